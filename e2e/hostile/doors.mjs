// @ts-check
/** A fresh device: what it is given to unlock, its pins, and keys that are held back from it. */
import assert from 'node:assert/strict';
import { Person } from '../lib/browser.mjs';
import { read, signIn, unlock } from '../lib/deeds.mjs';
import { be } from '../lib/demo.mjs';
import { withStanzas, withWork } from '../lib/forge.mjs';
import { edit, flip, Liar } from '../lib/liar.mjs';
import { changes, items, Stage } from './stage.mjs';
import { shows } from './world.mjs';

/** @typedef {import('./world.mjs').Hostile} Hostile */

/** A refusal before any work is spent comes at once, ms. */
const AT_ONCE = 3000;

/** @param {Hostile} world */
export async function theDoors({ test, browser, server, sample, mallory, organisation, others, log, base }) {
  const liar = await Liar.before(server.address);
  test.after(() => liar.stop());
  const felix = sample('Felix');
  const person = await Person.at(browser, 'Felix', liar.address);
  Object.assign(person, { email: felix.email, password: felix.password, words: felix.passphrase });
  const stage = new Stage(test, liar, person);
  await signIn(person);
  const self = await read(person, '/self');
  let since = 0;
  const tries = async () => {
    await person.field('identity-unlock-label').fill(felix.passphrase);
    since = Date.now();
    await person.button('identity-unlock').click();
  };
  const wrappers = /^\/identity\/wrappers$/;
  /** @param {string} lie @param {(file: Buffer) => Buffer} how */
  const refused = (lie, how) =>
    stage.holds({
      lie, at: base, does: tries, sees: ['vault-wrapper_refused'],
      tells: [[wrappers, items((all) => all.forEach((one) => (one.file = edit(one.file, how))))]],
      then: async () => assert.ok(Date.now() - since < AT_ONCE, `refused after ${Date.now() - since} ms`)
    });
  const scrypt = (/** @type {number} */ n) => (/** @type {Buffer} */ file) => withWork(file, n);
  await refused('asks for an extreme amount of work before the words are tried', scrypt(30));
  await refused('asks for more work than a client does', scrypt(21));
  await refused('asks for so little work that the words could be guessed', scrypt(1));
  await refused('mixes another recipient into the file that the words open', (file) => withStanzas(file, ['scrypt AAAAAAAAAAAAAAAAAAAAAA 17', 'X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']));
  await refused('gives a file for a key instead of the words', (file) => withStanzas(file, ['X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']));
  await refused('gives something that is no key file', () => Buffer.alloc(400, 7));

  const card = mallory.card(organisation, self.person_id).toString('base64');
  await stage.holds({ lie: 'shows another card as one’s own', at: base, does: tries, sees: ['identity-unlock-other-key'], tells: [[new RegExp(`^/people/${self.person_id}/card$`), () => ({ card, earlier: [] })]] });
  // The newest keys are held back from a device of a member who has not seen them.
  const { team } = others;
  const goals = `${base}/coaching/${team.id}/goals`;
  /** @type {Pick<import('./stage.mjs').Case, 'tells'>} */
  const withheld = {
    tells: [[new RegExp(`^/engagements/${team.id}$`), changes((answer) => (answer.head = null))], [new RegExp(`^/engagements/${team.id}/key-set$`), items((all) => all.splice(1))]]
  };
  /** Unlocks, and goes there. @param {Person} who */
  const looks = async (who) => {
    await who.page.goto(base);
    await unlock(who);
    await who.page.goto(goals);
  };
  await stage.holds({
    lie: 'withholds the newest keys of a team, and from a new device what it had remembered of them', does: () => looks(person), sees: ['vault-withheld'],
    tells: [...withheld.tells, [/^\/pins$/, () => ({ version: 0, sealed: null })]]
  });
  await stage.holds({ lie: 'calls a coaching one’s own space', at: base, sees: ['vault-wrong_engagement'], tells: [[new RegExp(`^/engagements/${self.own_engagement_id}/key-set$`), shows(log)]] });
  await stage.holds({ lie: 'changes what this person remembers of others’ keys', at: base, sees: ['vault-bad_signature'], tells: [[/^\/pins$/, changes((answer) => (answer.sealed.s = edit(answer.sealed.s, flip(-1))))]] });
  await stage.opens(base, ['vault-bad_signature', 'vault-wrong_engagement']);
  await stage.opens(goals, ['vault-withheld', 'vault-diverged']);

  // Another device of the same person knows what was seen.
  const again = await Person.at(browser, 'Felix', liar.address);
  Object.assign(again, { email: felix.email, password: felix.password, words: felix.passphrase });
  const second = new Stage(test, liar, again);
  await signIn(again);
  await second.holds({ ...withheld, lie: 'withholds the newest keys of a team from a new device of who has seen them', does: () => looks(again), sees: ['vault-diverged'] });
  await Promise.all([person.context.close(), again.context.close()]);
}

/** What somebody shows a sponsor, as the sponsor's page shows it. @param {Hostile} world */
export async function theReleases({ test, browser, server, sample, partner, mallory, organisation, base }) {
  const liar = await Liar.before(server.address);
  test.after(() => liar.stop());
  const person = await Person.at(browser, 'Amara', liar.address);
  await be(person, sample('Amara'));
  const stage = new Stage(test, liar, person);
  /** @param {string} lie @param {(release: any) => unknown} how */
  const shown = (lie, how) => stage.holds({ lie, at: `${base}/sponsoring`, sees: ['release-unsigned'], tells: [[/^\/releases$/, items((all) => all.filter((one) => one.person_id === partner).forEach(how))]] });
  await shown('changes the words that somebody shows a sponsor', (one) => (one.text = 'I give up.'));
  await shown('shows a sponsor for longer what was meant to end', (one) => (one.until_day = '2099-01-01'));
  await shown('makes up what somebody shows a sponsor', (one) => (one.act = mallory.act({ act: 'release', organisation, engagement: one.engagement_id, subject: one.id, version: 1, author: partner, payload: Buffer.alloc(32) }).toString('base64')));
  await stage.opens(`${base}/sponsoring`, ['release-unsigned']);
  await person.context.close();
}

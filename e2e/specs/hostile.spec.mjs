// @ts-check
/**
 * A server that lies, against the page as it is shipped: every case changes answers on their way to a browser and looks at what the person
 * is told. None is accepted silently. The terminal's half is crates/testkit/tests/hostile; `cargo xtask hostile` prints the table of both.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, Person } from '../lib/browser.mjs';
import { read } from '../lib/deeds.mjs';
import { be, samples } from '../lib/demo.mjs';
import { cardsOf, Forger, personOf } from '../lib/forge.mjs';
import { edit, flip, Liar } from '../lib/liar.mjs';
import { output } from '../lib/paths.mjs';
import { Server } from '../lib/server.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {{ lie: string, path: RegExp, change: import('../lib/liar.mjs').Change, at: string, sees: string[] }} Case `sees`: ids of words, any of them */

test('a server that lies to the page', { timeout: 280_000 }, async (test) => {
  const [server, browser] = await Promise.all([Server.start('hostile', { demo: true, arguments: ['--language', 'en'] }), launch()]);
  const liar = await Liar.before(server.address);
  test.after(async () => {
    await browser.close();
    liar.stop();
    await server.stop();
  });
  const tomasz = (await samples(server.address)).find((one) => one.name.startsWith('Tomasz')) ?? assert.fail('Tomasz is in the sample');
  const person = await Person.at(browser, 'Tomasz', liar.address);
  await be(person, tomasz);
  const { page } = person;
  const base = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  const self = await read(person, '/self');
  const { items: coachings } = await read(person, '/engagements');
  const pair = coachings.find((/** @type {any} */ one) => one.kind === 'one_to_one' && one.state === 'active') ?? assert.fail('a coaching');
  const partner = pair.parties.find((/** @type {any} */ one) => one.person_id !== self.person_id && one.role !== 'sponsor').person_id;
  const at = `${base}/coaching/${pair.id}`;
  const log = (await read(person, `/engagements/${pair.id}/key-set`)).items.map((/** @type {any} */ one) => Buffer.from(one.entry, 'base64'));
  const elsewhere = coachings.find((/** @type {any} */ one) => one.id !== pair.id && !['proposed', 'declined'].includes(one.state)) ?? assert.fail('another coaching');
  const foreign = (await read(person, `/engagements/${elsewhere.id}/key-set`)).items;
  const [first] = cardsOf(log[0]);
  const organisation = personOf(Buffer.concat([Buffer.alloc(16), /** @type {Buffer} */ (first).subarray(0, 17)]));
  const mallory = new Forger();

  /** Tells the lie, goes there anew, and waits until the person is told. @param {Case} one */
  const holds = async ({ lie, path, change, at, sees }) => {
    await test.test(lie, async () => {
      liar.lie(path, change);
      liar.written();
      try {
        await page.goto(at);
        const any = sees.map((id) => t(id, { name: '…' }).split('…')[0]?.trim() ?? '');
        await page.waitForFunction((any) => any.some((words) => document.body.innerText.includes(words)), any, { timeout: 15_000 }).catch(async () => {
          await page.screenshot({ path: output(`failed/hostile-${lie.replaceAll(/\W+/g, '-').slice(0, 40)}.png`), fullPage: true });
          assert.fail(`the person is not told; the page says:\n${(await page.locator('main').innerText()).slice(0, 1200)}`);
        });
        assert.ok(liar.told > 0, 'the lie was told');
        const said = await page.evaluate((any) => any.find((words) => document.body.innerText.includes(words)), any);
        console.log(`HOSTILE | page | ${lie} | ${said}`);
      } finally {
        liar.stops();
        person.complaints.take();
      }
    });
  };
  /** The log as the server shows it. @param {(string | Buffer)[]} entries */
  const shows = (entries) => () => ({ items: entries.map((entry, sequence) => ({ sequence, entry: typeof entry === 'string' ? entry : entry.toString('base64') })), next: null });

  // Sealed values.
  const goals = new RegExp(`^/engagements/${pair.id}/goals$`);
  /** @param {(goal: any, all: any[]) => void} change @returns {import('../lib/liar.mjs').Change} */
  const goal = (change) => (answer) => change(answer.items[0], answer.items);
  await page.goto(`${at}/goals`);
  await person.settled();
  await holds({ lie: 'swaps two fields of a goal', path: goals, at: `${at}/goals`, sees: ['vault-bad_signature'], change: goal((one) => ([one.sentence, one.today] = [one.today, one.sentence])) });
  await holds({ lie: 'gives a goal the id of another row', path: goals, at: `${at}/goals`, sees: ['vault-bad_signature'], change: goal((one) => (one.id = self.person_id)) });
  await holds({ lie: 'changes a bit of the words', path: goals, at: `${at}/goals`, sees: ['vault-bad_signature'], change: goal((one) => (one.sentence.s = edit(one.sentence.s, flip(130)))) });
  await holds({ lie: 'changes a bit of the signature', path: goals, at: `${at}/goals`, sees: ['vault-bad_signature'], change: goal((one) => (one.sentence.s = edit(one.sentence.s, flip(-1)))) });
  await holds({ lie: 'names an older suite in a value', path: goals, at: `${at}/goals`, sees: ['vault-unsupported_suite'], change: goal((one) => (one.sentence.s = edit(one.sentence.s, (bytes) => void (bytes[0] = 0)))) });
  await holds({ lie: 'cuts a value short', path: goals, at: `${at}/goals`, sees: ['vault-malformed'], change: goal((one) => (one.sentence.s = edit(one.sentence.s, (bytes) => bytes.subarray(0, 90)))) });
  await holds({ lie: 'says that somebody else wrote it', path: goals, at: `${at}/goals`, sees: ['vault-malformed'], change: goal((one) => (one.sentence.by = one.sentence.by === partner ? self.person_id : partner)) });
  await holds({ lie: 'says another version than the sealed one', path: goals, at: `${at}/goals`, sees: ['vault-malformed'], change: goal((one) => (one.sentence.v += 3)) });
  await holds({ lie: 'closes a goal that nobody closed', path: goals, at: `${at}/goals`, sees: ['goal-unsigned'], change: goal((one, all) => { for (const each of all) if (each.state === 'active') each.state = 'reached'; }) });

  // The key-set log.
  const keys = new RegExp(`^/engagements/${pair.id}/key-set$`);
  const cards = cardsOf(log.at(-1));
  const stranger = mallory.card(organisation, '01890000-0000-7000-8000-000000000001');
  const asPartner = mallory.card(organisation, partner);
  const head = new RegExp(`^/engagements/${pair.id}$`);
  /** The head that the server names beside a forged log, so that the page looks at it. @type {import('../lib/liar.mjs').Change} */
  const withoutHead = (answer) => void (answer.head = null);
  /** @param {string} lie @param {(string | Buffer)[]} entries @param {string[]} sees */
  const logged = async (lie, entries, sees) => {
    liar.lie(head, withoutHead);
    await holds({ lie, path: keys, at: `${at}/goals`, sees, change: shows(entries) });
  };
  const stop = ['vault-card_changed', 'safety-stop-title'];
  await logged('lets Mallory in with an entry of its own', [...log, mallory.entry({ organisation, engagement: pair.id, log, signer: personOf(stranger), cards: [...cards, stranger] })], ['vault-not_a_member']);
  await logged('brings a new key in the partner’s name', [...log, mallory.entry({ organisation, engagement: pair.id, log, signer: partner, cards })], ['vault-bad_signature']);
  await logged('replaces the partner’s card inside an entry', [...log, mallory.entry({ organisation, engagement: pair.id, log, signer: partner, cards: cards.map((card) => (personOf(card) === partner ? asPartner : card)) })], stop);
  await logged('shows the log of another coaching', foreign.map((/** @type {any} */ one) => one.entry), ['vault-wrong_engagement']);
  await logged('changes a bit of a signed entry', [edit(log[0].toString('base64'), flip(-1)), ...log.slice(1)], ['vault-bad_signature', 'vault-diverged']);
  await logged('names an older suite in an entry', [edit(log[0].toString('base64'), (bytes) => void (bytes[0] = 0)), ...log.slice(1)], ['vault-unsupported_suite']);
  await logged('shows an entry twice', [...log, log.at(-1)], ['vault-chain_broken']);
  await logged('adds bytes to an entry', [edit(log[0].toString('base64'), (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])), ...log.slice(1)], ['vault-malformed']);
  await logged('shows another history from the first entry on', [mallory.entry({ organisation, engagement: pair.id, log: [], signer: self.person_id, cards })], ['vault-bad_signature', 'vault-diverged']);

  // People, agreements, acts.
  const agreement = { path: head, at: `${at}/agreement` };
  await holds({ ...agreement, lie: 'shows other terms than were signed', sees: ['vault-bad_signature'], change: (answer) => void (answer.agreement.terms.s = edit(answer.agreement.terms.s, flip(140))) });
  await holds({ ...agreement, lie: 'shows a yes without its signature', sees: ['engagement-unsigned', 'engagement-unsigned-yes'], change: (answer) => { for (const act of answer.agreement.acts) act.act = edit(act.act, flip(-3)); } });
  await holds({ lie: 'says that the coaching has ended', path: head, at, sees: ['engagement-ended-unsigned'], change: (answer) => void Object.assign(answer, { state: 'ended', closed_at: 1, end_act: null }) });
  await holds({
    lie: 'ends the coaching with an act of Mallory’s', path: head, at, sees: ['engagement-ended-unsigned'],
    change: (answer) => void Object.assign(answer, { state: 'ended', closed_at: 1, end_act: { author: partner, act: mallory.act({ act: 'end', organisation, engagement: pair.id, subject: pair.id, version: 1, author: partner }).toString('base64') } })
  });
  await holds({ lie: 'says that the partner has left', path: head, at, sees: ['engagement-left-unsigned', 'engagement-ended-unsigned'], change: (answer) => { for (const party of answer.parties) if (party.person_id === partner) party.left_at = 1; answer.epoch_closed = true; } });
  await holds({ lie: 'answers another coaching than was asked for', path: head, at, sees: ['vault-wrong_engagement'], change: (answer) => void (answer.id = elsewhere.id) });

  await test.test('afterwards everything opens again', async () => {
    await page.goto(`${at}/goals`);
    await person.settled();
    const words = await page.locator('main').innerText();
    for (const id of ['vault-bad_signature', 'vault-malformed', 'vault-diverged', 'vault-rolled_back', 'vault-card_changed']) assert.ok(!words.includes(t(id)), `${id} is left over`);
  });
});

// @ts-check
/** Sealed values of a coaching, moved, changed, replaced or gone back. */
import assert from 'node:assert/strict';
import { read } from '../lib/deeds.mjs';
import { edit, flip } from '../lib/liar.mjs';
import { items } from './stage.mjs';

/** @typedef {import('./world.mjs').Hostile} Hostile */

/** @param {Hostile} world */
export async function theValues({ stage, person, pair, partner, self, mallory, organisation, others, at }) {
  const goals = new RegExp(`^/engagements/${pair.id}/goals$`);
  const elsewhere = (await read(person, `/engagements/${others.supervision.id}/goals`)).items[0];
  const open = `${at}/goals`;
  /** @param {string} lie @param {string[]} sees @param {(goal: any, all: any[]) => unknown} change */
  const goal = (lie, sees, change) => stage.holds({ lie, at: open, sees, tells: [[goals, items((all) => change(all[0], all))]] });
  const forged = (/** @type {any} */ one, /** @type {string} */ author, epoch = one.sentence.e) => {
    one.sentence = { ...one.sentence, by: author, e: epoch, s: mallory.value({ epoch, version: one.sentence.v, author }).toString('base64') };
  };

  await goal('swaps two fields of a goal', ['vault-bad_signature'], (one) => ([one.sentence, one.good_enough] = [one.good_enough ?? one.today, one.sentence]));
  await goal('swaps the words of two goals', ['vault-bad_signature'], (one, all) => ([one.sentence, all[1].sentence] = [all[1].sentence, one.sentence]));
  await goal('shows words of another coaching', ['vault-bad_signature'], (one) => (one.sentence = { ...elsewhere.sentence, v: elsewhere.sentence.v }));
  await goal('gives a goal the id of another row', ['vault-bad_signature'], (one) => (one.id = self.person_id));
  await goal('changes a bit of the words', ['vault-bad_signature'], (one) => (one.sentence.s = edit(one.sentence.s, flip(130))));
  await goal('changes a bit of the signature', ['vault-bad_signature'], (one) => (one.sentence.s = edit(one.sentence.s, flip(-1))));
  await goal('names an older suite in a value', ['vault-unsupported_suite'], (one) => (one.sentence.s = edit(one.sentence.s, (bytes) => void (bytes[0] = 0))));
  await goal('cuts a value short', ['vault-malformed'], (one) => (one.sentence.s = edit(one.sentence.s, (bytes) => bytes.subarray(0, 90))));
  await goal('says that somebody else wrote it', ['vault-malformed'], (one) => (one.sentence.by = one.sentence.by === partner ? self.person_id : partner));
  await goal('says another version than the sealed one', ['vault-malformed'], (one) => (one.sentence.v += 3));
  await goal('says another key than the sealed one', ['vault-malformed'], (one) => (one.sentence.e += 1));
  await goal('makes up words in the partner’s name', ['vault-bad_signature'], (one) => forged(one, partner));
  await goal('shows words of somebody who was never in it', ['vault-not_a_member'], (one) => forged(one, '01890000-0000-7000-8000-000000000001'));
  await goal('makes up words under a key that there is not', ['vault-withheld'], (one) => forged(one, partner, 7));
  await goal('shows a goal twice', ['vault-twice'], (one, all) => all.push({ ...one, target_day: '2031-01-01' }));
  await goal('closes a goal that nobody closed', ['goal-unsigned'], (one, all) => all.filter((each) => each.state === 'active').forEach((each) => (each.state = 'reached')));
  await goal('closes a goal with a signature of Mallory’s', ['goal-unsigned'], (one, all) => {
    for (const each of all.filter((any) => any.state === 'active')) {
      const act = mallory.act({ act: 'close_goal', organisation, engagement: pair.id, subject: each.id, version: each.version, author: partner, payload: Buffer.from([1]) });
      Object.assign(each, { state: 'reached', close_act: act.toString('base64') });
    }
  });

  // What hangs on what, in the record.
  const entries = new RegExp(`^/engagements/${pair.id}/entries$`);
  /** @param {string} lie @param {string[]} sees @param {(all: any[]) => unknown} how */
  const entry = (lie, sees, how) => stage.holds({ lie, at: `${at}/log`, sees, tells: [[entries, items(how)]] });
  await entry('moves words to another conversation', ['vault-moved'], (all) => all.forEach((one) => (one.session_id = self.person_id)));
  await entry('hangs words on something else', ['vault-moved'], (all) => all.forEach((one) => (one.parent_id = self.person_id)));
  await entry('says that somebody else’s words are one’s own', ['vault-other_author'], (all) => all.forEach((one) => (one.created_by = one.created_by === partner ? self.person_id : partner)));
  await entry('gives an entry twice and not the same', ['vault-twice'], (all) => all.push({ ...all[0], position: 99 }));
  const actions = new RegExp(`^/engagements/${pair.id}/actions$`);
  await stage.holds({ lie: 'gives an action twice and not the same', at: `${at}/actions`, sees: ['problem-twice'], tells: [[actions, items((all) => all.push({ ...all[0], due_day: '2031-01-01' }))]] });
  await stage.holds({ lie: 'says that an action is done, which nobody signed', at: `${at}/actions`, sees: ['action-unsigned'], tells: [[actions, items((all) => all.filter((one) => one.state === 'open').forEach((one) => (one.state = 'done')))]] });

  // An older wording, after the newer one was seen here.
  const before = (await read(person, `/engagements/${pair.id}/goals`)).items[0];
  await person.page.goto(`${open}/${before.id}`);
  await person.settled();
  await person.button('goal-edit').click();
  const sentence = person.page.locator('form').getByRole('textbox').first();
  await sentence.fill(`${await sentence.inputValue()} (again)`);
  await person.button('ui-save').click();
  await person.button('goal-edit').waitFor();
  const after = (await read(person, `/engagements/${pair.id}/goals`)).items.find((/** @type {any} */ one) => one.id === before.id);
  assert.ok(after.sentence.v > before.sentence.v, 'there is a newer wording');
  await goal('goes back to an older wording of a goal', ['vault-rolled_back'], (_, all) => all.splice(all.findIndex((one) => one.id === before.id), 1, before));
  await stage.opens(open, ['vault-bad_signature', 'vault-malformed', 'vault-rolled_back', 'vault-withheld', 'goal-unsigned']);
}

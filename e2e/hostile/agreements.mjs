// @ts-check
/** What was agreed, who said yes, and whether it is over. */
import { read } from '../lib/deeds.mjs';
import { edit, flip } from '../lib/liar.mjs';
import { changes } from './stage.mjs';

/** @typedef {import('./world.mjs').Hostile} Hostile */

/** @param {Hostile} world */
export async function theAgreements({ stage, person, pair, partner, mallory, organisation, others, at }) {
  const head = new RegExp(`^/engagements/${pair.id}$`);
  const other = await read(person, `/engagements/${others.supervision.id}`);
  /** @param {string} lie @param {string} where @param {string[]} sees @param {(answer: any) => unknown} change */
  const shown = (lie, where, sees, change) => stage.holds({ lie, at: `${at}${where}`, sees, tells: [[head, changes(change)]] });
  const act = (/** @type {string} */ name) => ({ author: partner, act: mallory.act({ act: name, organisation, engagement: pair.id, subject: pair.id, version: 1, author: partner }).toString('base64') });

  await shown('shows other terms than were signed', '/agreement', ['vault-bad_signature'], (answer) => (answer.agreement.terms.s = edit(answer.agreement.terms.s, flip(140))));
  await shown('shows the terms of another agreement', '/agreement', ['vault-bad_signature', 'vault-not_a_member'], (answer) => (answer.agreement.terms = other.agreement.terms));
  await shown('shows a yes whose signature does not hold', '/agreement', ['engagement-signature-fails'], (answer) => answer.agreement.acts.forEach((/** @type {any} */ one) => (one.act = edit(one.act, flip(-3)))));
  await shown('replays a yes that was given to another agreement', '/agreement', ['engagement-signature-fails'], (answer) => answer.agreement.acts.forEach((/** @type {any} */ one) => (one.act = other.agreement.acts[0].act)));
  await shown('leaves the partner’s yes out', '', ['engagement-unsigned-yes'], (answer) => (answer.agreement.acts = answer.agreement.acts.filter((/** @type {any} */ one) => one.author !== partner)));
  await shown('shows other figures than were signed', '', ['engagement-not-honest'], (answer) => (answer.minutes += 15));
  await shown('calls a pair a team, so that it could grow', '', ['engagement-not-honest'], (answer) => (answer.kind = 'team'));
  await shown('says that the coaching has ended', '', ['engagement-ended-unsigned'], (answer) => Object.assign(answer, { state: 'ended', closed_at: 1, end_act: null }));
  await shown('ends the coaching with an act of Mallory’s', '', ['engagement-ended-unsigned'], (answer) => Object.assign(answer, { state: 'ended', closed_at: 1, end_act: act('end') }));
  await shown('closes the coaching with an act of Mallory’s', '', ['closing-closed-unsigned'], (answer) => Object.assign(answer, { state: 'closed', closed_at: 1, close_act: act('close') }));
  await shown('says that the partner has left', '', ['engagement-left-unsigned'], (answer) => {
    for (const party of answer.parties) if (party.person_id === partner) party.left_at = 1;
    answer.epoch_closed = true;
  });
  await shown('shows somebody else in the partner’s place', '', ['engagement-not-honest', 'engagement-left-unsigned'], (answer) => {
    for (const party of answer.parties) if (party.person_id === partner) Object.assign(party, { person_id: '01890000-0000-7000-8000-000000000002', name: 'Bo' });
  });
  await shown('answers another coaching than was asked for', '', ['vault-wrong_engagement'], (answer) => (answer.id = others.supervision.id));
}

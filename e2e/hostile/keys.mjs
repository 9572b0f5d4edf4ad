// @ts-check
/** The log of who holds the key, and the cards of people. */
import { read } from '../lib/deeds.mjs';
import { cardsOf, personOf } from '../lib/forge.mjs';
import { edit, flip } from '../lib/liar.mjs';
import { changes, items } from './stage.mjs';
import { logOf, shows } from './world.mjs';

/** @typedef {import('./world.mjs').Hostile} Hostile */

const STRANGER = '01890000-0000-7000-8000-000000000001';

/** @param {Hostile} world */
export async function theKeys(world) {
  const { stage, person, pair, partner, self, mallory, organisation, others, at, log } = world;
  const cards = cardsOf(/** @type {Buffer} */ (log.at(-1)));
  const stranger = mallory.card(organisation, STRANGER);
  const asPartner = mallory.card(organisation, partner);
  const foreign = await logOf(person, others.supervision.id);
  const [first = Buffer.alloc(0), ...rest] = log;
  /** @param {string} lie @param {(string | Buffer)[]} entries @param {string[]} sees */
  const logged = (lie, entries, sees) =>
    stage.holds({
      lie, sees, at: `${at}/goals`,
      // The server names no newest entry, so that the page looks.
      tells: [[new RegExp(`^/engagements/${pair.id}$`), changes((answer) => (answer.head = null))], [new RegExp(`^/engagements/${pair.id}/key-set$`), shows(entries)]]
    });
  const by = (/** @type {string} */ signer, /** @type {Buffer[]} */ members, after = log) => mallory.entry({ organisation, engagement: pair.id, log: after, signer, cards: members });

  await logged('lets Mallory in with an entry of its own', [...log, by(STRANGER, [...cards, stranger])], ['vault-not_a_member']);
  await logged('brings a new key in the partner’s name', [...log, by(partner, cards)], ['vault-bad_signature']);
  await logged('brings a new key in one’s own name', [...log, by(self.person_id, cards)], ['vault-bad_signature']);
  await logged('replaces the partner’s card inside an entry', [...log, by(partner, cards.map((card) => (personOf(card) === partner ? asPartner : card)))], ['safety-stop-title']);
  await logged('shows the log of another coaching', foreign, ['vault-wrong_engagement']);
  await logged('changes a bit of a signed entry', [edit(first.toString('base64'), flip(-1)), ...rest], ['vault-bad_signature']);
  await logged('names an older suite in an entry', [edit(first.toString('base64'), (bytes) => void (bytes[0] = 0)), ...rest], ['vault-unsupported_suite']);
  await logged('shows an entry twice', [...log, /** @type {Buffer} */ (log.at(-1))], ['vault-chain_broken']);
  await logged('adds bytes to an entry', [edit(first.toString('base64'), (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])), ...rest], ['vault-malformed']);
  await logged('shows another history from the first entry on', [by(self.person_id, cards, [])], ['vault-bad_signature', 'vault-diverged']);
  await thePartnersCard(world, asPartner);
  await stage.opens(`${at}/goals`, ['vault-bad_signature', 'vault-malformed', 'vault-diverged', 'safety-stop-why']);
  await theTeam(world);
}

/** Somebody who can reset a login puts a card of their own in the partner's place. @param {Hostile} world @param {Buffer} card */
async function thePartnersCard({ stage, person, pair, partner, mallory, organisation, at }, card) {
  const now = (await read(person, `/people/${partner}/card`)).card;
  const head = changes((answer) => answer.parties.filter((/** @type {any} */ one) => one.person_id === partner).forEach((/** @type {any} */ one) => (one.card_changed_at = 1)));
  /** @param {string} lie @param {string | null} replace_act @param {string} [shown] */
  const replaced = (lie, replace_act, shown = card.toString('base64')) =>
    stage.holds({
      lie, at: `${at}/goals`, sees: ['safety-stop-title'],
      tells: [[new RegExp(`^/engagements/${pair.id}$`), head], [new RegExp(`^/people/${partner}/card$`), () => ({ card: shown, earlier: [{ card: now, replace_act }] })]]
    });
  const act = mallory.act({ act: 'replace_card', organisation, engagement: null, subject: partner, version: 2, author: partner, payload: mallory.hashOf(card) });
  await replaced('begins anew in the partner’s name, with a card that the old key did not sign', null);
  await replaced('signs a new card of the partner’s itself', act.toString('base64'));
}

/** A team, whose key changed when somebody was not in it any more. @param {Hostile} world */
async function theTeam({ stage, person, others: { team }, mallory, organisation, base }) {
  const at = `${base}/coaching/${team.id}/goals`;
  const log = await logOf(person, team.id);
  const cards = cardsOf(/** @type {Buffer} */ (log.at(-1)));
  const before = cardsOf(/** @type {Buffer} */ (log[0]));
  const gone = before.find((one) => !cards.some((card) => personOf(card) === personOf(one))) ?? Buffer.alloc(0);
  const author = personOf(gone);
  await stage.holds({
    lie: 'shows what somebody who is no member any more wrote under the newest key', at, sees: ['vault-not_a_member'],
    tells: [[new RegExp(`^/engagements/${team.id}/goals$`), items(([one]) => (one.sentence = { ...one.sentence, by: author, s: mallory.value({ epoch: one.sentence.e, version: one.sentence.v, author }).toString('base64') }))]]
  });
  /** @param {string} lie @param {Buffer[]} entries @param {string[]} sees */
  const logged = (lie, entries, sees) =>
    stage.holds({ lie, at, sees, tells: [[new RegExp(`^/engagements/${team.id}$`), changes((answer) => (answer.head = null))], [new RegExp(`^/engagements/${team.id}/key-set$`), shows(entries)]] });
  await logged('lets somebody who is no member any more in again by their own entry', [...log, mallory.entry({ organisation, engagement: team.id, log, signer: author, cards: [...cards, gone] })], ['vault-not_a_member']);
  await logged('drops an entry out of the middle of the log', log.filter((_, n) => n !== 1), ['vault-chain_broken']);
  await logged('reorders the entries of the log', [log[0], log[2], log[1]].filter((one) => one !== undefined), ['vault-chain_broken']);
}

/**
 * Whether it is over, and who signed that: the one place that decides it. The server's word alone is shown as the server's word, never as
 * something that a person did.
 */
import { vault, type Act } from '$lib/vault';
import { signedPeople } from './holders.svelte';
import type { Known } from './leaving';
import { known, type Engagement } from './sealing';

/** Someone who signed, and when by the signature. */
export interface Signer {
	person: string;
	at: number;
}

/** That it is over. */
export interface Over {
	state: 'closed' | 'ended' | 'declined';
	/** Whose signatures say so, the latest last; none: only the server says it. */
	by: Signer[];
	/** How it came about: one said so for all, or too few stayed. */
	how: 'said' | 'too_few';
	/** When, by the signatures; null when nobody signed. */
	at: number | null;
}

/** Of a circle that was only asked so many must stay; of one that began, two; of a team one is enough, because others may still join. */
const FEWEST_ASKED = 3;
const FEWEST_BEGUN = 2;

const over = (state: Over['state'], how: Over['how'], by: Signer[]): Over => ({ state, how, by, at: by.at(-1)?.at ?? null });

/** Who signed one of these about the whole of it, in time; each person once, by the latest. */
function signers(id: string, acts: readonly Act[], names: readonly string[]): Signer[] {
	const about = acts.filter((act) => names.includes(act.act) && act.engagement === id && act.subject === id).sort((a, b) => a.at - b.at);
	return [...new Map(about.map((act) => [act.author, { person: act.author, at: act.at }])).values()].sort((a, b) => a.at - b.at);
}

/** Those who did not say yes again since: an older "not now" or leaving says nothing any more. */
function still(of: readonly Signer[], { yes }: Pick<Known, 'yes'>): Signer[] {
	return of.filter((one) => !yes.some((act) => act.author === one.person && act.at > one.at && ['propose', 'accept', 'join'].includes(act.act)));
}

/** The act that the server gives, when its signature holds and is of whom the server says. */
async function checked(id: string, given: Engagement['end_act']): Promise<Act[]> {
	const act = given && (await vault.verifyAct(id, given.act));
	return act && act.author === given.author ? [act] : [];
}

/** Null while the server says that it goes on. */
export async function overHolds(row: Engagement): Promise<Over | null> {
	const { id, state } = row;
	if (state !== 'closed' && state !== 'ended' && state !== 'declined') return null;
	// Takes in the key log too, without which no signature can be checked.
	const found = await known(row);
	if (state === 'closed') return over(state, 'said', signers(id, await checked(id, row.close_act), ['close']));
	const last = await checked(id, row.end_act);
	const ended = state === 'ended' ? signers(id, last, ['end']) : [];
	if (ended.length) return over(state, 'said', ended);
	// More than two are no pair, whatever the server calls them.
	const kind = found.kind ?? (found.inside.length > 2 ? 'circle' : 'one_to_one');
	if (kind !== 'circle' && kind !== 'team') return over(state, 'said', state === 'declined' ? still(signers(id, last, ['decline']), found) : []);
	const gone = still(signers(id, [...last, ...found.said], ['decline', 'leave']), found);
	// Asked were those whom the terms name; in it, once it began, are those who hold the key.
	const asked = state === 'declined' && kind === 'circle' ? signedPeople(id) : [];
	const people = asked.length ? asked : found.inside;
	const remain = people.filter((person) => !gone.some((one) => one.person === person)).length;
	const fewest = kind === 'team' ? 1 : state === 'declined' ? FEWEST_ASKED : FEWEST_BEGUN;
	return over(state, 'too_few', remain < fewest ? gone : []);
}

/** Who left a team or a circle, signed, and did not come back. */
export async function departed(row: Engagement): Promise<Signer[]> {
	if (row.leave_acts.length === 0) return [];
	const found = await known(row);
	return still(signers(row.id, found.said, ['leave']), found);
}

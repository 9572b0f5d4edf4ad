/** Which version of an agreement waits for whose yes. */
import type { Engagement } from '$lib/api';
import { space } from '$lib/space.svelte';
import type { OpenAgreement, OpenEngagement } from './open.svelte';

const OVER = ['ended', 'declined', 'closed'];

/** Whether nothing new is agreed here any more. */
export function isOver(state: string): boolean {
	return OVER.includes(state);
}

/** Whether people work in it and I am in it. */
export function isWorking(row: { state: string; invited: boolean }): boolean {
	return ['agreed', 'active', 'closing'].includes(row.state) && !row.invited;
}

/** The version that waits for my answer. */
export function waitingForMe(open: OpenEngagement): OpenAgreement | null {
	const { row } = open;
	if (isOver(row.state)) return null;
	// Who comes to a team that has begun joins what stands.
	if (row.invited && row.state !== 'proposed') return open.standing;
	const newest = open.suggested ?? open.standing;
	if (row.invited) return newest;
	return newest.row.acts.some((act) => act.author === space.self.person_id) ? null : newest;
}

/** Whether it is the question that began it, not a change to something I said yes to: then "not now" is an answer too. */
export function asksMe(row: Pick<Engagement, 'invited' | 'proposer_id'>): boolean {
	return row.invited && row.proposer_id !== space.self.person_id;
}

/** A newer version that I said yes to and others have not yet; with who has not. */
export function waitingForOthers(open: OpenEngagement): { agreement: OpenAgreement; people: string[] } | null {
	const agreement = open.suggested;
	if (!agreement || waitingForMe(open) === agreement || isOver(open.row.state)) return null;
	const said = new Set(agreement.row.acts.map((act) => act.author));
	const people = open.row.parties.filter((party) => party.left_at === null && party.joined_at !== null && !said.has(party.person_id));
	return { agreement, people: people.map((party) => party.name) };
}

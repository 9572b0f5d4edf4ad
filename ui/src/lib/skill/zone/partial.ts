/** Whether one sees only a part of what the others see: who came later cannot open what was sealed before. Pure. */
import type { Given } from './answering.svelte';
import type { OpenEntry } from '$lib/record';
import type { Forecast, Kept } from './forecasts';

/** Sealed before one had a key. */
const BEFORE = 'unknown_epoch';

/** Something of it was sealed before one came. */
export const closedBefore = (entries: readonly Pick<OpenEntry, 'error'>[]) => entries.some((one) => one.error === BEFORE);

/** What one reckons from this is not what the others reckon. Of a goal that one keeps for oneself everything is one's own. */
export function isPartial({ engagement, rooms, requires, mine }: Pick<Given, 'engagement' | 'rooms' | 'requires' | 'mine'>, me: string): boolean {
	const [here] = rooms;
	if (mine || !here) return false;
	if (closedBefore(here.entries)) return true;
	const check = here.rounds.find((round) => round.id === requires.body.checks.at(-1));
	if (check?.opened_at == null || check.ready.includes(me) || !cameAfter(engagement, me, check.opened_at)) return false;
	// Who can read what was placed in it sees what the others see.
	return !here.entries.some((one) => one.type === 'placement' && !one.error && one.row.round_id === check.id);
}

/** Whether a person came only after that. */
export function cameAfter({ parties }: Pick<Given['engagement'], 'parties'>, person: string, then: number): boolean {
	const joined = parties.find((party) => party.person_id === person)?.joined_at ?? null;
	return joined !== null && joined > then;
}

/** The forecast of a goal that was kept last, of those that open. */
export function lastKept(all: readonly Kept[], of: (forecast: Forecast) => boolean): Kept | null {
	const own = all.filter((one) => of(one.body)).sort((a, b) => a.body.day.localeCompare(b.body.day) || a.row.id.localeCompare(b.row.id));
	return own.at(-1) ?? null;
}

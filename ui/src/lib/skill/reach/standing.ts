/** Where a reach check stands, for one person. Pure. */
import type { Engagement, Round } from '$lib/api';
import type { OpenEntry } from '$lib/record';

/** `begin`: written and not projected yet. */
export type Phase = 'begin' | 'place' | 'wait' | 'open';

export interface Standing {
	phase: Phase;
	round: Round | null;
	/** Everyone who joined: each is waited for. */
	people: string[];
	/** How many of them are in. */
	inside: number;
	/** All of them are, since the last one who was not has left: somebody has to say so. */
	complete: boolean;
}

/** Who is waited for: whoever joined and has not left, sponsors not. */
export function joined(engagement: Pick<Engagement, 'parties'>): string[] {
	return engagement.parties
		.filter((party) => party.role !== 'sponsor' && party.joined_at !== null && party.left_at === null)
		.map((party) => party.person_id);
}

/** The newest of what goals ask for. Ids rise with time. */
export function current(all: readonly OpenEntry<'requires'>[]): OpenEntry<'requires'> | null {
	return all.reduce<OpenEntry<'requires'> | null>((best, one) => (best && best.row.id >= one.row.id ? best : one), null);
}

/**
 * Whether it goes along when somebody takes their record away: what they said themself, and what was said about them or about everyone. Where others
 * placed themselves, what they shared and what was seen of them never does, nor what of others' skills nobody here can read. The terminal does the
 * same; crates/belay/vectors holds both to it.
 */
export function goesAlong({ type, row, body, error }: Pick<OpenEntry, 'type' | 'row' | 'body' | 'error'>, me: string): boolean {
	if (row.created_by === me) return true;
	if (row.drawer === 'skill' && error) return false;
	const { person, to } = body as { person?: string | null; to?: string | null };
	switch (type) {
		case 'placement':
		case 'shared':
		case 'ways':
		case 'figures':
			return false;
		case 'observation':
		case 'attitude':
		case 'learn':
			return person === me || !person;
		case 'asked':
			return person === me || to === me || !to;
		case 'requires':
		case 'forecast':
		case 'reached':
		case 'reply':
			return true;
		default:
			return row.drawer !== 'skill';
	}
}

/** What was said last of what the newest reach check asks for; null where there is none, or nothing was said of it. */
export function outlook(requires: readonly OpenEntry<'requires'>[], forecasts: readonly OpenEntry<'forecast'>[]): OpenEntry<'forecast'> | null {
	const asked = current(requires.filter((one) => !one.error && one.body.checks.length > 0));
	if (!asked) return null;
	const later = (one: OpenEntry<'forecast'>, than: OpenEntry<'forecast'>) => (one.body.day === than.body.day ? one.row.id > than.row.id : one.body.day > than.body.day);
	return forecasts.reduce<OpenEntry<'forecast'> | null>(
		(best, one) => (one.error || one.body.requires !== asked.row.id || (best && !later(one, best)) ? best : one),
		null
	);
}

export function standing(checks: readonly string[], rounds: readonly Round[], people: string[], me: string): Standing {
	const round = rounds.find((one) => one.of === 'reach' && one.id === checks.at(-1)) ?? null;
	const inside = round ? people.filter((person) => round.ready.includes(person)).length : 0;
	const phase = !round ? 'begin' : round.opened_at !== null ? 'open' : round.ready.includes(me) ? 'wait' : 'place';
	return { phase, round, people, inside, complete: !!round && round.opened_at === null && inside > 0 && inside === people.length };
}

/** Placements of one round: one of each person, the newest; written for this very goal and sealed into this round. */
export function placementsIn(entries: readonly OpenEntry<'placement'>[], requires: string, round: string): OpenEntry<'placement'>[] {
	const newest = new Map<string, OpenEntry<'placement'>>();
	for (const one of entries) {
		if (one.error || one.body.requires !== requires || one.row.round_id !== round) continue;
		const before = newest.get(one.row.created_by);
		if (!before || before.row.id < one.row.id) newest.set(one.row.created_by, one);
	}
	return [...newest.values()];
}

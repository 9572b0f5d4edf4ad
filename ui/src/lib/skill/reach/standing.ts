/** Where a reach check stands, for one person. Pure. */
import type { Engagement, Round } from '$lib/api';
import type { Body, OpenEntry } from '$lib/record';
import { says } from './picture';

/** `begin`: written and not projected yet. */
export type Phase = 'begin' | 'place' | 'wait' | 'open';

export interface Standing {
	phase: Phase;
	round: Round | null;
	/** Everyone who takes part: each is waited for. */
	people: string[];
	/** How many of them are in. */
	inside: number;
	/** Who of them is not in yet. */
	missing: string[];
	/** I place something in it, or say that I look on. */
	takesPart: boolean;
	/** I may put it away and begin another in its place. */
	mayBeginAgain: boolean;
	/** All of them are, since the last one who was not has left: somebody has to say so. */
	complete: boolean;
}

/** Somebody who joined and has not left. */
export interface Member {
	person: string;
	joined_at: number;
}

/** Whoever joined and has not left, sponsors not. */
export function members(engagement: Pick<Engagement, 'parties'>): Member[] {
	return engagement.parties.flatMap(({ person_id, role, joined_at, left_at }) =>
		role !== 'sponsor' && joined_at != null && left_at === null ? [{ person: person_id, joined_at }] : []
	);
}

/** The same, by their ids. */
export function joined(engagement: Pick<Engagement, 'parties'>): string[] {
	return members(engagement).map((one) => one.person);
}

/** Who takes part in a reach check: who had joined when it was begun and was not left out. The server's rule (crates/domain/src/record.rs, `takers`). */
export function takers(all: readonly Member[], round: Pick<Round, 'created_at' | 'without'>): string[] {
	return all.filter((one) => one.joined_at <= round.created_at && !round.without.includes(one.person)).map((one) => one.person);
}

/**
 * Whether I may put it away and begin another: I began it; or whoever did takes part and is waited for; or they do not take part, and I do and am in.
 * The server's rule as well (`may_put_away`).
 */
export function mayPutAway(round: Pick<Round, 'created_by' | 'ready'>, people: readonly string[], me: string): boolean {
	const inside = (person: string) => people.includes(person) && round.ready.includes(person);
	if (me === round.created_by) return true;
	return people.includes(round.created_by) ? !inside(round.created_by) : people.length === 0 || inside(me);
}

/** Whom nobody waits for unless somebody says otherwise: of a goal that is one person's the others; in a team whoever coaches it. */
export function leftOut({ kind, parties }: Pick<Engagement, 'kind' | 'parties'>, { who, person }: Pick<Body<'requires'>['rule'], 'who' | 'person'>): string[] {
	const people = joined({ parties });
	if (who === 'one') return person && people.includes(person) ? people.filter((one) => one !== person) : [];
	const coaches = kind === 'team' ? people.filter((one) => parties.some((party) => party.person_id === one && party.role === 'coach')) : [];
	return coaches.length < people.length ? coaches : [];
}

/** How far people have looked whether something is within reach: a picture is there, one is under way, or nothing yet. */
export function lookedAt(rounds: readonly Pick<Round, 'of' | 'opened_at' | 'put_away_at'>[]): 'shown' | 'under_way' | 'never' {
	const checks = rounds.filter((one) => one.of === 'reach' && one.put_away_at == null);
	if (checks.some((one) => one.opened_at !== null)) return 'shown';
	return checks.length ? 'under_way' : 'never';
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

/** The reach checks of a goal that this record knows of, the newest last; `checks` are sealed, so that no server slips one in. */
const roundsOf = (checks: readonly string[], rounds: readonly Round[]) => checks.map((check) => rounds.find((one) => one.of === 'reach' && one.id === check));

/** Where in the list the one stands that was begun last; one that was named and never begun (the connection was lost) counts as none. -1: none was. */
const begunLast = (checks: readonly string[], rounds: readonly Round[]) => roundsOf(checks, rounds).findLastIndex((one) => one !== undefined);

/** A check that was named for this goal and never begun: a new attempt takes its id, so that nothing is named twice. */
export function unbegun(checks: readonly string[], rounds: readonly Round[]): string | null {
	return begunLast(checks, rounds) < checks.length - 1 ? (checks.at(-1) ?? null) : null;
}

const isUnderWay = (round: Round | undefined) => !!round && round.opened_at === null && round.put_away_at == null;

/** Whether another of this goal may be begun: none is under way but one whose place it takes. */
export function mayBegin(checks: readonly string[], rounds: readonly Round[], all: readonly Member[], me: string): boolean {
	const old = insteadOf(checks, rounds, all, me);
	return !roundsOf(checks.slice(0, -1), rounds).some((round) => isUnderWay(round) && round?.id !== old);
}

export function standing(checks: readonly string[], rounds: readonly Round[], all: readonly Member[], me: string): Standing {
	const round = roundsOf(checks, rounds)[begunLast(checks, rounds)] ?? null;
	const people = round ? takers(all, round) : all.map((one) => one.person);
	const missing = people.filter((person) => !round?.ready.includes(person));
	const inside = round ? people.length - missing.length : 0;
	const begun = !!round && round.put_away_at == null;
	const phase = !begun ? 'begin' : round.opened_at !== null ? 'open' : round.ready.includes(me) ? 'wait' : 'place';
	const underWay = begun && round.opened_at === null;
	return {
		phase,
		round,
		people,
		inside,
		missing,
		takesPart: people.includes(me),
		mayBeginAgain: underWay && mayPutAway(round, people, me),
		complete: underWay && inside > 0 && missing.length === 0
	};
}

/** Whom one begins again without, to begin with: whoever was left out, and who is not in where that is the smaller part. Never me, nor who it is about. */
export function awayNow({ round, people, missing }: Standing, me: string, about: string | null): string[] {
	const away = missing.filter((person) => person !== me && person !== about);
	return [...(round?.without ?? []), ...(away.length * 2 < people.length ? away : [])];
}

/** The check under way that one which is to be begun takes the place of, if I may put it away. */
export function insteadOf(checks: readonly string[], rounds: readonly Round[], all: readonly Member[], me: string): string | null {
	const before = roundsOf(checks.slice(0, -1), rounds).findLast((one) => one !== undefined);
	if (!before || !isUnderWay(before)) return null;
	return mayPutAway(before, takers(all, before), me) ? before.id : null;
}

/**
 * What I placed in checks before the one that stands: offered to me again, and to nobody else. Those that never opened are passed over until one is
 * found; before one that was shown nothing is. Nothing of the yes that went with it: so many are others now.
 */
export function offered(entries: readonly OpenEntry<'placement'>[], requires: Pick<OpenEntry<'requires'>, 'row' | 'body'>, rounds: readonly Round[], me: string): Body<'placement'> | null {
	const { checks } = requires.body;
	for (const round of roundsOf(checks.slice(0, Math.max(0, begunLast(checks, rounds))), rounds).reverse()) {
		if (!round) continue;
		if (round.opened_at !== null) return null;
		const mine = placementsIn(entries, requires.row.id, round.id).find((one) => one.row.created_by === me);
		if (mine) return says(mine.body) ? { ...mine.body, reveal: false } : null;
	}
	return null;
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

/** Two pictures of one goal whose people differ by fewer can be subtracted from each other. */
export const APART = 3;

/** The earlier picture of the same goal, the newest, from which a check with these people could be told apart person by person; null where there is none. */
export function besides(checks: readonly string[], rounds: readonly Round[], round: Pick<Round, 'id' | 'opened_at'>, people: readonly string[]): Round | null {
	const now = new Set(people);
	const near = (one: Round) => {
		const then = new Set(one.ready);
		return then.size > 0 && [...now].filter((person) => !then.has(person)).length + [...then].filter((person) => !now.has(person)).length < APART;
	};
	const before = (one: Round | undefined): one is Round => !!one && one.id !== round.id && one.opened_at !== null && one.put_away_at == null && (round.opened_at === null || one.opened_at < round.opened_at);
	return roundsOf(checks, rounds).filter(before).findLast(near) ?? null;
}

/** The same of one that is shown: by who was in it. */
export function besidesShown(checks: readonly string[], rounds: readonly Round[], check: string): Round | null {
	const [round] = roundsOf([check], rounds);
	return round && round.ready.length > 0 ? besides(checks, rounds, round, round.ready) : null;
}

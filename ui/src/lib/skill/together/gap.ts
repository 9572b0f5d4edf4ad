/** What two people say of one skill, side by side: only where both have said something. Pure. */
import type { OpenEntry } from '$lib/record';
import { ALONE } from '../support';
import type { OpenObservation, Part } from '../observe/observe';

/** One part of one skill of one person, as they and the other see it; each list the newest first. */
export interface Pair {
	skill: string;
	name: string;
	part: Part;
	/** By the person themself. */
	self: OpenObservation[];
	other: OpenObservation[];
}

/** `both`: it can be shown; else who has not written yet. */
export type Said = 'both' | 'self' | 'other';

/** Whether it says how much support it takes; what was only used says nothing to compare. */
const says = (one: OpenObservation) => !one.error && one.row.aside_at === null && one.body.support !== null && one.body.source !== 'exercise';
const newestFirst = (a: OpenObservation, b: OpenObservation) => (a.body.day === b.body.day ? (a.row.id < b.row.id ? 1 : -1) : a.body.day < b.body.day ? 1 : -1);

/** What was written about a person, by skill and part. `now` leads from an id to the one that the catalogue has now. */
export function pairsOf(person: string, observations: readonly OpenObservation[], now: (id: string) => string): Pair[] {
	const found = new Map<string, Pair>();
	for (const one of observations) {
		if (!says(one) || one.body.person !== person) continue;
		const { part, name } = one.body;
		const skill = now(one.body.skill);
		const pair = found.get(`${skill} ${part}`) ?? { skill, name, part, self: [], other: [] };
		found.set(`${skill} ${part}`, pair);
		(one.row.created_by === person ? pair.self : pair.other).push(one);
	}
	for (const { self, other } of found.values()) {
		self.sort(newestFirst);
		other.sort(newestFirst);
	}
	return [...found.values()];
}

export function said({ self, other }: Pair): Said {
	return self.length && other.length ? 'both' : self.length ? 'self' : 'other';
}

/** How many steps of support the newest views lie apart; above 0 the person sees themself further on. */
export function gap({ self, other }: Pair): number {
	return (self[0]?.body.support ?? 0) - (other[0]?.body.support ?? 0);
}

/** Where most is to be talked about comes first, then what both see alike. */
export function inOrder(pairs: readonly Pair[]): Pair[] {
	return [...pairs].sort((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)) || a.name.localeCompare(b.name) || a.part.localeCompare(b.part));
}

/** So many observations, over so many days, say whether less support is needed by now. */
const ENOUGH = 4;
const DAYS = 42;

/** A skill with which the same support is needed as before. */
export interface Held {
	skill: string;
	name: string;
	n: number;
	since: string;
}

/**
 * Where the support that somebody needs to do something has not become less over at least four observations of at least six weeks, as the one who
 * coaches them sees it. Who is alone already needs no less.
 */
export function held(pairs: readonly Pair[]): Held[] {
	return pairs.flatMap(({ skill, name, part, other }) => {
		const way = [...other].reverse();
		const [first, last] = [way[0], way.at(-1)];
		if (part !== 'skill' || !first || !last || way.length < ENOUGH || daysFrom(first.body.day, last.body.day) < DAYS) return [];
		const half = Math.floor(way.length / 2);
		const mean = (list: OpenObservation[]) => list.reduce((sum, one) => sum + (one.body.support ?? 0), 0) / list.length;
		if ((last.body.support ?? 0) >= ALONE || mean(way.slice(-half)) > mean(way.slice(0, half))) return [];
		return [{ skill, name, n: way.length, since: first.body.day }];
	});
}

function daysFrom(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whom it is about: the coachees, and where nobody coaches everyone in it. */
export function subjects(parties: readonly { person_id: string; role: string; joined_at: number | null; left_at: number | null }[]): string[] {
	const inside = parties.filter((party) => party.role !== 'sponsor' && party.joined_at !== null);
	const coached = inside.filter((party) => party.role !== 'coach');
	return (coached.length ? coached : inside).map((party) => party.person_id);
}

/** Words that were asked for, of a person, and those they wrote themself here. */
export function wordsAbout(person: string, entries: readonly OpenEntry<'attitude'>[]): OpenEntry<'attitude'>[] {
	return entries.filter((one) => one.body.person === person && one.row.aside_at === null).sort((a, b) => (a.body.day < b.body.day ? 1 : -1));
}

/** One's own map: which skills stand on it, how far each is seen, and what made it so. Pure. */
import type { OpenEntry } from '$lib/record';
import type { Cell } from '$lib/zone/ask';
import { PARAMS } from '$lib/zone/params';
import { dayNumber, type Observed } from '../evidence';
import type { Graph, Known } from '../graph';
import type { Numbered } from '../numbered';
import type { Part } from '../observe/observe';
import { ALONE, nearest, placeOf } from '../support';

export const PARTS = ['knowledge', 'skill'] as const satisfies readonly Part[];

/** A plan or a watch, with the room in which it is kept. */
export interface Learn {
	/** The room's id. */
	room: string;
	entry: OpenEntry<'learn'>;
}

/** `own`: in one's own words; of these nobody knows it. */
export type Strand = 'technical' | 'collaboration' | 'own';

export interface Row {
	id: string;
	name: string;
	/** Null where it is in no catalogue. */
	known: Known | null;
	strand: Strand;
	/** What was seen of each part, the newest first. */
	seen: Record<Part, Observed[]>;
	/** `"2026-11-24"`; null when it was never used. */
	last: string | null;
	learn: Learn[];
}

/** Everything that the map is drawn from. */
export interface Drawn {
	graph: Graph;
	skills: Numbered;
	observed: readonly Observed[];
	last: ReadonlyMap<string, string>;
	learn: readonly Learn[];
	/** Names of skills that are in no catalogue, by id. */
	names: ReadonlyMap<string, string>;
}

/** What one person said once counts once: a view that was written for oneself and then shown to somebody is one view. */
export function once(observed: readonly Observed[]): Observed[] {
	const seen = new Set<string>();
	return observed.filter(({ source, skill, evidence, day, by }) => {
		if (source !== 'self' && source !== 'work') return true;
		const key = JSON.stringify([by, source, skill, evidence.part, evidence.seen, day]);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** The skills that something was seen of, or that are planned or watched, by name. */
export function rowsOf({ graph, skills, observed, last, learn, names }: Drawn): Row[] {
	const now = (id: string) => {
		const number = skills.of(id);
		return number === undefined ? id : (skills.ids[number] ?? id);
	};
	const alive = learn.filter(({ entry }) => entry.body.state === 'plan' || entry.body.state === 'watch');
	const ids = new Set([...observed.map((one) => one.skill), ...last.keys(), ...alive.map(({ entry }) => now(entry.body.skill))]);
	const rows = [...ids].map((id): Row => {
		const known = graph.get(id) ?? null;
		const own = observed.filter((one) => one.skill === id).sort((a, b) => b.evidence.day - a.evidence.day);
		return {
			id,
			name: known?.name ?? names.get(id) ?? id,
			known,
			strand: known?.strand ?? 'own',
			seen: { knowledge: own.filter((one) => one.evidence.part === 'knowledge'), skill: own.filter((one) => one.evidence.part === 'skill') },
			last: last.get(id) ?? null,
			learn: alive.filter(({ entry }) => now(entry.body.skill) === id)
		};
	});
	return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Who has written what they see of a part, as long as the person has written nothing of their own: theirs is shown after that, so that one's own
 * view is one's own.
 */
export function ownFirst(seen: readonly Observed[]): string[] {
	if (seen.some((one) => one.source === 'self' || one.source === 'work')) return [];
	return [...new Set(seen.flatMap((one) => (one.by !== null && (one.source === 'coach' || one.source === 'peer') ? [one.by] : [])))];
}

/** What stands beside one's own view: nothing of those who have to wait for it. */
export function besideOwn(seen: readonly Observed[]): { own: Observed | null; others: Observed[]; waits: string[] } {
	const waits = ownFirst(seen);
	const shown = waits.length ? seen.filter((one) => one.source === 'exercise') : seen;
	return { own: seen.find((one) => one.source === 'self') ?? null, others: shown.filter((one) => one.source !== 'self'), waits };
}

/** The steps of support that an interval reaches over, by number. */
export interface Range {
	from: number;
	to: number;
}

/** So many of the six steps say nothing. */
const TOO_WIDE = 5;

/** From where to where a part lies; null when not enough was seen to say it. That one could teach it one's own view alone does not say. */
export function rangeOf({ low, high, own_view_alone }: Pick<Cell, 'low' | 'high'> & Partial<Pick<Cell, 'own_view_alone'>>): Range | null {
	const at = (theta: number) => Math.floor(placeOf(theta, PARAMS.thresholds));
	const [from, to] = [at(low), at(high)];
	const most = own_view_alone ? ALONE : to;
	return to - from + 1 >= TOO_WIDE ? null : { from: Math.min(from, most), to: Math.min(to, most) };
}

/** Why a cell is where it is: an observation, and whether it speaks for less support (1) or more (−1). */
export interface Because {
	one: Observed;
	toward: 1 | -1;
}

/** Less than this moves nothing that can be seen, logits. */
const FELT = 0.05;

/** The observations that moved a cell most, the heaviest first. `observed` is the list that was asked with. */
export function because(cell: Pick<Cell, 'terms'>, observed: readonly Observed[], most: number): Because[] {
	return [...cell.terms]
		.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
		.flatMap(({ evidence, value }): Because[] => {
			const one = evidence === null ? undefined : observed[evidence];
			return one && Math.abs(value) >= FELT ? [{ one, toward: value > 0 ? 1 : -1 }] : [];
		})
		.slice(0, most);
}

/** The same with those of this very part of the skill first, as somebody would say it: what was seen of other skills comes after. */
export function itselfFirst(reasons: readonly Because[], skill: string, part: Part): Because[] {
	const itself = ({ one }: Because) => one.skill === skill && one.evidence.part === part;
	return [...reasons.filter(itself), ...reasons.filter((one) => !itself(one))];
}

/** Days without use after which a skill is likely to have faded. */
const FADES = { fast: 180, slow: 540 } as const;

/** Whether it was not used for so long that it may have faded. */
export function fading(row: Pick<Row, 'known' | 'last'>, today: string): boolean {
	const [then, now] = [dayNumber(row.last ?? ''), dayNumber(today)];
	return then !== null && now !== null && now - then > FADES[row.known?.fades ?? 'slow'];
}

/** How long it took from a first try with help to doing it alone, over the skills where both were seen. */
export interface Adapting {
	skills: number;
	/** Weeks; the median. */
	weeks: number;
}

export function adapting(rows: readonly Pick<Row, 'seen'>[]): Adapting | null {
	const took = rows.flatMap(({ seen }) => {
		const way = [...seen.skill].reverse().flatMap(({ evidence }) => ('support' in evidence.seen ? [{ day: evidence.day, support: nearest(evidence.seen.support) }] : []));
		const first = way.findIndex((one) => one.support > 0);
		const alone = way.findIndex((one, n) => n > first && one.support >= ALONE);
		const [from, to] = [way[first], way[alone]];
		// What was seen alone from the beginning says nothing about how long it took.
		return from && to && from.support < ALONE ? [(to.day - from.day) / 7] : [];
	});
	if (took.length === 0) return null;
	took.sort((a, b) => a - b);
	const middle = took.length >> 1;
	const median = took.length % 2 ? took[middle]! : (took[middle - 1]! + took[middle]!) / 2;
	return { skills: took.length, weeks: Math.max(1, Math.round(median)) };
}

/** What is drawn: the skills of the map, and those that lie between two of them. */
export function between(graph: Graph, ids: readonly string[], beneath: (id: string) => ReadonlySet<string>): string[] {
	const on = new Set(ids.filter((id) => graph.has(id)));
	const below = new Map([...graph.keys()].map((id) => [id, beneath(id)]));
	const under = new Set([...on].flatMap((id) => [...(below.get(id) ?? [])]));
	return [...graph.keys()].filter((id) => on.has(id) || (under.has(id) && [...(below.get(id) ?? [])].some((one) => on.has(one))));
}

/** The words of an attitude that are due to be looked at again. */
export function dueAgain(all: readonly OpenEntry<'attitude'>[], today: string): OpenEntry<'attitude'>[] {
	return all.filter(({ body }) => body.look_day !== '' && body.look_day <= today);
}

/** Six months on: what one notices in oneself changes slowly. A day that the month does not have becomes its last. */
export function lookAgain(day: string): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
	return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How one sees it oneself beside what others saw: `further` where the own view is the higher one. */
export function beside({ awareness }: { awareness: number | null }): 'further' | 'same' | 'less' | null {
	if (awareness === null) return null;
	return awareness > 0.75 ? 'further' : awareness < -0.75 ? 'less' : 'same';
}

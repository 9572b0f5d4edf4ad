/** The ladder as it is shown: what can be begun first, and of that what most rests on. Pure. */
import type { GoalAnswer, Step } from '$lib/zone/answers';
import type { Known } from '../graph';
import { carried } from '../reach/requires';
import { BUILDS_ON, levelFor } from '../support';
import { needed } from '$lib/zone/goal';
import { beneathOf, nameIn, type Asks } from './asks';
import { seenAt, type Member } from './people';

export interface Rung extends Step {
	/** Of its skill. */
	id: string;
	name: string;
	known: Known | null;
	/** How many rows of the goal rest on its skill. */
	carries: number;
	/** The goal asks for this very skill. */
	asked: boolean;
}

/** The way there, and what as many as the goal needs say, or were seen, to do so already, though too little is known of it to count on it. */
export interface Way {
	rungs: Rung[];
	claimed: Rung[];
}

/** Weeks that make no difference to what comes first. */
const AT_ONCE = 4;
/** A rung that lies beyond what can be seen, in weeks. */
const FAR = 1000;

/** What the goal asks for stays on the ladder while it is less likely there than not, whatever is said of it. */
const LIKELY = 0.5;

/**
 * All rungs, each after those that it builds on; of what can come next the soonest, and of equally soon ones what most rests on. Where the goal is out
 * of reach what is only said to be there is a step rather than none.
 */
export function wayOf({ steps, call }: Pick<GoalAnswer, 'steps'> & Partial<Pick<GoalAnswer, 'call'>>, asks: Asks, members: readonly Member[]): Way {
	const all = steps.map((step): Rung => {
		const { id, name, known } = nameIn(asks, step.need.skill);
		return { ...step, id, name, known, carries: carried(asks.graph, asks.items, id), asked: asks.items.some((item) => item.skill === id && item.asked) };
	});
	const enough = needed(asks.goal.rule, members.length);
	const claimed = all.filter((one) => !(one.asked && one.p_now < LIKELY) && (seenAt(members, one.id, one.need)?.at ?? 0) >= enough);
	if (claimed.length === all.length && call?.zone === 'out_of_reach') return { rungs: inTurn(all, asks), claimed: [] };
	return { rungs: inTurn(all.filter((one) => !claimed.includes(one)), asks), claimed };
}

/**
 * In the order in which they can be taken. What has another rung before it lies a long way off from here, however near it will be then, and takes no
 * less time than that.
 */
function inTurn(waiting: Rung[], asks: Asks): Rung[] {
	const below = new Map(waiting.map((one) => [one.id, beneathOf(asks, one.id)]));
	const begins = new Set(waiting.filter((one, n) => waiting.findIndex((other) => other.id === one.id && other.need.part === one.need.part) === n));
	const before = new Map<Rung, Rung[]>();
	for (const one of waiting) {
		const builds = (other: Rung) => other.need.part === one.need.part && (other.id === one.id ? other.need.level < one.need.level : buildsOn(one, other, begins.has(other), below));
		before.set(one, waiting.filter((other) => other !== one && builds(other)));
	}
	const ready = (one: Rung) => !before.get(one)?.some((other) => waiting.includes(other));
	const ladder = new Map<Rung, Rung>();
	/** With the weeks of those before it, where these are longer. */
	const waited = (one: Rung): Rung => {
		const all = [one, ...(before.get(one) ?? []).flatMap((other) => ladder.get(other) ?? [])];
		return { ...one, weeks_50: latest(all.map((each) => each.weeks_50)), weeks_80: latest(all.map((each) => each.weeks_80)) };
	};
	const order = (one: Rung) => [Math.ceil((waited(one).weeks_80 ?? FAR) / AT_ONCE), one.in_zone ? 0 : 1, -one.carries];
	while (waiting.length > 0) {
		const free = waiting.filter(ready);
		const [next] = (free.length > 0 ? free : waiting).toSorted((a, b) => firstDifference(order(a), order(b)));
		if (!next) break;
		waiting.splice(waiting.indexOf(next), 1);
		ladder.set(next, { ...waited(next), zone: before.get(next)?.length && next.zone !== 'within_reach' ? 'out_of_reach' : next.zone });
	}
	return [...ladder.values()];
}

/** The latest of some weeks; null, beyond what can be seen, is later than any. */
function latest(weeks: readonly (number | null)[]): number | null {
	return weeks.reduce<number | null>((late, one) => (late === null || one === null ? null : Math.max(late, one)), 0);
}

/** Nothing begins before what lies beneath has begun; and to do it with hints, what lies beneath has to be there. */
function buildsOn(one: Rung, other: Rung, first: boolean, below: ReadonlyMap<string, ReadonlySet<string>>): boolean {
	return (below.get(one.id)?.has(other.id) ?? false) && (first || one.need.level >= BUILDS_ON);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
	return a.map((value, n) => value - (b[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** So many rungs are shown before the others unfold, and so many at the end. */
const FIRST = 4;
const LAST = 2;

/** What is shown at once: the first ones, and the goal's own at the end; between them what unfolds. */
export function folded(rungs: readonly Rung[]): { first: Rung[]; between: Rung[]; last: Rung[] } {
	if (rungs.length <= FIRST + LAST + 1) return { first: [...rungs], between: [], last: [] };
	const ends = rungs.filter((one, n) => n >= FIRST && one.asked && rungs.findLastIndex((other) => other.id === one.id) === n);
	const last = ends.slice(-LAST);
	return { first: rungs.slice(0, FIRST), between: rungs.slice(FIRST).filter((one) => !last.includes(one)), last };
}

/** Weeks as one says them: a span, in months when it is long; null where it lies beyond what can be seen. */
export interface Span {
	unit: 'weeks' | 'months';
	from: number;
	/** Null: nobody can say how long it takes at most. */
	to: number | null;
}

/** From about so many weeks on one speaks of months. */
const MONTHS_FROM = 18;
const MONTH = 30.44 / 7;

export function spanOf(half: number | null, most: number | null): Span | null {
	if (half === null) return null;
	const unit = (most ?? half) >= MONTHS_FROM ? 'months' : 'weeks';
	const in_units = (weeks: number) => Math.max(1, Math.round(unit === 'months' ? weeks / MONTH : weeks));
	return { unit, from: in_units(half), to: most === null ? null : in_units(most) };
}

/** What one sees of the level of a rung, in the catalogue's words; empty where it has none. */
export function seesOf({ known, need }: Pick<Rung, 'known' | 'need'>): string {
	const levels = known?.levels ?? [];
	return need.level < BUILDS_ON ? '' : (levels[levelFor(need.level, levels.length) - 1]?.sees ?? '');
}

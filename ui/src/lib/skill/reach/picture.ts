/** What a reach check shows: how many are where, never who; and the step that comes before the others. Pure. */
import type { Body } from '$lib/record';
import { ALONE, nearest, SUPPORT } from '../support';
import { isOwn, needed, type Item, type Rule } from './requires';

export type Placement = Body<'placement'>;

/** With fewer people a picture may tell who is who. */
export const FEW = 8;

/** One row of the picture. */
export interface Row {
	item: Item;
	/** How many are at each place. */
	counts: number[];
	/** How many left it open. */
	open: number;
	/** How many need nobody for it. */
	alone: number;
}

/** Whether it says anything: who only looks on is in, and places nothing. */
export function says(placement: Pick<Placement, 'at'>): boolean {
	return placement.at.some((one) => one.support !== null);
}

/** Which question one goes on with: the first after the last that was placed; all of them when none is left. */
export function resumeAt(items: readonly Pick<Item, 'skill'>[], placement: Pick<Placement, 'at'> | null): number {
	return 1 + items.findLastIndex((item) => placement?.at.some((one) => one.skill === item.skill && one.support !== null));
}

/** What may be shown of what was placed. */
export interface Shown {
	/** Those that are shown. */
	placements: Placement[];
	/** So few that the picture may tell who is who: only those are in it who said yes to that. */
	few: boolean;
	/** Placed, but without a yes. */
	waiting: number;
	/** Nothing is shown: one person's places would be all there is. */
	alone: boolean;
}

/**
 * What may be shown: all of many, of few only what was said yes to; of one person's never, unless the goal is theirs alone. `beside`: many, and yet an
 * earlier picture of nearly the same people would tell who is who, so that they count as few.
 */
export function shown(placements: readonly Placement[], rule: Pick<Rule, 'who'>, beside = false): Shown {
	const placed = placements.filter(says);
	const few = beside || placed.length < FEW;
	const said = few ? placed.filter((one) => one.reveal) : placed;
	const alone = said.length === 1 && rule.who !== 'one';
	return { placements: alone ? [] : said, few, waiting: placed.length - said.length, alone };
}

/** The picture: counts only, in the order of the rows. */
export function picture(items: readonly Item[], placements: readonly Placement[]): Row[] {
	return items.map((item) => {
		const counts = SUPPORT.map(() => 0);
		let open = 0;
		for (const placement of placements) {
			const support = placement.at.find((one) => one.skill === item.skill)?.support ?? null;
			if (support === null) open += 1;
			else counts[nearest(support)] = (counts[nearest(support)] ?? 0) + 1;
		}
		return { item, counts, open, alone: counts.slice(ALONE).reduce((sum, n) => sum + n, 0) };
	});
}

/** The nearer step: the first row, in their order, that fewer do alone than the goal needs. Null when there is none, or nobody placed anything. */
export function nearer(rows: readonly Row[], rule: Pick<Rule, 'who' | 'k'>, placed: number): Row | null {
	if (placed === 0) return null;
	const enough = needed(rule, placed);
	return rows.find((row) => row.alone < enough) ?? null;
}

/** Which question is worth a talk. */
export type Question = 'there' | 'own' | 'nobody' | 'apart' | 'nearly' | 'some';

export function questionFor(step: Row | null, rule: Pick<Rule, 'who' | 'k'>, placed: number): Question {
	if (!step) return 'there';
	if (isOwn(step.item)) return 'own';
	const waiting = (step.counts[0] ?? 0) + (step.counts[1] ?? 0);
	if (waiting > 0 && waiting === step.counts.reduce((sum, n) => sum + n, 0)) return 'nobody';
	if (waiting > 0 && step.alone > 0) return 'apart';
	return step.alone > 0 && needed(rule, placed) - step.alone === 1 ? 'nearly' : 'some';
}

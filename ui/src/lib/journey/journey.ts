/** The shared timeline, as pure data: what happened in an order, grouped by month, a page at a time, and the stages that were taken. */
import { dayOf } from '$lib/words/when';

/** What one can do in an engagement, in the order most people take it; any may be skipped, repeated or come earlier. */
export const STAGES = ['agreement', 'goal', 'context', 'option', 'plan', 'session', 'learning', 'review', 'closing'] as const;
export type Stage = (typeof STAGES)[number];

/** Something on the timeline, before its words are opened. */
export interface Moment {
	/** Unix milliseconds. */
	at: number;
	/** Of the row it comes from, and what of it: unique. */
	key: string;
	/** Null for what belongs to no stage. */
	stage: Stage | null;
}

export type Order = 'newest' | 'oldest';

/** In time; what happened in the same millisecond keeps one order, and the other way round the exact reverse. */
export function ordered<M extends Moment>(moments: readonly M[], order: Order): M[] {
	const sorted = [...moments].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	return order === 'newest' ? sorted.reverse() : sorted;
}

/** Grouped by month in the person's zone, in the order they come. */
export function byMonth<M extends { at: number }>(moments: readonly M[], zone?: string): { month: string; moments: M[] }[] {
	const groups: { month: string; moments: M[] }[] = [];
	for (const moment of moments) {
		const month = dayOf(moment.at, zone).slice(0, 7);
		const last = groups.at(-1);
		if (last?.month === month) last.moments.push(moment);
		else groups.push({ month, moments: [moment] });
	}
	return groups;
}

/** One stretch of the way: a stage, and how often in a row. */
export interface Stretch {
	stage: Stage;
	times: number;
	/** It was there before: taken again. */
	again: boolean;
}

/** The stages in the order they were taken, the same one after itself counted as one stretch. */
export function way(moments: readonly Moment[]): Stretch[] {
	const stretches: Stretch[] = [];
	const seen = new Set<Stage>();
	for (const { stage } of ordered(moments, 'oldest')) {
		if (!stage) continue;
		const last = stretches.at(-1);
		if (last?.stage === stage) last.times++;
		else stretches.push({ stage, times: 1, again: seen.has(stage) });
		seen.add(stage);
	}
	return stretches;
}

/** The stages that were not taken (so far): a fact, not a fault. */
export function notTaken(moments: readonly Moment[]): Stage[] {
	const seen = new Set(moments.map((moment) => moment.stage));
	return STAGES.filter((stage) => !seen.has(stage));
}

/** To which stage an entry of a drawer belongs. */
export function stageOf(drawer: string): Stage | null {
	switch (drawer) {
		case 'ground':
			return 'context';
		case 'option':
		case 'plan':
		case 'learning':
		case 'review':
			return drawer;
		default:
			// The drawer of goals and of sessions holds marks on what is on the timeline already.
			return null;
	}
}

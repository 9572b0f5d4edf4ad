/** The three parts of learning: when one last had each, and which one is missing. Pure. */
import type { Body } from '$lib/record';
import type { Observed } from '../evidence';

export const WAYS = ['training', 'feedback', 'hands_on'] as const;
export type Way = (typeof WAYS)[number];
/** The day one last had each; empty: never. */
export type Ways = Record<Way, string>;

/** What one noted, and what was seen: who was observed had an experienced eye, who did it did it in their own work. */
export function waysOf(noted: Pick<Body<'ways'>, Way> | null, seen: readonly Observed[], last: string | null): Ways {
	const newest = (days: readonly (string | null | undefined)[]) => days.reduce<string>((best, one) => (one && one > best ? one : best), '');
	const watched = seen.filter((one) => one.source === 'coach' || one.source === 'peer');
	return {
		training: newest([noted?.training, ...seen.filter((one) => one.source === 'exercise').map((one) => one.day)]),
		feedback: newest([noted?.feedback, ...watched.map((one) => one.day)]),
		hands_on: newest([noted?.hands_on, last])
	};
}

/** The one to begin with: of those that are missing, the first of training, an experienced eye, doing it; null when all were had. */
export function missing(ways: Ways): Way | null {
	return WAYS.find((way) => ways[way] === '') ?? null;
}

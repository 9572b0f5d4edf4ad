/** Described levels of a catalogue, and the support that a task takes: one scale of 0 (not yet) … 5 (could teach). Pure. */

/** How much support it takes, least independent first; the number that is stored is the place in this list. */
export const SUPPORT = ['not_yet', 'watched', 'together', 'prompted', 'alone', 'could_teach'] as const;
export type Support = (typeof SUPPORT)[number];
/** From here on nobody has to help. */
export const ALONE = 4;
/** From here on a hint now and then is enough: what builds on it can be begun. */
export const BUILDS_ON = 3;

/**
 * The place on the scale that a described level stands for. Descriptions run from what shows with a reminder, over what one does alone in ordinary and
 * in hard cases, to what others learn from: in even steps from "prompted" to "could teach". Of two the second is what one does alone. Without
 * descriptions, or for level 0, it is "alone".
 */
export function supportOf(level: number, levels: number): number {
	if (level <= 0 || levels <= 0) return ALONE;
	if (levels <= 2) return level === 1 ? BUILDS_ON : ALONE;
	return BUILDS_ON + (2 * (Math.min(level, levels) - 1)) / (levels - 1);
}

/** The described level that a place on the scale means: the one that stands nearest, of two the lower; 0 where none is described. */
export function levelFor(support: number, levels: number): number {
	const away = Array.from({ length: levels }, (_, n) => Math.abs(supportOf(n + 1, levels) - support));
	// Thirds are no whole bits: as near is as near as can be told.
	return away.findIndex((one) => one <= Math.min(...away) + 1e-9) + 1;
}

/** Whether two places are the same as far as one can tell: also the place of a described level and the step that was kept for it before. */
export const alike = (one: number, other: number): boolean => Math.abs(one - other) <= 0.5;

/** The step that is nearest to a place on the scale; halfway between two the lower one, which claims no more than is there. */
export function nearest(support: number): number {
	return Math.max(0, Math.min(SUPPORT.length - 1, Math.ceil(support - 0.5)));
}

/** Its word. */
export const wordOf = (support: number): Support => SUPPORT[nearest(support)] ?? 'not_yet';

/**
 * What an observation says on the scale: the place of the described level that was chosen, as long as the catalogue describes that skill in levels that
 * stand about there; else the step that was stored with it. `levels`: how many are described now.
 */
export function supportIn({ support, level }: { support: number | null; level: number | null }, levels: number): number | null {
	if (support === null || level === null || level < 1 || level > levels) return support;
	const place = supportOf(level, levels);
	return Math.abs(place - support) < 1 ? place : support;
}

/** A θ as a place on the scale, 0 … 5, between two places where it lies between them; `thresholds`: the θ where each level 1 … 5 begins. */
export function placeOf(theta: number, thresholds: readonly number[]): number {
	const over = thresholds.findLastIndex((threshold) => theta >= threshold);
	if (over < 0) return Math.max(0, 1 + (theta - thresholds[0]!) / 2);
	if (over === thresholds.length - 1) return thresholds.length;
	const [from, to] = [thresholds[over]!, thresholds[over + 1]!];
	return over + 1 + (theta - from) / (to - from);
}

/** Described levels of a catalogue, and the support that a task takes: one scale of 0 (not yet) … 5 (could teach). Pure. */

/** How much support it takes, least independent first; the number that is stored is the place in this list. */
export const SUPPORT = ['not_yet', 'watched', 'together', 'prompted', 'alone', 'could_teach'] as const;
export type Support = (typeof SUPPORT)[number];
/** From here on nobody has to help. */
export const ALONE = 4;
/** From here on a hint now and then is enough: what builds on it can be begun. */
export const BUILDS_ON = 3;

/**
 * The support level that a described level stands for. Descriptions run from what shows with a reminder, over what one does alone in ordinary and in
 * hard cases, to what others learn from; so the first is "prompted", the last is "could teach", and between them lies "alone". Without
 * descriptions, or for level 0, it is "alone".
 */
export function supportOf(level: number, levels: number): number {
	if (level <= 0 || levels <= 0) return ALONE;
	if (level >= levels && levels > 2) return 5;
	return level === 1 ? BUILDS_ON : ALONE;
}

/** A θ as a place on the scale, 0 … 5, between two places where it lies between them; `thresholds`: the θ where each level 1 … 5 begins. */
export function placeOf(theta: number, thresholds: readonly number[]): number {
	const over = thresholds.findLastIndex((threshold) => theta >= threshold);
	if (over < 0) return Math.max(0, 1 + (theta - thresholds[0]!) / 2);
	if (over === thresholds.length - 1) return thresholds.length;
	const [from, to] = [thresholds[over]!, thresholds[over + 1]!];
	return over + 1 + (theta - from) / (to - from);
}

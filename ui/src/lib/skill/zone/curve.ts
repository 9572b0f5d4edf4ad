/** How likely by when: the curve of a forecast, one value for each week from today, read at a day. Pure. */
import { daysBetween } from '$lib/words/when';
import { dayIn } from './when';

export interface Point {
	weeks: number;
	/** `"2027-06-01"`. */
	day: string;
	p: number;
}

/** A table of every week would say no more. */
const EVERY = 4;
/** From here on it is as good as sure. */
const SURE = 0.95;
/** A curve that is sure at once still has a beginning and an end. */
const LEAST = 3;

/** Every four weeks from today until it is as good as sure, else as far as the engine looks. */
export function everyFour(curve: readonly number[], today: string): Point[] {
	const all = curve.flatMap((p, weeks) => (weeks % EVERY === 0 ? [{ weeks, day: dayIn(today, weeks), p }] : []));
	const sure = all.findIndex((one) => one.p >= SURE);
	return sure < 0 ? all : all.slice(0, Math.max(LEAST, sure + 1));
}

/** How likely by a day, between two weeks on a straight line; null before today and beyond what can be seen. */
export function chanceBy(curve: readonly number[], today: string, day: string): number | null {
	const weeks = daysBetween(today, day) / 7;
	const [before, after] = [curve[Math.floor(weeks)], curve[Math.ceil(weeks)]];
	if (before === undefined || after === undefined) return null;
	return before + (after - before) * (weeks - Math.floor(weeks));
}

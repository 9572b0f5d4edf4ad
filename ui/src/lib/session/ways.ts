/** Ways of working in one session: marks of switches become minutes. Pure. */
import type { Modality } from '$lib/api';
import { MODALITIES } from '$lib/engagement/terms';

/** From `at` on (Unix ms) the talk went on in this way. */
export interface Mark {
	modality: Modality;
	at: number;
}

/** Time spent in one way. */
export interface Share {
	modality: Modality;
	minutes: number;
}

const MINUTE = 60_000;

/** A word of a mark as a way of working; null for what is none. */
export function modalityOf(word: string): Modality | null {
	return MODALITIES.find((one) => one === word) ?? null;
}

/** The way at a time: that of the last mark before it, else the engagement's. */
export function wayAt(base: Modality, marks: readonly Mark[], now: number): Modality {
	return marks.reduce<Mark | null>((last, mark) => (mark.at <= now && (!last || mark.at >= last.at) ? mark : last), null)?.modality ?? base;
}

/**
 * Whole minutes in each way of a talk from `from` to `to`. They add up to the whole length: what rounding loses goes to those who
 * lost most of it. A mark before the beginning counts from the beginning, one after the end not at all.
 */
export function minutesByWay(base: Modality, marks: readonly Mark[], from: number, to: number): Share[] {
	const total = Math.round(Math.max(0, to - from) / MINUTE);
	if (total === 0) return [];
	const cuts = [...marks].filter((mark) => mark.at < to).sort((a, b) => a.at - b.at);
	const time = new Map<Modality, number>();
	let way = base;
	let since = from;
	for (const mark of cuts) {
		const at = Math.max(from, mark.at);
		time.set(way, (time.get(way) ?? 0) + at - since);
		way = mark.modality;
		since = at;
	}
	time.set(way, (time.get(way) ?? 0) + to - since);
	const shares = [...time].map(([modality, ms]) => ({ modality, minutes: Math.floor(ms / MINUTE), rest: ms % MINUTE }));
	let missing = total - shares.reduce((sum, one) => sum + one.minutes, 0);
	for (const one of [...shares].sort((a, b) => b.rest - a.rest)) {
		if (missing-- <= 0) break;
		one.minutes += 1;
	}
	return shares
		.filter((one) => one.minutes > 0)
		.map(({ modality, minutes }) => ({ modality, minutes }))
		.sort((a, b) => MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality));
}

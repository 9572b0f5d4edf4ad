/** The line of time on which a goal could be true: what stands where, in hundredths, and which words would run into each other. Pure. */
import { addDays } from '$lib/words/when';

export interface Mark {
	/** 0 … 100. */
	at: number;
	day: string;
}

export interface Axis {
	start: Mark;
	due: Mark | null;
	/** From as likely as not to four in five; `to` null: beyond what can be seen. */
	band: { from: Mark; to: Mark | null } | null;
	/** Words that stand above the line because they would run into others. */
	above: boolean;
	/** The two ends of the band are said in one. */
	together: boolean;
	/** The start is not named: something stands there. */
	bare: boolean;
}

/** Words nearer than this run into each other, in hundredths of the narrowest line. */
const NEAR = 27;
/** As far as the engine looks, in weeks. */
const HORIZON = 104;

const dayAfter = (today: string, weeks: number) => addDays(today, Math.round(weeks * 7));

/** `due`, `half` and `most` in weeks from today; null where there is none within what can be seen. */
export function axisOf(today: string, due: number | null, half: number | null, most: number | null): Axis {
	const end = Math.max(4, most ?? (half === null ? 0 : HORIZON), (due ?? 0) * 1.08);
	const mark = (weeks: number): Mark => ({ at: Math.round((1000 * weeks) / end) / 10, day: dayAfter(today, weeks) });
	const band = half === null ? null : { from: mark(half), to: most === null ? null : mark(most) };
	const asked = due === null ? null : mark(due);
	const ends = band ? [band.from.at, band.to?.at ?? 100] : [];
	return {
		start: mark(0),
		due: asked,
		band,
		above: asked !== null && ends.some((end) => Math.abs(end - asked.at) < NEAR),
		together: ends.length === 2 && (ends[1] ?? 0) - (ends[0] ?? 0) < NEAR,
		bare: (asked !== null && asked.at < NEAR && !ends.some((end) => Math.abs(end - asked.at) < NEAR)) || (ends[0] ?? 100) < NEAR
	};
}

/** Twenty minutes with a peer: two halves, and the roles swap between them. */

/** Where a talk of two halves stands. */
export interface Half {
	/** 0 before it began, 1, 2, 3 when the time is over. */
	half: 0 | 1 | 2 | 3;
	/** Minutes gone, whole. */
	gone: number;
	/** Minutes left of this half, rounded up. */
	left: number;
	/** The first minute of the second half: time to swap. */
	swap: boolean;
}

const MINUTE = 60_000;

/** Where a talk opened at `openedAt` (Unix ms) of `minutes` stands at `now`. */
export function halfAt(openedAt: number | null, minutes: number, now: number): Half {
	if (openedAt === null) return { half: 0, gone: 0, left: Math.ceil(minutes / 2), swap: false };
	const passed = Math.max(0, now - openedAt) / MINUTE;
	const middle = minutes / 2;
	const gone = Math.floor(passed);
	if (passed < middle) return { half: 1, gone, left: Math.ceil(middle - passed), swap: false };
	if (passed < minutes) return { half: 2, gone, left: Math.ceil(minutes - passed), swap: passed < middle + 1 };
	return { half: 3, gone, left: 0, swap: false };
}

/** Who thinks aloud and who listens in a half: the proposer begins, then they swap. */
export function rolesIn(half: number, people: string[], first: string): { thinks: string; listens: string } {
	const other = people.find((person) => person !== first) ?? first;
	return half >= 2 ? { thinks: other, listens: first } : { thinks: first, listens: other };
}

/** Whole minutes a talk has run; 0 before it began. */
export function minutesGone(openedAt: number | null, now: number): number {
	return openedAt === null ? 0 : Math.max(0, Math.floor((now - openedAt) / MINUTE));
}

/** A quiet timer for one thing: five minutes of silence, ten for a topic. It lives in one tab and tells nobody. Pure. */

/** Running, held, or over; times are Unix ms. */
export interface Timer {
	/** How long it was set to, ms. */
	length: number;
	/** When it ends; null while it is held. */
	ends: number | null;
	/** What is left while it is held, ms. */
	left: number;
}

const MINUTE = 60_000;

/** Starts one. */
export function begin(minutes: number, now: number): Timer {
	const length = Math.max(1, Math.round(minutes)) * MINUTE;
	return { length, ends: now + length, left: length };
}

/** What is left, ms; 0 when it is over. */
export function left(timer: Timer, now: number): number {
	return Math.max(0, timer.ends === null ? timer.left : timer.ends - now);
}

/** Whether its time is over. */
export function over(timer: Timer, now: number): boolean {
	return left(timer, now) === 0;
}

/** Holds it, or lets it go on. One that is over stays over. */
export function turn(timer: Timer, now: number): Timer {
	const rest = left(timer, now);
	if (rest === 0) return timer;
	return timer.ends === null ? { ...timer, ends: now + rest } : { ...timer, ends: null, left: rest };
}

/** A few minutes more; one that is over runs again. */
export function more(timer: Timer, minutes: number, now: number): Timer {
	const rest = left(timer, now) + minutes * MINUTE;
	const length = timer.length + minutes * MINUTE;
	return timer.ends === null ? { length, ends: null, left: rest } : { length, ends: now + rest, left: rest };
}

/** "4:05". */
export function spoken(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

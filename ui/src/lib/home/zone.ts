/** Whether this device lives by another clock than Belay shows, and whether one has said that this is as it should be. */
import { localOf } from '$lib/session/when';

const KEY = 'belay-zone-kept';
const HALF_A_YEAR = 182 * 86_400_000;

/** The zone of this device. */
export function deviceZone(): string {
	return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether clocks of two zones show different times, in summer or in winter: Berlin and Vienna do not. */
export function apart(one: string, other: string, now: number = Date.now()): boolean {
	return [now, now + HALF_A_YEAR].some((ms) => localOf(ms, one) !== localOf(ms, other));
}

const pair = (shown: string, device: string) => `${shown} ${device}`;

/** Whether the difference was found right on this device; asked again when either zone is another. */
export function isKept(shown: string, device: string): boolean {
	try {
		return localStorage.getItem(KEY) === pair(shown, device);
	} catch {
		return false;
	}
}

export function keep(shown: string, device: string): void {
	try {
		localStorage.setItem(KEY, pair(shown, device));
	} catch {
		// a browser without storage asks again
	}
}

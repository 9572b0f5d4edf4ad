/** When something about the world around an engagement wants a fresh look. */
import { daysBetween } from '$lib/words/when';

/** Days after which one asks whether it is still so. */
export const FRESH_DAYS = 90;

/** The day something was last looked at: written down, or said to be still so. */
export function lookedAt(one: { day: string; looked_day?: string }): string {
	const looked = one.looked_day ?? '';
	return looked > one.day ? looked : one.day;
}

/** Whether it is time to look again. What has no day is not old: nobody said when. */
export function stale(one: { day: string; looked_day?: string }, today: string): boolean {
	const last = lookedAt(one);
	return last !== '' && daysBetween(last, today) > FRESH_DAYS;
}

/** What wants a fresh look, the longest unseen first. */
export function toLookAt<T>(all: T[], of: (one: T) => { day: string; looked_day?: string }, today: string): T[] {
	return all.filter((one) => stale(of(one), today)).sort((a, b) => lookedAt(of(a)).localeCompare(lookedAt(of(b))));
}

/** Session times: a local time and a zone, said in the zone of whoever reads. */
import { clock, clockLocal, currentZone, dayOf, dayWords } from '$lib/words/when';
import { t } from '$lib/words';
import type { Session } from '$lib/api';

/** The local time of an instant: `2026-11-24T14:00`. */
export function localOf(ms: number, zone: string = currentZone()): string {
	return `${dayOf(ms, zone)}T${clock(ms, zone)}`;
}

/** The next full quarter of an hour, at least `ahead` minutes from now. */
export function nextQuarter(now: number, ahead = 30): number {
	const quarter = 15 * 60_000;
	return Math.ceil((now + ahead * 60_000) / quarter) * quarter;
}

/** "tomorrow, 14:00", in the reader's zone. */
export function startWords(session: Pick<Session, 'starts_at'>): string {
	return t('session-start', { day: dayWords(dayOf(session.starts_at)), time: clock(session.starts_at) });
}

/** "09:00 in New York" when it was planned in a zone whose clock shows another time, else nothing. */
export function elsewhere(session: Pick<Session, 'starts_at' | 'starts_local' | 'zone'>): string {
	if (localOf(session.starts_at) === session.starts_local.slice(0, 16)) return '';
	return t('session-elsewhere', { time: clockLocal(session.starts_local), place: place(session.zone) });
}

/** "New York" of `America/New_York`. */
export function place(zone: string): string {
	return (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
}

/** What is planned for later than this from now on and was not begun is hardly over, ms. */
const EARLY = 3_600_000;

/** Nobody began it, and it is still to come: who ends it may mean another. */
export function tooEarly(session: Pick<Session, 'opened_at' | 'starts_at'>, now = Date.now()): boolean {
	return session.opened_at === null && session.starts_at - now > EARLY;
}

/** Still planned although its day is over: nobody said whether it was held. */
export function unsaid(session: Pick<Session, 'state' | 'starts_at' | 'minutes'>, now = Date.now()): boolean {
	return session.state === 'planned' && dayOf(session.starts_at) < dayOf(now) && session.starts_at + session.minutes * 60_000 < now;
}

/** The day is over where the clock of the zone shows it. */
export function dayOver(day: string, zone: string, now = Date.now()): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(day) && day < dayOf(now, zone);
}

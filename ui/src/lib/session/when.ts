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

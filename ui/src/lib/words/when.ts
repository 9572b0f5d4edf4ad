/**
 * Days and hours as people say them, in the person's own time zone. A day is `YYYY-MM-DD`, an instant Unix milliseconds, a
 * local time `YYYY-MM-DDTHH:MM`.
 */
import { tag, t } from './index';

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const made = new Map<string, Intl.DateTimeFormat>();

/** The zone in which days and hours are said from now on (IANA name). */
export function setZone(name: string): void {
	if (isZone(name)) zone = name;
}

/** The zone in which days and hours are said. */
export function currentZone(): string {
	return zone;
}

/** Whether this browser knows the IANA name. */
export function isZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return name !== '';
	} catch {
		return false;
	}
}

/** Every zone this browser knows, and the given one. */
export function zones(own?: string): string[] {
	const all = new Set(Intl.supportedValuesOf('timeZone'));
	all.add('UTC');
	if (own) all.add(own);
	return [...all].sort();
}

function format(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
	const key = tag() + JSON.stringify(options) + timeZone;
	let found = made.get(key);
	if (!found) {
		found = new Intl.DateTimeFormat(tag(), { ...options, timeZone });
		made.set(key, found);
	}
	return found;
}

/** Midday UTC of a day: a safe instant to name it by. */
function noon(day: string): number {
	return Date.parse(`${day}T12:00:00Z`);
}

/** The day an instant falls on. */
export function dayOf(ms: number, timeZone: string = zone): string {
	const parts = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone).formatToParts(ms);
	const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Today. */
export function today(timeZone: string = zone): string {
	return dayOf(Date.now(), timeZone);
}

/** `n` days later (or earlier). */
export function addDays(day: string, n: number): string {
	return new Date(noon(day) + n * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((noon(to) - noon(from)) / 86_400_000);
}

/** The first given weekday (1 Monday … 7 Sunday) after a day. */
export function nextWeekday(day: string, weekday: number): string {
	for (let n = 1; n <= 7; n++) {
		const later = addDays(day, n);
		if ((new Date(noon(later)).getUTCDay() || 7) === weekday) return later;
	}
	return day;
}

/** "Tuesday, 24 November" ("Dienstag, 24. November"), with the year when it is another one. */
export function longDay(day: string): string {
	const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
	if (day.slice(0, 4) !== today().slice(0, 4)) options.year = 'numeric';
	const parts = format(options, 'UTC').formatToParts(noon(day));
	const weekday = parts.find((p) => p.type === 'weekday')?.value ?? '';
	return `${weekday}, ${dateOnly(day)}`;
}

/** "24 November", with the year when it is another one. */
export function dateOnly(day: string): string {
	const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
	if (day.slice(0, 4) !== today().slice(0, 4)) options.year = 'numeric';
	return format(options, 'UTC').format(noon(day));
}

/** "today", "tomorrow", "yesterday", "Thursday" within six days to come, else the date. */
export function dayWords(day: string, from: string = today()): string {
	const away = daysBetween(from, day);
	if (away === 0) return t('when-today');
	if (away === 1) return t('when-tomorrow');
	if (away === -1) return t('when-yesterday');
	if (away > 1 && away < 7) return format({ weekday: 'long' }, 'UTC').format(noon(day));
	if (away < -1 && away > -7) return t('when-last', { weekday: format({ weekday: 'long' }, 'UTC').format(noon(day)) });
	return dateOnly(day);
}

/** "14:00" of an instant. */
export function clock(ms: number, timeZone: string = zone): string {
	return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone).format(ms);
}

/** "14:00" of a local time. */
export function clockLocal(local: string): string {
	return local.slice(11, 16);
}

/** "today, 14:00", "Thursday, 14:00" of an instant. */
export function moment(ms: number, timeZone: string = zone): string {
	return `${dayWords(dayOf(ms, timeZone))}, ${clock(ms, timeZone)}`;
}

/** "45 min", "1 h", "1 h 30 min". */
export function minutesWords(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return t('when-minutes', { n: rest });
	return rest === 0 ? t('when-hours', { n: hours }) : t('when-hours-minutes', { h: hours, m: rest });
}

/** "just now", "3 minutes ago", "2 hours ago", then the day. */
export function ago(ms: number, now: number = Date.now()): string {
	const minutes = Math.round((now - ms) / 60_000);
	if (minutes < 1) return t('when-now');
	const relative = new Intl.RelativeTimeFormat(tag(), { numeric: 'always' });
	if (minutes < 60) return relative.format(-minutes, 'minute');
	if (minutes < 360) return relative.format(-Math.round(minutes / 60), 'hour');
	return dayWords(dayOf(ms));
}

/** "3 days ago", "3 weeks ago", "2 months ago": days up to two weeks, weeks up to two months. Today and yesterday by name. */
export function since(day: string, from: string = today()): string {
	const days = daysBetween(day, from);
	if (days <= 1) return dayWords(day, from);
	const relative = new Intl.RelativeTimeFormat(tag(), { numeric: 'always' });
	if (days < 14) return relative.format(-days, 'day');
	return days < 60 ? relative.format(-Math.round(days / 7), 'week') : relative.format(-Math.round(days / 30.44), 'month');
}

/** A number as it is written in the language spoken: 1,234 or 1.234. */
export function count(n: number): string {
	return new Intl.NumberFormat(tag()).format(n);
}

/** "first", "second" … "tenth", then "11th". */
export function ordinal(n: number): string {
	if (n >= 1 && n <= 10) return t('when-ordinal', { n });
	const kind = new Intl.PluralRules(tag(), { type: 'ordinal' }).select(n);
	return t('when-ordinal-number', { n: String(n), kind });
}

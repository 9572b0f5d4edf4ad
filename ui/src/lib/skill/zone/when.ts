/** Days ahead as one says them: near ones by date, far ones by month. */
import { tag, t } from '$lib/words';
import { addDays, dateOnly, daysBetween } from '$lib/words/when';
import type { GoalAnswer } from '$lib/zone/ask';
import { chanceWords } from './chance';

/** So far ahead a date would pretend to know more than it does, in days. */
const BY_MONTH = 56;

/** A day of another year than this one is said with it. */
const yearOf = (day: string, today: string): Intl.DateTimeFormatOptions => (day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' });
const format = (day: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));

/** "12 December", "August", "March 2028". */
export function dayAhead(day: string, today: string): string {
	const near: Intl.DateTimeFormatOptions = daysBetween(today, day) < BY_MONTH ? { day: 'numeric' } : {};
	return format(day, { ...near, month: 'long', ...yearOf(day, today) });
}

/** The same on a line where there is little room: "Aug", "Mar 2028". */
export function shortDay(day: string, today: string): string {
	const near: Intl.DateTimeFormatOptions = daysBetween(today, day) < BY_MONTH ? { day: 'numeric' } : {};
	return format(day, { ...near, month: 'short', ...yearOf(day, today) });
}

export const dayIn = (today: string, weeks: number) => addDays(today, Math.round(weeks * 7));

/** "Half by August, most by November 2027. By February 2027 about 3 in 100." */
export function forecastWords({ weeks_50, weeks_80, by_date }: GoalAnswer['forecast'], due: string, today: string): string {
	const half = weeks_50 === null ? '' : dayAhead(dayIn(today, weeks_50), today);
	const most = weeks_80 === null ? '' : dayAhead(dayIn(today, weeks_80), today);
	const how = half === '' ? 'far' : weeks_80 !== null && weeks_80 < 0.5 ? 'now' : most === '' ? 'half' : half === most ? 'same' : 'both';
	const first = t('zone-when', { how, half, most });
	if (due === '') return first;
	return `${first} ${due < today ? t('zone-when-over', { day: dateOnly(due) }) : t('zone-when-due', { day: dayAhead(due, today), chance: chanceWords(by_date ?? 0) })}`;
}

/** Days ahead as one says them: near ones by date, far ones by month. */
import { tag, t } from '$lib/words';
import { addDays, dateOnly, daysBetween } from '$lib/words/when';
import type { GoalAnswer } from '$lib/zone/ask';
import { chanceWords } from './chance';

/** So far ahead a date would pretend to know more than it does; so far a month needs its year. */
const BY_MONTH = 56;
const WITH_YEAR = 330;

/** "12 December", "August", "March 2028". */
export function dayAhead(day: string, today: string): string {
	const days = daysBetween(today, day);
	if (days < BY_MONTH) return dateOnly(day);
	const options: Intl.DateTimeFormatOptions = days < WITH_YEAR ? { month: 'long' } : { month: 'long', year: 'numeric' };
	return new Intl.DateTimeFormat(tag(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}

/** The same on a line where there is little room: "Aug", "Mar 2028". */
export function shortDay(day: string, today: string): string {
	const days = daysBetween(today, day);
	const options: Intl.DateTimeFormatOptions = days < BY_MONTH ? { day: 'numeric', month: 'short' } : days < WITH_YEAR ? { month: 'short' } : { month: 'short', year: 'numeric' };
	return new Intl.DateTimeFormat(tag(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}

export const dayIn = (today: string, weeks: number) => addDays(today, Math.round(weeks * 7));

/** "Half by August, most by November. By February about 3 in 100." */
export function forecastWords({ weeks_50, weeks_80, by_date }: GoalAnswer['forecast'], due: string, today: string): string {
	const half = weeks_50 === null ? '' : dayAhead(dayIn(today, weeks_50), today);
	const most = weeks_80 === null ? '' : dayAhead(dayIn(today, weeks_80), today);
	const how = half === '' ? 'far' : weeks_80 !== null && weeks_80 < 0.5 ? 'now' : most === '' ? 'half' : half === most ? 'same' : 'both';
	const first = t('zone-when', { how, half, most });
	if (due === '') return first;
	return `${first} ${due < today ? t('zone-when-over', { day: dateOnly(due) }) : t('zone-when-due', { day: dayAhead(due, today), chance: chanceWords(by_date ?? 0) })}`;
}

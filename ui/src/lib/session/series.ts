/** Rows of sessions: the rule in a form, the next dates, planning. */
import { api, type Occurrence, type Rule, type Session } from '$lib/api';
import { newId } from '$lib/engagement/id';
import type { Room } from '$lib/engagement/sealing';
import { at } from '$lib/space.svelte';
import { localOf } from './when';
import { setTopic, type Plan } from './sessions';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How often, as a person chooses it. */
export const RHYTHMS = ['once', 'daily', 'workdays', 'weekly', 'fortnightly', 'monthly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What stands in the form. */
export interface Repeat {
	rhythm: Rhythm;
	/** Of a weekly rule; none means that of the first day. */
	weekdays: Weekday[];
	/** Monthly: the same day of the month, or the same weekday of it. */
	month: Rule['month'];
	ending: 'count' | 'until';
	count: number;
	until: string;
}

/** Most sessions of a row. */
export const MOST = 200;

/** Whether there can be so many in a row. */
export function countFits(count: number): boolean {
	return Number.isInteger(count) && count >= 1 && count <= MOST;
}

/** The weekday of a day `YYYY-MM-DD`. */
export function weekdayOf(day: string): Weekday {
	return WEEKDAYS[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
}

/** Which one of its weekday a day is in its month: 1 to 4, and 5 for the last (as the server counts). */
export function nthOf(day: string): number {
	return Math.ceil(Number(day.slice(8, 10)) / 7);
}

/** The rule that a form means; null for a single session, or when the form is not filled in yet. */
export function ruleOf(repeat: Repeat): Rule | null {
	const { rhythm, month } = repeat;
	if (rhythm === 'once') return null;
	const end =
		repeat.ending === 'until'
			? { until: /^\d{4}-\d\d-\d\d$/.test(repeat.until) ? repeat.until : null, count: null }
			: { until: null, count: countFits(repeat.count) ? repeat.count : null };
	if (end.until === null && end.count === null) return null;
	const weekly = rhythm === 'weekly' || rhythm === 'fortnightly';
	return {
		freq: rhythm === 'monthly' ? 'monthly' : weekly ? 'weekly' : 'daily',
		interval: rhythm === 'fortnightly' ? 2 : 1,
		weekdays: rhythm === 'workdays' ? WEEKDAYS.slice(0, 5) : weekly ? WEEKDAYS.filter((day) => repeat.weekdays.includes(day)) : [],
		month,
		...end
	};
}

/** The dates that a rule means, for a look before planning: the first sixty, and whether there are more. */
export function occurrences(local: string, zone: string, rule: Rule): Promise<{ items: Occurrence[]; more: boolean }> {
	return api.get(at('/occurrences'), {
		query: {
			starts_local: local,
			zone,
			freq: rule.freq,
			interval: rule.interval,
			weekdays: rule.weekdays.join(',') || null,
			month: rule.freq === 'monthly' ? rule.month : null,
			until: rule.until,
			count: rule.count
		}
	});
}

/** "09:00" of a date in the zone it is planned in, when the reader's clock shows another time; else nothing. */
export function otherClock(one: Occurrence): string {
	return localOf(one.starts_at) === one.starts_local.slice(0, 16) ? '' : one.starts_local.slice(11, 16);
}

/** Plans a row of sessions. The words of the first conversation go with the first of them. */
export async function planSeries(room: Room, plan: Plan, rule: Rule, id: string = newId()): Promise<Session> {
	const answer = await api.post<{ series: unknown; sessions: Session[] }>(at(`/engagements/${room.id}/series`), {
		id,
		starts_local: plan.local,
		zone: plan.zone,
		minutes: plan.minutes,
		link: plan.link.trim() || null,
		form: plan.form,
		rule
	});
	const first = answer.sessions[0];
	if (!first) throw new Error('a row of sessions without a session');
	return plan.topic.trim() ? setTopic(room, first, plan.topic) : first;
}

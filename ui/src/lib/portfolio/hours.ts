/** My hours by way of working and role: for one's own log, nobody else sees them. */
import { api, type Hours } from '$lib/api';
import { at } from '$lib/space.svelte';
import { tag } from '$lib/words';
import { addDays } from '$lib/words/when';

/** A period of whole days, both included. */
export interface Period {
	from: string;
	to: string;
}

/** Periods one asks for most. */
export const PERIODS = ['month', 'last_month', 'year', 'last_year', 'all', 'own'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** A day long before the first session. */
const BEGINNING = '2000-01-01';

/** The period of a name, seen from a day; to its end, because what was held early may have been planned for later. */
export function periodOf(name: PeriodName, today: string): Period {
	const year = Number(today.slice(0, 4));
	const month = `${today.slice(0, 7)}-01`;
	switch (name) {
		case 'last_month': {
			const to = addDays(month, -1);
			return { from: `${to.slice(0, 7)}-01`, to };
		}
		case 'year':
			return { from: `${year}-01-01`, to: `${year}-12-31` };
		case 'last_year':
			return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
		case 'all':
			return { from: BEGINNING, to: `${year}-12-31` };
		default:
			return { from: month, to: addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1) };
	}
}

/** The instant at which a day begins in a zone. */
export function startOf(day: string, zone: string): number {
	const wanted = Date.parse(`${day}T00:00:00Z`);
	// The clock of the zone tells how far off a guess is; twice, because the first guess may lie across a change of the clocks.
	const off = (instant: number) => {
		const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }).formatToParts(instant);
		const n = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
		return Date.UTC(n('year'), n('month') - 1, n('day'), n('hour'), n('minute'), n('second')) - instant;
	};
	const guess = wanted - off(wanted);
	return wanted - off(guess);
}

/** Fetches the hours of a period. */
export async function hoursOf(period: Period, zone: string): Promise<Hours[]> {
	const query = { from: startOf(period.from, zone), to: startOf(addDays(period.to, 1), zone) };
	return (await api.get<{ items: Hours[] }>(at('/hours'), { query })).items;
}

/** Hours of one way of working, with the part of each role; widths are shares of the longest, in per cent. */
export interface Bar {
	modality: string;
	minutes: number;
	sessions: number;
	width: number;
	roles: Hours[];
}

/** One bar a way of working, the longest first. */
export function bars(items: readonly Hours[]): Bar[] {
	const by = new Map<string, Hours[]>();
	for (const item of items) by.set(item.modality, [...(by.get(item.modality) ?? []), item]);
	const sums = [...by].map(([modality, roles]) => ({
		modality,
		roles: roles.toSorted((a, b) => b.minutes - a.minutes),
		minutes: roles.reduce((sum, one) => sum + one.minutes, 0),
		sessions: roles.reduce((sum, one) => sum + one.sessions, 0)
	}));
	const most = Math.max(1, ...sums.map((one) => one.minutes));
	return sums.map((one) => ({ ...one, width: (100 * one.minutes) / most })).sort((a, b) => b.minutes - a.minutes);
}

/** Minutes as hours, to a tenth. */
export function inHours(minutes: number): number {
	return Math.round(minutes / 6) / 10;
}

/** Minutes as hours, as they stand in a column: "12.6", "1.0". */
export function hoursWords(minutes: number): string {
	return new Intl.NumberFormat(tag(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(inHours(minutes));
}

/** A cell of a table file: quoted where it must be, and never read as a formula. */
function cell(value: string | number): string {
	const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
	return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The hours as a table file (RFC 4180): a heading, then one line each. `named` gives words for a way of working and a role. */
export function csv(heading: readonly string[], items: readonly Hours[], period: Period, named: (item: Hours) => [string, string]): string {
	const lines = items.map((item) => [period.from, period.to, ...named(item), item.sessions, item.minutes, inHours(item.minutes).toFixed(1)]);
	return [heading, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

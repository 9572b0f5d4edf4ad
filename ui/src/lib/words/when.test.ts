import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from './index';
import {
	addDays,
	ago,
	clock,
	clockLocal,
	count,
	dateOnly,
	dayOf,
	daysBetween,
	dayWords,
	isZone,
	longDay,
	minutesWords,
	nextWeekday,
	ordinal,
	setZone,
	since,
	today
} from './when';

describe('when', () => {
	beforeEach(() => {
		vi.useFakeTimers({ now: Date.parse('2026-11-24T23:30:00Z') });
		setZone('Europe/Berlin');
	});
	afterEach(() => vi.useRealTimers());

	it('knows today in the zone of the person', () => {
		expect(today()).toBe('2026-11-25');
		expect(today('America/New_York')).toBe('2026-11-24');
		expect(dayOf(Date.now(), 'Pacific/Kiritimati')).toBe('2026-11-25');
	});

	it('says near days by name and far ones by date', () => {
		expect(dayWords('2026-11-25')).toBe('today');
		expect(dayWords('2026-11-26')).toBe('tomorrow');
		expect(dayWords('2026-11-24')).toBe('yesterday');
		expect(dayWords('2026-11-28')).toBe('Saturday');
		expect(dayWords('2026-12-02')).toBe('2 December');
		expect(dayWords('2027-01-05')).toBe('5 January 2027');
	});

	it('names a day in full', () => {
		expect(longDay('2026-11-24')).toBe('Tuesday, 24 November');
		expect(longDay('2027-02-28')).toBe('Sunday, 28 February 2027');
		expect(dateOnly('2026-12-24')).toBe('24 December');
	});

	it('counts days over the changes of the clock', () => {
		expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
		expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
		expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
		expect(nextWeekday('2026-11-24', 5)).toBe('2026-11-27');
		expect(nextWeekday('2026-11-27', 5)).toBe('2026-12-04');
	});

	it('says hours and lengths', () => {
		expect(clock(Date.parse('2026-11-24T13:00:00Z'))).toBe('14:00');
		expect(clockLocal('2026-11-24T09:05')).toBe('09:05');
		expect(minutesWords(45)).toBe('45 min');
		expect(minutesWords(60)).toBe('1 h');
		expect(minutesWords(90)).toBe('1 h 30 min');
		expect(ago(Date.now() - 3 * 60_000)).toBe('3 minutes ago');
		expect(ago(Date.now())).toBe('just now');
	});

	it('orders', () => {
		expect([1, 5, 10, 11, 21, 22, 23].map(ordinal)).toEqual(['first', 'fifth', 'tenth', '11th', '21st', '22nd', '23rd']);
	});

	it('says how long ago a day was, in the unit one would use', async () => {
		expect(['2026-11-25', '2026-11-24', '2026-11-20', '2026-11-04', '2026-08-25'].map((day) => since(day))).toEqual([
			'today',
			'yesterday',
			'5 days ago',
			'3 weeks ago',
			'3 months ago'
		]);
		await speak('de');
		expect(since('2026-11-04')).toBe('vor 3 Wochen');
		await speak('en');
	});

	it('says all of it in German', async () => {
		await speak('de');
		expect(['2026-11-25', '2026-11-26', '2026-11-24', '2026-11-28', '2026-11-20', '2026-12-02'].map((day) => dayWords(day))).toEqual([
			'heute',
			'morgen',
			'gestern',
			'Samstag',
			'letzten Freitag',
			'2. Dezember'
		]);
		expect(longDay('2026-11-24')).toBe('Dienstag, 24. November');
		expect(dateOnly('2027-02-28')).toBe('28. Februar 2027');
		expect(clock(Date.parse('2026-11-24T08:05:00Z'))).toBe('09:05');
		expect(minutesWords(90)).toBe('1 Std. 30 Min.');
		expect(ago(Date.now() - 3 * 60_000)).toBe('vor 3 Minuten');
		expect(count(1234)).toBe('1.234');
		expect([1, 3, 11].map(ordinal)).toEqual(['erstes', 'drittes', '11.']);
		await speak('en');
		expect(count(1234)).toBe('1,234');
	});

	it('keeps its zone when the new one is unknown', () => {
		setZone('Middle/Earth');
		expect(today()).toBe('2026-11-25');
		expect(isZone('Middle/Earth')).toBe(false);
		expect(isZone('Asia/Kathmandu')).toBe(true);
	});
});

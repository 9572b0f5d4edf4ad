import { describe, expect, it } from 'vitest';
import { setZone } from '$lib/words/when';
import { countFits, MOST, nthOf, otherClock, ruleOf, weekdayOf, type Repeat } from './series';
import { minutesFit } from './sessions';

const repeat = (more: Partial<Repeat>): Repeat => ({ rhythm: 'weekly', weekdays: [], month: 'day', ending: 'count', count: 6, until: '', ...more });

describe('a row of sessions', () => {
	it('is a rule', () => {
		expect(ruleOf(repeat({ weekdays: ['TH', 'MO'] }))).toEqual({ freq: 'weekly', interval: 1, weekdays: ['MO', 'TH'], month: 'day', until: null, count: 6 });
		expect(ruleOf(repeat({ rhythm: 'fortnightly' }))).toMatchObject({ freq: 'weekly', interval: 2, weekdays: [] });
		expect(ruleOf(repeat({ rhythm: 'workdays', weekdays: ['SU'] }))).toMatchObject({ freq: 'daily', weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'] });
		expect(ruleOf(repeat({ rhythm: 'monthly', month: 'weekday', weekdays: ['MO'] }))).toMatchObject({ freq: 'monthly', month: 'weekday', weekdays: [] });
		expect(ruleOf(repeat({ rhythm: 'daily', ending: 'until', until: '2026-12-24' }))).toMatchObject({ freq: 'daily', weekdays: [], until: '2026-12-24', count: null });
	});

	it('is none while it is a single one, or its end is missing', () => {
		expect(ruleOf(repeat({ rhythm: 'once' }))).toBeNull();
		expect(ruleOf(repeat({ ending: 'until', until: '' }))).toBeNull();
		expect(ruleOf(repeat({ count: Number.NaN }))).toBeNull();
		expect(ruleOf(repeat({ count: 0 }))).toBeNull();
		expect(ruleOf(repeat({ count: 201 }))).toBeNull();
	});

	it('has as many as fit, and each lasts as long as one can', () => {
		expect([1, 6, MOST].every(countFits)).toBe(true);
		expect([0, -1, 1.5, MOST + 1, 9999, Number.NaN].some(countFits)).toBe(false);
		expect([5, 45, 480].every(minutesFit)).toBe(true);
		expect([0, 4, 481, 99_999, 7.5, Number.NaN].some(minutesFit)).toBe(false);
	});

	it('knows weekdays and which of the month they are', () => {
		expect(['2026-11-23', '2026-11-26', '2026-11-29'].map(weekdayOf)).toEqual(['MO', 'TH', 'SU']);
		expect(['2026-11-01', '2026-11-07', '2026-11-08', '2026-11-30'].map(nthOf)).toEqual([1, 1, 2, 5]);
	});

	it('says the other clock only when it differs', () => {
		setZone('Europe/Berlin');
		const starts_at = Date.UTC(2026, 10, 24, 13, 0);
		expect(otherClock({ starts_at, starts_local: '2026-11-24T14:00' })).toBe('');
		expect(otherClock({ starts_at, starts_local: '2026-11-24T08:00' })).toBe('08:00');
	});
});

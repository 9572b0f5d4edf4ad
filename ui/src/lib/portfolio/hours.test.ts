import { describe, expect, it } from 'vitest';
import type { Hours } from '$lib/api';
import { bars, csv, inHours, periodOf, startOf } from './hours';

const hours = (modality: Hours['modality'], role: Hours['role'], minutes: number, sessions = 1): Hours => ({ modality, role, minutes, sessions });

describe('periods', () => {
	it('are whole days', () => {
		expect(periodOf('month', '2026-11-21')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
		expect(periodOf('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
		expect(periodOf('year', '2026-11-21')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
		expect(periodOf('last_month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
		expect(periodOf('last_month', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
		expect(periodOf('last_year', '2026-11-21')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
	});

	it('begin at midnight where one is, on the days of the clocks’ change too', () => {
		expect(startOf('2026-11-01', 'UTC')).toBe(Date.UTC(2026, 10, 1));
		expect(startOf('2026-11-01', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 31, 23));
		expect(startOf('2026-03-29', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 28, 23));
		expect(startOf('2026-03-30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 22));
		expect(startOf('2026-10-25', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 24, 22));
		expect(startOf('2026-11-01', 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 4));
		expect(startOf('2026-07-01', 'Asia/Kolkata')).toBe(Date.UTC(2026, 5, 30, 18, 30));
	});
});

describe('hours', () => {
	const items = [hours('coaching', 'coach', 90, 2), hours('mentoring', 'coach', 30), hours('coaching', 'coachee', 45)];

	it('are one bar a way of working, the longest first', () => {
		expect(bars(items).map(({ modality, minutes, sessions, roles }) => [modality, minutes, sessions, roles.map((one) => one.role)])).toEqual([
			['coaching', 135, 3, ['coach', 'coachee']],
			['mentoring', 30, 1, ['coach']]
		]);
		expect(bars(items)[0]?.width).toBe(100);
		expect(bars([])).toEqual([]);
	});

	it('are said to a tenth', () => {
		expect([0, 45, 50, 90, 135].map(inHours)).toEqual([0, 0.8, 0.8, 1.5, 2.3]);
	});

	it('go into a table that no program takes for formulas', () => {
		const table = csv(['from', 'to', 'way', 'role', 'sessions', 'minutes', 'hours'], items.slice(0, 1), { from: '2026-11-01', to: '2026-11-21' }, () => ['=Coaching, "deep"', 'coach']);
		expect(table).toBe('from,to,way,role,sessions,minutes,hours\r\n2026-11-01,2026-11-21,"\'=Coaching, ""deep""",coach,2,90,1.5\r\n');
	});
});

import { describe, expect, it } from 'vitest';
import { dueLookBack } from './lookback';
import { points, trendOf } from './trend';

const DAY = 86_400_000;

describe('looking back', () => {
	it('is asked after thirty days and after ninety, once each', () => {
		const due = (days: number, answered: number[] = []) => dueLookBack(0, days * DAY, answered);
		expect([0, 29, 30, 89, 90, 120, 121].map((days) => due(days))).toEqual([null, null, 30, 30, 90, 90, null]);
		expect(due(45, [30])).toBeNull();
		expect(due(95, [30])).toBe(90);
		expect(due(95, [90])).toBeNull();
	});

	it('is not asked of what is not closed', () => {
		expect(dueLookBack(null, 100 * DAY, [])).toBeNull();
	});
});

describe('working together over time', () => {
	const answer = (round: string, person: string, bond: number | null) => ({ row: { round_id: round, created_by: person }, body: { bond, tasks: 4, goals: null } });

	it('takes only what was shown to both, the earliest first', () => {
		const rounds = [
			{ id: 'b', of: 'alliance', opened_at: 20 },
			{ id: 'a', of: 'alliance', opened_at: 10 },
			{ id: 'shut', of: 'alliance', opened_at: null },
			{ id: 'ideas', of: 'ideas', opened_at: 5 }
		];
		const trend = trendOf([answer('a', 'ada', 3), answer('a', 'jose', 5), answer('b', 'ada', 5), answer('shut', 'ada', 1), answer('ideas', 'ada', 1)], rounds);
		expect(trend.map((one) => [one.round, one.answers.length, one.mean])).toEqual([
			['a', 2, 4],
			['b', 1, 4.5]
		]);
	});

	it('draws a line from one to five', () => {
		expect(points([1, 3, 5], 100, 40)).toBe('0,40 50,20 100,0');
		expect(points([5], 100, 40)).toBe('0,0');
	});
});

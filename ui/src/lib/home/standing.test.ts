import { describe, expect, it } from 'vitest';
import { momentum, standing } from './standing';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const facts = (last: number | null, next: number | null, open = 0) => ({
	last_held_at: last === null ? null : NOW - last * DAY,
	next_session: next === null ? null : { id: 's', starts_at: NOW + next * DAY, starts_local: '', zone: 'UTC', minutes: 45, form: 'conversation' as const },
	open_actions: open
});

describe('how coachings stand', () => {
	it('is a word for when people spoke and speak again', () => {
		expect(momentum(facts(null, 2), NOW)).toBe('beginning');
		expect(momentum(facts(3, 20), NOW)).toBe('moving');
		expect(momentum(facts(3, null, 1), NOW)).toBe('moving');
		expect(momentum(facts(3, null), NOW)).toBe('on_its_way');
		expect(momentum(facts(60, 5), NOW)).toBe('on_its_way');
		expect(momentum(facts(60, 30), NOW)).toBe('on_its_way');
		expect(momentum(facts(60, null, 9), NOW)).toBe('quiet');
	});

	it('speaks first of those who have not spoken for long, and of three at most', () => {
		const items = [
			{ state: 'active', last_held_at: 50 },
			{ state: 'closed', last_held_at: 1 },
			{ state: 'active', last_held_at: null },
			{ state: 'closing', last_held_at: 10 },
			{ state: 'agreed', last_held_at: 90 }
		] as const;
		expect(standing(items)).toEqual([items[3], items[0], items[4]]);
	});
});

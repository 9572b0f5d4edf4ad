import { describe, expect, it } from 'vitest';
import { byLook, fitting, prepares, spoke, spokeWords, whom, type Item } from './portfolio';

const item = (id: string, more: Partial<Item> = {}): Item => ({
	engagement_id: id,
	kind: 'one_to_one',
	state: 'active',
	team: null,
	names: [id],
	role: 'coach',
	last_held_at: null,
	next_session: null,
	held: 0,
	planned: 0,
	open_actions: 0,
	my_open_actions: 0,
	overdue_actions: 0,
	goals_active: 0,
	closed_at: null,
	...more
});
const next = (starts_at: number): Item['next_session'] => ({ id: 's', starts_at, starts_local: '2026-11-24T14:00', zone: 'UTC', minutes: 45, form: 'conversation' });
const ids = (items: Item[]) => items.map((one) => one.engagement_id);

describe('last spoke', () => {
	it('is said in the unit people use', () => {
		const ago = (day: string) => Object.values(spoke(day, '2026-11-21')).join(' ');
		expect(['2026-11-21', '2026-11-20', '2026-11-18', '2026-11-14', '2026-10-31', '2026-09-23', '2026-09-20', '2025-12-01', '2024-11-01'].map(ago)).toEqual([
			'today 0',
			'yesterday 1',
			'days 3',
			'weeks 1',
			'weeks 3',
			'weeks 8',
			'months 2',
			'months 12',
			'years 2'
		]);
		expect(spoke(null, '2026-11-21')).toEqual({ unit: 'never', n: 0 });
		// Another zone's tomorrow is no day in the future.
		expect(spoke('2026-11-22', '2026-11-21').unit).toBe('today');
	});

	it('is said in words', () => {
		expect(spokeWords(Date.now() - 21 * 86_400_000)).toBe('last spoke three weeks ago');
		expect(spokeWords(Date.now() - 7 * 86_400_000)).toBe('last spoke a week ago');
		expect(spokeWords(null)).toBe('not spoken yet');
	});
});

describe('what needs a look', () => {
	it('begins with the next session, the soonest first; then who was not spoken to longest; what is over comes last', () => {
		const sorted = byLook([
			item('later', { next_session: next(900) }),
			item('old', { state: 'closed', closed_at: 5 }),
			item('spoke', { last_held_at: 50 }),
			item('soon', { next_session: next(100) }),
			item('silent', { last_held_at: 10 }),
			item('fresh'),
			item('ended', { state: 'ended', closed_at: 9, next_session: next(1) })
		]);
		expect([ids(sorted.next), ids(sorted.unplanned), ids(sorted.past)]).toEqual([['soon', 'later'], ['fresh', 'silent', 'spoke'], ['ended', 'old']]);
	});

	it('holds two hundred', () => {
		const many = Array.from({ length: 200 }, (_, n) => item(`p${n}`, { next_session: n % 2 ? next(n) : null }));
		const { next: soon, unplanned } = byLook(many);
		expect([soon.length, unplanned.length]).toEqual([100, 100]);
	});
});

describe('the filter', () => {
	const list = [item('a', { names: ['José Ortega'] }), item('b', { names: ['Bea'], overdue_actions: 2 }), item('c', { kind: 'team', team: 'Atlas', names: ['Bea', 'Cem'] })];

	it('finds names however they are typed', () => {
		expect(ids(fitting(list, { name: 'jose o', only: '' }))).toEqual(['a']);
		expect(ids(fitting(list, { name: 'bea', only: '' }))).toEqual(['b', 'c']);
		expect(ids(fitting(list, { name: 'atl', only: '' }))).toEqual(['c']);
		expect(ids(fitting(list, { name: 'nobody', only: '' }))).toEqual([]);
	});

	it('narrows to a kind, or to what waits', () => {
		expect(ids(fitting(list, { name: '', only: 'overdue' }))).toEqual(['b']);
		expect(ids(fitting(list, { name: '', only: 'team' }))).toEqual(['c']);
		expect(ids(fitting(list, { name: '', only: 'unplanned' }))).toEqual(['a', 'b', 'c']);
	});

	it('names a team by its name', () => {
		expect(list.map(whom)).toEqual(['José Ortega', 'Bea', 'Atlas']);
	});
});

describe('preparing', () => {
	it('is offered from the day before until it has begun', () => {
		const hour = 3_600_000;
		expect([-hour, 0, 35 * hour, 40 * hour].map((away) => prepares({ next_session: next(1e12 + away) }, 1e12))).toEqual([false, true, true, false]);
		expect(prepares({ next_session: null }, 0)).toBe(false);
	});
});

import { describe, expect, it, vi } from 'vitest';

vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: {}, nameOf: () => '' }));
vi.mock('$lib/identity', () => ({ savePins: () => Promise.resolve() }));
vi.mock('$lib/vault', () => ({ vault: {}, onVaultChange: () => undefined }));
const { bySoonest, due, outcomeOf } = await import('./actions');

describe('actions', () => {
	it('are due on their day and after, while open', () => {
		expect(due({ due_day: '2026-11-24', state: 'open' }, '2026-11-24')).toBe(true);
		expect(due({ due_day: '2026-11-25', state: 'open' }, '2026-11-24')).toBe(false);
		expect(due({ due_day: '2026-11-20', state: 'done' }, '2026-11-24')).toBe(false);
		expect(due({ due_day: null, state: 'open' }, '2026-11-24')).toBe(false);
	});

	it('come soonest first, without a day last', () => {
		const rows = [
			{ due_day: null, created_at: 1 },
			{ due_day: '2026-12-01', created_at: 3 },
			{ due_day: '2026-11-24', created_at: 4 },
			{ due_day: '2026-12-01', created_at: 2 }
		];
		expect(rows.sort(bySoonest).map((row) => row.created_at)).toEqual([4, 2, 3, 1]);
	});

	it('read what their owner said, and nothing into what is missing', () => {
		expect(outcomeOf({ how: 'partly', words: 'half of it', in_the_way: 'a release' })).toEqual({ how: 'partly', words: 'half of it', inTheWay: 'a release' });
		expect(outcomeOf({ how: 'wonderful', words: 3 })).toEqual({ how: null, words: '', inTheWay: '' });
		expect(outcomeOf(null)).toEqual({ how: null, words: '', inTheWay: '' });
	});
});

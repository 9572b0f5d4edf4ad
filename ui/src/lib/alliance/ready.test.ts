import { describe, expect, it } from 'vitest';
import type { Round } from '$lib/api';
import { apart, complete, offeredAt, phaseOf, roundOf } from './ready';

const round = (more: Partial<Round> = {}): Round => ({
	id: 'r',
	of: 'alliance',
	session_id: 's3',
	created_by: 'ada',
	created_at: 1,
	opened_at: null,
	ready: [],
	wrote: [],
	without: [],
	put_away_at: null,
	...more
});

describe('the alliance', () => {
	it('is asked at the third session and at mid-term', () => {
		const at = (planned: number | null) => [1, 2, 3, 4, 5, 6, 7, 8].filter((number) => offeredAt(number, planned));
		expect(at(null)).toEqual([3]);
		expect(at(4)).toEqual([3]);
		expect(at(6)).toEqual([3]);
		expect(at(8)).toEqual([3, 4]);
		expect(at(12)).toEqual([3, 6]);
	});

	it('takes the newest round of the session', () => {
		const rounds = [round({ id: 'old' }), round({ id: 'new', created_at: 2 }), round({ id: 'ideas', of: 'ideas', created_at: 3 }), round({ id: 'other', session_id: 's4' })];
		expect(roundOf(rounds, 's3')?.id).toBe('new');
		expect(roundOf(rounds, 's9')).toBeNull();
	});

	it('is shown only when both choose', () => {
		expect(phaseOf(null, 'ada')).toBe('none');
		expect(phaseOf(round({ wrote: ['jose'] }), 'ada')).toBe('mine_missing');
		expect(phaseOf(round({ wrote: ['ada'] }), 'ada')).toBe('waits_for_me');
		expect(phaseOf(round({ wrote: ['ada'], ready: ['ada'] }), 'ada')).toBe('waits_for_them');
		expect(phaseOf(round({ wrote: ['ada', 'jose'], ready: ['ada', 'jose'], opened_at: 9 }), 'ada')).toBe('open');
	});

	it('is an answer with all three, and says where two lie apart', () => {
		expect(complete({ bond: 4, tasks: 3, goals: null })).toBe(false);
		expect(complete({ bond: 4, tasks: 3, goals: 5 })).toBe(true);
		const answers = [
			{ bond: 4, tasks: 2, goals: 5 },
			{ bond: 5, tasks: 4, goals: null }
		];
		expect(apart(answers, 'bond')).toBe(false);
		expect(apart(answers, 'tasks')).toBe(true);
		expect(apart(answers, 'goals')).toBe(false);
	});
});

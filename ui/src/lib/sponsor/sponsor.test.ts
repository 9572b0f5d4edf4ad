import { describe, expect, it } from 'vitest';
import type { Promised, Sponsored } from '$lib/api';
import { inOrder, isAnother, pastDay } from './sponsor';

const engagement = { engagement_id: 'e' } as Sponsored;
const made = (id: string, state: Promised['state'], due_day: string | null, at: number) => ({
	engagement,
	promise: { id, version: 1, text: id, due_day, state, created_at: at, changed_at: at }
});

describe('promises', () => {
	it('show what is open first, the soonest day on top', () => {
		const { open, settled } = inOrder([
			made('kept', 'kept', '2026-11-01', 3),
			made('some day', 'open', null, 1),
			made('friday', 'open', '2026-11-27', 2),
			made('not kept', 'not_kept', null, 9),
			made('thursday', 'open', '2026-11-26', 5)
		]);
		expect(open.map((one) => one.promise.id)).toEqual(['thursday', 'friday', 'some day']);
		expect(settled.map((one) => one.promise.id)).toEqual(['not kept', 'kept']);
	});

	it('are past their day only while open', () => {
		expect(pastDay({ state: 'open', due_day: '2026-11-20' }, '2026-11-21')).toBe(true);
		expect(pastDay({ state: 'open', due_day: '2026-11-21' }, '2026-11-21')).toBe(false);
		expect(pastDay({ state: 'kept', due_day: '2026-11-20' }, '2026-11-21')).toBe(false);
		expect(pastDay({ state: 'open', due_day: null }, '2026-11-21')).toBe(false);
	});
});

describe('the sponsor shown', () => {
	it('is whom the signed terms name, or is said to be another', () => {
		const shown = { person_id: 'p' };
		expect([isAnother(shown, 'p'), isAnother(shown, 'q'), isAnother(shown, '')]).toEqual([false, true, true]);
		// Terms that do not open here say nothing.
		expect(isAnother(shown, null)).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { levelsOf, moreOf, moreSealed, moved } from './more';
import { inTheWay } from './three';

describe('what a goal says beyond its sentence', () => {
	it('reads an empty value, an older one and nonsense', () => {
		expect(moreOf(null)).toMatchObject({ purpose: '', commitment: null, components: [], values: [] });
		expect(moreOf({ purpose: 'calm releases' }).purpose).toBe('calm releases');
		expect(moreOf({ commitment: 11, origin: 'elsewhere', values: 'none', components: [{ text: 'no id' }] })).toMatchObject({
			commitment: null,
			origin: '',
			values: [],
			components: []
		});
	});

	it('seals only what was said, and reads it back the same', () => {
		expect(moreSealed(moreOf(null))).toBeNull();
		const more = moreOf({
			origin: 'problem',
			whose_need: 'the night shift',
			components: [{ id: 'a', text: 'slice', levels: { '2': 'in a day' } }],
			commitment: 7,
			commitment_why_not_lower: 'it matters',
			renegotiated: [{ day: '2026-11-02', from: 'all of it', why: 'two left' }]
		});
		const sealed = moreSealed(more);
		expect(Object.keys(sealed ?? {}).sort()).toEqual(['commitment', 'commitment_why_not_lower', 'components', 'origin', 'renegotiated', 'whose_need']);
		expect(moreOf(sealed)).toEqual(more);
	});

	it('drops empty parts and empty scales', () => {
		const more = moreOf({ components: [{ id: 'a', text: ' ' }, { id: 'b', text: 'x', levels: {} }] });
		more.components[1] = { id: 'b', text: 'x', levels: levelsOf(null) };
		expect(moreSealed(more)).toEqual({ components: [{ id: 'b', text: 'x', levels: null }] });
	});

	it('moves a part by one place', () => {
		expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
		expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
		expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
		expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
	});
});

describe('a fourth goal', () => {
	const goals = ['a', 'b', 'c', 'd'].map((id, n) => ({ row: { id, state: n === 3 ? 'resting' : 'active' } }));

	it('asks which one rests', () => {
		expect(inTheWay(goals, 'new').map((one) => one.row.id)).toEqual(['a', 'b', 'c']);
		expect(inTheWay(goals, 'd')).toHaveLength(3);
	});

	it('asks nothing while there is room', () => {
		expect(inTheWay(goals.slice(1), 'new')).toEqual([]);
		expect(inTheWay(goals, 'a')).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { hasRoles, isCircle, kindOf } from './kinds';

describe('kinds', () => {
	it('make a circle of three to six, oneself counted, nobody twice', () => {
		expect([1, 2, 5, 6].map((n) => isCircle(Array.from({ length: n }, (_, m) => `p${m}`)))).toEqual([false, true, true, false]);
		expect(isCircle(['a', 'a'])).toBe(false);
	});

	it('come from the address, or are the usual one', () => {
		expect(kindOf('supervision')).toBe('supervision');
		expect(kindOf('own')).toBe('one_to_one');
		expect(kindOf(null)).toBe('one_to_one');
		expect(['one_to_one', 'supervision', 'team', 'peer', 'circle'].map((kind) => hasRoles(kindOf(kind)))).toEqual([true, true, true, false, false]);
	});
});

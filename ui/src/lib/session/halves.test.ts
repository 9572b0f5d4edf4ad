import { describe, expect, it } from 'vitest';
import { halfAt, minutesGone, rolesIn } from './halves';

const MIN = 60_000;

describe('two halves', () => {
	it('swap in the middle and end with the time', () => {
		expect(halfAt(null, 20, 0)).toEqual({ half: 0, gone: 0, left: 10, swap: false });
		expect(halfAt(0, 20, 0)).toMatchObject({ half: 1, left: 10 });
		expect(halfAt(0, 20, 9.5 * MIN)).toMatchObject({ half: 1, gone: 9, left: 1, swap: false });
		expect(halfAt(0, 20, 10 * MIN)).toMatchObject({ half: 2, left: 10, swap: true });
		expect(halfAt(0, 20, 11 * MIN)).toMatchObject({ half: 2, left: 9, swap: false });
		expect(halfAt(0, 20, 20 * MIN)).toMatchObject({ half: 3, left: 0 });
	});

	it('do not run backwards when clocks differ', () => {
		expect(halfAt(5 * MIN, 20, 0)).toMatchObject({ half: 1, gone: 0, left: 10 });
		expect(minutesGone(5 * MIN, 0)).toBe(0);
		expect(minutesGone(0, 18.9 * MIN)).toBe(18);
		expect(minutesGone(null, 18)).toBe(0);
	});

	it('give each one a turn', () => {
		expect(rolesIn(1, ['a', 'b'], 'a')).toEqual({ thinks: 'a', listens: 'b' });
		expect(rolesIn(2, ['a', 'b'], 'a')).toEqual({ thinks: 'b', listens: 'a' });
		expect(rolesIn(1, ['b', 'a'], 'a').listens).toBe('b');
	});
});

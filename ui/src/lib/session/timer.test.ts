import { describe, expect, it } from 'vitest';
import { begin, left, more, over, spoken, turn } from './timer';

const now = 1_000_000;
const MINUTE = 60_000;

describe('the timer', () => {
	it('runs down and ends', () => {
		const timer = begin(5, now);
		expect(left(timer, now + 2 * MINUTE)).toBe(3 * MINUTE);
		expect(over(timer, now + 5 * MINUTE - 1)).toBe(false);
		expect(over(timer, now + 5 * MINUTE)).toBe(true);
		expect(left(timer, now + 9 * MINUTE)).toBe(0);
	});

	it('is held and goes on with what was left', () => {
		const held = turn(begin(5, now), now + 2 * MINUTE);
		expect(left(held, now + 60 * MINUTE)).toBe(3 * MINUTE);
		const on = turn(held, now + 60 * MINUTE);
		expect(left(on, now + 61 * MINUTE)).toBe(2 * MINUTE);
	});

	it('gets more, and runs again when it was over', () => {
		expect(left(more(begin(1, now), 5, now + MINUTE), now + MINUTE)).toBe(5 * MINUTE);
		const held = turn(begin(2, now), now + MINUTE);
		expect(left(more(held, 1, now + 9 * MINUTE), now + 20 * MINUTE)).toBe(2 * MINUTE);
		const done = begin(1, now);
		expect(turn(done, now + 2 * MINUTE)).toBe(done);
	});

	it('says what is left', () => {
		expect(spoken(245_000)).toBe('4:05');
		expect(spoken(59_001)).toBe('1:00');
		expect(spoken(0)).toBe('0:00');
	});
});

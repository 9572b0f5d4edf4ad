import { describe, expect, it, vi } from 'vitest';
import { Kept, MOST_KEPT } from './kept';

vi.mock('$lib/vault', () => ({ vault: {}, onVaultChange: () => undefined }));

const fill = (kept: Kept<number>, from: number, count: number) => Array.from({ length: count }, (_, n) => kept.keep('r', `e${from + n}`, 'sealed', from + n));
const there = (kept: Kept<number>, n: number) => kept.get('r', `e${n}`, 'sealed') !== undefined;

describe('what was opened', () => {
	it('lets only the oldest go when there is too much of it', () => {
		const kept = new Kept<number>();
		fill(kept, 0, MOST_KEPT + 3);
		expect([0, 1, 2, 3, MOST_KEPT, MOST_KEPT + 2].map((n) => there(kept, n))).toEqual([false, false, false, true, true, true]);
	});

	it('keeps longer what is asked for again, and what was opened anew', () => {
		const kept = new Kept<number>();
		fill(kept, 0, MOST_KEPT);
		expect(there(kept, 0)).toBe(true);
		kept.keep('r', 'e1', 'sealed again', 1);
		fill(kept, MOST_KEPT, 2);
		expect([0, 2, 3].map((n) => there(kept, n))).toEqual([true, false, false]);
		expect(kept.get('r', 'e1', 'sealed again')).toBe(1);
		expect(kept.get('r', 'e1', 'sealed')).toBeUndefined();
	});
});

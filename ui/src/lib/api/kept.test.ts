import { expect, it } from 'vitest';
import { asKept, isKept } from './kept';

it('what this device answered itself is known in every row, and by nothing that a server can write', () => {
	const text = JSON.stringify({ kept: true, items: [{ id: 'a', sentence: { v: 1, s: 'AA==' } }, null, 3], next: null });
	const kept = asKept(JSON.parse(text) as { items: { sentence: object }[] });
	expect([kept, kept.items[0], kept.items[0]?.sentence].map((one) => isKept(one))).toEqual([true, true, true]);
	expect(isKept({ ...kept.items[0]?.sentence })).toBe(true);
	const live = JSON.parse(text) as typeof kept;
	expect([live, live.items[0], live.items[0]?.sentence, null, undefined].map((one) => isKept(one))).toEqual([false, false, false, false, false]);
	expect(JSON.stringify(kept)).toBe(text);
});

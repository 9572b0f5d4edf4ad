import { describe, expect, it } from 'vitest';
import type { OpenEntry } from '$lib/record';
import type { Observed } from '../evidence';
import type { Known } from '../graph';
import { levelNow } from './now';

const known = (levels: number) => ({ id: 'tdd', pack: 'p', version: '2026.1', earlier: new Map(), levels: Array.from({ length: levels }, () => ({ sees: 'x' })) }) as unknown as Known;
const seen = (source: Observed['source'], body: Partial<OpenEntry<'observation'>['body']>, by = 'ada') =>
	({ source, by, entry: { type: 'observation', body: { skill: 'tdd', pack: 'p', level: null, support: null, version: '2026.1', ...body } } }) as unknown as Observed;
const at = (levels: number, list: Observed[], range: { from: number; to: number } | null = null) => levelNow({ known: known(levels), seen: { knowledge: [], skill: list } }, range);

describe('the level one is at', () => {
	it('is the one at which one placed oneself last', () => {
		expect(at(4, [seen('work', { support: 5 }), seen('self', { level: 3, support: 4 }), seen('self', { level: 1, support: 3 })], { from: 3, to: 4 })).toBe(3);
	});

	it('is where the estimate begins when the steps were others then, or none was chosen', () => {
		expect(at(5, [seen('self', { level: 4, support: 5, version: '2025.1' })], { from: 4, to: 5 })).toBe(3);
		expect(at(4, [seen('self', { support: 1 })], { from: 1, to: 3 })).toBe(1);
		expect(at(4, [seen('exercise', {})], { from: 5, to: 5 })).toBe(4);
		expect(at(2, [seen('exercise', {})], { from: 5, to: 5 })).toBe(2);
		expect(at(5, [seen('self', { level: 4, support: 5, version: '2025.1' })])).toBe(5);
	});

	it('is not said before one has said something oneself, nor without steps', () => {
		expect(at(4, [seen('peer', { support: 4 }, 'jo')], { from: 4, to: 4 })).toBeNull();
		expect(at(0, [seen('self', { support: 4 })], { from: 4, to: 4 })).toBeNull();
		expect(at(4, [])).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { emptyBody, KINDS } from './bodies';
import { number, sealable } from './fractions';
import { list, maybeOne, oneOf, shape, whole, words } from './read';

describe('what an entry says', () => {
	it('is read although a part is missing or of another shape', () => {
		const read = KINDS.topic.read({ text: 'Slow reviews', state: 'floating', priority: 9, from: [{ session: 's', number: '2' }], goal: '' });
		expect(read).toEqual({ text: 'Slow reviews', state: 'open', priority: 0, from: [{ session: 's', number: 0, day: '' }], goal: null });
	});

	it('is empty where nothing was written', () => {
		expect(emptyBody('closing')).toEqual({ causes: [], fulfilment: null, fulfilment_words: '', transfer: [], next: '' });
		for (const kind of Object.values(KINDS)) expect(() => kind.read(null)).not.toThrow();
	});

	it('keeps numbers inside their scale', () => {
		expect([1, 5, 6, 2.5, '3'].map(whole(1, 5, null))).toEqual([1, 5, null, null, null]);
	});

	it('keeps fractions through what is sealed, which knows whole numbers only', () => {
		expect(sealable({ p: 0.38, k: 4, needs: [{ p: 1 }, { p: 1e-9 }], day: null })).toEqual({ p: '0.38', k: 4, needs: [{ p: 1 }, { p: '1e-9' }], day: null });
		expect([0.38, '0.38', '1e-9', 1, '2', '', 'half', null].map(number(0, 1, null))).toEqual([0.38, 0.38, 1e-9, 1, null, null, null, null]);
	});
});

describe('readers', () => {
	it('take lists and objects for what they are', () => {
		expect(list(words)({ 0: 'x' })).toEqual([]);
		expect(maybeOne(shape({ id: words }))([])).toBeNull();
		expect(oneOf('a', 'b')('b')).toBe('b');
	});
});

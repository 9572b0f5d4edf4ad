import { describe, expect, it } from 'vitest';
import { apart, given, type Span } from './given';
import { people } from './testing';

describe('who is counted without a name', () => {
	const spans = (list: [string, number, (number | null)?][]): Span[] => list.map(([person, from, until = null]) => ({ person, from, until }));
	const eight = people(8).map((one, n): [string, number] => [one, n]);
	const size = (list: Span[], now = 100) => given(list, now).size;

	it('is nobody below eight', () => {
		expect(size(spans(eight.slice(0, 7)))).toBe(0);
		expect(size(spans(eight))).toBe(8);
	});

	it('waits until three more are there, so that no two figures differ by one or two', () => {
		expect(size(spans([...eight, ['p9', 20]]))).toBe(8);
		expect(size(spans([...eight, ['p9', 20], ['p10', 21]]))).toBe(8);
		expect(size(spans([...eight, ['p9', 20], ['p10', 21], ['p11', 22]]))).toBe(11);
	});

	it('counts those who come together at once', () => {
		expect(size(spans(people(12).map((one) => [one, 5])))).toBe(12);
	});

	it('shows nothing when one of the group is gone, and no smaller group that would tell who', () => {
		expect(size(spans([...eight.slice(1), ['p1', 0, 50], ['p9', 20]]))).toBe(0);
		expect(size(spans([...eight.slice(1), ['p1', 0, 50]]))).toBe(0);
	});

	it('stands again on an older group in which all are still there', () => {
		const eleven = spans([...eight, ['p9', 20], ['p10', 21], ['p11', 22, 60]]);
		expect(size(eleven, 30)).toBe(11);
		expect(size(eleven, 100)).toBe(8);
	});

	it('hides nobody behind one of whom something stands open', () => {
		const open = new Map([['p1', 50]]);
		const shown = (list: Span[], now: number) => given(list, now, undefined, undefined, open).size;
		expect(shown(spans(eight), 40)).toBe(8);
		expect(shown(spans(eight), 60)).toBe(0);
		// What stood before still counts as seen: one more is not shown beside it, three more are.
		expect(shown(spans([...eight, ['p9', 55]]), 60)).toBe(0);
		expect(shown(spans([...eight, ['p9', 55], ['p10', 56], ['p11', 57]]), 60)).toBe(11);
	});

	it('never gives two groups that differ by fewer than three, whatever happens', () => {
		let seed = 7;
		const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
		for (let turn = 0; turn < 30; turn++) {
			const all = people(14).flatMap((one): [string, number, number | null][] => {
				const from = random(40);
				return random(3) ? [[one, from, random(3) ? null : from + 1 + random(40)]] : [[one, from, from + 5], [one, from + 10 + random(10), null]];
			});
			const seen = new Set<string>();
			for (let now = 0; now < 90; now++) seen.add([...given(spans(all), now)].sort().join(' '));
			const groups = [...seen].filter((one) => one !== '').map((one) => new Set(one.split(' ')));
			const gaps = groups.flatMap((a) => groups.filter((b) => a !== b).map((b) => apart(a, b)));
			expect(Math.min(8, ...groups.map((one) => one.size))).toBe(8);
			expect(Math.min(3, ...gaps)).toBe(3);
		}
	});
});

import { describe, expect, it } from 'vitest';
import { arrivedFrom, byPlace, deferred, here, inside, lastPlace, moved, nextPriority, outside, parked, waits, type Placed, type Topic } from './order';

const topic = (more: Partial<Topic> = {}): Topic => ({ text: 'Saying no', state: 'open', priority: 0, from: [], goal: null, ...more });
const list: Placed[] = [
	{ id: 'a', position: 1024 },
	{ id: 'b', position: 2048 },
	{ id: 'c', position: 3072 }
];

/** The ids in order after places were changed. */
function after(before: Placed[], changes: Placed[]): string {
	return before
		.map((one) => changes.find((change) => change.id === one.id) ?? one)
		.sort(byPlace)
		.map((one) => one.id)
		.join('');
}

describe('the order of topics', () => {
	it('moves one with one change', () => {
		for (const [id, to, want] of [
			['c', 0, 'cab'],
			['a', 2, 'bca'],
			['a', 1, 'bac'],
			['c', 1, 'acb']
		] as const) {
			const changes = moved(list, id, to);
			expect(changes).toHaveLength(1);
			expect(after(list, changes)).toBe(want);
		}
	});

	it('changes nothing when it stays, or is unknown', () => {
		expect(moved(list, 'a', 0)).toEqual([]);
		expect(moved(list, 'a', -4)).toEqual([]);
		expect(moved(list, 'c', 99)).toEqual([]);
		expect(moved(list, 'x', 1)).toEqual([]);
	});

	it('makes room when the places are used up', () => {
		const tight = ['a', 'b', 'c', 'd'].map((id) => ({ id, position: 0 }));
		const changes = moved(tight, 'd', 1);
		expect(after(tight, changes)).toBe('adbc');
		expect(new Set(changes.map((one) => one.position)).size).toBe(changes.length);
	});

	it('keeps any order that any moves lead to', () => {
		let places = list;
		let want = ['a', 'b', 'c'];
		for (let n = 0; n < 200; n++) {
			const id = want[n % 3] ?? 'a';
			const to = (n * 7) % 3;
			const changes = moved(places, id, to);
			places = places.map((one) => changes.find((change) => change.id === one.id) ?? one);
			want = want.filter((one) => one !== id);
			want.splice(to, 0, id);
			expect([...places].sort(byPlace).map((one) => one.id)).toEqual(want);
		}
	});

	it('puts what lies in no session before everything, in its order, and back', () => {
		const places = [0, 1024, Date.UTC(2040, 0)];
		expect(places.every((one) => outside(one) < 0 && Number.isSafeInteger(outside(one)) && inside(outside(one)) === one)).toBe(true);
		expect(places.map(outside).sort((a, b) => a - b)).toEqual(places.map(outside));
		expect(inside(1024)).toBe(1024);
		expect(outside(outside(7))).toBe(outside(7));
	});

	it('adds after the last', () => {
		expect(lastPlace([])).toBeGreaterThan(0);
		expect(lastPlace(list)).toBeGreaterThan(3072);
	});
});

describe('what happens to a topic', () => {
	const third = { session: 's3', number: 3, day: '2026-11-12' };

	it('goes on to the next session and says where it came from', () => {
		const gone = deferred(topic(), third, 's4');
		expect(gone).toEqual({ body: topic({ state: 'deferred', from: [third] }), session: 's4' });
		expect(waits(gone.body)).toBe(true);
		expect(arrivedFrom(gone.body, 's4')).toEqual(third);
		expect(arrivedFrom(gone.body, 's3')).toBeNull();
	});

	it('waits when no session is planned, and remembers each once', () => {
		const again = deferred(deferred(topic(), third, null).body, third, null);
		expect(again.session).toBeNull();
		expect(again.body.from).toEqual([third]);
		const fourth = { session: 's4', number: 4, day: '2026-11-26' };
		expect(deferred(again.body, fourth, 's5').body.from).toEqual([third, fourth]);
	});

	it('is parked outside of all sessions, and comes back', () => {
		const away = parked(topic(), third);
		expect(away.session).toBeNull();
		expect(waits(away.body)).toBe(false);
		expect(here(away.body, 's5', 'open')).toEqual({ body: topic({ from: [third] }), session: 's5' });
	});

	it('has three priorities', () => {
		expect([0, 1, 2].map(nextPriority)).toEqual([1, 2, 0]);
	});
});

import { describe, expect, it } from 'vitest';
import type { Covered, OpenedEntry } from '$lib/vault';
import { Chains, type Item } from './chain';

const yes = (): boolean => true;
interface Made {
	covers?: Covered[];
	previous?: string | null;
	hash?: string;
	error?: 'bad_signature';
}

/** Entry `number` of a device, whose hash is its name. */
function entry(sequence: number, author: string, device: string, number: number, { covers = [], previous, hash, error }: Made = {}): Item {
	const own = hash ?? `${author}${device}${number}`;
	const before = previous === undefined ? (number === 1 ? null : `${author}${device}${number - 1}`) : previous;
	const opened: OpenedEntry = error ? { ok: false, error } : { ok: true, hash: own, previous: before, schema: 1, update: new Uint8Array([sequence]), covers };
	return { row: { sequence, author, device, number, epoch: 0, kind: covers.length ? 'snapshot' : 'update', covers: null, entry: '' }, opened };
}
const cover = (author: string, device: string, number: number): Covered => ({ author, device, number, hash: `${author}${device}${number}` });
const numbers = (items: Item[]) => items.map(({ row }) => row.sequence);

describe('chains of a note', () => {
	it('take what follows, once', () => {
		const chains = new Chains();
		const items = [entry(1, 'a', 'x', 1), entry(2, 'b', 'y', 1), entry(3, 'a', 'x', 2)];
		expect(numbers(chains.take(items, yes))).toEqual([1, 2, 3]);
		expect(chains.take(items, yes)).toEqual([]);
		expect(chains.aside).toEqual([]);
		expect(chains.head('a', 'x')).toEqual({ number: 2, hash: 'ax2' });
	});

	it('put aside what is forged, and everything behind it, but nothing of other devices', () => {
		const chains = new Chains();
		const taken = chains.take([entry(1, 'a', 'x', 1), entry(2, 'a', 'x', 2, { error: 'bad_signature' }), entry(3, 'a', 'x', 3), entry(4, 'a', 'z', 1), entry(5, 'b', 'y', 1)], yes);
		expect(numbers(taken)).toEqual([1, 4, 5]);
		expect(chains.aside.map(({ row, reason }) => [row.sequence, reason])).toEqual([
			[2, 'bad_signature'],
			[3, 'chain_broken']
		]);
	});

	it('put aside an update that does not decode, and go on after a snapshot of another device', () => {
		const chains = new Chains();
		chains.take([entry(1, 'a', 'x', 1), entry(2, 'a', 'x', 2), entry(3, 'a', 'x', 3)], ([sequence]) => sequence !== 2);
		expect(chains.aside.map(({ row, reason }) => [row.sequence, reason])).toEqual([
			[2, 'malformed'],
			[3, 'chain_broken']
		]);
		// One of the same device stands behind the gap itself.
		chains.take([entry(4, 'a', 'x', 4, { covers: [cover('a', 'x', 3)] })], yes);
		expect(chains.head('a', 'x')?.number).toBe(1);
		const taken = chains.take([entry(5, 'b', 'y', 1, { covers: [cover('a', 'x', 3)] }), entry(6, 'a', 'x', 5)], yes);
		expect(numbers(taken).sort()).toEqual([4, 5, 6]);
		expect(chains.aside.map(({ row }) => row.sequence)).toEqual([2]);
	});

	it('close a gap when what was withheld comes', () => {
		const chains = new Chains();
		chains.take([entry(1, 'a', 'x', 1), entry(3, 'a', 'x', 3)], yes);
		expect(chains.aside).toHaveLength(1);
		expect(numbers(chains.take([entry(2, 'a', 'x', 2)], yes))).toEqual([2, 3]);
		expect(chains.aside).toEqual([]);
	});

	it('refuse a second entry under a number, and a snapshot that names another', () => {
		const chains = new Chains();
		chains.take([entry(1, 'a', 'x', 1), entry(2, 'a', 'x', 1, { hash: 'other' })], yes);
		expect(chains.aside.map(({ reason }) => reason)).toEqual(['chain_broken']);
		const lies = entry(3, 'b', 'y', 1, { covers: [{ author: 'a', device: 'x', number: 1, hash: 'other' }] });
		expect(chains.take([lies], yes)).toEqual([]);
	});

	it('begin at a snapshot, of which what stands before may come or not', () => {
		const chains = new Chains();
		const snapshot = entry(9, 'a', 'x', 5, { covers: [cover('a', 'x', 4), cover('b', 'y', 2)] });
		expect(numbers(chains.take([snapshot, entry(8, 'b', 'y', 3), entry(7, 'b', 'y', 2), entry(10, 'a', 'x', 6)], yes))).toEqual([9, 8, 10]);
		expect(chains.aside).toEqual([]);
		expect(new Chains().take([entry(8, 'b', 'y', 3)], yes)).toEqual([]);
		expect(numbers(chains.take([entry(6, 'b', 'y', 1)], yes))).toEqual([6]);
	});

	it('say when the server gives less, or other, than was there', () => {
		const chains = new Chains();
		chains.take([entry(1, 'a', 'x', 1)], yes);
		expect(chains.doubt([cover('a', 'x', 1)])).toBe(null);
		expect(chains.doubt([cover('a', 'x', 2)])).toBe('rolled_back');
		expect(chains.doubt([cover('b', 'y', 1)])).toBe('rolled_back');
		expect(chains.doubt([{ author: 'a', device: 'x', number: 1, hash: 'other' }])).toBe('diverged');
		chains.mine('a', 'x', 2, 'mine');
		expect(chains.doubt([cover('a', 'x', 1)])).toBe(null);
	});
});

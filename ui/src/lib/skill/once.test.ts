import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/api';
import { emptyBody, type Body } from '$lib/record';
import { addOnce } from './once';

const { stored, lost } = vi.hoisted(() => ({ stored: new Map<string, { type: string; body: unknown; by: string; aside: boolean; parent?: string; round?: string }>(), lost: { next: false } }));
const opened = (id: string) => {
	const one = stored.get(id);
	return one && { row: { id, created_by: one.by, parent_id: one.parent ?? null, round_id: one.round ?? null, aside_at: one.aside ? 1 : null }, type: one.type, body: one.body, error: null };
};

vi.mock('$lib/api', () => {
	class Problem extends Error {
		constructor(
			public override name: string,
			public status: number
		) {
			super(name);
		}
	}
	return { Problem, api: { get: async (path: string) => (stored.has(path.split('/').at(-1) ?? '') ? { id: path.split('/').at(-1) } : Promise.reject(new Problem('not_found', 404))) } };
});
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: { person_id: 'me' } } }));
vi.mock('$lib/record', async () => ({
	emptyBody: (await import('$lib/record/bodies')).emptyBody,
	addEntry: async (_: unknown, type: string, body: unknown, { id = 'fresh', ...on }: { id?: string; parent?: string; round?: string } = {}) => {
		if (stored.has(id)) throw new Problem('id_taken', 409);
		stored.set(id, { type, body, by: 'me', aside: false, ...on });
		if (!lost.next) return opened(id);
		lost.next = false;
		throw new Problem('offline', 0);
	},
	openRows: async (_: unknown, rows: { id: string }[]) => rows.map((row) => opened(row.id)),
	writeEntry: async (_: unknown, entry: { row: { id: string } }, body: unknown, { aside }: { aside?: boolean }) => {
		const one = stored.get(entry.row.id);
		if (one) stored.set(entry.row.id, { ...one, body, aside: aside ?? one.aside });
		return opened(entry.row.id);
	}
}));

const room = { id: 'room' } as Parameters<typeof addOnce>[0];
const saw = (seen: string): Body<'observation'> => ({ ...emptyBody('observation'), person: 'bea', skill: 'tdd', support: 3, seen, day: '2026-11-20' });
const write = (seen: string, id = 'form') => addOnce(room, 'observation', saw(seen), id);

describe('a form that is sent again after its answer was lost', () => {
	beforeEach(() => {
		stored.clear();
		lost.next = false;
	});

	it('stores one observation, with the words of the last time', async () => {
		lost.next = true;
		await expect(write('the parser')).rejects.toThrow('offline');
		expect((await write('the parser')).body.seen).toBe('the parser');
		expect((await write('the new parser')).body.seen).toBe('the new parser');
		expect([...stored].map(([id, { body }]) => [id, (body as Body<'observation'>).seen])).toEqual([['form', 'the new parser']]);
	});

	it('brings back what was put aside meanwhile', async () => {
		await write('the parser');
		stored.set('form', { ...stored.get('form')!, aside: true });
		await write('the parser');
		expect(stored.get('form')?.aside).toBe(false);
	});

	it('hangs on what its form says, and goes over nothing that hangs elsewhere', async () => {
		const place = (round: string) => addOnce(room, 'observation', saw('the parser'), 'form', { parent: 'goal', round });
		await place('r');
		await place('r');
		expect([...stored.values()]).toMatchObject([{ parent: 'goal', round: 'r' }]);
		await expect(place('s')).rejects.toThrow('id_taken');
	});

	it('goes over nothing of somebody else, and over nothing else of one\'s own', async () => {
		for (const other of [{ by: 'ann', type: 'observation' }, { by: 'me', type: 'asked' }]) {
			stored.set('form', { ...other, body: {}, aside: false });
			await expect(write('the parser')).rejects.toThrow('id_taken');
			expect(stored.get('form')?.body).toEqual({});
		}
	});
});

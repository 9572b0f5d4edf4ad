import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VaultError } from '$lib/vault';
import { everything, Rooms } from './read';

const asked: string[] = [];
let engagements: { id: string; state: string; title?: string }[] = [];
let fails: (room: string) => Error | null = () => null;
const rowOf = ({ id, state, title = id }: { id: string; state: string; title?: string }) => ({ id, state, kind: 'peer', invited: false, parties: [], title });

vi.mock('$lib/api', () => ({ api: { list: (path: string) => (asked.push(path), Promise.resolve(engagements.map(rowOf))) } }));
vi.mock('$lib/engagement/people', () => ({ others: ({ title }: { title: string }) => title }));
vi.mock('$lib/engagement/sealing', () => ({
	ownRoom: () => ({ id: 'own', kind: 'own' }),
	engagementOf: (id: string) => Promise.resolve(rowOf(engagements.find((one) => one.id === id) ?? { id, state: 'declined' }))
}));
vi.mock('$lib/record', () => ({
	entriesOf: ({ id }: { id: string }) => {
		asked.push(id);
		const error = fails(id);
		return error ? Promise.reject(error) : Promise.resolve([]);
	},
	roundsOf: () => Promise.resolve([])
}));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: { has_identity: true, own_engagement_id: 'own' } } }));
vi.mock('$lib/vault', () => ({ VaultError: class extends Error {} }));
const closed = () => new (VaultError as unknown as new () => Error)();

async function asks(rooms: Rooms): Promise<string[]> {
	asked.length = 0;
	await rooms.read().catch(() => undefined);
	return [...asked].sort();
}

describe('the rooms that say something of me', () => {
	beforeEach(() => {
		[engagements, fails] = [['a', 'b'].map((id) => ({ id, state: 'active' })), () => null];
	});

	it('are read all at first, then only where something has changed', async () => {
		const rooms = new Rooms();
		expect(await asks(rooms)).toEqual(['/engagements', 'a', 'b', 'own']);
		rooms.changed('b');
		expect(await asks(rooms)).toEqual(['b']);
		rooms.changed('own');
		rooms.changed('a');
		expect(await asks(rooms)).toEqual(['a', 'own']);
		rooms.changed('a');
		rooms.changed(null);
		expect(await asks(rooms)).toEqual(['/engagements', 'a', 'b', 'own']);
	});

	it('are read all when one has come or gone, and after a failure', async () => {
		const rooms = new Rooms();
		await asks(rooms);
		engagements.push({ id: 'c', state: 'active' });
		rooms.changed('c');
		expect(await asks(rooms)).toEqual(['/engagements', 'a', 'b', 'c', 'own']);
		engagements.shift();
		rooms.changed('a');
		expect(await asks(rooms)).toEqual(['/engagements', 'b', 'c', 'own']);
		fails = () => new Error('away');
		rooms.changed('b');
		await asks(rooms);
		fails = () => null;
		rooms.changed('b');
		expect(await asks(rooms)).toEqual(['/engagements', 'b', 'c', 'own']);
	});

	it('keep one another back in nothing: neither a coaching that does not open nor one\'s own space', async () => {
		fails = (room) => (room === 'own' || room === 'a' ? closed() : null);
		const { places, missing } = await everything();
		expect(places.map((one) => one.room.id)).toEqual(['b']);
		expect(missing.map((one) => [one.room, one.title])).toEqual([
			['own', ''],
			['a', 'a']
		]);
		fails = (room) => (room === 'own' ? new Error('away') : null);
		await expect(everything()).rejects.toThrow('away');
	});

	it('are told apart by what they are, not by with whom', async () => {
		engagements = engagements.map((one) => ({ ...one, title: 'Bea' }));
		fails = (room) => (room === 'own' ? null : closed());
		const { missing } = await everything();
		expect(missing.map((one) => one.title)).toEqual(['Bea', 'Bea']);
		expect(new Set(missing.map((one) => one.room)).size).toBe(2);
	});
});

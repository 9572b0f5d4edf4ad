/** What a server that lies is told: nothing is renewed for less people, and nothing sealed for more, than signed. */
import { beforeEach, expect, it, vi } from 'vitest';

const server = vi.hoisted(() => ({ row: {} as Record<string, unknown>, sent: [] as string[], keysFor: [] as string[][] }));
const device = vi.hoisted(() => ({ before: [] as string[][], inside: [] as string[], outdated: [] as string[], terms: {} as unknown, acts: {} as Record<string, unknown> }));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, nameOf: (id: string) => id, space: { self: { person_id: 'me', own_engagement_id: 'own', language: 'en' }, people: [] } }));
vi.mock('$lib/identity', () => ({ ownSpace: () => 'own', postAgain: () => Promise.resolve(), savePins: () => Promise.resolve() }));
vi.mock('$lib/api', () => ({
	Problem: class extends Error {
		constructor(public override readonly name: string) {
			super(name);
		}
	},
	api: {
		get: (path: string) => Promise.resolve(path.startsWith('/people/') ? { card: path } : server.row),
		list: () => Promise.resolve([]),
		post: (path: string) => Promise.resolve(server.sent.push(path))
	}
}));
vi.mock('$lib/vault', () => {
	const members = () => ({ hash: 'h', sequence: 1, members: device.inside.map((person) => ({ person })), stale: false, outdated: device.outdated, people: [...device.before, device.inside] });
	return {
		VaultError: class extends Error {},
		vault: {
			head: () => Promise.resolve(members()),
			load: () => Promise.resolve({ ...members(), repost: [], missing: [], changes: [] }),
			seenNames: () => Promise.resolve({}),
			comparisons: () => Promise.resolve({}),
			open: () => Promise.resolve([device.terms ? { ok: true, content: { format: 'json', json: device.terms } } : { ok: false, error: 'malformed' }]),
			agreementHash: () => Promise.resolve('x'),
			verifyAct: (_: string, bytes: string) => Promise.resolve(device.acts[bytes] ?? null),
			nextEntry: (_: string, people: { person: string }[]) => {
				server.keysFor.push(people.map((one) => one.person));
				return Promise.resolve({ entry: 'e', sequence: 2, epoch: 2 });
			},
			seal: () => Promise.resolve([{ e: 0, s: 's' }]),
			acknowledge: () => Promise.resolve()
		}
	};
});
const { checkHolders, engagementOf, sealed, tendKeys } = await import('./sealing');
const { named, readers } = await import('./people');
const { setHolders, setSeen } = await import('./holders.svelte');

let rooms = 0;
function room(kind: string, people: string[], left: string[] = [], rest: Record<string, unknown> = {}) {
	const id = `room-${++rooms}`;
	device.inside = people;
	device.before = [];
	device.outdated = [];
	device.terms = { kind, people: kind === 'circle' ? people : [] };
	device.acts = {};
	const parties = people.map((person) => ({ person_id: person, name: person, role: 'peer', joined_at: 1, left_at: left.includes(person) ? 5 : null }));
	server.row = { id, kind, state: 'active', epoch_closed: true, head: null, agreement: { id: 'a', terms: {}, acts: [] }, leave_acts: [], decline_acts: [], parties, ...rest };
	return server.row as never;
}

const text = { kind: 'entry', row: 'r', field: 'body', version: 1, content: { format: 'text' as const, text: 'words', language: 'en' } };

beforeEach(() => {
	server.sent.length = 0;
	server.keysFor.length = 0;
});

it('opening the page renews no key because somebody is said to have left', async () => {
	for (const kind of ['one_to_one', 'supervision', 'peer']) await tendKeys(room(kind, ['me', 'coach'], ['coach']));
	for (const kind of ['circle', 'team']) await tendKeys(room(kind, ['me', 'ann', 'ben'], ['ben'], { leave_acts: [{ author: 'ben', act: 'rubbish' }] }));
	expect(server.keysFor).toEqual([]);
});

it('a signature lets somebody out of a circle, and only for themselves', async () => {
	const row = room('circle', ['me', 'ann', 'ben'], ['ben'], { leave_acts: [{ author: 'ben', act: 'signed' }, { author: 'ann', act: 'signed' }] });
	const { id } = server.row as { id: string };
	device.acts = { signed: { act: 'leave', engagement: id, subject: id, version: 1, at: 9, author: 'ben', payload: '' } };
	await tendKeys(row);
	expect(server.keysFor).toEqual([['me', 'ann']]);
});

it('seals nothing where a third holds the key of two, whatever kind the server says and though it says none', async () => {
	const send = vi.fn(() => Promise.resolve('sent'));
	room('peer', ['me', 'ann', 'administrator'], [], { kind: 'team' });
	const { id } = server.row as { id: string };
	await expect(sealed({ id }, [text], send)).rejects.toThrow('strangers');
	await expect(sealed(server.row as never, [text], send)).rejects.toThrow('strangers');
	room('team', ['me', 'ann', 'ben']);
	device.terms = null;
	await expect(checkHolders(server.row as never)).rejects.toThrow('strangers');
	expect(send).not.toHaveBeenCalled();
	await expect(sealed(room('team', ['me', 'ann', 'ben']), [text], send)).resolves.toBe('sent');
});

it('seals nothing for a card that a partner gave up: the entry with the present one comes first', async () => {
	const send = vi.fn(() => Promise.resolve('sent'));
	const row = room('team', ['me', 'ann']);
	device.outdated = ['ann'];
	const before = server.keysFor.length;
	await expect(sealed(row, [text], send)).resolves.toBe('sent');
	expect(server.keysFor.slice(before)).toEqual([['me', 'ann']]);
	// What is over is looked back on under the key that it ended with.
	await expect(sealed({ ...(server.row as object), state: 'ended' } as never, [text], send)).resolves.toBe('sent');
	expect(server.keysFor.length).toBe(before + 1);
});

it('seals nothing where a third was in an entry before, though only two hold the newest key', async () => {
	const send = vi.fn(() => Promise.resolve('sent'));
	const pair = room('one_to_one', ['me', 'ann']);
	device.before = [['me', 'ann', 'administrator']];
	await expect(sealed(pair, [text], send)).rejects.toThrow('strangers');
	expect(send).not.toHaveBeenCalled();
});

it('believes no answer that is another engagement than was asked for', async () => {
	room('peer', ['me', 'administrator']);
	await expect(engagementOf('the-one-with-ann')).rejects.toThrow();
});

it('says "only you two" of nobody else than who is shown, under the name first seen', () => {
	const row = (id: string, other: string, name: string) => ({ id, kind: 'one_to_one', state: 'active', parties: [{ person_id: other, name }] }) as never;
	setHolders('pair', ['me', 'ann']);
	expect(readers(row('pair', 'ann', 'ann'))).toContain('only you two');
	expect(readers(row('pair', 'ann', 'José'))).not.toContain('only you two');
	setHolders('swapped', ['me', 'administrator']);
	expect(readers(row('swapped', 'ann', 'ann'))).not.toContain('only you two');
	setSeen(['ann'], { ann: 'Ann Berg' });
	expect(named('ann', 'Ann Berg')).toBe('Ann Berg');
	expect(named('ann', 'José')).toContain('formerly Ann Berg');
	expect(readers(row('pair', 'ann', 'ann'))).not.toContain('only you two');
});

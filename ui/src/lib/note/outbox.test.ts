/** A note between a device and a server, with the vault's own code: kept, posted, resent, sealed again, put aside. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '$lib/engagement/sealing';
import { toBase64 } from '$lib/vault/bytes';
import type { VaultCore } from '$lib/vault/core';
import { fixed, unlocked } from '$lib/vault/testing';
import type { Row } from './chain';
import { NoteLog } from './log';
import { batch, Outbox } from './outbox';
import { allPending, forget, keepLog, readLog } from './shelf';
import { FIELD, plain } from './states';

const ORGANISATION = '01990000-0000-7000-8000-000000000001';
const ADA = fixed(ORGANISATION, '01990000-0000-7000-8000-0000000000a1', 1);
const BEN = fixed(ORGANISATION, '01990000-0000-7000-8000-0000000000b1', 2);
const ROOM = { id: '01990000-0000-7000-8000-0000000000e1' } as Room;
const NOTE = '01990000-0000-7000-8000-0000000000f1';
const DEVICE = '01990000-0000-7000-8000-0000000000d1';
const OTHER = '01990000-0000-7000-8000-0000000000d2';
const AGREEMENT = toBase64(new Uint8Array(32).fill(7));
const members = [ADA, BEN].map(({ identity, card }) => ({ person: identity.person, card: toBase64(card.signed) }));

class Refused extends Error {
	constructor(public override readonly name: string) {
		super(name);
	}
}

/** The server's part of the contract. */
const server = {
	rows: [] as Row[],
	epoch: 0,
	keys: [] as string[],
	/** Answers are lost after the rows were stored. */
	loses: false,
	away: false,
	posts: 0,
	post(author: string, device: string, entries: Omit<Row, 'sequence' | 'author' | 'device'>[]): { sequences: number[] } {
		if (server.away) throw new Refused('offline');
		server.posts++;
		const fresh: Row[] = [];
		const sequences = entries.map((entry) => {
			const mine = [...server.rows, ...fresh].filter((row) => row.author === author && row.device === device);
			const same = mine.find((row) => row.number === entry.number);
			if (same) {
				if (same.entry !== entry.entry) throw new Refused('row_changed');
				return same.sequence;
			}
			if (entry.number !== mine.length + 1) throw new Refused('row_changed');
			if (entry.epoch !== server.epoch) throw new Refused('epoch_closed');
			const sequence = server.rows.length + fresh.length + 1;
			fresh.push({ ...entry, author, device, sequence });
			return sequence;
		});
		server.rows.push(...fresh);
		if (server.loses) throw new Refused('offline');
		return { sequences };
	}
};

const world = vi.hoisted(() => ({ core: null as unknown, me: '', room: async (_room: unknown, _again?: boolean) => undefined as void }));

vi.mock('$lib/api', () => ({
	Problem: Error,
	api: {
		get: async (_path: string, { query }: { query: { after: number | null } }) => {
			if (server.away) throw new Refused('offline');
			const snapshot = query.after ? undefined : server.rows.findLast((row) => row.kind === 'snapshot');
			const rest = server.rows.filter((row) => row.sequence > (query.after ?? snapshot?.covers ?? 0) && row !== snapshot);
			return { items: snapshot ? [snapshot, ...rest] : rest, next: null, states: [] };
		},
		post: async (_path: string, body: { device: string; entries: never[] }) => server.post(world.me, body.device, body.entries)
	}
}));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: { get person_id() { return world.me; } } } }));
vi.mock('$lib/vault', async (original) => ({
	...(await original<object>()),
	vault: new Proxy({}, { get: (_, name) => (...args: unknown[]) => (world.core as Record<string, (...all: unknown[]) => unknown>)[String(name)]!(...args) })
}));
vi.mock('$lib/trusted', () => ({ scriptUrl: () => '' }));
vi.mock('$lib/engagement/sealing', () => ({
	takeIn: (room: unknown, again: boolean) => world.room(room, again),
	sealed: async (_room: unknown, _items: unknown, send: () => Promise<unknown>) => {
		for (let tried = 0; ; tried++) {
			try {
				return await send();
			} catch (error) {
				if ((error as Error).name !== 'epoch_closed' || tried > 2) throw error;
				await world.room(null, true);
			}
		}
	}
}));

let ada: VaultCore;
let ben: VaultCore;

function be(core: VaultCore, person: string): void {
	world.core = core;
	world.me = person;
}

/** The next epoch, as another member opens it. */
async function renew(): Promise<void> {
	const next = await ben.nextEntry(ROOM.id, members, AGREEMENT);
	server.keys.push(next.entry);
	server.epoch = next.epoch;
}

function open(device = DEVICE): { doc: Y.Doc; log: NoteLog; outbox: Outbox } {
	const doc = new Y.Doc();
	const log = new NoteLog(ROOM, NOTE, doc);
	return { doc, log, outbox: new Outbox(ROOM, log, null, device) };
}

/** Types a line and keeps it on the device. */
async function type({ doc, outbox }: { doc: Y.Doc; outbox: Outbox }, words: string): Promise<void> {
	const updates: Uint8Array[] = [];
	const listen = (update: Uint8Array) => updates.push(update);
	doc.on('update', listen);
	const line = new Y.XmlElement('paragraph');
	line.insert(0, [new Y.XmlText(words)]);
	doc.getXmlFragment(FIELD).push([line]);
	doc.off('update', listen);
	await outbox.add({ type: 'update', schema: 1, update: Y.mergeUpdates(updates) });
}

/** What a person reads who opens the note now. */
async function read(core: VaultCore, person: string): Promise<{ words: string; aside: string[] }> {
	const [before, me] = [world.core, world.me];
	be(core, person);
	const { doc, log } = open(OTHER);
	await log.read();
	be(before as VaultCore, me);
	return { words: plain(doc), aside: log.chains.aside.map(({ reason }) => reason) };
}

beforeEach(async () => {
	Object.assign(server, { rows: [], epoch: 0, keys: [], loses: false, away: false, posts: 0 });
	ada = (await unlocked(ADA.identity, ADA.card)).core;
	ben = (await unlocked(BEN.identity, BEN.card)).core;
	const { entry } = await ada.genesis(ROOM.id, members, AGREEMENT);
	server.keys = [entry];
	await ada.load(ROOM.id, server.keys, {});
	await ben.load(ROOM.id, server.keys, {});
	world.room = async (_room, again) => {
		if (again) await (world.core as VaultCore).load(ROOM.id, server.keys, {});
	};
	be(ada, ADA.identity.person);
	await forget(await allPending());
});

describe('a note on a device', () => {
	it('is kept while the server is away, and posted in order when it is back', async () => {
		const note = open();
		server.away = true;
		await type(note, 'one');
		await type(note, 'two');
		await expect(note.outbox.post()).rejects.toThrow('offline');
		expect((await allPending()).map(({ number }) => number)).toEqual([1, 2]);
		// The browser was killed: what is kept opens again, and the chain goes on.
		const later = open();
		await later.outbox.restore();
		for (const one of await later.log.open((await allPending()).map((row) => ({ ...row, sequence: 0 })))) if (one.ok) later.log.merge(one.update);
		expect(plain(later.doc)).toBe('one\ntwo');
		await type(later, 'three');
		server.away = false;
		await later.outbox.post();
		expect(server.rows.map(({ number }) => number)).toEqual([1, 2, 3]);
		expect(await allPending()).toEqual([]);
		expect(await read(ben, BEN.identity.person)).toEqual({ words: 'one\ntwo\nthree', aside: [] });
		expect(later.log.last).toBe(3);
	});

	it('is posted to its last word, however it falls between two requests', async () => {
		const note = open();
		const posts: Promise<void>[] = [];
		for (let n = 0; n < 40; n++) {
			await type(note, `word ${n}`);
			posts.push(note.outbox.post());
		}
		await Promise.all(posts);
		expect(await allPending()).toEqual([]);
		expect(server.rows).toHaveLength(40);
	});

	it('is resent with one effect', async () => {
		const note = open();
		await type(note, 'one');
		server.loses = true;
		await expect(note.outbox.post()).rejects.toThrow('offline');
		expect(await allPending()).toHaveLength(1);
		server.loses = false;
		await type(note, 'two');
		await note.outbox.post();
		expect(server.rows.map(({ number }) => number)).toEqual([1, 2]);
		expect(await read(ben, BEN.identity.person)).toEqual({ words: 'one\ntwo', aside: [] });
	});

	it('is sealed again under the same numbers when its epoch was closed meanwhile', async () => {
		const note = open();
		await type(note, 'one');
		server.loses = true;
		await expect(note.outbox.post()).rejects.toThrow('offline');
		server.loses = false;
		await type(note, 'two');
		await type(note, 'three');
		await renew();
		await note.outbox.post();
		expect(server.rows.map(({ number, epoch }) => [number, epoch])).toEqual([
			[1, 0],
			[2, 1],
			[3, 1]
		]);
		await ben.load(ROOM.id, server.keys, {});
		expect(await read(ben, BEN.identity.person)).toEqual({ words: 'one\ntwo\nthree', aside: [] });
		await type(note, 'four');
		await note.outbox.post();
		expect((await read(ben, BEN.identity.person)).words).toBe('one\ntwo\nthree\nfour');
	});

	it('takes a long time offline up in parts', async () => {
		const note = open();
		for (let n = 0; n < 120; n++) await type(note, `line ${n}`);
		await note.outbox.post();
		expect(server.posts).toBe(3);
		expect((await read(ben, BEN.identity.person)).words.split('\n')).toHaveLength(120);
		expect(batch([{ entry: 'x'.repeat(2_000_000) }, { entry: '' }])).toHaveLength(1);
	});

	it('is read from its newest snapshot on, also by who was not there before', async () => {
		const note = open();
		for (let n = 0; n < 60; n++) await type(note, `line ${n}`);
		await note.outbox.post();
		expect(note.log.since).toBe(60);
		await renew();
		await ada.load(ROOM.id, server.keys, {});
		await note.outbox.add({ type: 'snapshot', schema: 1, update: Y.encodeStateAsUpdate(note.doc), covers: note.log.chains.heads }, note.log.covered);
		await note.outbox.post();
		expect(server.rows.at(-1)).toMatchObject({ kind: 'snapshot', number: 61, covers: 60, epoch: 1 });
		expect([note.log.since, note.log.oldestEpoch]).toEqual([0, 1]);
		await type(note, 'after it');
		await note.outbox.post();
		await ben.load(ROOM.id, server.keys, {});
		const { words, aside } = await read(ben, BEN.identity.person);
		expect(words.split('\n')).toHaveLength(61);
		expect(aside).toEqual([]);
	});

	it('puts a malformed update aside, without harm to the document', async () => {
		const note = open();
		await type(note, 'fine');
		await note.outbox.add({ type: 'update', schema: 1, update: Uint8Array.of(1, 1, 255, 255, 3) });
		await type(note, 'behind it');
		await note.outbox.post();
		expect(await read(ben, BEN.identity.person)).toEqual({ words: 'fine', aside: ['malformed', 'chain_broken'] });
	});

	it('is in doubt when the server gives less, and not before', async () => {
		const note = open();
		await type(note, 'one');
		await type(note, 'two');
		await note.outbox.post();
		const again = open();
		await again.log.read();
		await again.log.remember();
		expect(again.log.doubt).toBe(null);
		server.rows.pop();
		const back = open();
		await back.log.read();
		await back.log.remember();
		expect(back.log.doubt).toBe('rolled_back');
		expect(plain(back.doc)).toBe('one');
		// Nothing is put on top of it.
		await type(back, 'three');
		await back.outbox.post();
		expect(server.rows).toHaveLength(1);
		expect(await allPending()).toHaveLength(1);
	});

	it('sees that its words took the place of others’, which the server has lost', async () => {
		const note = open();
		await type(note, 'one');
		await note.outbox.post();
		expect(note.outbox.shorter).toBe(false);
		be(ben, BEN.identity.person);
		const theirs = open(OTHER);
		await theirs.log.read();
		await type(theirs, 'theirs');
		await theirs.outbox.post();
		be(ada, ADA.identity.person);
		await note.log.read();
		expect(note.log.last).toBe(2);
		server.rows.pop();
		await type(note, 'two');
		await note.outbox.post();
		expect(note.outbox.shorter).toBe(true);
	});

	it('opens without the server from what the device read', async () => {
		const note = open();
		await type(note, 'one');
		await note.outbox.post();
		await keepLog({ note: NOTE, room: ROOM.id, last: note.log.last, states: [] }, note.log.rows);
		const shelf = await readLog(NOTE, ROOM.id);
		const later = open();
		await later.log.take(shelf!.rows);
		expect(plain(later.doc)).toBe('one');
		expect(await readLog(NOTE, DEVICE)).toBe(null);
	});
});

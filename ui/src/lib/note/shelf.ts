/** What this device keeps of notes, all of it ciphertext: own entries that the server has not acknowledged, and, on one's own device, the log as it was read. */
import type { OldNoteState } from '$lib/api';
import type { Row } from './chain';

/** An entry of one's own that waits for the server. */
export interface Pending {
	note: string;
	device: string;
	number: number;
	author: string;
	/** The engagement whose key seals it. */
	room: string;
	session: string | null;
	epoch: number;
	kind: 'update' | 'snapshot';
	covers: number | null;
	entry: string;
	hash: string;
}

/** What is known of a note that was read. */
export interface About {
	note: string;
	room: string;
	/** The place up to which the log was read. */
	last: number;
	/** Sealed states of before the log, while it has no entry. */
	states: OldNoteState[];
}

/** A whole state that an older page kept and never sent. */
export interface Waiting {
	note: string;
	device: string;
	session: string | null;
	sequence: number;
	epoch: number;
	envelope: string;
	author: string;
	room?: string;
}

type Table = 'waiting' | 'pending' | 'row' | 'about';
type Kept = Row & { note: string; room: string };

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
	opened ??= new Promise<IDBDatabase>((done, fail) => {
		const request = indexedDB.open('belay-notes', 2);
		request.onupgradeneeded = () => {
			const { result } = request;
			const has = (name: Table) => result.objectStoreNames.contains(name);
			if (!has('waiting')) result.createObjectStore('waiting', { keyPath: ['note', 'device'] }).createIndex('note', 'note');
			if (!has('pending')) result.createObjectStore('pending', { keyPath: ['note', 'device', 'number'] }).createIndex('note', 'note');
			if (!has('row')) result.createObjectStore('row', { keyPath: ['note', 'sequence'] }).createIndex('note', 'note');
			if (!has('about')) result.createObjectStore('about', { keyPath: 'note' });
		};
		request.onsuccess = () => {
			// A newer page in another tab may change the tables.
			request.result.onversionchange = () => {
				request.result.close();
				opened = null;
			};
			done(request.result);
		};
		request.onerror = () => fail(request.error ?? new Error('no storage'));
	}).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

/** Runs `work` in one transaction; resolves with what it answers once that is on the disk. */
async function within<T>(tables: Table[], mode: IDBTransactionMode, work: (table: (name: Table) => IDBObjectStore) => IDBRequest<T> | null): Promise<T | undefined> {
	// Strict: what counts as kept must outlive a crash of the machine.
	const transaction = (await database()).transaction(tables, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
	const request = work((name) => transaction.objectStore(name));
	return new Promise<T | undefined>((done, fail) => {
		transaction.oncomplete = () => done(request?.result);
		transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('not stored'));
	});
}

/** Keeps entries; resolves when they are on the device. */
export async function keep(entries: Pending[]): Promise<void> {
	await within(['pending'], 'readwrite', (table) => (entries.forEach((one) => table('pending').put(one)), null));
}

/** Entries of a note that wait, in the order of their numbers. */
export async function pending(note: string): Promise<Pending[]> {
	const found = await within<Pending[]>(['pending'], 'readonly', (table) => table('pending').index('note').getAll(note));
	return (found ?? []).sort((a, b) => a.number - b.number);
}

/** Every entry that waits on this device. */
export async function allPending(): Promise<Pending[]> {
	return (await within<Pending[]>(['pending'], 'readonly', (table) => table('pending').getAll())) ?? [];
}

/** Forgets entries that the server has. */
export async function forget(entries: Pending[]): Promise<void> {
	await within(['pending'], 'readwrite', (table) => (entries.forEach((one) => table('pending').delete([one.note, one.device, one.number])), null));
}

/** States that an older page kept for this note. */
export async function waiting(note: string): Promise<Waiting[]> {
	return (await within<Waiting[]>(['waiting'], 'readonly', (table) => table('waiting').index('note').getAll(note))) ?? [];
}

/** Every state that an older page kept. */
export async function allWaiting(): Promise<Waiting[]> {
	return (await within<Waiting[]>(['waiting'], 'readonly', (table) => table('waiting').getAll())) ?? [];
}

export async function forgetWaiting(states: Waiting[]): Promise<void> {
	await within(['waiting'], 'readwrite', (table) => (states.forEach((one) => table('waiting').delete([one.note, one.device])), null));
}

/** The log of a note as it was read here last; null when it was not. */
export async function readLog(note: string, room: string): Promise<{ about: About; rows: Row[] } | null> {
	const about = await within<About | undefined>(['about'], 'readonly', (table) => table('about').get(note));
	if (!about || about.room !== room) return null;
	const rows = await within<Kept[]>(['row'], 'readonly', (table) => table('row').index('note').getAll(note));
	return { about, rows: (rows ?? []).filter((row) => row.room === room) };
}

/** Keeps what was read; with `anew` in the place of what was there. */
export async function keepLog(about: About, rows: Row[], anew = false): Promise<void> {
	await within(['about', 'row'], 'readwrite', (table) => {
		table('about').put(about);
		if (anew) table('row').delete(IDBKeyRange.bound([about.note, 0], [about.note, Number.MAX_SAFE_INTEGER]));
		for (const row of rows) table('row').put({ ...row, note: about.note, room: about.room });
		return null;
	});
}

/** Forgets every log that was read; what was typed and never sent stays. */
export async function forgetLogs(): Promise<void> {
	await within(['about', 'row'], 'readwrite', (table) => (table('about').clear(), table('row').clear(), null));
}

/** Sealed states that the server has not acknowledged yet, on this device. What is kept is ciphertext. */

/** A state that waits. */
export interface Kept {
	note: string;
	device: string;
	session: string | null;
	sequence: number;
	epoch: number;
	envelope: string;
	author: string;
	/** The engagement whose key seals it. */
	room?: string;
}

const STORE = 'waiting';
let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
	opened ??= new Promise<IDBDatabase>((done, fail) => {
		const request = indexedDB.open('belay-notes', 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['note', 'device'] }).createIndex('note', 'note');
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error ?? new Error('no storage'));
	}).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
	const transaction = (await database()).transaction(STORE, mode);
	const request = ask(transaction.objectStore(STORE));
	return new Promise<T>((done, fail) => {
		transaction.oncomplete = () => done(request.result);
		transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('not stored'));
	});
}

/** Keeps a state; resolves when it is on the device. */
export async function keep(state: Kept): Promise<void> {
	await inStore('readwrite', (store) => store.put(state));
}

/** States of a note that wait. */
export async function kept(note: string): Promise<Kept[]> {
	return inStore<Kept[]>('readonly', (store) => store.index('note').getAll(note) as IDBRequest<Kept[]>);
}

/** Every state that waits on this device. */
export async function allKept(): Promise<Kept[]> {
	return inStore<Kept[]>('readonly', (store) => store.getAll() as IDBRequest<Kept[]>);
}

/** Forgets a state that was acknowledged, unless a later one took its place. */
export async function forget(note: string, device: string, sequence: number): Promise<void> {
	const there = await inStore<Kept | undefined>('readonly', (store) => store.get([note, device]) as IDBRequest<Kept | undefined>);
	if (there && there.sequence <= sequence) await inStore('readwrite', (store) => store.delete([note, device]));
}

let slot: Promise<string> | null = null;

/** The id of this device for notes; a second tab gets one of its own, so that two tabs never write under one number. */
export function device(): Promise<string> {
	slot ??= takeSlot(0);
	return slot;
}

function takeSlot(n: number): Promise<string> {
	const id = () => {
		const name = `belay-note-device-${n}`;
		const known = localStorage.getItem(name) ?? crypto.randomUUID();
		localStorage.setItem(name, known);
		return known;
	};
	if (!navigator.locks || n > 15) return Promise.resolve(n > 15 ? crypto.randomUUID() : id());
	return new Promise((done) => {
		void navigator.locks.request(`belay-note-device-${n}`, { ifAvailable: true }, (lock) => {
			if (!lock) {
				done(takeSlot(n + 1));
				return undefined;
			}
			done(id());
			// Held until the tab closes.
			return new Promise<void>(() => undefined);
		});
	});
}

/** What this browser keeps (section 8), shared by its tabs. */
import { concat, Reader, Writer } from './bytes';

/** An unlocked identity as kept on the device. */
export interface Kept {
	/** Identity file. */
	file: Uint8Array;
	/** Signed card. */
	card: Uint8Array;
	ownDevice: boolean;
	/** Unix milliseconds after which it must be unlocked again. */
	expires: number;
}

/** Device storage. `id` names a person in an organisation. */
export interface Store {
	/** The identity, also when expired; null when there is none. */
	read(id: string): Promise<Kept | null>;
	/** True when this browser held an identity for the person at any time. */
	known(id: string): Promise<boolean>;
	keep(id: string, kept: Kept): Promise<void>;
	/** Moves the expiry of a kept identity. */
	extend(id: string, expires: number): Promise<void>;
	/** Deletes one identity with its key, pins and logs, or all of them. */
	forget(id?: string): Promise<void>;
	/** One's pins as bytes; null when there are none or the identity is gone. */
	readPins(id: string): Promise<Uint8Array | null>;
	/** Without effect when the identity is gone. */
	keepPins(id: string, pins: Uint8Array): Promise<void>;
	/** Entries of an engagement's log as last verified, in order; none when they are not kept. */
	readLog(id: string, engagement: string): Promise<Uint8Array[]>;
	/** Without effect when the identity is gone, or where a longer log is kept. */
	keepLog(id: string, engagement: string, entries: Uint8Array[]): Promise<void>;
	/** Highest version seen for each key, 0 when none. */
	versions(keys: string[]): Promise<number[]>;
	/** Raises versions; a lower one changes nothing. */
	raise(versions: [string, number][]): Promise<void>;
}

/** Keeps until the worker ends: for tests, and where the browser has no IndexedDB. */
export class MemoryStore implements Store {
	private readonly kept = new Map<string, Kept>();
	private readonly seen = new Set<string>();
	private readonly pins = new Map<string, Uint8Array>();
	private readonly logs = new Map<string, Map<string, Uint8Array[]>>();
	private readonly highest = new Map<string, number>();

	async read(id: string): Promise<Kept | null> {
		return this.kept.get(id) ?? null;
	}
	async known(id: string): Promise<boolean> {
		return this.seen.has(id);
	}
	async keep(id: string, kept: Kept): Promise<void> {
		this.seen.add(id);
		this.kept.set(id, kept);
		this.pins.delete(id);
	}
	async extend(id: string, expires: number): Promise<void> {
		const kept = this.kept.get(id);
		if (kept !== undefined) this.kept.set(id, { ...kept, expires });
	}
	async forget(id?: string): Promise<void> {
		for (const map of [this.kept, this.pins, this.logs]) {
			if (id === undefined) map.clear();
			else map.delete(id);
		}
	}
	async readPins(id: string): Promise<Uint8Array | null> {
		return this.pins.get(id) ?? null;
	}
	async keepPins(id: string, pins: Uint8Array): Promise<void> {
		if (this.kept.has(id)) this.pins.set(id, pins);
	}
	async readLog(id: string, engagement: string): Promise<Uint8Array[]> {
		return this.logs.get(id)?.get(engagement) ?? [];
	}
	async keepLog(id: string, engagement: string, entries: Uint8Array[]): Promise<void> {
		const logs = this.logs.get(id) ?? new Map<string, Uint8Array[]>();
		if (!this.kept.has(id) || (logs.get(engagement)?.length ?? 0) > entries.length) return;
		this.logs.set(id, logs.set(engagement, entries));
	}
	async versions(keys: string[]): Promise<number[]> {
		return keys.map((key) => this.highest.get(key) ?? 0);
	}
	async raise(versions: [string, number][]): Promise<void> {
		for (const [key, version] of versions) this.highest.set(key, Math.max(version, this.highest.get(key) ?? 0));
	}
}

interface IdentityRow {
	/** AES-GCM, not extractable: the row is of no use outside this browser. */
	key: CryptoKey;
	box: Box;
	ownDevice: boolean;
	expires: number;
}

interface Box {
	iv: Uint8Array;
	data: ArrayBuffer;
}

const TABLES = ['identity', 'known', 'pins', 'version', 'log'] as const;
/** Person and engagement. */
type LogKey = [string, string];
type TableName = (typeof TABLES)[number];

async function encrypt(key: CryptoKey, plaintext: Uint8Array): Promise<Box> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plaintext as BufferSource) };
}

async function decrypt(key: CryptoKey, box: Box): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv as BufferSource }, key, box.data));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('storage'));
	});
}

/** IndexedDB. */
export class BrowserStore implements Store {
	private database: Promise<IDBDatabase> | null = null;

	constructor(
		private readonly factory: IDBFactory,
		private readonly name = 'belay-vault'
	) {}

	/** Opens the database; rejects where the browser refuses one. */
	open(): Promise<IDBDatabase> {
		this.database ??= this.connect().catch((error: unknown) => {
			this.database = null;
			throw error;
		});
		return this.database;
	}

	private async connect(): Promise<IDBDatabase> {
		const request = this.factory.open(this.name, 2);
		request.onupgradeneeded = () => {
			const there = request.result.objectStoreNames;
			for (const table of TABLES) if (!there.contains(table)) request.result.createObjectStore(table);
		};
		const database = await done(request);
		const gone = (): void => {
			this.database = null;
		};
		database.onclose = gone;
		database.onversionchange = () => {
			database.close();
			gone();
		};
		return database;
	}

	/** Runs `work` in one transaction and answers once that is committed. */
	private async within<T>(tables: TableName[], mode: IDBTransactionMode, work: (table: (name: TableName) => IDBObjectStore) => Promise<T>): Promise<T> {
		const transaction = (await this.open()).transaction(tables, mode);
		const committed = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('storage'));
		});
		const [value] = await Promise.all([work((name) => transaction.objectStore(name)), committed]);
		return value;
	}

	private row(id: string): Promise<IdentityRow | undefined> {
		return this.within(['identity'], 'readonly', (table) => done<IdentityRow | undefined>(table('identity').get(id)));
	}

	async read(id: string): Promise<Kept | null> {
		const row = await this.row(id);
		if (row === undefined) return null;
		try {
			const reader = new Reader(await decrypt(row.key, row.box));
			return { card: reader.lp(), file: reader.rest(), ownDevice: row.ownDevice, expires: row.expires };
		} catch {
			return null;
		}
	}

	async known(id: string): Promise<boolean> {
		return this.within(['known'], 'readonly', async (table) => (await done(table('known').getKey(id))) !== undefined);
	}

	async keep(id: string, kept: Kept): Promise<void> {
		const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
		const box = await encrypt(key, concat(new Writer().lp(kept.card).done(), kept.file));
		const row: IdentityRow = { key, box, ownDevice: kept.ownDevice, expires: kept.expires };
		await this.within(['identity', 'known', 'pins'], 'readwrite', (table) =>
			Promise.all([done(table('identity').put(row, id)), done(table('known').put(1, id)), done(table('pins').delete(id))])
		);
	}

	async extend(id: string, expires: number): Promise<void> {
		await this.within(['identity'], 'readwrite', async (table) => {
			const row = await done<IdentityRow | undefined>(table('identity').get(id));
			if (row !== undefined) await done(table('identity').put({ ...row, expires }, id));
		});
	}

	async forget(id?: string): Promise<void> {
		await this.within(['identity', 'pins', 'log'], 'readwrite', async (table) => {
			const logs = (await done(table('log').getAllKeys())).filter((key) => id === undefined || (key as LogKey)[0] === id);
			const rows = [table('identity'), table('pins')].map((one) => done<undefined>(id === undefined ? one.clear() : one.delete(id)));
			await Promise.all([...rows, ...logs.map((key) => done(table('log').delete(key)))]);
		});
	}

	async readPins(id: string): Promise<Uint8Array | null> {
		const row = await this.row(id);
		const box = await this.within(['pins'], 'readonly', (table) => done<Box | undefined>(table('pins').get(id)));
		if (row === undefined || box === undefined) return null;
		try {
			return await decrypt(row.key, box);
		} catch {
			return null;
		}
	}

	async keepPins(id: string, pins: Uint8Array): Promise<void> {
		const row = await this.row(id);
		if (row === undefined) return;
		const box = await encrypt(row.key, pins);
		await this.within(['identity', 'pins'], 'readwrite', async (table) => {
			if ((await done(table('identity').getKey(id))) !== undefined) await done(table('pins').put(box, id));
		});
	}

	async readLog(id: string, engagement: string): Promise<Uint8Array[]> {
		const key: LogKey = [id, engagement];
		return this.within(['log'], 'readonly', async (table) => (await done<Uint8Array[] | undefined>(table('log').get(key))) ?? []);
	}

	async keepLog(id: string, engagement: string, entries: Uint8Array[]): Promise<void> {
		const key: LogKey = [id, engagement];
		await this.within(['identity', 'log'], 'readwrite', async (table) => {
			if ((await done(table('identity').getKey(id))) === undefined) return;
			const kept = await done<Uint8Array[] | undefined>(table('log').get(key));
			if ((kept?.length ?? 0) <= entries.length) await done(table('log').put(entries, key));
		});
	}

	async versions(keys: string[]): Promise<number[]> {
		return this.within(['version'], 'readonly', (table) =>
			Promise.all(keys.map(async (key) => (await done<number | undefined>(table('version').get(key))) ?? 0))
		);
	}

	async raise(versions: [string, number][]): Promise<void> {
		if (versions.length === 0) return;
		await this.within(['version'], 'readwrite', (table) =>
			Promise.all(
				versions.map(async ([key, version]) => {
					const seen = (await done<number | undefined>(table('version').get(key))) ?? 0;
					if (version > seen) await done(table('version').put(version, key));
				})
			)
		);
	}
}

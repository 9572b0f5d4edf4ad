/** What this browser keeps (section 8), shared by its tabs. */
import { concat, Reader, Writer } from './bytes';

/** An identity as kept on the device. */
export interface KeptKeys {
	/** Identity file. */
	file: Uint8Array;
	/** Signed card. */
	card: Uint8Array;
}

/** An unlocked identity as kept on the device. */
export interface Kept extends KeptKeys {
	/** Those of before, oldest first. */
	earlier: KeptKeys[];
	ownDevice: boolean;
	/** Unix milliseconds after which it must be unlocked again. */
	expires: number;
}

/** The highest entry of a document's chain. */
export interface ChainHead {
	number: number;
	/** Base64. */
	hash: string;
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
	/** The highest entry of each chain whose name begins so. */
	chains(prefix: string): Promise<[string, ChainHead][]>;
	/** Raises chains; a lower number changes nothing. */
	raiseChains(heads: [string, ChainHead][]): Promise<void>;
	forgetChains(prefix: string): Promise<void>;
	/** Bytes under the identity's own key; null takes them away. Without effect when the identity is gone. */
	keepBox(id: string, name: string, bytes: Uint8Array | null): Promise<void>;
	readBox(id: string, name: string): Promise<Uint8Array | null>;
}

/** Keeps until the worker ends: for tests, and where the browser has no IndexedDB. */
export class MemoryStore implements Store {
	private readonly kept = new Map<string, Kept>();
	private readonly seen = new Set<string>();
	private readonly pins = new Map<string, Uint8Array>();
	private readonly logs = new Map<string, Map<string, Uint8Array[]>>();
	private readonly highest = new Map<string, number>();
	private readonly heads = new Map<string, ChainHead>();
	private readonly boxes = new Map<string, Map<string, Uint8Array>>();

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
		for (const map of [this.kept, this.pins, this.logs, this.boxes]) {
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
	async chains(prefix: string): Promise<[string, ChainHead][]> {
		return [...this.heads].filter(([name]) => name.startsWith(prefix));
	}
	async raiseChains(heads: [string, ChainHead][]): Promise<void> {
		for (const [name, head] of heads) if (head.number > (this.heads.get(name)?.number ?? 0)) this.heads.set(name, head);
	}
	async forgetChains(prefix: string): Promise<void> {
		for (const [name] of await this.chains(prefix)) this.heads.delete(name);
	}
	async keepBox(id: string, name: string, bytes: Uint8Array | null): Promise<void> {
		if (!this.kept.has(id)) return;
		const boxes = this.boxes.get(id) ?? new Map<string, Uint8Array>();
		this.boxes.set(id, boxes);
		if (bytes === null) boxes.delete(name);
		else boxes.set(name, bytes);
	}
	async readBox(id: string, name: string): Promise<Uint8Array | null> {
		return this.boxes.get(id)?.get(name) ?? null;
	}
}

interface IdentityRow {
	/** AES-GCM, not extractable: the row is of no use outside this browser. */
	key: CryptoKey;
	box: Box;
	/** Missing in rows of before keys could be changed. */
	earlier?: Box;
	ownDevice: boolean;
	expires: number;
}

interface Box {
	iv: Uint8Array;
	data: ArrayBuffer;
}

const TABLES = ['identity', 'known', 'pins', 'version', 'log', 'chain', 'box'] as const;
/** Person and engagement. */
type LogKey = [string, string];
/** Person and name. */
type BoxKey = [string, string];
/** Sorts after every name that begins with a prefix. */
const END = '\uffff';
type TableName = (typeof TABLES)[number];

async function encrypt(key: CryptoKey, plaintext: Uint8Array): Promise<Box> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plaintext as BufferSource) };
}

async function decrypt(key: CryptoKey, box: Box): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv as BufferSource }, key, box.data));
}

function writeEarlier(all: KeptKeys[]): Uint8Array {
	return all.reduce((writer, { card, file }) => writer.lp(card).lp(file), new Writer().u16(all.length)).done();
}

function readEarlier(bytes: Uint8Array): KeptKeys[] {
	const reader = new Reader(bytes);
	return Array.from({ length: reader.u16() }, () => ({ card: reader.lp(), file: reader.lp() }));
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
		const request = this.factory.open(this.name, 3);
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
			const keys = { card: reader.lp(), file: reader.rest() };
			const earlier = row.earlier === undefined ? [] : readEarlier(await decrypt(row.key, row.earlier));
			return { ...keys, earlier, ownDevice: row.ownDevice, expires: row.expires };
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
		const earlier = await encrypt(key, writeEarlier(kept.earlier));
		const row: IdentityRow = { key, box, earlier, ownDevice: kept.ownDevice, expires: kept.expires };
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
		await this.within(['identity', 'pins', 'log', 'box'], 'readwrite', async (table) => {
			const [logs = [], boxes = []] = await Promise.all([table('log'), table('box')].map((one) => done(one.getAllKeys())));
			const mine = (key: IDBValidKey): boolean => id === undefined || (key as LogKey | BoxKey)[0] === id;
			const rows = [table('identity'), table('pins')].map((one) => done<undefined>(id === undefined ? one.clear() : one.delete(id)));
			const gone = [...logs.filter(mine).map((key) => table('log').delete(key)), ...boxes.filter(mine).map((key) => table('box').delete(key))];
			await Promise.all([...rows, ...gone.map((one) => done<undefined>(one))]);
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

	async chains(prefix: string): Promise<[string, ChainHead][]> {
		const range = IDBKeyRange.bound(prefix, prefix + END);
		return this.within(['chain'], 'readonly', async (table) => {
			const [names, heads] = await Promise.all([done(table('chain').getAllKeys(range)), done<ChainHead[]>(table('chain').getAll(range))]);
			return names.map((name, i): [string, ChainHead] => [String(name), heads[i] as ChainHead]);
		});
	}

	async raiseChains(heads: [string, ChainHead][]): Promise<void> {
		if (heads.length === 0) return;
		await this.within(['chain'], 'readwrite', (table) =>
			Promise.all(
				heads.map(async ([name, head]) => {
					const seen = await done<ChainHead | undefined>(table('chain').get(name));
					if (head.number > (seen?.number ?? 0)) await done(table('chain').put(head, name));
				})
			)
		);
	}

	async forgetChains(prefix: string): Promise<void> {
		await this.within(['chain'], 'readwrite', (table) => done(table('chain').delete(IDBKeyRange.bound(prefix, prefix + END))));
	}

	async keepBox(id: string, name: string, bytes: Uint8Array | null): Promise<void> {
		const key: BoxKey = [id, name];
		const row = await this.row(id);
		if (row === undefined) return;
		const box = bytes === null ? null : await encrypt(row.key, bytes);
		await this.within(['identity', 'box'], 'readwrite', async (table) => {
			if ((await done(table('identity').getKey(id))) === undefined) return;
			if (box === null) await done(table('box').delete(key));
			else await done(table('box').put(box, key));
		});
	}

	async readBox(id: string, name: string): Promise<Uint8Array | null> {
		const row = await this.row(id);
		const box = await this.within(['box'], 'readonly', (table) => done<Box | undefined>(table('box').get([id, name] satisfies BoxKey)));
		if (row === undefined || box === undefined) return null;
		try {
			return await decrypt(row.key, box);
		} catch {
			return null;
		}
	}
}

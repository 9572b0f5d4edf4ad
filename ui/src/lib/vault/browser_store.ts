/** What this browser keeps, in IndexedDB. */
import { concat, Reader, Writer } from './bytes';
import type { ChainHead, Kept, KeptKeys, Store } from './store';

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

const TABLES = ['identity', 'known', 'pins', 'version', 'log', 'chain', 'box', 'lasting'] as const;
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
		const request = this.factory.open(this.name, 4);
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

	async readLasting(id: string): Promise<Uint8Array | null> {
		return this.within(['lasting'], 'readonly', async (table) => (await done<Uint8Array | undefined>(table('lasting').get(id))) ?? null);
	}

	async keepLasting(id: string, bytes: Uint8Array): Promise<void> {
		await this.within(['lasting'], 'readwrite', (table) => done(table('lasting').put(bytes, id)));
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

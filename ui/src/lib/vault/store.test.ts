import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes';
import { deviceStore } from './device_store';
import { BrowserStore } from './browser_store';
import { MemoryStore, type Kept, type Store } from './store';

const kept: Kept = { file: utf8('AGE-SECRET-KEY-1 and more'), card: new Uint8Array(169).fill(5), earlier: [{ file: utf8('before'), card: new Uint8Array(169).fill(4) }], ownDevice: true, expires: 10 };

const memory = async () => new MemoryStore();

const makers: [string, () => Store][] = [
	['memory', () => new MemoryStore()],
	['a device', () => deviceStore(new BrowserStore(new IDBFactory()), memory)],
	['IndexedDB', () => new BrowserStore(new IDBFactory())]
];

describe.each(makers)('%s', (_, make) => {
	it('keeps, extends and forgets an identity with its pins', async () => {
		const store = make();
		expect(await store.read('a')).toBeNull();
		expect(await store.known('a')).toBe(false);
		await store.keepPins('a', utf8('pins'));
		expect(await store.readPins('a')).toBeNull();
		await store.keep('a', kept);
		await store.keep('b', { ...kept, ownDevice: false });
		await store.keepPins('a', utf8('pins'));
		await store.extend('a', 99);
		await store.extend('nobody', 99);
		expect(await store.read('a')).toEqual({ ...kept, expires: 99 });
		expect(await store.readPins('a')).toEqual(utf8('pins'));
		await store.keep('a', kept);
		expect(await store.readPins('a')).toBeNull();
		await store.forget('a');
		expect([await store.read('a'), await store.known('a')]).toEqual([null, true]);
		expect(await store.read('b')).not.toBeNull();
		await store.forget();
		expect(await store.read('b')).toBeNull();
	});

	it('keeps logs while there is an identity, never a shorter one', async () => {
		const store = make();
		const log = (...bytes: number[]) => bytes.map((byte) => new Uint8Array(4).fill(byte));
		await store.keepLog('a', 'e', log(1));
		expect(await store.readLog('a', 'e')).toEqual([]);
		await store.keep('a', kept);
		await store.keep('b', kept);
		await store.keepLog('a', 'e', log(1, 2));
		await store.keepLog('a', 'e', log(1));
		await store.keepLog('a', 'f', log(3));
		await store.keepLog('b', 'e', log(4));
		expect(await store.readLog('a', 'e')).toEqual(log(1, 2));
		await store.forget('a');
		expect([await store.readLog('a', 'e'), await store.readLog('a', 'f')]).toEqual([[], []]);
		expect(await store.readLog('b', 'e')).toEqual(log(4));
		await store.forget();
		expect(await store.readLog('b', 'e')).toEqual([]);
	});

	it('only raises versions, and keeps them when it forgets', async () => {
		const store = make();
		await store.raise([]);
		await store.raise([
			['x', 3],
			['y', 1]
		]);
		await store.raise([['x', 2]]);
		await store.forget();
		expect(await store.versions(['x', 'y', 'z'])).toEqual([3, 1, 0]);
	});
});

describe('IndexedDB', () => {
	it('of the version before gets the new table', async () => {
		const factory = new IDBFactory();
		await new Promise<void>((resolve) => {
			const request = factory.open('belay-vault', 1);
			request.onupgradeneeded = () => ['identity', 'known', 'pins', 'version'].forEach((table) => request.result.createObjectStore(table));
			request.onsuccess = () => resolve(request.result.close());
		});
		const store = new BrowserStore(factory);
		await store.keep('a', kept);
		await store.keepLog('a', 'e', [utf8('x')]);
		expect(await store.readLog('a', 'e')).toEqual([utf8('x')]);
	});

	it('is shared by tabs and holds nothing readable', async () => {
		const factory = new IDBFactory();
		const one = new BrowserStore(factory);
		await one.keep('a', kept);
		await one.keepPins('a', utf8('a name'));
		expect(await new BrowserStore(factory).read('a')).toEqual(kept);
		const database = await one.open();
		for (const table of ['identity', 'pins', 'known', 'version']) {
			const all = await new Promise<unknown[]>((resolve) => {
				const request = database.transaction(table).objectStore(table).getAll();
				request.onsuccess = () => resolve(request.result);
			});
			for (const row of all) {
				const key = (row as { key?: CryptoKey }).key;
				if (key !== undefined) expect(key.extractable).toBe(false);
				const bytes = JSON.stringify(row, (_name, value: unknown) => (value instanceof ArrayBuffer ? Array.from(new Uint8Array(value)) : value));
				expect(bytes).not.toContain(Array.from(utf8('SECRET')).join(','));
				expect(bytes).not.toContain(Array.from(utf8('a name')).join(','));
			}
		}
	});
});

describe('a shared device', () => {
	const shared = { ...kept, ownDevice: false };
	it('keeps nothing of the identity beyond its window, and only sealed pins', async () => {
		const factory = new IDBFactory();
		const disk = new BrowserStore(factory);
		const tab = deviceStore(disk, memory);
		await tab.keep('a', shared);
		await tab.keepPins('a', utf8('pins'));
		await tab.keepBox('a', 'search', utf8('words'));
		await tab.keepLog('a', 'e', [utf8('entry')]);
		await tab.keepLasting('a', utf8('sealed'));
		expect([await tab.read('a'), await tab.readPins('a'), await tab.readBox('a', 'search'), await tab.readLog('a', 'e')]).toEqual([shared, utf8('pins'), utf8('words'), [utf8('entry')]]);
		// The window was closed without locking.
		const next = deviceStore(new BrowserStore(factory), memory);
		expect([await next.read('a'), await next.readPins('a'), await next.readBox('a', 'search'), await next.readLog('a', 'e')]).toEqual([null, null, null, []]);
		const database = await disk.open();
		for (const table of ['identity', 'pins', 'log', 'box', 'known']) {
			const rows = await new Promise<unknown[]>((resolve) => {
				const request = database.transaction(table).objectStore(table).getAll();
				request.onsuccess = () => resolve(request.result);
			});
			expect(rows).toEqual([]);
		}
		expect(await next.readLasting('a')).toEqual(utf8('sealed'));
	});

	it('forgets what an older page kept, and what another tab has locked', async () => {
		const disk = new MemoryStore();
		await disk.keep('a', shared);
		const tab = deviceStore(disk, memory);
		expect(await tab.read('a')).toBeNull();
		expect(await disk.read('a')).toBeNull();
		await tab.keep('a', shared);
		tab.drop?.();
		expect(await tab.read('a')).toBeNull();
	});
});

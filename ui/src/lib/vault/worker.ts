/** The worker in which every secret lives. */
import { newVault, type VaultCore } from './core';
import { CHANNEL, isChange, METHODS, type Answer, type Request } from './protocol';
import { BrowserStore } from './browser_store';
import { deviceStore } from './device_store';
import type { Store } from './store';
import { VaultError } from './types';
import { wordList } from './words';

const TICK_MS = 30_000;

const scope = self as unknown as DedicatedWorkerGlobalScope;
const channel = new BroadcastChannel(CHANNEL);

const inMemory = async (): Promise<Store> => new (await import('./store')).MemoryStore();

/** IndexedDB, or memory where the browser refuses it. */
async function openStore(): Promise<Store> {
	try {
		const store = new BrowserStore(indexedDB);
		await store.open();
		return deviceStore(store, inMemory);
	} catch {
		return inMemory();
	}
}

const ready = openStore().then((store) => newVault({ store, words: wordList, notify: (change) => channel.postMessage(change) }));

/** One request after the other: what a later one needs, an earlier one has finished. */
let queue: Promise<unknown> = ready;
function enqueue<T>(work: (core: VaultCore) => Promise<T>): Promise<T> {
	const result = queue.then(async () => work(await ready));
	queue = result.catch(() => undefined);
	return result;
}

scope.onmessage = async ({ data }: MessageEvent<Request>) => {
	const { id, method, args } = data;
	let answer: Answer;
	try {
		if (!METHODS.includes(method)) throw new VaultError('malformed');
		const value = await enqueue((core) => (core[method] as (...args: unknown[]) => Promise<unknown>).apply(core, args));
		answer = { id, ok: true, value };
	} catch (error) {
		answer = { id, ok: false, reason: null, person: null, message: String(error) };
		if (error instanceof VaultError) answer = { ...answer, reason: error.reason, person: error.person };
	}
	scope.postMessage(answer);
};

channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
	// New keys are read anew from the device.
	if (isChange(data) && (data === 'locked' || data === 'changed')) (await ready).drop();
};

setInterval(() => void enqueue((core) => core.tick()).catch(() => undefined), TICK_MS);

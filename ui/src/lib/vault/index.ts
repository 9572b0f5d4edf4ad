/** The vault as the page uses it: every call goes to the worker, which starts with the first one. */
import { scriptUrl } from '../trusted';
import { CHANNEL, isChange, METHODS, type Answer, type Method, type VaultChange } from './protocol';
import { VaultError, type Vault } from './types';

export * from './types';
export type { VaultChange } from './protocol';

interface Waiting {
	resolve(value: unknown): void;
	reject(error: Error): void;
}

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
	const started = new Worker(scriptUrl('vault'), { type: 'module', name: 'belay-vault' });
	started.onmessage = ({ data }: MessageEvent<Answer>) => {
		const caller = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.ok) caller?.resolve(data.value);
		else caller?.reject(data.reason === null ? new Error(data.message) : new VaultError(data.reason, data.person));
	};
	started.onerror = () => {
		started.terminate();
		worker = null;
		for (const caller of waiting.values()) caller.reject(new Error('the vault did not start'));
		waiting.clear();
	};
	return started;
}

/** A copy without the proxies of reactive state, which cannot be sent to a worker. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Blob) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

function call(method: Method, args: unknown[]): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const id = ++last;
		worker ??= start();
		worker.postMessage({ id, method, args: plain(args) });
		waiting.set(id, { resolve, reject });
	});
}

/** The vault. */
export const vault = Object.fromEntries(METHODS.map((method) => [method, (...args: unknown[]) => call(method, args)])) as unknown as Vault;

/** Calls the listener when any tab locks or unlocks this device. Answers how to stop. */
export function onVaultChange(listener: (change: VaultChange) => void): () => void {
	if (typeof BroadcastChannel === 'undefined') return () => undefined;
	const channel = new BroadcastChannel(CHANNEL);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (isChange(data)) listener(data);
	};
	return () => channel.close();
}

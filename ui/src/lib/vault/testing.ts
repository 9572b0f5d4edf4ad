/** What the tests of this folder share. Not part of the page. */
import { newVault, type VaultCore } from './core';
import { identityText } from './age';
import { identityFile, makeCard, type Card, type Identity } from './identity';
import { utf8 } from './bytes';
import { MemoryStore } from './store';
import { personId } from './session';
import type { Pins } from './pins';
import { VaultError, type VaultErrorName } from './types';
import { wordList } from './words';

/** The error's name, or null when the work succeeds; anything but a VaultError is thrown on. */
export async function refusal(work: () => unknown): Promise<VaultErrorName | null> {
	try {
		await work();
		return null;
	} catch (error) {
		if (error instanceof VaultError) return error.reason;
		throw error;
	}
}

/** Any error's name for synchronous work, null when it succeeds. */
export function refusalOf(work: () => unknown): VaultErrorName | null {
	try {
		work();
		return null;
	} catch (error) {
		if (error instanceof VaultError) return error.reason;
		throw error;
	}
}

/** A vault in which this identity is unlocked, with these pins kept on the device. */
export async function unlocked(identity: Identity, card: Card, pins?: Pins, now?: () => number): Promise<{ core: VaultCore; store: MemoryStore }> {
	const store = new MemoryStore();
	const id = personId(identity.organisation, identity.person);
	await store.keep(id, { file: identityFile(identity), card: card.signed, earlier: [], ownDevice: true, expires: Number.MAX_SAFE_INTEGER });
	if (pins !== undefined) await store.keepPins(id, utf8(JSON.stringify(pins)));
	const core = newVault({ store, words: wordList, ...(now && { now }) });
	await core.status(identity.organisation, identity.person);
	return { core, store };
}

/** An identity with fixed bytes. */
export function fixed(organisation: string, person: string, byte: number): { identity: Identity; card: Card } {
	const secret = new Uint8Array(32).fill(byte);
	const identity = { organisation, person, secret, age: identityText(secret), seed: new Uint8Array(32).fill(byte + 100) };
	return { identity, card: makeCard(identity, 1_795_000_000_000 + byte) };
}

/** A small generator of numbers below 2^32, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return (t ^ (t >>> 14)) >>> 0;
	};
}

/** A copy with a few bytes changed, cut off, inserted or repeated. */
export function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
	let out = Array.from(bytes);
	for (let changes = 1 + (next() % 4); changes > 0; changes--) {
		const at = next() % (out.length + 1);
		switch (next() % 5) {
			case 0:
				out[Math.min(at, out.length - 1)] = next() % 256;
				break;
			case 1:
				out = out.slice(0, at);
				break;
			case 2:
				out.splice(at, 0, next() % 256);
				break;
			case 3:
				out.splice(at, 1 + (next() % 8));
				break;
			default:
				out.splice(at, 4, ...[[0, 0, 0, 0], [255, 255, 255, 255], [0, 0, 0, 1], [127, 255, 255, 255]][next() % 4]!);
		}
	}
	return Uint8Array.from(out);
}

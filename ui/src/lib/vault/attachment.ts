/** Attachments (section 5): content in parts of 1 MiB under a key of its own, and the sealed meta that names it. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { equal, fromBase64, H, malformed, random, toBase64, utf8, Writer } from './bytes';
import { VaultError } from './types';

const PURPOSE = utf8('belay/1/attachment');
/** Content of one part. */
export const PART = 1024 * 1024;
/** The most content of an attachment. */
export const LARGEST = 25 * PART;
const STEP = 4096;
const KEY = 32;
/** What the cipher adds to a part. */
const TAG = 16;

export interface AttachmentPlace {
	organisation: string;
	engagement: string;
	attachment: string;
}

/** The sealed meta, as JSON. */
export interface Meta {
	bytes: number;
	digest: string;
	key: string;
	name: string;
	note: string | null;
	parts: number;
	type: string;
}

/** How many parts a content of so many bytes has. */
export function partsOf(bytes: number): number {
	return Math.max(1, Math.ceil(bytes / PART));
}

/** Bytes of the ciphertext of a part. */
function partLength(bytes: number, part: number): number {
	const left = Math.min(PART, bytes - part * PART);
	return Math.max(STEP, Math.ceil(left / STEP) * STEP) + TAG;
}

function cipher(place: AttachmentPlace, key: Uint8Array, part: number, parts: number) {
	const nonce = new Writer().bytes(new Uint8Array(20)).u32(part).done();
	const aad = new Writer().bytes(PURPOSE).u8(0).id(place.organisation).id(place.engagement).id(place.attachment).u32(part).u32(parts).done();
	return xchacha20poly1305(key, nonce, aad);
}

/** Digest over the ciphertexts. */
function digestOf(parts: Uint8Array[]): Uint8Array {
	return H(...parts.map((part) => H(part)));
}

/** Seals a content. `key` differs from random bytes in tests only. Throws `malformed` above the limit. */
export function sealAttachment(
	place: AttachmentPlace,
	what: { name: string; type: string; note: string | null },
	content: Uint8Array,
	key = random(KEY)
): { meta: Meta; parts: Uint8Array[] } {
	const bytes = content.length;
	if (bytes > LARGEST) malformed();
	const count = partsOf(bytes);
	const parts = Array.from({ length: count }, (_, part) => {
		const padded = new Uint8Array(partLength(bytes, part) - TAG);
		padded.set(content.subarray(part * PART, (part + 1) * PART));
		return cipher(place, key, part, count).encrypt(padded);
	});
	return { meta: { bytes, digest: toBase64(digestOf(parts)), key: toBase64(key), name: what.name, note: what.note, parts: count, type: what.type }, parts };
}

/** The meta of an opened JSON value, with what the server says of it. Throws `malformed`. */
export function readMeta(json: unknown, stated: { parts: number; note: string | null }): Meta {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) malformed();
	const { bytes, digest, key, name, note, parts, type } = json as Record<string, unknown>;
	const counts = Number.isSafeInteger(bytes) && (bytes as number) >= 0 && (bytes as number) <= LARGEST && parts === partsOf(bytes as number);
	const words = typeof name === 'string' && typeof type === 'string' && (note === null || typeof note === 'string');
	if (!counts || !words || typeof digest !== 'string' || typeof key !== 'string') malformed();
	if (parts !== stated.parts || note !== stated.note) malformed();
	if (fromBase64(digest as string).length !== 32 || fromBase64(key as string).length !== KEY) malformed();
	return { bytes, digest, key, name, note, parts, type } as Meta;
}

/** The content. Throws `malformed` for other parts than the meta names, `cannot_decrypt` (also for another digest), `bad_padding`. */
export function openAttachment(place: AttachmentPlace, meta: Meta, parts: Uint8Array[]): Uint8Array {
	const { bytes } = meta;
	if (parts.length !== meta.parts || parts.some((part, n) => part.length !== partLength(bytes, n))) malformed();
	if (!equal(digestOf(parts), fromBase64(meta.digest))) throw new VaultError('cannot_decrypt');
	const key = fromBase64(meta.key);
	const content = new Uint8Array(bytes);
	for (const [n, part] of parts.entries()) {
		let padded: Uint8Array;
		try {
			padded = cipher(place, key, n, meta.parts).decrypt(part);
		} catch {
			throw new VaultError('cannot_decrypt');
		}
		const used = Math.min(PART, bytes - n * PART);
		if (padded.subarray(used).some((byte) => byte !== 0)) throw new VaultError('bad_padding');
		content.set(padded.subarray(0, used), n * PART);
	}
	return content;
}

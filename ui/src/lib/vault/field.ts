/** Sealed fields (section 4): content, padding, envelope. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, malformed, random, Reader, text, utf8, Writer } from './bytes';
import { sign, SIGNATURE, type Signed } from './sign';
import { VaultError, type Content, type Place } from './types';

const PURPOSE = utf8('belay/1/field');
const FIELD = 0x46;
const NONCE = 24;
const TAG = 16;
const LEAST = 64;
const STEP = 4096;

/** The plaintext of a content, without padding. */
export function plaintext(content: Content): Uint8Array {
	const writer = (format: number): Writer => new Writer().u8(format).lp8(utf8(content.language));
	switch (content.format) {
		case 'text':
			return writer(1).bytes(utf8(content.text)).done();
		case 'json':
			return writer(2).bytes(utf8(canonicalJson(content.json))).done();
		case 'document':
			return writer(3).u16(content.schema).bytes(content.update).done();
		default:
			return malformed();
	}
}

/** Most levels of arrays and objects in each other. */
const DEEPEST = 127;

/**
 * The one way to write a JSON value: keys ascending, no blanks, integers only. Throws `malformed` for what has no such form.
 * As with `JSON.stringify`, a key whose value is undefined is left out.
 */
export function canonicalJson(value: unknown, deeper = DEEPEST): string {
	if (value === null || typeof value === 'boolean') return String(value);
	if (typeof value === 'string') return JSON.stringify(value.replace(/\p{Surrogate}/gu, '\ufffd'));
	if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : malformed();
	if (typeof value !== 'object' || deeper === 0) return malformed();
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null, deeper - 1)).join(',')}]`;
	const members = Object.entries(value).filter(([, item]) => item !== undefined);
	if (members.some(([key]) => !/^[\x00-\x7f]*$/.test(key))) malformed();
	members.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, deeper - 1)}`).join(',')}}`;
}

/** True when brackets outside strings lie deeper than {@link DEEPEST}: what would break a parser, or the way to the page. */
function tooDeep(json: string): boolean {
	let depth = 0;
	let inside = false;
	for (let i = 0; i < json.length; i++) {
		const one = json[i];
		if (inside && one === '\\') i += 1;
		else if (one === '"') inside = !inside;
		else if (!inside && (one === '[' || one === '{')) depth += 1;
		else if (!inside && (one === ']' || one === '}')) depth -= 1;
		if (depth > DEEPEST) return true;
	}
	return false;
}

/** The content of a plaintext. Throws `newer_format`, `malformed`. */
export function readPlaintext(bytes: Uint8Array): Content {
	const reader = new Reader(bytes);
	const format = reader.u8();
	if (format < 1 || format > 3) throw new VaultError('newer_format');
	const language = text(reader.lp8());
	if (format === 3) {
		const schema = reader.u16();
		return { format: 'document', schema, update: reader.rest(), language };
	}
	const words = text(reader.rest());
	if (format === 1) return { format: 'text', text: words, language };
	if (tooDeep(words)) malformed();
	try {
		return { format: 'json', json: JSON.parse(words) as unknown, language };
	} catch {
		return malformed();
	}
}

/** Padded length for a plaintext of this length. */
export function bucket(length: number): number {
	const needed = length + 4;
	if (needed > STEP) return Math.ceil(needed / STEP) * STEP;
	let size = LEAST;
	while (size < needed) size *= 2;
	return size;
}

/** Length, plaintext and zero bytes up to the bucket. */
export function pad(bytes: Uint8Array): Uint8Array {
	const used = new Writer().lp(bytes).done();
	return concat(used, new Uint8Array(bucket(bytes.length) - used.length));
}

/** The plaintext inside a padded one. Throws `bad_padding`. */
export function unpad(padded: Uint8Array): Uint8Array {
	const bad = (): never => {
		throw new VaultError('bad_padding');
	};
	if (padded.length < LEAST) bad();
	const reader = new Reader(padded);
	const length = reader.u32();
	if (length > padded.length - 4 || bucket(length) !== padded.length) bad();
	const bytes = reader.bytes(length);
	if (reader.rest().some((byte) => byte !== 0)) bad();
	return bytes;
}

/** Keys derived last, by their secret: deriving one costs as much as opening a field. */
const derived = new WeakMap<Uint8Array, Uint8Array>();

/** The field key of an epoch. */
export function fieldKey(secret: Uint8Array): Uint8Array {
	const known = derived.get(secret);
	if (known !== undefined) return known;
	const key = hkdf(sha256, secret, undefined, PURPOSE, 32);
	derived.set(secret, key);
	return key;
}

/** Everything the associated data binds. */
export interface Binding extends Place {
	organisation: string;
	engagement: string;
	epoch: number;
	version: number;
	author: string;
	/** Hash of the newest entry the author had seen. */
	head: Uint8Array;
}

/** The associated data. */
export function associated(place: Binding): Uint8Array {
	return new Writer()
		.bytes(PURPOSE)
		.u8(0)
		.u8(1)
		.id(place.organisation)
		.id(place.engagement)
		.lp(utf8(place.kind))
		.id(place.row)
		.lp(utf8(place.field))
		.u32(place.epoch)
		.u32(place.version)
		.id(place.author)
		.exactly(place.head, 32)
		.done();
}

/** Seals a padded plaintext. `nonce` differs from random bytes in tests only. */
export function sealPadded(place: Binding, padded: Uint8Array, secret: Uint8Array, seed: Uint8Array, nonce = random(NONCE)): Uint8Array {
	const aad = associated(place);
	const ciphertext = xchacha20poly1305(fieldKey(secret), nonce, aad).encrypt(padded);
	return new Writer()
		.u8(1)
		.u8(FIELD)
		.u32(place.epoch)
		.u32(place.version)
		.id(place.author)
		.bytes(place.head)
		.bytes(nonce)
		.bytes(ciphertext)
		.bytes(sign('sealed', concat(aad, nonce, ciphertext), seed))
		.done();
}

/** Seals a content. */
export function seal(place: Binding, content: Content, secret: Uint8Array, seed: Uint8Array): Uint8Array {
	return sealPadded(place, pad(plaintext(content)), secret, seed);
}

/** An envelope taken apart. */
export interface Envelope {
	epoch: number;
	version: number;
	author: string;
	head: Uint8Array;
	nonce: Uint8Array;
	ciphertext: Uint8Array;
	signature: Uint8Array;
}

/** Takes an envelope apart. Throws `unsupported_suite`, `malformed`. */
export function parseEnvelope(bytes: Uint8Array): Envelope {
	const reader = new Reader(bytes).suite();
	if (reader.u8() !== FIELD) malformed();
	const head = { epoch: reader.u32(), version: reader.u32(), author: reader.id(), head: reader.bytes(32), nonce: reader.bytes(NONCE) };
	const ciphertext = reader.bytes(bytes.length - reader.at - SIGNATURE);
	if (ciphertext.length < TAG) malformed();
	return { ...head, ciphertext, signature: reader.bytes(SIGNATURE) };
}

/** What the author's key must have signed for the envelope to belong to the place of this associated data. */
export function envelopeSigned(envelope: Envelope, aad: Uint8Array, signing: Uint8Array): Signed {
	return { purpose: 'sealed', body: concat(aad, envelope.nonce, envelope.ciphertext), signature: envelope.signature, key: signing };
}

/** Decrypts, checks the padding, answers the plaintext. Throws `cannot_decrypt`, `bad_padding`. */
export function decryptEnvelope(envelope: Envelope, aad: Uint8Array, secret: Uint8Array): Uint8Array {
	let padded: Uint8Array;
	try {
		padded = xchacha20poly1305(fieldKey(secret), envelope.nonce, aad).decrypt(envelope.ciphertext);
	} catch {
		throw new VaultError('cannot_decrypt');
	}
	return unpad(padded);
}

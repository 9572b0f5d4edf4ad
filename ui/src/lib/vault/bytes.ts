/** Bytes, text, identifiers and base64 as section 0 of docs/sealing.md lays them down. */
import { sha256 } from '@noble/hashes/sha2.js';
import { VaultError } from './types';

/** The only suite this code knows. */
export const SUITE = 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Throws `malformed`. */
export function malformed(): never {
	throw new VaultError('malformed');
}

/** UTF-8 of a text; half a surrogate pair becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
	return encoder.encode(text);
}

/** Text of UTF-8 bytes. Throws `malformed` when they are not UTF-8. */
export function text(bytes: Uint8Array): string {
	try {
		return decoder.decode(bytes);
	} catch {
		return malformed();
	}
}

/** SHA-256. */
export function H(...parts: Uint8Array[]): Uint8Array {
	return sha256(concat(...parts));
}

/** The parts one after the other. */
export function concat(...parts: Uint8Array[]): Uint8Array {
	const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

/** Below zero when `a` sorts before `b`, zero when equal. */
export function compare(a: Uint8Array, b: Uint8Array): number {
	const shared = Math.min(a.length, b.length);
	for (let i = 0; i < shared; i++) {
		const difference = (a[i] as number) - (b[i] as number);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}

/** Same length and content. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && compare(a, b) === 0;
}

/** Random bytes of the platform. */
export function random(length: number): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(length));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; i++) VALUE[ALPHABET.charCodeAt(i)] = i;

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
	const chunks: string[] = [];
	for (let at = 0; at < bytes.length; at += 0x6000) {
		chunks.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))));
	}
	return chunks.join('');
}

/** Bytes of standard base64 with padding, canonical only. Throws `malformed`. */
export function fromBase64(value: string): Uint8Array {
	if (typeof value !== 'string' || value.length % 4 !== 0) malformed();
	const padding = value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0;
	const digits = value.length - padding;
	const out = new Uint8Array((value.length / 4) * 3 - padding);
	let bits = 0;
	let held = 0;
	let at = 0;
	for (let i = 0; i < digits; i++) {
		const code = value.charCodeAt(i);
		const digit = code < 128 ? (VALUE[code] as number) : -1;
		if (digit < 0) malformed();
		held = ((held << 6) | digit) & 0xffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			out[at++] = (held >> bits) & 0xff;
		}
	}
	if ((held & ((1 << bits) - 1)) !== 0) malformed();
	return out;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/** Ids read last: the same few stand in every place. */
const ids = new Map<string, Uint8Array>();
const IDS_MOST = 512;

/** The 16 bytes of a hyphenated lower-case UUID, not to be changed. Throws `malformed`. */
export function idBytes(id: string): Uint8Array {
	const known = ids.get(id);
	if (known !== undefined) return known;
	if (typeof id !== 'string' || !UUID.test(id)) malformed();
	const hex = id.replaceAll('-', '');
	const bytes = Uint8Array.from({ length: 16 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
	if (ids.size >= IDS_MOST) ids.clear();
	ids.set(id, bytes);
	return bytes;
}

/** The hyphenated lower-case text of 16 bytes. */
export function idText(bytes: Uint8Array): string {
	const hex = Array.from(bytes, (byte) => HEX[byte]).join('');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A new UUID, version 7. */
export function newId(now: number): string {
	const bytes = random(16);
	const time = new Writer().u64(now).done();
	bytes.set(time.subarray(2), 0);
	bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
	return idText(bytes);
}

/** 32 zero bytes. */
export const ZERO_HASH: Uint8Array = new Uint8Array(32);
/** The text of the zero id. */
export const ZERO_ID = '00000000-0000-0000-0000-000000000000';

/** Puts bytes together. Numbers outside their width throw `malformed`. */
export class Writer {
	private readonly parts: Uint8Array[] = [];

	private number(value: number, width: number): this {
		if (!Number.isSafeInteger(value) || value < 0 || value >= 256 ** width) malformed();
		const out = new Uint8Array(width);
		let rest = value;
		for (let i = width - 1; i >= 0; i--) {
			out[i] = rest % 256;
			rest = Math.floor(rest / 256);
		}
		this.parts.push(out);
		return this;
	}
	u8(value: number): this {
		return this.number(value, 1);
	}
	u16(value: number): this {
		return this.number(value, 2);
	}
	u32(value: number): this {
		return this.number(value, 4);
	}
	u64(value: number): this {
		return this.number(value, 8);
	}
	bytes(value: Uint8Array): this {
		this.parts.push(value);
		return this;
	}
	/** Bytes of exactly this length. */
	exactly(value: Uint8Array, length: number): this {
		if (value.length !== length) malformed();
		return this.bytes(value);
	}
	id(value: string): this {
		return this.bytes(idBytes(value));
	}
	lp(value: Uint8Array): this {
		return this.u32(value.length).bytes(value);
	}
	lp8(value: Uint8Array): this {
		return this.u8(value.length).bytes(value);
	}
	done(): Uint8Array {
		return concat(...this.parts);
	}
}

/** Takes bytes apart; whatever is not there throws `malformed`. */
export class Reader {
	/** Offset of the next byte. */
	at = 0;
	constructor(private readonly data: Uint8Array) {}

	bytes(length: number): Uint8Array {
		if (length < 0 || length > this.data.length - this.at) malformed();
		this.at += length;
		return this.data.slice(this.at - length, this.at);
	}
	private number(width: number): number {
		return this.bytes(width).reduce((sum, byte) => sum * 256 + byte, 0);
	}
	u8(): number {
		return this.number(1);
	}
	u16(): number {
		return this.number(2);
	}
	u32(): number {
		return this.number(4);
	}
	/** Above 2^53 the nearest number: times only, which nothing here compares bit by bit. */
	u64(): number {
		return this.number(8);
	}
	id(): string {
		return idText(this.bytes(16));
	}
	lp(): Uint8Array {
		return this.bytes(this.u32());
	}
	lp8(): Uint8Array {
		return this.bytes(this.u8());
	}
	/** The first byte of every stored object. Throws `unsupported_suite`. */
	suite(): this {
		if (this.u8() !== SUITE) throw new VaultError('unsupported_suite');
		return this;
	}
	/** What is left. */
	rest(): Uint8Array {
		return this.bytes(this.data.length - this.at);
	}
	/** Refuses trailing bytes. */
	end(): void {
		if (this.at !== this.data.length) malformed();
	}
}

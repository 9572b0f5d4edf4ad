/** Entries of a sealed document (section 5): their bytes, what they bind, and what a snapshot covers. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { compare, concat, equal, H, idBytes, malformed, random, Reader, utf8, Writer, ZERO_HASH } from './bytes';
import { pad, unpad } from './field';
import { sign, SIGNATURE, type Signed } from './sign';
import { VaultError, type Covered } from './types';

const PURPOSE = utf8('belay/1/document');
const DOCUMENT = 0x44;
const NONCE = 24;
const TAG = 16;
/** Bytes of a header. */
export const HEADER = 109;

export type EntryType = 'update' | 'snapshot';
const TYPES: Record<EntryType, number> = { update: 1, snapshot: 2 };

/** What stands open in an entry, and is bound by its signature. */
export interface Header {
	type: EntryType;
	epoch: number;
	author: string;
	device: string;
	number: number;
	schema: number;
	/** Hash of that device's entry before; zero at number 1. */
	previous: Uint8Array;
	/** Hash of the newest key-set entry the author had seen. */
	head: Uint8Array;
}

/** Where a document is. */
export interface DocumentPlace {
	organisation: string;
	engagement: string;
	document: string;
}

function headerBytes(header: Header): Uint8Array {
	if (header.number < 1 || equal(header.previous, ZERO_HASH) !== (header.number === 1)) malformed();
	return new Writer()
		.u8(1)
		.u8(DOCUMENT)
		.u8(TYPES[header.type])
		.u32(header.epoch)
		.id(header.author)
		.id(header.device)
		.u32(header.number)
		.u16(header.schema)
		.exactly(header.previous, 32)
		.exactly(header.head, 32)
		.done();
}

function associated(place: DocumentPlace, header: Uint8Array): Uint8Array {
	return new Writer().bytes(PURPOSE).u8(0).id(place.organisation).id(place.engagement).id(place.document).bytes(header).done();
}

const derived = new WeakMap<Uint8Array, Uint8Array>();

/** The document key of an epoch. */
export function documentKey(secret: Uint8Array): Uint8Array {
	const known = derived.get(secret);
	if (known !== undefined) return known;
	const key = hkdf(sha256, secret, undefined, PURPOSE, 32);
	derived.set(secret, key);
	return key;
}

/** Seals an entry. `nonce` differs from random bytes in tests only. */
export function sealEntry(place: DocumentPlace, header: Header, content: Uint8Array, secret: Uint8Array, seed: Uint8Array, nonce = random(NONCE)): Uint8Array {
	const open = headerBytes(header);
	const aad = associated(place, open);
	const ciphertext = xchacha20poly1305(documentKey(secret), nonce, aad).encrypt(pad(content));
	return concat(open, nonce, ciphertext, sign('document', concat(aad, nonce, ciphertext), seed));
}

/** An entry taken apart. */
export interface DocumentEntry extends Header {
	open: Uint8Array;
	nonce: Uint8Array;
	ciphertext: Uint8Array;
	signature: Uint8Array;
	/** H of the whole entry. */
	hash: Uint8Array;
}

/** Takes an entry apart. Throws `unsupported_suite`, `malformed`. */
export function parseDocumentEntry(bytes: Uint8Array): DocumentEntry {
	const reader = new Reader(bytes).suite();
	if (reader.u8() !== DOCUMENT) malformed();
	const kind = reader.u8();
	const type = kind === TYPES.update ? 'update' : kind === TYPES.snapshot ? 'snapshot' : malformed();
	const header: Header = {
		type,
		epoch: reader.u32(),
		author: reader.id(),
		device: reader.id(),
		number: reader.u32(),
		schema: reader.u16(),
		previous: reader.bytes(32),
		head: reader.bytes(32)
	};
	if (header.number < 1 || equal(header.previous, ZERO_HASH) !== (header.number === 1)) malformed();
	const nonce = reader.bytes(NONCE);
	const ciphertext = reader.bytes(bytes.length - reader.at - SIGNATURE);
	if (ciphertext.length < TAG) malformed();
	return { ...header, open: bytes.slice(0, HEADER), nonce, ciphertext, signature: reader.bytes(SIGNATURE), hash: H(bytes) };
}

/** What the author's key must have signed for the entry to belong to this document. */
export function entrySigned(entry: DocumentEntry, place: DocumentPlace, key: Uint8Array): Signed {
	return { purpose: 'document', body: concat(associated(place, entry.open), entry.nonce, entry.ciphertext), signature: entry.signature, key };
}

/** Decrypts, checks the padding, answers the content. Throws `cannot_decrypt`, `bad_padding`. */
export function decryptEntry(entry: DocumentEntry, place: DocumentPlace, secret: Uint8Array): Uint8Array {
	let padded: Uint8Array;
	try {
		padded = xchacha20poly1305(documentKey(secret), entry.nonce, associated(place, entry.open)).decrypt(entry.ciphertext);
	} catch {
		throw new VaultError('cannot_decrypt');
	}
	return unpad(padded);
}

/** Author and device as they are put in order. */
const order = ({ author, device }: { author: string; device: string }): Uint8Array => concat(idBytes(author), idBytes(device));

/** The content of a snapshot: what it covers, and the whole document. */
export function snapshotContent(covers: { author: string; device: string; number: number; hash: Uint8Array }[], update: Uint8Array): Uint8Array {
	const sorted = [...covers].sort((a, b) => compare(order(a), order(b)));
	const writer = new Writer().u16(sorted.length);
	for (const one of sorted) writer.id(one.author).id(one.device).u32(one.number).exactly(one.hash, 32);
	return writer.bytes(update).done();
}

/** A snapshot's content taken apart. Throws `malformed` for chains that are not ascending or a number 0. */
export function readSnapshot(content: Uint8Array): { covers: (Omit<Covered, 'hash'> & { hash: Uint8Array })[]; update: Uint8Array } {
	const reader = new Reader(content);
	const count = reader.u16();
	const covers: (Omit<Covered, 'hash'> & { hash: Uint8Array })[] = [];
	for (let i = 0; i < count; i++) {
		const one = { author: reader.id(), device: reader.id(), number: reader.u32(), hash: reader.bytes(32) };
		const before = covers.at(-1);
		if (one.number < 1 || (before !== undefined && compare(order(before), order(one)) >= 0)) malformed();
		covers.push(one);
	}
	return { covers, update: reader.rest() };
}

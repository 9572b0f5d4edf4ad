/** Ed25519 with a purpose in front (section 0). */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equal, utf8 } from './bytes';

/** What a signature is for. */
export type Purpose = 'card' | 'key-set' | 'sealed' | 'act';

/** Bytes of a signature. */
export const SIGNATURE = 64;

function message(purpose: Purpose, body: Uint8Array): Uint8Array {
	return concat(utf8(`belay/1/${purpose}`), new Uint8Array(1), body);
}

function little(bytes: Uint8Array): bigint {
	return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** 64 bytes over purpose and body, by the key of a 32-byte seed. */
export function sign(purpose: Purpose, body: Uint8Array, seed: Uint8Array): Uint8Array {
	return ed25519.sign(message(purpose, body), seed);
}

/** The public key of a seed. */
export function signingPublic(seed: Uint8Array): Uint8Array {
	return ed25519.getPublicKey(seed);
}

/** A key in use: its point, and how often it was asked for. */
interface Known {
	point: InstanceType<typeof ed25519.Point>;
	uses: number;
}
/** Keys used last. Public keys only. */
const known = new Map<string, Known>();
const KNOWN_MOST = 32;
/** From this use on a table of multiples pays: it costs as much as about ten verifications and makes each four times as fast. */
const TABLE_FROM = 8;
const TABLE_WINDOW = 6;

/** The point of a key, null when it is of small order. Throws when the 32 bytes are no canonical point. */
function keyPoint(key: Uint8Array): Known['point'] | null {
	const name = String.fromCharCode(...key);
	const found = known.get(name) ?? { point: ed25519.Point.fromBytes(key, false), uses: 0 };
	if (found.uses === 0 && found.point.isSmallOrder()) return null;
	found.uses += 1;
	if (found.uses === TABLE_FROM) found.point.precompute(TABLE_WINDOW);
	known.delete(name);
	known.set(name, found);
	for (const oldest of known.keys()) {
		if (known.size <= KNOWN_MOST) break;
		known.delete(oldest);
	}
	return found.point;
}

/**
 * Strict verification: canonical encodings, no point of small order, and the equation without the cofactor, so that this
 * client and the terminal accept exactly the same signatures. False for anything else; never throws.
 */
export function verify(purpose: Purpose, body: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
	if (signature.length !== SIGNATURE || key.length !== 32) return false;
	try {
		const { Point } = ed25519;
		const r = signature.subarray(0, 32);
		const s = little(signature.subarray(32));
		const A = keyPoint(key);
		if (A === null || s >= Point.Fn.ORDER) return false;
		const k = little(sha512(concat(r, key, message(purpose, body)))) % Point.Fn.ORDER;
		const R = Point.BASE.multiplyUnsafe(s).subtract(A.multiplyUnsafe(k));
		// Compared as bytes: only the canonical encoding of R passes.
		return equal(R.toBytes(), r) && !R.isSmallOrder();
	} catch {
		return false;
	}
}

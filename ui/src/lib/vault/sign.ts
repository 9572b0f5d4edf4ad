/** Ed25519 with a purpose in front (section 0). */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, utf8 } from './bytes';

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
		const A = Point.fromBytes(key, false);
		const R = Point.fromBytes(r, false);
		if (s >= Point.Fn.ORDER || A.isSmallOrder() || R.isSmallOrder()) return false;
		const k = little(sha512(concat(r, key, message(purpose, body)))) % Point.Fn.ORDER;
		return R.add(A.multiplyUnsafe(k)).equals(Point.BASE.multiplyUnsafe(s));
	} catch {
		return false;
	}
}

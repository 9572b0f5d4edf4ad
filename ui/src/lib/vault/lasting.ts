/** Pins as they outlive locking on a device: sealed with a key that follows from one's identity, so that only unlocking opens them. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, H, utf8 } from './bytes';

const PURPOSE = utf8('belay/1/device-pins');
const NONCE = 24;

function cipher(secret: Uint8Array, nonce: Uint8Array, id: string) {
	return xchacha20poly1305(hkdf(sha256, secret, undefined, PURPOSE, 32), nonce, utf8(id));
}

/** Seals bytes for the identity with this secret; `id` names the person. */
export function sealLasting(secret: Uint8Array, id: string, bytes: Uint8Array): Uint8Array {
	// Of the content and the secret: the same pins are the same bytes, and no two share a nonce.
	const nonce = H(PURPOSE, secret, bytes).subarray(0, NONCE);
	return concat(nonce, cipher(secret, nonce, id).encrypt(bytes));
}

/** The bytes, where one of these secrets opens them; else null. */
export function openLasting(secrets: Uint8Array[], id: string, sealed: Uint8Array): Uint8Array | null {
	for (const secret of secrets) {
		try {
			return cipher(secret, sealed.subarray(0, NONCE), id).decrypt(sealed.subarray(NONCE));
		} catch {
			// sealed for another identity
		}
	}
	return null;
}

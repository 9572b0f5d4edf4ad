/** Unlocking with a passkey (section 2): what its PRF extension answers becomes an age key. */
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decryptWith, encryptTo, identityText, isX25519 } from './age';
import { malformed, utf8 } from './bytes';
import { identityFile, readIdentityFile, type Identity } from './identity';
import { VaultError } from './types';

const PRF = 32;

/** The X25519 secret of a PRF answer. Throws `malformed` for one that has not 32 bytes. */
export function passkeySecret(prf: Uint8Array): Uint8Array {
	return prf.length === PRF ? hkdf(sha256, prf, undefined, utf8('belay/1/passkey'), 32) : malformed();
}

/** The identity file for a passkey. */
export function wrapForPasskey(identity: Identity, prf: Uint8Array): Promise<Uint8Array> {
	return encryptTo(x25519.getPublicKey(passkeySecret(prf)), identityFile(identity));
}

/** An age file to exactly one X25519 recipient, opened with its secret. Throws `wrapper_refused`, `wrong_secret`, `malformed`. */
export async function openFile(file: Uint8Array, age: string): Promise<Identity> {
	let ours = false;
	try {
		ours = isX25519(file);
	} catch {
		// not an age file at all
	}
	if (!ours) throw new VaultError('wrapper_refused');
	const plaintext = await decryptWith(age, file);
	if (plaintext === null) throw new VaultError('wrong_secret');
	return readIdentityFile(plaintext);
}

/** Opens a passkey's wrapper; the errors of {@link openFile}. */
export async function unwrapWithPasskey(file: Uint8Array, prf: Uint8Array): Promise<Identity> {
	return openFile(file, identityText(passkeySecret(prf)));
}

/** The age files we write and accept: exactly one scrypt stanza, or exactly one X25519 stanza. */
import { Decrypter, Encrypter } from 'age-encryption';
import { bech32Decode, bech32Encode } from './bech32';
import { malformed } from './bytes';

/** Work factor of every wrapper written here. */
export const LOG_N = 17;
const LOG_N_LEAST = 15;
const LOG_N_MOST = 20;
/** A header of ours is a few hundred bytes. */
const HEADER_MOST = 65_536;

const BODY_LINE = /^[A-Za-z0-9+/]*$/;

/**
 * The arguments of every stanza of a binary age header, without doing any work on it. Throws `malformed`.
 */
export function stanzas(file: Uint8Array): string[][] {
	let at = 0;
	const line = (): string => {
		const end = file.indexOf(10, at);
		if (end < 0 || end > HEADER_MOST) return malformed();
		const bytes = file.subarray(at, end);
		if (bytes.some((byte) => byte < 32 || byte > 126)) malformed();
		at = end + 1;
		return String.fromCharCode(...bytes);
	};
	if (line() !== 'age-encryption.org/v1') malformed();
	const found: string[][] = [];
	for (;;) {
		const head = line();
		if (head.startsWith('--- ')) return found;
		const [arrow, ...args] = head.split(' ');
		if (arrow !== '->' || args.length === 0 || args.some((arg) => arg === '')) malformed();
		found.push(args);
		for (;;) {
			const body = line();
			if (!BODY_LINE.test(body) || body.length > 64) malformed();
			if (body.length < 64) break;
		}
	}
}

/** True for exactly one scrypt stanza whose work factor a client accepts. */
export function isScrypt(file: Uint8Array): boolean {
	const found = stanzas(file);
	const [kind, , logN, ...more] = found[0] ?? [];
	if (found.length !== 1 || kind !== 'scrypt' || more.length > 0) return false;
	if (logN === undefined || !/^[1-9][0-9]?$/.test(logN)) return false;
	return Number(logN) >= LOG_N_LEAST && Number(logN) <= LOG_N_MOST;
}

/** True for exactly one X25519 stanza; greased stanzas do not count. */
export function isX25519(file: Uint8Array): boolean {
	const found = stanzas(file).filter(([kind]) => !kind?.endsWith('-grease'));
	return found.length === 1 && found[0]?.[0] === 'X25519' && found[0].length === 2;
}

/** Encrypts to one X25519 public key. */
export async function encryptTo(recipient: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.addRecipient(bech32Encode('age', recipient));
	return encrypter.encrypt(plaintext);
}

/** Encrypts under a secret text; takes about a second. `logN` differs from the rule in tests only. */
export async function encryptUnder(secret: string, plaintext: Uint8Array, logN = LOG_N): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.setScryptWorkFactor(logN);
	encrypter.setPassphrase(secret);
	return encrypter.encrypt(plaintext);
}

/** Null when nothing in the header is for this reader. Throws `malformed` when the file is damaged. */
async function decrypt(decrypter: Decrypter, file: Uint8Array): Promise<Uint8Array | null> {
	try {
		return await decrypter.decrypt(file);
	} catch (error) {
		if (error instanceof Error && error.message.startsWith('no identity matched')) return null;
		return malformed();
	}
}

/** Decrypts with `AGE-SECRET-KEY-1…`; null when the file is for another key. Throws `malformed`. */
export function decryptWith(identity: string, file: Uint8Array): Promise<Uint8Array | null> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	return decrypt(decrypter, file);
}

/** Decrypts under a secret text, in about a second; null when it is the wrong one. Throws `malformed`. */
export function decryptUnder(secret: string, file: Uint8Array): Promise<Uint8Array | null> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(secret);
	return decrypt(decrypter, file);
}

/** `AGE-SECRET-KEY-1…` of a secret. */
export function identityText(secret: Uint8Array): string {
	return bech32Encode('age-secret-key-', secret).toUpperCase();
}

/** The 32 secret bytes of `AGE-SECRET-KEY-1…`. Throws `malformed`. */
export function identitySecret(value: string): Uint8Array {
	if (value !== value.toUpperCase()) malformed();
	const secret = bech32Decode('age-secret-key-', value.toLowerCase());
	return secret.length === 32 ? secret : malformed();
}

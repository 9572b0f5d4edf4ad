/** What a person types to unlock: six words or the recovery code (section 2). */
import { decryptUnder, encryptUnder, isScrypt } from './age';
import { H, random, utf8, Writer } from './bytes';
import { identityFile, readIdentityFile, type Identity } from './identity';
import { VaultError } from './types';
import { WORD_COUNT } from './words';

/** Words of a passphrase. */
export const WORDS = 6;

/** What is typed as a passphrase, in its one form. */
export function normalise(typed: string): string {
	return typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Six words of the list, each with the same chance. */
export function newPassphrase(list: readonly string[]): string {
	const most = Math.floor(2 ** 32 / WORD_COUNT) * WORD_COUNT;
	const words: string[] = [];
	while (words.length < WORDS) {
		const [number = most] = crypto.getRandomValues(new Uint32Array(1));
		if (number < most) words.push(list[number % WORD_COUNT] as string);
	}
	return words.join(' ');
}

/** True for six words of the list, however spaced or capitalised. */
export function isPassphrase(typed: string, list: readonly string[]): boolean {
	const words = normalise(typed).split(' ');
	if (words.length !== WORDS) return false;
	const known = new Set(list);
	return words.every((word) => known.has(word));
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 28;
const CHECK_BITS = 10n;

/** The first 10 bits of the hash over 130 bits, which lie at the top of 17 bytes. */
function check(bits: bigint): bigint {
	const padded = new Writer();
	const filled = bits << 6n;
	for (let i = 16; i >= 0; i--) padded.u8(Number((filled >> BigInt(8 * i)) & 0xffn));
	const [first = 0, second = 0] = H(utf8('belay/1/recovery'), new Uint8Array(1), padded.done());
	return BigInt((first << 2) | (second >> 6));
}

/** The recovery code, in canonical form, of the first 130 bits of 17 bytes. */
export function recoveryCode(bytes: Uint8Array): string {
	const bits = bytes.subarray(0, 17).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 6n;
	const all = (bits << CHECK_BITS) | check(bits);
	const letters = Array.from({ length: CODE_LENGTH }, (_, i) => CROCKFORD.charAt(Number((all >> BigInt(5 * (CODE_LENGTH - 1 - i))) & 31n)));
	return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** A new recovery code. */
export function newRecoveryCode(): string {
	return recoveryCode(random(17));
}

/** The canonical form of a typed recovery code, or null when it is none (a slip of the pen is found by the check). */
export function readRecoveryCode(typed: string): string | null {
	const letters = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	if (letters.length !== CODE_LENGTH) return null;
	let all = 0n;
	for (const letter of letters) {
		const value = CROCKFORD.indexOf(letter);
		if (value < 0) return null;
		all = (all << 5n) | BigInt(value);
	}
	const bits = all >> CHECK_BITS;
	if (check(bits) !== (all & ((1n << CHECK_BITS) - 1n))) return null;
	return (letters.match(/.{4}/g) ?? []).join('-');
}

/** The identity file under a secret in its one form; takes about a second. */
export function wrap(identity: Identity, secret: string): Promise<Uint8Array> {
	return encryptUnder(secret, identityFile(identity));
}

/**
 * Opens a wrapper. Throws `wrapper_refused` before any work is spent on one of another make, `wrong_secret`, `malformed`
 * for a damaged file, `unsupported_suite`.
 */
export async function unwrap(file: Uint8Array, secret: string): Promise<Identity> {
	let ours = false;
	try {
		ours = isScrypt(file);
	} catch {
		// not an age file at all
	}
	if (!ours) throw new VaultError('wrapper_refused');
	const plaintext = await decryptUnder(secret, file);
	if (plaintext === null) throw new VaultError('wrong_secret');
	return readIdentityFile(plaintext);
}

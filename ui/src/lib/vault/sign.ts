/** Ed25519 with a purpose in front (section 0). */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equal, utf8 } from './bytes';

/** What a signature is for. */
export type Purpose = 'card' | 'key-set' | 'sealed' | 'document' | 'act';

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

/** A signature to be verified among many. */
export interface Signed {
	purpose: Purpose;
	body: Uint8Array;
	signature: Uint8Array;
	key: Uint8Array;
}

/** From so many on the browser's own Ed25519 is asked, which is several times as fast. */
const MANY = 4;
/** So many are under way at once. */
const AT_ONCE = 256;

/** The eight points of small order, as they are encoded canonically. */
let small: Set<string> | null = null;

function smallOrder(encoded: Uint8Array): boolean {
	if (small === null) {
		const { Point } = ed25519;
		// Any point without its part in the large subgroup; the first that leaves one of order 8 names them all.
		let torsion = Point.ZERO;
		for (let y = 2; torsion.multiplyUnsafe(4n).is0(); y++) {
			const bytes = new Uint8Array(32);
			bytes[0] = y;
			try {
				torsion = Point.fromBytes(bytes, false).multiplyUnsafe(Point.Fn.ORDER - 1n).add(Point.fromBytes(bytes, false));
			} catch {
				// no point has this y
			}
		}
		small = new Set();
		for (let i = 0, point = Point.ZERO; i < 8; i++, point = point.add(torsion)) small.add(String.fromCharCode(...point.toBytes()));
	}
	return small.has(String.fromCharCode(...encoded));
}

const SUBTLE = { name: 'Ed25519' } as const;
const imported = new Map<string, Promise<CryptoKey>>();

function subtleKey(key: Uint8Array): Promise<CryptoKey> {
	const name = String.fromCharCode(...key);
	const found = imported.get(name) ?? crypto.subtle.importKey('raw', key as BufferSource, SUBTLE, false, ['verify']);
	if (imported.size > KNOWN_MOST) imported.clear();
	imported.set(name, found);
	return found;
}

async function subtleVerifies({ purpose, body, signature, key }: Signed): Promise<boolean> {
	return crypto.subtle.verify(SUBTLE, await subtleKey(key), signature as BufferSource, message(purpose, body) as BufferSource);
}

/**
 * Whether the browser's own Ed25519 may be asked: it accepts an honest signature and refuses those by which looser programs differ from
 * us, of a key with a part of small order (valid only with the cofactor) and with an `s` that is not reduced.
 */
async function strictEnough(): Promise<boolean> {
	try {
		const seed = new Uint8Array(32).fill(7);
		const key = signingPublic(seed);
		const body = utf8('belay');
		const signature = sign('sealed', body, seed);
		if (!(await subtleVerifies({ purpose: 'sealed', body, signature, key }))) return false;
		const raised = signature.slice();
		let sum = little(signature.subarray(32)) + ed25519.Point.Fn.ORDER;
		for (let i = 32; i < SIGNATURE; i++, sum >>= 8n) raised[i] = Number(sum & 255n);
		if (await subtleVerifies({ purpose: 'sealed', body, signature: raised, key })) return false;
		return !(await subtleVerifies(mixedOrder()));
	} catch {
		return false;
	}
}

/** A signature that holds with the cofactor only. */
export function mixedOrder(): Signed {
	const { Point } = ed25519;
	smallOrder(Point.ZERO.toBytes());
	const torsion = [...(small ?? [])].map((text) => Point.fromBytes(Uint8Array.from(text, (c) => c.charCodeAt(0)), false)).find((point) => !point.multiplyUnsafe(4n).is0());
	const a = 12_345n;
	const key = Point.BASE.multiplyUnsafe(a).add(torsion ?? Point.ZERO).toBytes();
	const r = Point.BASE.multiplyUnsafe(67_890n).toBytes();
	for (let n = 0; ; n++) {
		const body = utf8(`mixed ${n}`);
		const k = little(sha512(concat(r, key, message('sealed', body)))) % Point.Fn.ORDER;
		if (k % 8n === 0n) continue;
		let s = (67_890n + k * a) % Point.Fn.ORDER;
		const signature = concat(r, new Uint8Array(32));
		for (let i = 32; i < SIGNATURE; i++, s >>= 8n) signature[i] = Number(s & 255n);
		return { purpose: 'sealed', body, signature, key };
	}
}

let strict: Promise<boolean> | null = null;

/** A key that {@link verify} would take: canonical, and of no small order. */
function goodKey(key: Uint8Array): boolean {
	try {
		return key.length === 32 && keyPoint(key) !== null;
	} catch {
		return false;
	}
}

async function one(signed: Signed): Promise<boolean> {
	const { signature, key } = signed;
	if (signature.length !== SIGNATURE || !goodKey(key)) return false;
	const refused = little(signature.subarray(32)) >= ed25519.Point.Fn.ORDER || smallOrder(signature.subarray(0, 32));
	if (refused) return false;
	// A no of the browser's is looked at again by our own, so that both ways accept the same.
	return (await subtleVerifies(signed).catch(() => false)) || verify(signed.purpose, signed.body, signature, key);
}

/** As {@link verify} for many at once: the same answers, by the browser's own Ed25519 where it has a strict one. */
export async function verifyAll(all: Signed[]): Promise<boolean[]> {
	const own = ({ purpose, body, signature, key }: Signed): boolean => verify(purpose, body, signature, key);
	if (all.length < MANY || !(await (strict ??= strictEnough()))) return all.map(own);
	const answers: boolean[] = [];
	for (let at = 0; at < all.length; at += AT_ONCE) answers.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(one))));
	return answers;
}

/** A person's identity and their public card (section 1). */
import { x25519 } from '@noble/curves/ed25519.js';
import { identitySecret, identityText } from './age';
import { concat, equal, fromBase64, H, idBytes, malformed, random, Reader, text, toBase64, utf8, Writer } from './bytes';
import { sign, SIGNATURE, signingPublic, verify } from './sign';
import { VaultError } from './types';

/** The secret half of a person. Never leaves the worker. */
export interface Identity {
	organisation: string;
	person: string;
	/** X25519 secret, 32 bytes. */
	secret: Uint8Array;
	/** The same as `AGE-SECRET-KEY-1…`. */
	age: string;
	/** Ed25519 seed, 32 bytes. */
	seed: Uint8Array;
}

/** The public half. */
export interface Card {
	organisation: string;
	person: string;
	/** X25519 public key, 32 bytes. */
	recipient: Uint8Array;
	/** Ed25519 public key, 32 bytes. */
	signing: Uint8Array;
	/** Unix milliseconds. */
	created: number;
	/** With signature, 169 bytes. */
	signed: Uint8Array;
	/** H(card), without the signature. */
	hash: Uint8Array;
}

/** Bytes of a card without its signature. */
export const CARD = 105;
/** Bytes of a signed card. */
export const SIGNED_CARD = CARD + SIGNATURE;

/** A new identity. */
export function newIdentity(organisation: string, person: string): Identity {
	idBytes(organisation);
	idBytes(person);
	const secret = random(32);
	return { organisation, person, secret, age: identityText(secret), seed: random(32) };
}

/** The identity file, which the stock `age` program reads. */
export function identityFile(identity: Identity): Uint8Array {
	return utf8(
		[
			'# belay identity, suite 1',
			`# organisation: ${identity.organisation}`,
			`# person: ${identity.person}`,
			`# signing: ${toBase64(identity.seed)}`,
			identity.age,
			''
		].join('\n')
	);
}

const FIRST_LINE = /^# belay identity, suite (\d{1,3})\n/;
const FILE = /\n# organisation: (\S+)\n# person: (\S+)\n# signing: (\S+)\n(\S+)\n$/;

/** Reads an identity file, of which only the exact text is accepted. Throws `malformed`, `unsupported_suite`. */
export function readIdentityFile(file: Uint8Array): Identity {
	const words = text(file);
	const [, suite] = FIRST_LINE.exec(words) ?? malformed();
	if (Number(suite) !== 1) throw new VaultError('unsupported_suite');
	const [, organisation = '', person = '', signing = '', age = ''] = FILE.exec(words) ?? malformed();
	idBytes(organisation);
	idBytes(person);
	const seed = fromBase64(signing);
	if (seed.length !== 32) malformed();
	const identity = { organisation, person, secret: identitySecret(age), age, seed };
	return equal(identityFile(identity), file) ? identity : malformed();
}

/** The identity's own signed card. */
export function makeCard(identity: Identity, created: number): Card {
	const card = new Writer()
		.u8(1)
		.id(identity.organisation)
		.id(identity.person)
		.bytes(x25519.getPublicKey(identity.secret))
		.bytes(signingPublic(identity.seed))
		.u64(created)
		.done();
	return parseCard(concat(card, sign('card', card, identity.seed)));
}

/** Takes a signed card apart without verifying it. Throws `malformed`, `unsupported_suite`. */
export function parseCard(signed: Uint8Array): Card {
	const reader = new Reader(signed).suite();
	if (signed.length !== SIGNED_CARD) malformed();
	return {
		organisation: reader.id(),
		person: reader.id(),
		recipient: reader.bytes(32),
		signing: reader.bytes(32),
		created: reader.u64(),
		signed,
		hash: H(signed.subarray(0, CARD))
	};
}

/** True when the card is signed by the key it names. */
export function cardVerifies(card: Card): boolean {
	return verify('card', card.signed.subarray(0, CARD), card.signed.subarray(CARD), card.signing);
}

/** Takes a signed card apart and verifies it. Throws `bad_signature` as well. */
export function readCard(signed: Uint8Array): Card {
	const card = parseCard(signed);
	if (!cardVerifies(card)) throw new VaultError('bad_signature');
	return card;
}

/** True when the card shows the public keys of the identity. */
export function cardIsOf(card: Card, identity: Identity): boolean {
	return (
		card.organisation === identity.organisation &&
		card.person === identity.person &&
		equal(card.recipient, x25519.getPublicKey(identity.secret)) &&
		equal(card.signing, signingPublic(identity.seed))
	);
}

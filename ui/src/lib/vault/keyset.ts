/** The key-set log of an engagement (section 3). */
import { decryptWith, encryptTo, isX25519 } from './age';
import { compare, concat, equal, H, idBytes, malformed, Reader, toBase64, Writer, ZERO_HASH } from './bytes';
import { cardVerifies, parseCard, SIGNED_CARD, type Card, type Identity } from './identity';
import { sign, SIGNATURE, verify } from './sign';
import { VaultError, type B64 } from './types';

/** Most members of an engagement. */
export const MEMBERS_MOST = 256;
/** Most bytes of a wrap. */
export const WRAP_MOST = 4096;
/** Bytes of an epoch secret. */
export const SECRET = 32;

/** A member of an entry. */
export interface Wrapped {
	card: Card;
	/** The epoch secret, encrypted to the card's key. */
	wrap: Uint8Array;
}

/** One link of the chain. */
export interface Entry {
	organisation: string;
	engagement: string;
	sequence: number;
	epoch: number;
	previous: Uint8Array;
	signer: string;
	created: number;
	agreement: Uint8Array;
	members: Wrapped[];
	body: Uint8Array;
	signature: Uint8Array;
	/** H of the whole entry. */
	hash: Uint8Array;
}

/** Takes an entry apart without verifying it. Throws `malformed`, `unsupported_suite`. */
export function parseEntry(bytes: Uint8Array): Entry {
	const reader = new Reader(bytes).suite();
	const head = {
		organisation: reader.id(),
		engagement: reader.id(),
		sequence: reader.u32(),
		epoch: reader.u32(),
		previous: reader.bytes(32),
		signer: reader.id(),
		created: reader.u64(),
		agreement: reader.bytes(32)
	};
	const count = reader.u16();
	if (count < 1 || count > MEMBERS_MOST) malformed();
	const members: Wrapped[] = [];
	for (let i = 0; i < count; i++) {
		const signed = reader.lp();
		if (signed.length !== SIGNED_CARD) malformed();
		const card = parseCard(signed);
		const wrap = reader.lp();
		const before = members.at(-1)?.card.person;
		if (wrap.length < 1 || wrap.length > WRAP_MOST || (before !== undefined && before >= card.person)) malformed();
		members.push({ card, wrap });
	}
	const body = bytes.slice(0, reader.at);
	const signature = reader.bytes(SIGNATURE);
	reader.end();
	return { ...head, members, body, signature, hash: H(bytes) };
}

/** The bytes of an entry as the server stores them. */
export function entryBytes({ body, signature }: Entry): Uint8Array {
	return concat(body, signature);
}

/** The member of an entry, if they are one. */
export function member(entry: Entry, person: string): Wrapped | undefined {
	return entry.members.find(({ card }) => card.person === person);
}

/** What the reader already knows. */
export interface Known {
	organisation: string;
	engagement: string;
	/** Oneself. */
	reader: string;
	/** The hashes of the cards known of a person, oldest first, the pinned one last; null at first sight. */
	line(person: string): B64[] | null;
	/** Whether this is one's own space; null while that is not known: then the agreement hash says it. */
	own: boolean | null;
}

/**
 * Rules 0 to 5 for one entry after another, in the order of section 3. Throws `wrong_engagement`, `chain_broken`,
 * `bad_signature`, `card_changed`, `not_a_member`.
 */
export function checkEntry(entry: Entry, before: Entry | null, known: Known): void {
	if (entry.organisation !== known.organisation || entry.engagement !== known.engagement) {
		throw new VaultError('wrong_engagement');
	}
	const sequence = before === null ? 0 : before.sequence + 1;
	const inPlace = entry.sequence === sequence && entry.epoch === sequence && equal(entry.previous, before?.hash ?? ZERO_HASH);
	if (!inPlace || (before === null && member(entry, entry.signer) === undefined)) throw new VaultError('chain_broken');
	for (const { card } of entry.members) {
		if (!cardVerifies(card)) throw new VaultError('bad_signature');
		if (card.organisation !== known.organisation) throw new VaultError('wrong_engagement');
		if (place(known, card) < 0) throw new VaultError('card_changed', card.person);
	}
	const signer = member(before ?? entry, entry.signer);
	// Whoever signs has made the secret: they are in the entry itself, too.
	if (signer === undefined || member(entry, entry.signer) === undefined) throw new VaultError('not_a_member');
	if (!verify('key-set', entry.body, entry.signature, signer.card.signing)) throw new VaultError('bad_signature');
	for (const { card } of entry.members) {
		const was = before === null ? undefined : member(before, card.person)?.card;
		if (was !== undefined && !equal(was.hash, card.hash) && place(known, was) >= place(known, card)) {
			throw new VaultError('card_changed', card.person);
		}
	}
	const bare = equal(entry.agreement, ZERO_HASH);
	if (bare !== (known.own ?? bare) || (bare && !isOwn(entry, known.reader))) throw new VaultError('chain_broken');
}

/** Where a card stands among those known of its person; below zero when it is none of them. At first sight every card stands first. */
function place(known: Known, card: Card): number {
	const line = known.line(card.person);
	return line === null ? 0 : line.indexOf(toBase64(card.hash));
}

/** True for an entry that fits one's own space: no agreement, and oneself the only member. */
export function isOwn(entry: Entry, reader: string): boolean {
	return equal(entry.agreement, ZERO_HASH) && entry.members.length === 1 && member(entry, reader) !== undefined;
}

/** Bytes of a wrap plaintext. */
const WRAP_PLAINTEXT = 69;

/** The wrap plaintext of an epoch. */
function wrapPlaintext(organisation: string, engagement: string, epoch: number, secret: Uint8Array): Uint8Array {
	return new Writer().u8(1).id(organisation).id(engagement).u32(epoch).exactly(secret, SECRET).done();
}

/**
 * The epoch secret of an entry for one of its members, null for anyone else. Throws `wrapper_refused` for a wrap to more
 * or other than one X25519 key, `cannot_decrypt`, `wrong_engagement`, `malformed`, `unsupported_suite`.
 */
export async function epochSecret(entry: Entry, identity: Identity): Promise<Uint8Array | null> {
	const mine = member(entry, identity.person);
	if (mine === undefined) return null;
	return openWrap(mine.wrap, identity.age, entry);
}

/** A wrap of an epoch's secret for a card: that of an entry, or a share. */
export function wrapFor(card: Card, place: Pick<Entry, 'organisation' | 'engagement' | 'epoch'>, secret: Uint8Array): Promise<Uint8Array> {
	return encryptTo(card.recipient, wrapPlaintext(place.organisation, place.engagement, place.epoch, secret));
}

/** Opens one wrap; the errors of {@link epochSecret}. */
export async function openWrap(wrap: Uint8Array, age: string, place: Pick<Entry, 'organisation' | 'engagement' | 'epoch'>): Promise<Uint8Array> {
	let ours = false;
	try {
		ours = isX25519(wrap);
	} catch {
		// not an age file at all
	}
	if (!ours) throw new VaultError('wrapper_refused');
	const plaintext = await decryptWith(age, wrap);
	if (plaintext === null) throw new VaultError('cannot_decrypt');
	const reader = new Reader(plaintext).suite();
	if (plaintext.length !== WRAP_PLAINTEXT) malformed();
	const same = reader.id() === place.organisation && reader.id() === place.engagement && reader.u32() === place.epoch;
	const secret = reader.bytes(SECRET);
	if (!same) throw new VaultError('wrong_engagement');
	return secret;
}

/** What goes into a new entry. */
export interface NewEntry {
	organisation: string;
	engagement: string;
	/** The newest entry, null for entry 0. */
	before: Entry | null;
	created: number;
	agreement: Uint8Array;
	members: Card[];
	secret: Uint8Array;
}

/** Writes and signs an entry. Throws `malformed` for no or too many members or a person twice. */
export async function writeEntry(identity: Identity, entry: NewEntry): Promise<Uint8Array> {
	const { organisation, engagement, before } = entry;
	const cards = [...entry.members].sort((a, b) => compare(idBytes(a.person), idBytes(b.person)));
	if (cards.length < 1 || cards.length > MEMBERS_MOST) malformed();
	if (new Set(cards.map((card) => card.person)).size !== cards.length) malformed();
	const epoch = before === null ? 0 : before.epoch + 1;
	const writer = new Writer()
		.u8(1)
		.id(organisation)
		.id(engagement)
		.u32(before === null ? 0 : before.sequence + 1)
		.u32(epoch)
		.exactly(before?.hash ?? ZERO_HASH, 32)
		.id(identity.person)
		.u64(entry.created)
		.exactly(entry.agreement, 32)
		.u16(cards.length);
	for (const card of cards) writer.lp(card.signed).lp(await wrapFor(card, { organisation, engagement, epoch }, entry.secret));
	const body = writer.done();
	return concat(body, sign('key-set', body, identity.seed));
}

/** The key-set log of an engagement (section 3). */
import { decryptWith, encryptTo, isX25519 } from './age';
import { compare, concat, equal, H, idBytes, malformed, Reader, Writer, ZERO_HASH } from './bytes';
import { cardVerifies, parseCard, type Card, type Identity } from './identity';
import { sign, SIGNATURE, verify } from './sign';
import { VaultError } from './types';

/** Most members of an engagement. */
export const MEMBERS_MOST = 256;
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
		const card = parseCard(reader.lp());
		const before = members.at(-1)?.card.person;
		if (before !== undefined && before >= card.person) malformed();
		members.push({ card, wrap: reader.lp() });
	}
	const body = bytes.slice(0, reader.at);
	const signature = reader.bytes(SIGNATURE);
	reader.end();
	return { ...head, members, body, signature, hash: H(bytes) };
}

/** The member of an entry, if they are one. */
export function member(entry: Entry, person: string): Wrapped | undefined {
	return entry.members.find(({ card }) => card.person === person);
}

/** What the reader already knows. */
export interface Known {
	organisation: string;
	engagement: string;
	/** The pinned card hash of a person, or null before first sight. */
	pin(person: string): Uint8Array | null;
	/** Whether this is one's own space; null while that is not known. */
	own: boolean | null;
}

/**
 * Rules 1 to 5 for one entry after another. Throws `wrong_engagement`, `chain_broken` (sequence, previous hash, epoch,
 * agreement), `not_a_member` (signer), `bad_signature`, `card_changed`.
 */
export function checkEntry(entry: Entry, before: Entry | null, known: Known): void {
	if (entry.organisation !== known.organisation || entry.engagement !== known.engagement) {
		throw new VaultError('wrong_engagement');
	}
	const expected = before === null ? [0, 0] : [before.sequence + 1, before.epoch + 1];
	const previous = before?.hash ?? ZERO_HASH;
	if (entry.sequence !== expected[0] || entry.epoch !== expected[1] || !equal(entry.previous, previous)) {
		throw new VaultError('chain_broken');
	}
	const signer = member(before ?? entry, entry.signer);
	const stays = member(entry, entry.signer);
	if (signer === undefined || stays === undefined) throw new VaultError('not_a_member');
	if (!equal(signer.card.hash, stays.card.hash)) throw new VaultError('card_changed');
	for (const { card } of entry.members) {
		if (card.organisation !== known.organisation) throw new VaultError('wrong_engagement');
		if (!cardVerifies(card)) throw new VaultError('bad_signature');
		const pin = known.pin(card.person);
		if (pin !== null && !equal(pin, card.hash)) throw new VaultError('card_changed');
	}
	if (!verify('key-set', entry.body, entry.signature, signer.card.signing)) throw new VaultError('bad_signature');
	const bare = equal(entry.agreement, ZERO_HASH);
	const alone = entry.members.length === 1;
	if (known.own === true && !(bare && alone)) throw new VaultError('chain_broken');
	if (bare && (known.own === false || !alone)) throw new VaultError('chain_broken');
}

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

/** Opens one wrap; the errors of {@link epochSecret}. */
export async function openWrap(wrap: Uint8Array, age: string, place: Pick<Entry, 'organisation' | 'engagement' | 'epoch'>): Promise<Uint8Array> {
	if (!isX25519(wrap)) throw new VaultError('wrapper_refused');
	let plaintext: Uint8Array;
	try {
		plaintext = await decryptWith(age, wrap);
	} catch {
		throw new VaultError('cannot_decrypt');
	}
	const reader = new Reader(plaintext).suite();
	const same = reader.id() === place.organisation && reader.id() === place.engagement && reader.u32() === place.epoch;
	const secret = reader.bytes(SECRET);
	reader.end();
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
	const plaintext = wrapPlaintext(organisation, engagement, epoch, entry.secret);
	for (const card of cards) writer.lp(card.signed).lp(await encryptTo(card.recipient, plaintext));
	const body = writer.done();
	return concat(body, sign('key-set', body, identity.seed));
}

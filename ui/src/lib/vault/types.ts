/**
 * What the page may ask of the vault. All of it runs in a worker: no key, no secret and no code ever reaches the page's own
 * thread, except the words shown once at creation. Byte strings are standard base64 (`B64`). See docs/sealing.md.
 */

export type B64 = string;

/** A sealed value as the API answers it. */
export interface Sealed {
	/** Row version at writing. */
	v: number;
	/** Author, a person id. */
	by: string;
	/** Epoch. */
	e: number;
	/** Envelope. */
	s: B64;
}

/** A sealed value as the API takes it. */
export interface SealedInput {
	e: number;
	s: B64;
}

/** Where a sealed value lives; bound into the associated data. */
export interface Place {
	kind: string;
	row: string;
	field: string;
}

export type Content =
	| { format: 'text'; text: string; language: string }
	| { format: 'json'; json: unknown; language: string }
	| { format: 'document'; schema: number; update: Uint8Array; language: string };

/** Why something could not be opened; each has a Fluent message `vault-NAME`. */
export const VAULT_ERRORS = [
	'locked',
	'wrong_secret',
	'wrapper_refused',
	'unsupported_suite',
	'malformed',
	'unknown_epoch',
	'not_a_member',
	'bad_signature',
	'rolled_back',
	'cannot_decrypt',
	'bad_padding',
	'newer_format',
	'chain_broken',
	'card_changed',
	'diverged',
	'wrong_engagement'
] as const;

export type VaultErrorName = (typeof VAULT_ERRORS)[number];

export type Opened = { ok: true; content: Content } | { ok: false; error: VaultErrorName };

export interface Member {
	person: string;
	/** Signed card, 169 bytes. */
	card: B64;
}

export interface Head {
	sequence: number;
	epoch: number;
	hash: B64;
	members: { person: string; cardHash: B64 }[];
	/** The entry holds an earlier card of oneself: the next one must be added before anything is sealed. */
	stale: boolean;
	/** Other members of whom a newer card is pinned than the entry holds. */
	outdated: string[];
}

/** Someone's new card in a log. */
export interface CardChange {
	person: string;
	/** When, as its signer says, Unix milliseconds. */
	at: number;
	/** Who signed the entry: they themselves with the key of before, or the member who took their new card in. */
	by: string;
}

/** A person's cards as the server shows them, oldest first: each with the act that names a later one, or without. */
export interface CardLine {
	card: B64;
	earlier: { card: B64; replace_act: B64 | null }[];
}

/** An unlock file as the server keeps it. `act` comes with those of kind `earlier`. */
export interface WrapperFile {
	kind: string;
	file: B64;
	act?: B64 | null;
}

export interface Loaded extends Head {
	/** Epochs wrapped for a card of oneself that was lost; another member can share them. */
	missing: number[];
	/** Who changed their keys here. */
	changes: CardChange[];
	/**
	 * Entries that the server has lost and this device kept: to be posted again in this order. The head counts them; the last has
	 * the sequence of the head.
	 */
	repost: B64[];
}

export interface NewIdentity {
	card: B64;
	/** Signed act `publish_card`. */
	act: B64;
	/** The six words, shown once. */
	passphrase: string;
	/** Seven groups of four, shown once. */
	recovery: string;
	wrappers: { kind: 'passphrase' | 'recovery'; file: B64 }[];
	ownEngagement: { id: string; entry: B64 };
}

/** Keys that take the place of the old ones. */
export interface NewKeys {
	card: B64;
	/** Signed act `publish_card`, with the new key. */
	act: B64;
	/** Signed act `replace_card`, with the old key. */
	replaceAct: B64;
	/** The old identity for the new one, with the act `set_wrapper` of the new key. */
	earlier: { file: B64; act: B64 };
	/** The six words, shown once. */
	passphrase: string;
	/** Seven groups of four, shown once. */
	recovery: string;
	wrappers: { kind: 'passphrase' | 'recovery'; file: B64 }[];
	/** The next entry of one's own space, signed with the old key. */
	ownEntry: B64;
}

/** An epoch's secret for one member. */
export interface KeyShare {
	epoch: number;
	wrap: B64;
}

/** The number that two people compare, and how things stand between them. */
export interface Safety {
	/** Twelve groups of five digits. */
	number: string[];
	/** Of the card that the number is made of. */
	cardHash: B64;
	/** `changed`: another card than the one known here, without the old key's signature. */
	state: 'new' | 'known' | 'changed';
	/** When the numbers were last found the same, Unix milliseconds. */
	compared: number | null;
}

export interface Act {
	act: string;
	engagement: string | null;
	subject: string;
	version: number;
	at: number;
	author: string;
	payload: B64;
}

/** The highest entry of a chain, by its author and device. */
export interface Covered {
	author: string;
	device: string;
	number: number;
	hash: B64;
}

/** An entry of a document as the server states it. */
export interface StatedEntry {
	author: string;
	device: string;
	number: number;
	epoch: number;
	kind: 'update' | 'snapshot';
	entry: B64;
}

/** An entry to be sealed; `covers` of a snapshot only. */
export interface NewDocumentEntry {
	type: 'update' | 'snapshot';
	schema: number;
	update: Uint8Array;
	covers?: Covered[];
}

export interface SealedEntry {
	number: number;
	epoch: number;
	kind: 'update' | 'snapshot';
	entry: B64;
	hash: B64;
}

/** `previous` is null at the beginning of a chain. */
export type OpenedEntry =
	| { ok: true; hash: B64; previous: B64 | null; schema: number; update: Uint8Array; covers: Covered[] }
	| { ok: false; error: VaultErrorName };

/** An attachment as the server states it. */
export interface AttachmentRow {
	id: string;
	note_id: string | null;
	author: string;
	parts: number;
	meta: Sealed;
}

export interface SealedAttachment {
	meta: SealedInput;
	/** Of the content. */
	bytes: number;
	parts: Uint8Array[];
}

export type OpenedMeta = { ok: true; name: string; type: string; bytes: number } | { ok: false; error: VaultErrorName };

export interface Vault {
	/** `none`: this browser holds no identity for the person; `locked`/`unlocked` as it says. Restores an unlocked identity from IndexedDB after a reload. */
	status(organisation: string, person: string): Promise<'none' | 'locked' | 'unlocked'>;
	/** Makes identity, wrappers and own space; becomes unlocked. Nothing is stored on the server by this call. */
	create(organisation: string, person: string, ownDevice: boolean): Promise<NewIdentity>;
	/** Other six words for the identity just made (or unlocked): a new passphrase wrapper, with its act `set_wrapper`. */
	reroll(): Promise<{ passphrase: string; file: B64; act: B64 }>;
	/** A new recovery code for the unlocked identity. */
	newRecovery(): Promise<{ recovery: string; file: B64; act: B64 }>;
	/** A wrapper that a passkey's PRF answer (32 bytes) opens. */
	passkeyFile(prf: Uint8Array): Promise<{ file: B64; act: B64 }>;
	/** Opens a wrapper with what was typed, and one's own earlier keys with it. Throws VaultError('wrong_secret') and the like. */
	unlock(organisation: string, person: string, line: CardLine, wrappers: WrapperFile[], typed: string, ownDevice: boolean): Promise<void>;
	/** The same with the answer of a passkey's PRF extension. */
	unlockPasskey(organisation: string, person: string, line: CardLine, wrappers: WrapperFile[], prf: Uint8Array, ownDevice: boolean): Promise<void>;
	/** Hash of the unlocked identity's card; null while nobody is unlocked. */
	ownCard(): Promise<B64 | null>;
	/** One's own space as far as it was verified: what is private is sealed in no other. */
	ownSpace(): Promise<string | null>;
	/**
	 * New keys with all that the server must be told. The old ones count until `useNewKeys`. `generation`: the number of one's cards with
	 * the new one.
	 */
	newKeys(generation: number): Promise<NewKeys>;
	/** The server has the new keys: they count from now on, and the old ones open what was wrapped for them. */
	useNewKeys(): Promise<void>;
	/** Forgets the identity on this device (all tabs). */
	lock(): Promise<void>;
	/** Shared device: call on use; locks after 15 idle minutes unless `busy` (a session runs). */
	touch(busy: boolean): Promise<void>;
	/** True when the typed text is six words of the list (a login field must not send it). */
	looksLikePassphrase(typed: string): Promise<boolean>;
	/** Pins known so far, opened from their sealed field (null at first), and what to store when they changed. */
	setPins(ownEngagement: string, version: number, sealed: Sealed | null): Promise<void>;
	/** Sealed pins to PUT when something new was pinned since the last call, else null. */
	changedPins(): Promise<{ version: number; sealed: SealedInput } | null>;
	/**
	 * Verifies and takes in a key-set log (all entries, in order). `names` are stored with new pins. Throws VaultError. Post what
	 * `repost` holds before anything is written: the server does not know these epochs any more.
	 */
	load(engagement: string, entries: B64[], names: Record<string, string>): Promise<Loaded>;
	/** The names under which people were first seen, of those for whom one was noted. */
	seenNames(people: string[]): Promise<Record<string, string>>;
	/** Head of a loaded engagement, or null. */
	head(engagement: string): Promise<Head | null>;
	/** Entry 0 for a new engagement; the engagement is loaded afterwards. `members` includes oneself. */
	genesis(engagement: string, members: Member[], agreementHash: B64): Promise<{ entry: B64; head: Head }>;
	/** The next entry (a new epoch) for exactly these members. */
	nextEntry(engagement: string, members: Member[], agreementHash: B64): Promise<{ entry: B64; sequence: number; epoch: number; head: Head }>;
	/** The number to compare with someone. Pins nothing. */
	safety(person: string, line: CardLine): Promise<Safety>;
	/**
	 * Takes in that someone changed their keys where the old ones signed for it; at first sight pins the present card. True when something
	 * changed. Throws `card_changed` where a signature is missing.
	 */
	follow(person: string, line: CardLine, name: string): Promise<boolean>;
	/** Two people found their numbers the same: the card of this hash is pinned, and when that was. */
	compared(person: string, line: CardLine, cardHash: B64, name: string): Promise<void>;
	/** When the numbers were compared, of the people that were seen before. */
	comparisons(people: string[]): Promise<Record<string, number | null>>;
	/** The secrets of earlier epochs for a member whose numbers were compared, with the act `share_keys`. Null when there are none to give. */
	shareKeys(engagement: string, person: string): Promise<{ epochs: KeyShare[]; act: B64 } | null>;
	/** Takes in what members shared. Answers the epochs that can be read now. */
	takeShares(engagement: string, shares: KeyShare[]): Promise<number[]>;
	/**
	 * This version of an agreement was seen to stand, by signatures that were checked. Throws `rolled_back` when a higher one was seen
	 * before.
	 */
	standing(engagement: string, version: number): Promise<void>;
	/**
	 * Seals under the newest epoch of the engagement; what is private in one's own space only (`wrong_engagement`). `card_changed` while the
	 * newest entry is `stale`.
	 */
	seal(engagement: string, items: (Place & { version: number; content: Content })[]): Promise<SealedInput[]>;
	/** `kept`: this device answered for want of the server; only then may a version be lower than one seen before. */
	open(engagement: string, items: (Place & { sealed: Sealed; kept?: boolean })[]): Promise<Opened[]>;
	/** The server has stored these writes of one's own: an older version there is `rolled_back` from now on. */
	acknowledge(engagement: string, items: (Place & { version: number })[]): Promise<void>;
	/** H("belay/1/agreement" …) over the plaintext of a terms content. */
	agreementHash(content: Content): Promise<B64>;
	/** Payload of propose/accept/join: agreement hash, entry-0 hash, card hashes of the newest entry. */
	agreementPayload(engagement: string, agreementHash: B64): Promise<B64>;
	sign(act: Omit<Act, 'author' | 'payload'> & { payload?: B64 }): Promise<B64>;
	/**
	 * Verifies an act with a card that the loaded engagement has of its author; null when it does not verify, or, of one that closes or
	 * reopens something, when a newer one was seen before (unless it is `kept`: shown by this device for want of the server).
	 */
	verifyAct(engagement: string, act: B64, kept?: boolean): Promise<Act | null>;
	/**
	 * The same for an author whom no entry of the log has yet (who joins a team), with the signed card that the server shows; null
	 * too when another card is pinned for them. Nothing is pinned.
	 */
	verifyActWithCard(engagement: string, act: B64, card: B64): Promise<Act | null>;
	/** SHA-256. */
	hash(bytes: B64): Promise<B64>;
	/** Seals the next entries of this device's chain of a document, after the one named (null: it begins), under the newest epoch. */
	sealEntries(engagement: string, document: string, device: string, after: { number: number; hash: B64 } | null, items: NewDocumentEntry[]): Promise<SealedEntry[]>;
	/** Opens entries one by one; how they follow each other is for the caller to check. */
	openEntries(engagement: string, document: string, stated: StatedEntry[]): Promise<OpenedEntry[]>;
	/** Per author and device the highest entry of a document that was taken in, or acknowledged. */
	rememberedEntries(engagement: string, document: string): Promise<Covered[]>;
	/** Remembers entries; `anew` forgets what was remembered of the document before. */
	rememberEntries(engagement: string, document: string, entries: Covered[], anew?: boolean): Promise<void>;
	/** Keeps bytes on this device under the identity's own key, until it is locked; null takes them away. */
	keepBox(name: string, bytes: Uint8Array | null): Promise<void>;
	readBox(name: string): Promise<Uint8Array | null>;
	/** Seals a file of at most 25 MiB. */
	sealAttachment(engagement: string, id: string, what: { name: string; type: string; note: string | null }, file: Blob): Promise<SealedAttachment>;
	/** What attachments are, without their keys. */
	openMetas(engagement: string, rows: AttachmentRow[]): Promise<OpenedMeta[]>;
	/** The content of an attachment. Throws VaultError. */
	openAttachment(engagement: string, row: AttachmentRow, parts: Uint8Array[]): Promise<Uint8Array>;
	/** Six new words for what is taken away. */
	parcelWords(): Promise<string>;
	/** The bytes as an age file, under words or to `age1…`. Throws `malformed` for another recipient. */
	parcel(bytes: Uint8Array, to: { words: string } | { recipient: string }): Promise<Uint8Array>;
	/** Verifies an act of an engagement that one is no member of, with the signed card shown beside it; null when it does not hold. */
	verifyShown(organisation: string, engagement: string, act: B64, card: B64): Promise<ShownAct | null>;
}

/** An act from outside. `known`: its card is one that this device knew before. */
export interface ShownAct {
	act: Act;
	known: boolean;
}

export class VaultError extends Error {
	/** `person`: whose card it is about, where that is known. */
	constructor(
		public readonly reason: VaultErrorName,
		public readonly person: string | null = null
	) {
		super(reason);
		this.name = 'VaultError';
	}
}

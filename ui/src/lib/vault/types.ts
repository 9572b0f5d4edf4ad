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
}

export interface Loaded extends Head {
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

export interface Act {
	act: string;
	engagement: string | null;
	subject: string;
	version: number;
	at: number;
	author: string;
	payload: B64;
}

export interface Vault {
	/** `none`: this browser holds no identity for the person; `locked`/`unlocked` as it says. Restores an unlocked identity from IndexedDB after a reload. */
	status(organisation: string, person: string): Promise<'none' | 'locked' | 'unlocked'>;
	/** Makes identity, wrappers and own space; becomes unlocked. Nothing is stored on the server by this call. */
	create(organisation: string, person: string, ownDevice: boolean): Promise<NewIdentity>;
	/** Other six words for the identity just made (or unlocked): a new passphrase wrapper. */
	reroll(): Promise<{ passphrase: string; file: B64 }>;
	/** A new recovery code for the unlocked identity. */
	newRecovery(): Promise<{ recovery: string; file: B64 }>;
	/** Throws VaultError('wrong_secret') and the like. */
	unlock(
		organisation: string,
		person: string,
		card: B64,
		wrappers: { kind: string; file: B64 }[],
		typed: string,
		ownDevice: boolean
	): Promise<void>;
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
	/** Seals under the newest epoch of the engagement. */
	seal(engagement: string, items: (Place & { version: number; content: Content })[]): Promise<SealedInput[]>;
	open(engagement: string, items: (Place & { sealed: Sealed })[]): Promise<Opened[]>;
	/** The server has stored these writes of one's own: an older version there is `rolled_back` from now on. */
	acknowledge(engagement: string, items: (Place & { version: number })[]): Promise<void>;
	/** H("belay/1/agreement" …) over the plaintext of a terms content. */
	agreementHash(content: Content): Promise<B64>;
	/** Payload of propose/accept/join: agreement hash, entry-0 hash, card hashes of the newest entry. */
	agreementPayload(engagement: string, agreementHash: B64): Promise<B64>;
	sign(act: Omit<Act, 'author' | 'payload'> & { payload?: B64 }): Promise<B64>;
	/** Verifies an act with the author's card of the loaded engagement; null when it does not verify. */
	verifyAct(engagement: string, act: B64): Promise<Act | null>;
	/**
	 * The same for an author whom no entry of the log has yet (who joins a team), with the signed card that the server shows; null
	 * too when another card is pinned for them. Nothing is pinned.
	 */
	verifyActWithCard(engagement: string, act: B64, card: B64): Promise<Act | null>;
	/** SHA-256. */
	hash(bytes: B64): Promise<B64>;
}

export class VaultError extends Error {
	constructor(public readonly reason: VaultErrorName) {
		super(reason);
		this.name = 'VaultError';
	}
}

/** Answers that the server gives and `schema.d.ts` does not name yet; they move to `types.ts` with the next `npm run types`. */
import type { B64, Sealed } from '../vault/types';

// Releases

/** What of a coaching can be shown to somebody outside of it. */
export type ReleaseKind = 'goal' | 'attainment' | 'win';
/** `programme`: who runs the coaching programme, for now the administrators. */
export type Audience = 'sponsor' | 'programme';

/** What its owner showed, as those in the coaching see it. */
export interface Release {
	id: string;
	person_id: string;
	item_kind: ReleaseKind;
	item_id: string;
	audience: Audience;
	audience_person_id: string | null;
	text: string;
	until_day: string | null;
	act: B64;
	created_at: number;
	revoked_at: number | null;
	revoke_act: B64 | null;
}

/** What was shown to me. `card`: the signed card of its owner. */
export interface ShownToMe extends Omit<Release, 'revoked_at' | 'revoke_act'> {
	engagement_id: string;
	name: string;
	card: B64;
}

// The record of access

/** A line of one's own record of access. `actor_id` null: whoever held a link, or runs the server. */
export interface AccessEvent {
	id: string;
	at: number;
	kind: string;
	actor_id: string | null;
	engagement_id: string | null;
	/** How often on that day (UTC): more than 1 only of a reading. */
	count?: number;
}

export type FieldClass = 'sealed' | 'service' | 'key' | 'published' | 'aggregate';

/** A table of the database with the class of each of its columns. */
export interface FieldTable {
	name: string;
	columns: { name: string; class: FieldClass }[];
}

// Leaving and retention

/** When something will be deleted, while that is under way. */
export interface Erasing {
	erase_at?: number | null;
}

/** Of a version of an agreement: months after the end, as its terms say. */
export interface Keeping {
	keep_months?: number | null;
}

/** Of a person, for administrators: what is under way and what is over. */
export interface Leaving extends Erasing {
	erased_at?: number | null;
}

/** Of oneself after leaving: until when one's record can still be fetched, Unix milliseconds. */
export interface Former {
	former_until?: number | null;
}

// Notes and attachments

/** An entry of a note. `covers` of a snapshot only: up to which sequence it holds everything. */
export interface NoteEntry {
	sequence: number;
	author: string;
	device: string;
	number: number;
	epoch: number;
	kind: 'update' | 'snapshot';
	covers: number | null;
	entry: B64;
	saved_at?: number | null;
}

/** What a device saved of a note before notes were logs. */
export interface OldNoteState {
	author: string;
	device: string;
	sequence: number;
	epoch: number;
	envelope: B64;
}

/** A part of a note's log. `states`: while the note has no entry. */
export interface NoteLogPage {
	items: NoteEntry[];
	next: number | null;
	states: OldNoteState[];
}

export interface NoteItem {
	id: string;
	session_id: string | null;
	created_at: number;
	sequence: number;
	saved_at: number;
	erase_at: number | null;
	start: NoteLogPage | null;
}

/** A note that changed, anywhere that I can read. */
export interface ChangedNote {
	id: string;
	engagement_id: string;
	session_id: string | null;
	sequence: number;
	saved_at: number;
}

/** Who has a note open. */
export interface PresenceItem {
	author: string;
	device: string;
	epoch: number;
	version: number;
	envelope: B64;
	at: number;
}

export interface AttachmentItem {
	id: string;
	note_id: string | null;
	author: string;
	bytes: number;
	parts: number;
	meta: Sealed;
	created_at: number;
}

// Keys and second factor

/** A person's cards: the present one and, oldest first, those before it. */
export interface Cards {
	card: B64;
	created_at: number;
	earlier?: { card: B64; replace_act: B64 | null }[];
}

/** A stored unlock file. Those of kind `earlier` hold one's own keys of before. */
export interface WrapperRow {
	kind: 'passphrase' | 'recovery' | 'passkey' | 'earlier';
	file: B64;
	/** Of a passkey: its id, what the browser calls it, what its PRF extension is asked, and its name. */
	id?: string | null;
	credential_id?: B64 | null;
	salt?: B64 | null;
	name?: string | null;
	/** Of an earlier identity: the act `set_wrapper` of the keys after it. */
	act?: B64 | null;
	created_at: number;
}

/** What oneself says of one's keys besides. */
export interface OwnKeys {
	card_hash?: B64 | null;
	restarted_at?: number | null;
}

/** Of a partner: when they began anew with other keys, of the last 30 days. */
export interface PartyKeys {
	card_changed_at?: number | null;
}

/** A secret of an earlier epoch that a member gave me again. */
export interface KeyShareRow {
	epoch: number;
	wrap: B64;
	from: string;
}

export interface SecondFactor {
	on_since: number | null;
	codes_left: number;
}

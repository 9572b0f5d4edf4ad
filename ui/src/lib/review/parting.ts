/**
 * The parting record: everything of an engagement that one may read, as one value to be written to a file and taken away. Pure: it holds
 * opened words and knows nothing of keys. `toJson` is the file for programs; `partingHtml` (parting_html.ts) the one for people.
 */

/** A person's words and whose they are. */
export interface Said {
	by: string;
	words: string;
}

export interface PartingGoal {
	id: string;
	/** As it was signed; what only the server calls closed is in progress. */
	state: string;
	/** Whose signature closed it, and when (Unix milliseconds). */
	closed: { name: string; at: number } | null;
	/** The server says that it is closed, and no signature does. */
	unsigned: boolean;
	sentence: string;
	today: string;
	good_enough: string;
	target_day: string | null;
	/** Descriptions by level, "-2" to "2". */
	levels: Record<string, string>;
	/** What else was thought about; the keys of `goal.more`. */
	more: Record<string, unknown>;
	attainment: { by: string; day: string; level: number; words: string }[];
}

export interface PartingSession {
	id: string;
	number: number | null;
	starts_local: string;
	zone: string;
	minutes: number;
	state: string;
	topic: string;
	takeaways: Said[];
	/** The shared note as text. */
	note: string;
}

export interface PartingAction {
	owner: string;
	text: string;
	due_day: string | null;
	/** As its owner signed it; what only the server calls closed is open. */
	state: string;
	/** The server says that it is closed, and its owner's signature does not. */
	unsigned: boolean;
	how: string;
	words: string;
}

export interface PartingEntry {
	drawer: string;
	type: string;
	/** Who wrote it last, as signed. */
	by: string;
	/** By the server, Unix milliseconds. */
	created_at: number;
	body: Record<string, unknown>;
}

export interface PartingAgreement {
	version: number;
	/** Unix milliseconds. */
	created_at: number;
	terms: Record<string, unknown>;
	/** It says that either may stop at any time. */
	either_may_stop: boolean;
	/** Names and instants (Unix milliseconds) of signatures that hold. */
	signed: { name: string; at: number }[];
}

/** What only the person who takes it away has written and can read. */
export interface PartingPrivate {
	notes: { session: string | null; words: string }[];
	goals: PartingGoal[];
	entries: PartingEntry[];
}

export interface Parting {
	/** Unix milliseconds. */
	made_at: number;
	made_for: string;
	/** By the server. */
	kind: string;
	/** By the server; what is signed of it stands in `over`. */
	state: string;
	/** Null while it goes on; `signed` is empty when only the server says that it is over. */
	over: { state: string; how: string; signed: { name: string; at: number }[] } | null;
	/** By the server. */
	people: { name: string; role: string }[];
	agreements: PartingAgreement[];
	goals: PartingGoal[];
	sessions: PartingSession[];
	actions: PartingAction[];
	entries: PartingEntry[];
	/** Null unless it was asked for. */
	mine_alone: PartingPrivate | null;
	/** How many values could not be opened. */
	unreadable: number;
}

/** The file for programs. */
export function toJson(record: Parting): string {
	return `${JSON.stringify({ format: 'belay-parting-record', version: 1, ...record }, null, '\t')}\n`;
}

/** What is told of terms: neither the salt, which only keeps equal terms apart, nor the fixed words about ending, told as `either_may_stop`. */
export function termsTold(terms: Record<string, unknown>): Pick<PartingAgreement, 'terms' | 'either_may_stop'> {
	const { salt: _salt, ending, ...told } = terms;
	return { terms: told, either_may_stop: ending === 'either may stop' };
}

/** More letters of a name make no better file name. */
const LONGEST = 40;

/** A file name with whom it was and the day; nothing of the content. */
export function fileName(day: string, kind: 'html' | 'json', names: readonly string[] = []): string {
	const who = [...names.join('-').normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')].slice(0, LONGEST).join('').replaceAll(/^-+|-+$/g, '');
	return ['belay', who, day].filter(Boolean).join('-') + `.${kind}`;
}

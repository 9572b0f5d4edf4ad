/** Entries of an engagement's record (or of one's own space): fetched and opened, written, put aside. The server sees the drawer, not the type. */
import { api, type Drawer, type Entry, type Round, type Sealed } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { json, openAll, sealed, type Clear, type Room } from '$lib/engagement/sealing';
import { Changed, change } from '$lib/engagement/writing';
import { at, space } from '$lib/space.svelte';
import { vault } from '$lib/vault';
import { KINDS, type Body, type Type } from './bodies';
import { hangsOn, hangsWhereItWas, sealedBody, type Hangs } from './hangs';
import { Kept, same, twice } from './kept';

/** An entry with its words opened. */
export interface OpenEntry<T extends Type = Type> {
	row: Entry;
	type: T;
	body: Body<T>;
	/** Who wrote it last, as signed. */
	by: string;
	/** Of a reply: the hash of the sealed value that it answers, as signed. */
	answers: string | null;
	/** Of what people answer: the hash that an answer to these very words names. */
	hash: string | null;
	/**
	 * Why it could not be opened; `other_author` when words that count as one person's were written by another, `moved` when it hangs elsewhere
	 * than its author sealed it, `twice` when the server gave two of it.
	 */
	error: string | null;
}

/** Which entries are asked for. */
export interface Where {
	drawer?: Drawer;
	session?: string;
	parent?: string;
	/** Those put aside too. */
	aside?: boolean;
}

/** Where a new entry belongs. */
export interface Place {
	session?: string | null;
	parent?: string | null;
	round?: string | null;
	position?: number;
	/** Of what a reply answers; else the drawer of its type. */
	drawer?: Drawer;
	/** The sealed value that a reply answers: its yes is to these very words. */
	answers?: Sealed;
	/** The same however often a form is sent. */
	id?: string;
}

/** An opened body, with the hash of its sealed value when people answer it. */
interface Opening {
	clear: Clear;
	hash: string | null;
}

/** What people answer with a reply that must fit its words. */
const ANSWERED: readonly unknown[] = ['request', 'recap'] satisfies Type[];

function read(row: Entry, { clear, hash }: Opening): OpenEntry {
	const said = (clear.json ?? {}) as Record<string, unknown>;
	const type = (typeof said.type === 'string' && Object.hasOwn(KINDS, said.type) ? said.type : 'insight') as Type;
	const kind = KINDS[type];
	const error = clear.error ?? wrong(row, type, said);
	const answers = !error && typeof said.answers === 'string' ? said.answers : null;
	return { row, type, body: kind.read(error ? {} : said) as Body<Type>, by: row.body.by, answers, hash: error ? null : hash, error };
}

/** Why an opened body does not count for what the server shows it as. */
function wrong(row: Entry, type: Type, said: Record<string, unknown>): string | null {
	if (said.type !== type) return 'newer_format';
	if (!hangsWhereItWas(row, said)) return 'moved';
	return KINDS[type].own && row.body.by !== row.created_by ? 'other_author' : null;
}

const opened = new Kept<Opening>();

async function openFresh(room: Room, rows: Entry[]): Promise<Opening[]> {
	const there = opened.begin();
	const clears = await openAll(
		room,
		rows.map((row) => ({ kind: 'entry', row: row.id, field: 'body', sealed: row.body }))
	);
	const openings = await Promise.all(
		rows.map(async (row, n) => {
			const clear = clears[n] ?? refused('malformed');
			const type = (clear.json as { type?: unknown } | null)?.type;
			return { clear, hash: !clear.error && ANSWERED.includes(type) ? await vault.hash(row.body.s) : null };
		})
	);
	// Locked meanwhile: clear text must not come back.
	if (!there()) return rows.map(() => ({ clear: refused('locked'), hash: null }));
	rows.forEach((row, n) => {
		const opening = openings[n];
		if (opening && !opening.clear.error) opened.keep(room.id, row.id, same(row.body), opening);
	});
	return openings;
}

function refused(error: string): Clear {
	return { text: '', json: null, error };
}

/** Opens entries that were fetched already, for who shows a page of them at a time. */
export async function openRows(room: Room, rows: Entry[]): Promise<OpenEntry[]> {
	const doubled = twice(rows);
	const known = rows.map((row): Opening | undefined =>
		doubled.has(row.id) ? { clear: refused('twice'), hash: null } : opened.get(room.id, row.id, same(row.body))
	);
	const fresh = await openFresh(
		room,
		rows.filter((_, n) => !known[n])
	);
	const next = fresh[Symbol.iterator]();
	return rows.map((row, n) => read(row, known[n] ?? next.next().value ?? { clear: refused('malformed'), hash: null }));
}

/** Entries of a room, in their order. */
export async function entriesOf(room: Room, where: Where): Promise<OpenEntry[]> {
	const rows = await api.list<Entry>(at(`/engagements/${room.id}/entries`), {
		doubles: true,
		query: {
			drawer: where.drawer ?? null,
			session: where.session ?? null,
			parent: where.parent ?? null,
			aside: where.aside ? 'true' : null
		}
	});
	return openRows(room, rows);
}

/** What was put aside of a drawer. */
export async function asideOf(room: Room, drawer: Drawer): Promise<OpenEntry[]> {
	return (await entriesOf(room, { drawer, aside: true })).filter((one) => one.row.aside_at != null);
}

/** Those of one type that could be opened. */
export function ofType<T extends Type>(entries: readonly OpenEntry[], type: T): OpenEntry<T>[] {
	return entries.filter((entry) => entry.type === type && !entry.error) as unknown as OpenEntry<T>[];
}

/** The newest of a type; of one person when given. */
export function newest<T extends Type>(entries: readonly OpenEntry[], type: T, by?: string): OpenEntry<T> | null {
	const all = ofType(entries, type).filter((entry) => by === undefined || entry.row.created_by === by);
	return all.reduce<OpenEntry<T> | null>((best, one) => (best && best.row.id >= one.row.id ? best : one), null);
}

/** Those that could not be opened; shown, never hidden. */
export function unopened(entries: readonly OpenEntry[]): OpenEntry[] {
	return entries.filter((entry) => entry.error);
}

/** Whether it is mine to change. */
export function mayChange(entry: OpenEntry): boolean {
	return !entry.error && (!entry.row.own || entry.row.created_by === space.self.person_id);
}

/** Writes a new entry. */
export async function addEntry<T extends Type>(room: Room, type: T, body: Body<T>, place: Place = {}): Promise<OpenEntry<T>> {
	const id = place.id ?? newId();
	const kind = KINDS[type];
	const hangs: Hangs = { of: place.parent ?? null, in: place.session ?? null, round: place.round ?? null, drawer: place.drawer ?? kind.drawer };
	const answers = place.answers ? await vault.hash(place.answers.s) : null;
	if (type === 'reply' && answers === null) throw new Error('a reply names what it answers');
	const content = json(sealedBody(type, body as object, hangs, answers));
	const row = await sealed(room, [{ kind: 'entry', row: id, field: 'body', version: 1, content }], ([value]) =>
		api.post<Entry>(at(`/engagements/${room.id}/entries`), {
			id,
			drawer: hangs.drawer,
			session_id: hangs.in,
			parent_id: hangs.of,
			round_id: hangs.round,
			position: place.position ?? 0,
			own: kind.own,
			body: value
		})
	);
	return (await openRows(room, [row]))[0] as unknown as OpenEntry<T>;
}

/** What may change beside the words. */
export interface Move {
	session?: string | null;
	position?: number;
	aside?: boolean;
}

/** What the row says of the words and of what they hang on: a change of these by another is not written over. */
const SEALED_WITH = ['body', 'drawer', 'parent_id', 'session_id', 'round_id'] as const satisfies (keyof Entry)[];

/** The words of a row as it is now, for who moves it to another session and changes none of them. */
async function wordsNow(room: Room, from: Entry): Promise<OpenEntry> {
	const [now] = await openRows(room, [from]);
	if (!now || now.error) throw new Changed(from);
	return now;
}

/**
 * Changes words, place or both; throws `Changed` when another changed the words meanwhile. What moves to another session is sealed again, because
 * the session stands in its body.
 */
export async function writeEntry<T extends Type>(room: Room, entry: OpenEntry<T>, body: Body<T> | null, move: Move = {}): Promise<OpenEntry<T>> {
	if (body && entry.error) throw new Error('nobody writes over what could not be read');
	const path = at(`/engagements/${room.id}/entries/${entry.row.id}`);
	const place: Record<string, unknown> = {};
	if (move.session !== undefined) place.session_id = move.session;
	if (move.position !== undefined) place.position = move.position;
	if (move.aside !== undefined) place.aside = move.aside;
	const row = await change<Entry, Entry>(
		entry.row,
		body ? SEALED_WITH : [],
		async (from) => {
			const version = from.version + 1;
			const hangs = hangsOn(from);
			const session = move.session === undefined ? hangs.in : move.session;
			const words = body ? { type: entry.type, body, answers: entry.answers } : session !== hangs.in ? await wordsNow(room, from) : null;
			const content = words && json(sealedBody(words.type, words.body as object, { ...hangs, in: session }, words.answers));
			const items = content ? [{ kind: 'entry', row: from.id, field: 'body', version, content }] : [];
			return sealed(room, items, ([value]) =>
				api.put<Entry>(path, { version: from.version, ...place, ...(value ? { body: value } : {}) })
			);
		},
		() => api.get<Entry>(path)
	);
	return (await openRows(room, [row]))[0] as unknown as OpenEntry<T>;
}

/** Puts an entry aside (it can be brought back), or brings it back. */
export function putAside<T extends Type>(room: Room, entry: OpenEntry<T>, aside = true): Promise<OpenEntry<T>> {
	return writeEntry(room, entry, null, { aside });
}

/** Rounds of an engagement, the newest first. */
export function roundsOf(room: Room): Promise<Round[]> {
	return api.list<Round>(at(`/engagements/${room.id}/rounds`));
}

/** Of a reach check: who is left out of it, and the one under way that it takes the place of. */
export interface Begun {
	without: readonly string[];
	insteadOf: string | null;
}

/** Begins a round: what is written apart and shown together. */
export function beginRound(room: Room, of: Round['of'], session: string | null = null, id: string = newId(), begun: Begun = { without: [], insteadOf: null }): Promise<Round> {
	return api.post<Round>(at(`/engagements/${room.id}/rounds`), { id, of, session_id: session, without: begun.without, instead_of: begun.insteadOf });
}

/** Says that mine may be shown together with the others'. */
export function readyForRound(room: Room, round: string): Promise<Round> {
	return api.put<Round>(at(`/engagements/${room.id}/rounds/${round}/readiness`), {});
}

/** Team and circle: shows what those wrote who are ready. */
export function openRound(room: Room, round: string): Promise<Round> {
	return api.put<Round>(at(`/engagements/${room.id}/rounds/${round}/opening`), {});
}

/** Entries of an engagement's record (or of one's own space): fetched and opened, written, put aside. The server sees the drawer, not the type. */
import { api, type Drawer, type Entry, type Round } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { json, openAll, sealed, type Clear, type Room } from '$lib/engagement/sealing';
import { change } from '$lib/engagement/writing';
import { at, space } from '$lib/space.svelte';
import { onVaultChange } from '$lib/vault';
import { KINDS, type Body, type Type } from './bodies';

/** An entry with its words opened. */
export interface OpenEntry<T extends Type = Type> {
	row: Entry;
	type: T;
	body: Body<T>;
	/** Who wrote it last, as signed. */
	by: string;
	/** Why it could not be opened, or `other_author` when words that count as one person's were written by another. */
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
	/** The same however often a form is sent. */
	id?: string;
}

function read(row: Entry, clear: Clear | undefined): OpenEntry {
	const said = (clear?.json ?? {}) as { type?: unknown };
	const type = (typeof said.type === 'string' && said.type in KINDS ? said.type : 'insight') as Type;
	const kind = KINDS[type];
	const known = said.type === type;
	const stranger = kind.own && row.body.by !== row.created_by;
	const error = clear?.error ?? (!known ? 'newer_format' : stranger ? 'other_author' : null);
	return { row, type, body: kind.read(error ? {} : said) as Body<Type>, by: row.body.by, error };
}

/** The body of each entry opened last, with the sealed value it came from: a hint about one entry does not open the others again. */
const opened = new Map<string, { s: string; clear: Clear }>();
const MOST_KEPT = 2_000;
let listening = false;

/** What was opened is forgotten with the keys. */
function forgetWithTheKeys(): void {
	if (listening) return;
	listening = true;
	onVaultChange((now) => {
		if (now === 'locked') opened.clear();
	});
}

/** Opens entries that were fetched already, for who shows a page of them at a time. */
export async function openRows(room: Room, rows: Entry[]): Promise<OpenEntry[]> {
	forgetWithTheKeys();
	// Only the very value that was opened last counts: an older one is for the vault to refuse.
	const kept = (row: Entry) => {
		const known = opened.get(`${room.id}/${row.id}`);
		return known?.s === row.body.s ? known.clear : undefined;
	};
	const fresh = rows.filter((row) => !kept(row));
	const clears = await openAll(
		room,
		fresh.map((row) => ({ kind: 'entry', row: row.id, field: 'body', sealed: row.body }))
	);
	if (opened.size + fresh.length > MOST_KEPT) opened.clear();
	const now = new Map(fresh.map((row, n) => [row.id, clears[n]]));
	for (const row of fresh) {
		const clear = now.get(row.id);
		if (clear && !clear.error) opened.set(`${room.id}/${row.id}`, { s: row.body.s, clear });
	}
	return rows.map((row) => read(row, now.get(row.id) ?? kept(row)));
}

/** Entries of a room, in their order. */
export async function entriesOf(room: Room, where: Where): Promise<OpenEntry[]> {
	const rows = await api.list<Entry>(at(`/engagements/${room.id}/entries`), {
		query: {
			drawer: where.drawer ?? null,
			session: where.session ?? null,
			parent: where.parent ?? null,
			aside: where.aside ? 'true' : null
		}
	});
	return openRows(room, rows);
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
	const content = json({ ...(body as object), type });
	const row = await sealed(room, [{ kind: 'entry', row: id, field: 'body', version: 1, content }], ([value]) =>
		api.post<Entry>(at(`/engagements/${room.id}/entries`), {
			id,
			drawer: place.drawer ?? kind.drawer,
			session_id: place.session ?? null,
			parent_id: place.parent ?? null,
			round_id: place.round ?? null,
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

/** Changes words, place or both; throws `Changed` when another changed the words meanwhile. */
export async function writeEntry<T extends Type>(room: Room, entry: OpenEntry<T>, body: Body<T> | null, move: Move = {}): Promise<OpenEntry<T>> {
	const path = at(`/engagements/${room.id}/entries/${entry.row.id}`);
	const place: Record<string, unknown> = {};
	if (move.session !== undefined) place.session_id = move.session;
	if (move.position !== undefined) place.position = move.position;
	if (move.aside !== undefined) place.aside = move.aside;
	const row = await change<Entry, Entry>(
		entry.row,
		body ? ['body'] : [],
		(from) => {
			const version = from.version + 1;
			const items = body
				? [{ kind: 'entry', row: from.id, field: 'body', version, content: json({ ...(body as object), type: entry.type }) }]
				: [];
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

/** Begins a round: what is written apart and shown together. */
export function beginRound(room: Room, of: Round['of'], session: string | null = null, id: string = newId()): Promise<Round> {
	return api.post<Round>(at(`/engagements/${room.id}/rounds`), { id, of, session_id: session });
}

/** Says that mine may be shown together with the others'. */
export function readyForRound(room: Room, round: string): Promise<Round> {
	return api.put<Round>(at(`/engagements/${room.id}/rounds/${round}/readiness`), {});
}

/** Team and circle: shows what those wrote who are ready. */
export function openRound(room: Room, round: string): Promise<Round> {
	return api.put<Round>(at(`/engagements/${room.id}/rounds/${round}/opening`), {});
}

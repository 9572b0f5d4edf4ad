/** Actions: what someone said they would do, by when. Only the owner says how it went. */
import { api, type Action } from '$lib/api';
import { isKept } from '$lib/api/kept';
import { newId } from '$lib/engagement/id';
import { json, openAll, sealed, takeIn, type Clear, type Room } from '$lib/engagement/sealing';
import { change } from '$lib/engagement/writing';
import { Kept, same, twice } from '$lib/record/kept';
import { at, space } from '$lib/space.svelte';
import { vault } from '$lib/vault';
import { split } from './board';

/** How an action went or goes, in its owner's words. */
export type How = 'done' | 'partly' | 'not_now' | 'no_longer' | 'under_way';
const HOWS: readonly string[] = ['done', 'partly', 'not_now', 'no_longer', 'under_way'] satisfies How[];

/** What something came out of: an entry of the record by its type, or a session. */
export interface Origin {
	kind: string;
	id: string;
}

/** An action with its words opened. */
export interface OpenAction {
	row: Action;
	text: Clear;
	/** The goal it serves. */
	goal: string | null;
	from: Origin | null;
	/** Between how it is and what would be good enough: what this closes. */
	gap: string;
	/** Written by someone else: it waits for its owner to take it on. */
	offered: boolean;
	how: How | null;
	words: string;
	inTheWay: string;
	/** True unless it is closed without a signature of its owner that holds. */
	signed: boolean;
}

/** Words of a new action, or of one that is changed. */
export interface ActionWords {
	words: string;
	goal?: string | null;
	from?: Origin | null;
	gap?: string;
}

/** What is said of how it goes. */
export interface Answered {
	how: How | null;
	words?: string;
	inTheWay?: string;
	/** Another day, empty for none; left out the day stays. */
	day?: string;
}

/** Whether an action is due on a day or before. */
export function due(action: Pick<Action, 'due_day' | 'state'>, day: string): boolean {
	return action.state === 'open' && action.due_day !== null && action.due_day <= day;
}

/** Soonest first; those without a day last; then the older first. */
export function bySoonest(a: Pick<Action, 'due_day' | 'created_at'>, b: Pick<Action, 'due_day' | 'created_at'>): number {
	return (a.due_day ?? '9999').localeCompare(b.due_day ?? '9999') || a.created_at - b.created_at;
}

const opened = new Kept<OpenAction>();

/** Everything that an opened action was made of: one byte of it another, and it is opened and checked again. */
function madeOf(row: Action): string {
	return JSON.stringify([same(row.text), same(row.outcome), row.close_act ?? null, row.owner_id, row.state]);
}

/** What could not be read, or did not hold, may with keys that come later. */
function whole(action: OpenAction): boolean {
	return !action.text.error && action.signed && (action.how !== null || action.row.outcome === null);
}

function unread(row: Action, error: string): OpenAction {
	const text = { text: '', json: null, error };
	return { row, text, goal: null, from: null, gap: '', offered: false, how: null, words: '', inTheWay: '', signed: row.state === 'open' };
}

/** Opens actions of one room. */
export async function openActions(room: Room, rows: Action[]): Promise<OpenAction[]> {
	const there = opened.begin();
	const doubled = twice(rows);
	const before = rows.map((row) => {
		if (doubled.has(row.id)) return unread(row, 'twice');
		const known = opened.get(room.id, row.id, madeOf(row));
		return known && { ...known, row };
	});
	const fresh = await openRows(
		room,
		rows.filter((_, n) => !before[n])
	);
	// Locked meanwhile: clear text must not come back.
	const now = there() ? fresh : fresh.map(({ row }) => unread(row, 'locked'));
	for (const action of now) if (whole(action)) opened.keep(room.id, action.row.id, madeOf(action.row), action);
	const next = now[Symbol.iterator]();
	return before.flatMap((one) => one ?? next.next().value ?? []);
}

async function openRows(room: Room, rows: Action[]): Promise<OpenAction[]> {
	const values = await openAll(
		room,
		rows.flatMap((row) => [
			{ kind: 'action', row: row.id, field: 'text', sealed: row.text },
			{ kind: 'action', row: row.id, field: 'outcome', sealed: row.outcome }
		])
	);
	return Promise.all(
		rows.map(async (row, n) => {
			const text = wordsOf(row, values[2 * n]);
			const said = (text.error ? {} : (text.json ?? {})) as Record<string, unknown>;
			return {
				row,
				text,
				goal: id(said.goal),
				from: origin(said.from),
				gap: string(said.gap),
				offered: row.state === 'open' && !text.error && row.text.by !== row.owner_id,
				...outcomeOf(values[2 * n + 1]?.json),
				signed: await closureHolds(room, row)
			};
		})
	);
}

const string = (value: unknown) => (typeof value === 'string' ? value : '');
const id = (value: unknown) => string(value) || null;

function origin(value: unknown): Origin | null {
	const said = (value ?? {}) as Record<string, unknown>;
	return typeof said.kind === 'string' && typeof said.id === 'string' ? { kind: said.kind, id: said.id } : null;
}

/** What an opened outcome says; what is missing or unknown reads as empty. */
export function outcomeOf(value: unknown): Pick<OpenAction, 'how' | 'words' | 'inTheWay'> {
	const said = (value ?? {}) as Record<string, unknown>;
	return {
		how: HOWS.includes(string(said.how)) ? (said.how as How) : null,
		words: string(said.words),
		inTheWay: string(said.in_the_way)
	};
}

/** The words of an action, when they were written for the owner that the server shows. */
function wordsOf(row: Action, opened: Clear | undefined): Clear {
	if (!opened || opened.error) return opened ?? { text: '', json: null, error: null };
	const said = (opened.json ?? {}) as { owner?: unknown; text?: unknown };
	if (typeof said.text !== 'string') return { ...opened, error: 'malformed' };
	return said.owner === row.owner_id ? { ...opened, text: said.text } : { ...opened, text: '', error: 'other_owner' };
}

async function closureHolds(room: Room, row: Action): Promise<boolean> {
	if (row.state === 'open') return true;
	if (!row.close_act || !row.outcome) return false;
	await takeIn(room);
	const act = await vault.verifyAct(room.id, row.close_act, isKept(row));
	return (
		act?.act === 'close_action' && act.subject === row.id && act.author === row.owner_id && act.payload === (await vault.hash(row.outcome.s))
	);
}

/** Actions of an engagement, or of one session of it. */
export async function actionsOf(room: Room, session: string | null = null): Promise<OpenAction[]> {
	const rows = await api.list<Action>(path(room), { query: { session } });
	return openActions(room, rows.sort(bySoonest));
}

/** Actions of an engagement: what is current (done within `fresh` ms, too) opened, what is history as rows that `openActions` opens. */
export async function currentActions(room: Room, fresh?: number): Promise<{ now: OpenAction[]; earlier: Action[] }> {
	const rows = await api.list<Action>(path(room));
	const { current, earlier } = split(rows.sort(bySoonest), Date.now(), fresh);
	return { now: await openActions(room, current), earlier };
}

/** Opens actions of several engagements at once (home). */
export async function openMixed(rows: Action[]): Promise<OpenAction[]> {
	const rooms = [...new Set(rows.map((row) => row.engagement_id))];
	const opened = await Promise.all(rooms.map((id) => openActions({ id }, rows.filter((row) => row.engagement_id === id))));
	return opened.flat().sort((a, b) => bySoonest(a.row, b.row));
}

/** The owner stands in the sealed words: nobody can be made to own what was written for another. */
function sealedWords(owner: string, what: ActionWords) {
	const { words, goal = null, from = null, gap = '' } = what;
	return json({ owner, text: words.trim(), goal, from, gap: gap.trim() });
}

const path = (room: Room, action?: string) => at(`/engagements/${room.id}/actions${action ? `/${action}` : ''}`);

/** Stores a new action. */
export function createAction(
	room: Room,
	what: ActionWords & { owner: string; due: string; session: string | null },
	id: string = newId()
): Promise<Action> {
	const place = { kind: 'action', row: id, field: 'text', version: 1, content: sealedWords(what.owner, what) };
	return sealed(room, [place], ([value]) =>
		api.post<Action>(path(room), { id, session_id: what.session, owner_id: what.owner, due_day: what.due || null, text: value })
	);
}

async function readAction(room: Room, id: string): Promise<Action> {
	const rows = await api.list<Action>(path(room));
	const row = rows.find((one) => one.id === id);
	if (!row) throw new Error('the action is gone');
	return row;
}

/** Changes the words of an open action, and its day. Whoever writes them last is who wrote it: another's words are offered. */
export function changeAction(room: Room, action: OpenAction, what: ActionWords, due: string): Promise<Action> {
	return change<Action, Action>(
		action.row,
		['text', 'due_day', 'state'],
		(from) => {
			const version = from.version + 1;
			const place = { kind: 'action', row: from.id, field: 'text', version, content: sealedWords(from.owner_id, what) };
			return sealed(room, [place], ([text]) => api.put<Action>(path(room, from.id), { version: from.version, text, due_day: due || null }));
		},
		() => readAction(room, action.row.id)
	);
}

/** Takes on what another wrote for me: the same words, in my own hand. */
export function takeOn(room: Room, action: OpenAction): Promise<Action> {
	const { goal, from, gap } = action;
	return changeAction(room, action, { words: action.text.text, goal, from, gap }, action.row.due_day ?? '');
}

/** Says how it goes. Done and no longer close it with a signed act; everything else keeps it open. */
export function answerAction(room: Room, row: Action, said: Answered): Promise<Action> {
	const { how, words = '', inTheWay = '', day } = said;
	const content = json({ how: how ?? '', words: words.trim(), in_the_way: inTheWay.trim() });
	return change<Action, Action>(
		row,
		['state', 'outcome'],
		(from) => {
			const version = from.version + 1;
			return sealed(room, [{ kind: 'action', row: from.id, field: 'outcome', version, content }], async ([outcome]) => {
				if (how !== 'done' && how !== 'no_longer') {
					return api.put<Action>(`${path(room, from.id)}/answer`, { version: from.version, outcome, ...(day === undefined ? {} : { due_day: day || null }) });
				}
				if (!outcome) throw new Error('nothing was sealed');
				const payload = await vault.hash(outcome.s);
				const act = await vault.sign({ act: 'close_action', engagement: room.id, subject: from.id, version, at: Date.now(), payload });
				const state = how === 'done' ? 'done' : 'dropped';
				return api.put<Action>(`${path(room, from.id)}/closure`, { version: from.version, state, outcome, act });
			});
		},
		() => readAction(room, row.id)
	);
}

/** Opens a closed action again; what was said of it is gone. */
export async function reopenAction(room: Room, row: Action): Promise<Action> {
	await takeIn(room);
	const act = await vault.sign({ act: 'reopen_action', engagement: room.id, subject: row.id, version: row.version + 1, at: Date.now() });
	return api.del<Action>(`${path(room, row.id)}/closure`, { body: { version: row.version, act } });
}

/** Puts back how it went before: reopens what was closed, says again what had been said. */
export async function undoAnswer(room: Room, row: Action, before: Pick<OpenAction, 'row' | 'how' | 'words' | 'inTheWay'>): Promise<Action> {
	const open = row.state === 'open' ? row : await reopenAction(room, row);
	const { how, words, inTheWay } = before;
	if (how === null && open.outcome === null) return open;
	return answerAction(room, open, { how, words, inTheWay, day: before.row.due_day ?? '' });
}

/** Whether it is mine to answer. */
export function mine(row: Pick<Action, 'owner_id'>): boolean {
	return row.owner_id === space.self.person_id;
}

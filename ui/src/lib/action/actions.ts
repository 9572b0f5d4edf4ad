/** Actions: what someone said they would do, by when. Only the owner says how it went. */
import { api, type Action } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { json, openAll, sealed, takeIn, type Clear, type Room } from '$lib/engagement/sealing';
import { change } from '$lib/engagement/writing';
import { at, space } from '$lib/space.svelte';
import { vault } from '$lib/vault';

/** How an action went, in its owner's words. */
export type How = 'done' | 'partly' | 'not_now' | 'no_longer';

/** An action with its words opened. */
export interface OpenAction {
	row: Action;
	text: Clear;
	how: How | null;
	words: string;
	/** True unless it is closed without a signature of its owner that holds. */
	signed: boolean;
}

/** Whether an action is due on a day or before. */
export function due(action: Pick<Action, 'due_day' | 'state'>, day: string): boolean {
	return action.state === 'open' && action.due_day !== null && action.due_day <= day;
}

/** Soonest first; those without a day last; then the older first. */
export function bySoonest(a: Pick<Action, 'due_day' | 'created_at'>, b: Pick<Action, 'due_day' | 'created_at'>): number {
	return (a.due_day ?? '9999').localeCompare(b.due_day ?? '9999') || a.created_at - b.created_at;
}

/** Opens actions of one room. */
export async function openActions(room: Room, rows: Action[]): Promise<OpenAction[]> {
	const values = await openAll(
		room,
		rows.flatMap((row) => [
			{ kind: 'action', row: row.id, field: 'text', sealed: row.text },
			{ kind: 'action', row: row.id, field: 'outcome', sealed: row.outcome }
		])
	);
	return Promise.all(
		rows.map(async (row, n) => {
			const outcome = (values[2 * n + 1]?.json ?? {}) as { how?: unknown; words?: unknown };
			return {
				row,
				text: wordsOf(row, values[2 * n]),
				how: typeof outcome.how === 'string' ? (outcome.how as How) : null,
				words: typeof outcome.words === 'string' ? outcome.words : '',
				signed: await closureHolds(room, row)
			};
		})
	);
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
	const act = await vault.verifyAct(room.id, row.close_act);
	return (
		act?.act === 'close_action' && act.subject === row.id && act.author === row.owner_id && act.payload === (await vault.hash(row.outcome.s))
	);
}

/** Actions of an engagement, or of one session of it. */
export async function actionsOf(room: Room, session: string | null = null): Promise<OpenAction[]> {
	const rows = await api.list<Action>(at(`/engagements/${room.id}/actions`), { query: { session } });
	return openActions(room, rows.sort(bySoonest));
}

/** Opens actions of several engagements at once (home). */
export async function openMixed(rows: Action[]): Promise<OpenAction[]> {
	const rooms = [...new Set(rows.map((row) => row.engagement_id))];
	const opened = await Promise.all(rooms.map((id) => openActions({ id }, rows.filter((row) => row.engagement_id === id))));
	return opened.flat().sort((a, b) => bySoonest(a.row, b.row));
}

/** Stores a new action. */
export function createAction(
	room: Room,
	what: { words: string; owner: string; due: string; session: string | null },
	id: string = newId()
): Promise<Action> {
	// The owner stands in the sealed words: nobody can be made to own what was written for another.
	const content = json({ owner: what.owner, text: what.words.trim() });
	const place = { kind: 'action', row: id, field: 'text', version: 1, content };
	return sealed(room, [place], ([value]) =>
		api.post<Action>(at(`/engagements/${room.id}/actions`), {
			id,
			session_id: what.session,
			owner_id: what.owner,
			due_day: what.due || null,
			text: value
		})
	);
}

async function readAction(room: Room, id: string): Promise<Action> {
	const rows = await api.list<Action>(at(`/engagements/${room.id}/actions`));
	const row = rows.find((one) => one.id === id);
	if (!row) throw new Error('the action is gone');
	return row;
}

/** Says how it went. Done and no longer close it with a signed act; partly and not now keep it open, with another day if wanted. */
export function answerAction(room: Room, row: Action, how: How, words: string, day: string): Promise<Action> {
	return change<Action, Action>(
		row,
		['state', 'outcome'],
		(from) => {
			const version = from.version + 1;
			const place = { kind: 'action', row: from.id, field: 'outcome', version, content: json({ how, words: words.trim() }) };
			return sealed(room, [place], async ([outcome]) => {
				const path = at(`/engagements/${room.id}/actions/${from.id}`);
				if (how === 'partly' || how === 'not_now') {
					return api.put<Action>(`${path}/answer`, { version: from.version, outcome, due_day: day || null });
				}
				if (!outcome) throw new Error('nothing was sealed');
				const payload = await vault.hash(outcome.s);
				const act = await vault.sign({ act: 'close_action', engagement: room.id, subject: from.id, version, at: Date.now(), payload });
				return api.put<Action>(`${path}/closure`, { version: from.version, state: how === 'done' ? 'done' : 'dropped', outcome, act });
			});
		},
		() => readAction(room, row.id)
	);
}

/** Opens a closed action again. */
export async function reopenAction(room: Room, row: Action): Promise<Action> {
	await takeIn(room);
	const act = await vault.sign({ act: 'reopen_action', engagement: room.id, subject: row.id, version: row.version + 1, at: Date.now() });
	return api.del<Action>(at(`/engagements/${room.id}/actions/${row.id}/closure`), { body: { version: row.version, act } });
}

/** Whether it is mine to answer. */
export function mine(row: Pick<Action, 'owner_id'>): boolean {
	return row.owner_id === space.self.person_id;
}


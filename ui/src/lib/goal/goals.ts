/** Goals: fetched and opened, written and closed. A room is an engagement, or one's own space for a goal kept for oneself. */
import { api, Problem, type Goal } from '$lib/api';
import { isKept } from '$lib/api/kept';
import { json, openAll, ownRoom, sealed, takeIn, text, type Clear, type Engagement, type Room, type ToSeal } from '$lib/engagement/sealing';
import { change } from '$lib/engagement/writing';
import { at, space } from '$lib/space.svelte';
import { twice } from '$lib/record/kept';
import { vault } from '$lib/vault';
import { described, levelsOf, moreOf, moreSealed, type Levels, type More } from './more';

export { described, LEVELS, levelsOf, type Level, type Levels } from './more';

/** How a goal was closed, by whom and when: by the signature, never by the server's word. */
export interface Closure {
	state: 'reached' | 'let_go';
	by: string;
	at: number;
}

/** A goal with its words opened. */
export interface OpenGoal {
	row: Goal;
	sentence: Clear;
	today: Clear;
	goodEnough: Clear;
	levels: Levels;
	more: More;
	/** Who wrote its sentence last, as signed; empty when it does not open. */
	by: string;
	closure: Closure | null;
	/** True unless it is closed without a signature that holds. */
	signed: boolean;
	/** When it was closed, by the signature; null while it is not. */
	closedAt: number | null;
	/** Kept in one's own space: nobody else can read it. */
	mine: boolean;
}

/** What a person writes of a goal. */
export interface GoalWords {
	sentence: string;
	today: string;
	goodEnough: string;
	levels: Levels;
	more: More;
	targetDay: string;
}

/** Empty words. */
export function noWords(): GoalWords {
	return { sentence: '', today: '', goodEnough: '', levels: levelsOf(null), more: moreOf(null), targetDay: '' };
}

/** Words of an opened goal, to be changed. */
export function wordsOf(goal: OpenGoal): GoalWords {
	return {
		sentence: goal.sentence.text,
		today: goal.today.text,
		goodEnough: goal.goodEnough.text,
		levels: { ...goal.levels },
		more: structuredClone(goal.more),
		targetDay: goal.row.target_day ?? ''
	};
}

const NONE: Clear = { text: '', json: null, error: null };

/** What the server gave more than once: none of it is believed. */
const TWICE: Clear = { text: '', json: null, error: 'twice' };

/** Opens goals of one room, all at once. */
export async function openGoals(room: Room, given: Goal[]): Promise<OpenGoal[]> {
	const doubled = twice(given);
	const rows = given.filter((row, n) => !doubled.has(row.id) || given.findIndex((one) => one.id === row.id) === n);
	const goals = await openRows(room, rows);
	return goals.map((goal) => (doubled.has(goal.row.id) ? { ...goal, sentence: TWICE, today: NONE, goodEnough: NONE, levels: levelsOf(null), more: moreOf(null), by: '' } : goal));
}

async function openRows(room: Room, rows: Goal[]): Promise<OpenGoal[]> {
	const fields = (row: Goal) => [
		{ field: 'sentence', sealed: row.sentence },
		{ field: 'today', sealed: row.today },
		{ field: 'good_enough', sealed: row.good_enough },
		{ field: 'levels', sealed: row.levels },
		{ field: 'more', sealed: row.more }
	];
	const values = await openAll(
		room,
		rows.flatMap((row) => fields(row).map((one) => ({ kind: 'goal', row: row.id, ...one })))
	);
	return Promise.all(
		rows.map(async (row, n): Promise<OpenGoal> => {
			const [sentence, today, goodEnough, levels, more] = values.slice(5 * n, 5 * n + 5);
			const closure = await closureOf(room, row);
			return {
				row,
				sentence: sentence ?? NONE,
				today: today ?? NONE,
				goodEnough: goodEnough ?? NONE,
				levels: levelsOf(levels?.json),
				more: moreOf(more?.json),
				by: sentence && !sentence.error ? row.sentence.by : '',
				closure,
				signed: closure !== null || !isClosed(row),
				closedAt: closure?.at ?? null,
				mine: room.kind === 'own'
			};
		})
	);
}

const isClosed = (row: Goal) => row.state === 'reached' || row.state === 'let_go';

/** What the one byte of a closing signature says. */
const CLOSED_AS: Record<string, Closure['state']> = { [btoa('\x01')]: 'reached', [btoa('\x02')]: 'let_go' };

/** A closed goal counts as closed only with a signature, and as what that says: reached or let go, whatever the server shows. */
export async function closureOf(room: Room, row: Goal): Promise<Closure | null> {
	// Taken up again: the signature under the earlier closing says nothing any more.
	if (!isClosed(row) || !row.close_act) return null;
	await takeIn(room);
	const act = await vault.verifyAct(room.id, row.close_act, isKept(row));
	const state = act?.act === 'close_goal' && act.subject === row.id ? CLOSED_AS[act.payload] : undefined;
	return act && state ? { state, by: act.author, at: act.at } : null;
}

/** Every goal of a room, in their order. */
export async function goalsOf(room: Room): Promise<OpenGoal[]> {
	return openGoals(room, await api.list<Goal>(at(`/engagements/${room.id}/goals`), { doubles: true }));
}

/** My goals of a coaching that I keep for myself. */
export async function myGoals(engagement: string): Promise<OpenGoal[]> {
	if (!space.self.own_engagement_id) return [];
	return (await goalsOf(ownRoom())).filter((goal) => goal.more.engagement === engagement);
}

/** Where a goal is kept. */
export function roomOf(engagement: Engagement, goal: Pick<OpenGoal, 'mine'>): Room {
	return goal.mine ? ownRoom() : engagement;
}

/** The page of a goal. */
export function goalPath(engagement: string, goal: Pick<OpenGoal, 'row' | 'mine'>): string {
	return at(`/coaching/${engagement}/goals/${goal.row.id}${goal.mine ? '?own' : ''}`);
}

/** One goal. */
export async function goalOf(room: Room, id: string): Promise<OpenGoal> {
	const [goal] = await openGoals(room, [await readGoal(room, id)]);
	if (!goal) throw new Error('the goal is gone');
	return goal;
}

function readGoal(room: Room, id: string): Promise<Goal> {
	return api.get<Goal>(at(`/engagements/${room.id}/goals/${id}`));
}

/** The sealed parts of a goal, in the order `body` names them. */
function parts(id: string, version: number, words: GoalWords): ToSeal[] {
	const place = (field: string, content: ToSeal['content']): ToSeal => ({ kind: 'goal', row: id, field, version, content });
	const list = [
		place('sentence', text(words.sentence.trim())),
		place('today', text(words.today.trim())),
		place('good_enough', text(words.goodEnough.trim()))
	];
	if (described(words.levels)) list.push(place('levels', json(words.levels)));
	const more = moreSealed(words.more);
	if (more) list.push(place('more', json(more)));
	return list;
}

/** Stores a new goal. */
export function createGoal(room: Room, words: GoalWords, id: string, state: 'active' | 'resting' = 'active'): Promise<Goal> {
	const list = parts(id, 1, words);
	return sealed(room, list, (values) => {
		const body: Record<string, unknown> = { id, state, target_day: words.targetDay || null };
		list.forEach((part, n) => (body[part.field] = values[n]));
		return api.post<Goal>(at(`/engagements/${room.id}/goals`), body);
	});
}

/** Stores changed words; throws `Changed` when another changed the same ones meanwhile. */
export function changeGoal(room: Room, base: OpenGoal, words: GoalWords): Promise<Goal> {
	return change<Goal, Goal>(
		base.row,
		['sentence', 'today', 'good_enough', 'levels', 'more', 'target_day'],
		(from) => {
			const list = parts(from.id, from.version + 1, words);
			return sealed(room, list, (values) => {
				const body: Record<string, unknown> = { version: from.version, target_day: words.targetDay || null };
				if (from.levels) body.levels = null;
				if (from.more) body.more = null;
				list.forEach((part, n) => (body[part.field] = values[n]));
				return api.put<Goal>(at(`/engagements/${room.id}/goals/${from.id}`), body);
			});
		},
		() => readGoal(room, base.row.id)
	);
}

/** Lets a goal rest, or takes it up again. */
export function restGoal(room: Room, row: Goal, state: 'active' | 'resting'): Promise<Goal> {
	return change<Goal, Goal>(
		row,
		['state'],
		(from) => api.put<Goal>(at(`/engagements/${room.id}/goals/${from.id}`), { version: from.version, state }),
		() => readGoal(room, row.id)
	);
}

/** Closes a goal with a signed act. */
export function closeGoal(room: Room, row: Goal, state: 'reached' | 'let_go'): Promise<Goal> {
	return change<Goal, Goal>(
		row,
		['state'],
		async (from) => {
			await takeIn(room);
			const act = await vault.sign({
				act: 'close_goal',
				engagement: room.id,
				subject: from.id,
				version: from.version + 1,
				at: Date.now(),
				payload: btoa(state === 'reached' ? '\x01' : '\x02')
			});
			return api.put<Goal>(at(`/engagements/${room.id}/goals/${from.id}/closure`), { version: from.version, state, act });
		},
		() => readGoal(room, row.id)
	);
}

/**
 * Shares a goal that was kept for oneself: it is written anew for both, then the private one is let go. Whatever state it was in, the
 * shared one begins in `state`.
 */
export async function shareGoal(engagement: Engagement, goal: OpenGoal, id: string, state: 'active' | 'resting'): Promise<Goal> {
	const words = wordsOf(goal);
	words.more.engagement = '';
	const shared = await createGoal(engagement, words, id, state).catch((error: unknown) => {
		// Written at an earlier try, of which the rest failed.
		if (error instanceof Problem && error.name === 'id_taken') return readGoal(engagement, id);
		throw error;
	});
	await closeGoal(ownRoom(), goal.row, 'let_go');
	return shared;
}

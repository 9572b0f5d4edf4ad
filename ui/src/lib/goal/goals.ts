/** Goals: fetched and opened, written and closed. */
import { api, type Goal } from '$lib/api';
import { json, openAll, sealed, takeIn, text, type Clear, type Engagement, type ToSeal } from '$lib/engagement/sealing';
import { change } from '$lib/engagement/writing';
import { at } from '$lib/space.svelte';
import { vault } from '$lib/vault';

/** The five attainment levels, from "much less than hoped" to "much more". */
export const LEVELS = ['-2', '-1', '0', '1', '2'] as const;
export type Level = (typeof LEVELS)[number];
export type Levels = Record<Level, string>;

/** A goal with its words opened. */
export interface OpenGoal {
	row: Goal;
	sentence: Clear;
	today: Clear;
	goodEnough: Clear;
	levels: Levels;
	purpose: string;
	/** True unless it is closed without a signature that holds. */
	signed: boolean;
}

/** What a person writes of a goal. */
export interface GoalWords {
	sentence: string;
	today: string;
	goodEnough: string;
	levels: Levels;
	purpose: string;
	targetDay: string;
}

/** Empty words. */
export function noWords(): GoalWords {
	return { sentence: '', today: '', goodEnough: '', levels: levelsOf(null), purpose: '', targetDay: '' };
}

/** Levels from opened JSON; what is missing is empty. */
export function levelsOf(value: unknown): Levels {
	const read = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
	const one = (level: Level) => (typeof read[level] === 'string' ? read[level] : '');
	return { '-2': one('-2'), '-1': one('-1'), '0': one('0'), '1': one('1'), '2': one('2') };
}

/** Whether anything is described. */
export function described(levels: Levels): boolean {
	return LEVELS.some((level) => levels[level].trim() !== '');
}

/** Words of an opened goal, to be changed. */
export function wordsOf(goal: OpenGoal): GoalWords {
	return {
		sentence: goal.sentence.text,
		today: goal.today.text,
		goodEnough: goal.goodEnough.text,
		levels: { ...goal.levels },
		purpose: goal.purpose,
		targetDay: goal.row.target_day ?? ''
	};
}

async function open(engagement: Engagement, row: Goal): Promise<OpenGoal> {
	const place = (field: string) => ({ kind: 'goal', row: row.id, field });
	const [sentence, today, goodEnough, levels, more] = await openAll(engagement, [
		{ ...place('sentence'), sealed: row.sentence },
		{ ...place('today'), sealed: row.today },
		{ ...place('good_enough'), sealed: row.good_enough },
		{ ...place('levels'), sealed: row.levels },
		{ ...place('more'), sealed: row.more }
	]);
	const none: Clear = { text: '', json: null, error: null };
	const purpose = (more?.json as { purpose?: unknown } | null)?.purpose;
	return {
		row,
		sentence: sentence ?? none,
		today: today ?? none,
		goodEnough: goodEnough ?? none,
		levels: levelsOf(levels?.json),
		purpose: typeof purpose === 'string' ? purpose : '',
		signed: await closureHolds(engagement, row)
	};
}

/** A closed goal counts as closed only with a signature over how it was closed. */
async function closureHolds(engagement: Engagement, row: Goal): Promise<boolean> {
	if (row.state !== 'reached' && row.state !== 'let_go') return true;
	if (!row.close_act) return false;
	await takeIn(engagement);
	const act = await vault.verifyAct(engagement.id, row.close_act);
	return act?.act === 'close_goal' && act.subject === row.id && act.payload === btoa(row.state === 'reached' ? '\x01' : '\x02');
}

/** Every goal of an engagement. */
export async function goalsOf(engagement: Engagement): Promise<OpenGoal[]> {
	const rows = await api.list<Goal>(at(`/engagements/${engagement.id}/goals`));
	return Promise.all(rows.map((row) => open(engagement, row)));
}

/** One goal. */
export async function goalOf(engagement: Engagement, id: string): Promise<OpenGoal> {
	return open(engagement, await readGoal(engagement, id));
}

function readGoal(engagement: Engagement, id: string): Promise<Goal> {
	return api.get<Goal>(at(`/engagements/${engagement.id}/goals/${id}`));
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
	if (words.purpose.trim()) list.push(place('more', json({ purpose: words.purpose.trim() })));
	return list;
}

/** Stores a new goal. */
export function createGoal(engagement: Engagement, words: GoalWords, id: string): Promise<Goal> {
	const list = parts(id, 1, words);
	return sealed(engagement, list, (values) => {
		const body: Record<string, unknown> = { id, target_day: words.targetDay || null };
		list.forEach((part, n) => (body[part.field] = values[n]));
		return api.post<Goal>(at(`/engagements/${engagement.id}/goals`), body);
	});
}

/** Stores changed words; throws `Changed` when another changed the same ones meanwhile. */
export function changeGoal(engagement: Engagement, base: OpenGoal, words: GoalWords): Promise<Goal> {
	return change<Goal, Goal>(
		base.row,
		['sentence', 'today', 'good_enough', 'levels', 'more', 'target_day'],
		(from) => {
			const list = parts(from.id, from.version + 1, words);
			return sealed(engagement, list, (values) => {
				const body: Record<string, unknown> = { version: from.version, target_day: words.targetDay || null };
				if (from.levels) body.levels = null;
				if (from.more) body.more = null;
				list.forEach((part, n) => (body[part.field] = values[n]));
				return api.put<Goal>(at(`/engagements/${engagement.id}/goals/${from.id}`), body);
			});
		},
		() => readGoal(engagement, base.row.id)
	);
}

/** Lets a goal rest, or takes it up again. */
export function restGoal(engagement: Engagement, row: Goal, state: 'active' | 'resting'): Promise<Goal> {
	return change<Goal, Goal>(
		row,
		['state'],
		(from) => api.put<Goal>(at(`/engagements/${engagement.id}/goals/${from.id}`), { version: from.version, state }),
		() => readGoal(engagement, row.id)
	);
}

/** Closes a goal with a signed act. */
export function closeGoal(engagement: Engagement, row: Goal, state: 'reached' | 'let_go'): Promise<Goal> {
	return change<Goal, Goal>(
		row,
		['state'],
		async (from) => {
			await takeIn(engagement);
			const act = await vault.sign({
				act: 'close_goal',
				engagement: engagement.id,
				subject: from.id,
				version: from.version + 1,
				at: Date.now(),
				payload: btoa(state === 'reached' ? '\x01' : '\x02')
			});
			return api.put<Goal>(at(`/engagements/${engagement.id}/goals/${from.id}/closure`), { version: from.version, state, act });
		},
		() => readGoal(engagement, row.id)
	);
}


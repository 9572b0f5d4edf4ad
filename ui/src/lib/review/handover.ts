/**
 * What is taken along into another coaching, item by item: copied and sealed anew for the people there. Nothing moves by itself, and
 * what stays unticked stays unread.
 */
import { api, type Session } from '$lib/api';
import { newId } from '$lib/engagement/id';
import type { Engagement } from '$lib/engagement/sealing';
import { createGoal, goalsOf, wordsOf, type OpenGoal } from '$lib/goal/goals';
import { MOST } from '$lib/goal/three';
import { addEntry, entriesOf, newest, ofType, type OpenEntry } from '$lib/record';
import { takeawaysOf } from '$lib/session/sessions';
import { at, space } from '$lib/space.svelte';

export const GROUPS = ['goal', 'context', 'plan', 'insight', 'takeaway'] as const;
export type Group = (typeof GROUPS)[number];

/** Something that may be taken along. */
export interface Item {
	id: string;
	group: Group;
	words: string;
	/** Stores the copy; the same id however often it is tried. */
	copy: (to: Engagement) => Promise<unknown>;
}

/** What there is to choose from. */
export async function itemsOf(from: Engagement): Promise<Item[]> {
	const [goals, ground, plans, learning, sessions] = await Promise.all([
		goalsOf(from),
		entriesOf(from, { drawer: 'ground' }),
		entriesOf(from, { drawer: 'plan' }),
		entriesOf(from, { drawer: 'learning' }),
		api.list<Session>(at(`/engagements/${from.id}/sessions`))
	]);
	const plan = newest(plans, 'plan');
	const took = (await Promise.all(sessions.map((session) => takeawaysOf(from, session)))).flat();
	return [
		...goals.filter((goal) => !goal.sentence.error && goal.closedAt === null).map(goalItem),
		...ofType(ground, 'context').map((one) => entryItem(one, 'context', one.body.text)),
		...(plan ? [entryItem(plan, 'plan', plan.body.purpose || plan.body.tactics.join('\n'))] : []),
		...ofType(learning, 'insight').map((one) => entryItem(one, 'insight', one.body.text)),
		...took
			.filter((one) => one.row.person_id === space.self.person_id && !one.text.error && one.text.text.trim() !== '')
			.map((one): Item => {
				const id = newId();
				return { id, group: 'takeaway', words: one.text.text, copy: (to) => addEntry(to, 'insight', { text: one.text.text, from: null }, { id }) };
			})
	];
}

function goalItem(goal: OpenGoal): Item {
	const id = newId();
	return {
		id,
		group: 'goal',
		words: goal.sentence.text,
		copy: async (to) => {
			// A fourth one rests until its turn comes.
			const there = await goalsOf(to);
			const active = there.filter((one) => one.row.state === 'active').length;
			return createGoal(to, wordsOf(goal), id, goal.row.state === 'resting' || active >= MOST ? 'resting' : 'active');
		}
	};
}

/** Links into the old coaching are cut: nobody could follow them. */
function entryItem<T extends 'context' | 'plan' | 'insight'>(entry: OpenEntry<T>, group: Group, words: string): Item {
	const id = newId();
	const body = { ...entry.body };
	if ('goal' in body) body.goal = null;
	if ('from' in body) body.from = null;
	return { id, group, words, copy: (to) => addEntry(to, entry.type, body as typeof entry.body, { id }) };
}

/** The goal that a coaching is about just now: the one pinned by someone in it, else the only shared one there is. */
import type { Engagement } from '$lib/engagement/sealing';
import { allGoals, inProgress } from '$lib/goal/all';
import type { OpenGoal } from '$lib/goal/goals';
import { addEntry } from '$lib/record';

/** Goals in progress, and the one in focus. */
export interface Focus {
	active: OpenGoal[];
	goal: OpenGoal | null;
}

/** Reads the goals in progress and which one is pinned. */
export async function focusOf(engagement: Engagement): Promise<Focus> {
	const { goals, focus } = await allGoals(engagement);
	const active = goals.filter((goal) => inProgress(goal) && !goal.mine);
	const pinned = active.find((goal) => goal.row.id === focus);
	return { active, goal: pinned ?? (active.length === 1 ? (active[0] ?? null) : null) };
}

/** Pins a goal for everyone in it. */
export async function pin(engagement: Engagement, goal: string): Promise<void> {
	await addEntry(engagement, 'focus', {}, { parent: goal });
}

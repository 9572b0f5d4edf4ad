/** Every goal of a coaching, those kept for oneself included, with what was noted about them. */
import { ownRoom, type Engagement } from '$lib/engagement/sealing';
import { entriesOf, type OpenEntry } from '$lib/record';
import { coacheeOf, counts, focused, standsAs } from './craft';
import { goalsOf, myGoals, type OpenGoal } from './goals';

export interface AllGoals {
	/** Shared ones in their order, then mine. */
	goals: OpenGoal[];
	/** Notes of all of them. */
	notes: OpenEntry[];
	/** The id of the goal in focus. */
	focus: string | null;
}

/** Fetches and opens them. */
export async function allGoals(engagement: Engagement): Promise<AllGoals> {
	const [shared, mine, notes] = await Promise.all([goalsOf(engagement), myGoals(engagement.id), entriesOf(engagement, { drawer: 'goal' })]);
	const own = mine.length ? await entriesOf(ownRoom(), { drawer: 'goal' }) : [];
	const goals = [...shared, ...mine];
	const all = [...notes, ...own];
	return { goals, notes: all, focus: focused(all, goals) };
}

/** In progress: also what the server calls closed without a signature. */
export function inProgress(goal: OpenGoal): boolean {
	return standsAs(goal) === 'active';
}

/** The attainment of each goal that counts; goals of which none was noted are left out. */
export function attainments(engagement: Engagement, { goals, notes }: AllGoals): { goal: OpenGoal; note: OpenEntry<'attainment'> }[] {
	const noted = notes.filter((one) => one.type === 'attainment' && !one.error) as unknown as OpenEntry<'attainment'>[];
	return goals.flatMap((goal) => {
		const note = counts(noted, goal.row.id, goal.mine ? null : coacheeOf(engagement));
		return note ? [{ goal, note }] : [];
	});
}

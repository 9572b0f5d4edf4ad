/** Steps in the team's own words, and those that became goals. Pure. */
import { standsAs } from '$lib/goal/craft';
import type { OpenGoal } from '$lib/goal/goals';
import type { Requires } from '../reach/requires';

/** By skill: words of one's own for a step, and the goal that it was taken as while that is open. A goal's sentence is no name of a skill. */
export function stepsOf(steps: Requires['steps'], goals: readonly OpenGoal[]): { own: Map<string, string>; taken: Map<string, OpenGoal> } {
	const own = new Map<string, string>();
	const taken = new Map<string, OpenGoal>();
	for (const step of steps) {
		const goal = goals.find((one) => (step.goal === null ? !one.sentence.error && one.sentence.text.trim() === step.words.trim() : one.row.id === step.goal));
		if (!goal && step.goal === null) own.set(step.skill, step.words);
		if (goal && ['active', 'resting'].includes(standsAs(goal))) taken.set(step.skill, goal);
	}
	return { own, taken };
}

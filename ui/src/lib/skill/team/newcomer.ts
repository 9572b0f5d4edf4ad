/** Who is new to a team or a circle, and has not planned yet what would catch them up. Pure. */
import type { Engagement } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { wantsToLearn } from '../learner';
import { nearest } from '../support';
import { turnsOf, type Turn } from './clock';
import { membersOf } from './people';

/** When I joined, while that is new and nothing is planned here since; null else. */
export function newHere({ kind, parties }: Pick<Engagement, 'kind' | 'parties'>, entries: readonly OpenEntry[], me: string, now: number): Turn | null {
	if (kind !== 'team' && kind !== 'circle') return null;
	const members = membersOf({ parties });
	const turn = turnsOf(members, now).find((one) => one.person === me && one.what === 'joined');
	if (!turn || members.some((one) => one.person === me && one.left !== null)) return null;
	const plans = (one: OpenEntry) => !one.error && one.type === 'learn' && one.row.aside_at == null && wantsToLearn(me, one as OpenEntry<'learn'>) && (one.body as OpenEntry<'learn'>['body']).state !== 'dropped';
	return entries.some(plans) ? null : turn;
}

/** What is still to be caught up on: not where they stand already by what the page shows. `level`: where somebody is with the skill of a step, 0 … 5; null where nothing is known. */
export const stillAhead = <One extends { need: { level: number } }>(steps: readonly One[], level: (step: One) => number | null): One[] =>
	steps.filter((step) => (level(step) ?? -1) < nearest(step.need.level));

/** Whether the others show anything to catch up on: levels that somebody shares, or placed. */
export const isShown = (entries: readonly OpenEntry[], me: string): boolean =>
	entries.some((one) => (one.type === 'shared' || one.type === 'placement') && !one.error && one.row.aside_at == null && one.row.created_by !== me);

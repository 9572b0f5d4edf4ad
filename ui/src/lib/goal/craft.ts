/** What people note about a goal beside its words: how far it is, which one is in focus, "I can work with this". */
import type { GoalState } from '$lib/api';
import type { Engagement } from '$lib/engagement/sealing';
import type { OpenEntry } from '$lib/record';
import { dayOf } from '$lib/words/when';
import type { OpenGoal } from './goals';

/** Where a goal stands: closed only as it was signed; what the server alone calls closed is still open. */
export function standsAs({ row, closure }: Pick<OpenGoal, 'row' | 'closure'>): GoalState {
	if (closure) return closure.state;
	return row.state === 'resting' ? 'resting' : 'active';
}

type Noted = Pick<OpenEntry<'attainment'>, 'row' | 'body'>;

/** When it was true: the day that was said, else the day it was written. */
export function notedOn(entry: Noted): string {
	return entry.body.day || dayOf(entry.row.created_at);
}

/** Notes of how far one goal is, the newest first. */
export function attained<E extends Noted>(entries: readonly E[], goal: string): E[] {
	return entries
		.filter((one) => one.row.parent_id === goal)
		.sort((a, b) => notedOn(b).localeCompare(notedOn(a)) || b.row.created_at - a.row.created_at);
}

/** The one that counts: the newest of the coachee where there is one, because the record is theirs; else the newest. */
export function counts<E extends Noted>(entries: readonly E[], goal: string, coachee: string | null): E | null {
	const all = attained(entries, goal);
	return all.find((one) => one.row.created_by === coachee) ?? all[0] ?? null;
}

/** Whose record it is: the coachee of two; null among peers, in a team and in a circle. */
export function coacheeOf(engagement: Pick<Engagement, 'parties'>): string | null {
	const coachees = engagement.parties.filter((party) => party.role === 'coachee');
	return coachees.length === 1 ? (coachees[0]?.person_id ?? null) : null;
}

/** Who may say "I can work with this": the coach; among equals whoever did not write it. */
export function mayAnswer(engagement: Pick<Engagement, 'parties'>, goal: Pick<OpenGoal, 'by' | 'mine'>, me: string): boolean {
	if (goal.mine) return false;
	const role = engagement.parties.find((party) => party.person_id === me)?.role;
	return role === 'coach' || (role === 'peer' && goal.by !== '' && goal.by !== me);
}

/** The goal in focus: of the newest mark that was not taken away, if that goal is still in progress. */
export function focused(entries: readonly Pick<OpenEntry, 'row' | 'type' | 'error'>[], goals: readonly Pick<OpenGoal, 'row'>[]): string | null {
	const marks = entries.filter((one) => one.type === 'focus' && !one.error && one.row.aside_at === null);
	const newest = marks.reduce<(typeof marks)[number] | null>((best, one) => (best && best.row.created_at >= one.row.created_at ? best : one), null);
	const goal = goals.find((one) => one.row.id === newest?.row.parent_id);
	return goal?.row.state === 'active' ? goal.row.id : null;
}

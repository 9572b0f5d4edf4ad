/** What of a coaching one may show: the own goals' titles, how far they are, wins. */
import type { Engagement, ReleaseKind } from '$lib/api';
import { attained } from '$lib/goal/craft';
import { goalsOf, type OpenGoal } from '$lib/goal/goals';
import { entriesOf, ofType, type OpenEntry } from '$lib/record';
import { LONGEST } from './sealed';

/** One thing that can be shown. */
export interface Item {
	kind: ReleaseKind;
	id: string;
	/** The words to begin with. */
	text: string;
	/** Of how far a goal is: the goal's title, to choose by. Shown to nobody. */
	of: string;
	/** −2 … 2, of how far a goal is. */
	level: number | null;
}

/** Whether this person may show something: who is coached, a peer, and those of a team or a circle. Whoever coaches one person shows nothing of theirs. */
export function mayShow(engagement: Pick<Engagement, 'parties' | 'kind'>, me: string): boolean {
	const mine = engagement.parties.find((party) => party.person_id === me);
	if (!mine || mine.joined_at === null || mine.left_at !== null || engagement.kind === 'own' || mine.role === 'sponsor') return false;
	return mine.role !== 'coach' || engagement.kind === 'team';
}

/** Whether all of it is one's own to show: the record is the coachee's. Among equals each shows what they wrote. */
export function ownsAll(engagement: Pick<Engagement, 'parties'>, me: string): boolean {
	return engagement.parties.some((party) => party.person_id === me && party.role === 'coachee') && engagement.parties.filter((party) => party.role === 'coachee').length === 1;
}

const cut = (text: string) => [...text.trim()].slice(0, LONGEST).join('');

/** The things, from what was opened. `level` says how far a level is, in words. */
export function itemsFrom(goals: readonly OpenGoal[], notes: readonly OpenEntry[], learnt: readonly OpenEntry[], who: { me: string; all: boolean }, level: (n: number) => string): Item[] {
	const mine = (by: string) => who.all || by === who.me;
	const titles = goals.filter((goal) => goal.sentence.text.trim() !== '' && mine(goal.by));
	const levels = goals.flatMap((goal): Item[] => {
		// How far it is: the owner's own word for it, never the partner's.
		const newest = attained(ofType(notes, 'attainment'), goal.row.id).find((one) => one.by === who.me);
		return newest ? [{ kind: 'attainment', id: newest.row.id, text: level(newest.body.level), of: goal.sentence.text, level: newest.body.level }] : [];
	});
	const wins = ofType(learnt, 'win').filter((one) => one.body.text.trim() !== '' && mine(one.by));
	return [
		...titles.map((goal): Item => ({ kind: 'goal', id: goal.row.id, text: cut(goal.sentence.text), of: '', level: null })),
		...levels,
		...wins.map((one): Item => ({ kind: 'win', id: one.row.id, text: cut(one.body.text), of: '', level: null }))
	];
}

/** The things of a coaching. */
export async function itemsOf(engagement: Engagement, me: string, level: (n: number) => string): Promise<Item[]> {
	const [goals, notes, learnt] = await Promise.all([goalsOf(engagement), entriesOf(engagement, { drawer: 'goal' }), entriesOf(engagement, { drawer: 'learning' })]);
	return itemsFrom(goals, notes, learnt, { me, all: ownsAll(engagement, me) }, level);
}

/** All goals of a coaching beside each other: where each was last said to lie, which comes before which, and how much new they make at once. */
import { ofType, type OpenEntry } from '$lib/record';
import type { OpenGoal } from '$lib/goal/goals';
import { askGoal } from '$lib/zone/ask';
import { dayNumber } from '../evidence';
import { resolver } from '../graph';
import type { Given } from './answering.svelte';
import { asksOf } from './asks';
import { isOpen, loadOf, orderOf, takenOn, type Beside } from './beside';
import type { Kept } from './forecasts';
import { isPartial, lastKept } from './partial';
import { membersOf } from './people';

/** By goal what was kept last of where it lies; only of goals of which somebody said what they ask for. */
export function lastSaid(entries: readonly OpenEntry[], goals: readonly Pick<OpenGoal, 'row'>[]): Map<string, Kept> {
	const requires = ofType(entries, 'requires');
	const forecasts = ofType(entries, 'forecast');
	return new Map(
		goals.flatMap(({ row }): [string, Kept][] => {
			const asks = new Set(requires.filter((one) => one.body.goal === row.id).map((one) => one.row.id));
			const last = asks.size ? lastKept(forecasts, (one) => one.goal === row.id || asks.has(one.requires)) : null;
			return last ? [[row.id, last]] : [];
		})
	);
}

/** Open goals of which somebody said what they ask for. */
export const openOnes = (entries: readonly OpenEntry[], goals: readonly OpenGoal[]): Beside[] => takenOn(ofType(entries, 'requires'), goals, '').filter(isOpen);

export interface Abreast {
	/** Which of two comes first. */
	pairs: { first: Beside; then: Beside }[];
	/** Null where one cannot read all that the others reckon with. */
	news: ReturnType<typeof loadOf> | null;
}

/** Asks for each open goal what of it is there already; what is not is new. */
export async function abreast(given: Omit<Given, 'requires'>, me: string): Promise<Abreast> {
	const { engagement, rooms, graph, merges, goals, mine, waiting, today } = given;
	const [here] = rooms;
	const entries = here?.entries ?? [];
	const resolve = resolver(merges);
	const all = takenOn(ofType(entries, 'requires'), goals, '');
	const open = all.filter(isOpen);
	const pairs = orderOf(
		open.map((one) => ({ body: one.requires.body })),
		graph,
		resolve
	).flatMap(([a, b]) => {
		const [first, then] = [open[a], open[b]];
		return first && then ? [{ first, then }] : [];
	});
	if (open.length === 0 || open.some(({ requires }) => isPartial({ ...given, requires }, me))) return { pairs, news: null };
	const there = new Map<string, number>();
	for (const { requires } of open) {
		const asks = asksOf(requires.body, graph, resolve);
		const members = membersOf(engagement, { id: requires.row.id, rule: requires.body.rule }, rooms, asks.skills, today, mine, waiting);
		if (asks.goal.required.length === 0 || members.length === 0) continue;
		const people = members.map((one) => one.observed.map(({ evidence }) => evidence));
		const said = await askGoal({ graph: asks.skills.graph, people, day: dayNumber(today) ?? 0, goal: asks.goal, due: null });
		for (const { need, p } of said.there) {
			const id = asks.skills.ids[need.skill] ?? '';
			// Of what two goals ask for, the one that asks for less says whether it is still new.
			there.set(id, Math.max(p, there.get(id) ?? 0));
		}
	}
	return { pairs, news: loadOf(all, '', graph, there, today) };
}

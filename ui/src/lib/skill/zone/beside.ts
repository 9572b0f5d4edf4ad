/** What a goal does beside the others of its room: how much new there is at once, and which comes before which. Pure. */
import type { OpenEntry } from '$lib/record';
import type { OpenGoal } from '$lib/goal/goals';
import type { Body } from '$lib/record';
import { standsAs } from '$lib/goal/craft';
import { changeLoad, type Load, type NewThing } from '$lib/zone/load';
import { goalOrder } from '$lib/zone/goal';
import { Graph as EngineGraph } from '$lib/zone/graph';
import { dayOf } from '$lib/words/when';
import type { Graph } from '../graph';
import { dayNumber } from '../evidence';
import type { Item } from '../reach/requires';
import { asksOf } from './asks';

type Requires = OpenEntry<'requires'>;

/** What a goal of the room asks for, with the goal. */
export interface Beside {
	requires: Requires;
	goal: OpenGoal | null;
}

/** Of each goal the newest that says what it asks for; of goals that nobody set only the one that is looked at. */
export function takenOn(all: readonly Requires[], goals: readonly OpenGoal[], here: string): Beside[] {
	const newest = new Map<string, Requires>();
	for (const one of all) {
		const key = one.body.goal ?? one.row.id;
		const before = newest.get(key);
		if (one.row.id === here || !before || (before.row.id !== here && before.row.id < one.row.id)) newest.set(key, one);
	}
	return [...newest.values()].flatMap((requires) => {
		const goal = goals.find((one) => one.row.id === requires.body.goal) ?? null;
		return goal || requires.row.id === here ? [{ requires, goal }] : [];
	});
}

/** Whether it is asked of the team now. */
export const isOpen = ({ goal }: Beside) => !goal || standsAs(goal) === 'active';

/** A skill that is new to them. */
export interface New {
	item: Item;
	kind: NewThing['kind'];
	/** The goal that is looked at asks for it. */
	here: boolean;
}

/** What is more likely there than not is new to them no more. */
const KNOWN = 0.5;

/** What is new of one goal: what it asks for, and the tools and ways of working that it rests on; `there`: how likely each is there. */
function newsOf({ requires }: Beside, graph: Graph, there: ReadonlyMap<string, number>): { item: Item; kind: NewThing['kind'] }[] {
	return requires.body.items.flatMap((item): { item: Item; kind: NewThing['kind'] }[] => {
		const known = graph.get(item.skill);
		// What it rests on is new to a team only where it brings a tool or a way of working with it.
		if ((!item.asked && !known?.tool) || (there.get(item.skill) ?? 0) >= KNOWN) return [];
		if (!known?.tool) return [{ item, kind: 'skill' }];
		return [{ item, kind: known.strand === 'collaboration' ? 'process' : 'tool' }];
	});
}

type Past = NewThing & { until: number };

/** One skill that several goals asked for at the same time was one new thing. */
function joined(spans: readonly Past[]): Past[] {
	const found: Past[] = [];
	for (const one of spans.toSorted((a, b) => a.from - b.from)) {
		const last = found.at(-1);
		if (last && one.from < last.until) last.until = Math.max(last.until, one.until);
		else found.push({ ...one });
	}
	return found;
}

/** Everything new at once, with the load that it makes. `there`: of every skill of these goals how likely it is there by now. */
export function loadOf(all: readonly Beside[], here: string, graph: Graph, there: ReadonlyMap<string, number>, today: string): { news: New[]; load: Load } {
	const day = dayNumber(today) ?? 0;
	const open = new Map<string, New>();
	const past = new Map<string, Past[]>();
	for (const one of all.toSorted((a, b) => Number(b.requires.row.id === here) - Number(a.requires.row.id === here))) {
		const from = dayNumber(dayOf(one.requires.row.created_at)) ?? day;
		if (isOpen(one)) {
			for (const { item, kind } of newsOf(one, graph, there)) if (!open.has(item.skill)) open.set(item.skill, { item, kind, here: one.requires.row.id === here });
		} else if (one.goal?.closedAt != null) {
			// What was new then is not by now: it counts as it was asked.
			const until = Math.max(from, dayNumber(dayOf(one.goal.closedAt)) ?? day);
			for (const { item, kind } of newsOf(one, graph, new Map())) past.set(item.skill, joined([...(past.get(item.skill) ?? []), { kind, from, until }]));
		}
	}
	const news = [...open.values()];
	return { news, load: changeLoad([...[...past.values()].flat(), ...news.map(({ kind }): NewThing => ({ kind, from: day, until: null }))], day) };
}

/** Which open goal comes before which: pairs of places in the list. */
export function orderOf(all: readonly { body: Body<'requires'> }[], graph: Graph, resolve: (id: string) => string): [number, number][] {
	// One numbering for all of them: only what they ask for, and rows of one's own; what lies between is passed over.
	const items = all.flatMap(({ body }) => body.items.filter((item) => item.asked || !graph.has(resolve(item.skill))));
	if (!items.some((item) => item.asked)) return [];
	const every = asksOf({ text: '', items, rule: { who: 'all', k: null, person: null }, day: '', goal: null, steps: [], reason_to_go_on: '', checks: [] }, graph, resolve);
	const goals = all.map(({ body }) => ({
		rule: 'all' as const,
		required: body.items.filter((item) => item.asked).flatMap((item) => {
			const skill = every.skills.of(item.skill);
			return skill === undefined ? [] : [{ skill, part: item.part, level: 3 }];
		})
	}));
	const { skills, prerequisites } = every.skills.graph;
	return goalOrder(new EngineGraph(skills, prerequisites), goals);
}

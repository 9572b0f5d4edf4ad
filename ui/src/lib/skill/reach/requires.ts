/** What a goal asks for and what that rests on: put together, and put in order. Pure. */
import type { Body } from '$lib/record';
import { beneath, ranks, type Graph, type Known } from '../graph';
import { levelFor } from '../support';

export type Requires = Body<'requires'>;
export type Item = Requires['items'][number];
export type Rule = Requires['rule'];

/** A prerequisite means the second level of the other skill. */
export const LEVEL = 2;
/** Rows of one's own begin so; no skill of a catalogue does, because ids there are kebab-case. */
const OWN = 'own:';

export const isOwn = (item: Pick<Item, 'skill'>) => item.skill.startsWith(OWN);

/** A row of one's own, such as how one gets on with another team. */
export function ownItem(id: string, name: string, before: string[] = []): Item {
	return { skill: OWN + id, name, part: 'skill', level: 0, asked: false, before, pack: '', version: '' };
}

/** A row for a skill of the catalogue, with the words and the version it has today. */
export function itemOf(skill: Known, asked: boolean): Item {
	return {
		skill: skill.id,
		name: skill.name,
		part: 'skill',
		level: Math.min(LEVEL, skill.levels.length),
		asked,
		before: [],
		pack: skill.pack,
		version: skill.version
	};
}

/** The same for one step towards it: the first level at which it takes no more support than the step means. */
export function itemAt(skill: Known, part: Item['part'], support: number): Item {
	return { ...itemOf(skill, true), part, level: levelFor(support, skill.levels.length) };
}

/** What is being put together. */
export interface Draft {
	/** What the goal names itself. */
	asked: Item[];
	/** Taken out of what the graph proposes. */
	without: string[];
	/** Rows of one's own, and those that the catalogue no longer knows. */
	own: Item[];
}

/** What the graph proposes beneath what is asked, with what each was proposed for. */
export function proposed(graph: Graph, draft: Pick<Draft, 'asked' | 'without'>): { item: Item; for: string }[] {
	const found = beneath(graph, draft.asked.map((one) => one.skill), new Set(draft.without));
	return [...found].flatMap(([id, asks]) => {
		const skill = graph.get(id);
		return skill ? [{ item: itemOf(skill, false), for: asks }] : [];
	});
}

/** All rows in the order in which they build on each other. */
export function itemsOf(graph: Graph, draft: Draft): Item[] {
	return inOrder(graph, [...draft.own, ...proposed(graph, draft).map(({ item }) => item), ...draft.asked]);
}

/** The draft that would give these rows again. */
export function draftOf(graph: Graph, items: readonly Item[]): Draft {
	const asked = items.filter((one) => one.asked);
	const there = new Set(items.map((one) => one.skill));
	const all = beneath(graph, asked.map((one) => one.skill));
	return { asked, without: [...all.keys()].filter((id) => !there.has(id)), own: items.filter((one) => !one.asked && !all.has(one.skill)) };
}

/** What comes before each: by the catalogue also over rows that are not among them, and by what was said of rows of one's own. */
function befores(graph: Graph, items: readonly Item[]): (id: string) => string[] {
	const before = new Map(
		items.map((item) => {
			const under = beneath(graph, [item.skill]);
			// Of what was asked for in one's own words nobody knows what it rests on: it stands at the end.
			const end = isOwn(item) && item.asked;
			const first = (one: Item) =>
				(end && !one.asked) || (isOwn(one) ? !one.asked && (one.before.includes(item.skill) || (one.before.length === 0 && !isOwn(item))) : under.has(one.skill));
			return [item.skill, items.filter((one) => one.skill !== item.skill && first(one)).map((one) => one.skill)];
		})
	);
	return (id) => before.get(id) ?? [];
}

/** What has to be there first comes first; of those on one height, the one on which more depends. */
export function inOrder(graph: Graph, items: readonly Item[]): Item[] {
	const below = befores(graph, items);
	const ids = items.map((one) => one.skill);
	const rank = ranks(ids, below);
	const carries = new Map(ids.map((id) => [id, ids.filter((other) => below(other).includes(id)).length]));
	return items
		.map((item, n) => ({ item, n, rank: rank.get(item.skill) ?? 0, carries: carries.get(item.skill) ?? 0 }))
		.sort((a, b) => a.rank - b.rank || b.carries - a.carries || a.n - b.n)
		.map(({ item }) => item);
}

/** How many of the rows rest on one of them. */
export function carried(graph: Graph, items: readonly Item[], skill: string): number {
	const below = befores(graph, items);
	return items.filter((one) => below(one.skill).includes(skill)).length;
}

/** How many must do something alone, of those who placed it. */
export function needed(rule: Pick<Rule, 'who' | 'k'>, placed: number): number {
	switch (rule.who) {
		case 'one':
			return 1;
		case 'median':
			return Math.ceil(placed / 2);
		case 'k':
			return rule.k ?? 1;
		default:
			return placed;
	}
}

/** Minutes that placing so many takes on a phone, roughly. */
export function minutes(items: number): number {
	return Math.max(1, Math.round((items * 8) / 60));
}

export type Wrong = 'no_goal' | 'past_day' | 'nothing_asked' | 'no_number' | 'too_many' | 'no_person' | 'nobody';

/** What is still missing before it can be projected, all of it. `people` is how many place it; `today` is null where the day is not asked for, or stays as it was. */
export function wrongWith(said: { text: string; day: string; draft: Draft; rule: Rule }, today: string | null, people: number): Wrong[] {
	const { text, day, draft, rule } = said;
	const wrong: [boolean, Wrong][] = [
		[text.trim() === '', 'no_goal'],
		[today !== null && day !== '' && day < today, 'past_day'],
		[draft.asked.length === 0, 'nothing_asked'],
		[rule.who === 'k' && rule.k === null, 'no_number'],
		[rule.who === 'k' && (rule.k ?? 0) > people, 'too_many'],
		[rule.who === 'one' && rule.person === null, 'no_person'],
		[people === 0, 'nobody']
	];
	return wrong.flatMap(([is, what]) => (is ? [what] : []));
}

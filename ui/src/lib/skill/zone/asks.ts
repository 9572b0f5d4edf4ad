/** What a goal asks for, as the engine takes it: skills by number, what is required, and of whom. Pure. */
import type { Goal, Requirement, Rule } from '$lib/zone/goal';
import { stood } from '../earlier';
import { beneath, type Graph, type Known } from '../graph';
import { numbered, type Numbered } from '../numbered';
import { inOrder, isOwn, type Item, type Requires } from '../reach/requires';
import { BUILDS_ON, supportOf } from '../support';

export interface Asks {
	skills: Numbered;
	goal: Goal;
	/** All rows, what comes first before the others. */
	items: Item[];
	/** The graph without what was left out of this goal. */
	graph: Graph;
}

/** The graph in which nothing that was asked rests on what was left out: what lies beneath that takes its place. */
export function without(graph: Graph, items: readonly string[]): Graph {
	const kept = new Set(items);
	const nearest = (id: string, seen: Set<string>): string[] =>
		(graph.get(id)?.prerequisites ?? []).flatMap((need) => {
			if (seen.has(need)) return [];
			seen.add(need);
			return kept.has(need) ? [need] : nearest(need, seen);
		});
	return new Map(
		[...graph].map(([id, known]): [string, Known] => [id, kept.has(id) ? { ...known, prerequisites: nearest(id, new Set([id])) } : known])
	);
}

function ruleOf({ who, k }: Requires['rule']): Rule {
	if (who === 'median') return 'median';
	return who === 'k' ? { at_least: k ?? 1 } : 'all';
}

/** `resolve` leads from a skill that was merged away to the one that is kept. */
export function asksOf(requires: Requires, graph: Graph, resolve: (id: string) => string): Asks {
	const items = inOrder(
		graph,
		requires.items.map((item) => (graph.has(resolve(item.skill)) ? { ...item, skill: resolve(item.skill) } : item)).filter((item, n, all) => all.findIndex((one) => one.skill === item.skill) === n)
	);
	const trimmed = without(graph, items.map((item) => item.skill));
	const asked = items.filter((item) => item.asked).map((item) => item.skill);
	const own = items.filter((item) => isOwn(item) || !graph.has(item.skill));
	const skills = numbered(trimmed, resolve, own, asked);
	const under = beneath(trimmed, asked);
	const required = items.flatMap((item): Requirement[] => {
		const skill = skills.of(item.skill);
		// What stands there only because the catalogue has changed is needed as what others rest on.
		const stray = !item.asked && graph.has(item.skill) && !under.has(item.skill);
		if (skill === undefined || (!item.asked && !stray)) return [];
		return [{ skill, part: item.part, level: stray ? BUILDS_ON : supportOf(item.level, stood(graph.get(item.skill), { pack: item.pack, version: item.version }).levels.length) }];
	});
	return { skills, goal: { required, rule: ruleOf(requires.rule) }, items, graph: trimmed };
}

/** What a skill is called: by the catalogue as it is now, else by the words that were sealed with the goal. */
export function nameIn({ skills, items, graph }: Pick<Asks, 'skills' | 'items' | 'graph'>, skill: number): { id: string; name: string; known: Known | null } {
	const id = skills.ids[skill] ?? '';
	const known = graph.get(id) ?? null;
	return { id, known, name: known?.name ?? items.find((item) => item.skill === id)?.name ?? id };
}

/** What a skill rests on, directly or through others. */
export function beneathOf({ skills }: Pick<Asks, 'skills'>, id: string): Set<string> {
	const start = skills.of(id);
	const found = new Set<number>();
	const queue = start === undefined ? [] : [start];
	for (let skill = queue.shift(); skill !== undefined; skill = queue.shift()) {
		for (const edge of skills.graph.prerequisites) {
			if (edge.skill !== skill || found.has(edge.needs)) continue;
			found.add(edge.needs);
			queue.push(edge.needs);
		}
	}
	return new Set([...found].flatMap((skill) => skills.ids[skill] ?? []));
}

/** Whether one is the other, rests on it or carries it: only then what was seen of one tells of the other by more than the day's weather. */
export function related(asks: Pick<Asks, 'skills'>, one: string, other: string): boolean {
	return one === other || beneathOf(asks, one).has(other) || beneathOf(asks, other).has(one);
}

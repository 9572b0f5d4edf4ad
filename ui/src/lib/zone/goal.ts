/** A goal: what is required, and of whom. A vision is never zoned, only its next step. */
import { PARTS, type Part } from './evidence';
import type { Graph } from './graph';
import { ZoneProblem } from './problem';

/** One thing a goal needs: the support level 1 … 5, or a place between two, that must be reached in one part of a skill. */
export interface Requirement {
	skill: number;
	part: Part;
	level: number;
}

/** Who of those asked must meet each requirement: everyone, at least half, at least so many. For one person all rules are the same. */
export type Rule = 'all' | 'median' | { at_least: number };

/** All of it is required. */
export interface Goal {
	required: readonly Requirement[];
	rule: Rule;
}

/** How many of `n` people must meet a requirement; at least 1, at most n. */
export function needed(rule: Rule, n: number): number {
	const wanted = rule === 'all' ? n : rule === 'median' ? Math.ceil(n / 2) : rule.at_least;
	return Math.max(1, Math.min(wanted, n));
}

/** What the team as a whole has, of one number for each member (more is better): the worst of the best `needed`. The numbers may change places. */
export function held(rule: Rule, values: Float64Array): number {
	const n = values.length;
	const place = n - needed(rule, n);
	if (place < 0) return -Infinity;
	// Asked for every draw and need: of a dozen numbers this is several times as fast as a sort.
	for (let at = 0; at <= place; at++) {
		let least = at;
		for (let other = at + 1; other < n; other++) if (values[other]! < values[least]!) least = other;
		const value = values[least]!;
		values[least] = values[at]!;
		values[at] = value;
	}
	return values[place]!;
}

/** Throws `requires_nothing`, `nobody`, or `no_such_skill` or `level` with the place of the requirement. */
export function checkGoal(goal: Goal, graph: Graph, people: number): void {
	if (goal.required.length === 0) throw new ZoneProblem('requires_nothing');
	if (people === 0) throw new ZoneProblem('nobody');
	goal.required.forEach(({ skill, level }, at) => {
		if (!(skill in graph.place)) throw new ZoneProblem('no_such_skill', at);
		if (!(level >= 1 && level <= 5)) throw new ZoneProblem('level', at);
	});
}

/** In the order of prerequisites, knowledge before skill, and low levels first. */
export function byPrerequisite(graph: Graph) {
	return (a: Requirement, b: Requirement) =>
		graph.place[a.skill]! - graph.place[b.skill]! || PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || a.level - b.level;
}

/** Whether two ask for the same. */
export function same(a: Requirement, b: Requirement): boolean {
	return a.skill === b.skill && a.part === b.part && a.level === b.level;
}

/**
 * What the requirements need, prerequisites first; each in the part of the requirement that needs it (both parts when both are required). What is
 * itself required at that level or above is left out.
 */
export function ancestors({ required }: Goal, graph: Graph): Requirement[] {
	const needs = PARTS.flatMap((part) => {
		const own = required.filter((one) => one.part === part);
		const above = graph.ancestors(own.map((one) => one.skill)).map(({ skill, level }) => ({ skill, part, level }));
		return above.filter((need) => !own.some((one) => one.skill === need.skill && one.level >= need.level));
	});
	return needs.sort(byPrerequisite(graph));
}

/**
 * Which goals come before which: pairs (first, then) of places in the list, where what the first requires is a prerequisite of the second and not
 * the other way round.
 */
export function goalOrder(graph: Graph, goals: readonly Goal[]): [number, number][] {
	const needs = goals.map((goal) => ancestors(goal, graph));
	const serves = (first: number, then: number) =>
		goals[first]!.required.some((one) => needs[then]!.some((need) => need.skill === one.skill && need.part === one.part));
	const places = [...goals.keys()];
	return places.flatMap((first) =>
		places.filter((then) => first !== then && serves(first, then) && !serves(then, first)).map((then): [number, number] => [first, then])
	);
}

/** The exercises of all packs in use. Pure. */
import type { Exercise, SkillMerge, SkillPack } from '$lib/api';
import { relatedTo, opens, resolver, type Graph, type Known } from '../graph';

/** An exercise, by the skill as the catalogue has it now. */
export interface Asked extends Exercise {
	/** Written by the organisation. */
	own: boolean;
}

/** Every exercise whose skill is there, in the order of the packs; an id that comes twice counts once. */
export function bankOf(packs: readonly (SkillPack & { own: boolean })[], merges: readonly SkillMerge[], graph: Graph): Asked[] {
	const resolve = resolver(merges);
	const found = new Map<string, Asked>();
	for (const pack of packs) {
		for (const one of pack.exercises ?? []) {
			const skill = graph.has(one.skill) ? one.skill : resolve(one.skill);
			if (graph.has(skill) && !found.has(one.id)) found.set(one.id, { ...one, skill, own: pack.own });
		}
	}
	return [...found.values()];
}

/** The graph with how many exercises ask for each skill: where there are none, none are offered. */
export function counted(graph: Graph, bank: readonly Asked[]): Graph {
	const many = new Map<string, number>();
	for (const { skill } of bank) many.set(skill, (many.get(skill) ?? 0) + 1);
	return new Map([...graph].map(([id, known]): [string, Known] => [id, { ...known, exercises: many.get(id) ?? 0 }]));
}

/** Whether anything can be tried of a skill. */
export const canTry = (known: Pick<Known, 'exercises'> | null | undefined) => (known?.exercises ?? 0) > 0;

/** The skills that answers about these say something of: they themselves, what they rest on, what rests on them, what is beside them. */
export function around(graph: Graph, ids: readonly string[]): Set<string> {
	const near = ids.flatMap((id) => {
		const needs = graph.get(id)?.prerequisites ?? [];
		return [id, ...needs, ...[...opens(graph, id), ...relatedTo(graph, id)].map((one) => one.id)];
	});
	return new Set(near);
}

/** Whether what was chosen is exactly what is right; `chosen` are places of options. */
export function isRight({ options }: Pick<Asked, 'options'>, chosen: ReadonlySet<number>): boolean {
	return options.every((option, at) => option.right === chosen.has(at));
}

/** More than one is right: the page says so, and takes several. */
export const several = ({ options }: Pick<Asked, 'options'>) => options.filter((option) => option.right).length > 1;

/** The exercises of all packs in use. Pure. */
import type { Exercise, SkillMerge, SkillPack } from '$lib/api';
import { relatedTo, opens, resolver, type Graph } from '../graph';

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

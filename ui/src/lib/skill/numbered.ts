/** The catalogue as the engine takes it: skills by number, prerequisites without a circle. Pure. */
import type { Prerequisite } from '$lib/zone/graph';
import { ranks, type Graph } from './graph';
import { BUILDS_ON } from './support';

/** A row that is in no catalogue: what a team added itself, with what it comes before. */
export interface OwnRow {
	skill: string;
	name: string;
	/** Ids; empty: before everything that is asked. */
	before: readonly string[];
}

/** Skills by number. */
export interface Numbered {
	/** The id of each number. */
	ids: readonly string[];
	/** The number of an id, also of one that was merged away; undefined for what nobody knows. */
	of(id: string): number | undefined;
	/** How many levels are described of each number; 0 of one's own words. */
	levels: readonly number[];
	/** What the engine takes. */
	graph: { skills: number; prerequisites: Prerequisite[] };
}

/**
 * Numbers the whole catalogue and rows of one's own. `resolve` leads from an id that was merged away to the one that is kept. `asked`: what the
 * goal names itself; rows of one's own without anything named come before these.
 */
export function numbered(graph: Graph, resolve: (id: string) => string, own: readonly OwnRow[] = [], asked: readonly string[] = []): Numbered {
	const rows = own.filter((row, n) => !graph.has(row.skill) && own.findIndex((other) => other.skill === row.skill) === n);
	const ids = [...graph.keys(), ...rows.map((row) => row.skill)];
	const places = new Map(ids.map((id, n) => [id, n]));
	const below = new Map<string, string[]>(ids.map((id) => [id, [...(graph.get(id)?.prerequisites ?? [])]]));
	for (const row of rows) {
		if (asked.includes(row.skill)) continue;
		for (const id of row.before.length > 0 ? row.before : asked) {
			if (id !== row.skill) below.get(resolve(id))?.push(row.skill);
		}
	}
	// A circle, as a merge may make one, is cut where it closes.
	const rank = ranks(ids, (id) => below.get(id) ?? []);
	const prerequisites = ids.flatMap((id) =>
		[...new Set(below.get(id))].flatMap((need): Prerequisite[] => {
			const [skill, needs] = [places.get(id), places.get(need)];
			if (skill === undefined || needs === undefined || (rank.get(need) ?? 0) >= (rank.get(id) ?? 0)) return [];
			return [{ skill, needs, level: BUILDS_ON }];
		})
	);
	const levels = ids.map((id) => graph.get(id)?.levels.length ?? 0);
	return { ids, levels, of: (id) => places.get(id) ?? places.get(resolve(id)), graph: { skills: ids.length, prerequisites } };
}

/** The graph of skills: what needs what. Pure; a circle that a merge has made ends nothing. */
import type { Skill, SkillMerge, SkillPack } from '$lib/api';

/** A skill with where it stands. */
export interface Known extends Omit<Skill, 'prerequisites' | 'related' | 'levels' | 'practice'> {
	prerequisites: string[];
	related: string[];
	levels: NonNullable<Skill['levels']>;
	practice: string[];
	pack: string;
	packTitle: string;
	version: string;
	/** Written by the organisation. */
	own: boolean;
	/** How many exercises ask for it. */
	exercises?: number;
	/** Its steps in every version that is kept, where a page has asked for them (`earlier.ts`). */
	earlier?: ReadonlyMap<string, NonNullable<Skill['levels']>>;
}

export type Graph = ReadonlyMap<string, Known>;

/** Reads every id as the one that it was merged into; merges that go round in a circle count for nothing. */
export function resolver(merges: readonly SkillMerge[]): (id: string) => string {
	const into = new Map(merges.map((one) => [one.from, one.into]));
	return (id) => {
		const seen = new Set<string>();
		let now = id;
		for (let next = into.get(now); next !== undefined; next = into.get(now)) {
			if (seen.has(now)) return id;
			seen.add(now);
			now = next;
		}
		return now;
	};
}

/** One graph of all packs, in their order. What was merged away is gone, and what pointed at it points at the other. */
export function graphOf(packs: readonly (SkillPack & { own: boolean })[], merges: readonly SkillMerge[]): Graph {
	const resolve = resolver(merges);
	const ids = new Set(packs.flatMap((pack) => pack.skills.map((skill) => skill.id)));
	const links = (list: readonly string[] | undefined, self: string) =>
		[...new Set((list ?? []).map(resolve))].filter((id) => id !== self && ids.has(id));
	const graph = new Map<string, Known>();
	for (const pack of packs) {
		for (const skill of pack.skills) {
			// A merge into a skill that is no longer there hides nothing.
			const kept = resolve(skill.id);
			if ((kept !== skill.id && ids.has(kept)) || graph.has(skill.id)) continue;
			graph.set(skill.id, {
				...skill,
				prerequisites: links(skill.prerequisites, skill.id),
				related: links(skill.related, skill.id),
				levels: skill.levels ?? [],
				practice: skill.practice ?? [],
				pack: pack.id,
				packTitle: pack.title,
				version: pack.version,
				own: pack.own
			});
		}
	}
	return graph;
}

/** What a skill opens: those that name it as a prerequisite. */
export function opens(graph: Graph, id: string): Known[] {
	return [...graph.values()].filter((one) => one.prerequisites.includes(id));
}

/** Worth looking at next; a relation is named on one side only. */
export function relatedTo(graph: Graph, id: string): Known[] {
	const named = graph.get(id)?.related ?? [];
	return [...graph.values()].filter((one) => one.id !== id && (named.includes(one.id) || one.related.includes(id)));
}

/**
 * Everything that these rest on, without themselves; `without` is left out, and so is what only that would need. The value is the one that first
 * asked for it.
 */
export function beneath(graph: Graph, ids: readonly string[], without: ReadonlySet<string> = new Set()): Map<string, string> {
	const found = new Map<string, string>();
	const queue = [...ids];
	for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
		for (const need of graph.get(id)?.prerequisites ?? []) {
			if (found.has(need) || ids.includes(need) || without.has(need)) continue;
			found.set(need, id);
			queue.push(need);
		}
	}
	return found;
}

/** Length of the longest way down from each; of those in `ids` only. `below` says what each rests on. */
export function ranks(ids: readonly string[], below: (id: string) => readonly string[]): Map<string, number> {
	const known = new Map<string, number>();
	const within = new Set(ids);
	const under = new Set<string>();
	function rank(id: string): number {
		const before = known.get(id);
		if (before !== undefined) return before;
		// A circle: it is cut where it closes.
		if (under.has(id)) return -1;
		under.add(id);
		const deepest = Math.max(-1, ...below(id).filter((one) => within.has(one)).map(rank));
		under.delete(id);
		known.set(id, deepest + 1);
		return deepest + 1;
	}
	ids.forEach(rank);
	return known;
}

/** Those whose words fit what is typed, the ones with it in the name first. */
export function fitting(list: readonly Known[], typed: string): Known[] {
	const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const parts = plain(typed).split(/\s+/).filter(Boolean);
	if (parts.length === 0) return [...list];
	const scored = list.flatMap((one) => {
		const name = plain(`${one.name} ${one.id.replaceAll('-', ' ')}`);
		const rest = plain([one.about, one.parts.knowledge, one.parts.skill].join(' '));
		if (!parts.every((part) => name.includes(part) || rest.includes(part))) return [];
		return [{ one, score: (name.startsWith(parts[0] ?? '') ? 0 : 1) + parts.filter((part) => !name.includes(part)).length * 2 }];
	});
	return scored.sort((a, b) => a.score - b.score).map(({ one }) => one);
}

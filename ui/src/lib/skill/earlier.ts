/** What is said by a level keeps the version of the pack it was said in: its steps as they stood then. Pure. */
import type { SkillMerge, SkillPack } from '$lib/api';
import { resolver, type Graph, type Known } from './graph';

type Levels = Known['levels'];

/** What a level was named by. */
export interface By {
	/** The id it had then; missing where only the one it has now is known. */
	skill?: string;
	pack: string;
	version: string;
}

/** The steps that a level is one of. */
export interface Stood {
	levels: Levels;
	/**
	 * `now`: as they stand; `then`: they were others in that version, and these are those; `gone`: that version is no longer kept, these are the
	 * newest.
	 */
	how: 'now' | 'then' | 'gone';
}

const key = (...parts: string[]) => parts.join(' ');
const words = (levels: Levels) => JSON.stringify(levels.map(({ name, sees }) => [name ?? '', sees]));

/** The graph with the steps of every version in `packs`, the newest among them. */
export function withEarlier(graph: Graph, packs: readonly SkillPack[], merges: readonly SkillMerge[]): Graph {
	const resolve = resolver(merges);
	const steps = new Map<string, Map<string, Levels>>();
	for (const pack of packs) {
		for (const skill of pack.skills) {
			// An id that was merged away leads to the one that stands, unless that one has gone.
			const id = graph.has(resolve(skill.id)) ? resolve(skill.id) : skill.id;
			const found = steps.get(id) ?? new Map<string, Levels>();
			const levels = skill.levels ?? [];
			found.set(key(pack.id, pack.version, skill.id), levels);
			const whole = key(pack.id, pack.version);
			if (skill.id === id || !found.has(whole)) found.set(whole, levels);
			steps.set(id, found);
		}
	}
	return new Map([...graph].map(([id, known]): [string, Known] => [id, { ...known, earlier: steps.get(id) ?? new Map() }]));
}

/** The steps of a skill in the version by which something was said of it. */
export function stood(known: Known | null | undefined, { skill, pack, version }: By): Stood {
	const levels = known?.levels ?? [];
	const same = !known?.earlier || version === '' || (pack === known.pack && version === known.version && (skill === undefined || skill === known.id));
	if (same) return { levels, how: 'now' };
	const then = (skill !== undefined && known.earlier?.get(key(pack, version, skill))) || known.earlier?.get(key(pack, version));
	if (!then) return { levels, how: 'gone' };
	return words(then) === words(levels) ? { levels, how: 'now' } : { levels: then, how: 'then' };
}

/** Skills and what they need. */
import { ZoneProblem } from './problem';

/** One skill needs another at this level (1 … 5). */
export interface Prerequisite {
	skill: number;
	needs: number;
	level: number;
}

/** A catalogue's skills and prerequisites, without a cycle. Skills are numbered from 0. */
export class Graph {
	/** All skills, prerequisites before what needs them; of what could stand next the lowest number first. */
	readonly order: readonly number[];
	/** The place of each skill in that order. */
	readonly place: readonly number[];

	/** Throws `no_such_skill` or `level` with the place of the prerequisite, `needs_itself` with the skill. */
	constructor(
		readonly skills: number,
		readonly prerequisites: readonly Prerequisite[]
	) {
		const waiting = new Array<number>(skills).fill(0);
		const known = (skill: number) => Number.isInteger(skill) && skill >= 0 && skill < skills;
		prerequisites.forEach(({ skill, needs, level }, at) => {
			if (!known(skill) || !known(needs)) throw new ZoneProblem('no_such_skill', at);
			if (!(level >= 1 && level <= 5)) throw new ZoneProblem('level', at);
			waiting[skill]!++;
		});
		const ready = [...waiting.keys()].filter((skill) => waiting[skill] === 0);
		const order: number[] = [];
		for (let skill = ready.shift(); skill !== undefined; skill = ready.shift()) {
			order.push(skill);
			for (const edge of prerequisites) {
				if (edge.needs === skill && --waiting[edge.skill]! === 0) ready.push(edge.skill);
			}
			ready.sort((a, b) => a - b);
		}
		const stuck = waiting.findIndex((edges) => edges > 0);
		if (stuck >= 0) throw new ZoneProblem('needs_itself', stuck);
		this.order = order;
		const place = new Array<number>(skills).fill(0);
		order.forEach((skill, at) => (place[skill] = at));
		this.place = place;
	}

	/**
	 * What these skills need, directly or through others, and the highest level that is asked of each; prerequisites first. The skills themselves
	 * are in it only when another one of them needs them.
	 */
	ancestors(of: readonly number[]): { skill: number; level: number }[] {
		const levels = new Map<number, number>();
		const wanted = new Set(of);
		for (const skill of this.order.toReversed()) {
			if (!wanted.has(skill)) continue;
			for (const edge of this.prerequisites) {
				if (edge.skill !== skill) continue;
				wanted.add(edge.needs);
				levels.set(edge.needs, Math.max(edge.level, levels.get(edge.needs) ?? 0));
			}
		}
		return this.order.flatMap((skill) => {
			const level = levels.get(skill);
			return level === undefined ? [] : [{ skill, level }];
		});
	}
}

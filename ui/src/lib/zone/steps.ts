/** The ladder to a goal: what is missing, in the order of prerequisites, in steps that each lie in the zone. */
import { MASTERED, type Estimate } from './estimate';
import { ancestors, byPrerequisite, checkGoal, held, same, type Goal, type Requirement } from './goal';
import { drawMargins, someDraws, type Roll } from './margins';
import { levelAt } from './params';
import { ZoneProblem } from './problem';
import { seenByOthers } from './zone';

/** One rung. */
export interface Rung {
	/** What is to be reached, by the goal's rule. */
	need: Requirement;
	/** P(there already). */
	p_now: number;
	/** P(there with support, once the rungs below are stable). */
	p_supported: number;
	/** Whether it can be taken with support: at least an even chance. One that cannot is for later, when those before it have moved the rest. */
	in_zone: boolean;
}

/**
 * The rungs from here to the goal; empty when everything is there. A need that is more than one supported step away is climbed level by level, a
 * need that is there (P ≥ 0.8) is left out. Throws what `checkGoal` throws.
 */
export function steps(members: readonly Estimate[], goal: Goal, roll: Roll): Rung[] {
	const first = members[0];
	if (first === undefined) throw new ZoneProblem('nobody');
	const { graph } = first.model;
	checkGoal(goal, graph, members.length);
	const rungs: Rung[] = [];
	for (const need of [...ancestors(goal, graph), ...goal.required.toSorted(byPrerequisite(graph))]) {
		const chances = climb(members, goal, need, someDraws(roll));
		// What only they themselves say they can is a rung, as it is not mastered in the zone either.
		const most = seenByOthers(members, goal, need) ? 1 : MASTERED - 0.01;
		let stood: number | null = null;
		for (const level of rungsTo(need.level)) {
			const { p_now: said, p_supported } = chances(level, stood);
			const p_now = Math.min(said, most);
			if (p_now >= MASTERED && stood === null) continue;
			// A lower level is a rung of its own only where the need itself is too far.
			if (level < need.level && chances(need.level, stood).p_supported >= 0.5) continue;
			const rung = { ...need, level };
			// The same level of the same skill may be asked for twice, as a prerequisite and in the goal.
			if (!rungs.some((other) => same(other.need, rung))) rungs.push({ need: rung, p_now, p_supported, in_zone: p_supported >= 0.5 });
			stood = level;
		}
	}
	return rungs;
}

/** The whole levels below a need, and the need. One that is next to it is no rung of its own: nobody could tell the two apart. */
const rungsTo = (level: number): number[] => [...[1, 2, 3, 4].filter((below) => level - below > 0.5), level];

/**
 * One skill of everyone, drawn once for all its levels: P(the rule holds at a level now), and with support. When a lower rung has been climbed
 * (`stood`), everyone stands surely there: a quarter of a level above it, and what support adds is then its mean.
 */
function climb(members: readonly Estimate[], goal: Goal, need: Requirement, roll: Roll) {
	const { params } = members[0]!.model;
	const margins = members.map((member, at) => drawMargins(member, [need], roll, at));
	const below = (level: number) => levelAt(params, need.level) - levelAt(params, level);
	const own = new Float64Array(members.length);
	return (level: number, stood: number | null): { p_now: number; p_supported: number } => {
		const away = below(level);
		const floor = stood === null ? -Infinity : away - below(stood) + 0.25 * (below(stood) - below(stood + 1));
		let [now, supported] = [0, 0];
		for (let draw = 0; draw < roll.draws; draw++) {
			margins.forEach(({ rows }, member) => (own[member] = rows[draw]! + away));
			if (held(goal.rule, own) >= 0) now++;
			margins.forEach(({ rows, support }, member) => {
				own[member] = Math.max(rows[draw]! + away, floor) + (stood === null ? support[draw]! : params.support.mean);
			});
			if (held(goal.rule, own) >= 0) supported++;
		}
		return { p_now: now / roll.draws, p_supported: supported / roll.draws };
	};
}

/** A step is a stable small win after three successes in a row, the last ones, and P ≥ 0.8 at the next review. */
export function stableSmallWin(successes: readonly boolean[], atReview: number | null): boolean {
	return successes.length >= 3 && successes.slice(-3).every(Boolean) && atReview !== null && atReview >= MASTERED;
}

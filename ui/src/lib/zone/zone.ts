/** Is a goal within reach? It is drawn many times, member by member, and the team's rule is applied to every draw: never to means. */
import { MASTERED, type Estimate } from './estimate';
import type { Part } from './evidence';
import { sigmoid } from './exact';
import { ancestors, byPrerequisite, checkGoal, held, needed, type Goal, type Requirement } from './goal';
import { chances } from './link';
import { drawMargins, someDraws, type Margins, type Roll } from './margins';
import { levelAt } from './params';
import { ZoneProblem } from './problem';

/**
 * Where a goal lies: they can do it alone · they can with support, and everything it needs is there · a long way in one step · one observation
 * would change the picture.
 */
export type Zone = 'within_reach' | 'with_support' | 'out_of_reach' | 'not_enough_evidence';

/** The need that is least likely to be there. */
export interface Missing {
	/** A prerequisite, or, when all of those are there, the requirement itself. */
	need: Requirement;
	/** How likely it is there, by the goal's rule (of a requirement: with support). */
	probability: number;
}

/** The one observation that would tell most: about whom (the place in the list of members) and what, by a look of the coach or by a task. */
export interface Ask {
	member: number;
	skill: number;
	part: Part;
	source: 'coach' | 'exercise';
	/** The share of the doubt (the variance of "it is out of reach") that it is expected to take away. */
	tells: number;
}

/** The answer about a goal. */
export interface Call {
	zone: Zone;
	/** P(all required are met). */
	p_alone: number;
	/** P(all required are met with support). */
	p_supported: number;
	/** The least P(mastered) over the prerequisites; 1 without any. */
	ready: number;
	/** P(neither alone, nor with support and all prerequisites). */
	p_out: number;
	/** The 80 % interval of the margin by which it is in reach (below 0: out of reach), in units of θ. */
	interval: [number, number];
	/** What is missing, when something is. */
	missing: Missing | null;
	/** What to look at, unless the goal is clearly in or out. */
	ask: Ask | null;
}

/** A missed "out of reach" costs this many times a false alarm. */
const COST = 4;
/** A doubt that one observation can take away by at least this share is a lack of evidence. */
const TELLING = 0.12;

/** Every member's margins over requirements and their prerequisites, with what the goal makes of them in each draw. */
interface Drawn {
	members: Margins[];
	/** Requirements, then prerequisites. */
	needs: Requirement[];
	/** For each draw the margin by which the goal is in reach. */
	margin: Float64Array;
	alone: number;
	supported: number;
	/** For each need the share of draws in which the rule holds: of a requirement with support. */
	each: number[];
}

/** Where a goal lies for these people (one, or a team), from `roll.draws` draws. Throws what `checkGoal` throws. */
export function zone(members: readonly Estimate[], goal: Goal, roll: Roll): Call {
	const first = members[0];
	if (first === undefined) throw new ZoneProblem('nobody');
	checkGoal(goal, first.model.graph, members.length);
	const required = goal.required.length;
	const drawn = drawGoal(members, goal, [...goal.required, ...ancestors(goal, first.model.graph)], someDraws(roll));
	const p_out = drawn.margin.filter((margin) => margin < 0).length / drawn.margin.length;
	const seen = goal.required.every((one) => seenByOthers(members, goal, one));
	const p_alone = seen ? drawn.alone : Math.min(drawn.alone, MASTERED - 0.01);
	const ready = Math.min(1, ...drawn.each.slice(required));
	const sorted = drawn.margin.toSorted();
	const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
	const interval: [number, number] = [at(0.1), at(0.9)];
	const ask = p_out > 0.02 && p_out < 0.98 ? bestAsk(drawn, members, p_out) : null;
	const crosses = interval[0] < 0 && interval[1] >= 0;
	let where: Zone = 'out_of_reach';
	if (p_alone >= MASTERED) where = 'within_reach';
	else if (crosses && ask !== null && ask.tells >= TELLING) where = 'not_enough_evidence';
	else if (drawn.supported >= 0.5 && ready >= 0.7 && COST * p_out <= 1 - p_out) where = 'with_support';
	return { zone: where, p_alone, p_supported: drawn.supported, ready, p_out, interval, missing: missing(drawn, required), ask };
}

/** Where too few have been seen by anyone but themselves, nothing counts as mastered. */
export function seenByOthers(members: readonly Estimate[], goal: Goal, { skill }: Requirement): boolean {
	return members.filter((member) => !member.onlyOwnView(skill)).length >= needed(goal.rule, members.length);
}

/** One thing that a goal requires or needs, and how likely it is there by the goal's rule, without support. */
export interface There {
	need: Requirement;
	p: number;
}

/** Everything that a goal requires and needs, in the order of the ladder, also what is there. Throws what `checkGoal` throws. */
export function there(members: readonly Estimate[], goal: Goal, roll: Roll): There[] {
	const first = members[0];
	if (first === undefined) throw new ZoneProblem('nobody');
	const { graph } = first.model;
	checkGoal(goal, graph, members.length);
	const needs = [...ancestors(goal, graph), ...goal.required.toSorted(byPrerequisite(graph))];
	const { draws, seed } = someDraws(roll);
	const margins = members.map((member, at) => drawMargins(member, needs, { draws, seed }, at));
	const own = new Float64Array(members.length);
	return needs.map((need, place) => {
		let count = 0;
		for (let draw = 0; draw < draws; draw++) {
			margins.forEach(({ rows, width }, member) => (own[member] = rows[draw * width + place]!));
			if (held(goal.rule, own) >= 0) count++;
		}
		const p = count / draws;
		return { need, p: seenByOthers(members, goal, need) ? p : Math.min(p, MASTERED - 0.01) };
	});
}

function drawGoal(members: readonly Estimate[], goal: Goal, needs: Requirement[], roll: Roll): Drawn {
	const margins = members.map((member, at) => drawMargins(member, needs, roll, at));
	const counts = needs.map(() => 0);
	const margin = new Float64Array(roll.draws);
	const own = new Float64Array(members.length);
	const team = (draw: number, need: number, supported: boolean): number => {
		margins.forEach(({ rows, support, width }, member) => {
			own[member] = rows[draw * width + need]! + (supported ? support[draw]! : 0);
		});
		return held(goal.rule, own);
	};
	let [alone, supported] = [0, 0];
	for (let draw = 0; draw < roll.draws; draw++) {
		let [bySelf, withSupport, ready] = [Infinity, Infinity, Infinity];
		for (let need = 0; need < needs.length; need++) {
			const isRequired = need < goal.required.length;
			const there = team(draw, need, isRequired);
			if (isRequired) {
				bySelf = Math.min(bySelf, team(draw, need, false));
				withSupport = Math.min(withSupport, there);
			} else {
				ready = Math.min(ready, there);
			}
			if (there >= 0) counts[need]!++;
		}
		if (bySelf >= 0) alone++;
		if (withSupport >= 0) supported++;
		margin[draw] = Math.max(bySelf, Math.min(withSupport, ready));
	}
	const n = roll.draws;
	return { members: margins, needs, margin, alone: alone / n, supported: supported / n, each: counts.map((count) => count / n) };
}

/** The prerequisite that is least likely there; when all are, the requirement that is least likely even with support. */
function missing({ needs, each }: Drawn, required: number): Missing | null {
	const all = needs.map((need, at) => ({ need, probability: each[at]! }));
	for (const group of [all.slice(required), all.slice(0, required)]) {
		const probability = Math.min(...group.map((one) => one.probability));
		if (probability < MASTERED) return group.find((one) => one.probability === probability) ?? null;
	}
	return null;
}

/** For each outcome of an observation, the draws that are in reach and those that are out, each weighted by how likely they bring it. */
type Outcomes = [number, number][];

/** For each member, need and kind of observation: how much of the variance of "out of reach" it would explain, over the draws. */
function bestAsk({ members, needs, margin }: Drawn, estimates: readonly Estimate[], p_out: number): Ask | null {
	const doubt = p_out * (1 - p_out) * margin.length;
	let best: Ask | null = null;
	for (const [member, { rows, width }] of members.entries()) {
		const { params, thresholds } = estimates[member]!.model;
		for (const [at, { skill, part, level }] of needs.entries()) {
			const theta = levelAt(params, level);
			const look: Outcomes = [0, ...thresholds].map(() => [0, 0]);
			const task: Outcomes = [
				[0, 0],
				[0, 0]
			];
			for (let draw = 0; draw < margin.length; draw++) {
				const own = rows[draw * width + at]!;
				const out = margin[draw]! < 0 ? 1 : 0;
				const { each } = chances(params.rating * params.roles.coach.slope * (own + theta), thresholds);
				look.forEach((sums, outcome) => (sums[out] += each[outcome]!));
				const right = sigmoid(params.answer * own);
				task[1]![out] += right;
				task[0]![out] += 1 - right;
			}
			for (const [source, outcomes] of [['coach', look], ['exercise', task]] as const) {
				const tells = explained(outcomes, p_out) / doubt;
				if (best === null || tells > best.tells + 1e-12) best = { member, skill, part, source, tells };
			}
		}
	}
	return best;
}

/** Σ over outcomes of weight · (P(out | outcome) − P(out))². */
function explained(outcomes: Outcomes, p_out: number): number {
	let sum = 0;
	for (const [reach, out] of outcomes) {
		const weight = reach + out;
		if (weight > 0) sum += weight * (out / weight - p_out) * (out / weight - p_out);
	}
	return sum;
}

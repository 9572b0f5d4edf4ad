/** How long will it take? Roll-outs over what is known, how fast people learn and how often they practise. */
import { mix, normalsOf } from './draws';
import type { Estimate } from './estimate';
import { exp, ln } from './exact';
import { ancestors, checkGoal, held, type Goal } from './goal';
import { drawMargins, someDraws, type Roll } from './margins';
import { ZoneProblem } from './problem';
import { calibrated, type Calibration } from './score';

/** How people practise and what they gain. */
export interface Practice {
	/** Times a week that someone practises what the goal needs. */
	per_week: number;
	/** θ gained each time, the median over people. */
	gain: number;
	/** The standard deviation of its logarithm: how people differ. */
	gain_spread: number;
	/** The standard deviation of the logarithm of the cadence: plans slip. */
	cadence_spread: number;
	/** On how many skills one works at once. */
	at_once: number;
}

/** What holds before anything was seen. */
export const PRACTICE: Practice = { per_week: 2, gain: 0.05, gain_spread: 0.5, cadence_spread: 0.35, at_once: 2 };

/** Progress that was seen: over so many times of practice (more than 0), θ moved by this much, known to this standard deviation. */
export interface Progress {
	times: number;
	moved: number;
	deviation: number;
}

/** The same with gain and its spread learned from progress that was seen: a normal on the gain, the shipped one being its prior. */
export function learnedPractice(practice: Practice, seen: readonly Progress[]): Practice {
	const deviation = practice.gain * practice.gain_spread;
	let precision = 1 / (deviation * deviation);
	let sum = practice.gain * precision;
	for (const one of seen) {
		if (!(one.times > 0)) continue;
		// What is seen of the gain scatters by the doubt about θ and by how people differ.
		const noise = one.deviation / one.times;
		const weight = 1 / (noise * noise + deviation * deviation);
		precision += weight;
		sum += (weight * one.moved) / one.times;
	}
	const gain = Math.max(sum / precision, practice.gain * 0.1);
	// The prior's own doubt shrinks; how people differ stays at least half of it.
	const gain_spread = practice.gain_spread * Math.sqrt(0.25 + 0.75 / (precision * deviation * deviation));
	return { ...practice, gain, gain_spread };
}

/** When a goal will be met, alone. */
export interface Forecast {
	/** Weeks by which it is met with probability one half; null beyond the horizon. */
	weeks_50: number | null;
	/** Weeks by which it is met with probability 0.8. */
	weeks_80: number | null;
	/** P(met by the date asked for). */
	by_date: number | null;
	/** The same before the calibration layer: stored, so that the layer can be fitted when the outcome is known. */
	rolled_by_date: number | null;
	/** P(met by the end of week w) for w = 0 … `HORIZON`, after the calibration layer. */
	curve: number[];
}

/** How far a forecast looks, in weeks. */
export const HORIZON = 104;

/** Keeps the streams of practice apart from those of what is known. */
const PRACTISED = 0x70726163;

/** Rolls a goal out, member by member and then by the rule. `due` is in weeks from now. Throws what `checkGoal` throws. */
export function forecast(
	members: readonly Estimate[],
	goal: Goal,
	practice: Practice,
	due: number | null,
	calibration: Calibration,
	roll: Roll
): Forecast {
	const first = members[0];
	if (first === undefined) throw new ZoneProblem('nobody');
	checkGoal(goal, first.model.graph, members.length);
	const weeks = rollOut(members, goal, practice, someDraws(roll)).sort();
	let met = 0;
	const curve: number[] = [];
	for (let week = 0; week <= HORIZON; week++) {
		while (met < weeks.length && weeks[met]! <= week) met++;
		curve.push(Math.max(calibrated(calibration, met / weeks.length), curve.at(-1) ?? 0));
	}
	const rolled_by_date = due === null ? null : weeks.filter((week) => week <= due).length / weeks.length;
	return {
		weeks_50: reached(curve, 0.5),
		weeks_80: reached(curve, 0.8),
		by_date: rolled_by_date === null ? null : calibrated(calibration, rolled_by_date),
		rolled_by_date,
		curve
	};
}

/** Where the curve first reaches p, between two weeks on a straight line. */
function reached(curve: readonly number[], p: number): number | null {
	const at = curve.findIndex((value) => value >= p);
	if (at <= 0) return at < 0 ? null : 0;
	const [before, after] = [curve[at - 1]!, curve[at]!];
	return at - 1 + (p - before) / (after - before);
}

/** The week in which the goal is met, in each draw. */
function rollOut(members: readonly Estimate[], goal: Goal, practice: Practice, roll: Roll): Float64Array {
	const before = ancestors(goal, members[0]!.model.graph);
	const needs = [...before, ...goal.required];
	const required = goal.required.length;
	const n = members.length;
	// For each draw and requirement, minus the week in which each member meets it: the rule takes the best.
	const met = new Float64Array(roll.draws * required * n);
	const done = new Float64Array(needs.length);
	const hands = new Float64Array(Math.max(1, practice.at_once));
	const median = ln(practice.gain * practice.per_week);
	members.forEach((estimate, member) => {
		const { rows, width } = drawMargins(estimate, needs, roll, member);
		const normal = normalsOf(mix(roll.seed ^ PRACTISED), 1 + member, 2 * roll.draws);
		for (let draw = 0; draw < roll.draws; draw++) {
			const learns = practice.gain_spread * normal[2 * draw]!;
			const pace = median + learns + practice.cadence_spread * normal[2 * draw + 1]!;
			workOff(rows, draw * width, exp(pace) / hands.length, hands, done);
			for (let at = 0; at < required; at++) met[(draw * required + at) * n + member] = -done[before.length + at]!;
		}
	});
	const own = new Float64Array(n);
	return new Float64Array(roll.draws).map((_, draw) => {
		let week = 0;
		for (let at = draw * required; at < (draw + 1) * required; at++) {
			for (let member = 0; member < n; member++) own[member] = met[at * n + member]!;
			week = Math.max(week, -held(goal.rule, own));
		}
		return week;
	});
}

/** One person works off what is missing in order, a fixed number of needs at once, each at `weekly` θ; their margins begin at `from`. */
function workOff(margins: Float64Array, from: number, weekly: number, hands: Float64Array, done: Float64Array): void {
	hands.fill(0);
	for (let need = 0; need < done.length; need++) {
		const margin = margins[from + need]!;
		done[need] = 0;
		if (margin >= 0) continue;
		// The hand that is free first takes the next need.
		let free = 0;
		for (let hand = 1; hand < hands.length; hand++) if (hands[hand]! < hands[free]!) free = hand;
		hands[free]! += -margin / weekly;
		done[need] = hands[free]!;
	}
}

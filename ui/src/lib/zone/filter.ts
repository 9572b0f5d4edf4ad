/**
 * The filter: each observation adds one rank-one step. The step takes mean and variance of what the observation sees from their exact product with
 * the likelihood (assumed-density filtering), so that the order of events hardly matters and intervals hold what they say.
 */
import { checkEvidence, compareEvidence, target, type Evidence } from './evidence';
import { clamp, exp, ln, sigmoid } from './exact';
import { chances } from './link';
import type { Model } from './model';
import { slopeOf } from './params';

/** What one observation did: the posterior mean moved by `gain · push`, the posterior covariance shrank by `weight · gain · gainᵀ`. */
export interface Step {
	/** Its place in the list that was given. */
	evidence: number;
	push: number;
	weight: number;
}

/** A person's steps. Gains are rows of `width` numbers: g, then every (skill, part), then severities, then halos. */
export interface Steps {
	width: number;
	gains: Float64Array;
	steps: Step[];
	/** Days from the first evidence to the day of the estimate. */
	days: number;
}

/** Where an observation looks: target plus halo minus severity. Halo and rater are places in a gain, or null. */
interface View {
	target: number;
	rater: number | null;
	halo: number | null;
}

const raterOf = (one: Evidence) => `${one.source} ${one.rater}`;
const lookOf = (one: Evidence) => `${raterOf(one)} ${target(one.skill, one.part)}`;

/** The places of raters and halos in a gain, after g and the targets. */
function places(evidence: readonly Evidence[], model: Model) {
	let width = 1 + model.targets;
	const raters = new Map<string, number>();
	const looks = new Map<string, number>();
	for (const one of evidence) {
		if (!('support' in one.seen)) continue;
		if (!raters.has(raterOf(one))) raters.set(raterOf(one), width++);
		looks.set(lookOf(one), (looks.get(lookOf(one)) ?? 0) + 1);
	}
	// What a rater sees in a skill beside θ needs a place only when they look twice; a single look can take it as noise.
	const halos = new Map<string, number>();
	for (const [look, times] of looks) if (times > 1) halos.set(look, width++);
	return { width, raters, halos };
}

/** Filters a person's evidence up to `day`. Throws what `checkEvidence` throws. */
export function filter(model: Model, evidence: readonly Evidence[], day: number): Steps {
	checkEvidence(evidence, model.graph.skills, day);
	const last = Math.floor(day);
	const order = evidence.map((one, at) => ({ one, at })).sort((a, b) => compareEvidence(a.one, b.one));
	const { width, raters, halos } = places(evidence, model);
	const first = Math.floor(order[0]?.one.day ?? day);
	const done: Steps = { width, gains: new Float64Array(width * evidence.length), steps: [], days: last - first };
	let now = first;
	for (const { one, at } of order) {
		const today = Math.floor(one.day);
		if (today > now) fade(model, done, today - now);
		now = today;
		const rated = 'support' in one.seen;
		const view: View = {
			target: 1 + target(one.skill, one.part),
			rater: rated ? (raters.get(raterOf(one)) ?? null) : null,
			halo: rated ? (halos.get(lookOf(one)) ?? null) : null
		};
		const place = done.steps.length * width;
		const column = done.gains.subarray(place, place + width);
		const mean = look(model, done, view, one, now - first, column);
		const noise = rated && view.halo === null ? model.params.roles[one.source].halo : 0;
		const variance = Math.max(sees(view, column, 0) + noise, 1e-12);
		const after = moments(likelihood(model, one), mean, variance);
		const weight = Math.max((1 - after.variance / variance) / variance, 0);
		done.steps.push({ evidence: at, push: (after.mean - mean) / variance, weight });
	}
	fade(model, done, last - now);
	return done;
}

/** Time passes: knowledge falls back towards g. */
function fade(model: Model, { gains, steps, width }: Steps, days: number): void {
	const kept = model.kept(days);
	if (kept >= 1) return;
	for (let step = 0; step < steps.length; step++) {
		const row = step * width;
		const general = gains[row]!;
		for (let at = row + 1; at <= row + model.targets; at += 2) gains[at] = general + kept * (gains[at]! - general);
	}
}

/** What a view makes of the gain that begins at `row`. */
function sees(view: View, gains: Float64Array, row: number): number {
	const halo = view.halo === null ? 0 : gains[row + view.halo]!;
	const rater = view.rater === null ? 0 : gains[row + view.rater]!;
	return gains[row + view.target]! + halo - rater;
}

/** The covariance of everything with what the observation sees, into `column` (all zero); returns the mean of what it sees. */
function look(model: Model, { gains, steps, width }: Steps, view: View, one: Evidence, days: number, column: Float64Array): number {
	const role = model.params.roles[one.source];
	const kept = model.kept(days);
	column[0] = model.params.general;
	for (let at = 0; at < model.targets; at++) column[1 + at] = model.prior(view.target - 1, at, days, kept);
	let mean = model.params.mean;
	if (view.rater !== null) {
		column[view.rater] = -role.spread;
		mean -= role.severity;
	}
	if (view.halo !== null) column[view.halo] = role.halo;
	const by = new Float64Array(4);
	for (let from = 0; from < steps.length; from += 4) {
		const four = Math.min(4, steps.length - from);
		for (let at = 0; at < four; at++) {
			const step = steps[from + at]!;
			const seen = sees(view, gains, (from + at) * width);
			mean += seen * step.push;
			by[at] = step.weight * seen;
		}
		const row = from * width;
		if (four === 4) {
			// Four steps at a time, summed before they are taken off: fewer rounds over the column, and the same bits as the terminal.
			const [a, b, c, d] = [by[0]!, by[1]!, by[2]!, by[3]!];
			for (let i = 0; i < width; i++) {
				const at = row + i;
				column[i]! -= a * gains[at]! + b * gains[at + width]! + c * gains[at + 2 * width]! + d * gains[at + 3 * width]!;
			}
		} else {
			for (let at = 0; at < four; at++) {
				for (let i = 0; i < width; i++) column[i]! -= by[at]! * gains[row + at * width + i]!;
			}
		}
	}
	return mean;
}

/** An observation as a likelihood of x, what it sees. */
interface Likelihood {
	/** P(observation | x). */
	chance(x: number): number;
	/** First derivative of its logarithm. */
	push(x: number): number;
	/** Minus the second derivative, which does not depend on what was seen. */
	information(x: number): number;
}

function likelihood(model: Model, { seen, source }: Evidence): Likelihood {
	const slope = slopeOf(model.params, source, seen);
	if ('support' in seen) {
		const at = (x: number) => chances(slope * x, model.thresholds);
		return {
			chance: (x) => mixed(at(x).each, seen.support),
			push: (x) => slope * (seen.support - at(x).mean),
			information: (x) => slope * slope * at(x).variance
		};
	}
	const { right, difficulty } = seen.answer;
	const p = (x: number) => sigmoid(slope * (x - difficulty));
	return {
		chance: (x) => (right ? p(x) : 1 - p(x)),
		push: (x) => slope * ((right ? 1 : 0) - p(x)),
		information: (x) => slope * slope * p(x) * (1 - p(x))
	};
}

/** Below this a chance is none; its logarithm is still a number. */
const LEAST = 1e-300;

/** The chance of a level; between two levels theirs are mixed on the log scale, so that gradients and terms lie between as well. */
function mixed(each: readonly number[], level: number): number {
	const at = Math.floor(level);
	const further = level - at;
	if (further === 0) return each[at]!;
	return exp((1 - further) * ln(Math.max(each[at]!, LEAST)) + further * ln(Math.max(each[at + 1]!, LEAST)));
}

/** The mode of `N(x; mean, variance) · likelihood`, by Newton, and the spread of a normal that is as sharp there. */
function mode(of: Likelihood, mean: number, variance: number): { x: number; spread: number } {
	let x = mean;
	for (let round = 0; round < 20; round++) {
		const step = clamp((of.push(x) - (x - mean) / variance) / (of.information(x) + 1 / variance), -2, 2);
		x += step;
		if (Math.abs(step) < 1e-6) break;
	}
	return { x, spread: 1 / Math.sqrt(of.information(x) + 1 / variance) };
}

/** Mean and variance of `N(x; mean, variance) · likelihood`, by thirteen points around the mode. */
function moments(of: Likelihood, mean: number, variance: number): { mean: number; variance: number } {
	const { x: top, spread } = mode(of, mean, variance);
	let [mass, first, second] = [0, 0, 0];
	for (let i = -6; i <= 6; i++) {
		const away = 0.7 * i * spread;
		const x = top + away;
		const weight = of.chance(x) * exp((-0.5 * (x - mean) * (x - mean)) / variance);
		mass += weight;
		first += weight * away;
		second += weight * away * away;
	}
	if (mass < 1e-200) return { mean, variance };
	const away = first / mass;
	return { mean: top + away, variance: second / mass - away * away };
}

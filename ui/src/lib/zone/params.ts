/** The slow parameters: what is true of many people. They are fitted elsewhere and shipped as data, in this form. */
import type { Seen, Source } from './evidence';
import { exp, normalCdf } from './exact';

/** How one kind of rater rates. */
export interface Role {
	/** How strongly the ratings follow θ. */
	slope: number;
	/** Mean severity in logits; negative is lenient. */
	severity: number;
	/** The variance of severity from rater to rater, logits². */
	spread: number;
	/** The variance of what one rater sees in one skill of one person beside θ, logits². */
	halo: number;
}

/** What support adds to θ, as a normal distribution in logits. */
export interface Support {
	mean: number;
	/** Standard deviation between people and occasions. */
	deviation: number;
}

/** A task tried with support, when it is known whether it was done. */
export interface Supported {
	/** θ minus the θ of the task's level, as estimated when it was tried. */
	margin: number;
	/** The standard deviation of that margin. */
	deviation: number;
	done: boolean;
}

export interface Params {
	/** Mean θ of people before any evidence, logits. */
	mean: number;
	/** Variance of the general ability g. */
	general: number;
	/** Variance of one skill of one person. */
	skill: number;
	/** Variance of one part of it. */
	part: number;
	/** How strongly a skill and its prerequisite go together. */
	prerequisite: number;
	/** Variance that a skill gains in a day, because people learn; 0 for a static skill. */
	drift: number;
	/** Days after which half of what a person knows beyond their general ability is gone; 0 for never. */
	half_life: number;
	/** The θ at which each support level 1 … 5 is as likely as the one below, to the coach's eye. */
	thresholds: readonly [number, number, number, number, number];
	/** The sharpness of an answer: σ(sharpness · (θ − difficulty)). */
	answer: number;
	/** The sharpness of a rating by support level. */
	rating: number;
	roles: Readonly<Record<Source, Role>>;
	support: Support;
}

const role = (slope: number, severity: number, spread: number, halo: number): Role => ({ slope, severity, spread, halo });

/** What holds before anything was fitted. */
export const PARAMS: Params = {
	mean: 0,
	general: 0.4,
	skill: 0.6,
	part: 0.15,
	prerequisite: 0.4,
	drift: 0.002,
	half_life: 730,
	thresholds: [-2, -1, 0, 1, 2],
	answer: 1.7,
	rating: 1.7,
	roles: {
		self: role(0.7, -0.4, 0.3, 0.2),
		peer: role(0.9, -0.2, 0.2, 0.15),
		coach: role(1, 0, 0.03, 0.08),
		exercise: role(1, 0, 0.02, 0.1),
		work: role(0.9, 0, 0.1, 0.2)
	},
	support: { mean: 1, deviation: 0.3 }
};

/**
 * The θ from which a level counts as reached, on the line between its neighbours' where it lies between two. Level 0 is always reached; levels above 5
 * are taken as 5.
 */
export function levelAt({ thresholds }: Params, level: number): number {
	if (level <= 0) return -1e6;
	const at = Math.floor(Math.min(level, 5));
	const further = Math.min(level, 5) - at;
	// Below the first threshold a level is two logits wide, as where a θ is placed on the scale.
	if (at === 0) return thresholds[0] + 2 * (further - 1);
	const from = thresholds[at - 1]!;
	return further === 0 ? from : from + further * (thresholds[at]! - from);
}

/** The slope with which an observation follows what it sees. */
export function slopeOf(params: Params, source: Source, seen: Seen): number {
	return 'support' in seen ? params.rating * params.roles[source].slope : params.answer;
}

/**
 * The benefit of support, learned from tasks that were tried with it: one probit step for each, in their order, from a prior around the present
 * mean that is as wide as people differ. How people differ stays.
 */
export function learnedSupport(support: Support, tried: readonly Supported[]): Support {
	const own = support.deviation * support.deviation;
	let { mean } = support;
	let variance = own;
	for (const one of tried) {
		const total = Math.max(variance + own + one.deviation * one.deviation, 1e-6);
		const sign = one.done ? 1 : -1;
		const z = (sign * (one.margin + mean)) / Math.sqrt(total);
		const ratio = exp(-0.5 * z * z) / (2.5066282746310005 * Math.max(normalCdf(z), 1e-12));
		mean += ((sign * variance) / Math.sqrt(total)) * ratio;
		variance -= ((variance * variance) / total) * ratio * (ratio + z);
	}
	return { mean: Math.max(mean, 0), deviation: support.deviation };
}

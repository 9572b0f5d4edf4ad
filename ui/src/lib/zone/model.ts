/** What is believed of a person before any evidence. */
import { factor, inverse } from './cholesky';
import { exp } from './exact';
import type { Graph } from './graph';
import type { Params } from './params';

/** A graph with slow parameters, and the prior covariance they make; built once for all people. */
export class Model {
	/** How many (skill, part) there are. */
	readonly targets: number;
	/** Where the levels begin, times the sharpness of a rating. */
	readonly thresholds: readonly number[];
	/** Covariance of θ over all (skill, part), row by row. */
	private readonly covariance: Float64Array;

	/** Takes a time cubic in the number of skills. */
	constructor(
		readonly graph: Graph,
		readonly params: Params
	) {
		const { skills } = graph;
		const precision = new Float64Array(skills * skills);
		for (let skill = 0; skill < skills; skill++) precision[skill * skills + skill] = 1 / Math.max(params.skill, 1e-6);
		for (const { skill: i, needs: j } of graph.prerequisites) {
			precision[i * skills + i]! += params.prerequisite;
			precision[j * skills + j]! += params.prerequisite;
			precision[i * skills + j]! -= params.prerequisite;
			precision[j * skills + i]! -= params.prerequisite;
		}
		factor(precision, skills);
		const own = inverse(precision, skills);
		const targets = 2 * skills;
		this.targets = targets;
		this.covariance = new Float64Array(targets * targets);
		for (let i = 0; i < targets; i++) {
			for (let j = 0; j < targets; j++) {
				const shared = params.general + own[(i >> 1) * skills + (j >> 1)]!;
				this.covariance[i * targets + j] = shared + (i === j ? params.part : 0);
			}
		}
		this.thresholds = params.thresholds.map((tau) => tau * params.rating);
	}

	/** How much of what was known beyond g is left after `days`. */
	kept(days: number): number {
		const { half_life: half } = this.params;
		return half > 0 ? exp((-Math.LN2 * days) / half) : 1;
	}

	/**
	 * Prior covariance of two targets, `days` after the first evidence. Knowledge is pulled towards g and scattered anew, so that its own variance
	 * stays and what it shares with the skill part fades; the skill part gathers drift.
	 */
	prior(i: number, j: number, days: number, kept: number): number {
		const base = this.covariance[i * this.targets + j]!;
		const { general, drift } = this.params;
		if (i % 2 !== j % 2) return general + kept * (base - general);
		return i === j && i % 2 === 1 ? base + drift * days : base;
	}
}

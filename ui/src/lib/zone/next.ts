/** The item whose answer is expected to tell most. */
import type { Estimate } from './estimate';
import type { Part } from './evidence';
import { sigmoid } from './exact';

/** One part of one skill. */
export interface Wanted {
	skill: number;
	part: Part;
}

/** A question or task of an item bank. */
export interface Item extends Wanted {
	/** The θ at which half the answers are right, logits. */
	difficulty: number;
}

/** Nodes and weights of the nine-point Gauss–Hermite rule for a standard normal variable. */
const NODES = [
	[-4.512745863399783, 2.234584400774658e-5],
	[-3.20542900285647, 2.789141321231769e-3],
	[-2.07684797867783, 4.991640676521788e-2],
	[-1.023255663789133, 2.440975028949394e-1],
	[0, 4.0634920634920635e-1],
	[1.023255663789133, 2.440975028949394e-1],
	[2.07684797867783, 4.991640676521788e-2],
	[3.20542900285647, 2.789141321231769e-3],
	[4.512745863399783, 2.234584400774658e-5]
] as const;

/**
 * For each item the share of the summed variance of what is wanted that its answer is expected to take away, 0 … 1; 0 where nothing is wanted.
 *
 * The answer is taken as a linear observation of θ with the information a²·E[p(1 − p)], the mean over what is known of θ: an answer whose outcome
 * is open tells most, and so does one about what the others hang on.
 */
export function telling(estimate: Estimate, items: readonly Item[], wanted: readonly Wanted[]): number[] {
	const doubt = wanted.reduce((sum, one) => sum + estimate.covariance(one, one), 0);
	const slope = estimate.model.params.answer;
	return items.map((item) => {
		const [theta, deviation] = [estimate.theta(item.skill, item.part), estimate.deviation(item.skill, item.part)];
		let information = 0;
		for (const [node, weight] of NODES) {
			const p = sigmoid(slope * (theta + deviation * node - item.difficulty));
			information += weight * p * (1 - p);
		}
		information *= slope * slope;
		let together = 0;
		for (const one of wanted) {
			const shared = estimate.covariance(one, item);
			together += shared * shared;
		}
		return doubt > 0 ? (information * together) / (1 + information * deviation * deviation) / doubt : 0;
	});
}

/** The place of the item that tells most; of equals (to a billionth) the first. Null when none tells anything. */
export function next(tells: readonly number[]): number | null {
	let best: number | null = null;
	for (const [at, share] of tells.entries()) {
		if (share > (best === null ? 0 : tells[best]!) + 1e-9) best = at;
	}
	return best;
}

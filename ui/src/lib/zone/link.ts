/** The adjacent-category model of one rating (Andrich 1978; Linacre 1989): `log P(y=k)/P(y=k−1) = η − τ_k`. */
import { exp } from './exact';

/** How likely each category is, with the first two moments of the category number. */
export interface Chances {
	/** P(y = k). */
	each: number[];
	/** E[y], in categories. */
	mean: number;
	/** Var[y], in categories²; also minus the second derivative of the log-likelihood in η. */
	variance: number;
}

/** The chances of the categories 0 … `thresholds.length` at η. */
export function chances(eta: number, thresholds: readonly number[]): Chances {
	const each = [0];
	let sum = 0;
	let most = 0;
	for (const threshold of thresholds) {
		sum += eta - threshold;
		each.push(sum);
		most = Math.max(most, sum);
	}
	let total = 0;
	for (let k = 0; k < each.length; k++) {
		each[k] = exp(each[k]! - most);
		total += each[k]!;
	}
	let mean = 0;
	for (let k = 0; k < each.length; k++) {
		each[k] = each[k]! / total;
		mean += each[k]! * k;
	}
	let variance = 0;
	for (let k = 0; k < each.length; k++) variance += each[k]! * (k - mean) * (k - mean);
	return { each, mean, variance };
}

/** Nodes and weights of the five-point Gauss–Hermite rule for a standard normal variable. */
const NODES = [
	[-2.8569700138728056, 0.011257411327720693],
	[-1.355626179974266, 0.22207592200561264],
	[0, 0.5333333333333333],
	[1.355626179974266, 0.22207592200561264],
	[2.8569700138728056, 0.011257411327720693]
] as const;

/** E[y] over η ~ N(mean, variance), by five points. */
export function expected(mean: number, variance: number, thresholds: readonly number[]): number {
	const spread = Math.sqrt(Math.max(variance, 0));
	let sum = 0;
	for (const [node, weight] of NODES) sum += weight * chances(mean + spread * node, thresholds).mean;
	return sum;
}

/** Draws from what is known of a person. */
import { factor } from './cholesky';
import { Draws } from './draws';
import type { Estimate } from './estimate';
import type { Requirement } from './goal';
import { levelAt } from './params';

/** How many draws, and which: the same seed (32 bits) gives the same draws. */
export interface Roll {
	draws: number;
	seed: number;
}

/** Enough for a plan. */
export const ROLL: Roll = { draws: 500, seed: 1 };

/** Draws of one person's margins over some requirements: θ − the θ of the level. */
export interface Margins {
	/** One row of draws after the other, one number for each requirement. */
	rows: Float64Array;
	/** What support would add, one for each draw. */
	support: Float64Array;
	/** How many requirements there are. */
	width: number;
}

/** At least one draw, so that a share of draws is a number. */
export function someDraws(roll: Roll): Roll {
	return { ...roll, draws: Math.max(1, roll.draws) };
}

/** Draws margins. `member` picks the stream, so that a member's draws do not depend on who else is asked. */
export function drawMargins(estimate: Estimate, needs: readonly Requirement[], { draws, seed }: Roll, member: number): Margins {
	const width = needs.length;
	const covariance = needs.flatMap((one) => needs.map((other) => estimate.covariance(one, other)));
	const root = Float64Array.from(covariance);
	factor(root, width);
	const { params } = estimate.model;
	const means = needs.map((one) => estimate.theta(one.skill, one.part) - levelAt(params, one.level));
	const stream = new Draws(seed, 1 + member);
	const rows = new Float64Array(width * draws);
	const support = new Float64Array(draws);
	const normal = new Float64Array(width);
	for (let draw = 0; draw < draws; draw++) {
		for (let at = 0; at < width; at++) normal[at] = stream.normal();
		for (let i = 0; i < width; i++) {
			let sum = 0;
			for (let j = 0; j <= i; j++) sum += root[i * width + j]! * normal[j]!;
			rows[draw * width + i] = means[i]! + sum;
		}
		support[draw] = Math.max(params.support.mean + params.support.deviation * stream.normal(), 0);
	}
	return { rows, support, width };
}

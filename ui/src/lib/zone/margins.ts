/** Draws from what is known of a person. */
import { factor } from './cholesky';
import { normalsOf } from './draws';
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

/** How far each draw lies from the mean: all levels of the same skills have it in common. */
interface Spread {
	key: string;
	away: Float64Array;
	support: Float64Array;
}

/** The last one of each person: the rungs of one skill stand beside each other. */
const spreads = new WeakMap<Estimate, Spread>();

function spreadOf(estimate: Estimate, needs: readonly Requirement[], { draws, seed }: Roll, member: number): Spread {
	const key = `${draws} ${seed} ${member} ${needs.map(({ skill, part }) => `${skill}${part}`).join()}`;
	const known = spreads.get(estimate);
	if (known?.key === key) return known;
	const width = needs.length;
	const root = Float64Array.from(needs.flatMap((one) => needs.map((other) => estimate.covariance(one, other))));
	factor(root, width);
	const { mean, deviation } = estimate.model.params.support;
	// For each draw one normal for each requirement, then one for support.
	const normal = normalsOf(seed, 1 + member, (width + 1) * draws);
	const away = new Float64Array(width * draws);
	const support = new Float64Array(draws);
	for (let draw = 0; draw < draws; draw++) {
		const from = draw * (width + 1);
		for (let i = 0; i < width; i++) {
			let sum = 0;
			for (let j = 0; j <= i; j++) sum += root[i * width + j]! * normal[from + j]!;
			away[draw * width + i] = sum;
		}
		support[draw] = Math.max(mean + deviation * normal[from + width]!, 0);
	}
	const made = { key, away, support };
	spreads.set(estimate, made);
	return made;
}

/** Draws margins. `member` picks the stream, so that a member's draws do not depend on who else is asked. */
export function drawMargins(estimate: Estimate, needs: readonly Requirement[], roll: Roll, member: number): Margins {
	const { away, support } = spreadOf(estimate, needs, roll, member);
	const { params } = estimate.model;
	const means = needs.map((one) => estimate.theta(one.skill, one.part) - levelAt(params, one.level));
	const width = needs.length;
	const rows = away.slice();
	for (let at = 0; at < rows.length; ) for (let i = 0; i < width; i++, at++) rows[at]! += means[i]!;
	return { rows, support, width };
}

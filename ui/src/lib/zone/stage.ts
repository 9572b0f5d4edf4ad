/** Stages of competence (Burch), on two axes: what one can do, and how far one's own view agrees with it. For the person alone, on request. */
import { Estimate } from './estimate';
import type { Evidence } from './evidence';
import type { Requirement } from './goal';
import { expected } from './link';
import type { Model } from './model';

/** Cannot yet and thinks they can · cannot yet and knows · can and knows · can and thinks they cannot. */
export type Stage = 'unconscious_incompetence' | 'conscious_incompetence' | 'conscious_competence' | 'unconscious_competence';

/** Both axes. */
export interface Standing {
	/** P(θ ≥ the level), from all evidence. */
	competence: number;
	/**
	 * The own view minus what the other evidence predicts it to be, in support levels; above 0 the person sees themselves higher. Null without an
	 * own view or without any other evidence about the skill.
	 */
	awareness: number | null;
	/** Null where awareness is not known. */
	stage: Stage | null;
}

/** By how many support levels own view and expectation may differ and still agree. */
const AGREES = 0.75;

/** Where a person stands on one requirement. The newest own view counts. Throws what `checkEvidence` throws. */
export function standing(model: Model, evidence: readonly Evidence[], need: Requirement, day: number): Standing {
	const competence = new Estimate(model, evidence, day).mastery(need.skill, need.part, need.level);
	const own = newestOwnView(evidence, need);
	const others = evidence.filter((one) => one.source !== 'self');
	if (own === null || !others.some((one) => one.skill === need.skill)) return { competence, awareness: null, stage: null };
	const estimate = new Estimate(model, others, day);
	const role = model.params.roles.self;
	const slope = model.params.rating * role.slope;
	const deviation = estimate.deviation(need.skill, need.part);
	const mean = slope * (estimate.theta(need.skill, need.part) - role.severity);
	const variance = slope * slope * (deviation * deviation + role.spread + role.halo);
	const awareness = own - expected(mean, variance, model.thresholds);
	return { competence, awareness, stage: stageOf(competence >= 0.5, awareness) };
}

/** The support level of it; of one day the last in the list. */
function newestOwnView(evidence: readonly Evidence[], need: Requirement): number | null {
	const own = evidence.filter((one) => one.skill === need.skill && one.part === need.part && one.source === 'self');
	const newest = own.toSorted((a, b) => a.day - b.day).at(-1)?.seen;
	return newest !== undefined && 'support' in newest ? newest.support : null;
}

function stageOf(can: boolean, awareness: number): Stage {
	if (can) return awareness < -AGREES ? 'unconscious_competence' : 'conscious_competence';
	return awareness > AGREES ? 'unconscious_incompetence' : 'conscious_incompetence';
}

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
	return standings(new Estimate(model, evidence, day), evidence, [need], day)[0]!;
}

/** The same of many requirements, from the estimate of all evidence; what the others' evidence alone says is reckoned once for all. */
export function standings(all: Estimate, evidence: readonly Evidence[], needs: readonly Requirement[], day: number): Standing[] {
	const others = evidence.filter((one) => one.source !== 'self');
	const seen = new Set(others.map((one) => one.skill));
	let estimate: Estimate | null = null;
	return needs.map((need): Standing => {
		const competence = all.mastery(need.skill, need.part, need.level);
		const own = newestOwnView(evidence, need);
		if (own === null || !seen.has(need.skill)) return { competence, awareness: null, stage: null };
		estimate ??= new Estimate(all.model, others, day);
		const awareness = own - expectedOwnView(estimate, need);
		return { competence, awareness, stage: stageOf(competence >= 0.5, awareness) };
	});
}

/** The own view that the others' evidence predicts, in support levels. */
function expectedOwnView(others: Estimate, { skill, part }: Requirement): number {
	const { params, thresholds } = others.model;
	const role = params.roles.self;
	const slope = params.rating * role.slope;
	const deviation = others.deviation(skill, part);
	const mean = slope * (others.theta(skill, part) - role.severity);
	return expected(mean, slope * slope * (deviation * deviation + role.spread + role.halo), thresholds);
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

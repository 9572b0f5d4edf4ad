/** What is known of a person, after evidence; and why. */
import { SOURCES, target, type Evidence, type Part, type Source } from './evidence';
import { normalCdf, normalQuantile } from './exact';
import { filter, type Steps } from './filter';
import type { Model } from './model';
import { levelAt } from './params';

/** A level counts as mastered from this probability on. */
export const MASTERED = 0.8;

/** What a self-rating alone can reach at most. */
const OWN_VIEW_ALONE = 0.79;

/** One term of an estimate. */
export interface Term {
	/** The observation's place in the list that was given; null for the mean of all people, which is the first term. */
	evidence: number | null;
	source: Source | null;
	/** Logits. */
	value: number;
}

/** Why an estimate is what it is. A page says it in people's words, without who is severe or how a self-view was weighed. */
export interface Explanation {
	/** In the order of time; their sum in this order is the estimate to the last bit. */
	terms: Term[];
	/** θ, logits. */
	estimate: number;
	/** The standard deviation of θ. */
	deviation: number;
}

/** What is known of one person on one day. */
export class Estimate {
	private readonly filtered: Steps;
	private readonly sources: readonly Source[];
	private readonly mean: Float64Array;
	private readonly variance: Float64Array;
	private readonly kept: number;
	/** Covariances that were asked for already, row by row with the smaller place first; NaN where none was. */
	private known: Float64Array | null = null;
	/** The skills of which the person's own view is all there is. */
	private readonly ownAlone: ReadonlySet<number>;

	/** From the evidence about a person, on a day; the order of the list does not matter. Throws what `checkEvidence` throws. */
	constructor(
		readonly model: Model,
		evidence: readonly Evidence[],
		day: number
	) {
		this.filtered = filter(model, evidence, day);
		const { steps, gains, width, days } = this.filtered;
		this.kept = model.kept(days);
		this.sources = steps.map((step) => evidence[step.evidence]!.source);
		this.mean = new Float64Array(model.targets).fill(model.params.mean);
		this.variance = Float64Array.from({ length: model.targets }, (_, at) => model.prior(at, at, days, this.kept));
		steps.forEach(({ push, weight }, step) => {
			for (let at = 0; at < model.targets; at++) {
				const gain = gains[step * width + 1 + at]!;
				this.mean[at]! += gain * push;
				this.variance[at]! -= weight * gain * gain;
			}
		});
		const others = new Set(evidence.filter((one) => one.source !== 'self').map((one) => one.skill));
		const alone = others.size > 0 ? evidence.map((one) => one.skill) : evidence.length > 0 ? model.graph.order : [];
		this.ownAlone = new Set(alone.filter((skill) => !others.has(skill)));
	}

	private at(skill: number, part: Part): number {
		if (!(skill in this.model.graph.place)) throw new RangeError(`no skill ${skill}`);
		return target(skill, part);
	}

	/** θ in logits. Throws a RangeError when the skill is not in the graph, as do all that take a skill here. */
	theta(skill: number, part: Part): number {
		return this.mean[this.at(skill, part)]!;
	}

	/** The standard deviation of θ, logits. */
	deviation(skill: number, part: Part): number {
		return Math.sqrt(Math.max(this.variance[this.at(skill, part)]!, 0));
	}

	/** The interval that holds θ with probability `share` (0.8, 0.9 …). */
	interval(skill: number, part: Part, share: number): [number, number] {
		const half = normalQuantile(0.5 + 0.5 * share) * this.deviation(skill, part);
		const theta = this.theta(skill, part);
		return [theta - half, theta + half];
	}

	/** P(θ ≥ the level): never enough for mastery when the person's own view is all there is. */
	mastery(skill: number, part: Part, level: number): number {
		const away = (this.theta(skill, part) - levelAt(this.model.params, level)) / Math.max(this.deviation(skill, part), 1e-9);
		if (level === 0) return 1;
		const p = normalCdf(away);
		return this.onlyOwnView(skill) ? Math.min(p, OWN_VIEW_ALONE) : p;
	}

	/** Whether the person's own view is all that is known about the skill. */
	onlyOwnView(skill: number): boolean {
		return this.ownAlone.has(skill);
	}

	/** Covariance of two of (skill, part), logits². */
	covariance(one: { skill: number; part: Part }, other: { skill: number; part: Part }): number {
		const [a, b] = [this.at(one.skill, one.part), this.at(other.skill, other.part)];
		const [i, j] = a < b ? [a, b] : [b, a];
		const { targets } = this.model;
		this.known ??= new Float64Array(targets * targets).fill(NaN);
		const known = this.known[i * targets + j]!;
		if (!Number.isNaN(known)) return known;
		const { steps, gains, width, days } = this.filtered;
		let sum = this.model.prior(i, j, days, this.kept);
		let row = 1;
		for (const { weight } of steps) {
			sum -= weight * gains[row + i]! * gains[row + j]!;
			row += width;
		}
		this.known[i * targets + j] = sum;
		return sum;
	}

	/** The terms of one skill: the mean of all people, then what each observation added. */
	explain(skill: number, part: Part): Explanation {
		const place = 1 + this.at(skill, part);
		const { steps, gains, width } = this.filtered;
		const terms: Term[] = [{ evidence: null, source: null, value: this.model.params.mean }];
		steps.forEach(({ evidence, push }, step) => {
			terms.push({ evidence, source: this.sources[step]!, value: gains[step * width + place]! * push });
		});
		return { terms, estimate: this.theta(skill, part), deviation: this.deviation(skill, part) };
	}
}

/** The observation that moved the estimate most; of equals the first in the list that was given. */
export function heaviest({ terms }: Explanation): Term | null {
	let most: Term | null = null;
	for (const term of terms) {
		if (term.evidence === null) continue;
		const more = most === null ? 1 : Math.abs(term.value) - Math.abs(most.value) || (most.evidence ?? 0) - term.evidence;
		if (more > 0) most = term;
	}
	return most;
}

/** What each source added, in the order of sources; those without evidence are left out. */
export function bySource({ terms }: Explanation): { source: Source; value: number }[] {
	return SOURCES.flatMap((source) => {
		const own = terms.filter((term) => term.source === source);
		return own.length === 0 ? [] : [{ source, value: own.reduce((sum, term) => sum + term.value, 0) }];
	});
}

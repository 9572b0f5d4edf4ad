/** One observation about one person. Names of fields are those of the stored form, which the terminal reads and writes as well. */
import { ZoneProblem } from './problem';

/** Knowing and being able to are learned, and forgotten, apart. */
export const PARTS = ['knowledge', 'skill'] as const;
export type Part = (typeof PARTS)[number];

/** Who or what observed, in the order in which evidence of one day is taken. The coach is the anchor of the scale. */
export const SOURCES = ['self', 'peer', 'coach', 'exercise', 'work'] as const;
export type Source = (typeof SOURCES)[number];

/**
 * How much support a task took: 0 not yet · 1 watched · 2 together · 3 prompts only · 4 alone · 5 teaches it; between two of them where a description
 * lies between. Then the likelihood is the geometric mixture of theirs.
 */
export interface SeenSupport {
	support: number;
}
/** An answer to a task; half the answers are right at the θ `difficulty`, in logits. */
export interface SeenAnswer {
	answer: { right: boolean; difficulty: number };
}
export type Seen = SeenSupport | SeenAnswer;

/** One dated observation. */
export interface Evidence {
	/** In days from any fixed day; whole days count. */
	day: number;
	/** Its number in the graph. */
	skill: number;
	part: Part;
	source: Source;
	/** A number that the caller gives out; 0 for the person's own view and where nobody rated. */
	rater: number;
	seen: Seen;
}

/** The place of (skill, part) among all. */
export function target(skill: number, part: Part): number {
	return 2 * skill + (part === 'skill' ? 1 : 0);
}

/** Refuses what cannot be used: throws `no_such_skill`, `level`, `not_a_number` or `later`, with the place in the list. */
export function checkEvidence(list: readonly Evidence[], skills: number, day: number): void {
	list.forEach(({ skill, seen, day: on }, at) => {
		if (!(Number.isInteger(skill) && skill >= 0 && skill < skills)) throw new ZoneProblem('no_such_skill', at);
		if ('support' in seen && !(seen.support >= 0 && seen.support <= 5)) throw new ZoneProblem('level', at);
		const numbers = 'answer' in seen ? [seen.answer.difficulty, on, day] : [on, day];
		if (!numbers.every(Number.isFinite)) throw new ZoneProblem('not_a_number', at);
		if (on > day) throw new ZoneProblem('later', at);
	});
}

/** Support levels in their order, then wrong answers, then right ones. */
function kind(seen: Seen): number {
	return 'support' in seen ? seen.support : seen.answer.right ? 9 : 8;
}

function difficulty(seen: Seen): number {
	return 'support' in seen ? 0 : seen.answer.difficulty;
}

/**
 * By whole days, and within a day by content, so that hours and the order in which it was written down are of no matter; which number a rater has
 * tells apart only what is the same otherwise.
 */
export function compareEvidence(a: Evidence, b: Evidence): number {
	return (
		Math.floor(a.day) - Math.floor(b.day) ||
		target(a.skill, a.part) - target(b.skill, b.part) ||
		SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) ||
		kind(a.seen) - kind(b.seen) ||
		difficulty(a.seen) - difficulty(b.seen) ||
		a.rater - b.rater
	);
}

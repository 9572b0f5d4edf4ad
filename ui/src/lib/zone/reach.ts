/** The reach check of a new team: each person places each prerequisite privately; nothing appears until everyone is in. */
import type { Evidence } from './evidence';
import type { Graph } from './graph';

/** How near one person is to one prerequisite; the place in this list is the support level that it is evidence of. */
export const PLACEMENTS = ['not_yet', 'watched', 'together', 'prompted', 'alone', 'could_teach'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Fewer people than this, and a picture may identify someone. */
export const FEW = 8;

/** One prerequisite in the picture, without names. */
export interface Row {
	skill: number;
	/** How many people chose each placement, from not yet to could teach. */
	counts: number[];
}

/**
 * What to talk about. Some are far and some are near: what would those who can show the others first? Nobody is near: who outside has done it, and
 * could be watched? Everyone is near: what has kept you from doing it already?
 */
export type Question = 'who_shows' | 'whom_to_watch' | 'what_kept_you';

/** The picture, once everyone is in. */
export interface Picture {
	/** One row for each prerequisite, in the order of prerequisites. */
	rows: Row[];
	/** The first prerequisite that at least half the people do not reach with prompts: the nearer step. */
	nearer: number | null;
	question: Question;
	/** Whether the picture may identify someone: each is asked before it is shown. */
	may_identify: boolean;
}

/** How many people chose this placement or a nearer one. */
function atLeast({ counts }: Row, placement: Placement): number {
	return counts.slice(PLACEMENTS.indexOf(placement)).reduce((sum, count) => sum + count, 0);
}

/** The picture of all placements; `people` holds one list for each person, in the order of `skills`. Null until everyone has placed everything. */
export function picture(graph: Graph, skills: readonly number[], people: readonly (readonly (Placement | null)[])[]): Picture | null {
	const complete = people.every((own) => own.length === skills.length && own.every((placement) => placement !== null));
	if (skills.length === 0 || people.length === 0 || !complete) return null;
	const rows = skills.map((skill, at) => ({ skill, counts: PLACEMENTS.map((one) => people.filter((own) => own[at] === one).length) }));
	rows.sort((a, b) => graph.place[a.skill]! - graph.place[b.skill]!);
	const half = Math.ceil(people.length / 2);
	const far = rows.find((row) => atLeast(row, 'prompted') < half);
	let question: Question = 'what_kept_you';
	if (far !== undefined) question = atLeast(far, 'alone') > 0 ? 'who_shows' : 'whom_to_watch';
	return { rows, nearer: far?.skill ?? null, question, may_identify: people.length < FEW };
}

/** One person's placements as evidence: their own view of what they can do. */
export function placed(skills: readonly number[], own: readonly Placement[], day: number): Evidence[] {
	return own.map((placement, at) => ({
		day,
		skill: skills[at]!,
		part: 'skill',
		source: 'self',
		rater: 0,
		seen: { support: PLACEMENTS.indexOf(placement) }
	}));
}

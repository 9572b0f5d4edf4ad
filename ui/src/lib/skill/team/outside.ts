/** What the team may show to others: how many do something alone, never who, and nothing that could be taken apart. Pure. */
import type { Body, OpenEntry } from '$lib/record';
import { ALONE } from '../support';
import type { Row } from './coverage';
import { apart, LEAST, STEP } from './given';

/** Fewer than this are never said exactly, nor how many are missing to all. */
export const FEWEST = 3;

export interface Line {
	row: Row;
	/** Those who are behind the figure. */
	people: string[];
	/** How many of them do it alone: `few` for none to two, `most` for all but so many. */
	alone: number | 'few' | 'most';
}

export interface Outside {
	lines: Line[];
	/** How many skills wait, because their people differ by one or two from those of a figure that was shown. */
	waiting: number;
}

type Figures = OpenEntry<'figures'>;

/**
 * The rule for others:
 * 1. A figure has at least `LEAST` people behind it, and its people are exactly those who are shown inside: who knows the names there takes them off in
 *    thought, and what is left is the group as it stands inside, whole.
 * 2. One figure of each skill, because of two (alone, and teaching it) the one could be taken off the other. None, one and two look the same, and so
 *    do all, all but one and all but two.
 * 3. What was put together is kept, with the people behind it. Another figure of the same skill has the same people or differs from every earlier one
 *    by at least `STEP`; else it waits. So nobody outside can take one figure off another and be left with one person, or two.
 */
export function outside(rows: readonly Row[], before: readonly Figures[], resolve: (id: string) => string): Outside {
	let waiting = 0;
	const lines = rows.flatMap((row): Line[] => {
		// Words of the team's own may say more than a skill does.
		if (row.known === null || row.of < LEAST) return [];
		const shown = [...row.named, ...row.group];
		const people = new Set(shown.map((one) => one.person));
		const gaps = peopleOf(row.skill, before, resolve).map((one) => apart(one, people));
		if (gaps.some((gap) => gap > 0 && gap < STEP)) {
			waiting += 1;
			return [];
		}
		const alone = shown.filter((one) => one.level >= ALONE).length;
		return [{ row, people: [...people], alone: alone < FEWEST ? 'few' : shown.length - alone < FEWEST ? 'most' : alone }];
	});
	// Technical ones first; within a strand in their order.
	return { lines: lines.sort((a, b) => strand(a) - strand(b)), waiting };
}

const strand = ({ row }: Line) => (row.strand === 'technical' ? 0 : 1);

/** Who was behind each figure of a skill that was put together before. */
function peopleOf(skill: string, before: readonly Figures[], resolve: (id: string) => string): Set<string>[] {
	return before.flatMap(({ body }) => body.skills.filter((one) => resolve(one.skill) === skill).map((one) => new Set(one.people)));
}

/** What has to be kept before it is shown: the figures whose people are others than ever before. */
export function toKeep(lines: readonly Line[], before: readonly Figures[], resolve: (id: string) => string): Body<'figures'>['skills'] {
	return lines.flatMap(({ row, people }) => {
		const known = peopleOf(row.skill, before, resolve).some((one) => apart(one, new Set(people)) === 0);
		return known ? [] : [{ skill: row.skill, people }];
	});
}

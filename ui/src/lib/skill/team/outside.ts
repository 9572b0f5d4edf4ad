/** What the team may show to others: how many do something alone, never who, and nothing that could be taken apart. Pure. */
import type { Body, OpenEntry } from '$lib/record';
import { dayOf, today } from '$lib/words/when';
import { ALONE } from '../support';
import type { Row } from './coverage';
import { LEAST } from './given';
import { weekOf } from './share';

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
	/** How many skills wait, because together with the figures of before this one would tell of fewer than `LEAST` people. */
	waiting: number;
	/** How many were put together this week already. */
	done: number;
}

type Figures = OpenEntry<'figures'>;

/**
 * The rule for others:
 * 1. A figure has at least `LEAST` people behind it, and its people are exactly those who are shown inside: who knows the names there takes them off in
 *    thought, and what is left is the group as it stands inside, whole.
 * 2. One figure of each skill, because of two (alone, and teaching it) the one could be taken off the other. None, one and two look the same, and so
 *    do all, all but one and all but two.
 * 3. What was put together is kept, with the people behind it. Over all that was ever kept of a skill and the new one, people who are in exactly the
 *    same figures are at least `LEAST`, or none (confidentiality.md): whoever adds and takes off figures is never left with fewer. In a small team
 *    this means the very same people again, or nothing new.
 * 4. One figure of a skill a week. What was put aside counts as what stands: it was shown, and that it is put aside is the server's word.
 */
export function outside(rows: readonly Row[], before: readonly Figures[], resolve: (id: string) => string, day: string = today()): Outside {
	let [waiting, done] = [0, 0];
	const lines = rows.flatMap((row): Line[] => {
		// Words of the team's own may say more than a skill does.
		if (row.known === null || row.of < LEAST) return [];
		const shown = [...row.named, ...row.group];
		const people = new Set(shown.map((one) => one.person));
		const kept = keptOf(row.skill, before, resolve);
		if (kept.some((one) => one.weeks.includes(weekOf(day)))) {
			done += 1;
			return [];
		}
		if (atoms([...kept.map((one) => one.people), people]).some((size) => size < LEAST)) {
			waiting += 1;
			return [];
		}
		const alone = shown.filter((one) => one.level >= ALONE).length;
		return [{ row, people: [...people], alone: alone < FEWEST ? 'few' : shown.length - alone < FEWEST ? 'most' : alone }];
	});
	// Technical ones first; within a strand in their order.
	return { lines: lines.sort((a, b) => strand(a) - strand(b)), waiting, done };
}

const strand = ({ row }: Line) => (row.strand === 'technical' ? 0 : 1);

/** How many people each atom holds: those who are in exactly the same sets. */
export function atoms(sets: readonly ReadonlySet<string>[]): number[] {
	const sizes = new Map<string, number>();
	for (const person of new Set(sets.flatMap((one) => [...one]))) {
		const where = sets.map((one) => (one.has(person) ? '1' : '0')).join('');
		sizes.set(where, (sizes.get(where) ?? 0) + 1);
	}
	return [...sizes.values()];
}

/** Of each figure of a skill that was put together before: who was behind it, and in which weeks, by its own word and by the server's. */
function keptOf(skill: string, before: readonly Figures[], resolve: (id: string) => string): { people: Set<string>; weeks: string[] }[] {
	return before.flatMap(({ body, row }) =>
		body.skills.filter((one) => resolve(one.skill) === skill).map((one) => ({ people: new Set(one.people), weeks: [weekOf(body.day), weekOf(dayOf(row.created_at))] }))
	);
}

/** What has to be kept before it is shown: every figure, so that it is known in which week it was. */
export const toKeep = (lines: readonly Line[]): Body<'figures'>['skills'] => lines.map(({ row, people }) => ({ skill: row.skill, people }));

/** What may be shown of what was just kept under `id`: somebody else may have kept another figure in the same moment; then neither is shown. */
export function stillHolds(put: Outside, all: readonly Figures[], id: string, resolve: (id: string) => string, day: string = today()): Outside {
	if (!all.some((one) => one.row.id === id)) return { ...put, lines: [] };
	const others = all.filter((one) => one.row.id !== id);
	const holds = put.lines.filter(({ row, people }) => {
		const kept = keptOf(row.skill, others, resolve);
		return !kept.some((one) => one.weeks.includes(weekOf(day))) && atoms([...kept.map((one) => one.people), new Set(people)]).every((size) => size >= LEAST);
	});
	return { ...put, lines: holds, waiting: put.waiting + put.lines.length - holds.length };
}

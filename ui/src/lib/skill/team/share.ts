/** What one shares with the room: bare levels of chosen skills. Pure. */
import type { Body, OpenEntry } from '$lib/record';
import { addDays, nextWeekday } from '$lib/words/when';
import { dayNumber, MOST_SHARED, type Observed } from '../evidence';
import type { Share } from './people';

export type Piece = Body<'shared'>['evidence'][number];

/** One skill of which something is known of me. */
export interface Mine {
	skill: string;
	/** Seen elsewhere: this would go. */
	pieces: Piece[];
	/** Seen in this room: that is here already. */
	here: number;
}

/** What is known of me, by skill, the ones with most first. Nothing of `room` itself is sent into it a second time. */
export function mineOf(observed: readonly Observed[], room: string): Mine[] {
	const skills = [...new Set(observed.map((one) => one.skill))];
	const raters = new Map<string, number>();
	const numberOf = (by: string | null) => {
		const key = by ?? '';
		raters.set(key, raters.get(key) ?? raters.size + 1);
		return raters.get(key) ?? 0;
	};
	const found = skills.map((skill): Mine => {
		const all = observed.filter((one) => one.skill === skill);
		const elsewhere = all.filter((one) => one.room !== room).sort((a, b) => b.day.localeCompare(a.day));
		const kept = (['skill', 'knowledge'] as const).flatMap((part) => elsewhere.filter((one) => one.evidence.part === part).slice(0, MOST_SHARED));
		return { skill, pieces: kept.map((one) => pieceOf(one, numberOf)), here: all.length - elsewhere.length };
	});
	return found.sort((a, b) => b.pieces.length + b.here - a.pieces.length - a.here);
}

/** The first day of its week: the day itself, beside who was there that day, would tell who saw it. */
export const weekOf = (day: string): string => (dayNumber(day) === null ? '' : nextWeekday(addDays(day, -7), 1));

/** The level and the week; of who saw it a number that means something in this share only. */
function pieceOf({ evidence, entry, skill, source, day, by }: Observed, numberOf: (by: string | null) => number): Piece {
	const rated = source === 'peer' || source === 'coach';
	const said = entry.type === 'observation' ? (entry as OpenEntry<'observation'>).body : null;
	const { seen } = evidence;
	return {
		skill,
		part: evidence.part,
		source,
		rater: rated ? numberOf(by) : 0,
		support: 'support' in seen ? seen.support : null,
		right: 'answer' in seen ? (seen.answer.right ? 'yes' : 'no') : '',
		difficulty: 'answer' in seen ? (said?.difficulty ?? 3) : null,
		day: weekOf(day)
	};
}

/** Exactly what would go for these skills. */
export const going = (mine: readonly Mine[], chosen: readonly string[]): Piece[] => mine.filter((one) => chosen.includes(one.skill)).flatMap((one) => one.pieces);

const plain = ({ skill, part, source, support, right, difficulty, day }: Piece) => JSON.stringify([skill, part, source, support, right, difficulty, day]);

/** What differs between what is shared and what would be now. */
export function moved(shared: readonly Piece[], now: readonly Piece[]): { more: number; fewer: number } {
	const [was, is] = [shared.map(plain), now.map(plain)];
	return { more: without(is, was), fewer: without(was, is) };
}

/** How many of what is shared are among nothing any more that is known of me elsewhere; chosen or not, they cannot go again. */
export function gone(shared: readonly Piece[], mine: readonly Mine[]): number {
	return without(shared.map(plain), mine.flatMap((one) => one.pieces).map(plain));
}

/** How many of `a` have none of their own in `b`. */
function without(a: readonly string[], b: readonly string[]): number {
	const left = [...b];
	return a.filter((one) => {
		const at = left.indexOf(one);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	}).length;
}

/**
 * Whether it can be written over: another choice of skills, or of names, begins anew, and so do other skills of which something goes, so that it
 * stays known when who was counted for what.
 */
export function sameChoice(share: Share, named: boolean, chosen: readonly string[], now: readonly Piece[], resolve: (id: string) => string = (id) => id): boolean {
	const ids = (list: readonly string[]) => [...new Set(list.map(resolve))].sort().join(' ');
	const of = (pieces: readonly Piece[]) => ids(pieces.map((one) => one.skill));
	return share.body.named === named && ids(share.body.skills) === ids(chosen) && of(share.body.evidence) === of(now);
}

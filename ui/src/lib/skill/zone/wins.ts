/** Steps that hold: three successes in a row, and still there when one looks again. Pure. */
import { dayOf } from '$lib/words/when';
import type { GoalAnswer } from '$lib/zone/answers';
import { MASTERED } from '$lib/zone/estimate';
import { stableSmallWin } from '$lib/zone/steps';
import { dayNumber } from '../evidence';
import { alike } from '../support';
import { nameIn, type Asks } from './asks';
import type { Kept } from './forecasts';
import type { Member } from './people';

/** A small win. */
export interface Win {
	id: string;
	name: string;
	/** The last success. */
	day: string;
	/** It was looked at again after the third success, and was there. Without that it looks like one, and no more. */
	holds: boolean;
}

/** Whether what was seen is a success at a level; null where it says nothing. */
function success(seen: Member['observed'][number]['evidence']['seen'], level: number): boolean {
	return 'support' in seen ? seen.support >= level : seen.answer.right;
}

/** The looks there were: today's answer, and what was kept of this goal on earlier days. */
export interface Looks {
	today: string;
	kept: readonly Pick<Kept, 'body'>[];
}

/** One occasion; days as the engine counts. */
interface Occasion {
	day: number;
	/** The day on which it was there to be read. */
	known: number;
	words: string;
	success: boolean;
}

/** The third success of those in a row that are still going on; null where there are not three. */
function third(inTime: readonly Occasion[]): Occasion | null {
	const from = inTime.findLastIndex((one) => !one.success) + 1;
	return inTime[from + 2] ?? null;
}

/**
 * Of everything that the goal needs what is a stable small win by now, and what looks like one: three successes in a row, and at least four in five at
 * a look on a later day, today's or one that was kept. One's own view alone is no success. Of a team every occasion counts once, whoever it was seen of.
 */
export function winsOf({ there }: Pick<GoalAnswer, 'there'>, members: readonly Member[], asks: Asks, { today, kept }: Looks): Win[] {
	const now = dayNumber(today) ?? 0;
	return there.flatMap(({ need, p }): Win[] => {
		const seen = new Map(
			members.flatMap(({ observed }) => {
				const pieces = observed.filter(({ evidence, source }) => evidence.skill === need.skill && evidence.part === need.part && source !== 'self');
				return pieces.map((one, n): [string, Occasion] => {
					const { day, seen } = one.evidence;
					const known = Math.max(day, dayNumber(dayOf(one.entry.row.created_at)) ?? day);
					// Of what was shared at once each piece is an occasion of its own.
					const place = pieces.slice(0, n).filter((other) => other.entry.row.id === one.entry.row.id).length;
					return [`${one.entry.row.id} ${place}`, { day, known, words: one.day, success: success(seen, need.level) }];
				});
			})
		);
		const inTime = [...seen.values()].sort((a, b) => a.day - b.day);
		const at = third(inTime);
		if (!at || !stableSmallWin(inTime.map((one) => one.success), p)) return [];
		const { id, name } = nameIn(asks, need.skill);
		const there = ({ body }: Looks['kept'][number]) =>
			(dayNumber(body.day) ?? 0) > at.day &&
			body.needs.some((one) => asks.skills.of(one.skill) === need.skill && one.part === need.part && alike(one.level, need.level) && one.p >= MASTERED);
		// What was noted later than it happened may have been seen by a look before; that look says so itself.
		return [{ id, name, day: inTime.at(-1)?.words ?? '', holds: now > at.known || kept.some(there) }];
	});
}

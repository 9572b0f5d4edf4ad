/** Steps that hold: three successes in a row, and still there at the look. Pure. */
import type { GoalAnswer } from '$lib/zone/answers';
import { stableSmallWin } from '$lib/zone/steps';
import { nameIn, type Asks } from './asks';
import type { Member } from './people';

/** A small win that holds. */
export interface Win {
	id: string;
	name: string;
	/** The last of the three. */
	day: string;
}

/** Whether what was seen is a success at a level; null where it says nothing. */
function success(seen: Member['observed'][number]['evidence']['seen'], level: number): boolean {
	return 'support' in seen ? seen.support >= level : seen.answer.right;
}

/**
 * Of everything that the goal needs what is a stable small win by now. One's own view alone is no success. Of a team every occasion counts once,
 * whoever it was seen of.
 */
export function winsOf({ there }: Pick<GoalAnswer, 'there'>, members: readonly Member[], asks: Asks): Win[] {
	return there.flatMap(({ need, p }): Win[] => {
		const seen = new Map(
			members.flatMap(({ observed }) =>
				observed
					.filter(({ evidence, source }) => evidence.skill === need.skill && evidence.part === need.part && source !== 'self')
					.map((one): [string, { day: number; words: string; success: boolean }] => [
						one.entry.row.id + one.evidence.skill,
						{ day: one.evidence.day, words: one.day, success: success(one.evidence.seen, need.level) }
					])
			)
		);
		const inTime = [...seen.values()].sort((a, b) => a.day - b.day);
		if (!stableSmallWin(inTime.map((one) => one.success), p)) return [];
		const { id, name } = nameIn(asks, need.skill);
		return [{ id, name, day: inTime.at(-1)?.words ?? '' }];
	});
}

/** Kinds of coaching one can begin, and how many people each takes. */
import type { Proposal } from './propose';

export type Begun = Proposal['kind'];

export const BEGUN: readonly Begun[] = ['one_to_one', 'peer', 'circle', 'team', 'supervision'];

/** The others of a circle: two at least, five at most, with oneself three to six. */
export const CIRCLE_OTHERS = { least: 2, most: 5 } as const;

/** Whether so many others make a circle. */
export function isCircle(others: readonly string[]): boolean {
	const people = new Set(others).size;
	return people === others.length && people >= CIRCLE_OTHERS.least && people <= CIRCLE_OTHERS.most;
}

/** The kind that an address asks for, else one-to-one. */
export function kindOf(asked: string | null): Begun {
	return BEGUN.find((one) => one === asked) ?? 'one_to_one';
}

/** Whether the one who proposes chooses between coaching and being coached. */
export function hasRoles(kind: Begun): boolean {
	return kind !== 'peer' && kind !== 'circle';
}

/** What was seen of a step, and what stands for it where nothing was. Pure. */
import type { Asks } from './asks';
import type { Rung } from './ladder';
import { inferredFrom } from './moved';
import { ofTeam, seenAt, type Member } from './people';

export interface Sight {
	/** How many do it so by now, and of how many anything was seen in it. */
	at: number;
	of: number;
	/** Of nobody, though of all of them as one; or exercises alone tell of it; or nothing. */
	how: 'each' | 'together' | 'tried' | 'inferred' | 'nothing';
	/** Names of what was seen instead, where it is inferred from that. */
	from: string[];
}

/** Null where it may not be told of so few. */
export function sightOf(members: readonly Member[], { id, need }: Pick<Rung, 'id' | 'need'>, asks: Asks): Sight | null {
	const seen = seenAt(members, id, need);
	if (seen === null) return null;
	const { at, of } = seen;
	const all = members.flatMap(({ observed }) => observed.filter((one) => one.skill === id && one.evidence.part === need.part));
	if (of > 0) return { at, of, how: 'each', from: [] };
	if (all.length > 0) return { at, of, how: all.some(ofTeam) ? 'together' : 'tried', from: [] };
	const from = inferredFrom('', id, members, asks);
	return { at, of, how: from.length > 0 ? 'inferred' : 'nothing', from };
}

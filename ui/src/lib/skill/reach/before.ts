/** What somebody who came later cannot read of reach checks. Pure. */
import type { Engagement, Round } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { cameAfter, closedBefore } from '../zone/partial';
import { members } from './standing';

export interface FromBefore {
	/** A check was begun before I came; else there may be one among what I cannot read. */
	sure: boolean;
	/** Who was there before me, and could save it once more. */
	people: string[];
}

/** Null where nothing of the drawer was sealed before I came. */
export function fromBefore(engagement: Pick<Engagement, 'parties'>, entries: readonly Pick<OpenEntry, 'row' | 'error'>[], rounds: readonly Pick<Round, 'of' | 'created_at'>[], me: string): FromBefore | null {
	const closed = entries.filter((one) => closedBefore([one]) && cameAfter(engagement, me, one.row.created_at));
	if (closed.length === 0) return null;
	const all = members(engagement);
	const mine = all.find((one) => one.person === me)?.joined_at ?? 0;
	return {
		sure: rounds.some((round) => round.of === 'reach' && cameAfter(engagement, me, round.created_at)),
		people: all.filter((one) => one.person !== me && one.joined_at < mine).map((one) => one.person)
	};
}

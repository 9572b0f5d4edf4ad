/** Change load: how many new things are asked of one team at once. */

/** One new thing, from the day it is asked until the day it is a habit or given up. */
export interface NewThing {
	kind: 'skill' | 'tool' | 'process';
	/** From this day … */
	from: number;
	/** … until before this one; open without. */
	until: number | null;
}

/** The load on one day. */
export interface Load {
	/** New things at once. */
	now: number;
	/** The most this team had at once before, over things that are done. */
	most_before: number | null;
	/** Whether this is more than ever before, or without a history more than `BEARABLE`. */
	warns: boolean;
}

/** What a team without a history bears without a warning. */
export const BEARABLE = 3;

/** The load on `day`, set against the team's own history: the most things at once on any earlier day on which something began that is over by now. What was given up on the day it was asked tells nothing. */
export function changeLoad(things: readonly NewThing[], day: number): Load {
	const at = (on: number) => things.filter((one) => one.from <= on && (one.until === null || one.until > on)).length;
	const over = things.filter((one) => one.from < day && one.until !== null && one.until <= day && one.until > one.from);
	const most_before = over.length === 0 ? null : Math.max(...over.map((one) => at(one.from)));
	const now = at(day);
	return { now, most_before, warns: now > (most_before ?? BEARABLE) };
}

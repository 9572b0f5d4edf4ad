/**
 * Of whom a figure may be made, so that nobody can be worked out from it. Pure.
 *
 * Inside, for the team's own members:
 * 1. Those who show their names stand apart, each for themselves: taking them off a total leaves the others as one group, and nothing smaller. So
 *    it is the group, not the total, that has to be large: at least `LEAST`.
 * 2. Two figures of one skill are made of the same group, or of groups that differ by at least `STEP`: who notes the figure before somebody begins
 *    to share or takes back, and looks again afterwards, learns nothing about that one. What was shown before is found again from when each began
 *    and ended to say something, which is the same on everybody's device: nothing is stored, and all who read the same see the same. Who cannot read
 *    all of it, as who joined later, is shown no group at all (`isPartial`): the one that they would find is another than the others were shown.
 * 3. Who takes back, or leaves, is out at once. Then an older group in which all are still there stands again, or none until `STEP` have changed.
 * 4. What others wrote of somebody who asked for it stands open with their name, and so does what somebody shows, or showed, by name: they hide
 *    nobody. At least `LEAST` of a group are others, and by `STEP` others two groups differ.
 *
 * Outside, for others, is stricter, because nobody there has said that they share: see `outside.ts`.
 */

/** A figure without names is made of at least so many. */
export const LEAST = 8;
/** By so many people at least do two figures of one skill differ. */
export const STEP = 3;

/** From when until when somebody says something about a skill; Unix ms, `until` null while they do. */
export interface Span {
	person: string;
	from: number;
	until: number | null;
	/** With their name: they stand apart, and are in no group meanwhile. */
	named?: boolean;
}

/** Who a figure may be made of; empty where there is none. `open`: since when something of whom stands open with their name. */
export function given(spans: readonly Span[], now: number, least = LEAST, step = STEP, open: ReadonlyMap<string, number> = new Map()): Set<string> {
	const hidden = (group: ReadonlySet<string>, time: number) => [...group].filter((person) => (open.get(person) ?? Infinity) > time).length;
	const at = (time: number) => {
		const now = spans.filter(({ from, until }) => from <= time && (until === null || time < until));
		const named = new Set(now.filter((one) => one.named).map((one) => one.person));
		return new Set(now.map((one) => one.person).filter((person) => !named.has(person)));
	};
	const times = [...new Set(spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].filter((time) => time <= now).sort((a, b) => a - b);
	const before: Set<string>[] = [];
	for (const time of times) {
		const there = at(time);
		if (hidden(there, time) < least) continue;
		const same = before.findIndex((one) => apart(one, there) === 0);
		// Who was named until then is taken off in thought: what differs beside them has to be enough too.
		const known = new Set(spans.filter((one) => one.named && one.from <= time).map((one) => one.person));
		const far = (gap: number) => gap >= step;
		// The same people as once before: that group is the newest again.
		if (same >= 0) before.push(...before.splice(same, 1));
		else if (before.every((one) => far(apart(one, there)) && (apart(one, there, known) === 0 || far(apart(one, there, known))))) before.push(there);
	}
	const still = at(now);
	return before.findLast((one) => hidden(one, now) >= least && [...one].every((person) => still.has(person))) ?? new Set();
}

/** In how many people two groups differ; who is known anyway is no difference. */
export function apart(a: ReadonlySet<string>, b: ReadonlySet<string>, known: ReadonlySet<string> = new Set()): number {
	const differ = [...a, ...b].filter((one) => a.has(one) !== b.has(one));
	return differ.filter((one) => !known.has(one)).length;
}

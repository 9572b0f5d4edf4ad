/** What has moved since a forecast was made, and what moved it. Pure. */
import type { GoalAnswer } from '$lib/zone/answers';
import type { Term } from '$lib/zone/estimate';
import type { Requirement } from '$lib/zone/goal';
import { dayNumber, type Observed } from '../evidence';
import { nameIn, type Asks } from './asks';
import type { Forecast } from './forecasts';
import type { Member } from './people';

/** A need then and now. */
export interface Moved {
	need: Requirement;
	name: string;
	then: number;
	now: number;
}

/** Less than this is no news. */
const NEWS = 0.05;
/** So many are said. */
const MOST = 5;

/** The needs that moved, the one that moved most first. */
export function movedSince(then: Forecast, answer: Pick<GoalAnswer, 'there'>, asks: Asks): Moved[] {
	return answer.there
		.flatMap(({ need, p }): Moved[] => {
			const was = then.needs.find((one) => asks.skills.of(one.skill) === need.skill && one.part === need.part && one.level === need.level);
			return was && Math.abs(p - was.p) >= NEWS ? [{ need, name: nameIn(asks, need.skill).name, then: was.p, now: p }] : [];
		})
		.sort((a, b) => Math.abs(b.now - b.then) - Math.abs(a.now - a.then))
		.slice(0, MOST);
}

/** What somebody wrote down once, with how much it moved all of these people together, logits. */
export interface Cause {
	key: string;
	kind: 'observation' | 'placement' | 'shared';
	/** In the words of who wrote it. */
	seen: string;
	day: string;
	skills: string[];
	value: number;
}

const KINDS: Record<string, Cause['kind']> = { placement: 'placement', shared: 'shared' };
/** So many causes are said. */
const HEAVIEST = 3;

/** What was seen after a day and moved most, the way it went on the whole. `terms`: of each member the terms of each need that moved. */
export function causesSince(day: string, up: boolean, members: readonly Member[], terms: readonly (readonly Term[][])[], asks: Asks): Cause[] {
	const since = dayNumber(day) ?? 0;
	const found = new Map<string, Cause>();
	members.forEach(({ observed }, member) => {
		for (const term of (terms[member] ?? []).flat()) {
			const one = term.evidence === null ? undefined : observed[term.evidence];
			if (!one || one.evidence.day <= since) continue;
			const key = keyOf(one);
			const name = nameIn(asks, one.evidence.skill).name;
			const before = found.get(key);
			if (!before) found.set(key, { key, kind: KINDS[one.entry.type] ?? 'observation', seen: one.seen, day: one.day, skills: [name], value: term.value });
			else {
				before.value += term.value;
				if (!before.skills.includes(name)) before.skills.push(name);
			}
		}
	});
	const pushed = [...found.values()].filter((one) => one.value > 0 === up);
	return pushed.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, HEAVIEST);
}

/** One occasion is one cause, however many skills it showed; so is all that was placed, or shared, on one day. */
function keyOf({ entry, seen, day }: Observed): string {
	if (entry.type !== 'observation') return `${entry.type} ${day}`;
	return seen.trim() === '' ? entry.row.id : `${day} ${seen.trim().toLowerCase()}`;
}

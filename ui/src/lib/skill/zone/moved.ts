/** What has moved since a forecast was made, and what moved it. Pure. */
import type { GoalAnswer } from '$lib/zone/answers';
import type { Term } from '$lib/zone/estimate';
import type { Requirement } from '$lib/zone/goal';
import { dayNumber, type Observed } from '../evidence';
import { alike } from '../support';
import { nameIn, related, type Asks } from './asks';
import type { Forecast } from './forecasts';
import { mayTell, type Member } from './people';

/** A need then and now. */
export interface Moved {
	need: Requirement;
	name: string;
	then: number;
	now: number;
	/** Nothing was seen of it itself since: the skills from which it was inferred. */
	from: string[];
}

/** Less than this is no news. */
const NEWS = 0.05;
/** So many are said. */
const MOST = 5;

/** The needs that moved, the one that moved most first. */
export function movedSince(then: Forecast, answer: Pick<GoalAnswer, 'there'>, asks: Asks, members: readonly Member[]): Moved[] {
	const most = answer.there
		.flatMap(({ need, p }): Moved[] => {
			const was = then.needs.find((one) => asks.skills.of(one.skill) === need.skill && one.part === need.part && alike(one.level, need.level));
			return was && Math.abs(p - was.p) >= NEWS ? [{ need, name: nameIn(asks, need.skill).name, then: was.p, now: p, from: [] }] : [];
		})
		.sort((a, b) => Math.abs(b.now - b.then) - Math.abs(a.now - a.then))
		.slice(0, MOST);
	return most.map((one) => ({ ...one, from: inferredFrom(then.day, nameIn(asks, one.need.skill).id, members, asks) }));
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

/**
 * What was seen after a day and moved most, the way it went on the whole. `terms`: of each member the terms of each of `needs`. What was seen of a
 * skill that neither rests on a need nor carries it is no cause that one could follow.
 */
export function causesSince(day: string, up: boolean, members: readonly Member[], terms: readonly (readonly (readonly Term[])[])[], needs: readonly Requirement[], asks: Asks): Cause[] {
	const since = dayNumber(day) ?? 0;
	const found = new Map<string, Cause>();
	const akin = relatives(asks);
	/** Who and what is behind each. */
	const behind = new Map<string, { person: string; one: Observed }[]>();
	members.forEach(({ person, observed }, member) => {
		needs.forEach(({ skill }, at) => {
			for (const term of terms[member]?.[at] ?? []) {
				const one = term.evidence === null ? undefined : observed[term.evidence];
				if (!one || one.evidence.day <= since || !akin(one.skill, nameIn(asks, skill).id)) continue;
				const key = keyOf(one);
				behind.set(key, [...(behind.get(key) ?? []), { person, one }]);
				const name = nameIn(asks, one.evidence.skill).name;
				const before = found.get(key);
				if (!before) found.set(key, { key, kind: KINDS[one.entry.type] ?? 'observation', seen: one.seen, day: one.day, skills: [name], value: term.value });
				else {
					before.value += term.value;
					if (!before.skills.includes(name)) before.skills.push(name);
				}
			}
		});
	});
	// What few did without their names is not told apart from the rest.
	const told = (key: string) => members.length === 1 || mayTell(behind.get(key) ?? []);
	const pushed = [...found.values()].filter((one) => one.value > 0 === up && told(one.key));
	return pushed.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, HEAVIEST);
}

/** Of what else something was seen since a day, where nothing was of the skill itself: it was inferred from that. The most seen first. */
export function inferredFrom(day: string, skill: string, members: readonly Member[], asks: Asks): string[] {
	const since = dayNumber(day) ?? 0;
	const akin = relatives(asks);
	const found = new Map<number, { person: string; one: Observed }[]>();
	for (const { person, observed } of members) {
		for (const one of observed) {
			if (one.evidence.day <= since || !akin(one.skill, skill)) continue;
			if (one.skill === skill) return [];
			found.set(one.evidence.skill, [...(found.get(one.evidence.skill) ?? []), { person, one }]);
		}
	}
	const most = [...found].filter(([, all]) => members.length === 1 || mayTell(all)).sort(([, a], [, b]) => b.length - a.length);
	return most.slice(0, HEAVIEST).map(([of]) => nameIn(asks, of).name);
}

/** `related`, each pair looked up once. */
function relatives(asks: Asks): (one: string, other: string) => boolean {
	const known = new Map<string, boolean>();
	return (one, other) => {
		const key = `${one} ${other}`;
		const found = known.get(key) ?? related(asks, one, other);
		known.set(key, found);
		return found;
	};
}

/** One occasion is one cause, however many skills it showed; so is all that was placed, or shared, on one day. */
function keyOf({ entry, seen, day }: Observed): string {
	if (entry.type !== 'observation') return `${entry.type} ${day}`;
	return seen.trim() === '' ? entry.row.id : `${day} ${seen.trim().toLowerCase()}`;
}

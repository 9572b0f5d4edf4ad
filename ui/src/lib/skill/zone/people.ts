/** Whom a goal is about, and what is known of each of them in its rooms. Pure. */
import type { Engagement } from '$lib/api';
import { ofType, type OpenEntry } from '$lib/record';
import type { Requirement } from '$lib/zone/goal';
import { countsHere, ofMany, onlyShown } from '../counts';
import { dayNumber, observedOf, type Observed, type Read } from '../evidence';
import { once } from '../mine/map';
import type { Numbered } from '../numbered';
import { says } from '../reach/picture';
import type { Requires } from '../reach/requires';
import { joined } from '../reach/standing';
import { countedIn } from '../team/coverage';
import { LEAST } from '../team/given';
import { membersOf as counted, standingOnes } from '../team/people';

export interface Member {
	person: string;
	observed: Observed[];
}

/** Numbers of who saw the team begin here, so that nobody among them is taken for who saw one person. */
const TEAM = 100_000;

/** Who only looks on in what was placed for this goal. */
function looksOn(person: string, rooms: readonly Read[], requires: string): boolean {
	const own = rooms.flatMap((room) => ofType(room.entries, 'placement')).filter((one) => one.body.requires === requires && one.row.created_by === person);
	return own.length > 0 && !own.some((one) => says(one.body));
}

/**
 * Everyone whom the goal needs, with what is known of each. Coaches, and those who only look on, are none of them unless something is known. What
 * was seen of the team as a whole counts for each of its members. `mine`: one's own space is among the rooms. `waiting`: in the team and not in its
 * coaching; the goal needs them too, and nothing is known of them.
 */
export function membersOf(
	engagement: Pick<Engagement, 'parties' | 'kind'>,
	requires: { id: string; rule: Requires['rule'] },
	rooms: readonly Read[],
	skills: Numbered,
	today: string,
	mine: boolean,
	waiting: readonly string[] = []
): Member[] {
	const resolve = (id: string) => skills.ids[skills.of(id) ?? -1] ?? id;
	const ever = rooms.map((room) => (mine ? onlyShown(room) : countsHere(room, engagement, resolve)));
	const open = ever.map((room) => ({ ...room, entries: standingOnes(room.entries) }));
	const counts = mine ? () => true : countsFor(engagement, requires, ever, resolve);
	const observed = (person: string) => {
		const all = observedOf(person, open, skills, today, mine).filter((one) => counts(person, one));
		// Across rooms one view may stand twice: written for oneself, and shown to somebody.
		return mine ? once(all) : all;
	};
	if (requires.rule.who === 'one') return requires.rule.person ? [{ person: requires.rule.person, observed: observed(requires.rule.person) }] : [];
	const together = observed('').map((one) => ({ ...one, evidence: { ...one.evidence, rater: one.evidence.rater === 0 ? 0 : TEAM + one.evidence.rater } }));
	const coaches = new Set(engagement.parties.filter((party) => party.role === 'coach').map((party) => party.person_id));
	const here = joined(engagement);
	const known = here.flatMap((person) => {
		const own = observed(person);
		if (own.length === 0 && (coaches.has(person) || looksOn(person, rooms, requires.id))) return [];
		return [{ person, observed: [...own, ...together] }];
	});
	return [...known, ...waiting.filter((person) => !here.includes(person)).map((person) => ({ person, observed: [] }))];
}

/** Whether it was seen of the team as a whole: true of all of them together says nothing of what each does. */
export const ofTeam = ({ entry }: Observed) => entry.type === 'observation' && (entry as OpenEntry<'observation'>).body.person === '';

/** Later than anything that was written. */
const EVER = Number.MAX_SAFE_INTEGER;

/**
 * What counts of what may be shown of somebody. What they show without their name does where enough are counted so, and towards a goal of one person
 * never; nor does there what they placed among many for another goal.
 */
function countsFor(engagement: Pick<Engagement, 'parties' | 'kind'>, { id, rule }: { id: string; rule: Requires['rule'] }, rooms: readonly Read[], resolve: (id: string) => string) {
	const members = counted(engagement);
	const groups = new Map<string, Set<string>>();
	const group = ({ room: at, skill }: Observed) => {
		const key = `${at} ${skill}`;
		const room = rooms.find((one) => one.room === at);
		const found = groups.get(key) ?? (room ? countedIn(skill, { members, entries: room.entries, rounds: room.rounds, resolve, now: EVER }) : new Set<string>());
		groups.set(key, found);
		return found;
	};
	const alone = rule.who === 'one';
	return (person: string, one: Observed): boolean => {
		if (one.entry.type === 'shared') return isNamed(one) || (!alone && group(one).has(person));
		if (one.entry.type === 'placement' && alone && ofMany(engagement)) return isYes(one) || (one.entry as OpenEntry<'placement'>).body.requires === id;
		return true;
	};
}

/** How many single answers and observations stand behind these members; what was seen of the team as one is one, however many it counts for. */
export function piecesOf(members: readonly Member[]): number {
	const all = members.flatMap((one) => one.observed);
	return all.filter((one) => !ofTeam(one)).length + new Set(all.filter(ofTeam).map(({ entry }) => entry.row.id)).size;
}

/** How many of those who are here are none of the members: they looked on, or left theirs out. Which of it, and who, is nobody's to know. */
export function notAmong(engagement: Pick<Engagement, 'parties'>, rule: Pick<Requires['rule'], 'who'>, members: readonly Member[]): number {
	if (rule.who === 'one') return 0;
	const coaches = new Set(engagement.parties.filter((party) => party.role === 'coach').map((party) => party.person_id));
	return joined(engagement).filter((person) => !coaches.has(person) && !members.some((one) => one.person === person)).length;
}

/** Whether it stands open with the name of whom it is about. */
function isNamed({ entry }: Observed): boolean {
	return entry.type === 'observation' || (entry.type === 'shared' && (entry as OpenEntry<'shared'>).body.named);
}

/** Placed, with a yes to being shown among few. */
const isYes = ({ entry }: Observed): boolean => entry.type === 'placement' && (entry as OpenEntry<'placement'>).body.reveal;

/** Whether it may be told what these show together: of those without their names there are enough, or none, or all said yes to being among few. */
export function mayTell(seen: readonly { person: string; one: Observed }[]): boolean {
	const unnamed = seen.filter(({ one }) => !isNamed(one));
	return unnamed.every(({ one }) => isYes(one)) || new Set(unnamed.map((one) => one.person)).size >= LEAST;
}

/**
 * How many of them were last seen at a level of a part of a skill, and of how many anything was seen in that, without what the team did as one; null
 * where that may not be told of so few. Who knows of it does not do it by that.
 */
export function seenAt(members: readonly Member[], skill: string, { part, level }: Pick<Requirement, 'part' | 'level'>): { at: number; of: number } | null {
	const last = members.flatMap(({ person, observed }) => {
		const own = observed.filter((one) => one.skill === skill && one.evidence.part === part && 'support' in one.evidence.seen && !ofTeam(one));
		const one = own.toSorted((a, b) => a.evidence.day - b.evidence.day).at(-1);
		return one ? [{ person, one }] : [];
	});
	if (members.length > 1 && !mayTell(last)) return null;
	const at = last.filter(({ one: { evidence } }) => 'support' in evidence.seen && evidence.seen.support >= level).length;
	return { at, of: last.length };
}

/** Weeks from one day to another; null without a day, 0 when it is over. */
export function weeksUntil(day: string, today: string): number | null {
	const [to, from] = [dayNumber(day), dayNumber(today)];
	return to === null || from === null ? null : Math.max(0, (to - from) / 7);
}

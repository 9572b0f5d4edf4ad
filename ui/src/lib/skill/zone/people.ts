/** Whom a goal is about, and what is known of each of them in its rooms. Pure. */
import type { Engagement } from '$lib/api';
import { ofType, type OpenEntry } from '$lib/record';
import { dayNumber, observedOf, type Observed, type Read } from '../evidence';
import type { Numbered } from '../numbered';
import { says, shown } from '../reach/picture';
import type { Requires } from '../reach/requires';
import { joined, placementsIn } from '../reach/standing';

export interface Member {
	person: string;
	observed: Observed[];
}

/** Numbers of who saw the team begin here, so that nobody among them is taken for who saw one person. */
const TEAM = 100_000;

/** The same without places that their authors did not let be shown: what is hidden in the picture moves nothing beside it either. */
export function onlyShown(read: Read): Read {
	const placements = ofType(read.entries, 'placement');
	const seen = new Set<OpenEntry>();
	for (const requires of ofType(read.entries, 'requires')) {
		for (const check of requires.body.checks) {
			const all = placementsIn(placements, requires.row.id, check);
			const bodies = new Set(shown(all.map((one) => one.body), requires.body.rule).placements);
			for (const one of all) if (bodies.has(one.body)) seen.add(one as unknown as OpenEntry);
		}
	}
	return { ...read, entries: read.entries.filter((entry) => entry.type !== 'placement' || seen.has(entry)) };
}

/** Who only looks on in what was placed for this goal. */
function looksOn(person: string, rooms: readonly Read[], requires: string): boolean {
	const own = rooms.flatMap((room) => ofType(room.entries, 'placement')).filter((one) => one.body.requires === requires && one.row.created_by === person);
	return own.length > 0 && !own.some((one) => says(one.body));
}

/**
 * Everyone whom the goal needs, with what is known of each. Coaches, and those who only look on, are none of them unless something is known. What
 * was seen of the team as a whole counts for each of its members. `mine`: one's own space is among the rooms.
 */
export function membersOf(
	engagement: Pick<Engagement, 'parties' | 'kind'>,
	requires: { id: string; rule: Requires['rule'] },
	rooms: readonly Read[],
	skills: Numbered,
	today: string,
	mine: boolean
): Member[] {
	const open = rooms.map(onlyShown);
	const observed = (person: string) => observedOf(person, open, skills, today, mine);
	if (requires.rule.who === 'one') return requires.rule.person ? [{ person: requires.rule.person, observed: observed(requires.rule.person) }] : [];
	const together = observed('').map((one) => ({ ...one, evidence: { ...one.evidence, rater: one.evidence.rater === 0 ? 0 : TEAM + one.evidence.rater } }));
	const coaches = new Set(engagement.parties.filter((party) => party.role === 'coach').map((party) => party.person_id));
	return joined(engagement).flatMap((person) => {
		const own = observed(person);
		if (own.length === 0 && (coaches.has(person) || looksOn(person, rooms, requires.id))) return [];
		return [{ person, observed: [...own, ...together] }];
	});
}

/** Whether it was seen of the team as a whole: true of all of them together says nothing of what each does. */
export const ofTeam = ({ entry }: Observed) => entry.type === 'observation' && (entry as OpenEntry<'observation'>).body.person === '';

/** How many of them were last seen at a level of a skill, and of how many anything was seen in it; what the team did as one is no one's. */
export function seenAt(members: readonly Member[], skill: string, level: number): { at: number; of: number } {
	let [at, of] = [0, 0];
	for (const { observed } of members) {
		const own = observed.filter((one) => one.skill === skill && 'support' in one.evidence.seen && !ofTeam(one));
		const last = own.toSorted((a, b) => a.evidence.day - b.evidence.day).at(-1)?.evidence.seen;
		if (!last || !('support' in last)) continue;
		of++;
		if (last.support >= level) at++;
	}
	return { at, of };
}

/** Weeks from one day to another; null without a day, 0 when it is over. */
export function weeksUntil(day: string, today: string): number | null {
	const [to, from] = [dayNumber(day), dayNumber(today)];
	return to === null || from === null ? null : Math.max(0, (to - from) / 7);
}

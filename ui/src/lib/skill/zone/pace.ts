/** How fast these people have learned so far: what was seen moves the forecast away from what is true of most. */
import { askMap, type Cell, type GraphData } from '$lib/zone/ask';
import type { Part } from '$lib/zone/evidence';
import { learnedPractice, PRACTICE, type Practice, type Progress } from '$lib/zone/forecast';
import type { Member } from './people';

/** A skill that was watched for a while: from its first to its last occasion, in days. */
export interface Watched {
	skill: number;
	part: Part;
	from: number;
	to: number;
}

/** What moves in less time says more of the day than of the pace, in days. */
const A_WHILE = 21;

/** Skills in which others saw something at least twice, with a while between. One's own view alone is no pace. */
export function watchedOf(members: readonly Member[]): Watched[] {
	const found = new Map<string, Watched>();
	for (const { evidence, source } of members.flatMap((one) => one.observed)) {
		if (source === 'self') continue;
		const { skill, part, day } = evidence;
		const key = `${skill} ${part}`;
		const one = found.get(key);
		if (one) [one.from, one.to] = [Math.min(one.from, day), Math.max(one.to, day)];
		else found.set(key, { skill, part, from: day, to: day });
	}
	return [...found.values()].filter((one) => one.to - one.from >= A_WHILE);
}

/** So many skills tell the pace well enough; the ones that were watched longest. */
const MOST = 4;

/** The practice that a forecast counts with, and how many skills have taught it. */
export async function paceOf(members: readonly Member[], graph: GraphData): Promise<{ practice: Practice; skills: number }> {
	const watched = watchedOf(members).sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST);
	const days = [...new Set(watched.flatMap((one) => [one.from, one.to]))];
	const cells = watched.map(({ skill, part }) => ({ skill, part, level: 1 }));
	// Of each day what was known then of each of them.
	const known = new Map(
		await Promise.all(
			days.map(async (day): Promise<[number, Cell[][]]> => {
				const until = members.map(({ observed }) => observed.map((piece) => piece.evidence).filter((piece) => piece.day <= day));
				return [day, await Promise.all(until.map((evidence) => askMap({ graph, evidence, day, cells })))];
			})
		)
	);
	const mean = (of: (member: number) => number) => members.reduce((sum, _, n) => sum + of(n), 0) / members.length;
	// One skill is one piece of news, however many saw the same occasions; and it was one of those that were worked on at once.
	const seen = watched.map(({ from, to }, n): Progress => {
		const [then, now] = [known.get(from) ?? [], known.get(to) ?? []];
		return {
			times: (((to - from) / 7) * PRACTICE.per_week) / PRACTICE.at_once,
			moved: mean((member) => (now[member]?.[n]?.theta ?? 0) - (then[member]?.[n]?.theta ?? 0)),
			deviation: mean((member) => Math.hypot(now[member]?.[n]?.deviation ?? 1, then[member]?.[n]?.deviation ?? 1))
		};
	});
	return { practice: learnedPractice(PRACTICE, seen), skills: seen.length };
}

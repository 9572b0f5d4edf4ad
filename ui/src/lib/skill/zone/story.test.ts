import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import type { Engagement } from '$lib/api';
import { type OpenEntry } from '$lib/record';
import { answerGoal, answerMap } from '$lib/zone/answers';
import { addDays } from '$lib/words/when';
import { nameIn } from './asks';
import { before, forecastOf } from './forecasts';
import { folded, wayOf } from './ladder';
import { causesSince, movedSince } from './moved';
import { paceOf, watchedOf } from './pace';
import { membersOf, seenAt } from './people';
import { winsOf } from './wins';
import { asked, engagement, graph, items, known, LATER, on, read, requires, rule, same, seen, skill, START, wanted } from './testing';

describe('the story: twelve people from waterfall agree on Scrum, pair-TDD and automated deployment in three months', () => {
	const first = on(START, [read()]);
	const rungs = wayOf(first.answer, first.asks, first.members).rungs;

	it('is a long way in one step, said before anyone signs', () => {
		expect(first.members).toHaveLength(12);
		expect(first.answer.call.zone).toBe('out_of_reach');
		expect(first.answer.call.p_out).toBeGreaterThan(0.9);
		expect(first.answer.forecast.by_date).toBeLessThan(0.1);
	});

	it('names the missing step and how likely it is there', () => {
		const { missing } = first.answer.call;
		expect(missing?.probability).toBeLessThan(0.1);
		expect(items.map((item) => item.skill)).toContain(nameIn(first.asks, missing?.need.skill ?? -1).id);
	});

	it('begins with what is small and rests on nothing that is missing', () => {
		const [begin] = rungs;
		expect(begin?.in_zone).toBe(true);
		for (const one of rungs.slice(0, 3)) expect(one.weeks_80 ?? 999).toBeLessThan(13);
		expect(known(begin?.id ?? '').prerequisites.filter((id) => rungs.some((one) => one.id === id))).toEqual([]);
		expect(seenAt(first.members, begin?.id ?? '', begin?.need ?? { part: 'skill', level: 0 })?.at).toBeLessThan(6);
	});

	it('sets apart what they say they do, and nobody else has seen', () => {
		expect(wayOf(first.answer, first.asks, first.members).claimed.map((one) => one.id)).toContain('version-control');
		expect(rungs.map((one) => one.id)).not.toContain('version-control');
	});

	it('keeps the order in which things build on each other, and the level of each', () => {
		const place = (id: string) => rungs.findIndex((one) => one.id === id);
		for (const one of rungs) if (one.need.level >= 3) for (const need of known(one.id).prerequisites) if (place(need) >= 0) expect(rungs.findLastIndex((other) => other.id === need)).toBeLessThan(rungs.indexOf(one));
		for (const id of new Set(rungs.map((one) => one.id))) {
			const levels = rungs.filter((one) => one.id === id).map((one) => one.need.level);
			expect(levels).toEqual([...levels].sort());
		}
	});

	it('shows the weeks that it would honestly take', () => {
		expect(first.answer.forecast.weeks_50 ?? 999).toBeGreaterThan(13);
		for (const one of rungs) if (one.weeks_50 !== null && one.weeks_80 !== null) expect(one.weeks_80).toBeGreaterThanOrEqual(one.weeks_50);
	});

	it('six weeks of evidence later has moved, and says by what', () => {
		const later = on(LATER, [read(seen as unknown as OpenEntry[])]);
		const then = forecastOf({ id: 'requires', body: wanted() }, first.answer, first.asks, first.members, START);
		expect(then).toMatchObject({ zone: 'out_of_reach', people: 12, seen: 12, by: addDays(START, 91) });
		expect(then.needs).toHaveLength(items.length);
		const moved = movedSince(then, later.answer, later.asks, later.members);
		expect(moved.slice(0, 2).map((one) => one.name).sort()).toEqual(['retrospectives', 'slicing']);
		expect(moved.every((one) => one.now > one.then)).toBe(true);
		const terms = later.members.map((_, n) =>
			answerMap({ ...later.question, evidence: later.question.people[n] ?? [], cells: moved.map((one) => one.need) }).map((cell) => cell.terms)
		);
		const causes = causesSince(START, true, later.members, terms, moved.map((one) => one.need), later.asks);
		expect(causes.length).toBeGreaterThan(0);
		expect(causes[0]?.seen).toMatch(/sliced with the customer|retrospective/);
		expect(wayOf(later.answer, later.asks, later.members).rungs[0]?.id).not.toBe('slicing');
		expect(winsOf(later.answer, later.members, later.asks, { today: LATER, kept: [] }).map((one) => [one.id, one.holds]).sort()).toEqual([['retrospectives', true], ['slicing', true]]);
	});

	it('counts with the pace that was seen', async () => {
		const later = on(LATER, [read(seen as unknown as OpenEntry[])]);
		expect(watchedOf(first.members)).toEqual([]);
		expect(watchedOf(later.members)).toHaveLength(2);
		const none = await paceOf(first.members, first.question.graph);
		const { practice, skills } = await paceOf(later.members, later.question.graph);
		expect([none.skills, skills]).toEqual([0, 2]);
		expect(practice.gain).toBeGreaterThan(none.practice.gain);
		const faster = answerGoal({ ...later.question, goal: later.asks.goal, due: null, practice });
		const at = (answer: typeof faster) => answer.forecast.curve[80] ?? 0;
		expect(at(faster)).toBeGreaterThan(at(later.answer));
	});

	it('counts a joiner the same day, of whom nothing is known', () => {
		const parties = [...engagement.parties, { person_id: 'new', role: 'coachee', joined_at: 2, left_at: null }] as Engagement['parties'];
		expect(membersOf({ kind: 'team', parties }, { id: 'requires', rule: rule() }, [read()], first.asks.skills, START, false)).toHaveLength(13);
	});

	it('shows a few rungs, and the goal’s own at the end', () => {
		const { first: shown, between, last } = folded(rungs);
		expect(shown).toHaveLength(4);
		expect(last.every((one) => one.asked)).toBe(true);
		expect([...shown, ...between, ...last].length).toBe(rungs.length);
		expect(folded(rungs.slice(0, 5))).toMatchObject({ between: [], last: [] });
	});
});

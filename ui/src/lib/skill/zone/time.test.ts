import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import { emptyBody, type Body, type OpenEntry } from '$lib/record';
import { answerGoal } from '$lib/zone/answers';
import { addDays } from '$lib/words/when';
import { dayNumber } from '../evidence';
import { asksOf } from './asks';
import { ENOUGH, lineOf, overTime } from './coach';
import { chanceBy, everyFour } from './curve';
import type { Kept } from './forecasts';
import { membersOf } from './people';
import { winsOf } from './wins';
import { asked, COACH, engagement, entry, graph, read, rule, same, START, wanted } from './testing';

describe('the score over time', () => {
	const ended = (by: string, p: number, came_true: boolean, n = 1) => Array.from({ length: n }, (_, at) => ({ body: { ...emptyBody('forecast'), by }, p, rolled: p, came_true, goal: `${by} ${at}`, weight: 1 }));

	it('is of the quarter of the day that each was for, and nothing with few', () => {
		const quarters = overTime([...ended('2026-07-01', 0.5, true, ENOUGH - 1), ...ended('2026-04-01', 0.9, true, ENOUGH), ...ended('2026-03-31', 0.8, false, ENOUGH), ...ended('', 0.5, true)]);
		expect(quarters.map(({ year, quarter, n }) => [year, quarter, n])).toEqual([
			[2026, 1, ENOUGH],
			[2026, 2, ENOUGH],
			[2026, 3, ENOUGH - 1]
		]);
		expect(quarters[0]?.score).toBeCloseTo(0.64);
		expect(quarters[1]?.score).toBeCloseTo(0.01);
		expect(quarters[2]?.score).toBeNull();
		expect(overTime([])).toEqual([]);
		// Who looks at one goal eight times knows of one goal.
		expect(overTime(ended('2026-04-01', 0.9, true, ENOUGH).map((one) => ({ ...one, goal: 'g', weight: 1 / ENOUGH })))).toMatchObject([{ n: 1, score: null }]);
	});

	it('is drawn only between two quarters that say something, by time', () => {
		const quarter = (day: string, n = ENOUGH) => ended(day, 0.5, true, n);
		expect(lineOf(overTime(quarter('2026-01-01')))).toEqual([]);
		expect(lineOf(overTime([...quarter('2026-01-01'), ...quarter('2026-06-01', 3)]))).toEqual([]);
		// A quarter of which nothing can be said leaves its place on the line.
		const line = lineOf(overTime([...quarter('2025-11-30'), ...quarter('2026-02-01'), ...quarter('2026-05-01', 3), ...quarter('2026-12-31')]));
		expect(line.map((one) => one.at)).toEqual([0, 25, 100]);
	});
});

describe('how likely by when', () => {
	const TODAY = '2026-12-01';
	const rising = Array.from({ length: 105 }, (_, week) => Math.min(0.99, week / 50));

	it('is said every four weeks, until it is as good as sure', () => {
		const points = everyFour(rising, TODAY);
		expect(points.slice(0, 3).map((one) => [one.weeks, one.day, one.p])).toEqual([[0, TODAY, 0], [4, '2026-12-29', 0.08], [8, '2027-01-26', 0.16]]);
		expect(points.at(-1)).toMatchObject({ weeks: 48 });
		expect(everyFour(rising.map(() => 0.2), TODAY).at(-1)?.weeks).toBe(104);
		// Sure at once is still a line, and not a point.
		expect(everyFour(rising.map(() => 0.99), TODAY).map((one) => one.weeks)).toEqual([0, 4, 8]);
		expect(everyFour([], TODAY)).toEqual([]);
	});

	it('is answered for any day, between two weeks on a straight line', () => {
		expect(chanceBy(rising, TODAY, TODAY)).toBe(0);
		expect(chanceBy(rising, TODAY, addDays(TODAY, 70))).toBeCloseTo(0.2);
		expect(chanceBy(rising, TODAY, addDays(TODAY, 74))).toBeCloseTo((10 + 4 / 7) / 50);
		expect(chanceBy(rising, TODAY, addDays(TODAY, -1))).toBeNull();
		expect(chanceBy(rising, TODAY, addDays(TODAY, 104 * 7))).toBe(0.99);
		expect(chanceBy(rising, TODAY, addDays(TODAY, 104 * 7 + 1))).toBeNull();
	});
});

describe('a small win', () => {
	const asks = asksOf(wanted({ items: asked('slicing'), rule: rule('median') }), graph, same);
	const WEEK = (n: number) => addDays(START, 7 * n);
	const done = (n: number, support = 5, noted = WEEK(n)) =>
		entry('observation', COACH, { person: '', skill: 'slicing', name: 'slicing', source: 'coach', support, seen: `story ${n}`, day: WEEK(n) }, { created_at: Date.parse(`${noted}T08:00:00Z`) });
	const times = (n: number) => Array.from({ length: n }, (_, at) => done(at + 1));
	const look = (day: string, p: number) => ({ body: { ...emptyBody('forecast'), day, needs: [{ skill: 'slicing', name: 'slicing', part: 'skill', level: 4, p }] } as Body<'forecast'> });
	function wins(seen: OpenEntry<'observation'>[], today: string, kept: Pick<Kept, 'body'>[] = []) {
		const members = membersOf(engagement, { id: 'requires', rule: rule() }, [read(seen as unknown as OpenEntry[])], asks.skills, today, false);
		const question = { graph: asks.skills.graph, people: members.map((one) => one.observed.map(({ evidence }) => evidence)), day: dayNumber(today) ?? 0 };
		return winsOf(answerGoal({ ...question, goal: asks.goal, due: null }), members, asks, { today, kept }).map((one) => one.holds);
	}

	it('holds only at a look after the third success, and looks like one before', () => {
		const six = times(6);
		expect(wins(times(2), WEEK(3))).toEqual([]);
		// The third of those in a row, not the last one.
		expect(wins([done(1, 1), ...six.slice(1)], WEEK(6))).toEqual([true]);
		expect(wins([done(1, 5), done(2, 5), done(3, 1), ...six.slice(3)], WEEK(6))).toEqual([false]);
		expect(wins([done(1, 5), done(2, 5), done(3, 1), ...six.slice(3)], addDays(WEEK(6), 1))).toEqual([true]);
	});

	it('looks like one on the day on which all of it is noted, whenever it was', () => {
		const today = WEEK(8);
		const late = times(6).map((one, n) => done(n + 1, 5, today));
		expect(wins(late, today)).toEqual([false]);
		expect(wins(late, addDays(today, 1))).toEqual([true]);
		// A look that was kept after the third success had seen it there.
		expect(wins(late, today, [look(WEEK(4), 0.85)])).toEqual([true]);
		expect(wins(late, today, [look(WEEK(4), 0.75), look(WEEK(3), 0.9)])).toEqual([false]);
	});

	it('is none where it is not there at the look', () => {
		expect(wins([...times(5), done(6, 1)], WEEK(9))).toEqual([]);
	});
});

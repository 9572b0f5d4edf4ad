import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import type { Body, OpenEntry } from '$lib/record';
import { brier, fitCalibration, reliability } from '$lib/zone/score';
import { addDays } from '$lib/words/when';
import { Problem } from '$lib/api';
import { VaultError } from '$lib/vault';
import { eachRoom, ENOUGH, reliabilityOf, type Room } from './coach';
import { calibrationOf, forecastOf, isWaiting, keptToday, knownOf, oncePerDay, ofSameGoal, outcomeOf, waitsForWord, type Forecast, type Kept } from './forecasts';
import { COACH, entry, on, read, START, wanted } from './testing';

const BY = '2027-01-02';
const kept = (more: Partial<Body<'forecast'>>, id?: string) => entry('forecast', COACH, { requires: 'requires', day: START, by: BY, p: 0.3, rolled: 0.3, ...more }, id ? { id } : {}) as Kept;
const said = (more: Partial<Body<'forecast'>>): Forecast => kept(more).body;
const closed = (state: 'reached' | 'let_go' | null, day = '2026-12-01', id = 'g') => ({ row: { id }, closure: state && { state, by: COACH, at: Date.parse(`${day}T10:00:00Z`) } }) as never;

describe('a day that is over', () => {
	it('is no day to forecast for', () => {
		const { answer, asks, members } = on(START, [read()], wanted({ day: START }));
		const keptOn = (today: string) => forecastOf({ id: 'requires', body: wanted({ day: START }) }, answer, asks, members, today);
		const { by_date, weeks_50 } = answer.forecast;
		expect(by_date).not.toBeNull();
		expect(keptOn(START)).toMatchObject({ by: START, p: by_date });
		expect(keptOn(addDays(START, 1))).toMatchObject({ by: '', p: null, rolled: null, weeks_50 });
	});

	it('makes no failure of what was kept after it, and nobody is asked about it again', () => {
		const late = Array.from({ length: 30 }, (_, n) => said({ goal: 'g', p: 0, rolled: 0, day: addDays(BY, n + 1) }));
		expect(knownOf(late, [closed(null)], addDays(BY, 60))).toEqual([]);
		expect(knownOf([said({ p: 0, day: addDays(BY, 1), outcome: 'not' })], [], addDays(BY, 60))).toEqual([]);
		expect(outcomeOf(late[0]!, closed(null), addDays(BY, 60))).toBe('');
		const today = addDays(BY, 2);
		expect([waitsForWord(said({ day: addDays(BY, 1) }), null, today), waitsForWord(said({ day: BY }), null, today)]).toEqual([false, true]);
		expect([isWaiting(late[0]!, null, today), isWaiting(said({}), null, today)]).toEqual([false, true]);
	});
});

describe('a goal that was let go', () => {
	it('tells nothing of a day that had not come', () => {
		expect(outcomeOf(said({ goal: 'g' }), closed('let_go', '2027-01-01'), '2027-01-01')).toBe('');
		expect(outcomeOf(said({ goal: 'g' }), closed('let_go', '2027-01-01'), '2027-03-01')).toBe('');
		expect(knownOf([said({ goal: 'g' })], [closed('let_go', '2027-01-01')], '2027-03-01')).toEqual([]);
		expect([isWaiting(said({ goal: 'g' }), closed('let_go', '2027-01-01'), '2027-01-01'), isWaiting(said({ goal: 'g' }), closed(null), '2027-01-01')]).toEqual([false, true]);
	});

	it('did not come where its day was there', () => {
		expect(outcomeOf(said({ goal: 'g' }), closed('let_go', '2027-01-03'), '2027-03-01')).toBe('not');
		expect(outcomeOf(said({ goal: 'g', outcome: 'came' }), closed('let_go', '2027-01-01'), '2027-03-01')).toBe('came');
	});
});

describe('many looks at one goal', () => {
	const looks = (goal: string, n: number, p = 0.9) => Array.from({ length: n }, (_, day) => said({ goal, p, rolled: p, day: addDays(START, day) }));
	const goals = (n: number) => Array.from({ length: n }, (_, at) => closed(null, '', `g${at}`));

	it('count as one', () => {
		const known = knownOf([...looks('g0', 30), ...looks('g1', 1)], goals(2), '2027-02-01');
		expect(known.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(2);
		const once = knownOf([...looks('g0', 1), ...looks('g1', 1)], goals(2), '2027-02-01');
		const [many, few] = [calibrationOf(known), calibrationOf(once)];
		expect(many.intercept).toBeCloseTo(few.intercept, 6);
		expect(many.slope).toBeCloseTo(few.slope, 6);
		// Another day is another question.
		expect(knownOf([...looks('g0', 2), said({ goal: 'g0', by: '2027-01-20' })], goals(1), '2027-02-01').map((one) => one.weight)).toEqual([0.5, 0.5, 1]);
	});

	it('are not enough to say anything', () => {
		expect(reliabilityOf(knownOf(looks('g0', 30), goals(1), '2027-02-01'))).toMatchObject({ n: 1, word: 'few', bands: [{ count: 1 }] });
		const all = goals(ENOUGH).flatMap((_, at) => looks(`g${at}`, at + 1));
		expect(reliabilityOf(knownOf(all, goals(ENOUGH), '2027-02-01'))).toMatchObject({ n: ENOUGH, word: 'worse', bands: [{ count: ENOUGH }] });
	});

	it('weigh what the score is made of', () => {
		const two = [{ p: 0.2, came_true: false, weight: 0.5 }, { p: 0.4, came_true: false, weight: 0.5 }, { p: 0.9, came_true: true }];
		expect(brier(two)).toBeCloseTo((0.5 * 0.04 + 0.5 * 0.16 + 0.01) / 2);
		expect(reliability([{ p: 0.21, came_true: true, weight: 3 }, { p: 0.29, came_true: false }])[0]).toMatchObject({ came_true: 0.75, count: 2 });
		expect(fitCalibration([{ p: 0.9, came_true: false, weight: 2 }])).toEqual(fitCalibration(Array.from({ length: 2 }, () => ({ p: 0.9, came_true: false }))));
	});
});

describe('whose forecast it is', () => {
	const asked = (id: string, goal: string | null) => entry('requires', COACH, wanted({ goal }), { id }) as OpenEntry<'requires'>;

	it('stays that of its goal when it is placed anew', () => {
		const [old, fresh, other] = [asked('r1', 'g'), asked('r2', 'g'), asked('r3', 'h')];
		const of = ofSameGoal(fresh, [old, fresh, other]);
		expect([said({ requires: 'r1', goal: 'g' }), said({ requires: 'r1' }), said({ requires: 'r2', goal: 'g' }), said({ requires: 'r3', goal: 'h' }), said({ requires: 'r3' })].map(of)).toEqual([true, true, true, false, false]);
		const alone = ofSameGoal(asked('r4', null), [asked('r4', null), asked('r5', null)]);
		expect([said({ requires: 'r4' }), said({ requires: 'r5' })].map(alone)).toEqual([true, false]);
		expect(keptToday([kept({ requires: 'r1', goal: 'g' })], said({ requires: 'r2', goal: 'g' }))).toBe(true);
	});

	it('counts once where several kept it at once', () => {
		const two = [kept({ p: 0.4 }, 'b'), kept({}, 'a'), kept({ day: addDays(START, 1) }, 'c')];
		expect(oncePerDay(two).map((one) => one.row.id).sort()).toEqual(['a', 'c']);
		expect(oncePerDay([kept({}, 'a'), kept({ by: '2027-02-02' }, 'b'), kept({ requires: 'other' }, 'c')])).toHaveLength(3);
	});
});

describe('coachings that are read one after the other', () => {
	const room: Room = { known: [], waiting: 0, attained: [] };
	const read = (why: Error) => (id: string) => (id === 'b' ? Promise.reject(why) : Promise.resolve(room));

	it('count as closed only where keys do not open', async () => {
		const found: (Room | null)[] = [];
		await eachRoom(['a', 'b', 'c'], read(new VaultError('unknown_epoch')), (one) => found.push(one) > 0);
		expect(found).toEqual([room, null, room]);
	});

	it('are not told in part where the server does not answer', async () => {
		const found: (Room | null)[] = [];
		await expect(eachRoom(['a', 'b', 'c'], read(new Problem('offline', 0)), (one) => found.push(one) > 0)).rejects.toMatchObject({ name: 'offline' });
		expect(found).toEqual([room]);
		await eachRoom(['a', 'c'], read(new Error()), () => false);
	});
});

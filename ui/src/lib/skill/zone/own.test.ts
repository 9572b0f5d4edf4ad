import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import type { Engagement } from '$lib/api';
import { type OpenEntry } from '$lib/record';
import type { OpenGoal } from '$lib/goal/goals';
import type { Cell } from '$lib/zone/ask';
import { PARAMS } from '$lib/zone/params';
import type { Row } from '../mine/map';
import { itemsOf } from '../reach/requires';
import { abreast, lastSaid } from './abreast';
import { asksOf } from './asks';
import { countsOn, gapOf } from './own';
import { asked, COACH, engagement, entry, graph, LATER, read, rule, same, seen, START, wanted } from './testing';

describe('what of a goal is mine', () => {
	const party = (person_id: string, role: string, left_at: number | null = null) => ({ person_id, role, joined_at: 1, left_at });
	const of = (kind: string, ...parties: ReturnType<typeof party>[]) => ({ kind, parties }) as unknown as Engagement;

	it('is asked of whom the goal counts on', () => {
		const team = of('team', party('me', 'coachee'), party('jo', 'coach'), party('gone', 'coachee', 2));
		expect(['me', 'jo', 'gone', 'other'].map((person) => countsOn(person, team, rule()))).toEqual([true, false, false, false]);
		expect([countsOn('me', team, rule('one', 'me')), countsOn('me', team, rule('one', 'bo'))]).toEqual([true, false]);
		expect(countsOn('me', of('peer', party('me', 'coach'), party('bo', 'peer')), rule('all'))).toBe(true);
	});

	const asks = asksOf(wanted({ items: itemsOf(graph, { asked: asked('tdd'), without: [], own: [] }) }), graph, same);
	const MIDDLE = PARAMS.thresholds.map((at, n, all) => (at + (all[n + 1] ?? at + 1)) / 2);
	/** From one level of support to another, surely. */
	const cell = (from: number, to = from) => ({ low: MIDDLE[from - 1], high: MIDDLE[to - 1], own_view_alone: false }) as Cell;
	const look = (id: string, by: string[] = ['self'], planned = false) =>
		({ id, name: id, known: graph.get(id) ?? null, strand: 'technical', seen: { knowledge: [], skill: by.map((source) => ({ source, by: 'jo' })) }, last: null, learn: planned ? [{ entry: { body: { state: 'plan', part: 'skill' } } }] : [] }) as unknown as Row;

	it('is each need beside what one does, what lies beneath first', () => {
		const cells = new Map([['unit-testing', cell(4)], ['version-control', cell(1, 2)], ['small-steps', cell(2, 4)], ['tdd', cell(5)]]);
		const gap = gapOf(asks, { rowAt: (id) => look(id, id === 'tdd' ? ['coach'] : ['self'], id === 'small-steps'), cell: (id) => cells.get(id) });
		expect(gap.map((one) => [one.row.id, one.need.level, one.has, one.range, one.planned])).toEqual([
			['version-control', 3, 'short', { from: 1, to: 2 }, false],
			['small-steps', 3, 'open', { from: 2, to: 4 }, true],
			['unit-testing', 3, 'there', { from: 4, to: 4 }, false],
			// The coach wrote, and one has not: nothing of theirs is said.
			['tdd', 3 + 2 / 3, 'waits', null, false]
		]);
	});

	it('says where nothing is known', () => {
		const gap = (by: string[], one?: Cell) => gapOf(asks, { rowAt: (id) => look(id, by), cell: () => one }).map(({ has }) => has)[0];
		expect([gap([]), gap(['self']), gap(['self'], { low: -9, high: 9, own_view_alone: false } as Cell)]).toEqual(['unseen', 'working', 'wide']);
		expect(gapOf(asks, { rowAt: () => null, cell: () => undefined })).toEqual([]);
	});
});

describe('goals beside each other', () => {
	const goal = (id: string, state = 'active') => ({ row: { id, state }, closure: null, signed: true, closedAt: null, sentence: { text: id, error: null } }) as unknown as OpenGoal;
	const asksFor = (id: string, ask: string, of: string | null) => entry('requires', COACH, wanted({ items: itemsOf(graph, { asked: asked(ask), without: [], own: [] }), goal: of }), { id });
	const said = (requires: string, of: string | null, day: string, zone: 'within_reach' | 'out_of_reach') => entry('forecast', COACH, { requires, goal: of, day, zone });
	const all = (...list: unknown[]) => list as OpenEntry[];

	it('say what was kept last of each, and nothing of one without what it asks for', () => {
		const entries = all(asksFor('r1', 'ci', 'g1'), said('r1', 'g1', START, 'out_of_reach'), said('r1', 'g1', LATER, 'within_reach'), said('gone', 'g2', LATER, 'within_reach'), asksFor('r3', 'tdd', 'g3'));
		const last = lastSaid(entries, ['g1', 'g2', 'g3'].map((id) => goal(id)));
		expect([...last].map(([id, one]) => [id, one.body.day, one.body.zone])).toEqual([['g1', LATER, 'within_reach']]);
	});

	it('say which comes first, and what is new of all of them', async () => {
		const given = (more: OpenEntry[], goals: OpenGoal[]) => ({ engagement, rooms: [read(more)], graph, merges: [], goals, mine: false, today: LATER });
		const two = all(asksFor('r1', 'pair-tdd', 'g1'), asksFor('r2', 'unit-testing', 'g2'), asksFor('r3', 'slicing', 'g3'), ...seen);
		const both = await abreast(given(two, ['g1', 'g2', 'g3'].map((id) => goal(id))), 'p01');
		expect(both.pairs.map(({ first, then }) => [first.goal?.row.id, then.goal?.row.id])).toEqual([['g2', 'g1']]);
		// What they were seen doing for weeks is new no more, nor what most of them do.
		expect(both.news?.news.map((one) => one.item.skill).sort()).toEqual(['pair-tdd', 'pairing', 'unit-testing']);
		const rests = await abreast(given(two, [goal('g1', 'resting'), goal('g3')]), 'p01');
		expect([rests.pairs, rests.news?.load.now]).toEqual([[], 0]);
		expect(await abreast(given(two, []), 'p01')).toEqual({ pairs: [], news: null });
	});

	it('do not count what one reads only a part of', async () => {
		const closed = { ...asksFor('r9', 'ci', 'g9'), error: 'unknown_epoch' };
		const some = await abreast({ engagement, rooms: [read(all(asksFor('r1', 'tdd', 'g1'), closed))], graph, merges: [], goals: [goal('g1')], mine: false, today: LATER }, 'p01');
		expect(some.news).toBeNull();
	});
});

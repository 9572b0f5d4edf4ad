import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import { emptyBody, type Body, type OpenEntry } from '$lib/record';
import { answerGoal } from '$lib/zone/answers';
import { type Read } from '../evidence';
import { itemsOf, ownItem, type Requires } from '../reach/requires';
import { asksOf, nameIn } from './asks';
import { axisOf } from './axis';
import { isOpen, loadOf, orderOf, takenOn } from './beside';
import { chanceWords } from './chance';
import { calibratedGoals, ENOUGH, reliabilityOf } from './coach';
import { before, calibrationOf, keptToday, knownOf, outcomeOf, waitsForWord, type Kept } from './forecasts';
import { seesOf, spanOf, wayOf } from './ladder';
import { onlyShown } from '../counts';
import { membersOf } from './people';
import { dayAhead, forecastWords, shortDay } from './when';
import { asked, COACH, engagement, entry, graph, items, known, LATER, on, placements, places, read, requires, round, rule, same, seen, skill, START, wanted } from './testing';

describe('whom it counts', () => {
	const asks = asksOf(wanted(), graph, same);
	const of = (reads: Read[], more: Requires['rule'] = rule()) => membersOf(engagement, { id: 'requires', rule: more }, reads, asks.skills, START, false);

	it('leaves out the places of those who did not let them be shown', () => {
		const few = placements.slice(0, 5).map((one, n) => ({ ...one, body: { ...one.body, reveal: n > 1 } }));
		const hidden = onlyShown({ ...read(), entries: [requires, ...few] as unknown as OpenEntry[] });
		expect(hidden.entries.filter((one) => one.type === 'placement')).toHaveLength(3);
		const alone = onlyShown({ ...read(), entries: [requires, ...few.slice(0, 3)] as unknown as OpenEntry[] });
		expect(alone.entries.filter((one) => one.type === 'placement')).toHaveLength(0);
	});

	it('leaves out who only looks on, and counts who said nothing', () => {
		const looker = entry('placement', 'p01', { requires: 'requires', at: items.map((item) => ({ skill: item.skill, support: null })) }, { round_id: 'round' });
		const people = of([{ ...read(), entries: [requires, looker] as unknown as OpenEntry[] }]).map((one) => one.person);
		expect(people).not.toContain('p01');
		expect(people).toContain('p02');
		expect(people).not.toContain(COACH);
	});

	it('counts who is in the team and not in its coaching as somebody of whom nothing is known', () => {
		const as = (more: Requires['rule'], waiting: string[]) => membersOf(engagement, { id: 'requires', rule: more }, [read(seen as unknown as OpenEntry[])], asks.skills, START, false, waiting);
		const before = as(rule(), []);
		const after = as(rule(), ['new', 'p02']);
		expect(after.slice(0, -1)).toEqual(before);
		expect(after.at(-1)).toEqual({ person: 'new', observed: [] });
		expect(as(rule('one', 'p03'), ['new']).map((one) => one.person)).toEqual(['p03']);
		const ask = (members: typeof before) => answerGoal({ graph: asks.skills.graph, people: members.map((one) => one.observed.map(({ evidence }) => evidence)), day: Date.parse(START) / 86_400_000, goal: { ...asks.goal, rule: 'all' }, due: null });
		const all = (members: typeof before) => ask(members).there.reduce((sum, one) => sum + one.p, 0);
		expect(all(after)).toBeLessThan(all(before));
	});

	it('asks of one person only what is known of them', () => {
		const one = of([read(seen as unknown as OpenEntry[])], rule('one', 'p03'));
		expect(one.map(({ person, observed }) => [person, observed.every((piece) => piece.source === 'self')])).toEqual([['p03', true]]);
	});
});

describe('what a goal asks for', () => {
	it('passes over what was left out', () => {
		const left = items.filter((item) => item.skill !== 'tdd');
		const asks = asksOf(wanted({ items: left }), graph, same);
		const place = (id: string) => asks.skills.of(id) ?? -1;
		const edges = asks.skills.graph.prerequisites.filter((edge) => edge.skill === place('pair-tdd')).map((edge) => asks.skills.ids[edge.needs]);
		expect(edges.sort()).toEqual(['pairing', 'small-steps', 'unit-testing']);
	});

	it('takes rows of one’s own, before what they come before', () => {
		const us = ownItem('1', 'How we get on with operations', ['deployment-automation']);
		const asks = asksOf(wanted({ items: [us, ...items] }), graph, same);
		const answer = answerGoal({ graph: asks.skills.graph, people: [[], []], day: 0, goal: asks.goal, due: null });
		const { rungs } = wayOf(answer, asks, []);
		expect(rungs.find((one) => one.id === 'own:1')).toMatchObject({ name: 'How we get on with operations', carries: 1 });
		expect(rungs.findIndex((one) => one.id === 'own:1')).toBeLessThan(rungs.findIndex((one) => one.id === 'deployment-automation'));
	});

	it('reads what was merged away as what is kept', () => {
		const asks = asksOf(wanted({ items: [{ ...asked('scrum')[0]!, skill: 'old-scrum' }] }), graph, (id) => (id === 'old-scrum' ? 'scrum' : id));
		expect(nameIn(asks, asks.goal.required[0]?.skill ?? -1)).toMatchObject({ id: 'scrum', name: 'scrum' });
	});

	it('says what one would see of a level', () => {
		const at = (level: number) => seesOf({ known: known('tdd'), need: { skill: 0, part: 'skill', level } });
		expect([2, 3, 4, 5].map(at)).toEqual(['', 'tdd with a reminder', 'tdd alone', 'tdd others learn it']);
	});
});

describe('numbers as people say them', () => {
	it('says chances', () => {
		expect([0.003, 0.03, 0.1, 0.21, 0.5, 0.68, 0.95, 0.999].map(chanceWords)).toEqual([
			'fewer than 1 in 100',
			'about 3 in 100',
			'about 1 in 10',
			'about 1 in 5',
			'about half',
			'about 2 in 3',
			'about 95 in 100',
			'more than 99 in 100'
		]);
	});

	it('says spans in weeks, and in months when it is long', () => {
		expect(spanOf(2.2, 3.4)).toEqual({ unit: 'weeks', from: 2, to: 3 });
		expect(spanOf(0.1, 0.3)).toEqual({ unit: 'weeks', from: 1, to: 1 });
		expect(spanOf(13, 26)).toEqual({ unit: 'months', from: 3, to: 6 });
		expect(spanOf(60, null)).toEqual({ unit: 'months', from: 14, to: null });
		expect(spanOf(null, null)).toBeNull();
	});

	it('says near days by date and far ones by month', () => {
		const on = (day: string) => [dayAhead(day, '2026-12-01'), shortDay(day, '2026-12-01')];
		expect(on('2027-01-12')[1]).toBe('12 Jan 2027');
		expect(on('2026-12-12')).toEqual(['12 December', '12 Dec']);
		expect([on('2027-08-02'), on('2027-12-20')]).toEqual([['August 2027', 'Aug 2027'], ['December 2027', 'Dec 2027']]);
	});

	it('says when all of it could be true', () => {
		const said = (weeks_50: number | null, weeks_80: number | null, by_date: number | null, due = '') =>
			forecastWords({ weeks_50, weeks_80, by_date, rolled_by_date: by_date, curve: [] }, due, '2026-12-01');
		expect(said(36, 49, 0.03, '2027-02-28')).toBe('Half by August 2027, most by November 2027. By February 2027 about 3 in 100.');
		expect(said(32, 33, null)).toBe('Half and most by July 2027.');
		expect(said(60, null, null)).toMatch(/^Half by January 2028; /);
		expect(said(null, null, 0, '2027-02-28')).toBe('Not within the next two years, as far as one can see from here. By February 2027 fewer than 1 in 100.');
		expect(said(0, 0.2, 1, '2027-02-28')).toBe('It may well be true already. By February 2027 more than 99 in 100.');
		expect(said(36, 49, 0, '2026-11-20')).toMatch(/Its day, 20 November( 2026)?, is over\.$/);
	});

	it('puts dates on a line without words running into each other', () => {
		const axis = axisOf('2026-12-01', 13, 34, 50);
		expect(axis).toMatchObject({ start: { at: 0 }, above: false, together: false, bare: true });
		expect(axis.band?.to?.at).toBe(100);
		expect(axisOf('2026-12-01', 13, 12, 16)).toMatchObject({ above: true, together: true });
		expect(axisOf('2026-12-01', null, null, null)).toMatchObject({ due: null, band: null });
		expect(axisOf('2026-12-01', 10, 40, null).band).toMatchObject({ to: null });
	});
});

const kept = (more: Partial<Body<'forecast'>>, id?: string) => entry('forecast', COACH, { requires: 'requires', day: START, by: '2027-01-02', p: 0.3, rolled: 0.2, ...more }, id ? { id } : {}) as Kept;
const goal = (state: 'reached' | 'let_go' | null, day = '2026-12-01') => ({ row: { id: 'g', state: state ?? 'active' }, closure: state && { state, by: COACH, at: Date.parse(`${day}T10:00:00Z`) } }) as never;

describe('forecasts', () => {
	it('keeps the same question once a day', () => {
		const one = kept({}).body;
		expect(keptToday([kept({})], one)).toBe(true);
		expect(keptToday([kept({ day: '2026-10-02' })], one)).toBe(false);
		expect(keptToday([kept({ by: '2027-02-01' })], one)).toBe(false);
	});

	it('learns what came from the goal, else from a word', () => {
		const { body } = kept({});
		expect(outcomeOf(body, goal('reached'), '2026-12-02')).toBe('came');
		expect(outcomeOf(body, goal('reached', '2027-02-01'), '2027-02-02')).toBe('not');
		expect(outcomeOf(body, goal('let_go', '2027-01-10'), '2027-01-11')).toBe('not');
		expect(outcomeOf(body, goal(null), '2026-12-02')).toBe('');
		expect(outcomeOf(body, goal(null), '2027-01-03')).toBe('not');
		expect(outcomeOf({ ...body, outcome: 'came' }, goal('let_go'), '2027-01-03')).toBe('came');
		expect([waitsForWord(body, null, '2027-01-03'), waitsForWord(body, null, '2027-01-02'), waitsForWord(body, goal(null), '2027-01-03')]).toEqual([true, false, false]);
	});

	it('scores those with a date and an outcome, and leans on them', () => {
		const all = [kept({ outcome: 'came' }), kept({ outcome: 'not', p: null }), kept({})].map((one) => one.body);
		expect(knownOf(all, [], '2026-12-02')).toMatchObject([{ p: 0.3, rolled: 0.2, came_true: true }]);
		const hopeful = Array.from({ length: 30 }, (_, n) => kept({ goal: `g${n}`, outcome: 'not', rolled: 0.9 }).body);
		expect(calibrationOf(knownOf(hopeful, [], '2026-12-02')).intercept).toBeLessThan(calibrationOf([]).intercept);
	});

	it('is held against the newest of two weeks ago, else the first', () => {
		const all = [kept({ day: '2026-10-01' }, 'a'), kept({ day: '2026-10-20' }, 'b'), kept({ day: '2026-11-10' }, 'c')];
		expect(before(all.slice(0, 3), '2026-11-14')?.row.id).toBe('b');
		expect(before(all.slice(2, 3), '2026-11-14')?.row.id).toBe('c');
		expect(before(all.slice(2, 3), '2026-11-10')).toBeNull();
	});
});

describe('beside other goals', () => {
	const of = (id: string, ask: string, goalId: string | null, created = START) =>
		entry('requires', COACH, wanted({ items: itemsOf(graph, { asked: asked(ask), without: [], own: [] }), goal: goalId }), { id, created_at: Date.parse(`${created}T08:00:00Z`) });
	const goalRow = (id: string, closed: string | null = null) =>
		({ row: { id, state: closed ? 'reached' : 'active' }, closure: closed && { state: 'reached', by: COACH, at: Date.parse(`${closed}T08:00:00Z`) }, closedAt: closed && Date.parse(`${closed}T08:00:00Z`) }) as never;

	it('takes the newest of each goal, and what nobody set only where one looks at it', () => {
		const all = [of('r1', 'ci', 'g1'), of('r2', 'ci', 'g1'), of('r3', 'scrum', null), of('r4', 'tdd', null)];
		expect(takenOn(all, [goalRow('g1')], 'r4').map((one) => one.requires.row.id)).toEqual(['r2', 'r4']);
	});

	it('counts what is new at once, and warns past what one has carried', () => {
		const all = takenOn([of('r1', 'ci', 'g1', '2026-03-01'), of('r2', 'scrum', 'g2')], [goalRow('g1', '2026-06-01'), goalRow('g2')], 'r2');
		expect(all.map(isOpen)).toEqual([false, true]);
		const { news, load } = loadOf(all, 'r2', graph, new Map([['slicing', 0.9]]), LATER);
		expect(news.map((one) => [one.item.skill, one.kind]).sort()).toEqual([['retrospectives', 'process'], ['scrum', 'process']]);
		expect(load).toEqual({ now: 2, most_before: 4, warns: false });
		const more = takenOn([of('r1', 'pair-tdd', 'g1'), of('r2', 'scrum', 'g2'), of('r3', 'deployment-automation', 'g3')], ['g1', 'g2', 'g3'].map((id) => goalRow(id)), 'r2');
		expect(loadOf(more, 'r2', graph, new Map(), LATER).load).toMatchObject({ most_before: null, warns: true });
	});

	it('knows which goal comes before which', () => {
		const all = [of('r1', 'pair-tdd', 'g1'), of('r2', 'unit-testing', 'g2'), of('r3', 'scrum', 'g3')];
		expect(orderOf(all, graph, same)).toEqual([[1, 0]]);
		expect(orderOf([], graph, same)).toEqual([]);
	});
});

describe('what a coach sees', () => {
	const known = (p: number, came_true: boolean, n: number) => Array.from({ length: n }, (_, at) => ({ body: emptyBody('forecast'), p, rolled: p, came_true, goal: `${p} ${came_true} ${at}`, weight: 1 }));

	it('says how far one could rely on it, and nothing with few', () => {
		expect(reliabilityOf([])).toMatchObject({ n: 0, score: null, word: 'few', bands: [] });
		expect(reliabilityOf(known(0.9, true, ENOUGH - 1)).word).toBe('few');
		expect(reliabilityOf([...known(0.9, true, 9), ...known(0.1, false, 9)])).toMatchObject({ n: 18, word: 'near', bands: [{ count: 9 }, { count: 9 }] });
		expect(reliabilityOf([...known(0.7, true, 7), ...known(0.7, false, 3)]).word).toBe('better');
		expect(reliabilityOf([...known(0.5, true, 5), ...known(0.5, false, 5)]).word).toBe('coin');
		expect(reliabilityOf(known(0.9, false, 10)).word).toBe('worse');
	});

	it('sees whether goals lie where they can be met, over coachings and not over people', () => {
		expect(calibratedGoals([])).toEqual({ n: 0, rooms: 0, mean: null, word: 'few' });
		expect(calibratedGoals([[0, 1], [0, -1], []])).toMatchObject({ n: 4, rooms: 2, mean: 50, word: 'few' });
		const four = (level: number) => Array.from({ length: 4 }, () => [level, level]);
		expect([-1, 0, 1].map((level) => calibratedGoals(four(level)).word)).toEqual(['far', 'near', 'close']);
	});
});

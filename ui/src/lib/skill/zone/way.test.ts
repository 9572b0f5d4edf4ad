import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import type { Engagement, Round } from '$lib/api';
import type { OpenGoal } from '$lib/goal/goals';
import type { Body, OpenEntry } from '$lib/record';
import { answerMap } from '$lib/zone/answers';
import { addDays } from '$lib/words/when';
import type { Read } from '../evidence';
import { isPartial, lastKept } from './partial';
import { related } from './asks';
import { loadOf, takenOn } from './beside';
import { forecastOf, type Kept } from './forecasts';
import { wayOf, type Rung } from './ladder';
import { causesSince, movedSince } from './moved';
import { seenAt } from './people';
import { sightOf } from './seen';
import { stepsOf } from './taken';
import { asked, COACH, engagement, entry, graph, LATER, on, placements, read, requires, seen, START, wanted } from './testing';

const team = (id: string, support: number, n = 1) => entry('observation', COACH, { person: '', skill: id, name: id, source: 'coach', support, seen: `${id} ${n}`, day: addDays(START, 5 + n) });
const bare = (...more: OpenEntry<'observation'>[]): Read => ({ ...read(), entries: [requires, ...more] as unknown as OpenEntry[] });

describe('what the team did as one', () => {
	it('is not what each of them does', () => {
		const { members } = on(LATER, [bare(team('pairing', 4))]);
		expect(members.every((one) => one.observed.length === 1)).toBe(true);
		expect(seenAt(members, 'pairing', { part: 'skill', level: 4 })).toEqual({ at: 0, of: 0 });
		const at = (...more: OpenEntry<'observation'>[]) => seenAt(on(LATER, [read(more as unknown as OpenEntry[])]).members, 'pairing', { part: 'skill', level: 3 });
		expect(at(team('pairing', 5))).toEqual(at());
		expect(at()?.of).toBe(12);
	});

	it('takes nothing off the ladder', () => {
		const { answer, asks, members } = on(LATER, [read([team('pair-tdd', 5), team('scrum', 5)] as unknown as OpenEntry[])]);
		const { rungs } = wayOf(answer, asks, members);
		for (const id of ['pair-tdd', 'scrum', 'deployment-automation']) expect(rungs.map((one) => one.id)).toContain(id);
	});
});

describe('the ladder', () => {
	/** Everyone says to do all of it alone; nobody else saw any. */
	const boast = placements.map((one) => ({ ...one, body: { ...one.body, at: one.body.at.map(({ skill }) => ({ skill, support: 4 })) } }));
	const said = on(START, [{ ...read(), entries: [requires, ...boast] as unknown as OpenEntry[] }]);

	it('keeps what the goal asks for while it is unlikely, whatever is said of it', () => {
		const steps = said.answer.steps.map((one) => ({ ...one, p_now: 0.3 }));
		const { rungs, claimed } = wayOf({ steps }, said.asks, said.members);
		expect(rungs.every((one) => one.asked)).toBe(true);
		expect(claimed.every((one) => !one.asked)).toBe(true);
		expect(rungs.length).toBeGreaterThan(0);
	});

	it('has a nearer step wherever the goal is out of reach', () => {
		const first = on(START, [read()]);
		const low = first.answer.steps.filter((one) => first.asks.skills.ids[one.need.skill] === 'version-control').map((one) => ({ ...one, p_now: 0.6 }));
		expect(low.length).toBeGreaterThan(0);
		expect(wayOf({ steps: low }, first.asks, first.members).rungs).toEqual([]);
		const { rungs, claimed } = wayOf({ steps: low, call: { ...first.answer.call, zone: 'out_of_reach' } }, first.asks, first.members);
		expect([rungs.length, claimed]).toEqual([low.length, []]);
	});

	it('has no rung that is there before what it rests on', () => {
		const { answer, asks, members } = on(START, [read()]);
		const steps = answer.steps.map((one) => ({ ...one, weeks_50: asks.skills.ids[one.need.skill] === 'pair-tdd' ? 1 : one.weeks_50, weeks_80: asks.skills.ids[one.need.skill] === 'pair-tdd' ? 2 : one.weeks_80 }));
		const { rungs } = wayOf({ steps }, asks, members);
		const weeks = (one?: Rung) => one?.weeks_80 ?? Infinity;
		const begin = rungs.find((one) => one.id === 'pair-tdd');
		const below = rungs.find((one) => one.id === 'tdd');
		expect(below).toBeDefined();
		expect(weeks(begin)).toBeGreaterThanOrEqual(weeks(below));
		for (const [n, one] of rungs.entries())
			for (const other of rungs.slice(0, n)) if (other.id === one.id && other.need.part === one.need.part) expect(weeks(one)).toBeGreaterThanOrEqual(weeks(other));
	});

	it('names a step by its skill, and the goal that it was taken as while that is open', () => {
		const goal = (id: string, text: string, closed = false) => ({ row: { id, state: 'active' }, sentence: { text, error: null }, closure: closed ? { state: 'reached' } : null }) as unknown as OpenGoal;
		const step = (skill: string, words: string, goal: string | null = null) => ({ skill, words, day: '', goal });
		const goals = [goal('g1', 'We slice together'), goal('g2', 'Reworded since'), goal('g3', 'Done', true)];
		const { own, taken } = stepsOf([step('slicing', 'We slice together'), step('tdd', 'As it was', 'g2'), step('ci', 'Done', 'g3'), step('scrum', 'In our words')], goals);
		expect([...own.keys()]).toEqual(['scrum']);
		expect([...taken].map(([skill, one]) => [skill, one.row.id])).toEqual([['slicing', 'g1'], ['tdd', 'g2']]);
	});
});

describe('what stands for it where nothing was seen', () => {
	const of = (id: string, ...more: OpenEntry<'observation'>[]) => {
		const { members, asks } = on(LATER, [bare(...more)]);
		return sightOf(members, { id, need: { skill: asks.skills.of(id) ?? -1, part: 'skill', level: 3 } }, asks);
	};

	it('is said: of the team as one, of what it rests on, or nothing', () => {
		expect(of('tdd', team('tdd', 3))).toMatchObject({ of: 0, how: 'together', from: [] });
		expect(of('tdd', team('unit-testing', 3), team('scrum', 3))).toMatchObject({ how: 'inferred', from: ['unit testing'] });
		expect(of('tdd', team('scrum', 3))).toMatchObject({ how: 'nothing', from: [] });
	});

	it('knows what is akin', () => {
		const { asks } = on(START, [read()]);
		expect([related(asks, 'tdd', 'unit-testing'), related(asks, 'unit-testing', 'pair-tdd'), related(asks, 'tdd', 'scrum')]).toEqual([true, true, false]);
	});

	it('names no cause that is not akin to what has moved', () => {
		const first = on(START, [read()]);
		const later = on(LATER, [read(seen as unknown as OpenEntry[])]);
		const then = forecastOf({ id: 'requires', body: wanted() }, first.answer, first.asks, first.members, START);
		const moved = movedSince(then, later.answer, later.asks, later.members);
		expect(moved.find((one) => one.name === 'slicing')?.from).toEqual([]);
		const need = (id: string) => [{ skill: later.asks.skills.of(id) ?? -1, part: 'skill' as const, level: 3 }];
		const causes = (id: string) => {
			const terms = later.members.map((_, n) => answerMap({ ...later.question, evidence: later.question.people[n] ?? [], cells: need(id) }).map((cell) => cell.terms));
			return causesSince(START, true, later.members, terms, need(id), later.asks);
		};
		expect(causes('ci')).toEqual([]);
		expect(causes('shared-backlog').every((one) => one.skills.every((name) => name === 'slicing'))).toBe(true);
		expect(causes('shared-backlog').length).toBeGreaterThan(0);
	});
});

it('counts one skill that two goals asked for at the same time as one new thing of before', () => {
	const closed = (id: string) => ({ row: { id, state: 'closed' }, closure: {}, closedAt: Date.parse(`${LATER}T00:00:00Z`) - 86_400_000, sentence: { text: '' } }) as unknown as OpenGoal;
	const made = (id: string, goal: string) => entry('requires', COACH, wanted({ goal, items: asked('scrum') }), { id, created_at: Date.parse(`${START}T00:00:00Z`) });
	const all = takenOn([made('r1', 'g1'), made('r2', 'g2')], [closed('g1'), closed('g2')], 'r1');
	expect(loadOf(all, 'r1', graph, new Map(), LATER).load).toEqual({ now: 0, most_before: 1, warns: false });
});

it('counts as new only what is less likely there than not', () => {
	const all = takenOn([entry('requires', COACH, wanted({ goal: 'g', items: asked('ci', 'scrum', 'tdd') }), { id: 'r' })], [{ row: { id: 'g', state: 'active' }, closure: null, sentence: { text: '' } } as unknown as OpenGoal], 'r');
	const { news } = loadOf(all, 'r', graph, new Map([['ci', 0.55], ['scrum', 0.45]]), LATER);
	expect(news.map((one) => one.item.skill).sort()).toEqual(['scrum', 'tdd']);
});

describe('who came later', () => {
	const check = (more: Partial<Round> = {}) => ({ id: 'round', of: 'reach', opened_at: 100, created_at: 1, ready: ['p01'], wrote: [], ...more }) as unknown as Round;
	const given = (me: number, room: Partial<Read> = {}) => ({
		engagement: { ...engagement, parties: [...engagement.parties, { person_id: 'new', role: 'coachee', joined_at: me, left_at: null }] } as Engagement,
		requires,
		rooms: [{ ...read(), entries: [requires as unknown as OpenEntry], rounds: [check()], ...room }],
		mine: false
	});

	it('sees a part only where something was sealed before, or the check was', () => {
		expect(isPartial(given(50), 'new')).toBe(false);
		expect(isPartial(given(150), 'new')).toBe(true);
		expect(isPartial(given(150), 'p01')).toBe(false);
		expect(isPartial({ ...given(150), mine: true }, 'new')).toBe(false);
		const closed = { ...entry('placement', 'p02', {}), error: 'unknown_epoch' } as unknown as OpenEntry;
		expect(isPartial(given(50, { entries: [requires as unknown as OpenEntry, closed] }), 'new')).toBe(true);
		// What was placed opens: it was sealed again since.
		expect(isPartial(given(150, { entries: read().entries }), 'new')).toBe(false);
		// Whoever was in it was there, whenever the server says that they came.
		expect(isPartial(given(150, { rounds: [check({ ready: ['new'] })] }), 'new')).toBe(false);
	});

	it('is shown what the others kept last', () => {
		const one = (day: string, more: Partial<Body<'forecast'>> = {}) => entry('forecast', COACH, { requires: 'requires', day, ...more }) as Kept;
		expect(lastKept([one('2026-10-05'), one('2026-10-20'), one('2026-10-25', { requires: 'other' })], (body) => body.requires === 'requires')?.body.day).toBe('2026-10-20');
		expect(lastKept([], () => true)).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import type { Entry, Round } from '$lib/api';
import { emptyBody, type Body, type OpenEntry, type Type } from '$lib/record';
import { Graph as EngineGraph } from '$lib/zone/graph';
import { answerGoal, answerMap } from '$lib/zone/answers';
import { dayNumber, lastUsed, MOST_SHARED, observedOf, sourceOf, type Read } from './evidence';
import { graphOf, resolver } from './graph';
import { numbered } from './numbered';
import { levelFor, nearest, placeOf, supportIn, supportOf, wordOf } from './support';

const ADA = 'ada';
const JOSE = 'jose';
const merges = [{ from: 'tests', into: 'unit-testing' }];
const skill = (id: string, prerequisites: string[] = []) => ({
	id,
	name: id,
	about: '',
	kind: 'technical' as const,
	strand: 'technical' as const,
	prerequisites,
	parts: { knowledge: '', skill: '' }
});
const pack = { id: 'p', version: '1', language: 'en', title: 'P', licence: 'CC-BY-4.0', own: true };
const graph = graphOf([{ ...pack, skills: [skill('unit-testing'), skill('tests'), skill('tdd', ['tests']), skill('scrum')] }], merges);
const skills = numbered(graph, resolver(merges));
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

let ids = 0;
function entry<T extends Type>(type: T, by: string, body: Partial<Body<T>>, row: Partial<Entry> = {}): OpenEntry {
	const id = `e${String(++ids).padStart(4, '0')}`;
	const made = { id, created_by: by, created_at: at('2026-10-01'), round_id: null, aside_at: null, ...row } as unknown as Entry;
	return { row: made, type, body: { ...emptyBody(type), ...body } as Body<Type>, by, answers: null, hash: null, error: null } as OpenEntry;
}
const seen = (by: string, more: Partial<Body<'observation'>>) =>
	entry('observation', by, { person: ADA, skill: 'tdd', source: 'peer', support: 3, day: '2026-10-10', seen: 'the parser', ...more });
const room = (entries: OpenEntry[], rounds: Partial<Round>[] = [], coaches: string[] = [JOSE]): Read => ({ room: 'r', entries, rounds: rounds as Round[], coaches });
const of = (rooms: Read[], own = false, person = ADA) => observedOf(person, rooms, skills, '2026-11-24', own);

describe('the scale of support', () => {
	it('reads described levels from "prompted" to "could teach"', () => {
		expect([1, 2, 3, 4].map((level) => supportOf(level, 4))).toEqual([3, 3 + 2 / 3, 3 + 4 / 3, 5]);
		expect([1, 2, 3].map((level) => supportOf(level, 3))).toEqual([3, 4, 5]);
		expect([1, 2].map((level) => supportOf(level, 2))).toEqual([3, 4]);
		for (let levels = 2; levels <= 7; levels++) {
			const places = Array.from({ length: levels }, (_, n) => supportOf(n + 1, levels));
			expect(new Set(places).size).toBe(levels);
			expect(places).toEqual(places.toSorted((a, b) => a - b));
		}
		expect(supportOf(0, 4)).toBe(4);
		expect(supportOf(2, 0)).toBe(4);
	});

	it('says a place between two steps by the nearest, which claims no more than is there', () => {
		expect([0, 0.5, 3.5, 3 + 2 / 3, 4 + 1 / 3, 4.5, 5].map(nearest)).toEqual([0, 0, 3, 4, 4, 4, 5]);
		expect(wordOf(4 + 1 / 3)).toBe('alone');
	});

	it('finds the described level of a step', () => {
		expect([1, 3, 3.5, 4, 4.4, 5].map((support) => levelFor(support, 4))).toEqual([1, 1, 2, 2, 3, 4]);
		expect([1, 2, 3, 4, 5, 6, 7].map((level) => levelFor(supportOf(level, 7), 7))).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect([levelFor(5, 2), levelFor(4, 0)]).toEqual([2, 0]);
	});

	it('reckons what was chosen by its description, as long as that stands about there', () => {
		expect(supportIn({ support: 4, level: 2 }, 4)).toBe(supportOf(2, 4));
		expect(supportIn({ support: 4, level: 3 }, 4)).toBe(supportOf(3, 4));
		expect(supportIn({ support: 4, level: 3 }, 2)).toBe(4);
		expect(supportIn({ support: 5, level: 2 }, 4)).toBe(5);
		expect(supportIn({ support: 4, level: null }, 4)).toBe(4);
		expect(supportIn({ support: null, level: 2 }, 4)).toBeNull();
	});

	it('places a θ between the levels', () => {
		const thresholds = [-2, -1, 0, 1, 2];
		expect([-9, -3, -2, -0.5, 0, 1.5, 2, 9].map((theta) => placeOf(theta, thresholds))).toEqual([0, 0.5, 1, 2.5, 3, 4.5, 5, 5]);
	});
});

describe('the catalogue by number', () => {
	it('leads from what was merged away to what is kept', () => {
		expect(skills.of('tests')).toBe(skills.of('unit-testing'));
		expect(skills.of('nothing')).toBeUndefined();
	});

	it('puts rows of one’s own before what they come before, or before all that is asked', () => {
		const own = [
			{ skill: 'own:a', name: 'A', before: [] },
			{ skill: 'own:b', name: 'B', before: ['tdd'] }
		];
		const { ids: all, graph: data } = numbered(graph, resolver(merges), own, ['scrum', 'tdd']);
		const pairs = data.prerequisites.map((one) => [all[one.skill], all[one.needs]]);
		expect(pairs).toContainEqual(['scrum', 'own:a']);
		expect(pairs).toContainEqual(['tdd', 'own:a']);
		expect(pairs).toContainEqual(['tdd', 'own:b']);
		expect(pairs).not.toContainEqual(['scrum', 'own:b']);
	});

	it('cuts a circle that a merge has made', () => {
		const round = graphOf([{ ...pack, skills: [skill('a', ['b']), skill('b', ['c']), skill('c', ['d']), skill('d')] }], [{ from: 'd', into: 'a' }]);
		const { graph: data } = numbered(round, resolver([{ from: 'd', into: 'a' }]));
		expect(data.prerequisites.length).toBe(2);
		expect(() => new EngineGraph(data.skills, data.prerequisites)).not.toThrow();
	});
});

describe('what was written about a person', () => {
	it('is about them alone, of skills that the catalogue knows', () => {
		const found = of([room([seen(JOSE, {}), seen(JOSE, { person: JOSE }), seen(JOSE, { skill: 'gone' }), seen(JOSE, { skill: 'tests', support: 4 })])]);
		expect(found.map((one) => [one.skill, one.evidence.seen, one.evidence.day])).toEqual([
			['tdd', { support: 3 }, dayNumber('2026-10-10')],
			['unit-testing', { support: 4 }, dayNumber('2026-10-10')]
		]);
	});

	it('takes a described level for the place where it stands', () => {
		const four = { ...skill('four'), levels: Array.from({ length: 4 }, (_, n) => ({ name: `${n}`, sees: 'x', practice: [] })) };
		const described = numbered(graphOf([{ ...pack, skills: [four] }], []), (id) => id);
		const own = [2, 3].map((level) => seen(ADA, { skill: 'four', source: 'self', support: 4, level }));
		const found = observedOf(ADA, [room(own)], described, '2026-11-24', true).map((one) => one.evidence);
		expect(found.map((one) => one.seen)).toEqual([{ support: 3 + 2 / 3 }, { support: 3 + 4 / 3 }]);
		const theta = found.map((one) => answerMap({ graph: described.graph, evidence: [one], day: one.day, cells: [{ skill: 0, part: 'skill', level: 4 }] })[0]!.theta);
		expect(theta[0]).toBeLessThan(theta[1]!);
	});

	it('counts as what its author is', () => {
		expect(sourceOf('coach', ADA, ADA, [ADA])).toBe('self');
		expect(sourceOf('exercise', ADA, ADA, [])).toBe('exercise');
		expect(sourceOf('self', JOSE, ADA, [JOSE])).toBe('coach');
		expect(sourceOf('exercise', 'bo', ADA, [JOSE])).toBe('peer');
		expect(sourceOf('work', 'bo', ADA, [JOSE])).toBe('peer');
		expect(sourceOf('work', JOSE, '', [JOSE])).toBe('coach');
		expect(sourceOf('work', ADA, ADA, [ADA])).toBe('work');
	});

	it('keeps raters apart, and nobody is the rater of a task', () => {
		const found = of([room([seen('bo', {}), seen('cy', {}), seen('bo', { day: '2026-10-11' }), seen(ADA, { source: 'work' })])]);
		expect(found.map((one) => one.evidence.rater)).toEqual([1, 2, 1, 0]);
	});

	it('leaves out what only says that it was used, what is put aside and what did not open', () => {
		const aside = seen(JOSE, {});
		const broken = { ...seen(JOSE, {}), error: 'moved' } as OpenEntry;
		aside.row.aside_at = 1;
		expect(of([room([seen(JOSE, { support: null }), aside, broken])])).toEqual([]);
	});

	it('takes a day that has not come for today', () => {
		expect(of([room([seen(JOSE, { day: '2027-01-01' })])])[0]?.evidence.day).toBe(dayNumber('2026-11-24'));
	});

	it('takes placements of opened rounds, in the part that was asked', () => {
		const requires = entry('requires', JOSE, { items: [{ skill: 'tdd', name: 'TDD', part: 'knowledge', level: 2, asked: true, before: [], pack: '', version: '' }] });
		const placed = (round: string) => entry('placement', ADA, { requires: requires.row.id, at: [{ skill: 'tdd', support: 2 }, { skill: 'scrum', support: null }] }, { round_id: round });
		const rounds = [
			{ id: 'open', opened_at: at('2026-10-05'), created_at: at('2026-10-01') },
			{ id: 'shut', opened_at: null, created_at: at('2026-11-01') }
		];
		const entries = [requires, placed('open'), placed('shut')];
		const [one, ...rest] = of([room(entries, rounds)]);
		expect(rest).toEqual([]);
		expect(one?.evidence).toMatchObject({ part: 'knowledge', source: 'self', seen: { support: 2 }, day: dayNumber('2026-10-05') });
		expect(of([room(entries, rounds)], true).length).toBe(2);
	});

	it('keeps one\'s own view of a round that was put away until it is given anew for the same goal', () => {
		const placed = (round_id: string, requires: string, by = ADA, more: Partial<Entry> = {}) => entry('placement', by, { requires, at: [{ skill: 'tdd', support: 2 }] }, { round_id, ...more });
		const rounds = [
			{ id: 'away', opened_at: null, created_at: at('2026-10-01'), put_away_at: at('2026-10-02') },
			{ id: 'next', opened_at: null, created_at: at('2026-10-02'), put_away_at: null }
		];
		const first = placed('away', 'goal');
		const mine = (...more: OpenEntry[]) => of([room([first, ...more], rounds)], true).filter((one) => one.entry === first).length;
		expect(mine()).toBe(1);
		expect(mine(placed('next', 'another goal'), placed('next', 'goal', JOSE), placed('next', 'goal', ADA, { aside_at: 1 }))).toBe(1);
		expect(mine(placed('next', 'goal'))).toBe(0);
		// It is one's own alone: nobody else's picture has it, whenever it says it was shown.
		expect(of([room([first], rounds.map((one) => ({ ...one, opened_at: 1 })))])).toEqual([]);
	});

	it('takes of one round the newest placement only, as the reach check does', () => {
		const placed = (support: number, more: Partial<Entry> = {}, by = ADA) => entry('placement', by, { requires: '', at: [{ skill: 'tdd', support }] }, { round_id: 'open', ...more });
		const rounds = [{ id: 'open', opened_at: at('2026-10-05'), created_at: at('2026-10-01') }];
		const [first, second] = [placed(1), placed(2)];
		const entries = [second, first, placed(5, { aside_at: 1 }), { ...placed(4), error: 'moved' } as OpenEntry, placed(3, {}, JOSE)];
		expect(of([room(entries, rounds)]).map((one) => one.entry)).toEqual([second]);
	});

	it('takes what is shared only where it is no copy', () => {
		const piece = { skill: 'tdd', part: 'skill', source: 'peer', rater: 3, support: 4, right: '', difficulty: null, day: '2026-10-02' } as const;
		const rooms = [room([entry('shared', ADA, { skills: ['tdd'], evidence: [piece] })])];
		expect(of(rooms, true)).toEqual([]);
		expect(of(rooms)[0]).toMatchObject({ by: null, evidence: { rater: 1, seen: { support: 4 } } });
	});

	it('counts of what is shared only the skills chosen for it, and twenty of a part of each', () => {
		const piece = (skill: string, rater: number) => ({ skill, part: 'skill', source: 'coach', rater, support: 5, right: '', difficulty: null, day: '2026-10-02' }) as const;
		const evidence = [...Array.from({ length: 40 }, (_, n) => piece('tdd', n + 1)), piece('ci', 1)];
		const found = of([room([entry('shared', ADA, { skills: ['tdd'], evidence })])]);
		expect([found.length, new Set(found.map((one) => one.skill)).size]).toEqual([MOST_SHARED, 1]);
	});

	it('knows when a skill was last used; who watched, answered a question or knows about it has not used it', () => {
		const rooms = [room([seen(ADA, { support: null, day: '2026-08-01' }), seen(JOSE, { support: 1, day: '2026-11-01' }), seen(JOSE, { day: '2026-07-01' }), seen(ADA, { source: 'exercise', right: 'yes', support: null, day: '2026-11-02' }), seen(JOSE, { part: 'knowledge', day: '2026-11-03' })])];
		expect([...lastUsed(ADA, rooms, skills)]).toEqual([['tdd', '2026-08-01']]);
	});
});

describe('the engine’s answers', () => {
	it('explain every cell to the last bit, and a self-view alone is never mastery', () => {
		const evidence = of([room([seen(ADA, { source: 'self', support: 5 }), seen(ADA, { source: 'self', support: 5, skill: 'scrum' }), seen(JOSE, { skill: 'scrum', support: 5 })])]).map((one) => one.evidence);
		const cells = ['tdd', 'scrum'].map((id) => ({ skill: skills.of(id)!, part: 'skill' as const, level: 4 }));
		const [tdd, scrum] = answerMap({ graph: skills.graph, evidence, day: dayNumber('2026-11-24')!, cells });
		expect(tdd).toMatchObject({ own_view_alone: true });
		expect(tdd!.mastery).toBeLessThan(0.8);
		expect(scrum!.own_view_alone).toBe(false);
		for (const cell of [tdd!, scrum!]) expect(cell.terms.reduce((sum, term) => sum + term.value, 0)).toBe(cell.theta);
	});

	it('give a ladder with weeks to a goal that is far', () => {
		const far = ['tdd', 'unit-testing', 'scrum'].map((id) => seen(JOSE, { skill: id, support: 0 }));
		const evidence = of([room(far)]).map((one) => one.evidence);
		const goal = { required: [{ skill: skills.of('tdd')!, part: 'skill' as const, level: 4 }], rule: 'all' as const };
		const answer = answerGoal({ graph: skills.graph, people: [evidence, evidence], day: dayNumber('2026-11-24')!, goal, due: 12 });
		expect(answer.call.zone).toBe('out_of_reach');
		expect(answer.steps[0]?.need.skill).toBe(skills.of('unit-testing'));
		expect(answer.steps.at(-1)?.need).toEqual(goal.required[0]);
		expect(answer.forecast.weeks_50!).toBeGreaterThan(12);
		expect(answer.forecast.by_date!).toBeLessThan(0.2);
	});
});

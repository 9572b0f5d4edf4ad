import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/api';
import { emptyBody, type Body, type OpenEntry, type Type } from '$lib/record';
import { askMap } from '$lib/zone/ask';
import { dayNumber, observedOf } from '../evidence';
import { beneath, graphOf, resolver } from '../graph';
import { myLearn } from '../learner';
import { numbered } from '../numbered';
import { ALONE } from '../support';
import { missing, waysOf } from './learning';
import { adapting, because, beside, besideOwn, between, dueAgain, fading, itselfFirst, lookAgain, once, ownFirst, rangeOf, rowsOf, type Learn } from './map';

const pack = { id: 'p', version: '1', language: 'en', title: 'P', licence: 'CC-BY-4.0', own: false };
const skill = (id: string, prerequisites: string[] = [], strand: 'technical' | 'collaboration' = 'technical') => ({ id, name: id, about: '', kind: 'technical' as const, strand, fades: id === 'tdd' ? ('fast' as const) : ('slow' as const), prerequisites, parts: { knowledge: '', skill: '' } });
const graph = graphOf([{ ...pack, skills: [skill('unit'), skill('small'), skill('tdd', ['unit', 'small']), skill('pair-tdd', ['tdd']), skill('pairing', [], 'collaboration')] }], []);
const names = new Map([['own:1', 'Our build machine']]);
const skills = numbered(graph, resolver([]), [{ skill: 'own:1', name: 'Our build machine', before: [] }]);

let ids = 0;
function entry<T extends Type>(type: T, by: string, body: Partial<Body<T>>): OpenEntry<T> {
	const row = { id: `e${String(++ids).padStart(4, '0')}`, created_by: by, created_at: Date.parse('2026-10-01'), aside_at: null, round_id: null } as unknown as Entry;
	return { row, type, body: { ...emptyBody(type), ...body } as Body<T>, by, answers: null, hash: null, error: null };
}
const seen = (by: string, support: number, day: string, more: Partial<Body<'observation'>> = {}) => entry('observation', by, { person: 'ada', skill: 'tdd', source: by === 'ada' ? 'self' : 'coach', support, day, ...more });
const observed = (...entries: OpenEntry<'observation'>[]) => once(observedOf('ada', [{ room: 'r', entries: entries as unknown as OpenEntry[], rounds: [], coaches: ['jo'] }], skills, '2026-11-24', true));
const rows = (list: ReturnType<typeof observed>, learn: Learn[] = [], last = new Map<string, string>()) => rowsOf({ graph, skills, observed: list, last, learn, names });

describe('the rows of the map', () => {
	it('are the skills of which something was seen, or is planned; parts apart, the newest first', () => {
		const learn = (skill: string, state: Body<'learn'>['state']) => ({ room: 'own', entry: entry('learn', 'ada', { skill, name: skill, state, person: 'ada' }) });
		const found = rows(observed(seen('jo', 2, '2026-10-01'), seen('jo', 3, '2026-11-01'), seen('ada', 4, '2026-11-02', { part: 'knowledge' }), seen('ada', 2, '2026-11-03', { skill: 'own:1' })), [learn('pairing', 'plan'), learn('unit', 'done')]);
		expect(found.map((row) => [row.id, row.name, row.strand, row.seen.skill.map((one) => one.day), row.seen.knowledge.length, row.learn.length])).toEqual([
			['own:1', 'Our build machine', 'own', ['2026-11-03'], 0, 0],
			['pairing', 'pairing', 'collaboration', [], 0, 1],
			['tdd', 'tdd', 'technical', ['2026-11-01', '2026-10-01'], 1, 0]
		]);
	});

	it('wait for one’s own view before they show another’s', () => {
		expect(ownFirst(observed(seen('jo', 2, '2026-10-01'), seen('jo', 3, '2026-10-08')))).toEqual(['jo']);
		expect(ownFirst(observed(seen('jo', 2, '2026-10-01'), seen('ada', 3, '2026-10-08')))).toEqual([]);
		expect(ownFirst([])).toEqual([]);
		expect(ownFirst(observed(seen('bo', 5, '2026-10-01', { source: 'work' })))).toEqual(['bo']);
	});

	it('show nothing of another’s beside one’s own view before that is written', () => {
		const beside = (...list: OpenEntry<'observation'>[]) => {
			const { own, others, waits } = besideOwn(observed(...list));
			return [own !== null, others.map((one) => one.source), waits];
		};
		const theirs = [seen('jo', 2, '2026-10-01'), seen('jo', 3, '2026-10-08')];
		const exercise = seen('ada', 0, '2026-10-09', { source: 'exercise', support: null, right: 'yes', difficulty: 3 });
		expect(beside(...theirs)).toEqual([false, [], ['jo']]);
		expect(beside(...theirs, exercise)).toEqual([false, ['exercise'], ['jo']]);
		expect(beside(...theirs, seen('ada', 3, '2026-10-10'))).toEqual([true, ['coach', 'coach'], []]);
		expect(beside(...theirs, seen('ada', 3, '2026-10-10', { source: 'work' }))).toEqual([false, ['coach', 'coach', 'work'], []]);
	});

	it('are what the person wrote themself to learn, and nobody wrote over', () => {
		const learn = (row: string, by: string, person: string | null, title = 'Team') => myLearn('ada', title, { ...entry('learn', row, { person }), by } as OpenEntry) !== null;
		expect([learn('ada', 'ada', 'ada'), learn('jo', 'jo', 'ada'), learn('ada', 'jo', 'ada'), learn('jo', 'ada', 'ada'), learn('ada', 'ada', 'jo')]).toEqual([true, false, false, false, false]);
		expect([learn('ada', 'ada', null, ''), learn('ada', 'ada', null)]).toEqual([true, false]);
	});

	it('count a view that stands in two rooms once', () => {
		expect(observed(seen('ada', 4, '2026-11-02'), seen('ada', 4, '2026-11-02'), seen('ada', 3, '2026-11-02'), seen('jo', 4, '2026-11-02'), seen('jo', 4, '2026-11-02'))).toHaveLength(4);
	});
});

describe('a cell', () => {
	const ask = async (...entries: OpenEntry<'observation'>[]) => {
		const list = observed(...entries);
		const [cell] = await askMap({ graph: skills.graph, evidence: list.map((one) => one.evidence), day: dayNumber('2026-11-24')!, cells: [{ skill: skills.of('tdd')!, part: 'skill', level: ALONE }] });
		return { cell: cell!, list };
	};

	it('says from where to where, narrower the more was seen, and nothing while almost all is open', async () => {
		const width = (range: ReturnType<typeof rangeOf>) => (range ? range.to - range.from : 9);
		const one = rangeOf((await ask(seen('ada', 4, '2026-11-02'))).cell);
		const more = rangeOf((await ask(seen('ada', 4, '2026-11-02'), seen('jo', 4, '2026-11-03'), seen('jo', 4, '2026-11-10'), seen('jo', 4, '2026-11-17'))).cell);
		expect(width(more)).toBeLessThan(width(one));
		expect(more!.from).toBeGreaterThanOrEqual(2);
		expect(rangeOf({ low: -1.9, high: 2.1 })).toBeNull();
		expect(rangeOf({ low: -9, high: -1.5 })).toEqual({ from: 0, to: 1 });
		expect([false, true].map((own_view_alone) => rangeOf({ low: 0.1, high: 9, own_view_alone })?.to)).toEqual([5, 4]);
		expect(rangeOf({ low: 9, high: 9, own_view_alone: true })).toEqual({ from: 4, to: 4 });
	});

	it('names what moved it most, and which way', async () => {
		const { cell, list } = await ask(seen('jo', 1, '2026-11-02', { seen: 'the parser' }), seen('ada', 3, '2026-11-03', { skill: 'pairing' }));
		const reasons = because(cell, list, 3);
		expect([reasons[0]?.one.seen, reasons[0]?.toward]).toEqual(['the parser', -1]);
		expect(because(cell, list, 1)).toHaveLength(1);
		// What was seen of another skill comes after what was seen of this one.
		const mixed = await ask(seen('jo', 3, '2026-11-02'), seen('jo', 0, '2026-11-03', { skill: 'unit' }), seen('jo', 0, '2026-11-04', { skill: 'pair-tdd' }));
		const all = because(mixed.cell, mixed.list, 9);
		expect(all[0]?.one.skill).not.toBe('tdd');
		expect(itselfFirst(all, 'tdd', 'skill').map(({ one }) => one.skill)[0]).toBe('tdd');
		expect(itselfFirst(all, 'tdd', 'skill')).toHaveLength(all.length);
	});

	it('stands beside what others saw', async () => {
		const { cell } = await ask(seen('ada', 5, '2026-11-02'), seen('jo', 1, '2026-11-03'), seen('jo', 1, '2026-11-10'));
		expect([beside(cell.standing), cell.standing.stage]).toEqual(['further', 'unconscious_incompetence']);
		expect(beside({ awareness: null })).toBeNull();
		expect([beside({ awareness: 0.2 }), beside({ awareness: -2 })]).toEqual(['same', 'less']);
	});
});

describe('time', () => {
	it('lets what is not used fade, the one sooner than the other', () => {
		const at = (id: string, last: string | null) => fading({ known: graph.get(id) ?? null, last }, '2026-11-24');
		expect([at('tdd', '2026-05-01'), at('tdd', '2026-06-01'), at('unit', '2026-05-01'), at('unit', '2025-05-01'), at('unit', null)]).toEqual([true, false, false, true, false]);
	});

	it('tells how long it took from a first try to alone, in the middle', () => {
		const way = (...steps: [number, string][]) => rows(observed(...steps.map(([support, day]) => seen('jo', support, day))))[0]!;
		expect(adapting([way([1, '2026-09-01'], [3, '2026-09-20'], [4, '2026-09-29'])])).toEqual({ skills: 1, weeks: 4 });
		expect(adapting([way([4, '2026-09-01'], [4, '2026-09-29'])])).toBeNull();
		expect(adapting([way([0, '2026-08-01'], [2, '2026-09-01'], [5, '2026-09-15']), way([2, '2026-09-01'], [4, '2026-10-27'])])).toEqual({ skills: 2, weeks: 5 });
		expect(adapting([])).toBeNull();
	});

	it('looks at an attitude again after half a year', () => {
		expect([lookAgain('2026-11-24'), lookAgain('2026-08-31'), lookAgain('2027-03-15')]).toEqual(['2027-05-24', '2027-02-28', '2027-09-15']);
		const due = (look_day: string) => dueAgain([entry('attitude', 'ada', { look_day })], '2026-11-24').length;
		expect([due('2026-11-24'), due('2026-11-25'), due('')]).toEqual([1, 0, 0]);
	});
});

it('draws what lies between two skills of the map, and nothing beside', () => {
	expect(between(graph, ['unit', 'pair-tdd', 'own:1'], (id) => new Set(beneath(graph, [id]).keys()))).toEqual(['unit', 'tdd', 'pair-tdd']);
});

it('knows which of the three ways is missing', () => {
	const list = observed(seen('jo', 3, '2026-11-01'));
	const ways = waysOf({ training: '', feedback: '2026-10-01', hands_on: '' }, list, null);
	expect([ways, missing(ways)]).toEqual([{ training: '', feedback: '2026-11-01', hands_on: '' }, 'training']);
	expect(missing(waysOf({ training: '2026-01-01', feedback: '2026-01-01', hands_on: '' }, [], '2026-02-02'))).toBeNull();
});

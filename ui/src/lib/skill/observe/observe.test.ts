import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/api';
import { emptyBody, type Body, type OpenEntry, type Type } from '$lib/record';
import { graphOf } from '../graph';
import { answerOf, answers, bodyOf, chosen, draftOf, emptyDraft, inWords, ownSkills, waitingFor, wrongWith, type Draft } from './observe';

const pack = { id: 'p', version: '2026.1', language: 'en', title: 'P', licence: 'CC-BY-4.0', own: true };
const skill = (id: string, levels: number) => ({ id, name: id.toUpperCase(), about: '', kind: 'technical' as const, strand: 'technical' as const, parts: { knowledge: '', skill: '' }, levels: Array.from({ length: levels }, (_, n) => ({ sees: `sees ${n}` })) });
const graph = graphOf([{ ...pack, skills: [skill('tdd', 4), skill('bare', 0)] }], []);
const draft = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft(true, '2026-11-24'), skill: chosen(graph, 'tdd', ''), ...more });
const by = (self: boolean, coach = false) => ({ person: 'ada', self, coach, asked: null });

let ids = 0;
function entry<T extends Type>(type: T, from: string, body: Partial<Body<T>>, row: Partial<Entry> = {}): OpenEntry {
	const made = { id: `e${++ids}`, created_by: from, aside_at: null, parent_id: null, ...row } as unknown as Entry;
	return { row: made, type, body: { ...emptyBody(type), ...body } as Body<Type>, by: from, answers: null, hash: null, error: null } as OpenEntry;
}

describe('what can be answered', () => {
	it('asks one’s own view by what is described, after what comes before it', () => {
		expect(answers(draft()).map(({ value, support, level }) => [value, support, level])).toEqual([
			['s0', 0, null],
			['s1', 1, null],
			['s2', 2, null],
			['l1', 3, 1],
			['l2', 4, 2],
			['l3', 4, 3],
			['l4', 5, 4]
		]);
	});

	it('asks by support where nothing is described, of knowing, and of one piece of work, which may only have been used', () => {
		const support = ['s0', 's1', 's2', 's3', 's4', 's5'];
		const values = (more: Partial<Draft>) => answers(draft(more)).map((one) => one.value);
		expect(values({ skill: chosen(graph, 'bare', '') })).toEqual(support);
		expect(values({ skill: null })).toEqual(support);
		expect(values({ part: 'knowledge' })).toEqual(support);
		expect(values({ how: 'work' })).toEqual([...support, 'used']);
		expect(values({ how: 'work', part: 'knowledge' })).toEqual(support);
	});

	it('finds the answer that was given, unless it cannot be given any more', () => {
		expect(answerOf({ support: 4, level: 3 }, answers(draft()))).toBe('l3');
		expect(answerOf({ support: null, level: null }, answers(draft({ how: 'work' })))).toBe('used');
		expect(answerOf({ support: 4, level: 9 }, answers(draft()))).toBe('');
	});
});

describe('what is written', () => {
	it('stores the level and the support it stands for, by the version it was said in', () => {
		expect(bodyOf(draft({ answer: 'l2', seen: ' the parser ' }), by(true))).toMatchObject({ person: 'ada', skill: 'tdd', name: 'TDD', source: 'self', support: 4, level: 2, seen: 'the parser', pack: 'p', version: '2026.1' });
	});

	it('speaks as who one is: of one’s own work, as a coach, as a peer', () => {
		const source = (self: boolean, coach: boolean, more: Partial<Draft> = {}) => bodyOf(draft({ how: 'work', answer: 's3', ...more }), by(self, coach)).source;
		expect([source(true, false), source(true, true), source(false, true), source(false, false), source(true, false, { how: 'view' })]).toEqual(['work', 'work', 'coach', 'peer', 'self']);
	});

	it('comes back to the form as it was, and keeps what the form does not show', () => {
		const body = bodyOf(draft({ answer: 'l3', remark: 'slowly' }), { ...by(true), asked: 'q' });
		const again = draftOf(graph, body);
		expect(again).toMatchObject({ answer: 'l3', remark: 'slowly', how: 'view', day: '2026-11-24' });
		expect(bodyOf(again, by(true), body)).toEqual(body);
	});

	it('says what is missing, by field', () => {
		expect(wrongWith(draft({ skill: null, day: '' }), '2026-11-24')).toEqual({ skill: 'missing', answer: 'missing', day: 'missing' });
		expect(wrongWith(draft({ answer: 'l1', day: '2026-11-25' }), '2026-11-24')).toEqual({ day: 'to_come' });
		expect(wrongWith(draft({ answer: 's3', how: 'work' }), '2026-11-24')).toEqual({ seen: 'missing' });
		expect(wrongWith(draft({ answer: 's3', how: 'work', part: 'knowledge' }), '2026-11-24')).toEqual({ seen: 'missing' });
		expect(wrongWith(draft({ answer: 's3', part: 'knowledge' }), '2026-11-24')).toEqual({});
	});

	it('gives words of one’s own the id they had before', () => {
		const before = ownSkills([{ body: { skill: 'own:1', name: 'Our build machine' } }, { body: { skill: 'tdd', name: 'TDD' } }, { body: { skill: 'own:1', name: 'again' } }]);
		expect(before).toEqual([{ id: 'own:1', name: 'Our build machine' }]);
		expect(inWords(' our Build machine', before, () => '2')).toEqual({ id: 'own:1', name: 'Our build machine', known: null });
		expect(inWords('The other team ', before, () => '2')).toEqual({ id: 'own:2', name: 'The other team', known: null });
	});
});

describe('requests', () => {
	it('wait for whom they were sent to, until that one has answered or said that there is nothing to say', () => {
		const asked = [
			entry('asked', 'ada', { person: 'ada', to: 'jo', skill: 'tdd' }, { id: 'a' }),
			entry('asked', 'ada', { person: 'ada', to: null, skill: 'tdd' }, { id: 'b' }),
			entry('asked', 'ada', { person: 'ada', to: 'jo', part: 'attitude' }, { id: 'c' }),
			entry('asked', 'ada', { person: 'ada', to: 'jo' }, { id: 'd' }),
			entry('asked', 'ada', { person: 'ada', to: 'jo' }, { id: 'gone', aside_at: 1 })
		];
		const ids = (me: string, more: OpenEntry[] = []) => waitingFor([...asked, ...more], me).map((one) => one.row.id);
		expect(ids('jo')).toEqual(['a', 'b', 'c', 'd']);
		expect(ids('ada')).toEqual([]);
		expect(ids('bea')).toEqual(['b']);
		const answered = [entry('observation', 'jo', { asked: 'a' }), entry('attitude', 'jo', { asked: 'c' }), entry('reply', 'jo', { says: 'no' }, { parent_id: 'd' }), entry('observation', 'bea', { asked: 'b' })];
		expect(ids('jo', answered)).toEqual(['b']);
	});
});

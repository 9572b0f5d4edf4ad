import { describe, expect, it } from 'vitest';
import type { SkillPack } from '$lib/api';
import { emptyBody } from '$lib/record';
import { stood, withEarlier } from './earlier';
import { graphOf, resolver } from './graph';
import { draftOf, othersThen } from './observe/observe';
import { asksOf } from './zone/asks';

const skill = (id: string, ...sees: string[]) => ({ id, name: id, about: '', kind: 'technical' as const, strand: 'technical' as const, parts: { knowledge: '', skill: '' }, levels: sees.map((one) => ({ sees: one })) });
const pack = (id: string, version: string, ...skills: ReturnType<typeof skill>[]): SkillPack => ({ id, version, language: 'en', title: id, licence: 'x', skills });
const OLD = pack('p', '2025.1', skill('tdd', 'a', 'b', 'c', 'd'), skill('ci', 'x', 'y'));
const NEW = pack('p', '2026.1', skill('tdd', 'a', 'a half', 'b', 'c', 'd'), skill('ci', 'x', 'y'));
const OTHER = pack('q', '2026.1', skill('tests-first', 'q1', 'q2'));
const MERGES = [{ from: 'tests-first', into: 'tdd', by: 'x', at: 1 }];
const graph = withEarlier(graphOf([NEW, OTHER].map((one) => ({ ...one, own: false })), MERGES), [OLD, NEW, OTHER], MERGES);
const tdd = graph.get('tdd');
const sees = (of: Parameters<typeof stood>[1], known = tdd) => [stood(known, of).how, ...stood(known, of).levels.map((one) => one.sees)];

describe('a level keeps the version it was chosen in', () => {
	it('with the words and the number of steps of then', () => {
		expect(sees({ skill: 'tdd', pack: 'p', version: '2025.1' })).toEqual(['then', 'a', 'b', 'c', 'd']);
		expect(sees({ skill: 'tdd', pack: 'p', version: '2026.1' })).toEqual(['now', 'a', 'a half', 'b', 'c', 'd']);
	});

	it('and nothing is said of a version where the steps were the same', () => {
		expect(sees({ skill: 'ci', pack: 'p', version: '2025.1' }, graph.get('ci'))).toEqual(['now', 'x', 'y']);
	});

	it('also of a skill that was merged into another since', () => {
		expect(sees({ skill: 'tests-first', pack: 'q', version: '2026.1' })).toEqual(['then', 'q1', 'q2']);
		expect(sees({ pack: 'q', version: '2026.1' })[0]).toBe('then');
	});

	it('and where it is no longer kept that is said, with the newest words', () => {
		expect(sees({ skill: 'tdd', pack: 'p', version: '2024.9' })).toEqual(['gone', 'a', 'a half', 'b', 'c', 'd']);
	});

	it('so that the fourth of four steps asks for as much as it did', () => {
		const asks = (version: string) => {
			const item = { skill: 'tdd', name: 'tdd', part: 'skill' as const, level: 4, asked: true, before: [], pack: 'p', version };
			return asksOf({ ...emptyBody('requires'), items: [item] }, graph, resolver(MERGES)).goal.required[0]?.level ?? 0;
		};
		expect(asks('2025.1')).toBe(5);
		expect(asks('2026.1')).toBeLessThan(5);
	});

	it('and whoever changes it chooses anew among the steps of now', () => {
		const said = (version: string) => ({ ...emptyBody('observation'), skill: 'tdd', pack: 'p', version, source: 'self' as const, support: 4, level: 2 });
		expect([othersThen(tdd ?? null, said('2025.1')), draftOf(graph, said('2025.1')).answer]).toEqual([true, '']);
		expect([othersThen(tdd ?? null, said('2026.1')), draftOf(graph, said('2026.1')).answer]).toEqual([false, 'l2']);
	});
});

import { describe, expect, it } from 'vitest';
import type { Exercise, Skill, SkillPack, SkillPackItem } from '$lib/api';
import { difference, wordByWord } from './difference';
import { pairs } from './versions';

const skill = (id: string, more: Partial<Skill> = {}): Skill => ({ id, name: id, about: 'about', kind: 'technical', strand: 'technical', tool: false, fades: 'slow', prerequisites: [], related: [], parts: { knowledge: 'k', skill: 's' }, levels: [{ sees: 'one' }, { sees: 'two' }], practice: [], ...more }) as Skill;
const pack = (skills: Skill[], exercises: Partial<Exercise>[] = []) => ({ id: 'p', version: '1', language: 'en', title: 'P', licence: 'x', skills, exercises }) as unknown as SkillPack;

describe('two versions of a pack', () => {
	it('say what came, what went, what changed and what stayed', () => {
		const before = pack([skill('a'), skill('b'), skill('c')], [{ id: 'e1', because: 'x' }, { id: 'e2' }]);
		const after = pack(
			[skill('b', { about: 'otherwise', levels: [{ sees: 'one' }, { sees: 'two or more' }, { sees: 'three' }] as Skill['levels'], prerequisites: ['d'] }), skill('c'), skill('d')],
			[{ id: 'e1', because: 'y' }, { id: 'e3' }]
		);
		const found = difference(before, after);
		expect([found.came, found.went].map((list) => list.map((one) => one.id))).toEqual([['d'], ['a']]);
		expect(found.same).toBe(1);
		expect(found.exercises).toEqual({ came: 1, went: 1, changed: 1 });
		expect(found.changed).toEqual([
			{
				id: 'b',
				name: 'b',
				structure: true,
				changes: [
					{ field: 'about', place: 0, before: 'about', after: 'otherwise' },
					{ field: 'level', place: 2, before: 'two', after: 'two or more' },
					{ field: 'level', place: 3, before: null, after: 'three' },
					{ field: 'prerequisites', place: 0, before: null, after: 'd' }
				]
			}
		]);
	});

	it('tell words alone from steps and needs', () => {
		const found = difference(pack([skill('a', { parts: { knowledge: 'k', skill: 's', attitude: 'How?' } })]), pack([skill('a', { parts: { knowledge: 'k2', skill: 's' } })]));
		expect(found.changed[0]).toMatchObject({ structure: false, changes: [{ field: 'knowledge' }, { field: 'attitude', before: 'How?', after: null }] });
		expect(difference(pack([skill('a')]), pack([skill('a')])).changed).toEqual([]);
	});
});

describe('a text against another', () => {
	it('keeps the words that stayed', () => {
		expect(wordByWord('Runs the tests and reads them', 'Runs the new tests and understands them').map(({ words, how }) => `${how}: ${words}`)).toEqual([
			'same: Runs the',
			'came: new',
			'same: tests and',
			'went: reads',
			'came: understands',
			'same: them'
		]);
		expect(wordByWord('', 'a b')).toEqual([{ words: 'a b', how: 'came' }]);
	});
});

describe('versions', () => {
	const item = (id: string, version: string, language: string, more: Partial<SkillPackItem> = {}) => ({ id, version, language, title: `${id} ${language}`, own: true, skills: 1, newer: null, ...more }) as SkillPackItem;

	it('stand by pack, the newest first, in one language', () => {
		const all = [item('a', '2026.2', 'de'), item('a', '2026.10', 'de'), item('a', '2026.10', 'en'), item('b', '1.1', 'de'), item('b', '1.1', 'en'), item('b', '1.2', 'en'), item('c', '1.1', 'de')];
		expect(pairs(all, 'de').map((one) => [one.title, one.versions.map((version) => version.version)])).toEqual([
			['a de', ['2026.10', '2026.2']],
			['b en', ['1.2', '1.1']]
		]);
	});
});

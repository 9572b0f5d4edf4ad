import { describe, expect, it } from 'vitest';
import type { Exercise, Skill, SkillPack, SkillPackItem } from '$lib/api';
import { difference, wordByWord } from './difference';
import { editions, firstTwo, together } from './versions';

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

describe('editions', () => {
	const item = (id: string, version: string, language: string, more: Partial<SkillPackItem> = {}) => ({ id, version, language, title: `${id} ${language}`, own: true, skills: 1, newer: null, ...more }) as SkillPackItem;
	const old = { newer: '2026.10' };
	const all = [item('z', '1.1', 'en'), item('a', '2026.2', 'de', old), item('a', '2026.10', 'de'), item('a', '2026.10', 'en'), item('b', '1.1', 'fr'), item('c', '1.1', 'de', { withdrawn_at: 5 })];

	it('are all versions of all packs in use, each once, the newest first', () => {
		expect(editions(all, 'de').map((one) => [one.key, one.title, one.earlier])).toEqual([
			['z 1.1', 'z en', false],
			['a 2026.10', 'a de', false],
			['a 2026.2', 'a de', true],
			['b 1.1', 'b fr', false]
		]);
	});

	it('begin with the pack that has an earlier one; without any with the first two, and one alone has nothing beside it', () => {
		const keys = (list: SkillPackItem[]) => firstTwo(editions(list, 'de'))?.map((one) => one.key) ?? null;
		expect(keys(all)).toEqual(['a 2026.2', 'a 2026.10']);
		expect(keys(all.filter((one) => one.id !== 'a'))).toEqual(['z 1.1', 'b 1.1']);
		expect([keys(all.slice(0, 1)), keys([])]).toEqual([null, null]);
	});

	it('are held together in one language where they have one', () => {
		const [z, newest, before, b] = editions(all, 'de');
		const said = (from: typeof z, to: typeof z, language = 'de') => together(from!, to!, language)?.map((one) => one.language);
		expect([said(before, newest), said(z, newest), said(newest, before, 'en'), said(z, b)]).toEqual([['de', 'de'], ['en', 'en'], ['de', 'de'], ['en', 'fr']]);
	});
});

describe('places', () => {
	it('are said in both, of what is in one as well', () => {
		expect(difference(pack([skill('a'), skill('b'), skill('c')]), pack([skill('c'), skill('a'), skill('d')])).places).toEqual([
			{ id: 'c', name: 'c', was: 3, now: 1 },
			{ id: 'a', name: 'a', was: 1, now: 2 },
			{ id: 'd', name: 'd', was: null, now: 3 },
			{ id: 'b', name: 'b', was: 2, now: null }
		]);
	});
});

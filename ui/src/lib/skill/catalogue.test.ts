import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SkillPackItem } from '$lib/api';
import { stood } from './earlier';

const { asked, fails, there } = vi.hoisted(() => ({ asked: [] as string[], fails: new Set<string>(), there: { packs: [] as unknown[] } }));
vi.mock('$lib/api', () => ({
	api: {
		get: async (path: string, { query }: { query?: { version: string; language: string } } = {}) => {
			if (!query) return { packs: there.packs, merges: [] };
			const id = path.split('/').at(-1) ?? '';
			asked.push(`${id} ${query.version}`);
			if (fails.has(query.version)) throw new Error(query.version);
			const levels = [{ sees: `${id} ${query.version}` }];
			return { id, ...query, title: id, skills: [{ id: 'tdd', name: 'TDD', kind: 'technical', strand: 'technical', prerequisites: [], levels, parts: {} }] };
		}
	}
}));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => `/o/acme${path}`, space: { slug: 'acme' } }));
const { catalogueThen, exportAddress, forms, inEvery, inUse, packAmong } = await import('./catalogue');

const item = (id: string, language: string, more: Partial<SkillPackItem> = {}): SkillPackItem => ({ id, version: '2026.2', language, title: id, own: false, skills: 3, newer: null, ...more });
const ALL = [
	item('technical', 'en'),
	item('technical', 'de'),
	item('technical', 'en', { version: '2026.1', newer: '2026.2' }),
	item('ours', 'fr', { own: true }),
	item('old', 'en', { own: true, withdrawn_at: 5 })
];

describe('the packs', () => {
	it('are read in one’s own language, else in English, else as they are; newest only, withdrawn ones not', () => {
		const said = (language: string) => inUse(ALL, language).map((one) => `${one.id} ${one.language} ${one.version}`);
		expect(said('de')).toEqual(['technical de 2026.2', 'ours fr 2026.2']);
		expect(said('es')).toEqual(['technical en 2026.2', 'ours fr 2026.2']);
	});

	it('are read in every version, whatever was said by which', () => {
		expect(inEvery(ALL, 'de').map((one) => `${one.id} ${one.language} ${one.version}`)).toEqual(['technical de 2026.2', 'technical en 2026.1', 'ours fr 2026.2', 'old en 2026.2']);
	});

	it('stand together with their languages and what they were before', () => {
		expect(forms(ALL, 'de').map((one) => [one.id, one.newest.language, one.languages, one.earlier, one.withdrawn])).toEqual([
			['technical', 'de', ['en', 'de'], ['2026.1'], false],
			['ours', 'fr', ['fr'], [], false],
			['old', 'en', ['en'], [], true]
		]);
	});

	it('are saved from an address that says version and language', () => {
		expect(exportAddress(item('ours', 'fr'), 'csv')).toBe('/api/v1/o/acme/skills/packs/ours/export?format=csv&version=2026.2&language=fr');
	});
});

describe('earlier versions', () => {
	const versions = (id: string) => ['1', '2', '3'].map((version) => item(id, 'en', { version, newer: version === '3' ? null : '3' }));
	beforeEach(() => {
		asked.length = 0;
		fails.clear();
	});

	it('are left out where they do not come, and asked for again; the rest is there', async () => {
		there.packs = versions('kept');
		fails.add('1');
		const said = ({ graph }: Awaited<ReturnType<typeof catalogueThen>>) => ['1', '2', '3'].map((version) => stood(graph.get('tdd'), { pack: 'kept', version }).how);
		const found = await catalogueThen('en');
		expect([said(found), found.lacks]).toEqual([['gone', 'then', 'now'], new Error('1')]);
		fails.clear();
		const again = await catalogueThen('en');
		expect([said(again), again.lacks]).toEqual([['then', 'then', 'now'], undefined]);
	});

	it('are nothing to go on without the present one', async () => {
		there.packs = versions('away');
		fails.add('3');
		await expect(catalogueThen('en')).rejects.toThrow('3');
	});

	it('are fetched all together, whichever is wanted', async () => {
		const all = versions('wanted');
		expect((await packAmong(all, 'en', all[1]!)).version).toBe('2');
		expect(asked.toSorted()).toEqual(['wanted 1', 'wanted 2', 'wanted 3']);
	});
});

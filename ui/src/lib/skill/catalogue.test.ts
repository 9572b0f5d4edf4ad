import { describe, expect, it, vi } from 'vitest';
import type { SkillPackItem } from '$lib/api';

vi.mock('$lib/api', () => ({ api: {} }));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => `/o/acme${path}`, space: { slug: 'acme' } }));
const { exportAddress, forms, inEvery, inUse } = await import('./catalogue');

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

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SkillPackItem } from '$lib/api';

const space = { slug: 'acme', self: { person_id: 'ada' } };
vi.mock('$lib/space.svelte', () => ({ space }));
const { fresh, look, looked } = await import('./news');

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) });
const item = (id: string, version: string) => ({ id, version }) as SkillPackItem;
const NOW = [item('technical', '2026.10'), item('ours', '2026.1')];
const news = () => fresh(NOW, looked()).map((one) => [one.pack.id, one.before]);

beforeEach(() => {
	kept.clear();
	space.self.person_id = 'ada';
});

describe('what is new since one last looked', () => {
	it('is nothing at the first visit', () => {
		expect([looked(), news()]).toEqual([null, []]);
	});

	it('is a later version, and a pack that was not there; versions count as numbers', () => {
		look([item('technical', '2026.9')]);
		expect(news()).toEqual([
			['technical', '2026.9'],
			['ours', null]
		]);
		look(NOW);
		expect(news()).toEqual([]);
	});

	it('is no version before the one that was looked at', () => {
		look([item('technical', '2027.1'), item('ours', '2026.1')]);
		expect(news()).toEqual([]);
	});

	it('is said to each person apart', () => {
		look([item('technical', '2026.9'), item('ours', '2026.1')]);
		space.self.person_id = 'bea';
		expect([looked(), news()]).toEqual([null, []]);
	});

	it('is nothing where the device kept something else', () => {
		for (const odd of ['[', '3', '"x"', 'null']) {
			kept.set('belay-skills-looked-acme-ada', odd);
			expect(news(), odd).toEqual([]);
		}
	});
});

import { describe, expect, it } from 'vitest';
import { isElsewhereHere, placed, placeIn } from './place';

const ORIGIN = 'https://belay.example';
const url = (path: string) => new URL(path, ORIGIN);

describe('a place on a page of skills', () => {
	it('stands in the part of the address that is not sent', () => {
		const there = url(placed('/o/harbour/skills/mine', { skill: 'own:1 & more', part: 'knowledge' }));
		expect(there.pathname + there.search).toBe('/o/harbour/skills/mine');
		expect([...placeIn(there)]).toEqual([['skill', 'own:1 & more'], ['part', 'knowledge']]);
	});

	it('is nothing where the address says nothing, and nothing is read from what is sent', () => {
		expect([...placeIn(url('/o/harbour/skills/mine?skill=tdd'))]).toEqual([]);
		expect(placeIn(url('/o/harbour/skills/mine#content')).get('skill')).toBeNull();
		expect(placeIn(url(placed('/skills', { ask: '' }))).get('ask')).toBe('');
	});

	it('may lie on the same page as another one', () => {
		const now = url('/skills/mine#skill=tdd');
		expect(isElsewhereHere(url('/skills/mine#skill=ci'), now)).toBe(true);
		expect(isElsewhereHere(url('/skills/mine#skill=tdd'), now)).toBe(false);
		expect(isElsewhereHere(url('/skills/mine#content'), now)).toBe(false);
		expect(isElsewhereHere(url('/skills/mine'), now)).toBe(false);
		expect(isElsewhereHere(url('/skills/exercises#skill=ci'), now)).toBe(false);
		expect(isElsewhereHere(new URL('https://elsewhere.example/skills/mine#skill=ci'), now)).toBe(false);
	});
});

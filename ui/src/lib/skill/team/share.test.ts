import { describe, expect, it } from 'vitest';
import type { Body, OpenEntry } from '$lib/record';
import { observedOf, type Read } from '../evidence';
import { going, gone, mineOf, moved, sameChoice, weekOf } from './share';
import { entry, piece, share, skills } from './testing';

describe('what one shares', () => {
	const seen = (by: string, more: Partial<Body<'observation'>>) => entry('observation', by, { person: 'p1', skill: 'tdd', source: 'peer', support: 3, day: '2026-11-02', seen: 'the parser', remark: 'in confidence', ...more });
	const rooms: Read[] = [
		{ room: 'two', entries: [seen('coach', {}), seen('ada', { day: '2026-11-03', support: 4 }), seen('p1', { source: 'exercise', support: null, right: 'yes', difficulty: 4 })], rounds: [], coaches: ['coach'] },
		{ room: 'team', entries: [seen('ada', { skill: 'ci' })], rounds: [], coaches: [] }
	];
	const mine = mineOf(observedOf('p1', rooms, skills, '2026-11-21', true), 'team');

	it('is levels and days: no words, and no names', () => {
		const pieces = going(mine, ['tdd']);
		expect(pieces.map(({ source, support, right, difficulty, day }) => [source, support, right, difficulty, day])).toEqual([
			['peer', 4, '', null, '2026-11-02'],
			['coach', 3, '', null, '2026-11-02'],
			['exercise', null, 'yes', 4, '2026-11-02']
		]);
		expect(JSON.stringify(pieces)).not.toMatch(/parser|confidence|ada|coach"[^,}]*"by/);
		expect(new Set(pieces.filter((one) => one.rater).map((one) => one.rater)).size).toBe(2);
	});

	it('tells the week and not the day, on which it may be known who was there', () => {
		expect(['2026-11-16', '2026-11-18', '2026-11-22', 'some day'].map(weekOf)).toEqual(['2026-11-16', '2026-11-16', '2026-11-16', '']);
	});

	it('leaves out what the room has already', () => {
		expect(mine.find((one) => one.skill === 'ci')).toEqual({ skill: 'ci', pieces: [], here: 1 });
		expect(going(mine, ['ci'])).toEqual([]);
	});

	it('knows what is new since it was shared', () => {
		const pieces = going(mine, ['tdd']);
		expect(moved(pieces.slice(1), pieces)).toEqual({ more: 1, fewer: 0 });
		expect(moved([...pieces, piece('ci', 2)], pieces)).toEqual({ more: 0, fewer: 1 });
		expect([gone(pieces, mine), gone([...pieces, { ...piece('ci', 2), day: '2019-01-07' }], mine)]).toEqual([0, 1]);
	});

	it('begins anew with another choice, so that it stays known who was counted when', () => {
		const one = share('p1', false, { ci: 2, tdd: 3 }) as OpenEntry<'shared'>;
		expect(sameChoice(one, false, ['tdd', 'ci'], one.body.evidence)).toBe(true);
		expect(sameChoice(one, true, ['tdd', 'ci'], one.body.evidence)).toBe(false);
		expect(sameChoice(one, false, ['tdd'], one.body.evidence)).toBe(false);
		// The same choice, and of one of them nothing goes any more.
		expect(sameChoice(one, false, ['tdd', 'ci'], one.body.evidence.slice(1))).toBe(false);
	});
});

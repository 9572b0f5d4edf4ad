import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { rowOf } from './coverage';
import { LEAST } from './given';
import { atoms, outside, stillHolds, toKeep } from './outside';
import { DAY, entry, NOW, parties, party, people, resolve, share, teamOf } from './testing';

describe('what goes outside', () => {
	const rowsOf = (entries: OpenEntry[], n: number) => [rowOf('ci', 'ci', teamOf(parties(n), entries))];
	const said = (rows: ReturnType<typeof rowsOf>, before: OpenEntry<'figures'>[] = []) => outside(rows, before, resolve).lines.map(({ people, alone }) => [people.length, alone]);
	const figures = (people: string[]) => entry('figures', 'p1', { day: '2026-11-01', skills: [{ skill: 'ci', people }] }) as OpenEntry<'figures'>;
	const open = (n: number, from = 1) => people(n, from).map((one) => share(one, true, { ci: 4 }));

	it('is nothing below eight', () => {
		expect(said(rowsOf(open(7), 7))).toEqual([]);
		expect(said(rowsOf(open(8), 8))).toEqual([[8, 'most']]);
	});

	it('never says fewer than three, nor how many are missing to all', () => {
		const at = (alone: number) => said(rowsOf(people(9).map((one, n) => share(one, true, { ci: n < alone ? 4 : 1 })), 9));
		expect([0, 1, 2].map(at)).toEqual([[[9, 'few']], [[9, 'few']], [[9, 'few']]]);
		expect([3, 6].map(at)).toEqual([[[9, 3]], [[9, 6]]]);
		expect([7, 8, 9].map(at)).toEqual([[[9, 'most']], [[9, 'most']], [[9, 'most']]]);
	});

	it('leaves out those few who are counted without a name and are not shown inside', () => {
		expect(said(rowsOf([...open(8), share('p9', false, { ci: 0 })], 9))).toEqual([[8, 'most']]);
	});

	it('never leaves fewer than eight, whatever is added to and taken off what was shown before', () => {
		const rows = rowsOf(open(11), 11);
		const waits = (before: OpenEntry<'figures'>[]) => outside(rows, before, resolve, '2026-11-21');
		expect(said(rows, [figures(people(11))])).toEqual([[11, 'most']]);
		// Three joiners: of eight and eleven the difference tells of those three.
		expect(waits([figures(people(8))])).toEqual({ lines: [], waiting: 1, done: 0 });
		expect(waits([figures(people(10))]).waiting).toBe(1);
		// Three leavers, and one who came for one who went.
		expect(waits([figures(people(14))]).waiting).toBe(1);
		expect(waits([figures(people(11, 2))]).waiting).toBe(1);
		// Eight who joined, and eight who left.
		expect(said(rowsOf(open(16), 16), [figures(people(8))])).toEqual([[16, 'most']]);
		expect(said(rowsOf(open(8), 8), [figures(people(16))])).toEqual([[8, 'most']]);
	});

	it('counts what was put aside as shown: the server says what is aside', () => {
		const aside = { ...figures(people(8)), row: { ...figures(people(8)).row, aside_at: NOW - DAY } } as OpenEntry<'figures'>;
		expect(outside(rowsOf(open(11), 11), [aside], resolve, '2026-11-21').waiting).toBe(1);
	});

	it('is one figure of a skill a week, and the same people again in the next', () => {
		const { lines } = outside(rowsOf(open(8), 8), [], resolve, '2026-11-21');
		expect(toKeep(lines)).toEqual([{ skill: 'ci', people: people(8) }]);
		const at = (day: string) => entry('figures', 'p1', { day, skills: toKeep(lines) }, { created_at: Date.parse(`${day}T10:00:00Z`) } as Partial<Entry>) as OpenEntry<'figures'>;
		const next = (day: string) => outside(rowsOf(open(8), 8), [at('2026-11-21')], resolve, day);
		expect([next('2026-11-22').done, next('2026-11-22').lines.length]).toEqual([1, 0]);
		expect([next('2026-11-23').done, next('2026-11-23').lines.length]).toEqual([0, 1]);
		// A day that was made up does not help: the server's word counts too.
		expect(outside(rowsOf(open(8), 8), [{ ...at('2026-11-21'), body: { ...at('2026-11-21').body, day: '2026-01-01' } }], resolve, '2026-11-22').done).toBe(1);
	});

	it('is not shown where another was kept in the same moment, or where it is not known to be kept', () => {
		const put = outside(rowsOf(open(9), 9), [], resolve, '2026-11-21');
		const mine = figures(people(9));
		const other = { ...figures(people(8)), body: { ...figures(people(8)).body, day: '2026-11-20' } };
		expect(stillHolds(put, [mine], mine.row.id, resolve, '2026-11-21').lines).toHaveLength(1);
		expect(stillHolds(put, [mine, other], mine.row.id, resolve, '2026-11-21').lines).toEqual([]);
		expect(stillHolds(put, [mine, figures(people(8))], mine.row.id, resolve, '2026-11-21').lines).toEqual([]);
		expect(stillHolds(put, [], mine.row.id, resolve, '2026-11-21').lines).toEqual([]);
	});

	it('tells in no history of joiners and leavers of fewer than eight', () => {
		let seed = 11;
		const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
		let released = 0;
		for (let turn = 0; turn < 40; turn++) {
			const kept: OpenEntry<'figures'>[] = [];
			let team = people(8 + random(20));
			for (let week = 0; week < 12; week++) {
				const day = new Date(NOW + week * 7 * DAY).toISOString().slice(0, 10);
				const rows = [rowOf('ci', 'ci', teamOf(people(40).map((one) => party(one)), team.map((one) => share(one, true, { ci: random(6) }))))];
				const { lines } = outside(rows, kept, resolve, day);
				if (lines.length) kept.push(entry('figures', 'p1', { day, skills: toKeep(lines) }, { created_at: Date.parse(day) } as Partial<Entry>) as OpenEntry<'figures'>);
				// A few come and go, now and then a whole team.
				const size = random(3) === 0 ? 8 + random(6) : random(4);
				const [leaving, coming] = [new Set(team.slice(0, random(2) * size)), people(size, 1 + random(40 - size))];
				team = [...new Set([...team.filter((one) => !leaving.has(one)), ...coming])];
			}
			released += kept.length;
			const sets = kept.flatMap(({ body }) => body.skills.map((one) => new Set(one.people)));
			// No sum or difference of what was shown holds fewer than the smallest atom.
			expect(Math.min(LEAST, ...atoms(sets))).toBe(LEAST);
		}
		expect(released).toBeGreaterThan(60);
	});

	it('leaves out words of one’s own', () => {
		const [row] = rowsOf(open(9), 9);
		expect(row && said([{ ...row, known: null }])).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { Changed } from '$lib/engagement/writing';
import { emptyBody, type Body, type OpenEntry } from '$lib/record';
import { blank, inner, named } from './bodies';
import { lookedAt, stale, toLookAt } from './fresh';
import { labelAt, paperFor, sizeOf } from './drawing';
import { addNode, around, clipped, extent, freePlace, moveNode, putEdge, removeEdge, removeNode, sound, wrapped, type MapNode, type SystemMap } from './map';
import { groupsOf, pairs } from './relations';
import { revise, setFields, type Book } from './revise';

describe('a fresh look', () => {
	it('is asked for after 90 days, not on the ninetieth', () => {
		expect(stale({ day: '2026-01-01', looked_day: '' }, '2026-04-01')).toBe(false);
		expect(stale({ day: '2026-01-01', looked_day: '' }, '2026-04-02')).toBe(true);
	});
	it('counts from the last look', () => {
		const one = { day: '2026-01-01', looked_day: '2026-03-20' };
		expect(lookedAt(one)).toBe('2026-03-20');
		expect(stale(one, '2026-05-01')).toBe(false);
	});
	it('is never asked of what has no day', () => {
		expect(stale({ day: '' }, '2026-05-01')).toBe(false);
	});
	it('takes the longest unseen first', () => {
		const all = [{ day: '2026-02-01' }, { day: '2025-12-01' }, { day: '2026-07-01' }];
		expect(toLookAt(all, (one) => one, '2026-08-01').map((one) => one.day)).toEqual(['2025-12-01', '2026-02-01']);
	});
});

describe('what lies inside a person', () => {
	it('is values, attitudes, beliefs and behaviours', () => {
		expect(['value', 'attitude', 'belief', 'behaviour'].every(inner)).toBe(true);
		expect(inner('culture') || inner('')).toBe(false);
	});
	it('counts white space as nothing written', () => {
		expect(blank({ need: ' ', vision: '' })).toBe(true);
		expect(blank({ need: '', vision: 'x' })).toBe(false);
	});
	it('keeps only values that have a name', () => {
		expect(named([{ name: ' Care ', means: 'we test ' }, { name: '', means: 'x' }])).toEqual([{ name: 'Care', means: 'we test' }]);
	});
});

const node = (id: string, x = 0, y = 0): MapNode => ({ id, kind: 'person', name: id, x, y });

describe('the map', () => {
	it('keeps places whole and on the paper', () => {
		const map = moveNode({ nodes: [node('a')], edges: [] }, 'a', -20, 1033.4);
		expect(map.nodes[0]).toMatchObject({ x: 0, y: 1000 });
	});
	it('drops lines that lead nowhere', () => {
		const read = sound({ nodes: [node('a')], edges: [{ from: 'a', to: 'b', kind: 'helps', words: '' }] });
		expect(read.edges).toEqual([]);
		const twice = { from: 'a', to: 'b', kind: 'helps', words: '' } as const;
		expect(sound({ nodes: [node('a'), node('b')], edges: [twice, { ...twice, words: 'again' }] }).edges).toEqual([twice]);
	});
	it('takes the lines away with what they led to', () => {
		let map: SystemMap = { nodes: [node('a'), node('b')], edges: [] };
		map = putEdge(map, { from: 'a', to: 'b', kind: 'presses', words: 'Fridays' });
		expect(around(map, 'b')).toMatchObject([{ outward: false, other: { id: 'a' } }]);
		expect(removeNode(map, 'a').edges).toEqual([]);
	});
	it('changes the words of a line that is drawn again, and never joins one with itself', () => {
		let map: SystemMap = { nodes: [node('a'), node('b')], edges: [] };
		map = putEdge(map, { from: 'a', to: 'b', kind: 'helps', words: 'one' });
		map = putEdge(map, { from: 'a', to: 'b', kind: 'helps', words: 'two' });
		map = putEdge(map, { from: 'a', to: 'a', kind: 'helps', words: '' });
		expect(map.edges).toEqual([{ from: 'a', to: 'b', kind: 'helps', words: 'two' }]);
		expect(removeEdge(map, { from: 'a', to: 'b', kind: 'helps', words: '' }).edges).toEqual([]);
	});
	it('finds a place for each of twenty', () => {
		let map = emptyBody('map');
		for (let n = 0; n < 20; n++) map = addNode(map, { ...node(String(n)), ...freePlace(map.nodes) });
		expect(new Set(map.nodes.map((one) => `${one.x} ${one.y}`)).size).toBe(20);
	});
	it('breaks long names', () => {
		expect(wrapped('Platform team of the northern region and more of it')).toHaveLength(3);
		expect(wrapped('Bea')).toEqual(['Bea']);
	});
});

describe('the drawing of the map', () => {
	it('never cuts a letter in two', () => {
		for (const letter of ['🙂', '👩🏽‍💻', '🇩🇪', '𝒜', 'é']) {
			const name = letter.repeat(60);
			for (const line of [...wrapped(name), clipped(name, 26)]) {
				expect(line).not.toMatch(/\p{Surrogate}/u);
				expect(line.replace('…', '').split(letter).join('')).toBe('');
			}
		}
	});
	it('shows what is there and little else, and does not jump while one draws', () => {
		const near = extent([node('a', 400, 480), node('b', 600, 520)]);
		expect(near).toEqual({ x: 290, y: 290, w: 420, h: 420 });
		expect(extent([node('a', 420, 480)], near)).toBe(near);
		expect(extent([node('a', 900, 480)], near)).toMatchObject({ x: 290, w: 660, y: 290, h: 420 });
	});
	it('keeps every name on the paper, whatever the screen', () => {
		const nodes = [node('The ledger', 0, 0), node('Platform team of the north', 1000, 1000), node('Me', 480, 500), node('Priya', 620, 510)];
		for (const room of [288, 900]) {
			const paper = paperFor(room, extent(nodes), nodes, []);
			const boxes = nodes.map((one) => ({ ...paper.px(one), ...sizeOf(one.name) }));
			for (const box of boxes) {
				expect(box.x - box.w / 2).toBeGreaterThanOrEqual(0);
				expect(box.x + box.w / 2).toBeLessThanOrEqual(paper.width);
				expect(box.y - box.h / 2).toBeGreaterThanOrEqual(0);
				expect(box.y + box.h / 2).toBeLessThanOrEqual(paper.height);
			}
			const [, , me, priya] = boxes;
			expect(priya!.x - me!.x).toBeGreaterThan((me!.w + priya!.w) / 2);
			expect(paper.place(paper.px({ x: 300, y: 700 }))).toMatchObject({ x: expect.closeTo(300), y: expect.closeTo(700) });
		}
	});
	it('puts the words of a line where they cover nothing', () => {
		const size = { w: 90, h: 30 };
		expect(labelAt({ x: 0, y: 100 }, { x: 400, y: 100 }, size, [])).toEqual({ x: 200, y: 100 });
		const at = labelAt({ x: 0, y: 100 }, { x: 400, y: 100 }, size, [{ x: 200, y: 100, w: 100, h: 40 }]);
		expect(Math.abs(at.x - 200) >= 95 || Math.abs(at.y - 100) >= 35).toBe(true);
	});
});

describe('us and them', () => {
	it('asks about every two groups', () => {
		expect(pairs(['Dev', 'Ops', 'Sales'], []).map((one) => `${one.a}-${one.b}`)).toEqual(['Dev-Ops', 'Dev-Sales', 'Ops-Sales']);
	});
	it('keeps what was said when the groups change places', () => {
		const read = pairs(['Ops', 'Dev'], [{ a: 'Dev', b: 'Ops', we_say: 'slow', they_say: 'careless', one_thing: 'pair' }]);
		expect(read).toEqual([{ a: 'Ops', b: 'Dev', we_say: 'careless', they_say: 'slow', one_thing: 'pair' }]);
	});
	it('names each group once', () => {
		expect(groupsOf([' Ops', 'Ops', '', 'Dev'])).toEqual(['Ops', 'Dev']);
	});
});

describe('a change while another writes', () => {
	type Canvas = Body<'canvas'>;
	const entry = (body: Partial<Canvas>): OpenEntry<'canvas'> =>
		({ row: { id: '1' }, type: 'canvas', body: { ...emptyBody('canvas'), ...body }, by: '', error: null }) as OpenEntry<'canvas'>;
	/** A record in which another has written `theirs` after the page was read. */
	function book(theirs: Partial<Canvas>): Book<'canvas'> & { stored: Canvas } {
		const now = entry(theirs);
		return {
			stored: now.body,
			write(from, body) {
				if (from !== now) throw new Changed(now.row);
				this.stored = body;
				return Promise.resolve(entry(body));
			},
			again: () => Promise.resolve(now)
		};
	}
	it('keeps what the other changed in another field', async () => {
		const one = book({ team: 'six of us', client: 'banks' });
		await setFields(one, entry({ team: 'six of us' }), { technology: 'one monolith' });
		expect(one.stored).toMatchObject({ team: 'six of us', client: 'banks', technology: 'one monolith' });
	});
	it('says so when it is the same field', async () => {
		const one = book({ team: 'seven of us' });
		await expect(setFields(one, entry({ team: 'six of us' }), { team: 'five' })).rejects.toBeInstanceOf(Changed);
	});
	it('does a step again on top of theirs', async () => {
		const one = book({ team: 'a' });
		await revise(one, entry({ team: '' }), (body) => ({ ...body, team: `${body.team}b` }));
		expect(one.stored.team).toBe('ab');
	});
});

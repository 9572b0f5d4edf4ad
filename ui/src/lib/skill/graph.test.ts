import { describe, expect, it } from 'vitest';
import type { Skill, SkillPack } from '$lib/api';
import { beneath, fitting, graphOf, opens, ranks, relatedTo, resolver } from './graph';
import { BOX, layout } from './layout';

function skill(id: string, prerequisites: string[] = [], related: string[] = []): Skill {
	return { id, name: `The ${id}`, about: `About ${id}`, kind: 'technical', strand: 'technical', prerequisites, related, parts: { knowledge: 'k', skill: 's' }, levels: [{ sees: 'a' }, { sees: 'b' }] };
}
const pack = (id: string, skills: Skill[], own = false): SkillPack & { own: boolean } => ({ id, version: '2026.1', language: 'en', title: id, licence: 'CC-BY-4.0', skills, own });
const PACKS = [
	pack('technical', [skill('unit-testing'), skill('tdd', ['unit-testing', 'small-steps']), skill('small-steps', ['git']), skill('git')]),
	pack('collaboration', [skill('pairing', ['asking'], ['tdd']), skill('asking'), skill('pair-tdd', ['pairing', 'tdd'])])
];
const graph = graphOf(PACKS, []);

describe('the graph of skills', () => {
	it('is one over all packs', () => {
		expect([...graph.keys()]).toHaveLength(7);
		expect(graph.get('pair-tdd')).toMatchObject({ pack: 'collaboration', version: '2026.1', own: false });
	});

	it('finds everything that something rests on, with what asked for it first', () => {
		expect([...beneath(graph, ['pair-tdd'])]).toEqual([
			['pairing', 'pair-tdd'],
			['tdd', 'pair-tdd'],
			['asking', 'pairing'],
			['unit-testing', 'tdd'],
			['small-steps', 'tdd'],
			['git', 'small-steps']
		]);
	});

	it('leaves out what only something taken out would need', () => {
		expect([...beneath(graph, ['pair-tdd'], new Set(['small-steps'])).keys()]).toEqual(['pairing', 'tdd', 'asking', 'unit-testing']);
		expect(beneath(graph, ['pair-tdd', 'tdd']).has('tdd')).toBe(false);
	});

	it('knows what a skill opens, and what is related from either side', () => {
		expect(opens(graph, 'tdd').map((one) => one.id)).toEqual(['pair-tdd']);
		expect(relatedTo(graph, 'tdd').map((one) => one.id)).toEqual(['pairing']);
		expect(relatedTo(graph, 'pairing').map((one) => one.id)).toEqual(['tdd']);
	});

	it('reads two that are the same as one', () => {
		const merged = graphOf([...PACKS, pack('ours', [skill('testing', ['git']), skill('release', ['testing'])], true)], [{ from: 'testing', into: 'unit-testing' }]);
		expect(merged.has('testing')).toBe(false);
		expect(merged.get('release')?.prerequisites).toEqual(['unit-testing']);
	});

	it('ends where merges or needs go round in a circle', () => {
		expect(['a', 'b'].map(resolver([{ from: 'a', into: 'b' }, { from: 'b', into: 'a' }]))).toEqual(['a', 'b']);
		const round = graphOf([pack('x', [skill('a', ['b']), skill('b', ['c']), skill('c', ['a'])])], []);
		expect([...beneath(round, ['a']).keys()]).toEqual(['b', 'c']);
		expect(ranks(['a', 'b', 'c'], (id) => round.get(id)?.prerequisites ?? []).size).toBe(3);
	});

	it('leaves out what a pack names and nobody has', () => {
		expect(graphOf([pack('x', [skill('a', ['nowhere'])])], []).get('a')?.prerequisites).toEqual([]);
	});

	it('is searched by name first, without accents', () => {
		const all = [...graph.values()];
		expect(fitting(all, 'TDD').map((one) => one.id)).toEqual(['tdd', 'pair-tdd']);
		expect(fitting(all, 'the pair').map((one) => one.id)).toEqual(['pairing', 'pair-tdd']);
		expect(fitting(all, ' ')).toHaveLength(7);
		expect(fitting(all, 'zither')).toEqual([]);
	});
});

describe('its drawing', () => {
	const drawn = layout([...graph.keys()], (id) => graph.get(id)?.prerequisites ?? []);

	it('puts what has to be there first on the left', () => {
		const x = new Map(drawn.nodes.map((node) => [node.id, node.x]));
		for (const { from, to } of drawn.lines) expect(x.get(from)).toBeLessThan(x.get(to) ?? 0);
		expect(drawn.lines).toHaveLength(6);
	});

	it('lets nothing lie on something else, and everything within its frame', () => {
		for (const a of drawn.nodes) {
			expect(a.x >= 0 && a.y >= 0 && a.x + BOX.width <= drawn.width && a.y + BOX.height <= drawn.height).toBe(true);
			for (const b of drawn.nodes) if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(BOX.height);
		}
	});

	it('is the same each time, and empty of nothing', () => {
		expect(layout([...graph.keys()], (id) => graph.get(id)?.prerequisites ?? [])).toEqual(drawn);
		expect(layout([], () => [])).toEqual({ nodes: [], lines: [], width: 0, height: 0 });
	});

	it('draws the circle that a merge has made', () => {
		expect(layout(['a', 'b'], (id) => (id === 'a' ? ['b'] : ['a'])).nodes).toHaveLength(2);
	});
});

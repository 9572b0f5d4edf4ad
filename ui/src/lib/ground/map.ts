/** The map of a system: people, teams, systems and pressures, and what goes on between them. Places are 0 to 1000 both ways, whatever the screen. */
import type { Body } from '$lib/record';

export type SystemMap = Body<'map'>;
export type MapNode = SystemMap['nodes'][number];
export type MapEdge = SystemMap['edges'][number];
export const NODE_KINDS = ['person', 'team', 'system', 'pressure'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];
export const EDGE_KINDS = ['helps', 'presses', 'conflict', 'depends'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** Places are whole numbers from 0 to 1000. */
export function within(place: number): number {
	return Number.isFinite(place) ? Math.round(Math.min(1000, Math.max(0, place))) : 500;
}

/** The map without lines that lead nowhere. */
export function sound(map: SystemMap): SystemMap {
	const there = new Set(map.nodes.map((one) => one.id));
	const once = new Set<string>();
	const first = ({ from, to, kind }: MapEdge) => !once.has(`${from} ${to} ${kind}`) && !!once.add(`${from} ${to} ${kind}`);
	return { ...map, edges: map.edges.filter((one) => there.has(one.from) && there.has(one.to) && one.from !== one.to && first(one)) };
}

/** How far apart names can be read, across and down; nearer when the paper fills. */
const APART = [
	{ x: 270, y: 230 },
	{ x: 200, y: 160 },
	{ x: 140, y: 100 },
	{ x: 60, y: 40 }
];

/** A free place for one more: on a widening spiral around the middle, away from what is there. */
export function freePlace(nodes: MapNode[]): { x: number; y: number } {
	for (const apart of APART) {
		for (let n = 0; n < 220; n++) {
			const turn = n * 2.399963;
			const far = 36 * Math.sqrt(n);
			const place = { x: within(500 + far * Math.cos(turn)), y: within(500 + far * Math.sin(turn)) };
			if (nodes.every((one) => Math.abs(one.x - place.x) >= apart.x || Math.abs(one.y - place.y) >= apart.y)) return place;
		}
	}
	return { x: 500, y: 500 };
}

/** Adds one; added again it is the same one. */
export function addNode(map: SystemMap, node: MapNode): SystemMap {
	return map.nodes.some((one) => one.id === node.id) ? map : { ...map, nodes: [...map.nodes, node] };
}

export function changeNode(map: SystemMap, id: string, change: Partial<Omit<MapNode, 'id'>>): SystemMap {
	return { ...map, nodes: map.nodes.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export function moveNode(map: SystemMap, id: string, x: number, y: number): SystemMap {
	return changeNode(map, id, { x: within(x), y: within(y) });
}

/** Takes a node away with everything that goes to it or from it. */
export function removeNode(map: SystemMap, id: string): SystemMap {
	return { nodes: map.nodes.filter((one) => one.id !== id), edges: map.edges.filter((one) => one.from !== id && one.to !== id) };
}

const sameEdge = (a: MapEdge, b: MapEdge) => a.from === b.from && a.to === b.to && a.kind === b.kind;

/** Draws what goes on between two; drawn again with the same kind it changes its words. */
export function putEdge(map: SystemMap, edge: MapEdge): SystemMap {
	if (edge.from === edge.to) return map;
	return { ...map, edges: [...map.edges.filter((one) => !sameEdge(one, edge)), edge] };
}

export function removeEdge(map: SystemMap, edge: MapEdge): SystemMap {
	return { ...map, edges: map.edges.filter((one) => !sameEdge(one, edge)) };
}

/** What goes on around one, as sentences need it: the others and what lies between. */
export function around(map: SystemMap, id: string): { edge: MapEdge; other: MapNode; outward: boolean }[] {
	return map.edges.flatMap((edge) => {
		const outward = edge.from === id;
		if (!outward && edge.to !== id) return [];
		const other = map.nodes.find((one) => one.id === (outward ? edge.to : edge.from));
		return other ? [{ edge, other, outward }] : [];
	});
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters as people count them: an emoji is one, however it is stored. */
export function letters(text: string): string[] {
	return [...segmenter.segment(text)].map((one) => one.segment);
}

/** At most `most` letters; an ellipsis says that there is more. */
export function clipped(text: string, most: number): string {
	const all = letters(text);
	return all.length > most ? `${all.slice(0, most - 1).join('')}…` : text;
}

/** A name in at most three lines of about `width` letters. */
export function wrapped(name: string, width = 16): string[] {
	const lines: string[] = [];
	for (const part of name.trim().split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && letters(last).length + letters(part).length < width) lines[lines.length - 1] = `${last} ${part}`;
		else lines.push(clipped(part, width + 4));
	}
	if (lines.length <= 3) return lines;
	return [...lines.slice(0, 2), `${lines[2]}…`];
}

/** The part of the paper that is shown. */
export interface Extent {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** Room beyond the outermost places, to move something there; and the least that is shown. */
const BEYOND = 50;
const LEAST = 420;

/** What has to be shown of places: all of them, and what was shown before, so that nothing jumps while one draws. */
export function extent(places: readonly { x: number; y: number }[], before: Extent | null = null): Extent {
	const held = (one: { x: number; y: number }, of: Extent) => one.x >= of.x && one.x <= of.x + of.w && one.y >= of.y && one.y <= of.y + of.h;
	if (before && places.every((one) => held(one, before))) return before;
	const along = (axis: 'x' | 'y', size: 'w' | 'h'): [number, number] => {
		const all = places.map((one) => one[axis]);
		const low = Math.min(...(all.length ? all : [500])) - BEYOND;
		const high = Math.max(...(all.length ? all : [500])) + BEYOND;
		const wider = Math.max(0, LEAST - (high - low)) / 2;
		const from = before ? Math.min(before[axis], low) : low - wider;
		const to = before ? Math.max(before[axis] + before[size], high) : high + wider;
		return [from, to - from];
	};
	const [x, w] = along('x', 'w');
	const [y, h] = along('y', 'h');
	return { x, y, w, h };
}

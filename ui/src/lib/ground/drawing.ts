/** Where things stand on the drawing of the map, in pixels. Pure. */
import { letters, wrapped, type Extent, type MapEdge, type MapNode } from './map';

export const LINE = 17;
/** What a letter takes at most; an emoji takes two. */
const LETTER = 8;
/** Narrower than needed names would cover each other: then one scrolls across, so far at most. */
const WIDEST = 760;

export interface Size {
	lines: string[];
	w: number;
	h: number;
}

export interface Point {
	x: number;
	y: number;
}

export interface Box extends Point {
	w: number;
	h: number;
}

function across(line: string): number {
	return letters(line).reduce((sum, one) => sum + (one.length > 1 ? 2 : 1), 0);
}

export function sizeOf(name: string): Size {
	const lines = wrapped(name);
	return { lines, w: Math.max(48, Math.max(...lines.map(across), 1) * LETTER + 26), h: lines.length * LINE + 20 };
}

/** The paper: its size, and how places become pixels and back. */
export interface Paper {
	width: number;
	height: number;
	px: (place: Point) => Point;
	place: (px: Point) => Point;
}

/** Lays the shown part on a paper of at least `room` pixels: wide enough that names side by side can be read. */
export function paperFor(room: number, shown: Extent, nodes: readonly MapNode[], edges: readonly MapEdge[]): Paper {
	const sized = nodes.map((node) => ({ node, ...sizeOf(node.name) }));
	const margin = { x: Math.max(40, ...sized.map((one) => one.w / 2 + 8)), y: Math.max(30, ...sized.map((one) => one.h / 2 + 12)) };
	const height = Math.round(Math.min(620, Math.max(320, 2 * margin.y + shown.h * 0.55)));
	const down = (height - 2 * margin.y) / shown.h;
	let inner = 0;
	for (const [n, a] of sized.entries()) {
		for (const b of sized.slice(n + 1)) {
			const dx = Math.abs(a.node.x - b.node.x);
			const beside = Math.abs(a.node.y - b.node.y) * down < (a.h + b.h) / 2 + 6;
			// One above the other: no width parts them.
			if (!beside || dx < 40) continue;
			const joined = edges.some((edge) => (edge.from === a.node.id && edge.to === b.node.id) || (edge.from === b.node.id && edge.to === a.node.id));
			inner = Math.max(inner, (((a.w + b.w) / 2 + (joined ? 60 : 14)) * shown.w) / dx);
		}
	}
	const width = Math.round(Math.max(room, Math.min(WIDEST, inner + 2 * margin.x)));
	const right = (width - 2 * margin.x) / shown.w;
	return {
		width,
		height,
		px: ({ x, y }) => ({ x: margin.x + (x - shown.x) * right, y: margin.y + (y - shown.y) * down }),
		place: ({ x, y }) => ({ x: (x - margin.x) / right + shown.x, y: (y - margin.y) / down + shown.y })
	};
}

/** How much of two boxes lies on each other. */
function overlap(a: Box, b: Box): number {
	const x = Math.min(a.x + a.w / 2, b.x + b.w / 2) - Math.max(a.x - a.w / 2, b.x - b.w / 2);
	const y = Math.min(a.y + a.h / 2, b.y + b.h / 2) - Math.max(a.y - a.h / 2, b.y - b.h / 2);
	return x > 0 && y > 0 ? x * y : 0;
}

/** Where the words of a line stand: at its middle, or along and beside it where less is covered. */
export function labelAt(a: Point, b: Point, size: { w: number; h: number }, taken: readonly Box[]): Point {
	const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	const [nx, ny] = [-(b.y - a.y) / far, (b.x - a.x) / far];
	let best: Point = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
	let least = Infinity;
	for (const aside of [0, 16, -16, 32, -32, 52, -52]) {
		for (const along of [0.5, 0.38, 0.62, 0.26, 0.74]) {
			const at = { x: a.x + (b.x - a.x) * along + nx * aside, y: a.y + (b.y - a.y) * along + ny * aside };
			const covers = taken.reduce((sum, one) => sum + overlap({ ...at, ...size }, one), 0);
			if (covers < least) [best, least] = [at, covers];
			if (covers === 0) return best;
		}
	}
	return best;
}

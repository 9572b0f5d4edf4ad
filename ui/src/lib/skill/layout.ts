/** Where each skill stands in a drawing: what has to be there first on the left, what it opens to the right. Pure. */
import { ranks } from './graph';

/** CSS pixels. */
export const BOX = { width: 164, height: 44, gap: 12, between: 56 };
/** Sweeps that bring what belongs together onto one height; more change little. */
const SWEEPS = 8;

export interface Placed {
	id: string;
	x: number;
	y: number;
}

export interface Line {
	from: string;
	to: string;
	/** Of an SVG path. */
	path: string;
}

export interface Layout {
	nodes: Placed[];
	lines: Line[];
	width: number;
	height: number;
}

interface Edge {
	from: string;
	to: string;
}

/** Lays out skills in columns by how much lies below them. `below` says what each rests on; what is not among them is left out. */
export function layout(ids: readonly string[], below: (id: string) => readonly string[]): Layout {
	const within = new Set(ids);
	const rank = ranks(ids, below);
	const at = (id: string) => rank.get(id) ?? 0;
	const edges = ids.flatMap((to) => below(to).filter((from) => within.has(from) && at(from) < at(to)).map((from) => ({ from, to })));
	pull(ids, edges, rank);
	const columns: string[][] = [];
	const put = (column: number, id: string) => (columns[column] ??= []).push(id);
	for (const id of ids) put(at(id), id);
	// A line over several columns gets a place of its own in each, so that it runs between the boxes.
	const ways = edges.map((edge) => ({ ...edge, over: stations(edge, at(edge.from), at(edge.to)) }));
	for (const { from, over } of ways) over.forEach((station, n) => put(at(from) + n + 1, station));
	const row = ordered(columns, ways.flatMap(({ from, to, over }) => pairs([from, ...over, to])));
	const tallest = Math.max(0, ...columns.map((column) => column.length));
	const step = BOX.height + BOX.gap;
	const place = new Map<string, Placed>();
	columns.forEach((column, n) => {
		for (const id of column) place.set(id, { id, x: n * (BOX.width + BOX.between), y: Math.round(((row.get(id) ?? 0) + (tallest - 1) / 2) * step) });
	});
	return {
		nodes: ids.flatMap((id) => place.get(id) ?? []).sort((a, b) => a.x - b.x || a.y - b.y),
		lines: ways.map(({ from, to, over }) => ({ from, to, path: path([from, ...over, to].flatMap((id) => place.get(id) ?? [])) })),
		width: columns.length ? columns.length * (BOX.width + BOX.between) - BOX.between : 0,
		height: tallest ? tallest * step - BOX.gap : 0
	};
}

/** What needs nothing stands beside the first that needs it, not far to the left. */
function pull(ids: readonly string[], edges: readonly Edge[], rank: Map<string, number>): void {
	for (const id of ids) {
		if (edges.some((edge) => edge.to === id)) continue;
		const first = Math.min(...edges.filter((edge) => edge.from === id).map((edge) => rank.get(edge.to) ?? 0));
		if (Number.isFinite(first)) rank.set(id, first - 1);
	}
}

function stations({ from, to }: Edge, first: number, last: number): string[] {
	return Array.from({ length: Math.max(0, last - first - 1) }, (_, n) => `${from} ${to} ${n}`);
}

const pairs = (way: string[]): [string, string][] => way.slice(1).map((to, n) => [way[n] ?? to, to]);

/** Orders each column by the middle of its neighbours; answers each one's row, 0 in the middle of its column. */
function ordered(columns: string[][], links: readonly [string, string][]): Map<string, number> {
	const neighbours = new Map<string, string[]>();
	const know = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
	for (const [a, b] of links) {
		know(a, b);
		know(b, a);
	}
	const row = new Map<string, number>();
	const number = (column: string[]) => column.forEach((id, n) => row.set(id, n - (column.length - 1) / 2));
	columns.forEach(number);
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
		for (const column of sweep % 2 ? [...columns].reverse() : columns) {
			const middle = new Map(
				column.map((id) => {
					const rows = (neighbours.get(id) ?? []).map((one) => row.get(one) ?? 0);
					return [id, rows.length ? rows.reduce((sum, one) => sum + one, 0) / rows.length : (row.get(id) ?? 0)];
				})
			);
			column.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
			number(column);
		}
	}
	return row;
}

/** From the right edge of the first box, straight past what lies between, to the left edge of the last. */
function path(way: readonly Placed[]): string {
	const middle = (one: Placed) => one.y + BOX.height / 2;
	return way
		.slice(1)
		.map((to, n) => {
			const from = way[n] ?? to;
			const [x1, y1, x2, y2] = [from.x + BOX.width, middle(from), to.x, middle(to)];
			const bend = (x2 - x1) / 2;
			const past = n + 2 < way.length ? `H${x2 + BOX.width}` : '';
			return `${n === 0 ? `M${x1} ${y1}` : ''}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}${past}`;
		})
		.join('');
}

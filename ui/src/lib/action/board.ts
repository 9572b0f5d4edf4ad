/** The board: where an action stands by what its owner said of it. Pure. */
import type { How, OpenAction } from './actions';

export const COLUMNS = ['not_begun', 'under_way', 'done'] as const;
export type Column = (typeof COLUMNS)[number];

/** From so many actions on a list is easier to read as a board. */
export const BOARD_FROM = 5;
/** Done ones stay on the board for so long, ms: then they are history. */
export const FRESH = 14 * 86_400_000;

type Standing = Pick<OpenAction, 'how' | 'signed'> & { row: Pick<OpenAction['row'], 'state' | 'closed_at'> };

/** Whether it counts as closed: the server's word alone does not close it. */
export function isClosed(action: Standing): boolean {
	return action.row.state !== 'open' && action.signed;
}

/** The column an action stands in; null for what is dropped. */
export function columnOf(action: Standing): Column | null {
	if (isClosed(action)) return action.row.state === 'done' ? 'done' : null;
	return action.how === 'under_way' || action.how === 'partly' ? 'under_way' : 'not_begun';
}

/** What the board shows: everything open, and what was done lately (the newest first). */
export function board<A extends Standing>(actions: readonly A[], now: number): Record<Column, A[]> {
	const columns: Record<Column, A[]> = { not_begun: [], under_way: [], done: [] };
	for (const action of actions) {
		const column = columnOf(action);
		if (!column || (column === 'done' && (action.row.closed_at ?? 0) < now - FRESH)) continue;
		columns[column].push(action);
	}
	columns.done.sort((a, b) => (b.row.closed_at ?? 0) - (a.row.closed_at ?? 0));
	return columns;
}

type Row = Pick<OpenAction['row'], 'state' | 'closed_at' | 'close_act' | 'outcome'>;

/**
 * What is opened right away (open, done within `fresh` ms, or closed without a signature), and what is history: opened when it is asked
 * for, the newest first.
 */
export function split<R extends Row>(rows: readonly R[], now: number, fresh = FRESH): { current: R[]; earlier: R[] } {
	const past = (row: R) => {
		if (row.state === 'open' || !row.close_act || !row.outcome) return false;
		return row.state === 'dropped' || fresh === 0 || (row.closed_at ?? 0) < now - fresh;
	};
	const earlier = rows.filter(past).sort((a, b) => (b.closed_at ?? 0) - (a.closed_at ?? 0));
	return { current: rows.filter((row) => !past(row)), earlier };
}

/** Whether there are enough of them for a board. */
export function wantsBoard(actions: readonly Standing[], now: number): boolean {
	const { not_begun, under_way, done } = board(actions, now);
	return not_begun.length + under_way.length + done.length >= BOARD_FROM;
}

/** The column beside; null at the edge. */
export function beside(column: Column, by: -1 | 1): Column | null {
	return COLUMNS[COLUMNS.indexOf(column) + by] ?? null;
}

/** What moving into a column says of how it goes; null is nothing yet. */
export function saidBy(column: Column): How | null {
	return column === 'done' ? 'done' : column === 'under_way' ? 'under_way' : null;
}

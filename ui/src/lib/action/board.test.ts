import { describe, expect, it } from 'vitest';
import type { How } from './actions';
import { beside, board, columnOf, isClosed, saidBy, split, wantsBoard } from './board';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const open = (how: How | null = null) => ({ how, signed: true, row: { state: 'open' as const, closed_at: null } });
const closed = (state: 'done' | 'dropped', days: number, signed = true) => ({
	how: (state === 'done' ? 'done' : 'no_longer') as How,
	signed,
	row: { state, closed_at: NOW - days * DAY }
});

describe('the board', () => {
	it('stands by what the owner said', () => {
		expect([open(), open('not_now'), open('under_way'), open('partly')].map(columnOf)).toEqual(['not_begun', 'not_begun', 'under_way', 'under_way']);
		expect(columnOf(closed('done', 1))).toBe('done');
		expect(columnOf(closed('dropped', 1))).toBe(null);
	});

	it('does not take the server’s word for what is closed', () => {
		expect(isClosed(closed('done', 1, false))).toBe(false);
		expect(columnOf(closed('done', 1, false))).toBe('not_begun');
	});

	it('shows what is open and what was done lately, the newest first', () => {
		const actions = [open(), closed('done', 3), closed('done', 1), closed('done', 40), closed('dropped', 2)];
		const shown = board(actions, NOW);
		expect(shown.not_begun).toEqual([actions[0]]);
		expect(shown.under_way).toEqual([]);
		expect(shown.done).toEqual([actions[2], actions[1]]);
	});

	it('opens history only when it is asked for', () => {
		const act = { close_act: 'AA==', outcome: { v: 2, by: 'p', e: 0, s: '' } };
		const row = (state: 'open' | 'done' | 'dropped', days: number | null, more: object = act) =>
			({ state, closed_at: days === null ? null : NOW - days * DAY, close_act: null, outcome: null, ...more }) as never;
		const rows = [row('open', null), row('done', 1), row('done', 20), row('dropped', 2), row('done', 20, {})];
		expect(split(rows, NOW)).toEqual({ current: [rows[0], rows[1], rows[4]], earlier: [rows[3], rows[2]] });
		expect(split(rows, NOW, 0)).toEqual({ current: [rows[0], rows[4]], earlier: [rows[1], rows[3], rows[2]] });
	});

	it('is wanted from five actions on', () => {
		expect(wantsBoard([open(), open(), open(), open()], NOW)).toBe(false);
		expect(wantsBoard([open(), open(), open(), open('partly'), closed('done', 1)], NOW)).toBe(true);
		expect(wantsBoard([open(), open(), open(), open(), closed('dropped', 1)], NOW)).toBe(false);
	});

	it('moves one column at a time by keyboard', () => {
		expect([beside('not_begun', -1), beside('not_begun', 1), beside('under_way', 1), beside('done', 1)]).toEqual([null, 'under_way', 'done', null]);
		expect([saidBy('not_begun'), saidBy('under_way'), saidBy('done')]).toEqual([null, 'under_way', 'done']);
	});
});

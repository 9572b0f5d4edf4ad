import { beforeEach, expect, it, vi } from 'vitest';
import type { Over } from '$lib/engagement/ended';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
let over: Over | null = null;
let answered: number[] = [];
let opened: Record<string, unknown> = {};
const asked: string[] = [];

vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: { person_id: 'me' } }, nameOf: (id: string) => id }));
vi.mock('$lib/engagement/ended', () => ({ overHolds: () => Promise.resolve(over) }));
vi.mock('$lib/engagement/open.svelte', () => ({
	openEngagement: (id: string) => ({ refresh: () => Promise.resolve(asked.push(id)), value: opened[id] ?? null, error: opened[id] ? null : new Error('not found') })
}));
vi.mock('$lib/review/names', () => ({ holderNames: (id: string) => `holders of ${id}` }));
vi.mock('$lib/record', () => ({
	entriesOf: () => Promise.resolve([]),
	ofType: () => answered.map((after) => ({ row: { created_by: 'me' }, body: { after } }))
}));

const { dueOf } = await import('./lookbacks');
const open = (id: string, more: object = {}) => ({ row: { id }, honest: true, standing: { words: { error: null } }, ...more });
const said = (days: number): Over => ({ state: 'closed', how: 'said', by: [{ person: 'jose', at: NOW - days * DAY }], at: NOW - days * DAY });
/** What a lying server sends: another's names, its own day. */
const lie = [{ engagement_id: 'e', names: ['Tomasz'], closed_at: NOW - 40 * DAY }];

beforeEach(() => {
	over = null;
	answered = [];
	opened = { e: open('e') };
	asked.length = 0;
});

it('opens the engagement, and names who holds its key, not whom the server names', async () => {
	over = said(35);
	const [due] = await dueOf(lie, NOW);
	expect(asked).toEqual(['e']);
	expect([due?.names, due?.at]).toEqual(['holders of e', NOW - 35 * DAY]);
});

it('offers nothing to write where nobody signed the closing', async () => {
	for (const none of [null, { ...said(35), by: [], at: null }, { ...said(35), state: 'declined' as const }, { ...said(35), how: 'too_few' as const }]) {
		over = none;
		expect((await dueOf(lie, NOW)).map((one) => one.at)).toEqual([null]);
	}
});

it('offers nothing to write where the terms do not open or say other than the server', async () => {
	over = said(35);
	opened = { e: open('e', { honest: false }) };
	expect((await dueOf(lie, NOW))[0]?.at).toBeNull();
	opened = { e: open('e', { standing: { words: { error: 'malformed' } } }) };
	expect((await dueOf(lie, NOW))[0]?.at).toBeNull();
});

it('asks nothing of what is another engagement than was asked for, or is not there', async () => {
	over = said(35);
	opened = { e: open('twenty-minutes-with-the-administrator') };
	expect(await dueOf(lie, NOW)).toEqual([]);
	opened = {};
	expect(await dueOf(lie, NOW)).toEqual([]);
});

it('is due by the day that was signed, once', async () => {
	over = said(3);
	expect(await dueOf(lie, NOW)).toEqual([]);
	over = said(35);
	answered = [30];
	expect(await dueOf(lie, NOW)).toEqual([]);
});

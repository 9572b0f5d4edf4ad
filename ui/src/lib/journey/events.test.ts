import { beforeEach, expect, it, vi } from 'vitest';
import type { Over, Signer } from '$lib/engagement/ended';

let goals: unknown[] = [];
let entries: unknown[] = [];
let closed: unknown = null;
let over: Over | null = null;
let left: Signer[] = [];

vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: { person_id: 'me' } }, nameOf: (id: string) => id }));
vi.mock('$lib/api', () => ({
	api: { list: (path: string, { query }: { query?: { drawer: string } } = {}) => Promise.resolve(path.endsWith('goals') ? goals : query?.drawer === 'learning' ? entries : []) }
}));
vi.mock('$lib/engagement/ended', () => ({ overHolds: () => Promise.resolve(over), departed: () => Promise.resolve(left) }));
vi.mock('$lib/goal/goals', () => ({
	goalPath: () => '',
	closureOf: () => Promise.resolve(closed),
	openGoals: (_: unknown, rows: unknown[]) => Promise.resolve(rows.map((row) => ({ row, by: 'ada', levels: {}, sentence: { text: 'Say no', json: null, error: null } })))
}));
vi.mock('$lib/record', () => ({
	openRows: (_: unknown, rows: { signer: string }[]) => Promise.resolve(rows.map((row) => ({ row, type: 'insight', body: { text: 'so that is why' }, by: row.signer, error: null })))
}));
vi.mock('$lib/session/sessions', () => ({ openSessions: () => Promise.resolve([]) }));

const { gather, open } = await import('./events');
const engagement = { id: 'e', closed_at: 9, close_act: null, leave_acts: [] } as never;
const seen = async () => (await open(engagement, await gather(engagement))).map(({ kind, at, by }) => [kind, at, by]);

beforeEach(() => {
	[goals, entries, closed, over, left] = [[], [], null, null, []];
});

it('a goal that was let go is let go, whatever the server calls it', async () => {
	goals = [{ id: 'g', created_at: 1, state: 'reached', close_act: 'ACT', created_by: 'mallory' }];
	closed = { state: 'let_go', by: 'jose', at: 5 };
	expect(await seen()).toEqual([
		['goal', 1, 'ada'],
		['let_go', 5, 'jose']
	]);
	closed = null;
	expect(await seen()).toEqual([['goal', 1, 'ada']]);
});

it('a closing that nobody signed is told as the server’s word, and takes no stage', async () => {
	over = { state: 'closed', how: 'said', by: [], at: null };
	expect(await seen()).toEqual([['closed-unsigned', 9, '']]);
	expect((await gather(engagement)).map((one) => one.stage)).toEqual([null]);
	over = { state: 'closed', how: 'said', by: [{ person: 'jose', at: 7 }], at: 7 };
	expect(await seen()).toEqual([['closed', 7, 'jose']]);
	over = { state: 'ended', how: 'too_few', by: [{ person: 'bea', at: 6 }], at: 6 };
	left = [{ person: 'bea', at: 6 }];
	expect(await seen()).toEqual([
		['left', 6, 'bea'],
		['ended', 6, '']
	]);
});

it('says of words whose signature they carry, not whom the server names', async () => {
	entries = [{ id: 'i', created_at: 2, drawer: 'learning', created_by: 'mallory', signer: 'ada' }];
	expect(await seen()).toEqual([['insight', 2, 'ada']]);
});

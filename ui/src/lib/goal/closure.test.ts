import { expect, it, vi } from 'vitest';

let act: unknown = null;
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: {} } }));
vi.mock('$lib/api', () => ({ api: {}, Problem: class extends Error {} }));
vi.mock('$lib/engagement/sealing', () => ({ takeIn: () => Promise.resolve(), openAll: (_: unknown, items: { field: string }[]) => Promise.resolve(items.map(() => ({ text: 'Say no', json: null, error: null }))) }));
vi.mock('$lib/vault', () => ({ vault: { verifyAct: () => Promise.resolve(act) } }));

const { openGoals } = await import('./goals');
const { standsAs } = await import('./craft');
const closing = (byte: string, subject = 'g') => ({ act: 'close_goal', subject, author: 'jose', at: 5, payload: btoa(byte) });
const goal = async (state: string) => {
	const [found] = await openGoals({ id: 'e' }, [{ id: 'g', state, close_act: 'ACT', created_by: 'mallory', sentence: { by: 'ada' } } as never]);
	if (!found) throw new Error('no goal');
	return [standsAs(found), found.signed, found.closure?.by ?? null, found.by];
};

it('a goal is closed as its signature says', async () => {
	act = closing('\x02');
	expect(await goal('reached')).toEqual(['let_go', true, 'jose', 'ada']);
	expect(await goal('let_go')).toEqual(['let_go', true, 'jose', 'ada']);
	act = closing('\x01');
	expect(await goal('reached')).toEqual(['reached', true, 'jose', 'ada']);
});

it('and open while none holds', async () => {
	for (const none of [null, closing('\x03'), closing('\x01', 'another'), { ...closing('\x01'), act: 'close_action' }]) {
		act = none;
		expect(await goal('reached')).toEqual(['active', false, null, 'ada']);
	}
	// Taken up again: the old signature says nothing.
	act = closing('\x01');
	expect(await goal('active')).toEqual(['active', true, null, 'ada']);
});

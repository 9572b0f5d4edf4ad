import { describe, expect, it, vi } from 'vitest';
import type { Action } from '$lib/api';

/** A vault that refuses as the real one does: `by` beside a value must be its author. */
const opens = vi.fn();
vi.mock('$lib/engagement/sealing', () => ({
	json: (value: unknown) => value,
	takeIn: () => Promise.resolve(),
	openAll: (_: unknown, items: { sealed: { by: string; s: string } | null }[]) => {
		opens(items.length / 2);
		return Promise.resolve(
			items.map(({ sealed }) => {
				if (!sealed) return { text: '', json: null, error: null };
				const [author, ...rest] = sealed.s.split('|');
				const error = author === sealed.by ? null : 'malformed';
				return { text: '', json: error ? null : JSON.parse(rest.join('|')), error };
			})
		);
	}
}));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: {} }));
vi.mock('$lib/vault', () => ({ vault: {}, onVaultChange: () => undefined }));
const { openActions } = await import('./actions');

const room = { id: 'r' };
const action = (id: string, by: string): Action =>
	({ id, owner_id: 'anna', state: 'open', outcome: null, close_act: null, text: { v: 1, by, e: 0, s: `${by}|{"owner":"anna","text":"Ask Priya"}` } }) as unknown as Action;

describe('an opened action', () => {
	it('is not opened again while nothing of it changes, and keeps no words for another author', async () => {
		const offered = action('1', 'jose');
		expect((await openActions(room, [offered]))[0]).toMatchObject({ text: { text: 'Ask Priya' }, offered: true });
		expect((await openActions(room, [{ ...offered, due_day: '2026-12-01' }]))[0]).toMatchObject({ offered: true, row: { due_day: '2026-12-01' } });
		expect(opens.mock.calls.map(([count]) => count as number)).toEqual([1, 0]);
		// The server says that its owner wrote what was only offered.
		const [lie] = await openActions(room, [{ ...offered, text: { ...offered.text, by: 'anna' } }]);
		expect(lie).toMatchObject({ text: { text: '', error: 'malformed' }, offered: false });
	});

	it('that comes twice in one answer is none', async () => {
		const honest = action('2', 'anna');
		const all = await openActions(room, [honest, action('3', 'anna'), { ...honest, text: { ...honest.text, s: 'rubbish' } }]);
		expect(all.map((one) => one.text.error)).toEqual(['twice', null, 'twice']);
	});
});

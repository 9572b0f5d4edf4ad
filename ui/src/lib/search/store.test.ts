/** The index against a server that gives less of a note than was there. */
import { expect, it, vi } from 'vitest';
import { SearchStore } from './store';

const world = vi.hoisted(() => ({ changed: [] as object[], asked: [] as number[], text: { words: '', error: null as string | null } }));

vi.mock('$lib/api', () => ({
	api: {
		list: async (_path: string, { query }: { query: { changed_after: number } }) => {
			world.asked.push(query.changed_after);
			return world.changed;
		}
	}
}));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: { person_id: 'ada', own_engagement_id: 'own' } } }));
vi.mock('$lib/vault', () => ({ vault: { keepBox: async () => undefined, readBox: async () => null } }));
vi.mock('$lib/engagement/sealing', () => ({ ownRoom: () => ({ id: 'own' }), engagementOf: async (id: string) => ({ id }) }));
vi.mock('$lib/journal/text', () => ({ textOf: async () => world.text, doubtful: ({ error }: { error: string | null }) => error === 'note_rolled_back' }));
vi.mock('$lib/moment/moments', () => ({ moments: async () => [] }));
vi.mock('$lib/journal/journal', () => ({ pages: async () => [], putAway: async () => [] }));

it('keeps what was found before, says so, and asks again', async () => {
	const store = new SearchStore();
	const note = { id: 'n1', engagement_id: 'own', session_id: null, saved_at: 10_000 };
	world.changed = [note];
	world.text = { words: 'heron and harbour', error: null };
	await store.refresh(() => undefined);
	expect([store.find('harbour').length, store.doubted]).toEqual([1, 0]);
	world.changed = [{ ...note, saved_at: 90_000 }];
	world.text = { words: 'heron', error: 'note_rolled_back' };
	await store.refresh(() => undefined);
	expect([store.find('harbour').length, store.doubted]).toEqual([1, 1]);
	world.text = { words: 'heron and lighthouse', error: null };
	await store.refresh(() => undefined);
	expect([store.find('lighthouse').length, store.find('harbour').length, store.doubted]).toEqual([1, 0, 0]);
	expect(world.asked).toEqual([0, 5000, 5000]);
});

/** A note of which the server gives less than this device has seen stands under what could not be opened. */
import { expect, it, vi } from 'vitest';
import type { Room } from '$lib/engagement/sealing';
import { Folder } from './folder';
import { notesOf, type Gathering } from './gather';

const world = vi.hoisted(() => ({ text: { words: '', error: null as string | null, aside: [] as object[] } }));
vi.mock('$lib/api', () => ({ Problem: Error, api: { list: async () => [{ id: 'n1', session_id: null, saved_at: 7, start: null }] } }));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, nameOf: (id: string) => id, space: { self: {} } }));
vi.mock('$lib/journal/text', () => ({ textOf: async () => world.text }));
vi.mock('$lib/action/actions', () => ({}));
vi.mock('$lib/attachment/attachments', () => ({}));
vi.mock('$lib/engagement/open.svelte', () => ({}));
vi.mock('$lib/engagement/sealing', () => ({}));
vi.mock('$lib/goal/goals', () => ({}));
vi.mock('$lib/record', () => ({}));
vi.mock('$lib/release/release', () => ({}));
vi.mock('$lib/session/sessions', () => ({}));
vi.mock('./pages', () => ({}));

it('is listed, beside what was put aside', async () => {
	const folder = new Folder();
	world.text = { words: 'one', error: 'note_rolled_back', aside: [{ author: 'ada', at: 5, reason: 'bad_signature', entry: '' }] };
	const { texts } = await notesOf({ id: 'r' } as Room, 'journal', { folder } as Gathering);
	expect(texts.get('n1')?.words).toBe('one');
	expect(folder.unopened).toEqual([
		{ where: 'journal', reason: 'bad_signature', by: 'ada', at: 5 },
		{ where: 'journal', reason: 'note_rolled_back', by: null, at: 7 }
	]);
});

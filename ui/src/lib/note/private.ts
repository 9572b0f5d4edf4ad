/** One's private notes: in the own space, readable by nobody else. */
import { api, type Note } from '$lib/api';
import type { Room } from '$lib/engagement/sealing';
import { at } from '$lib/space.svelte';

/** The id of my private note on a session, if I wrote one. */
export async function myPrivateNote(own: Room, session: string): Promise<string | null> {
	const notes = await api.list<Note>(at(`/engagements/${own.id}/notes`), { query: { session } });
	return notes[0]?.id ?? null;
}

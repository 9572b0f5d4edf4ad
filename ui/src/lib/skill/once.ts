/** What a form writes once, however often it is sent: an answer that was lost on its way says nothing of whether it was stored. */
import { api, Problem, type Entry } from '$lib/api';
import type { Room } from '$lib/engagement/sealing';
import { addEntry, openRows, writeEntry, type Body, type OpenEntry, type Place, type RecordView, type Type } from '$lib/record';
import { at, space } from '$lib/space.svelte';

/** What an entry of a form hangs on. */
type Hung = Pick<Place, 'parent' | 'round'>;

/** Adds an entry under the id that its form has. Where it is there already the words as they are now go over it; nobody else's are touched. */
export async function addOnce<T extends Type>(room: Room, type: T, body: Body<T>, id: string, on: Hung = {}): Promise<OpenEntry<T>> {
	try {
		return await addEntry(room, type, body, { ...on, id });
	} catch (error) {
		if (!(error instanceof Problem) || error.name !== 'id_taken') throw error;
		const there = await storedAs(room, type, id);
		if (!there || (there.row.parent_id ?? null) !== (on.parent ?? null) || (there.row.round_id ?? null) !== (on.round ?? null)) throw error;
		const aside = there.row.aside_at == null ? {} : { aside: false };
		return 'aside' in aside || JSON.stringify(there.body) !== JSON.stringify(body) ? writeEntry(room, there, body, aside) : there;
	}
}

/** The same on a page that shows the record of the room. */
export async function addOnceTo<T extends Type>(record: RecordView, room: Room, type: T, body: Body<T>, id: string): Promise<OpenEntry<T>> {
	const entry = await addOnce(room, type, body, id);
	await record.refresh();
	return entry;
}

/** One's own entry under this id; null where it is not one's own, another one, or does not open. */
async function storedAs<T extends Type>(room: Room, type: T, id: string): Promise<OpenEntry<T> | null> {
	const row = await api.get<Entry>(at(`/engagements/${room.id}/entries/${id}`)).catch((error: unknown) => {
		// Taken in another room: then it is not this one.
		if (error instanceof Problem && error.status === 404) return null;
		throw error;
	});
	const [entry] = row ? await openRows(room, [row]) : [];
	return entry && !entry.error && entry.type === type && entry.row.created_by === space.self.person_id ? (entry as unknown as OpenEntry<T>) : null;
}

/** Coaching moments: one line about a moment of coaching in daily work, in one's own space. */
import { api, type Moment, type Note, type Session } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { openAll, ownRoom, sealed, text, type Clear } from '$lib/engagement/sealing';
import { textOf } from '$lib/journal/text';
import { at, space } from '$lib/space.svelte';
import { today } from '$lib/words/when';

/** A moment with its words opened. */
export interface OpenMoment {
	row: Moment;
	text: Clear;
}

/** A private note as the journal shows it. */
export interface PrivateNote {
	id: string;
	/** The session it belongs to, when it is known. */
	session: Session | null;
	words: string;
	/** Why some of it could not be opened. */
	error: string | null;
}

/** Stores a moment; call `ensureRecovery` first. */
export function addMoment(words: string, withPerson: string | null, id: string = newId()): Promise<Moment> {
	return sealed(ownRoom(), [{ kind: 'moment', row: id, field: 'text', version: 1, content: text(words.trim()) }], ([value]) =>
		api.post<Moment>(at('/moments'), { id, with_person_id: withPerson, happened_day: today(), text: value })
	);
}

/** My moments, the newest first. */
export async function moments(): Promise<OpenMoment[]> {
	if (!space.self.own_engagement_id) return [];
	const rows = await api.list<Moment>(at('/moments'));
	const texts = await openAll(
		ownRoom(),
		rows.map((row) => ({ kind: 'moment', row: row.id, field: 'text', sealed: row.text }))
	);
	return rows
		.map((row, n) => ({ row, text: texts[n] ?? { text: '', json: null, error: null } }))
		.sort((a, b) => b.row.happened_day.localeCompare(a.row.happened_day) || (b.row.created_at ?? 0) - (a.row.created_at ?? 0));
}

/** My private notes on conversations, the newest first. What belongs to no conversation is a page of the journal. */
export async function privateNotes(): Promise<PrivateNote[]> {
	if (!space.self.own_engagement_id) return [];
	const own = ownRoom();
	const notes = (await api.list<Note>(at(`/engagements/${own.id}/notes`))).filter((note) => note.session_id !== null);
	if (notes.length === 0) return [];
	const sessions = await api.list<Session>(at('/sessions')).catch(() => [] as Session[]);
	const read = notes.map(async (note): Promise<PrivateNote> => {
		const { words, error } = await textOf(own, note.id);
		return { id: note.id, session: sessions.find((one) => one.id === note.session_id) ?? null, words, error };
	});
	const all = await Promise.all(read);
	return all.filter((note) => note.words || note.error).sort((a, b) => (b.session?.starts_at ?? 0) - (a.session?.starts_at ?? 0));
}

/** The words of a note as text, for lists and for what is taken away. The document code is loaded only when there is one. */
import type { NoteLogPage } from '$lib/api';
import type { Room } from '$lib/engagement/sealing';
import { vault } from '$lib/vault';

/** A part of a note that could not be taken in: whose, of when by the server, and why. */
export interface Put {
	author: string;
	at: number | null;
	reason: string;
	/** The sealed bytes. */
	entry: string;
}

export interface NoteText {
	words: string;
	/** Why some of it could not be opened, or `note_rolled_back`, `note_diverged`: the server gives less, or other, than this device has seen. */
	error: string | null;
	aside: Put[];
}

/** Whether the server gives less of a note, or another one, than was there. */
export function doubtful({ error }: Pick<NoteText, 'error'>): boolean {
	return error === 'note_rolled_back' || error === 'note_diverged';
}

/** Reads a note from its log; `start` is a part of it that came with a list. */
export async function textOf(room: Room, id: string, start: NoteLogPage | null = null): Promise<NoteText> {
	const [{ NoteLog }, { plain }, Y] = await Promise.all([import('$lib/note/log'), import('$lib/note/states'), import('yjs')]);
	const doc = new Y.Doc();
	const log = new NoteLog(room, id, doc);
	try {
		// Asked for before the log: what is remembered meanwhile may be newer than the answer.
		const remembered = await vault.rememberedEntries(room.id, id);
		await log.read(start);
		const doubt = log.chains.doubt(remembered);
		// The list may be older than what is remembered: the log itself decides.
		if (doubt && start) return await textOf(room, id);
		const aside = log.chains.aside.map(({ row, reason }): Put => ({ author: row.author, at: row.saved_at ?? null, reason, entry: row.entry }));
		return { words: plain(doc), error: doubt ? `note_${doubt}` : (aside[0]?.reason ?? log.unreadable), aside };
	} finally {
		log.destroy();
		doc.destroy();
	}
}

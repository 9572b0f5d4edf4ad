/** The words of a note as text, for lists and for what is taken away. The document code is loaded only when there is one. */
import type { NoteLogPage } from '$lib/api';
import type { Room } from '$lib/engagement/sealing';

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
	/** Why some of it could not be opened. */
	error: string | null;
	aside: Put[];
}

/** Reads a note from its log; `start` is a part of it that came with a list. */
export async function textOf(room: Room, id: string, start: NoteLogPage | null = null): Promise<NoteText> {
	const [{ NoteLog }, { plain }, Y] = await Promise.all([import('$lib/note/log'), import('$lib/note/states'), import('yjs')]);
	const doc = new Y.Doc();
	const log = new NoteLog(room, id, doc);
	try {
		await log.read(start);
		const aside = log.chains.aside.map(({ row, reason }): Put => ({ author: row.author, at: row.saved_at ?? null, reason, entry: row.entry }));
		return { words: plain(doc), error: aside[0]?.reason ?? log.unreadable, aside };
	} finally {
		log.destroy();
		doc.destroy();
	}
}

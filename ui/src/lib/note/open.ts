/** Notes that are open in this tab: who leaves asks them to keep what was typed. */

/** What an open note can be asked. */
export interface OpenNote {
	readonly note: string;
	/** Keeps what was typed on the device. */
	keepNow(): Promise<void>;
}

const open = new Set<OpenNote>();

/** Makes an open note known; returns how to take it back. */
export function opened(note: OpenNote): () => void {
	open.add(note);
	return () => open.delete(note);
}

/** Whether a note is open in this tab. */
export function isOpen(note: string): boolean {
	return [...open].some((one) => one.note === note);
}

/** Keeps on the device what was typed in every open note; never fails. */
export async function keepTyped(): Promise<void> {
	await Promise.allSettled([...open].map((one) => one.keepNow()));
}

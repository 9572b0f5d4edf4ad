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

const sending = new Map<string, Promise<unknown>>();

/** Sends behind the page what waits of a note; who opens the note meanwhile waits for the end. */
export async function whileSending<T>(note: string, work: () => Promise<T>): Promise<T> {
	const run = work();
	sending.set(note, run.catch(() => undefined));
	try {
		return await run;
	} finally {
		sending.delete(note);
	}
}

/** Resolves when nothing of the note is being sent behind the page. */
export async function settled(note: string): Promise<void> {
	await sending.get(note);
}

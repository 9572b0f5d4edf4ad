/** How much a note takes: everything in it must fit into one entry, and one entry into what the server takes at once. */
import type { Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** The most that the whole document may need in one entry, bytes. The server takes 1 MiB. */
export const LARGEST_ENTRY = 1000 * 1024;
/** The most that a note may hold after something long was put in, bytes: room is left for what is typed on, here and elsewhere. */
const MOST = 600 * 1024;
/** Shorter than that, a change is not looked at: nobody types so much at once. */
const LONG = 2000;

/** What a long change puts in: its bytes, counted as JSON, which is more than the document makes of them, and its words. Null of a short one. */
export function putIn(transaction: Transaction): { bytes: number; words: string } | null {
	const slices = transaction.steps.flatMap((step) => ('slice' in step ? [step.slice as Slice] : []));
	if (slices.reduce((sum, one) => sum + one.size, 0) < LONG) return null;
	const bytes = slices.reduce((sum, one) => sum + new TextEncoder().encode(JSON.stringify(one.toJSON())).length, 0);
	return { bytes, words: slices.map((one) => one.content.textBetween(0, one.content.size, '\n')).join('\n') };
}

/** Whether a note whose document needs `held` bytes takes so many more. */
export function fits(held: number, more: number): boolean {
	return held + more <= MOST;
}

/** Pages of one's journal as they stand in the list. Pure. */
import type { Body } from '$lib/record/bodies';

/** What stands around a page: nothing is kept until something was said. */
export type Around = Body<'journal'>;

/** Longest first words in the list, letters. */
const LONGEST = 120;

/** The first words of a text: its first line that says something, cut between two words. */
export function firstWords(text: string): string {
	const line = text.split('\n').find((one) => one.trim() !== '')?.trim() ?? '';
	const letters = [...line];
	if (letters.length <= LONGEST) return line;
	const cut = letters.slice(0, LONGEST).join('');
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()} …`;
}

/** A page of the journal. */
export interface Page {
	id: string;
	/** Unix milliseconds. */
	begun: number;
	title: string;
	/** Of the note, as far as it was opened. */
	words: string;
	around: Around | null;
	/** Put away: when the server forgets it, Unix milliseconds. */
	eraseAt: number | null;
	/** Why some of it could not be opened. */
	error: string | null;
}

/** How a page is called in the list: its title, else its first words; empty when nothing was written yet. */
export function called(page: Pick<Page, 'title' | 'words'>): string {
	return page.title.trim() || firstWords(page.words);
}

/** A page that says something. A page that was only opened is not kept in the list. */
export function says(page: Page): boolean {
	return called(page) !== '' || page.error !== null || (page.around !== null && hasWords(page.around));
}

/** Whether anything was said around the note. */
export function hasWords(around: Around): boolean {
	return [around.title, around.insight, around.then, around.now].some((one) => one.trim() !== '') || around.strain !== '';
}

/** Pages with a belief that one wanted to look at again, and whose day has come. */
export function dueAgain(pages: readonly Page[], today: string): Page[] {
	return pages.filter(({ around, eraseAt }) => eraseAt === null && !!around?.then && around.look_day !== '' && around.look_day <= today);
}

/** The newest first. */
export function inOrder(pages: readonly Page[]): Page[] {
	return [...pages].sort((a, b) => b.begun - a.begun || b.id.localeCompare(a.id));
}

/** Days after which what was put away is gone. */
export const GRACE = 30;

/** Whether what stood around a page that was put away is to be emptied: its note is gone by then. */
export function overGrace(asideAt: number | null, now: number): boolean {
	return asideAt !== null && now - asideAt > GRACE * 86_400_000;
}

/** What was found, as it is shown. Pure. */

export type FoundKind = 'note' | 'private' | 'journal' | 'margin' | 'moment';

/** Where something stands. */
export interface Where {
	id: string;
	kind: FoundKind;
	engagement: string | null;
	session: string | null;
	/** Of a moment. */
	day: string | null;
	/** When it was last stored, Unix milliseconds; 0 when only the day is known. */
	saved: number;
	/** The page of the journal beside which it stands. */
	note?: string;
}

/** A place with the words that fit. */
export interface Found {
	where: Where;
	words: string;
	/** Words of the text that fit, folded. */
	terms: string[];
}

/** A word as it is compared: without case and accents. */
export function foldWord(word: string): string {
	return word.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** A piece of text, found or not. */
export interface Piece {
	text: string;
	hit: boolean;
}

/** Letters shown around the first hit. */
const BEFORE = 60;
const LENGTH = 220;

/** The part of a text around its first hit, in pieces. */
export function excerpt(words: string, terms: string[]): Piece[] {
	const wanted = new Set(terms);
	const parts = words.replace(/\s+/g, ' ').split(/([\p{L}\p{N}]+)/u);
	const hits = parts.map((part) => wanted.has(foldWord(part)));
	const first = Math.max(0, hits.indexOf(true));
	let from = first;
	for (let before = 0; from > 0 && before < BEFORE; from--) before += parts[from - 1]?.length ?? 0;
	// Begins with a word.
	if (from > 0 && from % 2 === 0) from++;
	const pieces: Piece[] = from > 0 ? [{ text: '… ', hit: false }] : [];
	let length = 0;
	let n = from;
	for (; n < parts.length && length < LENGTH; n++) {
		const text = (parts[n] ?? '').slice(0, LENGTH);
		length += text.length;
		const last = pieces.at(-1);
		if (last && last.hit === hits[n]) last.text += text;
		else if (text) pieces.push({ text, hit: hits[n] ?? false });
	}
	if (n < parts.length) pieces.push({ text: ' …', hit: false });
	return pieces;
}

/** The address, inside the organisation, of what was found. */
export function address({ kind, engagement, session, id, note }: Where): string {
	if (kind === 'note' && engagement) return session ? `/coaching/${engagement}/sessions/${session}` : `/coaching/${engagement}`;
	if (kind === 'journal') return `/journal/${id}`;
	if (kind === 'margin' && note) return `/journal/${note}`;
	return '/journal';
}

/** What a new version of an agreement changes, part by part and word by word. */
import type { Part, PartId } from './parts';

/** Words that stayed, went or came. */
export interface Piece {
	kind: 'same' | 'gone' | 'new';
	text: string;
}

/** One thing that another version says differently. */
export interface Change {
	id: string;
	label: string;
	human: boolean;
	pieces: Piece[];
}

/** A part in which something changed. */
export interface PartChange {
	id: PartId;
	title: string;
	changes: Change[];
}

/** Beyond so many comparisons of words a line is shown as replaced. */
const MOST = 4_000_000;

/** Words with the blanks that follow them, so that pieces joined give the text back. */
function tokens(text: string): string[] {
	return text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? [];
}

/** Whole lines with the breaks before them. */
function wholeLines(text: string): string[] {
	return text.match(/\n?[^\n]+/g) ?? [];
}

/** Two texts, word by word: the longest run of common words stays. */
export function wordChanges(before: string, after: string): Piece[] {
	return runs(tokens(before), tokens(after));
}

/** Two texts, line by line. */
export function lineChanges(before: string, after: string): Piece[] {
	return runs(wholeLines(before), wholeLines(after));
}

function runs(a: string[], b: string[]): Piece[] {
	if (a.length * b.length > MOST) return spaced(joined([...a.map((text) => piece('gone', text)), ...b.map((text) => piece('new', text))]));
	const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim();
	// longest[i][j]: most common words of a from i and b from j.
	const width = b.length + 1;
	const longest = new Uint32Array((a.length + 1) * width);
	const at = (i: number, j: number) => longest[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	}
	const pieces: Piece[] = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && same(i, j)) {
			pieces.push(piece('same', b[j++] ?? ''));
			i++;
		} else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) pieces.push(piece('gone', a[i++] ?? ''));
		else pieces.push(piece('new', b[j++] ?? ''));
	}
	return spaced(joined(pieces));
}

function piece(kind: Piece['kind'], text: string): Piece {
	return { kind, text };
}

/** Neighbours of a kind become one piece; what goes stands before what comes. */
function joined(pieces: Piece[]): Piece[] {
	const list: Piece[] = [];
	for (const one of pieces) {
		const last = list.at(-1);
		const before = list.at(-2);
		if (last?.kind === one.kind) last.text += one.text;
		else if (one.kind === 'gone' && last?.kind === 'new' && before?.kind === 'gone') before.text += one.text;
		else if (one.kind === 'gone' && last?.kind === 'new') list.splice(-1, 0, { ...one });
		else list.push({ ...one });
	}
	return list;
}

/** What went keeps a blank between itself and its neighbours. */
function spaced(pieces: Piece[]): Piece[] {
	pieces.forEach((one, n) => {
		const before = pieces[n - 1];
		if (!before || /\s$/.test(before.text) || /^\s/.test(one.text)) return;
		if (before.kind === 'gone') before.text += ' ';
		else if (one.kind === 'gone') one.text = ` ${one.text}`;
	});
	return pieces;
}

/** What changed between two versions, in the order of the parts. */
export function differences(before: readonly Part[], after: readonly Part[]): PartChange[] {
	const ids = [...new Set([...after, ...before].map((part) => part.id))];
	return ids.map((id) => partChange(before.find((one) => one.id === id), after.find((one) => one.id === id))).filter((part) => part.changes.length > 0);
}

function partChange(before: Part | undefined, after: Part | undefined): PartChange {
	const lines = [...new Map([...(before?.lines ?? []), ...(after?.lines ?? [])].map((line) => [line.id, line])).values()];
	const words = (part: Part | undefined, id: string) => part?.lines.find((line) => line.id === id)?.words ?? '';
	const changes = lines
		.filter((line) => words(before, line.id) !== words(after, line.id))
		.map((line): Change => {
			const [was, is] = [words(before, line.id), words(after, line.id)];
			// What the product says is another statement, not another wording of the same.
			const pieces = line.human ? wordChanges(was, is) : lineChanges(was, is);
			return { id: line.id, label: line.label, human: line.human, pieces };
		});
	const { id, title } = (after ?? before) as Part;
	return { id, title, changes };
}

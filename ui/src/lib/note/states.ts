/** A note as a document: what merges in any order, and what it reads. */
import * as Y from 'yjs';

/** The editor-schema number this page writes; a state of a higher one makes the note read-only. */
export const SCHEMA = 1;
/** The shared type that holds the note's text; the terminal reads and writes the same. */
export const FIELD = 'default';
/** Marks what came from elsewhere, so that it is not sent back. */
export const REMOTE = 'remote';

/** Merges states into a document; the same in any order, and a repeat changes nothing. */
export function merge(doc: Y.Doc, updates: Uint8Array[]): void {
	if (updates.length) doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update, REMOTE)), REMOTE);
}

/** The whole state of a document. */
export function stateOf(doc: Y.Doc): Uint8Array {
	return Y.encodeStateAsUpdate(doc);
}

/** The words of a note, a line per paragraph. */
export function plain(doc: Y.Doc): string {
	const lines: string[] = [];
	const walk = (node: Y.XmlElement | Y.XmlFragment): string => {
		let line = '';
		for (const child of node.toArray()) {
			if (child instanceof Y.XmlText) line += child.toDelta().map((part: { insert?: unknown }) => (typeof part.insert === 'string' ? part.insert : '')).join('');
			else if (child instanceof Y.XmlElement) {
				const inside = walk(child);
				if (inside) lines.push(inside);
			}
		}
		return line;
	};
	const last = walk(doc.getXmlFragment(FIELD));
	if (last) lines.push(last);
	return lines.join('\n');
}

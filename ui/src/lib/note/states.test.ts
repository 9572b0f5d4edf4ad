import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FIELD, merge, plain, stateOf } from './states';

/** Writes a paragraph at the end. */
function say(doc: Y.Doc, words: string): void {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	const root = doc.getXmlFragment(FIELD);
	root.insert(root.length, [paragraph]);
}

describe('states of a note', () => {
	it('hold both texts after two wrote apart, in either order', () => {
		const [ada, jose] = [new Y.Doc(), new Y.Doc()];
		say(ada, 'I carry the work home.');
		say(jose, 'You say yes to the person.');
		const states = [stateOf(ada), stateOf(jose)];
		const [one, two] = [new Y.Doc(), new Y.Doc()];
		merge(one, states);
		merge(two, [...states].reverse());
		merge(two, states);
		expect(plain(one)).toBe(plain(two));
		expect(plain(one).split('\n').sort()).toEqual(['I carry the work home.', 'You say yes to the person.']);
	});
});

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ahead, FIELD, merge, nextSequence, plain, stateOf } from './states';

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

	it('know whether the device holds something the server does not', () => {
		const doc = new Y.Doc();
		say(doc, 'one');
		const saved = stateOf(doc);
		expect(ahead(doc, [saved])).toBe(false);
		say(doc, 'two');
		expect(ahead(doc, [saved])).toBe(true);
		expect(ahead(doc, [saved, stateOf(doc)])).toBe(false);
		expect(ahead(new Y.Doc(), [saved])).toBe(false);
		doc.getXmlFragment(FIELD).delete(0, 1);
		expect(ahead(doc, [saved])).toBe(true);
	});

	it('count on from the highest number seen', () => {
		expect(nextSequence()).toBe(1);
		expect(nextSequence(3, 7, 0)).toBe(8);
	});
});

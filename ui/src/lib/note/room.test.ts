import { Schema, Slice, Fragment } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { fits, LARGEST_ENTRY, putIn } from './room';
import { FIELD, stateOf } from './states';

const schema = new Schema({ nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} } });
const line = (text: string) => schema.nodes.paragraph!.create(null, schema.text(text));
const empty = EditorState.create({ schema });

it('what is typed is not counted, what is put in is, by no less than the document needs for it', () => {
	expect(putIn(empty.tr.insertText('a word', 1))).toBeNull();
	const lines = Array.from({ length: 500 }, (_, n) => line(`Zeile ${n} – «größer» 漢字 "so"`));
	const change = empty.tr.replace(0, 2, new Slice(Fragment.from(lines), 0, 0));
	const found = putIn(change);
	const doc = new Y.Doc();
	prosemirrorToYXmlFragment(change.doc, doc.getXmlFragment(FIELD));
	expect(found?.bytes).toBeGreaterThan(stateOf(doc).length);
	expect(found?.words.split('\n')).toHaveLength(500);
});

it('a note takes what leaves it room in one entry', () => {
	expect(fits(0, 100_000)).toBe(true);
	expect(fits(500_000, 200_000)).toBe(false);
	expect(fits(0, LARGEST_ENTRY)).toBe(false);
});

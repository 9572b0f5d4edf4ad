/** The editor itself: loaded only where there is a note. */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extension-placeholder';
import { StarterKit } from '@tiptap/starter-kit';
import type * as Y from 'yjs';
import { FIELD } from './states';

/** Makes an editor on a document. Undo is the document's own: it takes back only what was typed here. */
export function makeEditor(element: HTMLElement, doc: Y.Doc, label: string, placeholder: string, leave: () => void): Editor {
	return new Editor({
		element,
		injectCSS: false,
		// Never a string: parsing one as HTML is what the page's policy refuses. What the document holds takes its place.
		content: { type: 'doc', content: [{ type: 'paragraph' }] },
		extensions: [
			StarterKit.configure({ undoRedo: false, link: false, codeBlock: false, horizontalRule: false }),
			Placeholder.configure({ placeholder }),
			Collaboration.configure({ document: doc, field: FIELD })
		],
		editorProps: {
			attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox', class: 'human sealed written', spellcheck: 'true' },
			handleKeyDown: (_, event) => {
				if (event.key !== 'Escape') return false;
				leave();
				return true;
			}
		}
	});
}

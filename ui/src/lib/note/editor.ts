/** The editor itself: loaded only where there is a note. */
import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extension-placeholder';
import { StarterKit } from '@tiptap/starter-kit';
import { Plugin } from '@tiptap/pm/state';
import { yCursorPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { Carets, Present } from './carets';
import { fits, putIn } from './room';
import { FIELD, stateOf } from './states';

/** A caret with its name; its colour is a class, for the page's policy knows no other way. */
function caretOf({ present }: { present: Present }): HTMLElement {
	const caret = document.createElement('span');
	caret.className = `caret caret-${present.colour}`;
	const name = document.createElement('span');
	name.className = 'caret-name';
	name.textContent = present.name;
	caret.append('\u2060', name, '\u2060');
	return caret;
}

/** Shows where others stand. */
function others(carets: Carets): Extension {
	return Extension.create({
		name: 'carets',
		addProseMirrorPlugins: () => [
			yCursorPlugin(carets as never, {
				awarenessStateFilter: (_own: number, _id: number, state: { cursor: Present['caret'] }) => carets.leads(state.cursor),
				cursorBuilder: caretOf as never,
				selectionBuilder: (({ present }: { present: Present }) => ({ class: `chosen chosen-${present.colour}` })) as never
			})
		]
	});
}

/** Refuses a change of one's own that the note has no room for: the server would take it in no entry. `refused` is given its words. */
function bounds(doc: Y.Doc, refused: (words: string) => void): Extension {
	return Extension.create({
		name: 'bounds',
		addProseMirrorPlugins: () => [
			new Plugin({
				filterTransaction(transaction) {
					if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return true;
					const more = putIn(transaction);
					if (!more || fits(stateOf(doc).length, more.bytes)) return true;
					refused(more.words);
					return false;
				}
			})
		]
	});
}

/** What an editor tells. */
interface Told {
	/** Escape was pressed. */
	leave(): void;
	/** These words were too many for the note; it is as it was. */
	refused(words: string): void;
}

/** Makes an editor on a document. Undo is the document's own: it takes back only what was typed here. */
export function makeEditor(element: HTMLElement, doc: Y.Doc, carets: Carets, label: string, placeholder: string, told: Told): Editor {
	return new Editor({
		element,
		injectCSS: false,
		// Never a string: parsing one as HTML is what the page's policy refuses. What the document holds takes its place.
		content: { type: 'doc', content: [{ type: 'paragraph' }] },
		extensions: [
			StarterKit.configure({ undoRedo: false, link: false, codeBlock: false, horizontalRule: false }),
			Placeholder.configure({ placeholder }),
			Collaboration.configure({ document: doc, field: FIELD }),
			others(carets),
			bounds(doc, told.refused)
		],
		editorProps: {
			attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox', class: 'human sealed written', spellcheck: 'true' },
			handleKeyDown: (_, event) => {
				if (event.key !== 'Escape') return false;
				told.leave();
				return true;
			}
		}
	});
}

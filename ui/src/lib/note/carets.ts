/** Where others stand in a note, as the editor's cursor plugin asks for it. Pure but for the document. */
import * as Y from 'yjs';
import { FIELD } from './states';

/** A place in a document, as JSON. */
export interface Caret {
	anchor: unknown;
	head: unknown;
}

/** Somebody who has the note open. */
export interface Present {
	/** Person and device. */
	id: string;
	person: string;
	name: string;
	/** 1 to 6: the same for a person in every note. */
	colour: number;
	/** When they said so, Unix milliseconds. */
	at: number;
	caret: Caret | null;
}

/** Older ones are not shown, ms. */
export const FRESH = 30_000;
const COLOURS = 6;

/** The colour of a person. */
export function colourOf(person: string): number {
	let sum = 0;
	for (const letter of person) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
	return (sum % COLOURS) + 1;
}

const whole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isId = (value: unknown): boolean => value == null || (typeof value === 'object' && whole((value as { client?: unknown }).client) && whole((value as { clock?: unknown }).clock));

/** Whether this is a place in the note's text, and no other part of a document. */
function isPlace(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { item, type, tname, assoc } = value as Record<string, unknown>;
	return isId(item) && isId(type) && (tname == null || tname === FIELD) && (assoc === undefined || Number.isSafeInteger(assoc));
}

/** What a presence says; null when it says nothing of use. */
export function readPresence(json: unknown): { at: number; caret: Caret | null } | null {
	if (typeof json !== 'object' || json === null) return null;
	const { at, anchor, head } = json as Record<string, unknown>;
	if (!whole(at)) return null;
	return { at, caret: isPlace(anchor) && isPlace(head) ? { anchor, head } : null };
}

type Change = () => void;

/** Carets of others, and one's own. The shape is that of Yjs awareness, as far as the cursor plugin uses it. */
export class Carets {
	#others = new Map<number, Present>();
	#local: { cursor: { anchor: unknown; head: unknown } | null } = { cursor: null };
	#listeners = new Set<Change>();
	/** Called when one's own caret moved. */
	onmove: Change = () => undefined;

	constructor(private readonly doc: Y.Doc) {}

	/** One's own caret as JSON; null while the editor has no focus. */
	get own(): Caret | null {
		const { cursor } = this.#local;
		return cursor && { anchor: plain(cursor.anchor), head: plain(cursor.head) };
	}

	/** Takes the place of everyone who was there. */
	set(present: Present[]): void {
		this.#others = new Map(present.map((one, n) => [-1 - n, one]));
		for (const run of [...this.#listeners]) run();
	}

	getStates(): Map<number, { user: { name: string; color: string; present: Present }; cursor: Caret | null }> {
		// The plugin wants a colour to be a number; ours is a class.
		const states = [...this.#others].map(([id, present]) => [id, { user: { name: present.name, color: '#000000', present }, cursor: present.caret }] as const);
		return new Map(states);
	}

	getLocalState(): { cursor: { anchor: unknown; head: unknown } | null } {
		return this.#local;
	}

	setLocalStateField(_field: string, cursor: { anchor: unknown; head: unknown } | null): void {
		this.#local = { cursor };
		this.onmove();
	}

	on(_event: string, run: Change): void {
		this.#listeners.add(run);
	}

	off(_event: string, run: Change): void {
		this.#listeners.delete(run);
	}

	/** Whether a caret leads somewhere: one that does not must not reach the editor. */
	leads(caret: Caret | null | undefined): boolean {
		if (!caret) return false;
		try {
			const places = [caret.anchor, caret.head].map((one) => Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(one), this.doc));
			return places.every((place) => place !== null);
		} catch {
			return false;
		}
	}
}

function plain(place: unknown): unknown {
	return JSON.parse(JSON.stringify(place)) as unknown;
}

/**
 * What an entry hangs on stands in its sealed body: the server files entries, and nobody's yes, level or answer can be hung on something else.
 * Small bodies are filled up to one size, so that a wordless answer does not tell itself by its length.
 */
import type { Drawer, Entry } from '$lib/api';
import { sealable } from './fractions';
import type { OpenEntry } from './record';

/** What an entry hangs on. */
export interface Hangs {
	/** The entry or goal. */
	of: string | null;
	/** The session. */
	in: string | null;
	round: string | null;
	drawer: Drawer;
}

/** As the server says it. */
export function hangsOn(row: Entry): Hangs {
	return { of: row.parent_id ?? null, in: row.session_id ?? null, round: row.round_id ?? null, drawer: row.drawer };
}

/** Whether the server says of a body what its author sealed. What says nothing of it was not written by this product. */
export function hangsWhereItWas(row: Entry, said: Record<string, unknown>): boolean {
	return Object.entries(hangsOn(row)).every(([name, value]) => said[name] === value);
}

/** Bytes of JSON: with its language and lengths it lies in the bucket of 512 (docs/sealing.md, section 4). */
export const FILLED = 448;
/** So that nobody counts from outside how much is known of somebody: what is shared fills one size of its own. */
const FILLED_MORE: Readonly<Record<string, number>> = { shared: 16_000 };

/** A placement is filled up to what it would be with nothing placed, the longest there is: who left all open does not tell it by the length. */
function widest(type: string, said: object): object {
	if (type !== 'placement' || !('at' in said) || !Array.isArray(said.at)) return said;
	return { ...said, at: said.at.map((one: object) => ({ ...one, support: null })), reveal: false };
}

/** A body as it is sealed. `answers`: the hash of the sealed value that a reply answers. */
export function sealedBody(type: string, body: object, hangs: Hangs, answers: string | null): Record<string, unknown> {
	const said = { ...(sealable(body) as object), ...hangs, type, ...(answers === null ? {} : { answers }), pad: '' };
	const length = (one: object) => new TextEncoder().encode(JSON.stringify(one)).length;
	const wanted = Math.max(FILLED_MORE[type] ?? FILLED, length(widest(type, said)));
	return { ...said, pad: '.'.repeat(Math.max(0, wanted - length(said))) };
}

/** Whether a reply was given to an entry as it stands: hung on it by its author, and to these very words. */
export function answersThis(reply: OpenEntry<'reply'>, entry: OpenEntry): boolean {
	return (
		!reply.error &&
		!entry.error &&
		reply.row.parent_id === entry.row.id &&
		reply.body.of_version === entry.row.body.v &&
		entry.hash !== null &&
		reply.answers === entry.hash
	);
}

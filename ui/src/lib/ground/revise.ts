/** Changes to entries that several people write: what another changed meanwhile stays, unless it is the very same field. */
import { Changed } from '$lib/engagement/writing';
import { newest, type Body, type OpenEntry, type RecordView, type Type } from '$lib/record';

/** Tries of one change before it is given up. */
const TRIES = 4;

/** What a change needs of the record. */
export interface Book<T extends Type> {
	write(entry: OpenEntry<T>, body: Body<T>): Promise<OpenEntry<T>>;
	/** The entry as it is stored now. */
	again(id: string): Promise<OpenEntry<T> | null>;
}

/** The record of a page as such a book. */
export function bookOf<T extends Type>(view: RecordView, type: T): Book<T> {
	return {
		write: (entry, body) => view.write(entry, body),
		async again(id) {
			await view.refresh();
			return view.of(type).find((one) => one.row.id === id) ?? null;
		}
	};
}

/** Applies `step` to the body; when another wrote meanwhile, to theirs. */
export async function revise<T extends Type>(book: Book<T>, entry: OpenEntry<T>, step: (body: Body<T>) => Body<T>): Promise<OpenEntry<T>> {
	let from = entry;
	for (let tried = 1; ; tried++) {
		try {
			return await book.write(from, step(from.body));
		} catch (error) {
			if (!(error instanceof Changed) || tried >= TRIES) throw error;
			const now = await book.again(from.row.id);
			if (!now) throw error;
			from = now;
		}
	}
}

/** Days say when something was looked at: two who look on different days are not in each other's way. */
const DAYS = ['day', 'looked_day'];

/** Sets fields; throws `Changed` when another changed one of the same fields meanwhile. */
export function setFields<T extends Type>(book: Book<T>, entry: OpenEntry<T>, fields: Partial<Body<T>>): Promise<OpenEntry<T>> {
	const mine = (Object.keys(fields) as (keyof Body<T>)[]).filter((name) => !DAYS.includes(String(name)));
	return revise(book, entry, (body) => {
		const theirs = mine.some((name) => JSON.stringify(body[name]) !== JSON.stringify(entry.body[name]));
		if (theirs) throw new Changed(body);
		return { ...body, ...fields };
	});
}

/** One shared entry of a type: the first that was made, so that two who began at once come to the same one. */
export function shared<T extends Type>(view: RecordView, type: T): OpenEntry<T> | null {
	const all = view.of(type);
	return all.reduce<OpenEntry<T> | null>((first, one) => (first && first.row.id <= one.row.id ? first : one), null);
}

/** What one person wrote last of a type. */
export function mineOf<T extends Type>(view: RecordView, type: T, person: string): OpenEntry<T> | null {
	return newest(view.entries ?? [], type, person);
}

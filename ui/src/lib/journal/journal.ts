/** One's journal: notes in the own space that belong to no conversation, and what stands around each. Nobody else holds this key. */
import { api, type NoteItem } from '$lib/api';
import { ownRoom } from '$lib/engagement/sealing';
import { addEntry, entriesOf, ofType, putAside, writeEntry, type OpenEntry } from '$lib/record';
import { emptyBody } from '$lib/record/bodies';
import { at, space } from '$lib/space.svelte';
import { GRACE, hasWords, inOrder, overGrace, says, type Around, type Page } from './pages';
import { textOf } from './text';

export type Head = OpenEntry<'journal'>;

const notesPath = () => at(`/engagements/${ownRoom().id}/notes`);
const heads = async (aside = false) => ofType(await entriesOf(ownRoom(), { drawer: 'learning', aside }), 'journal');

/** Which pages there are, the newest first. What was written on them is opened by `withWords`, as far as it is shown. */
export async function pages(): Promise<Page[]> {
	if (!space.self.own_engagement_id) return [];
	const [rows, around] = await Promise.all([api.list<NoteItem>(notesPath()), heads()]);
	return together(rows.filter((row) => row.session_id === null), around);
}

/** What was put away and is not forgotten yet. */
export async function putAway(): Promise<Page[]> {
	if (!space.self.own_engagement_id) return [];
	const [rows, around] = await Promise.all([api.list<NoteItem>(notesPath(), { query: { erasing: true } }), heads(true)]);
	const asides = around.filter((one) => one.row.aside_at !== null && hasWords(one.body));
	const list = together(rows.filter((row) => row.session_id === null), asides);
	// Where only the margins were written, their own day counts.
	const asideAt = (page: Page) => asides.find((one) => one.body.note === page.id)?.row.aside_at ?? 0;
	return list.map((page) => ({ ...page, eraseAt: page.eraseAt ?? asideAt(page) + GRACE * 86_400_000 }));
}

function together(rows: NoteItem[], around: Head[]): Page[] {
	const ids = new Set([...rows.map((row) => row.id), ...around.map((one) => one.body.note || one.row.id)]);
	return inOrder(
		[...ids].map((id): Page => {
			const row = rows.find((one) => one.id === id);
			const head = around.find((one) => (one.body.note || one.row.id) === id);
			return {
				id,
				begun: row?.created_at ?? head?.row.created_at ?? 0,
				title: head?.body.title ?? '',
				words: '',
				around: head?.body ?? null,
				eraseAt: row?.erase_at ?? null,
				error: null
			};
		})
	);
}

/** The same pages with their first words, where no title says what they are; those that say nothing are left out. */
export async function withWords(list: readonly Page[]): Promise<Page[]> {
	const read = list.map(async (page): Promise<Page> => {
		if (page.title.trim()) return page;
		const { words, error } = await textOf(ownRoom(), page.id);
		return { ...page, words, error };
	});
	return (await Promise.all(read)).filter(says);
}

/** What stands around a page; null while nothing was said. */
export async function headOf(id: string): Promise<Head | null> {
	return (await heads()).find((one) => (one.body.note || one.row.id) === id) ?? null;
}

/** Keeps what stands around a page. `row`: the id of its entry, the same however often it is tried. */
export function keepAround(page: string, head: Head | null, around: Around, row: string): Promise<Head> {
	const body = { ...around, note: page };
	return head ? writeEntry(ownRoom(), head, body) : addEntry(ownRoom(), 'journal', body, { id: row });
}

/** Puts a page away: the server forgets its note after thirty days. */
export async function remove(page: string): Promise<void> {
	await api.del(`${notesPath()}/${page}`, { body: {} }).catch(unlessMissing);
	const head = await headOf(page);
	if (head) await putAside(ownRoom(), head);
}

/** Brings a page back. */
export async function bringBack(page: string): Promise<void> {
	await api.post(`${notesPath()}/${page}/restoration`).catch(unlessMissing);
	const head = (await heads(true)).find((one) => one.body.note === page && one.row.aside_at !== null);
	if (head) await putAside(ownRoom(), head, false);
}

/** A page on which only its margins were written has no note. */
function unlessMissing(error: unknown): void {
	if (!(error instanceof Error && 'status' in error && error.status === 404)) throw error;
}

/** Empties what stood around pages whose thirty days are over: their notes are gone, and so are these words. */
export async function sweep(now: number = Date.now()): Promise<void> {
	if (!space.self.own_engagement_id) return;
	for (const head of await heads(true)) {
		if (hasWords(head.body) && overGrace(head.row.aside_at, now)) await writeEntry(ownRoom(), head, emptyBody('journal'));
	}
}

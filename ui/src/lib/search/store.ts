/** The index of one's own words: built in the page, kept on the device under the identity's key, gone when it is locked. */
import MiniSearch from 'minisearch';
import { api, type ChangedNote } from '$lib/api';
import { doubtful, textOf } from '$lib/journal/text';
import { engagementOf, ownRoom, type Room } from '$lib/engagement/sealing';
import { at, space } from '$lib/space.svelte';
import { vault } from '$lib/vault';
import { foldWord, type Found, type Where } from './words';

/** What can be found, and where it is. */
export interface Doc extends Where {
	words: string;
}

/** What of a note is not read again: the server says when it changed. */
interface Kept {
	format: number;
	person: string;
	index: ReturnType<MiniSearch<Doc>['toJSON']>;
	docs: Doc[];
	/** Notes changed until then are in it, Unix milliseconds. */
	until: number;
}

const FORMAT = 1;
const BOX = 'search';
/** Looked at again: what was stored at the same time as the last look, ms. */
const OVERLAP = 5000;

const options = {
	fields: ['words'],
	processTerm: (term: string) => foldWord(term),
	searchOptions: { prefix: true, fuzzy: (term: string) => (term.length > 5 ? 0.2 : false), combineWith: 'AND' as const }
};

export class SearchStore {
	#index = new MiniSearch<Doc>(options);
	#docs = new Map<string, Doc>();
	#until = 0;
	/** Notes of which the server gives less, or other, than this device has seen: what was found in them before stands. */
	doubted = 0;

	/** What this device kept. */
	async restore(): Promise<void> {
		try {
			const bytes = await vault.readBox(BOX);
			if (bytes === null) return;
			const kept = JSON.parse(new TextDecoder().decode(bytes)) as Kept;
			if (kept.format !== FORMAT || kept.person !== space.self.person_id) return;
			this.#index = MiniSearch.loadJS(kept.index as never, options);
			this.#docs = new Map(kept.docs.map((doc) => [doc.id, doc]));
			this.#until = kept.until;
		} catch {
			// built anew
		}
	}

	async #keep(): Promise<void> {
		const kept: Kept = { format: FORMAT, person: space.self.person_id, index: this.#index.toJSON(), docs: [...this.#docs.values()], until: this.#until };
		await vault.keepBox(BOX, new TextEncoder().encode(JSON.stringify(kept)));
	}

	#put(doc: Doc): void {
		if (this.#docs.has(doc.id)) this.#index.discard(doc.id);
		this.#docs.delete(doc.id);
		if (!doc.words.trim()) return;
		this.#index.add(doc);
		this.#docs.set(doc.id, doc);
	}

	#drop(gone: (doc: Doc) => boolean): void {
		for (const doc of [...this.#docs.values()].filter(gone)) {
			this.#index.discard(doc.id);
			this.#docs.delete(doc.id);
		}
	}

	/** Takes in what is new; `told` hears how many notes are still to be read. */
	async refresh(told: (left: number) => void): Promise<void> {
		const changed = await api.list<ChangedNote>(at('/notes'), { query: { changed_after: Math.max(0, this.#until - OVERLAP) } });
		const fresh = changed.filter((note) => this.#docs.get(note.id)?.saved !== note.saved_at);
		const rooms = new Map<string, Promise<Room> | Room>();
		const roomOf = (id: string) => {
			const found = rooms.get(id) ?? (id === space.self.own_engagement_id ? ownRoom() : engagementOf(id));
			rooms.set(id, found);
			return found;
		};
		let doubted = 0;
		for (const [n, note] of fresh.entries()) {
			told(fresh.length - n);
			const text = await textOf(await roomOf(note.engagement_id), note.id);
			const { words } = text;
			if (doubtful(text)) {
				doubted++;
				if (this.#docs.has(note.id)) continue;
			}
			const own = note.engagement_id === space.self.own_engagement_id;
			const kind = own ? (note.session_id ? 'private' : 'journal') : 'note';
			this.#put({ id: note.id, kind, engagement: note.engagement_id, session: note.session_id, day: null, saved: note.saved_at, words });
		}
		this.doubted = doubted;
		// Asked for again next time.
		if (doubted === 0) this.#until = Math.max(this.#until, ...changed.map((note) => note.saved_at));
		await this.#moments();
		await this.#journal();
		await this.#keep();
		told(0);
	}

	/** Moments are short and few: all of them, each time. */
	async #moments(): Promise<void> {
		const { moments } = await import('$lib/moment/moments');
		const all = await moments();
		const there = new Set(all.map((one) => one.row.id));
		this.#drop((doc) => doc.kind === 'moment' && !there.has(doc.id));
		for (const { row, text } of all) {
			if (this.#docs.get(row.id)?.words === text.text) continue;
			this.#put({ id: row.id, kind: 'moment', engagement: null, session: null, day: row.happened_day, saved: 0, words: text.text });
		}
	}

	/** Titles and margins of the journal stand beside its notes; what was put away is found no more. */
	async #journal(): Promise<void> {
		const { pages, putAway } = await import('$lib/journal/journal');
		const [there, away] = await Promise.all([pages(), putAway()]);
		const gone = new Set(away.map((page) => page.id));
		this.#drop((doc) => gone.has(doc.id) || (doc.kind === 'margin' && gone.has(doc.note ?? '')));
		for (const page of there) {
			const words = [page.title, page.around?.insight, page.around?.then, page.around?.now].filter(Boolean).join('\n');
			const id = `margin-${page.id}`;
			if (this.#docs.get(id)?.words === words) continue;
			this.#put({ id, kind: 'margin', note: page.id, engagement: null, session: null, day: null, saved: page.begun, words });
		}
	}

	/** What fits, best first. */
	find(typed: string): Found[] {
		if (!typed.trim()) return [];
		return this.#index.search(typed).flatMap((one): Found[] => {
			const doc = this.#docs.get(String(one.id));
			return doc ? [{ where: doc, words: doc.words, terms: one.terms }] : [];
		});
	}

	get size(): number {
		return this.#docs.size;
	}
}

/** A part of the record that a page shows: fetched, opened, kept fresh by hints. */
import { follow, Live } from '$lib/engagement/live.svelte';
import type { Room } from '$lib/engagement/sealing';
import type { Round } from '$lib/api';
import type { Body, Type } from './bodies';
import { addEntry, entriesOf, newest, ofType, putAside, roundsOf, unopened, writeEntry, type Move, type OpenEntry, type Place, type Where } from './record';

/**
 * `const record = new RecordView(() => engagement, { drawer: 'ground' }); $effect(() => record.follow());`
 * Every write fetches again, so that the page shows what is stored.
 */
export class RecordView {
	#room: () => Room;
	#live: Live<OpenEntry[]>;

	constructor(room: () => Room, where: Where | (() => Where)) {
		this.#room = room;
		this.#live = new Live(() => entriesOf(room(), typeof where === 'function' ? where() : where));
	}

	/** Null until fetched once. */
	get entries(): OpenEntry[] | null {
		return this.#live.value;
	}

	get error(): unknown {
		return this.#live.error;
	}

	/** Those of a type, opened, in their order. */
	of<T extends Type>(type: T): OpenEntry<T>[] {
		return ofType(this.entries ?? [], type);
	}

	/** The newest of a type; of one person when given. */
	newest<T extends Type>(type: T, by?: string): OpenEntry<T> | null {
		return newest(this.entries ?? [], type, by);
	}

	/** What could not be opened. */
	get unopened(): OpenEntry[] {
		return unopened(this.entries ?? []);
	}

	refresh(): Promise<void> {
		return this.#live.refresh();
	}

	/** Fetches now and at every hint; for an `$effect`. */
	follow(): () => void {
		void this.refresh();
		return follow(['entry', 'round'], this.#room().id, () => void this.refresh());
	}

	async add<T extends Type>(type: T, body: Body<T>, place: Place = {}): Promise<OpenEntry<T>> {
		const entry = await addEntry(this.#room(), type, body, place);
		await this.refresh();
		return entry;
	}

	async write<T extends Type>(entry: OpenEntry<T>, body: Body<T> | null, move: Move = {}): Promise<OpenEntry<T>> {
		const written = await writeEntry(this.#room(), entry, body, move);
		await this.refresh();
		return written;
	}

	async putAside<T extends Type>(entry: OpenEntry<T>, aside = true): Promise<void> {
		await putAside(this.#room(), entry, aside);
		await this.refresh();
	}
}

/** Rounds of an engagement, kept fresh. */
export class RoundsView {
	#room: () => Room;
	#live: Live<Round[]>;

	constructor(room: () => Room) {
		this.#room = room;
		this.#live = new Live(() => roundsOf(room()));
	}

	get rounds(): Round[] | null {
		return this.#live.value;
	}

	get error(): unknown {
		return this.#live.error;
	}

	refresh(): Promise<void> {
		return this.#live.refresh();
	}

	follow(): () => void {
		void this.refresh();
		return follow(['round'], this.#room().id, () => void this.refresh());
	}
}

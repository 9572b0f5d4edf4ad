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
	/** The page that followed is left: what is still under way asks it nothing any more. */
	#left = false;
	#known: Room | null = null;

	constructor(room: () => Room, where: Where | (() => Where)) {
		this.#room = room;
		this.#live = new Live(async () => {
			if (this.#left) return this.#live.value ?? [];
			return entriesOf(this.#here(), typeof where === 'function' ? where() : where);
		});
	}

	/** The room; after the page is left the one it had. */
	#here(): Room {
		if (!this.#left || !this.#known) this.#known = this.#room();
		return this.#known;
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
		this.#left = false;
		void this.refresh();
		const stop = follow(['entry', 'round'], this.#here().id, () => void this.refresh());
		return () => {
			this.#left = true;
			stop();
		};
	}

	async add<T extends Type>(type: T, body: Body<T>, place: Place = {}): Promise<OpenEntry<T>> {
		const entry = await addEntry(this.#here(), type, body, place);
		await this.refresh();
		return entry;
	}

	async write<T extends Type>(entry: OpenEntry<T>, body: Body<T> | null, move: Move = {}): Promise<OpenEntry<T>> {
		const written = await writeEntry(this.#here(), entry, body, move);
		await this.refresh();
		return written;
	}

	async putAside<T extends Type>(entry: OpenEntry<T>, aside = true): Promise<void> {
		await putAside(this.#here(), entry, aside);
		await this.refresh();
	}
}

/** Rounds of an engagement, kept fresh. */
export class RoundsView {
	#room: () => Room;
	#live: Live<Round[]>;
	#left = false;

	constructor(room: () => Room) {
		this.#room = room;
		this.#live = new Live(async () => (this.#left ? (this.#live.value ?? []) : roundsOf(room())));
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
		this.#left = false;
		void this.refresh();
		const stop = follow(['round'], this.#room().id, () => void this.refresh());
		return () => {
			this.#left = true;
			stop();
		};
	}
}

/** The context of one coaching: what all in it share, and what one keeps in one's own space until one shares it. */
import { newId } from '$lib/engagement/id';
import { ownRoom, type Engagement, type Room } from '$lib/engagement/sealing';
import { ensureIdentity, ensureRecovery } from '$lib/identity';
import { emptyBody, RecordView, type Body, type OpenEntry } from '$lib/record';
import { space } from '$lib/space.svelte';
import { today } from '$lib/words/when';
import { bookOf, setFields } from './revise';

/** What may stay with oneself. */
export type Keepable = 'context' | 'belief';

/** An entry with where it lies. */
export interface Kept<T extends Keepable = 'context'> {
	entry: OpenEntry<T>;
	/** In one's own space: nobody else reads it. */
	alone: boolean;
}

export class Ground {
	#engagement: () => Engagement;
	readonly record: RecordView;
	readonly #own = new RecordView(ownRoom, { drawer: 'ground' });

	constructor(engagement: () => Engagement) {
		this.#engagement = engagement;
		this.record = new RecordView(engagement, { drawer: 'ground' });
	}

	/** Fetches both now and at every hint; for an `$effect`. */
	follow(): () => void {
		const stops = [this.record.follow()];
		if (space.self.own_engagement_id) stops.push(this.#own.follow());
		return () => stops.forEach((stop) => stop());
	}

	/** Both were fetched. */
	get ready(): boolean {
		return this.record.entries !== null && (this.#own.entries !== null || !space.self.own_engagement_id || !!this.#own.error);
	}

	get error(): unknown {
		return this.record.error ?? this.#own.error;
	}

	refresh(): void {
		void this.record.refresh();
		if (space.self.own_engagement_id) void this.#own.refresh();
	}

	/** Those of a type, the older first, shared and one's own alike. */
	of<T extends Keepable>(type: T): Kept<T>[] {
		const { id } = this.#engagement();
		const mine = this.#own.of(type).filter((entry) => entry.body.engagement === id);
		return [...this.record.of(type).map((entry) => ({ entry, alone: false })), ...mine.map((entry) => ({ entry, alone: true }))].sort((a, b) =>
			a.entry.row.id.localeCompare(b.entry.row.id)
		);
	}

	#view(alone: boolean): RecordView {
		return alone ? this.#own : this.record;
	}

	/** What must be there before something is written: of one's own also the way back to it. */
	ensure(alone: boolean): () => Promise<boolean> {
		return alone ? ensureRecovery : ensureIdentity;
	}

	async add<T extends Keepable>(type: T, body: Partial<Body<T>>, alone: boolean, id: string = newId()): Promise<void> {
		const engagement = alone ? this.#engagement().id : null;
		await this.#view(alone).add(type, { ...emptyBody(type), ...body, engagement } as Body<T>, { id });
	}

	async set<T extends Keepable>(kept: Kept<T>, fields: Partial<Body<T>>): Promise<void> {
		await setFields(bookOf(this.#view(kept.alone), kept.entry.type), kept.entry, fields);
	}

	putAside<T extends Keepable>(kept: Kept<T>, aside = true): Promise<void> {
		return this.#view(kept.alone).putAside(kept.entry, aside);
	}

	/** Lets the others read what one kept to oneself: a copy for them, one's own is put aside. */
	async share<T extends Keepable>(kept: Kept<T>): Promise<void> {
		await this.add(kept.entry.type as T, kept.entry.body as Partial<Body<T>>, false);
		await this.putAside(kept);
	}

	/** It is still so, said today. */
	stillSo(kept: Kept): Promise<void> {
		return this.set(kept, { looked_day: today() });
	}

	/** Where an entry lies, for what is made of it. */
	room(kept: Kept<Keepable>): Room {
		return kept.alone ? ownRoom() : this.#engagement();
	}
}

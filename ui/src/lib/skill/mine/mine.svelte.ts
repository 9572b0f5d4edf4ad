/** One's own map as a page holds it: read from all rooms, kept fresh by hints, estimated in the worker. */
import { newId } from '$lib/engagement/id';
import { follow, Live } from '$lib/engagement/live.svelte';
import { ownRoom, type Room } from '$lib/engagement/sealing';
import { writeEntry, type Body, type OpenEntry, type Type } from '$lib/record';
import { space } from '$lib/space.svelte';
import { spoken } from '$lib/words';
import { today } from '$lib/words/when';
import { askMap, type Cell } from '$lib/zone/ask';
import { catalogueThen } from '../catalogue';
import { dayNumber, lastUsed, observedOf } from '../evidence';
import { resolver, type Graph, type Known } from '../graph';
import { myLearn } from '../learner';
import { numbered } from '../numbered';
import type { Part } from '../observe/observe';
import { addOnce } from '../once';
import { ALONE } from '../support';
import { once, PARTS, rowsOf, type Learn, type Row } from './map';
import { entriesIn, Rooms, type Place } from './read';

const NONE: Graph = new Map<string, Known>();

export class MyMap {
	#reading = new Rooms();
	#all = new Live(() => this.#reading.read());
	#packs = new Live(() => catalogueThen(spoken.language));
	#cells = $state.raw<ReadonlyMap<string, Cell> | null>(null);
	#failed = $state.raw<unknown>(null);
	#asked = '';

	graph: Graph = $derived(this.#packs.value?.graph ?? NONE);
	#resolve = $derived(resolver(this.#packs.value?.merges ?? []));
	/** Every entry with its room. */
	entries = $derived(this.#all.value ? entriesIn(this.#all.value) : []);
	/** Names of what is in no catalogue, or no longer: as they were sealed. */
	names = $derived.by(() => {
		const found = new Map<string, string>();
		for (const { entry } of this.entries) {
			const { skill, name } = entry.body as { skill?: string; name?: string };
			if (entry.error || !skill || !name || this.graph.has(this.#resolve(skill))) continue;
			if (!found.has(skill)) found.set(skill, name);
		}
		return found;
	});
	#skills = $derived(numbered(this.graph, this.#resolve, [...this.names].map(([skill, name]) => ({ skill, name, before: [] }))));
	#rooms = $derived(this.#all.value?.places.map((place) => place.read) ?? []);
	/** In the order in which the engine is asked: its terms name places in this list. */
	observed = $derived(once(observedOf(space.self.person_id, this.#rooms, this.#skills, today(), true)));
	learn: Learn[] = $derived(
		this.entries.flatMap(({ place, entry }) => {
			const learn = myLearn(space.self.person_id, place.title, entry);
			return learn ? [{ room: place.room.id, entry: learn }] : [];
		})
	);
	rows: Row[] = $derived(
		rowsOf({
			graph: this.graph,
			skills: this.#skills,
			observed: this.observed,
			last: lastUsed(space.self.person_id, this.#rooms, this.#skills),
			learn: this.learn,
			names: this.names
		})
	);
	/** What was noticed of oneself: own words, and those of others who were asked. */
	attitudes = $derived(this.of('attitude').filter((one) => one.body.person === space.self.person_id));
	missing = $derived(this.#all.value?.missing ?? []);
	/** Coachings of two in which something can be written. */
	two: Place[] = $derived(this.#all.value?.places.filter((place) => place.two) ?? []);
	unopened = $derived(this.entries.map((one) => one.entry).filter((entry) => entry.error));

	get loaded(): boolean {
		return this.#all.value !== null && this.#packs.value !== null;
	}
	get error(): unknown {
		return this.#all.error ?? this.#packs.error ?? this.#packs.value?.lacks;
	}
	/** The engine could not say anything. */
	get failed(): unknown {
		return this.#failed;
	}

	/** Those of a type, opened. */
	of<T extends Type>(type: T): OpenEntry<T>[] {
		return this.entries.flatMap(({ entry }) => (entry.type === type && !entry.error ? [entry as unknown as OpenEntry<T>] : []));
	}

	/** A skill by the id that the catalogue has now. */
	now(id: string): string {
		return this.#resolve(id);
	}

	/** The row of a skill, also of one that nothing was seen of yet; null where it is in no catalogue and has no name. */
	rowAt(id: string, name = ''): Row | null {
		const found = this.rows.find((one) => one.id === id);
		if (found) return found;
		const known = this.graph.get(id) ?? null;
		if (!known && name === '') return null;
		return { id, name: known?.name ?? name, known, strand: known?.strand ?? 'own', seen: { knowledge: [], skill: [] }, last: null, learn: [] };
	}

	/** Where a part of a skill lies; undefined while it is being worked out, or when nothing was seen of it. */
	cell(id: string, part: Part): Cell | undefined {
		return this.#cells?.get(`${id} ${part}`);
	}

	/** For an `$effect`: asks the engine when what is known has changed. */
	async estimate(): Promise<void> {
		const { observed, rows } = this;
		const day = dayNumber(today());
		const cells = rows.flatMap((row) => {
			const skill = this.#skills.of(row.id);
			return PARTS.flatMap((part) => (skill !== undefined && row.seen[part].length ? [{ skill, part, level: ALONE }] : []));
		});
		if (day === null) return;
		const question = { graph: this.#skills.graph, evidence: observed.map((one) => one.evidence), day, cells };
		const key = JSON.stringify([question, this.#skills.ids]);
		if (key === this.#asked) return;
		this.#asked = key;
		const { ids } = this.#skills;
		try {
			const answer = await askMap(question);
			// Another question was asked meanwhile: its answer counts.
			if (key !== this.#asked) return;
			this.#cells = new Map(answer.map((cell) => [`${ids[cell.skill]} ${cell.part}`, cell]));
			this.#failed = null;
		} catch (caught) {
			if (key === this.#asked) [this.#failed, this.#asked] = [caught, ''];
		}
	}

	refresh(): Promise<unknown> {
		return Promise.all([this.#again(null), this.#packs.refresh()]);
	}

	/** Reads a room anew; without one, all. */
	#again(room: string | null): Promise<void> {
		this.#reading.changed(room);
		return this.#all.refresh();
	}

	/** For an `$effect`: fetches now, and at every hint what it is about. */
	follow(): () => void {
		void this.refresh();
		return follow(['entry', 'round', 'engagement'], null, (hint) => void this.#again(hint?.engagement_id ?? null));
	}

	speak(): void {
		void this.#packs.refresh();
	}

	/** Writes to a room, one's own space without one, under an id that is the same however often it is sent; or changes what is there. */
	async write<T extends Type>(type: T, body: Body<T>, entry: OpenEntry<T> | null = null, room: Room | null = null, id: string = newId()): Promise<OpenEntry<T>> {
		const there = entry ? this.entries.find((one) => one.entry.row.id === entry.row.id)?.place.room : room;
		const into = there ?? ownRoom();
		const written = entry ? await writeEntry(into, entry, body) : await addOnce(into, type, body, id);
		await this.#again(into.id);
		return written;
	}

	/** Puts an entry aside, or brings it back. */
	async putAside(entry: OpenEntry, room: Room, aside = true): Promise<OpenEntry> {
		const gone = await writeEntry(room, entry, null, { aside });
		await this.#again(room.id);
		return gone;
	}

	/** The room an entry lies in. */
	roomOf(entry: OpenEntry): Room | null {
		return this.entries.find((one) => one.entry.row.id === entry.row.id)?.place.room ?? null;
	}
}

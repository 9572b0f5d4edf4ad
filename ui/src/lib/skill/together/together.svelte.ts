/** A coaching of two as its page of skills holds it: who it is about, what each has said, and what waits for whom. */
import type { Engagement } from '$lib/engagement/sealing';
import { Live } from '$lib/engagement/live.svelte';
import { RecordView, type OpenEntry } from '$lib/record';
import { space } from '$lib/space.svelte';
import { spoken } from '$lib/words';
import { catalogueThen } from '../catalogue';
import { resolver, type Graph, type Known } from '../graph';
import { entriesIn, everything } from '../mine/read';
import { chosen, ownSkills, sentBy, waitingFor, type Chosen } from '../observe/observe';
import { held, pairsOf, subjects } from './gap';

const NONE: Graph = new Map<string, Known>();

/** What a skill is called where something is said of it. */
function nameIn(entries: readonly OpenEntry[], id: string): string | undefined {
	const bodies = entries.filter((one) => !one.error).map((one) => one.body as { skill?: string; name?: string });
	return bodies.find((body) => body.skill === id && body.name)?.name;
}

export class TwoOfUs {
	#engagement: () => Engagement;
	record: RecordView;
	packs = new Live(() => catalogueThen(spoken.language));
	/** All that one reads; fetched only when a link speaks of words that are not here. */
	elsewhere = new Live(everything);

	constructor(engagement: () => Engagement) {
		this.#engagement = engagement;
		this.record = new RecordView(engagement, { drawer: 'skill' });
	}

	get me(): string {
		return space.self.person_id;
	}
	get engagement(): Engagement {
		return this.#engagement();
	}
	graph: Graph = $derived(this.packs.value?.graph ?? NONE);
	#resolve = $derived(resolver(this.packs.value?.merges ?? []));
	/** Whom it is about, oneself first. */
	people = $derived.by(() => subjects(this.engagement.parties).sort((a, b) => Number(b === this.me) - Number(a === this.me)));
	/** I coach here. */
	coach = $derived(this.engagement.parties.some((party) => party.person_id === this.me && party.role === 'coach'));
	/** The one I talk with; null while nobody else is in it. */
	partner = $derived(this.engagement.parties.find((party) => party.role !== 'sponsor' && party.person_id !== this.me && party.joined_at !== null)?.person_id ?? null);
	own = $derived.by(() => ownSkills([...this.record.of('observation'), ...this.record.of('asked')]));
	/** Also of what a goal here asks for. */
	#named = $derived.by(() => ownSkills(this.record.of('requires').flatMap((one) => one.body.items.map((body) => ({ body })))));
	waiting = $derived.by(() => waitingFor(this.record.entries ?? [], this.me));
	/** What I asked for and nobody has answered; that it was not seen is no answer yet. */
	sent = $derived.by(() => sentBy(this.record.entries ?? [], this.me).filter((one) => one.answers === 0));

	get loaded(): boolean {
		return this.record.entries !== null && this.packs.value !== null;
	}
	pairs(person: string) {
		return pairsOf(person, this.record.of('observation'), (id) => this.#resolve(id));
	}
	/** Shown to whoever coaches, and to nobody else. */
	held(person: string) {
		return this.coach ? held(this.pairs(person)) : [];
	}
	/** What a link speaks of, which names no words; null: still to be chosen; undefined: its words are still to be looked up elsewhere on one's own map. */
	meant(id: string): Chosen | null | undefined {
		if (id === '' || id === 'new') return null;
		if (this.graph.has(this.#resolve(id))) return this.skill(id, '');
		const name = nameIn(this.record.entries ?? [], id) ?? this.#named.find((one) => one.id === id)?.name;
		if (name) return this.skill(id, name);
		const { value, error } = this.elsewhere;
		if (!value) return error ? null : undefined;
		const found = nameIn(entriesIn(value).map((one) => one.entry), id);
		return found ? this.skill(id, found) : null;
	}
	skill(id: string, name: string): Chosen {
		return chosen(this.graph, this.#resolve(id), name || ([...this.own, ...this.#named].find((one) => one.id === id)?.name ?? id));
	}
	entry(id: string): OpenEntry | null {
		return (this.record.entries ?? []).find((one) => one.row.id === id && !one.error) ?? null;
	}
}

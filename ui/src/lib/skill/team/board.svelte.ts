/** The team's skills as a page holds them: what the room says, kept fresh by hints, estimated in the worker. */
import { untrack } from 'svelte';
import { Live } from '$lib/engagement/live.svelte';
import { openEngagement } from '$lib/engagement/open.svelte';
import type { Engagement } from '$lib/engagement/sealing';
import { space } from '$lib/space.svelte';
import { ofType, RecordView, RoundsView, unopened, type OpenEntry, type Type } from '$lib/record';
import { spoken } from '$lib/words';
import { today } from '$lib/words/when';
import { askMap, askTeam, type Cell } from '$lib/zone/ask';
import { catalogueThen } from '../catalogue';
import { countsHere } from '../counts';
import { dayNumber, observedOf, type Observed, type Read } from '../evidence';
import { resolver, type Graph, type Known } from '../graph';
import { numbered } from '../numbered';
import { chosen, ownSkills, type Chosen } from '../observe/observe';
import { current } from '../reach/standing';
import { ALONE } from '../support';
import { answered, sentHere, waitingHere } from './asking';
import { isPartial, onlyOne, rowOf, type Place, type What } from './coverage';
import { LEAST } from './given';
import { coachesOf, knownHere, membersOf, sharesOf, skillsOf, standingOnes } from './people';

/** One moment of the room, with what the engine said of it. */
interface Snapshot {
	ids: readonly string[];
	what: What;
}

const NONE: Graph = new Map<string, Known>();
/** In an observation of the team as a whole. */
const TEAM = '';

export class Board {
	#engagement: () => Engagement;
	record: RecordView;
	rounds: RoundsView;
	#packs = new Live(() => catalogueThen(spoken.language));
	/** What the engine was last asked with, and what it said: figures are made of one moment, never of two. */
	#seen = $state.raw<Snapshot | null>(null);
	#whole = $state.raw<ReadonlyMap<string, Cell>>(new Map());
	/** The engine could not say anything. */
	failed = $state.raw<unknown>(null);
	#asked = '';
	#estimated = '';
	/** What the engine said of a person, by what it was asked. */
	#kept = new Map<string, { key: string; places: Map<string, Place> }>();

	constructor(engagement: () => Engagement) {
		this.#engagement = engagement;
		// What was taken back too: it was counted once.
		this.record = new RecordView(engagement, { drawer: 'skill', aside: true });
		this.rounds = new RoundsView(engagement);
	}

	get engagement(): Engagement {
		return this.#engagement();
	}
	graph: Graph = $derived.by(() => this.#packs.value?.graph ?? NONE);
	resolve = $derived.by(() => resolver(this.#packs.value?.merges ?? []));
	/** Nobody has left on the server's word. Before the acts were checked nobody has. */
	unsigned = $derived.by(() => {
		const { id, parties } = this.#engagement();
		return openEngagement(id).value?.leftUnsigned ?? parties.map((one) => one.person_id);
	});
	members = $derived.by(() => membersOf(this.#engagement(), this.unsigned));
	/** Those who are in it now. */
	here = $derived.by(() => this.members.filter((one) => one.left === null).map((one) => one.person));
	coaches = $derived.by(() => coachesOf(this.#engagement()));
	/** What was put aside too. */
	#all = $derived.by(() => this.record.entries ?? []);
	/** What counts. */
	#counted = $derived.by(() => countsHere({ room: this.#engagement().id, entries: this.#all, rounds: this.rounds.rounds ?? [], coaches: this.coaches }, this.#engagement(), this.resolve));
	entries = $derived.by(() => standingOnes(this.#counted.entries));
	unopened = $derived.by(() => unopened(this.entries));
	shares = $derived.by(() => sharesOf(this.#all));
	/** Who asked me what I see. */
	waiting = $derived.by(() => waitingHere(this.#all, space.self.person_id, this.here));
	sent = $derived.by(() => sentHere(this.#all, space.self.person_id));
	questions = $derived.by(() => answered(this.entries, this.#all, space.self.person_id, this.here, this.resolve));
	requires = $derived.by(() => current(this.of('requires')));
	/** Skills in words of one's own that are named here. */
	own = $derived.by(() => {
		const named = [...this.of('observation'), ...this.of('learn'), ...this.of('asked')];
		const items = this.of('requires').flatMap((one) => one.body.items.map((body) => ({ body })));
		return ownSkills([...named, ...items]);
	});
	/** The names of what is in no catalogue. */
	#names = $derived.by(() => new Map([...this.own.map((one) => [one.id, one.name] as const), ...this.#gone()]));
	skills = $derived.by(() => numbered(this.graph, this.resolve, [...this.#names].map(([skill, name]) => ({ skill, name, before: [] }))));
	read: Read = $derived.by(() => ({ room: this.#engagement().id, entries: this.entries, rounds: this.rounds.rounds ?? [], coaches: this.coaches }));
	#observed = $derived.by(() => knownHere(this.members, this.read, this.skills, today()));
	whole: Observed[] = $derived.by(() => observedOf(TEAM, [this.read], this.skills, today(), false));
	/** Skills of which something is said, or asked. */
	ids = $derived.by(() => {
		const seen = this.here.flatMap((person) => [...skillsOf(this.#observed.get(person) ?? [])]);
		const aims = this.of('learn').flatMap(({ body }) => (body.person === null ? [this.resolve(body.skill)] : []));
		const asked = (this.requires?.body.items ?? []).map((item) => this.resolve(item.skill));
		const order = new Map(this.skills.ids.map((id, n) => [id, n]));
		return [...new Set([...seen, ...aims, ...asked])].filter((id) => order.has(id)).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
	});
	rows = $derived.by(() => {
		const seen = this.#seen;
		return seen && seen.ids.map((id) => rowOf(id, this.#names.get(id) ?? id, seen.what));
	});
	/** What the rows rest on. */
	get observed(): What['observed'] {
		return this.#seen?.what.observed ?? new Map();
	}
	/** Where this room has somebody, shown or not. */
	placeOf(person: string, skill: string): Place | undefined {
		return this.#seen?.what.places.get(person)?.get(skill);
	}
	/** I cannot open all of it: figures without names are none of mine to see. */
	partial = $derived.by(() => isPartial(this.#all));
	/** Too few are here for anything to be shown without names. */
	small = $derived.by(() => this.here.length < LEAST);
	/** Those of which somebody says something. */
	said = $derived.by(() => this.rows?.filter((row) => row.of + row.waiting > 0) ?? []);
	alone = $derived.by(() => onlyOne(this.said));

	/** What the catalogue no longer has keeps the name that was sealed with it. */
	#gone(): [string, string][] {
		const named = [...this.of('observation'), ...this.of('learn')].map((one) => one.body);
		const items = this.of('requires').flatMap((one) => one.body.items);
		return [...named, ...items].flatMap(({ skill, name }) => (this.graph.has(this.resolve(skill)) || name === '' ? [] : [[skill, name]]));
	}

	get loaded(): boolean {
		return this.record.entries !== null && this.rounds.rounds !== null && this.#packs.value !== null;
	}
	get error(): unknown {
		return this.record.error ?? this.rounds.error ?? this.#packs.error ?? this.#packs.value?.lacks;
	}
	/** Those of a type that stand. */
	of<T extends Type>(type: T): OpenEntry<T>[] {
		return ofType(this.entries, type);
	}
	skill(id: string, name: string): Chosen {
		return chosen(this.graph, this.resolve(id), name);
	}
	/** Where the team as a whole lies; undefined where nothing was seen of it. */
	cell(id: string): Cell | undefined {
		return this.#whole.get(id);
	}

	/** For an `$effect`: asks the engine when what is known has changed. */
	async estimate(): Promise<void> {
		const { here, skills, ids, whole, loaded, graph, members, shares, resolve } = this;
		const observed = this.#observed;
		const entries = this.#counted.entries;
		const rounds = this.rounds.rounds ?? [];
		const day = dayNumber(today());
		if (!loaded || day === null) return;
		const key = JSON.stringify([skills.ids, ids, here.map((person) => evidenceOf(observed.get(person))), evidenceOf(whole), day]);
		const what = { graph, members, observed, shares, resolve, entries, rounds, now: Date.now() };
		if (key === this.#asked) {
			// The same evidence: who stands behind it, and since when, may be newer.
			untrack(() => this.#seen && this.#estimated === key && (this.#seen = { ids, what: { ...what, places: this.#seen.what.places } }));
			return;
		}
		this.#asked = key;
		try {
			const places = new Map<string, Map<string, Place>>();
			for (const person of here) places.set(person, await this.#of(person, observed.get(person) ?? [], day));
			const seen = [...skillsOf(whole)].flatMap((id) => skills.of(id) ?? []);
			const cells = seen.length ? await askMap({ graph: skills.graph, evidence: evidenceOf(whole), day, cells: seen.map((skill) => ({ skill, part: 'skill' as const, level: ALONE })) }) : [];
			// Another question was asked meanwhile: its answer counts.
			if (key !== this.#asked) return;
			this.#seen = { ids, what: { ...what, places } };
			this.#estimated = key;
			this.#whole = new Map(cells.map((cell) => [skills.ids[cell.skill] ?? '', cell]));
			this.failed = null;
		} catch (caught) {
			if (key === this.#asked) [this.failed, this.#asked] = [caught, ''];
		}
	}

	/** Where one person is. Each is asked for alone, so that what is shown of the others can be put together by who may be shown. */
	async #of(person: string, observed: readonly Observed[], day: number): Promise<Map<string, Place>> {
		const { graph, ids } = this.skills;
		const evidence = evidenceOf(observed);
		const seen = [...new Set(evidence.flatMap((one) => (one.part === 'skill' ? [one.skill] : [])))];
		const key = JSON.stringify([ids, evidence, day]);
		const before = this.#kept.get(person);
		if (before?.key === key) return before.places;
		const places = new Map<string, Place>();
		if (seen.length) {
			const { held } = await askTeam({ graph, people: [evidence], day, skills: seen, before: null, joined: [] });
			for (const { skill, counts, unaided } of held) places.set(ids[skill] ?? '', { level: Math.max(0, counts.indexOf(1)), sure: unaided > 0 });
		}
		this.#kept.set(person, { key, places });
		return places;
	}

	refresh(): void {
		void this.#packs.refresh();
		void this.record.refresh();
		void this.rounds.refresh();
	}
	/** The catalogue in the language that is spoken now. */
	speak(): void {
		void this.#packs.refresh();
	}
	/** For an `$effect`. */
	follow(): () => void {
		const stops = [this.record.follow(), this.rounds.follow()];
		return () => stops.forEach((stop) => stop());
	}
}

export const evidenceOf = (observed: readonly Observed[] | undefined) => (observed ?? []).map((one) => one.evidence);

/** One sitting with exercises: which one is asked, what was answered, when it is enough. */
import { newId } from '$lib/engagement/id';
import { ownRoom } from '$lib/engagement/sealing';
import { ensureIdentity, ensureRecovery } from '$lib/identity';
import { space } from '$lib/space.svelte';
import { spoken } from '$lib/words';
import { today } from '$lib/words/when';
import { askMap, askNext, type Cell } from '$lib/zone/ask';
import type { Evidence } from '$lib/zone/evidence';
import { catalogue, type Catalogue } from '../catalogue';
import { dayNumber, observedOf } from '../evidence';
import { resolver, type Known } from '../graph';
import { once, PARTS } from '../mine/map';
import { entriesIn, everything } from '../mine/read';
import { numbered, type Numbered } from '../numbered';
import { addOnce } from '../once';
import { ALONE } from '../support';
import { around, type Asked } from './bank';
import { chosen, nextQuestion, unasked } from './choose';
import { planned } from './plan';
import { bodyOf, evidenceOf, resultsOf } from './results';

/** What was answered in this sitting. */
export interface Answer {
	asked: Asked;
	right: boolean;
	/** Places of the options that were chosen. */
	chosen: number[];
	/** What one wrote oneself. */
	own: string;
	/** Chosen once, so that a second try stores the same answer. */
	id: string;
	/** The moment of it and its day, as they were: it may be stored after midnight. */
	at: string;
	day: string;
	kept: boolean;
}

/** Why a sitting ended: `little` would tell anything more, `none` is left, one had enough. */
export type End = 'little' | 'none' | 'enough';

export class Run {
	/** Ids, or null: all that is planned. */
	#of: readonly string[] | null;
	#packs: Catalogue | null = null;
	#skills: Numbered | null = null;
	#evidence: Evidence[] = [];
	#items: Asked[] = [];
	/** The skills it is about. */
	wanted = $state.raw<Known[]>([]);
	now = $state.raw<Asked | null>(null);
	answers = $state<Answer[]>([]);
	end = $state<End | null>(null);
	/** Both parts of what it is about, once it has ended. */
	cells = $state.raw<Cell[]>([]);
	ready = $state(false);
	/** Why nothing can be asked. */
	error = $state.raw<unknown>(null);
	/** Why an answer is not kept yet. */
	unkept = $state.raw<unknown>(null);

	constructor(of: readonly string[] | null) {
		this.#of = of;
	}

	/** The skill of an exercise. */
	skillOf(asked: Asked): Known | undefined {
		return this.#packs?.graph.get(asked.skill);
	}

	/** Reads what is known, and asks the first. */
	async begin(): Promise<void> {
		this.error = null;
		try {
			const [packs, all] = await Promise.all([catalogue(spoken.language), everything()]);
			const resolve = resolver(packs.merges);
			const entries = entriesIn(all);
			const ids = this.#of?.map(resolve) ?? planned(entries, space.self.person_id, resolve);
			this.#packs = packs;
			this.#skills = numbered(packs.graph, resolve);
			this.wanted = [...new Set(ids)].flatMap((id) => packs.graph.get(id) ?? []);
			const rooms = all.places.map((place) => place.read);
			this.#evidence = once(observedOf(space.self.person_id, rooms, this.#skills, today(), true)).map((one) => one.evidence);
			const near = around(packs.graph, this.wanted.map((one) => one.id));
			const results = resultsOf(entries.map((one) => one.entry), space.self.person_id);
			this.#items = unasked(packs.exercises.filter((one) => near.has(one.skill)), results, today());
			await this.next();
			this.ready = true;
		} catch (caught) {
			this.error = caught;
		}
	}

	/** Asks the engine for the exercise that tells most now. */
	async next(): Promise<void> {
		this.error = null;
		const day = dayNumber(today());
		const done = new Set(this.answers.map((one) => one.asked.id));
		const left = this.#items.filter((one) => !done.has(one.id));
		const question = this.#skills && day !== null ? nextQuestion(this.#skills, this.#evidence, left, this.wanted.map((one) => one.id), day) : null;
		if (left.length === 0 || !question) return this.finish('none');
		try {
			const found = chosen(left, await askNext(question), this.wanted.length);
			if (!found) return await this.finish('little');
			this.now = found;
		} catch (caught) {
			this.error = caught;
		}
	}

	/** Takes an answer; false when the person did not want a key for it. What could not be stored is kept here and tried again on request. */
	async answer(asked: Asked, right: boolean, places: readonly number[], own = ''): Promise<boolean> {
		// The recovery kit comes before the first words that nobody else has.
		if (!(await (space.self.own_engagement_id ? ensureIdentity() : ensureRecovery()))) return false;
		const on = today();
		this.answers.push({ asked, right, chosen: [...places], own, id: newId(), at: new Date().toISOString(), day: on, kept: false });
		const skill = this.#skills?.of(asked.skill);
		const day = dayNumber(on);
		if (skill !== undefined && day !== null) this.#evidence.push(evidenceOf(skill, asked, right, day));
		void this.keep();
		return true;
	}

	#keeping: Promise<void> | null = null;

	/** Stores what is not stored yet, one after the other. */
	keep(): Promise<void> {
		this.#keeping ??= this.#store().finally(() => (this.#keeping = null));
		return this.#keeping;
	}

	async #store(): Promise<void> {
		this.unkept = null;
		try {
			for (let one = this.#waiting(); one; one = this.#waiting()) {
				const skill = this.skillOf(one.asked);
				if (!skill) throw new Error('the skill of an exercise is in the catalogue');
				const said = { person: space.self.person_id, right: one.right, at: one.at, day: one.day, own: one.own };
				await addOnce(ownRoom(), 'observation', bodyOf(one.asked.id, skill, one.asked, said), one.id);
				one.kept = true;
			}
		} catch (caught) {
			this.unkept = caught;
		}
	}

	#waiting = () => this.answers.find((one) => !one.kept);

	/** Answers that would be lost with the page. */
	get unstored(): boolean {
		return this.answers.some((one) => !one.kept);
	}

	/** Ends it, and asks where the skills are now. */
	async finish(end: End): Promise<void> {
		this.now = null;
		this.end = end;
		const day = dayNumber(today());
		if (!this.#skills || day === null || this.answers.length === 0) return;
		// Of a plan those that were asked about; a skill alone is told of in any case.
		const told = this.wanted.filter((one) => this.answers.some(({ asked }) => asked.skill === one.id));
		const numbers = (told.length ? told : this.wanted).flatMap((one) => this.#skills?.of(one.id) ?? []);
		const cells = numbers.flatMap((skill) => PARTS.map((part) => ({ skill, part, level: ALONE })));
		try {
			this.cells = await askMap({ graph: this.#skills.graph, evidence: this.#evidence, day, cells });
		} catch (caught) {
			this.error = caught;
		}
	}

	/** The id of a cell's skill. */
	idOf(cell: Cell): string {
		return this.#skills?.ids[cell.skill] ?? '';
	}
}

/** Where the person is: the organisation, herself, the people in it, and whether what is sealed can be read here. */
import { api, Problem, type Former, type Me, type Organisation, type Person, type Self } from './api';
import { listen, onHint, onReset, silence } from './live';
import { languageOf, speak, spoken } from './words';
import { setZone } from './words/when';

/** `unknown` until asked; `none`: this browser holds no key for the person. */
export type VaultPhase = 'unknown' | 'none' | 'locked' | 'unlocked';

/** Who chose a language on the way in goes on in it. */
async function inPickedLanguage(slug: string, self: Self): Promise<Self> {
	const { picked } = spoken;
	spoken.picked = null;
	if (!picked || picked === languageOf(self.language)) return self;
	return api.put<Self>(`/o/${slug}/self`, { name: self.name, time_zone: self.time_zone, language: picked }).catch(() => self);
}

/** Whether this is someone who left and still fetches what is theirs. */
const isFormer = (self: Former): boolean => (self.former_until ?? null) !== null;

class Space {
	/** Short name of the organisation in addresses. */
	slug = $state('');
	phase = $state<'away' | 'loading' | 'ready' | 'missing' | 'failed'>('away');
	error = $state<unknown>(null);
	me = $state.raw<Me | null>(null);
	#organisation = $state.raw<Organisation | null>(null);
	#self = $state.raw<Self | null>(null);
	people = $state.raw<Person[]>([]);
	vault = $state<VaultPhase>('unknown');
	/** A conversation runs: a shared device does not lock itself. */
	busy = $state(false);
	#names = $derived(new Map(this.people.map((person) => [person.id, person.name])));
	#leave: (() => void)[] = [];

	/** The organisation; pages below `/o/SLUG` are shown only when it is there. */
	get organisation(): Organisation {
		if (!this.#organisation) throw new Error('no organisation yet');
		return this.#organisation;
	}
	set organisation(value: Organisation) {
		this.#organisation = value;
	}

	/** Oneself in this organisation. */
	get self(): Self {
		if (!this.#self) throw new Error('nobody yet');
		return this.#self;
	}

	/** Of someone who left: until when they can still take away what is theirs, Unix milliseconds; else null. */
	get formerUntil(): number | null {
		return (this.#self as (Self & Former) | null)?.former_until ?? null;
	}

	get ready(): boolean {
		return this.phase === 'ready';
	}

	nameOf(id: string | null | undefined): string {
		if (!id) return '';
		return this.#names.get(id) ?? (this.#self?.person_id === id ? this.#self.name : '');
	}

	/** Loads an organisation; does nothing when it is there already. */
	async enter(slug: string): Promise<void> {
		if (this.slug === slug && (this.phase === 'ready' || this.phase === 'loading')) return;
		this.leave();
		this.slug = slug;
		await this.load();
	}

	/** Loads again what is known of the organisation. */
	async load(): Promise<void> {
		const slug = this.slug;
		this.phase = 'loading';
		this.error = null;
		try {
			const asked = api.get<Self & Former>(`/o/${slug}/self`);
			const [organisation, told, people, me] = await Promise.all([
				api.get<Organisation>(`/o/${slug}/organisation`),
				asked,
				// Who left is no longer told who is here.
				asked.then((self) => (isFormer(self) ? [] : api.list<Person>(`/o/${slug}/people`))),
				api.get<Me>('/me')
			]);
			if (this.slug !== slug) return;
			const former = isFormer(told);
			const self = former ? told : await inPickedLanguage(slug, told);
			await speak(languageOf(self.language));
			if (this.slug !== slug) return;
			this.#organisation = organisation;
			this.#self = self;
			this.people = people;
			this.me = me;
			setZone(self.time_zone);
			this.phase = 'ready';
			// Who left is told nothing any more.
			if (former) return;
			listen(slug);
			this.#leave.push(
				onHint('person', () => void this.refreshPeople()),
				onHint('identity', () => void this.refreshPeople()),
				onReset(() => void this.refreshPeople())
			);
		} catch (error) {
			if (this.slug !== slug) return;
			this.error = error;
			this.phase = error instanceof Problem && error.status === 404 ? 'missing' : 'failed';
		}
	}

	async refreshSelf(): Promise<void> {
		this.#self = await api.get<Self>(`/o/${this.slug}/self`);
		setZone(this.#self.time_zone);
		await speak(languageOf(this.#self.language));
	}

	async refreshPeople(): Promise<void> {
		const slug = this.slug;
		if (this.formerUntil !== null) return;
		try {
			const people = await api.list<Person>(`/o/${slug}/people`);
			if (this.slug === slug) this.people = people;
		} catch {
			// the next hint or page load brings them
		}
	}

	/** While someone who has joined is without a key (it is made behind their first page), looks again now and then. Answers how to stop. */
	watchKeys(): () => void {
		void this.refreshPeople();
		const timer = setInterval(() => {
			if (!document.hidden && this.people.some((person) => person.joined && !person.has_identity && person.deactivated_at === null)) void this.refreshPeople();
		}, 5000);
		return () => clearInterval(timer);
	}

	/** Forgets the organisation (signed out, or another one). */
	leave(): void {
		silence();
		for (const run of this.#leave.splice(0)) run();
		this.slug = '';
		this.phase = 'away';
		this.#organisation = null;
		this.#self = null;
		this.me = null;
		this.people = [];
		this.vault = 'unknown';
		this.busy = false;
	}
}

export const space = new Space();

/** An address inside the organisation: `/o/SLUG/…`, for the API and the page alike. */
export function at(path: string): string {
	return `/o/${space.slug}${path}`;
}

/** A person's name. */
export function nameOf(id: string | null | undefined): string {
	return space.nameOf(id);
}

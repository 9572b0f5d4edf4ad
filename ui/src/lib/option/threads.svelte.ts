/** What came from what: an insight becomes an option, an option an action. Fetched only where someone looks. */
import { actionsOf, type OpenAction, type Origin } from '$lib/action/actions';
import { originPath } from '$lib/action/origin';
import { follow, Live } from '$lib/engagement/live.svelte';
import type { Engagement } from '$lib/engagement/sealing';
import { entriesOf, KINDS, ofType, type OpenEntry, type Type } from '$lib/record';
import { at } from '$lib/space.svelte';

/** The words an entry is known by, whatever its type. */
export function titleOf(entry: OpenEntry): string {
	const body = entry.body as Record<string, unknown>;
	const found = ['text', 'learnt', 'fact', 'question', 'obstacle', 'heard', 'words'].map((name) => body[name]).find((one) => typeof one === 'string' && one !== '');
	return typeof found === 'string' ? found : '';
}

function isType(kind: string): kind is Type {
	return kind in KINDS;
}

export class Threads {
	#engagement: () => Engagement;
	#options: Live<OpenEntry[]>;
	#actions: Live<OpenAction[]>;
	#entries = $state.raw<Record<string, OpenEntry[]>>({});
	#asked = new Set<string>();

	constructor(engagement: () => Engagement) {
		this.#engagement = engagement;
		this.#options = new Live(() => entriesOf(engagement(), { drawer: 'option' }));
		this.#actions = new Live(() => actionsOf(engagement()));
	}

	/** Fetches what things became, now and at hints; for an `$effect` of what shows it. */
	follow(): () => void {
		if (!this.#options.value) void this.refresh();
		return follow(['entry', 'action'], this.#engagement().id, () => void this.refresh());
	}

	async refresh(): Promise<void> {
		await Promise.all([this.#options.refresh(), this.#actions.refresh()]);
	}

	/** Options made of something. */
	options(id: string): OpenEntry<'option'>[] {
		return ofType(this.#options.value ?? [], 'option').filter((one) => one.body.from?.id === id);
	}

	/** Actions made of something. */
	actions(id: string): OpenAction[] {
		return (this.#actions.value ?? []).filter((one) => one.from?.id === id);
	}

	/** Fetches where something came from. */
	async find(from: Origin): Promise<void> {
		if (!isType(from.kind)) return;
		const { drawer } = KINDS[from.kind];
		if (this.#asked.has(drawer)) return;
		this.#asked.add(drawer);
		try {
			const found = await entriesOf(this.#engagement(), { drawer });
			this.#entries = { ...this.#entries, [drawer]: found };
		} catch {
			// Without an answer the line is left out; the next look asks again.
			this.#asked.delete(drawer);
		}
	}

	/** Where something came from, in its words; null while it is not known, or when it is not everyone's. */
	origin(from: Origin): { words: string; href: string | null; kind: Type } | null {
		if (!isType(from.kind)) return null;
		const entry = (this.#entries[KINDS[from.kind].drawer] ?? []).find((one) => one.row.id === from.id && !one.error);
		return entry ? { words: titleOf(entry), href: originPath(this.#engagement().id, from), kind: entry.type } : null;
	}

	/** The page of an option or of the actions. */
	href(part: 'options' | 'actions', id = ''): string {
		return at(`/coaching/${this.#engagement().id}/${part}${id ? `#${id}` : ''}`);
	}
}

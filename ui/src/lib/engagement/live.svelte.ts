/** Rows that follow the hints: fetched once, fetched again when a hint speaks of them, never twice at a time. */
import { onHint, onReset } from '$lib/live';
import type { Hint } from '$lib/api';

/** Something fetched, with how that went. `value` stays while a newer one is under way or the network is gone. */
export class Live<T> {
	value = $state.raw<T | null>(null);
	error = $state.raw<unknown>(null);
	#fetch: () => Promise<T>;
	#running: Promise<void> | null = null;
	#again = false;

	constructor(fetch: () => Promise<T>) {
		this.#fetch = fetch;
	}

	/** Fetches; a call during a fetch leads to exactly one more. */
	refresh(): Promise<void> {
		if (this.#running) {
			this.#again = true;
			return this.#running;
		}
		this.#running = this.#run().finally(() => (this.#running = null));
		return this.#running;
	}

	async #run(): Promise<void> {
		do {
			this.#again = false;
			try {
				this.value = await this.#fetch();
				this.error = null;
			} catch (error) {
				this.error = error;
			}
		} while (this.#again);
	}
}

/**
 * Calls `run` at hints of these kinds (of one engagement, when given) and when hints may have been missed. For an `$effect`: returns how to stop.
 */
export function follow(kinds: readonly string[], engagement: string | null, run: (hint: Hint | null) => void): () => void {
	const stops = kinds.map((kind) =>
		onHint(kind, (hint) => {
			if (engagement === null || hint.engagement_id === engagement || hint.id === engagement) run(hint);
		})
	);
	stops.push(onReset(() => run(null)));
	return () => {
		for (const stop of stops) stop();
	};
}

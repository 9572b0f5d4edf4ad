/** What was opened last, so that a hint about one row does not open the others again. Forgotten with the keys. */
import type { Sealed } from '$lib/api';
import { onVaultChange } from '$lib/vault';

/** Of more than these, what was asked for longest ago goes. */
export const MOST_KEPT = 2_000;

/** Everything of a sealed value that the vault checked: only the very same counts as opened already. */
export function same(sealed: Sealed | null | undefined): string {
	return sealed ? [sealed.v, sealed.by, sealed.e, sealed.s].join(' ') : '';
}

/** Ids that stand more than once in one answer: what belongs to which of them, is for nobody to say. */
export function twice(rows: readonly { id: string }[]): Set<string> {
	const seen = new Set<string>();
	const again = new Set<string>();
	for (const { id } of rows) (seen.has(id) ? again : seen).add(id);
	return again;
}

export class Kept<T> {
	#values = new Map<string, { from: string; value: T }>();
	#listening = false;
	#locks = 0;

	/** Called before opening: the answer says whether the keys are still the ones that were there then. */
	begin(): () => boolean {
		if (!this.#listening) {
			this.#listening = true;
			onVaultChange((now) => {
				if (now !== 'locked') return;
				this.#locks++;
				this.#values.clear();
			});
		}
		const before = this.#locks;
		return () => this.#locks === before;
	}

	/** What was opened of a row, when it was opened from just this. */
	get(room: string, row: string, from: string): T | undefined {
		const key = `${room}/${row}`;
		const known = this.#values.get(key);
		if (known?.from !== from) return undefined;
		// Asked for again: it is the newest now.
		this.#values.delete(key);
		this.#values.set(key, known);
		return known.value;
	}

	keep(room: string, row: string, from: string, value: T): void {
		const key = `${room}/${row}`;
		this.#values.delete(key);
		this.#values.set(key, { from, value });
		// A map tells its keys in the order in which they came.
		for (const oldest of this.#values.keys()) {
			if (this.#values.size <= MOST_KEPT) return;
			this.#values.delete(oldest);
		}
	}
}

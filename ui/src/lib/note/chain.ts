/**
 * How the entries of a note follow each other: one chain per author and device, snapshots that name what they cover, and what is put aside.
 * Pure: entries come opened, and what they say is handed to whoever merges it.
 */
import type { Covered, OpenedEntry, StatedEntry, VaultErrorName } from '$lib/vault';

/** An entry as the server gives it. `sequence` is its place in the note; `covers` of a snapshot only: up to which place it holds everything. */
export interface Row extends StatedEntry {
	sequence: number;
	covers: number | null;
	saved_at?: number | null;
}

/** An entry with what became of it. */
export interface Item {
	row: Row;
	opened: OpenedEntry;
}

/** An entry that was put aside, and why. */
export interface Aside {
	row: Row;
	/** `withheld`: sealed with a newer key than the server shows. */
	reason: VaultErrorName | 'withheld';
}

/** Why a note must not be written for now: the server gives less, or other, than was there before. */
export type Doubt = 'rolled_back' | 'diverged';

interface Chain {
	/** The last entry taken in, or named by a snapshot. */
	number: number;
	hash: string;
	/** Every hash known, by number. */
	hashes: Map<number, string>;
}

type Verdict = 'taken' | 'seen' | 'chain_broken' | 'malformed';

const name = (one: { author: string; device: string }): string => `${one.author}/${one.device}`;

export class Chains {
	#chains = new Map<string, Chain>();
	/** Entries behind a gap: a later one may close it. */
	#waiting: Item[] = [];
	/** Entries that did not open, by their place. */
	#failed = new Map<number, Aside>();

	/** Everything put aside, in the order of the note. */
	get aside(): Aside[] {
		const waiting = this.#waiting.map(({ row }): Aside => ({ row, reason: 'chain_broken' }));
		return [...this.#failed.values(), ...waiting].sort((a, b) => a.row.sequence - b.row.sequence);
	}

	/** The last entry of every chain. */
	get heads(): Covered[] {
		return [...this.#chains].map(([key, { number, hash }]) => {
			const [author = '', device = ''] = key.split('/');
			return { author, device, number, hash };
		});
	}

	/** The last entry of one chain. */
	head(author: string, device: string): { number: number; hash: string } | null {
		const chain = this.#chains.get(name({ author, device }));
		return chain ? { number: chain.number, hash: chain.hash } : null;
	}

	/** The hash of an entry that is held. */
	hash(author: string, device: string, number: number): string | undefined {
		return this.#chains.get(name({ author, device }))?.hashes.get(number);
	}

	/** An entry of one's own making: what it says is in the document already. */
	mine(author: string, device: string, number: number, hash: string): void {
		this.#hold(name({ author, device }), number, hash);
	}

	/**
	 * Takes entries in, in the order of the note; `merge` answers false for what does not decode. Answers those that were new. What stands behind
	 * a gap is looked at again whenever something was taken in.
	 */
	take(items: Item[], merge: (update: Uint8Array, schema: number) => boolean): Item[] {
		const taken: Item[] = [];
		let left: Item[] = [...this.#waiting, ...items];
		for (let before = -1; left.length > 0 && left.length !== before; ) {
			before = left.length;
			left = left.filter((item) => {
				const verdict = this.#try(item, merge);
				if (verdict === 'taken') taken.push(item);
				return verdict === 'chain_broken';
			});
		}
		const once = new Map(left.map((item) => [item.row.sequence, item]));
		this.#waiting = [...once.values()];
		return taken;
	}

	#try(item: Item, merge: (update: Uint8Array, schema: number) => boolean): Verdict {
		const { row, opened } = item;
		if (!opened.ok) {
			this.#failed.set(row.sequence, { row, reason: opened.error });
			return 'malformed';
		}
		const chain = this.#chains.get(name(row));
		const held = chain?.hashes.get(row.number);
		if (held !== undefined) {
			if (held !== opened.hash) return 'chain_broken';
			this.#failed.delete(row.sequence);
			return 'seen';
		}
		if (opened.covers.some((one) => this.#contradicts(one))) return 'chain_broken';
		// At or below what a snapshot named: its words are there already, once more does no harm.
		const old = chain !== undefined && row.number <= chain.number;
		if (!old && !this.#follows(row, opened, chain)) return 'chain_broken';
		if (!merge(opened.update, opened.schema)) {
			this.#failed.set(row.sequence, { row, reason: 'malformed' });
			return 'malformed';
		}
		this.#failed.delete(row.sequence);
		this.#hold(name(row), row.number, opened.hash);
		for (const one of opened.covers) {
			if (one.number > (this.#chains.get(name(one))?.number ?? 0)) this.#hold(name(one), one.number, one.hash);
		}
		return 'taken';
	}

	#contradicts(one: Covered): boolean {
		const known = this.#chains.get(name(one))?.hashes.get(one.number);
		return known !== undefined && known !== one.hash;
	}

	#follows(row: Row, opened: Extract<OpenedEntry, { ok: true }>, chain: Chain | undefined): boolean {
		// A chain begins at its first entry, or at what the snapshot itself names.
		const before = chain ?? opened.covers.find((one) => name(one) === name(row));
		if (before === undefined) return row.number === 1 && opened.previous === null;
		return row.number === before.number + 1 && opened.previous === before.hash;
	}

	#hold(key: string, number: number, hash: string): void {
		const chain = this.#chains.get(key) ?? { number: 0, hash: '', hashes: new Map<number, string>() };
		chain.hashes.set(number, hash);
		if (number >= chain.number) {
			chain.number = number;
			chain.hash = hash;
		}
		this.#chains.set(key, chain);
	}

	/** Compares with what was remembered of the note: a chain that is shorter now, or another one. */
	doubt(remembered: Covered[]): Doubt | null {
		let found: Doubt | null = null;
		for (const one of remembered) {
			const chain = this.#chains.get(name(one));
			if (chain === undefined || chain.number < one.number) found ??= 'rolled_back';
			else if ((chain.hashes.get(one.number) ?? one.hash) !== one.hash) found = 'diverged';
		}
		return found;
	}
}

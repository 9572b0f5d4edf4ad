/** This device's own chain of a note: sealed, kept, posted in order, resent with one effect, sealed again when its epoch was closed. */
import { api, Problem } from '$lib/api';
import { sealed, takeIn, type Room } from '$lib/engagement/sealing';
import { at, space } from '$lib/space.svelte';
import { vault, VaultError, type NewDocumentEntry, type OpenedEntry } from '$lib/vault';
import type { NoteLog } from './log';
import { forget, keep, pending, type Pending } from './shelf';

/** What the server takes in one request. */
const ENTRIES = 50;
const BYTES = 900_000;

/** The first entries that fit into one request. */
export function batch<T extends { entry: string }>(entries: T[]): T[] {
	const fit: T[] = [];
	let bytes = 0;
	for (const one of entries) {
		bytes += (one.entry.length / 4) * 3;
		if (fit.length === ENTRIES || (fit.length > 0 && bytes > BYTES)) break;
		fit.push(one);
	}
	return fit;
}

export class Outbox {
	/** One change of the chain after another. */
	#turn: Promise<unknown> = Promise.resolve();
	#posting: Promise<void> | null = null;
	#again = false;

	constructor(
		private readonly room: Room,
		private readonly log: NoteLog,
		private readonly session: string | null,
		readonly device: string
	) {}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const result = this.#turn.then(work);
		this.#turn = result.catch(() => undefined);
		return result;
	}

	get #chain(): string {
		return `${space.self.person_id}/${this.device}`;
	}

	/** Own entries that wait, in order. */
	async waiting(): Promise<Pending[]> {
		const me = space.self.person_id;
		return (await pending(this.log.note)).filter((one) => one.author === me && one.device === this.device && one.room === this.room.id);
	}

	/** The server stored something at a place that was read as another's: its log became shorter. */
	shorter = false;

	/** Takes up the chain where this device left it. What the server has by now is forgotten here. */
	async restore(): Promise<void> {
		await this.#inTurn(() => this.#dropStored());
	}

	/** Entries that the log holds need not be sent again; the others are the end of the chain. */
	async #dropStored(): Promise<Pending[]> {
		const all = await this.waiting();
		const me = space.self.person_id;
		const stored = all.filter((one) => this.#stored.has(one.number) || this.log.rows.some((row) => row.author === me && row.device === this.device && row.number === one.number));
		if (stored.length) await forget(stored);
		const left = all.filter((one) => !stored.includes(one));
		for (const one of left) this.log.chains.mine(me, this.device, one.number, one.hash);
		if (left.length) this.log.unsent.add(this.#chain);
		else this.log.unsent.delete(this.#chain);
		return left;
	}

	/** Numbers that the server acknowledged in this run. */
	readonly #stored = new Set<number>();

	/** Seals what was typed as the next entry and keeps it; resolves when it is on the device. */
	add(item: NewDocumentEntry, covers: number | null = null): Promise<void> {
		return this.#inTurn(async () => {
			const me = space.self.person_id;
			await takeIn(this.room);
			const after = this.log.chains.head(me, this.device);
			const [made] = await vault.sealEntries(this.room.id, this.log.note, this.device, after, [item]);
			if (!made) throw new Error('nothing was sealed');
			await keep([{ note: this.log.note, device: this.device, author: me, room: this.room.id, session: this.session, covers, ...made }]);
			this.log.unsent.add(this.#chain);
			this.log.chains.mine(me, this.device, made.number, made.hash);
		});
	}

	/** Posts what waits, in order. */
	post(): Promise<void> {
		this.#again = true;
		this.#posting ??= this.#postAll();
		return this.#posting;
	}

	/** Kept while the last request ends: it goes with the next. */
	async #postAll(): Promise<void> {
		try {
			while (this.#again) {
				this.#again = false;
				await this.#post();
			}
		} finally {
			this.#posting = null;
		}
	}

	async #post(): Promise<void> {
		// What is in doubt is added to by nobody.
		while (this.log.doubt === null) {
			let closed = false;
			let next = batch(await this.waiting());
			if (next.length === 0) return;
			const { sequences } = await sealed(this.room, [], async () => {
				if (closed) {
					await this.#reseal();
					next = batch(await this.waiting());
				}
				try {
					return next.length ? await this.#send(next) : { sequences: [] };
				} catch (error) {
					closed ||= error instanceof Problem && error.name === 'epoch_closed';
					throw error;
				}
			});
			await this.#acknowledged(next, sequences);
		}
	}

	#send(entries: Pending[]): Promise<{ sequences: number[] }> {
		return api.post<{ sequences: number[] }>(at(`/engagements/${this.room.id}/notes/${this.log.note}/entries`), {
			session_id: this.session,
			device: this.device,
			entries: entries.map(({ number, epoch, kind, covers, entry }) => ({ number, epoch, kind, covers, entry }))
		});
	}

	async #acknowledged(entries: Pending[], sequences: number[]): Promise<void> {
		await this.#inTurn(async () => {
			const me = space.self.person_id;
			for (const { number } of entries) this.#stored.add(number);
			const last = entries.at(-1);
			if (last) await vault.rememberEntries(this.room.id, this.log.note, [{ author: me, device: this.device, number: last.number, hash: last.hash }]).catch(() => undefined);
			await forget(entries);
			if ((await this.waiting()).length === 0) this.log.unsent.delete(this.#chain);
		});
		// Own entries are taken in as the server has them, so that the log has no hole; where another's stands between, the next reading brings both.
		const known = (sequence: number, number: number) => this.log.rows.some((row) => row.sequence === sequence && row.author === space.self.person_id && row.device === this.device && row.number === number);
		if (sequences.some((sequence, n) => sequence <= this.log.last && !known(sequence, entries[n]?.number ?? 0))) this.shorter = true;
		const inRow = sequences.length === entries.length && sequences.every((sequence, n) => sequence === this.log.last + 1 + n);
		if (!inRow) return;
		await this.log.take(entries.map((one, n) => ({ ...one, sequence: sequences[n] ?? 0, saved_at: Date.now() })));
		this.log.last = Math.max(this.log.last, ...sequences);
	}

	/** The epoch of what waits was closed, so the server never had it: the same numbers, sealed again. */
	async #reseal(): Promise<void> {
		await this.log.read();
		await this.#inTurn(async () => {
			const left = await this.#dropStored();
			const epoch = (await vault.head(this.room.id))?.epoch ?? 0;
			const from = left.findIndex((one) => one.epoch < epoch);
			if (from < 0) return;
			const again = left.slice(from);
			const opened = await vault.openEntries(this.room.id, this.log.note, again);
			const before = left[from - 1];
			const me = space.self.person_id;
			const stored = before ?? this.#before(again[0]?.number ?? 1);
			const items = opened.map(item);
			const made = await vault.sealEntries(this.room.id, this.log.note, this.device, stored, items);
			const fresh = again.map((one, n): Pending => ({ ...one, ...made[n], covers: null }));
			await keep(fresh);
			for (const one of fresh) this.log.chains.mine(me, this.device, one.number, one.hash);
		});
	}

	/** What stands before a number of this chain. */
	#before(number: number): { number: number; hash: string } | null {
		const hash = this.log.chains.hash(space.self.person_id, this.device, number - 1);
		return hash === undefined ? null : { number: number - 1, hash };
	}
}

/** A snapshot goes again as an update: it would name what was sealed before. */
function item(opened: OpenedEntry): NewDocumentEntry {
	if (!opened.ok) throw new VaultError(opened.error);
	return { type: 'update', schema: opened.schema, update: opened.update };
}

/** The log of one note, read and merged into a document. What cannot be taken in is put aside and never stops the rest. */
import * as Y from 'yjs';
import { api, type NoteLogPage, type OldNoteState } from '$lib/api';
import { isKept } from '$lib/api/kept';
import { newestEpoch, takeIn, whyNot, type Room } from '$lib/engagement/sealing';
import { at } from '$lib/space.svelte';
import { vault, type Covered, type OpenedEntry } from '$lib/vault';
import { Chains, type Aside, type Doubt, type Item, type Row } from './chain';
import { REMOTE, SCHEMA } from './states';

/** What was read since the last look. */
export interface Read {
	rows: Row[];
	/** Something new was merged. */
	changed: boolean;
}

export class NoteLog {
	readonly chains = new Chains();
	/** The place up to which it was read. */
	last = 0;
	/** Entries since the newest snapshot, and the epoch in which that was sealed. */
	since = 0;
	snapshotEpoch: number | null = null;
	/** The place up to which that holds everything. */
	snapshotCovers = 0;
	/** Entries of an older epoch than the newest lie bare: who joined since cannot read them. */
	oldestEpoch: number | null = null;
	/** A newer page wrote some of it. */
	newer = false;
	/** Sealed states of before the log that were merged; the first entry carries them. */
	states: OldNoteState[] = [];
	/** Some of those could not be opened: why. */
	unreadable: string | null = null;
	doubt: Doubt | null = null;
	#rows: Row[] = [];
	/** The newest epoch that the server shows, where a key is missing. */
	#newest = Infinity;
	#shadow: Y.Doc | null = null;

	constructor(
		readonly room: Room,
		readonly note: string,
		readonly doc: Y.Doc
	) {}

	/** A copy on which updates are tried, with all that the document holds. */
	#copy(): Y.Doc {
		this.#shadow ??= new Y.Doc();
		Y.applyUpdate(this.#shadow, Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#shadow)));
		return this.#shadow;
	}

	/** Merges an update, unless it does not decode: tried on a copy first, so that a bad one leaves the document as it was. */
	#merge(update: Uint8Array): boolean {
		try {
			Y.applyUpdate(this.#shadow ?? this.#copy(), update);
		} catch {
			this.#shadow?.destroy();
			this.#shadow = null;
			return false;
		}
		Y.applyUpdate(this.doc, update, REMOTE);
		return true;
	}

	/** Merges an update that is of no chain; false when it does not decode. */
	merge(update: Uint8Array): boolean {
		this.#copy();
		return this.#merge(update);
	}

	/** Many updates, the document told once. */
	#mergeAll(items: Item[]): Item[] {
		this.#copy();
		return this.doc.transact(
			() =>
				this.chains.take(items, (update, schema) => {
					if (!this.#merge(update)) return false;
					if (schema > SCHEMA) this.newer = true;
					return true;
				}),
			REMOTE
		);
	}

	/** Opens entries with the keys at hand, and with newer ones where they are missing. */
	async open(rows: Row[]): Promise<OpenedEntry[]> {
		await takeIn(this.room);
		const opened = await vault.openEntries(this.room.id, this.note, rows);
		if (!opened.some((one) => !one.ok && one.error === 'unknown_epoch')) return opened;
		const before = (await vault.head(this.room.id))?.sequence;
		await takeIn(this.room, true);
		const again = (await vault.head(this.room.id))?.sequence === before ? opened : await vault.openEntries(this.room.id, this.note, rows);
		this.#newest = await newestEpoch(this.room, again);
		return again;
	}

	/** Everything put aside, and why. */
	get aside(): Aside[] {
		return this.chains.aside.map(({ row, reason }) => ({ row, reason: whyNot(reason, row.epoch, this.#newest) }));
	}

	/** What a device keeps: nothing that was put aside for what it is, for the server may give the true one next time; it is asked from there on. */
	get kept(): { rows: Row[]; last: number } {
		const bad = new Set(this.chains.aside.filter(({ reason }) => reason !== 'unknown_epoch' && reason !== 'locked').map(({ row }) => row.sequence));
		return { rows: this.#rows.filter((row) => !bad.has(row.sequence)), last: bad.size ? Math.min(this.last, Math.min(...bad) - 1) : this.last };
	}

	/** Takes rows in; answers whether something new was merged. */
	async take(rows: Row[]): Promise<boolean> {
		if (rows.length === 0) return false;
		const opened = await this.open(rows);
		const items = rows.map((row, n): Item => ({ row, opened: opened[n] ?? { ok: false, error: 'malformed' } }));
		const taken = this.#mergeAll(items);
		const there = new Set(this.#rows.map((row) => row.sequence));
		this.#rows = [...this.#rows, ...rows.filter((row) => !there.has(row.sequence))].sort((a, b) => a.sequence - b.sequence);
		this.#count();
		return taken.length > 0;
	}

	/** How far the newest snapshot is behind. */
	#count(): void {
		const bad = new Set(this.chains.aside.map(({ row }) => row.sequence));
		const snapshot = this.#rows.findLast((row) => row.kind === 'snapshot' && !bad.has(row.sequence));
		const open = this.#rows.filter((row) => row.sequence > (snapshot?.covers ?? 0) && row !== snapshot);
		this.since = open.length;
		this.snapshotEpoch = snapshot?.epoch ?? null;
		this.snapshotCovers = snapshot?.covers ?? 0;
		this.oldestEpoch = this.#rows.length ? Math.min(...(snapshot ? [snapshot, ...open] : open).map((row) => row.epoch)) : null;
		this.#rows = snapshot ? [snapshot, ...open] : open;
	}

	/** Up to which place a snapshot written now would hold everything. */
	get covered(): number {
		const [first] = this.chains.aside;
		return first ? Math.min(this.last, first.row.sequence - 1) : this.last;
	}

	/** Rows that a device needs to read the note again. */
	get rows(): Row[] {
		return this.#rows;
	}

	/** Merges states of before the log. */
	async takeStates(states: OldNoteState[]): Promise<void> {
		if (states.length === 0) return;
		await takeIn(this.room);
		const items = states.map((state) => ({
			kind: 'note',
			row: this.note,
			field: `state/${state.device}`,
			sealed: { v: state.sequence, by: state.author, e: state.epoch, s: state.envelope },
			kept: isKept(state)
		}));
		let opened = await vault.open(this.room.id, items);
		if (opened.some((one) => !one.ok && one.error === 'unknown_epoch')) {
			await takeIn(this.room, true);
			opened = await vault.open(this.room.id, items);
		}
		for (const one of opened) {
			if (!one.ok) this.unreadable = one.error;
			else if (one.content.format !== 'document' || !this.merge(one.content.update)) this.unreadable = 'malformed';
			else if (one.content.schema > SCHEMA) this.newer = true;
		}
		this.states = states;
	}

	/** Reads on from where it stands; `first` is a part that came with a list. */
	async read(first: NoteLogPage | null = null): Promise<Read> {
		const rows: Row[] = [];
		let changed = false;
		let page = first;
		let after = this.last || null;
		for (;;) {
			page ??= await api.get<NoteLogPage>(at(`/engagements/${this.room.id}/notes/${this.note}/entries`), { query: { after } });
			if (page.items.length === 0 && this.states.length === 0) await this.takeStates(page.states ?? []);
			if (await this.take(page.items)) changed = true;
			rows.push(...page.items);
			// A snapshot comes first and may stand behind what follows: only what was read without a gap counts.
			this.last = Math.max(this.last, page.next ?? Math.max(0, ...page.items.map((row) => row.sequence)));
			if (page.next == null) break;
			after = page.next;
			page = null;
		}
		await this.#tryAgain();
		return { rows, changed };
	}

	/** What waited for a key may open now. */
	async #tryAgain(): Promise<void> {
		const rows = this.chains.aside.filter(({ reason }) => reason === 'unknown_epoch' || reason === 'locked').map(({ row }) => row);
		if (rows.length === 0) return;
		const opened = await vault.openEntries(this.room.id, this.note, rows);
		this.#mergeAll(rows.map((row, n): Item => ({ row, opened: opened[n] ?? { ok: false, error: 'malformed' } })));
	}

	/** Compares with what this device remembers, and remembers what is there unless that is in doubt. */
	async remember(): Promise<void> {
		this.doubt = this.chains.doubt(await vault.rememberedEntries(this.room.id, this.note));
		if (this.doubt === null) await vault.rememberEntries(this.room.id, this.note, this.taken);
	}

	/** The heads of all chains, without what only this device has. */
	get taken(): Covered[] {
		return this.chains.heads.filter((head) => !this.unsent.has(`${head.author}/${head.device}`));
	}

	/** Chains of one's own whose head the server has not acknowledged. */
	readonly unsent = new Set<string>();

	destroy(): void {
		this.#shadow?.destroy();
	}
}

/** One note, open in this tab: typed here, sealed and kept on the device, posted, and merged with what others write. */
import * as Y from 'yjs';
import { Problem } from '$lib/api';
import { takeIn, type Room } from '$lib/engagement/sealing';
import { ownDevice } from '$lib/identity/device';
import { onBack } from '$lib/live';
import { leaving } from '$lib/shell/guard';
import { space } from '$lib/space.svelte';
import { vault } from '$lib/vault';
import type { Aside, Doubt } from './chain';
import { device, freshDevice } from './device';
import { NoteLog } from './log';
import { opened, settled } from './open';
import { Outbox } from './outbox';
import { LARGEST_ENTRY } from './room';
import { forget, forgetWaiting, keepLog, pending, readLog, waiting, type Waiting } from './shelf';
import { REMOTE, SCHEMA, stateOf } from './states';

/** What is typed is gathered for so long, ms. */
const BATCH = 250;
/** After a pause the first words go sooner, ms. */
const FIRST = 20;
/** Before what could not be kept or sent is tried again, ms. */
const RETRY = 4000;
/** Entries since the newest snapshot after which one is written. */
const LONG = 200;

/** `typing`: not yet kept; `device`: kept here, not yet at the server; `saved`: the server has it. */
export type NotePhase = 'loading' | 'saved' | 'typing' | 'device' | 'failed';

export class NoteSync {
	readonly doc = new Y.Doc();
	phase = $state<NotePhase>('loading');
	error = $state.raw<unknown>(null);
	/** Entries that were put aside: who, and why. */
	aside = $state.raw<Aside[]>([]);
	/** Some states of before could not be opened: why. */
	unreadable = $state<string | null>(null);
	/** A newer page wrote it: this one must not write. */
	readOnly = $state(false);
	/** The server gives less, or other, than was there: nothing is written until the person says so. */
	doubt = $state<Doubt | null>(null);
	/** Read once: it may be edited. */
	ready = $state(false);
	/** It can be read only: nothing is written, not even a snapshot. */
	still = $state(false);
	#room: Room;
	#note: string;
	#session: string | null;
	#log: NoteLog;
	#outbox: Outbox | null = null;
	/** Typed and not yet sealed. */
	#typed: Uint8Array[] = [];
	/** The next entry carries the whole document. */
	#whole = false;
	/** Kept by an older page; goes when it was sent. */
	#old: Waiting[] = [];
	#sealedAt = 0;
	#keepTimer: ReturnType<typeof setTimeout> | undefined;
	#keeping: Promise<void> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | null = null;
	#sendAgain = false;
	#reading: Promise<void> | null = null;
	#readAgain = false;
	/** Rows on the device belong to a log that is no longer believed. */
	#anew = false;
	#close: () => void;
	#over = new AbortController();

	constructor(room: Room, note: string, session: string | null) {
		this.#room = room;
		this.#note = note;
		this.#session = session;
		this.#log = new NoteLog(room, note, this.doc);
		this.#close = opened(this);
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== REMOTE) this.#wrote(update);
		});
		const { signal } = this.#over;
		const keep = () => void this.keepNow().then(() => this.flush());
		addEventListener('online', () => void this.refresh(), { signal });
		addEventListener('pagehide', keep, { signal });
		addEventListener('blur', keep, { signal });
		document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal });
		addEventListener(
			'beforeunload',
			(event) => {
				if (this.#typed.length === 0 || leaving()) return;
				keep();
				event.preventDefault();
			},
			{ signal }
		);
		signal.addEventListener('abort', onBack(() => void this.refresh()));
	}

	/** Which note it is. */
	get note(): string {
		return this.#note;
	}

	/** The place up to which it was read. */
	get last(): number {
		return this.#log.last;
	}

	/** Whether it may be written now. */
	get open(): boolean {
		return this.ready && !this.still && !this.readOnly && this.doubt === null;
	}

	/** Reads what the device kept and what the server has. */
	async start(): Promise<void> {
		await settled(this.#note);
		await this.#restore().catch((error: unknown) => (this.error = error));
		await this.refresh();
	}

	/** What was read here before, and what was typed here and never acknowledged. */
	async #restore(): Promise<void> {
		const shelf = await readLog(this.#note, this.#room.id);
		if (shelf) {
			await this.#log.takeStates(shelf.about.states);
			await this.#log.take(shelf.rows);
			this.#log.last = Math.max(this.#log.last, shelf.about.last);
		}
		this.#outbox = new Outbox(this.#room, this.#log, this.#session, await device());
		await this.#outbox.restore();
		const mine = (await pending(this.#note)).filter((one) => one.author === space.self.person_id && one.room === this.#room.id);
		if (mine.length) {
			const found = await this.#log.open(mine.map((one) => ({ ...one, sequence: 0 })));
			for (const one of found) if (one.ok) this.#log.merge(one.update);
		}
		await this.#restoreOld();
		this.#look();
		if (!shelf) return;
		this.ready = true;
		this.#settle(mine.length > 0);
	}

	/** Whole states that an older page kept: merged, and carried by the next entry. */
	async #restoreOld(): Promise<void> {
		const old = (await waiting(this.#note)).filter((one) => one.author === space.self.person_id);
		if (old.length === 0) return;
		const { states } = this.#log;
		await this.#log.takeStates(old);
		this.#log.states = states;
		this.#old = old;
		this.#whole = true;
		this.#typed.push(stateOf(this.doc));
		this.#later();
	}

	/** Tells what the log says. */
	#look(): void {
		this.aside = this.#log.aside;
		this.unreadable = this.#log.unreadable;
		this.readOnly = this.#log.newer;
		this.doubt = this.#log.doubt;
	}

	/** Says where things stand when nothing is being typed. */
	#settle(waits: boolean): void {
		if (this.#typed.length > 0) this.phase = 'typing';
		else this.phase = waits ? 'device' : 'saved';
	}

	/** Takes in what others (and other devices) wrote; one call after another. */
	refresh(): Promise<void> {
		this.#readAgain = true;
		this.#reading ??= this.#read();
		return this.#reading;
	}

	async #read(): Promise<void> {
		// What is asked for while the last reading ends must not be missed: the flag is looked at and the promise given up in one step.
		while (this.#readAgain) {
			this.#readAgain = false;
			try {
				await this.#readOnce();
				this.error = null;
				this.ready = true;
				if (this.phase === 'loading' || this.phase === 'failed') this.#settle(((await this.#outbox?.waiting()) ?? []).length > 0);
				this.#snapshotSoon();
				if (this.phase !== 'saved') void this.flush();
			} catch (error) {
				if (!this.ready || !(error instanceof Problem && error.name === 'offline')) this.error = error;
				if (this.phase === 'loading') this.phase = this.ready ? 'device' : 'failed';
			}
			if (this.#over.signal.aborted) break;
		}
		this.#reading = null;
	}

	async #readOnce(): Promise<void> {
		const { rows } = await this.#log.read();
		if (this.#over.signal.aborted) return;
		await this.#log.remember();
		this.#look();
		await this.#shelve(rows);
	}

	/** One's own device keeps the log as it was read, so that the note is there without the server. */
	async #shelve(rows: { sequence: number }[]): Promise<void> {
		// Locked meanwhile: what was kept is being forgotten.
		if (!ownDevice() || space.vault !== 'unlocked' || this.#log.doubt !== null) return;
		const fresh = new Set(rows.map((row) => row.sequence));
		const { rows: kept, last } = this.#log.kept;
		const keep = this.#anew ? kept : kept.filter((row) => fresh.has(row.sequence));
		const about = { note: this.#note, room: this.#room.id, last, states: this.#log.states };
		await keepLog(about, keep, this.#anew).catch(() => undefined);
		this.#anew = false;
	}

	#wrote(update: Uint8Array): void {
		this.#typed.push(update);
		this.phase = 'typing';
		this.#later();
	}

	#later(): void {
		const wait = Math.max(FIRST, this.#sealedAt + BATCH - Date.now());
		this.#keepTimer ??= setTimeout(() => void this.keepNow().then(() => this.flush()), wait);
	}

	/** Seals what was typed and keeps it on the device, whether or not the server answers. */
	async keepNow(): Promise<void> {
		clearTimeout(this.#keepTimer);
		this.#keepTimer = undefined;
		while (this.#keeping) await this.#keeping;
		if (this.#typed.length === 0 || this.readOnly || this.doubt !== null || !this.#outbox) return;
		this.#keeping = this.#keepOnce(this.#outbox).finally(() => (this.#keeping = null));
		await this.#keeping;
	}

	async #keepOnce(outbox: Outbox): Promise<void> {
		const typed = this.#typed;
		this.#typed = [];
		// The first entry of a note carries the states of before: nobody is given them again.
		const whole = this.#whole || (this.#log.states.length > 0 && this.#log.last === 0);
		try {
			this.#sealedAt = Date.now();
			const update = whole ? stateOf(this.doc) : Y.mergeUpdates(typed);
			await outbox.add({ type: 'update', schema: SCHEMA, update });
			this.#whole = false;
			if (whole) this.#log.states = [];
			if (this.#typed.length === 0 && this.phase === 'typing') this.phase = 'device';
		} catch (error) {
			this.#typed = [...typed, ...this.#typed];
			if (this.#over.signal.aborted) return;
			if (!(error instanceof Problem && error.name === 'offline')) this.error = error;
			this.#keepTimer ??= setTimeout(() => void this.keepNow().then(() => this.flush()), RETRY);
		}
	}

	/** Posts what is kept and not acknowledged. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#sendAgain = true;
		this.#sending ??= this.#send();
		return this.#sending;
	}

	async #send(): Promise<void> {
		// Kept while the last request ends: it goes with the next.
		while (this.#sendAgain) {
			this.#sendAgain = false;
			await this.#sendOnce();
		}
		this.#sending = null;
	}

	async #sendOnce(): Promise<void> {
		const outbox = this.#outbox;
		if (!outbox || this.readOnly || this.doubt !== null) return;
		try {
			await this.#post(outbox);
			this.error = null;
			await forgetWaiting(this.#old.splice(0));
			if (this.phase === 'device' && (await outbox.waiting()).length === 0 && this.#typed.length === 0) this.phase = 'saved';
			await this.#shelve(this.#log.rows.slice(-60));
			this.#snapshotSoon();
		} catch (error) {
			if (!(error instanceof Problem && error.name === 'offline')) this.error = error;
			this.#sendAgain = false;
			if (!this.#over.signal.aborted) this.#timer = setTimeout(() => void this.flush(), RETRY);
		}
	}

	async #post(outbox: Outbox): Promise<void> {
		try {
			await outbox.post();
			if (outbox.shorter) await this.#readAnew(outbox.device);
		} catch (error) {
			if (!(error instanceof Problem) || error.name !== 'row_changed') throw error;
			await this.#readAll();
			if (this.doubt === null) await this.#beginAnew();
		}
	}

	/** Reads the whole log from the server, without what the device kept. */
	async #readAll(): Promise<void> {
		this.#log.destroy();
		this.#log = new NoteLog(this.#room, this.#note, this.doc);
		this.#anew = true;
		await this.#readOnce();
	}

	/** What was acknowledged stands where others' words stood: the server may have lost some. */
	async #readAnew(device: string): Promise<void> {
		await this.#readAll();
		this.#outbox = new Outbox(this.#room, this.#log, this.#session, device);
		await this.#outbox.restore();
	}

	/** This device's chain does not fit what the server has: a new chain, which carries everything. */
	async #beginAnew(): Promise<void> {
		const left = ((await this.#outbox?.waiting()) ?? []).slice();
		this.#outbox = new Outbox(this.#room, this.#log, this.#session, await freshDevice());
		this.#typed = [];
		await this.#outbox.add({ type: 'update', schema: SCHEMA, update: stateOf(this.doc) });
		await forget(left);
		await this.#outbox.post();
	}

	/** The person has seen that something is missing, and writes on. */
	async accept(): Promise<void> {
		if (this.doubt === null) return;
		try {
			await this.#readAll();
			await vault.rememberEntries(this.#room.id, this.#note, this.#log.taken, true);
			this.#log.doubt = null;
			this.#look();
			await this.#beginAnew();
			this.#settle(false);
		} catch (error) {
			this.error = error;
		}
	}

	#snapshots: ReturnType<typeof setTimeout> | undefined;

	/** Whether the log is long, or was sealed for others than now hold the key. */
	#wantsSnapshot(epoch: number): boolean {
		const { since, oldestEpoch, covered, snapshotCovers } = this.#log;
		return covered > snapshotCovers && this.open && (since > LONG || (oldestEpoch !== null && oldestEpoch < epoch && this.#room.kind !== 'own'));
	}

	/** Not at once: another who has the note open may write it. */
	#snapshotSoon(): void {
		if (this.#log.since <= LONG && this.#log.oldestEpoch === this.#log.snapshotEpoch) return;
		this.#snapshots ??= setTimeout(() => void this.#snapshot().catch(() => undefined), 1500 + Math.random() * 3000);
	}

	async #snapshot(): Promise<void> {
		this.#snapshots = undefined;
		await takeIn(this.#room);
		const epoch = (await vault.head(this.#room.id))?.epoch ?? 0;
		if (!this.#wantsSnapshot(epoch) || !this.#outbox || this.#over.signal.aborted) return;
		await this.keepNow();
		await this.#outbox.post();
		const covers = this.#log.chains.heads;
		const update = stateOf(this.doc);
		// Grown in many places at once, a note may be too long for one entry: then it stays a log.
		if (update.length > LARGEST_ENTRY) return;
		await this.#outbox.add({ type: 'snapshot', schema: SCHEMA, update, covers }, this.#log.covered);
		await this.flush();
	}

	/** Sends what is left and ends. */
	async stop(): Promise<void> {
		await this.keepNow();
		this.#over.abort();
		await this.flush();
		clearTimeout(this.#timer);
		clearTimeout(this.#keepTimer);
		clearTimeout(this.#snapshots);
		this.#close();
		this.#log.destroy();
		this.doc.destroy();
	}
}

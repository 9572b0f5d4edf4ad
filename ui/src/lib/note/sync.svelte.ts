/** One note, open in this tab: typed here, kept on the device, sealed, sent, and merged with what others write. */
import * as Y from 'yjs';
import { api, Problem, type Note } from '$lib/api';
import { sealed, takeIn, type Room } from '$lib/engagement/sealing';
import { leaving } from '$lib/shell/guard';
import { at, space } from '$lib/space.svelte';
import { vault } from '$lib/vault';
import { device, forget, keep, kept } from './keep';
import { opened } from './open';
import { merge, nextSequence, REMOTE, SCHEMA, stateOf } from './states';

/** Quiet time after typing before it is sealed and sent, ms. */
const QUIET = 800;
/** However steadily one types, it is on this device after this time, ms. */
const KEEP = 250;
/** However steadily one types, it is sent after this time, ms. */
const LONGEST = 4000;
/** Before what could not be sent is tried again, ms. */
const RETRY = 4000;

/** `typing`: not yet kept; `device`: kept here, not yet at the server; `saved`: the server has it. */
export type NotePhase = 'loading' | 'saved' | 'typing' | 'device' | 'failed';

/** The highest number used in this tab for each note: the same for whoever writes it here. */
const used = new Map<string, number>();

export class NoteSync {
	readonly doc = new Y.Doc();
	phase = $state<NotePhase>('loading');
	error = $state.raw<unknown>(null);
	/** Some states could not be opened: why. */
	unreadable = $state<string | null>(null);
	/** A newer page wrote it: this one must not write. */
	readOnly = $state(false);
	/** Read once: it may be edited. */
	ready = $state(false);
	#room: Room;
	#note: string;
	#session: string | null;
	#seen = new Map<string, number>();
	#dirty = false;
	/** Changes typed here, and how many of them are on the device. */
	#edits = 0;
	#keptEdits = 0;
	#keepTimer: ReturnType<typeof setTimeout> | undefined;
	#keeping: Promise<void> | null = null;
	/** Devices whose kept states this document holds, with their numbers. */
	#held = new Map<string, number>();
	#close: () => void = () => undefined;
	#since = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | null = null;
	#reading: Promise<void> | null = null;
	#readAgain = false;
	#over = new AbortController();

	/** `behind`: nobody looks at it; what the device keeps is sent. */
	constructor(room: Room, note: string, session: string | null, behind = false) {
		this.#room = room;
		this.#note = note;
		this.#session = session;
		if (!behind) this.#close = opened(this);
		this.doc.on('update', (_: Uint8Array, origin: unknown) => {
			if (origin !== REMOTE) this.#typed();
		});
		const { signal } = this.#over;
		addEventListener('online', () => void this.refresh().then(() => this.flush()), { signal });
		const keep = () => void this.keepNow().then(() => this.flush());
		addEventListener('pagehide', keep, { signal });
		addEventListener('blur', keep, { signal });
		document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal });
		addEventListener(
			'beforeunload',
			(event) => {
				if (this.#edits === this.#keptEdits || leaving()) return;
				keep();
				event.preventDefault();
			},
			{ signal }
		);
	}

	/** Which note it is. */
	get note(): string {
		return this.#note;
	}

	/** A number that was not used yet. */
	#next(own: string): number {
		const sequence = nextSequence(used.get(this.#note) ?? 0, this.#seen.get(`${space.self.person_id}/${own}`) ?? 0);
		used.set(this.#note, sequence);
		return sequence;
	}

	#atLeast(sequence: number): void {
		used.set(this.#note, Math.max(used.get(this.#note) ?? 0, sequence));
	}

	/** Reads what the device kept and what the server has. */
	async start(): Promise<void> {
		await this.#restore();
		await this.refresh();
	}

	/** What was typed here and never acknowledged. */
	async #restore(): Promise<void> {
		try {
			const waiting = await kept(this.#note);
			if (!waiting.length) return;
			await takeIn(this.#room);
			const mine = waiting.filter((state) => state.author === space.self.person_id);
			const own = await device();
			for (const state of mine) {
				if (state.device === own) this.#atLeast(state.sequence);
				this.#held.set(state.device, state.sequence);
			}
			const updates = await this.#open(mine);
			merge(this.doc, updates);
			if (updates.length) this.#dirty = true;
		} catch (error) {
			this.error = error;
		}
	}

	/** Takes in what others (and other devices) wrote; one call after another. */
	refresh(): Promise<void> {
		if (this.#reading) {
			this.#readAgain = true;
			return this.#reading;
		}
		this.#reading = this.#read().finally(() => (this.#reading = null));
		return this.#reading;
	}

	async #read(): Promise<void> {
		do {
			this.#readAgain = false;
			try {
				await this.#readOnce();
				this.error = null;
				this.ready = true;
				if (this.phase === 'loading') this.phase = this.#dirty ? 'device' : 'saved';
				if (this.#dirty) this.#later(0);
			} catch (error) {
				if (!this.ready || !(error instanceof Problem && error.name === 'offline')) this.error = error;
				if (this.phase === 'loading') this.phase = this.#dirty ? 'device' : 'failed';
			}
		} while (this.#readAgain && !this.#over.signal.aborted);
	}

	async #readOnce(): Promise<void> {
		const notes = await api.list<Note>(at(`/engagements/${this.#room.id}/notes`), { query: { session: this.#session } });
		const note = notes.find((one) => one.id === this.#note);
		if (!note) return;
		const own = await device();
		const fresh = note.states.filter((state) => (this.#seen.get(`${state.author}/${state.device}`) ?? 0) < state.sequence);
		for (const state of fresh) {
			if (state.author === space.self.person_id && state.device === own) this.#atLeast(state.sequence);
		}
		merge(this.doc, await this.#open(fresh));
	}

	async #open(states: { author: string; device: string; sequence: number; epoch: number; envelope: string }[]): Promise<Uint8Array[]> {
		if (states.length === 0) return [];
		await takeIn(this.#room);
		const items = states.map((state) => ({
			kind: 'note',
			row: this.#note,
			field: `state/${state.device}`,
			sealed: { v: state.sequence, by: state.author, e: state.epoch, s: state.envelope }
		}));
		let opened = await vault.open(this.#room.id, items);
		if (opened.some((one) => !one.ok && one.error === 'unknown_epoch')) {
			await takeIn(this.#room, true);
			opened = await vault.open(this.#room.id, items);
		}
		const updates: Uint8Array[] = [];
		opened.forEach((one, n) => {
			const state = states[n];
			if (!state) return;
			if (!one.ok) {
				this.unreadable = one.error;
				return;
			}
			if (one.content.format !== 'document') return;
			if (one.content.schema > SCHEMA) this.readOnly = true;
			this.#seen.set(`${state.author}/${state.device}`, state.sequence);
			updates.push(one.content.update);
		});
		return updates;
	}

	#typed(): void {
		if (!this.#dirty) this.#since = Date.now();
		this.#dirty = true;
		this.#edits++;
		this.phase = 'typing';
		this.#keepTimer ??= setTimeout(() => void this.keepNow(), KEEP);
		this.#later(Math.min(QUIET, Math.max(0, this.#since + LONGEST - Date.now())));
	}

	/** Seals what was typed and keeps it on the device, whether or not the server answers. */
	async keepNow(): Promise<void> {
		clearTimeout(this.#keepTimer);
		this.#keepTimer = undefined;
		while (this.#keeping) await this.#keeping;
		if (this.#edits === this.#keptEdits || this.readOnly) return;
		this.#keeping = this.#keepOnce().finally(() => (this.#keeping = null));
		await this.#keeping;
	}

	async #keepOnce(): Promise<void> {
		const edits = this.#edits;
		try {
			const own = await device();
			const update = stateOf(this.doc);
			await takeIn(this.#room);
			const sequence = this.#next(own);
			const content = { format: 'document' as const, schema: SCHEMA, update, language: '' };
			const [value] = await vault.seal(this.#room.id, [{ kind: 'note', row: this.#note, field: `state/${own}`, version: sequence, content }]);
			if (value) await this.#keep(own, sequence, value, edits);
		} catch {
			// Sending is tried as well, and says what is wrong.
			if (!this.#over.signal.aborted) this.#keepTimer ??= setTimeout(() => void this.keepNow(), QUIET);
		}
	}

	async #keep(own: string, sequence: number, value: { e: number; s: string }, edits: number): Promise<void> {
		const state = { session: this.#session, sequence, epoch: value.e, envelope: value.s };
		await keep({ note: this.#note, device: own, author: space.self.person_id, room: this.#room.id, ...state });
		this.#held.set(own, Math.max(this.#held.get(own) ?? 0, sequence));
		this.#keptEdits = Math.max(this.#keptEdits, edits);
		if (this.#edits === this.#keptEdits && this.phase === 'typing') this.phase = 'device';
	}

	#later(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), ms);
	}

	/** Seals and sends what is not saved yet. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#sending ??= this.#send().finally(() => (this.#sending = null));
		return this.#sending;
	}

	async #send(): Promise<void> {
		while (this.#dirty && !this.readOnly) {
			this.#dirty = false;
			const own = await device();
			const sequence = this.#next(own);
			try {
				await this.#put(own, sequence);
				this.#seen.set(`${space.self.person_id}/${own}`, sequence);
				this.error = null;
				if (!this.#dirty) this.phase = 'saved';
				await this.#forgetAll();
			} catch (error) {
				this.#dirty = true;
				if (error instanceof Problem && error.name === 'row_changed') {
					// Another tab was ahead under this number: take it in and count on from there.
					const current = error.args.version ?? error.body.version;
					if (typeof current === 'number') this.#atLeast(current);
					await this.refresh();
					continue;
				}
				if (!(error instanceof Problem && error.name === 'offline')) this.error = error;
				if (!this.#over.signal.aborted) this.#later(RETRY);
				return;
			}
		}
	}

	async #put(own: string, sequence: number): Promise<void> {
		const edits = this.#edits;
		const content = { format: 'document' as const, schema: SCHEMA, update: stateOf(this.doc), language: '' };
		const place = { kind: 'note', row: this.#note, field: `state/${own}`, version: sequence, content };
		await sealed(this.#room, [place], async ([value]) => {
			if (!value) throw new Error('nothing was sealed');
			// A later state that is kept already holds this one's words.
			if ((this.#held.get(own) ?? 0) < sequence) await this.#keep(own, sequence, value, edits);
			if (!this.#dirty) this.phase = 'device';
			await api.put(at(`/engagements/${this.#room.id}/notes/${this.#note}/states/${own}`), {
				session_id: this.#session,
				sequence,
				epoch: value.e,
				envelope: value.s
			});
		});
	}

	/** The server has everything of this document: nothing of the note waits on the device any more. */
	async #forgetAll(): Promise<void> {
		if (this.#dirty) return;
		for (const state of await kept(this.#note)) {
			const held = this.#held.get(state.device);
			if (state.author === space.self.person_id && held !== undefined) await forget(state.note, state.device, held);
		}
	}

	/** Sends what is left and ends. */
	async stop(): Promise<void> {
		await this.keepNow();
		this.#over.abort();
		await this.flush();
		clearTimeout(this.#timer);
		clearTimeout(this.#keepTimer);
		this.#close();
		this.doc.destroy();
	}
}


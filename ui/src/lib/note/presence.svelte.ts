/** Who else has a note open, and where: sealed, told about once a second, forgotten after half a minute. */
import { api, type PresenceItem } from '$lib/api';
import { takeIn, type Room } from '$lib/engagement/sealing';
import { nameOf, space } from '$lib/space.svelte';
import { at } from '$lib/space.svelte';
import { vault } from '$lib/vault';
import { colourOf, FRESH, readPresence, type Carets, type Present } from './carets';
import { device } from './device';

/** Between two messages at least, ms. */
const THROTTLE = 1000;
/** That one is still there is said so often, ms. */
const BEAT = 15_000;
const PRUNE = 5000;

export class Presence {
	others = $state.raw<Present[]>([]);
	#saidAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#timers: ReturnType<typeof setInterval>[] = [];
	#reading = false;
	#again = false;
	#over = false;

	constructor(
		private readonly room: Room,
		private readonly note: string,
		private readonly carets: Carets
	) {
		carets.onmove = () => this.#soon();
		this.#timers.push(setInterval(() => !document.hidden && this.#soon(), BEAT), setInterval(() => this.#prune(), PRUNE));
		this.#soon();
		void this.read();
	}

	#soon(): void {
		if (this.#over) return;
		this.#timer ??= setTimeout(() => void this.#say(), Math.max(50, this.#saidAt + THROTTLE - Date.now()));
	}

	async #say(gone = false): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#saidAt = Date.now();
		try {
			const own = await device();
			const now = Date.now();
			const caret = gone ? null : this.carets.own;
			const json = { at: gone ? 0 : now, anchor: caret?.anchor ?? null, head: caret?.head ?? null };
			const version = Math.floor(now / 1000);
			const place = { kind: 'presence', row: this.note, field: own, version, content: { format: 'json' as const, json, language: '' } };
			const [value] = await vault.seal(this.room.id, [place]);
			if (value) await api.put(at(`/engagements/${this.room.id}/notes/${this.note}/presence/${own}`), { epoch: value.e, version, envelope: value.s }, { once: true });
		} catch {
			// the next one tells it
		}
	}

	/** Asks who is there. */
	async read(): Promise<void> {
		if (this.#reading) {
			this.#again = true;
			return;
		}
		this.#reading = true;
		try {
			do {
				this.#again = false;
				await this.#readOnce();
			} while (this.#again && !this.#over);
		} catch {
			// shown again with the next hint
		} finally {
			this.#reading = false;
		}
	}

	async #readOnce(): Promise<void> {
		const { items } = await api.get<{ items: PresenceItem[] }>(at(`/engagements/${this.room.id}/notes/${this.note}/presence`), { once: true });
		const own = await device();
		const rows = items.filter((row) => row.author !== space.self.person_id || row.device !== own);
		await takeIn(this.room);
		const opened = await vault.open(
			this.room.id,
			rows.map((row) => ({ kind: 'presence', row: this.note, field: row.device, sealed: { v: row.version, by: row.author, e: row.epoch, s: row.envelope } }))
		);
		const others = rows.flatMap((row, n): Present[] => {
			const one = opened[n];
			const said = one?.ok && one.content.format === 'json' ? readPresence(one.content.json) : null;
			if (!said) return [];
			// The name is that of who signed it.
			return [{ id: `${row.author}/${row.device}`, person: row.author, name: nameOf(row.author), colour: colourOf(row.author), ...said }];
		});
		this.#show(others);
	}

	#show(others: Present[]): void {
		if (this.#over) return;
		this.others = others.filter((one) => Date.now() - one.at < FRESH);
		this.carets.set(this.others);
	}

	#prune(): void {
		if (this.others.some((one) => Date.now() - one.at >= FRESH)) this.#show(this.others);
	}

	/** Says that one is gone. */
	stop(): void {
		this.#over = true;
		clearTimeout(this.#timer);
		for (const timer of this.#timers) clearInterval(timer);
		void this.#say(true);
	}
}

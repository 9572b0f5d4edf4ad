/** The pins of the unlocked person, and what of them must still be written. */
import { text, toBase64, utf8 } from './bytes';
import { headOf, type Log } from './log';
import { canonical, mergePins, noPins, readPins, type HeadPin, type Pins } from './pins';
import type { Store } from './store';
import { VaultError } from './types';

/** Pins of one person, from the device and from their sealed field. */
export class Memory {
	pins: Pins = noPins();
	/** True when pins were known before the server said anything. */
	held = false;
	/** Row version of the sealed field. */
	version = 0;
	private stored = canonical(noPins());
	/** Heads seen that a higher one replaced: the log must hold them all. */
	private readonly lower = new Map<string, HeadPin[]>();

	constructor(
		private readonly store: Store,
		private readonly id: string,
		private readonly now: () => number
	) {}

	/** Takes in what the device kept. */
	async restore(): Promise<void> {
		const bytes = await this.store.readPins(this.id);
		if (bytes === null) return;
		this.take(readPins(JSON.parse(text(bytes))));
		this.held = true;
	}

	/** Merges; throws `card_changed`, `diverged` and then has changed nothing. */
	take(pins: Pins): void {
		const merged = mergePins(this.pins, pins);
		for (const source of [this.pins, pins]) {
			for (const [engagement, head] of Object.entries(source.heads)) {
				if (merged.heads[engagement]?.sequence !== head.sequence) this.remember(engagement, head);
			}
		}
		this.pins = merged;
	}

	private remember(engagement: string, head: HeadPin): void {
		this.lower.set(engagement, [...(this.lower.get(engagement) ?? []), head]);
	}

	/** The pins as their sealed field holds them, at this version; null where there is none yet. */
	async server(version: number, pins: Pins | null): Promise<void> {
		this.take(pins ?? noPins());
		this.version = version;
		this.stored = canonical(pins ?? noPins());
		this.held = true;
		await this.save();
	}

	/** Every head ever seen of an engagement. */
	heads(engagement: string): HeadPin[] {
		const head = this.pins.heads[engagement];
		return head === undefined ? [] : [head, ...(this.lower.get(engagement) ?? [])];
	}

	/** Refuses a log whose entries contradict the heads. */
	check(engagement: string, log: Log): void {
		for (const { sequence, hash } of this.heads(engagement)) {
			const entry = log.entries[sequence];
			if (entry === undefined || toBase64(entry.hash) !== hash) throw new VaultError('diverged');
		}
	}

	/** The hashes of the cards known of a person, the pinned one last; null for who was never seen. */
	line(person: string): string[] | null {
		const pin = this.pins.cards[person];
		return pin === undefined ? null : [...pin.earlier, pin.hash];
	}

	/**
	 * From now on the last of these cards is the person's; the ones before it may stand in entries. What was compared stays so: the old
	 * key signed for the new card.
	 */
	advance(person: string, hashes: string[], name: string): void {
		const pin = this.pins.cards[person];
		const known = [...(this.line(person) ?? []), ...hashes];
		const hash = hashes.at(-1) as string;
		const earlier = [...new Set(known)].filter((one) => one !== hash);
		this.pins.cards[person] = { hash, seen_name: pin?.seen_name || name, first: pin?.first ?? this.now(), compared: pin?.compared ?? null, earlier };
	}

	/** Two people compared their numbers. */
	compare(person: string): void {
		const pin = this.pins.cards[person];
		if (pin !== undefined) pin.compared = this.now();
	}

	/** Pins the members' cards at first sight, without oneself. */
	pinCards(cards: { person: string; hash: Uint8Array }[], me: string, names: Record<string, string>): void {
		for (const { person, hash } of cards) {
			if (person === me) continue;
			const pin = (this.pins.cards[person] ??= { hash: toBase64(hash), seen_name: '', first: this.now(), compared: null, earlier: [] });
			pin.seen_name ||= names[person] ?? '';
		}
	}

	/** Remembers the newest entry of a log the server gave. */
	pinHead(engagement: string, log: Log): void {
		const { sequence, hash } = headOf(log);
		const seen = this.pins.heads[engagement];
		if (seen === undefined || sequence > seen.sequence) this.pins.heads[engagement] = { sequence, hash };
	}

	/** True when the sealed field does not hold all of this yet. */
	get changed(): boolean {
		return canonical(this.pins) !== this.stored;
	}

	/** The sealed field is about to be written at the next version. */
	written(): void {
		this.version += 1;
		this.stored = canonical(this.pins);
	}

	/** Writes to the device, together with what other tabs wrote there. */
	async save(): Promise<void> {
		const bytes = await this.store.readPins(this.id);
		if (bytes !== null) this.take(readPins(JSON.parse(text(bytes))));
		await this.store.keepPins(this.id, utf8(JSON.stringify(this.pins)));
	}
}

/** The pins of the unlocked person, and what of them must still be written. */
import { text, toBase64, utf8 } from './bytes';
import { openLasting, sealLasting } from './lasting';
import { headOf, type Log } from './log';
import { canonical, mergePins, noPins, readPins, type HeadPin, type Pins } from './pins';
import type { Store } from './store';
import { VaultError } from './types';

/** Pins of one person, from the device and from their sealed field. */
export class Memory {
	pins: Pins = noPins();
	/** True when pins were known before the server said anything: read here before, or those of an own space made here. */
	held = false;
	/** Row version of the sealed field. */
	version = 0;
	private stored = canonical(noPins());
	/** What the server has acknowledged, and what is on its way there. */
	private acknowledged: Pins = noPins();
	private sent: Pins | null = null;
	/** Heads seen that a higher one replaced: the log must hold them all. */
	private readonly lower = new Map<string, HeadPin[]>();

	constructor(
		private readonly store: Store,
		private readonly id: string,
		private readonly now: () => number,
		/** Secrets of one's identity, the present one first: what outlives locking is sealed with them. */
		private readonly secrets: Uint8Array[]
	) {}

	/** Takes in what the device kept, and what it kept while it was locked. */
	async restore(): Promise<void> {
		const [kept, sealed] = [await this.store.readPins(this.id), await this.store.readLasting(this.id)];
		for (const bytes of [kept, sealed && openLasting(this.secrets, this.id, sealed)]) {
			if (bytes !== null) this.takeKept(bytes);
		}
	}

	private takeKept(bytes: Uint8Array): void {
		const json = JSON.parse(text(bytes)) as { unread?: boolean };
		this.take(readPins(json));
		if (json.unread !== true) this.held = true;
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
		this.acknowledged = structuredClone(pins ?? noPins());
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
		this.sent = structuredClone(this.pins);
	}

	/** The server has what was written last. */
	arrived(): void {
		this.acknowledged = this.sent ?? this.acknowledged;
	}

	/** Whether the server has what was compared with a person; else only this device knows. */
	storedWith(person: string): boolean {
		const [mine, theirs] = [this.pins.cards[person], this.acknowledged.cards[person]];
		return mine !== undefined && mine.hash === theirs?.hash && mine.compared === theirs.compared;
	}

	/** How many people are known, with how many the numbers were compared, and when the last of it was, Unix milliseconds. */
	get met(): { people: number; compared: number; last: number | null } {
		const cards = Object.values(this.pins.cards);
		const days = cards.map((pin) => Math.max(pin.first, pin.compared ?? 0));
		return { people: cards.length, compared: cards.filter((pin) => pin.compared !== null).length, last: days.length ? Math.max(...days) : null };
	}

	/** Writes to the device, together with what other tabs wrote there. */
	async save(): Promise<void> {
		const bytes = await this.store.readPins(this.id);
		if (bytes !== null) this.takeKept(bytes);
		// What was learnt before the stored pins were read does not stand for them.
		const now = utf8(JSON.stringify(this.held ? this.pins : { ...this.pins, unread: true }));
		await this.store.keepPins(this.id, now);
		const [secret] = this.secrets;
		if (secret !== undefined) await this.store.keepLasting(this.id, sealLasting(secret, this.id, now));
	}
}

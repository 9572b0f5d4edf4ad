/** A verified key-set log with the secrets one holds of it. */
import { equal, malformed, toBase64 } from './bytes';
import type { Card, Identity } from './identity';
import { checkEntry, member, openWrap, type Entry, type Known, type Wrapped } from './keyset';
import type { HeadPin } from './pins';
import { VaultError, type B64, type CardChange, type Head } from './types';

export interface Log {
	/** By sequence, which is the epoch too. */
	entries: Entry[];
	/** By epoch; null where one was no member. */
	secrets: (Uint8Array | null)[];
}

/**
 * Verifies a log from its start. Entries that `held` verified before are not verified again. `remembered` are heads seen
 * earlier (rule 7: `diverged`). Other errors: `malformed` for an empty log, those of {@link checkEntry} and {@link openWrap}.
 */
export async function readLog(
	entries: Entry[],
	known: Known,
	keysOf: (card: Card) => Identity | undefined,
	held: Log | undefined,
	remembered: HeadPin[]
): Promise<Log> {
	if (entries.length === 0) malformed();
	const log: Log = { entries: [], secrets: [] };
	const first = new Map<string, B64[]>();
	const line = (person: string): B64[] | null => known.line(person) ?? first.get(person) ?? null;
	for (const [i, entry] of entries.entries()) {
		const same = held?.entries[i];
		if (same !== undefined && equal(same.hash, entry.hash)) {
			log.secrets.push(held?.secrets[i] ?? null);
		} else {
			checkEntry(entry, log.entries.at(-1) ?? null, { ...known, line });
			log.secrets.push(await ownSecret(entry, known.reader, keysOf));
		}
		const head = remembered.find(({ sequence }) => sequence === entry.sequence);
		if (head !== undefined && head.hash !== toBase64(entry.hash)) throw new VaultError('diverged');
		for (const { card } of entry.members) if (!first.has(card.person)) first.set(card.person, [toBase64(card.hash)]);
		log.entries.push(entry);
	}
	if (remembered.some(({ sequence }) => sequence >= log.entries.length)) throw new VaultError('diverged');
	return log;
}

/** The epoch secret by the wrap for oneself; null where there is none, or for a card that one holds no keys of. */
async function ownSecret(entry: Entry, reader: string, keysOf: (card: Card) => Identity | undefined): Promise<Uint8Array | null> {
	const mine = member(entry, reader);
	const identity = mine && keysOf(mine.card);
	return identity === undefined ? null : openWrap((mine as Wrapped).wrap, identity.age, entry);
}

/**
 * What is missing of a log that the server gave as a shorter prefix of the `seen` entries verified before: from `kept`, the
 * device's copy. Nothing when that copy is another log or too short.
 */
export function lostTail(given: B64[], kept: Uint8Array[], seen: number): B64[] {
	const all = kept.slice(0, seen).map(toBase64);
	const prefix = given.every((entry, i) => entry === all[i]);
	return prefix && all.length === seen ? all.slice(given.length) : [];
}

/** The newest entry. */
export function newest(log: Log): Entry {
	return log.entries.at(-1) as Entry;
}

/** The cards that entries have of a person, the newest first. */
export function cardsIn(log: Log, person: string): Card[] {
	const cards: Card[] = [];
	for (const entry of log.entries.toReversed()) {
		const card = member(entry, person)?.card;
		if (card !== undefined && !cards.some((one) => equal(one.hash, card.hash))) cards.push(card);
	}
	return cards;
}

/** Who was in the entries, each set of people once, that of entry 0 first. */
function peopleOf({ entries }: Log): string[][] {
	const sets = new Map(entries.map(({ members }) => members.map(({ card }) => card.person)).map((people) => [people.join(), people]));
	return [...sets.values()];
}

/** What the page may know of the newest entry. */
export function headOf(log: Log): Omit<Head, 'stale' | 'outdated'> {
	const entry = newest(log);
	return {
		sequence: entry.sequence,
		epoch: entry.epoch,
		hash: toBase64(entry.hash),
		members: entry.members.map(({ card }) => ({ person: card.person, cardHash: toBase64(card.hash) })),
		people: peopleOf(log)
	};
}

/** What was known before a log was read. */
export interface Before {
	reader: string;
	/** Whose card was pinned: they alone, and the reader, speak for another card of somebody. */
	pinned(person: string): boolean;
	/** Sequence of the highest head remembered, below zero for none: what stands up to there was taken in before. */
	head: number;
}

/**
 * Cards in a log that nobody can prove, of people who lost everything and came back: taken in where they stand before every card of the
 * person's known line, the person is oneself or was not pinned before, and a later entry, signed by another member who was, holds one of that
 * line. Where an entry was taken in before, or one is not in it oneself, nothing hangs on it; but it lets nobody in.
 */
export function unproven(entries: Entry[], line: (person: string) => B64[] | null, { reader, pinned, head }: Before): Map<string, B64[]> {
	const found = new Map<string, B64[]>();
	const known = (person: string, card: Card | undefined): boolean => card !== undefined && (line(person)?.includes(toBase64(card.hash)) ?? true);
	const settled = (entry: Entry): boolean => entry.sequence <= head || member(entry, reader) === undefined;
	const people = new Set(entries.flatMap((entry) => entry.members.map(({ card }) => card.person)));
	for (const person of people) {
		const cards = entries.map((entry) => member(entry, person)?.card);
		const first = cards.findIndex((card) => known(person, card));
		const lost = entries.slice(0, first < 0 ? entries.length : first).filter((_, i) => cards[i] !== undefined);
		const speaks = (entry: Entry, i: number): boolean => {
			const signer = member(entries[i - 1] ?? entry, entry.signer)?.card;
			return entry.signer !== person && (entry.signer === reader || pinned(entry.signer)) && known(entry.signer, signer) && known(person, cards[i]);
		};
		const open = lost.some((entry) => !settled(entry));
		if (open && ((person !== reader && pinned(person)) || first <= 0 || !entries.some((entry, i) => i >= first && speaks(entry, i)))) continue;
		const letsIn = entries.some((entry, i) => {
			const before = entries[i - 1];
			return before !== undefined && entry.signer === person && lost.includes(before) && settled(before) && !settled(entry);
		});
		if (letsIn) continue;
		if (lost.length > 0) found.set(person, [...new Set(lost.map((entry) => toBase64((member(entry, person) as Wrapped).card.hash)))]);
	}
	return found;
}

/** Who changed their keys, by the entries that brought the new card: signed by themselves with the old key, or taken in by another member. */
export function cardChanges({ entries }: Log): CardChange[] {
	return entries.flatMap((entry, i) =>
		entry.members.flatMap(({ card }): CardChange[] => {
			const before = i === 0 ? undefined : member(entries[i - 1] as Entry, card.person)?.card;
			if (before === undefined || equal(before.hash, card.hash)) return [];
			return [{ person: card.person, at: entry.created, by: entry.signer }];
		})
	);
}

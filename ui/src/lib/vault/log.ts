/** A verified key-set log with the secrets one holds of it. */
import { equal, fromBase64, malformed, toBase64 } from './bytes';
import type { Card, Identity } from './identity';
import { checkEntry, epochSecret, member, parseEntry, type Entry, type Known } from './keyset';
import type { HeadPin } from './pins';
import { VaultError, type B64, type Head } from './types';

export interface Log {
	/** By sequence, which is the epoch too. */
	entries: Entry[];
	/** By epoch; null where one was no member. */
	secrets: (Uint8Array | null)[];
}

/**
 * Verifies a log from its start. Entries that `held` verified before are not verified again. `remembered` are heads seen
 * earlier (rule 7: `diverged`). Other errors: `malformed` for an empty log, those of {@link checkEntry} and {@link epochSecret}.
 */
export async function readLog(bytes: B64[], known: Known, identity: Identity, held: Log | undefined, remembered: HeadPin[]): Promise<Log> {
	if (bytes.length === 0) malformed();
	const log: Log = { entries: [], secrets: [] };
	const first = new Map<string, Uint8Array>();
	const accepts = (card: Card): boolean => known.accepts(card) ?? equal(first.get(card.person) ?? card.hash, card.hash);
	for (const [i, one] of bytes.entries()) {
		const entry = parseEntry(fromBase64(one));
		const same = held?.entries[i];
		if (same !== undefined && equal(same.hash, entry.hash)) {
			log.secrets.push(held?.secrets[i] ?? null);
		} else {
			checkEntry(entry, log.entries.at(-1) ?? null, { ...known, accepts });
			log.secrets.push(await epochSecret(entry, identity));
		}
		const head = remembered.find(({ sequence }) => sequence === entry.sequence);
		if (head !== undefined && head.hash !== toBase64(entry.hash)) throw new VaultError('diverged');
		for (const { card } of entry.members) if (!first.has(card.person)) first.set(card.person, card.hash);
		log.entries.push(entry);
	}
	if (remembered.some(({ sequence }) => sequence >= log.entries.length)) throw new VaultError('diverged');
	return log;
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

/** The card of a person in the newest entry that has them. */
export function cardIn(log: Log, person: string): Card | undefined {
	for (let i = log.entries.length - 1; i >= 0; i--) {
		const found = member(log.entries[i] as Entry, person);
		if (found !== undefined) return found.card;
	}
	return undefined;
}

/** What the page may know of the newest entry. */
export function headOf(log: Log): Head {
	const entry = newest(log);
	return {
		sequence: entry.sequence,
		epoch: entry.epoch,
		hash: toBase64(entry.hash),
		members: entry.members.map(({ card }) => ({ person: card.person, cardHash: toBase64(card.hash) }))
	};
}

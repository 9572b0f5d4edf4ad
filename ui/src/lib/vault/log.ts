/** A verified key-set log with the secrets one holds of it. */
import { equal, fromBase64, toBase64 } from './bytes';
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
 * earlier (rule 6: `diverged`). Other errors: those of {@link checkEntry} and {@link epochSecret}.
 */
export async function readLog(bytes: B64[], known: Known, identity: Identity, held: Log | undefined, remembered: HeadPin[]): Promise<Log> {
	if (bytes.length === 0) throw new VaultError('chain_broken');
	const log: Log = { entries: [], secrets: [] };
	for (const [i, one] of bytes.entries()) {
		const entry = parseEntry(fromBase64(one));
		const same = held?.entries[i];
		if (same !== undefined && equal(same.hash, entry.hash)) {
			log.entries.push(same);
			log.secrets.push(held?.secrets[i] ?? null);
			continue;
		}
		const pin = (person: string): Uint8Array | null => known.pin(person) ?? cardIn(log, person)?.hash ?? null;
		checkEntry(entry, log.entries.at(-1) ?? null, { ...known, pin });
		log.entries.push(entry);
		log.secrets.push(null);
	}
	for (const { sequence, hash } of remembered) {
		const entry = log.entries[sequence];
		if (entry === undefined || toBase64(entry.hash) !== hash) throw new VaultError('diverged');
	}
	for (const [i, entry] of log.entries.entries()) log.secrets[i] ??= await epochSecret(entry, identity);
	return log;
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

/** Key-set logs as the page asks for them (section 3). */
import { equal, fromBase64, random, toBase64 } from './bytes';
import { readCard, type Card } from './identity';
import { entryBytes, isOwn, member, parseEntry, SECRET, writeEntry, type Entry, type Known } from './keyset';
import { cardChanges, headOf, lostTail, newest, readLog, unproven, type Log } from './log';
import type { Memory } from './memory';
import { keysOf, type Keypair, type Me } from './session';
import type { State } from './state';
import { VaultError, type B64, type Head, type Loaded, type Member } from './types';

/** The hashes of one's own cards, the present one last. */
export function ownLine(me: Me): B64[] {
	return [...me.earlier, me].map(({ card }) => toBase64(card.hash));
}

/** Epochs that were wrapped for oneself, of which no secret is at hand: of a lost key. */
function missing({ entries, secrets }: Log, person: string): number[] {
	return entries.filter((entry, i) => secrets[i] == null && member(entry, person) !== undefined).map((entry) => entry.epoch);
}

/** An entry as written. */
interface Written {
	bytes: Uint8Array;
	secret: Uint8Array;
	cards: Card[];
}

export class Keys {
	constructor(private readonly state: State) {}

	private known(me: Me, memory: Memory, engagement: string, entries: Entry[]): Known {
		const line = (person: string): B64[] | null => (person === me.identity.person ? ownLine(me) : memory.line(person));
		const pinned = (person: string): boolean => memory.pins.cards[person] !== undefined && !this.state.fresh.has(person);
		const head = Math.max(-1, ...memory.heads(engagement).map(({ sequence }) => sequence));
		const lost = unproven(entries, line, { reader: me.identity.person, pinned, head });
		return {
			organisation: me.identity.organisation,
			engagement,
			reader: me.identity.person,
			own: this.state.own === null ? null : this.state.own === engagement,
			line: (person) => {
				const known = line(person);
				return known && [...(lost.get(person) ?? []), ...known];
			}
		};
	}

	async load(engagement: string, entries: B64[], names: Record<string, string>): Promise<Loaded> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		const held = this.state.logs.get(engagement);
		const heads = memory.heads(engagement);
		const seen = Math.max(-1, ...heads.map(({ sequence }) => sequence)) + 1;
		const repost = entries.length < seen ? lostTail(entries, await this.state.store.readLog(me.id, engagement), seen) : [];
		const parsed = [...entries, ...repost].map((entry) => parseEntry(fromBase64(entry)));
		const log = await readLog(parsed, this.known(me, memory, engagement, parsed), (card) => keysOf(me, card), held, heads);
		for (const entry of log.entries) {
			memory.pinCards(
				entry.members.map(({ card }) => card),
				me.identity.person,
				names
			);
			for (const { card } of entry.members) this.state.fresh.delete(card.person);
		}
		memory.pinHead(engagement, log);
		this.state.logs.set(engagement, log);
		await memory.save();
		// Unchanged since the last time: the device has it.
		const known = held !== undefined && equal(newest(held).hash, newest(log).hash) && this.state.kept.has(engagement);
		if (!known) await this.state.store.keepLog(me.id, engagement, log.entries.map(entryBytes));
		this.state.kept.add(engagement);
		return { ...this.headFor(me, memory, log), repost, missing: missing(log, me.identity.person), changes: cardChanges(log) };
	}

	/** The newest entry, and whose card of before it still holds. */
	private headFor(me: Me, memory: Memory, log: Log): Head {
		const head = headOf(log);
		const behind = head.members.filter(({ person, cardHash }) => cardHash !== (person === me.identity.person ? toBase64(me.card.hash) : memory.line(person)?.at(-1)));
		const outdated = behind.map(({ person }) => person).filter((person) => person !== me.identity.person);
		return { ...head, stale: outdated.length < behind.length, outdated };
	}

	async seenNames(people: string[]): Promise<Record<string, string>> {
		const { cards } = (await this.state.remembering(await this.state.session.unlocked())).pins;
		return Object.fromEntries(people.flatMap((person) => (cards[person]?.seen_name ? [[person, cards[person].seen_name]] : [])));
	}

	async head(engagement: string): Promise<Head | null> {
		const me = await this.state.session.current();
		const log = this.state.logs.get(engagement);
		return log === undefined || me === null ? null : this.headFor(me, await this.state.remembering(me), log);
	}

	/**
	 * The next entry of a log for exactly these members, written and not taken in. `as`: the keys that one has from now on, where they are
	 * about to be changed. Throws `card_changed` for a card other than the pinned one.
	 */
	async write(engagement: string, before: Log | null, members: Member[], agreementHash: B64, as?: Keypair): Promise<Written> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		const { organisation } = me.identity;
		const cards = members.map(({ person, card }): Card => {
			const one = readCard(fromBase64(card));
			if (one.person !== person || one.organisation !== organisation) throw new VaultError('wrong_engagement');
			const pinned = person === me.identity.person ? toBase64((as ?? me).card.hash) : memory.line(person)?.at(-1);
			if (pinned !== undefined && pinned !== toBase64(one.hash)) throw new VaultError('card_changed', person);
			return one;
		});
		const last = before === null ? null : newest(before);
		// Signed with the key that the entry before holds: after a change of keys that is the earlier one.
		const held = last === null ? me.card : member(last, me.identity.person)?.card;
		const signer = held && keysOf(me, held);
		if (!cards.some((card) => card.person === me.identity.person) || signer === undefined) throw new VaultError('not_a_member');
		const secret = random(SECRET);
		const bytes = await writeEntry(signer, {
			organisation,
			engagement,
			before: last,
			created: this.state.now(),
			agreement: fromBase64(agreementHash),
			members: cards,
			secret
		});
		return { bytes, secret, cards };
	}

	private async append(engagement: string, before: Log | null, members: Member[], agreementHash: B64): Promise<{ entry: B64; head: Head }> {
		const { bytes, secret, cards } = await this.write(engagement, before, members, agreementHash);
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		memory.pinCards(cards, me.identity.person, {});
		const log: Log = {
			entries: [...(before?.entries ?? []), parseEntry(bytes)],
			secrets: [...(before?.secrets ?? []), secret]
		};
		this.state.logs.set(engagement, log);
		// Nothing can have been pinned before one's own space.
		if (before === null && isOwn(log.entries[0] as Entry, me.identity.person)) memory.held = true;
		await memory.save();
		return { entry: toBase64(bytes), head: this.headFor(me, memory, log) };
	}

	genesis(engagement: string, members: Member[], agreementHash: B64): Promise<{ entry: B64; head: Head }> {
		return this.append(engagement, null, members, agreementHash);
	}

	async nextEntry(engagement: string, members: Member[], agreementHash: B64): Promise<{ entry: B64; sequence: number; epoch: number; head: Head }> {
		const { entry, head } = await this.append(engagement, this.state.loaded(engagement), members, agreementHash);
		return { entry, sequence: head.sequence, epoch: head.epoch, head };
	}
}

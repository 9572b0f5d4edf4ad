/** Safety numbers, changed cards, and giving a member the keys of earlier epochs again (sections 1, 3 and 10). */
import { fromBase64, H, toBase64, Writer } from './bytes';
import { member, openWrap, wrapFor } from './keyset';
import { present, proven, readLine, walk } from './line';
import { newest, type Log } from './log';
import { safetyNumber } from './safety';
import { keysOf, type Me } from './session';
import type { Acts } from './signing';
import type { State } from './state';
import { VaultError, type B64, type CardLine, type KeyShare, type Safety } from './types';

/** What the act `share_keys` says: which secrets went to whom. Ascending by epoch. */
export function sharesHash(shares: KeyShare[]): Uint8Array {
	const ascending = [...shares].sort((a, b) => a.epoch - b.epoch);
	return H(...ascending.map(({ epoch, wrap }) => new Writer().u32(epoch).lp(fromBase64(wrap)).done()));
}

/**
 * The secret in a share. Throws `unknown_epoch` for an epoch that the log has not, of which one was not, or whose wrap one can open oneself, and the errors of
 * {@link openWrap}.
 */
export async function openShare(log: Log, { epoch, wrap }: KeyShare, me: Me): Promise<Uint8Array> {
	const entry = log.entries[epoch];
	const mine = entry && member(entry, me.identity.person)?.card;
	if (entry === undefined || mine === undefined || log.secrets[epoch] != null || keysOf(me, mine) !== undefined) throw new VaultError('unknown_epoch');
	return openWrap(fromBase64(wrap), me.identity.age, entry);
}

export class Shares {
	constructor(
		private readonly state: State,
		private readonly acts: Acts
	) {}

	/** The number to compare with someone, and how things stand. Pins nothing. */
	async safety(person: string, line: CardLine): Promise<Safety> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		const read = readLine(line, me.identity.organisation, person);
		const pin = memory.pins.cards[person];
		const state = pin === undefined ? 'new' : walk(read, pin.hash) === null ? 'changed' : 'known';
		return { number: safetyNumber(me.card, present(read)), cardHash: toBase64(present(read).hash), state, compared: pin?.compared ?? null, stored: memory.storedWith(person) };
	}

	/**
	 * Takes in that someone changed their keys, signed with the old ones; at first sight pins the present card. True when something changed.
	 * Throws `card_changed` where a signature is missing: two people must compare their numbers.
	 */
	async follow(person: string, line: CardLine, name: string): Promise<boolean> {
		const me = await this.state.session.unlocked();
		if (person === me.identity.person) throw new VaultError('card_changed', person);
		const memory = await this.state.remembering(me);
		const read = readLine(line, me.identity.organisation, person);
		const pin = memory.pins.cards[person];
		const walked = pin === undefined ? proven(read) : walk(read, pin.hash);
		if (walked === null) throw new VaultError('card_changed', person);
		if (pin !== undefined && walked.length === 1) return false;
		if (pin === undefined) this.state.fresh.add(person);
		memory.advance(person, walked, name);
		await memory.save();
		return true;
	}

	/** Two people found their numbers the same: the card with this hash is theirs from now on. Throws `card_changed` when it is not the present one. */
	async compared(person: string, line: CardLine, cardHash: B64, name: string): Promise<void> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		const read = readLine(line, me.identity.organisation, person);
		// A card that was put aside does not come back.
		const aside = memory.pins.cards[person]?.earlier.includes(cardHash) ?? false;
		if (person === me.identity.person || aside || toBase64(present(read).hash) !== cardHash) throw new VaultError('card_changed', person);
		memory.advance(person, proven(read), name);
		memory.compare(person);
		this.state.fresh.delete(person);
		await memory.save();
	}

	/** With whom the numbers were compared, and when; of people who were never seen nothing is said. */
	async comparisons(people: string[]): Promise<Record<string, number | null>> {
		const { cards } = (await this.state.remembering(await this.state.session.unlocked())).pins;
		return Object.fromEntries(people.flatMap((person) => (cards[person] === undefined ? [] : [[person, cards[person].compared]])));
	}

	/**
	 * The secrets of the epochs that a member was in with another card than now, for their present one. Only for whom the numbers were
	 * compared (`card_changed`), and who is in the newest entry (`not_a_member`). Null when there are none.
	 */
	async shareKeys(engagement: string, person: string): Promise<{ epochs: KeyShare[]; act: B64 } | null> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		const log = this.state.loaded(engagement);
		const card = member(newest(log), person)?.card;
		if (card === undefined) throw new VaultError('not_a_member');
		const pin = memory.pins.cards[person];
		if (pin?.hash !== toBase64(card.hash) || pin.compared === null) throw new VaultError('card_changed', person);
		const epochs: KeyShare[] = [];
		for (const [i, entry] of log.entries.entries()) {
			const secret = log.secrets[i];
			const was = member(entry, person)?.card;
			if (secret == null || was === undefined || toBase64(was.hash) === pin.hash) continue;
			epochs.push({ epoch: entry.epoch, wrap: toBase64(await wrapFor(card, entry, secret)) });
		}
		if (epochs.length === 0) return null;
		const at = this.state.now();
		const { epoch } = newest(log);
		const act = await this.acts.sign({ act: 'share_keys', engagement, subject: person, version: epoch, at, payload: toBase64(sharesHash(epochs)) });
		return { epochs, act };
	}

	/** Takes in what a member shared, for epochs whose wrap was for a lost card. Answers the epochs that can be read now. */
	async takeShares(engagement: string, shares: KeyShare[]): Promise<number[]> {
		const me = await this.state.session.unlocked();
		const log = this.state.loaded(engagement);
		const taken: number[] = [];
		for (const share of shares) {
			try {
				log.secrets[share.epoch] = await openShare(log, share, me);
				taken.push(share.epoch);
			} catch (error) {
				// One that does not open is as good as none: another member may share it again.
				if (!(error instanceof VaultError)) throw error;
			}
		}
		return taken;
	}
}

/** Agreements and signed acts as the page asks for them (section 6). */
import { actOrNull, agreementHashOf, agreementPayload, checkAct, writeAct } from './act';
import { fromBase64, toBase64 } from './bytes';
import { plaintext } from './field';
import { readCard } from './identity';
import { newest } from './log';
import type { State } from './state';
import { VaultError, type Act, type B64, type Content } from './types';

/** Acts of which only the newest counts. */
const CLOSES: ReadonlySet<string> = new Set(['close_action', 'reopen_action', 'close_goal']);

export class Acts {
	constructor(private readonly state: State) {}

	async agreementHash(content: Content): Promise<B64> {
		return toBase64(agreementHashOf(plaintext(content)));
	}

	async agreementPayload(engagement: string, agreementHash: B64): Promise<B64> {
		const log = this.state.loaded(engagement);
		return toBase64(agreementPayload(fromBase64(agreementHash), log.entries[0] ?? newest(log), newest(log)));
	}

	async sign(act: Omit<Act, 'author' | 'payload'> & { payload?: B64 }): Promise<B64> {
		const { identity } = await this.state.session.unlocked();
		return toBase64(writeAct({ ...act, author: identity.person, payload: act.payload ?? '' }, identity.organisation, identity.seed));
	}

	async verifyAct(engagement: string, act: B64, kept = false): Promise<Act | null> {
		const me = await this.state.session.unlocked();
		const log = this.state.logs.get(engagement);
		const { organisation } = me.identity;
		const read = log === undefined ? null : actOrNull(() => checkAct(fromBase64(act), organisation, engagement, log));
		if (read === null || !CLOSES.has(read.act)) return read;
		return (await this.atLeast([organisation, engagement, 'act', read.subject].join('/'), read.version)) || kept ? read : null;
	}

	/** This version of an agreement was seen to stand. Throws `rolled_back` when a higher one was before. */
	async standing(engagement: string, version: number): Promise<void> {
		const { identity } = await this.state.session.unlocked();
		const key = [identity.organisation, engagement, 'standing'].join('/');
		if (!(await this.atLeast(key, version))) throw new VaultError('rolled_back');
	}

	/** Remembers the version; false when a higher one was seen. */
	private async atLeast(key: string, version: number): Promise<boolean> {
		const [seen = 0] = await this.state.store.versions([key]);
		if (version > seen) await this.state.store.raise([[key, version]]);
		return version >= seen;
	}

	async verifyActWithCard(engagement: string, act: B64, card: B64): Promise<Act | null> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		const log = this.state.logs.get(engagement);
		if (log === undefined) return null;
		return actOrNull(() => {
			const shown = readCard(fromBase64(card));
			const { organisation, person } = me.identity;
			const hash = shown.person === person ? toBase64(me.card.hash) : memory.pins.cards[shown.person]?.hash;
			if (shown.organisation !== organisation) throw new VaultError('wrong_engagement');
			if (hash !== undefined && hash !== toBase64(shown.hash)) throw new VaultError('card_changed');
			return checkAct(fromBase64(act), organisation, engagement, log, shown);
		});
	}
}

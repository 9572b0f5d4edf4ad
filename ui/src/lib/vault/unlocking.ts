/** Making an identity, and opening it with what a person has (sections 1 and 2). */
import { setsWrapper } from './act';
import { fromBase64, H, newId, toBase64, ZERO_HASH } from './bytes';
import { cardIsOf, makeCard, newIdentity, type Card, type Identity } from './identity';
import type { Keys } from './keys';
import { readLine } from './line';
import { openFile, unwrapWithPasskey, wrapForPasskey } from './passkey';
import type { Keypair } from './session';
import type { Acts } from './signing';
import type { State } from './state';
import { VaultError, type B64, type CardLine, type NewIdentity, type VaultErrorName, type WrapperFile } from './types';
import { isPassphrase, newPassphrase, newRecoveryCode, normalise, readRecoveryCode, unwrap, wrap } from './wrapper';

export class Unlocking {
	constructor(
		private readonly state: State,
		private readonly keys: Keys,
		private readonly acts: Acts
	) {}

	status(organisation: string, person: string): Promise<'none' | 'locked' | 'unlocked'> {
		return this.state.session.restore(organisation, person);
	}

	async create(organisation: string, person: string, ownDevice: boolean): Promise<NewIdentity> {
		const identity = newIdentity(organisation, person);
		const card = makeCard(identity, this.state.now());
		const passphrase = newPassphrase(await this.state.words());
		const recovery = newRecoveryCode();
		const wrappers: NewIdentity['wrappers'] = [
			{ kind: 'passphrase', file: toBase64(await wrap(identity, passphrase)) },
			{ kind: 'recovery', file: toBase64(await wrap(identity, recovery)) }
		];
		await this.state.session.begin({ identity, card }, ownDevice);
		const act = await this.acts.sign({ act: 'publish_card', engagement: null, subject: person, version: 1, at: this.state.now(), payload: toBase64(card.hash) });
		this.state.own = newId(this.state.now());
		const { entry } = await this.keys.genesis(this.state.own, [{ person, card: toBase64(card.signed) }], toBase64(ZERO_HASH));
		return { card: toBase64(card.signed), act, passphrase, recovery, wrappers, ownEngagement: { id: this.state.own, entry } };
	}

	/** Six other words for the unlocked identity. */
	async reroll(): Promise<{ passphrase: string; file: B64; act: B64 }> {
		const { identity } = await this.state.session.unlocked();
		const passphrase = newPassphrase(await this.state.words());
		return { passphrase, ...(await this.signedFile(await wrap(identity, passphrase))) };
	}

	async newRecovery(): Promise<{ recovery: string; file: B64; act: B64 }> {
		const { identity } = await this.state.session.unlocked();
		const recovery = newRecoveryCode();
		return { recovery, ...(await this.signedFile(await wrap(identity, recovery))) };
	}

	/** A file for a passkey, of which the PRF answer is all that is told here. */
	async passkeyFile(prf: Uint8Array): Promise<{ file: B64; act: B64 }> {
		const { identity } = await this.state.session.unlocked();
		return this.signedFile(await wrapForPasskey(identity, prf));
	}

	/** A file with the act that makes it one of one's own. */
	private async signedFile(bytes: Uint8Array): Promise<{ file: B64; act: B64 }> {
		const { identity } = await this.state.session.unlocked();
		const payload = toBase64(H(bytes));
		const act = await this.acts.sign({ act: 'set_wrapper', engagement: null, subject: identity.person, version: 1, at: this.state.now(), payload });
		return { file: toBase64(bytes), act };
	}

	async unlock(organisation: string, person: string, line: CardLine, wrappers: WrapperFile[], typed: string, ownDevice: boolean): Promise<void> {
		const code = (await this.looksLikePassphrase(typed)) ? null : readRecoveryCode(typed);
		const [kind, secret] = code === null ? ['passphrase', normalise(typed)] : ['recovery', code];
		await this.unlockWith(organisation, person, line, wrappers, kind, (file) => unwrap(file, secret), ownDevice);
	}

	async unlockPasskey(organisation: string, person: string, line: CardLine, wrappers: WrapperFile[], prf: Uint8Array, ownDevice: boolean): Promise<void> {
		await this.unlockWith(organisation, person, line, wrappers, 'passkey', (file) => unwrapWithPasskey(file, prf), ownDevice);
	}

	/** Opens the first file of the kind that opens, and with it the earlier ones. */
	private async unlockWith(
		organisation: string,
		person: string,
		line: CardLine,
		wrappers: WrapperFile[],
		kind: string,
		opens: (file: Uint8Array) => Promise<Identity>,
		ownDevice: boolean
	): Promise<void> {
		const cards = readLine(line, organisation, person).cards;
		const card = cards.at(-1) as Card;
		let reason: VaultErrorName = 'wrong_secret';
		for (const { file } of wrappers.filter((one) => one.kind === kind)) {
			try {
				const identity = await opens(fromBase64(file));
				if (identity.organisation !== organisation || identity.person !== person) throw new VaultError('wrong_engagement');
				if (!cardIsOf(card, identity)) throw new VaultError('card_changed');
				const earlier = await openEarlier({ identity, card }, cards.slice(0, -1), wrappers);
				return await this.state.session.begin({ identity, card }, ownDevice, earlier);
			} catch (error) {
				if (!(error instanceof VaultError)) throw error;
				reason = error.reason;
			}
		}
		throw new VaultError(reason);
	}

	async looksLikePassphrase(typed: string): Promise<boolean> {
		return isPassphrase(typed, await this.state.words());
	}
}

/**
 * One's own keys of before, oldest first: each file is for the keys after it, which must have signed it too, for anyone can encrypt to a
 * public key. Files for other keys (of before everything was lost) stay closed.
 */
export async function openEarlier(me: Keypair, cards: Card[], wrappers: WrapperFile[]): Promise<Keypair[]> {
	const files = wrappers.filter((one) => one.kind === 'earlier');
	const found: Keypair[] = [];
	const after = [me];
	for (let keys = after.pop(); keys !== undefined; keys = after.pop()) {
		for (const { file, act } of files) {
			const bytes = fromBase64(file);
			const identity = await opened(bytes, keys.identity.age);
			if (identity === null) continue;
			if (identity.organisation !== me.identity.organisation || identity.person !== me.identity.person) throw new VaultError('wrong_engagement');
			if (act == null || !setsWrapper(fromBase64(act), keys.card, bytes)) throw new VaultError('bad_signature');
			const card = cards.find((one) => cardIsOf(one, identity));
			if (card === undefined) throw new VaultError('card_changed');
			if (found.some((one) => one.card === card)) continue;
			found.push({ identity, card });
			after.push({ identity, card });
		}
	}
	return found.sort((a, b) => cards.indexOf(a.card) - cards.indexOf(b.card));
}

/** The identity in an earlier file; null when it is for other keys. */
async function opened(file: Uint8Array, age: string): Promise<Identity | null> {
	try {
		return await openFile(file, age);
	} catch (error) {
		if (error instanceof VaultError && error.reason === 'wrong_secret') return null;
		throw error;
	}
}

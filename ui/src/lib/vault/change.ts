/** Changing one's keys while the old ones are at hand (section 1, rotation). */
import { encryptTo } from './age';
import { writeAct } from './act';
import { H, toBase64, ZERO_HASH } from './bytes';
import { identityFile, makeCard, newIdentity } from './identity';
import type { Keys } from './keys';
import type { Keypair } from './session';
import type { State } from './state';
import { VaultError, type B64, type NewKeys } from './types';
import { newPassphrase, newRecoveryCode, wrap } from './wrapper';

export class Change {
	/** Made, and not yet taken over: the old keys count until the server has the new ones. */
	private next: Keypair | null = null;

	constructor(
		private readonly state: State,
		private readonly keys: Keys
	) {
		state.onForget(() => (this.next = null));
	}

	/** New keys with all that the server must be told; `generation` is the number of cards with the new one. The old ones still count. */
	async newKeys(generation: number): Promise<NewKeys> {
		const me = await this.state.session.unlocked();
		const { organisation, person } = me.identity;
		const own = this.state.ownSpace();
		if (own === null) throw new VaultError('wrong_engagement');
		const identity = newIdentity(organisation, person);
		const at = this.state.now();
		const card = makeCard(identity, at);
		const next: Keypair = { identity, card };
		const passphrase = newPassphrase(await this.state.words());
		const recovery = newRecoveryCode();
		const wrappers: NewKeys['wrappers'] = [
			{ kind: 'passphrase', file: toBase64(await wrap(identity, passphrase)) },
			{ kind: 'recovery', file: toBase64(await wrap(identity, recovery)) }
		];
		const earlier = await encryptTo(card.recipient, identityFile(me.identity));
		const act = (name: string, version: number, payload: Uint8Array, signer: Keypair): B64 => {
			const said = { act: name, engagement: null, subject: person, version, at, author: person, payload: toBase64(payload) };
			return toBase64(writeAct(said, organisation, signer.identity.seed));
		};
		const entry = await this.keys.write(own, this.state.loaded(own), [{ person, card: toBase64(card.signed) }], toBase64(ZERO_HASH), next);
		this.next = next;
		return {
			card: toBase64(card.signed),
			act: act('publish_card', 1, card.hash, next),
			replaceAct: act('replace_card', generation, card.hash, me),
			earlier: { file: toBase64(earlier), act: act('set_wrapper', 1, H(earlier), next) },
			passphrase,
			recovery,
			wrappers,
			ownEntry: toBase64(entry.bytes)
		};
	}

	/** The server has the new keys: they count from now on. Pins stay. */
	async useNewKeys(): Promise<void> {
		const me = await this.state.session.unlocked();
		const next = this.next;
		if (next === null) throw new VaultError('locked');
		const pins = await this.state.store.readPins(me.id);
		const earlier = [...me.earlier, { identity: me.identity, card: me.card }];
		await this.state.session.begin(next, me.ownDevice, earlier, 'changed');
		if (pins !== null) await this.state.store.keepPins(me.id, pins);
	}
}

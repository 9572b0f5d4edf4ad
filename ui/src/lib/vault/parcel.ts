/** What leaves: the record as an age file that the stock `age` opens; and what arrives from outside an engagement: acts shown to who is no member. */
import { actVerifies, parseAct } from './act';
import { encryptTo, encryptUnder } from './age';
import { bech32Decode } from './bech32';
import { fromBase64, toBase64 } from './bytes';
import { readCard } from './identity';
import type { State } from './state';
import { VaultError, type B64, type ShownAct } from './types';
import { newPassphrase } from './wrapper';

const RECIPIENT = 32;

export class Parcels {
	constructor(private readonly state: State) {}

	async parcelWords(): Promise<string> {
		return newPassphrase(await this.state.words());
	}

	async parcel(bytes: Uint8Array, to: { words: string } | { recipient: string }): Promise<Uint8Array> {
		if ('words' in to) return encryptUnder(to.words, bytes);
		return encryptTo(recipient(to.recipient), bytes);
	}

	async verifyShown(organisation: string, engagement: string, act: B64, card: B64): Promise<ShownAct | null> {
		const me = await this.state.session.current();
		const pins = me === null ? null : (await this.state.remembering(me)).pins;
		try {
			const signed = parseAct(fromBase64(act));
			const shown = readCard(fromBase64(card));
			const { author } = signed.act;
			if (shown.person !== author || shown.organisation !== organisation) return null;
			if (signed.organisation !== organisation || signed.act.engagement !== engagement) return null;
			if (!actVerifies(signed, shown.signing)) return null;
			const hash = toBase64(shown.hash);
			const pin = author === me?.identity.person ? { hash: toBase64(me.card.hash), earlier: [] as string[] } : pins?.cards[author];
			// Somebody whose card is known here, and it is another one: whoever signed, it was not with their key.
			if (pin && pin.hash !== hash && !pin.earlier.includes(hash)) return null;
			return { act: signed.act, known: pin !== undefined };
		} catch (error) {
			if (error instanceof VaultError) return null;
			throw error;
		}
	}
}

/** The 32 bytes of `age1…`. Throws `malformed`: also for other kinds of recipients, which suite 1 does not know. */
function recipient(text: string): Uint8Array {
	const bytes = bech32Decode('age', text.trim());
	if (bytes.length !== RECIPIENT) throw new VaultError('malformed');
	return bytes;
}

/** The line of a person's cards as the server shows it (section 1): which took the place of which, and by whose signature. */
import { checkCardAct } from './act';
import { equal, fromBase64, toBase64 } from './bytes';
import { readCard, type Card } from './identity';
import { VaultError, type B64, type CardLine } from './types';

/** Most cards that are looked at: nobody changes keys that often. */
const CARDS_MOST = 256;

export interface Line {
	/** Oldest first; the last is the present one. */
	cards: Card[];
	/** By place: the place of the later card that this one's key signed for, null where it signed for none. */
	next: (number | null)[];
}

/** The cards of a person, verified. Throws `malformed`, `bad_signature`, `wrong_engagement` (another organisation or person). */
export function readLine({ card, earlier }: CardLine, organisation: string, person: string): Line {
	if (earlier.length >= CARDS_MOST) throw new VaultError('malformed');
	const cards = [...earlier.map((one) => one.card), card].map((one) => readCard(fromBase64(one)));
	if (cards.some((one) => one.organisation !== organisation || one.person !== person)) throw new VaultError('wrong_engagement');
	const next = cards.map((from, i) => {
		const act = earlier[i]?.replace_act ?? null;
		return act === null ? null : signedFor(fromBase64(act), from, cards.slice(i + 1), i + 1);
	});
	return { cards, next };
}

/** Place of the card that the act puts in the place of `from`; null when it does not hold. */
function signedFor(act: Uint8Array, from: Card, later: Card[], offset: number): number | null {
	const found = later.findIndex((card) => {
		try {
			checkCardAct(act, 'replace_card', from, card);
			return true;
		} catch (error) {
			if (error instanceof VaultError) return false;
			throw error;
		}
	});
	return found < 0 ? null : offset + found;
}

/** The present card. */
export function present(line: Line): Card {
	return line.cards.at(-1) as Card;
}

/** The cards from the place `from` to the present one, each signed for by the one before; null where a signature is missing. */
function steps(line: Line, from: number): Card[] | null {
	const walked: Card[] = [];
	for (let at: number | null = from; at !== null; at = line.next[at] ?? null) {
		walked.push(line.cards[at] as Card);
		if (at === line.cards.length - 1) return walked;
	}
	return null;
}

/** Hashes from a pinned card to the present one, that card included. Null when it is not in the line, or a step is not signed. */
export function walk(line: Line, pinned: B64): B64[] | null {
	const from = line.cards.findIndex((card) => toBase64(card.hash) === pinned);
	return from < 0 ? null : (steps(line, from)?.map((card) => toBase64(card.hash)) ?? null);
}

/** For who sees a person for the first time: the longest signed way to the present card. */
export function proven(line: Line): B64[] {
	for (let from = 0; from < line.cards.length; from++) {
		const walked = steps(line, from);
		if (walked !== null) return walked.map((card) => toBase64(card.hash));
	}
	return [toBase64(present(line).hash)];
}

/** The line's card with this hash. */
export function cardOf(line: Line, hash: Uint8Array): Card | undefined {
	return line.cards.find((card) => equal(card.hash, hash));
}

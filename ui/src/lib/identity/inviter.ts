/** Holds the inviter's card against the hash that came with the invitation: a swapped key is noticed at the first contact. */
import { api, type CardAnswer } from '../api';
import { at, space } from '../space.svelte';
import { vault } from '../vault';

/** Bytes of a card without its signature. */
const CARD = 105;

/** Standard base64 as it may stand in an address, and back. */
export const forAddress = (b64: string) => b64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Hash of a signed card's card, as in a link. */
export async function cardHash(signed: string): Promise<string> {
	const card = atob(signed).slice(0, CARD);
	return forAddress(await vault.hash(btoa(card)));
}

/** Hash of one's own card, empty without a key. */
export async function ownCardHash(): Promise<string> {
	if (!space.self.has_identity) return '';
	const answer = await api.get<CardAnswer>(at(`/people/${space.self.person_id}/card`));
	return cardHash(answer.card);
}

/** False when none of those who may have invited (administrators, of that name if it is known) has the card the link was made with. */
export async function inviterFits(name: string | null, hash: string): Promise<boolean> {
	const candidates = space.people.filter((person) => person.has_identity && person.administrator && (name === null || person.name === name));
	for (const person of candidates) {
		const answer = await api.get<CardAnswer>(at(`/people/${person.id}/card`));
		if ((await cardHash(answer.card)) === hash) return true;
	}
	return false;
}

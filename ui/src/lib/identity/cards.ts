/** People's cards as the server shows them. */
import { api, type Cards } from '../api';
import { at, nameOf } from '../space.svelte';
import { vault, VaultError, type CardLine } from '../vault';

/** The line of a person's cards. */
export async function lineOf(person: string): Promise<CardLine> {
	const answer = await api.get<Cards>(at(`/people/${person}/card`));
	return { card: answer.card, earlier: answer.earlier ?? [] };
}

/** Takes in a change of keys that the old ones signed. Throws `card_changed` where they did not. */
export async function followCard(person: string): Promise<boolean> {
	return vault.follow(person, await lineOf(person), nameOf(person));
}

/** Whose card is not the one known here; null for any other error. */
export function changedPerson(error: unknown): string | null {
	return error instanceof VaultError && error.reason === 'card_changed' ? error.person : null;
}

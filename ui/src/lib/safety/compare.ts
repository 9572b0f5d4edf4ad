/** Comparing safety numbers, and what follows when they are the same. */
import { savePins } from '$lib/identity';
import { lineOf } from '$lib/identity/cards';
import { setCompared } from '$lib/engagement/holders.svelte';
import { nameOf } from '$lib/space.svelte';
import { vault, type CardLine, type Safety } from '$lib/vault';

/** What two people compare, with the cards it is made of. */
export interface Comparison extends Safety {
	person: string;
	line: CardLine;
}

/** The number to compare with someone. */
export async function comparisonWith(person: string): Promise<Comparison> {
	const line = await lineOf(person);
	return { person, line, ...(await vault.safety(person, line)) };
}

/** They are the same: the card is theirs. Answers whether the server has that too; else it stands on this device alone. */
export async function agreed({ person, line, cardHash }: Comparison): Promise<boolean> {
	await vault.compared(person, line, cardHash, nameOf(person));
	setCompared(await vault.comparisons([person]));
	await savePins();
	return (await vault.safety(person, line)).stored;
}

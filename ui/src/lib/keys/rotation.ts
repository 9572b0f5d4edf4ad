/** Changing one's keys: made, shown, signed for by the old ones, and brought into every coaching. */
import { api, type Engagement } from '../api';
import { bringsNewKeys } from '../engagement/sealing';
import { confirmRecovery, takeOver, whileChanging } from '../identity';
import { lineOf } from '../identity/cards';
import { at, space } from '../space.svelte';
import { vault, type NewKeys } from '../vault';

/** New keys, which do not count yet. */
export async function makeNewKeys(): Promise<NewKeys> {
	const { earlier } = await lineOf(space.self.person_id);
	return vault.newKeys(earlier.length + 2);
}

/** Puts them in the place of the old ones. `key`: the same for the same keys, so that a second try has one effect. */
export function changeKeys(made: NewKeys, key: string): Promise<void> {
	return whileChanging(async () => {
		const { card, act, replaceAct, earlier, wrappers, ownEntry } = made;
		await api.post(at('/identity/replacement'), { card, act, replace_act: replaceAct, earlier: earlier.file, earlier_act: earlier.act, wrappers, own_entry: ownEntry }, { key });
		await vault.useNewKeys();
		await takeOver();
		await confirmRecovery();
	});
}

/** Coachings that need the new keys. Who is only asked brings them along with the yes. */
export async function concerned(): Promise<Engagement[]> {
	return (await api.list<Engagement>(at('/engagements'))).filter((row) => row.state !== 'declined' && !row.invited);
}

/** How far the new keys have come. */
export interface Progress {
	all: number;
	done: number;
	/** Coachings that could not be changed now; each is tried again when it is opened. */
	left: string[];
}

/** Brings the new keys into every coaching that still holds the old ones. Can be interrupted at any time and begun again. */
export async function bringEverywhere(tell: (progress: Progress) => void): Promise<Progress> {
	const rows = await concerned();
	const progress: Progress = { all: rows.length, done: 0, left: [] };
	tell({ ...progress });
	for (const row of rows) {
		try {
			await bringsNewKeys(row);
			progress.done += 1;
		} catch {
			// A partner's card may wait to be compared, or the network be gone: the others go on.
			progress.left.push(row.id);
		}
		tell({ ...progress, left: [...progress.left] });
	}
	return progress;
}

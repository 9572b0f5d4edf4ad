/** Before somebody leaves: what they show of their own is put aside, while they can still write, and sealed into it that it is for this. */
import type { Room } from '$lib/engagement/sealing';
import { entriesOf, ofType, putAside, writeEntry } from '$lib/record';
import { space } from '$lib/space.svelte';

/** Whether all of it is aside. What fails keeps nobody from leaving. */
export async function takeSharesBack(room: Room): Promise<boolean> {
	try {
		const mine = ofType(await entriesOf(room, { drawer: 'skill' }), 'shared').filter((one) => one.row.created_by === space.self.person_id && one.row.aside_at == null);
		// What cannot be sealed anew is taken back all the same.
		for (const one of mine) await writeEntry(room, one, { ...one.body, parting: true }, { aside: true }).catch(() => putAside(room, one));
		return true;
	} catch {
		return false;
	}
}

/** Before somebody leaves: what they show of their own is put aside, while they can still write. */
import type { Room } from '$lib/engagement/sealing';
import { entriesOf, ofType, putAside } from '$lib/record';
import { space } from '$lib/space.svelte';

/** Whether all of it is aside. What fails keeps nobody from leaving. */
export async function takeSharesBack(room: Room): Promise<boolean> {
	try {
		const mine = ofType(await entriesOf(room, { drawer: 'skill' }), 'shared').filter((one) => one.row.created_by === space.self.person_id && one.row.aside_at == null);
		for (const one of mine) await putAside(room, one);
		return true;
	} catch {
		return false;
	}
}

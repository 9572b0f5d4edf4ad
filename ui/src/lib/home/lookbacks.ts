/** Which look-backs are still to be made. The server knows only when a coaching was closed: what was answered is sealed. */
import type { Home } from '$lib/api';
import { entriesOf, ofType } from '$lib/record';
import { dueLookBack } from '$lib/review/lookback';
import { space } from '$lib/space.svelte';

type Closed = Home['look_backs'][number];

/** Those I have not answered; what cannot be read is not asked about. */
export async function dueOf(closed: readonly Closed[]): Promise<Closed[]> {
	const asked = await Promise.all(
		closed.map(async (one) => {
			try {
				const entries = await entriesOf({ id: one.engagement_id }, { drawer: 'review' });
				const mine = ofType(entries, 'look_back').filter((entry) => entry.row.created_by === space.self.person_id);
				return dueLookBack(one.closed_at, Date.now(), mine.map((entry) => entry.body.after)) !== null;
			} catch {
				return false;
			}
		})
	);
	return closed.filter((_, n) => asked[n]);
}

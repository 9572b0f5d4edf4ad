/**
 * Which look-backs are still to be made. The server only says where to look: with whom it was, that it was closed and when, come from the
 * opened engagement and its signatures; what was answered is sealed.
 */
import type { Home } from '$lib/api';
import { overHolds, type Over } from '$lib/engagement/ended';
import { openEngagement, type OpenEngagement } from '$lib/engagement/open.svelte';
import { entriesOf, ofType } from '$lib/record';
import { dueLookBack, lookedBackFrom } from '$lib/review/lookback';
import { holderNames } from '$lib/review/names';
import { space } from '$lib/space.svelte';

type Closed = Home['look_backs'][number];

/** A look-back that waits for me. */
export interface Due {
	id: string;
	/** Who else holds the key. */
	names: string;
	/** When it was closed, by the signature; null when nobody signed that: then nothing can be written from here. */
	at: number | null;
	open: OpenEngagement;
	over: Over | null;
}

async function dueAt(id: string, now: number): Promise<Due | null> {
	const live = openEngagement(id);
	await live.refresh();
	const open = live.value;
	// Another engagement than the one that was asked for is none.
	if (live.error || open?.row.id !== id) return null;
	const over = await overHolds(open.row);
	const at = lookedBackFrom(open, over);
	const due: Due = { id, names: holderNames(id), at, open, over };
	if (at === null) return due;
	const entries = await entriesOf(open.row, { drawer: 'review' });
	const mine = ofType(entries, 'look_back').filter((entry) => entry.row.created_by === space.self.person_id);
	return dueLookBack(at, now, mine.map((entry) => entry.body.after)) === null ? null : due;
}

/** Those I have not answered; what cannot be read is not asked about. */
export async function dueOf(closed: readonly Closed[], now: number = Date.now()): Promise<Due[]> {
	const found: Due[] = [];
	// One after the other: the page keeps one opened engagement at a time.
	for (const { engagement_id: id } of closed) {
		const due = await dueAt(id, now).catch(() => null);
		if (due) found.push(due);
	}
	return found;
}

/**
 * Which reach checks wait for me. The server only says where to look: the goal, and which of its checks is the one that stands, come from the sealed
 * record, so that what was put aside, or has another in its place, calls nobody.
 */
import { api, type Engagement, type Home } from '$lib/api';
import { entriesOf, ofType } from '$lib/record';
import { holderNames } from '$lib/review/names';
import { current } from '$lib/skill/reach/standing';
import { at } from '$lib/space.svelte';

type Awaited = Home['rounds'][number];

/** A reach check in which I am not yet. */
export interface Wait {
	/** The engagement. */
	id: string;
	kind: Engagement['kind'];
	/** The team, or who else holds the key. */
	who: string;
	/** The goal, as they say it to one another. */
	goal: string;
}

async function waitAt(id: string, rounds: readonly string[]): Promise<Wait | null> {
	const [row, entries] = await Promise.all([api.get<Engagement>(at(`/engagements/${id}`)), entriesOf({ id }, { drawer: 'skill' })]);
	// As the page of reach checks chooses.
	const requires = current(ofType(entries, 'requires').filter((one) => one.body.checks.length > 0));
	const check = requires?.body.checks.at(-1);
	if (row.id !== id || !requires || !check || !rounds.includes(check)) return null;
	return { id, kind: row.kind, who: row.team?.name ?? holderNames(id), goal: requires.body.text };
}

/** One a coaching, the newest first; what cannot be read calls nobody. */
export async function waitsOf(rounds: readonly Awaited[]): Promise<Wait[]> {
	const ids = [...new Set(rounds.map((one) => one.engagement_id))];
	const found = await Promise.all(
		ids.map((id) => waitAt(id, rounds.filter((one) => one.engagement_id === id).map((one) => one.round_id)).catch(() => null))
	);
	return found.filter((one) => one !== null);
}

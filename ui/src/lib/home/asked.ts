/**
 * Who asks what I see, coaching by coaching. The server only says where others wrote something about skills lately: that it is a request, to whom and
 * whether it was answered come from the sealed record.
 */
import { api, type Engagement } from '$lib/api';
import { entriesOf } from '$lib/record';
import { asksForSelf, waitingFor } from '$lib/skill/observe/observe';
import { at, nameOf, space } from '$lib/space.svelte';

/** Somebody waits for what I saw. */
export interface Asked {
	/** The engagement. */
	id: string;
	/** Who asks, each once. */
	who: string[];
	/** How many requests. */
	n: number;
}

async function askedAt(id: string): Promise<Asked | null> {
	const [row, entries] = await Promise.all([api.get<Engagement>(at(`/engagements/${id}`)), entriesOf({ id }, { drawer: 'skill' })]);
	const many = row.kind === 'team' || row.kind === 'circle';
	// As the page of the coaching says it.
	const asked = waitingFor(entries, space.self.person_id).filter((one) => !many || asksForSelf(one));
	if (row.id !== id || asked.length === 0) return null;
	return { id, who: [...new Set(asked.map((one) => one.row.created_by))].map(nameOf), n: asked.length };
}

/** The newest first; what cannot be read asks nothing. */
export async function askedIn(news: readonly string[]): Promise<Asked[]> {
	const found = await Promise.all(news.map((id) => askedAt(id).catch(() => null)));
	return found.filter((one) => one !== null);
}

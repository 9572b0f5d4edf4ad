/** What one has planned to learn, or keeps an eye on. Pure. */
import type { OpenEntry } from '$lib/record';
import { myLearn } from '../learner';

/** How the page of exercises calls the plan in its address; no id of a skill begins so. */
export const PLAN = '~plan';

interface Placed {
	/** `title` empty: one's own space. */
	place: { title: string };
	entry: OpenEntry;
}

/** The skills of one's own plan as the catalogue has them now: those one plans before those one watches. */
export function planned(entries: readonly Placed[], person: string, resolve: (id: string) => string): string[] {
	const mine = entries.flatMap(({ place, entry }) => {
		const body = entry.row.aside_at == null ? myLearn(person, place.title, entry)?.body : undefined;
		return body?.state === 'plan' || body?.state === 'watch' ? [body] : [];
	});
	const first = mine.filter((one) => one.state === 'plan');
	return [...new Set([...first, ...mine].map((one) => resolve(one.skill)))];
}

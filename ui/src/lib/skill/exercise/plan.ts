/** What one has planned to learn, or keeps an eye on. Pure. */
import type { Body, OpenEntry } from '$lib/record';

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
		if (entry.error || entry.type !== 'learn' || entry.row.aside_at != null) return [];
		const body = entry.body as Body<'learn'>;
		const own = body.person === person || (body.person === null && place.title === '');
		return own && (body.state === 'plan' || body.state === 'watch') ? [body] : [];
	});
	const first = mine.filter((one) => one.state === 'plan');
	return [...new Set([...first, ...mine].map((one) => resolve(one.skill)))];
}

/** What of a room's entries may go into a figure, on every page alike. Pure. */
import type { Engagement } from '$lib/api';
import { ofType, type OpenEntry } from '$lib/record';
import type { Read } from './evidence';
import { shown } from './reach/picture';
import { besidesShown, placementsIn } from './reach/standing';
import { onlyAsked } from './team/asking';

/** Whether more than two read it: what the server calls it is only its word. */
export function ofMany({ kind, parties }: Pick<Engagement, 'kind' | 'parties'>): boolean {
	return kind === 'team' || kind === 'circle' || parties.filter((one) => one.role !== 'sponsor' && (one.joined_at ?? null) !== null).length > 2;
}

/** Of all of them those whose places may be shown. */
function placesShown(entries: readonly OpenEntry[], rounds: Read['rounds']): Set<string> {
	const placements = ofType(entries, 'placement');
	const seen = new Set<string>();
	for (const requires of ofType(entries, 'requires')) {
		for (const check of requires.body.checks) {
			const all = placementsIn(placements, requires.row.id, check);
			const bodies = new Set(shown(all.map((one) => one.body), requires.body.rule, besidesShown(requires.body.checks, rounds, check) !== null).placements);
			for (const one of all) if (bodies.has(one.body)) seen.add(one.row.id);
		}
	}
	return seen;
}

/**
 * The same without places that their authors did not let be shown: what is hidden in the picture moves nothing beside it either. What was put aside
 * stays in the list where it had been shown: it is known to have counted.
 */
export function onlyShown(read: Read): Read {
	const isAside = ({ row }: OpenEntry) => row.aside_at != null;
	const [now, ever] = [placesShown(read.entries.filter((one) => !isAside(one) || one.type === 'requires'), read.rounds), placesShown(read.entries, read.rounds)];
	return { ...read, entries: read.entries.filter((entry) => entry.type !== 'placement' || (isAside(entry) ? ever : now).has(entry.row.id)) };
}

/**
 * What counts: of few people's places only those with a yes to that; where more than two read it, nothing about somebody who did not ask for it.
 * Shares are let through here, because what counts of them depends on the skill (`countedIn`). With what was put aside, where that is given.
 */
export function countsHere({ aside = [], ...read }: Read, engagement: Pick<Engagement, 'kind' | 'parties'>, resolve: (id: string) => string): Read {
	const open = onlyShown({ ...read, entries: [...read.entries, ...aside] });
	return ofMany(engagement) ? { ...open, entries: onlyAsked(open.entries, open.entries, resolve) } : open;
}

/** Who the team is, and what each of them says here. Pure. */
import type { Engagement } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { observedOf, type Observed, type Read } from '../evidence';
import type { Numbered } from '../numbered';

export type Share = OpenEntry<'shared'>;

/** One who is, or was, in the team; Unix ms. */
export interface Member {
	person: string;
	joined: number;
	left: number | null;
}

/**
 * Whoever the team's skills are about: not who coaches it, nor who sponsors it. `unsigned`: of whom only the server says that they left; they are in
 * it still, or the server could take whomever it likes off a figure.
 */
export function membersOf(engagement: Pick<Engagement, 'parties'>, unsigned: readonly string[] = []): Member[] {
	return engagement.parties.flatMap(({ person_id: person, role, joined_at: joined = null, left_at: left = null }) =>
		role === 'coach' || role === 'sponsor' || joined === null ? [] : [{ person, joined, left: unsigned.includes(person) ? null : left }]
	);
}

export const coachesOf = (engagement: Pick<Engagement, 'parties'>): string[] => engagement.parties.filter(({ role }) => role === 'coach').map((party) => party.person_id);

/** What each shares now: their newest that was not taken back. */
export function sharesOf(entries: readonly OpenEntry[]): Map<string, Share> {
	const found = new Map<string, Share>();
	for (const entry of entries) {
		if (entry.type !== 'shared' || entry.error || entry.row.aside_at != null) continue;
		const one = entry as Share;
		const before = found.get(one.row.created_by);
		if (!before || before.row.id < one.row.id) found.set(one.row.created_by, one);
	}
	return found;
}

/** What counts: nothing that was put aside, and of each person one share only, however many there are. */
export function standingOnes(entries: readonly OpenEntry[]): OpenEntry[] {
	const shares = new Set<OpenEntry>(sharesOf(entries).values());
	return entries.filter((one) => one.row.aside_at == null && (one.type !== 'shared' || one.error || shares.has(one)));
}

/** What this room knows of each, everyone seen with the same eyes: of oneself, too, only what is here. */
export function knownHere(members: readonly Member[], read: Read, skills: Numbered, today: string): Map<string, Observed[]> {
	return new Map(members.map(({ person }) => [person, observedOf(person, [read], skills, today, false)]));
}

/** The newest observation of each skill, by the catalogue's present id. */
export function skillsOf(observed: readonly Observed[]): Set<string> {
	return new Set(observed.map((one) => one.skill));
}

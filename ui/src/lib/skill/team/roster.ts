/** Who is in the team by the page of people, beside who is in its coaching: joining one is no yes to the other. */
import { api, Problem, type Engagement, type Membership, type TeamDetail } from '$lib/api';
import { at, space } from '$lib/space.svelte';
import { today } from '$lib/words/when';

export interface Roster {
	/** In the team, and not in the coaching; `left`: no longer. Days as `"2026-11-24"`. */
	waiting: { person: string; since: string; left: boolean }[];
	/** In the coaching, and no longer in the team since after that day. */
	gone: { person: string; until: string }[];
}

export const NOBODY: Roster = { waiting: [], gone: [] };

/** Both, by name. Who coaches or sponsors it is neither; `unsigned`: of whom only the server says that they left, and `inHouse` who is in the house. */
export function rosterOf(parties: Engagement['parties'], members: readonly Membership[], day: string, inHouse: (person: string) => boolean, unsigned: readonly string[] = []): Roster {
	const beside = new Set(parties.filter(({ role }) => role === 'coach' || role === 'sponsor').map((one) => one.person_id));
	const inside = parties.filter((one) => !beside.has(one.person_id) && one.joined_at != null);
	const here = new Set(inside.filter((one) => one.left_at == null || unsigned.includes(one.person_id)).map((one) => one.person_id));
	const now = members.filter((one) => one.from <= day && (one.until == null || one.until >= day));
	const waiting = now
		.filter((one) => !here.has(one.person_id) && !beside.has(one.person_id) && inHouse(one.person_id))
		.map((one) => ({ person: one.person_id, since: one.from, left: inside.some((party) => party.person_id === one.person_id) }));
	const gone = [...here].flatMap((person) => {
		const before = members.filter((one) => one.person_id === person && one.from <= day);
		const until = before.map((one) => one.until ?? '').sort().at(-1);
		return until && !now.some((one) => one.person_id === person) ? [{ person, until }] : [];
	});
	return { waiting, gone };
}

/** Who is in the team and has not said yes to its coaching: the team's goals need them too, and nothing is known of them. Who left it has said no. */
export const unknownIn = ({ waiting }: Roster): string[] => waiting.flatMap((one) => (one.left ? [] : [one.person]));

/** Of the team of a coaching; nobody where it is of no team. */
export async function rosterIn({ kind, team, parties }: Pick<Engagement, 'kind' | 'team' | 'parties'>, unsigned: readonly string[] = []): Promise<Roster> {
	if (kind !== 'team' || !team) return NOBODY;
	try {
		const { members } = await api.get<TeamDetail>(at(`/teams/${team.id}`));
		return rosterOf(parties, members, today(), (person) => space.people.some((one) => one.id === person && one.deactivated_at === null), unsigned);
	} catch (error) {
		if (error instanceof Problem && error.status === 404) return NOBODY;
		throw error;
	}
}

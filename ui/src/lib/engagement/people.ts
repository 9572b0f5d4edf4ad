/** Who is in an engagement, in words. */
import { nameOf, space } from '$lib/space.svelte';
import { names, t } from '$lib/words';
import { holders } from './holders.svelte';
import type { Engagement } from './sealing';

/** The others by name: "José", "Team Atlas"; who has left is none of them. */
export function others(engagement: Pick<Engagement, 'team' | 'parties'>): string {
	if (engagement.team) return engagement.team.name;
	const list = engagement.parties.filter((party) => party.person_id !== space.self.person_id && party.left_at === null).map((party) => party.name);
	return list.length ? names(list) : t('engagement-you-alone');
}

/** Who exactly can read this: who holds the key by the verified log, whatever the server says of who is in it. */
export function readers(engagement: Pick<Engagement, 'id' | 'kind' | 'state'>): string {
	if (engagement.kind === 'own') return t('lock-you-alone');
	// Of a team that has not begun nobody is told who was asked.
	if (engagement.kind === 'team' && engagement.state === 'proposed') return t('lock-team');
	const people = holders(engagement.id);
	if (!people) return t('lock-checking');
	const others = people.filter((person) => person !== space.self.person_id);
	if (others.length === 0) return t('lock-you-alone');
	if (engagement.kind !== 'team' && others.length === 1) return t('lock-you-two');
	return t('lock-names', { names: names([...others.map(nameOf), ...(others.length < people.length ? [t('engagement-you')] : [])]) });
}

/** Names in a session's title without one's own. */
export function withWhom(title: string | string[]): string {
	const list = (Array.isArray(title) ? title : [title]).filter((name) => name !== space.self.name);
	return list.length ? names(list) : space.self.name;
}

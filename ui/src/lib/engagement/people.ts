/** Who is in an engagement, in words. */
import { space } from '$lib/space.svelte';
import { names, t } from '$lib/words';
import type { Engagement } from './sealing';

/** The others by name: "José", "Team Atlas". */
export function others(engagement: Pick<Engagement, 'team' | 'parties'>): string {
	if (engagement.team) return engagement.team.name;
	const list = engagement.parties.filter((party) => party.person_id !== space.self.person_id).map((party) => party.name);
	return list.length ? names(list) : t('engagement-you-alone');
}

/** Who exactly can read this. */
export function readers(engagement: Pick<Engagement, 'kind' | 'parties'>): string {
	if (engagement.kind === 'own') return t('lock-you-alone');
	if (engagement.kind === 'team') {
		const joined = engagement.parties.filter((party) => party.joined_at !== null && party.left_at === null).map((party) => party.name);
		return joined.length > 0 && joined.length < 6 ? t('lock-names', { names: names(joined) }) : t('lock-team');
	}
	return t('lock-you-two');
}

/** Names in a session's title without one's own. */
export function withWhom(title: string | string[]): string {
	const list = (Array.isArray(title) ? title : [title]).filter((name) => name !== space.self.name);
	return list.length ? names(list) : space.self.name;
}

/** My part in it. */
export function myRole(engagement: Pick<Engagement, 'parties'>): string {
	return engagement.parties.find((party) => party.person_id === space.self.person_id)?.role ?? 'coachee';
}

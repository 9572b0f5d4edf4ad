/** Who is in an engagement, in words. */
import { at, nameOf, space } from '$lib/space.svelte';
import { names, t } from '$lib/words';
import { comparedAt, holders, seenName, signedKind } from './holders.svelte';
import type { Engagement } from './sealing';

/** A name as the server gives it, with the one under which they were first seen where that was another. */
export function named(person: string, name: string): string {
	const before = seenName(person);
	return before && before !== name ? t('engagement-formerly', { name, before }) : name;
}

/** The others by name: "José", "Team Atlas"; who has left is none of them. */
export function others(engagement: Pick<Engagement, 'team' | 'parties'>): string {
	if (engagement.team) return engagement.team.name;
	const list = engagement.parties.filter((party) => party.person_id !== space.self.person_id && party.left_at === null).map((party) => named(party.person_id, party.name));
	return list.length ? names(list) : t('engagement-you-alone');
}

/** Whether the page shows them in it, under the name under which they were first seen. */
function asShown(engagement: Partial<Pick<Engagement, 'parties'>>, person: string): boolean {
	const shown = engagement.parties ? engagement.parties.find((party) => party.person_id === person)?.name : nameOf(person);
	const told = nameOf(person) || shown;
	return !!shown && named(person, shown) === shown && told === shown;
}

/** Who exactly can read this: who holds the key by the verified log, whatever the server says of who is in it. */
export function readers(engagement: Pick<Engagement, 'id' | 'kind' | 'state'> & Partial<Pick<Engagement, 'parties'>>): string {
	const kind = signedKind(engagement.id) ?? engagement.kind;
	const people = holders(engagement.id);
	if (kind === 'own' && (people?.length ?? 0) <= 1) return t('lock-you-alone');
	// Of a team that has not begun nobody is told who was asked.
	if (kind === 'team' && engagement.state === 'proposed') return t('lock-team');
	if (!people) return t('lock-checking');
	const others = people.filter((person) => person !== space.self.person_id);
	if (others.length === 0) return t('lock-you-alone');
	const [other] = others;
	// The two of you: said only where the other is who the page says it is. Else they are named.
	if (kind !== 'team' && other && others.length === 1 && asShown(engagement, other)) return t('lock-you-two');
	return t('lock-names', { names: names([...others.map((person) => named(person, nameOf(person) || seenName(person) || '')), ...(others.length < people.length ? [t('engagement-you')] : [])]) });
}

/** Whether one's keys were compared with everyone who can read this, and where to do it; nothing while nobody else can. */
export function comparing(engagement: Pick<Engagement, 'id'>): { compared?: boolean; compare?: string } {
	const others = (holders(engagement.id) ?? []).filter((person) => person !== space.self.person_id);
	if (others.length === 0) return {};
	return { compared: others.every((person) => comparedAt(person)), compare: at(`/coaching/${engagement.id}/compare`) };
}

/** Names in a session's title without one's own. */
export function withWhom(title: string | string[]): string {
	const list = (Array.isArray(title) ? title : [title]).filter((name) => name !== space.self.name);
	return list.length ? names(list) : space.self.name;
}

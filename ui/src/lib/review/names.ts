/** Whom one looks back with: who holds the key by the verified log, whatever the server says of who was in it. */
import { holders } from '$lib/engagement/holders.svelte';
import { named } from '$lib/engagement/people';
import { nameOf, space } from '$lib/space.svelte';
import { names, t } from '$lib/words';

export function holderNames(engagement: string): string {
	const others = (holders(engagement) ?? []).filter((person) => person !== space.self.person_id);
	return others.length ? names(others.map((person) => named(person, nameOf(person)))) : t('engagement-you-alone');
}

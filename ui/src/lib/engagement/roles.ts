/** What people are in an engagement, by the names that the organisation gave. */
import type { Defaults } from '$lib/api';
import { space } from '$lib/space.svelte';
import { t } from '$lib/words';

/** The organisation's word for a role, else the product's. */
export function roleName(role: string): string {
	const own: Partial<Record<string, string>> = defaults()?.role_names ?? {};
	return own[role]?.trim() || t('agreement-role-name', { role });
}

/** What the organisation starts agreements with. */
export function defaults(): Defaults | undefined {
	return space.ready ? space.organisation.defaults : undefined;
}

/** The sides that promise something to each other, by kind: everyone together comes last. */
export function sidesOf(kind: string): string[] {
	switch (kind) {
		case 'peer':
		case 'circle':
			return ['all'];
		case 'team':
			return ['coach', 'all'];
		default:
			return ['coach', 'coachee', 'all'];
	}
}

/** "Coach", "Everyone", or the name of one person: as a line begins. */
export function sideName(who: string, name: (person: string) => string): string {
	if (who === 'all') return t('agreement-side-all');
	const words = ['coach', 'coachee', 'peer'].includes(who) ? roleName(who) : name(who);
	return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

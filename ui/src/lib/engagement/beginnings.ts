/** What an organisation starts agreements with, as an administrator types it. */
import type { Defaults } from '$lib/api';
import { numberOf } from './written';

export const ROLES = ['coach', 'coachee', 'peer', 'sponsor'] as const;

export interface Beginnings {
	about: string;
	months: string;
	disposal: string;
	codes: { name: string; url: string; key: number }[];
	roles: Defaults['role_names'];
}

/** What the form begins with. */
export function beginningsOf(defaults: Defaults | undefined): Beginnings {
	return {
		about: defaults?.about_coaching ?? '',
		months: defaults?.records_months ? String(defaults.records_months) : '',
		disposal: defaults?.disposal ?? '',
		codes: (defaults?.codes ?? []).map((one, key) => ({ ...one, key })),
		roles: { coach: '', coachee: '', peer: '', sponsor: '', ...defaults?.role_names }
	};
}

/** What is sent: blanks trimmed, codes without a word left out, nonsense left for the server to name. */
export function defaultsFrom(typed: Beginnings): Defaults {
	const { coach, coachee, peer, sponsor } = typed.roles;
	const months = numberOf(typed.months);
	return {
		about_coaching: typed.about.trim(),
		// No number becomes one that is refused with its field named.
		records_months: Number.isNaN(months) ? -1 : months,
		disposal: typed.disposal.trim(),
		codes: typed.codes.filter((one) => one.name.trim() || one.url.trim()).map((one) => ({ name: one.name.trim(), url: one.url.trim() })),
		role_names: { coach: coach.trim(), coachee: coachee.trim(), peer: peer.trim(), sponsor: sponsor.trim() }
	};
}

/** What an agreement says, and the acts that bind people to it. */
import type { Content } from '$lib/vault';
import type { EngagementKind, Modality } from '$lib/api';

/** The terms of an agreement; sealed for the members. Kind, modality, minutes and number repeat what the server sees, so that a signature covers them. */
export interface Terms {
	kind: EngagementKind;
	modality: Modality;
	minutes: number;
	sessions_planned: number | null;
	/** "What would you like to think about?" */
	about: string;
	readers: 'parties';
	ending: 'either may stop';
	purpose: string;
	start_rule: { joiners: number } | null;
	my_role: 'coach' | 'coachee' | 'peer';
	/** Twenty minutes with a peer: the conversation that the yes plans, now (no time) or at a wall clock. */
	halves: { local: string | null; zone: string } | null;
}

export const MODALITIES: readonly Modality[] = ['coaching', 'mentoring', 'training', 'consulting', 'facilitation'];

/** The terms as they are sealed, with sixteen random bytes: their hash stands in the open, and must not confirm a guess. */
export function termsContent(terms: Terms, language: string): Content {
	const salt = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
	return { format: 'json', json: { ...terms, salt }, language };
}

/** Reads opened terms; what is missing or of another shape becomes the default, so that an older agreement stays readable. */
export function termsOf(json: unknown): Terms {
	const read = (typeof json === 'object' && json !== null ? json : {}) as Partial<Record<keyof Terms, unknown>>;
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	const halves = read.halves as { local?: unknown; zone?: unknown } | null | undefined;
	const rule = read.start_rule as { joiners?: unknown } | null | undefined;
	return {
		kind: (text(read.kind) || 'one_to_one') as EngagementKind,
		modality: MODALITIES.find((one) => one === read.modality) ?? 'coaching',
		minutes: typeof read.minutes === 'number' ? read.minutes : 45,
		sessions_planned: typeof read.sessions_planned === 'number' ? read.sessions_planned : null,
		about: text(read.about),
		readers: 'parties',
		ending: 'either may stop',
		purpose: text(read.purpose),
		start_rule: typeof rule?.joiners === 'number' ? { joiners: rule.joiners } : null,
		my_role: read.my_role === 'coach' || read.my_role === 'peer' ? read.my_role : 'coachee',
		halves: typeof halves?.zone === 'string' ? { local: typeof halves.local === 'string' ? halves.local : null, zone: halves.zone } : null
	};
}

/** Whether the sealed terms say the same as the server's row: a server that shows others is found out. */
export function agrees(
	terms: Terms,
	row: { kind: string; modality: string; minutes: number; sessions_planned: number | null; start_rule?: { joiners: number } | null }
): boolean {
	return (
		(terms.start_rule?.joiners ?? null) === (row.start_rule?.joiners ?? null) &&
		terms.kind === row.kind &&
		terms.modality === row.modality &&
		terms.minutes === row.minutes &&
		terms.sessions_planned === row.sessions_planned
	);
}

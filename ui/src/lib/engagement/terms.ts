/** What an agreement says, and the acts that bind people to it. */
import type { Content } from '$lib/vault';
import type { EngagementKind, Keeping, Modality } from '$lib/api';
import { list, maybeOne, oneOf, shape, whole, words } from '$lib/record/read';

/** What one side does for the coaching. `who`: a role of everyone in it, or one person's id. */
export interface Commitment {
	who: string;
	words: string;
}

/** The terms of an agreement; sealed for the members. Kind, modality, minutes, number and sponsor repeat what the server sees, so that a signature covers them. */
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
	/** Who a circle is; nobody comes into it later. */
	people: string[];
	/** What coaching is here and what it is not. Empty parts say nothing. */
	what_it_is: string;
	/** What whoever coaches works on, and what they leave to others. */
	scope: string;
	refer_on: string;
	not_guarantor: boolean;
	initiated_by: '' | 'own' | 'mandated';
	role_conflicts: string;
	length_months: number | null;
	form: string;
	place: string;
	confidentiality: string;
	limits: string;
	/** Of older agreements: said, and carried out by nobody. */
	records_months: number | null;
	/** Months after the end when the server deletes all of it, announced thirty days before. The row says the same in the open. */
	keep_months: number | null;
	disposal: string;
	/** `sees`: `started`, `closed`, and more in words of those in it. */
	sponsor: { person: string; sees: string[] } | null;
	/** `none`: nobody and nothing else listens without everyone's yes. */
	observers: string;
	commitments: Commitment[];
	communication: string[];
	code: { name: string; url: string } | null;
	changes: string;
	review_day: string;
	/** Whose words they are: the lines that stand as the template had them, and nobody changed. */
	templates: string[];
}

export const MODALITIES: readonly Modality[] = ['coaching', 'mentoring', 'training', 'consulting', 'facilitation'];

/** What a sponsor sees of any coaching they sponsor. */
export const SEEN_BY_SPONSORS: readonly string[] = ['started', 'closed'];

/** The terms as they are sealed, with sixteen random bytes: their hash stands in the open, and must not confirm a guess. */
export function termsContent(terms: Terms, language: string): Content {
	const salt = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
	return { format: 'json', json: { ...terms, salt }, language };
}

const MONTHS = whole(1, 1200, null);
/** Months after which the server may be asked to delete. */
export const KEEP = { least: 1, most: 120 } as const;
const read = shape({
	kind: words,
	modality: oneOf('coaching', 'mentoring', 'training', 'consulting', 'facilitation'),
	minutes: (value) => (typeof value === 'number' ? value : 45),
	sessions_planned: (value) => (typeof value === 'number' ? value : null),
	about: words,
	purpose: words,
	start_rule: maybeOne((value) => (value as { joiners?: unknown }).joiners),
	my_role: oneOf('coachee', 'coach', 'peer'),
	halves: maybeOne(shape({ local: (value) => (typeof value === 'string' ? value : null), zone: (value) => (typeof value === 'string' ? value : null) })),
	people: list(words),
	what_it_is: words,
	scope: words,
	refer_on: words,
	not_guarantor: (value) => value === true,
	initiated_by: oneOf('', 'own', 'mandated'),
	role_conflicts: words,
	length_months: MONTHS,
	form: words,
	place: words,
	confidentiality: words,
	limits: words,
	records_months: MONTHS,
	keep_months: whole(KEEP.least, KEEP.most, null),
	disposal: words,
	sponsor: maybeOne(shape({ person: words, sees: list(words) })),
	observers: words,
	commitments: list(shape({ who: words, words })),
	communication: list(words),
	code: maybeOne(shape({ name: words, url: words })),
	changes: words,
	review_day: words,
	templates: list(words)
});

/** Reads opened terms; what is missing or of another shape becomes the default, so that an older agreement stays readable. */
export function termsOf(json: unknown): Terms {
	const { halves, start_rule, sponsor, ...rest } = read(json);
	return {
		...rest,
		kind: (rest.kind || 'one_to_one') as EngagementKind,
		readers: 'parties',
		ending: 'either may stop',
		start_rule: typeof start_rule === 'number' ? { joiners: start_rule } : null,
		halves: halves && halves.zone !== null ? { local: halves.local, zone: halves.zone } : null,
		sponsor: sponsor?.person ? sponsor : null
	};
}

/** What a row of the server says of the terms in the open. */
export interface Stated {
	kind: string;
	modality: string;
	minutes: number;
	sessions_planned: number | null;
	start_rule?: { joiners: number } | null;
	sponsor?: { person_id: string } | null;
}

/** Whether the sealed terms say the same as the server's row: a server that shows others, or another sponsor, is found out. */
export function agrees(terms: Terms, row: Stated): boolean {
	return (
		(terms.start_rule?.joiners ?? null) === (row.start_rule?.joiners ?? null) &&
		(terms.sponsor?.person ?? null) === (row.sponsor?.person_id ?? null) &&
		terms.kind === row.kind &&
		terms.modality === row.modality &&
		terms.minutes === row.minutes &&
		terms.sessions_planned === row.sessions_planned
	);
}

/** Whether a version is kept as long as its terms say: a server that deletes earlier, or later, than was signed is found out. */
export function keepsAsSigned(terms: Pick<Terms, 'keep_months'>, row: { version: number } & Keeping): boolean {
	return terms.keep_months === (row.keep_months ?? null);
}

/** Whether a suggested version leaves what no new version changes, and names the sponsor whom the server shows with it. */
export function agreesSuggested(terms: Terms, row: Pick<Stated, 'kind' | 'start_rule'>, sponsor: string | null): boolean {
	const { modality, minutes, sessions_planned } = terms;
	const { kind, start_rule } = row;
	return agrees(terms, { kind, start_rule, modality, minutes, sessions_planned, sponsor: sponsor ? { person_id: sponsor } : null });
}

/** Most people who may hold the key, by kind; anyone beyond is a stranger. A kind that nothing says is held to what a pair is. */
export function mostHolders(kind: string | undefined): number {
	switch (kind) {
		case 'own':
			return 1;
		case 'circle':
			return 6;
		case 'team':
			return Infinity;
		default:
			return 2;
	}
}

/**
 * Whether someone holds, or held, a key who must not, by the people of every entry, that of entry 0 first: more than the kind allows; in a
 * circle one who was not in entry 0 or not named when it was agreed (one that names nobody was agreed by nobody); where two talk to each other
 * anything but the two of entry 0.
 */
export function hasStranger(kind: string | undefined, entries: readonly (readonly string[])[], people: readonly string[]): boolean {
	const [first] = entries;
	if (!first || kind === 'team') return false;
	const within = (some: readonly string[]): boolean => some.every((one) => first.includes(one));
	if (kind === 'circle') return first.length > mostHolders(kind) || first.some((one) => !people.includes(one)) || !entries.every(within);
	return entries.some((one) => one.length !== mostHolders(kind) || !within(one));
}

/** Whether the terms say more than the first question does: then all of it is shown before anyone says yes. */
export function writtenOut(terms: Terms): boolean {
	const { what_it_is, scope, refer_on, initiated_by, role_conflicts, form, place, confidentiality, limits, disposal, observers, changes, review_day } = terms;
	const words = [what_it_is, scope, refer_on, initiated_by, role_conflicts, form, place, confidentiality, limits, disposal, observers, changes, review_day];
	return (
		words.some((one) => one !== '') ||
		terms.not_guarantor ||
		terms.commitments.length + terms.communication.length > 0 ||
		[terms.length_months, terms.records_months, terms.keep_months, terms.sponsor, terms.code].some((one) => one !== null)
	);
}

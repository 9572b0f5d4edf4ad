/** An agreement in its parts, as people read it, print it and compare its versions. */
import { t } from '$lib/words';
import { longDay } from '$lib/words/when';
import { sideName } from './roles';
import { SEEN_BY_SPONSORS, type Terms } from './terms';

/** The parts, in the order in which they are read and written. */
export const PARTS = ['about', 'what', 'roles', 'rhythm', 'confidence', 'records', 'sponsor', 'others', 'promises', 'ethics', 'ending'] as const;
export type PartId = (typeof PARTS)[number];

/** One thing an agreement says. */
export interface Line {
	id: string;
	label: string;
	words: string;
	/** People's own words, not the product's. */
	human: boolean;
	/** Words of the template, which nobody changed: they are the organisation's or the product's. */
	template?: boolean;
	/** An address to read more. */
	link?: string;
}

export interface Part {
	id: PartId;
	title: string;
	lines: Line[];
}

/** An address that is safe to follow: of the web, nothing else. */
export function webAddress(typed: string): string | null {
	try {
		const url = new URL(typed.trim());
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
}

/** What the sponsor sees, in words. */
export function seenWords(sees: readonly string[]): string[] {
	return sees.map((one) => (SEEN_BY_SPONSORS.includes(one) ? t('agreement-sees', { what: one }) : one));
}

/** The parts of terms that say something; `name` gives a person's name. */
export function partsOf(terms: Terms, name: (person: string) => string): Part[] {
	const own = (id: string, words: string): Line => ({ id, label: t(`agreement-line-${id}`), words: words.trim(), ...whose(terms, id) });
	const said = (id: string, words: string): Line => ({ ...own(id, words), human: false, template: false });
	const months = (id: string, n: number | null) => said(id, n === null ? '' : t('agreement-months', { n }));
	const code = terms.code && { ...own('code', terms.code.name || terms.code.url), link: webAddress(terms.code.url) ?? undefined };
	const lines: Record<PartId, (Line | null)[]> = {
		about: [own('about', terms.about), own('purpose', terms.purpose)],
		what: [own('what_it_is', terms.what_it_is), own('scope', terms.scope), own('refer_on', terms.refer_on), said('not_guarantor', terms.not_guarantor ? t('agreement-not-guarantor') : '')],
		roles: [
			said('initiated_by', terms.initiated_by ? t('agreement-initiated', { by: terms.initiated_by }) : ''),
			own('role_conflicts', terms.role_conflicts)
		],
		rhythm: [
			said('modality', t('engagement-modality-name', { modality: terms.modality })),
			said('minutes', t('agreement-minutes', { n: terms.minutes })),
			said('sessions', terms.sessions_planned === null ? '' : t('agreement-sessions', { n: terms.sessions_planned })),
			months('length', terms.length_months),
			said('start', terms.start_rule ? t('engagement-card-start', { n: terms.start_rule.joiners }) : ''),
			own('form', terms.form),
			own('place', terms.place)
		],
		confidence: [own('confidentiality', terms.confidentiality), own('limits', terms.limits)],
		records: [months('records', terms.records_months), said('keep', terms.keep_months === null ? '' : t('retention-keep-is', { n: terms.keep_months })), own('disposal', terms.disposal)],
		sponsor: terms.sponsor
			? [said('sponsor', name(terms.sponsor.person)), said('sees', [...seenWords(terms.sponsor.sees), t('agreement-sees', { what: 'three_way' })].join('\n'))]
			: [],
		others: [terms.observers === 'none' ? said('observers', t('agreement-observers-none')) : own('observers', terms.observers)],
		promises: [...promised(terms, name), own('communication', terms.communication.join('\n'))],
		ethics: [code],
		ending: [own('changes', terms.changes), said('review_day', terms.review_day ? longDay(terms.review_day) : '')]
	};
	return PARTS.map((id) => ({
		id,
		title: t(`agreement-part-${id}`),
		lines: lines[id].filter((line): line is Line => !!line && line.words !== '')
	})).filter((part) => part.lines.length > 0);
}

/** Whose words a line is: a person's, or those of a template that stand as they were. */
function whose(terms: Terms, id: string): { human: boolean; template: boolean } {
	const template = terms.templates.includes(id);
	return { human: !template, template };
}

/** Each side's promises, one line a side. */
function promised(terms: Terms, name: (person: string) => string): Line[] {
	const sides = [...new Set(terms.commitments.map((one) => one.who))];
	return sides.map((who) => ({
		id: `commitments-${who}`,
		label: t('agreement-commits', { who: sideName(who, name) }),
		words: terms.commitments
			.filter((one) => one.who === who)
			.map((one) => one.words)
			.join('\n')
			.trim(),
		...whose(terms, `commitments-${who}`)
	}));
}

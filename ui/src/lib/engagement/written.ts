/** Terms as they are typed: what the form holds, what it begins with, and the terms that come of it. */
import type { Defaults, Modality } from '$lib/api';
import { t } from '$lib/words';
import { webAddress, type PartId } from './parts';
import { sidesOf } from './roles';
import { KEEP, SEEN_BY_SPONSORS, writtenOut, type Terms } from './terms';

/** Codes of ethics that are linked, not copied. */
export const CODES = {
	icf: { name: 'ICF Code of Ethics', url: 'https://coachingfederation.org/credentialing/coaching-ethics/icf-code-of-ethics/' },
	emcc: { name: 'Global Code of Ethics (EMCC)', url: 'https://www.globalcodeofethics.org/' }
} as const;

export interface Written {
	about: string;
	purpose: string;
	what_it_is: string;
	scope: string;
	refer_on: string;
	not_guarantor: boolean;
	initiated_by: Terms['initiated_by'];
	role_conflicts: string;
	modality: string;
	minutes: string;
	planned: string;
	length: string;
	form: string;
	place: string;
	confidentiality: string;
	limits: string;
	records: string;
	disposal: string;
	/** A person's id; empty: nobody. */
	sponsor: string;
	/** What the sponsor sees beyond the usual, one a line. */
	more: string;
	/** Empty: nobody and nothing. */
	observers: string;
	/** By side, one promise a line. */
	commitments: Record<string, string>;
	communication: string;
	/** `icf`, `emcc`, `org-0` …, `own`, or empty. */
	code: string;
	codeName: string;
	codeUrl: string;
	changes: string;
	review_day: string;
}

/** A field with something impossible in it, by the part it lies in. */
export type Wrong = Partial<Record<'minutes' | 'planned' | 'length' | 'records' | 'codeUrl', PartId>>;

const lines = (text: string) =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
const shown = (n: number | null) => (n === null ? '' : String(n));

/** A whole number that was typed (number fields give numbers, or nothing); null for an empty field, NaN for nonsense. */
export function numberOf(typed: unknown): number | null {
	if (typed === null || typed === undefined || String(typed).trim() === '') return null;
	const n = Number(typed);
	return Number.isInteger(n) ? n : NaN;
}

/** Everyone who promises something: the sides of the kind, and whoever has promised by name. */
export function promisers(terms: Terms): string[] {
	return [...new Set([...sidesOf(terms.kind), ...terms.commitments.map((one) => one.who).filter(Boolean)])];
}

/** What the form begins with: the terms; where nothing was written out yet, good words to begin with. */
export function writtenOf(terms: Terms, defaults: Defaults | undefined): Written {
	const codes = codesOf(defaults);
	const code = terms.code && (codes.find((one) => one.url === terms.code?.url && one.name === terms.code.name)?.id ?? 'own');
	const written: Written = {
		about: terms.about,
		purpose: terms.purpose,
		what_it_is: terms.what_it_is,
		scope: terms.scope,
		refer_on: terms.refer_on,
		not_guarantor: terms.not_guarantor,
		initiated_by: terms.initiated_by,
		role_conflicts: terms.role_conflicts,
		modality: terms.modality,
		minutes: shown(terms.minutes),
		planned: shown(terms.sessions_planned),
		length: shown(terms.length_months),
		form: terms.form,
		place: terms.place,
		confidentiality: terms.confidentiality,
		limits: terms.limits,
		records: shown(terms.keep_months ?? (terms.records_months === null ? null : Math.min(terms.records_months, KEEP.most))),
		disposal: terms.disposal,
		sponsor: terms.sponsor?.person ?? '',
		more: (terms.sponsor?.sees ?? []).filter((one) => !SEEN_BY_SPONSORS.includes(one)).join('\n'),
		observers: terms.observers === 'none' ? '' : terms.observers,
		commitments: Object.fromEntries(
			promisers(terms).map((who) => [
				who,
				terms.commitments
					.filter((one) => one.who === who)
					.map((one) => one.words)
					.join('\n')
			])
		),
		communication: terms.communication.join('\n'),
		code: code ?? '',
		codeName: code === 'own' ? (terms.code?.name ?? '') : '',
		codeUrl: code === 'own' ? (terms.code?.url ?? '') : '',
		changes: terms.changes,
		review_day: terms.review_day
	};
	return writtenOut(terms) ? written : { ...written, ...beginning(terms, defaults) };
}

/** Words to begin with: the organisation's where it has some, else the product's. All of them may be changed or taken out. */
function beginning(terms: Terms, defaults: Defaults | undefined): Partial<Written> {
	const team = terms.kind === 'team' || terms.kind === 'circle';
	return {
		what_it_is: defaults?.about_coaching?.trim() || t('agreement-begin-what_it_is'),
		refer_on: t('agreement-begin-refer_on'),
		not_guarantor: true,
		confidentiality: t('agreement-begin-confidentiality', { kind: terms.kind }),
		limits: t('agreement-begin-limits'),
		records: shown(Math.min(defaults?.records_months ?? 12, KEEP.most)),
		disposal: defaults?.disposal?.trim() || t('agreement-begin-disposal'),
		commitments: Object.fromEntries(promisers(terms).map((who) => [who, t('agreement-begin-commitments', { who })])),
		communication: team ? t('agreement-begin-communication') : '',
		changes: t('agreement-begin-changes')
	};
}

/** Codes that can be chosen by name: the organisation's, then ours where it has not named the same. */
export function codesOf(defaults: Defaults | undefined): { id: string; name: string; url: string }[] {
	const own = (defaults?.codes ?? []).map((one, n) => ({ id: `org-${n}`, ...one }));
	const ours = Object.entries(CODES).map(([id, one]) => ({ id, ...one }));
	return [...own, ...ours.filter(({ url }) => !own.some((one) => host(one.url) === host(url)))];
}

function host(url: string): string {
	return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** What cannot be as it is typed. */
export function wrongIn(written: Written): Wrong {
	const wrong: Wrong = {};
	const outside = (typed: string, least: number, most: number, empty: boolean) => {
		const n = numberOf(typed);
		return n === null ? !empty : !(n >= least && n <= most);
	};
	if (outside(written.minutes, 5, 480, false)) wrong.minutes = 'rhythm';
	if (outside(written.planned, 1, 100, true)) wrong.planned = 'rhythm';
	if (outside(written.length, 1, 120, true)) wrong.length = 'rhythm';
	if (outside(written.records, KEEP.least, KEEP.most, true)) wrong.records = 'records';
	if (written.code === 'own' && written.codeUrl.trim() !== '' && !webAddress(written.codeUrl)) wrong.codeUrl = 'ethics';
	return wrong;
}

/** The terms of what was typed; `base` keeps what a new version never changes. */
export function termsFrom(base: Terms, written: Written, defaults: Defaults | undefined): Terms {
	return {
		...base,
		about: written.about.trim(),
		purpose: written.purpose.trim(),
		what_it_is: written.what_it_is.trim(),
		scope: written.scope.trim(),
		refer_on: written.refer_on.trim(),
		not_guarantor: written.not_guarantor,
		initiated_by: written.initiated_by,
		role_conflicts: written.role_conflicts.trim(),
		modality: written.modality as Modality,
		minutes: numberOf(written.minutes) || base.minutes,
		sessions_planned: numberOf(written.planned) || null,
		length_months: numberOf(written.length) || null,
		form: written.form.trim(),
		place: written.place.trim(),
		confidentiality: written.confidentiality.trim(),
		limits: written.limits.trim(),
		// What was only said before is carried out from the new version on.
		records_months: null,
		keep_months: numberOf(written.records) || null,
		disposal: written.disposal.trim(),
		sponsor: written.sponsor ? { person: written.sponsor, sees: [...SEEN_BY_SPONSORS, ...lines(written.more)] } : null,
		observers: written.observers.trim() || 'none',
		commitments: Object.entries(written.commitments).flatMap(([who, text]) => lines(text).map((words) => ({ who, words }))),
		communication: lines(written.communication),
		code: codeFrom(written, defaults),
		changes: written.changes.trim(),
		review_day: written.review_day,
		templates: templatesIn(base, written, defaults)
	};
}

/** The lines that a template begins and that can be left as they are. */
const LINES = ['what_it_is', 'refer_on', 'confidentiality', 'limits', 'disposal', 'communication', 'changes'] as const;

/** Which lines say what the template said: those as they begin, and those that nobody changed since they did (in whatever language that was). */
function templatesIn(base: Terms, written: Written, defaults: Defaults | undefined): string[] {
	const begun = beginning(base, defaults);
	const before = writtenOf(base, defaults);
	const same = (id: string, now: string, template = '', was = '') => now.trim() !== '' && (now.trim() === template.trim() || (base.templates.includes(id) && now.trim() === was.trim()));
	const sides = Object.keys(written.commitments).map((who) => ({ id: `commitments-${who}`, now: written.commitments[who] ?? '', template: begun.commitments?.[who], was: before.commitments[who] }));
	return [...LINES.map((id) => ({ id: id as string, now: written[id], template: begun[id], was: before[id] })), ...sides].filter((one) => same(one.id, one.now, one.template, one.was)).map((one) => one.id);
}

function codeFrom(written: Written, defaults: Defaults | undefined): Terms['code'] {
	if (written.code === 'own') {
		const [name, url] = [written.codeName.trim(), written.codeUrl.trim()];
		return name || url ? { name: name || url, url } : null;
	}
	const known = codesOf(defaults).find((one) => one.id === written.code);
	return known ? { name: known.name, url: known.url } : null;
}

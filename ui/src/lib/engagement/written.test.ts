import { describe, expect, it } from 'vitest';
import { partsOf } from './parts';
import { termsOf, writtenOut } from './terms';
import { CODES, codesOf, termsFrom, writtenOf, wrongIn } from './written';

const defaults = {
	records_months: 6,
	disposal: 'Shredded.',
	about_coaching: 'A talk among equals.',
	codes: [{ name: 'House rules', url: 'https://intra.example/ethics' }],
	role_names: { coach: '', coachee: '', peer: '', sponsor: '' }
};
const first = termsOf({ kind: 'one_to_one', modality: 'coaching', minutes: 45, about: 'Saying no', my_role: 'coachee' });

describe('writing an agreement out', () => {
	it('begins with the organisation’s words, and with ours where it has none', () => {
		const written = writtenOf(first, defaults);
		expect(written).toMatchObject({ about: 'Saying no', records: '6', disposal: 'Shredded.', what_it_is: 'A talk among equals.', not_guarantor: true, sponsor: '' });
		expect(written.limits).not.toBe('');
		expect(Object.keys(written.commitments)).toEqual(['coach', 'coachee', 'all']);
		expect(Object.keys(writtenOf({ ...first, kind: 'circle' }, defaults).commitments)).toEqual(['all']);
	});

	it('comes back as it was written', () => {
		const out = termsFrom(first, { ...writtenOf(first, defaults), sponsor: 'p', more: 'The review day\n\n', code: 'org-0', review_day: '2027-01-15' }, defaults);
		expect(writtenOut(out)).toBe(true);
		expect(out).toMatchObject({ kind: 'one_to_one', observers: 'none', sponsor: { person: 'p', sees: ['started', 'closed', 'The review day'] }, code: defaults.codes[0] });
		// Through the seal and back, nothing is added or lost.
		const again = termsOf(JSON.parse(JSON.stringify(out)));
		expect(termsFrom(again, writtenOf(again, defaults), defaults)).toEqual(out);
	});

	it('takes out what was emptied, and does not put it back', () => {
		const out = termsFrom(first, { ...writtenOf(first, defaults), disposal: '', refer_on: ' ' }, defaults);
		expect(writtenOf(out, defaults)).toMatchObject({ disposal: '', refer_on: '' });
		expect(termsFrom(out, { ...writtenOf(out, defaults), sponsor: '' }, defaults).sponsor).toBeNull();
	});

	it('offers a code once', () => {
		expect(codesOf(undefined).map((one) => one.id)).toEqual(['icf', 'emcc']);
		const both = { ...defaults, codes: [...defaults.codes, { name: 'EMCC', url: 'https://globalcodeofethics.org/de' }] };
		expect(codesOf(both).map((one) => one.id)).toEqual(['org-0', 'org-1', 'icf']);
	});

	it('names what is impossible, and where', () => {
		const written = writtenOf(first, defaults);
		expect(wrongIn(written)).toEqual({});
		expect(wrongIn({ ...written, minutes: '', planned: '900', records: 'x', code: 'own', codeUrl: 'javascript:alert(1)' })).toEqual({
			minutes: 'rhythm',
			planned: 'rhythm',
			records: 'records',
			codeUrl: 'ethics'
		});
	});

	it('is read in parts, each with what it says', () => {
		const parts = partsOf(termsFrom(first, { ...writtenOf(first, defaults), sponsor: 'p', code: 'icf' }, defaults), () => 'Carl Ueda');
		expect(parts.map((part) => part.id)).toEqual(['about', 'what', 'rhythm', 'confidence', 'records', 'sponsor', 'others', 'promises', 'ethics', 'ending']);
		expect(parts.find((part) => part.id === 'sponsor')?.lines[0]?.words).toBe('Carl Ueda');
		expect(parts.find((part) => part.id === 'ethics')?.lines[0]).toMatchObject({ words: CODES.icf.name, link: CODES.icf.url });
		expect(partsOf(first, String).map((part) => part.id)).toEqual(['about', 'rhythm']);
	});
});

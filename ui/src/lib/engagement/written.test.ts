import { describe, expect, it } from 'vitest';
import { speak } from '$lib/words';
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

	it('keeps as long as was typed, and turns what an older agreement only said into it', () => {
		expect(termsFrom(first, writtenOf(first, defaults), defaults)).toMatchObject({ keep_months: 6, records_months: null });
		const older = { ...first, what_it_is: 'x', records_months: 600 };
		expect(writtenOf(older, defaults).records).toBe('120');
		expect(termsFrom(older, { ...writtenOf(older, defaults), records: '' }, defaults)).toMatchObject({ keep_months: null, records_months: null });
		expect(wrongIn({ ...writtenOf(first, defaults), records: '121' })).toEqual({ records: 'records' });
	});

	it('says which lines are those of the template, and which somebody wrote', async () => {
		const out = termsFrom(first, { ...writtenOf(first, defaults), limits: 'None.' }, defaults);
		expect(out.templates).toEqual(expect.arrayContaining(['what_it_is', 'disposal', 'commitments-coach']));
		expect(out.templates).not.toContain('limits');
		const lines = new Map(partsOf(out, String).flatMap((part) => part.lines.map((line) => [line.id, line] as const)));
		expect([lines.get('disposal')?.template, lines.get('limits')?.template, lines.get('limits')?.human, lines.get('disposal')?.human]).toEqual([true, false, true, false]);
		// Who changes another word in another language leaves them what they are.
		await speak('de');
		const again = termsFrom(out, { ...writtenOf(out, defaults), changes: 'Anders.' }, defaults);
		await speak('en');
		expect(again.templates).toContain('confidentiality');
		expect(again.templates).not.toContain('changes');
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

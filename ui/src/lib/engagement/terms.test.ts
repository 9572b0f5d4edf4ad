import { describe, expect, it } from 'vitest';
import raw from '../../../../crates/vault/vectors/suite1.json?raw';
import { agrees, agreesSuggested, hasStranger, mostHolders, termsOf } from './terms';

describe('terms', () => {
	it('reads what is there and fills in what is not', () => {
		const terms = termsOf({ kind: 'team', minutes: 60, about: 'how we plan', start_rule: { joiners: 3 }, modality: 'unheard of' });
		expect(terms).toMatchObject({ kind: 'team', minutes: 60, about: 'how we plan', start_rule: { joiners: 3 }, modality: 'coaching' });
		expect(termsOf(null).minutes).toBe(45);
		expect(termsOf('text').about).toBe('');
	});

	it('reads the parts that were written out, whatever their shape', () => {
		const terms = termsOf({ records_months: 12, sponsor: { person: 'p', sees: ['started'] }, commitments: [{ who: 'all', words: 'We come' }, 7], code: null });
		expect(terms).toMatchObject({ records_months: 12, sponsor: { person: 'p', sees: ['started'] }, code: null, not_guarantor: false });
		expect(terms.commitments).toEqual([{ who: 'all', words: 'We come' }, { who: '', words: '' }]);
		expect(termsOf({ sponsor: { sees: [] }, halves: { local: '2026-11-24T14:00' } })).toMatchObject({ sponsor: null, halves: null });
	});

	it('finds a server that shows other terms than were signed', () => {
		const terms = termsOf({ kind: 'peer', modality: 'coaching', minutes: 20, sessions_planned: null });
		const row = { kind: 'peer', modality: 'coaching', minutes: 20, sessions_planned: null };
		expect(agrees(terms, row)).toBe(true);
		expect(agrees(terms, { ...row, minutes: 60 })).toBe(false);
		expect(agrees(terms, { ...row, sessions_planned: 6 })).toBe(false);
	});

	it('finds a suggested version that names another sponsor than its terms, or changes what never changes', () => {
		const row = { kind: 'one_to_one', start_rule: null };
		const terms = termsOf({ kind: 'one_to_one', minutes: 90, sponsor: { person: 'p', sees: [] } });
		expect(agreesSuggested(terms, row, 'p')).toBe(true);
		expect(agreesSuggested(terms, row, 'q')).toBe(false);
		expect(agreesSuggested(terms, row, null)).toBe(false);
		expect(agreesSuggested({ ...terms, kind: 'team' }, row, 'p')).toBe(false);
		expect(agreesSuggested({ ...terms, sponsor: null }, row, 'p')).toBe(false);
	});

	it('finds a sponsor whom nobody agreed to, or who is another', () => {
		const row = { kind: 'one_to_one', modality: 'coaching', minutes: 45, sessions_planned: null };
		expect(agrees(termsOf(row), { ...row, sponsor: { person_id: 'p' } })).toBe(false);
		const sponsored = termsOf({ ...row, sponsor: { person: 'p', sees: ['started'] } });
		expect(agrees(sponsored, { ...row, sponsor: { person_id: 'p' } })).toBe(true);
		expect(agrees(sponsored, { ...row, sponsor: { person_id: 'q' } })).toBe(false);
		expect(agrees(sponsored, { ...row, sponsor: null })).toBe(false);
	});
});

describe('who may hold the key', () => {
	it('is limited by kind', () => {
		expect(['own', 'one_to_one', 'peer', 'supervision', 'circle', 'team', undefined, 'unheard of'].map(mostHolders)).toEqual([1, 2, 2, 2, 6, Infinity, 2, 2]);
	});

	const { items } = (JSON.parse(raw) as { holders: { items: { name: string; kind: string | null; people: string[]; entries: string[][]; stranger: boolean }[] } }).holders;
	it.each(items)('$kind: $name', ({ kind, people, entries, stranger }) => {
		expect(hasStranger(kind ?? undefined, entries, people)).toBe(stranger);
	});
});

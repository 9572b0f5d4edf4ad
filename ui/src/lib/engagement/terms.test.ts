import { describe, expect, it } from 'vitest';
import { agrees, termsOf } from './terms';

describe('terms', () => {
	it('reads what is there and fills in what is not', () => {
		const terms = termsOf({ kind: 'team', minutes: 60, about: 'how we plan', start_rule: { joiners: 3 }, modality: 'unheard of' });
		expect(terms).toMatchObject({ kind: 'team', minutes: 60, about: 'how we plan', start_rule: { joiners: 3 }, modality: 'coaching' });
		expect(termsOf(null).minutes).toBe(45);
		expect(termsOf('text').about).toBe('');
	});

	it('finds a server that shows other terms than were signed', () => {
		const terms = termsOf({ kind: 'peer', modality: 'coaching', minutes: 20, sessions_planned: null });
		const row = { kind: 'peer', modality: 'coaching', minutes: 20, sessions_planned: null };
		expect(agrees(terms, row)).toBe(true);
		expect(agrees(terms, { ...row, minutes: 60 })).toBe(false);
		expect(agrees(terms, { ...row, sessions_planned: 6 })).toBe(false);
	});
});

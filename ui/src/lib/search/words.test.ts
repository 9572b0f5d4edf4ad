import { describe, expect, it } from 'vitest';
import { address, excerpt, foldWord } from './words';

const plain = (pieces: { text: string; hit: boolean }[]) => pieces.map((one) => (one.hit ? `[${one.text}]` : one.text)).join('');

describe('what was found', () => {
	it('is compared without case and accents', () => {
		expect(foldWord('Über')).toBe('uber');
		expect(foldWord('ÉTÉ')).toBe('ete');
	});

	it('is shown around the first hit', () => {
		expect(plain(excerpt('I say yes too often.', ['yes']))).toBe('I say [yes] too often.');
		const long = `${'before '.repeat(40)}I carry the work home ${'after '.repeat(80)}`;
		const shown = plain(excerpt(long, ['work', 'home']));
		expect(shown).toMatch(/^… before/);
		expect(shown).toContain('[work] [home]');
		expect(shown.endsWith(' …')).toBe(true);
		expect(shown.length).toBeLessThan(320);
		expect(plain(excerpt('nothing of it', []))).toBe('nothing of it');
	});

	it('leads to where it stands', () => {
		const where = { id: 'n', engagement: 'e', session: 's', day: null, saved: 1 };
		expect(address({ ...where, kind: 'note' })).toBe('/coaching/e/sessions/s');
		expect(address({ ...where, kind: 'journal', session: null })).toBe('/journal/n');
		expect(address({ ...where, kind: 'margin', id: 'margin-n', note: 'n' })).toBe('/journal/n');
		expect(address({ ...where, kind: 'moment' })).toBe('/journal');
	});
});

import { describe, expect, it } from 'vitest';
import { differences, wordChanges, type Piece } from './difference';
import type { Part } from './parts';

const without = (pieces: Piece[], kind: Piece['kind']) =>
	pieces
		.filter((piece) => piece.kind !== kind)
		.map((piece) => piece.text)
		.join('');

describe('words that changed', () => {
	it('are found one by one', () => {
		expect(wordChanges('We keep notes for two years.', 'We keep short notes for one year.')).toEqual([
			{ kind: 'same', text: 'We keep' },
			{ kind: 'new', text: ' short' },
			{ kind: 'same', text: ' notes for' },
			{ kind: 'gone', text: ' two years.' },
			{ kind: 'new', text: ' one year.' }
		]);
	});

	it('are everything where there was nothing', () => {
		expect(wordChanges('', 'Now said')).toEqual([{ kind: 'new', text: 'Now said' }]);
		expect(wordChanges('Said once', '')).toEqual([{ kind: 'gone', text: 'Said once' }]);
		expect(wordChanges('', '')).toEqual([]);
	});

	it('give both texts back, lines included', () => {
		const texts = ['', 'one', 'one two', 'two one\nthree', 'a b  c\n\nd e ', ' one  two three', 'three\ntwo\none'];
		for (const before of texts) {
			for (const after of texts) {
				const pieces = wordChanges(before, after);
				expect(without(pieces, 'gone')).toBe(after);
				expect(without(pieces, 'new').replace(/\s+/g, ' ').trim()).toBe(before.replace(/\s+/g, ' ').trim());
			}
		}
	});
});

describe('versions', () => {
	const part = (id: Part['id'], ...lines: [string, string, boolean?][]): Part => ({
		id,
		title: id,
		lines: lines.map(([line, words, human = true]) => ({ id: line, label: line, words, human }))
	});

	it('differ part by part, in the order of the parts', () => {
		const before = [part('about', ['about', 'Saying no']), part('records', ['records', '12 months', false])];
		const after = [part('about', ['about', 'Saying no'], ['purpose', 'Calm weeks']), part('records', ['records', '6 months', false])];
		expect(differences(before, after).map(({ id, changes }) => [id, changes.map((one) => one.id)])).toEqual([
			['about', ['purpose']],
			['records', ['records']]
		]);
	});

	it('name a part that was taken out, and nothing that stayed', () => {
		const before = [part('about', ['about', 'Saying no']), part('sponsor', ['sponsor', 'Carl', false])];
		const [only, ...others] = differences(before, [part('about', ['about', 'Saying no'])]);
		expect(only).toMatchObject({ id: 'sponsor', changes: [{ pieces: [{ kind: 'gone', text: 'Carl' }] }] });
		expect(others).toEqual([]);
		expect(differences(before, before)).toEqual([]);
	});

	it('show what the product says as a whole, not as single words', () => {
		const [changed] = differences([part('records', ['records', '12 months', false])], [part('records', ['records', '6 months', false])]);
		expect(changed?.changes[0]?.pieces).toEqual([
			{ kind: 'gone', text: '12 months ' },
			{ kind: 'new', text: '6 months' }
		]);
		const seen = differences([part('sponsor', ['sees', 'begun\nclosed', false])], [part('sponsor', ['sees', 'begun\nreviewed\nclosed', false])]);
		expect(seen[0]?.changes[0]?.pieces).toEqual([
			{ kind: 'same', text: 'begun' },
			{ kind: 'new', text: '\nreviewed' },
			{ kind: 'same', text: '\nclosed' }
		]);
	});
});

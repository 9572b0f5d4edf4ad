import { describe, expect, it } from 'vitest';
import { emptyBody } from '$lib/record/bodies';
import { called, dueAgain, firstWords, inOrder, overGrace, says, type Page } from './pages';

const page = (more: Partial<Page> = {}): Page => ({ id: 'a', begun: 0, title: '', words: '', around: null, eraseAt: null, error: null, ...more });
const around = (more: Partial<ReturnType<typeof emptyBody<'journal'>>>) => ({ ...emptyBody('journal'), ...more });

describe('the journal', () => {
	it('calls a page by its title, else by its first words', () => {
		expect(called(page({ words: '\n  \nI wanted to\nsay more' }))).toBe('I wanted to');
		expect(called(page({ title: ' Tuesday ', words: 'x' }))).toBe('Tuesday');
	});

	it('cuts long first words between two words', () => {
		const cut = firstWords('word '.repeat(60));
		expect(cut.endsWith('word …')).toBe(true);
		expect([...cut].length).toBeLessThanOrEqual(123);
	});

	it('keeps no page that was only opened', () => {
		expect(says(page())).toBe(false);
		expect(says(page({ around: around({}) }))).toBe(false);
		expect(says(page({ around: around({ insight: 'I was the one who waited' }) }))).toBe(true);
		expect(says(page({ error: 'cannot_decrypt' }))).toBe(true);
	});

	it('brings a belief back on its day, and not one that was put away', () => {
		const then = around({ then: 'They do not care', look_day: '2026-11-21' });
		const pages = [page({ around: then }), page({ id: 'b', around: { ...then, look_day: '2026-11-22' } }), page({ id: 'c', around: then, eraseAt: 1 }), page({ id: 'd', around: around({ look_day: '2026-11-01' }) })];
		expect(dueAgain(pages, '2026-11-21').map((one) => one.id)).toEqual(['a']);
	});

	it('shows the newest first', () => {
		expect(inOrder([page({ begun: 1 }), page({ id: 'b', begun: 3 }), page({ id: 'c', begun: 2 })]).map((one) => one.id)).toEqual(['b', 'c', 'a']);
	});

	it('empties what was put away only after the thirty days', () => {
		const day = 86_400_000;
		expect(overGrace(null, 90 * day)).toBe(false);
		expect(overGrace(0, 30 * day)).toBe(false);
		expect(overGrace(0, 31 * day)).toBe(true);
	});
});

import { describe, expect, it } from 'vitest';
import { noWords, type GoalWords } from './goals';
import { merged, takeAt } from './merge';

const words = (change: Partial<GoalWords>): GoalWords => ({ ...noWords(), sentence: 'We release calmly', today: 'at night', ...change });

describe('a goal that two change at once', () => {
	it('keeps what each changed when they changed different things', () => {
		const theirs = words({ goodEnough: 'twice a month', more: { ...noWords().more, purpose: 'sleep', values: ['Care'] } });
		const mine = words({ sentence: 'We release by day', levels: { ...noWords().levels, '0': 'weekly' } });
		const { words: both, clashes } = merged(words({}), theirs, mine);
		expect(clashes).toEqual([]);
		expect(both).toMatchObject({ sentence: 'We release by day', goodEnough: 'twice a month', levels: { '0': 'weekly' }, more: { purpose: 'sleep', values: ['Care'] } });
	});

	it('lets mine stand where both changed the same, and tells theirs', () => {
		const theirs = words({ sentence: 'Nobody releases at night', targetDay: '2026-12-01' });
		const { words: both, clashes } = merged(words({}), theirs, words({ sentence: 'We release by day' }));
		expect(both).toMatchObject({ sentence: 'We release by day', targetDay: '2026-12-01' });
		expect(clashes).toEqual([{ place: { in: 'words', key: 'sentence' }, theirs: 'Nobody releases at night' }]);
		takeAt(both, theirs, { in: 'words', key: 'sentence' });
		expect(both.sentence).toBe('Nobody releases at night');
	});

	it('asks nothing when both wrote the same, and takes no blank for a change', () => {
		const { clashes } = merged(words({}), words({ sentence: 'Now so' }), words({ sentence: 'Now so ', today: 'at night ' }));
		expect(clashes).toEqual([]);
	});

	it('shows parts as text, and changes nothing it was given', () => {
		const parts = (text: string) => words({ more: { ...noWords().more, components: [{ id: 'a', text, levels: null }] } });
		const mine = parts('mine');
		const { clashes } = merged(parts('was'), parts('theirs'), mine);
		expect(clashes).toMatchObject([{ place: { in: 'more', key: 'components' }, theirs: 'theirs' }]);
		expect(mine).toEqual(parts('mine'));
	});
});

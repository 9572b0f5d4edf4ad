import { describe, expect, it } from 'vitest';
import { attained, coacheeOf, counts, focused, mayAnswer, notedOn } from './craft';

const note = (by: string, day: string, at: number, goal = 'g') => ({ row: { parent_id: goal, created_by: by, created_at: at }, body: { level: 0, day } }) as never;
type Note = Parameters<typeof notedOn>[0];

describe('how far a goal is', () => {
	const notes: Note[] = [note('ada', '2026-11-01', 1), note('jose', '2026-11-20', 3), note('ada', '2026-11-10', 2), note('ada', '2026-11-19', 9, 'other')];

	it('is read newest first, each goal by itself', () => {
		expect(attained(notes, 'g').map(notedOn)).toEqual(['2026-11-20', '2026-11-10', '2026-11-01']);
	});

	it('counts what the coachee said, because the record is theirs', () => {
		expect(notedOn(counts(notes, 'g', 'ada') as Note)).toBe('2026-11-10');
		expect(notedOn(counts(notes, 'g', null) as Note)).toBe('2026-11-20');
		expect(notedOn(counts(notes, 'g', 'nobody who noted') as Note)).toBe('2026-11-20');
		expect(counts(notes, 'none', 'ada')).toBeNull();
	});
});

describe('the goal in focus', () => {
	const mark = (goal: string, at: number, aside: number | null = null) => ({ row: { parent_id: goal, created_at: at, aside_at: aside }, type: 'focus', error: null }) as never;
	const goals = [
		{ row: { id: 'a', state: 'active' } },
		{ row: { id: 'b', state: 'resting' } }
	] as never;

	it('is the one of the newest mark, while it is in progress', () => {
		expect(focused([mark('b', 1), mark('a', 2)], goals)).toBe('a');
		expect(focused([mark('a', 1), mark('b', 2)], goals)).toBeNull();
		expect(focused([mark('a', 1, 5)], goals)).toBeNull();
		expect(focused([], goals)).toBeNull();
	});
});

describe('who may say that they can work with a goal', () => {
	const two = { parties: [{ person_id: 'jose', role: 'coach' }, { person_id: 'ada', role: 'coachee' }] } as never;
	const peers = { parties: [{ person_id: 'bea', role: 'peer' }, { person_id: 'ada', role: 'peer' }] } as never;
	const goal = (by: string, mine = false) => ({ by, row: { created_by: 'whoever the server says' }, mine }) as never;

	it('is the coach, and among peers the other', () => {
		expect(mayAnswer(two, goal('ada'), 'jose')).toBe(true);
		expect(mayAnswer(two, goal('jose'), 'ada')).toBe(false);
		expect([mayAnswer(peers, goal('ada'), 'bea'), mayAnswer(peers, goal('ada'), 'ada')]).toEqual([true, false]);
		expect(mayAnswer(two, goal('ada', true), 'jose')).toBe(false);
	});

	it('knows whose record it is', () => {
		expect([coacheeOf(two), coacheeOf(peers)]).toEqual(['ada', null]);
	});
});

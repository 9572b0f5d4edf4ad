import { describe, expect, it } from 'vitest';
import type { OpenEntry } from '$lib/record';
import { answersTo, standing, withdrawn } from './consent';

const members = ['ada', 'jose', 'bea'];
const yes = (by: string, id = '1') => ({ by, says: 'yes', id });
const no = (by: string, id = '1') => ({ by, says: 'no', id });

describe('a request', () => {
	it('needs the yes of every other member', () => {
		expect(standing('ada', members, [])).toEqual({ state: 'waits', waiting: ['jose', 'bea'], against: [] });
		expect(standing('ada', members, [yes('jose')]).state).toBe('waits');
		expect(standing('ada', members, [yes('jose'), yes('bea')]).state).toBe('agreed');
		expect(standing('ada', members, [yes('jose'), no('bea')])).toEqual({ state: 'refused', waiting: [], against: ['bea'] });
	});

	it('counts one’s own yes and a stranger’s for nothing', () => {
		expect(standing('ada', members, [yes('ada'), yes('kim'), yes('jose')]).waiting).toEqual(['bea']);
	});

	it('takes the newest word of a person', () => {
		expect(standing('ada', members, [yes('jose', '1'), yes('bea'), no('jose', '2')]).state).toBe('refused');
	});

	it('never agrees by itself, nor while nobody is known to hold the key', () => {
		expect(standing('ada', ['ada'], []).state).toBe('waits');
		expect(standing('ada', [], [yes('jose')]).state).toBe('waits');
	});

	it('is taken back by an own signed no', () => {
		expect(withdrawn('ada', [yes('jose')])).toBe(false);
		expect(withdrawn('ada', [no('ada'), yes('jose')])).toBe(true);
	});
});

describe('an answer', () => {
	const request = { row: { id: 'q', body: { v: 1 } }, hash: 'of these words', error: null } as unknown as OpenEntry<'request'>;
	const reply = (says: string, more: { parent_id?: string; aside_at?: number; answers?: string; error?: string; of?: number } = {}) => {
		const { parent_id = 'q', aside_at = null, answers = 'of these words', error = null, of = 1 } = more;
		return { row: { id: '1', parent_id, aside_at }, by: 'jose', body: { says, of_version: of }, answers, error } as unknown as OpenEntry<'reply'>;
	};

	it('counts for the very words it was given to', () => {
		expect(answersTo(request, [reply('yes')])).toEqual([{ by: 'jose', says: 'yes', id: '1' }]);
		expect(answersTo(request, [reply('yes', { answers: 'of others' }), reply('yes', { of: 2 }), reply('yes', { parent_id: 'q2' })])).toEqual([]);
		expect(answersTo({ ...request, hash: null }, [reply('yes')])).toEqual([]);
	});

	it('that was hung on another question counts for nothing', () => {
		expect(answersTo(request, [reply('yes', { error: 'moved' })])).toEqual([]);
	});

	it('no counts although the server puts it aside; a yes that is put aside does not', () => {
		expect(answersTo(request, [reply('no', { aside_at: 5 })])).toHaveLength(1);
		expect(answersTo(request, [reply('yes', { aside_at: 5 })])).toHaveLength(0);
	});
});

import { describe, expect, it } from 'vitest';
import type { Entry, Party } from '$lib/api';
import { emptyBody, type Body, type OpenEntry, type Type } from '$lib/record';
import { answered, askable, onlyAsked, sentHere, waitingHere, writingOf } from './asking';

let ids = 0;
function entry<T extends Type>(type: T, by: string, body: Partial<Body<T>>, row: Partial<Entry> = {}): OpenEntry {
	const made = { id: `e${String(++ids).padStart(4, '0')}`, created_by: by, created_at: 100 + ids, parent_id: null, aside_at: null, ...row } as unknown as Entry;
	return { row: made, type, body: { ...emptyBody(type), ...body } as Body<Type>, by, answers: null, hash: null, error: null } as OpenEntry;
}
const asked = (by: string, id: string, more: Partial<Body<'asked'>> = {}, row: Partial<Entry> = {}) => entry('asked', by, { person: by, to: null, skill: 'tdd', ...more }, { id, created_at: 10, ...row });
const seen = (by: string, person: string, request: string | null, more: Partial<Body<'observation'>> = {}, row: Partial<Entry> = {}) =>
	entry('observation', by, { person, skill: 'tdd', source: 'peer', support: 3, asked: request, ...more }, row);
const same = (id: string) => (id === 'test-first' ? 'tdd' : id);
const HERE = ['ada', 'ben', 'cem'];

describe('what waits in the room of a team', () => {
	const all = [
		asked('ada', 'all'),
		asked('ada', 'ben', { to: 'ben' }),
		asked('ada', 'attitude', { part: 'attitude' }),
		asked('ada', 'of-cem', { person: 'cem' }),
		asked('gone', 'left'),
		asked('ada', 'aside', {}, { aside_at: 20 })
	];
	const waits = (me: string, more: OpenEntry[] = []) => waitingHere([...all, ...more], me, HERE).map((one) => one.row.id);

	it('is what members ask about themselves: no attitude, nobody else, nothing of who has left', () => {
		expect(waits('ben')).toEqual(['all', 'ben']);
		expect(waits('cem')).toEqual(['all']);
		expect(waits('ada')).toEqual([]);
	});

	it('waits no more for who answered, or said that they have not seen it; for the others it does', () => {
		const more = [seen('ben', 'ada', 'all'), entry('reply', 'ben', { says: 'no' }, { parent_id: 'ben' })];
		expect(waits('ben', more)).toEqual([]);
		expect(waits('cem', more)).toEqual(['all']);
	});

	it('stays with who sent it: one person answers once, of all another may still', () => {
		const more = [seen('ben', 'ada', 'all'), seen('ben', 'ada', 'ben'), entry('reply', 'cem', { says: 'no' }, { parent_id: 'all' })];
		expect(sentHere([...all, ...more], 'ada').map((one) => [one.asked.row.id, one.answers, one.unseen])).toEqual([['all', 1, ['cem']]]);
		expect(sentHere(all, 'ada').map((one) => one.asked.row.id)).toEqual(['all', 'ben']);
	});
});

describe('who may be written about', () => {
	const all = (row: Partial<Entry> = {}) => [asked('ada', 'q', {}, row), asked('ada', 'to-ben', { to: 'ben' }), asked('mallory', 'forged', { person: 'ada' }), asked('ada', 'attitude', { part: 'attitude' })];
	const counts = (one: OpenEntry, row: Partial<Entry> = {}) => onlyAsked([one], [...all(row), one], same).length === 1;

	it('is who asked, by who was asked, of what they asked', () => {
		expect(counts(seen('ben', 'ada', 'q'))).toBe(true);
		expect(counts(seen('ben', 'ada', 'q', { skill: 'test-first' }))).toBe(true);
		expect(counts(seen('ben', 'ada', 'to-ben'))).toBe(true);
		expect(counts(seen('cem', 'ada', 'to-ben'))).toBe(false);
		expect(counts(seen('ben', 'ada', null))).toBe(false);
		expect(counts(seen('ben', 'cem', 'q'))).toBe(false);
		expect(counts(seen('ben', 'ada', 'q', { skill: 'ci' }))).toBe(false);
		expect(counts(seen('ben', 'ada', 'forged'))).toBe(false);
		expect(counts(seen('ben', 'ada', 'attitude'))).toBe(false);
	});

	it('is the team as a whole at any time, and oneself by oneself', () => {
		expect(counts(seen('ben', '', null))).toBe(true);
		expect(counts(seen('ada', 'ada', null))).toBe(true);
	});

	it('keeps what was answered until the request was taken back, and nothing after', () => {
		expect(counts(seen('ben', 'ada', 'q', {}, { created_at: 50 }), { aside_at: 60 })).toBe(true);
		expect(counts(seen('ben', 'ada', 'q', {}, { created_at: 70 }), { aside_at: 60 })).toBe(false);
	});
});

describe('what was answered', () => {
	it('stands by request, one’s own first, without what was put aside', () => {
		const all = [
			asked('ada', 'q1'),
			asked('ben', 'q2'),
			asked('cem', 'q3'),
			seen('ben', 'ada', 'q1', {}, { id: 'a1', created_at: 20 }),
			seen('cem', 'ada', 'q1', {}, { id: 'a2', created_at: 30 }),
			seen('ada', 'ben', 'q2', {}, { id: 'a3', created_at: 40 }),
			seen('ada', 'cem', 'q3', {}, { id: 'a4', aside_at: 45 })
		];
		const shown = (me: string) => answered(all, all, me, HERE, same).map((one) => [one.asked.row.id, one.answers.map(({ row }) => row.id)]);
		expect(shown('ada')).toEqual([['q1', ['a2', 'a1']], ['q2', ['a3']]]);
		expect(shown('cem')).toEqual([['q2', ['a3']], ['q1', ['a2', 'a1']]]);
	});
});

it('those who can be asked are in it, or coach it', () => {
	const party = (person_id: string, more: Partial<Party> = {}) => ({ person_id, role: 'coachee', joined_at: 1, left_at: null, ...more }) as unknown as Party;
	const parties = [party('ada'), party('ben'), party('coach', { role: 'coach' }), party('pays', { role: 'sponsor' }), party('left', { left_at: 5 }), party('invited', { joined_at: null })];
	expect(askable(parties, 'ada')).toEqual(['ben', 'coach']);
});

describe('the address', () => {
	const mine = seen('ben', 'ada', 'q', {}, { id: 'mine' });
	const all = [asked('ada', 'q'), asked('ada', 'cems', { to: 'cem' }), asked('ada', 'attitude', { part: 'attitude' }), mine, seen('cem', '', null, {}, { id: 'theirs' })];
	const said = (query: string, me = 'ben') => writingOf(new URLSearchParams(query), all, me, HERE, (id) => id.toUpperCase());

	it('opens what was seen of the team as a whole, as the zone of a goal asks for it', () => {
		expect(said('skill=tdd&part=knowledge')).toEqual({ kind: 'seen', skill: { id: 'tdd', name: 'TDD' }, part: 'knowledge' });
		expect(said('skill=tdd&part=attitude')).toEqual({ kind: 'seen', skill: { id: 'tdd', name: 'TDD' }, part: 'skill' });
		expect(said('skill=', 'coach')).toEqual({ kind: 'seen', skill: null, part: 'skill' });
		expect(said('')).toBeNull();
	});

	it('lets members ask, and those who were asked answer', () => {
		expect(said('ask=tdd')).toEqual({ kind: 'ask', skill: { id: 'tdd', name: 'TDD' }, part: 'skill' });
		expect(said('ask=', 'coach')).toBeNull();
		expect(said('answer=q')).toMatchObject({ kind: 'answer', asked: { row: { id: 'q' } } });
		expect(said('answer=q', 'coach')?.kind).toBe('answer');
		for (const [query, me] of [['answer=q', 'ada'], ['answer=cems', 'ben'], ['answer=attitude', 'ben'], ['answer=no', 'ben']]) expect(said(query!, me)).toBeNull();
		expect(said('change=mine')?.kind).toBe('change');
		expect(said('change=theirs')).toBeNull();
	});
});

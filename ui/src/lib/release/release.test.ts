import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '$lib/vault/field';
import { itemsFrom, mayShow, ownsAll } from './items';
import { showingBase64, showingBytes, standingOf, type Showing } from './sealed';

const what: Showing = { item_kind: 'goal', item_id: '01920000-0000-7000-8000-000000000001', audience: 'sponsor', audience_person_id: '01920000-0000-7000-8000-000000000002', text: 'Zuhören, bis „fertig“\n\u0007', until_day: null };

describe('a release', () => {
	it('is signed over canonical JSON', () => {
		const text = new TextDecoder().decode(showingBytes(what));
		const json = canonicalJson({ audience: what.audience, item: what.item_id, kind: what.item_kind, person: what.audience_person_id, text: what.text, until: null });
		expect(text).toBe(`belay/1/release\0${json}`);
		expect(Buffer.from(showingBase64(what), 'base64')).toEqual(Buffer.from(showingBytes(what)));
	});

	it('is another one with other words, another reader or another day', () => {
		const hash = (one: Showing) => createHash('sha256').update(showingBytes(one)).digest('hex');
		const others: Partial<Showing>[] = [{ text: 'x' }, { audience: 'programme' }, { audience_person_id: null }, { until_day: '2026-12-01' }, { item_kind: 'win' }, { item_id: what.item_id.replace('1', '2') }];
		expect(new Set([what, ...others.map((one) => ({ ...what, ...one }))].map(hash)).size).toBe(others.length + 1);
	});

	it('stands until its day is over, or until it is taken back', () => {
		expect(standingOf({ revoked_at: null, until_day: null }, '2026-11-21')).toBe('shown');
		expect(standingOf({ revoked_at: null, until_day: '2026-11-21' }, '2026-11-21')).toBe('shown');
		expect(standingOf({ revoked_at: null, until_day: '2026-11-20' }, '2026-11-21')).toBe('over');
		expect(standingOf({ revoked_at: 1, until_day: null }, '2026-11-21')).toBe('taken_back');
	});
});

describe('what can be shown', () => {
	const party = (person_id: string, role: string, more = {}) => ({ person_id, role, joined_at: 1, left_at: null, ...more });
	const pair = { kind: 'one_to_one', parties: [party('ada', 'coachee'), party('jo', 'coach')] } as never;
	const peers = { kind: 'peer', parties: [party('ada', 'peer'), party('jo', 'peer')] } as never;
	const clear = (text: string) => ({ text, json: null, error: null });
	const goal = (id: string, by: string) => ({ row: { id }, by, sentence: clear(`goal ${id}`) }) as never;
	const entry = (type: string, id: string, by: string, body: object, parent: string | null = null) => ({ type, by, body, error: null, row: { id, parent_id: parent, created_by: by, created_at: 1 } }) as never;

	it('is shown by who is coached, by peers, never by who coaches', () => {
		expect([mayShow(pair, 'ada'), mayShow(pair, 'jo'), mayShow(peers, 'jo'), mayShow(pair, 'zoe')]).toEqual([true, false, true, false]);
		expect([ownsAll(pair, 'ada'), ownsAll(peers, 'ada')]).toEqual([true, false]);
	});

	it('is all of the record for who is coached, and among equals what each wrote', () => {
		const goals = [goal('g1', 'ada'), goal('g2', 'jo')];
		const learnt = [entry('win', 'w1', 'jo', { text: 'It held' }), entry('win', 'w2', 'ada', { text: ' ' }), entry('insight', 'i', 'ada', { text: 'no win' })];
		const ids = (all: boolean) => itemsFrom(goals, [], learnt, { me: 'ada', all }, String).map((one) => one.id);
		expect(ids(true)).toEqual(['g1', 'g2', 'w1']);
		expect(ids(false)).toEqual(['g1']);
	});

	it('says how far a goal is in the words of its owner only', () => {
		const notes = [entry('attainment', 'a1', 'jo', { level: 2, day: '2026-11-02' }, 'g1'), entry('attainment', 'a2', 'ada', { level: 1, day: '2026-11-01' }, 'g1'), entry('attainment', 'a3', 'ada', { level: 0, day: '2026-10-01' }, 'g1')];
		const [found] = itemsFrom([goal('g1', 'ada')], notes, [], { me: 'ada', all: true }, (n) => `level ${n}`).filter((one) => one.kind === 'attainment');
		expect(found).toEqual({ kind: 'attainment', id: 'a2', text: 'level 1', of: 'goal g1', level: 1 });
	});
});

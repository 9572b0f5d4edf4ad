import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Act } from '$lib/vault';
import type { Known } from './leaving';

/** Acts that verify, by what the server sends; anything else does not. */
const acts = new Map<string, Act>();
let people: string[] = [];
let known: Known;

vi.mock('$lib/vault', () => ({ vault: { verifyAct: (_: string, act: string) => Promise.resolve(acts.get(act) ?? null) } }));
vi.mock('./holders.svelte', () => ({ signedPeople: () => people }));
vi.mock('./sealing', () => ({ known: () => Promise.resolve(known) }));

const { departed, overHolds } = await import('./ended');

const act = (name: string, author: string, at: number, subject = 'e'): Act => ({ act: name, engagement: 'e', subject, version: 1, at, author, payload: '' });
/** An act as the server gives it, signed. */
function signed(name: string, author: string, at: number, subject = 'e') {
	const key = `${name} ${author} ${at} ${subject}`;
	acts.set(key, act(name, author, at, subject));
	return { author, act: key };
}
const rubbish = (author: string) => ({ author, act: 'two hundred random bytes' });
const row = (more: object) => ({ id: 'e', kind: 'one_to_one', state: 'closed', close_act: null, end_act: null, leave_acts: [], decline_acts: [], closed_at: 5, ...more }) as never;
const inside = (kind: string | null, ids: string[], said: Act[] = [], yes: Act[] = []) =>
	(known = { room: 'e', kind, sequence: 1, inside: ids, me: ids[0] ?? '', parties: [], said, yes });
const by = async (of: never) => (await overHolds(of))?.by.map((one) => one.person);

beforeEach(() => {
	acts.clear();
	people = [];
	inside('one_to_one', ['ada', 'jose']);
});

describe('a closing', () => {
	it('is someone’s only with their signature', async () => {
		expect(await overHolds(row({ close_act: signed('close', 'jose', 7) }))).toEqual({ state: 'closed', how: 'said', by: [{ person: 'jose', at: 7 }], at: 7 });
		expect(await by(row({ close_act: rubbish('jose') }))).toEqual([]);
		expect(await by(row({}))).toEqual([]);
	});

	it('is no other act, of no other engagement, and of nobody else', async () => {
		expect(await by(row({ close_act: signed('end', 'jose', 7) }))).toEqual([]);
		expect(await by(row({ close_act: signed('close', 'jose', 7, 'other') }))).toEqual([]);
		expect(await by(row({ close_act: { ...signed('close', 'jose', 7), author: 'ada' } }))).toEqual([]);
		expect(await by(row({ state: 'ended', end_act: signed('close', 'jose', 7) }))).toEqual([]);
	});

	it('is none while it goes on', async () => {
		expect(await overHolds(row({ state: 'active', close_act: signed('close', 'jose', 7) }))).toBeNull();
	});
});

describe('"not now"', () => {
	it('of two is the word of the one who signed it', async () => {
		expect(await by(row({ state: 'declined', end_act: signed('decline', 'jose', 7) }))).toEqual(['jose']);
		expect(await by(row({ state: 'declined', end_act: rubbish('jose') }))).toEqual([]);
	});

	it('does not count after a later yes', async () => {
		const old = signed('decline', 'jose', 7);
		inside('one_to_one', ['ada', 'jose'], [], [act('accept', 'jose', 9, 'agreement')]);
		expect(await by(row({ state: 'declined', end_act: old }))).toEqual([]);
		inside('one_to_one', ['ada', 'jose'], [], [act('accept', 'jose', 3, 'agreement')]);
		expect(await by(row({ state: 'declined', end_act: old }))).toEqual(['jose']);
	});

	it('of one in a circle is not that of the circle, also when the server calls it a pair', async () => {
		people = ['ada', 'bea', 'cem', 'dan', 'eva'];
		inside('circle', people, [act('decline', 'bea', 3)]);
		expect(await by(row({ kind: 'circle', state: 'declined', end_act: signed('decline', 'bea', 3) }))).toEqual([]);
		expect(await by(row({ kind: 'one_to_one', state: 'declined', end_act: signed('decline', 'bea', 3) }))).toEqual([]);
		// Terms that did not open: more than two who hold the key are no pair.
		people = [];
		inside(null, ['ada', 'bea', 'cem', 'dan'], [act('decline', 'bea', 3)]);
		expect(await by(row({ kind: 'one_to_one', state: 'declined', end_act: signed('decline', 'bea', 3) }))).toEqual([]);
	});

	it('of so many that too few are left is', async () => {
		people = ['ada', 'bea', 'cem', 'dan'];
		const said = [act('decline', 'bea', 3), act('decline', 'cem', 4)];
		inside('circle', people, said);
		expect(await by(row({ kind: 'circle', state: 'declined', end_act: signed('decline', 'cem', 4) }))).toEqual(['bea', 'cem']);
		// One of them came back.
		inside('circle', people, said, [act('accept', 'bea', 5, 'agreement')]);
		expect(await by(row({ kind: 'circle', state: 'declined', end_act: signed('decline', 'cem', 4) }))).toEqual([]);
	});
});

describe('an end', () => {
	it('of a circle that too few are left in needs no act of its own', async () => {
		people = ['ada', 'bea', 'cem'];
		inside('circle', people, [act('leave', 'bea', 3), act('leave', 'cem', 8)]);
		expect(await overHolds(row({ kind: 'circle', state: 'ended' }))).toEqual({
			state: 'ended',
			how: 'too_few',
			by: [
				{ person: 'bea', at: 3 },
				{ person: 'cem', at: 8 }
			],
			at: 8
		});
	});

	it('is not signed when enough stayed, nor by an old "not now" of somebody', async () => {
		people = ['ada', 'bea', 'cem', 'dan'];
		inside('circle', ['ada', 'bea', 'cem'], [act('leave', 'bea', 3), act('decline', 'dan', 1)]);
		expect(await by(row({ kind: 'circle', state: 'ended', end_act: signed('decline', 'dan', 1) }))).toEqual([]);
	});

	it('of a pair does not follow from a leaving', async () => {
		inside('one_to_one', ['ada', 'jose'], [act('leave', 'jose', 3)]);
		expect(await by(row({ state: 'ended' }))).toEqual([]);
		expect(await by(row({ state: 'ended', end_act: signed('end', 'jose', 4) }))).toEqual(['jose']);
	});
});

describe('who left', () => {
	it('is who signed it and did not come back', async () => {
		inside('team', ['ada', 'bea', 'cem'], [act('leave', 'bea', 3), act('leave', 'cem', 4), act('leave', 'dan', 4, 'other')], [act('join', 'cem', 6, 'agreement')]);
		expect(await departed(row({ kind: 'team', state: 'active', leave_acts: [rubbish('bea')] }))).toEqual([{ person: 'bea', at: 3 }]);
		expect(await departed(row({ kind: 'team', state: 'active' }))).toEqual([]);
	});
});

import { beforeEach, expect, it, vi } from 'vitest';

type Row = { type: string; row: { id: string; created_by: string; aside_at: null; parent_id: string | null }; body: object; error: null };
let records: Record<string, Row[]> = {};
let engagements: Record<string, unknown> = {};

vi.mock('$lib/api', () => ({ api: { get: (path: string) => Promise.resolve(engagements[path.split('/').at(-1) ?? '']) } }));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, nameOf: (id: string) => id.toUpperCase(), space: { self: { person_id: 'me' } } }));
vi.mock('$lib/record', () => ({
	entriesOf: ({ id }: { id: string }) => (records[id] ? Promise.resolve(records[id]) : Promise.reject(new Error('locked'))),
	emptyBody: () => ({})
}));

const { askedIn } = await import('./asked');
const entry = (type: string, id: string, by: string, body: object): Row => ({ type, row: { id, created_by: by, aside_at: null, parent_id: null }, body, error: null });
const asks = (id: string, by: string, more: object = {}) => entry('asked', id, by, { person: by, to: null, part: 'skill', ...more });

beforeEach(() => {
	records = { atlas: [asks('1', 'ada')], pair: [asks('2', 'bea', { to: 'me' }), asks('3', 'bea', { to: 'me', part: 'attitude' })] };
	engagements = { atlas: { id: 'atlas', kind: 'team' }, pair: { id: 'pair', kind: 'one_to_one' } };
});

it('says who asks, and where it is answered', async () => {
	expect(await askedIn(['pair', 'atlas'])).toEqual([
		{ id: 'pair', who: ['BEA'], n: 2 },
		{ id: 'atlas', who: ['ADA'], n: 1 }
	]);
});

it('says nothing of what was answered, asked of another, or no request', async () => {
	records.atlas = [asks('1', 'ada'), entry('observation', '4', 'me', { asked: '1' }), asks('5', 'bea', { to: 'cem' }), asks('6', 'me'), entry('requires', '7', 'ada', {})];
	expect(await askedIn(['atlas'])).toEqual([]);
});

it('asks among many about nobody but who asks, and for no attitude', async () => {
	records.atlas = [asks('1', 'ada', { person: 'cem' }), asks('2', 'ada', { part: 'attitude' })];
	expect(await askedIn(['atlas'])).toEqual([]);
	engagements.atlas = { id: 'atlas', kind: 'peer' };
	expect((await askedIn(['atlas'])).map((one) => one.n)).toEqual([2]);
});

it('asks nothing where it cannot read, nor of another coaching than was asked for', async () => {
	records = { pair: records.pair ?? [] };
	expect((await askedIn(['atlas', 'pair'])).map((one) => one.id)).toEqual(['pair']);
	engagements.pair = { id: 'atlas', kind: 'one_to_one' };
	expect(await askedIn(['pair'])).toEqual([]);
});

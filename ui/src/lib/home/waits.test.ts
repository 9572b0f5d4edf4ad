import { beforeEach, expect, it, vi } from 'vitest';

interface Row {
	type: string;
	row: { id: string };
	body: { text: string; checks: string[] };
}
let records: Record<string, Row[]> = {};
let engagements: Record<string, unknown> = {};

vi.mock('$lib/api', () => ({ api: { get: (path: string) => Promise.resolve(engagements[path.split('/').at(-1) ?? '']) } }));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path }));
vi.mock('$lib/review/names', () => ({ holderNames: (id: string) => `holders of ${id}` }));
vi.mock('$lib/record', () => ({
	entriesOf: ({ id }: { id: string }) => (records[id] ? Promise.resolve(records[id]) : Promise.reject(new Error('locked'))),
	ofType: (all: Row[], type: string) => all.filter((one) => one.type === type)
}));

const { waitsOf } = await import('./waits');
const requires = (id: string, text: string, ...checks: string[]): Row => ({ type: 'requires', row: { id }, body: { text, checks } });
const round = (engagement: string, id: string) => ({ engagement_id: engagement, round_id: id, of: 'reach' as const, created_at: 1, created_by: 'greta' });

beforeEach(() => {
	records = { atlas: [requires('1', 'Ship on Fridays', 'r1')], pair: [requires('1', 'Pair daily', 'r2')] };
	engagements = { atlas: { id: 'atlas', kind: 'team', team: { name: 'Atlas' } }, pair: { id: 'pair', kind: 'one_to_one', team: null } };
});

it('says whose reach check waits, and of which goal', async () => {
	expect(await waitsOf([round('pair', 'r2'), round('atlas', 'r1')])).toEqual([
		{ id: 'pair', kind: 'one_to_one', who: 'holders of pair', goal: 'Pair daily' },
		{ id: 'atlas', kind: 'team', who: 'Atlas', goal: 'Ship on Fridays' }
	]);
});

it('calls nobody to what was put aside, or has another in its place', async () => {
	records.atlas = [];
	expect(await waitsOf([round('atlas', 'r1')])).toEqual([]);
	records.atlas = [requires('1', 'Ship on Fridays', 'r1'), requires('2', 'Ship daily', 'r3')];
	expect(await waitsOf([round('atlas', 'r1')])).toEqual([]);
	expect((await waitsOf([round('atlas', 'r3'), round('atlas', 'r1')])).map((one) => one.goal)).toEqual(['Ship daily']);
	// Once more of the same goal: the newer one.
	records.atlas = [requires('1', 'Ship on Fridays', 'r1', 'r4')];
	expect(await waitsOf([round('atlas', 'r1')])).toEqual([]);
	// What a goal asks for and was never to be placed takes no place.
	records.atlas.push(requires('5', 'Ship hourly'));
	expect((await waitsOf([round('atlas', 'r4')])).map((one) => one.goal)).toEqual(['Ship on Fridays']);
});

it('does not call where it cannot read, nor to another coaching than was asked for; the others it does', async () => {
	records = { pair: records.pair ?? [] };
	expect((await waitsOf([round('atlas', 'r1'), round('pair', 'r2')])).map((one) => one.id)).toEqual(['pair']);
	engagements.pair = { id: 'atlas', kind: 'team', team: { name: 'Atlas' } };
	expect(await waitsOf([round('pair', 'r2')])).toEqual([]);
});

import { beforeEach, expect, it, vi } from 'vitest';

const { entriesOf, putAside, writeEntry } = vi.hoisted(() => ({ entriesOf: vi.fn(), putAside: vi.fn(), writeEntry: vi.fn() }));
vi.mock('$lib/record', () => ({ entriesOf, putAside, writeEntry, ofType: (list: { type: string; error: unknown }[], type: string) => list.filter((one) => one.type === type && !one.error) }));
vi.mock('$lib/space.svelte', () => ({ space: { self: { person_id: 'me' } } }));
import { takeSharesBack } from './parting';

const entry = (type: string, created_by: string, aside_at: number | null = null) => ({ type, error: null, body: { named: true, parting: false }, row: { created_by, aside_at } });
beforeEach(() => vi.resetAllMocks());

it('puts aside what one shows oneself, and nothing else, and seals that it is for the leaving', async () => {
	writeEntry.mockResolvedValue({});
	entriesOf.mockResolvedValue([entry('shared', 'me'), entry('shared', 'ann'), entry('shared', 'me', 5), entry('observation', 'me')]);
	expect(await takeSharesBack({ id: 'room' })).toBe(true);
	expect(writeEntry.mock.calls.map(([, ...rest]) => rest)).toEqual([[entry('shared', 'me'), { named: true, parting: true }, { aside: true }]]);
	expect(putAside).not.toHaveBeenCalled();
});

it('takes it back though it cannot be sealed anew', async () => {
	entriesOf.mockResolvedValue([entry('shared', 'me')]);
	writeEntry.mockRejectedValue(new Error('changed'));
	expect(await takeSharesBack({ id: 'room' })).toBe(true);
	expect(putAside.mock.calls.map(([, one]) => one)).toEqual([entry('shared', 'me')]);
});

it('keeps nobody from leaving when it fails, and says that it did', async () => {
	entriesOf.mockResolvedValue([entry('shared', 'me')]);
	writeEntry.mockRejectedValue(new Error('gone'));
	putAside.mockRejectedValue(new Error('gone'));
	expect(await takeSharesBack({ id: 'room' })).toBe(false);
});

import { beforeEach, expect, it, vi } from 'vitest';

const { entriesOf, putAside } = vi.hoisted(() => ({ entriesOf: vi.fn(), putAside: vi.fn() }));
vi.mock('$lib/record', () => ({ entriesOf, putAside, ofType: (list: { type: string; error: unknown }[], type: string) => list.filter((one) => one.type === type && !one.error) }));
vi.mock('$lib/space.svelte', () => ({ space: { self: { person_id: 'me' } } }));
import { takeSharesBack } from './parting';

const entry = (type: string, created_by: string, aside_at: number | null = null) => ({ type, error: null, row: { created_by, aside_at } });
beforeEach(() => vi.resetAllMocks());

it('puts aside what one shows oneself, and nothing else', async () => {
	entriesOf.mockResolvedValue([entry('shared', 'me'), entry('shared', 'ann'), entry('shared', 'me', 5), entry('observation', 'me')]);
	expect(await takeSharesBack({ id: 'room' })).toBe(true);
	expect(putAside.mock.calls.map(([, one]) => one)).toEqual([entry('shared', 'me')]);
});

it('keeps nobody from leaving when it fails, and says that it did', async () => {
	entriesOf.mockResolvedValue([entry('shared', 'me')]);
	putAside.mockRejectedValue(new Error('gone'));
	expect(await takeSharesBack({ id: 'room' })).toBe(false);
});

/** The terminal lets the same entries go along: both are held to crates/belay/vectors. */
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/api';
import type { Clear } from '$lib/engagement/sealing';
import { openRows } from '$lib/record';
import given from '../../../../../crates/belay/vectors/goes_along.json';
import { goesAlong } from './standing';

vi.mock('$lib/engagement/sealing', () => ({
	openAll: (_: unknown, items: { sealed: { s: string } }[]): Promise<Clear[]> =>
		Promise.resolve(
			items.map(({ sealed }) => {
				const json = JSON.parse(sealed.s) as unknown;
				return { text: '', json, error: json === null ? 'no_key' : null } as Clear;
			})
		)
}));

describe('what goes along with a record', () => {
	it('is what somebody said themself, and what was said about them or about everyone', async () => {
		const rows = given.entries.map(({ by, drawer, said }, n): Entry => {
			const hangs = { of: null, in: null, round: null, drawer };
			const body = { v: 1, by, e: 0, s: JSON.stringify(said && { ...said, ...hangs }) };
			return { id: `e${n}`, created_by: by, drawer, parent_id: null, session_id: null, round_id: null, body } as unknown as Entry;
		});
		const opened = await openRows({ id: 'room' } as never, rows);
		expect(opened.map((one, n) => ({ ...given.entries[n], goes: goesAlong(one, given.me) }))).toEqual(given.entries);
	});
});

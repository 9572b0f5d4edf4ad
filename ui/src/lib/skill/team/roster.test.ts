import { expect, it, vi } from 'vitest';
import type { Membership } from '$lib/api';
import { rosterOf, unknownIn } from './roster';
import { NOW, party } from './testing';

vi.mock('$lib/api', () => ({ api: {}, Problem: class extends Error {} }));

const DAY = '2026-11-21';
const member = (person_id: string, from: string, until: string | null = null) => ({ membership_id: `${person_id} ${from}`, person_id, name: person_id, from, until }) as Membership;
const list = [party('here'), party('away', { left_at: NOW - 1 }), party('asked', { joined_at: null }), party('coach', { role: 'coach' }), party('out'), party('guest')];
const members = [member('here', '2026-01-01'), member('away', '2026-01-01'), member('asked', '2026-11-02'), member('new', '2026-11-09', DAY), member('coach', '2026-01-01'), member('out', '2025-01-01', '2025-06-30'), member('out', '2026-01-01', '2026-11-20'), member('soon', '2026-11-22'), member('old', '2026-01-01', '2026-02-01'), member('closed', '2026-01-01')];
const roster = (unsigned: string[] = []) => rosterOf(list, members, DAY, (person) => person !== 'closed', unsigned);

it('knows who is in the team and has not said yes to its coaching, and who is in the coaching only', () => {
	expect(roster().waiting).toEqual([
		{ person: 'away', since: '2026-01-01', left: true },
		{ person: 'asked', since: '2026-11-02', left: false },
		{ person: 'new', since: '2026-11-09', left: false }
	]);
	expect(unknownIn(roster())).toEqual(['asked', 'new']);
	expect(roster().gone).toEqual([{ person: 'out', until: '2026-11-20' }]);
});

it('takes nobody for gone from the coaching on the word of the server', () => {
	expect(roster(['away']).waiting.map((one) => one.person)).toEqual(['asked', 'new']);
});

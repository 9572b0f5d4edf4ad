import { describe, expect, it } from 'vitest';
import type { Act } from '$lib/vault';
import { gone, leftUnsigned, showsHolders, staying, type Known } from './leaving';

const act = (name: string, author: string, at = 50, room = 'room'): Act => ({ act: name, engagement: room, subject: room, version: 1, at, author, payload: '' });
const party = (person_id: string, left_at: number | null = null, joined_at: number | null = 1) => ({ person_id, joined_at, left_at });

function known(kind: string | null, rest: Partial<Known> = {}): Known {
	return { room: 'room', kind, sequence: 1, inside: ['me', 'ann', 'ben'], me: 'me', parties: [party('me'), party('ann'), party('ben')], said: [], yes: [], ...rest };
}

const PAIRS = ['one_to_one', 'supervision', 'peer', null, 'unheard of'];

describe('who gets the next key', () => {
	it('is both of a pair, whatever the server says and whoever signs', () => {
		for (const kind of PAIRS) {
			const lie = known(kind, { inside: ['me', 'ann'], parties: [party('me'), party('ann', 5)], said: [act('leave', 'ann'), act('decline', 'ann')] });
			expect(staying(lie)).toEqual(['me', 'ann']);
			expect(leftUnsigned(lie)).toEqual(['ann']);
		}
	});

	it('is everyone who is only said to have left, or is not listed any more', () => {
		for (const kind of ['circle', 'team']) {
			const lie = known(kind, { parties: [party('me'), party('ann', 5)] });
			expect(staying(lie)).toEqual(['me', 'ann', 'ben']);
			expect(leftUnsigned(lie)).toEqual(['ann', 'ben']);
		}
	});

	it('is not who signed that they left', () => {
		for (const kind of ['circle', 'team']) {
			const left = known(kind, { parties: [party('me'), party('ann', 5), party('ben')], said: [act('leave', 'ann')] });
			expect(staying(left)).toEqual(['me', 'ben']);
			expect(leftUnsigned(left)).toEqual([]);
		}
	});

	it('is not who signed "not now" of a circle; of a team that lets nobody go', () => {
		expect(staying(known('circle', { said: [act('decline', 'ann')] }))).toEqual(['me', 'ben']);
		expect(staying(known('team', { said: [act('decline', 'ann')] }))).toEqual(['me', 'ann', 'ben']);
	});

	it('counts no act of another engagement, of another name, or from before they said yes again', () => {
		expect(gone(known('circle', { said: [act('leave', 'ann', 50, 'other'), { ...act('leave', 'ann'), subject: 'version' }, act('end', 'ben')] })).size).toBe(0);
		const yes = (at: number) => ({ ...act('accept', 'ann', at), subject: 'version' });
		expect(gone(known('team', { said: [act('leave', 'ann', 50)], yes: [yes(49), { ...act('join', 'ben', 90), subject: 'version' }] }))).toEqual(new Set(['ann']));
		expect(gone(known('team', { said: [act('leave', 'ann', 50)], yes: [yes(51)] })).size).toBe(0);
	});

	it('is, after the first key of a team, who joined: those who were asked are never listed', () => {
		const begun = known('team', { sequence: 0, parties: [party('me'), party('ann')] });
		expect(staying(begun)).toEqual(['me', 'ann']);
		expect(leftUnsigned(begun)).toEqual([]);
		expect(showsHolders(begun, [])).toBe(true);
	});

	it('is never anyone new', () => {
		expect(staying(known('team', { parties: [party('me'), party('ann'), party('ben'), party('administrator')] }))).toEqual(['me', 'ann', 'ben']);
	});
});

describe('the people shown', () => {
	it('are those who hold the key', () => {
		expect(showsHolders(known('one_to_one', { inside: ['me', 'ann'] }), [])).toBe(true);
		// An engagement with the administrator, shown as one with Ann.
		expect(showsHolders(known('peer', { inside: ['me', 'administrator'], parties: [party('me'), party('ann')] }), [])).toBe(false);
	});

	it('are, of a circle, everyone it was agreed with but who signed that they left', () => {
		const circle = known('circle', { parties: [party('me'), party('ann')], said: [act('decline', 'ben')] });
		expect(showsHolders(circle, ['me', 'ann', 'ben'])).toBe(true);
		expect(showsHolders({ ...circle, said: [] }, ['me', 'ann', 'ben'])).toBe(false);
		expect(showsHolders({ ...circle, inside: ['me', 'ann'], said: [] }, ['me', 'ann', 'ben'])).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { daysLeft, mayAsk } from './retention';

const DAY = 86_400_000;
const of = (state: string, ...roles: [string, string][]) => ({ state, parties: roles.map(([person_id, role]) => ({ person_id, role })) }) as never;

describe('having it deleted', () => {
	it('is asked by whose record it is, once it is over', () => {
		const pair = (state: string) => of(state, ['ada', 'coachee'], ['jo', 'coach']);
		expect([mayAsk(pair('closed'), 'ada'), mayAsk(pair('ended'), 'ada'), mayAsk(pair('active'), 'ada'), mayAsk(pair('closed'), 'jo')]).toEqual([true, true, false, false]);
		expect(mayAsk(of('ended', ['ada', 'peer'], ['jo', 'peer']), 'jo')).toBe(true);
		expect(mayAsk(of('ended', ['ada', 'peer'], ['sam', 'sponsor']), 'sam')).toBe(false);
	});

	it('counts the days down to none', () => {
		expect([daysLeft(30 * DAY, 0), daysLeft(DAY, DAY - 1), daysLeft(DAY, DAY), daysLeft(0, DAY)]).toEqual([30, 1, 0, 0]);
	});
});

import { expect, it } from 'vitest';
import { isShown, newHere, stillAhead } from './newcomer';
import { DAY, entry, NOW, party, share } from './testing';

const list = [party('p1'), party('p2'), party('new', { joined_at: NOW - 3 * DAY }), party('old', { joined_at: NOW - 100 * DAY })];
const at = (person: string, entries: Parameters<typeof newHere>[1] = [], kind: 'team' | 'one_to_one' = 'team') => newHere({ kind, parties: list }, entries, person, NOW);

it('meets who joined lately, until they have planned something here', () => {
	expect(at('new')).toMatchObject({ what: 'joined', at: NOW - 3 * DAY });
	expect([at('p1'), at('old'), at('stranger'), at('new', [], 'one_to_one')]).toEqual([null, null, null, null]);
	const plan = (by: string, state: 'plan' | 'dropped') => entry('learn', by, { person: 'new', skill: 'ci', state });
	expect(at('new', [plan('new', 'plan')])).toBeNull();
	// What another wrote of them, or was let go, is no plan of theirs.
	expect(at('new', [plan('p1', 'plan'), plan('new', 'dropped')])).not.toBeNull();
});

it('has something to say only where others show something', () => {
	expect(isShown([share('p1', false, { ci: 4 })], 'new')).toBe(true);
	expect(isShown([share('new', false, { ci: 4 }), share('p1', true, { ci: 4 }, { aside_at: NOW })], 'new')).toBe(false);
});

it('leaves out of what would catch up where somebody stands already by what the page shows', () => {
	const step = (skill: string, level: number) => ({ need: { skill, level } });
	const at: Record<string, number> = { git: 3, ci: 3, tdd: 5 };
	const steps = [step('git', 3), step('ci', 4), step('tdd', 4), step('new', 1)];
	expect(stillAhead(steps, (one) => at[one.need.skill] ?? null)).toEqual([step('ci', 4), step('new', 1)]);
});

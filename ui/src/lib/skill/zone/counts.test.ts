import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import type { Engagement, Entry, Party } from '$lib/api';
import { emptyBody, type OpenEntry } from '$lib/record';
import { countsHere } from '../counts';
import type { Read } from '../evidence';
import { asksOf } from './asks';
import { causesSince } from './moved';
import { mayTell, membersOf, seenAt } from './people';
import { entry, graph, requires, rule, same, wanted } from './testing';

const DAY = '2026-11-21';
const people = (n: number, from = 1) => Array.from({ length: n }, (_, k) => `p${k + from}`);
const party = (person_id: string, role = 'coachee') => ({ person_id, role, joined_at: 1, left_at: null, name: person_id }) as unknown as Party;
const team = (n: number) => ({ kind: 'team', parties: [...people(n).map((one) => party(one)), party('coach', 'coach')] }) as unknown as Engagement;
const asks = asksOf(wanted(), graph, same);
const piece = (support: number) => ({ skill: 'tdd', part: 'skill' as const, source: 'peer' as const, rater: 1, support, right: '' as const, difficulty: null, day: '2026-11-16' });
const share = (by: string, named: boolean, support = 5, row: Partial<Entry> = {}) => entry('shared', by, { named, day: DAY, skills: ['tdd'], evidence: [piece(support)] }, row);
const read = (entries: unknown[], aside: unknown[] = []): Read => ({ room: 'r', entries: [requires, ...entries] as unknown as OpenEntry[], aside: aside as OpenEntry[], rounds: [], coaches: ['coach'] });
const of = (n: number, entries: unknown[], more = rule('all'), aside: unknown[] = []) => membersOf(team(n), { id: 'requires', rule: more }, [read(entries, aside)], asks.skills, DAY, false);
const known = (members: ReturnType<typeof of>) => members.filter((one) => one.observed.length > 0).map((one) => one.person);

describe('what is shown without a name', () => {
	it('counts in the zone only where eight are counted so', () => {
		const few = of(9, people(7).map((one) => share(one, false)));
		expect([known(few), seenAt(few, 'tdd', 4)]).toEqual([[], { at: 0, of: 0 }]);
		const enough = of(9, people(8).map((one) => share(one, false)));
		expect([known(enough).length, seenAt(enough, 'tdd', 4)]).toEqual([8, { at: 8, of: 8 }]);
		// One more waits, as in the figures of the team.
		expect(known(of(9, people(9).map((one, n) => share(one, false, 5, { created_at: n < 8 ? 1000 : 2000 }))))).toHaveLength(8);
	});

	it('is out where one of the eight took it back, and no smaller group is left', () => {
		const nine = people(9).map((one, n) => share(one, false, 5, { created_at: n < 8 ? 1000 : 2000 }));
		const back = { ...nine[0], row: { ...nine[0]?.row, aside_at: 3000 } };
		expect(known(of(9, nine.slice(1), rule('all'), [back]))).toEqual([]);
	});

	it('says nothing of one person towards a goal that is theirs alone', () => {
		const eight = people(8).map((one) => share(one, false));
		expect(known(of(8, eight, rule('one', 'p1')))).toEqual([]);
		expect(known(of(8, [share('p1', true)], rule('one', 'p1')))).toEqual(['p1']);
	});
});

describe('how many of you', () => {
	it('is told below eight only of those who show their names', () => {
		expect(seenAt(of(3, [share('p1', true), share('p2', true, 1)]), 'tdd', 4)).toEqual({ at: 1, of: 2 });
		const placed = (n: number, reveal: boolean) => people(n).map((person) => ({ person, observed: [{ entry: entry('placement', person, { reveal }), skill: 'tdd', evidence: { seen: { support: 5 }, day: 1 } }] }));
		const at = (members: unknown) => seenAt(members as never, 'tdd', 4);
		expect([at(placed(7, false)), at(placed(8, false))]).toEqual([null, { at: 8, of: 8 }]);
		// They said yes to being shown among few.
		expect(at(placed(3, true))).toEqual({ at: 3, of: 3 });
		// Seven who show their names and one who does not: taken off, the one is left.
		const named = people(7).flatMap((one) => of(7, [share(one, true)]).filter((member) => member.person === one));
		expect(at([...named, ...placed(9, false).slice(8)])).toBeNull();
	});

	it('holds for what moved a forecast too', () => {
		const members = of(9, people(8).map((one) => share(one, false)));
		const skill = asks.skills.of('tdd') ?? 0;
		const terms = (some: typeof members) => some.map(({ observed }) => [observed.map((_, n) => ({ evidence: n, value: 0.5 }))]);
		const causes = (some: typeof members) => causesSince('2026-11-01', true, some, terms(some) as never, [{ skill, part: 'skill', level: 4 }], asks).length;
		expect([causes(members), causes(members.slice(0, 7))]).toEqual([1, 0]);
		expect(mayTell([])).toBe(true);
	});
});

describe('what counts here', () => {
	const about = (person: string, by: string, asked: string | null = null) => entry('observation', by, { person, skill: 'tdd', source: 'peer', support: 5, seen: 'x', day: DAY, asked });
	const counts = (entries: unknown[], engagement: Engagement) => countsHere(read(entries), engagement, same).entries.filter((one) => one.type === 'observation').length;

	it('is nothing about a member of a team who did not ask', () => {
		const request = entry('asked', 'p1', { ...emptyBody('asked'), person: 'p1', skill: 'tdd', to: null }, { id: 'asked' });
		expect(counts([about('p1', 'coach')], team(3))).toBe(0);
		expect(counts([request, about('p1', 'coach', 'asked')], team(3))).toBe(1);
		// Whatever the server calls it: more than two read it.
		expect(counts([about('p1', 'coach')], { ...team(3), kind: 'one_to_one' } as Engagement)).toBe(0);
		// Of two, the other writes what they see.
		expect(counts([about('p1', 'coach')], { ...team(1), kind: 'one_to_one' } as Engagement)).toBe(1);
	});
});

import { describe, expect, it } from 'vitest';
import '$lib/words/testing';
import type { Engagement, Entry, Party } from '$lib/api';
import { emptyBody, type OpenEntry } from '$lib/record';
import { countsHere } from '../counts';
import { withEarlier } from '../earlier';
import type { Read } from '../evidence';
import { supportOf } from '../support';
import { asksOf } from './asks';
import { causesSince } from './moved';
import { mayTell, membersOf, notAmong, piecesOf, seenAt } from './people';
import { sightOf } from './seen';
import { winsOf } from './wins';
import { asked, entry, graph, items, known, requires, round, rule, same, wanted } from './testing';

const DAY = '2026-11-21';
const people = (n: number, from = 1) => Array.from({ length: n }, (_, k) => `p${k + from}`);
const party = (person_id: string, role = 'coachee') => ({ person_id, role, joined_at: 1, left_at: null, name: person_id }) as unknown as Party;
const team = (n: number) => ({ kind: 'team', parties: [...people(n).map((one) => party(one)), party('coach', 'coach')] }) as unknown as Engagement;
const asks = asksOf(wanted(), graph, same);
const piece = (support: number) => ({ skill: 'tdd', part: 'skill' as const, source: 'peer' as const, rater: 1, support, right: '' as const, difficulty: null, day: '2026-11-16' });
const share = (by: string, named: boolean, support = 5, row: Partial<Entry> = {}) => entry('shared', by, { named, day: DAY, skills: ['tdd'], evidence: [piece(support)] }, row);
const read = (entries: unknown[], aside: unknown[] = []): Read => ({ room: 'r', entries: [requires, ...entries] as unknown as OpenEntry[], aside: aside as OpenEntry[], rounds: [], coaches: ['coach'] });
const of = (n: number, entries: unknown[], more = rule('all'), aside: unknown[] = []) => membersOf(team(n), { id: 'requires', rule: more }, [read(entries, aside)], asks.skills, DAY, false);
const doing = { part: 'skill' as const, level: 4 };
const seenOf = (members: ReturnType<typeof of>) => members.filter((one) => one.observed.length > 0).map((one) => one.person);

describe('what is shown without a name', () => {
	it('counts in the zone only where eight are counted so', () => {
		const few = of(9, people(7).map((one) => share(one, false)));
		expect([seenOf(few), seenAt(few, 'tdd', doing)]).toEqual([[], { at: 0, of: 0 }]);
		const enough = of(9, people(8).map((one) => share(one, false)));
		expect([seenOf(enough).length, seenAt(enough, 'tdd', doing)]).toEqual([8, { at: 8, of: 8 }]);
		// One more waits, as in the figures of the team.
		expect(seenOf(of(9, people(9).map((one, n) => share(one, false, 5, { created_at: n < 8 ? 1000 : 2000 }))))).toHaveLength(8);
	});

	it('is out where one of the eight took it back, and no smaller group is left', () => {
		const nine = people(9).map((one, n) => share(one, false, 5, { created_at: n < 8 ? 1000 : 2000 }));
		const back = { ...nine[0], row: { ...nine[0]?.row, aside_at: 3000 } };
		expect(seenOf(of(9, nine.slice(1), rule('all'), [back]))).toEqual([]);
	});

	it('says nothing of one person towards a goal that is theirs alone', () => {
		const eight = people(8).map((one) => share(one, false));
		expect(seenOf(of(8, eight, rule('one', 'p1')))).toEqual([]);
		expect(seenOf(of(8, [share('p1', true)], rule('one', 'p1')))).toEqual(['p1']);
	});
});

describe('how many of you', () => {
	it('is told below eight only of those who show their names', () => {
		expect(seenAt(of(3, [share('p1', true), share('p2', true, 1)]), 'tdd', doing)).toEqual({ at: 1, of: 2 });
		const placed = (n: number, reveal: boolean) => people(n).map((person) => ({ person, observed: [{ entry: entry('placement', person, { reveal }), skill: 'tdd', evidence: { part: 'skill', seen: { support: 5 }, day: 1 } }] }));
		const at = (members: unknown) => seenAt(members as never, 'tdd', doing);
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

describe('what it rests on', () => {
	it('is as many answers as were given, and what the team did as one once', () => {
		const levels = (n: number) => items.slice(0, n).map(({ skill }) => ({ skill, support: 3 }));
		const places = people(2).map((one, n) => entry('placement', one, { requires: 'requires', at: levels(3 + n), reveal: true }, { round_id: 'round' }));
		const whole = entry('observation', 'coach', { person: '', skill: 'tdd', source: 'coach', support: 3, seen: 'x', day: DAY });
		const all = [requires, ...places, whole] as unknown as OpenEntry[];
		const members = membersOf(team(2), { id: 'requires', rule: rule('all') }, [{ ...read([]), entries: all, rounds: [round] }], asks.skills, DAY, false);
		expect(members).toHaveLength(2);
		expect(piecesOf(members)).toBe(3 + 4 + 1);
	});

	it('tells how many of you are not in it: of coaches nothing, of a goal of one person nobody', () => {
		const looksOn = entry('placement', 'p3', { requires: 'requires', at: [], reveal: false });
		const members = of(3, [share('p1', true), looksOn]);
		expect(members.map((one) => one.person)).toEqual(['p1', 'p2']);
		expect([notAmong(team(3), rule('all'), members), notAmong(team(2), rule('all'), members), notAmong(team(3), rule('one', 'p1'), members)]).toEqual([1, 0, 0]);
	});
});

describe('one part of a skill', () => {
	it('is not done by who knows of it', () => {
		const placed = (part: 'skill' | 'knowledge') => membersOf(team(2), { id: 'r', rule: rule('all') }, [{ ...read([share('p1', true)]), entries: [share('p1', true), share('p2', true)].map((one) => ({ ...one, body: { ...one.body, evidence: [{ ...piece(5), part }] } })) as unknown as OpenEntry[] }], asks.skills, DAY, false);
		expect([seenAt(placed('knowledge'), 'tdd', doing), seenAt(placed('skill'), 'tdd', doing)]).toEqual([{ at: 0, of: 0 }, { at: 2, of: 2 }]);
		const step = { id: 'tdd', need: { skill: asks.skills.of('tdd') ?? 0, ...doing } };
		expect([sightOf(placed('knowledge'), step, asks)?.how, sightOf(placed('skill'), step, asks)?.how]).toEqual(['nothing', 'each']);
	});
});

describe('what was shared at once', () => {
	const wins = (supports: number[], p = 0.9) => {
		const evidence = supports.map((support, n) => ({ ...piece(support), day: `2026-11-${16 - n}` }));
		const one = share('p1', true);
		const members = of(3, [{ ...one, body: { ...one.body, evidence } }]);
		const need = { skill: asks.skills.of('tdd') ?? 0, ...doing };
		return winsOf({ there: [{ need, p }] }, members, asks, { today: DAY, kept: [] }).map(({ id, day }) => [id, day]);
	};

	it('is as many occasions as it has pieces', () => {
		expect(wins([5, 4, 4])).toEqual([['tdd', '2026-11-16']]);
		expect(wins([4, 4])).toEqual([]);
		// The newest did not go well, whatever came before.
		expect(wins([1, 4, 4, 4])).toEqual([]);
	});
});

it('asks for the level that was meant when it was asked, whatever steps the catalogue has by now', () => {
	const now = known('tdd');
	const { pack, version } = now;
	const steps = (n: number) => now.levels.slice(0, n);
	const packs = [{ id: pack, version: 'before', skills: [{ id: 'tdd', levels: steps(3) }] }, { id: pack, version, skills: [{ id: 'tdd', levels: now.levels }] }] as never;
	const level = (said: string) => asksOf(wanted({ items: [{ ...asked('tdd')[0]!, level: 3, version: said }] }), withEarlier(graph, packs, []), same).goal.required[0]?.level;
	expect([level('before'), level(version)]).toEqual([supportOf(3, 3), supportOf(3, 4)]);
	expect(supportOf(3, 3)).not.toBe(supportOf(3, 4));
});

it('counts one view of one’s own once, in however many rooms it stands', () => {
	const view = (id: string, by = 'p1') => entry('observation', by, { person: 'p1', skill: 'tdd', source: 'self', support: 3, seen: '', day: '2026-11-16' }, { id });
	const rooms = (mine: boolean, ...all: unknown[][]) => membersOf(team(1), { id: 'requires', rule: rule('one', 'p1') }, all.map((entries) => read(entries)), asks.skills, DAY, mine).flatMap((one) => one.observed);
	expect(rooms(true, [view('a')], [view('b')])).toHaveLength(1);
	expect(rooms(true, [view('a')], [view('b', 'coach')])).toHaveLength(2);
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

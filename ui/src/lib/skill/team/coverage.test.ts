import { describe, expect, it } from 'vitest';
import type { Entry, Party } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { canTell, commonly, countedIn, onlyOne, rowOf } from './coverage';
import { membersOf } from './people';
import { DAY, entry, NOW, parties, party, people, share, teamOf } from './testing';

describe('coverage', () => {
	it('names those who said so and nobody else', () => {
		const row = rowOf('ci', 'ci', teamOf(parties(3), [share('p1', true, { ci: 4 }), share('p2', false, { ci: 5 }), share('p3', true, { tdd: 2 })]));
		expect(row.named.map((one) => one.person)).toEqual(['p1']);
		expect([row.group, row.waiting, row.of, row.alone]).toEqual([[], 1, 1, 1]);
		expect(row.counts).toEqual([0, 0, 0, 0, 1, 0]);
	});

	it('adds the others as one group from eight on, so that names taken off the total leave at least eight', () => {
		const seven = people(7, 2).map((one) => share(one, false, { ci: 2 }));
		const named = share('p1', true, { ci: 4 });
		expect(rowOf('ci', '', teamOf(parties(9), [named, ...seven])).of).toBe(1);
		const row = rowOf('ci', '', teamOf(parties(9), [named, ...seven, share('p9', false, { ci: 5 })]));
		expect([row.of, row.group.length, row.alone, row.counts]).toEqual([9, 8, 2, [0, 0, 7, 0, 1, 1]]);
	});

	it('takes nobody in who has left, is the coach, or took it back', () => {
		const list = [party('p1', { left_at: NOW - DAY }), party('p2'), party('p3', { role: 'coach' as Party['role'] })];
		const what = teamOf(list, [share('p1', true, { ci: 4 }), share('p2', true, { ci: 4 }, { aside_at: NOW - DAY } as Partial<Entry>), share('p3', true, { ci: 5 })]);
		const row = rowOf('ci', '', what);
		expect([row.of, row.waiting]).toEqual([0, 0]);
	});

	it('counts of two shares of one person the newer one', () => {
		const row = rowOf('ci', '', teamOf(parties(1), [share('p1', true, { ci: 1 }), share('p1', true, { ci: 5 })]));
		expect(row.named.map((one) => one.level)).toEqual([5]);
	});

	it('keeps a name to the skills it was given for', () => {
		const placed = people(9).map((one) => entry('placement', one, { requires: 'q', at: [{ skill: 'ci', support: 3 }] }, { round_id: 'round' } as Partial<Entry>));
		const round = { id: 'round', opened_at: NOW - 5 * DAY, created_at: NOW - 6 * DAY };
		const row = rowOf('ci', '', teamOf(parties(9), [...placed, share('p1', true, { tdd: 4 })], [round]));
		expect([row.named.length, row.group.length]).toEqual([0, 9]);
	});

	it('counts nobody who only knows about it', () => {
		const knows = (one: string) => entry('placement', one, { requires: 'q', at: [{ skill: 'ci', support: 5 }] }, { round_id: 'round' } as Partial<Entry>);
		const asks = entry('requires', 'p1', { items: [{ skill: 'ci', name: 'ci', part: 'knowledge', level: 3, asked: true, before: [], pack: '', version: '' }] }, { id: 'q' } as Partial<Entry>);
		const round = { id: 'round', opened_at: NOW - 5 * DAY, created_at: NOW - 6 * DAY };
		expect(countedIn('ci', teamOf(parties(9), [asks, ...people(9).map(knows)], [round])).size).toBe(0);
	});

	it('counts on without who has left, and waits for those who take back or begin', () => {
		const ten = people(10).map((one) => share(one, false, { ci: 2 }));
		const list = (left: number) => people(10).map((one, n) => party(one, n < left ? { left_at: NOW - DAY } : {}));
		expect(rowOf('ci', '', teamOf(list(0), ten)).of).toBe(8);
		// One gone and two more: that is three.
		expect(rowOf('ci', '', teamOf(list(1), ten)).of).toBe(9);
		expect(rowOf('ci', '', teamOf(list(1).slice(0, 9), ten)).of).toBe(0);
		expect(rowOf('ci', '', teamOf(list(3), ten)).of).toBe(0);
		const back = (n: number) => ten.slice(0, n).map((one, at) => ({ ...one, row: { ...one.row, aside_at: at === 0 ? NOW - DAY : null } }));
		expect(rowOf('ci', '', teamOf(parties(9), back(9))).of).toBe(0);
		// One gone and two more: that is three.
		expect(rowOf('ci', '', teamOf(parties(10), back(10))).of).toBe(9);
	});

	it('shows nobody while the engine has not placed all of them', () => {
		const eight = people(8).map((one) => share(one, false, { ci: 2 }));
		const what = teamOf(parties(8), eight);
		const old = { ...what, places: new Map([...what.places].slice(0, 7)) };
		expect([rowOf('ci', '', what).group.length, rowOf('ci', '', old).group.length, rowOf('ci', '', old).of]).toEqual([8, 0, 0]);
	});

	it('remembers what was put aside, and who left: the row waits until three have changed', () => {
		const eight = people(8).map((one) => share(one, false, { ci: 2 }));
		const written = entry('observation', 'ada', { person: 'p9', skill: 'ci', source: 'peer', support: 5, day: '2026-11-01' }, { created_at: NOW - 20 * DAY } as Partial<Entry>);
		const aside = (one: OpenEntry) => ({ ...one, row: { ...one.row, aside_at: NOW - 1 } });
		const nine = [share('p9', false, { ci: 5 }, { created_at: NOW - 20 * DAY } as Partial<Entry>), ...eight];
		expect(rowOf('ci', '', teamOf(parties(9), nine)).of).toBe(8);
		const all = people(9).map((one) => share(one, false, { ci: one === 'p9' ? 5 : 2 }, { created_at: NOW - 20 * DAY } as Partial<Entry>));
		expect(rowOf('ci', '', teamOf(parties(9), all)).of).toBe(9);
		expect(rowOf('ci', '', teamOf(parties(9), all.map((one, n) => (n === 8 ? aside(one) : one)))).of).toBe(0);
		expect(rowOf('ci', '', teamOf(people(9).map((one) => party(one, one === 'p9' ? { left_at: NOW - DAY } : {})), all)).of).toBe(0);
		const withCoach = [...parties(9), party('ada', { role: 'coach' as Party['role'] })];
		expect(rowOf('ci', '', teamOf(withCoach, [written, ...eight])).of).toBe(9);
		expect(rowOf('ci', '', teamOf(withCoach, [aside(written), ...eight])).of).toBe(0);
	});

	it('knows a placement that was put aside', () => {
		const round = { id: 'round', opened_at: NOW - 5 * DAY, created_at: NOW - 6 * DAY };
		const placed = people(9).map((one) => entry('placement', one, { requires: 'q', at: [{ skill: 'ci', support: 3 }] }, { round_id: 'round' } as Partial<Entry>));
		const gone = placed.map((one, n) => (n === 0 ? { ...one, row: { ...one.row, aside_at: NOW - DAY } } : one));
		expect([placed, gone].map((list) => rowOf('ci', '', teamOf(parties(9), list, [round])).of)).toEqual([9, 0]);
	});

	it('has nobody left on the server’s word', () => {
		const list = [party('p1', { left_at: NOW - DAY }), party('p2', { left_at: NOW - DAY })];
		expect(membersOf({ parties: list }, ['p1']).map((one) => one.left)).toEqual([null, NOW - DAY]);
	});

	it('takes off in thought who shows a name now and was counted before', () => {
		const counted = people(8).map((one) => share(one, false, { ci: 2 }, { created_at: NOW - 20 * DAY, ...(one === 'p8' ? { aside_at: NOW - 5 * DAY } : {}) } as Partial<Entry>));
		const named = share('p8', true, { ci: 2 }, { created_at: NOW - 5 * DAY } as Partial<Entry>);
		const more = (n: number) => people(n, 9).map((one) => share(one, false, { ci: 4 }, { created_at: NOW - DAY } as Partial<Entry>));
		expect([0, 1, 2, 3].map((n) => rowOf('ci', '', teamOf(parties(12), [...counted, named, ...more(n)])).group.length)).toEqual([0, 0, 0, 10]);
	});

	it('counts who once showed a name as known: they hide nobody later', () => {
		const eight = people(8).map((one) => share(one, false, { ci: 2 }));
		const once = share('p1', true, { ci: 2 }, { created_at: NOW - 30 * DAY, aside_at: NOW - 20 * DAY } as Partial<Entry>);
		expect(rowOf('ci', '', teamOf(parties(8), [once, ...eight])).of).toBe(0);
		expect(rowOf('ci', '', teamOf(parties(9), [once, ...eight, share('p9', false, { ci: 2 })])).of).toBe(9);
	});

	it('knows how far half of the others are, where enough of them say something', () => {
		const what = teamOf(parties(5), [5, 3, 2, 2, 0].map((level, n) => share(`p${n + 1}`, true, { ci: level, ...(n < 3 ? { tdd: 4 } : {}) })));
		const rows = ['ci', 'tdd'].map((id) => rowOf(id, id, what));
		expect(commonly(rows, 'p1')).toEqual([{ id: 'ci', level: 2 }]);
		expect(commonly(rows, 'p5')).toEqual([
			{ id: 'ci', level: 3 },
			{ id: 'tdd', level: 4 }
		]);
	});

	it('says what hangs on one, with a name only where they show it', () => {
		const others = people(8, 2).map((one) => share(one, false, { ci: 2, tdd: one === 'p2' ? 5 : 1 }));
		const what = teamOf(parties(10), [share('p1', true, { ci: 5, tdd: 2 }), ...others]);
		const rows = ['ci', 'tdd', 'unit-testing'].map((id) => rowOf(id, id, what));
		expect(onlyOne(rows).map(({ row, person }) => [row.skill, person])).toEqual([
			['ci', 'p1'],
			['tdd', '']
		]);
		expect(canTell(rows)).toBe(true);
	});

	it('does not say that something hangs on one where others say something that is not shown', () => {
		const named = [5, 2, 1].map((level, n) => share(`p${n + 1}`, true, { ci: level }));
		const row = (entries: OpenEntry[]) => [rowOf('ci', '', teamOf(parties(4), entries))];
		expect(onlyOne(row(named)).length).toBe(1);
		const waiting = row([...named, share('p4', false, { ci: 5 })]);
		expect([waiting[0]?.waiting, waiting[0]?.alone]).toEqual([1, 1]);
		expect([onlyOne(waiting).length, canTell(waiting)]).toEqual([0, false]);
	});

	it('shows no group to who cannot open all of it: those who were there before may see another', () => {
		const eleven = people(11).map((one, n) => share(one, false, { ci: 2 }, { created_at: NOW - (n < 10 ? 20 : 5) * DAY } as Partial<Entry>));
		const gone = share('p12', false, { ci: 5 }, { created_at: NOW - 30 * DAY, aside_at: NOW - 4 * DAY } as Partial<Entry>);
		const named = share('p13', true, { ci: 4 });
		const of = (entries: OpenEntry[]) => rowOf('ci', '', teamOf(parties(13), [...entries, named])).of;
		expect(of([...eleven, gone])).toBe(1);
		expect(of(eleven)).toBe(11);
		expect(of([...eleven, { ...gone, error: 'unknown_epoch' }])).toBe(1);
	});
});

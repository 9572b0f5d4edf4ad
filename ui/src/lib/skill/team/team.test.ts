import { describe, expect, it } from 'vitest';
import type { Entry, Party, Round } from '$lib/api';
import { emptyBody, type Body, type OpenEntry, type Type } from '$lib/record';
import { askTeam } from '$lib/zone/ask';
import { dayNumber, observedOf, type Read } from '../evidence';
import { graphOf, resolver } from '../graph';
import { numbered } from '../numbered';
import { depthOf, inFigures, movedBy, ofMover, turnsOf } from './clock';
import { commonly, onlyOne, rowOf, type Place, type What } from './coverage';
import { apart, given, LEAST, type Span } from './given';
import { atoms, outside, stillHolds, toKeep } from './outside';
import { coachesOf, knownHere, membersOf, sharesOf, standingOnes } from './people';
import { going, gone, mineOf, moved, sameChoice, weekOf } from './share';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');
const skill = (id: string, prerequisites: string[] = []) => ({
	id,
	name: id,
	about: '',
	kind: 'technical' as const,
	strand: 'technical' as const,
	prerequisites,
	parts: { knowledge: '', skill: '' }
});
const graph = graphOf([{ id: 'p', version: '1', language: 'en', title: 'P', licence: 'CC-BY-4.0', own: true, skills: [skill('unit-testing'), skill('tdd', ['unit-testing']), skill('ci')] }], []);
const resolve = resolver([]);
const skills = numbered(graph, resolve);

let ids = 0;
function entry<T extends Type>(type: T, by: string, body: Partial<Body<T>>, row: Partial<Entry> = {}): OpenEntry {
	const id = `e${String(++ids).padStart(4, '0')}`;
	const made = { id, created_by: by, created_at: NOW - 10 * DAY + ids, round_id: null, aside_at: null, ...row } as unknown as Entry;
	return { row: made, type, body: { ...emptyBody(type), ...body } as Body<Type>, by, answers: null, hash: null, error: null } as OpenEntry;
}
const piece = (id: string, support: number) => ({ skill: id, part: 'skill' as const, source: 'peer' as const, rater: 1, support, right: '' as const, difficulty: null, day: '2026-11-01' });
const share = (by: string, named: boolean, levels: Record<string, number>, row: Partial<Entry> = {}) =>
	entry('shared', by, { named, day: '2026-11-10', skills: Object.keys(levels), evidence: Object.entries(levels).map(([id, support]) => piece(id, support)) }, row);
const party = (person_id: string, more: Partial<Party> = {}) => ({ person_id, role: 'coachee', joined_at: NOW - 200 * DAY, left_at: null, name: person_id, ...more }) as unknown as Party;
const people = (n: number, from = 1) => Array.from({ length: n }, (_, k) => `p${k + from}`);

/** A team whose places are as they were shared, without the engine's doubts. */
function teamOf(parties: Party[], entries: OpenEntry[], rounds: Partial<Round>[] = []): What {
	const members = membersOf({ parties });
	const read: Read = { room: 'r', entries: standingOnes(entries), rounds: rounds as Round[], coaches: coachesOf({ parties }) };
	const observed = knownHere(members, read, skills, '2026-11-21');
	const places = new Map(
		[...observed].map(([person, list]) => [
			person,
			new Map(list.map((one): [string, Place] => [one.skill, { level: 'support' in one.evidence.seen ? one.evidence.seen.support : 0, sure: 'support' in one.evidence.seen && one.evidence.seen.support > 3 }]))
		])
	);
	return { graph, members, observed, places, shares: sharesOf(entries), entries, rounds: rounds as Round[], resolve, now: NOW };
}
const parties = (n: number) => people(n).map((one) => party(one));

describe('who is counted without a name', () => {
	const spans = (list: [string, number, (number | null)?][]): Span[] => list.map(([person, from, until = null]) => ({ person, from, until }));
	const eight = people(8).map((one, n): [string, number] => [one, n]);
	const size = (list: Span[], now = 100) => given(list, now).size;

	it('is nobody below eight', () => {
		expect(size(spans(eight.slice(0, 7)))).toBe(0);
		expect(size(spans(eight))).toBe(8);
	});

	it('waits until three more are there, so that no two figures differ by one or two', () => {
		expect(size(spans([...eight, ['p9', 20]]))).toBe(8);
		expect(size(spans([...eight, ['p9', 20], ['p10', 21]]))).toBe(8);
		expect(size(spans([...eight, ['p9', 20], ['p10', 21], ['p11', 22]]))).toBe(11);
	});

	it('counts those who come together at once', () => {
		expect(size(spans(people(12).map((one) => [one, 5])))).toBe(12);
	});

	it('shows nothing when one of the group is gone, and no smaller group that would tell who', () => {
		expect(size(spans([...eight.slice(1), ['p1', 0, 50], ['p9', 20]]))).toBe(0);
		expect(size(spans([...eight.slice(1), ['p1', 0, 50]]))).toBe(0);
	});

	it('stands again on an older group in which all are still there', () => {
		const eleven = spans([...eight, ['p9', 20], ['p10', 21], ['p11', 22, 60]]);
		expect(size(eleven, 30)).toBe(11);
		expect(size(eleven, 100)).toBe(8);
	});

	it('hides nobody behind one of whom something stands open', () => {
		const open = new Map([['p1', 50]]);
		const shown = (list: Span[], now: number) => given(list, now, undefined, undefined, open).size;
		expect(shown(spans(eight), 40)).toBe(8);
		expect(shown(spans(eight), 60)).toBe(0);
		// What stood before still counts as seen: one more is not shown beside it, three more are.
		expect(shown(spans([...eight, ['p9', 55]]), 60)).toBe(0);
		expect(shown(spans([...eight, ['p9', 55], ['p10', 56], ['p11', 57]]), 60)).toBe(11);
	});

	it('never gives two groups that differ by fewer than three, whatever happens', () => {
		let seed = 7;
		const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
		for (let turn = 0; turn < 30; turn++) {
			const all = people(14).flatMap((one): [string, number, number | null][] => {
				const from = random(40);
				return random(3) ? [[one, from, random(3) ? null : from + 1 + random(40)]] : [[one, from, from + 5], [one, from + 10 + random(10), null]];
			});
			const seen = new Set<string>();
			for (let now = 0; now < 90; now++) seen.add([...given(spans(all), now)].sort().join(' '));
			const groups = [...seen].filter((one) => one !== '').map((one) => new Set(one.split(' ')));
			const gaps = groups.flatMap((a) => groups.filter((b) => a !== b).map((b) => apart(a, b)));
			expect(Math.min(8, ...groups.map((one) => one.size))).toBe(8);
			expect(Math.min(3, ...gaps)).toBe(3);
		}
	});
});

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
		const others = people(9, 2).map((one) => share(one, false, { ci: 2, tdd: one === 'p2' ? 5 : 1 }));
		const what = teamOf(parties(10), [share('p1', true, { ci: 5, tdd: 2 }), ...others]);
		const rows = ['ci', 'tdd', 'unit-testing'].map((id) => rowOf(id, id, what));
		expect(onlyOne(rows).map(({ row, person }) => [row.skill, person])).toEqual([
			['ci', 'p1'],
			['tdd', '']
		]);
	});
});

describe('what goes outside', () => {
	const rowsOf = (entries: OpenEntry[], n: number) => [rowOf('ci', 'ci', teamOf(parties(n), entries))];
	const said = (rows: ReturnType<typeof rowsOf>, before: OpenEntry<'figures'>[] = []) => outside(rows, before, resolve).lines.map(({ people, alone }) => [people.length, alone]);
	const figures = (people: string[]) => entry('figures', 'p1', { day: '2026-11-01', skills: [{ skill: 'ci', people }] }) as OpenEntry<'figures'>;
	const open = (n: number, from = 1) => people(n, from).map((one) => share(one, true, { ci: 4 }));

	it('is nothing below eight', () => {
		expect(said(rowsOf(open(7), 7))).toEqual([]);
		expect(said(rowsOf(open(8), 8))).toEqual([[8, 'most']]);
	});

	it('never says fewer than three, nor how many are missing to all', () => {
		const at = (alone: number) => said(rowsOf(people(9).map((one, n) => share(one, true, { ci: n < alone ? 4 : 1 })), 9));
		expect([0, 1, 2].map(at)).toEqual([[[9, 'few']], [[9, 'few']], [[9, 'few']]]);
		expect([3, 6].map(at)).toEqual([[[9, 3]], [[9, 6]]]);
		expect([7, 8, 9].map(at)).toEqual([[[9, 'most']], [[9, 'most']], [[9, 'most']]]);
	});

	it('leaves out those few who are counted without a name and are not shown inside', () => {
		expect(said(rowsOf([...open(8), share('p9', false, { ci: 0 })], 9))).toEqual([[8, 'most']]);
	});

	it('never leaves fewer than eight, whatever is added to and taken off what was shown before', () => {
		const rows = rowsOf(open(11), 11);
		const waits = (before: OpenEntry<'figures'>[]) => outside(rows, before, resolve, '2026-11-21');
		expect(said(rows, [figures(people(11))])).toEqual([[11, 'most']]);
		// Three joiners: of eight and eleven the difference tells of those three.
		expect(waits([figures(people(8))])).toEqual({ lines: [], waiting: 1, done: 0 });
		expect(waits([figures(people(10))]).waiting).toBe(1);
		// Three leavers, and one who came for one who went.
		expect(waits([figures(people(14))]).waiting).toBe(1);
		expect(waits([figures(people(11, 2))]).waiting).toBe(1);
		// Eight who joined, and eight who left.
		expect(said(rowsOf(open(16), 16), [figures(people(8))])).toEqual([[16, 'most']]);
		expect(said(rowsOf(open(8), 8), [figures(people(16))])).toEqual([[8, 'most']]);
	});

	it('counts what was put aside as shown: the server says what is aside', () => {
		const aside = { ...figures(people(8)), row: { ...figures(people(8)).row, aside_at: NOW - DAY } } as OpenEntry<'figures'>;
		expect(outside(rowsOf(open(11), 11), [aside], resolve, '2026-11-21').waiting).toBe(1);
	});

	it('is one figure of a skill a week, and the same people again in the next', () => {
		const { lines } = outside(rowsOf(open(8), 8), [], resolve, '2026-11-21');
		expect(toKeep(lines)).toEqual([{ skill: 'ci', people: people(8) }]);
		const at = (day: string) => entry('figures', 'p1', { day, skills: toKeep(lines) }, { created_at: Date.parse(`${day}T10:00:00Z`) } as Partial<Entry>) as OpenEntry<'figures'>;
		const next = (day: string) => outside(rowsOf(open(8), 8), [at('2026-11-21')], resolve, day);
		expect([next('2026-11-22').done, next('2026-11-22').lines.length]).toEqual([1, 0]);
		expect([next('2026-11-23').done, next('2026-11-23').lines.length]).toEqual([0, 1]);
		// A day that was made up does not help: the server's word counts too.
		expect(outside(rowsOf(open(8), 8), [{ ...at('2026-11-21'), body: { ...at('2026-11-21').body, day: '2026-01-01' } }], resolve, '2026-11-22').done).toBe(1);
	});

	it('is not shown where another was kept in the same moment, or where it is not known to be kept', () => {
		const put = outside(rowsOf(open(9), 9), [], resolve, '2026-11-21');
		const mine = figures(people(9));
		const other = { ...figures(people(8)), body: { ...figures(people(8)).body, day: '2026-11-20' } };
		expect(stillHolds(put, [mine], mine.row.id, resolve, '2026-11-21').lines).toHaveLength(1);
		expect(stillHolds(put, [mine, other], mine.row.id, resolve, '2026-11-21').lines).toEqual([]);
		expect(stillHolds(put, [mine, figures(people(8))], mine.row.id, resolve, '2026-11-21').lines).toEqual([]);
		expect(stillHolds(put, [], mine.row.id, resolve, '2026-11-21').lines).toEqual([]);
	});

	it('tells in no history of joiners and leavers of fewer than eight', () => {
		let seed = 11;
		const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
		let released = 0;
		for (let turn = 0; turn < 40; turn++) {
			const kept: OpenEntry<'figures'>[] = [];
			let team = people(8 + random(20));
			for (let week = 0; week < 12; week++) {
				const day = new Date(NOW + week * 7 * DAY).toISOString().slice(0, 10);
				const rows = [rowOf('ci', 'ci', teamOf(people(40).map((one) => party(one)), team.map((one) => share(one, true, { ci: random(6) }))))];
				const { lines } = outside(rows, kept, resolve, day);
				if (lines.length) kept.push(entry('figures', 'p1', { day, skills: toKeep(lines) }, { created_at: Date.parse(day) } as Partial<Entry>) as OpenEntry<'figures'>);
				// A few come and go, now and then a whole team.
				const size = random(3) === 0 ? 8 + random(6) : random(4);
				const [leaving, coming] = [new Set(team.slice(0, random(2) * size)), people(size, 1 + random(40 - size))];
				team = [...new Set([...team.filter((one) => !leaving.has(one)), ...coming])];
			}
			released += kept.length;
			const sets = kept.flatMap(({ body }) => body.skills.map((one) => new Set(one.people)));
			// No sum or difference of what was shown holds fewer than the smallest atom.
			expect(Math.min(LEAST, ...atoms(sets))).toBe(LEAST);
		}
		expect(released).toBeGreaterThan(60);
	});

	it('leaves out words of one’s own', () => {
		const [row] = rowsOf(open(9), 9);
		expect(row && said([{ ...row, known: null }])).toEqual([]);
	});
});

describe('what one shares', () => {
	const seen = (by: string, more: Partial<Body<'observation'>>) => entry('observation', by, { person: 'p1', skill: 'tdd', source: 'peer', support: 3, day: '2026-11-02', seen: 'the parser', remark: 'in confidence', ...more });
	const rooms: Read[] = [
		{ room: 'two', entries: [seen('coach', {}), seen('ada', { day: '2026-11-03', support: 4 }), seen('p1', { source: 'exercise', support: null, right: 'yes', difficulty: 4 })], rounds: [], coaches: ['coach'] },
		{ room: 'team', entries: [seen('ada', { skill: 'ci' })], rounds: [], coaches: [] }
	];
	const mine = mineOf(observedOf('p1', rooms, skills, '2026-11-21', true), 'team');

	it('is levels and days: no words, and no names', () => {
		const pieces = going(mine, ['tdd']);
		expect(pieces.map(({ source, support, right, difficulty, day }) => [source, support, right, difficulty, day])).toEqual([
			['peer', 4, '', null, '2026-11-02'],
			['coach', 3, '', null, '2026-11-02'],
			['exercise', null, 'yes', 4, '2026-11-02']
		]);
		expect(JSON.stringify(pieces)).not.toMatch(/parser|confidence|ada|coach"[^,}]*"by/);
		expect(new Set(pieces.filter((one) => one.rater).map((one) => one.rater)).size).toBe(2);
	});

	it('tells the week and not the day, on which it may be known who was there', () => {
		expect(['2026-11-16', '2026-11-18', '2026-11-22', 'some day'].map(weekOf)).toEqual(['2026-11-16', '2026-11-16', '2026-11-16', '']);
	});

	it('leaves out what the room has already', () => {
		expect(mine.find((one) => one.skill === 'ci')).toEqual({ skill: 'ci', pieces: [], here: 1 });
		expect(going(mine, ['ci'])).toEqual([]);
	});

	it('knows what is new since it was shared', () => {
		const pieces = going(mine, ['tdd']);
		expect(moved(pieces.slice(1), pieces)).toEqual({ more: 1, fewer: 0 });
		expect(moved([...pieces, piece('ci', 2)], pieces)).toEqual({ more: 0, fewer: 1 });
		expect([gone(pieces, mine), gone([...pieces, { ...piece('ci', 2), day: '2019-01-07' }], mine)]).toEqual([0, 1]);
	});

	it('begins anew with another choice, so that it stays known who was counted when', () => {
		const one = share('p1', false, { ci: 2, tdd: 3 }) as OpenEntry<'shared'>;
		expect(sameChoice(one, false, ['tdd', 'ci'], one.body.evidence)).toBe(true);
		expect(sameChoice(one, true, ['tdd', 'ci'], one.body.evidence)).toBe(false);
		expect(sameChoice(one, false, ['tdd'], one.body.evidence)).toBe(false);
		// The same choice, and of one of them nothing goes any more.
		expect(sameChoice(one, false, ['tdd', 'ci'], one.body.evidence.slice(1))).toBe(false);
	});
});

describe('the training clock', () => {
	const list = [party('p1'), party('p2', { joined_at: NOW - 190 * DAY }), party('p3', { joined_at: NOW - 20 * DAY }), party('p4', { left_at: NOW - 5 * DAY }), party('p5', { left_at: NOW - 120 * DAY })];

	it('knows who came after the start and who went, for three months', () => {
		expect(turnsOf(membersOf({ parties: list }), NOW).map(({ person, what }) => [person, what])).toEqual([
			['p4', 'left'],
			['p3', 'joined']
		]);
		expect(turnsOf([], NOW)).toEqual([]);
	});

	it('says of who came or went only what they show with their name', async () => {
		const entries = [share('p1', true, { ci: 1 }), share('p4', true, { ci: 5 }), share('p3', false, { ci: 5 })];
		const what = teamOf(list, entries);
		const rows = [rowOf('ci', '', what)];
		const of = (person: string) => ofMover(what.shares.get(person), what.observed.get(person) ?? [], resolve);
		expect([of('p4').length, of('p3').length]).toEqual([1, 0]);
		const others = [...inFigures(['p1', 'p3'], rows, what.observed)].map(([, evidence]) => evidence);
		expect(others.map((one) => one.length)).toEqual([1, 0]);
		const depth = async (people: typeof others) => (await askTeam({ graph: skills.graph, people, day: dayNumber('2026-11-21') ?? 0, skills: [skills.of('ci') ?? 0], before: null, joined: [] })).held.map(depthOf);
		const [alone = []] = others;
		expect(movedBy(await depth([alone, of('p4')]), await depth([alone]))[0]).toMatchObject({ before: { of: 2 }, after: { of: 1 } });
	});

	it('says what moved most first, and leaves out what hardly did', () => {
		const of = (skill: number, alone: number, n: number) => ({ skill, alone, of: n });
		expect(movedBy([of(1, 2, 40), of(2, 0, 0), of(3, 3, 6)], [of(1, 2, 41), of(2, 1, 1), of(3, 3, 7)]).map((one) => one.skill)).toEqual([2, 3]);
		expect(movedBy([of(2, 1, 1)], [of(2, 0, 0)]).length).toBe(1);
		expect(movedBy([of(2, 0, 0)], [of(2, 0, 0)])).toEqual([]);
	});
});

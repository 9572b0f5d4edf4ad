import { describe, expect, it } from 'vitest';
import type { Party, Round } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { askTeam } from '$lib/zone/ask';
import { dayNumber, type Read } from '../evidence';
import { depthOf, fellBy, inFigures, movedBy, observedLast, ofMover, shownLast, silenceOf, turnsOf } from './clock';
import { rowOf } from './coverage';
import { membersOf, type Share } from './people';
import { DAY, entry, NOW, party, resolve, share, skills, teamOf } from './testing';

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

	it('knows what somebody showed until they left, though it was taken back with the leaving', () => {
		const left = NOW - 5 * DAY;
		const parted = (named: boolean, aside_at: number | null, parting = aside_at !== null) => {
			const one = share('p4', named, { ci: 5 }, { aside_at }) as Share;
			return { ...one, body: { ...one.body, parting } } as unknown as OpenEntry;
		};
		const member = { person: 'p4', joined: 0, left };
		const gone = (aside_at: number | null, named = true) => shownLast([parted(named, aside_at), share('p1', true, { ci: 5 })], member);
		expect(gone(left - 3000)?.row.created_by).toBe('p4');
		expect(gone(null)).not.toBeNull();
		// The moment is the server's word: what they sealed counts, and taken back by itself it is gone, a moment before they left too.
		expect(gone(left - DAY)).not.toBeNull();
		expect(shownLast([parted(true, left - 3000, false)], member)).toBeNull();
		// What came before something else of theirs is not told of.
		expect(shownLast([parted(true, left - DAY), parted(true, left - 3000, false)], member)).toBeNull();
		expect(shownLast([parted(true, left - DAY), parted(false, left - 3000)], member)).toBeNull();
		// Without their name: nothing, and nobody is told that they shared.
		expect([gone(null, false), gone(left - 3000, false)]).toEqual([null, null]);
		expect(shownLast([share('p1', true, { ci: 5 })], { person: 'p1', joined: 0, left: null })).toBeNull();
		const one = gone(left - 3000);
		const read: Read = { room: 'r', entries: [], rounds: [], coaches: [] };
		const observed = one ? observedLast('p4', one, read, skills, '2026-11-21') : [];
		expect(ofMover(one ?? undefined, observed, resolve)).toHaveLength(1);
	});

	it('says the same of who shares without a name, placed themselves, was observed or says nothing', () => {
		const of = (entries: OpenEntry[], rounds: Partial<Round>[] = []) => {
			const what = teamOf([...list, party('ada', { role: 'coach' as Party['role'] })], entries, rounds);
			return silenceOf(what.shares.get('p4'), what.observed.get('p4') ?? [], resolve);
		};
		const round = { id: 'round', opened_at: NOW - 9 * DAY, created_at: NOW - 9 * DAY };
		const placed = entry('placement', 'p4', { requires: 'q', at: [{ skill: 'ci', support: 5 }] }, { round_id: 'round' });
		const seen = entry('observation', 'ada', { person: 'p4', skill: 'ci', source: 'coach', support: 5, day: '2026-11-01' });
		expect([of([]), of([share('p4', false, { ci: 5 })]), of([placed], [round]), of([seen])]).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
		expect(of([share('p4', true, { ci: 5 })])).toBe('little');
	});

	it('says what hangs on one or on nobody since somebody went, and nothing that did so before', () => {
		const of = (skill: number, alone: number, n: number) => ({ skill, alone, of: n });
		const before = [of(1, 3, 9), of(2, 2, 9), of(3, 1, 9), of(4, 1, 1), of(5, 1, 9), of(6, 2, 2)];
		const after = [of(1, 2, 8), of(2, 1, 8), of(3, 0, 8), of(4, 0, 0), of(5, 1, 8), of(6, 2, 2)];
		expect(fellBy(before, after).map((one) => [one.skill, one.after.alone])).toEqual([
			[3, 0],
			[4, 0],
			[2, 1]
		]);
	});

	it('says what moved most first, and leaves out what hardly did', () => {
		const of = (skill: number, alone: number, n: number) => ({ skill, alone, of: n });
		expect(movedBy([of(1, 2, 40), of(2, 0, 0), of(3, 3, 6)], [of(1, 2, 41), of(2, 1, 1), of(3, 3, 7)]).map((one) => one.skill)).toEqual([2, 3]);
		expect(movedBy([of(2, 1, 1)], [of(2, 0, 0)]).length).toBe(1);
		expect(movedBy([of(2, 0, 0)], [of(2, 0, 0)])).toEqual([]);
	});
});

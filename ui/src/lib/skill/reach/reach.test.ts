import { describe, expect, it } from 'vitest';
import type { Engagement, Round, Skill } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { graphOf } from '../graph';
import { fromBefore } from './before';
import { FEW, nearer, picture, questionFor, resumeAt, shown, type Placement } from './picture';
import { draftOf, inOrder, itemAt, itemOf, itemsOf, minutes, needed, ownItem, proposed, wrongWith, type Draft, type Rule } from './requires';
import { APART, awayNow, besides, besidesShown, current, goesAlong, insteadOf, joined, leftOut, lookedAt, mayBegin, members, offered, outlook, placementsIn, standing, takers, unbegun } from './standing';

function skill(id: string, prerequisites: string[] = [], levels = 4): Skill {
	return { id, name: id, about: '', kind: 'technical', strand: 'technical', prerequisites, parts: { knowledge: '', skill: '' }, levels: Array.from({ length: levels }, () => ({ sees: 'x' })) };
}
const graph = graphOf(
	[
		{
			id: 'technical',
			version: '2026.1',
			language: 'en',
			title: 'T',
			licence: 'CC-BY-4.0',
			own: false,
			skills: [skill('unit-testing'), skill('tdd', ['unit-testing']), skill('pairing', ['asking']), skill('asking', [], 0), skill('pair-tdd', ['pairing', 'tdd']), skill('scrum')]
		}
	],
	[]
);
const known = (id: string) => {
	const one = graph.get(id);
	if (!one) throw new Error(id);
	return one;
};
const asked = (...ids: string[]) => ids.map((id) => itemOf(known(id), true));
const ids = (items: readonly { skill: string }[]) => items.map((one) => one.skill);
const rule = (who: Rule['who'], k: number | null = null): Rule => ({ who, k, person: null });
const draft: Draft = { asked: asked('pair-tdd', 'scrum'), without: [], own: [] };

describe('what a goal asks for', () => {
	it('proposes what it rests on, and says what for', () => {
		expect(proposed(graph, draft).map((one) => [one.item.skill, one.for])).toEqual([
			['pairing', 'pair-tdd'],
			['tdd', 'pair-tdd'],
			['asking', 'pairing'],
			['unit-testing', 'tdd']
		]);
	});

	it('takes each out, with what only that would need', () => {
		expect(ids(proposed(graph, { ...draft, without: ['tdd'] }).map((one) => one.item))).toEqual(['pairing', 'asking']);
	});

	it('means the second level, or none where none is described', () => {
		expect(itemOf(known('tdd'), false)).toMatchObject({ level: 2, part: 'skill', pack: 'technical', version: '2026.1' });
		expect(itemOf(known('asking'), false).level).toBe(0);
	});

	it('comes in the order in which it builds up', () => {
		const items = itemsOf(graph, draft);
		for (const [first, then] of [['unit-testing', 'tdd'], ['asking', 'pairing'], ['tdd', 'pair-tdd'], ['pairing', 'pair-tdd']])
			expect(ids(items).indexOf(first ?? '')).toBeLessThan(ids(items).indexOf(then ?? ''));
		expect(ids(items).at(-1)).toBe('pair-tdd');
	});

	it('keeps the order over what was taken out between', () => {
		expect(ids(inOrder(graph, [...asked('pair-tdd'), itemOf(known('unit-testing'), false)]))).toEqual(['unit-testing', 'pair-tdd']);
	});

	it('puts a row of one’s own first, or before what it was said to come before', () => {
		const us = ownItem('1', 'How we get on with operations');
		expect(ids(itemsOf(graph, { ...draft, own: [us] }))[0]).toBe('own:1');
		const later = ownItem('2', 'A machine of our own', ['scrum']);
		const order = ids(itemsOf(graph, { ...draft, own: [later] }));
		expect(order.indexOf('own:2')).toBeLessThan(order.indexOf('scrum'));
	});

	it('puts what is asked for in one’s own words at the end', () => {
		const own = { ...ownItem('3', 'Courage on Mondays'), asked: true };
		expect(ids(itemsOf(graph, { ...draft, asked: [...asked('tdd'), own] }))).toEqual(['unit-testing', 'tdd', 'own:3']);
		expect(ids(itemsOf(graph, { asked: [own], without: [], own: [ownItem('1', 'Us and them')] }))).toEqual(['own:1', 'own:3']);
	});

	it('gives back the draft that it was put together from', () => {
		const own = ownItem('1', 'Us and them');
		const items = itemsOf(graph, { asked: draft.asked, without: ['asking'], own: [own] });
		const again = draftOf(graph, items);
		expect(again.without).toEqual(['asking']);
		expect(ids(itemsOf(graph, again))).toEqual(ids(items));
	});

	it('can do with rows that the catalogue no longer has', () => {
		const gone = { ...asked('scrum')[0]!, skill: 'given-up', name: 'Given up' };
		expect(ids(inOrder(graph, [gone, ...asked('scrum')]))).toEqual(['given-up', 'scrum']);
	});

	it('needs words, something asked for, and whom', () => {
		const wrong = (text: string, day: string, given: Draft, as: Rule, today: string | null = '2026-11-21') => wrongWith({ text, day, draft: given, rule: as }, today, 3);
		expect(wrong(' ', '2026-11-20', { ...draft, asked: [] }, rule('k'))).toEqual(['no_goal', 'past_day', 'nothing_asked', 'no_number']);
		expect(wrong('Scrum', '', draft, rule('k', 4))).toEqual(['too_many']);
		expect(wrong('Scrum', '2026-11-21', draft, rule('k', 3))).toEqual([]);
		expect(wrong('Scrum', '2026-11-20', draft, rule('one'), null)).toEqual(['no_person']);
		expect(wrong('Scrum', '', draft, rule('median'))).toEqual([]);
		expect(wrongWith({ text: 'Scrum', day: '', draft, rule: rule('all') }, null, 0)).toEqual(['nobody']);
	});

	it('takes one step towards it at the level that it means', () => {
		expect([1, 3, 4, 5].map((support) => itemAt(known('tdd'), 'skill', support).level)).toEqual([1, 1, 2, 4]);
		expect(itemAt(known('asking'), 'knowledge', 4)).toMatchObject({ skill: 'asking', part: 'knowledge', level: 0, asked: true });
	});

	it('knows how many have to do it alone', () => {
		expect([needed(rule('all'), 11), needed(rule('median'), 11), needed(rule('k', 3), 11), needed(rule('one'), 11)]).toEqual([11, 6, 3, 1]);
		expect([minutes(1), minutes(20)]).toEqual([1, 3]);
	});
});

const items = itemsOf(graph, { asked: asked('tdd'), without: [], own: [] });
const put = (unit: number | null, tdd: number | null, reveal = true): Placement => ({ requires: 'q', at: [{ skill: 'unit-testing', support: unit }, { skill: 'tdd', support: tdd }], reveal });

describe('the picture', () => {
	it('counts, and says nothing of who', () => {
		const rows = picture(items, [put(4, 0), put(5, 1), put(2, null)]);
		expect(rows.map((row) => [row.item.skill, row.counts, row.open, row.alone])).toEqual([
			['unit-testing', [0, 0, 1, 0, 1, 1], 0, 2],
			['tdd', [1, 1, 0, 0, 0, 0], 1, 0]
		]);
	});

	it('is the same in whatever order people came', () => {
		const all = [put(4, 0), put(5, 1), put(2, null), put(0, 0)];
		expect(picture(items, [...all].reverse())).toEqual(picture(items, all));
	});

	it('names the first that fewer do alone than the goal needs', () => {
		const all = [put(4, 0), put(5, 1), put(2, 2)];
		const rows = picture(items, all);
		expect(nearer(rows, rule('all'), 3)?.item.skill).toBe('unit-testing');
		expect(nearer(rows, rule('median'), 3)?.item.skill).toBe('tdd');
		expect(nearer(rows, rule('k', 2), 3)?.item.skill).toBe('tdd');
		expect(nearer(picture(items, [put(5, 4)]), rule('all'), 1)).toBeNull();
		expect(nearer(picture(items, []), rule('all'), 0)).toBeNull();
	});

	it('asks each before so few that it may tell who is who', () => {
		const seven = Array.from({ length: FEW - 1 }, (_, n) => put(n % 6, 1, n > 1));
		expect(shown(seven, rule('all'))).toMatchObject({ few: true, waiting: 2, alone: false, placements: seven.slice(2) });
		expect(shown([...seven, put(1, 1, false)], rule('all'))).toMatchObject({ few: false, waiting: 0, placements: { length: FEW } });
	});

	it('counts those who only look on neither as many nor in it', () => {
		const eight = [...Array.from({ length: FEW - 1 }, () => put(1, 1, false)), put(null, null, false)];
		expect(shown(eight, rule('all'))).toMatchObject({ few: true, waiting: FEW - 1, placements: [] });
	});

	it('never shows one person’s places as the picture of several', () => {
		expect(shown([put(1, 1), put(null, null)], rule('all'))).toMatchObject({ alone: true, placements: [] });
		expect(shown([put(1, 1), put(null, null)], rule('one'))).toMatchObject({ alone: false, placements: { length: 1 } });
	});

	it('has one question to talk about', () => {
		const ask = (...all: Placement[]) => {
			const rows = picture(items, all);
			return questionFor(nearer(rows, rule('all'), all.length), rule('all'), all.length);
		};
		expect(ask(put(4, 4))).toBe('there');
		expect(ask(put(0, 0), put(1, 0))).toBe('nobody');
		expect(ask(put(0, 0), put(2, 0))).toBe('some');
		expect(ask(put(3, 0))).toBe('some');
		expect(ask(put(0, 0), put(5, 0))).toBe('apart');
		expect(ask(put(3, 0), put(5, 0))).toBe('nearly');
		expect(ask(put(3, 0), put(2, 0), put(5, 0))).toBe('some');
		const own = picture([ownItem('1', 'Us and them')], [put(0, 0)]);
		expect(questionFor(nearer(own, rule('all'), 1), rule('all'), 1)).toBe('own');
	});
});

describe('where a reach check stands', () => {
	const round = (more: Partial<Round>): Round => ({ id: 'r', of: 'reach', session_id: null, created_by: 'ada', created_at: 1, opened_at: null, ready: [], wrote: [], without: [], put_away_at: null, ...more }) as Round;
	const all = (...who: string[]) => who.map((person) => ({ person, joined_at: 1 }));
	const people = all('ada', 'bea', 'cem');

	it('waits for everyone who joined, sponsors not', () => {
		const party = (person_id: string, more: object = {}) => ({ person_id, role: 'peer', joined_at: 1, left_at: null, ...more });
		const engagement = { parties: [party('ada'), party('bea', { left_at: 2 }), party('cem', { joined_at: null }), party('dora', { role: 'sponsor' })] } as unknown as Engagement;
		expect(joined(engagement)).toEqual(['ada']);
	});

	it('goes from projecting over placing and waiting to the picture', () => {
		expect(standing(['r'], [], people, 'ada')).toMatchObject({ phase: 'begin', inside: 0 });
		expect(standing(['r'], [round({})], people, 'ada').phase).toBe('place');
		expect(standing(['r'], [round({ ready: ['ada', 'gone'] })], people, 'ada')).toMatchObject({ phase: 'wait', inside: 1 });
		expect(standing(['r'], [round({ opened_at: 5 })], people, 'ada').phase).toBe('open');
	});

	it('is complete when the last who was not in has left', () => {
		expect(standing(['r'], [round({ ready: ['ada', 'bea'] })], people, 'ada').complete).toBe(false);
		expect(standing(['r'], [round({ ready: ['ada', 'bea'] })], all('ada', 'bea'), 'ada').complete).toBe(true);
		expect(standing(['r'], [round({ ready: ['ada', 'bea', 'cem'], opened_at: 5 })], people, 'ada').complete).toBe(false);
	});

	it('is of those who had joined when it was begun and were not left out', () => {
		const here = [...all('ada', 'bea'), { person: 'cem', joined_at: 2 }];
		expect(takers(here, round({}))).toEqual(['ada', 'bea']);
		expect(takers(here, round({ created_at: 2, without: ['bea'] }))).toEqual(['ada', 'cem']);
		expect(standing(['r'], [round({ ready: ['ada'], without: ['bea'] })], here, 'bea')).toMatchObject({ takesPart: false, complete: true, missing: [], people: ['ada'] });
		expect(standing(['r'], [round({ ready: ['ada'] })], here, 'cem')).toMatchObject({ takesPart: false, complete: false, missing: ['bea'] });
		const engagement = { parties: [{ person_id: 'ada', role: 'peer', joined_at: 7, left_at: null }] } as unknown as Engagement;
		expect(members(engagement)).toEqual([{ person: 'ada', joined_at: 7 }]);
	});

	it('waits in a team for no coach unless somebody says so, and of one person’s goal for them alone', () => {
		const party = (person_id: string, role: string) => ({ person_id, role, joined_at: 1, left_at: null });
		const engagement = (kind: string, ...parties: object[]) => ({ kind, parties }) as unknown as Engagement;
		const three = [party('ada', 'coach'), party('bea', 'coachee'), party('cem', 'coachee')];
		expect(leftOut(engagement('team', ...three), rule('all'))).toEqual(['ada']);
		expect(leftOut(engagement('one_to_one', ...three.slice(0, 2)), rule('all'))).toEqual([]);
		expect(leftOut(engagement('one_to_one', ...three.slice(0, 2)), { who: 'one', person: 'bea' })).toEqual(['ada']);
		expect(leftOut(engagement('team', ...three), { who: 'one', person: 'gone' })).toEqual([]);
		// Somebody places it, also where all of them coach.
		expect(leftOut(engagement('team', party('ada', 'coach')), rule('all'))).toEqual([]);
	});

	it('is begun again by whoever began it, and by others where that one is not in it', () => {
		const again = (me: string, more: Partial<Round>, here = people) => standing(['r'], [round(more)], here, me).mayBeginAgain;
		expect(again('ada', { ready: ['ada', 'bea'] })).toBe(true);
		expect(again('bea', { ready: ['ada', 'bea'] })).toBe(false);
		expect(again('bea', { ready: ['bea'] })).toBe(true);
		expect(again('bea', { ready: ['ada', 'bea'] }, all('bea', 'cem'))).toBe(true);
		expect(again('ada', { opened_at: 5 })).toBe(false);
		// Whoever began it takes no part: only who does and is in.
		expect(again('cem', { ready: ['bea'], without: ['ada'] })).toBe(false);
		expect(again('bea', { ready: ['bea'], without: ['ada'] })).toBe(true);
		expect(again('ada', { without: ['ada'] })).toBe(true);
		expect(again('cem', { ready: ['ada', 'bea'] }, all('bea', 'cem'))).toBe(false);
	});

	it('begins again without who is away, unless that is most of them', () => {
		const where = (ready: string[], without: string[] = []) => standing(['r'], [round({ ready, without })], all('ada', 'bea', 'cem', 'dan'), 'ada');
		expect(awayNow(where(['ada', 'bea', 'cem']), 'ada', null)).toEqual(['dan']);
		expect(awayNow(where(['bea', 'cem'], ['dan']), 'ada', null)).toEqual(['dan']);
		expect(awayNow(where(['ada', 'bea', 'cem']), 'ada', 'dan')).toEqual([]);
		expect(awayNow(where(['ada']), 'ada', null)).toEqual([]);
	});

	it('takes the place of the one under way, and of none that is shown or not mine to put away', () => {
		const old = round({ id: 'r' });
		expect(insteadOf(['r', 's'], [old], people, 'ada')).toBe('r');
		// One that was never begun stands between.
		expect(insteadOf(['r', 'lost', 's'], [old], people, 'ada')).toBe('r');
		expect(insteadOf(['r'], [old], people, 'ada')).toBeNull();
		expect(insteadOf(['r', 's'], [round({ opened_at: 5 })], people, 'ada')).toBeNull();
		expect(insteadOf(['r', 's'], [round({ put_away_at: 5 })], people, 'ada')).toBeNull();
		expect(insteadOf(['r', 's'], [round({ ready: ['ada'] })], people, 'bea')).toBeNull();
		expect(standing(['r'], [round({ put_away_at: 5 })], people, 'ada').phase).toBe('begin');
	});

	it('offers me what I placed before it was begun again, without the yes of then', () => {
		const asks = { row: { id: 'q' }, body: { checks: ['r', 's'] } } as unknown as OpenEntry<'requires'>;
		const placed = (by: string, round_id: string) => ({ row: { id: by, created_by: by, round_id }, body: put(4, 1), error: null }) as unknown as OpenEntry<'placement'>;
		const away = [round({ put_away_at: 5 }), round({ id: 's' })];
		expect(offered([placed('ada', 'r'), placed('bea', 'r')], asks, away, 'ada')).toEqual(put(4, 1, false));
		expect(offered([placed('bea', 'r')], asks, away, 'ada')).toBeNull();
		// Who only looked on placed nothing.
		expect(offered([{ ...placed('ada', 'r'), body: put(null, null) }], asks, away, 'ada')).toBeNull();
		// What was shown is placed anew.
		expect(offered([placed('ada', 'r')], asks, [round({ opened_at: 5 }), round({ id: 's' })], 'ada')).toBeNull();
		// What never opened is passed over, and what was named and never begun too.
		const thrice = { ...asks, body: { checks: ['r', 'lost', 's', 't', 'late'] } } as unknown as OpenEntry<'requires'>;
		expect(offered([placed('ada', 'r')], thrice, [...away, round({ id: 't' })], 'ada')).toEqual(put(4, 1, false));
		expect(offered([placed('ada', 's')], thrice, [...away], 'ada')).toBeNull();
	});

	it('lets nobody take away where others placed themselves, and what was seen of others', () => {
		const along = (type: string, created_by: string, body: object = {}) => goesAlong({ type, row: { created_by }, body } as unknown as OpenEntry, 'ada');
		expect([along('placement', 'ada'), along('placement', 'bea'), along('reached', 'bea'), along('shared', 'bea'), along('ways', 'bea')]).toEqual([true, false, true, false, false]);
		expect(['ada', '', 'bea'].map((person) => along('observation', 'bea', { person }))).toEqual([true, true, false]);
		expect(along('observation', 'ada', { person: 'bea' })).toBe(true);
		expect(along('attitude', 'bea', { person: 'bea' })).toBe(false);
		expect([along('asked', 'bea', { person: 'bea', to: 'ada' }), along('asked', 'bea', { person: 'bea', to: 'jo' }), along('asked', 'bea', { person: 'bea', to: null })]).toEqual([true, false, true]);
		expect([null, 'ada', 'bea'].map((person) => along('learn', 'bea', { person }))).toEqual([true, true, false]);
	});

	it('stays with the check before where a new one was named and never begun, and tries that one again', () => {
		const old = round({ ready: ['ada', 'bea'] });
		expect(standing(['r', 's'], [old], people, 'ada')).toMatchObject({ phase: 'wait', inside: 2, round: { id: 'r' } });
		expect(standing(['r', 's'], [round({ opened_at: 5 })], people, 'ada').phase).toBe('open');
		expect(unbegun(['r', 's'], [old])).toBe('s');
		expect(unbegun(['r'], [old])).toBeNull();
		expect(unbegun(['r'], [])).toBe('r');
	});

	it('is not begun beside another of its goal, only in its place', () => {
		const old = round({ ready: ['ada', 'bea'] });
		expect(mayBegin(['r', 's'], [old], people, 'ada')).toBe(true);
		expect(mayBegin(['r', 's'], [old], people, 'bea')).toBe(false);
		expect(mayBegin(['r', 's'], [{ ...old, opened_at: 5 }], people, 'bea')).toBe(true);
		expect(mayBegin(['r', 's'], [{ ...old, put_away_at: 5 }], people, 'bea')).toBe(true);
		expect(mayBegin(['r'], [], people, 'bea')).toBe(true);
		// One of long ago that nobody replaced.
		expect(mayBegin(['q', 'r', 's'], [{ ...old, id: 'q' }, { ...old, opened_at: 5 }], people, 'ada')).toBe(false);
	});

	it('asks each where an earlier picture of nearly the same people would tell who is who', () => {
		const twelve = Array.from({ length: 12 }, (_, n) => `p${n}`);
		const then = round({ ready: twelve, opened_at: 5 });
		const now = round({ id: 's', ready: twelve.slice(1) });
		const near = (who: string[], before: Round = then) => besides(['r', 's'], [before, now], now, who)?.id ?? null;
		expect(APART).toBe(3);
		expect([near(twelve), near(twelve.slice(1)), near([...twelve.slice(1), 'new'])]).toEqual(['r', 'r', 'r']);
		expect([near(twelve.slice(3)), near([...twelve.slice(2), 'new'])]).toEqual([null, null]);
		// One that nobody saw tells nothing, nor does one of another goal.
		expect([near(twelve, { ...then, opened_at: null }), near(twelve, { ...then, opened_at: null, put_away_at: 5 })]).toEqual([null, null]);
		expect(besides(['s'], [then, now], now, twelve)).toBeNull();
		// Of two that are shown the later one is held back.
		const later = { ...now, opened_at: 9 };
		expect([besidesShown(['r', 's'], [then, later], 's')?.id, besidesShown(['r', 's'], [then, later], 'r')]).toEqual(['r', null]);
		const many = Array.from({ length: FEW + 3 }, (_, n) => put(1, 1, n > 1));
		expect(shown(many, rule('all'), true)).toMatchObject({ few: true, waiting: 2, placements: many.slice(2) });
	});

	it('goes on after the last that was placed', () => {
		expect([resumeAt(items, null), resumeAt(items, put(null, null)), resumeAt(items, put(3, null)), resumeAt(items, put(null, 3))]).toEqual([0, 0, 1, 2]);
	});

	it('says to who came later that there is one they cannot read, and who could save it once more', () => {
		const party = (person_id: string, joined_at: number) => ({ person_id, role: 'peer', joined_at, left_at: null });
		const engagement = { parties: [party('ada', 1), party('bea', 9), party('cem', 10)] } as unknown as Engagement;
		const closed = (created_at: number, error = 'unknown_epoch') => [{ row: { created_at }, error }] as unknown as OpenEntry[];
		expect(fromBefore(engagement, closed(5), [round({})], 'bea')).toEqual({ sure: true, people: ['ada'] });
		expect(fromBefore(engagement, closed(5), [round({ of: 'ideas' })], 'bea')?.sure).toBe(false);
		expect(fromBefore(engagement, closed(5), [round({})], 'ada')).toBeNull();
		expect(fromBefore(engagement, closed(5, 'malformed'), [round({})], 'bea')).toBeNull();
		expect(fromBefore(engagement, [], [round({})], 'bea')).toBeNull();
	});

	it('knows its own round only', () => {
		expect(standing(['r'], [round({ of: 'ideas' })], people, 'ada').phase).toBe('begin');
	});

	it('takes one placement of each, of this goal and this round', () => {
		const entry = (id: string, by: string, more: object = {}) =>
			({ row: { id, created_by: by, round_id: 'r', ...more }, body: { requires: 'q', at: [], reveal: true }, error: null }) as unknown as OpenEntry<'placement'>;
		const all = [entry('1', 'ada'), entry('2', 'ada'), entry('3', 'bea', { round_id: 's' }), { ...entry('4', 'cem'), error: 'moved' }];
		expect(placementsIn(all, 'q', 'r').map((one) => one.row.id)).toEqual(['2']);
		expect(placementsIn(all, 'other', 'r')).toEqual([]);
	});

	it('says what was said last of the newest that was placed', () => {
		const asked = (id: string, checks: string[]) => ({ row: { id }, body: { checks }, error: null }) as unknown as OpenEntry<'requires'>;
		const said = (id: string, requires: string, day: string) => ({ row: { id }, body: { requires, day }, error: null }) as unknown as OpenEntry<'forecast'>;
		const all = [asked('1', ['a']), asked('2', ['b']), asked('3', [])];
		expect(outlook(all, [said('x', '2', '2026-11-02'), said('y', '2', '2026-11-20'), said('z', '1', '2026-11-21'), said('w', '3', '2026-11-21')])?.row.id).toBe('y');
		expect(outlook(all, [said('z', '1', '2026-11-21')])).toBeNull();
		expect(outlook([asked('3', [])], [said('w', '3', '2026-11-21')])).toBeNull();
	});

	it('knows before something is signed whether anybody has looked', () => {
		expect(lookedAt([round({ of: 'ideas', opened_at: 5 })])).toBe('never');
		expect(lookedAt([round({ put_away_at: 5 })])).toBe('never');
		expect(lookedAt([round({ put_away_at: 5 }), round({ id: 's' })])).toBe('under_way');
		expect(lookedAt([round({}), round({ id: 's', opened_at: 5 })])).toBe('shown');
	});

	it('shows the newest goal', () => {
		const entry = (id: string) => ({ row: { id } }) as OpenEntry<'requires'>;
		expect(current([entry('1'), entry('3'), entry('2')])?.row.id).toBe('3');
		expect(current([])).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import type { Engagement, Round, Skill } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { graphOf } from '../graph';
import { FEW, nearer, picture, questionFor, shown, type Placement } from './picture';
import { draftOf, inOrder, itemAt, itemOf, itemsOf, minutes, needed, ownItem, proposed, wrongWith, type Draft, type Rule } from './requires';
import { awayNow, current, goesAlong, insteadOf, joined, leftOut, lookedAt, members, offered, outlook, placementsIn, standing, takers } from './standing';

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

	it('knows its own round only, the newest', () => {
		expect(standing(['r', 's'], [round({ opened_at: 5 })], people, 'ada').phase).toBe('begin');
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

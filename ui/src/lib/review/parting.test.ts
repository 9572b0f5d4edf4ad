import { describe, expect, it } from 'vitest';
import { fileName, termsTold, toJson, type Parting } from './parting';
import { escaped, partingHtml, type Wording } from './parting_html';

const words: Wording = { language: 'en', t: (id, args) => [id, ...Object.values(args ?? {})].join(' '), day: (day) => `on ${day}`, dayOf: () => '2026-11-21' };
const EVIL = `<script>alert("x")</script> & 'so' \`on\``;

const record: Parting = {
	made_at: 1,
	made_for: EVIL,
	kind: 'one_to_one',
	state: 'closed',
	over: { state: 'closed', how: 'said', signed: [{ name: EVIL, at: 1 }] },
	people: [{ name: EVIL, role: 'coachee' }],
	agreements: [{ version: 1, created_at: 1, ...termsTold({ about: EVIL, salt: 'AAAA', ending: 'either may stop', kind: 'one_to_one' }), signed: [{ name: EVIL, at: 1 }] }],
	goals: [
		{
			id: '01900000-0000-7000-8000-000000000001',
			state: 'reached',
			closed: { name: EVIL, at: 1 },
			unsigned: false,
			sentence: EVIL,
			today: EVIL,
			good_enough: EVIL,
			target_day: '2026-12-01',
			levels: { '0': EVIL },
			more: { purpose: EVIL, components: [{ id: '01900000-0000-7000-8000-000000000002', text: EVIL }] },
			attainment: [{ by: EVIL, day: '2026-11-20', level: 0, words: EVIL }]
		}
	],
	sessions: [
		{ id: 's', number: 1, starts_local: '2026-11-20T14:00', zone: EVIL, minutes: 45, state: 'held', topic: EVIL, takeaways: [{ by: EVIL, words: EVIL }], note: EVIL }
	],
	actions: [{ owner: EVIL, text: EVIL, due_day: null, state: 'done', unsigned: false, how: 'done', words: EVIL }],
	entries: [{ drawer: 'learning', type: 'insight', by: EVIL, created_at: 1, body: { type: 'insight', text: EVIL, [EVIL]: EVIL, from: { kind: 'x', id: 'y' } } }],
	mine_alone: null,
	unreadable: 0
};

describe('the parting record', () => {
	it('lets nothing that people wrote become markup', () => {
		const page = partingHtml(record, words);
		expect(page).not.toContain('<script');
		expect(page).not.toContain('alert("x")');
		expect(page).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; &#39;so&#39; &#96;on&#96;');
		expect(escaped('"><img src=x onerror=y>')).toBe('&#34;&#62;&#60;img src=x onerror=y&#62;');
	});

	it('stands alone: no script, nothing fetched', () => {
		const page = partingHtml(record, words);
		expect(page.startsWith('<!doctype html>')).toBe(true);
		expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
		expect(page).not.toMatch(/<(link|img|iframe|object|a) /);
		expect(page).not.toMatch(/https?:/);
	});

	it('shows words and days, not ids and marks of the format', () => {
		const page = partingHtml(record, words);
		expect(page).not.toContain('01900000-');
		expect(page).not.toContain('AAAA');
		expect(page).toContain('on 2026-12-01');
		expect(page).toContain('parting-key purpose');
	});

	it('holds private things only when they were asked for', () => {
		expect(partingHtml(record, words)).not.toContain('parting-mine-alone');
		const withMine = { ...record, mine_alone: { notes: [{ session: null, words: 'for me' }], goals: [], entries: [] } };
		expect(partingHtml(withMine, words)).toContain('for me');
	});

	it('says whose word it is that something is over', () => {
		const page = (over: Parting['over'], unsigned = false) =>
			partingHtml({ ...record, over, goals: record.goals.map((goal) => ({ ...goal, closed: null, unsigned })) }, words);
		expect(page({ state: 'closed', how: 'said', signed: [{ name: 'José', at: 1 }] })).toContain('over-parting closed José on 2026-11-21');
		expect(page({ state: 'closed', how: 'said', signed: [] })).toContain('over-parting-unsigned closed');
		expect(page({ state: 'ended', how: 'too_few', signed: [{ name: 'Bea', at: 1 }] })).toContain('over-parting-few Bea');
		expect(page(null)).not.toContain('over-parting');
		expect(page(null, true)).toContain('over-counts-open');
		expect(page(null)).toContain('over-whose-word');
	});

	it('is JSON for programs, complete', () => {
		const read = JSON.parse(toJson(record));
		expect(read).toMatchObject({ format: 'belay-parting-record', version: 1, goals: [{ sentence: EVIL }] });
		expect(read.goals[0].more.components).toHaveLength(1);
	});

	it('says things as the page does', () => {
		const entries = [{ drawer: 'review', type: 'closing', by: 'Bea', created_at: 1, body: { causes: [{ text: 'the team', weight: 40 }], fulfilment: 9 } }];
		const sessions = record.sessions.map((one) => ({ ...one, zone: 'Etc/UTC' }));
		const page = partingHtml({ ...record, entries, sessions }, words);
		expect(page).toContain('closing-tenths 4');
		expect(page).toContain('closing-tenths 9');
		expect(page).toContain('session-zone UTC');
		expect(page).not.toContain('Etc/');
		expect(page).toContain('engagement-kind-of one_to_one');
		expect(page).toContain('parting-either');
	});

	it('keeps what is only of the format out of the file for programs', () => {
		expect(toJson(record)).not.toMatch(/"salt"|"ending"/);
		expect(JSON.parse(toJson(record)).agreements[0].either_may_stop).toBe(true);
	});

	it('is named after whom it was with and the day, and nothing else', () => {
		expect(fileName('2026-11-21', 'html')).toBe('belay-2026-11-21.html');
		expect(fileName('2026-11-21', 'json', ['Maren Holm'])).toBe('belay-Maren-Holm-2026-11-21.json');
		expect(fileName('2026-11-21', 'html', ['../José "x"', 'Łukasz'])).toBe('belay-José-x-Łukasz-2026-11-21.html');
		expect(fileName('2026-11-21', 'html', ['🙂'])).toBe('belay-2026-11-21.html');
	});
});

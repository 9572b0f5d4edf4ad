import { describe, expect, it, vi } from 'vitest';
import type { Exercise, Skill, SkillPack } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import { emptyBody } from '$lib/record/bodies';
import { askNext } from '$lib/zone/ask';
import type { Evidence } from '$lib/zone/evidence';
import { graphOf, resolver } from '../graph';
import { numbered } from '../numbered';
import { around, bankOf, canTry, counted, isRight, several } from './bank';
import { AGAIN_DAYS, chosen, LEAST, nextQuestion, unasked } from './choose';
import { fresh, momentOf, MOST, readResults, writeResults } from './csv';
import { blocks } from './lines';
import { planned } from './plan';
import { bodyOf, evidenceOf, resultsOf } from './results';

vi.mock('$lib/api', () => ({ api: {} }));

const skill = (id: string, more: Partial<Skill> = {}): Skill => ({ id, name: id, about: '', kind: 'technical', strand: 'technical', tool: false, fades: 'slow', prerequisites: [], related: [], parts: { knowledge: 'k', skill: 's' }, levels: [], practice: [], ...more }) as Skill;
const item = (id: string, of: string, difficulty = 3, more: Partial<Exercise> = {}): Exercise => ({ id, skill: of, part: 'skill', difficulty, question: `${id}?`, options: [{ text: 'a', right: true }, { text: 'b', right: false }], because: 'so', ...more });
const pack = (skills: Skill[], exercises?: Exercise[]): SkillPack & { own: boolean } => ({ id: 'p', version: '2026.1', language: 'en', title: 'P', licence: 'x', skills, exercises, own: false }) as SkillPack & { own: boolean };

const TDD = [skill('unit-testing'), skill('tdd', { prerequisites: ['unit-testing'] }), skill('pair-tdd', { prerequisites: ['tdd'] }), skill('ci'), skill('refactoring', { related: ['tdd'] })];
const ITEMS = [item('t1', 'tdd', 1), item('t3', 'tdd', 3), item('t4', 'tdd', 4), item('u', 'unit-testing', 2), item('c', 'ci', 3)];

describe('the bank', () => {
	const merges = [{ from: 'test-first', into: 'tdd' }];
	const read = [pack(TDD, [...ITEMS, item('m', 'test-first'), item('gone', 'nowhere'), item('c', 'tdd')])];
	const graph = graphOf(read, merges);

	it('offers a try of a skill only where something asks for it, by whichever name', () => {
		const known = counted(graph, bankOf(read, merges, graph));
		expect(['tdd', 'unit-testing', 'pair-tdd'].map((id) => [known.get(id)?.exercises, canTry(known.get(id))])).toEqual([
			[4, true],
			[1, true],
			[0, false]
		]);
		expect([canTry(null), canTry(undefined), canTry({})]).toEqual([false, false, false]);
	});

	it('holds exercises of skills that are there, merged ones under the id that is kept, each id once', () => {
		expect(bankOf(read, merges, graph).map((one) => `${one.id} ${one.skill}`)).toEqual(['t1 tdd', 't3 tdd', 't4 tdd', 'u unit-testing', 'c ci', 'm tdd']);
		expect(bankOf([pack(TDD)], [], graph)).toEqual([]);
	});

	it('knows what lies around a skill', () => {
		expect([...around(graph, ['tdd'])].sort()).toEqual(['pair-tdd', 'refactoring', 'tdd', 'unit-testing']);
	});

	it('takes an answer as right when exactly the right ones were chosen', () => {
		const two = { options: [{ text: 'a', right: true }, { text: 'b', right: false }, { text: 'c', right: true }] };
		expect([new Set([0, 2]), new Set([0]), new Set([0, 1, 2])].map((set) => isRight(two, set))).toEqual([true, false, false]);
		expect([several(two), several({ options: two.options.slice(0, 2) })]).toEqual([true, false]);
	});
});

describe('the words of an exercise', () => {
	it('keep the columns of what is indented', () => {
		expect(blocks('You see:\n\n    if (a) {\n        b();\n\n    }\n\nWhat first?\nThink.')).toEqual([
			{ code: false, text: 'You see:' },
			{ code: true, text: 'if (a) {\n    b();\n\n}' },
			{ code: false, text: 'What first?\nThink.' }
		]);
		expect(blocks('One line')).toEqual([{ code: false, text: 'One line' }]);
	});
});

describe('the choice', () => {
	const read = [pack(TDD, ITEMS)];
	const graph = graphOf(read, []);
	const bank = bankOf(read, [], graph);
	const skills = numbered(graph, resolver([]));

	it('leaves out what was answered lately', () => {
		const results = [{ item: 't1', day: '2026-11-01' }, { item: 'u', day: '2026-05-01' }];
		expect(unasked(bank, results, '2026-11-24').map((one) => one.id)).toEqual(['t3', 't4', 'u', 'c']);
		expect(AGAIN_DAYS).toBe(90);
	});

	it('asks about the skill first, goes by the answers, and ends when little would be told', async () => {
		const evidence: Evidence[] = [];
		const order: string[] = [];
		const near = around(graph, ['tdd']);
		for (let left = bank.filter((one) => near.has(one.skill)); ; ) {
			const question = nextQuestion(skills, evidence, left, ['tdd'], 20_000);
			const found = left.length && question ? chosen(left, await askNext(question), 1) : null;
			if (!found) break;
			order.push(found.id);
			evidence.push(evidenceOf(skills.of(found.skill)!, found, true, 20_000));
			left = left.filter((one) => one !== found);
		}
		expect(order[0]).toBe('t3');
		// After a right answer in the middle the harder one tells more than the easier one.
		expect(order[1]).toBe('t4');
		// What has nothing to do with it is never asked.
		expect(order).not.toContain('c');
	});

	it('ends at once where nothing is open any more', () => {
		expect(chosen(bank, { best: 0, tells: [LEAST / 2] }, 1)).toBeNull();
		expect(chosen(bank, { best: 0, tells: [LEAST / 2] }, 3)).toBe(bank[0]);
		expect(chosen(bank, { best: null, tells: [] }, 1)).toBeNull();
		expect(nextQuestion(skills, [], bank, ['nowhere'], 20_000)).toBeNull();
	});
});

const entry = (body: object, more: object = {}): OpenEntry => ({ row: { id: 'r1', created_by: 'ada', aside_at: null, ...more }, type: 'observation', body: { ...emptyBody('observation'), ...body }, by: 'ada', answers: null, hash: null, error: null }) as unknown as OpenEntry;

describe('results', () => {
	const known = graphOf([pack(TDD)], []).get('tdd')!;
	const body = bodyOf('t3', known, item('t3', 'tdd', 4, { part: 'knowledge' }), { person: 'ada', right: true, at: '2026-11-24T10:00:00.000Z', day: '2026-11-24', own: ' mine ' });

	it('are observations of the source exercise, with part, difficulty and the version of the pack', () => {
		expect(body).toMatchObject({ source: 'exercise', right: 'yes', part: 'knowledge', difficulty: 4, item: 't3', skill: 'tdd', support: null, pack: 'p', version: '2026.1', remark: 'mine', day: '2026-11-24' });
		expect(bodyOf('x', known, null, { person: 'ada', right: false, at: '', day: '' })).toMatchObject({ right: 'no', part: 'skill', difficulty: null });
	});

	it('are read back, the newest first; what was put aside, belongs to others or was not answered is none', () => {
		const list = [
			entry(body),
			entry({ ...body, item: 'later', at: '2026-11-24T12:00:00Z' }, { id: 'r2' }),
			entry({ ...body, item: 'day', at: '', day: '2026-11-20' }, { id: 'r3' }),
			entry({ ...body, item: 'aside' }, { aside_at: 5 }),
			entry({ ...body, person: 'ben' }),
			entry({ ...body, source: 'self' })
		];
		expect(resultsOf(list, 'ada').map((one) => one.item)).toEqual(['later', 't3', 'day']);
	});
});

describe('the plan', () => {
	it('is one’s own, planned before watched', () => {
		const learn = (of: string, state: string, person: string | null, title = '', by = 'ada') => ({ place: { title }, entry: { ...entry({}), by, type: 'learn', body: { ...emptyBody('learn'), skill: of, state, person } } as unknown as OpenEntry });
		const list = [learn('ci', 'watch', null), learn('tdd', 'plan', 'ada', 'Team'), learn('x', 'plan', null, 'Team'), learn('done', 'done', null), learn('ci', 'plan', 'ben'), learn('tests', 'plan', 'ada', 'Team', 'ben')];
		expect(planned(list, 'ada', (id) => id)).toEqual(['tdd', 'ci']);
	});
});

describe('the table', () => {
	const NOW = Date.parse('2026-11-24T12:00:00Z');
	const known = (id: string) => (id === 'old' ? 'tdd' : ['tdd', 'ci'].includes(id) ? id : null);
	const read = (text: string) => readResults(text, known, NOW);
	const HEAD = 'user,item,skill,correct,timestamp\n';

	it('reads rows in any order of columns, quoted, with semicolons, with several skills', () => {
		const one = read('\uFEFFskill;timestamp;user;correct;item;more\r\n"tdd~ci";2026-11-01T10:00:00+01:00;ada;TRUE;"a; ""b""\nc";x\r\n\r\nold;1793523600;ada;0;k;\r\n');
		expect(one.faults).toEqual([]);
		expect(one.lines.map((line) => [line.line, line.item, line.skill, line.right, new Date(line.at).toISOString()])).toEqual([
			[2, 'a; "b"\nc', 'tdd', true, '2026-11-01T09:00:00.000Z'],
			[2, 'a; "b"\nc', 'ci', true, '2026-11-01T09:00:00.000Z'],
			[5, 'k', 'tdd', false, '2026-11-01T09:00:00.000Z']
		]);
	});

	it('names the line of each row that does not hold, and keeps the others', () => {
		const one = read(`${HEAD}ada,a,tdd,1,2026-11-01\nben,a,tdd,1,2026-11-01\nada,a,tdd,maybe,2026-11-01\nada,a,tdd,1,yesterday\nada,a,tdd,1,2027-01-01\nada,a,what,1,2026-11-01\nada,,tdd,1,2026-11-01\n`);
		expect(one.lines).toHaveLength(1);
		expect(one.faults.map((fault) => `${fault.line} ${fault.name}`)).toEqual(['3 other_user', '4 correct', '5 timestamp', '6 later', '7 unknown_skill', '8 missing']);
	});

	it('is of the user of the first row that holds', () => {
		const one = read(`${HEAD},a,tdd,1,2026-11-01\nx,a,tdd,maybe,2026-11-01\nada,a,tdd,1,2026-11-01\nben,a,tdd,1,2026-11-01\nada,b,tdd,1,2026-11-01\n`);
		expect([one.user, one.lines.map((line) => line.line)]).toEqual(['ada', [4, 6]]);
		expect(one.faults.map((fault) => `${fault.line} ${fault.name}`)).toEqual(['2 missing', '3 correct', '5 other_user']);
	});

	it('refuses what is no such table', () => {
		const names = [``, 'user,item\na,b\n', HEAD, `${HEAD}ada,"a,tdd,1,2026-11-01\n`, HEAD + 'ada,a,tdd,1,2026-11-01\n'.repeat(MOST + 1)].map((text) => read(text).faults[0]);
		expect(names.map((fault) => `${fault?.line} ${fault?.name}`)).toEqual(['1 empty', '1 heading', '1 empty', '2 quote', `${MOST + 2} too_many`]);
		expect(names[1]?.args).toEqual({ names: 'skill, correct, timestamp' });
	});

	/** Takes a table in as the page does: what is fresh becomes entries. */
	const taken = (text: string, entries: OpenEntry[]): OpenEntry[] => {
		const { lines, faults } = read(text);
		expect(faults).toEqual([]);
		return fresh(lines, resultsOf(entries, 'ada', true)).map((line) => {
			const at = line.written || new Date(line.at).toISOString();
			return entry(bodyOf(line.item, { id: line.skill, name: line.skill } as never, null, { person: 'ada', right: line.right, at, day: at.slice(0, 10) }));
		});
	};

	it('reads moments as the terminal does, no more and no less', () => {
		// The same lists are in crates/belay/src/skills/answers.rs.
		const same = ['2026-11-20 10:00:00+0100', '2026-11-20T10:00+01:00', '2026-11-20T10:00:00+01:00[Europe/Berlin]', '2026-11-20T09:00Z[UTC]', '2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000999999Z', '2026-11-19T23:30:00-09:30', '1795165200', '1795165200000'];
		expect(same.map(momentOf)).toEqual(same.map(() => 1_795_165_200_000));
		expect(momentOf('2026-11-20')).toBe(1_795_176_000_000);
		const none = ['2026-11-20T10:00:00', '2026-11-20T10:00:00[Europe/Berlin]', '2026-11-20T10:00:00+01:00[]', '2026-11-20T10:00:00+01:00[Europe/Berlin', '2026-11-20T10:00:00+01:00[a][b]', '2026-11-20T10:00:00+01', '2026-11-20T10:00:00+24:00', '2026-11-20T10:00:60Z', '2026-11-20T24:00:00Z', '2026-11-20T10:00:00.Z', '2026-11-20T10:00:00,5Z', '2026-11-20t10:00:00z', '20261120T100000Z', '2026-11-20T10Z', '2026-02-30', '2026-02-30T10:00:00Z', '2026-13-01', '17951652000', 'soon', ''];
		expect(none.filter((text) => momentOf(text) !== null)).toEqual([]);
	});

	it('stores each moment as one that is read back as the same, so that a second time nothing is fresh', () => {
		for (const moment of ['2026-11-01', '1793523600', '1793523600000', '2026-11-01T10:00:00+01:00', '2026-11-01T10:00+0100', '2026-11-01 10:00:00Z', '2026-11-01T10:00:00+01:00[Europe/Berlin]']) {
			const stored = taken(`${HEAD}ada,a,tdd,1,${moment}\n`, []);
			expect(stored).toHaveLength(1);
			expect(taken(`${HEAD}ada,a,tdd,1,${moment}\n`, stored)).toEqual([]);
			expect(taken(writeResults('ada', resultsOf(stored, 'ada')), stored)).toEqual([]);
		}
		const [day] = taken(`${HEAD}ada,a,tdd,1,2026-11-01\n`, []);
		expect(day?.body).toMatchObject({ at: '2026-11-01T12:00:00.000Z', day: '2026-11-01' });
	});

	it('knows a day that an older program stored bare, and what was put aside', () => {
		const [one] = taken(`${HEAD}ada,a,tdd,1,2026-11-01\n`, []);
		const body = one?.body as unknown as object;
		expect(taken(`${HEAD}ada,a,tdd,1,2026-11-01\n`, [entry({ ...body, at: '2026-11-01' })])).toEqual([]);
		const aside = entry(body, { aside_at: 5 });
		expect(taken(`${HEAD}ada,a,tdd,1,2026-11-01\n`, [aside])).toEqual([]);
		expect(resultsOf([aside], 'ada')).toEqual([]);
	});

	it('gives no spreadsheet anything to calculate, and every cell comes back as it was', () => {
		const items = ['=1+1', '+1', '-1', '@x', "'=1", "''+1", "'plain", "it's", 'a=b'];
		const text = writeResults('+ada@example.org', items.map((of) => ({ item: of, skill: 'tdd', right: true, at: NOW })));
		expect(text.split(/[\r\n,]+/).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
		expect(read(text).lines.map((line) => line.item)).toEqual(items);
	});

	it('comes back as it went out, and takes nothing in twice', () => {
		const results = [
			{ item: 'b', skill: 'ci', right: false, at: NOW },
			{ item: '=1+1, "x"', skill: 'tdd', right: true, at: NOW - 5000 }
		];
		const text = writeResults('ada', results);
		expect(text.split('\r\n')).toEqual(['user,item,skill,correct,timestamp', 'ada,"\'=1+1, ""x""",tdd,1,2026-11-24T11:59:55.000Z', 'ada,b,ci,0,2026-11-24T12:00:00.000Z', '']);
		const { lines } = read(text);
		expect(lines.map(({ item: of, right }) => [of, right])).toEqual([['=1+1, "x"', true], ['b', false]]);
		expect(fresh(lines, results)).toEqual([]);
		expect(fresh([...lines, ...lines], []).map((line) => line.item)).toEqual(['=1+1, "x"', 'b']);
	});
});

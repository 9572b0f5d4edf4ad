/** The terminal draws the same map: both are held to crates/belay/vectors. */
import { describe, expect, it, vi } from 'vitest';
import type { Entry, Round, SkillMerge, SkillPack } from '$lib/api';
import type { Clear } from '$lib/engagement/sealing';
import { openRows, type OpenEntry } from '$lib/record';
import { answerMap } from '$lib/zone/answers';
import given from '../../../../crates/belay/vectors/skills.json';
import { dayNumber, lastUsed, observedOf, type Observed, type Read } from './evidence';
import { graphOf, resolver } from './graph';
import { myLearn } from './learner';
import { because, once, ownFirst, PARTS, rangeOf, rowsOf } from './mine/map';
import { numbered } from './numbered';
import { ALONE } from './support';

const ANSWERS = '../../../../crates/belay/vectors/skills.answers.json';

interface Written {
	id: string;
	created_by: string;
	created_at: number;
	round_id: string | null;
	aside_at: number | null;
	by: string;
	said: Record<string, unknown>;
}

vi.mock('$lib/engagement/sealing', () => ({
	openAll: (_: unknown, items: { sealed: { s: string } }[]): Promise<Clear[]> =>
		Promise.resolve(items.map(({ sealed }) => ({ text: '', json: JSON.parse(sealed.s) as unknown, error: null }) as Clear))
}));

function rowOf({ by, said, ...row }: Written): Entry {
	const hangs = { of: null, in: null, round: row.round_id, drawer: 'skill' };
	const sealed = { v: 1, by, e: 0, s: JSON.stringify({ ...said, ...hangs }) };
	return { ...row, drawer: 'skill', parent_id: null, session_id: null, own: true, body: sealed } as unknown as Entry;
}

const piece = ({ evidence: { skill: _, ...evidence }, entry, skill, seen, day, by }: Observed) => ({ entry: entry.row.id, skill, seen, day, by, evidence });

describe('the map that the terminal draws too', () => {
	it('is this one', async () => {
		const { person, today } = given;
		const merges: SkillMerge[] = given.merges;
		const resolve = resolver(merges);
		const graph = graphOf((given.packs as unknown as SkillPack[]).map((pack) => ({ ...pack, own: false })), merges);
		const rooms = await Promise.all(
			given.rooms.map(async ({ title, coaches, rounds, entries }): Promise<Read> => {
				const opened: OpenEntry[] = await openRows({ id: title } as never, (entries as unknown as Written[]).map(rowOf));
				return { room: title, entries: opened, rounds: rounds as unknown as Round[], coaches };
			})
		);
		const names = new Map<string, string>();
		for (const entry of rooms.flatMap((room) => room.entries)) {
			const { skill, name } = entry.body as { skill?: string; name?: string };
			if (!entry.error && skill && name && !graph.has(resolve(skill)) && !names.has(skill)) names.set(skill, name);
		}
		const skills = numbered(graph, resolve, [...names].map(([skill, name]) => ({ skill, name, before: [] })));
		const all = observedOf(person, rooms, skills, today, true);
		const observed = once(all);
		const asked = skills.ids.flatMap((id, skill) =>
			PARTS.flatMap((part) => (observed.some((one) => one.skill === id && one.evidence.part === part) ? [{ skill, part, level: ALONE }] : []))
		);
		const cells = answerMap({ graph: skills.graph, evidence: observed.map((one) => one.evidence), day: dayNumber(today)!, cells: asked });
		const last = lastUsed(person, rooms, skills);
		const learn = rooms.flatMap(({ room, entries }) =>
			entries.flatMap((one) => {
				const entry = myLearn(person, room, one);
				return entry ? [{ room, entry }] : [];
			})
		);
		const rows = rowsOf({ graph, skills, observed, last, learn, names }).sort((a, b) => (a.id < b.id ? -1 : 1));
		const toLearn = rows.flatMap((row) =>
			row.learn.length ? [[row.id, row.learn.some(({ entry }) => entry.body.state === 'plan') ? 'plan' : 'watch'] as const] : []
		);
		const answers = {
			ids: skills.ids,
			prerequisites: skills.graph.prerequisites.map(({ skill, needs, level }) => [skills.ids[skill], skills.ids[needs], level]),
			names: [...names],
			observed: all.map(piece),
			counted: observed.map((one) => all.indexOf(one)),
			last: Object.fromEntries([...last].sort(([a], [b]) => (a < b ? -1 : 1))),
			strands: rows.map(({ id, strand }) => [id, strand]),
			// Whose view is shown after one's own.
			waits: rows.flatMap(({ id, seen }) => PARTS.flatMap((part) => (ownFirst(seen[part]).length ? [[id, part, ownFirst(seen[part]).sort()]] : []))),
			learn: toLearn.sort(([a], [b]) => (a < b ? -1 : 1)),
			cells: cells.map((cell) => {
				const range = rangeOf(cell);
				return {
					skill: skills.ids[cell.skill],
					part: cell.part,
					theta: cell.theta,
					deviation: cell.deviation,
					interval: [cell.low, cell.high],
					range: range && [range.from, range.to],
					own_view_alone: cell.own_view_alone,
					terms: cell.terms.map((term) => [term.evidence, term.value]),
					because: because(cell, observed, Infinity).map(({ one }) => observed.indexOf(one))
				};
			})
		};
		await expect(`${JSON.stringify(answers, null, '\t')}\n`).toMatchFileSnapshot(ANSWERS);
	});
});

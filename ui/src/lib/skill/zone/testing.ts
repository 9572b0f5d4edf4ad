/** For tests: a small catalogue, and a team of twelve that comes from waterfall. */
import type { Engagement, Entry, Round } from '$lib/api';
import { emptyBody, type Body, type OpenEntry, type Type } from '$lib/record';
import { answerGoal } from '$lib/zone/answers';
import { addDays } from '$lib/words/when';
import { dayNumber, type Read } from '../evidence';
import { graphOf } from '../graph';
import { itemOf, itemsOf, type Requires } from '../reach/requires';
import { asksOf } from './asks';
import { membersOf, weeksUntil } from './people';

export const skill = (id: string, prerequisites: string[] = [], strand: 'technical' | 'collaboration' = 'technical', tool = false) => ({
	id,
	name: id.replaceAll('-', ' '),
	about: '',
	kind: strand,
	strand,
	tool,
	prerequisites,
	levels: ['with a reminder', 'alone', 'in hard cases', 'others learn it'].map((sees) => ({ sees: `${id} ${sees}` })),
	parts: { knowledge: '', skill: '' }
});
export const graph = graphOf(
	[
		{
			id: 'own',
			version: '2026.1',
			language: 'en',
			title: 'T',
			licence: 'CC-BY-4.0',
			own: false,
			skills: [
				skill('version-control', [], 'technical', true),
				skill('small-steps', ['version-control']),
				skill('unit-testing', [], 'technical', true),
				skill('build-automation', [], 'technical', true),
				skill('tdd', ['unit-testing', 'small-steps']),
				skill('asking-for-help', [], 'collaboration'),
				skill('pairing', ['asking-for-help'], 'collaboration', true),
				skill('pair-tdd', ['pairing', 'tdd'], 'technical', true),
				skill('ci', ['version-control', 'unit-testing', 'build-automation'], 'technical', true),
				skill('deployment-automation', ['ci'], 'technical', true),
				skill('slicing', [], 'collaboration'),
				skill('shared-backlog', ['slicing'], 'collaboration'),
				skill('retrospectives', [], 'collaboration', true),
				skill('scrum', ['shared-backlog', 'retrospectives', 'slicing'], 'collaboration', true)
			]
		}
	],
	[]
);
export const same = (id: string) => id;
export const known = (id: string) => {
	const one = graph.get(id);
	if (!one) throw new Error(id);
	return one;
};
export const asked = (...ids: string[]) => ids.map((id) => itemOf(known(id), true));
const PEOPLE = Array.from({ length: 12 }, (_, n) => `p${String(n + 1).padStart(2, '0')}`);
export const COACH = 'coach';
export const engagement = {
	kind: 'team',
	parties: [...PEOPLE, COACH].map((person_id) => ({ person_id, role: person_id === COACH ? 'coach' : 'coachee', joined_at: 1, left_at: null }))
} as unknown as Engagement;
export const START = '2026-10-03';
export const LATER = addDays(START, 42);

let ids = 0;
export function entry<T extends Type>(type: T, by: string, body: Partial<Body<T>>, row: Partial<Entry> = {}): OpenEntry<T> {
	const id = row.id ?? `e${String(++ids).padStart(6, '0')}`;
	const made = { created_by: by, created_at: Date.parse(`${START}T08:00:00Z`), round_id: null, aside_at: null, ...row, id } as unknown as Entry;
	return { row: made, type, body: { ...emptyBody(type), ...body } as Body<T>, by, answers: null, hash: null, error: null } as OpenEntry<T>;
}
export const rule = (who: Requires['rule']['who'] = 'median', person: string | null = null): Requires['rule'] => ({ who, k: null, person });
export const items = itemsOf(graph, { asked: asked('scrum', 'pair-tdd', 'deployment-automation'), without: [], own: [] });
export const wanted = (more: Partial<Requires> = {}): Requires => ({
	...emptyBody('requires'),
	text: 'Scrum, pair-TDD and automated deployment in three months',
	items,
	rule: rule(),
	day: addDays(START, 91),
	checks: ['round'],
	...more
});
export const requires = entry('requires', COACH, wanted(), { id: 'requires' });
export const round = { id: 'round', of: 'reach', opened_at: Date.parse(`${START}T10:00:00Z`), created_at: 1, ready: PEOPLE, wrote: [] } as unknown as Round;

/** From waterfall: versions are kept, some help each other; the rest was watched at most. */
export const places = items.map((item, n) => ({ item, n })).map(({ item, n }) => (person: number) => {
	if (item.skill === 'version-control') return 3 + (person % 2);
	if (item.skill === 'asking-for-help') return 2 + (person % 3);
	return (person + n) % 3;
});
export const placements = PEOPLE.map((person, n) =>
	entry('placement', person, { requires: 'requires', at: items.map((item, at) => ({ skill: item.skill, support: places[at]?.(n) ?? 0 })), reveal: true }, { round_id: 'round' })
);
/** Six weeks of work: slicing and retrospectives, seen by the coach in the team's own work. */
export const seen = Array.from({ length: 6 }, (_, week) =>
	['slicing', 'retrospectives'].map((id, n) =>
		entry('observation', COACH, { person: '', skill: id, name: id, source: 'coach', support: Math.min(5, 2 + week), seen: n === 0 ? `story ${week + 1} sliced with the customer` : `retrospective ${week + 1}`, day: addDays(START, 7 * week + 6) })
	)
).flat();
export const read = (more: OpenEntry[] = []): Read => ({ room: 'r', entries: [requires, ...placements, ...more] as unknown as OpenEntry[], rounds: [round], coaches: [COACH] });

/** What is answered on a day, with everything that goes into it. */
export function on(day: string, rooms: Read[], body: Requires = wanted(), at = 'requires') {
	const asks = asksOf(body, graph, same);
	const members = membersOf(engagement, { id: at, rule: body.rule }, rooms, asks.skills, day, false);
	const question = { graph: asks.skills.graph, people: members.map((one) => one.observed.map(({ evidence }) => evidence)), day: dayNumber(day) ?? 0 };
	return { asks, members, question, answer: answerGoal({ ...question, goal: asks.goal, due: weeksUntil(body.day, day) }) };
}

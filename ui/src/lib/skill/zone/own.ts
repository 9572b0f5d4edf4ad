/** What a goal asks for, held against one's own map: for the person alone, where the key is. Pure. */
import type { Engagement } from '$lib/api';
import { ancestors, byPrerequisite, type Requirement } from '$lib/zone/goal';
import { Graph as EngineGraph } from '$lib/zone/graph';
import type { Cell } from '$lib/zone/ask';
import { ownFirst, rangeOf, type Range, type Row } from '../mine/map';
import type { Part } from '../observe/observe';
import type { Requires } from '../reach/requires';
import { joined } from '../reach/standing';
import { nameIn, type Asks } from './asks';

/** `there`: surely; `short`: surely not yet; `open`: it may be either; `wide`: too little was seen; `unseen`: nothing; `waits`: others wrote, one's own view comes first. */
export type Has = 'there' | 'short' | 'open' | 'wide' | 'unseen' | 'waits' | 'working';

export interface OwnNeed {
	need: Requirement;
	row: Row;
	has: Has;
	/** From where to where one does it, as far as it may be said. */
	range: Range | null;
	/** One wrote already that one wants to learn it. */
	planned: boolean;
}

/** One's own map, as far as it is asked. */
export interface OwnMap {
	rowAt(id: string, name: string): Row | null;
	cell(id: string, part: Part): Cell | undefined;
}

/** Whether a goal counts on a person: who coaches is no part of what a team can do, and a goal of one person is that person's. */
export function countsOn(person: string, { kind, parties }: Pick<Engagement, 'kind' | 'parties'>, { who, person: one }: Requires['rule']): boolean {
	if (who === 'one') return one === person;
	const coaches = kind !== 'peer' && parties.some((party) => party.person_id === person && party.role === 'coach');
	return !coaches && joined({ parties }).includes(person);
}

/** All that the goal asks for, with what it rests on first. */
export function gapOf(asks: Asks, mine: OwnMap): OwnNeed[] {
	const { skills, prerequisites } = asks.skills.graph;
	const graph = new EngineGraph(skills, prerequisites);
	return [...ancestors(asks.goal, graph), ...asks.goal.required.toSorted(byPrerequisite(graph))].flatMap((need): OwnNeed[] => {
		const { id, name } = nameIn(asks, need.skill);
		const row = mine.rowAt(id, name);
		if (!row) return [];
		const seen = row.seen[need.part];
		const planned = row.learn.some(({ entry: { body } }) => body.state === 'plan' && body.part === need.part);
		const blank = (has: Has) => [{ need, row, has, range: null, planned }];
		if (seen.length === 0) return blank('unseen');
		if (ownFirst(seen).length > 0) return blank('waits');
		const cell = mine.cell(id, need.part);
		if (!cell) return blank('working');
		const range = rangeOf(cell);
		if (!range) return blank('wide');
		const has = range.from >= need.level ? 'there' : range.to + 1 <= need.level ? 'short' : 'open';
		return [{ need, row, has, range, planned }];
	});
}

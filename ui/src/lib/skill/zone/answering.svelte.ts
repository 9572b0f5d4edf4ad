/** What the engine says of a goal, asked anew when what is known has changed; only the answer to the last question counts. */
import type { Engagement, Round, SkillMerge } from '$lib/api';
import type { OpenGoal } from '$lib/goal/goals';
import { ofType, type OpenEntry } from '$lib/record';
import { askGoal, askMap, type GoalAnswer, type GoalQuestion } from '$lib/zone/ask';
import { dayNumber, type Read } from '../evidence';
import { resolver, type Graph } from '../graph';
import { asksOf, type Asks } from './asks';
import { loadOf, orderOf, takenOn, isOpen, type Beside } from './beside';
import { calibrationOf, knownOf, oncePerDay, type Forecast } from './forecasts';
import { causesSince, movedSince, type Cause, type Moved } from './moved';
import { paceOf } from './pace';
import { membersOf, weeksUntil, type Member } from './people';

/** Everything that an answer rests on. */
export interface Given {
	engagement: Engagement;
	requires: OpenEntry<'requires'>;
	/** The room where the goal is, then what else may be read of those whom it is about. */
	rooms: Read[];
	graph: Graph;
	merges: readonly SkillMerge[];
	goals: readonly OpenGoal[];
	/** One's own space is among the rooms. */
	mine: boolean;
	/** In the team, and not in its coaching: nothing is known of them. */
	waiting?: readonly string[];
	/** Earlier words of the catalogue did not come: levels may be read by the newest for now. */
	lacks?: boolean;
	today: string;
}

/** An answer with what it was asked from. */
export interface Answered {
	answer: GoalAnswer;
	asks: Asks;
	members: Member[];
	question: GoalQuestion;
	/** How many forecasts of the room have taught it, and how many skills its pace. */
	taught: number;
	paced: number;
	given: Given;
}

/** Entries and rounds of a room, as evidence is read. */
export function readOf(room: string, entries: readonly OpenEntry[], rounds: readonly Round[], engagement: Pick<Engagement, 'parties'>, aside: readonly OpenEntry[] = []): Read {
	return { room, entries, aside, rounds, coaches: engagement.parties.filter((party) => party.role === 'coach').map((party) => party.person_id) };
}

export class Answering {
	value = $state.raw<Answered | null>(null);
	error = $state.raw<unknown>(null);
	/** The question that was asked last, and the one that `value` answers. */
	#asked = '';
	#answered = '';
	/** What was beside the last question when it was asked again. */
	#beside: Pick<Answered, 'asks' | 'members' | 'given'> | null = null;

	async ask(given: Given): Promise<void> {
		const { requires, today } = given;
		const asks = asksOf(requires.body, given.graph, resolver(given.merges));
		const members = membersOf(given.engagement, { id: requires.row.id, rule: requires.body.rule }, given.rooms, asks.skills, today, given.mine, given.waiting);
		const forecasts = oncePerDay(ofType(given.rooms[0]?.entries ?? [], 'forecast')).map((one) => one.body);
		const known = knownOf(forecasts, given.goals, today);
		const question: GoalQuestion = {
			graph: asks.skills.graph,
			people: members.map((one) => one.observed.map(({ evidence }) => evidence)),
			day: dayNumber(today) ?? 0,
			goal: asks.goal,
			due: weeksUntil(requires.body.day, today),
			calibration: calibrationOf(known)
		};
		const key = JSON.stringify(question);
		const beside = { asks, members, given };
		this.#beside = beside;
		if (key === this.#asked && this.error === null) {
			// The same question: what is beside it may be newer. An answer to an older one keeps what it was asked from.
			if (this.value && this.#answered === key) this.value = { ...this.value, ...beside };
			return;
		}
		this.#asked = key;
		this.error = null;
		if (members.length === 0 || asks.goal.required.length === 0) {
			// An answer to something else says nothing of this.
			this.value = null;
			return;
		}
		if (this.value && this.value.given.requires.row.id !== requires.row.id) this.value = null;
		try {
			const { practice, skills } = await paceOf(members, question.graph);
			const paced = { ...question, practice };
			const answer = await askGoal(paced);
			if (key !== this.#asked) return;
			this.#answered = key;
			this.value = { answer, question: paced, taught: known.length, paced: skills, ...(this.#beside ?? beside) };
		} catch (error) {
			if (key === this.#asked) this.error = error;
		}
	}
}

/** What has moved since a forecast, and by what. */
export async function movement(then: Forecast, { answer, asks, members, question }: Answered): Promise<{ moved: Moved[]; causes: Cause[] }> {
	const moved = movedSince(then, answer, asks, members);
	if (moved.length === 0) return { moved, causes: [] };
	const cells = moved.map((one) => one.need);
	const terms = await Promise.all(question.people.map(async (evidence) => (await askMap({ graph: question.graph, evidence, day: question.day, cells })).map((cell) => cell.terms)));
	const up = moved.reduce((sum, one) => sum + one.now - one.then, 0) > 0;
	return { moved, causes: causesSince(then.day, up, members, terms, cells, asks) };
}

/** What the goal does beside the other goals of its room. */
export interface Company {
	news: ReturnType<typeof loadOf>;
	/** Open goals that come before this one, and those that it comes before. */
	first: Beside[];
	then: Beside[];
}

/** Asks for the other open goals too: what of them is there already is not new. */
export async function company({ answer, asks, members, question, given }: Answered): Promise<Company> {
	const { requires, graph, merges, goals, today } = given;
	const resolve = resolver(merges);
	const all = takenOn(
		ofType(given.rooms[0]?.entries ?? [], 'requires'),
		goals,
		requires.row.id
	);
	const there = new Map<string, number>();
	const take = (from: Asks, list: GoalAnswer['there']) => list.forEach(({ need, p }) => there.set(from.skills.ids[need.skill] ?? '', p));
	for (const one of all) {
		if (one.requires.row.id === requires.row.id || !isOpen(one)) continue;
		const other = asksOf(one.requires.body, graph, resolve);
		if (other.goal.required.length === 0 || members.length === 0) continue;
		const people = membersOf(given.engagement, { id: one.requires.row.id, rule: requires.body.rule }, given.rooms, other.skills, today, given.mine, given.waiting);
		if (people.length === 0) continue;
		const said = await askGoal({ ...question, graph: other.skills.graph, people: people.map((member) => member.observed.map(({ evidence }) => evidence)), goal: other.goal, due: null });
		take(other, said.there);
	}
	take(asks, answer.there);
	const open = all.filter(isOpen);
	const here = open.findIndex((one) => one.requires.row.id === requires.row.id);
	const pairs = orderOf(
		open.map((one) => ({ body: one.requires.body })),
		graph,
		resolve
	);
	const at = (places: number[]) => places.flatMap((place) => open[place] ?? []);
	return {
		news: loadOf(all, requires.row.id, graph, there, today),
		first: at(pairs.filter(([, then]) => then === here).map(([first]) => first)),
		then: at(pairs.filter(([first]) => first === here).map(([, then]) => then))
	};
}

/** Questions that a page asks the engine, answered in one go from plain data, so that a worker can answer them. */
import { catchUp, change, coverage, type Held, type Moved } from './clock';
import { Estimate, MASTERED, type Term } from './estimate';
import type { Evidence, Part } from './evidence';
import { forecast, PRACTICE, type Forecast, type Practice } from './forecast';
import type { Goal, Requirement, Rule } from './goal';
import { Graph, type Prerequisite } from './graph';
import { ROLL } from './margins';
import { Model } from './model';
import { next, telling, type Item, type Wanted } from './next';
import { levelAt, PARAMS } from './params';
import { CALIBRATION, type Calibration } from './score';
import { standings, type Standing } from './stage';
import { steps, type Rung } from './steps';
import { there, zone, type Call, type There, type Zone } from './zone';

export interface GraphData {
	skills: number;
	prerequisites: readonly Prerequisite[];
}

/** What is known of one person. `day` and those of the evidence count from the same day. */
export interface MapQuestion {
	graph: GraphData;
	evidence: readonly Evidence[];
	day: number;
	cells: readonly Requirement[];
}

export interface Cell {
	skill: number;
	part: Part;
	/** θ and its standard deviation, logits. */
	theta: number;
	deviation: number;
	/** The interval that holds θ with probability 0.8. */
	low: number;
	high: number;
	/** P(θ ≥ the level). */
	mastery: number;
	/** The person's own view is all that is known about the skill. */
	own_view_alone: boolean;
	/** What each observation added, logits; the first is the mean of all people. */
	terms: Term[];
	standing: Standing;
}

export function answerMap({ graph, evidence, day, cells }: MapQuestion): Cell[] {
	const model = modelOf(graph);
	const estimate = new Estimate(model, evidence, day);
	const stands = standings(estimate, evidence, cells, day);
	return cells.map((need, at) => {
		const { skill, part, level } = need;
		const [low, high] = estimate.interval(skill, part, 0.8);
		return {
			skill,
			part,
			theta: estimate.theta(skill, part),
			deviation: estimate.deviation(skill, part),
			low,
			high,
			mastery: estimate.mastery(skill, part, level),
			own_view_alone: estimate.onlyOwnView(skill),
			terms: estimate.explain(skill, part).terms,
			standing: stands[at]!
		};
	});
}

/** A goal of some people. `due`: weeks from `day`, null without a date. */
export interface GoalQuestion {
	graph: GraphData;
	people: readonly (readonly Evidence[])[];
	day: number;
	goal: Goal;
	due: number | null;
	practice?: Practice;
	calibration?: Calibration;
}

/** A rung with where it lies, and the weeks after which it is there with probability 0.5 and 0.8; null beyond the horizon. */
export interface Step extends Rung {
	zone: Exclude<Zone, 'not_enough_evidence'>;
	weeks_50: number | null;
	weeks_80: number | null;
}

export interface GoalAnswer {
	call: Call;
	steps: Step[];
	forecast: Forecast;
	/** Of each requirement and what it needs, how likely it is there by the goal's rule, in the order of the ladder: those that are there too. */
	there: There[];
}

export function answerGoal({ graph, people, day, goal, due, practice = PRACTICE, calibration = CALIBRATION }: GoalQuestion): GoalAnswer {
	const model = modelOf(graph);
	const members = people.map((evidence) => new Estimate(model, evidence, day));
	const ladder = placed(steps(members, goal, ROLL), members, goal.rule, practice, calibration);
	return {
		call: zone(members, goal, ROLL),
		steps: ladder,
		forecast: forecast(members, goal, practice, due, calibration, ROLL),
		there: there(members, goal, ROLL)
	};
}

/** Each rung with where it lies for these people, and when. */
function placed(rungs: readonly Rung[], members: readonly Estimate[], rule: Rule, practice: Practice, calibration: Calibration): Step[] {
	return rungs.map((rung) => {
		const ahead = forecast(members, { required: [rung.need], rule }, practice, null, calibration, ROLL);
		const near = rung.in_zone ? 'with_support' : 'out_of_reach';
		return { ...rung, zone: rung.p_now >= MASTERED ? 'within_reach' : near, weeks_50: ahead.weeks_50, weeks_80: ahead.weeks_80 };
	});
}

/** A team. `joined`: the places of those who are new in `people`; `before`: the same team before it changed, null where it did not. */
export interface TeamQuestion {
	graph: GraphData;
	people: readonly (readonly Evidence[])[];
	day: number;
	/** The skills that are looked at. */
	skills: readonly number[];
	before: readonly (readonly Evidence[])[] | null;
	joined: readonly number[];
}

/** What a team holds of one skill, and how deep. */
export interface HeldDeep extends Held {
	/** How many people most likely need how much support, 0 (not yet) … 5 (could teach): only those of whom something was seen in the skill. */
	counts: number[];
}

export interface TeamAnswer {
	/** In the order of `skills`. */
	held: HeldDeep[];
	/** Of `skills`, most moved first. */
	moved: Moved[];
	/** For each joiner, in their order, the ladder to what at least half of the others surely do alone. */
	catch_up: { person: number; steps: Step[] }[];
}

export function answerTeam({ graph, people, day, skills, before, joined }: TeamQuestion): TeamAnswer {
	const model = modelOf(graph);
	const members = people.map((evidence) => new Estimate(model, evidence, day));
	const all = coverage(members);
	const held = skills.flatMap((skill) => {
		const one = all[skill];
		return one === undefined ? [] : [{ ...one, counts: depth(members, people, skill) }];
	});
	const was = before?.map((evidence) => new Estimate(model, evidence, day)) ?? null;
	const moved = was === null ? [] : change(was, members).filter((one) => skills.includes(one.skill));
	const team = members.filter((_, at) => !joined.includes(at));
	const catch_up = joined.flatMap((person) => {
		const joiner = members[person];
		if (joiner === undefined) return [];
		return [{ person, steps: placed(catchUp(team, joiner, ROLL), [joiner], 'all', PRACTICE, CALIBRATION) }];
	});
	return { held, moved, catch_up };
}

/** How many of those who were seen doing it most likely stand at each support level: at the one whose θ holds theirs. */
function depth(members: readonly Estimate[], people: TeamQuestion['people'], skill: number): number[] {
	const counts = [0, 0, 0, 0, 0, 0];
	members.forEach((member, at) => {
		if (!people[at]!.some((one) => one.skill === skill && one.part === 'skill')) return;
		const theta = member.theta(skill, 'skill');
		counts[PARAMS.thresholds.filter((threshold) => theta >= threshold).length]!++;
	});
	return counts;
}

/** Some items, of which one is to be asked; `difficulty` is the support level 1 … 5 that an item tells apart. */
export interface NextQuestion {
	graph: GraphData;
	evidence: readonly Evidence[];
	day: number;
	items: readonly Item[];
	/** What one wants to know. */
	wanted: readonly Wanted[];
}

export interface NextAnswer {
	/** The place of the item that tells most; null when none tells anything. */
	best: number | null;
	/** For each item the share (0 … 1) of the doubt about what is wanted that its answer is expected to take away. */
	tells: number[];
}

export function answerNext({ graph, evidence, day, items, wanted }: NextQuestion): NextAnswer {
	const estimate = new Estimate(modelOf(graph), evidence, day);
	const tells = telling(
		estimate,
		items.map((item) => ({ ...item, difficulty: levelAt(PARAMS, item.difficulty) })),
		wanted
	);
	return { best: next(tells), tells };
}

let last: { key: string; model: Model } | null = null;

/** The model of a catalogue; the one of the last question is kept, because it takes longest. */
export function modelOf(graph: GraphData): Model {
	const key = JSON.stringify([graph.skills, graph.prerequisites]);
	if (last?.key !== key) last = { key, model: new Model(new Graph(graph.skills, graph.prerequisites), PARAMS) };
	return last.model;
}

/** Questions that a page asks the engine, answered in one go from plain data, so that a worker can answer them. */
import { Estimate, type Term } from './estimate';
import type { Evidence, Part } from './evidence';
import { forecast, PRACTICE, type Forecast, type Practice } from './forecast';
import type { Goal, Requirement } from './goal';
import { Graph, type Prerequisite } from './graph';
import { ROLL } from './margins';
import { Model } from './model';
import { PARAMS } from './params';
import { CALIBRATION, type Calibration } from './score';
import { standing, type Standing } from './stage';
import { steps, type Rung } from './steps';
import { zone, type Call, type Zone } from './zone';

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
	return cells.map((need) => {
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
			standing: standing(model, evidence, need, day)
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
	there: { need: Requirement; p: number }[];
}

export function answerGoal({ graph, people, day, goal, due, practice = PRACTICE, calibration = CALIBRATION }: GoalQuestion): GoalAnswer {
	const model = modelOf(graph);
	const members = people.map((evidence) => new Estimate(model, evidence, day));
	const rungs = steps(members, goal, ROLL);
	const ladder = rungs.map((rung): Step => {
		const ahead = forecast(members, { required: [rung.need], rule: goal.rule }, practice, null, calibration, ROLL);
		const near = rung.in_zone ? 'with_support' : 'out_of_reach';
		return { ...rung, zone: rung.p_now >= 0.8 ? 'within_reach' : near, weeks_50: ahead.weeks_50, weeks_80: ahead.weeks_80 };
	});
	const needs = goal.required.map((need) => ({ need, p: zone(members, { required: [need], rule: goal.rule }, ROLL).p_alone }));
	return { call: zone(members, goal, ROLL), steps: ladder, forecast: forecast(members, goal, practice, due, calibration, ROLL), there: needs };
}

let last: { key: string; model: Model } | null = null;

/** The model of a catalogue; the one of the last question is kept, because it takes longest. */
export function modelOf(graph: GraphData): Model {
	const key = JSON.stringify([graph.skills, graph.prerequisites]);
	if (last?.key !== key) last = { key, model: new Model(new Graph(graph.skills, graph.prerequisites), PARAMS) };
	return last.model;
}

/** The vectors that the terminal's implementation is held to as well: ../crates/zone/vectors/README.md. */
import { describe, expect, it } from 'vitest';
import rawDraws from '../../../../crates/zone/vectors/draws.json?raw';
import rawEstimate from '../../../../crates/zone/vectors/estimate.json?raw';
import rawForecast from '../../../../crates/zone/vectors/forecast.json?raw';
import rawNext from '../../../../crates/zone/vectors/next.json?raw';
import rawTeam from '../../../../crates/zone/vectors/team.json?raw';
import rawZone from '../../../../crates/zone/vectors/zone.json?raw';
import { catchUp, change, coverage, type Held, type Moved } from './clock';
import { Draws } from './draws';
import { Estimate, type Explanation } from './estimate';
import type { Evidence, Part } from './evidence';
import { normalCdf, normalQuantile } from './exact';
import { forecast, PRACTICE, type Forecast, type Practice } from './forecast';
import type { Goal, Requirement } from './goal';
import { Graph, type Prerequisite } from './graph';
import { changeLoad, type Load, type NewThing } from './load';
import type { Roll } from './margins';
import { Model } from './model';
import { next, telling, type Item, type Wanted } from './next';
import { PARAMS, type Params } from './params';
import { brier, CALIBRATION, calibrationError, fitCalibration, reliability, type Band, type Calibration, type Scored } from './score';
import { standing, type Standing } from './stage';
import { steps, type Rung } from './steps';
import { there, zone, type Call, type There } from './zone';

interface Plan {
	tolerance: number;
	params: Params;
	graph: { skills: number; prerequisites: Prerequisite[] };
	day: number;
}
interface DrawVectors {
	tolerance: number;
	streams: { seed: number; stream: number; bits: number[]; then_uniform: number[]; then_normal: number[] }[];
	normal_cdf: [number, number][];
	normal_quantile: [number, number][];
}
interface Told {
	skill: number;
	part: Part;
	theta: number;
	deviation: number;
	interval_80: [number, number];
	mastery: number[];
	explanation: Explanation;
	covariance_with_skill_0: number;
}
interface EstimateCase extends Plan {
	name: string;
	evidence: Evidence[];
	answers: Told[];
	standing: { need: Requirement; answer: Standing };
}
interface Team extends Plan {
	evidence_of_each_member: Evidence[][];
}
interface ZoneVectors extends Team {
	cases: { members: number; goal: Goal; roll: Roll; call: Call; steps: Rung[]; there: There[] }[];
	edges: (Team & { name: string; goal: Goal; roll: Roll; call: Call; steps: Rung[] })[];
}
interface TeamVectors extends Team {
	coverage: { members: number[]; held: Held[] }[];
	change: { before: number[]; after: number[]; moved: Moved[] }[];
	catch_up: { team: number[]; joiner: number; roll: Roll; steps: Rung[] }[];
}
interface NextVectors extends Plan {
	items: Item[];
	cases: { evidence: Evidence[]; wanted: Wanted[]; tells: number[]; best: number | null }[];
}
interface ForecastVectors extends Team {
	practice: Practice;
	calibration: Calibration;
	roll: Roll;
	cases: { goal: Goal; due: number; answer: Forecast }[];
	scores: { forecasts: Scored[]; brier: number; calibration_error: number; reliability: Band[]; fitted: Calibration };
	change_load: { things: NewThing[]; day: number; answer: Load };
}

const draws = JSON.parse(rawDraws) as DrawVectors;
const estimates = JSON.parse(rawEstimate) as { tolerance: number; cases: EstimateCase[] };
const zones = JSON.parse(rawZone) as ZoneVectors;
const forecasts = JSON.parse(rawForecast) as ForecastVectors;
const teams = JSON.parse(rawTeam) as TeamVectors;
const nexts = JSON.parse(rawNext) as NextVectors;

/** Numbers that count or name something: these agree exactly. */
const EXACT = new Set(['skill', 'level', 'member', 'evidence', 'count', 'now', 'most_before', 'bits', 'unaided', 'only', 'best']);

/** Every difference between an answer and the vector's, as a sentence. */
function differences(answer: unknown, expected: unknown, tolerance: number, path = ''): string[] {
	if (typeof expected === 'number' && typeof answer === 'number') {
		const exact = path.split('.').some((name) => EXACT.has(name));
		const near = exact ? answer === expected : Math.abs(answer - expected) <= tolerance;
		return near ? [] : [`${path}: ${answer} instead of ${expected}`];
	}
	if (expected !== null && typeof expected === 'object' && answer !== null && typeof answer === 'object') {
		const [is, should] = [new Map(Object.entries(answer)), new Map(Object.entries(expected))];
		const names = new Set([...is.keys(), ...should.keys()]);
		return [...names].flatMap((name) => differences(is.get(name), should.get(name), tolerance, path === '' ? name : `${path}.${name}`));
	}
	return Object.is(answer, expected) ? [] : [`${path}: ${JSON.stringify(answer)} instead of ${JSON.stringify(expected)}`];
}

const model = ({ graph, params }: Plan) => new Model(new Graph(graph.skills, graph.prerequisites), params);
const team = (plan: Team) => {
	const shared = model(plan);
	return plan.evidence_of_each_member.map((own) => new Estimate(shared, own, plan.day));
};

describe('draws', () => {
	it.each(draws.streams)('of seed $seed, stream $stream', ({ seed, stream, ...expected }) => {
		const own = new Draws(seed, stream);
		const take = (count: number, one: () => number) => Array.from({ length: count }, one);
		const answer = { bits: take(6, () => own.bits()), then_uniform: take(3, () => own.uniform()), then_normal: take(6, () => own.normal()) };
		expect(differences(answer, expected, draws.tolerance)).toEqual([]);
	});

	it('know the normal distribution', () => {
		const answer = [draws.normal_cdf.map(([x]) => [x, normalCdf(x)]), draws.normal_quantile.map(([p]) => [p, normalQuantile(p)])];
		expect(differences(answer, [draws.normal_cdf, draws.normal_quantile], draws.tolerance)).toEqual([]);
	});
});

describe('an estimate', () => {
	it.each(estimates.cases)('from $name', (vector) => {
		const estimate = new Estimate(model(vector), vector.evidence, vector.day);
		const answers = vector.answers.map(({ skill, part }): Told => ({
			skill,
			part,
			theta: estimate.theta(skill, part),
			deviation: estimate.deviation(skill, part),
			interval_80: estimate.interval(skill, part, 0.8),
			mastery: [1, 2, 3, 4, 5].map((level) => estimate.mastery(skill, part, level)),
			explanation: estimate.explain(skill, part),
			covariance_with_skill_0: estimate.covariance({ skill, part }, { skill: 0, part: 'skill' })
		}));
		expect(answers.length).toBe(2 * vector.graph.skills);
		expect(differences(answers, vector.answers, estimates.tolerance)).toEqual([]);
	});

	it.each(estimates.cases)('gives a stage, from $name', (vector) => {
		const answer = standing(model(vector), vector.evidence, vector.standing.need, vector.day);
		expect(differences(answer, vector.standing.answer, estimates.tolerance)).toEqual([]);
	});

	it('begins with the same slow parameters', () => {
		expect(PARAMS).toEqual(zones.params);
	});
});

describe('the zone of a goal', () => {
	const members = team(zones);
	it.each(zones.cases)('of $members with $goal.rule and seed $roll.seed', ({ members: people, goal, roll, ...vector }) => {
		const asked = members.slice(0, people);
		expect(differences(zone(asked, goal, roll), vector.call, zones.tolerance)).toEqual([]);
		expect(differences(steps(asked, goal, roll), vector.steps, zones.tolerance)).toEqual([]);
		expect(differences(there(asked, goal, roll), vector.there, zones.tolerance)).toEqual([]);
	});

	it.each(zones.edges)('at an edge: $name', (vector) => {
		const asked = team(vector);
		expect(differences(zone(asked, vector.goal, vector.roll), vector.call, zones.tolerance)).toEqual([]);
		expect(differences(steps(asked, vector.goal, vector.roll), vector.steps, zones.tolerance)).toEqual([]);
	});
});

describe('a forecast', () => {
	const members = team(forecasts);
	it.each(forecasts.cases)('of $goal.required with $goal.rule', ({ goal, due, answer }) => {
		const said = forecast(members, goal, forecasts.practice, due, forecasts.calibration, forecasts.roll);
		expect(said.curve.length).toBe(answer.curve.length);
		expect(differences(said, answer, forecasts.tolerance)).toEqual([]);
	});

	it('is scored, and the layer fitted', () => {
		const { forecasts: scored, ...expected } = forecasts.scores;
		const answer = {
			brier: brier(scored),
			calibration_error: calibrationError(scored),
			reliability: reliability(scored),
			fitted: fitCalibration(scored)
		};
		expect(differences(answer, expected, forecasts.tolerance)).toEqual([]);
	});

	it('begins with the same practice and layer', () => {
		expect([PRACTICE, CALIBRATION]).toEqual([forecasts.practice, forecasts.calibration]);
	});

	it('has a change load beside it', () => {
		const { things, day, answer } = forecasts.change_load;
		expect(changeLoad(things, day)).toEqual(answer);
	});
});

describe('the training clock', () => {
	const people = team(teams);
	const of = (places: readonly number[]) => places.map((at) => people[at]!);

	it.each(teams.coverage)('knows what $members hold', ({ members, held }) => {
		expect(differences(coverage(of(members)), held, teams.tolerance)).toEqual([]);
	});

	it.each(teams.change)('knows what moves from $before to $after', ({ before, after, moved }) => {
		expect(differences(change(of(before), of(after)), moved, teams.tolerance)).toEqual([]);
	});

	it.each(teams.catch_up)('plans what $joiner catches up on with $team', ({ team: places, joiner, roll, steps: ladder }) => {
		expect(differences(catchUp(of(places), people[joiner]!, roll), ladder, teams.tolerance)).toEqual([]);
	});
});

describe('the next item', () => {
	it.each(nexts.cases)('is $best', ({ evidence, wanted, tells, best }) => {
		const told = telling(new Estimate(model(nexts), evidence, nexts.day), nexts.items, wanted);
		expect(differences(told, tells, nexts.tolerance)).toEqual([]);
		expect(next(told)).toBe(best);
	});
});

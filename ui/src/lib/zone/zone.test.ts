/** What the vectors do not state: properties, refusals, and what a team would meet. */
import { describe, expect, it } from 'vitest';
import { Draws } from './draws';
import { exp, ln, logit, normalCdf, normalQuantile, sigmoid } from './exact';
import {
	brier,
	bySource,
	CALIBRATION,
	calibrated,
	calibrationError,
	changeLoad,
	Estimate,
	fitCalibration,
	forecast,
	goalOrder,
	Graph,
	heaviest,
	learnedPractice,
	learnedSupport,
	Model,
	PARAMS,
	PARTS,
	picture,
	placed,
	PRACTICE,
	ROLL,
	SOURCES,
	stableSmallWin,
	standing,
	steps,
	zone,
	type Evidence,
	type Goal,
	type NewThing,
	type Placement,
	type Requirement,
	type Rule
} from './index';
import { held } from './goal';

const edge = (skill: number, needs: number) => ({ skill, needs, level: 3 });
/** Small steps → tests → test-driven work → deployment, and working together beside them. */
const graph = new Graph(5, [edge(1, 0), edge(2, 1), edge(2, 4), edge(3, 2)]);
const model = new Model(graph, PARAMS);

function seen(day: number, skill: number, source: Evidence['source'], rater: number, support: number): Evidence {
	return { day, skill, part: 'skill', source, rater, seen: { support } };
}

/** Looks of the coach and of colleagues at each skill, in turn. */
function looks(person: number, levels: readonly number[], times: number): Evidence[] {
	return levels.flatMap((level, skill) =>
		Array.from({ length: times }, (_, time) =>
			time % 2 === 0 ? seen(time, skill, 'coach', 0, level) : seen(time, skill, 'peer', 1 + ((person + time) % 7), level)
		)
	);
}

/** Evidence of every kind. */
function mixed(stream: number, count: number): Evidence[] {
	const draws = new Draws(17, stream);
	const below = (n: number) => Math.floor(draws.uniform() * n);
	return Array.from({ length: count }, () => {
		const source = SOURCES[below(5)]!;
		const answer = { answer: { right: draws.uniform() < 0.6, difficulty: below(9) / 4 - 1 } };
		const own = { day: below(50), skill: below(5), part: PARTS[below(2)]!, source, rater: source === 'peer' ? 1 + below(3) : 0 };
		return { ...own, seen: source === 'exercise' ? answer : { support: below(6) } };
	});
}

const need = (skill: number, level: number): Requirement => ({ skill, part: 'skill', level });
const goal = (rule: Rule, ...required: Requirement[]): Goal => ({ required, rule });
const team = (levels: readonly (readonly number[])[], times: number) =>
	levels.map((own, person) => new Estimate(model, looks(person, own, times), 12));
const twelve = (levels: readonly number[]) => Array.from({ length: 12 }, () => levels);
const thetas = (estimate: Estimate) => graph.order.flatMap((skill) => PARTS.map((part) => estimate.theta(skill, part)));

describe('numbers', () => {
	it('agree with those of the platform', () => {
		for (let x = -700; x < 700; x += 0.37) expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
		for (let x = 0.013; x < 60; x += 0.013) expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-15 * Math.max(1, Math.abs(Math.log(x))));
		expect([ln(1), ln(0), exp(-800), exp(0)]).toEqual([0, -Infinity, 0, 1]);
		expect(ln(1e-310)).toBeCloseTo(Math.log(1e-310), 10);
		expect(ln(-1)).toBeNaN();
		expect(sigmoid(logit(0.3))).toBeCloseTo(0.3, 14);
	});

	it('of the normal distribution undo each other', () => {
		for (let p = 0.0005; p < 1; p += 0.0005) expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-12);
		expect(Math.abs(normalCdf(normalQuantile(1e-14)) / 1e-14 - 1)).toBeLessThan(1e-6);
	});
});

describe('an estimate', () => {
	it('is the sum of its terms to the last bit', () => {
		for (let person = 0; person < 8; person++) {
			const estimate = new Estimate(model, mixed(person, 30), 60);
			for (const skill of graph.order) {
				for (const part of PARTS) {
					const { terms, estimate: theta } = estimate.explain(skill, part);
					expect(terms.reduce((sum, term) => sum + term.value, 0)).toBe(theta);
				}
			}
		}
	});

	it('does not depend on the order of the list, nor on the hours of a day', () => {
		const list = mixed(3, 30);
		const expected = thetas(new Estimate(model, list, 60));
		expect(thetas(new Estimate(model, list.toReversed(), 60))).toEqual(expected);
		const hours = list.map((one, at) => ({ ...one, day: one.day + (at % 24) / 24 }));
		expect(thetas(new Estimate(model, hours, 60))).toEqual(expected);
	});

	it('is never mastery from self-ratings alone', () => {
		const list = Array.from({ length: 60 }, (_, at) => seen(at, 0, 'self', 0, 5));
		expect(new Estimate(model, list, 60).mastery(0, 'skill', 1)).toBeLessThan(0.8);
	});

	it('names the observation that moved it most, and what each source added', () => {
		const explanation = new Estimate(model, [seen(1, 0, 'self', 0, 4), seen(2, 0, 'coach', 0, 5)], 3).explain(0, 'skill');
		expect(heaviest(explanation)).toEqual(explanation.terms[2]);
		expect(bySource(explanation).map((one) => one.source)).toEqual(['self', 'coach']);
		expect(heaviest(new Estimate(model, [], 3).explain(0, 'skill'))).toBeNull();
	});

	it('fades for knowledge and gets less sure for skill', () => {
		const list: Evidence[] = PARTS.map((part) => ({ ...seen(0, 0, 'coach', 0, 5), part }));
		const [soon, late] = [new Estimate(model, list, 1), new Estimate(model, list, 700)];
		expect(late.theta(0, 'knowledge')).toBeLessThan(soon.theta(0, 'knowledge'));
		expect(late.deviation(0, 'skill')).toBeGreaterThan(soon.deviation(0, 'skill'));
	});

	it('refuses evidence by its place', () => {
		const fine = seen(1, 0, 'coach', 0, 3);
		const refused = (bad: Evidence) => () => new Estimate(model, [fine, bad], 5);
		expect(refused({ ...fine, skill: 5 })).toThrow('no_such_skill (1)');
		expect(refused({ ...fine, seen: { support: 6 } })).toThrow('level (1)');
		expect(refused({ ...fine, day: NaN })).toThrow('not_a_number (1)');
		expect(refused({ ...fine, seen: { answer: { right: true, difficulty: Infinity } } })).toThrow('not_a_number (1)');
		expect(refused({ ...fine, day: 6 })).toThrow('later (1)');
		expect(() => new Estimate(model, [fine], 5).theta(5, 'skill')).toThrow(RangeError);
	});
});

describe('a graph', () => {
	it('refuses what it cannot order', () => {
		expect(() => new Graph(2, [edge(0, 2)])).toThrow('no_such_skill (0)');
		expect(() => new Graph(2, [{ ...edge(1, 0), level: 6 }])).toThrow('level (0)');
		expect(() => new Graph(3, [edge(1, 2), edge(2, 1)])).toThrow('needs_itself (1)');
	});

	it('puts prerequisites first', () => {
		expect(graph.order).toEqual([0, 1, 4, 2, 3]);
		expect(graph.ancestors([2]).map((one) => one.skill)).toEqual([0, 1, 4]);
	});
});

describe('the zone of a goal', () => {
	it('names the missing step of a team from waterfall, and the nearer one is in the zone', () => {
		const far = goal('all', need(2, 4), need(3, 4));
		const members = team(twelve([3, 1, 0, 0, 1]), 5);
		const call = zone(members, far, ROLL);
		expect(call.zone).toBe('out_of_reach');
		expect(call.missing?.need.skill).not.toBe(0);
		expect(call.missing?.probability).toBeLessThan(0.3);
		const ladder = steps(members, far, ROLL);
		const place = (skill: number) => ladder.findIndex((rung) => rung.need.skill === skill);
		expect([place(1) < place(2), place(2) < place(3), place(4) < place(2)]).toEqual([true, true, true]);
		expect(ladder[0]).toMatchObject({ in_zone: true });
		const soon = forecast(members, far, PRACTICE, 13, CALIBRATION, ROLL);
		expect(soon.by_date).toBeLessThan(0.1);

		const later = team(twelve([4, 4, 3, 2, 4]), 9);
		expect(zone(later, far, ROLL).interval[0]).toBeGreaterThan(call.interval[0] + 0.3);
		expect(steps(later, far, ROLL).length).toBeLessThan(ladder.length);
	});

	it('is within reach of who can, and with support of who nearly can', () => {
		const able = team([[5, 5, 5, 5, 5]], 8);
		expect(zone(able, goal('all', need(2, 3)), ROLL).zone).toBe('within_reach');
		expect(steps(able, goal('all', need(2, 3)), ROLL)).toEqual([]);
		const says = [new Estimate(model, graph.order.map((skill) => seen(1, skill, 'self', 0, 5)), 12)];
		const claimed = steps(says, goal('all', need(0, 2)), ROLL);
		expect(claimed.map((one) => one.need)).toEqual([need(0, 2)]);
		expect(claimed[0]!.p_now).toBe(0.79);
		expect(zone(team([[4, 4, 3, 2, 4]], 12), goal('all', need(2, 4)), ROLL).zone).toBe('with_support');
	});

	it('asks for the one observation that tells most, and takes no self-view for it', () => {
		const call = zone([new Estimate(model, [], 0)], goal('all', need(2, 3)), ROLL);
		expect(call).toMatchObject({ zone: 'not_enough_evidence', ask: { member: 0 } });
		const own = graph.order.flatMap((skill) => Array.from({ length: 9 }, (_, day) => seen(day, skill, 'self', 0, 5)));
		expect(zone([new Estimate(model, own, 9)], goal('all', need(0, 1)), ROLL).zone).not.toBe('within_reach');
	});

	it('counts people and never averages them', () => {
		const has = (rule: Rule, ...values: number[]) => held(rule, Float64Array.from(values));
		expect([has('all', 3, -1, 2), has('median', 3, -1, 2), has({ at_least: 1 }, 3, -1, 2), has({ at_least: 9 }, 3, -1)]).toEqual([-1, 2, 3, -1]);
		const both = team([...Array.from({ length: 2 }, () => [5, 5, 5, 5, 5]), ...Array.from({ length: 4 }, () => [1, 1, 1, 1, 1])], 6);
		const alone = (rule: Rule) => zone(both, goal(rule, need(0, 3)), ROLL).p_alone;
		expect(alone('all')).toBeLessThan(0.05);
		expect(alone('median')).toBeLessThan(0.2);
		expect(alone({ at_least: 2 })).toBeGreaterThan(0.9);
	});

	it('refuses goals by what is wrong with them', () => {
		const one = team([[3, 3, 3, 3, 3]], 1);
		expect(() => zone(one, goal('all'), ROLL)).toThrow('requires_nothing');
		expect(() => zone(one, goal('all', need(9, 3)), ROLL)).toThrow('no_such_skill (0)');
		expect(() => steps(one, goal('all', need(0, 0)), ROLL)).toThrow('level (0)');
		expect(() => forecast([], goal('all', need(0, 3)), PRACTICE, null, CALIBRATION, ROLL)).toThrow('nobody');
	});

	it('puts goals that serve others first', () => {
		const goals = [goal('all', need(3, 4)), goal('all', need(1, 3)), goal('all', need(4, 3))];
		expect(goalOrder(graph, goals)).toEqual([
			[1, 0],
			[2, 0]
		]);
	});

	it('repeats itself, and a forecast never falls', () => {
		const members = [1, 2, 3].map((person) => new Estimate(model, mixed(person, 20), 60));
		const asked = goal('median', need(3, 3));
		expect(zone(members, asked, ROLL)).toEqual(zone(members, asked, ROLL));
		const by = [1, 2, 5].map((per_week) => forecast(members, asked, { ...PRACTICE, per_week }, 12, CALIBRATION, ROLL));
		for (const { curve } of by) expect(curve.every((value, at) => at === 0 || value >= curve[at - 1]!)).toBe(true);
		expect(by.map((one) => one.by_date)).toEqual(by.map((one) => one.by_date).toSorted());
	});
});

describe('a stage', () => {
	it('has two axes, and the newest own view counts', () => {
		const list = looks(1, [1, 5, 3, 3, 3], 6);
		expect(standing(model, list, need(0, 3), 10).stage).toBeNull();
		list.push(seen(7, 0, 'self', 0, 5), seen(7, 1, 'self', 0, 1));
		expect(standing(model, list, need(0, 3), 10).stage).toBe('unconscious_incompetence');
		expect(standing(model, list, need(1, 3), 10).stage).toBe('unconscious_competence');
		list.push(seen(8, 0, 'self', 0, 1), seen(8, 1, 'self', 0, 5));
		expect(standing(model, list, need(0, 3), 10).stage).toBe('conscious_incompetence');
		expect(standing(model, list, need(1, 3), 10).stage).toBe('conscious_competence');
	});
});

describe('the reach check', () => {
	const full: Placement[][] = [
		['alone', 'not_yet'],
		['prompted', 'watched'],
		['alone', 'alone']
	];

	it('shows nothing until everyone is in', () => {
		expect(picture(graph, [0, 1], [...full, ['alone', null]])).toBeNull();
		expect(picture(graph, [0, 1], [...full, ['alone']])).toBeNull();
		expect(picture(graph, [0, 1], [])).toBeNull();
	});

	it('shows the nearer step and one question, in the order of prerequisites', () => {
		const shown = picture(graph, [0, 1], full);
		expect(shown).toMatchObject({ nearer: 1, question: 'who_shows', may_identify: true });
		expect(shown?.rows[1]?.counts).toEqual([1, 1, 0, 0, 1, 0]);
		expect(picture(graph, [1, 0], full.map((own) => own.toReversed()))).toEqual(shown);
		expect(picture(graph, [0], [['alone'], ['prompted']])).toMatchObject({ nearer: null, question: 'what_kept_you' });
		expect(picture(graph, [0], Array.from({ length: 8 }, () => ['watched' as const]))).toMatchObject({
			question: 'whom_to_watch',
			may_identify: false
		});
	});

	it('is a self-view as evidence', () => {
		const list = placed([0, 1], ['alone', 'watched'], 3);
		expect(list.map((one) => one.seen)).toEqual([{ support: 4 }, { support: 1 }]);
		expect(new Estimate(model, list, 3).onlyOwnView(0)).toBe(true);
	});
});

describe('what is learned', () => {
	it('is the benefit of support, from what was tried with it', () => {
		const tried = (done: boolean) => Array.from({ length: 6 }, () => ({ margin: -1, deviation: 0.3, done }));
		expect(learnedSupport(PARAMS.support, tried(true)).mean).toBeGreaterThan(1.1);
		expect(learnedSupport(PARAMS.support, tried(false)).mean).toBeLessThan(0.9);
		expect(learnedSupport(PARAMS.support, [])).toEqual(PARAMS.support);
	});

	it('is the pace, from progress that was seen', () => {
		const slow = learnedPractice(PRACTICE, Array.from({ length: 5 }, () => ({ times: 40, moved: 0.4, deviation: 0.2 })));
		expect(slow.gain).toBeLessThan(0.03);
		expect(slow.gain_spread).toBeLessThan(PRACTICE.gain_spread);
	});

	it('is how far roll-outs can be trusted', () => {
		const draws = new Draws(1, 1);
		const scored = Array.from({ length: 2000 }, () => {
			const p = draws.uniform();
			return { p, came_true: draws.uniform() < 0.3 + 0.35 * p };
		});
		const layer = fitCalibration(scored);
		const after = scored.map((one) => ({ ...one, p: calibrated(layer, one.p) }));
		expect(calibrationError(scored)).toBeGreaterThan(0.12);
		expect(calibrationError(after)).toBeLessThan(0.04);
		expect(brier(after)).toBeLessThan(brier(scored) ?? 0);
		expect([brier([]), calibrationError([]), fitCalibration([])]).toEqual([null, null, CALIBRATION]);
	});
});

describe('a team', () => {
	it('holds a win after three in a row and a review', () => {
		expect(stableSmallWin([false, true, true, true], 0.85)).toBe(true);
		expect(stableSmallWin([true, true, true, false], 0.9)).toBe(false);
		expect(stableSmallWin([true, true, true], 0.7)).toBe(false);
		expect(stableSmallWin([true, true, true], null)).toBe(false);
		expect(stableSmallWin([true, true], 0.9)).toBe(false);
	});

	it('is warned of a change load past its own history', () => {
		const thing = (from: number, until: number | null = null): NewThing => ({ kind: 'tool', from, until });
		const open = [thing(1), thing(1), thing(1)];
		expect(changeLoad(open, 5).warns).toBe(false);
		expect(changeLoad([...open, thing(4)], 5).warns).toBe(true);
		const before = Array.from({ length: 4 }, () => thing(-50, -10));
		expect(changeLoad([...before, ...open, thing(4)], 5)).toEqual({ now: 4, most_before: 4, warns: false });
		// Given up on the day it was asked: no history.
		expect(changeLoad([thing(-5, -5), ...open], 5)).toEqual({ now: 3, most_before: null, warns: false });
	});
});

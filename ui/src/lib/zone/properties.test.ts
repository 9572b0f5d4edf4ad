/** What the estimate promises, on made-up evidence of every kind. */
import { describe, expect, it } from 'vitest';
import { Draws } from './draws';
import { Estimate, MASTERED } from './estimate';
import { PARTS, SOURCES, type Evidence } from './evidence';
import { Graph } from './graph';
import { Model } from './model';
import { PARAMS } from './params';
import { next, telling } from './next';

const edge = (skill: number, needs: number) => ({ skill, needs, level: 3 });
const graph = () => new Graph(6, [edge(1, 0), edge(2, 1), edge(3, 1), edge(5, 4)]);
const model = new Model(graph(), PARAMS);
/** Nothing moves by itself: no learning, no forgetting. */
const still = new Model(graph(), { ...PARAMS, drift: 0, half_life: 0 });
const PEOPLE = Array.from({ length: 12 }, (_, person) => person);

function mixed(person: number, count: number, until = 90): Evidence[] {
	const draws = new Draws(23, person);
	const below = (n: number) => Math.floor(draws.uniform() * n);
	return Array.from({ length: count }, () => {
		const source = SOURCES[below(5)]!;
		const answer = { answer: { right: draws.uniform() < 0.6, difficulty: below(9) / 4 - 1 } };
		const own = { day: below(until), skill: below(6), part: PARTS[below(2)]!, source, rater: source === 'peer' || source === 'coach' ? 1 + below(3) : 0 };
		return { ...own, seen: source === 'exercise' ? answer : { support: below(2) ? below(6) : below(31) / 6 } };
	});
}

const each = <T>(read: (skill: number, part: (typeof PARTS)[number]) => T) => graph().order.flatMap((skill) => PARTS.map((part) => read(skill, part)));
const known = (estimate: Estimate) => each((skill, part) => [estimate.theta(skill, part), estimate.deviation(skill, part)]);

describe('an estimate', () => {
	it.each(PEOPLE)('is the same when everything is taken anew (%i)', (person) => {
		const again = new Model(graph(), structuredClone(PARAMS));
		expect(known(new Estimate(again, structuredClone(mixed(person, 40)), 100))).toEqual(known(new Estimate(model, mixed(person, 40), 100)));
	});

	it.each(PEOPLE)('hardly depends on how raters are numbered (%i)', (person) => {
		const renumbered = mixed(person, 40, 4).map((one) => ({ ...one, rater: one.rater === 0 ? 0 : 9 - one.rater }));
		const [one, other] = [new Estimate(model, mixed(person, 40, 4), 100), new Estimate(model, renumbered.reverse(), 100)];
		for (const away of each((skill, part) => Math.abs(one.theta(skill, part) - other.theta(skill, part)))) expect(away).toBeLessThan(0.02);
	});

	it.each(PEOPLE)('of what stands still never gets less sure by what is seen later (%i)', (person) => {
		const list = mixed(person, 30, 50);
		let before = new Estimate(still, list, 100);
		for (const more of mixed(person + 100, 5)) {
			list.push({ ...more, day: 50 + list.length });
			const after = new Estimate(still, list, 200);
			for (const wider of each((skill, part) => after.deviation(skill, part) - before.deviation(skill, part))) expect(wider).toBeLessThanOrEqual(1e-12);
			before = after;
		}
	});

	it.each(PEOPLE)('without a rater is as if they had never spoken (%i)', (person) => {
		const quiet = mixed(person, 30);
		const spoke = mixed(person + 50, 10).map((one): Evidence => ({ ...one, source: 'peer', rater: 77, seen: { support: 5 } }));
		const all = quiet.flatMap((one, at) => [one, ...spoke.slice(at, at + 1)]);
		new Estimate(model, all, 100);
		expect(known(new Estimate(model, all.filter((one) => one.rater !== 77), 100))).toEqual(known(new Estimate(model, quiet, 100)));
	});

	it.each(PEOPLE)('from self-ratings alone is never mastery (%i)', (person) => {
		const own = mixed(person, 80).map((one): Evidence => ({ ...one, source: 'self', rater: 0, seen: { support: person % 2 ? 5 : 4 } }));
		const estimate = new Estimate(model, own, 100);
		for (const level of [1, 2, 3, 4, 5]) for (const p of each((skill, part) => estimate.mastery(skill, part, level))) expect(p).toBeLessThan(MASTERED);
	});
});

describe('the next item', () => {
	it('is open, and about what is least known; of equals the first', () => {
		const item = (skill: number, difficulty: number) => ({ skill, part: 'skill' as const, difficulty });
		const wanted = [0, 1].map((skill) => ({ skill, part: 'skill' as const }));
		const nothing = new Estimate(model, [], 0);
		expect(next(telling(nothing, [-4, 0, 1, 0, 4].map((difficulty) => item(1, difficulty)), wanted))).toBe(1);
		const look = { day: 0, skill: 1, part: 'skill' as const, source: 'coach' as const, rater: 1, seen: { support: 3 } };
		const looked = new Estimate(model, Array.from({ length: 12 }, () => look), 0);
		expect(next(telling(looked, [item(1, 0.5), item(0, 0)], wanted))).toBe(1);
		expect(next(telling(nothing, [item(0, 0)], []))).toBeNull();
	});
});

/** What was said of goals, kept and held against what came. Pure. */
import type { Body, OpenEntry } from '$lib/record';
import type { OpenGoal } from '$lib/goal/goals';
import type { GoalAnswer } from '$lib/zone/answers';
import { fitCalibration, type Calibration, type Scored } from '$lib/zone/score';
import { daysBetween, dayOf } from '$lib/words/when';
import type { Requires } from '../reach/requires';
import { nameIn, type Asks } from './asks';
import type { Member } from './people';

export type Forecast = Body<'forecast'>;
export type Kept = OpenEntry<'forecast'>;

/** What is kept of an answer. Of a day that is over nothing was forecast: neither it nor a chance by then is kept. */
export function forecastOf(requires: { id: string; body: Requires }, answer: GoalAnswer, asks: Asks, members: readonly Member[], today: string): Forecast {
	const { forecast, call } = answer;
	const over = requires.body.day !== '' && requires.body.day < today;
	return {
		requires: requires.id,
		goal: requires.body.goal,
		text: requires.body.text,
		day: today,
		by: over ? '' : requires.body.day,
		zone: call.zone,
		p: over ? null : forecast.by_date,
		rolled: over ? null : forecast.rolled_by_date,
		weeks_50: forecast.weeks_50,
		weeks_80: forecast.weeks_80,
		people: members.length,
		seen: new Set(members.flatMap(({ observed }) => observed.map((one) => one.entry.row.id))).size,
		needs: answer.there.map(({ need, p }) => {
			const { id, name } = nameIn(asks, need.skill);
			return { skill: id, name, part: need.part, level: need.level, p };
		}),
		outcome: '',
		outcome_day: ''
	};
}

/** What was asked of which goal on which day. */
const questionOf = ({ goal, requires, day, by, needs }: Forecast) => JSON.stringify([goal ?? requires, day, by, needs.map((need) => [need.skill, need.part, need.level])]);

/** Whether the same was asked of the same goal on this day already. */
export function keptToday(all: readonly Kept[], next: Forecast): boolean {
	return all.some(({ body }) => questionOf(body) === questionOf(next));
}

/** Several who look at once keep one each: of each question of a day the first counts, for everyone. Ids rise with time. */
export function oncePerDay(all: readonly Kept[]): Kept[] {
	const first = new Map<string, Kept>();
	for (const one of all) {
		const key = questionOf(one.body);
		const before = first.get(key);
		if (!before || one.row.id < before.row.id) first.set(key, one);
	}
	return [...first.values()];
}

/** Whether a forecast is of the goal that something is asked of, whichever of what was ever asked of it it rests on; without a goal, of just that. */
export function ofSameGoal({ row, body }: Pick<OpenEntry<'requires'>, 'row' | 'body'>, all: readonly Pick<OpenEntry<'requires'>, 'row' | 'body'>[]): (forecast: Pick<Forecast, 'requires' | 'goal'>) => boolean {
	const asked = new Set([row.id, ...all.filter((one) => body.goal !== null && one.body.goal === body.goal).map((one) => one.row.id)]);
	return ({ requires, goal }) => (goal === null || body.goal === null ? asked.has(requires) : goal === body.goal);
}

/** Whether it was said before its day was over; what was kept after that was no forecast. */
const isAhead = ({ day, by }: Pick<Forecast, 'day' | 'by'>) => by !== '' && day <= by;

/** Let go before its day: nobody will know whether it would have come. */
const gaveUp = ({ by }: Pick<Forecast, 'by'>, goal: Pick<OpenGoal, 'closure'> | null) => goal?.closure?.state === 'let_go' && dayOf(goal.closure.at) < by;

/** What came of a forecast: as somebody said, else as its goal was closed; empty while nobody can know. */
export function outcomeOf(forecast: Forecast, goal: Pick<OpenGoal, 'closure'> | null, today: string): Forecast['outcome'] {
	if (forecast.outcome !== '' || !isAhead(forecast)) return forecast.outcome;
	if (!goal || gaveUp(forecast, goal)) return '';
	const { closure } = goal;
	if (closure?.state === 'reached') return dayOf(closure.at) <= forecast.by ? 'came' : 'not';
	return closure !== null || today > forecast.by ? 'not' : '';
}

/** Whether somebody has to say what came of it: its day is over, and there is no goal that tells. */
export function waitsForWord(forecast: Forecast, goal: Pick<OpenGoal, 'closure'> | null, today: string): boolean {
	return !goal && isAhead(forecast) && today > forecast.by && forecast.outcome === '';
}

/** Whether it is still to be known what comes of it. */
export function isWaiting(forecast: Forecast, goal: Pick<OpenGoal, 'closure'> | null, today: string): boolean {
	return isAhead(forecast) && !gaveUp(forecast, goal) && outcomeOf(forecast, goal, today) === '';
}

/** A forecast of which one knows what came. */
export interface Known {
	body: Forecast;
	/** As it was said, and before the layer of calibration. */
	p: number;
	rolled: number;
	came_true: boolean;
	/** The goal it was said of; without one, what was asked for. */
	goal: string;
	/** All that was said of one goal for one day came out together: it counts as one. */
	weight: number;
}

/** Those that can be scored: with a date, and an outcome. */
export function knownOf(all: readonly Forecast[], goals: readonly Pick<OpenGoal, 'closure' | 'row'>[], today: string): Known[] {
	const known = all.flatMap((body): Known[] => {
		const outcome = outcomeOf(body, goals.find((goal) => goal.row.id === body.goal) ?? null, today);
		if (outcome === '' || body.p === null || !isAhead(body)) return [];
		return [{ body, p: body.p, rolled: body.rolled ?? body.p, came_true: outcome === 'came', goal: body.goal ?? body.requires, weight: 1 }];
	});
	const together = ({ goal, body }: Known) => `${goal} ${body.by}`;
	const many = new Map<string, number>();
	for (const one of known) many.set(together(one), (many.get(together(one)) ?? 0) + 1);
	return known.map((one) => ({ ...one, weight: 1 / (many.get(together(one)) ?? 1) }));
}

/** The room's own layer between what is rolled out and what is said. */
export function calibrationOf(known: readonly Known[]): Calibration {
	return fitCalibration(known.map(({ rolled, came_true, weight }): Scored => ({ p: rolled, came_true, weight })));
}

/** From so many days on a comparison says more than the weather. */
const WHILE_AGO = 14;

/** What to hold the present picture against, of forecasts of one goal: the newest that is two weeks old, else the first of an earlier day. */
export function before(all: readonly Kept[], today: string): Kept | null {
	const own = all.filter((one) => one.body.day < today).sort((a, b) => a.body.day.localeCompare(b.body.day) || a.row.id.localeCompare(b.row.id));
	return own.findLast((one) => daysBetween(one.body.day, today) >= WHILE_AGO) ?? own[0] ?? null;
}

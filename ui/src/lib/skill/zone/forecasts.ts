/** What was said of goals, kept and held against what came. Pure but for the hash of an id. */
import type { Entry } from '$lib/api';
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

/** What is kept of an answer. */
export function forecastOf(requires: { id: string; body: Requires }, answer: GoalAnswer, asks: Asks, members: readonly Member[], today: string): Forecast {
	const { forecast, call } = answer;
	return {
		requires: requires.id,
		goal: requires.body.goal,
		text: requires.body.text,
		day: today,
		by: requires.body.day,
		zone: call.zone,
		p: forecast.by_date,
		rolled: forecast.rolled_by_date,
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

const asksFor = ({ by, needs }: Pick<Forecast, 'by' | 'needs'>) => JSON.stringify([by, needs.map((need) => [need.skill, need.part, need.level])]);

/** Whether the same was asked of the same goal on this day already. */
export function keptToday(all: readonly Kept[], next: Forecast): boolean {
	return all.some(({ body }) => body.requires === next.requires && body.day === next.day && asksFor(body) === asksFor(next));
}

/**
 * The id of a forecast: one and the same whoever keeps it, so that several who look at once keep one. It is made of what the server knows anyway; a
 * hash of what the goal asks for could be guessed back. The time in it is the day's.
 */
export async function idOf(requires: Pick<Entry, 'id' | 'version'>, day: string): Promise<string> {
	const said = new TextEncoder().encode(JSON.stringify([requires.id, requires.version, day]));
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', said)).slice(0, 16);
	const ms = Date.parse(`${day}T00:00:00Z`);
	for (let n = 0; n < 6; n++) bytes[n] = Math.floor(ms / 2 ** (8 * (5 - n))) & 0xff;
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** What came of a forecast: as somebody said, else as its goal was closed; empty while nobody can know. */
export function outcomeOf(forecast: Forecast, goal: Pick<OpenGoal, 'closure'> | null, today: string): Forecast['outcome'] {
	if (forecast.outcome !== '' || forecast.by === '') return forecast.outcome;
	if (!goal) return '';
	const { closure } = goal;
	if (closure?.state === 'reached') return dayOf(closure.at) <= forecast.by ? 'came' : 'not';
	return closure !== null || today > forecast.by ? 'not' : '';
}

/** Whether somebody has to say what came of it: its day is over, and there is no goal that tells. */
export function waitsForWord(forecast: Forecast, goal: Pick<OpenGoal, 'closure'> | null, today: string): boolean {
	return !goal && forecast.by !== '' && today > forecast.by && forecast.outcome === '';
}

/** A forecast of which one knows what came. */
export interface Known {
	body: Forecast;
	/** As it was said, and before the layer of calibration. */
	p: number;
	rolled: number;
	came_true: boolean;
}

/** Those that can be scored: with a date, and an outcome. */
export function knownOf(all: readonly Forecast[], goals: readonly Pick<OpenGoal, 'closure' | 'row'>[], today: string): Known[] {
	return all.flatMap((body) => {
		const outcome = outcomeOf(body, goals.find((goal) => goal.row.id === body.goal) ?? null, today);
		return outcome === '' || body.p === null ? [] : [{ body, p: body.p, rolled: body.rolled ?? body.p, came_true: outcome === 'came' }];
	});
}

/** The room's own layer between what is rolled out and what is said. */
export function calibrationOf(known: readonly Known[]): Calibration {
	return fitCalibration(known.map(({ rolled, came_true }): Scored => ({ p: rolled, came_true })));
}

/** From so many days on a comparison says more than the weather. */
const WHILE_AGO = 14;

/** What to hold the present picture against: of this goal the newest that is two weeks old, else the first of an earlier day. */
export function before(all: readonly Kept[], requires: string, today: string): Kept | null {
	const own = all.filter((one) => one.body.requires === requires && one.body.day < today).sort((a, b) => a.body.day.localeCompare(b.body.day) || a.row.id.localeCompare(b.row.id));
	return own.findLast((one) => daysBetween(one.body.day, today) >= WHILE_AGO) ?? own[0] ?? null;
}

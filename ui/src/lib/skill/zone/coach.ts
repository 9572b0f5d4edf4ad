/** How forecasts came out wherever one coaches, and whether goals were set so that they can be met. */
import { api, type Engagement, type PortfolioItem } from '$lib/api';
import { engagementOf } from '$lib/engagement/sealing';
import { allGoals, attainments } from '$lib/goal/all';
import { standsAs } from '$lib/goal/craft';
import { gasT } from '$lib/goal/gas';
import { entriesOf, ofType } from '$lib/record';
import { at } from '$lib/space.svelte';
import { VaultError } from '$lib/vault';
import { bandOf, brier, reliability, type Band } from '$lib/zone/score';
import { isWaiting, knownOf, oncePerDay, type Known } from './forecasts';

/** What one coaching adds. */
export interface Room {
	known: Known[];
	/** Forecasts with a date whose day has not come. */
	waiting: number;
	/** Attainment of its closed goals, as it was noted: −2 … 2. */
	attained: number[];
}

/** Coachings of mine as a coach, that have begun. */
export async function coached(): Promise<string[]> {
	const items = await api.list<PortfolioItem>(at('/portfolio'));
	return items.filter((item) => item.role === 'coach' && !['proposed', 'declined'].includes(item.state)).map((item) => item.engagement_id);
}

/** Opens what one coaching says of it. */
export async function roomOf(id: string, today: string): Promise<Room> {
	const engagement: Engagement = await engagementOf(id);
	const [entries, all] = await Promise.all([entriesOf(engagement, { drawer: 'skill' }), allGoals(engagement)]);
	const forecasts = oncePerDay(ofType(entries, 'forecast')).map((one) => one.body);
	const shared = all.goals.filter((goal) => !goal.mine);
	const open = forecasts.filter((one) => isWaiting(one, shared.find((goal) => goal.row.id === one.goal) ?? null, today));
	const closed = attainments(engagement, all).filter(({ goal }) => !goal.mine && ['reached', 'let_go'].includes(standsAs(goal)));
	return { known: knownOf(forecasts, shared, today), waiting: open.length, attained: closed.map(({ note }) => note.body.level) };
}

/**
 * Reads one after the other and says what each has, null where its keys did not open: the others are still worth a look. What fails for want of a
 * server is no matter of keys: of a part of them nothing is said. Ends early when `on` says false.
 */
export async function eachRoom(ids: readonly string[], read: (id: string) => Promise<Room>, on: (found: Room | null) => boolean): Promise<void> {
	for (const id of ids) {
		const found = await read(id).catch((error: unknown) => {
			if (!(error instanceof VaultError)) throw error;
			return null;
		});
		if (!on(found)) return;
	}
}

/** Fewer than this say nothing. */
export const ENOUGH = 8;

/** How far one could rely on what was said; the score is what `brier` makes of it. */
export interface Reliability {
	/** Goals: looking at one every day tells no more of it. */
	n: number;
	score: number | null;
	word: 'few' | 'near' | 'better' | 'coin' | 'worse';
	/** `count`: of how many goals. */
	bands: Band[];
}

const goalsIn = (known: readonly Known[]) => new Set(known.map((one) => one.goal)).size;

export function reliabilityOf(known: readonly Known[]): Reliability {
	const score = brier(known);
	const n = goalsIn(known);
	const word = score === null || n < ENOUGH ? 'few' : score <= 0.1 ? 'near' : score <= 0.23 ? 'better' : score <= 0.27 ? 'coin' : 'worse';
	const bands = reliability(known).map((band) => ({ ...band, count: goalsIn(known.filter((one) => bandOf(one.p) === band.from)) }));
	return { n, score, word, bands };
}

/** One quarter of a year in which forecasts came due. */
export interface Quarter {
	year: number;
	/** 1 … 4. */
	quarter: number;
	/** Goals. */
	n: number;
	/** The Brier score; null where there are too few to say anything. */
	score: number | null;
}

/** The same by the quarter of the day that each was for, the earliest first; quarters without any are left out. */
export function overTime(known: readonly Known[]): Quarter[] {
	const found = new Map<number, Known[]>();
	for (const one of known) {
		const [year = 0, month = 0] = one.body.by.split('-').map(Number);
		if (year === 0 || month < 1 || month > 12) continue;
		const at = year * 4 + Math.floor((month - 1) / 3);
		found.set(at, [...(found.get(at) ?? []), one]);
	}
	return [...found]
		.sort(([a], [b]) => a - b)
		.map(([at, all]) => ({ year: Math.floor(at / 4), quarter: (at % 4) + 1, n: goalsIn(all), score: goalsIn(all) < ENOUGH ? null : brier(all) }));
}

/** A quarter of which there is a score, on a line: hundredths from the first to the last of them, by time and not by place in the list. */
export interface OnLine extends Quarter {
	score: number;
	at: number;
}

/** What can be drawn; empty while there are not two quarters to draw a line between. */
export function lineOf(quarters: readonly Quarter[]): OnLine[] {
	const scored = quarters.flatMap((one) => (one.score === null ? [] : [{ ...one, score: one.score }]));
	const place = ({ year, quarter }: Quarter) => year * 4 + quarter;
	const [first, last] = [scored[0], scored.at(-1)];
	if (!first || !last || first === last) return [];
	return scored.map((one) => ({ ...one, at: (100 * (place(one) - place(first))) / (place(last) - place(first)) }));
}

/** Whether goals lay where they can be met: the mean T over coachings, each with its own goals. */
export interface Calibrated {
	/** Goals. */
	n: number;
	rooms: number;
	mean: number | null;
	word: 'few' | 'far' | 'near' | 'close';
}

/** Further from 50 than this is more than chance would do with few coachings. */
const NEAR_50 = 4;

export function calibratedGoals(attained: readonly (readonly number[])[]): Calibrated {
	const ts = attained.flatMap((levels) => gasT(levels) ?? []);
	const n = attained.reduce((sum, levels) => sum + levels.length, 0);
	const mean = ts.length === 0 ? null : ts.reduce((sum, one) => sum + one, 0) / ts.length;
	const word = mean === null || n < ENOUGH ? 'few' : mean < 50 - NEAR_50 ? 'far' : mean > 50 + NEAR_50 ? 'close' : 'near';
	return { n, rooms: ts.length, mean, word };
}

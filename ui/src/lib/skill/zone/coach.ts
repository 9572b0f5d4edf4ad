/** How forecasts came out wherever one coaches, and whether goals were set so that they can be met. */
import { api, type Engagement, type PortfolioItem } from '$lib/api';
import { engagementOf } from '$lib/engagement/sealing';
import { allGoals, attainments } from '$lib/goal/all';
import { standsAs } from '$lib/goal/craft';
import { gasT } from '$lib/goal/gas';
import { entriesOf, ofType } from '$lib/record';
import { at } from '$lib/space.svelte';
import { brier, reliability, type Band } from '$lib/zone/score';
import { knownOf, outcomeOf, type Known } from './forecasts';

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
	const forecasts = ofType(entries, 'forecast').map((one) => one.body);
	const shared = all.goals.filter((goal) => !goal.mine);
	const open = forecasts.filter((one) => one.by !== '' && outcomeOf(one, shared.find((goal) => goal.row.id === one.goal) ?? null, today) === '');
	const closed = attainments(engagement, all).filter(({ goal }) => !goal.mine && ['reached', 'let_go'].includes(standsAs(goal)));
	return { known: knownOf(forecasts, shared, today), waiting: open.length, attained: closed.map(({ note }) => note.body.level) };
}

/** Fewer than this say nothing. */
export const ENOUGH = 8;

/** How far one could rely on what was said; the score is what `brier` makes of it. */
export interface Reliability {
	n: number;
	score: number | null;
	word: 'few' | 'near' | 'better' | 'coin' | 'worse';
	bands: Band[];
}

export function reliabilityOf(known: readonly Known[]): Reliability {
	const scored = known.map(({ p, came_true }) => ({ p, came_true }));
	const score = brier(scored);
	const word = score === null || known.length < ENOUGH ? 'few' : score <= 0.1 ? 'near' : score <= 0.23 ? 'better' : score <= 0.27 ? 'coin' : 'worse';
	return { n: known.length, score, word, bands: reliability(scored) };
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

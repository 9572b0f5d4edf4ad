/** How coachings stand: a word and facts, never a score. Pure. */
import type { PortfolioItem } from '$lib/api';

const DAY = 86_400_000;
/** So many are shown on home; the portfolio shows all. */
const SHOWN = 3;

export type Momentum = 'beginning' | 'moving' | 'on_its_way' | 'quiet';

type Facts = Pick<PortfolioItem, 'last_held_at' | 'next_session' | 'open_actions'>;

/** A word for how it goes on, from when people spoke and whether they speak again. */
export function momentum({ last_held_at: last, next_session: next, open_actions: open }: Facts, now: number): Momentum {
	if (last === null) return 'beginning';
	const since = now - last;
	if (since <= 21 * DAY && (next !== null || open > 0)) return 'moving';
	return next !== null || since <= 42 * DAY ? 'on_its_way' : 'quiet';
}

/** The coachings under way that home speaks of: the longest unspoken first, since that is what one forgets. */
export function standing<I extends Pick<PortfolioItem, 'state' | 'last_held_at'>>(items: readonly I[]): I[] {
	return items
		.filter((item) => item.state === 'active' || item.state === 'closing' || item.state === 'agreed')
		.sort((a, b) => (a.last_held_at ?? Infinity) - (b.last_held_at ?? Infinity))
		.slice(0, SHOWN);
}

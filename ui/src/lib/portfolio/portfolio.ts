/** The portfolio: every coaching of mine in facts, sorted by what needs a look. */
import { api, type Engagement, type Home, type PortfolioItem } from '$lib/api';
import { at } from '$lib/space.svelte';
import { names, t } from '$lib/words';
import { daysBetween, dayOf, today } from '$lib/words/when';

/** A coaching in facts. */
export type Item = PortfolioItem;

/** What the page shows beside the coachings themselves. */
export interface Portfolio {
	items: Item[];
	/** Questions that wait for my answer. */
	waiting: Engagement[];
	/** What I asked and nobody has answered yet. */
	asked: Engagement[];
	/** How many coachings I sponsor. */
	sponsoring: number;
}

/** Fetches it. */
export async function portfolio(): Promise<Portfolio> {
	const [items, home, proposed] = await Promise.all([
		api.list<Item>(at('/portfolio')),
		api.get<Home>(at('/home')),
		api.list<Engagement>(at('/engagements'), { query: { state: 'proposed' } })
	]);
	return { items, waiting: home.waiting, asked: proposed.filter((row) => !row.invited), sponsoring: home.sponsoring };
}

/** With whom, in words: of a team its name. */
export function whom(item: Pick<Item, 'team' | 'names'>): string {
	return item.team || (item.names.length ? names(item.names) : t('engagement-you-alone'));
}

/** Whether it is over. */
export function isPast(item: Pick<Item, 'state'>): boolean {
	return item.state === 'closed' || item.state === 'ended' || item.state === 'declined';
}

/** How long ago people last spoke, in the unit in which one would say it. */
export interface Spoke {
	unit: 'never' | 'today' | 'yesterday' | 'days' | 'weeks' | 'months' | 'years';
	n: number;
}

/** How long ago a day was. Days up to a week, weeks up to two months, months up to two years. */
export function spoke(last: string | null, now: string): Spoke {
	if (last === null) return { unit: 'never', n: 0 };
	const days = daysBetween(last, now);
	if (days <= 0) return { unit: 'today', n: 0 };
	if (days === 1) return { unit: 'yesterday', n: 1 };
	if (days < 7) return { unit: 'days', n: days };
	if (days < 60) return { unit: 'weeks', n: Math.round(days / 7) };
	if (days < 730) return { unit: 'months', n: Math.round(days / 30.44) };
	return { unit: 'years', n: Math.floor(days / 365.25) };
}

/** "last spoke three weeks ago". */
export function spokeWords(last: number | null): string {
	const { unit, n } = spoke(last === null ? null : dayOf(last), today());
	return t('portfolio-spoke', { unit, n, words: t('portfolio-number', { n }) });
}

/** The coachings in three lists: those with a next session, the soonest first; those without one, the longest unspoken first; those that are over, the latest first. */
export interface Sorted {
	next: Item[];
	unplanned: Item[];
	past: Item[];
}

/** Sorts by what needs a look. */
export function byLook(items: readonly Item[]): Sorted {
	const running = items.filter((item) => !isPast(item));
	const start = (item: Item) => item.next_session?.starts_at ?? 0;
	return {
		next: running.filter((item) => item.next_session).sort((a, b) => start(a) - start(b)),
		unplanned: running.filter((item) => !item.next_session).sort((a, b) => (a.last_held_at ?? 0) - (b.last_held_at ?? 0) || b.overdue_actions - a.overdue_actions),
		past: items.filter(isPast).sort((a, b) => (b.closed_at ?? 0) - (a.closed_at ?? 0))
	};
}

/** What a list is narrowed to. */
export interface Filter {
	name: string;
	/** `overdue`, `unplanned`, a kind, or empty for all. */
	only: string;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that fit: every typed word begins a word of a name. */
export function fitting(items: readonly Item[], { name, only }: Filter): Item[] {
	const typed = plain(name).split(/\s+/).filter(Boolean);
	return items.filter((item) => {
		const words = plain([item.team ?? '', ...item.names].join(' ')).split(/\s+/);
		return typed.every((part) => words.some((word) => word.startsWith(part))) && fits(item, only);
	});
}

function fits(item: Item, only: string): boolean {
	switch (only) {
		case '':
			return true;
		case 'overdue':
			return item.overdue_actions > 0;
		case 'unplanned':
			return !isPast(item) && !item.next_session;
		case 'closing':
			return item.state === 'closing';
		default:
			return item.kind === only;
	}
}

/** Whether the next session is near enough to prepare for it: the day before, and until it has begun. */
export function prepares(item: Pick<Item, 'next_session'>, now: number): boolean {
	const start = item.next_session?.starts_at;
	return start !== undefined && start > now - 30 * 60_000 && start < now + 36 * 3_600_000;
}

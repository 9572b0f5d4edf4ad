/** What one wants to have read a minute before a session: from the last one, what is open, what was put off, what it is to be about. */
import type { Takeaway } from '$lib/api';
import { actionsOf, type OpenAction } from '$lib/action/actions';
import { ownRoom, type Clear, type Engagement } from '$lib/engagement/sealing';
import { addEntry, entriesOf, newest, ofType, putAside, type OpenEntry } from '$lib/record';
import { focusOf } from '$lib/session/focus';
import { heldBefore, nextPlanned, sessionOf, takeawaysOf, type OpenSession } from '$lib/session/sessions';
import { space } from '$lib/space.svelte';
import type { OpenGoal } from '$lib/goal/goals';
import { arrivedFrom, byPlace, waits } from '$lib/topic/order';
import { waitingTopics, type OpenTopic } from '$lib/topic/topics.svelte';

/** What is there to prepare with. */
export interface Prepared {
	/** The next session, or null when none is planned. */
	next: OpenSession | null;
	last: OpenSession | null;
	taken: { row: Takeaway; text: Clear }[];
	/** Open actions, the soonest first. */
	actions: OpenAction[];
	/** Topics that come from an earlier session. */
	deferred: OpenTopic[];
	/** Other topics of the next session. */
	topics: OpenTopic[];
	aim: OpenEntry<'aim'> | null;
	/** What the others want to bring. */
	brings: OpenEntry<'preparation'>[];
	goal: OpenGoal | null;
}

/** How long a session that has begun is still the next one, ms: as the portfolio counts it. */
const RUNNING = 12 * 3_600_000;

/** Fetches and opens it. */
export async function prepare(engagement: Engagement, now: number): Promise<Prepared> {
	const [row, actions, waiting, focus] = await Promise.all([
		nextPlanned(engagement, { id: '', starts_at: now - RUNNING }),
		actionsOf(engagement),
		waitingTopics(engagement),
		focusOf(engagement)
	]);
	const [next, last, entries] = await Promise.all([
		row ? sessionOf(engagement, row.id) : null,
		heldBefore(engagement, { id: row?.id ?? '', starts_at: row?.starts_at ?? now }),
		row ? entriesOf(engagement, { drawer: 'session', session: row.id }) : []
	]);
	const here = ofType(entries, 'topic').filter((one) => waits(one.body));
	const { deferred, topics } = apart([...here, ...waiting.filter((one) => one.body.state === 'deferred')], row?.id ?? '');
	return {
		next,
		last,
		taken: last ? await takeawaysOf(engagement, last.row) : [],
		actions: actions.filter((one) => one.row.state === 'open'),
		deferred,
		topics,
		aim: newest(entries, 'aim'),
		brings: ofType(entries, 'preparation').filter((one) => one.body.bring !== '' && one.row.created_by !== space.self.person_id),
		goal: focus.goal
	};
}

/** Topics that come from an earlier session, and those that do not, each in their order. */
export function apart<T extends Pick<OpenTopic, 'row' | 'body'>>(topics: readonly T[], session: string): { deferred: T[]; topics: T[] } {
	const sorted = topics.toSorted((a, b) => byPlace({ id: a.row.id, position: a.row.position }, { id: b.row.id, position: b.row.position }));
	const earlier = (topic: T) => topic.body.state === 'deferred' || arrivedFrom(topic.body, session) !== null;
	return { deferred: sorted.filter(earlier), topics: sorted.filter((topic) => !earlier(topic)) };
}

/** What I want to bring to my own supervision from one coaching; in my own space, the oldest first. */
export async function broughtFrom(engagement: string): Promise<OpenEntry<'supervision'>[]> {
	if (!space.self.own_engagement_id) return [];
	const entries = await entriesOf(ownRoom(), { drawer: 'learning' });
	return ofType(entries, 'supervision').filter((one) => one.body.engagement === engagement && one.row.aside_at === null);
}

/** Keeps something to bring; call `ensureRecovery` first. The same `id` however often the form is sent. */
export function bring(engagement: string, text: string, id: string): Promise<OpenEntry<'supervision'>> {
	return addEntry(ownRoom(), 'supervision', { text: text.trim(), engagement }, { id });
}

/** It was brought, or need not be; `false` brings it back. */
export function brought(entry: OpenEntry<'supervision'>, aside = true): Promise<OpenEntry<'supervision'>> {
	return putAside(ownRoom(), entry, aside);
}

/** Topics of a session: their order, and what happens to one that is talked about, goes on to the next session, or is parked. Pure. */
import type { Body } from '$lib/record';

/** A topic's words and state. */
export type Topic = Body<'topic'>;

/** The session a topic was put off in: said where it arrives. */
export interface Origin {
	session: string;
	number: number;
	/** `YYYY-MM-DD`. */
	day: string;
}

/** What orders: a place in the list. Equal places keep the order of the ids, which is the order of writing. */
export interface Placed {
	id: string;
	position: number;
}

/** Room left between two neighbours, so that one move changes one row. */
const GAP = 1024;

/**
 * Topics of no session lie below zero: a list by place gives them first, so that they are found without reading the record of every
 * session. Far above what any list counts to, and small enough to be exact.
 */
const OUTSIDE = 2 ** 50;

/** The place outside of all sessions. */
export function outside(position: number): number {
	return position < 0 ? position : position - OUTSIDE;
}

/** The place back in a session. */
export function inside(position: number): number {
	return position < 0 ? position + OUTSIDE : position;
}

/** By place, then by age. */
export function byPlace(a: Placed, b: Placed): number {
	return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The place after the last. */
export function lastPlace(list: readonly Placed[]): number {
	return list.length === 0 ? GAP : Math.max(...list.map((one) => one.position)) + GAP;
}

/**
 * The new places when `id` goes to index `to` of the ordered list: usually one; all of them where no number fits between the
 * neighbours. Empty when nothing moves.
 */
export function moved(list: readonly Placed[], id: string, to: number): Placed[] {
	const ordered = [...list].sort(byPlace);
	const at = ordered.findIndex((one) => one.id === id);
	const target = Math.max(0, Math.min(to, ordered.length - 1));
	const [taken] = at < 0 ? [] : ordered.splice(at, 1);
	if (!taken || target === at) return [];
	const before = ordered[target - 1]?.position ?? 0;
	const after = ordered[target]?.position;
	if (after === undefined) return [{ id, position: before + GAP }];
	if (after - before > 1) return [{ id, position: Math.floor((before + after) / 2) }];
	ordered.splice(target, 0, taken);
	return numbered(ordered.map((one) => one.id)).filter((one, n) => one.position !== ordered[n]?.position);
}

/** The places of topics in this very order. */
export function numbered(ids: readonly string[]): Placed[] {
	return ids.map((id, n) => ({ id, position: (n + 1) * GAP }));
}

/** Still to be talked about here: a topic that was put off is open where it arrived. */
export function waits(topic: Pick<Topic, 'state'>): boolean {
	return topic.state === 'open' || topic.state === 'deferred';
}

/** Priority 0 → 1 → 2 → 0. */
export function nextPriority(priority: number): 0 | 1 | 2 {
	return priority >= 2 ? 0 : priority === 1 ? 2 : 1;
}

/** Where it came from, once each: the newest last. */
function cameFrom(topic: Topic, origin: Origin): Origin[] {
	return [...topic.from.filter((one) => one.session !== origin.session), origin];
}

/** Goes on to the next session: its new words, and where it lies from then on (null: it waits until one is planned). */
export function deferred(topic: Topic, origin: Origin, next: string | null): { body: Topic; session: string | null } {
	return { body: { ...topic, state: 'deferred', from: cameFrom(topic, origin) }, session: next };
}

/** Parked, because it leads away from the goal: it waits outside all sessions until someone takes it up. */
export function parked(topic: Topic, origin: Origin): { body: Topic; session: null } {
	return { body: { ...topic, state: 'parked', from: cameFrom(topic, origin) }, session: null };
}

/** Taken up here and now, or talked about. */
export function here(topic: Topic, session: string, state: 'open' | 'discussed'): { body: Topic; session: string } {
	return { body: { ...topic, state }, session };
}

/** The session it was put off in last; null when it was born here. */
export function arrivedFrom(topic: Pick<Topic, 'from'>, session: string): Origin | null {
	return topic.from.findLast((one) => one.session !== session) ?? null;
}

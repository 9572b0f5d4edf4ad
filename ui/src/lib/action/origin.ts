/** Where something came from, as an address: insight → option → action stay linked. */
import { at } from '$lib/space.svelte';
import type { Origin } from './actions';

const PLACES: Record<string, string> = {
	insight: 'log#',
	learning: 'log#',
	win: 'log#',
	discovery: 'log#',
	feedback: 'log#',
	thanks: 'log#',
	fact: 'log#',
	option: 'options#',
	decision: 'options#',
	plan: 'plan#',
	problem: 'plan#',
	context: 'context#',
	session: 'sessions/',
	goal: 'goals/'
};

/** The page of an origin; null when it has none. */
export function originPath(engagement: string, from: Origin): string | null {
	const place = PLACES[from.kind];
	return place ? at(`/coaching/${engagement}/${place}${from.id}`) : null;
}

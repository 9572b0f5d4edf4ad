/** Options: in clusters, parked and looked through, chosen or not with why; and whether the same was chosen before. */
import type { Body, OpenEntry } from '$lib/record';

export type Option = OpenEntry<'option'>;
export type Decision = OpenEntry<'decision'>;
export type State = Body<'option'>['state'];

/** Options of one name. */
export interface Cluster {
	/** Empty: not in a cluster yet. */
	name: string;
	options: Option[];
}

/** Those of a state, the older first. */
export function inState(options: readonly Option[], state: State): Option[] {
	return options.filter((one) => one.body.state === state);
}

/** Options by cluster, in the order in which the clusters came up; those without one first, for they wait to be sorted. */
export function clusters(options: readonly Option[]): Cluster[] {
	const found = new Map<string, Option[]>();
	for (const one of options) {
		const name = one.body.cluster.trim();
		found.set(name, [...(found.get(name) ?? []), one]);
	}
	const rest = found.get('');
	found.delete('');
	const named = [...found].map(([name, list]) => ({ name, options: list }));
	return rest ? [{ name: '', options: rest }, ...named] : named;
}

/** Whether an unusual one could be asked for: several are there and none is. A line to think about, never a gate. */
export function wantsUnusual(options: readonly Option[]): boolean {
	const here = options.filter((one) => one.body.state !== 'parked');
	return here.length >= 2 && !here.some((one) => one.body.unusual);
}

/** What is parked, in the order in which it is looked through: the longest parked first, without those left for later. */
export function triage(options: readonly Option[], later: readonly string[]): Option[] {
	return inState(options, 'parked')
		.filter((one) => !later.includes(one.row.id))
		.sort((a, b) => a.row.changed_at - b.row.changed_at || a.row.id.localeCompare(b.row.id));
}

/** Words that say little about what an option is. */
const LITTLE = new Set('the and for with that this from our you der die das und für mit dem den ein eine einen auf von'.split(' '));

function telling(text: string): Set<string> {
	const all = text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(all.filter((one) => one.length > 2 && !LITTLE.has(one)));
}

/** Whether two texts say the same in nearly the same words: three of four of their telling words are in both. */
export function sameWords(a: string, b: string): boolean {
	const one = telling(a);
	const other = telling(b);
	if (one.size === 0 || other.size === 0) return a.trim() !== '' && a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
	const both = [...one].filter((word) => other.has(word)).length;
	return both / (one.size + other.size - both) >= 0.75;
}

/** The newest earlier decision in which another option of the same words was chosen. */
export function chosenBefore(text: string, id: string, options: readonly Option[], decisions: readonly Decision[], now?: string): Decision | null {
	const same = new Set(options.filter((one) => one.row.id !== id && sameWords(one.body.text, text)).map((one) => one.row.id));
	const earlier = decisions.filter((one) => one.row.id !== now && (!now || one.row.id < now));
	return earlier.filter((one) => one.body.chosen.some((chosen) => same.has(chosen))).sort((a, b) => b.row.id.localeCompare(a.row.id))[0] ?? null;
}

/** Whether a decision wants its outcome: the day to look again has come, and nobody has. */
export function wantsOutcome(decision: Body<'decision'>, today: string): boolean {
	return decision.look_day !== '' && decision.look_day <= today && decision.outcome.trim() === '';
}

/** What deciding makes of each option that was considered: chosen, or not with why. What is not said stays as it was. */
export function settled(decision: Body<'decision'>, whys: Record<string, string>): { id: string; state: State; why: string }[] {
	return decision.considered.flatMap((id): { id: string; state: State; why: string }[] => {
		if (decision.chosen.includes(id)) return [{ id, state: 'chosen', why: '' }];
		const why = (whys[id] ?? '').trim();
		return why ? [{ id, state: 'rejected', why }] : [];
	});
}

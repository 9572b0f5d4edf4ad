/** A plan is never changed: a new version is written, with why. */
import { wordChanges, type Piece } from '$lib/engagement/difference';
import type { Body, OpenEntry } from '$lib/record';

export type Plan = Body<'plan'>;
export type PlanEntry = OpenEntry<'plan'>;

/** The parts of a plan in the order in which they are read. */
export const PARTS = ['purpose', 'must_not_change', 'tactics', 'support', 'obstacles', 'rhythm', 'review_day', 'discoveries', 'paused'] as const;
export type Part = (typeof PARTS)[number];

/** Versions, the newest first; of two that were written at once the later one counts. */
export function versions(entries: readonly PlanEntry[]): PlanEntry[] {
	return entries.toSorted((a, b) => b.body.version - a.body.version || b.row.id.localeCompare(a.row.id));
}

/** Why a plan rests when nobody said it in their own words: shown in the product's words. */
export const RESTS = { now: 'now', conflict: 'conflict' } as const;

/** Whether a version does nothing but let the plan rest, or go on. */
export function turned(before: Plan | undefined, after: Plan): 'paused' | 'resumed' | null {
	if (!before || before.paused === after.paused || !same({ ...before, paused: after.paused }, after)) return null;
	return after.paused ? 'paused' : 'resumed';
}

/** What the next version begins with: the words of the standing one, without its reason. */
export function draftOf(plan: Plan): Plan {
	return { ...structuredClone(plan), version: plan.version + 1, reason: '' };
}

const lines = (list: string[]) => list.map((one) => one.trim()).filter((one) => one !== '');

/** A version without empty lines, as it is stored. */
export function tidy(plan: Plan): Plan {
	return {
		...plan,
		purpose: plan.purpose.trim(),
		must_not_change: plan.must_not_change.trim(),
		tactics: lines(plan.tactics),
		support: lines(plan.support),
		obstacles: plan.obstacles.map((one) => ({ if: one.if.trim(), then: one.then.trim() })).filter((one) => one.if !== '' || one.then !== ''),
		rhythm: plan.rhythm.trim(),
		reason: plan.reason.trim(),
		discoveries: lines(plan.discoveries),
		paused: plan.paused.trim()
	};
}

/** How a part reads as text, for comparing. `arrow` stands between if and then. */
export function partText(plan: Plan, part: Part, arrow = '→'): string {
	if (part === 'obstacles') return plan.obstacles.map((one) => `${one.if} ${arrow} ${one.then}`).join('\n');
	const value = plan[part];
	return typeof value === 'string' ? value : value.join('\n');
}

/** Whether nothing at all is said in a plan. */
export function empty(plan: Plan): boolean {
	return PARTS.every((part) => partText(plan, part).trim() === '') && !plan.goal;
}

/** Whether two versions say the same but for number and reason. */
export function same(a: Plan, b: Plan): boolean {
	return PARTS.every((part) => partText(a, part) === partText(b, part)) && a.goal === b.goal;
}

/** What a version says differently than the one before, part by part. */
export function changes(before: Plan, after: Plan): { part: Part; pieces: Piece[] }[] {
	return PARTS.flatMap((part) => {
		const [old, now] = [partText(before, part), partText(after, part)];
		return old === now ? [] : [{ part, pieces: wordChanges(old, now) }];
	});
}

/** Discoveries that changed the plan and are not named in it yet. */
export function unnamed(plan: Plan, found: readonly OpenEntry<'discovery'>[]): string[] {
	return [...new Set(found.filter((one) => one.body.changes === 'plan' && one.body.text.trim() !== '' && !plan.discoveries.includes(one.body.text)).map((one) => one.body.text))];
}

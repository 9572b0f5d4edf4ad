/** Which exercise comes next, and when it is enough. Pure; the engine is asked by the page. */
import type { NextAnswer, NextQuestion } from '$lib/zone/ask';
import type { Evidence } from '$lib/zone/evidence';
import { dayNumber } from '../evidence';
import type { Numbered } from '../numbered';
import type { Asked } from './bank';
import type { Result } from './results';

/** Whoever answered something lately remembers the answer: that says nothing new for so many days. */
export const AGAIN_DAYS = 90;

/** An answer that is expected to take away less than this share of the doubt about a skill is not worth a question. */
export const LEAST = 0.02;

/** Those that were not answered lately. */
export function unasked(bank: readonly Asked[], results: readonly Pick<Result, 'item' | 'day'>[], today: string): Asked[] {
	const now = dayNumber(today) ?? 0;
	const lately = new Set(results.filter(({ day }) => now - (dayNumber(day) ?? -Infinity) < AGAIN_DAYS).map((one) => one.item));
	return bank.filter((one) => !lately.has(one.id));
}

/** What the engine is asked: which of `items` says most about both parts of `wanted`. Null where the catalogue knows none of them. */
export function nextQuestion(skills: Numbered, evidence: readonly Evidence[], items: readonly Asked[], wanted: readonly string[], day: number): NextQuestion | null {
	const numbers = wanted.flatMap((id) => skills.of(id) ?? []);
	const asked = items.map(({ skill, part, difficulty }) => ({ skill: skills.of(skill) ?? -1, part, difficulty }));
	if (numbers.length === 0 || asked.some(({ skill }) => skill < 0)) return null;
	const parts = ['knowledge', 'skill'] as const;
	return { graph: skills.graph, evidence, day, items: asked, wanted: numbers.flatMap((skill) => parts.map((part) => ({ skill, part }))) };
}

/** The one to ask; null when none would tell much any more. Of `wanted` skills each has its share of the doubt. */
export function chosen(items: readonly Asked[], { best, tells }: NextAnswer, wanted: number): Asked | null {
	return best !== null && (tells[best] ?? 0) * Math.max(wanted, 1) >= LEAST ? (items[best] ?? null) : null;
}

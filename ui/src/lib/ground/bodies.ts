/** What the pages ask about the ground one stands on, in the order they ask it; the bodies themselves are in `$lib/record`. */
import type { Body } from '$lib/record';

/** What one person wants, brings and builds on. */
export const WANTS = ['need', 'aspiration', 'vision'] as const;
export const BRINGS = ['value_i_bring', 'who_notices'] as const;

/** The four things one talks about before a change: a talk, never a gate. */
export const READINESS = ['need', 'belief', 'ownership', 'openness'] as const;

/** The four fields of the canvas. */
export const CANVAS = ['team', 'organisation', 'client', 'technology'] as const;

export type Context = Body<'context'>;
export const LISTS = ['helps', 'in_way', 'assumes'] as const;
export type List = (typeof LISTS)[number];

/** What lies outside a person: named when it helps to see it. */
export const OUTER = ['resource', 'limitation', 'assumption', 'risk', 'opportunity', 'structure', 'procedure', 'culture', 'habit', 'past_attempt'] as const;
/** What lies inside a person: stays with them unless they share it. */
export const INNER = ['value', 'attitude', 'belief', 'behaviour'] as const;

/** What one asks about something that is held to be so. */
export const CLOSER = ['know', 'else_true', 'change_mind'] as const;

/** Whether a kind lies inside a person. */
export function inner(kind: string): boolean {
	return INNER.some((one) => one === kind);
}

/** Whether nothing is written in any of these fields. */
export function blank(fields: Record<string, unknown>): boolean {
	return Object.values(fields).every((one) => typeof one !== 'string' || one.trim() === '');
}

/** The values of a card that have a name, trimmed. */
export function named(values: Body<'values'>['values']): Body<'values'>['values'] {
	return values.map((one) => ({ name: one.name.trim(), means: one.means.trim() })).filter((one) => one.name !== '');
}

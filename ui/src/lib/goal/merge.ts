/** Two who changed one goal at the same time: each field goes to whoever changed it; only where both did is anyone asked. Pure. */
import type { GoalWords } from './goals';
import { LEVELS, type Levels, type More } from './more';

type Words = Omit<GoalWords, 'levels' | 'more'>;

/** A field of a goal, whatever it lies in. */
export type Place = { in: 'words'; key: keyof Words } | { in: 'levels'; key: keyof Levels } | { in: 'more'; key: keyof More };

/** A field that both changed: what the other wrote, as text. */
export interface Clash {
	place: Place;
	theirs: string;
}

function placesOf(words: GoalWords): Place[] {
	return [
		...(['sentence', 'today', 'goodEnough', 'targetDay'] as const).map((key): Place => ({ in: 'words', key })),
		...LEVELS.map((key): Place => ({ in: 'levels', key })),
		...(Object.keys(words.more) as (keyof More)[]).map((key): Place => ({ in: 'more', key }))
	];
}

function valueAt(words: GoalWords, place: Place): unknown {
	if (place.in === 'words') return words[place.key];
	return place.in === 'levels' ? words.levels[place.key] : words.more[place.key];
}

/** Puts what `from` says at a place into `into`. */
export function takeAt(into: GoalWords, from: GoalWords, place: Place): void {
	const value = structuredClone(valueAt(from, place));
	const target = place.in === 'words' ? into : into[place.in];
	(target as unknown as Record<string, unknown>)[place.key] = value;
}

/** White space at the ends is not stored, so it is no change. */
const same = (a: unknown, b: unknown) =>
	typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : JSON.stringify(a) === JSON.stringify(b);

/** A value as text. */
export function asText(value: unknown): string {
	if (Array.isArray(value)) return value.map(asText).filter(Boolean).join('\n');
	if (typeof value === 'object' && value !== null) return asText((value as { text?: unknown }).text ?? '');
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** `mine` with what only the other changed since `base`; where both changed it mine stays, and theirs is told. */
export function merged(base: GoalWords, theirs: GoalWords, mine: GoalWords): { words: GoalWords; clashes: Clash[] } {
	const words = structuredClone(mine);
	const clashes: Clash[] = [];
	for (const place of placesOf(base)) {
		const [was, other, own] = [valueAt(base, place), valueAt(theirs, place), valueAt(mine, place)];
		if (same(was, other) || same(other, own)) continue;
		if (same(was, own)) takeAt(words, theirs, place);
		else clashes.push({ place, theirs: asText(other) });
	}
	return { words, clashes };
}

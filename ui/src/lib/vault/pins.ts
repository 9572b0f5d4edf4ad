/** What a reader remembers of others' cards and of logs (section 7). */
import { fromBase64, idBytes, malformed } from './bytes';
import { VaultError, type B64 } from './types';

/** The card of a person as first seen. */
export interface Pin {
	hash: B64;
	seen_name: string;
	/** Unix milliseconds. */
	first: number;
	/** When the safety number was compared, Unix milliseconds. */
	compared: number | null;
	/** Hashes that a verified `replace_card` put aside. */
	earlier: B64[];
}

/** The newest entry seen of an engagement. */
export interface HeadPin {
	sequence: number;
	hash: B64;
}

export interface Pins {
	cards: Record<string, Pin>;
	heads: Record<string, HeadPin>;
}

export function noPins(): Pins {
	return { cards: {}, heads: {} };
}

function record(value: unknown): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed();
	return value as Record<string, unknown>;
}

function hash(value: unknown): B64 {
	if (typeof value !== 'string' || fromBase64(value).length !== 32) return malformed();
	return value;
}

function whole(value: unknown): number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : malformed();
}

/** Pins out of the JSON content of their field. Throws `malformed`. */
export function readPins(json: unknown): Pins {
	const { cards, heads } = record(json);
	const pins = noPins();
	for (const [person, value] of Object.entries(record(cards ?? {}))) {
		idBytes(person);
		const pin = record(value);
		pins.cards[person] = {
			hash: hash(pin.hash),
			seen_name: typeof pin.seen_name === 'string' ? pin.seen_name : '',
			first: whole(pin.first ?? 0),
			compared: pin.compared == null ? null : whole(pin.compared),
			earlier: Array.isArray(pin.earlier ?? []) ? ((pin.earlier ?? []) as unknown[]).map(hash) : malformed()
		};
	}
	for (const [engagement, value] of Object.entries(record(heads ?? {}))) {
		idBytes(engagement);
		const head = record(value);
		pins.heads[engagement] = { sequence: whole(head.sequence), hash: hash(head.hash) };
	}
	return pins;
}

/** Null for two cards of which neither took the place of the other. */
function mergeCard(a: Pin, b: Pin): Pin | null {
	if (a.hash !== b.hash) {
		if (a.earlier.includes(b.hash)) return a;
		if (b.earlier.includes(a.hash)) return b;
		return null;
	}
	const [earlier, later] = a.first <= b.first ? [a, b] : [b, a];
	const compared = Math.max(a.compared ?? -1, b.compared ?? -1);
	return {
		...earlier,
		seen_name: earlier.seen_name || later.seen_name,
		compared: compared < 0 ? null : compared,
		earlier: [...new Set([...earlier.earlier, ...later.earlier])]
	};
}

/**
 * Both together: the first pin of a person stands, the higher head wins. Throws `card_changed` when a person has two cards,
 * `diverged` when an engagement has two heads at one sequence. That the higher head extends the lower is checked where the
 * log is at hand.
 */
export function mergePins(a: Pins, b: Pins): Pins {
	const pins: Pins = { cards: { ...a.cards }, heads: { ...a.heads } };
	for (const [person, pin] of Object.entries(b.cards)) {
		const mine = a.cards[person];
		const merged = mine === undefined ? pin : mergeCard(mine, pin);
		if (merged === null) throw new VaultError('card_changed', person);
		pins.cards[person] = merged;
	}
	for (const [engagement, head] of Object.entries(b.heads)) {
		const mine = a.heads[engagement];
		if (mine?.sequence === head.sequence && mine.hash !== head.hash) throw new VaultError('diverged');
		if (mine === undefined || head.sequence > mine.sequence) pins.heads[engagement] = head;
	}
	return pins;
}

/** A text that is the same for the same pins. */
export function canonical(pins: Pins): string {
	const sorted = <T>(map: Record<string, T>): [string, T][] => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([
		sorted(pins.cards).map(([person, pin]) => [person, pin.hash, pin.seen_name, pin.first, pin.compared, pin.earlier]),
		sorted(pins.heads).map(([engagement, head]) => [engagement, head.sequence, head.hash])
	]);
}

/** Readers of opened JSON: what is missing or of another shape becomes empty, so that an older or newer client's words stay readable. */

/** Reads a value of unknown shape. */
export type Reader<T> = (value: unknown) => T;

/** What a reader gives. */
export type Read<R> = R extends Reader<infer T> ? T : never;

/** A text; else empty. */
export const words: Reader<string> = (value) => (typeof value === 'string' ? value : '');

/** True only when it says so. */
export const flag: Reader<boolean> = (value) => value === true;

/** A text or nothing: ids, days. */
export const maybe: Reader<string | null> = (value) => (typeof value === 'string' && value !== '' ? value : null);

/** A whole number within bounds; else `otherwise`. */
export function whole<D extends number | null>(least: number, most: number, otherwise: D): Reader<number | D> {
	return (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : otherwise);
}

/** One of some words; else the first. */
export function oneOf<const W extends string>(...known: readonly [W, ...W[]]): Reader<W> {
	return (value) => known.find((one) => one === value) ?? known[0];
}

/** A list; what is no list is an empty one. */
export function list<T>(item: Reader<T>): Reader<T[]> {
	return (value) => (Array.isArray(value) ? value.map(item) : []);
}

/** An object with these fields. */
export function shape<F extends Record<string, Reader<unknown>>>(fields: F): Reader<{ [K in keyof F]: Read<F[K]> }> {
	return (value) => {
		const read = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
		return Object.fromEntries(Object.entries(fields).map(([name, reader]) => [name, reader(read[name])])) as {
			[K in keyof F]: Read<F[K]>;
		};
	};
}

/** An object that may be missing. */
export function maybeOne<T>(reader: Reader<T>): Reader<T | null> {
	return (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? reader(value) : null);
}

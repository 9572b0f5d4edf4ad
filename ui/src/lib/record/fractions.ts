/** Numbers with fractions in sealed JSON, which knows whole ones only. */
import type { Reader } from './read';

/** A number within bounds, as text where it has a fraction: what is sealed knows whole numbers only (`sealable`). Else `otherwise`. */
export function number<D extends number | null>(least: number, most: number, otherwise: D): Reader<number | D> {
	return (value) => {
		const said = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		return typeof said === 'number' && said >= least && said <= most ? said : otherwise;
	};
}

/** A body with its fractions as text, as `number` reads them: 0.38 is sealed as "0.38". */
export function sealable(value: unknown): unknown {
	if (typeof value === 'number') return Number.isInteger(value) ? value : String(value);
	if (Array.isArray(value)) return value.map(sealable);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sealable(one)]));
}

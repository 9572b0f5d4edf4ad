/** A probability as people say it. Pure but for the words. */
import { tag, t } from '$lib/words';

/** "about 3 in 100", "about 1 in 5", "about half". */
export interface Chance {
	how: 'hardly' | 'in' | 'half' | 'sure';
	n: number;
	of: number;
}

/** Shares that people say with small numbers, in their order. */
const SAID: readonly [number, number][] = [
	[1, 10],
	[1, 5],
	[1, 4],
	[1, 3],
	[2, 5],
	[1, 2],
	[3, 5],
	[2, 3],
	[3, 4],
	[4, 5],
	[9, 10]
];

/** The nearest share that one would say; hundredths at both ends, where a tenth would be too rough. */
export function chanceOf(p: number): Chance {
	if (p < 0.01) return { how: 'hardly', n: 1, of: 100 };
	if (p > 0.99) return { how: 'sure', n: 99, of: 100 };
	if (p < 0.085 || p > 0.925) return { how: 'in', n: Math.round(p * 100), of: 100 };
	const [n, of] = SAID.reduce((best, one) => (Math.abs(one[0] / one[1] - p) < Math.abs(best[0] / best[1] - p) ? one : best));
	return of === 2 ? { how: 'half', n, of } : { how: 'in', n, of };
}

/** In words: "about 3 in 100". */
export function chanceWords(p: number): string {
	const { how, n, of } = chanceOf(p);
	return t('zone-chance', { how, n: String(n), of: String(of) });
}

/** Exactly, for who asks: "3.2 %". */
export function exactly(p: number): string {
	return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 1 }).format(p);
}

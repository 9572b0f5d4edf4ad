/** Goal attainment scaling: several goals of different kinds in one number, with the caution that belongs to it. */

/** The correlation between goals that the authors assumed. */
export const RHO = 0.3;

/**
 * T after Kiresuk & Sherman 1968: `50 + 10·Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²)`, where x is an attainment from −2 to 2. Weights are equal
 * unless given. 50 means: as hoped on the whole. Null without a goal, or when weights do not fit.
 */
export function gasT(attained: readonly number[], weights: readonly number[] = attained.map(() => 1)): number | null {
	if (attained.length === 0 || weights.length !== attained.length || weights.some((weight) => !(weight > 0))) return null;
	const sum = (of: (n: number) => number) => attained.reduce((total, _, n) => total + of(n), 0);
	const at = (list: readonly number[], n: number) => list[n] ?? 0;
	const weighted = sum((n) => at(weights, n) * at(attained, n));
	const squares = sum((n) => at(weights, n) ** 2);
	const all = sum((n) => at(weights, n));
	return 50 + (10 * weighted) / Math.sqrt((1 - RHO) * squares + RHO * all ** 2);
}

/** How a T is said before any figure: within three of 50 is "as hoped". */
export function gasWord(t: number): 'much_less' | 'less' | 'as_hoped' | 'more' | 'much_more' {
	if (t < 35) return 'much_less';
	if (t < 47) return 'less';
	if (t <= 53) return 'as_hoped';
	if (t <= 65) return 'more';
	return 'much_more';
}

/** Small symmetric positive definite matrices, row by row in one array of n·n numbers. */

/**
 * The lower triangular L with L·Lᵀ = A, in place (the part above the diagonal is left). A pivot below 10⁻¹² is taken as 10⁻¹², so that a matrix
 * that is singular up to rounding still has a factor.
 */
export function factor(a: Float64Array, n: number): void {
	for (let j = 0; j < n; j++) {
		let pivot = a[j * n + j]!;
		for (let k = 0; k < j; k++) pivot -= a[j * n + k]! * a[j * n + k]!;
		const root = Math.sqrt(Math.max(pivot, 1e-12));
		a[j * n + j] = root;
		for (let i = j + 1; i < n; i++) {
			let sum = a[i * n + j]!;
			for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
			a[i * n + j] = sum / root;
		}
	}
}

/** Solves L·Lᵀ·x = b in place. */
function solve(l: Float64Array, n: number, b: Float64Array): void {
	for (let i = 0; i < n; i++) {
		let sum = b[i]!;
		for (let k = 0; k < i; k++) sum -= l[i * n + k]! * b[k]!;
		b[i] = sum / l[i * n + i]!;
	}
	for (let i = n - 1; i >= 0; i--) {
		let sum = b[i]!;
		for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * b[k]!;
		b[i] = sum / l[i * n + i]!;
	}
}

/** A⁻¹ from the factor of A, as n·n numbers. */
export function inverse(l: Float64Array, n: number): Float64Array {
	const inverse = new Float64Array(n * n);
	const column = new Float64Array(n);
	for (let j = 0; j < n; j++) {
		column.fill(0);
		column[j] = 1;
		solve(l, n, column);
		for (let i = 0; i < n; i++) inverse[i * n + j] = column[i]!;
	}
	return inverse;
}

/**
 * Elementary functions whose last bit does not depend on the machine: only additions, multiplications, divisions and square roots, in a fixed
 * order, the same as the terminal's. `Math.exp` and `Math.log` may differ by a bit from one browser to the next, and a draw that lies on an
 * edge would then fall on the other side.
 */

const LN2_HIGH = 6.931471803691238e-1;
const LN2_LOW = 1.9082149292705877e-10;

/** `1/k!` for k = 13 … 0. */
const EXPONENTIAL = [
	1 / 6227020800, 1 / 479001600, 1 / 39916800, 1 / 3628800, 1 / 362880, 1 / 40320, 1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 0.5, 1, 1
];

/** `1/(2k + 1)` for k = 11 … 0. */
const LOGARITHM = Array.from({ length: 12 }, (_, at) => 1 / (2 * (11 - at) + 1));

/** The bits of one number. */
const bits = new DataView(new ArrayBuffer(8));

/** The polynomial with these coefficients, highest power first. */
function horner(coefficients: readonly number[], x: number): number {
	let sum = 0;
	for (const coefficient of coefficients) sum = sum * x + coefficient;
	return sum;
}

/** `2^n` for n in −1022 … 1023. */
function powerOfTwo(n: number): number {
	bits.setUint32(0, (clamp(n, -1022, 1023) + 1023) << 20);
	bits.setUint32(4, 0);
	return bits.getFloat64(0);
}

/** `x`, or the nearer end of the range. */
export function clamp(x: number, low: number, high: number): number {
	return x < low ? low : x > high ? high : x;
}

/** `e^x`, to about one unit in the last place; 0 below −708, `e^709` above 709. */
export function exp(x: number): number {
	if (Number.isNaN(x)) return x;
	if (x < -708) return 0;
	const most = Math.min(x, 709);
	const scaled = most * Math.LOG2E;
	const n = scaled < 0 ? -Math.round(-scaled) : Math.round(scaled);
	const r = most - n * LN2_HIGH - n * LN2_LOW;
	return horner(EXPONENTIAL, r) * powerOfTwo(n);
}

/** The natural logarithm of a positive number; −∞ at 0, NaN below. */
export function ln(x: number): number {
	if (x === 0) return -Infinity;
	if (!Number.isFinite(x) || x < 0) return x === Infinity ? x : NaN;
	// What is too small for a normal number is scaled up first.
	const small = x < 2 ** -1022;
	bits.setFloat64(0, small ? x * 2 ** 60 : x);
	const high = bits.getUint32(0);
	let exponent = (high >>> 20) - 1023;
	bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
	let mantissa = bits.getFloat64(0);
	if (mantissa > Math.SQRT2) {
		mantissa *= 0.5;
		exponent += 1;
	}
	const s = (mantissa - 1) / (mantissa + 1);
	const series = horner(LOGARITHM, s * s);
	const n = exponent - (small ? 60 : 0);
	return n * LN2_HIGH + (2 * s * series + n * LN2_LOW);
}

/** `1 / (1 + e^−x)`. */
export function sigmoid(x: number): number {
	if (x >= 0) return 1 / (1 + exp(-x));
	const e = exp(x);
	return e / (1 + e);
}

/** The inverse of `sigmoid`; the probability is kept inside (10⁻⁹, 1 − 10⁻⁹). */
export function logit(p: number): number {
	const inside = clamp(p, 1e-9, 1 - 1e-9);
	return ln(inside / (1 - inside));
}

// Hart's rational approximation, as given by West, "Better approximations to cumulative normal functions" (2005).
const HART_ABOVE = [
	3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376
];
const HART_BELOW = [
	8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
	440.413735824752
];

/** P(Z ≤ x) of a standard normal Z, to 10⁻¹⁴. */
export function normalCdf(x: number): number {
	const far = Math.abs(x);
	let tail = 0;
	if (far <= 37) {
		const e = exp(-0.5 * far * far);
		if (far < 7.07106781186547) {
			tail = (e * horner(HART_ABOVE, far)) / horner(HART_BELOW, far);
		} else {
			const fraction = [4, 3, 2, 1].reduce((b, k) => far + k / b, far + 0.65);
			tail = e / fraction / 2.506628274631;
		}
	}
	return x > 0 ? 1 - tail : tail;
}

/** Numerator and denominator, highest power first. */
type Rational = readonly [readonly number[], readonly number[]];

// Wichura's algorithm AS 241 (1988), in its three ranges.
const NEAR: Rational = [
	[
		2.5090809287301227e3, 3.343057558358813e4, 6.726577092700870e4, 4.592195393154987e4, 1.373169376550946e4, 1.9715909503065513e3,
		1.3314166789178438e2, 3.3871328727963665
	],
	[
		5.226495278852854e3, 2.8729085735721943e4, 3.930789580009271e4, 2.1213794301586597e4, 5.394196021424751e3, 6.871870074920579e2,
		4.231333070160091e1, 1
	]
];
const MIDDLE: Rational = [
	[
		7.745450142783414e-4, 2.2723844989269184e-2, 2.417807251774506e-1, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
		4.630337846156546, 1.4234371107496835
	],
	[
		1.0507500716444169e-9, 5.475938084995345e-4, 1.5198666563616457e-2, 1.4810397642748008e-1, 6.897673349851e-1, 1.6763848301838038,
		2.053191626637759, 1
	]
];
const FAR: Rational = [
	[
		2.0103343992922881e-7, 2.7115555687434876e-5, 1.2426609473880784e-3, 2.6532189526576124e-2, 2.9656057182850487e-1,
		1.7848265399172913, 5.463784911164114, 6.657904643501103
	],
	[
		2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 1.4875361290850615e-2,
		1.369298809227358e-1, 5.99832206555888e-1, 1
	]
];

/** The x with P(Z ≤ x) = p, for p in (0, 1); the ends are taken as 10⁻³⁰⁰ away. */
export function normalQuantile(p: number): number {
	const q = p - 0.5;
	if (Math.abs(q) <= 0.425) {
		const r = 0.180625 - q * q;
		return (q * horner(NEAR[0], r)) / horner(NEAR[1], r);
	}
	const tail = q < 0 ? p : 1 - p;
	const r = Math.sqrt(-ln(Math.max(tail, 1e-300)));
	const [range, from] = r <= 5 ? [MIDDLE, 1.6] : [FAR, 5];
	const x = horner(range[0], r - from) / horner(range[1], r - from);
	return q < 0 ? -x : x;
}

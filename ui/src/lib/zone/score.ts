/** Stored forecasts, once it is known whether they came true; and the layer between a roll-out and what is said. */
import { clamp, logit, sigmoid } from './exact';

/** A forecast whose outcome is known: the probability that was said, and whether it came true. */
export interface Scored {
	p: number;
	came_true: boolean;
	/** How much it counts beside the others; 1 where nothing is said. */
	weight?: number;
}

/** One band of probabilities. */
export interface Band {
	/** From (tenths). */
	from: number;
	/** The mean probability that was said. */
	said: number;
	/** The share that came true. */
	came_true: number;
	/** How many forecasts. */
	count: number;
}

const outcome = (one: Scored) => (one.came_true ? 1 : 0);
const weightOf = ({ weight = 1 }: Scored) => weight;

/** The mean of (p − outcome)²: 0 is perfect, 0.25 is what "fifty-fifty" always gets. Null without forecasts. */
export function brier(forecasts: readonly Scored[]): number | null {
	if (forecasts.length === 0) return null;
	const sum = (of: (one: Scored) => number) => forecasts.reduce((all, one) => all + weightOf(one) * of(one), 0);
	return sum((one) => (one.p - outcome(one)) * (one.p - outcome(one))) / sum(() => 1);
}

const bandAt = (p: number) => clamp(Math.floor(p * 10), 0, 9);

/** Where the band begins in which a probability lies. */
export const bandOf = (p: number): number => bandAt(p) / 10;

/** Ten bands of equal width; bands without a forecast are left out. */
export function reliability(forecasts: readonly Scored[]): Band[] {
	const sums = Array.from({ length: 10 }, () => ({ said: 0, hits: 0, weight: 0, count: 0 }));
	for (const one of forecasts) {
		const band = sums[bandAt(one.p)]!;
		band.said += weightOf(one) * one.p;
		band.hits += weightOf(one) * outcome(one);
		band.weight += weightOf(one);
		band.count += 1;
	}
	const bands = sums.map(({ said, hits, weight, count }, at) => ({ from: at / 10, said: said / weight, came_true: hits / weight, count }));
	return bands.filter(({ count }) => count > 0);
}

/** The mean gap between what was said and what came true, over ten bands, weighted by their counts. Null without forecasts. */
export function calibrationError(forecasts: readonly Scored[]): number | null {
	if (forecasts.length === 0) return null;
	return reliability(forecasts).reduce((sum, band) => sum + Math.abs(band.said - band.came_true) * band.count, 0) / forecasts.length;
}

/** `σ(intercept + slope · logit p)`. A slope below 1: roll-outs are too sure; an intercept below 0: they hope too much. */
export interface Calibration {
	slope: number;
	intercept: number;
}

/** Before any forecast is scored: plans hope too much and are too sure, so the layer begins a little on the other side. */
export const CALIBRATION: Calibration = { slope: 0.85, intercept: -0.15 };

/** A roll-out of some hundred draws cannot tell 0 from a thousandth. */
const rolled = (p: number) => logit(clamp(p, 0.001, 0.999));

/** What to say for a rolled-out probability. */
export function calibrated({ slope, intercept }: Calibration, p: number): number {
	return sigmoid(intercept + slope * rolled(p));
}

/** Fits slope and intercept to scored roll-outs by penalised maximum likelihood: the default counts like some twenty forecasts. */
export function fitCalibration(forecasts: readonly Scored[]): Calibration {
	const weight = 5;
	let { slope, intercept } = CALIBRATION;
	for (let round = 0; round < 30; round++) {
		let [g0, g1] = [-weight * (intercept - CALIBRATION.intercept), -weight * (slope - CALIBRATION.slope)];
		let [h00, h01, h11] = [weight, 0, weight];
		for (const one of forecasts) {
			const x = rolled(one.p);
			const p = sigmoid(intercept + slope * x);
			const [residual, information] = [weightOf(one) * (outcome(one) - p), weightOf(one) * p * (1 - p)];
			g0 += residual;
			g1 += residual * x;
			h00 += information;
			h01 += information * x;
			h11 += information * x * x;
		}
		const determinant = h00 * h11 - h01 * h01;
		const [by0, by1] = [(g0 * h11 - g1 * h01) / determinant, (g1 * h00 - g0 * h01) / determinant];
		slope = Math.max(slope + clamp(by1, -0.5, 0.5), 0.05);
		intercept += clamp(by0, -1, 1);
		if (Math.abs(by0) + Math.abs(by1) < 1e-10) break;
	}
	return { slope, intercept };
}

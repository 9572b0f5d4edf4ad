/** How working together was answered over time: for those in it, and nobody else. Pure. */
import { ITEMS, type Item } from '$lib/alliance/ready';

interface Answer {
	row: { round_id: string | null; created_by: string };
	body: Record<Item, number | null>;
}

/** One time it was asked. */
export interface Asked {
	round: string;
	/** Unix milliseconds at which the answers were shown. */
	at: number;
	answers: { person: string; values: Record<Item, number | null> }[];
	/** Mean of all answers to all items, 1 to 5; null when none was given. */
	mean: number | null;
}

/** Answers of rounds that are open, the earliest first. */
export function trendOf(answers: readonly Answer[], rounds: readonly { id: string; of: string; opened_at: number | null }[]): Asked[] {
	return rounds
		.filter((round): round is { id: string; of: string; opened_at: number } => round.of === 'alliance' && round.opened_at !== null)
		.sort((a, b) => a.opened_at - b.opened_at)
		.map((round) => {
			const of = answers.filter((one) => one.row.round_id === round.id);
			const numbers = of.flatMap((one) => ITEMS.map((item) => one.body[item]).filter((value): value is number => value !== null));
			return {
				round: round.id,
				at: round.opened_at,
				answers: of.map((one) => ({ person: one.row.created_by, values: one.body })),
				mean: numbers.length ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : null
			};
		})
		.filter((one) => one.answers.length > 0);
}

/** Points of a line through means of 1 to 5, in a box of the given size. */
export function points(means: readonly number[], width: number, height: number): string {
	const step = means.length > 1 ? width / (means.length - 1) : 0;
	return means.map((mean, n) => `${Math.round(n * step)},${Math.round(height - ((mean - 1) / 4) * height)}`).join(' ');
}

/** The three items of the alliance: when they are offered, and what can be shown. Pure. */
import type { Round } from '$lib/api';

/** The three things that are asked, in their order. */
export const ITEMS = ['bond', 'tasks', 'goals'] as const;
export type Item = (typeof ITEMS)[number];

/** Where a round stands for one person. */
export type Phase = 'none' | 'mine_missing' | 'waits_for_me' | 'waits_for_them' | 'open';

/** Offered at the third session and at the middle of those that were agreed; never before the third. */
export function offeredAt(number: number, planned: number | null): boolean {
	if (number === 3) return true;
	return planned !== null && planned >= 6 && number === Math.ceil(planned / 2);
}

/** The round of a session: the newest, whoever began it. */
export function roundOf(rounds: readonly Round[], session: string): Round | null {
	return rounds
		.filter((round) => round.of === 'alliance' && round.session_id === session)
		.reduce<Round | null>((best, one) => (best && best.created_at >= one.created_at ? best : one), null);
}

/** Where it stands for me. */
export function phaseOf(round: Round | null, me: string): Phase {
	if (!round) return 'none';
	if (round.opened_at !== null) return 'open';
	if (!round.wrote.includes(me)) return 'mine_missing';
	return round.ready.includes(me) ? 'waits_for_them' : 'waits_for_me';
}

/** Whether an answer says anything: all three items. */
export function complete(answer: Record<Item, number | null>): boolean {
	return ITEMS.every((item) => answer[item] !== null);
}

/** Where two answers lie far apart: worth a talk, and nothing more. */
export function apart(answers: readonly Record<Item, number | null>[], item: Item): boolean {
	const given = answers.map((one) => one[item]).filter((one): one is number => one !== null);
	return given.length > 1 && Math.max(...given) - Math.min(...given) >= 2;
}

/** What page and worker say to each other. */
import { answerGoal, answerMap, answerNext, answerTeam } from './answers';
import type { ZoneReason } from './problem';

/** What can be asked. */
export const ANSWERS = { map: answerMap, goal: answerGoal, team: answerTeam, next: answerNext };
export type Kind = keyof typeof ANSWERS;

/** A question, as JSON: the proxies of reactive state cannot be sent as they are. */
export interface Request {
	id: number;
	kind: Kind;
	question: string;
}

/** An answer, or why there is none. */
export type Said =
	| { id: number; ok: true; value: unknown }
	| { id: number; ok: false; reason: ZoneReason | null; at: number | null; message: string };

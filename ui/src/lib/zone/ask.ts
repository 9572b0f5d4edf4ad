/** The engine as the page asks it: in a worker, which starts with the first question and ends when it has been idle for a minute. */
import { scriptUrl } from '../trusted';
import { onVaultChange } from '../vault';
import type { Cell, GoalAnswer, GoalQuestion, MapQuestion, NextAnswer, NextQuestion, TeamAnswer, TeamQuestion } from './answers';
import { ZoneProblem } from './problem';
import type { Kind, Request, Said } from './protocol';

export type { Cell, GoalAnswer, GoalQuestion, GraphData, MapQuestion, NextAnswer, NextQuestion, Step, TeamAnswer, TeamQuestion } from './answers';
export { ZoneProblem, type ZoneReason } from './problem';

/** After a minute without a question what was opened for it is gone from memory as well. */
const IDLE_MS = 60_000;

interface Waiting {
	resolve(value: unknown): void;
	reject(error: Error): void;
}

let worker: Worker | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
let last = 0;
let stop: (() => void) | null = null;
const waiting = new Map<number, Waiting>();

/** Where each cell of a person's map lies. */
export function askMap(question: MapQuestion): Promise<Cell[]> {
	return ask('map', question) as Promise<Cell[]>;
}

/** Where a goal lies, what leads to it, and when it could be true. */
export function askGoal(question: GoalQuestion): Promise<GoalAnswer> {
	return ask('goal', question) as Promise<GoalAnswer>;
}

/** What a team holds, what moved when it changed, and what its joiners catch up on. */
export function askTeam(question: TeamQuestion): Promise<TeamAnswer> {
	return ask('team', question) as Promise<TeamAnswer>;
}

/** Which exercise item tells most. */
export function askNext(question: NextQuestion): Promise<NextAnswer> {
	return ask('next', question) as Promise<NextAnswer>;
}

/** Questions are answered one after the other, in their order. Rejects with a ZoneProblem where what was given cannot be reckoned with. */
async function ask(kind: Kind, question: unknown): Promise<unknown> {
	// Where there are no workers (in tests), in the same thread.
	if (typeof Worker === 'undefined') {
		const { ANSWERS } = await import('./protocol');
		return (ANSWERS[kind] as (question: unknown) => unknown)(question);
	}
	return new Promise((resolve, reject) => {
		clearTimeout(idle);
		worker ??= start();
		// What was opened for it goes with the keys.
		stop ??= onVaultChange((change) => void (change === 'locked' && end()));
		const request: Request = { id: ++last, kind, question: JSON.stringify(question) };
		waiting.set(request.id, { resolve, reject });
		worker.postMessage(request);
	});
}

function start(): Worker {
	const started = new Worker(scriptUrl('zone'), { type: 'module', name: 'belay-zone' });
	started.onmessage = ({ data }: MessageEvent<Said>) => {
		const asker = waiting.get(data.id);
		waiting.delete(data.id);
		if (waiting.size === 0) idle = setTimeout(() => end(), IDLE_MS);
		if (data.ok) asker?.resolve(data.value);
		else asker?.reject(data.reason === null ? new Error(data.message) : new ZoneProblem(data.reason, data.at));
	};
	const failed = () => {
		started.terminate();
		if (worker === started) end('the engine did not start');
	};
	started.onerror = failed;
	started.onmessageerror = failed;
	return started;
}

/** Ends it; who still waits for an answer is told why there is none. */
function end(why = 'the engine has ended'): void {
	clearTimeout(idle);
	worker?.terminate();
	worker = null;
	for (const asker of waiting.values()) asker.reject(new Error(why));
	waiting.clear();
}

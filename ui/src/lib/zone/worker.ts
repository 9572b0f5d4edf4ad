/** The worker in which the engine reckons, so that the page stays free. */
import { ANSWERS, type Request, type Said } from './protocol';
import { ZoneProblem } from './problem';

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { id, kind, question } }: MessageEvent<Request>) => {
	let said: Said;
	try {
		const answer = ANSWERS[kind] as (question: unknown) => unknown;
		said = { id, ok: true, value: answer(JSON.parse(question)) };
	} catch (error) {
		said = { id, ok: false, reason: null, at: null, message: String(error) };
		if (error instanceof ZoneProblem) said = { ...said, reason: error.reason, at: error.at };
	}
	scope.postMessage(said);
};

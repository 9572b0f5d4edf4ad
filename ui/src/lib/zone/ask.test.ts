import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMap, type MapQuestion } from './answers';
import { askGoal, askMap, askNext, askTeam, ZoneProblem } from './ask';
import type { Evidence } from './evidence';
import type { Request, Said } from './protocol';

vi.mock('../trusted', () => ({ scriptUrl: () => 'zone.js' }));

const graph = { skills: 3, prerequisites: [{ skill: 1, needs: 0, level: 3 }] };
const look = (skill: number, support: number): Evidence => ({ day: 3, skill, part: 'skill', source: 'coach', rater: 1, seen: { support } });
const map: MapQuestion = { graph, evidence: [look(0, 4)], day: 5, cells: [{ skill: 0, part: 'skill', level: 4 }] };

describe('without workers', () => {
	it('every question is answered in the same thread', async () => {
		expect(await askMap(map)).toEqual(answerMap(map));
		const goal = { required: [{ skill: 1, part: 'skill' as const, level: 4 }], rule: 'all' as const };
		expect((await askGoal({ graph, people: [[look(0, 4)]], day: 5, goal, due: 12 })).forecast.by_date).toBeGreaterThan(0);
		const team = await askTeam({ graph, people: [[look(0, 4)], []], day: 5, skills: [2, 0], before: [[look(0, 4)]], joined: [1] });
		expect(team.held.map(({ skill }) => skill)).toEqual([2, 0]);
		expect(await askNext({ graph, evidence: [], day: 5, items: [], wanted: [] })).toEqual({ best: null, tells: [] });
	});

	it('what cannot be reckoned with is told by reason and place', async () => {
		await expect(askMap({ ...map, evidence: [look(0, 4), look(7, 4)] })).rejects.toMatchObject({ name: 'ZoneProblem', reason: 'no_such_skill', at: 1 });
	});
});

describe('with a worker', () => {
	const started: FakeWorker[] = [];
	/** Runs the true script of the worker, one message after the other. */
	class FakeWorker {
		onmessage: ((message: { data: Said }) => void) | null = null;
		onerror: (() => void) | null = null;
		ended = false;
		got: Request[] = [];
		constructor() {
			started.push(this);
		}
		postMessage(request: Request) {
			this.got.push(request);
			scope.postMessage = (data) => void Promise.resolve().then(() => this.onmessage?.({ data }));
			scope.onmessage?.({ data: request });
		}
		terminate() {
			this.ended = true;
		}
	}
	const scope: { onmessage?: (message: { data: Request }) => void; postMessage?: (said: Said) => void } = {};

	beforeEach(async () => {
		vi.useFakeTimers();
		vi.stubGlobal('self', scope);
		vi.stubGlobal('Worker', FakeWorker);
		await import('./worker');
	});
	afterEach(() => {
		vi.runAllTimers();
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	it('answers come back, problems keep reason and place, and after a minute of quiet it ends', async () => {
		const [answer, refused] = [askMap(map), askMap({ ...map, evidence: [look(0, 9)] })];
		expect(await answer).toEqual(answerMap(map));
		const problem = await refused.catch((error: unknown) => error);
		expect(problem).toBeInstanceOf(ZoneProblem);
		expect(problem).toMatchObject({ reason: 'level', at: 0 });
		vi.advanceTimersByTime(59_000);
		await askMap(map);
		vi.advanceTimersByTime(59_000);
		expect(started.map(({ ended, got }) => [ended, got.length])).toEqual([[false, 3]]);
		vi.advanceTimersByTime(1_000);
		expect(started[0]!.ended).toBe(true);
		await askMap(map);
		expect(started.length).toBe(2);
	});

	it('which does not start refuses what waits, and the next question tries anew', async () => {
		const before = started.length;
		FakeWorker.prototype.postMessage = function (this: FakeWorker) {
			queueMicrotask(() => this.onerror?.());
		};
		await expect(askMap(map)).rejects.toThrow('did not start');
		await expect(askMap(map)).rejects.toThrow('did not start');
		expect(started.length).toBe(before + 2);
	});
});

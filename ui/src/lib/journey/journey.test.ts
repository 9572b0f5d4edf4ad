import { describe, expect, it } from 'vitest';
import { byMonth, notTaken, ordered, stageOf, way, type Moment, type Stage } from './journey';

const at = (iso: string) => Date.parse(iso);
const moment = (iso: string, key: string, stage: Stage | null = null): Moment => ({ at: at(iso), key, stage });

describe('the journey', () => {
	const some = [
		moment('2026-10-02T09:00:00Z', 'session-1', 'session'),
		moment('2026-09-20T09:00:00Z', 'agreement', 'agreement'),
		moment('2026-10-02T09:00:00Z', 'goal-b', 'goal'),
		moment('2026-10-02T09:00:00Z', 'goal-a', 'goal')
	];

	it('is read from either end, one the exact reverse of the other', () => {
		const oldest = ordered(some, 'oldest').map((one) => one.key);
		expect(oldest).toEqual(['agreement', 'goal-a', 'goal-b', 'session-1']);
		expect(ordered(some, 'newest').map((one) => one.key)).toEqual([...oldest].reverse());
	});

	it('is grouped by month in the zone of the reader', () => {
		const turn = [moment('2026-10-31T23:30:00Z', 'a'), moment('2026-11-01T10:00:00Z', 'b')];
		expect(byMonth(turn, 'UTC').map((one) => [one.month, one.moments.length])).toEqual([
			['2026-10', 1],
			['2026-11', 1]
		]);
		expect(byMonth(turn, 'Europe/Berlin').map((one) => one.month)).toEqual(['2026-11']);
	});

	it('shows what was repeated and what was not taken, without a word of blame', () => {
		const taken = [
			moment('2026-09-01T00:00:00Z', '1', 'agreement'),
			moment('2026-09-02T00:00:00Z', '2', 'session'),
			moment('2026-09-03T00:00:00Z', '3', 'session'),
			moment('2026-09-04T00:00:00Z', '4', 'goal'),
			moment('2026-09-05T00:00:00Z', '5', null),
			moment('2026-09-06T00:00:00Z', '6', 'session')
		];
		expect(way(taken)).toEqual([
			{ stage: 'agreement', times: 1, again: false },
			{ stage: 'session', times: 2, again: false },
			{ stage: 'goal', times: 1, again: false },
			{ stage: 'session', times: 1, again: true }
		]);
		expect(notTaken(taken)).toEqual(['context', 'option', 'plan', 'learning', 'review', 'closing']);
	});

	it('knows the stage of a drawer', () => {
		expect(['ground', 'option', 'plan', 'session', 'learning', 'goal', 'review'].map(stageOf)).toEqual(['context', 'option', 'plan', null, 'learning', null, 'review']);
	});
});

import { describe, expect, it } from 'vitest';
import { emptyBody, type Body } from '$lib/record';
import { apart } from './prepare';

const topic = (id: string, position: number, more: Partial<Body<'topic'>> = {}) =>
	({ row: { id, position }, body: { ...emptyBody('topic'), text: id, ...more } }) as unknown as Parameters<typeof apart>[0][number];

describe('topics to prepare for', () => {
	it('are told apart by whether they come from an earlier session, each in their order', () => {
		const from = [{ session: 'before', number: 3, day: '2026-11-10' }];
		const { deferred, topics } = apart([topic('new', 3), topic('put off', 2, { state: 'deferred' }), topic('arrived', 1, { from }), topic('first', 0)], 'now');
		expect(deferred.map((one) => one.row.id)).toEqual(['arrived', 'put off']);
		expect(topics.map((one) => one.row.id)).toEqual(['first', 'new']);
	});
});

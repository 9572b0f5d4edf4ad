import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, fieldError, net, newIntent, Problem } from './index';

const asked = vi.fn<(address: string, request: RequestInit) => Promise<Response>>();
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const keys = () => asked.mock.calls.map(([, request]) => (request.headers as Record<string, string>)['idempotency-key']);

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('fetch', asked);
	asked.mockReset();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('api', () => {
	it('sends the same key again when the network fails', async () => {
		asked.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(json({}, 503)).mockResolvedValueOnce(json({ id: '1' }, 201));
		const answer = api.post<{ id: string }>('/teams', { name: 'Atlas' });
		await vi.runAllTimersAsync();
		expect(await answer).toEqual({ id: '1' });
		expect(keys()).toHaveLength(3);
		expect(new Set(keys()).size).toBe(1);
		expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
	});

	it('says offline when the network stays away, and comes back', async () => {
		asked.mockRejectedValue(new TypeError('network'));
		const answer = api.get('/me').catch((error: unknown) => error);
		await vi.runAllTimersAsync();
		expect(await answer).toMatchObject({ name: 'offline', status: 0 });
		expect(net.online).toBe(false);
		asked.mockResolvedValue(json({}));
		await api.get('/me');
		expect(net.online).toBe(true);
	});

	it('keeps the key of an intent until it is renewed', async () => {
		asked.mockImplementation(() => Promise.resolve(json({})));
		const intent = newIntent();
		await api.put('/a', {}, { key: intent.key });
		await api.put('/a', {}, { key: intent.key });
		intent.renew();
		await api.put('/a', {}, { key: intent.key });
		const [first, second, third] = keys();
		expect(first).toBe(second);
		expect(third).not.toBe(first);
	});

	it('makes a problem of a refusal, with its field and words', async () => {
		asked.mockResolvedValue(json({ type: '/problems/invalid', title: 'Invalid', status: 422, field: 'email', args: { name: 'not_an_email' } }, 422));
		const error: unknown = await api.post('/people', {}).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(Problem);
		expect(error).toMatchObject({ name: 'invalid', status: 422, field: 'email' });
		expect(fieldError(error, 'email')).toBe('That does not look like an email address.');
		expect(fieldError(error, 'name')).toBe('');
	});

	it('words what has no body', async () => {
		asked.mockResolvedValue(new Response('oops', { status: 500 }));
		const error = (await api.get('/me').catch((caught: unknown) => caught)) as Problem;
		expect(error.name).toBe('server');
		expect(error.text).toContain('server');
	});

	it('follows a list to its end', async () => {
		asked.mockResolvedValueOnce(json({ items: [1, 2], next: 'c' })).mockResolvedValueOnce(json({ items: [3], next: null }));
		expect(await api.list<number>('/people', { query: { q: 'a b', empty: '' } })).toEqual([1, 2, 3]);
		expect(asked.mock.calls.map(([address]) => address)).toEqual([
			'/api/v1/people?limit=200&q=a+b',
			'/api/v1/people?limit=200&q=a+b&cursor=c'
		]);
	});

	it('takes a row that comes again for one, and none that comes again otherwise', async () => {
		const pages = (second: object) => asked.mockResolvedValueOnce(json({ items: [{ id: 'a', v: 1 }], next: 'c' })).mockResolvedValueOnce(json({ items: [second], next: null }));
		pages({ id: 'a', v: 1 });
		expect(await api.list('/goals')).toEqual([{ id: 'a', v: 1 }]);
		pages({ id: 'a', v: 2 });
		await expect(api.list('/goals')).rejects.toMatchObject({ name: 'twice' });
		pages({ id: 'a', v: 2 });
		expect(await api.list('/goals', { doubles: true })).toHaveLength(2);
	});

	it('answers nothing for 204 and notices a new version', async () => {
		asked.mockResolvedValueOnce(new Response(null, { status: 204, headers: { 'belay-version': '1' } }));
		expect(await api.del('/sign-in')).toBeUndefined();
		expect(net.stale).toBe(false);
		asked.mockResolvedValueOnce(json({}, 200, { 'belay-version': '2' }));
		await api.get('/me');
		expect(net.stale).toBe(true);
	});
});

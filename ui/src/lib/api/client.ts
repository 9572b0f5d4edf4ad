/** The one way to the API. */
import { asKept, keepAnswer, keptAnswer } from './kept';
import { net } from './net.svelte';
import { Problem, problemOf } from './problem';
import type { Page } from './types';

const BASE = '/api/v1';
const WAITS = [400, 1200, 3000];

type Query = Record<string, string | number | boolean | null | undefined>;

export interface Options {
	query?: Query;
	/** Idempotency key: the same for the same intent of a person, however often it is sent. */
	key?: string;
	signal?: AbortSignal;
	/** Network errors are not retried (pings, sign-out). */
	once?: boolean;
}

/** One thing a person wants: keeps its key until it succeeded or the words changed. */
export interface Intent {
	readonly key: string;
	/** A new key: the next send is another intent. */
	renew(): void;
}

export function newIntent(): Intent {
	let key = crypto.randomUUID();
	return {
		get key() {
			return key;
		},
		renew() {
			key = crypto.randomUUID();
		}
	};
}

let signedOut: (() => void) | null = null;

/** Called when the API says nobody is signed in. */
export function onSignedOut(run: () => void): void {
	signedOut = run;
}

function address(path: string, query?: Query): string {
	const asked = Object.entries(query ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== '');
	if (asked.length === 0) return BASE + path;
	const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
	return `${BASE}${path}${path.includes('?') ? '&' : '?'}${text}`;
}

/** Every row once. */
function once<T>(items: T[], doubles: boolean): T[] {
	const seen = new Map<unknown, T>();
	return items.filter((item) => {
		const id = (item as { id?: unknown } | null)?.id;
		const before = seen.get(id);
		if (id === undefined || before === undefined) {
			seen.set(id, item);
			return true;
		}
		if (JSON.stringify(before) === JSON.stringify(item)) return false;
		if (!doubles) throw new Problem('twice', 502);
		return true;
	});
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A request under way that may be sent again: no answer at all, or a gateway without one. */
const again = (status: number) => status === 502 || status === 503 || status === 504;

async function send<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> {
	// Work of a page that was left by signing out: there is no organisation any more to ask in.
	if (path.startsWith('/o//')) throw new Problem('not_signed_in', 401);
	const headers: Record<string, string> = { accept: 'application/json' };
	if (body !== undefined) headers['content-type'] = 'application/json';
	if (method !== 'GET') headers['idempotency-key'] = options.key ?? crypto.randomUUID();
	const request: RequestInit = {
		method,
		headers,
		body: body === undefined ? undefined : JSON.stringify(body),
		credentials: 'same-origin',
		cache: 'no-store',
		signal: options.signal
	};
	for (let tried = 0; ; tried++) {
		let answer: Response;
		try {
			answer = await fetch(address(path, options.query), request);
		} catch (error) {
			if (options.signal?.aborted) throw error;
			const before = method === 'GET' && tried > 0 ? await keptAnswer(address(path, options.query)) : null;
			if (before !== null) {
				net.online = false;
				return asKept(JSON.parse(before) as T);
			}
			const wait = WAITS[tried];
			if (options.once || wait === undefined) {
				net.online = false;
				throw new Problem('offline', 0);
			}
			await pause(wait);
			continue;
		}
		net.online = true;
		net.saw(answer.headers.get('belay-version'));
		const wait = WAITS[tried];
		if (again(answer.status) && !options.once && wait !== undefined) {
			await pause(wait);
			continue;
		}
		if (!answer.ok) {
			const problem = await problemOf(answer);
			if (problem.status === 401 && problem.name === 'not_signed_in') signedOut?.();
			throw problem;
		}
		if (answer.status === 204) return undefined as T;
		const text = await answer.text();
		if (method === 'GET') keepAnswer(address(path, options.query), text);
		return (text === '' ? undefined : JSON.parse(text)) as T;
	}
}

export const api = {
	get: <T>(path: string, options?: Options) => send<T>('GET', path, undefined, options),
	post: <T>(path: string, body: unknown = {}, options?: Options) => send<T>('POST', path, body, options),
	put: <T>(path: string, body: unknown = {}, options?: Options) => send<T>('PUT', path, body, options),
	del: <T>(path: string, options?: Options & { body?: unknown }) => send<T>('DELETE', path, options?.body, options),

	/**
	 * Every item of a list, page after page. What comes again as it is, is one. Throws `twice` for a row that comes again and differs, unless
	 * the caller sorts out the `doubles`.
	 */
	async list<T>(path: string, options?: Options & { doubles?: boolean }): Promise<T[]> {
		const items: T[] = [];
		let cursor: string | null | undefined;
		do {
			const page: Page<T> = await send<Page<T>>('GET', path, undefined, {
				...options,
				query: { limit: 200, ...options?.query, cursor }
			});
			items.push(...page.items);
			cursor = page.next;
		} while (cursor);
		return once(items, options?.doubles ?? false);
	}
};

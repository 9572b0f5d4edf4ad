/**
 * Answers of the server, kept on one's own device so that the page can be read without it. Sealed words stay sealed in them. Nothing is kept before
 * a person is unlocked here, and all of it goes when she locks or signs out.
 */

const CACHE = 'belay-answers';
const OWNER = '/belay-owner';
/** Most answers that are kept; the oldest go first. */
const MOST = 1500;
/** What is never kept: what opens or proves something, what is gone in a minute, and what the notes keep themselves. */
const NEVER = /\/(events|identity|account|sign-ins|presence|notes\/[^/]+\/entries|parts|access-log|exports|releases|demo|invitation-look-ups)(\/|\?|$)/;

const there = typeof caches !== 'undefined';
/** Whose answers are kept; undefined while that is not known. */
let owner: Promise<string | null> | null = null;
let writing: Promise<unknown> = Promise.resolve();

async function ownerThere(): Promise<string | null> {
	if (!there || !(await caches.has(CACHE))) return null;
	const marker = await (await caches.open(CACHE)).match(OWNER);
	return marker ? marker.text() : null;
}

/** Keeps answers of this person from now on; what was kept of another goes. True when nothing was kept of them before. */
export async function keepAnswersOf(person: string): Promise<boolean> {
	if (!there) return false;
	const before = await (owner ??= ownerThere());
	if (before === person) return false;
	if (before !== null) await caches.delete(CACHE);
	await (await caches.open(CACHE)).put(OWNER, new Response(person));
	owner = Promise.resolve(person);
	return true;
}

/** Marks what this device answered itself. No answer of the server can bear it: there is no symbol in JSON. */
const KEPT = Symbol('kept');

/** What was kept, every row in it marked as such. */
export function asKept<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	for (const one of Object.values(value)) asKept(one);
	if (!Array.isArray(value)) (value as Record<symbol, unknown>)[KEPT] = true;
	return value;
}

/** Whether a row (or a sealed value of one) was answered by this device, for want of the server: it may be older than what was seen since. */
export function isKept(row: object | null | undefined): boolean {
	return (row as Record<symbol, unknown> | null | undefined)?.[KEPT] === true;
}

/** Forgets every answer. */
export async function forgetAnswers(): Promise<void> {
	owner = Promise.resolve(null);
	await writing.catch(() => undefined);
	if (there) await caches.delete(CACHE);
}

/** Keeps an answer; never fails, never waits. */
export function keepAnswer(address: string, text: string): void {
	if (!there || NEVER.test(address)) return;
	writing = writing.then(() => put(address, text)).catch(() => undefined);
}

async function put(address: string, text: string): Promise<void> {
	owner ??= ownerThere();
	if ((await owner) === null) return;
	const cache = await caches.open(CACHE);
	// A place at the end: what is asked for often stays.
	await cache.delete(address);
	await cache.put(address, new Response(text, { headers: { 'content-type': 'application/json' } }));
	if (Math.random() > 0.02) return;
	const keys = await cache.keys();
	const old = keys.filter((key) => !key.url.endsWith(OWNER)).slice(0, Math.max(0, keys.length - MOST));
	for (const key of old) await cache.delete(key);
}

/** What the server answered here last, or null. */
export async function keptAnswer(address: string): Promise<string | null> {
	try {
		if (NEVER.test(address)) return null;
		owner ??= ownerThere();
		if ((await owner) === null) return null;
		const found = await (await caches.open(CACHE)).match(address);
		return found ? await found.text() : null;
	} catch {
		return null;
	}
}

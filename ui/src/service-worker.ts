/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Lets the page open without the server: its own parts, which never change under their names, come from the device first; the document comes from
 * there only when the network is gone. One document serves every address, so it is asked for by one address: which page is opened stays on the
 * device. Answers of the API are never touched here.
 */
import { build } from '$service-worker';

const self = globalThis.self as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'belay-page-';
/** Everything the page is made of; written by the build. */
const LIST = '/_app/files.json';
const DOCUMENT = '/';

/** A name for this page: the parts it is made of. */
function nameOf(parts: string[]): string {
	let sum = 0xcbf29ce484222325n;
	for (const letter of parts.join('\n')) sum = ((sum ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn;
	return PREFIX + sum.toString(16);
}

const CACHE = nameOf(build);

async function install(): Promise<void> {
	const files = (await (await fetch(LIST, { cache: 'no-cache' })).json()) as string[];
	const cache = await caches.open(CACHE);
	await cache.addAll([...files, new Request(DOCUMENT, { cache: 'no-cache' })]);
	await self.skipWaiting();
}

async function activate(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
	await self.clients.claim();
}

async function document(): Promise<Response> {
	try {
		return await fetch(DOCUMENT, { cache: 'no-cache', referrerPolicy: 'no-referrer' });
	} catch (error) {
		const kept = await (await caches.open(CACHE)).match(DOCUMENT);
		if (kept) return kept;
		throw error;
	}
}

async function part(request: Request): Promise<Response> {
	return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}

/** As the server tells pages from files. */
const isPage = (pathname: string) => !pathname.startsWith('/_app/') && !(pathname.split('/').at(-1) ?? '').includes('.');

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
	if (request.mode === 'navigate') {
		if (isPage(pathname)) event.respondWith(document());
	} else if (pathname.startsWith('/_app/immutable/') || pathname === '/knot.svg') event.respondWith(part(request));
});

/**
 * One event stream per browser: the tab that holds the lock reads it and passes each hint on to the others. The lock goes to
 * another tab when its holder closes.
 */
import { api } from '../api/client';
import { net } from '../api/net.svelte';
import type { Hint } from '../api/types';

type Heard = (hint: Hint) => void;
type Message = { type: 'hint'; hint: Hint } | { type: 'reset' } | { type: 'back' };

const heard = new Map<string, Set<Heard>>();
const resets = new Set<() => void>();
const backs = new Set<() => void>();
let stop: (() => void) | null = null;

/** Calls `run` at every hint of a kind (`*`: any). Returns how to stop. */
export function onHint(kind: string, run: Heard): () => void {
	const set = heard.get(kind) ?? new Set<Heard>();
	heard.set(kind, set);
	set.add(run);
	return () => set.delete(run);
}

/** Calls `run` when hints may have been missed: fetch again. */
export function onReset(run: () => void): () => void {
	resets.add(run);
	return () => resets.delete(run);
}

/** Calls `run` when the server answers again after it was away: what failed can be tried again. */
export function onBack(run: () => void): () => void {
	backs.add(run);
	return () => backs.delete(run);
}

/** What was fetched is fetched again: more of it opens now. */
export function fetchAgain(): void {
	for (const run of [...resets]) run();
}

function tell(message: Message): void {
	if (message.type === 'back') {
		net.online = true;
		for (const run of [...backs]) run();
		return;
	}
	if (message.type === 'reset') {
		fetchAgain();
		return;
	}
	for (const run of [...(heard.get(message.hint.kind) ?? [])]) run(message.hint);
	for (const run of [...(heard.get('*') ?? [])]) run(message.hint);
}

/** Begins to listen for an organisation; ends what was listened to before. */
export function listen(slug: string): void {
	silence();
	const channel = new BroadcastChannel(`belay-live-${slug}`);
	const over = new AbortController();
	channel.onmessage = (event: MessageEvent<Message>) => tell(event.data);
	const pass = (message: Message) => {
		channel.postMessage(message);
		tell(message);
	};
	const lead = () => stream(slug, pass, over.signal);
	if (navigator.locks) {
		navigator.locks.request(`belay-live-${slug}`, { signal: over.signal }, lead).catch(() => undefined);
	} else {
		void lead();
	}
	stop = () => {
		over.abort();
		channel.close();
	};
}

/** Ends listening. */
export function silence(): void {
	stop?.();
	stop = null;
}

/** Reads the stream until told to stop, coming back after the last event it saw. */
async function stream(slug: string, pass: (message: Message) => void, over: AbortSignal): Promise<void> {
	let last = '';
	let failed = 0;
	let missed = false;
	while (!over.aborted) {
		try {
			const headers: Record<string, string> = { accept: 'text/event-stream' };
			if (last) headers['last-event-id'] = last;
			const answer = await fetch(`/api/v1/o/${slug}/events`, { headers, cache: 'no-store', signal: over });
			// Asked once more the ordinary way, which closes the page when nobody is signed in.
			if (answer.status === 401) await api.get('/me', { once: true }).catch(() => undefined);
			if (answer.status === 401 || answer.status === 404) return;
			if (!answer.ok || !answer.body) throw new Error(String(answer.status));
			// Without a last event nothing tells what happened while away.
			if (missed && !last) pass({ type: 'reset' });
			if (missed) pass({ type: 'back' });
			missed = false;
			failed = 0;
			for await (const event of events(answer.body)) {
				if (event.id) last = event.id;
				if (event.name === 'reset') pass({ type: 'reset' });
				else if (event.name === 'hint') pass({ type: 'hint', hint: JSON.parse(event.data) as Hint });
			}
		} catch {
			if (over.aborted) return;
		}
		missed = true;
		failed++;
		const wait = Math.min(30_000, 500 * 2 ** Math.min(failed, 6)) * (0.7 + Math.random() * 0.6);
		await new Promise<void>((done) => {
			const timer = setTimeout(done, wait);
			over.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
			addEventListener('online', () => (clearTimeout(timer), done()), { once: true, signal: over });
		});
	}
}

/** One event of a stream. */
export interface Event {
	id: string;
	name: string;
	data: string;
}

/** The events of a `text/event-stream` body. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			rest += decoder.decode(value, { stream: true });
			const blocks = rest.split(/\r?\n\r?\n/);
			rest = blocks.pop() ?? '';
			for (const block of blocks) {
				const event: Event = { id: '', name: 'message', data: '' };
				for (const line of block.split(/\r?\n/)) {
					const at = line.indexOf(':');
					if (at <= 0) continue;
					const value = line.slice(at + 1).replace(/^ /, '');
					const field = line.slice(0, at);
					if (field === 'id') event.id = value;
					else if (field === 'event') event.name = value;
					else if (field === 'data') event.data += (event.data ? '\n' : '') + value;
				}
				if (event.id || event.data || event.name !== 'message') yield event;
			}
		}
	} finally {
		reader.cancel().catch(() => undefined);
	}
}

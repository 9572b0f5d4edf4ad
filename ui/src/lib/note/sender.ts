/** Sends what the device keeps of notes that nobody has open: typed without the server, then left, or reloaded. */
import { Problem } from '$lib/api';
import { engagementOf, ownRoom, type Room } from '$lib/engagement/sealing';
import { onBack, onReset } from '$lib/live';
import { space } from '$lib/space.svelte';
import { asDevice, device } from './device';
import { isOpen, whileSending } from './open';
import { allPending, allWaiting, type Pending } from './shelf';

/** How often is looked whether something waits, ms. */
const EVERY = 4000;
/** What fails is tried again after ever longer times up to this, ms. */
const SELDOM = 60_000;

/** When a chain is tried again, and how often it failed. */
const later = new Map<string, { at: number; failed: number }>();
let running = false;

function roomOf(id: string): Promise<Room> | Room {
	return id === space.self.own_engagement_id ? ownRoom() : engagementOf(id);
}

/** Sends one chain's entries; throws when something is left. */
async function send(first: Pending): Promise<void> {
	const room = await roomOf(first.room);
	// What merges notes is large, and needed only where something waits.
	const { sendChain } = await import('./chain_sender');
	await sendChain(room, first);
}

/** What is left by an older page: the note is opened, and so sent, behind the page. */
async function sendOld(): Promise<void> {
	const me = space.self.person_id;
	for (const old of await allWaiting()) {
		if (old.author !== me || !old.room || isOpen(old.note)) continue;
		const { NoteSync } = await import('./sync.svelte');
		const sync = new NoteSync(await roomOf(old.room), old.note, old.session);
		try {
			await sync.start();
			await sync.keepNow();
			await sync.flush();
		} finally {
			await sync.stop();
		}
	}
}

async function empty(): Promise<void> {
	const me = space.self.person_id;
	const own = await device();
	const chains = new Map((await allPending()).filter((one) => one.author === me).map((one) => [`${one.note}/${one.device}`, one]));
	for (const [key, first] of chains) {
		if (!space.ready || space.vault !== 'unlocked' || space.self.person_id !== me) return;
		const before = later.get(key);
		// An open note sends its own chain.
		if ((first.device === own && isOpen(first.note)) || (before && before.at > Date.now())) continue;
		const work = () => asDevice(first.device, () => send(first).then(() => true));
		const sent = await whileSending(first.note, work).catch((error: unknown) => (error instanceof Problem ? false : null));
		const failed = (before?.failed ?? 0) + 1;
		if (sent) later.delete(key);
		else later.set(key, { failed, at: Date.now() + Math.min(SELDOM, EVERY * 2 ** failed) });
	}
	await sendOld();
}

/** Looks whether something waits and sends it; one look at a time in all tabs. */
async function look(): Promise<void> {
	if (running || !space.ready || space.vault !== 'unlocked') return;
	running = true;
	try {
		if (navigator.locks) await navigator.locks.request('belay-note-sender', { ifAvailable: true }, async (lock) => (lock ? empty() : undefined));
		else await empty();
	} catch {
		// no storage, or the key went meanwhile: the next look finds what is left
	} finally {
		running = false;
	}
}

/** Begins to empty what the device keeps, now and whenever the server is back. Returns how to stop. */
export function sendKept(): () => void {
	const now = () => {
		later.clear();
		void look();
	};
	const timer = setInterval(() => void look(), EVERY);
	const stops = [onBack(now), onReset(now)];
	addEventListener('online', now);
	void look();
	return () => {
		clearInterval(timer);
		removeEventListener('online', now);
		for (const stop of stops) stop();
	};
}

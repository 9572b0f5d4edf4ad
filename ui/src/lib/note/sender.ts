/** Sends what the device keeps of notes that nobody has open: typed without the server, then left, or reloaded. */
import { engagementOf, ownRoom, type Room } from '$lib/engagement/sealing';
import { onBack, onReset } from '$lib/live';
import { space } from '$lib/space.svelte';
import { allKept, kept as keptOf, type Kept } from './keep';
import { isOpen } from './open';

/** How often is looked whether something waits, ms. */
const EVERY = 4000;
/** What fails is tried again after ever longer times up to this, ms. */
const SELDOM = 60_000;

/** When a note is tried again, and how often it failed. */
const later = new Map<string, { at: number; failed: number }>();
let running = false;

async function roomOf(kept: Kept): Promise<Room | null> {
	if (!kept.room) return null;
	return kept.room === space.self.own_engagement_id ? ownRoom() : engagementOf(kept.room);
}

/** Sends one note's kept words; true when the server has them. */
async function send(kept: Kept): Promise<boolean> {
	const room = await roomOf(kept);
	if (!room) return false;
	// What merges notes is large, and needed only where something waits.
	const { NoteSync } = await import('./sync.svelte');
	const sync = new NoteSync(room, kept.note, kept.session, true);
	try {
		await sync.start();
		await sync.flush();
		return !(await keptOf(kept.note)).some((left) => left.author === kept.author);
	} finally {
		await sync.stop();
	}
}

async function empty(): Promise<void> {
	const me = space.self.person_id;
	const notes = new Map((await allKept()).filter((kept) => kept.author === me).map((kept) => [kept.note, kept]));
	for (const kept of notes.values()) {
		if (!space.ready || space.vault !== 'unlocked' || space.self.person_id !== me) return;
		const before = later.get(kept.note);
		if (isOpen(kept.note) || (before && before.at > Date.now())) continue;
		const sent = await send(kept).catch(() => false);
		const failed = (before?.failed ?? 0) + 1;
		if (sent) later.delete(kept.note);
		else later.set(kept.note, { failed, at: Date.now() + Math.min(SELDOM, EVERY * 2 ** failed) });
	}
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

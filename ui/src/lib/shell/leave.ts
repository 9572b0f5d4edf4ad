/** Signing out: the key is forgotten on the device, every tab of the browser closes what it shows, then the sign-in ends. */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { api } from '../api';
import { ensureIdentity, lockNow } from '../identity';
import { wordsKept } from '../identity/device';
import { keepTyped } from '../note/open';
import { space } from '../space.svelte';
import { confirm } from '../ui/asking.svelte';
import { t } from '../words';
import { letGo } from './guard';

/** Pages for which nobody needs to be signed in. */
const OPEN = ['/sign-in', '/first', '/join', '/reset'];
/** Tells the other tabs that nobody, or somebody else, is signed in from now on. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('belay-leave');
/** Before what was typed is given up for kept, ms. */
const PATIENCE = 1500;

if (channel) channel.onmessage = () => closeHere();

/** Takes everything off this tab and goes to the sign-in. */
export function closeHere(to = ''): void {
	space.leave();
	if (!OPEN.includes(page.url.pathname)) void letGo(() => goto(`/sign-in${to}`));
}

/** Nobody is signed in any more, says the server: the device forgets the key, the page closes. */
export function signedOut(): void {
	const to = page.url.pathname + page.url.search;
	void lockNow().catch(() => undefined);
	closeHere(`?to=${encodeURIComponent(to)}`);
}

/** Before somebody signs in, on whatever device: the key is forgotten, so that the six words are asked for, and the other tabs close. */
export async function beforeSignIn(): Promise<void> {
	space.leave();
	channel?.postMessage('left');
	await lockNow();
}

/** Words that were never shown open nothing later: they are shown before the key is forgotten. False when the person stays. */
async function hasWords(): Promise<boolean> {
	if (!space.ready || space.vault !== 'unlocked' || wordsKept(space.self.person_id)) return true;
	const shown = await ensureIdentity().catch(() => false);
	return shown || confirm({ title: t('shell-leave-title'), loses: t('shell-leave-loses'), action: t('shell-sign-out') });
}

/** Signs out. Without an answer of the server the key is forgotten all the same, and the page says what still stands. */
export async function signOut(): Promise<void> {
	if (!(await hasWords())) return;
	await Promise.race([keepTyped(), new Promise((done) => setTimeout(done, PATIENCE))]);
	let still = false;
	try {
		channel?.postMessage('left');
		await lockNow();
	} finally {
		space.leave();
		try {
			await api.del('/sign-in', { once: true });
		} catch (error) {
			still = (error as { status?: number }).status !== 401;
		}
		await letGo(() => goto(still ? '/sign-in?still' : '/sign-in'));
	}
}

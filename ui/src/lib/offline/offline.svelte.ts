/** The page without the server: its own parts and the answers it needs stay on one's own device while the key is unlocked, and no longer. */
import { dev } from '$app/environment';
import { api, type Me } from '$lib/api';
import { forgetAnswers, keepAnswersOf } from '$lib/api/kept';
import { ownDevice } from '$lib/identity/device';
import { at, space } from '$lib/space.svelte';
import { scriptUrl } from '$lib/trusted';
import { onVaultChange } from '$lib/vault';

/** After the first page is there, ms. */
const LATER = 3000;

let registered = false;

/** The worker that keeps the page's own parts; the browser takes a newer one by itself. */
async function register(): Promise<void> {
	if (registered || dev || !('serviceWorker' in navigator)) return;
	registered = true;
	await navigator.serviceWorker.register(scriptUrl('offline')).catch(() => (registered = false));
}

/** What every page asks first, once more, so that it is kept. */
async function warm(): Promise<void> {
	const own = space.self.own_engagement_id;
	const paths = [at('/organisation'), at('/self'), at('/pins'), at('/home')];
	const lists = [at('/people'), ...(own ? [at(`/engagements/${own}/key-set`)] : [])];
	await Promise.allSettled([
		api.get<Me>('/me'),
		...paths.map((path) => api.get(path)),
		...lists.map((path) => api.list(path)),
		...(own ? [api.get(at(`/engagements/${own}/key-set`))] : [])
	]);
}

async function begin(): Promise<void> {
	if (await keepAnswersOf(`${space.organisation.id}/${space.self.person_id}`)) await warm();
	setTimeout(() => void register(), LATER);
}

async function forget(): Promise<void> {
	await forgetAnswers();
	const { forgetLogs } = await import('$lib/note/shelf');
	await forgetLogs();
}

/** Keeps what is needed while the key is unlocked on one's own device, and forgets it with the key. To be called in a component; answers how to stop. */
export function watchOffline(): () => void {
	const stop = onVaultChange((change) => {
		if (change === 'locked') void forget().catch(() => undefined);
	});
	const over = $effect.root(() => {
		$effect(() => {
			if (!space.ready || space.vault === 'unknown') return;
			// Who left has one page, and it needs the server.
			if (space.vault === 'unlocked' && ownDevice() && space.formerUntil === null) void begin().catch(() => undefined);
			else void forget().catch(() => undefined);
		});
	});
	return () => {
		stop();
		over();
	};
}

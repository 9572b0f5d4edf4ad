/** Signing out: the key is forgotten on a shared device, then the sign-in ends. */
import { goto } from '$app/navigation';
import { api } from '../api';
import { lockNow } from '../identity';
import { ownDevice } from '../identity/device';
import { space } from '../space.svelte';

export async function signOut(): Promise<void> {
	if (space.ready && !ownDevice()) await lockNow();
	try {
		await api.del('/sign-in', { once: true });
	} finally {
		space.leave();
		await goto('/sign-in');
	}
}

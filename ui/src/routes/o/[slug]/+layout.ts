import { craft } from '$lib/words';
import type { LayoutLoad } from './$types';

/** Every page but the first one may speak of the craft; the first one stays light. */
export const load: LayoutLoad = async ({ route }) => {
	if (route.id !== '/o/[slug]') await craft();
};

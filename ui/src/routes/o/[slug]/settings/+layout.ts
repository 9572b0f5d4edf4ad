import { craft } from '$lib/words';

/** Words that the first pages do not say. */
export const load = async () => {
	await craft();
	return {};
};

import { craft } from '$lib/words';

/** What is sealed here needs the key. */
export const load = async () => {
	await craft();
	return { sealed: true };
};

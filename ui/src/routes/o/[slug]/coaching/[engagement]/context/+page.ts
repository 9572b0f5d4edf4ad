import { craft } from '$lib/words';

/** What is sealed here needs the key; the words of coaching come with it. */
export const load = async () => {
	await craft();
	return { sealed: true };
};

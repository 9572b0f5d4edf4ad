import { craft } from '$lib/words';

/** Nothing is sealed here; the words are those of coaching. */
export const load = () => craft();

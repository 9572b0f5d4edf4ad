import { ready } from '$lib/words';

export const ssr = false;
export const prerender = false;
export const trailingSlash = 'never';

/** No page is drawn before its words are there. */
export const load = () => ready();

/** When a part of the page is gone because the server was renewed: the page is loaded anew, once. */
import type { HandleClientError } from '@sveltejs/kit';
import { net } from '$lib/api';
import { ready } from '$lib/words';

// The words come while the page's own parts do; the first layout waits for them and sees what failed.
ready().catch(() => undefined);

const KEY = 'belay-anew';
/** A second time within this is no help, ms. */
const ONCE = 20_000;
const GONE = /dynamically imported module|importing a module script failed|error loading dynamically|preload css/i;

/** Whether the server answers at all. */
async function answers(): Promise<boolean> {
	try {
		return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok;
	} catch {
		return false;
	}
}

/** Whether an address was loaded anew a moment ago; remembers that it is now. */
function again(address: string): boolean {
	try {
		const [before = '', at = '0'] = (sessionStorage.getItem(KEY) ?? '').split(' ');
		if (before === address && Date.now() - Number(at) < ONCE) return true;
		sessionStorage.setItem(KEY, `${address} ${Date.now()}`);
		return false;
	} catch {
		// Without storage nobody knows: a person decides at the button.
		return true;
	}
}

export const handleError: HandleClientError = async ({ error, event, message }) => {
	if (!GONE.test(String(error))) return { message };
	if (!(await answers())) return { message: 'away' };
	if (!again(event.url.pathname)) location.assign(event.url);
	return { message: 'renewed' };
};

// A part that is not a page (the editor, a page looked up beforehand): the person says when, what is typed stays.
addEventListener('vite:preloadError', () => void answers().then((there) => (net.stale ||= there)));

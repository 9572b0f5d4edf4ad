/**
 * Where one is on a page of skills: which skill, whom it is about, what is being written. It stands behind the `#` of the address, which no browser
 * sends: a reload, a new tab, the log of a proxy tell nobody who looks at which skill. Ids only, never words. Pure but for `followPlaces`.
 */

/** What the address says: `#skill=tdd&part=knowledge`. */
export const placeIn = (url: URL | Location): URLSearchParams => new URLSearchParams(url.hash.slice(1));

/** An address of a page that says so. */
export const placed = (path: string, params: Record<string, string>): string => `${path}#${new URLSearchParams(params)}`;

/** Whether a link leads to another place on the same page. */
export function isElsewhereHere(link: URL, now: URL): boolean {
	const samePage = link.origin === now.origin && link.pathname === now.pathname && link.search === now.search;
	return samePage && link.hash.includes('=') && link.hash !== now.hash;
}

/**
 * For an `$effect`: a link to another place on the same page is a step like any other. The router leaves it to the browser, so that typed words would
 * be left without a question, and the focus would be lost. Answers how to stop.
 */
export function followPlaces(go: (url: URL) => unknown): () => void {
	function follow(event: MouseEvent) {
		if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link?.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) return;
		const url = new URL(link.href);
		if (!isElsewhereHere(url, new URL(location.href))) return;
		event.preventDefault();
		void go(url);
	}
	document.addEventListener('click', follow, { capture: true });
	return () => document.removeEventListener('click', follow, { capture: true });
}

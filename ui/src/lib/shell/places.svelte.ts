/** Pages of skills say behind the `#` where one is; only they need to follow it, so only they fetch what does. */
import { goto } from '$app/navigation';
import { page } from '$app/state';

/** To be called while a component begins: links to another place on a page of skills are steps like any other. */
export function followPlacesInSkills(): void {
	const inSkills = $derived(page.url.pathname.includes('/skills'));
	$effect(() => {
		if (!inSkills) return;
		let [left, stop] = [false, () => {}];
		// Without it the browser follows the link itself.
		void import('../skill/place').then(({ followPlaces }) => left || (stop = followPlaces((url) => goto(url))), () => undefined);
		return () => {
			left = true;
			stop();
		};
	});
}

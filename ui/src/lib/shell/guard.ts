/** Asks before typed words are left behind. */
import { beforeNavigate, goto } from '$app/navigation';
import { confirm } from '../ui/asking.svelte';
import { t } from '../words';

let going = false;

/** Whether the page is being left without a question. */
export function leaving(): boolean {
	return going;
}

/** Goes without asking: what is left was settled before. */
export async function letGo(go: () => Promise<void>): Promise<void> {
	going = true;
	try {
		await go();
	} finally {
		going = false;
	}
}

/** To be called while a component begins: asks before its page is left as long as `typed` says so. */
export function askBeforeLeaving(typed: () => boolean): void {
	beforeNavigate((navigation) => {
		if (going || !typed()) return;
		const { to, willUnload } = navigation;
		navigation.cancel();
		if (willUnload || !to) return;
		const steps = navigation.type === 'popstate' ? navigation.delta : 0;
		void confirm({ title: t('ui-leave-title'), loses: t('ui-leave-loses'), action: t('ui-leave'), keep: t('ui-stay') }).then((yes) => {
			if (!yes) return;
			if (!steps) return letGo(() => goto(to.url));
			going = true;
			history.go(steps);
			// The router hears of it a moment later.
			setTimeout(() => (going = false), 500);
		});
	});
}

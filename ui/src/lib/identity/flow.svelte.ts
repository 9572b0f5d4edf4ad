/** The dialogs that stand between a person and her first sealed word; `Identity.svelte` shows them. */

type Step = 'unlock' | 'words' | 'recovery' | 'codes' | 'other';

class Flow {
	step = $state<Step | null>(null);
	/** They belong to keys that are not in use yet. */
	fresh = $state(false);
	/** The six words, the recovery code or those of the second factor while they are shown; never stored. */
	secret = $state('');
	done: (finished: boolean) => void = () => undefined;
}

export const flow = new Flow();

/** Shows a step; true when the person went through with it. */
export function walk(step: Step, secret = '', fresh = false): Promise<boolean> {
	flow.done(false);
	return new Promise((resolve) => {
		flow.secret = secret;
		flow.fresh = fresh;
		flow.step = step;
		flow.done = (finished) => {
			flow.step = null;
			flow.secret = '';
			flow.done = () => undefined;
			resolve(finished);
		};
	});
}

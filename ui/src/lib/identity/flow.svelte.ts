/** The dialogs that stand between a person and her first sealed word; `Identity.svelte` shows them. */

class Flow {
	step = $state<'unlock' | 'words' | 'recovery' | null>(null);
	/** The six words or the recovery code while they are shown; never stored. */
	secret = $state('');
	done: (finished: boolean) => void = () => undefined;
}

export const flow = new Flow();

/** Shows a step; true when the person went through with it. */
export function walk(step: 'unlock' | 'words' | 'recovery', secret = ''): Promise<boolean> {
	flow.done(false);
	return new Promise((resolve) => {
		flow.secret = secret;
		flow.step = step;
		flow.done = (finished) => {
			flow.step = null;
			flow.secret = '';
			flow.done = () => undefined;
			resolve(finished);
		};
	});
}

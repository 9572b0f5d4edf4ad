/** One write of a form: under way, failed, done. */
import { Changed } from '$lib/engagement/writing';
import { ensureIdentity } from '$lib/identity';
import { t } from '$lib/words';

export class Saving {
	busy = $state(false);
	/** What went wrong last; words when another wrote meanwhile. */
	error = $state.raw<unknown>(null);
	/** Another changed the same words meanwhile: what is written next goes over theirs. */
	changed = false;

	/** Runs a write when a key is there; true when it is stored. What was typed stays where it is otherwise. */
	async run(what: () => Promise<unknown>, ensure: () => Promise<boolean> = ensureIdentity): Promise<boolean> {
		if (this.busy) return false;
		this.busy = true;
		this.error = null;
		this.changed = false;
		try {
			if (!(await ensure())) return false;
			await what();
			return true;
		} catch (caught) {
			this.changed = caught instanceof Changed;
			this.error = this.changed ? t('ground-changed-meanwhile') : caught;
			return false;
		} finally {
			this.busy = false;
		}
	}
}

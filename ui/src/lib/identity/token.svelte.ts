/** The token of a link: read from the fragment, taken out of the address at once, looked up. */
import { api, newIntent, type InvitationLookUp } from '../api';

/** Keeps a link's token in this tab until it is used, so that a reload finds the form again. */
function put(name: string, value: string | null): void {
	try {
		if (value === null) sessionStorage.removeItem(name);
		else sessionStorage.setItem(name, value);
	} catch {
		// without storage the link is opened once more after a reload
	}
}

function get(name: string): string | null {
	try {
		return sessionStorage.getItem(name);
	} catch {
		return null;
	}
}

export class Link {
	token = $state('');
	/** Hash of the inviter's card, when the link carries one. */
	cardHash = $state('');
	found = $state.raw<InvitationLookUp | null>(null);
	phase = $state<'reading' | 'missing' | 'gone' | 'failed' | 'ready'>('reading');
	error = $state<unknown>(null);

	/** Reads the fragment and asks what the token is for. */
	async read(purposes: InvitationLookUp['purpose'][]): Promise<void> {
		const [token = '', hash = ''] = location.hash.slice(1).split('.');
		if (token) {
			this.token = token;
			this.cardHash = hash;
			// Not the router's own: it is not there yet when the first page reads its link.
			history.replaceState(history.state, '', location.pathname);
		}
		const store = `belay-link-${location.pathname}`;
		if (this.token) put(store, `${this.token}.${this.cardHash}`);
		else [this.token = '', this.cardHash = ''] = (get(store) ?? '').split('.');
		if (!this.token) {
			this.phase = 'missing';
			return;
		}
		try {
			this.found = await api.post<InvitationLookUp>('/invitation-look-ups', { token: this.token }, { key: newIntent().key });
			this.phase = purposes.includes(this.found.purpose) ? 'ready' : 'gone';
			if (this.phase === 'gone') this.used();
		} catch (error) {
			this.error = error;
			const status = (error as { status?: number }).status ?? 0;
			this.phase = status >= 400 && status < 500 && status !== 429 ? 'gone' : 'failed';
			if (this.phase === 'gone') this.used();
		}
	}

	/** The link was used, or leads nowhere: a reload does not find it again. */
	used(): void {
		put(`belay-link-${location.pathname}`, null);
	}
}

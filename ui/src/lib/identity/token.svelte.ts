/** The token of a link: read from the fragment, taken out of the address at once, looked up. */
import { api, newIntent, type InvitationLookUp } from '../api';

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
		if (!this.token) {
			this.phase = 'missing';
			return;
		}
		try {
			this.found = await api.post<InvitationLookUp>('/invitation-look-ups', { token: this.token }, { key: newIntent().key });
			this.phase = purposes.includes(this.found.purpose) ? 'ready' : 'gone';
		} catch (error) {
			this.error = error;
			const status = (error as { status?: number }).status ?? 0;
			this.phase = status >= 400 && status < 500 && status !== 429 ? 'gone' : 'failed';
		}
	}
}

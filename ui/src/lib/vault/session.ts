/** Who is unlocked in this worker, and for how long. */
import { equal } from './bytes';
import { identityFile, parseCard, readIdentityFile, type Card, type Identity } from './identity';
import type { VaultChange } from './protocol';
import type { KeptKeys, Store } from './store';
import { VaultError } from './types';

/** One's own device stays unlocked this long. */
export const OWN_DEVICE_MS = 30 * 24 * 3_600_000;
/** A shared device locks after this much idleness. */
export const IDLE_MS = 15 * 60_000;
/** A tab that slept longer than this beyond its time is locked even though it was busy. */
export const BUSY_MOST_MS = 2 * 3_600_000;

/** An identity with the card that shows its public keys. */
export interface Keypair {
	identity: Identity;
	card: Card;
}

/** The unlocked person. */
export interface Me extends Keypair {
	id: string;
	/** One's own keys of before, oldest first: they open what was wrapped for them, and sign nothing but what changes them. */
	earlier: Keypair[];
	ownDevice: boolean;
	expires: number;
}

/** Name of a person in the store. */
export function personId(organisation: string, person: string): string {
	return `${organisation}/${person}`;
}

function kept({ identity, card }: Keypair): KeptKeys {
	return { file: identityFile(identity), card: card.signed };
}

function keypair({ file, card }: KeptKeys): Keypair {
	return { identity: readIdentityFile(file), card: parseCard(card) };
}

/** One's own keys that a card shows; undefined for a card one holds no keys of. */
export function keysOf(me: Me, card: Card): Identity | undefined {
	return [me, ...me.earlier].find((one) => equal(one.card.hash, card.hash))?.identity;
}

/** Keeps `me` and the store in step. */
export class Session {
	me: Me | null = null;
	private busy = false;

	/** `changed` is called whenever another person, or nobody, is unlocked: what was derived from the last one must go. */
	constructor(
		private readonly store: Store,
		private readonly now: () => number,
		private readonly notify: (change: VaultChange) => void,
		private readonly changed: () => void
	) {}

	private become(me: Me | null): void {
		this.me = me;
		this.busy = false;
		this.changed();
	}

	/** Forgets within this worker only: another tab has locked. */
	drop(): void {
		this.store.drop?.();
		this.become(null);
	}

	/** Keeps the identity on the device and is unlocked. */
	async begin({ identity, card }: Keypair, ownDevice: boolean, earlier: Keypair[] = [], change: VaultChange = 'unlocked'): Promise<void> {
		const id = personId(identity.organisation, identity.person);
		const expires = this.now() + (ownDevice ? OWN_DEVICE_MS : IDLE_MS);
		await this.store.keep(id, { file: identityFile(identity), card: card.signed, earlier: earlier.map(kept), ownDevice, expires });
		this.become({ id, identity, card, earlier, ownDevice, expires });
		this.notify(change);
	}

	/** Deletes every identity on the device. */
	async end(): Promise<void> {
		this.become(null);
		await this.store.forget();
		this.notify('locked');
	}

	/** Restores the person if this browser holds them. */
	async restore(organisation: string, person: string): Promise<'none' | 'locked' | 'unlocked'> {
		const id = personId(organisation, person);
		const there = this.me?.id === id ? await this.current() : null;
		const kept = await this.store.read(id);
		// Another tab may have changed the keys meanwhile.
		if (there !== null && (kept === null || equal(kept.card, there.card.signed))) return 'unlocked';
		if (kept === null || kept.expires <= this.now()) {
			if (kept !== null) await this.store.forget(id);
			return (await this.store.known(id)) ? 'locked' : 'none';
		}
		const { ownDevice, expires } = kept;
		this.become({ id, ...keypair(kept), earlier: kept.earlier.map(keypair), ownDevice, expires });
		return 'unlocked';
	}

	/** The unlocked person, or null; past the time one has, the device is asked whether another tab was in use. */
	async current(): Promise<Me | null> {
		const me = this.me;
		if (me === null || me.expires > this.now()) return me;
		const overslept = this.now() - me.expires > BUSY_MOST_MS;
		if (!me.ownDevice && this.busy && !overslept) {
			await this.extend(me);
			return me;
		}
		const kept = await this.store.read(me.id);
		if (kept !== null && kept.expires > this.now()) {
			me.expires = kept.expires;
			return me;
		}
		this.become(null);
		await this.store.forget(me.id);
		// A shared device is unlocked per tab: another one may be in use.
		this.notify(me.ownDevice ? 'locked' : 'idle');
		return null;
	}

	/** As {@link current}, but throws `locked`. */
	async unlocked(): Promise<Me> {
		const me = await this.current();
		if (me === null) throw new VaultError('locked');
		return me;
	}

	/** The person used this tab; `busy` while a session runs. */
	async touch(busy: boolean): Promise<void> {
		const me = await this.current();
		if (me === null) return;
		this.busy = busy;
		if (!me.ownDevice) await this.extend(me);
	}

	/** To be called about twice a minute. */
	async tick(): Promise<void> {
		const me = await this.current();
		if (me !== null && !me.ownDevice && this.busy) await this.extend(me);
	}

	private async extend(me: Me): Promise<void> {
		me.expires = this.now() + IDLE_MS;
		await this.store.extend(me.id, me.expires);
	}
}

/** The vault itself, without worker and browser: storage, clock and word list are handed in. Each part knows one section of docs/sealing.md. */
import { fromBase64, H, toBase64 } from './bytes';
import { Fields } from './fields';
import { Keys } from './keys';
import { Pinned } from './pinned';
import { Acts } from './signing';
import { State, type Surroundings } from './state';
import type { B64, Vault } from './types';
import { Unlocking } from './unlocking';

/** A part's methods, for the vault to answer with. */
type Methods<Part, Name extends keyof Part> = Pick<Part, Name>;

/** The named methods of a part, bound to it. */
function methods<Part extends object, Name extends keyof Part>(part: Part, ...names: Name[]): Methods<Part, Name> {
	const bound = names.map((name) => [name, (part[name] as (...args: unknown[]) => unknown).bind(part)]);
	return Object.fromEntries(bound) as Methods<Part, Name>;
}

/** The named methods of a part that few pages need: it is fetched when the first of them is called. */
function rarely<Part extends object, Name extends keyof Part>(fetched: () => Promise<Part>, ...names: Name[]): Methods<Part, Name> {
	let part: Promise<Part> | undefined;
	const get = () =>
		(part ??= fetched().catch((error: unknown) => {
			part = undefined;
			throw error;
		}));
	const call = (name: Name) => async (...args: unknown[]) => {
		const there = await get();
		return (there[name] as (...args: unknown[]) => unknown).apply(there, args);
	};
	return Object.fromEntries(names.map((name) => [name, call(name)])) as Methods<Part, Name>;
}

/** Every part of one vault, in its own order. */
function parts(surroundings: Surroundings) {
	const state = new State(surroundings);
	const { session } = state;
	const fields = new Fields(state);
	const keys = new Keys(state);
	const acts = new Acts(state);
	return {
		...methods(session, 'touch', 'drop', 'tick'),
		...methods(new Unlocking(state, keys, acts), 'status', 'create', 'reroll', 'newRecovery', 'passkeyFile', 'unlock', 'unlockPasskey', 'looksLikePassphrase'),
		...rarely(async () => new (await import('./change')).Change(state, keys), 'newKeys', 'useNewKeys'),
		...rarely(async () => new (await import('./shares')).Shares(state, acts), 'safety', 'follow', 'compared', 'comparisons', 'shareKeys', 'takeShares'),
		...methods(new Pinned(state, fields), 'setPins', 'changedPins'),
		...methods(keys, 'load', 'seenNames', 'head', 'genesis', 'nextEntry'),
		...methods(fields, 'seal', 'open', 'acknowledge'),
		...methods(acts, 'agreementHash', 'agreementPayload', 'sign', 'verifyAct', 'verifyActWithCard', 'standing'),
		...rarely(async () => new (await import('./parcel')).Parcels(state), 'parcelWords', 'parcel', 'verifyShown'),
		...rarely(async () => new (await import('./documents')).Documents(state), 'sealEntries', 'openEntries', 'rememberedEntries', 'rememberEntries', 'keepBox', 'readBox'),
		...rarely(async () => new (await import('./attachments')).Attachments(state, fields), 'sealAttachment', 'openMetas', 'openAttachment'),
		lock: () => session.end(),
		ownCard: async () => ((card) => (card === undefined ? null : toBase64(card.hash)))((await session.current())?.card),
		ownSpace: async () => state.ownSpace(),
		hash: async (bytes: B64) => toBase64(H(fromBase64(bytes)))
	};
}

/** The vault, and what only its worker calls: `drop` when another tab has locked the device, `tick` about twice a minute. */
export type VaultCore = Vault & Pick<ReturnType<typeof parts>, 'drop' | 'tick'>;

/** A vault. */
export function newVault(surroundings: Surroundings): VaultCore {
	return parts(surroundings);
}

/** The key of a person on this device: made, unlocked, locked, and asked for before anything is sealed. */
import { api, Problem, type CardAnswer, type KeySetEntry, type PinsAnswer, type Wrapper } from '../api';
import { at, space, type VaultPhase } from '../space.svelte';
import type { Vault } from '../vault/types';
import { ownDevice, setOwnDevice, setWordsKept, wordsKept } from './device';
import { walk } from './flow.svelte';

/** Words and code of an identity made on this page, until the person has seen them. */
let made: { person: string; passphrase: string; recovery: string } | null = null;

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('belay-key');
if (channel) {
	channel.onmessage = () => {
		if (space.ready) void look();
	};
}

/** The vault; its worker starts when it is first asked for. */
export async function openVault(): Promise<Vault> {
	return (await import('../vault')).vault;
}

/** Asks the vault how things stand and makes it ready to read. */
export async function look(): Promise<VaultPhase> {
	const { organisation, self } = space;
	const vault = await openVault();
	let phase: VaultPhase = await vault.status(organisation.id, self.person_id);
	if (phase === 'unlocked' && !self.has_identity) phase = 'none';
	if (phase === 'unlocked' && space.vault !== 'unlocked') await prepare();
	space.vault = phase;
	return phase;
}

/** Own space and pins: needed before anything else can be read. */
async function prepare(): Promise<void> {
	const { self } = space;
	if (!self.own_engagement_id) return;
	const own = self.own_engagement_id;
	const vault = await openVault();
	const [log, pins] = await Promise.all([
		api.get<{ items: KeySetEntry[] }>(at(`/engagements/${own}/key-set`)),
		api.get<PinsAnswer>(at('/pins'))
	]);
	await vault.load(
		own,
		log.items.map((item) => item.entry),
		{ [self.person_id]: self.name }
	);
	await vault.setPins(own, pins.version, pins.sealed);
	void savePins();
}

/** Makes the key without a word: right after sign-up on one's own device, else before the first sealed word. */
export async function makeIdentity(own: boolean = ownDevice()): Promise<void> {
	const { organisation, self } = space;
	const vault = await openVault();
	const fresh = await vault.create(organisation.id, self.person_id, own);
	await api.post(at('/identity'), {
		card: fresh.card,
		act: fresh.act,
		wrappers: fresh.wrappers,
		own_engagement: fresh.ownEngagement
	});
	made = { person: self.person_id, passphrase: fresh.passphrase, recovery: fresh.recovery };
	await space.refreshSelf();
	await prepare();
	space.vault = 'unlocked';
	channel?.postMessage('unlocked');
	void space.refreshPeople();
}

/** Opens the key with what was typed: the six words or the recovery code. Throws `VaultError` or `Problem`. */
export async function unlock(typed: string, own: boolean = ownDevice()): Promise<void> {
	const { organisation, self } = space;
	const [vault, wrappers, card] = await Promise.all([
		openVault(),
		api.get<{ items: Wrapper[] }>(at('/identity/wrappers')),
		api.get<CardAnswer>(at(`/people/${self.person_id}/card`))
	]);
	await vault.unlock(organisation.id, self.person_id, card.card, wrappers.items, typed, own);
	setOwnDevice(own);
	setWordsKept(self.person_id);
	await prepare();
	space.vault = 'unlocked';
	channel?.postMessage('unlocked');
}

/** Forgets the key on this device, in every tab. */
export async function lockNow(): Promise<void> {
	const vault = await openVault();
	await vault.lock();
	made = null;
	space.vault = 'locked';
	channel?.postMessage('locked');
}

let asked: Promise<boolean> | null = null;

/** One question at a time: whoever asks meanwhile waits for the same answer. */
function once(run: () => Promise<boolean>): Promise<boolean> {
	asked ??= run().finally(() => (asked = null));
	return asked;
}

/**
 * True when an unlocked, published key is there and its six words were shown and kept. Asks for what is missing. Call it
 * before anything is sealed.
 */
export function ensureIdentity(): Promise<boolean> {
	return once(identityStands);
}

async function identityStands(): Promise<boolean> {
	const { self } = space;
	if (!self.has_identity) await makeIdentity();
	if (space.vault !== 'unlocked' && (await look()) !== 'unlocked' && !(await walk('unlock'))) return false;
	if (wordsKept(self.person_id)) return true;
	return walk('words', await wordsToShow());
}

/** The words of the key just made, or other ones when the page was loaded since. */
async function wordsToShow(): Promise<string> {
	return made?.person === space.self.person_id ? made.passphrase : rerollWords();
}

/** Six other words; the old ones open nothing any more. */
export async function rerollWords(): Promise<string> {
	const vault = await openVault();
	const other = await vault.reroll();
	await api.put(at('/identity/wrappers/passphrase'), { file: other.file });
	if (made) made.passphrase = other.passphrase;
	return other.passphrase;
}

/** Shows six new words (settings). */
export async function newWords(): Promise<boolean> {
	if (space.vault !== 'unlocked' && !(await walk('unlock'))) return false;
	return walk('words', await rerollWords());
}

/** True when the recovery kit was shown and two of its groups typed back. Call it before the first private note. */
export async function ensureRecovery(): Promise<boolean> {
	if (!(await ensureIdentity())) return false;
	if (space.self.recovery_confirmed_at !== null) return true;
	return once(showRecovery);
}

/** A new recovery code, shown and confirmed. */
export async function newRecovery(): Promise<boolean> {
	if (!(await ensureIdentity())) return false;
	if (made) made.recovery = '';
	return once(showRecovery);
}

async function showRecovery(): Promise<boolean> {
	let code = made?.person === space.self.person_id ? made.recovery : '';
	if (!code) {
		const vault = await openVault();
		const fresh = await vault.newRecovery();
		await api.put(at('/identity/wrappers/recovery'), { file: fresh.file });
		code = fresh.recovery;
	}
	if (!(await walk('recovery', code))) return false;
	if (made) made.recovery = '';
	return true;
}

/** The person has her words. */
export function keepWords(): void {
	setWordsKept(space.self.person_id);
	if (made) made.passphrase = '';
}

/** Two groups were typed back. */
export async function confirmRecovery(): Promise<void> {
	await api.put(at('/identity/recovery-confirmation'), {});
	await space.refreshSelf();
}

let saving: Promise<void> = Promise.resolve();

/** Stores what was newly pinned; another device's pins are taken in first when it wrote meanwhile. */
export function savePins(): Promise<void> {
	saving = saving.then(putPins, putPins);
	return saving;
}

async function putPins(): Promise<void> {
	const own = space.ready ? space.self.own_engagement_id : null;
	if (!own) return;
	const vault = await openVault();
	for (let tried = 0; tried < 3; tried++) {
		const changed = await vault.changedPins();
		if (!changed) return;
		try {
			await api.put(at('/pins'), changed);
			return;
		} catch (error) {
			if (!(error instanceof Problem) || error.name !== 'row_changed') throw error;
			const theirs = await api.get<PinsAnswer>(at('/pins'));
			await vault.setPins(own, theirs.version, theirs.sealed);
		}
	}
}

/** On a shared device: counts use, and notices when the vault locked itself. Returns how to stop. */
export function watchUse(): () => void {
	const over = new AbortController();
	let last = 0;
	const used = () => {
		if (space.vault !== 'unlocked' || Date.now() - last < 20_000) return;
		last = Date.now();
		void openVault().then((vault) => vault.touch(space.busy));
	};
	for (const kind of ['pointerdown', 'keydown', 'scroll']) addEventListener(kind, used, { signal: over.signal, passive: true });
	const timer = setInterval(() => {
		if (!space.ready || space.vault !== 'unlocked') return;
		if (space.busy) void openVault().then((vault) => vault.touch(true));
		else if (!ownDevice()) void look();
	}, 30_000);
	return () => {
		over.abort();
		clearInterval(timer);
	};
}

/** What looks like an unlock secret is never sent as a password. */
export async function looksLikeSecret(typed: string): Promise<boolean> {
	const text = typed.trim();
	if (/^([0-9a-z]{4}[\s-]+){6}[0-9a-z]{4}$/i.test(text)) return true;
	if (text.split(/[\s,.-]+/).filter(Boolean).length !== 6) return false;
	return (await openVault()).looksLikePassphrase(text.replace(/[\s,.-]+/g, ' '));
}

export { default as BeforeSealing } from './BeforeSealing.svelte';
export { default as Unlock } from './Unlock.svelte';

/** The key of a person on this device: made, unlocked, locked, and asked for before anything is sealed. */
import { api, Problem, type KeySetEntry, type OwnKeys, type PinsAnswer, type Self, type WrapperRow } from '../api';
import { onHint } from '../live';
import { at, space, type VaultPhase } from '../space.svelte';
import { onVaultChange, vault, VaultError, type Loaded, type NewIdentity } from '../vault';
import { lineOf } from './cards';
import { forgetWordsKept, ownDevice, resetSeen, setOwnDevice, setResetSeen, setWordsKept, wordsKept, published, setPublished } from './device';
import { flow, walk } from './flow.svelte';

/** Words and code of an identity made on this page, until the person has seen them. */
let made: { person: string; passphrase: string; recovery: string } | null = null;

/** Asks the vault how things stand and makes it ready to read. */
export async function look(): Promise<VaultPhase> {
	// What changes the keys sees to the rest itself.
	if (changing) return space.vault;
	const { organisation, self } = space;
	let phase: VaultPhase = await vault.status(organisation.id, self.person_id);
	// Whoever set another login has to know the words, too.
	if (phase === 'unlocked' && self.has_identity && resetSeen(self.person_id) !== (self.login_reset_at ?? 0)) {
		await lockNow();
		return space.vault;
	}
	// On another device the keys were changed: this one needs the new words.
	if (phase === 'unlocked' && self.has_identity && (await changedElsewhere())) {
		await lockNow();
		return space.vault;
	}
	if (phase === 'unlocked' && !self.has_identity) phase = 'none';
	const fresh = phase === 'unlocked' && space.vault !== 'unlocked';
	if (fresh) await prepare();
	space.vault = phase;
	if (fresh) void savePins();
	return phase;
}

/** While keys are being changed here, the server and this device differ for a moment. */
let changing = 0;
/** Another tab of this device may be about to take over the new keys, ms. */
const TAKING_OVER = 3000;

/** Runs what changes one's keys. */
export async function whileChanging<T>(run: () => Promise<T>): Promise<T> {
	changing += 1;
	try {
		return await run();
	} finally {
		changing -= 1;
	}
}

async function changedElsewhere(): Promise<boolean> {
	const { organisation, self } = space;
	const differs = async () => {
		const { card_hash } = space.self as Self & OwnKeys;
		return !!card_hash && (await vault.ownCard()) !== card_hash;
	};
	if (!(await differs())) return false;
	await new Promise((done) => setTimeout(done, TAKING_OVER));
	if (!space.ready || space.self.person_id !== self.person_id) return false;
	await vault.status(organisation.id, self.person_id);
	await space.refreshSelf();
	return differs();
}

let preparing: Promise<void> | null = null;

/** Own space and pins: needed before anything else can be read. */
function prepare(): Promise<void> {
	preparing ??= prepareOnce().finally(() => (preparing = null));
	return preparing;
}

async function prepareOnce(): Promise<void> {
	const { self } = space;
	if (!self.own_engagement_id) return;
	const own = self.own_engagement_id;
	const [log, pins] = await Promise.all([
		api.get<{ items: KeySetEntry[] }>(at(`/engagements/${own}/key-set`)),
		api.get<PinsAnswer>(at('/pins'))
	]);
	const loaded = await vault.load(
		own,
		log.items.map((item) => item.entry),
		{ [self.person_id]: self.name }
	);
	// Whatever the server calls one's own space: it is for oneself alone, or nothing private is sealed in it.
	if (loaded.members.length !== 1) throw new Problem('strangers', 409);
	await postAgain(own, loaded);
	setPublished(self.person_id);
	await vault.setPins(own, pins.version, pins.sealed);
	verifiedOwn = await vault.ownSpace();
}

/** One's own space as the vault verified it; nothing private goes anywhere else. */
let verifiedOwn: string | null = null;

/** One's own space. Throws `VaultError` when the server calls another one so than the one that was verified. */
export function ownSpace(): string {
	const id = space.self.own_engagement_id;
	if (!id) throw new Error('there is no own space yet');
	if (id !== verifiedOwn) throw new VaultError('wrong_engagement');
	return id;
}

/** Gives back to the server the key-set entries it has lost, in their order. */
export async function postAgain(engagement: string, loaded: Loaded): Promise<void> {
	for (const [n, entry] of loaded.repost.entries()) {
		const sequence = loaded.sequence - loaded.repost.length + 1 + n;
		try {
			await api.post(at(`/engagements/${engagement}/key-set`), { entry, sequence, epoch: sequence });
		} catch (error) {
			// Another member gave them back first, or the server is away: what is there is checked when it is read again.
			if (!(error instanceof Problem) || !['head_changed', 'offline'].includes(error.name)) throw error;
		}
	}
}

let making: Promise<void> | null = null;

/** Makes the key without a word: right after sign-up on one's own device, else before the first sealed word. Never two at once. */
export function makeIdentity(own: boolean = ownDevice()): Promise<void> {
	making ??= makeOnce(own).finally(() => (making = null));
	return making;
}

/** Resolves when no key is being made (any more), whether it came about or not. */
export async function keySettled(): Promise<void> {
	await making?.catch(() => undefined);
}

async function makeOnce(own: boolean): Promise<void> {
	const { organisation, self } = space;
	// A device that knows a published key never makes another on the server's word.
	if (published(self.person_id)) throw new Problem('key_gone', 409);
	const fresh = await vault.create(organisation.id, self.person_id, own);
	await api.post(at('/identity'), {
		card: fresh.card,
		act: fresh.act,
		wrappers: fresh.wrappers,
		own_engagement: fresh.ownEngagement
	});
	await becomeNew(fresh);
}

/** The server has keys that were just made: they are unlocked here, and their words are shown before anything is sealed. */
export async function becomeNew(fresh: NewIdentity): Promise<void> {
	const { self } = space;
	// Made here: nobody else named it.
	verifiedOwn = fresh.ownEngagement.id;
	setResetSeen(self.person_id, self.login_reset_at ?? 0);
	forgetWordsKept(self.person_id);
	made = { person: self.person_id, passphrase: fresh.passphrase, recovery: fresh.recovery };
	// First, so that no page takes the new key for a locked one. Who begins anew is shown nothing before the new own space is there.
	if (!self.has_identity) space.vault = 'unlocked';
	await space.refreshSelf();
	await prepare();
	space.vault = 'unlocked';
	void savePins();
	void space.refreshPeople();
}

/** New keys took the place of the old ones, in the vault and on the server: their words were shown. */
export async function takeOver(): Promise<void> {
	setWordsKept(space.self.person_id);
	await space.refreshSelf();
	await prepare();
	await savePins();
	void space.refreshPeople();
}

/** The stored unlock files. */
export async function wrapperRows(): Promise<WrapperRow[]> {
	return (await api.get<{ items: WrapperRow[] }>(at('/identity/wrappers'))).items;
}

/** Opens the key with what was typed: the six words or the recovery code. Throws `VaultError` or `Problem`. */
export async function unlock(typed: string, own: boolean = ownDevice()): Promise<void> {
	const { organisation, self } = space;
	const [wrappers, line] = await Promise.all([wrapperRows(), lineOf(self.person_id)]);
	await vault.unlock(organisation.id, self.person_id, line, wrappers, typed, own);
	await opened(own);
}

/** Opens the key with what a passkey answered. */
export async function unlockWithPasskey(row: WrapperRow, prf: Uint8Array, own: boolean = ownDevice()): Promise<void> {
	const { organisation, self } = space;
	const [wrappers, line] = await Promise.all([wrapperRows(), lineOf(self.person_id)]);
	const one = wrappers.filter(({ kind, id }) => kind === 'earlier' || (kind === 'passkey' && id === row.id));
	await vault.unlockPasskey(organisation.id, self.person_id, line, one, prf, own);
	await opened(own);
}

/** The key is open on this device. */
async function opened(own: boolean): Promise<void> {
	const { self } = space;
	setOwnDevice(own);
	setResetSeen(self.person_id, self.login_reset_at ?? 0);
	setWordsKept(self.person_id);
	await prepare();
	space.vault = 'unlocked';
	void savePins();
}

/** Forgets the key on this device, in every tab. */
export async function lockNow(): Promise<void> {
	shut();
	await vault.lock();
}

/** Nothing that was opened is shown in this tab any more. */
function shut(): void {
	made = null;
	verifiedOwn = null;
	flow.done(false);
	space.vault = 'locked';
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
	const other = await vault.reroll();
	await api.put(at('/identity/wrappers/passphrase'), { file: other.file, act: other.act });
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
		const fresh = await vault.newRecovery();
		await api.put(at('/identity/wrappers/recovery'), { file: fresh.file, act: fresh.act });
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
/** The last write did not reach the server: what it has is taken in before the next. */
let behind = false;

/**
 * Stores what was newly pinned; another device's pins are taken in first when it wrote meanwhile. Never throws: the device
 * keeps its pins, and what did not reach the server goes with the next.
 */
export function savePins(): Promise<void> {
	saving = saving.then(putPins).catch(() => {
		behind = true;
	});
	return saving;
}

async function putPins(): Promise<void> {
	// Who left only reads: what this device learns about others is kept here alone.
	const own = space.ready && space.vault === 'unlocked' && space.formerUntil === null ? space.self.own_engagement_id : null;
	if (!own) return;
	const path = at('/pins');
	for (let tried = 0; tried < 3; tried++) {
		if (behind) {
			const theirs = await api.get<PinsAnswer>(path);
			await vault.setPins(own, theirs.version, theirs.sealed);
			behind = false;
		}
		const changed = await vault.changedPins();
		if (!changed) return;
		try {
			// The API names the version that is replaced, the vault the one that is written.
			await api.put(path, { version: changed.version - 1, sealed: changed.sealed });
			await vault.acknowledge(own, [{ kind: 'pins', row: space.self.person_id, field: 'pins', version: changed.version }]);
			return;
		} catch (error) {
			behind = true;
			if (!(error instanceof Problem) || error.name !== 'row_changed') throw error;
		}
	}
}

/** Looks while nobody waits for it: why a key does not open is said where it is asked for. */
function lookAside(before: Promise<unknown> = Promise.resolve()): void {
	before.then(look).catch(() => undefined);
}

/** On a shared device: counts use, and notices when the vault locked itself. Returns how to stop. */
export function watchUse(): () => void {
	const over = new AbortController();
	const stop = onVaultChange((change) => {
		if (changing) return;
		if (change === 'locked' && space.vault === 'unlocked') shut();
		// Another tab took over new keys: they are read in anew.
		if (change === 'changed') space.vault = 'unknown';
		if (space.ready) lookAside(change === 'changed' ? space.refreshSelf() : undefined);
	});
	// Keys may be changed on another device.
	const stopHints = onHint('identity', ({ id }) => {
		if (!changing && space.ready && id === space.self.person_id) lookAside(space.refreshSelf());
	});
	let last = 0;
	const used = () => {
		if (space.vault !== 'unlocked' || Date.now() - last < 20_000) return;
		last = Date.now();
		void vault.touch(space.busy);
	};
	for (const kind of ['pointerdown', 'keydown', 'scroll']) addEventListener(kind, used, { signal: over.signal, passive: true });
	const timer = setInterval(() => {
		if (!space.ready || space.vault !== 'unlocked') return;
		if (space.busy) void vault.touch(true);
		else if (!ownDevice()) lookAside();
	}, 30_000);
	return () => {
		over.abort();
		stop();
		stopHints();
		clearInterval(timer);
	};
}

/** What looks like an unlock secret is never sent as a password. */
export async function looksLikeSecret(typed: string): Promise<boolean> {
	const text = typed.trim();
	if (/^([0-9a-z]{4}[\s-]+){6}[0-9a-z]{4}$/i.test(text)) return true;
	if (text.split(/[\s,.-]+/).filter(Boolean).length !== 6) return false;
	return vault.looksLikePassphrase(text.replace(/[\s,.-]+/g, ' '));
}

export { default as BeforeSealing } from './BeforeSealing.svelte';

/** What the page and the worker say to each other. */
import type { Vault, VaultErrorName } from './types';

/** Every method of the vault. */
const TABLE: Record<keyof Vault, true> = {
	status: true,
	create: true,
	reroll: true,
	newRecovery: true,
	passkeyFile: true,
	unlock: true,
	unlockPasskey: true,
	ownCard: true,
	ownSpace: true,
	newKeys: true,
	useNewKeys: true,
	lock: true,
	touch: true,
	looksLikePassphrase: true,
	setPins: true,
	changedPins: true,
	load: true,
	seenNames: true,
	head: true,
	genesis: true,
	nextEntry: true,
	safety: true,
	follow: true,
	compared: true,
	comparisons: true,
	shareKeys: true,
	takeShares: true,
	standing: true,
	seal: true,
	open: true,
	acknowledge: true,
	agreementHash: true,
	agreementPayload: true,
	sign: true,
	verifyAct: true,
	verifyActWithCard: true,
	hash: true,
	sealEntries: true,
	openEntries: true,
	rememberedEntries: true,
	rememberEntries: true,
	keepBox: true,
	readBox: true,
	sealAttachment: true,
	openMetas: true,
	openAttachment: true,
	parcelWords: true,
	parcel: true,
	verifyShown: true
};

export type Method = keyof Vault;
export const METHODS = Object.keys(TABLE) as Method[];

export interface Request {
	id: number;
	method: Method;
	args: unknown[];
}

/** `person`: whose card a refusal is about. `reason` is null when it was no refusal but a failure, for example of the network or the disk. */
export type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; reason: VaultErrorName | null; person: string | null; message: string };

/** What happened to the identity on this device, told to every tab. `idle`: one tab of a shared device locked itself. */
export type VaultChange = 'locked' | 'unlocked' | 'changed' | 'idle';

/** Name of the channel between tabs. */
export const CHANNEL = 'belay-vault';

/** True for a change as it comes over the channel. */
export function isChange(value: unknown): value is VaultChange {
	return value === 'locked' || value === 'unlocked' || value === 'changed' || value === 'idle';
}

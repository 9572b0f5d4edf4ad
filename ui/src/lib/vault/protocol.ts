/** What the page and the worker say to each other. */
import type { Vault, VaultErrorName } from './types';

/** Every method of the vault. */
const TABLE: Record<keyof Vault, true> = {
	status: true,
	create: true,
	reroll: true,
	newRecovery: true,
	unlock: true,
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
	seal: true,
	open: true,
	acknowledge: true,
	agreementHash: true,
	agreementPayload: true,
	sign: true,
	verifyAct: true,
	verifyActWithCard: true,
	hash: true
};

export type Method = keyof Vault;
export const METHODS = Object.keys(TABLE) as Method[];

export interface Request {
	id: number;
	method: Method;
	args: unknown[];
}

/** `reason` is null when it was no refusal but a failure, for example of the network or the disk. */
export type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; reason: VaultErrorName | null; message: string };

/** What happened to the identity on this device, told to every tab. */
export type VaultChange = 'locked' | 'unlocked';

/** Name of the channel between tabs. */
export const CHANNEL = 'belay-vault';

/** True for a change as it comes over the channel. */
export function isChange(value: unknown): value is VaultChange {
	return value === 'locked' || value === 'unlocked';
}

/**
 * Passkeys, on the page's own thread: the worker has no `navigator.credentials`. Of what the browser answers only the 32 bytes of the PRF
 * extension go on, and only to the worker; nothing of it is ever sent to the server but the passkey's public name and its salt.
 */
import { api, Problem, type WrapperRow } from '../api';
import { at, space } from '../space.svelte';
import { vault } from '../vault';
import { newId } from '../engagement/id';
import { unlockWithPasskey, wrapperRows } from './index';

/** `no_prf`: this passkey cannot open keys. `stopped`: the person, or the browser, said no. */
export type PasskeyFailure = 'no_prf' | 'stopped';

export class PasskeyError extends Error {
	constructor(public readonly reason: PasskeyFailure) {
		super(reason);
	}
}

/** The extension's part of WebAuthn as this page uses it. */
interface Prf {
	prf?: { enabled?: boolean; results?: { first?: BufferSource } };
}

const SALT = 32;
const WAIT = 120_000;

/** Whether this browser and this address can have passkeys that open keys. */
export async function canPasskey(): Promise<boolean> {
	if (!window.isSecureContext || typeof PublicKeyCredential === 'undefined') return false;
	// A passkey belongs to a name, never to a number.
	if (/^[\d.:[\]]+$/.test(location.hostname)) return false;
	const known = PublicKeyCredential as unknown as { getClientCapabilities?: () => Promise<Record<string, boolean>> };
	const can = await known.getClientCapabilities?.().catch(() => undefined);
	return can?.['extension:prf'] !== false;
}

const bytes = (b64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(b64), (letter) => letter.charCodeAt(0));
const base64 = (buffer: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(buffer)));
const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

function answerOf(credential: Credential | null): Uint8Array | null {
	const { prf } = (credential as PublicKeyCredential).getClientExtensionResults() as Prf;
	const first = prf?.results?.first;
	if (first === undefined) return null;
	return new Uint8Array(first instanceof ArrayBuffer ? first.slice(0) : first.buffer.slice(first.byteOffset, first.byteOffset + first.byteLength));
}

/** Asks the browser; what it refuses, or the person, is `stopped`. */
async function asked(ask: () => Promise<Credential | null>): Promise<Credential> {
	let credential: Credential | null = null;
	try {
		credential = await ask();
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
	if (credential === null) throw new PasskeyError('stopped');
	return credential;
}

/** The PRF answer of a passkey to its salt. */
async function evaluate(credential: string, salt: string): Promise<Uint8Array> {
	const publicKey: PublicKeyCredentialRequestOptions = {
		challenge: random(32),
		timeout: WAIT,
		userVerification: 'required',
		allowCredentials: [{ type: 'public-key', id: bytes(credential) }],
		extensions: { prf: { eval: { first: bytes(salt) } } } as AuthenticationExtensionsClientInputs
	};
	const answer = answerOf(await asked(() => navigator.credentials.get({ publicKey })));
	if (answer === null) throw new PasskeyError('no_prf');
	return answer;
}

/** One's passkeys. */
export async function passkeys(): Promise<WrapperRow[]> {
	return (await wrapperRows()).filter((row) => row.kind === 'passkey');
}

/** Makes a passkey on this device (or a security key) and lets it open the unlocked key. Throws `PasskeyError`. */
export async function addPasskey(name: string): Promise<void> {
	const { self } = space;
	const salt = random(SALT);
	const there = await passkeys();
	const publicKey: PublicKeyCredentialCreationOptions = {
		challenge: random(32),
		timeout: WAIT,
		rp: { name: 'Belay' },
		// Belay knows the person already: the passkey needs no name of theirs inside.
		user: { id: random(32), name: self.email, displayName: self.name },
		pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
		authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
		excludeCredentials: there.flatMap((row) => (row.credential_id ? [{ type: 'public-key' as const, id: bytes(row.credential_id) }] : [])),
		extensions: { prf: { eval: { first: salt } } } as AuthenticationExtensionsClientInputs
	};
	const made = (await asked(() => navigator.credentials.create({ publicKey }))) as PublicKeyCredential;
	const { prf } = made.getClientExtensionResults() as Prf;
	if (!prf?.enabled && prf?.results === undefined) throw new PasskeyError('no_prf');
	const credential_id = base64(made.rawId);
	const salted = base64(salt.buffer);
	// Many answer only when they are asked to sign in.
	const answer = answerOf(made) ?? (await evaluate(credential_id, salted));
	const { file, act } = await vault.passkeyFile(answer);
	await api.post(at('/identity/passkeys'), { id: newId(), credential_id, salt: salted, name, file, act });
}

/** Takes a passkey away. */
export async function removePasskey(row: WrapperRow): Promise<void> {
	if (!row.id) throw new Problem('not_found', 404);
	const act = await vault.sign({ act: 'remove_wrapper', engagement: null, subject: row.id, version: 1, at: Date.now() });
	await api.del(at(`/identity/passkeys/${row.id}`), { body: { act } });
}

/** Unlocks with a passkey. Throws `PasskeyError`, `VaultError`, `Problem`. */
export async function openWith(row: WrapperRow, own: boolean): Promise<void> {
	if (!row.credential_id || !row.salt) throw new PasskeyError('no_prf');
	await unlockWithPasskey(row, await evaluate(row.credential_id, row.salt), own);
}

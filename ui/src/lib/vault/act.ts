/** Signed acts (section 6). */
import { concat, fromBase64, H, malformed, Reader, text, toBase64, utf8, Writer, ZERO_ID } from './bytes';
import type { Entry } from './keyset';
import { sign, SIGNATURE, verify } from './sign';
import type { Act } from './types';

/** An act with what only the signature needs. */
export interface SignedAct {
	act: Act;
	organisation: string;
	body: Uint8Array;
	signature: Uint8Array;
}

/** Writes and signs an act. Throws `malformed`. */
export function writeAct(act: Act, organisation: string, seed: Uint8Array): Uint8Array {
	if (act.act === '') malformed();
	const body = new Writer()
		.u8(1)
		.lp8(utf8(act.act))
		.id(organisation)
		.id(act.engagement ?? ZERO_ID)
		.id(act.subject)
		.u32(act.version)
		.u64(act.at)
		.id(act.author)
		.lp(fromBase64(act.payload))
		.done();
	return concat(body, sign('act', body, seed));
}

/** Takes an act apart without verifying it. Throws `malformed`, `unsupported_suite`. */
export function parseAct(bytes: Uint8Array): SignedAct {
	const reader = new Reader(bytes).suite();
	const word = text(reader.lp8());
	const organisation = reader.id();
	const engagement = reader.id();
	const act: Act = {
		act: word,
		engagement: engagement === ZERO_ID ? null : engagement,
		subject: reader.id(),
		version: reader.u32(),
		at: reader.u64(),
		author: reader.id(),
		payload: toBase64(reader.lp())
	};
	const body = bytes.slice(0, reader.at);
	const signature = reader.bytes(SIGNATURE);
	reader.end();
	return { act, organisation, body, signature };
}

/** True when the key signed the act. */
export function actVerifies(signed: SignedAct, signing: Uint8Array): boolean {
	return verify('act', signed.body, signed.signature, signing);
}

/** H over the plaintext of the sealed terms. */
export function agreementHashOf(plaintext: Uint8Array): Uint8Array {
	return H(utf8('belay/1/agreement'), new Uint8Array(1), plaintext);
}

/** Payload of `propose`, `accept` and `join`. */
export function agreementPayload(agreement: Uint8Array, first: Entry, newest: Entry): Uint8Array {
	return new Writer()
		.exactly(agreement, 32)
		.bytes(first.hash)
		.bytes(concat(...newest.members.map(({ card }) => card.hash)))
		.done();
}

/** Acts whose payload names the members. */
export const BINDING_ACTS: ReadonlySet<string> = new Set(['propose', 'accept', 'join']);

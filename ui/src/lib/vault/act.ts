/** Signed acts (section 6). */
import { concat, equal, fromBase64, H, malformed, Reader, text, toBase64, utf8, Writer, ZERO_ID } from './bytes';
import type { Card } from './identity';
import type { Entry } from './keyset';
import { cardsIn, type Log } from './log';
import { sign, SIGNATURE, verify } from './sign';
import { VaultError, type Act } from './types';

const NAME = /^[a-z_]{1,32}$/;

/** An act with what only the signature needs. */
export interface SignedAct {
	act: Act;
	organisation: string;
	body: Uint8Array;
	signature: Uint8Array;
}

/** Writes and signs an act. Throws `malformed`. */
export function writeAct(act: Act, organisation: string, seed: Uint8Array): Uint8Array {
	if (!NAME.test(act.act)) malformed();
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
	if (!NAME.test(word)) malformed();
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
const BINDING_ACTS: ReadonlySet<string> = new Set(['propose', 'accept', 'join']);

/**
 * Verifies an act of an engagement whose log is loaded, with a card that it has of the author or the one `shown`. Throws
 * `unsupported_suite`, `malformed`, `wrong_engagement` (also for a card shown of somebody else, and when the payload of an
 * agreement names another log), `not_a_member`, `bad_signature`, `card_changed` for a card that is not `known`: what was written with a
 * lost key binds nobody.
 */
export function checkAct(bytes: Uint8Array, organisation: string, engagement: string, log: Log, known: (card: Card) => boolean, shown?: Card): Act {
	const signed = parseAct(bytes);
	if (signed.organisation !== organisation || signed.act.engagement !== engagement) throw new VaultError('wrong_engagement');
	if (shown !== undefined && shown.person !== signed.act.author) throw new VaultError('wrong_engagement');
	const cards = shown === undefined ? cardsIn(log, signed.act.author) : [shown];
	if (cards.length === 0) throw new VaultError('not_a_member');
	const by = cards.find((card) => actVerifies(signed, card.signing));
	if (by === undefined) throw new VaultError('bad_signature');
	if (!known(by)) throw new VaultError('card_changed', by.person);
	if (BINDING_ACTS.has(signed.act.act) && !binds(log, fromBase64(signed.act.payload))) throw new VaultError('wrong_engagement');
	return signed.act;
}

/** The act, or null when it is refused. */
export function actOrNull(check: () => Act): Act | null {
	try {
		return check();
	} catch (error) {
		if (error instanceof VaultError) return null;
		throw error;
	}
}

/** True when the payload names this log and the members of one of its entries. */
function binds(log: Log, payload: Uint8Array): boolean {
	const agreement = payload.subarray(0, 32);
	const first = log.entries[0];
	if (first === undefined || agreement.length !== 32) return false;
	return log.entries.some((entry) => equal(agreementPayload(agreement, first, entry), payload));
}

/** True for `set_wrapper` of this file by the person of the card. */
export function setsWrapper(bytes: Uint8Array, card: Card, file: Uint8Array): boolean {
	const signed = parseAct(bytes);
	const { act } = signed;
	const place = act.act === 'set_wrapper' && act.engagement === null && act.subject === card.person && act.author === card.person;
	return place && signed.organisation === card.organisation && equal(fromBase64(act.payload), H(file)) && actVerifies(signed, card.signing);
}

/**
 * Verifies `publish_card` (both cards the same) or `replace_card` (signed by the old card's key). Throws `malformed` for another
 * act, `wrong_engagement`, `bad_signature`, `card_changed` when it names another card.
 */
export function checkCardAct(bytes: Uint8Array, name: 'publish_card' | 'replace_card', signer: Card, named: Card): Act {
	const signed = parseAct(bytes);
	const { act } = signed;
	if (act.act !== name) malformed();
	const same = [act.subject, act.author, named.person].every((person) => person === signer.person);
	if (act.engagement !== null || !same || signed.organisation !== signer.organisation) throw new VaultError('wrong_engagement');
	if (!actVerifies(signed, signer.signing)) throw new VaultError('bad_signature');
	if (!equal(fromBase64(act.payload), named.hash)) throw new VaultError('card_changed');
	return act;
}

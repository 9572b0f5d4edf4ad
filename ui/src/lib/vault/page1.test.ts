/**
 * The vectors the page writes for the terminal. `npm run vectors` (mode `vectors`) writes the file; otherwise the committed one must
 * be what is written here, and open.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkCardAct, setsWrapper } from './act';
import { fromBase64, toBase64, utf8 } from './bytes';
import { identityFile, makeCard, readCard, readIdentityFile } from './identity';
import { epochSecret, parseEntry } from './keyset';
import { readLine } from './line';
import { writePage1, type Page1, type PageLog } from './page1';
import { unwrapWithPasskey } from './passkey';
import { readPins } from './pins';
import { safetyNumber } from './safety';
import { refusal, seeded, unlocked } from './testing';
import { openEarlier } from './unlocking';
import type { VaultCore } from './core';
import { normalise, readRecoveryCode, unwrap } from './wrapper';

const PATH = new URL('../../../../crates/vault/vectors/page1.json', import.meta.url);

/** The page's own code with randomness that is none. */
async function written(): Promise<string> {
	const next = seeded(1);
	const fill = (into: ArrayBufferView): void => {
		const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
		for (let i = 0; i < bytes.length; i++) bytes[i] = next() >>> 24;
	};
	const random = vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((into) => {
		if (into !== null) fill(into as ArrayBufferView);
		return into;
	});
	try {
		return `${JSON.stringify(await writePage1(), null, 2)}\n`;
	} finally {
		random.mockRestore();
	}
}

let made: string;
let page: Page1;
beforeAll(async () => {
	made = await written();
	if (import.meta.env.MODE === 'vectors') writeFileSync(PATH, made);
	page = JSON.parse(readFileSync(PATH, 'utf8')) as Page1;
}, 60_000);
afterAll(() => vi.restoreAllMocks());

function keys(name: string) {
	const found = page.identities.find((one) => one.name === name)!;
	return { identity: readIdentityFile(utf8(found.file)), card: readCard(fromBase64(found.card)) };
}

async function reader(name: string): Promise<VaultCore> {
	const { identity, card } = keys(name);
	const { core } = await unlocked(identity, card);
	for (const log of logsOf(name)) await core.load(log.engagement, log.entries, {});
	return core;
}

function logsOf(name: string): PageLog[] {
	return page.logs.filter(({ readers }) => readers.some(({ identity }) => identity === name));
}

describe('page1.json', () => {
	it('is what the page writes', () => {
		expect(readFileSync(PATH, 'utf8') === made, 'run: npm run vectors').toBe(true);
	});

	it('identities, cards and wrappers', async () => {
		for (const one of page.identities) {
			const { identity, card } = keys(one.name);
			expect(new TextDecoder().decode(identityFile(identity))).toBe(one.file);
			expect(toBase64(makeCard(identity, one.created).signed)).toBe(one.card);
			expect(toBase64(card.hash)).toBe(one.card_hash);
			checkCardAct(fromBase64(one.publish_act), 'publish_card', card, card);
		}
		const { identity, card, act } = page.replaced;
		checkCardAct(fromBase64(act), 'replace_card', keys(identity).card, readCard(fromBase64(card)));
		for (const { identity: name, kind, typed, file } of page.wrappers) {
			const secret = kind === 'recovery' ? readRecoveryCode(typed)! : normalise(typed);
			expect((await unwrap(fromBase64(file), secret)).age).toBe(keys(name).identity.age);
		}
	});

	it('logs', async () => {
		for (const log of page.logs) {
			for (const { identity: name, epochs } of log.readers) {
				const core = await reader(name);
				expect((await core.head(log.engagement))?.hash).toBe(log.hashes.at(-1));
				for (const [epoch, entry] of log.entries.entries()) {
					const secret = await epochSecret(parseEntry(fromBase64(entry)), keys(name).identity);
					expect(secret !== null).toBe(epochs.includes(epoch));
				}
			}
		}
	});

	it('fields open for their readers and for nobody else', async () => {
		for (const { name } of page.identities) {
			const core = await reader(name);
			for (const { engagement, place, sealed, content, readers } of page.fields) {
				const [opened] = await core.open(engagement, [{ ...place, sealed }]);
				if (!readers.includes(name)) expect(opened).toEqual({ ok: false, error: 'unknown_epoch' });
				else {
					const update = content.format === 'document' ? { update: fromBase64(content.update as string) } : {};
					expect(opened).toEqual({ ok: true, content: { ...content, ...update } });
				}
			}
		}
	});

	it('acts', async () => {
		const core = await reader('ada');
		for (const { by, engagement, signed, card_shown, payload, name } of page.acts) {
			const shown = toBase64(keys(by).card.signed);
			const act = card_shown ? await core.verifyActWithCard(engagement, signed, shown) : await core.verifyAct(engagement, signed);
			expect(act).toMatchObject({ act: name, author: keys(by).identity.person, payload });
		}
	});

	it('agreement and pins', async () => {
		const core = await reader('ada');
		expect(await core.agreementHash(page.agreement.content as never)).toBe(page.agreement.hash);
		const { engagement, sealed, cards, heads } = page.pins;
		const [opened] = await core.open(engagement, [{ kind: 'pins', row: sealed.by, field: 'pins', sealed }]);
		const pins = opened?.ok && opened.content.format === 'json' ? readPins(opened.content.json) : null;
		expect(Object.keys(pins!.cards)).toEqual(expect.arrayContaining(cards));
		expect(Object.keys(pins!.heads).sort()).toEqual([...heads].sort());
	});

	it('documents and attachments', async () => {
		const core = await reader('ben');
		for (const { engagement, document, row, hash, update, covers } of page.documents) {
			const [opened] = await core.openEntries(engagement, document, [row]);
			expect(opened).toMatchObject({ ok: true, hash, covers: [...covers].sort((a, b) => `${a.author}${a.device}`.localeCompare(`${b.author}${b.device}`)) });
			expect(opened?.ok && toBase64(opened.update)).toBe(update);
		}
		for (const { engagement, id, note, meta, name, type, parts, content } of page.attachments) {
			const row = { id, note_id: note, author: meta.by, parts: parts.length, meta };
			const bytes = fromBase64(content);
			expect(await core.openMetas(engagement, [row])).toEqual([{ ok: true, name, type, bytes: bytes.length }]);
			expect(await core.openAttachment(engagement, row, parts.map(fromBase64))).toEqual(bytes);
			expect(await core.openMetas(engagement, [{ ...row, note_id: meta.by }])).toEqual([{ ok: false, error: 'malformed' }]);
		}
	});

	it('keys for life', async () => {
		const { rotation, passkey, shares, safety } = page;
		const identity = readIdentityFile(utf8(rotation.file));
		const present = readCard(fromBase64(rotation.line.card));
		checkCardAct(fromBase64(rotation.publish_act), 'publish_card', present, present);
		const { cards } = readLine(rotation.line, page.organisation, identity.person);
		const earlier = await openEarlier({ identity, card: present }, cards.slice(0, -1), [{ kind: 'earlier', ...rotation.earlier }]);
		expect(earlier.map((one) => one.identity.age)).toEqual([keys(rotation.identity).identity.age]);
		const { core } = await unlocked(identity, present);
		expect(await refusal(() => core.load(rotation.engagement, rotation.own_entries, {}))).toBe('card_changed');

		const file = fromBase64(passkey.file);
		expect((await unwrapWithPasskey(file, fromBase64(passkey.prf))).age).toBe(keys(passkey.identity).identity.age);
		expect(setsWrapper(fromBase64(passkey.act), keys(passkey.identity).card, file)).toBe(true);

		const back = await unlocked(readIdentityFile(utf8(shares.file)), readCard(fromBase64(shares.line.card)));
		expect(await refusal(() => back.core.load(shares.engagement, shares.entries, {}))).toBe('card_changed');
		const by = keys(shares.by).card;
		await back.core.compared(by.person, { card: toBase64(by.signed), earlier: [] }, toBase64(by.hash), '');
		const { missing } = await back.core.load(shares.engagement, shares.entries, {});
		expect(missing).toEqual(shares.epochs.map(({ epoch }) => epoch));
		expect(await back.core.takeShares(shares.engagement, shares.epochs)).toEqual(missing);
		expect(await back.core.verifyAct(shares.engagement, shares.act)).toMatchObject({ act: 'share_keys', author: keys(shares.by).identity.person });

		for (const { one, other, number } of safety) expect(safetyNumber(keys(other).card, keys(one).card).join(' ')).toBe(number);
	});
});

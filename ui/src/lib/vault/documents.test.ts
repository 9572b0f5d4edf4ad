/** Documents and attachments, held to ../crates/vault/vectors/suite1.json, and how the page reads a log of them. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Chains } from '../note/chain';
import raw from '../../../../crates/vault/vectors/suite1.json?raw';
import { openAttachment, PART, readMeta, sealAttachment, type Meta } from './attachment';
import { fromBase64, H, toBase64, utf8 } from './bytes';
import type { VaultCore } from './core';
import { parseDocumentEntry, readSnapshot, sealEntry } from './document';
import { readCard, readIdentityFile } from './identity';
import { refusalOf, unlocked } from './testing';
import type { B64, Covered, StatedEntry, VaultErrorName } from './types';

interface Row extends StatedEntry {
	sequence: number;
}
interface EntryVector {
	name: string;
	by: string;
	engagement: string;
	document: string;
	row: Row;
	schema: number;
	nonce: B64;
	hash: B64;
	update: B64;
	covers: Covered[];
	plaintext: B64;
}
interface LogVector {
	name: string;
	reader: string;
	engagement: string;
	document: string;
	rows: (Row & { taken: number[]; error: VaultErrorName | null })[];
	heads: Record<string, { number: number; hash: B64 }>;
	remembered: Record<string, { number: number; hash: B64 }>;
	findings: { chain: string; error: 'rolled_back' | 'diverged' }[];
	read_only?: boolean;
}
interface Placed {
	engagement: string;
	id: string;
	note: string | null;
	meta: Meta;
	parts: B64[];
}
interface Suite {
	organisation: string;
	identities: { items: { name: string; file: string; card: B64 }[] };
	key_set: { logs: { engagement: string; entries: B64[]; details: { epoch: number; epoch_secret: B64 }[] }[] };
	documents: {
		entries: EntryVector[];
		refused: { name: string; reader: string; engagement: string; document: string; row: Row; error: VaultErrorName }[];
		logs: LogVector[];
	};
	attachments: {
		items: (Placed & { content: B64 })[];
		long: Placed & { bytes: number; part_hashes: B64[] };
		refused: (Placed & { name: string; count: number; error: VaultErrorName })[];
	};
}
const suite = JSON.parse(raw) as Suite;
const { organisation } = suite;

function identity(name: string) {
	const found = suite.identities.items.find((one) => one.name === name)!;
	return { identity: readIdentityFile(utf8(found.file)), card: readCard(fromBase64(found.card)) };
}

async function reader(name: string, engagement: string): Promise<VaultCore> {
	const { identity: own, card } = identity(name);
	const { core } = await unlocked(own, card);
	const log = suite.key_set.logs.find((one) => one.engagement === engagement)!;
	await core.load(engagement, log.entries, {});
	return core;
}

/** Whether a text decodes, tried as the page does: on a document. */
function decodes(doc: Y.Doc, update: Uint8Array): boolean {
	try {
		Y.applyUpdate(doc, update);
		return true;
	} catch {
		return false;
	}
}

describe('documents', () => {
	it.each(suite.documents.entries)('$name', async ({ by, engagement, document, row, schema, nonce, hash, update, covers, plaintext }) => {
		const core = await reader('ada', engagement);
		const [opened] = await core.openEntries(engagement, document, [row]);
		expect(opened).toMatchObject({ ok: true, schema, hash, covers });
		expect(opened?.ok && toBase64(opened.update)).toBe(update);
		const entry = parseDocumentEntry(fromBase64(row.entry));
		const secret = suite.key_set.logs.find((one) => one.engagement === engagement)!.details.find((one) => one.epoch === row.epoch)!.epoch_secret;
		const again = sealEntry({ organisation, engagement, document }, entry, fromBase64(plaintext), fromBase64(secret), identity(by).identity.seed, fromBase64(nonce));
		expect(toBase64(again)).toBe(row.entry);
	});

	it.each(suite.documents.refused)('refused: $name', async ({ reader: name, engagement, document, row, error }) => {
		const core = await reader(name, engagement);
		expect(await core.openEntries(engagement, document, [row])).toEqual([{ ok: false, error }]);
	});

	it.each(suite.documents.logs)('log: $name', async (log) => {
		const core = await reader(log.reader, log.engagement);
		const chains = new Chains();
		const doc = new Y.Doc();
		let newer = false;
		for (const row of log.rows) {
			const [opened] = await core.openEntries(log.engagement, log.document, [row]);
			const taken = chains.take([{ row: { ...row, covers: null }, opened: opened! }], (update, schema) => {
				newer ||= schema > 1;
				return decodes(doc, update);
			});
			expect(taken.map((one) => one.row.sequence)).toEqual(row.taken);
			const aside = chains.aside.find((one) => one.row.sequence === row.sequence);
			expect(aside?.reason ?? null).toBe(row.error);
		}
		for (const [name, head] of Object.entries(log.heads)) {
			const [author = '', device = ''] = name.split('/');
			expect(chains.head(author, device)).toEqual(head);
		}
		expect(chains.heads).toHaveLength(Object.keys(log.heads).length);
		const remembered = Object.entries(log.remembered).map(([name, head]): Covered => ({ author: name.split('/')[0]!, device: name.split('/')[1]!, ...head }));
		expect(chains.doubt(remembered)).toBe(log.findings[0]?.error ?? null);
		expect(newer).toBe(log.read_only === true);
	});

	it('a chain of one device, sealed and read, remembered and forgotten', async () => {
		const { engagement, document } = suite.documents.entries[0]!;
		const core = await reader('ada', engagement);
		const author = identity('ada').identity.person;
		const device = document;
		const one = (n: number) => ({ type: 'update' as const, schema: 1, update: Uint8Array.of(n) });
		const [first, second] = await core.sealEntries(engagement, document, device, null, [one(1), one(2)]);
		const covers = [{ author, device, number: 2, hash: second!.hash }];
		const [third] = await core.sealEntries(engagement, document, device, covers[0]!, [{ type: 'snapshot', schema: 1, update: Uint8Array.of(3), covers }]);
		const rows = [first!, second!, third!].map((made) => ({ ...made, author, device }));
		const opened = await core.openEntries(engagement, document, rows);
		expect(opened.map((entry) => entry.ok && [entry.previous, [...entry.update], entry.covers])).toEqual([
			[null, [1], []],
			[first!.hash, [2], []],
			[second!.hash, [3], covers]
		]);
		await core.rememberEntries(engagement, document, [{ author, device, number: 3, hash: third!.hash }]);
		await core.rememberEntries(engagement, document, covers);
		expect(await core.rememberedEntries(engagement, document)).toEqual([{ author, device, number: 3, hash: third!.hash }]);
		await core.rememberEntries(engagement, document, covers, true);
		expect(await core.rememberedEntries(engagement, document)).toEqual(covers);
		expect(await core.rememberedEntries(engagement, organisation)).toEqual([]);
	});

	it('a snapshot of nothing', () => {
		expect(readSnapshot(Uint8Array.of(0, 0, 9))).toEqual({ covers: [], update: Uint8Array.of(9) });
	});
});

describe('attachments', () => {
	const place = ({ engagement, id }: Placed) => ({ organisation, engagement, attachment: id });

	it.each(suite.attachments.items)('$meta.name', (one) => {
		const meta = readMeta(one.meta, { parts: one.parts.length, note: one.note });
		expect(toBase64(openAttachment(place(one), meta, one.parts.map(fromBase64)))).toBe(one.content);
		const made = sealAttachment(place(one), meta, fromBase64(one.content), fromBase64(meta.key));
		expect(made.meta).toEqual(one.meta);
		expect(made.parts.map(toBase64)).toEqual(one.parts);
	});

	it('one of more than a part', () => {
		const { long } = suite.attachments;
		const content = Uint8Array.from({ length: long.bytes }, (_, n) => n % 251);
		const made = sealAttachment(place(long), long.meta, content, fromBase64(long.meta.key));
		expect(made.meta).toEqual(long.meta);
		expect(made.parts.map((part) => toBase64(H(part)))).toEqual(long.part_hashes);
		expect(made.parts[0]!.length).toBe(PART + 16);
		expect(H(openAttachment(place(long), made.meta, made.parts))).toEqual(H(content));
	});

	it.each(suite.attachments.refused)('refused: $name', (one) => {
		const work = () => openAttachment(place(one), readMeta(one.meta, { parts: one.count, note: one.note }), one.parts.map(fromBase64));
		expect(refusalOf(work)).toBe(one.error);
	});

	it('no longer than 25 MiB', () => {
		expect(refusalOf(() => sealAttachment(place(suite.attachments.long), { name: '', type: '', note: null }, new Uint8Array(25 * PART + 1)))).toBe('malformed');
	});
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { KINDS } from '$lib/record/bodies';
import { decryptUnder, decryptWith, identityText } from '$lib/vault/age';
import { bech32Encode } from '$lib/vault/bech32';
import { newVault } from '$lib/vault/core';
import { newIdentity } from '$lib/vault/identity';
import { MemoryStore } from '$lib/vault/store';
import { x25519 } from '@noble/curves/ed25519.js';
import { Folder, safeName } from './folder';
import { fields, LEFT_OUT, page, said, type Telling } from './markdown';
import { tarOf } from './tar';
import { ExportWords } from './words';

const LOCALES = join(import.meta.dirname, '../../../../locales');
const words = (language: 'en' | 'de') => new ExportWords(language, readFileSync(join(LOCALES, language, 'export.ftl'), 'utf8'));
const ADA = '01920000-0000-7000-8000-00000000000a';
const telling: Telling = { words: words('en'), name: (id) => (id === ADA ? 'Ada' : null), day: (day) => `day ${day}`, dayOf: String, isoDay: String, reason: (error) => `because ${error}` };

describe('the words of the record', () => {
	it.each(['en', 'de'] as const)('name every type of entry and every field of it (%s)', (language) => {
		const own = words(language);
		const missing: string[] = [];
		for (const [type, kind] of Object.entries(KINDS)) {
			if (!own.find(`type-${type.replaceAll('_', '-')}`)) missing.push(`type ${type}`);
			for (const key of Object.keys(kind.read({}) as object)) if (!LEFT_OUT.has(key) && !own.find(`word-${key.replaceAll('_', '-')}`)) missing.push(`${type}.${key}`);
		}
		expect(missing).toEqual([]);
	});

	it.each(['en', 'de'] as const)('are there for whatever the pages of it say (%s)', (language) => {
		const own = words(language);
		const source = ['pages', 'own', 'gather', 'take', 'markdown'].map((name) => readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8')).join('\n');
		const asked = [...source.matchAll(/words\.say\(\s*'([a-z0-9-]+)'/g)].map(([, id = '']) => id);
		expect(asked.length).toBeGreaterThan(30);
		expect([...new Set(asked)].filter((id) => own.find(id, {}) === null)).toEqual([]);
	});
});

describe('a page of the record', () => {
	it('quotes what somebody wrote, and none of it is markup', () => {
		expect(said('# no heading\n<script>\n\n- no list\n1. no number')).toBe('> \\# no heading\n> &lt;script>\n>\n> \\- no list\n> \\1. no number');
	});

	it('tells the fields that say something, in words', () => {
		const told = fields({ type: 'context', of: ADA, pad: '...', list: 'in_way', kind: '', text: 'Two\nlines', know: '', day: '2026-11-21', engagement: '01920000-0000-7000-8000-00000000000b', values: [{ name: 'Care', means: '', levels: { '-1': 'a', '0': '' } }], who: ADA }, telling);
		expect(told).toEqual([
			`**${telling.words.label('list')}:** in the way`,
			`**${telling.words.label('text')}**\n\n> Two\n> lines`,
			`**${telling.words.label('day')}:** day 2026-11-21`,
			`**${telling.words.label('values')}**\n\n- ${telling.words.label('name')}: Care; ${telling.words.label('levels')}: (less than hoped: a)`,
			`**${telling.words.label('who')}:** Ada`
		]);
	});

	it('tells of skills how much support they take, in words', () => {
		expect(fields({ type: 'observation', part: 'knowledge', source: 'work', support: 3, level: 2, right: '' }, telling)).toEqual(['**Part:** knowing about it', '**Seen by:** a piece of work', '**Support:** prompted', '**Step:** 2']);
		expect(fields({ part: 'skill', level: 4, way: 'hands_on' }, telling)).toEqual(['**Part:** doing it', '**Support:** alone', '**Way:** in the own work']);
		expect(fields({ text: 'Scrum', outcome: 'came', needs: [{ skill: 'tdd', name: 'TDD', part: 'skill', level: 4, p: 0.5 }] }, telling).slice(1)).toEqual([
			'**Outcome:** it came about',
			`**${telling.words.label('needs')}**\n\n- Skill: tdd; Name: TDD; Part: doing it; Support: alone; ${telling.words.label('p')}: 0.5`
		]);
		expect(fields({ outcome: 'came out well' }, telling)).toEqual(['**Outcome**\n\n> came out well']);
	});

	it('keeps its heading on one line', () => {
		expect(page('a\n# b', ['one', null, false, 'two'])).toBe('# a # b\n\none\n\ntwo\n');
	});
});

describe('the folder', () => {
	it('makes no path of what somebody wrote', () => {
		expect(safeName('../../etc/passwd')).toBe('etc-passwd');
		expect(safeName('C:\\Temp\\Bewerbung (neu).pdf')).toBe('C-Temp-Bewerbung-neu-.pdf');
		expect(safeName('con.txt')).toBe('_con.txt');
		expect(safeName('…')).toBe('');
		expect([...safeName(`${'ä'.repeat(300)}.png`)].length).toBeLessThanOrEqual(60);
		expect(safeName(`${'ä'.repeat(300)}.png`).endsWith('.png')).toBe(true);
	});

	it('never writes two files under one name', () => {
		const folder = new Folder();
		expect([folder.put('a/Note.md', ''), folder.put('a/note.md', ''), folder.put('a/note.md', ''), folder.free('a'), folder.free('A')]).toEqual(['a/Note.md', 'a/note-2.md', 'a/note-3.md', 'a', 'A-2']);
	});

	it('is a tar in an age file, under six words or to a recipient', { timeout: 60_000 }, async () => {
		const long = `journal/${'ä'.repeat(80)}.md`;
		const tar = await tarOf([{ path: 'README.md', content: 'Grüße' }, { path: long, content: new Uint8Array([0, 1, 2]) }], Date.UTC(2026, 10, 21));
		const vault = newVault({ store: new MemoryStore(), words: async () => Array.from({ length: 7776 }, (_, n) => `word${n}`) });
		const six = await vault.parcelWords();
		expect(six.split(' ')).toHaveLength(6);
		const opened = await decryptUnder(six, await vault.parcel(tar, { words: six }));
		expect(opened).toEqual(tar);
		const secret = newIdentity(ADA, ADA).secret;
		const recipient = bech32Encode('age', x25519.getPublicKey(secret));
		expect(await decryptWith(identityText(secret), await vault.parcel(tar, { recipient }))).toEqual(tar);
		await expect(vault.parcel(tar, { recipient: 'age1nobody' })).rejects.toMatchObject({ reason: 'malformed' });
		const files = await unpackTar(opened ?? new Uint8Array());
		expect(files.map(({ header }) => header.name)).toEqual(['record/README.md', `record/${long}`]);
		expect(new TextDecoder().decode(files[0]?.data)).toBe('Grüße');
	});
});

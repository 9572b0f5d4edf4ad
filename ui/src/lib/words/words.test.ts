import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { afterEach, describe, expect, it } from 'vitest';
import { VAULT_ERRORS } from '../vault/types';
import { vaultWords } from './errors';
import { has, LANGUAGES, languageOf, names, speak, t, type Language } from './index';

const SOURCE = join(import.meta.dirname, '../..');
const LOCALES = join(import.meta.dirname, '../../../../locales');
const SPOKEN = Object.keys(LANGUAGES) as Language[];

function sources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** A message as it is compared: the values it takes, and the choices it makes. */
interface Message {
	file: string;
	args: string[];
	choices: string[];
}

/** What a parsed pattern takes and chooses between; the parser gives plain data. */
function walk(part: unknown, message: Message): void {
	if (Array.isArray(part)) for (const one of part) walk(one, message);
	if (!part || typeof part !== 'object') return;
	const node = part as { type?: string; name?: string; selector?: { name?: string }; variants?: { key: { value: unknown } }[] };
	if (node.type === 'var') message.args.push(node.name ?? '');
	for (const variant of node.variants ?? []) message.choices.push(`${node.selector?.name}: ${String(variant.key.value)}`);
	for (const child of Object.values(part)) walk(child, message);
}

/** Every message of a language; what the parser refuses (a choice without a default, say) is in `broken`. */
function read(language: Language): { messages: Map<string, Message>; broken: string[]; twice: string[] } {
	const messages = new Map<string, Message>();
	const broken: string[] = [];
	const twice: string[] = [];
	for (const file of readdirSync(join(LOCALES, language))) {
		const source = readFileSync(join(LOCALES, language, file), 'utf8');
		const parsed = new Map([...new FluentResource(source).body].map((entry) => [entry.id, entry.value]));
		for (const [, id = ''] of source.matchAll(/^([a-zA-Z][\w-]*) *=/gm)) {
			const value = parsed.get(id);
			if (!value) broken.push(`${language}/${file}: ${id}`);
			if (messages.has(id)) twice.push(`${id} in ${messages.get(id)?.file} and ${file}`);
			const message: Message = { file, args: [], choices: [] };
			walk(value, message);
			messages.set(id, message);
		}
	}
	return { messages, broken, twice };
}

const all = new Map(SPOKEN.map((language) => [language, read(language)]));
const english = read('en');
const sorted = (list: string[]) => [...new Set(list)].sort().join(', ');

describe('words', () => {
	afterEach(() => speak('en'));

	it.each(SPOKEN)('has every message the page names (%s)', async (language) => {
		await speak(language);
		const missing = new Set<string>();
		for (const file of sources(SOURCE)) {
			const text = readFileSync(file, 'utf8');
			for (const [, id] of text.matchAll(/\bt\(\s*'([a-z0-9_-]+)'/g)) if (!has(id ?? '')) missing.add(`${id} in ${file.slice(SOURCE.length)}`);
			for (const [, id] of text.matchAll(/<T\s+id="([a-z0-9_-]+)"/g)) if (!has(id ?? '')) missing.add(`${id} in ${file.slice(SOURCE.length)}`);
		}
		expect([...missing]).toEqual([]);
	});

	it.each(SPOKEN)('says each message once, and each can be read (%s)', (language) => {
		expect(all.get(language)?.broken).toEqual([]);
		expect(all.get(language)?.twice).toEqual([]);
	});

	it.each(SPOKEN.filter((one) => one !== 'en'))('says the same messages in %s as in English, in the same files', (language) => {
		const messages = all.get(language)?.messages ?? new Map<string, Message>();
		const missing = [...english.messages].filter(([id, { file }]) => messages.get(id)?.file !== file).map(([id, { file }]) => `${file}: ${id}`);
		const unknown = [...messages].filter(([id]) => !english.messages.has(id)).map(([id, { file }]) => `${file}: ${id}`);
		expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
	});

	it.each(SPOKEN.filter((one) => one !== 'en'))('puts the same values into them in %s', (language) => {
		const other: string[] = [];
		for (const [id, { args, choices }] of english.messages) {
			const here = all.get(language)?.messages.get(id);
			if (!here) continue;
			if (sorted(args) !== sorted(here.args)) other.push(`${id}: ${sorted(args)} in English, ${sorted(here.args)} in ${language}`);
			const strange = here.choices.filter((choice) => !choices.includes(choice));
			if (strange.length) other.push(`${id}: nobody asks for ${sorted(strange)}`);
		}
		expect(other).toEqual([]);
	});

	it.each(SPOKEN)('says why something sealed cannot be opened, each reason by its name (%s)', async (language) => {
		await speak(language);
		const reasons = [...VAULT_ERRORS, 'other_owner', 'other_author', 'moved', 'twice'];
		expect(reasons.filter((reason) => !has(`vault-${reason}`))).toEqual([]);
		for (const reason of reasons) expect(vaultWords(reason)).toBe(t(`vault-${reason}`));
	});

	it('shows a gap instead of hiding it', async () => {
		expect(t('no-such-words')).toBe('[no-such-words]');
		await speak('de');
		expect(t('no-such-words')).toBe('[no-such-words]');
	});

	it('counts people', async () => {
		expect(t('person-count', { n: 1 })).toBe('1 person');
		expect(t('person-count', { n: 3000 })).toBe('3,000 people');
		await speak('de');
		expect(t('person-count', { n: 1 })).toBe('1 Person');
		expect(t('person-count', { n: 3000 })).toBe('3.000 Personen');
	});

	it('joins names as people say them', async () => {
		expect(names(['Ada'])).toBe('Ada');
		expect(names(['Ada', 'José'])).toBe('Ada and José');
		expect(names(['Ada', 'José', 'Bea'])).toBe('Ada, José and Bea');
		await speak('de');
		expect(names(['Ada', 'José', 'Bea'])).toBe('Ada, José und Bea');
	});

	it('speaks the last language it was asked for', async () => {
		await Promise.all([speak('de'), speak('en'), speak('de')]);
		expect(t('when-today')).toBe('heute');
	});

	it('finds the language of a person', () => {
		expect(['de', 'de-AT', 'DE-de', 'en-US', 'fr', ''].map(languageOf)).toEqual(['de', 'de', 'de', 'en', 'en', 'en']);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { VAULT_ERRORS } from '../vault/types';
import { vaultWords } from './errors';
import { has, names, t } from './index';

const SOURCE = join(import.meta.dirname, '../..');
const LOCALES = join(import.meta.dirname, '../../../../locales/en');

function sources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
}

describe('words', () => {
	it('has every message the page names', () => {
		const missing = new Set<string>();
		for (const file of sources(SOURCE)) {
			const text = readFileSync(file, 'utf8');
			for (const [, id] of text.matchAll(/\bt\(\s*'([a-z0-9_-]+)'/g)) if (!has(id ?? '')) missing.add(`${id} in ${file.slice(SOURCE.length)}`);
			for (const [, id] of text.matchAll(/<T\s+id="([a-z0-9_-]+)"/g)) if (!has(id ?? '')) missing.add(`${id} in ${file.slice(SOURCE.length)}`);
		}
		expect([...missing]).toEqual([]);
	});

	it('says why something sealed cannot be opened, each reason by its name', () => {
		const reasons = [...VAULT_ERRORS, 'other_owner', 'other_author'];
		expect(reasons.filter((reason) => !has(`vault-${reason}`))).toEqual([]);
		for (const reason of reasons) expect(vaultWords(reason)).toBe(t(`vault-${reason}`));
	});

	it('says each message once', () => {
		const seen = new Map<string, string>();
		const twice: string[] = [];
		for (const file of readdirSync(LOCALES)) {
			for (const entry of new FluentResource(readFileSync(join(LOCALES, file), 'utf8')).body) {
				if (seen.has(entry.id)) twice.push(`${entry.id} in ${seen.get(entry.id)} and ${file}`);
				seen.set(entry.id, file);
			}
		}
		expect(twice).toEqual([]);
	});

	it('shows a gap instead of hiding it', () => {
		expect(t('no-such-words')).toBe('[no-such-words]');
	});

	it('counts people', () => {
		expect(t('person-count', { n: 1 })).toBe('1 person');
		expect(t('person-count', { n: 3 })).toBe('3 people');
	});

	it('joins names as people say them', () => {
		expect(names(['Ada'])).toBe('Ada');
		expect(names(['Ada', 'José'])).toBe('Ada and José');
		expect(names(['Ada', 'José', 'Bea'])).toBe('Ada, José and Bea');
	});
});

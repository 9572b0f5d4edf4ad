import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FieldClass, FieldTable } from '$lib/api';
import { has, LANGUAGES, speak, type Language } from '$lib/words';
import { grouped, PARTS, reads, SIDES, split, thingsOf, wordsId, type Side } from './sees';

/** The published list, as the server declares it. */
function declared(): FieldTable[] {
	const source = readFileSync(join(import.meta.dirname, '../../../../crates/domain/src/field.rs'), 'utf8');
	return [...source.matchAll(/table!\("(\w+)":([^)]*)\)/g)].map(([, name = '', classes = '']) => ({
		name,
		columns: [...classes.matchAll(/(\w+) \[([^\]]*)\]/g)].flatMap(([, of = '', columns = '']) =>
			columns
				.trim()
				.split(/\s+/)
				.map((column) => ({ name: column, class: of.toLowerCase() as FieldClass }))
		)
	}));
}

const tables = declared();
const things = thingsOf(tables);

describe('what can whom see', () => {
	afterEach(() => speak('en'));

	it('reads the list that the server declares', () => {
		expect(tables.length).toBeGreaterThan(30);
		expect(tables.find((one) => one.name === 'goal')?.columns).toContainEqual({ name: 'sentence', class: 'sealed' });
	});

	it.each(Object.keys(LANGUAGES) as Language[])('has words for every table and class (%s)', async (language) => {
		await speak(language);
		const missing = SIDES.flatMap((side) => things.map((one) => wordsId(side, one)).filter((id) => !has(id)));
		expect([...new Set(missing)]).toEqual([]);
	});

	it('names no part of a table that is not there or not read', () => {
		for (const [side, ids] of Object.entries(PARTS)) {
			for (const id of ids ?? []) {
				const thing = things.find((one) => one.id === id);
				expect(thing && reads(side as Side, thing), `${side} ${id}`).toBe(true);
			}
		}
	});

	it('gives nothing sealed to a sponsor, an administrator, or whoever reads the database', () => {
		const sealed = things.filter((one) => one.class === 'sealed');
		expect(sealed.filter((one) => reads('sponsor', one) || reads('database', one))).toEqual([]);
		expect(sealed.length).toBeGreaterThan(8);
	});

	it('gives the others in a coaching nothing of what is only mine', () => {
		const alone = ['account', 'sign_in', 'wrapper', 'pins', 'moment', 'access_event', 'passkey', 'second_factor', 'reporting_line'];
		expect(things.filter((one) => alone.includes(one.table) && reads('partner', one))).toEqual([]);
	});

	it('says of a table without a rule that whoever reads the database reads it, and nobody else', () => {
		const [thing] = thingsOf([{ name: 'brand_new', columns: [{ name: 'x', class: 'service' }] }]);
		expect(thing && SIDES.filter((side) => reads(side, thing))).toEqual(['me', 'database']);
	});

	it('leaves nothing out', () => {
		expect(grouped(things).flatMap((one) => one.things)).toHaveLength(things.length);
		for (const side of SIDES) {
			const { reads: yes, not, keys } = split(side, things);
			expect(yes.length + not.length + keys.length).toBe(things.length);
		}
	});
});

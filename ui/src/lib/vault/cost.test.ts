/** What reading costs. Prints its figures; on any machine, a log that is known must cost far less than a new one. */
import { expect, it } from 'vitest';
import { toBase64 } from './bytes';
import { fixed, unlocked } from './testing';
import type { Content } from './types';

const ORGANISATION = '01990000-0000-7000-8000-000000000001';
const ADA = fixed(ORGANISATION, '01990000-0000-7000-8000-0000000000a1', 1);
const BEN = fixed(ORGANISATION, '01990000-0000-7000-8000-0000000000b1', 2);
const E = '01990000-0000-7000-8000-0000000000e1';
const ROW = '01990000-0000-7000-8000-0000000000f1';
const AGREEMENT = toBase64(new Uint8Array(32).fill(7));
const FIELDS = 300;
const EPOCHS = 20;

async function timed<T>(what: string, work: () => Promise<T>): Promise<[T, number]> {
	const start = performance.now();
	const value = await work();
	const ms = performance.now() - start;
	console.info(`${what}: ${ms.toFixed(0)} ms`);
	return [value, ms];
}

it('opening a page of fields, and a log again', async () => {
	const members = [ADA, BEN].map(({ identity, card }) => ({ person: identity.person, card: toBase64(card.signed) }));
	const { core: ada } = await unlocked(ADA.identity, ADA.card);
	const { core: ben } = await unlocked(BEN.identity, BEN.card);
	const entries = [(await ada.genesis(E, members, AGREEMENT)).entry];
	for (let epoch = 1; epoch < EPOCHS; epoch++) entries.push((await ada.nextEntry(E, members, AGREEMENT)).entry);
	const content: Content = { format: 'text', text: 'I would like to listen more.', language: 'en' };
	const places = Array.from({ length: FIELDS }, (_, i) => ({ kind: 'goal', row: ROW, field: `f${i}` }));
	const sealed = await ada.seal(
		E,
		places.map((place) => ({ ...place, version: 1, content }))
	);
	const items = places.map((place, i) => ({ ...place, sealed: { ...sealed[i]!, v: 1, by: ADA.identity.person } }));

	const [, first] = await timed(`load of ${EPOCHS} entries`, () => ben.load(E, entries, {}));
	const [, again] = await timed(`the same log again`, () => ben.load(E, entries, {}));
	const [opened] = await timed(`open of ${FIELDS} fields`, () => ben.open(E, items));
	await timed(`open of ${FIELDS} fields again`, () => ben.open(E, items));
	expect(opened.every(({ ok }) => ok)).toBe(true);
	expect(again).toBeLessThan(first / 2);
});

/** The page's vault, in its worker with the browser's storage, as the page uses it; `measure` is called from outside. */
import * as Y from 'yjs';
import { makeCard, newIdentity } from '$lib/vault/identity';
import { toBase64 } from '$lib/vault/bytes';
import { vault, type StatedEntry } from '$lib/vault';

const ORGANISATION = '01890000-0000-7000-8000-00000000000a';
const ME = '01890000-0000-7000-8000-00000000000b';
const FIELDS = 2000;
const EDITS = 5000;
/** What a client seals at once: a quarter of a second of typing is one entry, so that many edits are fewer entries; here each is one. */
const BATCH = 250;

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
	const began = performance.now();
	const value = await work();
	return [value, performance.now() - began];
}

async function measure(): Promise<{ what: string; value: string }[]> {
	const rows: { what: string; value: string }[] = [];
	const ms = (what: string, value: number) => rows.push({ what, value: `${value.toFixed(0)} ms` });
	const { card } = await vault.create(ORGANISATION, ME, true);
	const others = Array.from({ length: 9 }, (_, n) => {
		const person = `01890000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
		return { person, card: toBase64(makeCard(newIdentity(ORGANISATION, person), 1).signed) };
	});
	const room = crypto.randomUUID();
	const hash = toBase64(crypto.getRandomValues(new Uint8Array(32)));
	const [genesis, wraps] = await timed(() => vault.genesis(room, [{ person: ME, card }, ...others], hash));
	ms('an epoch secret made and wrapped for 10 members, signed', wraps);

	const places = Array.from({ length: FIELDS }, (_, n) => ({ kind: 'goal', row: id(n), field: 'sentence' }));
	const content = { format: 'text' as const, text: 'I say no when my week is full, and say when I could.', language: 'en' };
	const [sealed, sealing] = await timed(() => vault.seal(room, places.map((place) => ({ ...place, version: 1, content }))));
	rows.push({ what: 'sealed', value: `${((FIELDS / sealing) * 1000).toFixed(0)} fields/s` });

	const doc = new Y.Doc();
	const text = doc.getText('default');
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let n = 0; n < EDITS; n++) text.insert(text.length, 'abcdefghij klmnop'[n % 17] ?? ' ');
	const [note, device] = [crypto.randomUUID(), crypto.randomUUID()];
	const entries: StatedEntry[] = [];
	let after: { number: number; hash: string } | null = null;
	for (let from = 0; from < EDITS; from += BATCH) {
		const items = updates.slice(from, from + BATCH).map((update) => ({ type: 'update' as const, schema: 1, update }));
		for (const one of await vault.sealEntries(room, note, device, after, items)) {
			entries.push({ author: ME, device, number: one.number, epoch: one.epoch, kind: 'update', entry: one.entry });
			after = { number: one.number, hash: one.hash };
		}
	}
	const covers = after ? [{ author: ME, device, ...after }] : [];
	const [snapshot] = await vault.sealEntries(room, note, device, after, [{ type: 'snapshot', schema: 1, update: Y.encodeStateAsUpdate(doc), covers }]);
	if (!snapshot) throw new Error('no snapshot');
	const newest: StatedEntry = { author: ME, device, number: snapshot.number, epoch: snapshot.epoch, kind: 'snapshot', entry: snapshot.entry };

	// A page that was loaded anew: the worker knows the identity, and has nothing of the engagement.
	const fields = places.map((place, n) => ({ ...place, sealed: { v: 1, by: ME, e: sealed[n]?.e ?? 0, s: sealed[n]?.s ?? '' } }));
	const open = async () => {
		await vault.load(room, [genesis.entry], {});
		const [opened, noted] = [await vault.open(room, fields), await vault.openEntries(room, note, [newest])];
		const failed = opened.filter((one) => !one.ok).length + noted.filter((one) => !one.ok).length;
		if (failed) throw new Error(`${failed} did not open`);
		const shown = new Y.Doc();
		for (const one of noted) if (one.ok) Y.applyUpdate(shown, one.update);
		if (shown.getText('default').length !== EDITS) throw new Error('letters are missing');
	};
	const times: number[] = [];
	for (let n = 0; n < 5; n++) times.push((await timed(open))[1]);
	ms(`${FIELDS} fields and a note of ${EDITS} edits opened (the first time)`, times[0] ?? 0);
	ms('the same again (median of 4)', times.slice(1).sort((a, b) => a - b)[1] ?? 0);
	const [, opening] = await timed(() => vault.open(room, fields));
	rows.push({ what: 'opened', value: `${((FIELDS / opening) * 1000).toFixed(0)} fields/s` });
	const [read, whole] = await timed(() => vault.openEntries(room, note, entries));
	if (read.some((one) => !one.ok)) throw new Error('an entry did not open');
	ms(`${EDITS} entries of that note one by one, without its snapshot`, whole);
	return rows;
}

const id = (n: number) => `01890000-0000-7000-8001-${n.toString(16).padStart(12, '0')}`;

Object.assign(globalThis, { measure });

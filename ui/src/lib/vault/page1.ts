/**
 * What the page writes, of every format: ../crates/vault/vectors/page1.json, for the terminal's implementation to open and verify.
 * Always the same bytes when `crypto.getRandomValues` is. Not part of the page.
 */
import * as Y from 'yjs';
import { writeAct } from './act';
import { encryptUnder } from './age';
import { fromBase64, toBase64, ZERO_HASH } from './bytes';
import type { VaultCore } from './core';
import { identityFile, makeCard, type Card, type Identity } from './identity';
import { parseEntry } from './keyset';
import { safetyNumber } from './safety';
import { personId } from './session';
import { fixed, unlocked } from './testing';
import type { B64, CardLine, Content, Covered, KeyShare, Member, NewDocumentEntry, Place, Sealed, StatedEntry } from './types';
import { newRecoveryCode } from './wrapper';

const id = (end: string): string => `01990000-0000-7000-8000-${end.padStart(12, '0')}`;
const ORGANISATION = id('1');
const PAIR = id('e1');
const TEAM = id('e2');
const OWN = id('e3');
const T0 = 1_795_000_100_000;
/** The least work factor a client accepts: nobody should wait for a test. */
const LOG_N = 15;

export interface PageIdentity {
	name: string;
	person: string;
	created: number;
	file: string;
	card: B64;
	card_hash: B64;
	publish_act: B64;
}
export interface PageLog {
	name: string;
	engagement: string;
	own: boolean;
	agreement_hash: B64;
	entries: B64[];
	hashes: B64[];
	/** Person name and the epochs of which they hold the secret. */
	readers: { identity: string; epochs: number[] }[];
}
export interface PageField {
	name: string;
	engagement: string;
	place: Place;
	sealed: Sealed;
	/** As in suite1.json: a document's update is base64. */
	content: Record<string, unknown>;
	readers: string[];
}
export interface PageAct {
	name: string;
	by: string;
	engagement: string;
	subject: string;
	version: number;
	at: number;
	payload: B64;
	signed: B64;
	/** The author is in no entry: verified with the card shown. */
	card_shown: boolean;
}
export interface Page1 {
	description: string;
	organisation: string;
	identities: PageIdentity[];
	replaced: { identity: string; card: B64; act: B64 };
	wrappers: { identity: string; kind: string; typed: string; file: B64 }[];
	agreement: { content: Record<string, unknown>; hash: B64 };
	logs: PageLog[];
	fields: PageField[];
	acts: PageAct[];
	/** As in suite1.json; `row.sequence` is the place in the log. */
	documents: { name: string; by: string; engagement: string; document: string; row: StatedEntry & { sequence: number }; hash: B64; update: B64; covers: Covered[] }[];
	/** `meta` is sealed; `parts` as they are stored. */
	attachments: { by: string; engagement: string; id: string; note: string | null; meta: Sealed; name: string; type: string; parts: B64[]; content: B64 }[];
	pins: { identity: string; engagement: string; sealed: Sealed; cards: string[]; heads: string[] };
	/** Keys for life: new keys of `cleo`, a passkey, and what `by` gives `receiver` who came back with the keys `file`. */
	rotation: {
		identity: string;
		/** The identity file after the change. */
		file: string;
		line: CardLine;
		publish_act: B64;
		earlier: { file: B64; act: B64 };
		engagement: string;
		own_entries: B64[];
	};
	passkey: { identity: string; prf: B64; file: B64; act: B64 };
	shares: { by: string; receiver: string; file: string; line: CardLine; engagement: string; entries: B64[]; epochs: KeyShare[]; act: B64 };
	safety: { one: string; other: string; number: string }[];
}

function shown(content: Content): Record<string, unknown> {
	return content.format === 'document' ? { ...content, update: toBase64(content.update) } : { ...content };
}

/** The state of a note, as the editor makes it. */
function note(words: string): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = 7;
	doc.getXmlFragment('default').insert(0, [new Y.XmlText(words)]);
	return Y.encodeStateAsUpdate(doc);
}

const TERMS: Content = {
	format: 'json',
	language: 'de',
	json: { minutes: 45, kind: 'one_to_one', about: 'Übergang – „leiten“', sessions_planned: 6, purpose: '', start_rule: null, readers: 'parties' }
};

/** Contents of every format and of sizes on both sides of a bucket. */
const CONTENTS: [string, string, string, Content][] = [
	['a sentence', 'goal', 'sentence', { format: 'text', language: 'en', text: 'I would like to listen more.' }],
	['no text and no language', 'goal', 'today', { format: 'text', language: '', text: '' }],
	['text outside the first plane', 'goal', 'good_enough', { format: 'text', language: 'pt-BR', text: 'Olá 👋🏽\u0000\r\n\u2028e\u0301' }],
	['levels', 'goal', 'levels', { format: 'json', language: 'en', json: { '2': 'b', '-2': 'a', '10': 'd', '1': 'c', a: { z: [], y: {} } } }],
	['numbers and escapes', 'goal', 'more', { format: 'json', language: '', json: [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0, true, '\b\t\n\f\r"\\/\u001f\u007f'] }],
	['exactly one bucket', 'session', 'topic', { format: 'text', language: '', text: 'x'.repeat(58) }],
	['one byte more', 'session', 'more', { format: 'text', language: '', text: 'x'.repeat(59) }],
	['more than a page', 'action', 'text', { format: 'text', language: 'en', text: 'long '.repeat(1000) }],
	['an outcome', 'action', 'outcome', { format: 'json', language: 'en', json: { words: 'half of it', how: 'partly' } }],
	['a note', 'note', `state/${id('d1')}`, { format: 'document', language: 'en', schema: 1, update: note('together') }],
	['a document of a later schema', 'note', `state/${id('d2')}`, { format: 'document', language: '', schema: 65_535, update: new Uint8Array(0) }]
];

interface Person {
	name: string;
	identity: Identity;
	card: Card;
	core: VaultCore;
}

async function person(name: string, number: number): Promise<Person> {
	let time = T0;
	const keys = fixed(ORGANISATION, id(`a${number}`), 40 + number);
	const { core } = await unlocked(keys.identity, keys.card, undefined, () => (time += 1000));
	return { name, ...keys, core };
}

const member = ({ identity, card }: Person): Member => ({ person: identity.person, card: toBase64(card.signed) });

/** Everything anew. */
export async function writePage1(): Promise<Page1> {
	const [ada, ben, cleo, dora] = await Promise.all([person('ada', 1), person('ben', 2), person('cleo', 3), person('dora', 4)]);
	const people = [ada, ben, cleo, dora];
	const agreement = await ada.core.agreementHash(TERMS);
	const logs: PageLog[] = [];
	const fields: PageField[] = [];
	const acts: PageAct[] = [];

	const log = (name: string, engagement: string, hash: B64, readers: PageLog['readers']): PageLog => {
		const made = { name, engagement, own: hash === toBase64(ZERO_HASH), agreement_hash: hash, entries: [], hashes: [], readers };
		logs.push(made);
		return made;
	};
	/** An entry by `signer`, taken in by everyone. */
	const enter = async (to: PageLog, signer: Person, members: Person[], readers: Person[]): Promise<void> => {
		const cards = members.map(member);
		const first = to.entries.length === 0;
		const { entry } = first
			? await signer.core.genesis(to.engagement, cards, to.agreement_hash)
			: await signer.core.nextEntry(to.engagement, cards, to.agreement_hash);
		to.entries.push(entry);
		to.hashes.push(toBase64(parseEntry(fromBase64(entry)).hash));
		for (const reader of readers) await reader.core.load(to.engagement, to.entries, Object.fromEntries(people.map((one) => [one.identity.person, one.name])));
	};
	const seal = async (name: string, by: Person, engagement: string, place: Place, version: number, content: Content, readers: Person[]) => {
		const [input] = await by.core.seal(engagement, [{ ...place, version, content }]);
		const sealed = { v: version, by: by.identity.person, ...input! };
		fields.push({ name, engagement, place, sealed, content: shown(content), readers: readers.map((one) => one.name) });
	};
	const sign = async (name: string, by: Person, engagement: string, subject: string, version: number, payload: B64, card_shown = false) => {
		const at = T0 + acts.length;
		const signed = await by.core.sign({ act: name, engagement, subject, version, at, payload });
		acts.push({ name, by: by.name, engagement, subject, version, at, payload, signed, card_shown });
	};

	const own = log('own', OWN, toBase64(ZERO_HASH), [{ identity: 'ada', epochs: [0] }]);
	await enter(own, ada, [ada], [ada]);
	const pair = log('pair', PAIR, agreement, [
		{ identity: 'ada', epochs: [0, 1] },
		{ identity: 'ben', epochs: [0, 1] }
	]);
	const two = [ada, ben];
	await enter(pair, ada, [ben, ada], two);
	for (const [i, [name, kind, field, content]] of CONTENTS.entries()) {
		await seal(`${name}, epoch 0`, two[i % 2]!, PAIR, { kind, row: id('f1'), field }, i + 1, content, two);
	}
	await seal('terms', ada, PAIR, { kind: 'agreement', row: id('f0'), field: 'terms' }, 1, TERMS, two);
	await enter(pair, ben, two, two);
	for (const [i, [name, kind, field, content]] of CONTENTS.entries()) {
		await seal(`${name}, epoch 1`, two[(i + 1) % 2]!, PAIR, { kind, row: id('f1'), field }, 2 ** 32 - 1 - i, content, two);
	}
	for (const by of two) await seal(`takeaway of ${by.name}`, by, PAIR, { kind: 'takeaway', row: id('f2'), field: 'text' }, 1, CONTENTS[0]![3], two);
	const payload = await ada.core.agreementPayload(PAIR, agreement);
	await sign('propose', ada, PAIR, id('f0'), 1, payload);
	await sign('accept', ben, PAIR, id('f0'), 1, payload);
	await sign('decline', ben, PAIR, PAIR, 1, '');
	await sign('close_action', ben, PAIR, id('f1'), 3, await ben.core.hash(fields[8]!.sealed.s));
	await sign('reopen_action', ben, PAIR, id('f1'), 4, '');
	await sign('close_goal', ada, PAIR, id('f1'), 2 ** 32 - 1, 'Ag==');
	await sign('end', ada, PAIR, PAIR, 1, '');

	const team = log('team', TEAM, agreement, [
		{ identity: 'ada', epochs: [0, 1, 2] },
		{ identity: 'ben', epochs: [1] },
		{ identity: 'cleo', epochs: [1, 2] },
		{ identity: 'dora', epochs: [] }
	]);
	const goal: Place = { kind: 'goal', row: id('f3'), field: 'sentence' };
	await enter(team, ada, [ada], people);
	await seal('before anybody joined', ada, TEAM, goal, 1, CONTENTS[0]![3], [ada]);
	await sign('join', dora, TEAM, id('f4'), 1, await dora.core.agreementPayload(TEAM, agreement), true);
	await enter(team, ada, [cleo, ben, ada], people);
	await seal('of three', cleo, TEAM, goal, 2, CONTENTS[2]![3], [ada, ben, cleo]);
	await sign('leave', ben, TEAM, TEAM, 1, '');
	await enter(team, cleo, [ada, cleo], people);
	await seal('without ben', cleo, TEAM, goal, 3, CONTENTS[3]![3], [ada, cleo]);
	await sign('join', cleo, TEAM, id('f4'), 1, await cleo.core.agreementPayload(TEAM, agreement));

	await ada.core.setPins(OWN, 0, null);
	await seal('a moment', ada, OWN, { kind: 'moment', row: id('f5'), field: 'text' }, 1, CONTENTS[2]![3], [ada]);
	const pins = (await ada.core.changedPins())!;

	const documents: Page1['documents'] = [];
	const DOCUMENT = id('c1');
	const state = note('typed apart');
	/** Entries of one device, each after the one before. */
	const type = async (by: Person, device: string, after: Covered | null, items: [string, NewDocumentEntry][]): Promise<Covered> => {
		const made = await by.core.sealEntries(PAIR, DOCUMENT, device, after, items.map(([, item]) => item));
		const author = by.identity.person;
		for (const [i, { hash, ...entry }] of made.entries()) {
			const [name, item] = items[i]!;
			const row = { ...entry, author, device, sequence: documents.length + 1 };
			documents.push({ name, by: by.name, engagement: PAIR, document: DOCUMENT, row, hash, update: toBase64(item.update), covers: item.covers ?? [] });
		}
		const last = made.at(-1)!;
		return { author, device, number: last.number, hash: last.hash };
	};
	const update = (words: Uint8Array): NewDocumentEntry => ({ type: 'update', schema: 1, update: words });
	const adas = await type(ada, id('d1'), null, [
		['the first', update(state)],
		['the second', update(note('and more'))]
	]);
	const bens = await type(ben, id('d2'), null, [['of another', update(note('from ben'))]]);
	const second = await type(ada, id('d3'), null, [['of another device', update(new Uint8Array([0, 0]))]]);
	const snapshot: NewDocumentEntry = { type: 'snapshot', schema: 1, update: state, covers: [adas, second, bens] };
	await type(ben, id('d2'), bens, [
		['a snapshot', snapshot],
		['after it', { ...update(state), schema: 2 }]
	]);

	const attachments: Page1['attachments'] = [];
	const attach = async (by: Person, end: string, name: string, kind: string, on: string | null, content: Uint8Array): Promise<void> => {
		const made = await by.core.sealAttachment(PAIR, id(end), { name, type: kind, note: on }, new Blob([content as BlobPart]));
		const meta = { v: 1, by: by.identity.person, ...made.meta };
		attachments.push({ by: by.name, engagement: PAIR, id: id(end), note: on, meta, name, type: kind, parts: made.parts.map(toBase64), content: toBase64(content) });
	};
	await attach(ada, 'b1', 'Skizze – „leiten“.txt', 'text/plain', DOCUMENT, new TextEncoder().encode('half of it'));
	await attach(ben, 'b2', '', '', null, new Uint8Array(0));
	await attach(ben, 'b3', 'x'.repeat(200), 'image/png', DOCUMENT, new Uint8Array(4096).fill(7));

	const later = await keysForLife(ada, ben, cleo, pair.entries, agreement);

	const other = fixed(ORGANISATION, dora.identity.person, 60);
	const replacing = { act: 'replace_card', engagement: null, subject: other.identity.person, version: 2, at: T0, author: other.identity.person };
	const typed = 'Abacus  abdomen\tabdominal abide abiding ability ';
	const code = newRecoveryCode();
	const wrapper = async (secret: string) => toBase64(await encryptUnder(secret, identityFile(ada.identity), LOG_N));
	return {
		description:
			'What the page (ui/src/lib/vault) writes in suite 1 (docs/sealing.md). Byte strings are standard base64 with padding, ids hyphenated UUIDs, times Unix milliseconds. Made by `npm run vectors` in ui.',
		organisation: ORGANISATION,
		identities: await Promise.all(
			people.map(async ({ name, identity, card, core }) => ({
				name,
				person: identity.person,
				created: card.created,
				file: new TextDecoder().decode(identityFile(identity)),
				card: toBase64(card.signed),
				card_hash: toBase64(card.hash),
				publish_act: await core.sign({ act: 'publish_card', engagement: null, subject: identity.person, version: 1, at: T0, payload: toBase64(card.hash) })
			}))
		),
		replaced: {
			identity: 'dora',
			card: toBase64(makeCard(other.identity, T0).signed),
			act: toBase64(writeAct({ ...replacing, payload: toBase64(makeCard(other.identity, T0).hash) }, ORGANISATION, dora.identity.seed))
		},
		wrappers: [
			{ identity: 'ada', kind: 'passphrase', typed, file: await wrapper('abacus abdomen abdominal abide abiding ability') },
			{ identity: 'ada', kind: 'recovery', typed: code.toLowerCase().replaceAll('-', ' '), file: await wrapper(code) }
		],
		agreement: { content: shown(TERMS), hash: agreement },
		logs,
		fields,
		acts,
		documents,
		attachments,
		pins: {
			identity: 'ada',
			engagement: OWN,
			sealed: { v: pins.version, by: ada.identity.person, ...pins.sealed },
			cards: [ben, cleo].map((one) => one.identity.person),
			heads: [OWN, PAIR, TEAM]
		},
		...later
	};
}

/** Changed keys, a passkey, lost keys that another member gives again, numbers to compare. */
async function keysForLife(ada: Person, ben: Person, cleo: Person, log: B64[], agreement: B64): Promise<Pick<Page1, 'rotation' | 'passkey' | 'shares' | 'safety'>> {
	const engagement = id('e4');
	// On a device of its own: the first keys go on in the other sections.
	const { core, store } = await unlocked(cleo.identity, cleo.card, undefined, () => T0);
	const { entry } = await core.genesis(engagement, [member(cleo)], toBase64(ZERO_HASH));
	await core.load(engagement, [entry], {});
	await core.setPins(engagement, 0, null, true);
	const made = await core.newKeys(2);
	await core.useNewKeys();
	const changed = (await store.read(personId(ORGANISATION, cleo.identity.person)))!.file;

	const prf = new Uint8Array(32).fill(9);
	const passkey = { identity: 'ada', prf: toBase64(prf), ...(await ada.core.passkeyFile(prf)) };

	const back = fixed(ORGANISATION, ada.identity.person, 70);
	const line: CardLine = { card: toBase64(back.card.signed), earlier: [{ card: toBase64(ada.card.signed), replace_act: null }] };
	await ben.core.load(PAIR, log, {});
	await ben.core.compared(ada.identity.person, line, toBase64(back.card.hash), 'ada');
	const next = await ben.core.nextEntry(PAIR, [member(ben), { person: ada.identity.person, card: line.card }], agreement);
	const shared = (await ben.core.shareKeys(PAIR, ada.identity.person))!;
	const numbers = (one: Person, other: Person) => ({ one: one.name, other: other.name, number: safetyNumber(one.card, other.card).join(' ') });
	return {
		rotation: {
			identity: 'cleo',
			file: new TextDecoder().decode(changed),
			line: { card: made.card, earlier: [{ card: toBase64(cleo.card.signed), replace_act: made.replaceAct }] },
			publish_act: made.act,
			earlier: made.earlier,
			engagement,
			own_entries: [entry, made.ownEntry]
		},
		passkey,
		shares: {
			by: 'ben',
			receiver: 'ada',
			file: new TextDecoder().decode(identityFile(back.identity)),
			line,
			engagement: PAIR,
			entries: [...log, next.entry],
			...shared
		},
		safety: [numbers(ada, ben), numbers(cleo, ada)]
	};
}

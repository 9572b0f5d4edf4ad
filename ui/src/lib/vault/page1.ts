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
import { fixed, unlocked } from './testing';
import type { B64, Content, Member, Place, Sealed } from './types';
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
	pins: { identity: string; engagement: string; sealed: Sealed; cards: string[]; heads: string[] };
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

	await seal('a moment', ada, OWN, { kind: 'moment', row: id('f5'), field: 'text' }, 1, CONTENTS[2]![3], [ada]);
	await ada.core.setPins(OWN, 0, null);
	const pins = (await ada.core.changedPins())!;

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
		pins: {
			identity: 'ada',
			engagement: OWN,
			sealed: { v: pins.version, by: ada.identity.person, ...pins.sealed },
			cards: [ben, cleo].map((one) => one.identity.person),
			heads: [OWN, PAIR, TEAM]
		}
	};
}

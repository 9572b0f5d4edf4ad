/**
 * The one place where an engagement's words are sealed, opened and sent. Everything else on the coaching pages says what it wants to
 * write and gets told that it is saved, or why not.
 */
import { api, Problem, type Agreement, type Engagement, type KeySetEntry, type KeyShareRow, type Sealed, type SealedInput } from '$lib/api';
import { isKept } from '$lib/api/kept';
import { ownSpace, postAgain, savePins } from '$lib/identity';
import { changedPerson, followCard, lineOf } from '$lib/identity/cards';
import { at, nameOf, space } from '$lib/space.svelte';
import { vault, VaultError, type Act, type Content, type Loaded, type Member, type Opened, type Place, type VaultErrorName } from '$lib/vault';
import { holders, seenName, setCompared, setHolders, setKeyChanges, setSeen, setSigned, signedKind, signedPeople } from './holders.svelte';
import { leftUnsigned, staying, type Known } from './leaving';
import { hasStranger, termsOf } from './terms';
import { openEpoch, write, type Keys } from './writing';

export type { Engagement };

/** No agreement: one's own space. */
const NO_AGREEMENT = btoa('\0'.repeat(32));

/** Whose keys are taken in: an engagement, or one's own space by its id alone. */
export interface Room {
	id: string;
	head?: { hash: string } | null;
	parties?: { person_id: string; name: string; role: string; joined_at: number | null; left_at: number | null }[];
	agreement?: Agreement | null;
	suggested?: Agreement | null;
	leave_acts?: Signed[];
	decline_acts?: Signed[];
	kind?: string;
}

/** An act as the server gives it. */
type Signed = Agreement['acts'][number];

/** An engagement by its id, and no other: what an answer says that it is, is not believed. */
export async function engagementOf(id: string): Promise<Engagement> {
	return sameRoom(id, await api.get<Engagement>(at(`/engagements/${id}`)));
}

/** The answer, when it is the engagement it was asked for. */
export function sameRoom(id: string, row: Engagement): Engagement {
	if (row.id !== id) throw new VaultError('wrong_engagement');
	return row;
}

/** One's own space: what only I can read. Throws `wrong_engagement` where the server calls another one so than the one that was verified. */
export function ownRoom(): Room {
	return { id: ownSpace(), kind: 'own' };
}

/** Takes in the key-set log, unless its newest entry is known already. What the server calls one's own space must be for oneself alone. */
export async function takeIn(room: Room, anyway = false): Promise<void> {
	await readLog(room, anyway);
	if (room.kind === 'own') refuseStrangers(room);
}

async function readLog(room: Room, anyway: boolean): Promise<void> {
	if (!anyway) {
		const known = await vault.head(room.id);
		if (known && (!room.head || room.head.hash === known.hash)) {
			await remember(room.id, known.members.map((one) => one.person));
			return;
		}
	}
	const entries = await api.list<KeySetEntry>(at(`/engagements/${room.id}/key-set`));
	entries.sort((a, b) => a.sequence - b.sequence);
	const names: Record<string, string> = {};
	for (const party of room.parties ?? []) names[party.person_id] = party.name;
	for (const person of space.people) names[person.id] ??= person.name;
	const loaded = await loadFollowing(
		room.id,
		entries.map((one) => one.entry),
		names
	);
	await remember(room.id, loaded.members.map((one) => one.person));
	setKeyChanges(room.id, loaded.changes);
	await postAgain(room.id, loaded);
	if (loaded.missing.length) await takeShares(room.id);
	void savePins();
}

/** Verifies a log; who changed their keys meanwhile, signed with the old ones, is followed without a word. */
async function loadFollowing(id: string, entries: string[], names: Record<string, string>): Promise<Loaded> {
	const followed = new Set<string>();
	for (;;) {
		try {
			return await vault.load(id, entries, names);
		} catch (error) {
			const person = changedPerson(error);
			if (person === null || person === space.self.person_id || followed.has(person)) throw error;
			followed.add(person);
			await followCard(person);
		}
	}
}

/** After everything was lost: takes in the keys of earlier epochs that members gave again. */
async function takeShares(id: string): Promise<void> {
	const { items } = await api.get<{ items: KeyShareRow[] }>(at(`/engagements/${id}/key-shares`));
	await vault.takeShares(
		id,
		items.map(({ epoch, wrap }) => ({ epoch, wrap }))
	);
}

/** Who holds the key, and under which names they were first seen. */
async function remember(id: string, people: string[]): Promise<void> {
	const unasked = people.filter((person) => person !== space.self.person_id && seenName(person) === undefined);
	if (unasked.length) {
		setSeen(unasked, await vault.seenNames(unasked));
		setCompared(await vault.comparisons(unasked));
	}
	setHolders(id, people);
}

/** Signed cards of people, as key-set entries take them. A change of keys that the old ones signed is taken in. */
export async function cardsOf(people: string[]): Promise<Member[]> {
	return Promise.all(
		people.map(async (person) => {
			const line = await lineOf(person);
			if (line.earlier.length && person !== space.self.person_id) await vault.follow(person, line, nameOf(person));
			return { person, card: line.card };
		})
	);
}

/** Acts whose signature holds, by whom the server names. */
async function verified(id: string, acts: readonly Signed[]): Promise<Act[]> {
	const read = await Promise.all(acts.map(async ({ author, act }) => ({ author, read: await vault.verifyAct(id, act) })));
	return read.flatMap((one) => (one.read?.author === one.author ? [one.read] : []));
}

/** What decides who holds the next key: terms that were opened, acts that were checked, and beside them the server's word. */
export async function known(room: Room): Promise<Known> {
	await takeIn(room);
	await learnTerms(room);
	const head = await vault.head(room.id);
	const versions = [room.agreement, room.suggested].filter((version) => !!version);
	const yes = await Promise.all(
		versions.map(async (version) => (await verified(room.id, version.acts)).filter((act) => act.subject === version.id))
	);
	return {
		room: room.id,
		kind: signedKind(room.id),
		sequence: head?.sequence ?? 0,
		inside: (head?.members ?? []).map((member) => member.person),
		me: space.self.person_id,
		parties: room.parties ?? [],
		said: await verified(room.id, [...(room.leave_acts ?? []), ...(room.decline_acts ?? [])]),
		yes: yes.flat()
	};
}

/** Opens terms where none were: kind and people are the same in every version. Who was let in later may not read the one that stands. */
async function learnTerms(room: Room): Promise<void> {
	if (room.kind === 'own' || signedKind(room.id)) return;
	const row = room.agreement ? room : await engagementOf(room.id);
	const opens = async (versions: (Agreement | null | undefined)[]) => {
		const items = versions.filter((version) => !!version).map((version) => ({ kind: 'agreement', row: version.id, field: 'terms', sealed: version.terms, kept: isKept(version.terms) }));
		const found = (items.length ? await vault.open(room.id, items) : []).find((one) => one.ok && one.content.format === 'json');
		if (found?.ok && found.content.format === 'json') setSigned(room.id, termsOf(found.content.json));
		return found !== undefined;
	};
	if (!(await opens([row.agreement, row.suggested]))) await opens(await api.list<Agreement>(at(`/engagements/${room.id}/agreements`)));
}

/** Two who talk to each other are two, a circle is those it was agreed with, one's own space is for one: another holder of the key is a reason to stop. */
function refuseStrangers(room: Room): void {
	// The kind that was signed counts, never the one that the server shows.
	const kind = room.kind === 'own' ? 'own' : (signedKind(room.id) ?? undefined);
	if (hasStranger(kind, holders(room.id) ?? [], signedPeople(room.id))) throw new Problem('strangers', 409);
}

/** Stops where someone holds the key who must not, by terms that were opened. */
export async function checkHolders(room: Room): Promise<void> {
	await takeIn(room);
	await learnTerms(room);
	refuseStrangers(room);
}

/** Lets someone who joined a team read from now on. Their own signed yes is checked with the card that the server shows. */
export async function admit(engagement: Engagement, person: string): Promise<void> {
	await takeIn(engagement);
	const { agreement } = engagement;
	const [newcomer] = await cardsOf([person]);
	if (signedKind(engagement.id) !== 'team' || !agreement || !newcomer) throw new VaultError('not_a_member');
	const hash = await agreementHash(engagement.id, agreement);
	const said = agreement.acts.filter((one) => one.author === person);
	const read = await Promise.all(said.map(({ act }) => vault.verifyActWithCard(engagement.id, act, newcomer.card)));
	const holds = read.some((act) => act?.author === person && act.subject === agreement.id && atob(act.payload).startsWith(atob(hash)));
	if (!holds) throw new VaultError('not_a_member');
	await keysOf(engagement, newcomer).append();
}

/** The keys of a room, as a write needs them. */
function keysOf(room: Room, newcomer?: Member): Keys {
	let now = room;
	return {
		async reload() {
			if (room.kind !== 'own') now = await engagementOf(room.id);
			await takeIn(now, true);
		},
		async append() {
			const members = await cardsOf(staying(await known(now)));
			if (newcomer && !members.some((one) => one.person === newcomer.person)) members.push(newcomer);
			const hash = now.agreement ? await agreementHash(now.id, now.agreement) : NO_AGREEMENT;
			const next = await vault.nextEntry(now.id, members, hash);
			try {
				await api.post(at(`/engagements/${now.id}/key-set`), { entry: next.entry, sequence: next.sequence, epoch: next.epoch });
			} catch (error) {
				// The vault took the entry in before the server did: it must forget it again.
				await takeIn(now, true).catch(() => undefined);
				throw error;
			}
			// The head that is remembered is one the server has stored.
			await takeIn(now, true);
		}
	};
}

/**
 * Opens a new epoch when the members changed, so that who has just joined can write. Only a member of the newest entry can. Nothing is renewed
 * because somebody is only said to have left.
 */
export async function tendKeys(engagement: Engagement): Promise<void> {
	const stale = await bringsNewKeys(engagement);
	if (stale || !engagement.epoch_closed || engagement.state === 'ended' || engagement.state === 'declined') return;
	const found = await known(engagement);
	if (!found.inside.includes(found.me)) return;
	const leaves = staying(found).length < found.inside.length;
	const joins = found.kind === 'team' && leftUnsigned(found).length === 0;
	if (leaves || joins) await openEpoch(keysOf(engagement));
}

/** After one's own keys changed: the newest entry still holds the ones before. */
export async function holdsEarlier(room: Room): Promise<boolean> {
	await takeIn(room);
	return (await vault.head(room.id))?.stale ?? false;
}

/** After one's own keys changed: adds the entry that holds the new ones, signed with those that the newest entry holds. True when it did. */
export async function bringsNewKeys(room: Room): Promise<boolean> {
	if (!(await holdsEarlier(room))) return false;
	await openEpoch(keysOf(room));
	return true;
}

/** Takes in a partner's new keys whose number was compared, and gives them what is needed to read what was written before. */
export async function welcome(room: Room, person: string): Promise<void> {
	await openEpoch(keysOf(room));
	const shared = await vault.shareKeys(room.id, person);
	if (shared) await api.post(at(`/engagements/${room.id}/key-shares`), { person_id: person, ...shared });
}

/** Whether the newest key is one's own too. Who has just joined waits until someone who was in it before has opened the page. */
export async function holdsKey(room: Room): Promise<boolean> {
	await takeIn(room);
	const head = await vault.head(room.id);
	return head?.members.some((member) => member.person === space.self.person_id) ?? false;
}

/** A value to seal: where it lives, at which row version. */
export type ToSeal = Place & { version: number; content: Content };

/**
 * Seals `items` and sends them with `send`. Opens the next epoch when the server says that the old one is closed, rebases when
 * another member was first, and tries again: seals are made anew each time. Other problems are thrown.
 */
export async function sealed<T>(room: Room, items: ToSeal[], send: (values: SealedInput[]) => Promise<T>): Promise<T> {
	await checkHolders(room);
	await bringsNewKeys(room);
	const attempt = async () => {
		// A try may follow a newer entry.
		refuseStrangers(room);
		return send(items.length ? await vault.seal(room.id, items) : []);
	};
	const answer = await write(keysOf(room), attempt).catch((error: unknown) => {
		// In it, but the newest key is older than that: whoever was in it before brings the next one.
		if (error instanceof VaultError && error.reason === 'not_a_member') throw new Problem('key_to_come', 409);
		throw error;
	});
	if (items.length) {
		const places = items.map(({ kind, row, field, version }) => ({ kind, row, field, version }));
		// It is stored; a device locked meanwhile only remembers less.
		await vault.acknowledge(room.id, places).catch(() => undefined);
	}
	return answer;
}

/** A text as it is sealed. */
export function text(words: string): Content {
	return { format: 'text', text: words, language: space.self.language };
}

/** A JSON value as it is sealed. */
export function json(value: unknown): Content {
	return { format: 'json', json: value, language: space.self.language };
}

/** An opened value. When it could not be opened, `error` names why and the text is empty. */
export interface Clear {
	text: string;
	json: unknown;
	error: string | null;
}

const NOTHING: Clear = { text: '', json: null, error: null };

function clear(opened: Opened): Clear {
	if (!opened.ok) return { text: '', json: null, error: opened.error };
	const { content } = opened;
	if (content.format === 'text') return { text: content.text, json: null, error: null };
	return { text: '', json: content.format === 'json' ? content.json : null, error: null };
}

/** Opens many values of one room; null stays empty. */
export async function openAll(room: Room, items: (Place & { sealed: Sealed | null })[]): Promise<Clear[]> {
	const there = items.flatMap(({ kind, row, field, sealed }) => (sealed === null ? [] : [{ kind, row, field, sealed, kept: isKept(sealed) }]));
	if (there.length === 0) return items.map(() => NOTHING);
	await takeIn(room);
	let opened = await vault.open(room.id, there);
	// A newer epoch than the one known: the log grew since.
	if (opened.some((one) => !one.ok && one.error === 'unknown_epoch')) {
		const before = (await vault.head(room.id))?.sequence;
		await takeIn(room, true);
		if ((await vault.head(room.id))?.sequence !== before) opened = await vault.open(room.id, there);
	}
	const newest = await newestEpoch(room, opened);
	const found = opened[Symbol.iterator]();
	return items.map((item) => {
		if (item.sealed === null) return NOTHING;
		const next = found.next();
		if (next.done) return NOTHING;
		const value = clear(next.value);
		return { ...value, error: value.error && whyNot(value.error, item.sealed.e, newest) };
	});
}

/** The newest epoch that the server shows, where something did not open for want of a key; else without bounds. */
export async function newestEpoch(room: Room, opened: readonly { ok: boolean; error?: VaultErrorName }[]): Promise<number> {
	if (!opened.some((one) => one.error === 'unknown_epoch')) return Infinity;
	return (await vault.head(room.id))?.epoch ?? Infinity;
}

/** What was sealed before one held a key is nobody's fault; a key that is newer than every one shown is held back by the server, or made up. */
export function whyNot<R extends string>(error: R, epoch: number, newest: number): R | 'withheld' {
	return error === 'unknown_epoch' && epoch > newest ? 'withheld' : error;
}

/** Opens one value. */
export async function openOne(room: Room, place: Place, value: Sealed | null): Promise<Clear> {
	const [first] = await openAll(room, [{ ...place, sealed: value }]);
	return first ?? NOTHING;
}

/** The hash that people sign: over the plaintext of the terms. */
export async function agreementHash(engagement: string, agreement: Agreement): Promise<string> {
	const [opened] = await vault.open(engagement, [{ kind: 'agreement', row: agreement.id, field: 'terms', sealed: agreement.terms }]);
	// Nobody signs what they cannot read.
	if (!opened?.ok) throw new VaultError(opened?.error ?? 'malformed');
	return vault.agreementHash(opened.content);
}

/** Someone's name; oneself is "you". */
export function who(person: string, you: string): string {
	return person === space.self.person_id ? you : nameOf(person);
}

/** Gathers everything that one may read, opens it part by part, and writes it into the folder. What cannot be opened is listed, never left out in silence. */
import { actionsOf } from '$lib/action/actions';
import { api, type Agreement, type Drawer, type Engagement, type KeySetEntry, type NoteItem, type SponsorView } from '$lib/api';
import { attachmentsOf, contentOf } from '$lib/attachment/attachments';
import { openAgreement } from '$lib/engagement/open.svelte';
import { ownRoom, takeIn, type Room } from '$lib/engagement/sealing';
import { goalsOf } from '$lib/goal/goals';
import { textOf, type NoteText } from '$lib/journal/text';
import { entriesOf, roundsOf, type OpenEntry } from '$lib/record';
import { goesAlong } from '$lib/skill/reach/standing';
import { receipt, shownOf } from '$lib/release/release';
import { openSessions, rowsOf, takeawaysOf, type OpenSession } from '$lib/session/sessions';
import { at, space } from '$lib/space.svelte';
import { safeName, type Folder } from './folder';
import { line, page, said, type Telling } from './markdown';
import { actionsPage, agreementPage, entriesPage, goalsPage, sessionPage, shownPage } from './pages';

const DRAWERS: readonly Drawer[] = ['ground', 'option', 'plan', 'session', 'learning', 'goal', 'review', 'skill'];
/** The drawers that have a file of their own, with its name. */
const FILES = [
	['ground', 'context'],
	['option', 'options'],
	['plan', 'plan'],
	['learning', 'log'],
	['review', 'review'],
	['skill', 'skills']
] as const satisfies readonly (readonly [Drawer, string])[];
const NOTHING = { words: '', error: null };

/** Whom it is told to, and how far it is. */
export interface Gathering {
	folder: Folder;
	telling: Telling;
	/** My private notes on sessions, by session. */
	private: Map<string, NoteText>;
	/** Called before each part with its name. */
	step(what: string): void;
}

/** Notes of a room, by session; those of none by their id. */
export async function notesOf(room: Room, where: string, { folder }: Gathering): Promise<{ items: NoteItem[]; texts: Map<string, NoteText> }> {
	const items = await api.list<NoteItem>(at(`/engagements/${room.id}/notes`), { query: { entries: true } });
	const texts = new Map<string, NoteText>();
	for (const item of items) {
		const text = await textOf(room, item.id, item.start);
		for (const one of text.aside) folder.missed(where, one.reason, one.author, one.at);
		if (text.error && text.aside.every((one) => one.reason !== text.error)) folder.missed(where, text.error, null, item.saved_at);
		texts.set(item.session_id ?? item.id, text);
	}
	return { items, texts };
}

/** The entries of every drawer of a room, those put aside too; without where others placed themselves, and what was seen of others. */
export async function allEntries(room: Room, where: string, { folder }: Gathering): Promise<OpenEntry[]> {
	const all: OpenEntry[] = [];
	for (const drawer of DRAWERS) all.push(...(await entriesOf(room, { drawer, aside: true })));
	for (const one of all) if (one.error) folder.missed(where, one.error, one.row.created_by, one.row.created_at);
	return all.filter((one) => goesAlong(one, space.self.person_id));
}

/** Attachments of a room, each as its own file; answers their names by the note they hang on. */
export async function attachmentsInto(room: Room, dir: string, gathering: Gathering): Promise<Map<string, string[]>> {
	const { folder, telling } = gathering;
	const names = new Map<string, string[]>();
	const all = await attachmentsOf(room, null);
	for (const one of all) {
		const where = `${dir}/attachments/${safeName(one.name) || one.row.id}`;
		if (one.error) {
			folder.missed(where, one.error, one.row.author, one.row.created_at);
			continue;
		}
		try {
			const path = folder.put(where, await contentOf(room, one, () => undefined));
			const said = telling.words.say('attached', { name: path.slice(dir.length + 1), bytes: one.bytes });
			names.set(one.row.note_id ?? '', [...(names.get(one.row.note_id ?? '') ?? []), said]);
		} catch {
			// One file that is damaged or out of reach does not keep back the rest.
			folder.missed(where, 'malformed', one.row.author, one.row.created_at);
		}
	}
	if (all.length) folder.data(`${dir}/data/attachments.json`, all);
	return names;
}

/** A folder name that says with whom and since when. */
function folderOf(row: Engagement, day: string): string {
	const others = row.team ? [row.team.name] : row.parties.filter((one) => one.person_id !== space.self.person_id && one.joined_at !== null).map((one) => one.name);
	return safeName(`${day}-${others.join('-')}`);
}

/** One coaching, in a folder of its own. Answers the folder's name. */
export async function engagementInto(row: Engagement, day: string, gathering: Gathering): Promise<string> {
	const { folder, telling, step } = gathering;
	const { words } = telling;
	const dir = folder.free(folderOf(row, day));
	const file = (name: string) => `${dir}/${name}.md`;
	step(words.say('part-agreement'));
	const versions = await Promise.all((await api.list<Agreement>(at(`/engagements/${row.id}/agreements`))).map((one) => openAgreement(row, one)));
	for (const one of versions) if (one.words.error) folder.missed(file('agreement'), one.words.error, one.row.by, one.row.created_at);
	folder.put(file('agreement'), agreementPage(telling, row.parties, versions.map((agreement) => ({ agreement, stands: agreement.row.id === row.agreement?.id })).reverse()));
	step(words.say('part-goals'));
	const goals = await goalsOf(row);
	for (const one of goals) for (const clear of [one.sentence, one.today, one.goodEnough]) if (clear.error) folder.missed(file('goals'), clear.error, one.row.created_by, one.row.created_at);
	const entries = await allEntries(row, dir, gathering);
	const of = (drawer: Drawer) => entries.filter((one) => one.row.drawer === drawer);
	folder.put(file('goals'), goalsPage(telling, goals, of('goal')));
	for (const [drawer, name] of FILES) folder.put(file(name), entriesPage(telling, words.say(`part-${name}`), of(drawer).filter((one) => one.row.session_id === null)));
	step(words.say('part-actions'));
	const actions = await actionsOf(row);
	for (const one of actions) if (one.text.error) folder.missed(file('actions'), one.text.error, one.row.created_by, one.row.created_at);
	folder.put(file('actions'), actionsPage(telling, actions));
	step(words.say('part-attachments'));
	const attached = await attachmentsInto(row, dir, gathering);
	step(words.say('part-sessions'));
	const sessions = await sessionsInto(row, dir, { entries, attached }, gathering);
	step(words.say('part-shown'));
	const shown = await Promise.all((await shownOf(row.id)).map(async (one) => ({ ...one, signedAt: (await receipt(row, one)).at })));
	folder.put(file('shown'), shownPage(telling, words.say('part-shown'), shown));
	if (row.sponsor) await sponsorInto(row.id, dir, gathering);
	const data = { agreements: versions.map(({ row: one, words: clear, signed }) => ({ row: one, opened: clear, signed })), goals, entries, actions, sessions: sessions.rows, notes: sessions.notes, rounds: await roundsOf(row), releases: shown };
	folder.data(`${dir}/data/engagement.json`, row);
	for (const [name, value] of Object.entries(data)) folder.data(`${dir}/data/${name}.json`, value);
	return dir;
}

interface Around {
	entries: OpenEntry[];
	attached: Map<string, string[]>;
}

/** Every session as a file; what belongs to none of them (an agenda to come) as `sessions/00.md`. */
async function sessionsInto(row: Engagement, dir: string, around: Around, gathering: Gathering): Promise<{ rows: object[]; notes: object[] }> {
	const { folder, telling } = gathering;
	const sessions = await openSessions(row, (await rowsOf(row)).sort((a, b) => a.starts_at - b.starts_at));
	const { items, texts } = await notesOf(row, `${dir}/sessions`, gathering);
	const rows: object[] = [];
	for (const session of sessions) rows.push(await sessionInto(row, dir, session, texts.get(session.row.id), around, items, gathering));
	const loose = around.entries.filter((one) => one.row.drawer === 'session' && one.row.session_id === null);
	if (loose.length) folder.put(`${dir}/sessions/00.md`, entriesPage(telling, telling.words.say('part-sessions'), loose));
	return { rows, notes: items.map((item) => ({ ...item, start: undefined, text: texts.get(item.session_id ?? item.id) })) };
}

async function sessionInto(row: Engagement, dir: string, session: OpenSession, note: NoteText | undefined, around: Around, items: NoteItem[], gathering: Gathering): Promise<object> {
	const { folder, telling } = gathering;
	const number = String(session.row.number ?? 0).padStart(2, '0');
	const path = `${dir}/sessions/${number}-${session.row.starts_local.slice(0, 10)}.md`;
	const takeaways = await takeawaysOf(row, session.row);
	for (const one of takeaways) if (one.text.error) folder.missed(path, one.text.error, one.row.person_id, null);
	if (session.topic.error) folder.missed(path, session.topic.error, session.row.topic?.by ?? null, session.row.starts_at);
	const mine = gathering.private.get(session.row.id) ?? NOTHING;
	gathering.private.delete(session.row.id);
	const notes = items.filter((one) => one.session_id === session.row.id).map((one) => one.id);
	folder.put(
		path,
		sessionPage(telling, {
			session,
			takeaways: takeaways.map((one) => ({ by: one.row.person_id, text: one.text })),
			note: note ?? NOTHING,
			mine,
			entries: around.entries.filter((one) => one.row.session_id === session.row.id),
			attached: notes.flatMap((id) => around.attached.get(id) ?? [])
		})
	);
	return { ...session, takeaways };
}

async function sponsorInto(engagement: string, dir: string, { folder, telling }: Gathering): Promise<void> {
	const { words } = telling;
	const view = await api.get<SponsorView>(at(`/engagements/${engagement}/sponsor`));
	const text = page(words.say('part-sponsor'), [
		line(view.name),
		view.hopes.text ? `**${words.say('hopes')}**\n\n${said(view.hopes.text)}` : null,
		...view.promises.map((one) => `**${words.say('promise')}** (${words.value(one.state)}${one.due_day ? `, ${telling.day(one.due_day)}` : ''})\n\n${said(one.text)}`)
	]);
	folder.put(`${dir}/sponsor.md`, text);
	folder.data(`${dir}/data/sponsor.json`, view);
}

/** Public keys, logs and pins: what it takes to check every signature in here. No secret. */
export async function identityInto(rows: readonly Engagement[], { folder }: Gathering): Promise<void> {
	const people = [...new Set([space.self.person_id, ...rows.flatMap((row) => row.parties.map((one) => one.person_id))])];
	const cards: unknown[] = [];
	for (const person of people) {
		// Who never joined has none.
		const card = await api.get<object>(at(`/people/${person}/card`)).catch(() => null);
		if (card) cards.push({ person_id: person, ...card });
	}
	folder.data('identity/cards.json', cards);
	const rooms: Room[] = space.self.own_engagement_id ? [ownRoom(), ...rows] : [...rows];
	const logs: unknown[] = [];
	for (const room of rooms) {
		await takeIn(room).catch(() => undefined);
		logs.push({ engagement_id: room.id, entries: await api.list<KeySetEntry>(at(`/engagements/${room.id}/key-set`)) });
	}
	folder.data('identity/key-sets.json', logs);
	folder.data('identity/pins.json', await api.get<object>(at('/pins')).catch(() => null));
}

/** The whole record, put together here: gathered, opened, written as a folder, packed, encrypted. The server sees that it was asked for, and nothing else. */
import { api, net, type Engagement } from '$lib/api';
import { at, nameOf, space } from '$lib/space.svelte';
import { vault } from '$lib/vault';
import { languageOf, tag } from '$lib/words';
import { vaultWords } from '$lib/words/errors';
import { dayOf } from '$lib/words/when';
import { Folder, type Unopened } from './folder';
import { engagementInto, identityInto, type Gathering } from './gather';
import { line, page, type Telling } from './markdown';
import { aboutMeInto, momentsInto, otherNotesInto, outsideInto, privateInto } from './own';
import { tarOf } from './tar';
import { exportWords, type ExportWords } from './words';

/** How far it is: which part of how many. */
export interface Progress {
	done: number;
	of: number;
	what: string;
}

export interface Taken {
	/** The age file. */
	file: Uint8Array;
	name: string;
	files: number;
	unopened: Unopened[];
}

/** Days of the record always say their year: it is read years later. */
function writtenDay(day: string): string {
	return new Intl.DateTimeFormat(tag(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}

function tellingOf(words: ExportWords, names: ReadonlyMap<string, string>): Telling {
	return {
		words,
		name: (id) => nameOf(id) || names.get(id) || null,
		day: writtenDay,
		dayOf: (at) => writtenDay(dayOf(at)),
		isoDay: (at) => dayOf(at),
		reason: vaultWords
	};
}

/** Parts of one coaching that are told of. */
const OF_ONE = 6;
/** Before and after them: what is mine alone, moments, about me, public keys, packing. */
const REST = 5;

/** Puts it together for `to`. `told` hears how far it is. */
export async function take(to: { words: string } | { recipient: string }, told: (progress: Progress) => void): Promise<Taken> {
	// A recipient that is none is found out before the work, not after it.
	if ('recipient' in to) await vault.parcel(new Uint8Array(1), to);
	await api.post(at('/exports'), { engagement_ids: null });
	const words = await exportWords(languageOf(tag()));
	const rows = (await api.list<Engagement>(at('/engagements'))).filter((row) => row.kind !== 'own' && !row.invited);
	const names = new Map(rows.flatMap((row) => row.parties.map((one) => [one.person_id, one.name] as const)));
	const folder = new Folder();
	const telling = tellingOf(words, names);
	let done = 0;
	const of = rows.length * OF_ONE + REST;
	let whom = '';
	const step = (what: string) => told({ done: Math.min(done++, of), of, what: [whom, what].filter(Boolean).join(': ') });
	const gathering: Gathering = { folder, telling, private: new Map(), step };
	step(words.say('part-journal'));
	await privateInto(gathering);
	step(words.say('part-moments'));
	await momentsInto(gathering);
	const made: { dir: string; row: Engagement }[] = [];
	for (const row of rows) {
		whom = row.team?.name ?? row.parties.filter((one) => one.person_id !== space.self.person_id).map((one) => one.name).join(', ');
		const dir = await engagementInto(row, dayOf(row.created_at), gathering).catch((error: unknown) => failed(gathering, row, whom, error));
		if (dir) made.push({ dir, row });
	}
	whom = '';
	step(words.say('part-me'));
	await outsideInto(gathering);
	await aboutMeInto(gathering);
	otherNotesInto(gathering);
	step('identity');
	await identityInto(rows, gathering);
	writeUnopened(folder, telling);
	writeReadme(folder, telling, made);
	step('tar, age');
	const file = await vault.parcel(await tarOf(folder.files, Date.now()), to);
	told({ done: of, of, what: '' });
	return { file, name: `belay-record-${dayOf(Date.now())}.tar.age`, files: folder.files.length, unopened: folder.unopened };
}

/** A coaching whose keys do not open keeps back no other one. What fails for want of a server ends it all: nothing is taken away in part and called whole. */
function failed({ folder }: Gathering, row: Engagement, name: string, error: unknown): null {
	if (!(error instanceof Error && error.name === 'VaultError' && 'reason' in error)) throw error;
	folder.missed(name, String(error.reason), null, row.created_at);
	folder.data(`${folder.free('unopened')}/engagement.json`, row);
	return null;
}

function writeUnopened(folder: Folder, telling: Telling): void {
	const { words } = telling;
	const all = folder.unopened;
	const lines = all.map((one) =>
		[`- ${words.say('where')}: ${line(one.where)}`, `${words.say('reason')}: ${telling.reason(one.reason)}`, one.by && `${words.say('by')}: ${telling.name(one.by) ?? words.say('someone')}`, one.at && `${words.say('day')}: ${telling.dayOf(one.at)}`]
			.filter(Boolean)
			.join(' · ')
	);
	folder.put('unopened.md', page(words.say('unopened'), all.length ? [words.say('unopened-lead'), lines.join('\n')] : [words.say('unopened-none')]));
}

function writeReadme(folder: Folder, telling: Telling, made: readonly { dir: string; row: Engagement }[]): void {
	const { words } = telling;
	const contents = [
		...made.map(({ dir, row }) => `- ${dir}/: ${words.value(row.kind)}, ${line(row.parties.filter((one) => one.person_id !== space.self.person_id).map((one) => one.name).join(', '))}`),
		`- journal/: ${words.say('part-journal')}`,
		`- moments.md: ${words.say('part-moments')}`,
		`- about-me.md: ${words.say('part-me')}`
	];
	const missing = folder.unopened.length ? words.say('unopened-count', { n: folder.unopened.length }) : words.say('unopened-none');
	folder.put(
		'README.md',
		page(words.say('title', { name: space.self.name }), [
			words.say('made', { day: telling.dayOf(Date.now()), organisation: space.organisation.name, version: net.version }),
			words.say('about'),
			words.say('how'),
			missing,
			`## ${words.say('contents')}\n\n${contents.join('\n')}`
		])
	);
}

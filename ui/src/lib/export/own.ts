/** What is only mine: the journal, private notes, moments, what was shown to me, what I sponsor, and what is stored about me. */
import { api, type AccessEvent, type Hours } from '$lib/api';
import { ownRoom } from '$lib/engagement/sealing';
import { goalsOf } from '$lib/goal/goals';
import { called } from '$lib/journal/pages';
import { moments } from '$lib/moment/moments';
import { ofType } from '$lib/record';
import { receiptOf, shownToMe } from '$lib/release/release';
import { sponsoring } from '$lib/sponsor/sponsor';
import { at, space } from '$lib/space.svelte';
import { safeName } from './folder';
import { allEntries, attachmentsInto, notesOf, type Gathering } from './gather';
import { fields, line, page, said } from './markdown';
import { entryPart, goalPart, shownPage } from './pages';

/** Private notes on sessions are told with their session: read before anything else. */
export async function privateInto(gathering: Gathering): Promise<void> {
	if (!space.self.own_engagement_id) return;
	const { folder, telling } = gathering;
	const { words } = telling;
	const own = ownRoom();
	const { items, texts } = await notesOf(own, 'journal', gathering);
	const entries = await allEntries(own, 'journal', gathering);
	const heads = ofType(entries, 'journal').filter((one) => one.row.aside_at === null);
	for (const item of items.filter((one) => one.session_id === null)) {
		const head = heads.find((one) => (one.body.note || one.row.id) === item.id);
		const text = texts.get(item.id)?.words ?? '';
		const title = called({ title: head?.body.title ?? '', words: text });
		if (!title && !head) continue;
		const path = `journal/${telling.isoDay(item.created_at)}-${safeName(title) || 'page'}.md`;
		const around = head ? fields({ ...head.body, title: '' }, telling) : [];
		folder.put(path, page(title || words.say('part-journal'), [telling.dayOf(item.created_at), text && said(text), ...around]));
	}
	const alone = heads.filter((head) => !items.some((item) => item.id === (head.body.note || head.row.id)));
	for (const head of alone) folder.put(`journal/${telling.isoDay(head.row.created_at)}-${safeName(head.body.title) || 'page'}.md`, page(head.body.title || words.say('part-journal'), [entryPart(telling, head)]));
	for (const item of items) if (item.session_id) gathering.private.set(item.session_id, texts.get(item.id) ?? { words: '', error: null, aside: [] });
	const goals = await goalsOf(own);
	const others = entries.filter((one) => one.type !== 'journal');
	if (goals.length + others.length > 0) folder.put('journal/entries.md', page(words.say('part-notes'), [...goals.map((goal, n) => goalPart(telling, goal, n + 1, others)), ...others.filter((one) => !goals.some((goal) => goal.row.id === one.row.parent_id)).map((one) => entryPart(telling, one))]));
	await attachmentsInto(own, 'journal', gathering);
	folder.data('journal/data/notes.json', items.map((item) => ({ ...item, start: undefined, text: texts.get(item.id) })));
	folder.data('journal/data/entries.json', entries);
	folder.data('journal/data/goals.json', goals);
}

/** Private notes whose session stands in no folder. */
export function otherNotesInto({ folder, telling, private: left }: Gathering): void {
	const notes = [...left.values()].filter((text) => text.words.trim() !== '').map((text) => said(text.words));
	if (notes.length) folder.put('journal/notes.md', page(telling.words.say('part-notes'), notes));
}

export async function momentsInto({ folder, telling }: Gathering): Promise<void> {
	const all = await moments();
	for (const one of all) if (one.text.error) folder.missed('moments.md', one.text.error, space.self.person_id, one.row.created_at);
	const parts = all.map((one) => `**${telling.day(one.row.happened_day)}**${one.row.with_person_id ? ` · ${telling.name(one.row.with_person_id) ?? telling.words.say('someone')}` : ''}\n\n${one.text.error ? telling.words.say('unopened-here', { reason: telling.reason(one.text.error) }) : said(one.text.text)}`);
	folder.put('moments.md', page(telling.words.say('part-moments'), parts.length ? parts : [telling.words.say('nothing')]));
	folder.data('data/moments.json', all);
}

/** What somebody showed to me, and what I promised: as long as I am in the organisation. */
export async function outsideInto({ folder, telling }: Gathering): Promise<void> {
	// A former member no longer gets these: what is theirs does not depend on it.
	if (space.formerUntil !== null) return;
	const { words } = telling;
	const shown = await Promise.all((await shownToMe()).map(async (one) => ({ ...one, revoked_at: null, revoke_act: null, signedAt: (await receiptOf(one)).at })));
	if (shown.length) {
		folder.put('shown-to-me.md', shownPage(telling, words.say('part-shown-to-me'), shown));
		folder.data('data/shown-to-me.json', shown);
	}
	const sponsored = await sponsoring();
	if (sponsored.length) {
		const parts = sponsored.map((one) =>
			[
				`## ${line(one.names.join(', '))}`,
				one.hopes.text && `**${words.say('hopes')}**\n\n${said(one.hopes.text)}`,
				...one.promises.map((promise) => `**${words.say('promise')}** (${words.value(promise.state)}${promise.due_day ? `, ${telling.day(promise.due_day)}` : ''})\n\n${said(promise.text)}`)
			]
				.filter(Boolean)
				.join('\n\n')
		);
		folder.put('sponsoring.md', page(words.say('part-sponsoring'), parts));
		folder.data('data/sponsoring.json', sponsored);
	}
}

export async function aboutMeInto({ folder, telling }: Gathering): Promise<void> {
	const { words } = telling;
	const log = await api.list<AccessEvent>(at('/access-log'));
	const hours = (await api.get<{ items: Hours[] }>(at('/hours'))).items;
	const { name, email, time_zone, language } = space.self;
	const events = log.map((one) => `- ${telling.dayOf(one.at)}: ${words.find(`access-${one.kind.replaceAll('_', '-')}`) ?? one.kind}${one.actor_id && one.actor_id !== space.self.person_id ? ` (${telling.name(one.actor_id) ?? words.say('someone')})` : ''}`);
	const spent = hours.map((one) => `- ${words.value(one.modality)}, ${words.value(one.role)}: ${words.say('minutes', { n: one.minutes })}`);
	folder.put('about-me.md', page(words.say('part-me'), [line(name), line(email), `${time_zone} · ${language}`, spent.length > 0 && `## ${words.say('part-hours')}\n\n${spent.join('\n')}`, events.length > 0 && `## ${words.say('part-access')}\n\n${events.join('\n')}`]));
	folder.data('data/self.json', space.self);
	folder.data('data/hours.json', hours);
	folder.data('data/access-log.json', log);
}

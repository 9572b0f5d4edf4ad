/** The Markdown pages of the record. Pure: everything comes opened. */
import type { Release } from '$lib/api';
import type { OpenAction } from '$lib/action/actions';
import type { OpenAgreement } from '$lib/engagement/open.svelte';
import { standsAs } from '$lib/goal/craft';
import type { OpenGoal } from '$lib/goal/goals';
import { LEVELS, moreSealed } from '$lib/goal/more';
import type { OpenEntry } from '$lib/record';
import type { OpenSession } from '$lib/session/sessions';
import { fields, line, page, said, type Telling } from './markdown';

const who = (telling: Telling, id: string | null) => (id && telling.name(id)) || telling.words.say('someone');

/** Words, or that they could not be opened. */
export function opened(telling: Telling, clear: { text: string; error: string | null }): string {
	if (clear.error) return telling.words.say('unopened-here', { reason: telling.reason(clear.error) });
	return clear.text.trim() ? said(clear.text) : '';
}

/** One entry: its type, whose it is, of when, and what it says. */
export function entryPart(telling: Telling, entry: OpenEntry, level = '##'): string {
	const { words } = telling;
	const about = [who(telling, entry.by), telling.dayOf(entry.row.created_at)];
	if (entry.row.aside_at !== null) about.push(words.say('aside', { day: telling.dayOf(entry.row.aside_at) }));
	const head = `${level} ${words.say(`type-${entry.type.replaceAll('_', '-')}`)}\n\n${about.join(' · ')}`;
	if (entry.error) return `${head}\n\n${words.say('unopened-here', { reason: telling.reason(entry.error) })}`;
	return [head, ...fields(entry.body, telling)].join('\n\n');
}

/** A page of entries of one drawer. */
export function entriesPage(telling: Telling, title: string, entries: readonly OpenEntry[]): string {
	return page(title, entries.length ? entries.map((one) => entryPart(telling, one)) : [telling.words.say('nothing')]);
}

export interface Version {
	agreement: OpenAgreement;
	stands: boolean;
}

export function agreementPage(telling: Telling, parties: readonly { name: string; role: string }[], versions: readonly Version[]): string {
	const { words } = telling;
	const people = parties.map((one) => `- ${line(words.say('person-role', { name: one.name, role: words.value(one.role) }))}`).join('\n');
	const parts = versions.map(({ agreement, stands }) => {
		const signed = agreement.signed.map((one) =>
			one.holds && one.at !== null
				? `- ${words.say('signed', { name: who(telling, one.person), day: telling.dayOf(one.at) })}`
				: `- ${words.say('not-signed', { name: who(telling, one.person), reason: telling.reason('bad_signature') })}`
		);
		return [
			`## ${words.say('version', { n: agreement.row.version })}`,
			stands ? words.say('stands') : '',
			agreement.words.error ? words.say('unopened-here', { reason: telling.reason(agreement.words.error) }) : '',
			...fields((agreement.words.json ?? {}) as object, telling),
			signed.join('\n')
		]
			.filter(Boolean)
			.join('\n\n');
	});
	return page(words.say('part-agreement'), [`**${words.say('people')}**\n\n${people}`, ...parts]);
}

export function goalPart(telling: Telling, goal: OpenGoal, n: number, notes: readonly OpenEntry[]): string {
	const { words } = telling;
	const levels = LEVELS.filter((level) => goal.levels[level].trim())
		.map((level) => `- ${words.say(`level-${level}`)}: ${line(goal.levels[level])}`)
		.join('\n');
	const field = (key: string, clear: OpenGoal['today']) => {
		const text = opened(telling, clear);
		return text && `**${words.label(key)}**\n\n${text}`;
	};
	return [
		`## ${words.say('goal-of', { n })}`,
		opened(telling, goal.sentence),
		`**${words.label('state')}:** ${words.value(standsAs(goal))}${goal.closure ? ` · ${words.say('signed', { name: who(telling, goal.closure.by), day: telling.dayOf(goal.closure.at) })}` : ''}`,
		goal.row.target_day && `**${words.label('target_day')}:** ${telling.day(goal.row.target_day)}`,
		field('today', goal.today),
		field('good_enough', goal.goodEnough),
		levels && `**${words.say('levels')}**\n\n${levels}`,
		...fields((moreSealed(goal.more) ?? {}) as object, telling),
		...notes.filter((one) => one.row.parent_id === goal.row.id).map((one) => entryPart(telling, one, '###'))
	]
		.filter(Boolean)
		.join('\n\n');
}

export function goalsPage(telling: Telling, goals: readonly OpenGoal[], notes: readonly OpenEntry[]): string {
	const { words } = telling;
	const known = new Set(goals.map((one) => one.row.id));
	const others = notes.filter((one) => !one.row.parent_id || !known.has(one.row.parent_id));
	const parts = [...goals.map((goal, n) => goalPart(telling, goal, n + 1, notes)), ...others.map((one) => entryPart(telling, one))];
	return page(words.say('part-goals'), parts.length ? parts : [words.say('nothing')]);
}

/** What belongs to one session. */
export interface SessionParts {
	session: OpenSession;
	takeaways: { by: string; text: { text: string; error: string | null } }[];
	note: { words: string; error: string | null };
	mine: { words: string; error: string | null };
	entries: readonly OpenEntry[];
	attached: readonly string[];
}

export function sessionPage(telling: Telling, { session, takeaways, note, mine, entries, attached }: SessionParts): string {
	const { words } = telling;
	const { row, topic } = session;
	const [day = '', time = ''] = row.starts_local.split('T');
	const block = (id: string, text: string, error: string | null = null) =>
		(text.trim() || error) && `## ${words.say(id)}\n\n${[text.trim() && said(text), error && words.say('unopened-here', { reason: telling.reason(error) })].filter(Boolean).join('\n\n')}`;
	return page(words.say('session', { n: row.number ?? 0 }), [
		words.say('session-when', { day: telling.day(day), time: time.slice(0, 5), zone: row.zone, minutes: row.minutes }),
		`**${words.label('state')}:** ${words.value(row.state)}`,
		block('topic', topic.text, topic.error),
		block('note', note.words, note.error),
		block('private-note', mine.words, mine.error),
		takeaways.length > 0 && `## ${words.say('takeaways')}\n\n${takeaways.map((one) => `${who(telling, one.by)}\n\n${opened(telling, one.text)}`).join('\n\n')}`,
		...entries.map((one) => entryPart(telling, one)),
		...attached.map((name) => `- ${line(name)}`)
	]);
}

export function actionsPage(telling: Telling, actions: readonly OpenAction[]): string {
	const { words } = telling;
	const parts = actions.map((one) =>
		[
			`## ${who(telling, one.row.owner_id)}`,
			opened(telling, one.text),
			`**${words.label('state')}:** ${words.value(one.signed ? one.row.state : 'open')}`,
			one.row.due_day && `**${words.label('due_day')}:** ${telling.day(one.row.due_day)}`,
			...fields({ how: one.how, words: one.words, in_the_way: one.inTheWay }, telling)
		]
			.filter(Boolean)
			.join('\n\n')
	);
	return page(words.say('part-actions'), parts.length ? parts : [words.say('nothing')]);
}

/** Releases as files tell them: to whom, of when, and whether the signature holds. */
export function shownPage(telling: Telling, title: string, releases: readonly (Release & { signedAt: number | null })[]): string {
	const { words } = telling;
	const parts = releases.map((one) =>
		[
			`## ${words.value(one.item_kind)}`,
			`${who(telling, one.person_id)} · ${words.say('shown-to', { name: one.audience === 'programme' ? words.say('programme') : who(telling, one.audience_person_id) })}${one.until_day ? ` · ${words.say('until', { day: telling.day(one.until_day) })}` : ''}`,
			said(one.text),
			one.signedAt === null
				? words.say('not-signed', { name: who(telling, one.person_id), reason: telling.reason('bad_signature') })
				: words.say('signed', { name: who(telling, one.person_id), day: telling.dayOf(one.signedAt) }),
			one.revoked_at !== null && words.say('revoked', { day: telling.dayOf(one.revoked_at) })
		]
			.filter(Boolean)
			.join('\n\n')
	);
	return page(title, parts.length ? parts : [words.say('nothing')]);
}

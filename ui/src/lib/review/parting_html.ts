/**
 * The parting record as one HTML file: it needs nothing else, runs no script, prints well, and sets people's words in serif. Every word that a person
 * wrote is escaped; nothing of it becomes markup.
 */
import type { Parting, PartingAction, PartingAgreement, PartingEntry, PartingGoal, PartingSession } from './parting';
import { LEVELS } from '../goal/more';
import { place } from '../session/when';

/** The product's words, by id; and days as people say them. */
export interface Wording {
	language: string;
	t: (id: string, args?: Record<string, string | number>) => string;
	/** "24 November 2026" of `YYYY-MM-DD`. */
	day: (day: string) => string;
	/** `YYYY-MM-DD` of Unix milliseconds. */
	dayOf: (ms: number) => string;
}

const STYLE = `
:root{color-scheme:light dark}
body{max-width:44rem;margin:2.5rem auto;padding:0 1.25rem;font:16px/1.55 system-ui,sans-serif;color:#23201c;background:#fffdfa}
h1{font-size:1.7rem;line-height:1.25}h2{margin-top:2.5rem;border-top:2px dashed #a8480f;padding-top:1rem;font-size:1.2rem}h3{margin:1.6rem 0 .4rem;font-size:1rem}
.w{font-family:"Source Serif 4",Georgia,serif;font-size:1.08em;white-space:pre-line;overflow-wrap:anywhere}
.m{color:#5d564d;font-size:.85em}section{break-inside:auto}article{break-inside:avoid;margin:1rem 0}
dl{margin:.4rem 0}dt{color:#5d564d;font-size:.85em;margin-top:.5rem}dd{margin:0}
ul{padding-left:1.2rem}li dl{margin:0}li dt,li dd{display:inline}li dt::after{content:": "}li dd::after{content:"\\A";white-space:pre}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-top:1px solid #e2dbd0}th{font-weight:400;color:#5d564d;width:35%}
@media (prefers-color-scheme:dark){body{color:#ece6dc;background:#171614}.m,dt,th{color:#b1a89b}th,td{border-color:#35312c}h2{border-color:#f0985a}}
@media print{body{margin:0;max-width:none;color:#000;background:#fff}h2,h3{break-after:avoid}}
`;

/** Text as it may stand in HTML, in an element and in a quoted attribute. */
export function escaped(text: string): string {
	return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Markup that is made here, as opposed to text. */
class Markup {
	constructor(public readonly text: string) {}
}

/** A template whose values are escaped unless they are markup made by it. */
function html(parts: TemplateStringsArray, ...values: (string | number | Markup | Markup[])[]): Markup {
	const put = (value: string | number | Markup | Markup[] | undefined): string => {
		if (value === undefined) return '';
		if (Array.isArray(value)) return value.map(put).join('');
		return value instanceof Markup ? value.text : escaped(String(value));
	};
	return new Markup(parts.map((part, n) => part + put(values[n])).join(''));
}

const NONE = new Markup('');
const said = (words: string) => (words.trim() ? html`<span class="w">${words}</span>` : NONE);

/** Ids are for programs; people have the words. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Keys that are no words, or are shown elsewhere. */
const SILENT = new Set(
	'type salt id from goal action readers ending kind my_role start_rule halves looked_day of_version copied_from engagement x y considered chosen session number priority step at after position people not_guarantor'.split(
		' '
	)
);
/** Keys whose value may be one of the product's own words. */
const CODED = new Set('list state changes kept held says origin strand phase why modality initiated_by what observers sees who person'.split(' '));
const CODES = new Set(
	'helps in_way assumes open chosen rejected parked discussed deferred goal plan nothing yes partly no confirmed corrected can_work vision problem technical collaboration start middle end done coach_withdrew coach_changed mentoring training consulting facilitation coaching own mandated recording observer ai none started closed coach coachee peer all other'.split(
		' '
	)
);

/** Guesses in percent and steps up to ten, said as the page says them. */
const TENTHS: Record<string, number> = { weight: 0.1, fulfilment: 1, commitment: 1 };

class Writer {
	constructor(private readonly words: Wording) {}

	t(id: string, args?: Record<string, string | number>): string {
		return this.words.t(id, args);
	}

	/** One labelled value; nothing when it is empty. */
	line(label: string, value: Markup): Markup {
		return value.text ? html`<dt>${label}</dt><dd>${value}</dd>` : NONE;
	}

	/** A value of a sealed body, whatever its shape. */
	value(value: unknown, key = ''): Markup {
		if (typeof value === 'string') {
			if (ID.test(value)) return NONE;
			if (CODED.has(key) && CODES.has(value)) return html`${this.t('parting-value', { value })}`;
			return /^\d{4}-\d\d-\d\d$/.test(value) ? html`${this.words.day(value)}` : said(value);
		}
		if (typeof value === 'number') return key in TENTHS ? html`${this.t('closing-tenths', { n: Math.round(value * (TENTHS[key] ?? 1)) })}` : html`${value}`;
		if (Array.isArray(value)) {
			const items = value.map((one) => this.value(one, key)).filter((one) => one.text);
			return items.length ? html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>` : NONE;
		}
		if (typeof value === 'object' && value !== null) return this.fields(value as Record<string, unknown>);
		return NONE;
	}

	/** Every key of a body that holds words. */
	fields(body: Record<string, unknown>): Markup {
		const lines = Object.entries(body)
			.filter(([key]) => !SILENT.has(key))
			.map(([key, value]) => this.line(/^-?[0-2]$/.test(key) ? this.t('parting-level', { level: Number(key) }) : this.t('parting-key', { key }), this.value(value, key)))
			.filter((one) => one.text);
		return lines.length ? html`<dl>${lines}</dl>` : NONE;
	}

	section(title: string, parts: Markup[]): Markup {
		return parts.length ? html`<section><h2>${title}</h2>${parts}</section>` : NONE;
	}

	agreement(one: PartingAgreement): Markup {
		const signed = one.signed.map((who) => html`<li>${who.name}, ${this.words.day(this.words.dayOf(who.at))}</li>`);
		const kind = typeof one.terms.kind === 'string' ? this.line(this.t('parting-kind'), html`${this.t('engagement-kind-of', { kind: one.terms.kind })}`) : NONE;
		const ending = one.either_may_stop ? this.line(this.t('parting-ending'), html`${this.t('parting-either')}`) : NONE;
		return html`<article><h3>${this.t('parting-version', { n: one.version })}</h3><dl>${kind}</dl>${this.fields(one.terms)}<dl>${ending}</dl><p class="m">${this.t('parting-signed')}</p><ul class="m">${signed}</ul></article>`;
	}

	/** That it is over: signed, or the server's word. */
	over(over: Parting['over']): Markup {
		if (!over) return NONE;
		const last = over.signed.at(-1);
		if (!last) return html`<p>${this.t('over-parting-unsigned', { state: over.state })}</p>`;
		const day = this.words.day(this.words.dayOf(last.at));
		const names = over.signed.map((one) => one.name).join(', ');
		return html`<p>${over.how === 'said' ? this.t('over-parting', { state: over.state, names, day }) : this.t('over-parting-few', { names, day })}</p>`;
	}

	goal(goal: PartingGoal): Markup {
		const levels = LEVELS.filter((level) => goal.levels[level]?.trim()).map(
			(level) => html`<tr><th>${this.t('parting-level', { level: Number(level) })}</th><td>${said(goal.levels[level] ?? '')}</td></tr>`
		);
		const attained = goal.attainment.map(
			(one) =>
				html`<li>${this.words.day(one.day)}, ${one.by}: ${this.t('parting-level', { level: one.level })} ${said(goal.levels[String(one.level)] ?? '')} ${said(one.words)}</li>`
		);
		return html`<article><h3 class="w">${goal.sentence}</h3><p class="m">${this.goalState(goal)}</p><dl>${this.line(this.t('parting-today'), said(goal.today))}${this.line(this.t('parting-good-enough'), said(goal.good_enough))}${goal.target_day ? this.line(this.t('parting-target-day'), html`${this.words.day(goal.target_day)}`) : NONE}</dl>${levels.length ? html`<table>${levels}</table>` : NONE}${this.fields(goal.more)}${attained.length ? html`<p class="m">${this.t('parting-attained')}</p><ul>${attained}</ul>` : NONE}</article>`;
	}

	goalState({ state, closed, unsigned }: PartingGoal): string {
		const stands = this.t('parting-goal-state', { state });
		if (unsigned) return `${stands} · ${this.t('over-counts-open')}`;
		return closed ? `${stands} · ${this.t('parting-signed')} ${closed.name}, ${this.words.day(this.words.dayOf(closed.at))}` : stands;
	}

	session(one: PartingSession): Markup {
		const [day, time] = one.starts_local.split('T');
		const took = one.takeaways.filter((each) => each.words.trim()).map((each) => html`<li>${each.by}: ${said(each.words)}</li>`);
		return html`<article><h3>${this.words.day(day ?? '')}, ${time ?? ''} <span class="m">${this.t('session-zone', { place: place(one.zone) })} · ${this.t('parting-session-state', { state: one.state, minutes: one.minutes })}</span></h3>${said(one.topic)}${one.note.trim() ? html`<p class="m">${this.t('parting-note')}</p>${said(one.note)}` : NONE}${took.length ? html`<p class="m">${this.t('parting-takeaways')}</p><ul>${took}</ul>` : NONE}</article>`;
	}

	action(one: PartingAction): Markup {
		const due = one.due_day ? ` · ${this.words.day(one.due_day)}` : '';
		const word = one.unsigned ? ` · ${this.t('over-counts-open')}` : '';
		const how = one.how ? ` · ${this.t('parting-how', { how: one.how })}` : '';
		return html`<li>${said(one.text)} <span class="m">${one.owner}${due}${how}${word}</span> ${said(one.words)}</li>`;
	}

	entry(one: PartingEntry): Markup {
		const inside = this.fields(one.body);
		if (!inside.text) return NONE;
		return html`<article><h3>${this.t('parting-type', { type: one.type })} <span class="m">${one.by}, ${this.words.day(this.words.dayOf(one.created_at))}</span></h3>${inside}</article>`;
	}

	entries(all: PartingEntry[]): Markup[] {
		return ['ground', 'option', 'plan', 'session', 'learning', 'review', 'goal']
			.map((drawer) => ({ drawer, parts: all.filter((one) => one.drawer === drawer && one.type !== 'attainment' && one.type !== 'focus').map((one) => this.entry(one)) }))
			.filter(({ parts }) => parts.some((one) => one.text))
			.map(({ drawer, parts }) => this.section(this.t('parting-drawer', { drawer }), parts));
	}
}

/** The file for people. */
export function partingHtml(record: Parting, words: Wording): string {
	const write = new Writer(words);
	const { t } = words;
	const people = record.people.map((one) => html`<li>${one.name} <span class="m">${t('parting-role', { role: one.role })}</span></li>`);
	const own = record.mine_alone;
	const page = html`<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${t('parting-title')}</title><style>${new Markup(STYLE)}</style></head><body>
<h1>${t('parting-title')}</h1>
<p class="m">${t('parting-made', { name: record.made_for, day: words.day(words.dayOf(record.made_at)) })}</p>
<p>${t('parting-care')}</p>
${record.unreadable ? html`<p>${t('parting-unreadable', { n: record.unreadable })}</p>` : NONE}
${write.over(record.over)}
<ul>${people}</ul>
<p class="m">${t('over-whose-word')}</p>
${write.section(t('parting-goals'), record.goals.map((one) => write.goal(one)))}
${write.section(t('parting-sessions'), record.sessions.map((one) => write.session(one)))}
${record.actions.length ? write.section(t('parting-actions'), [html`<ul>${record.actions.map((one) => write.action(one))}</ul>`]) : NONE}
${write.entries(record.entries)}
${write.section(t('parting-agreement'), record.agreements.map((one) => write.agreement(one)))}
${own ? html`${write.section(t('parting-mine-alone'), [...own.notes.map((one) => html`<article>${one.session ? html`<p class="m">${one.session}</p>` : NONE}${said(one.words)}</article>`), ...own.goals.map((one) => write.goal(one)), ...own.entries.map((one) => write.entry(one))])}` : NONE}
</body></html>`;
	return `${page.text}\n`;
}

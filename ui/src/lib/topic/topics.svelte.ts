/** The topics of one session: its own, and those that wait for one. */
import { api, type Entry, type Page, type Session } from '$lib/api';
import { follow, Live } from '$lib/engagement/live.svelte';
import type { Room } from '$lib/engagement/sealing';
import { addEntry, entriesOf, ofType, openRows, putAside, writeEntry, type Move, type OpenEntry, type RecordView } from '$lib/record';
import { nextPlanned } from '$lib/session/sessions';
import { at } from '$lib/space.svelte';
import { dayOf } from '$lib/words/when';
import { byPlace, deferred, here, inside, lastPlace, moved, nextPriority, numbered, outside, parked, waits, type Origin, type Topic } from './order';

export type OpenTopic = OpenEntry<'topic'>;

const placed = (topic: OpenTopic) => ({ id: topic.row.id, position: topic.row.position });
/** Where a topic lies from then on. */
const placeOf = (topic: OpenTopic, session: string | null): Move => {
	const { position } = topic.row;
	return { session, position: session === null ? outside(position) : inside(position) };
};
const inOrder = (a: OpenTopic, b: OpenTopic) => byPlace(placed(a), placed(b));

/** Topics that lie in no session: put off with none planned, or parked. They stand first in the drawer; what is behind them is not opened. */
export async function waitingTopics(room: Room): Promise<OpenTopic[]> {
	const rows: Entry[] = [];
	let cursor: string | null = null;
	do {
		const page: Page<Entry> = await api.get(at(`/engagements/${room.id}/entries`), { query: { drawer: 'session', limit: 50, cursor } });
		rows.push(...page.items.filter((row) => row.session_id === null));
		cursor = (page.items.at(-1)?.position ?? 0) < 0 ? page.next : null;
	} while (cursor);
	return ofType(await openRows(room, rows), 'topic');
}

/** What happened, and how to take it back. */
export interface Done {
	/** Where it went: the next session, or null while none is planned. */
	next: Session | null;
	undo: () => Promise<void>;
}

export class Topics {
	#room: () => Room;
	#session: () => Session;
	#record: RecordView;
	#waiting: Live<OpenTopic[]>;

	/** `record` is the view of the session's entries. */
	constructor(room: () => Room, session: () => Session, record: RecordView) {
		this.#room = room;
		this.#session = session;
		this.#record = record;
		this.#waiting = new Live(() => waitingTopics(room()));
	}

	/** Fetches now and at every hint; for an `$effect`. */
	follow(): () => void {
		void this.#waiting.refresh();
		return follow(['entry'], this.#room().id, () => void this.#waiting.refresh());
	}

	get loading(): boolean {
		return this.#record.entries === null && !this.#record.error;
	}

	get error(): unknown {
		return this.#record.error ?? this.#waiting.error;
	}

	/** Still to be talked about, in their order; what was put off and waits arrives by itself while the session is to come. */
	get open(): OpenTopic[] {
		const own = this.#record.of('topic').filter((one) => waits(one.body));
		const arriving = this.#session().state === 'planned' ? (this.#waiting.value ?? []).filter((one) => one.body.state === 'deferred') : [];
		return [...arriving.sort(inOrder), ...own.sort(inOrder)];
	}

	get discussed(): OpenTopic[] {
		return this.#record
			.of('topic')
			.filter((one) => one.body.state === 'discussed')
			.sort(inOrder);
	}

	get parked(): OpenTopic[] {
		return (this.#waiting.value ?? []).filter((one) => one.body.state === 'parked');
	}

	#refresh(): Promise<unknown> {
		return Promise.all([this.#record.refresh(), this.#waiting.refresh()]);
	}

	#here(): Origin {
		const row = this.#session();
		return { session: row.id, number: row.number, day: dayOf(row.starts_at) };
	}

	async add(text: string, id?: string): Promise<OpenTopic> {
		const position = lastPlace(this.#record.of('topic').map(placed));
		const body: Topic = { text: text.trim(), state: 'open', priority: 0, from: [], goal: null };
		return this.#record.add('topic', body, { session: this.#session().id, position, id });
	}

	/** Writes, and gives the way back. */
	async #write(topic: OpenTopic, body: Topic, move: Move): Promise<() => Promise<void>> {
		const before: [Topic, Move] = [topic.body, { session: topic.row.session_id, position: topic.row.position }];
		const written = await writeEntry(this.#room(), topic, body, move);
		await this.#refresh();
		return async () => {
			await writeEntry(this.#room(), written, ...before);
			await this.#refresh();
		};
	}

	async words(topic: OpenTopic, text: string): Promise<void> {
		await this.#write(topic, { ...topic.body, text: text.trim() }, {});
	}

	async priority(topic: OpenTopic): Promise<void> {
		await this.#write(topic, { ...topic.body, priority: nextPriority(topic.body.priority) }, {});
	}

	/** Talked about, or not after all; what waited outside lies here from then on. */
	async turn(topic: OpenTopic, state: 'open' | 'discussed'): Promise<Done> {
		const to = here(topic.body, this.#session().id, state);
		return { next: null, undo: await this.#write(topic, to.body, { session: to.session, position: inside(topic.row.position) }) };
	}

	/** To the next session that is planned, or to wait for one. */
	async defer(topic: OpenTopic): Promise<Done> {
		const next = await nextPlanned(this.#room(), this.#session());
		const to = deferred(topic.body, this.#here(), next?.id ?? null);
		return { next, undo: await this.#write(topic, to.body, placeOf(topic, to.session)) };
	}

	async park(topic: OpenTopic): Promise<Done> {
		const to = parked(topic.body, this.#here());
		return { next: null, undo: await this.#write(topic, to.body, placeOf(topic, null)) };
	}

	/** Put aside: gone from the list, and can be brought back. */
	async remove(topic: OpenTopic): Promise<Done> {
		const gone = await putAside(this.#room(), topic);
		await this.#refresh();
		return {
			next: null,
			undo: async () => {
				await putAside(this.#room(), gone, false);
				await this.#refresh();
			}
		};
	}

	/** To another place among those that are still open. What had arrived from outside belongs to this session from then on. */
	async move(topic: OpenTopic, to: number): Promise<void> {
		const open = this.open;
		const session = this.#session().id;
		const ids = open.map((one) => one.row.id).filter((id) => id !== topic.row.id);
		ids.splice(Math.max(0, to), 0, topic.row.id);
		const changes = open.some((one) => one.row.session_id === null) ? numbered(ids) : moved(open.map(placed), topic.row.id, to);
		for (const { id, position } of changes) {
			const one = open.find((each) => each.row.id === id);
			if (one) await writeEntry(this.#room(), one, null, { session, position });
		}
		await this.#refresh();
	}

	/** Everything still open goes on to the next session, in its order. */
	async deferAll(): Promise<Done> {
		const next = await nextPlanned(this.#room(), this.#session());
		const back: (() => Promise<void>)[] = [];
		for (const topic of this.open) {
			const to = deferred(topic.body, this.#here(), next?.id ?? null);
			back.push(await this.#write(topic, to.body, placeOf(topic, to.session)));
		}
		return {
			next,
			undo: async () => {
				for (const undo of back) await undo();
			}
		};
	}
}

/** What waits in a session that does not take place goes on to the next one. */
export async function carryOn(room: Room, session: Session): Promise<void> {
	const topics = ofType(await entriesOf(room, { drawer: 'session', session: session.id }), 'topic').filter((one) => waits(one.body));
	if (topics.length === 0) return;
	const next = await nextPlanned(room, session);
	for (const topic of topics) await writeEntry(room, topic, { ...topic.body, state: 'deferred' }, placeOf(topic, next?.id ?? null));
}

/** A topic from elsewhere (selected words of the note). */
export function addTopic(room: Room, session: string, text: string): Promise<OpenTopic> {
	// After all others: a place by the clock is above every place that was counted.
	return addEntry(room, 'topic', { text: text.trim(), state: 'open', priority: 0, from: [], goal: null }, { session, position: Date.now() });
}

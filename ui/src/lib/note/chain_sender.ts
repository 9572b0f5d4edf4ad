/** Sends the entries of one chain whose note nobody has open. */
import * as Y from 'yjs';
import { Problem } from '$lib/api';
import type { Room } from '$lib/engagement/sealing';
import { device } from './device';
import { NoteLog } from './log';
import { Outbox } from './outbox';
import { forget, type Pending } from './shelf';
import { SCHEMA } from './states';

/** Sends what waits of the chain of `first`; throws when something is left. */
export async function sendChain(room: Room, first: Pending): Promise<void> {
	const doc = new Y.Doc();
	const log = new NoteLog(room, first.note, doc);
	try {
		await log.read();
		await log.remember();
		// What is in doubt is for a person to look at, where the note is opened.
		if (log.doubt !== null || log.newer) throw new Error(log.doubt ?? 'newer');
		const outbox = new Outbox(room, log, first.session, first.device);
		await outbox.restore();
		try {
			await outbox.post();
		} catch (error) {
			if (!(error instanceof Problem) || error.name !== 'row_changed') throw error;
			await move(room, log, first, outbox);
		}
	} finally {
		log.destroy();
		doc.destroy();
	}
}

/** The chain does not fit what the server has: its words go on in the chain of this tab. */
async function move(room: Room, log: NoteLog, first: Pending, outbox: Outbox): Promise<void> {
	const left = await outbox.waiting();
	const own = await device();
	if (own === first.device) throw new Problem('row_changed', 409);
	const opened = await log.open(left.map((one) => ({ ...one, sequence: 0 })));
	const updates = opened.flatMap((one) => (one.ok ? [one.update] : []));
	if (updates.length < left.length) throw new Problem('row_changed', 409);
	const mine = new Outbox(room, log, first.session, own);
	await mine.restore();
	await mine.add({ type: 'update', schema: SCHEMA, update: Y.mergeUpdates(updates) });
	await forget(left);
	await mine.post();
}

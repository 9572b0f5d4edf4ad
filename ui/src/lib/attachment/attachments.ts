/** Files under a note: sealed in the vault's worker, stored in parts, opened there again. */
import { api, net, Problem, type AttachmentItem } from '$lib/api';
import { problemOf } from '$lib/api/problem';
import { newId } from '$lib/engagement/id';
import { newestEpoch, sealed, takeIn, whyNot, type Room } from '$lib/engagement/sealing';
import { at } from '$lib/space.svelte';
import { vault, type VaultErrorName } from '$lib/vault';

/** The most content of a file, bytes. */
export const LARGEST = 25 * 1024 * 1024;
/** Larger pictures are saved, not shown, bytes. */
const SHOWN = 8 * 1024 * 1024;
/** Tries of one part. */
const TRIES = 4;
const WAIT = 800;

/** A file as it is shown. */
export interface OpenAttachment {
	row: AttachmentItem;
	name: string;
	type: string;
	bytes: number;
	/** Why it cannot be opened; `moved` when it hangs on another note. */
	error: VaultErrorName | 'withheld' | 'moved' | null;
}

const base = (room: Room) => at(`/engagements/${room.id}/attachments`);

/** The files of a note, or of all notes, the oldest first. */
export async function attachmentsOf(room: Room, note: string | null): Promise<OpenAttachment[]> {
	const rows = await api.list<AttachmentItem>(base(room), { query: { note } });
	if (rows.length === 0) return [];
	await takeIn(room);
	let metas = await vault.openMetas(room.id, rows);
	if (metas.some((one) => !one.ok && one.error === 'unknown_epoch')) {
		await takeIn(room, true);
		metas = await vault.openMetas(room.id, rows);
	}
	const newest = await newestEpoch(room, metas);
	return rows.map((row, n): OpenAttachment => {
		const meta = metas[n];
		const shut = (error: OpenAttachment['error']): OpenAttachment => ({ row, name: '', type: '', bytes: row.bytes, error });
		if (!meta?.ok) return shut(whyNot(meta?.error ?? 'malformed', row.meta.e, newest));
		// The note of the row is sealed with it; that it is the one that was asked for, is not.
		if (note !== null && row.note_id !== note) return shut('moved');
		return { row, name: meta.name, type: meta.type, bytes: meta.bytes, error: null };
	});
}

/** A request of bytes; what fails for want of a network is tried again. */
async function bytes(path: string, init: RequestInit): Promise<Response> {
	for (let tried = 1; ; tried++) {
		let answer: Response | null = null;
		try {
			answer = await fetch(`/api/v1${path}`, { credentials: 'same-origin', cache: 'no-store', ...init });
		} catch (error) {
			if (init.signal?.aborted) throw error;
		}
		if (answer?.ok) return answer;
		if (answer && answer.status < 500) throw await problemOf(answer);
		if (tried >= TRIES) {
			if (answer) throw await problemOf(answer);
			net.online = false;
			throw new Problem('offline', 0);
		}
		await new Promise((done) => setTimeout(done, WAIT * tried));
	}
}

/** Seals and stores a file; `told` hears how much of it is there, 0 to 1. */
export async function addAttachment(room: Room, note: string, file: File, told: (part: number) => void, signal?: AbortSignal): Promise<void> {
	if (file.size > LARGEST) throw new Problem('attachment_too_large', 422);
	const id = newId();
	const parts = await sealed(room, [], async () => {
		const made = await vault.sealAttachment(room.id, id, { name: file.name, type: file.type, note }, file);
		await api.post(base(room), { id, note_id: note, bytes: made.bytes, parts: made.parts.length, meta: made.meta }, { signal });
		return made.parts;
	});
	await vault.acknowledge(room.id, [{ kind: 'attachment', row: id, field: 'meta', version: 1 }]).catch(() => undefined);
	for (const [n, part] of parts.entries()) {
		await bytes(`${base(room)}/${id}/parts/${n}`, {
			method: 'PUT',
			headers: { 'content-type': 'application/octet-stream', 'idempotency-key': crypto.randomUUID() },
			body: part as BufferSource,
			signal
		});
		told((n + 1) / parts.length);
	}
}

/** The content of a file. */
export async function contentOf(room: Room, one: OpenAttachment, told: (part: number) => void): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for (let n = 0; n < one.row.parts; n++) {
		const answer = await bytes(`${base(room)}/${one.row.id}/parts/${n}`, { headers: { accept: 'application/octet-stream' } });
		parts.push(new Uint8Array(await answer.arrayBuffer()));
		told((n + 1) / one.row.parts);
	}
	await takeIn(room);
	return vault.openAttachment(room.id, one.row, parts);
}

/** Deletes a file of one's own. */
export async function removeAttachment(room: Room, id: string): Promise<void> {
	await api.del(`${base(room)}/${id}`);
}

const BEGINNINGS: [type: string, at: number, bytes: number[]][] = [
	['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
	['image/jpeg', 0, [0xff, 0xd8, 0xff]],
	['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
	['image/webp', 8, [0x57, 0x45, 0x42, 0x50]]
];
const PICTURES = new Set(BEGINNINGS.map(([type]) => type));

/** Whether a file may be a picture that is shown: its name and type are only what its author said. */
export function maybePicture({ type, bytes: size, error }: Pick<OpenAttachment, 'type' | 'bytes' | 'error'>): boolean {
	return error === null && PICTURES.has(type) && size <= SHOWN;
}

/** The type of a picture by how it begins; null for anything else. */
export function pictureType(content: Uint8Array): string | null {
	const found = BEGINNINGS.find(([, from, begins]) => begins.every((byte, n) => content[from + n] === byte));
	return found?.[0] ?? null;
}

/** A picture as an address for `img`; null when it is none. */
export async function pictureAddress(content: Uint8Array): Promise<string | null> {
	const type = pictureType(content);
	if (type === null) return null;
	const reader = new FileReader();
	return new Promise((done, fail) => {
		reader.onload = () => done(String(reader.result));
		reader.onerror = () => fail(reader.error ?? new Error('unreadable'));
		reader.readAsDataURL(new Blob([content as BlobPart], { type }));
	});
}

/** A name that is safe to save under: no folders, nothing that cannot be seen. */
export function savedName(name: string): string {
	const plain = name
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.replace(/[/\\:*?"<>|]/g, '_')
		.replace(/^\.+/, '')
		.trim();
	return [...plain].slice(-120).join('') || 'file';
}

/** Saves a content as a file; never as a type that a browser would run. */
export function save(name: string, content: Uint8Array): void {
	const address = URL.createObjectURL(new Blob([content as BlobPart], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = savedName(name);
	link.click();
	// The browser has taken it by then.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

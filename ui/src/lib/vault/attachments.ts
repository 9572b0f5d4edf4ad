/** Attachments as the page asks for them: no key of one leaves the vault. */
import { openAttachment, readMeta, sealAttachment, type Meta } from './attachment';
import { malformed } from './bytes';
import type { Fields } from './fields';
import type { State } from './state';
import { VaultError, type AttachmentRow, type OpenedMeta, type SealedAttachment } from './types';

const place = (attachment: string) => ({ kind: 'attachment', row: attachment, field: 'meta' });

export class Attachments {
	constructor(
		private readonly state: State,
		private readonly fields: Fields
	) {}

	/** Seals a file. Throws `malformed` above 25 MiB. */
	async sealAttachment(engagement: string, id: string, what: { name: string; type: string; note: string | null }, file: Blob): Promise<SealedAttachment> {
		const { identity } = await this.state.session.unlocked();
		const content = new Uint8Array(await file.arrayBuffer());
		const { meta, parts } = sealAttachment({ organisation: identity.organisation, engagement, attachment: id }, what, content);
		const [sealed] = await this.fields.seal(engagement, [{ ...place(id), version: 1, content: { format: 'json', json: { ...meta }, language: '' } }]);
		return { meta: sealed ?? malformed(), bytes: meta.bytes, parts };
	}

	private async metas(engagement: string, rows: AttachmentRow[]): Promise<(Meta | { error: Extract<OpenedMeta, { ok: false }>['error'] })[]> {
		const opened = await this.fields.open(
			engagement,
			rows.map((row) => ({ ...place(row.id), sealed: row.meta }))
		);
		return rows.map((row, i) => {
			const one = opened[i];
			if (!one?.ok) return { error: one?.error ?? 'malformed' };
			try {
				if (row.meta.by !== row.author) malformed();
				return readMeta(one.content.format === 'json' ? one.content.json : null, { parts: row.parts, note: row.note_id ?? null });
			} catch (error) {
				if (error instanceof VaultError) return { error: error.reason };
				throw error;
			}
		});
	}

	/** What attachments are, without their keys. */
	async openMetas(engagement: string, rows: AttachmentRow[]): Promise<OpenedMeta[]> {
		const metas = await this.metas(engagement, rows);
		return metas.map((meta): OpenedMeta => ('error' in meta ? { ok: false, error: meta.error } : { ok: true, name: meta.name, type: meta.type, bytes: meta.bytes }));
	}

	/** The content of an attachment. */
	async openAttachment(engagement: string, row: AttachmentRow, parts: Uint8Array[]): Promise<Uint8Array> {
		const { identity } = await this.state.session.unlocked();
		const [meta] = await this.metas(engagement, [row]);
		if (meta === undefined || 'error' in meta) throw new VaultError(meta?.error ?? 'malformed');
		return openAttachment({ organisation: identity.organisation, engagement, attachment: row.id }, meta, parts);
	}
}

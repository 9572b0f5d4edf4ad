/** One's pins between the device and their sealed field (section 7). */
import type { Fields } from './fields';
import { readPlaintext } from './field';
import { isOwn } from './keyset';
import { readPins } from './pins';
import type { Me } from './session';
import type { State } from './state';
import { VaultError, type Met, type Place, type Sealed, type SealedInput } from './types';

export class Pinned {
	constructor(
		private readonly state: State,
		private readonly fields: Fields
	) {}

	private pinsPlace(me: Me): Place {
		return { kind: 'pins', row: me.identity.person, field: 'pins' };
	}

	/**
	 * Takes in what the server has. Pins are written with the first own entry: none beside an own space that this device neither made nor
	 * read the pins of before is `rolled_back`, unless `begin`: the person said that they go on without.
	 */
	async setPins(ownEngagement: string, version: number, sealed: Sealed | null, begin = false): Promise<Met> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		const log = this.state.logs.get(ownEngagement);
		if (log?.entries.some((entry) => !isOwn(entry, me.identity.person))) throw new VaultError('chain_broken');
		this.state.own = ownEngagement;
		const known = memory.held;
		const place = this.pinsPlace(me);
		const key = this.fields.versionKey(me, ownEngagement, place, me.identity.person);
		const [seen = 0] = await this.state.store.versions([key]);
		// A device that kept its pins merges an older state; one that did not would forget cards it had seen.
		const lowest = memory.held ? 0 : seen;
		if (sealed === null && !begin && !known) throw new VaultError('rolled_back');
		const content = sealed === null ? null : readPlaintext(this.fields.decrypt(me, ownEngagement, { ...place, sealed }, lowest));
		if (content !== null && content.format !== 'json') throw new VaultError('malformed');
		const pins = content === null ? null : readPins(content.json);
		await memory.server(version, pins);
		for (const [engagement, one] of this.state.logs) memory.check(engagement, one);
		if (sealed !== null) await this.state.store.raise([[key, sealed.v]]);
		return { ...memory.met, fresh: !known && sealed !== null };
	}

	async changedPins(): Promise<{ version: number; sealed: SealedInput } | null> {
		const me = await this.state.session.unlocked();
		const memory = await this.state.remembering(me);
		if (this.state.own === null || !this.state.logs.has(this.state.own) || !memory.changed) return null;
		const version = memory.version + 1;
		const json = structuredClone(memory.pins);
		const [sealed] = await this.fields.seal(this.state.own, [{ ...this.pinsPlace(me), version, content: { format: 'json', json, language: '' } }]);
		memory.written();
		return { version, sealed: sealed as SealedInput };
	}
}

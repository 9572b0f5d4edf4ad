/** Everything that says something of one's own skills: one's own space, and every coaching that one reads. Opened here, and nowhere else. */
import { api, type Engagement } from '$lib/api';
import { others } from '$lib/engagement/people';
import { engagementOf, ownRoom, type Room } from '$lib/engagement/sealing';
import { entriesOf, roundsOf, type OpenEntry } from '$lib/record';
import { at, space } from '$lib/space.svelte';
import { VaultError } from '$lib/vault';
import type { Read } from '../evidence';

/** A room with what it says. */
export interface Place {
	room: Room;
	read: Read;
	/** With whom; empty: one's own space. */
	title: string;
	/** A coaching of two in which something can be written. */
	two: boolean;
}

/** What could be read, and what could not. */
export interface Everything {
	places: Place[];
	/** Rooms whose keys did not open: what they say is missing on the map. `title` is empty of one's own space; two may have the same. */
	missing: { room: string; title: string; error: unknown }[];
}

const TWO = ['one_to_one', 'peer', 'supervision'];
const WORKS = ['agreed', 'active', 'closing'];

async function placeOf(room: Room, title: string, coaches: string[], two: boolean): Promise<Place> {
	const entries = await entriesOf(room, { drawer: 'skill' });
	const rounds = entries.some((one) => one.type === 'placement') ? await roundsOf(room) : [];
	return { room, title, two, read: { room: room.id, entries, rounds, coaches } };
}

/** A coaching; null where nothing of it is read: only proposed, or for somebody who was invited and has not come. */
async function placeIn(row: Engagement): Promise<Place | null> {
	if (row.kind === 'own' || row.invited || row.state === 'proposed' || row.state === 'declined') return null;
	const coaches = row.parties.filter((party) => party.role === 'coach').map((party) => party.person_id);
	return placeOf(row, others(row), coaches, TWO.includes(row.kind) && WORKS.includes(row.state));
}

/** Reads all rooms; one that does not open keeps back no other. */
export async function everything(): Promise<Everything> {
	if (!space.self.has_identity) return { places: [], missing: [] };
	const rows = await api.list<Engagement>(at('/engagements'));
	const own = space.self.own_engagement_id;
	const missing: Everything['missing'] = [];
	const opened = (room: string, title: string, place: Promise<Place | null>) =>
		place.catch((error: unknown) => {
			// What fails for want of a server is no matter of keys: then nothing is called a map.
			if (!(error instanceof VaultError)) throw error;
			missing.push({ room, title, error });
			return null;
		});
	const read = await Promise.all([own ? opened(own, '', placeOf(ownRoom(), '', [], false)) : null, ...rows.map((row) => opened(row.id, others(row), placeIn(row)))]);
	return { places: read.filter((one): one is Place => one !== null), missing };
}

/** The same for a page that stays: what changed in one room reads that room again, and no other. */
export class Rooms {
	#before: Everything | null = null;
	/** Those that changed since; null: whichever. */
	#changed: Set<string> | null = null;

	/** Something is new in a room; without one, anywhere. */
	changed(room: string | null): void {
		if (room === null) this.#changed = null;
		else this.#changed?.add(room);
	}

	/** What there is now. */
	async read(): Promise<Everything> {
		const [before, changed] = [this.#before, this.#changed];
		this.#changed = new Set();
		try {
			this.#before = (before && changed && (await again(before, changed))) ?? (await everything());
			return this.#before;
		} catch (error) {
			this.#changed = null;
			throw error;
		}
	}
}

/** With these rooms read anew; null where one of them was not there, or is there no longer: then it is all read. */
async function again(before: Everything, changed: ReadonlySet<string>): Promise<Everything | null> {
	const { places, missing } = before;
	if ([...changed].some((id) => places.every((one) => one.room.id !== id))) return null;
	try {
		const read = await Promise.all(
			places.map(async (one) => {
				if (!changed.has(one.room.id)) return one;
				return one.room.kind === 'own' ? placeOf(ownRoom(), '', [], false) : placeIn(await engagementOf(one.room.id));
			})
		);
		return read.every((one) => one !== null) ? { places: read, missing } : null;
	} catch (error) {
		if (error instanceof VaultError) return null;
		throw error;
	}
}

/** Entries with the room they lie in. */
export function entriesIn({ places }: Everything): { place: Place; entry: OpenEntry }[] {
	return places.flatMap((place) => place.read.entries.map((entry) => ({ place, entry })));
}

/** What the signature of a release covers (docs/sealing.md, section 6). Pure. */
import type { Release, ReleaseKind } from '$lib/api';

/** What is shown, to whom and until when. */
export interface Showing {
	item_kind: ReleaseKind;
	item_id: string;
	audience: Release['audience'];
	audience_person_id: string | null;
	text: string;
	until_day: string | null;
}

/** Longest text the server takes, letters. */
export const LONGEST = 500;

/** The bytes whose hash is signed: canonical JSON, keys ascending. */
export function showingBytes(what: Showing): Uint8Array {
	const { item_kind, item_id, audience, audience_person_id, text, until_day } = what;
	// `JSON.stringify` escapes what the canonical form escapes, and keeps this order.
	const json = JSON.stringify({ audience, item: item_id, kind: item_kind, person: audience_person_id, text, until: until_day });
	return new TextEncoder().encode(`belay/1/release\0${json}`);
}

/** The same as base64, as the vault hashes it. */
export function showingBase64(what: Showing): string {
	let binary = '';
	for (const byte of showingBytes(what)) binary += String.fromCharCode(byte);
	return btoa(binary);
}

/** How a release stands on a day. */
export type Standing = 'shown' | 'over' | 'taken_back';

export function standingOf(release: Pick<Release, 'revoked_at' | 'until_day'>, today: string): Standing {
	if (release.revoked_at !== null) return 'taken_back';
	return release.until_day !== null && release.until_day < today ? 'over' : 'shown';
}

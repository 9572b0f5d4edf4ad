/**
 * Stands in for what the age package brings along and suite 1 does not know: post-quantum and P-256 recipients. Their stanzas are refused
 * before any work is done (`isScrypt`, `isX25519`), so nothing here is ever asked for; it keeps them out of what the page loads.
 */
function absent(): never {
	throw new Error('not part of suite 1');
}

const none = { keygen: absent, encapsulate: absent, decapsulate: absent, getPublicKey: absent };

export const MLKEM768P256 = none;
export const MLKEM768X25519 = none;
export const p256 = none;

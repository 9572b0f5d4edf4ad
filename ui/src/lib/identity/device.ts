/** What this browser remembers about itself: whose device it is, and whether the words were kept. */

const read = (key: string): string | null => {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
};
const write = (key: string, value: string): void => {
	try {
		localStorage.setItem(key, value);
	} catch {
		// a browser without storage asks again
	}
};

/** Whether only this person uses the device. */
export function ownDevice(): boolean {
	return read('belay-device') !== 'shared';
}

export function setOwnDevice(own: boolean): void {
	write('belay-device', own ? 'own' : 'shared');
}

/** Whether the person said on this device that she has her six words. */
export function wordsKept(person: string): boolean {
	return read(`belay-words-${person}`) !== null;
}

export function setWordsKept(person: string): void {
	write(`belay-words-${person}`, '1');
}

/** Other words, not shown yet: those of before count no more. */
export function forgetWordsKept(person: string): void {
	try {
		localStorage.removeItem(`belay-words-${person}`);
	} catch {
		// nothing was kept
	}
}

/** Whether this browser has seen the person's published key: then no server makes it forget that there is one. */
export function published(person: string): boolean {
	return read(`belay-key-${person}`) !== null;
}

export function setPublished(person: string, organisation: string): void {
	write(`belay-key-${person}`, organisation);
}

/** Whether this browser has seen a published key of somebody else in the organisation. */
export function othersKnown(person: string, organisation: string): boolean {
	try {
		// A mark of before says of no organisation which it was.
		return Object.entries(localStorage).some(([name, value]) => /^belay-key-/.test(name) && name !== `belay-key-${person}` && [organisation, '1'].includes(value));
	} catch {
		return false;
	}
}

/** The login reset that was known when the key was last opened here, Unix milliseconds; 0 for none. */
export function resetSeen(person: string): number {
	return Number(read(`belay-reset-${person}`) ?? 0);
}

export function setResetSeen(person: string, at: number): void {
	write(`belay-reset-${person}`, String(at));
}

/** A name for this device in the list of sign-ins: "Firefox on Linux". */
export function deviceName(agent: string = navigator.userAgent): string {
	const browser = [
		['Edg/', 'Edge'],
		['OPR/', 'Opera'],
		['Firefox/', 'Firefox'],
		['Chrome/', 'Chrome'],
		['Safari/', 'Safari']
	].find(([sign]) => agent.includes(sign ?? ''))?.[1];
	const system = [
		['iPhone', 'iPhone'],
		['iPad', 'iPad'],
		['Android', 'Android'],
		['Windows', 'Windows'],
		['Mac OS X', 'Mac'],
		['Linux', 'Linux']
	].find(([sign]) => agent.includes(sign ?? ''))?.[1];
	return [browser, system].filter(Boolean).join(', ');
}

/** How a type of entry is described. */
import type { Drawer } from '$lib/api';
import type { Reader } from './read';

/** One type of entry. */
export interface Kind<T> {
	drawer: Drawer;
	/** Only its author changes it. */
	own: boolean;
	read: Reader<T>;
}

/** A kind that everyone in the room may change. */
export function kind<T>(drawer: Drawer, read: Reader<T>): Kind<T> {
	return { drawer, own: false, read };
}

/** A kind whose words count as its author's: nobody else changes them. */
export function own<T>(drawer: Drawer, read: Reader<T>): Kind<T> {
	return { drawer, own: true, read };
}

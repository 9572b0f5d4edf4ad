/** The record: entries of an engagement or of one's own space, by type. */
export { emptyBody, KINDS, type Body, type Type } from './bodies';
export {
	addEntry,
	asideOf,
	beginRound,
	entriesOf,
	mayChange,
	newest,
	ofType,
	openRound,
	openRows,
	putAside,
	readyForRound,
	roundsOf,
	unopened,
	writeEntry,
	type Move,
	type OpenEntry,
	type Place,
	type Where
} from './record';
export { RecordView, RoundsView } from './view.svelte';

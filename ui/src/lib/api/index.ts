export { api, newIntent, onSignedOut, type Intent, type Options } from './client';
export { fieldError, Problem, problemWords, type ProblemPart } from './problem';
export { net } from './net.svelte';
export type * from './types';
export type * from './coming';

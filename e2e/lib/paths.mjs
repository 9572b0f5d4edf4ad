// @ts-check
/** Where things are. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = new URL('../../', import.meta.url);

/** The built program. */
export const program = process.env.BELAY_PROGRAM || fileURLToPath(new URL('target/debug/belay', root));

/** Pictures and logs of the last run. @param {string} name */
export function output(name) {
  const folder = new URL('../out/', import.meta.url);
  const file = new URL(name, folder);
  mkdirSync(new URL('.', file), { recursive: true });
  return fileURLToPath(file);
}

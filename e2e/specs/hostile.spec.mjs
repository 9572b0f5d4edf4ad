// @ts-check
/**
 * A server that lies, against the page as it is shipped: every case changes answers on their way to a browser and looks at what the person
 * is told. None is accepted silently. The terminal's half is crates/testkit/tests/hostile; `cargo xtask hostile` prints the table of both.
 */
import { test } from 'node:test';
import { theAgreements } from '../hostile/agreements.mjs';
import { theDoors, theReleases } from '../hostile/doors.mjs';
import { theKeys } from '../hostile/keys.mjs';
import { theNotes } from '../hostile/notes.mjs';
import { theValues } from '../hostile/values.mjs';
import { hostile } from '../hostile/world.mjs';

test('a server that lies to the page', { timeout: 280_000 }, async (test) => {
  const all = await hostile(test);
  // Two people at two browsers, each with a liar of their own.
  const one = async () => {
    await theValues(all);
    await theKeys(all);
    await theAgreements(all);
    await theNotes(all);
  };
  const another = async () => {
    await theReleases(all);
    await theDoors(all);
  };
  await Promise.all([one(), another()]);
});

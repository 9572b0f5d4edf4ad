// @ts-check
/** The whole story, in two browsers at once, on the built binary. */
import { test } from 'node:test';
import { theRest, twentyMinutes } from '../story/after.mjs';
import { theAgreement } from '../story/agreement.mjs';
import { theHouse, theOthersJoin } from '../story/beginning.mjs';
import { theSession } from '../story/session.mjs';
import { theTeam } from '../story/team.mjs';
import { world } from '../story/world.mjs';

test('two people agree, hold a session and follow up', { timeout: 240_000 }, async (test) => {
  const all = await world(test);
  await theHouse(all);
  await theOthersJoin(all);
  await theAgreement(all);
  await theSession(all);
  await twentyMinutes(all);
  await theTeam(all);
  await theRest(all);
});

// @ts-check
/** The whole craft of a coaching, in two browsers at once, on the built binary; afterwards the database holds none of its words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { search } from '../lib/canary.mjs';
import { theActions, theLog } from '../story/craft-actions.mjs';
import { theAgreement, theBeginning } from '../story/craft-agreement.mjs';
import { theClosing, theLookBack, theReview } from '../story/craft-closing.mjs';
import { theGoals } from '../story/craft-goals.mjs';
import { theGround } from '../story/craft-ground.mjs';
import { theOptions, thePlan } from '../story/craft-options.mjs';
import { theSeries } from '../story/craft-series.mjs';
import { theAlliance, theTalk } from '../story/craft-talk.mjs';
import { craft } from '../story/craft-world.mjs';

test('two people go through the whole craft', { timeout: 300_000 }, async (test) => {
  const world = await craft(test);
  await theBeginning(world);
  await theAgreement(world);
  await theGround(world);
  await theGoals(world);
  await theOptions(world);
  await thePlan(world);
  await theSeries(world);
  await theTalk(world);
  await theAlliance(world);
  await theActions(world);
  await theLog(world);
  await theReview(world);
  await theClosing(world);
  await theLookBack(world);

  await world.step('none of what they wrote is in the database, nor in the log', () => {
    const bodies = [...world.server.database().map(({ name, bytes }) => ({ what: name, bytes })), { what: 'the log', bytes: Buffer.from(world.server.log) }];
    assert.ok(search('Bea Lindqvist', bodies).length > 0, 'what stands open is found');
    assert.ok(world.marks.size >= 40, `${world.marks.size} words`);
    const leaks = [...world.marks].flatMap(([what, word]) => search(word, bodies).map((where) => `${what}: ${where}`));
    assert.deepEqual(leaks, []);
    return Promise.resolve();
  });
});

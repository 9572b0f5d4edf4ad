// @ts-check
/** Who and what a story has. */
import { launch, Person } from '../lib/browser.mjs';
import { Server } from '../lib/server.mjs';
import { steps } from '../lib/steps.mjs';

/**
 * @typedef {object} World
 * @property {(name: string, run: () => Promise<void>) => Promise<void>} step
 * @property {Server} server
 * @property {Person} ada first administrator, who coaches
 * @property {Person} bea who is coached
 * @property {Person} carl to whom Bea reports
 * @property {Person} dora a peer
 * @property {import('playwright-core').Browser} elsewhere another browser process, for a fresh device
 */

/**
 * A server and four people, at two browsers.
 * @param {import('node:test').TestContext} test
 * @returns {Promise<World>}
 */
export async function world(test) {
  const [server, first, second] = await Promise.all([Server.start('story'), launch(), launch()]);
  const ada = await Person.at(first, 'Ada Berg', server.address);
  const bea = await Person.at(second, 'Bea Lindqvist', server.address);
  const carl = await Person.at(first, 'Carl Ueda', server.address);
  const dora = await Person.at(second, 'Dora Kaya', server.address);
  const step = steps(test, () => [ada, bea, carl, dora]);
  test.after(async () => {
    // While four pages listen to it.
    await server.stop().finally(() => Promise.allSettled([first.close(), second.close()]));
  });
  return { step, server, ada, bea, carl, dora, elsewhere: first };
}

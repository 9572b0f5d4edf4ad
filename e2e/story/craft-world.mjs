// @ts-check
/** Who and what the story of the craft has. */
import { launch, Person } from '../lib/browser.mjs';
import { mark } from '../lib/canary.mjs';
import { Server } from '../lib/server.mjs';
import { steps } from '../lib/steps.mjs';

/**
 * @typedef {object} Craft
 * @property {(name: string, run: () => Promise<void>) => Promise<void>} step
 * @property {Server} server
 * @property {Person} ada who coaches
 * @property {Person} bea who is coached
 * @property {(words: string) => string} say these words and one that stands nowhere else
 * @property {Map<string, string>} marks that word, by the words it stands behind
 * @property {string[]} toAda what the server answered to Ada about entries and rounds
 * @property {string} engagement its id, from the yes on
 * @property {string} base the address of the coaching, from the yes on
 * @property {any[]} sessions of the series, from its planning on
 */

/**
 * A server and two people, each at a browser of their own.
 * @param {import('node:test').TestContext} test
 * @returns {Promise<Craft>}
 */
export async function craft(test) {
  const [server, first, second] = await Promise.all([Server.start('craft'), launch(), launch()]);
  const ada = await Person.at(first, 'Ada Berg', server.address);
  const bea = await Person.at(second, 'Bea Lindqvist', server.address, { acceptDownloads: true });
  test.after(async () => {
    await Promise.allSettled([first.close(), second.close()]);
    await server.stop();
  });
  /** @type {string[]} */
  const toAda = [];
  ada.context.on('response', (response) => {
    if (!/\/(entries|rounds)/.test(response.url())) return;
    response.text().then(
      (text) => toAda.push(text),
      // The page went on before it was read: nobody saw it.
      () => undefined
    );
  });
  /** @type {Map<string, string>} */
  const marks = new Map();
  const say = (/** @type {string} */ words) => {
    const word = mark('w');
    marks.set(words, word);
    return `${words} ${word}`;
  };
  return { step: steps(test, () => [ada, bea]), server, ada, bea, say, marks, toAda, engagement: '', base: '', sessions: [] };
}

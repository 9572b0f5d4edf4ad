// @ts-check
/** A coach of the sample at a browser that hears of the server only through a liar. */
import assert from 'node:assert/strict';
import { launch, Person } from '../lib/browser.mjs';
import { read } from '../lib/deeds.mjs';
import { be, samples } from '../lib/demo.mjs';
import { cardsOf, Forger, personOf } from '../lib/forge.mjs';
import { Liar } from '../lib/liar.mjs';
import { Server } from '../lib/server.mjs';
import { Stage } from './stage.mjs';

/** @typedef {Awaited<ReturnType<typeof hostile>>} Hostile */

/** @param {import('node:test').TestContext} test */
export async function hostile(test) {
  const [server, browser] = await Promise.all([Server.start('hostile', { demo: true, arguments: ['--language', 'en'] }), launch()]);
  const liar = await Liar.before(server.address);
  test.after(async () => {
    await browser.close();
    liar.stop();
    await server.stop();
  });
  const all = await samples(server.address);
  const sample = (/** @type {string} */ name) => all.find((one) => one.name.startsWith(name)) ?? assert.fail(`${name} is in the sample`);
  const person = await Person.at(browser, 'Maren', liar.address);
  await be(person, sample('Maren'));

  const self = await read(person, '/self');
  const { items: coachings } = await read(person, '/engagements');
  /** @param {string} kind @param {string} [name] of somebody in it */
  const coaching = (kind, name = '') =>
    coachings.find((/** @type {any} */ one) => one.kind === kind && one.state === 'active' && one.parties.some((/** @type {any} */ party) => party.name.startsWith(name))) ?? assert.fail(`Maren has an active coaching: ${kind}`);
  const pair = coaching('one_to_one', 'Tomasz');
  const others = { supervision: coaching('supervision'), team: coaching('team') };
  const partner = pair.parties.find((/** @type {any} */ one) => one.role === 'coachee').person_id;
  const base = new URL(person.page.url()).pathname.split('/').slice(0, 3).join('/');
  const log = await logOf(person, pair.id);
  const [card] = cardsOf(log[0] ?? Buffer.alloc(0));
  const organisation = personOf(Buffer.concat([Buffer.alloc(16), /** @type {Buffer} */ (card).subarray(0, 17)]));
  const mallory = new Forger();
  const at = `${base}/coaching/${pair.id}`;
  return { test, server, browser, liar, person, sample, stage: new Stage(test, liar, person), self, pair, partner, others, base, at, log, organisation, mallory };
}

/** The entries of a key-set log, as bytes. @param {Person} person @param {string} engagement @returns {Promise<Buffer[]>} */
export async function logOf(person, engagement) {
  const { items } = await read(person, `/engagements/${engagement}/key-set`);
  return items.map((/** @type {any} */ one) => Buffer.from(one.entry, 'base64'));
}

/** An answer that shows these entries as a log. @param {(string | Buffer)[]} entries @returns {import('../lib/liar.mjs').Change} */
export const shows = (entries) => () => ({ items: entries.map((entry, sequence) => ({ sequence, entry: typeof entry === 'string' ? entry : entry.toString('base64') })), next: null });

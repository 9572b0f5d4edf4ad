// @ts-check
/** Tells a lie to a page and looks at what the person is told. */
import assert from 'node:assert/strict';
import { output } from '../lib/paths.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('../lib/browser.mjs').Person} Person */
/** @typedef {import('../lib/liar.mjs').Liar} Liar */
/** @typedef {import('../lib/liar.mjs').Change} Change */

/** @typedef {string | [id: string, args: import('../lib/words.mjs').Args]} Said */

/**
 * @typedef {object} Case
 * @property {string} lie what the server does
 * @property {[RegExp, Change][]} tells which answers it changes, and how: each must be asked for
 * @property {Said[]} sees words, by id: the person is told one of them
 * @property {string} [at] the page that is opened; else `does` goes where it is seen
 * @property {() => Promise<unknown>} [does] what the person does there
 * @property {() => Promise<unknown>} [then] what must hold besides, while the lie stands
 */

/** What the fixed part of some words is, whatever stands for the names in them. @param {Said} what */
function fixed(what) {
  const [id, args] = typeof what === 'string' ? [what, {}] : what;
  const parts = t(id, { name: '…', who: '…', reason: '…', n: 1, day: '…', ...args }).split('…');
  const longest = parts.map((part) => part.trim()).sort((a, b) => b.length - a.length)[0] ?? '';
  assert.ok(longest.length > 8, `${id} says too little to be looked for`);
  return longest;
}

/** The shortest text on the page that has one of these words, or null. @param {string[]} words */
function said(words) {
  // Reasons may be folded away under what was put aside.
  for (const one of document.querySelectorAll('details.aside')) /** @type {HTMLDetailsElement} */ (one).open = true;
  const plain = (/** @type {Element} */ one) => /** @type {HTMLElement} */ (one).innerText?.replace(/\s+/g, ' ').trim() ?? '';
  if (!words.some((one) => plain(document.body).includes(one))) return null;
  const all = [...document.body.querySelectorAll('*')].map(plain).filter((text) => words.some((one) => text.includes(one)));
  return all.sort((a, b) => a.length - b.length)[0]?.slice(0, 240) ?? null;
}

export class Stage {
  /** @type {string[]} */ #broken = [];

  /** @param {import('node:test').TestContext} test @param {Liar} liar @param {Person} person */
  constructor(test, liar, person) {
    this.test = test;
    this.liar = liar;
    this.person = person;
    this.page = person.page;
    person.page.on('pageerror', (error) => this.#broken.push(String(error.stack ?? error)));
  }

  /** @param {Case} one */
  async holds({ lie, tells, sees, at, does, then }) {
    const { liar, page, person } = this;
    await this.test.test(lie, async () => {
      const words = sees.map(fixed);
      for (const [path, change] of tells) liar.lie(path, change);
      try {
        if (at) await page.goto(at);
        await does?.();
        const told = await page.waitForFunction(said, words, { timeout: 8000 }).catch(async () => {
          await page.screenshot({ path: output(`failed/hostile-${lie.replaceAll(/\W+/g, '-').slice(0, 40)}.png`), fullPage: true });
          return assert.fail(`the person is not told; the page says:\n${(await page.locator('body').innerText()).slice(0, 1500)}\nthe browser says:\n${person.complaints.take().join('\n')}`);
        });
        assert.deepEqual(liar.untold, [], 'the lie was told');
        await then?.();
        assert.deepEqual(this.#broken, [], 'the page holds');
        console.log(`HOSTILE | page | ${lie} | ${String(await told.jsonValue()).replaceAll('|', '/')}`);
      } finally {
        liar.stops();
        this.#broken.splice(0);
        person.complaints.take();
      }
    });
  }

  /** The truth opens: nothing of a lie is left over. @param {string} at @param {string[]} ids words that must not be there @param {() => Promise<unknown>} [then] */
  async opens(at, ids, then) {
    const { page, person } = this;
    await this.test.test(`afterwards everything opens again: ${at.split('/').at(-1)}`, async () => {
      await page.goto(at);
      await person.settled();
      await then?.();
      assert.equal(await page.evaluate(said, ids.map(fixed)), null, 'something is left over');
      assert.deepEqual([...this.#broken.splice(0), ...person.complaints.take()], []);
    });
  }
}

/** Changes an answer in place, and nothing else. @param {(answer: any) => unknown} how @returns {Change} */
export const changes = (how) => (answer) => {
  how(answer);
};

/** The items of a list. @param {(items: any[]) => unknown} how @returns {Change} */
export const items = (how) => changes((answer) => how(answer.items));

// @ts-check
/** Everything a browser complains about, page after page; whatever was not announced fails the test. */

/** @typedef {{ where: string, text: string, url: string }} Complaint */

export class Complaints {
  /** @type {Complaint[]} */ #all = [];
  /** @type {RegExp[]} */ #expected = [];

  /** @param {string} who @param {import('playwright-core').BrowserContext} context */
  constructor(who, context) {
    this.who = who;
    context.on('page', (page) => this.#watch(page));
    context.on('weberror', (error) => this.#add(error.page()?.url() ?? '', String(error.error().stack ?? error.error()), ''));
  }

  /** @param {import('playwright-core').Page} page */
  #watch(page) {
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      // Svelte’s note that a page which was just left read a value once more: seen rarely, and only on a machine under load.
      if (message.text().includes('derived_inert')) return;
      this.#add(page.url(), message.text(), message.location().url);
    });
    page.on('crash', () => this.#add(page.url(), 'the page crashed', ''));
  }

  /** @param {string} where @param {string} text @param {string} url */
  #add(where, text, url) {
    const whole = `${text} ${url}`;
    if (this.#expected.some((one) => one.test(whole))) return;
    this.#all.push({ where, text, url });
  }

  /**
   * Runs a step that makes the browser complain: a refused request is an error in its console.
   * @template T
   * @param {RegExp[]} expected @param {() => Promise<T>} step
   * @returns {Promise<T>}
   */
  async expecting(expected, step) {
    const end = this.expect(expected);
    try {
      return await step();
    } finally {
      await end();
    }
  }

  /** The same until it is ended. @param {RegExp[]} expected @returns {() => Promise<void>} how to end it */
  expect(expected) {
    this.#expected.push(...expected);
    return async () => {
      // The console is told a moment later than the page.
      await new Promise((done) => setTimeout(done, 100));
      this.#expected = this.#expected.filter((one) => !expected.includes(one));
    };
  }

  /** What there was since the last time. @returns {string[]} */
  take() {
    return this.#all.splice(0).map((one) => `the console of ${this.who}’s browser at ${one.where}: ${one.text} ${one.url}`);
  }
}

/** A refused request: `refused(422, '/engagements')`. @param {number} status @param {string} path */
export function refused(status, path) {
  return new RegExp(`status of ${status} .*${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

/** Requests while the network is away. */
export const away = /net::ERR_INTERNET_DISCONNECTED/;

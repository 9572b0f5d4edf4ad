// @ts-check
/** A person with a browser of their own, and what every page must hold to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { Complaints } from './console.mjs';
import { output } from './paths.mjs';
import { t } from './words.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';

/** A browser process. */
export function launch() {
  return chromium.launch({ executablePath, args: SWITCHES });
}

/** @typedef {'light' | 'dark'} Scheme */
export const WIDE = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };
const MANNER = { viewport: WIDE, locale: 'en-GB', timezoneId: 'Europe/Berlin' };
const NARROWEST = { width: 320, height: 700 };

/** Ways to look at a page. @type {[[typeof WIDE, Scheme], ...[typeof WIDE, Scheme][]]} */
const WAYS = [
  [WIDE, 'light'],
  [PHONE, 'dark'],
  [PHONE, 'light'],
  [WIDE, 'dark']
];
let looked = 0;

/** A page does its work and has something wrong with it. */
export class Flaw extends Error {}

/** One person at one browser. */
export class Person {
  /** @type {import('playwright-core').Page} */ page = /** @type {never} */ (undefined);
  email = '';
  password = '';
  /** The six words. */
  words = '';
  recovery = '';
  /** @type {string[]} */ #flaws = [];

  /** @param {string} name @param {string} address @param {import('playwright-core').BrowserContext} context */
  constructor(name, address, context) {
    this.name = name;
    this.address = address;
    this.context = context;
    this.complaints = new Complaints(name, context);
  }

  /**
   * @param {import('playwright-core').Browser} browser @param {string} name @param {string} address of the server
   * @param {import('playwright-core').BrowserContextOptions} [options]
   */
  static async at(browser, name, address, options = {}) {
    return Person.#in(await browser.newContext({ baseURL: address, ...MANNER, ...options }), name, address);
  }

  /** With a browser of their own whose profile lies in a folder and outlives it. @param {string} profile @param {string} name @param {string} address */
  static async withProfile(profile, name, address) {
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: SWITCHES, baseURL: address, ...MANNER });
    const person = await Person.#in(context, name, address);
    await Promise.all(context.pages().map((page) => page !== person.page && page.close()));
    return person;
  }

  /** @param {import('playwright-core').BrowserContext} context @param {string} name @param {string} address */
  static async #in(context, name, address) {
    context.setDefaultTimeout(10_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const person = new Person(name, address, context);
    person.page = await context.newPage();
    return person;
  }

  /** The same person at another, fresh browser. @param {import('playwright-core').Browser} browser */
  async elsewhere(browser) {
    const other = await Person.at(browser, this.name, this.address);
    Object.assign(other, { email: this.email, password: this.password, words: this.words });
    return other;
  }

  /** @param {string} id of the words on it @param {import('./words.mjs').Args} [args] */
  button(id, args) {
    return this.page.getByRole('button', { name: t(id, args), exact: true });
  }

  /** @param {string} id @param {import('./words.mjs').Args} [args] */
  link(id, args) {
    return this.page.getByRole('link', { name: t(id, args), exact: true });
  }

  /** A field by its label. @param {string} id @param {import('./words.mjs').Args} [args] */
  field(id, args) {
    const label = t(id, args).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.page.getByLabel(new RegExp(`^${label}\\s*(?:${t('ui-optional')})?$`));
  }

  /** @param {string} id @param {import('./words.mjs').Args} [args] */
  heading(id, args) {
    return this.page.getByRole('heading', { name: t(id, args) });
  }

  /** Text that a person reads. @param {string} words */
  reads(words) {
    return this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Keeps a picture. @param {string} name */
  async picture(name) {
    await this.page.screenshot({ path: output(`${name}.png`), fullPage: true, animations: 'disabled' });
  }

  /** What every page holds to: nothing for axe to say, nothing in the console, nothing cut off on the narrowest screen. @param {string} name of the picture */
  async look(name) {
    await this.settled();
    await this.#note(() => this.accessible(name));
    await this.#note(() => this.worded(name));
    await this.picture(name);
    await this.#note(() => this.narrow(name));
  }

  /** How the page is shown from now on. @param {import('playwright-core').ViewportSize} viewport @param {Scheme} scheme */
  async shownAs(viewport, scheme) {
    await this.page.setViewportSize(viewport);
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  }

  /** As `look`, one page in the light on a wide screen, the next in the dark on a phone, and so on. @param {string} name */
  async lookNext(name) {
    const way = WAYS[looked++ % WAYS.length] ?? WAYS[0];
    await this.shownAs(...way);
    await this.look(name);
    await this.shownAs(...WAYS[0]);
    await this.page.emulateMedia({ reducedMotion: null });
    // The colours of before are there again.
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** As `look`, light and dark, wide and on a phone. @param {string} name */
  async lookAll(name) {
    await this.settled();
    for (const [size, viewport] of /** @type {const} */ ([['wide', WIDE], ['phone', PHONE]])) {
      await this.page.setViewportSize(viewport);
      for (const scheme of /** @type {Scheme[]} */ (['light', 'dark'])) {
        await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await this.picture(`${name}-${size}-${scheme}`);
        await this.#note(() => this.accessible(`${name}, ${size}, ${scheme}`));
      }
    }
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
    await this.page.setViewportSize(WIDE);
    await this.#note(() => this.worded(name));
    await this.#note(() => this.narrow(name));
  }

  /** A flaw of a page is kept, so that a story goes on; `flawless` fails on it. @param {() => Promise<void>} check */
  async #note(check) {
    await check().catch((error) => this.#flaws.push(error.message));
  }

  /** Fails when a page that was looked at had a flaw, or the browser complained. */
  flawless() {
    const flaws = [...this.#flaws.splice(0), ...this.complaints.take()];
    if (flaws.length > 0) throw new Flaw(flaws.join('\n'));
  }

  /** Nothing is being loaded or moved any more. */
  async settled() {
    await this.page.getByRole('heading').first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('.shape:not(.still)') && document.fonts.status === 'loaded');
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  }

  /** @param {string} name */
  async accessible(name) {
    const page = this.page;
    if (!(await page.evaluate('!!globalThis.axe'))) await page.evaluate(axe);
    const found = await page.evaluate(async (rules) => {
      // @ts-expect-error axe was put there a line above
      const { violations } = await globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
      return violations.map((/** @type {any} */ one) => ({
        rule: `${one.id}: ${one.help}`,
        nodes: one.nodes.map((/** @type {any} */ node) => `${node.html.slice(0, 160)} — ${node.any.concat(node.all, node.none).map((/** @type {any} */ x) => x.message).join('; ').slice(0, 220)}`)
      }));
    }, RULES);
    if (found.length > 0) {
      const lines = found.map((/** @type {any} */ one) => `  ${one.rule}\n    ${one.nodes.join('\n    ')}`);
      throw new Error(`axe on ${name} (${page.url()}):\n${lines.join('\n')}`);
    }
  }

  /** Every word is there: the page shows a message that it does not have as `[its-id]`, and a value that it was not given as `{$value}`. @param {string} name */
  async worded(name) {
    const missing = await this.page.evaluate(() => {
      const read = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'];
      const said = [document.title, document.body.textContent ?? ''];
      for (const one of document.body.querySelectorAll('*')) for (const attribute of read) said.push(one.getAttribute(attribute) ?? '');
      return said.flatMap((text) => text.match(/\[[a-z]+(?:-[\w-]+)+\]|\{\s*\$?\w+\s*\}|\[object \w+\]|\bNaN\b/g) ?? []);
    });
    if (missing.length > 0) throw new Error(`${name} (${this.page.url()}) lacks words: ${[...new Set(missing)].join(', ')}`);
  }

  /** Nothing hangs out to the side at 320 px. @param {string} name */
  async narrow(name) {
    const before = this.page.viewportSize() ?? WIDE;
    await this.page.setViewportSize(NARROWEST);
    const over = await this.page.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      if (root.scrollWidth <= innerWidth) return '';
      const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().left + Math.max(one.clientWidth, one.scrollWidth) > innerWidth + 1);
      return `${root.scrollWidth} px: ${wide.slice(-3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')}`;
    });
    await this.page.setViewportSize(before);
    if (over) throw new Error(`${name} is wider than 320 px: ${over}`);
  }

  async close() {
    this.flawless();
    await this.context.close();
  }
}

// @ts-check
/** What a note shows, what a browser keeps of it, and how one is taken away in the middle of a word. */
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./browser.mjs').Person} Person */

/** The words of the shared note, without the names of cursors. @param {Person} person @returns {Promise<string>} */
export function written(person) {
  return person.page.evaluate(() => {
    const copy = /** @type {HTMLElement} */ (document.querySelector('.written')?.cloneNode(true));
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return [...copy.children].map((one) => one.textContent).join('\n').replaceAll('\u2060', '');
  });
}

/** Waits for words in the shared note. @param {Person} person @param {string} words */
export function readsInNote(person, words) {
  return person.page.waitForFunction((words) => document.querySelector('.written')?.textContent?.includes(words), words, { polling: 10, timeout: 15_000 });
}

/** Where the words stand: `saved`, `device` … @param {Person} person */
export const phase = (person) => person.page.locator('[data-phase]').first();

/** Waits until it stands so. @param {Person} person @param {string} name @param {number} [timeout] ms */
export function stands(person, name, timeout = 20_000) {
  return person.page.waitForFunction((name) => document.querySelector('[data-phase]')?.getAttribute('data-phase') === name, name, { timeout });
}

/** The files under a note. @param {Person} person @param {string} name */
export const file = (person, name) => person.page.getByRole('listitem').filter({ hasText: name });

/** The page's own parts lie on the device. @param {Person} person */
export async function opensWithoutServer(person) {
  await person.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated', null, { timeout: 30_000, polling: 300 });
}

/** Ends the browser of a profile as a machine that loses power does. @param {Person} person @param {string} profile */
export async function kill(person, profile) {
  const lock = join(profile, 'SingletonLock');
  const process_ = Number(/\d+$/.exec(readlinkSync(lock))?.[0]);
  const closed = new Promise((done) => person.context.once('close', done));
  process.kill(process_, 'SIGKILL');
  await closed;
  rmSync(lock, { force: true });
}

/** What the page itself can read of what it keeps: every table, every kept answer, every setting. Answers those words that stand in it. @param {Person} person @param {string[]} words */
export function readable(person, words) {
  return person.page.evaluate(async (words) => {
    /** @type {string[]} */
    const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const text = (/** @type {any} */ value) => {
      if (value instanceof ArrayBuffer) value = new Uint8Array(value);
      if (ArrayBuffer.isView(value)) kept.push(new TextDecoder().decode(value));
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(text);
      else kept.push(String(value));
    };
    const asked = (/** @type {IDBRequest} */ request) => new Promise((done, fail) => ((request.onsuccess = () => done(request.result)), (request.onerror = () => fail(request.error))));
    let tables = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ''));
      for (const table of database.objectStoreNames) {
        tables += 1;
        text(await asked(database.transaction(table).objectStore(table).getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      if (name.startsWith('belay-page')) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) kept.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    const all = kept.join('\n');
    return { tables, length: all.length, found: words.filter((word) => all.includes(word)) };
  }, words);
}

/** Everything that a profile holds of what pages keep, as it lies on the disk. @param {string} profile */
export function onDisk(profile) {
  const places = ['IndexedDB', 'Local Storage', 'Session Storage', 'Service Worker', 'WebStorage'].map((name) => join(profile, 'Default', name));
  return places.flatMap((place) => {
    try {
      return readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => ({ what: join(one.parentPath, one.name).slice(profile.length), bytes: readFileSync(join(one.parentPath, one.name)) }));
    } catch {
      return [];
    }
  });
}

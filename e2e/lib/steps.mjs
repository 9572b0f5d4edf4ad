// @ts-check
/** A story in steps: each stands on the one before, so what comes after a failure is skipped, with pictures
 * kept of where it stood. A mere flaw of a page fails its step alone. */
import { Flaw } from './browser.mjs';
import { output } from './paths.mjs';

/**
 * @param {import('node:test').TestContext} test
 * @param {() => Iterable<import('./browser.mjs').Person>} people whose browsers are looked at after each step
 */
export function steps(test, people) {
  let failed = '';
  let count = 0;
  return async (/** @type {string} */ name, /** @type {() => Promise<void>} */ run) => {
    count += 1;
    await test.test(name, failed ? { skip: `after “${failed}”` } : {}, async () => {
      try {
        await run();
        for (const person of people()) person.flawless();
      } catch (error) {
        if (error instanceof Flaw) throw error;
        failed = name;
        for (const person of people()) {
          const file = output(`failed/${count}-${person.name.split(' ')[0]}.png`);
          await person.page.screenshot({ path: file, fullPage: true }).catch(() => undefined);
          console.error(`${person.name} was at ${person.page.url()}; see ${file}`);
          for (const complaint of person.complaints.take()) console.error(`  ${complaint}`);
        }
        throw error;
      }
    });
  };
}

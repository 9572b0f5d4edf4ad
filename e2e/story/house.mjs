// @ts-check
/** What the house does around coaching: sign-in by keyboard, motion, cover, palette, lock, a fresh device. */
import assert from 'node:assert/strict';
import { refused } from '../lib/console.mjs';
import { go, onOwnAddress, signIn, unlock } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('../lib/browser.mjs').Person} Person */

/** Signs out by the palette. @param {Person} person */
export async function signOut(person) {
  await palette(person, t('shell-sign-out'));
  await person.page.waitForURL('**/sign-in');
}

/** Does something by name. @param {Person} person @param {string} name */
export async function palette(person, name) {
  const { page } = person;
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: t('shell-palette') });
  await box.fill(name);
  await page.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

/** A wrong password, then sign-in and the first steps with the keyboard alone. @param {Person} person */
export async function byKeyboard(person) {
  const { page } = person;
  await page.goto('/sign-in');
  await person.field('identity-email').waitFor();
  const reach = async (/** @type {import('playwright-core').Locator} */ what) => {
    for (let pressed = 0; pressed < 40; pressed++) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${what}`);
  };
  await reach(person.field('identity-email'));
  await page.keyboard.type(person.email);
  await reach(person.field('identity-password'));
  await page.keyboard.type('not the password');
  await person.complaints.expecting([refused(401, '/sign-in')], async () => {
    await page.keyboard.press('Enter');
    await person.reads(t('problem-wrong_login'));
  });
  assert.equal(await person.field('identity-email').inputValue(), person.email, 'what was typed stays');
  await reach(person.field('identity-password'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(person.password);
  await reach(person.button('identity-sign-in'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/o/*');
  await person.settled();
  // Signing in opens nothing that is sealed: the six words do.
  await person.field('identity-unlock-label').waitFor();
  await reach(person.field('identity-unlock-label'));
  await page.keyboard.type(person.words);
  await page.keyboard.press('Enter');
  await person.field('identity-unlock-label').waitFor({ state: 'detached', timeout: 20_000 });

  // Home: over the navigation with one key, then every stop shows where one is.
  await page.keyboard.press('Tab');
  const skip = person.link('nav-skip');
  await reach(skip);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'content');
  const stops = new Set();
  for (let pressed = 0; pressed < 12; pressed++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return { name: at.outerHTML.slice(0, 120), seen: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, dialog: !!at.closest('dialog') };
    });
    if (!stop) break;
    assert.ok(stop.seen, `the focus is not seen on ${stop.name}`);
    stops.add(stop.name);
  }
  assert.ok(stops.size > 0, 'home has something to do');
}

/** Nothing moves for who does not want it. @param {Person} person */
export async function withoutMotion(person) {
  const { page } = person;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
        const longest = (/** @type {string} */ times) => Math.max(...times.split(',').map(parseFloat));
        return longest(transitionDuration) > 0.001 || (animationName !== 'none' && longest(animationDuration) > 0.001);
      })
      .map((one) => one.outerHTML.slice(0, 100))
  );
  await page.emulateMedia({ reducedMotion: null });
  assert.deepEqual(moving, []);
}

/** F9 covers what is sealed, and gives it back. @param {Person} person @param {string} words on the page */
export async function cover(person, words) {
  const { page } = person;
  const seen = page.getByText(words).filter({ visible: true }).first();
  const colour = () => seen.evaluate((element) => getComputedStyle(element).color);
  assert.doesNotMatch(await colour(), /, 0\)$/);
  await page.keyboard.press('F9');
  await person.reads(t('shell-covered'));
  assert.match(await colour(), /, 0\)$/, 'sealed words have no colour while covered');
  await person.picture('story/covered');
  await page.keyboard.press('F9');
  await page.getByText(t('shell-covered')).waitFor({ state: 'detached' });
}

/** Lock: the shape of the page and one field; whom to turn to stays readable. @param {Person} person @param {string} words sealed ones, on the page before */
export async function lockAndUnlock(person, words) {
  const { page } = person;
  await person.reads(words);
  await palette(person, t('shell-lock'));
  await person.field('identity-unlock-label').waitFor();
  assert.equal(await page.getByText(words).count(), 0, 'nothing sealed is left on a locked page');
  await person.look('story/locked');
  await go(person, 'nav-help');
  await person.reads('Works council');
  assert.equal(await person.field('identity-unlock-label').count(), 0);
  await page.goBack();
  await person.field('identity-unlock-label').fill('one two three four five six');
  await person.button('identity-unlock').click();
  await person.reads(t('vault-wrong_secret'));
  await unlock(person);
  await person.reads(words);
}

/** Another browser of the same person: signs in, unlocks with the six words. @param {Person} person @param {import('playwright-core').Browser} browser */
export async function freshDevice(person, browser) {
  const other = await person.elsewhere(browser);
  await signIn(other);
  await unlock(other);
  return other;
}

/** A login is reset on the server's host: another password, and the person is told; what is sealed stays sealed. @param {Person} person @param {string} link */
export async function anotherPassword(person, link) {
  const { page } = person;
  await page.goto(onOwnAddress(person, link));
  await person.heading('identity-reset-title').waitFor();
  await person.look('story/reset');
  person.password = 'another rope holds as well';
  await person.field('identity-password-new').fill(person.password);
  await person.button('identity-reset-do').click();
  await person.reads(t('identity-reset-done'));
  await signIn(person);
  await page.getByText(t('shell-login-reset', { day: 'X' }).split('X')[0] ?? '').first().waitFor();
}

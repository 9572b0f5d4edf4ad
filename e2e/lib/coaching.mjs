// @ts-check
/** What two people do in coaching, as they do it on the page. Used by every spec that coaches. */
import { t } from './words.mjs';

/** @typedef {import('./browser.mjs').Person} Person */

/** @param {Person} person */
export const dialog = (person) => person.page.getByRole('dialog');

/** Opens what is folded, if it is. @param {Person} person @param {string} id of the words it begins with @param {import('./words.mjs').Args} [args] */
export async function unfold(person, id, args) {
  const words = t(id, args).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const summary = person.page
    .locator('summary')
    .filter({ hasText: new RegExp(`^\\s*${words}`) })
    .filter({ visible: true })
    .first();
  await summary.waitFor();
  if (!(await summary.evaluate((one) => /** @type {HTMLDetailsElement} */ (one.parentElement).open))) await summary.click();
}

/** Goes to a part of a coaching by the line of links. @param {Person} person @param {string} name as in its address */
export async function part(person, name) {
  await person.page.getByRole('navigation', { name: t('parts-label') }).getByRole('link', { name: t(`parts-${name}`), exact: true }).click();
  await person.page.waitForURL(`**/${name}`);
}

/** Chooses in the menu of something. @param {Person} person @param {import('playwright-core').Locator} opener @param {string} id @param {import('./words.mjs').Args} [args] */
export async function choose(person, opener, id, args) {
  await opener.click();
  await person.page.getByRole('menuitem', { name: t(id, args), exact: true }).click();
}

/**
 * A goal, on the page of the engagement.
 * @param {Person} person
 * @param {{ sentence: string, today: string, enough: string, purpose?: string, levels?: string[] }} goal
 */
export async function writeGoal(person, goal) {
  const { page } = person;
  await person.button('goal-add').click();
  await person.field('goal-ask-sentence', { origin: 'open' }).fill(goal.sentence);
  await person.field('goal-ask-today', { origin: 'open' }).fill(goal.today);
  await person.field('goal-ask-good-enough', { origin: 'open' }).fill(goal.enough);
  if (goal.levels || goal.purpose) await unfold(person, 'goal-sharpen');
  if (goal.purpose) {
    await unfold(person, 'goal-fold-why');
    await person.field('goal-purpose').fill(goal.purpose);
  }
  if (goal.levels) {
    await unfold(person, 'goal-fold-levels');
    for (const [n, words] of goal.levels.entries()) await person.field('goal-level', { level: String(n - 2) }).fill(words);
  }
  await person.button('ui-save').click();
  await page.getByRole('link', { name: goal.sentence }).waitFor();
}

/** A session, today. Ends on its page. @param {Person} person @param {{ topic: string, link?: string }} session */
export async function planSession(person, session) {
  const { page } = person;
  await person.button('session-plan-open').click();
  await person.field('session-topic-question').fill(session.topic);
  if (session.link) await person.field('session-link').fill(session.link);
  await person.button('session-plan').click();
  await page.waitForURL('**/sessions/*');
  await person.field('session-topic-question').waitFor();
}

/** From Arrive to Talk; who comes later is there already. @param {Person} person */
export async function talk(person) {
  const begin = person.page.getByRole('button', { name: new RegExp(`^(${t('session-begin')}|${t('session-back-to-talk')})$`) });
  await begin.or(sharedNote(person)).first().waitFor();
  if (await begin.isVisible()) await begin.click();
  await sharedNote(person).waitFor();
}

/** @param {Person} person */
export const sharedNote = (person) => person.page.getByRole('textbox', { name: t('session-note'), exact: true });

/** @param {Person} person */
export const privateNote = (person) => person.page.getByRole('textbox', { name: t('session-private'), exact: true });

/** A one-key helper of the talk. @param {Person} person @param {string} id @param {import('./words.mjs').Args} [args] */
export const helper = (person, id, args) => person.page.getByRole('toolbar', { name: t('session-helpers') }).getByRole('button', { name: t(id, args) });

/** Types at the end of a note. @param {import('playwright-core').Locator} note @param {string} words */
export async function type(note, words) {
  await note.click();
  await note.page().keyboard.press('Control+End');
  // The editor is told of a moved cursor with the next frame.
  await note.page().evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await note.page().keyboard.press('Enter');
  await note.page().keyboard.type(words, { delay: 5 });
}

/** Every note on the page is at the server. @param {Person} person */
export async function saved(person) {
  await person.page.waitForFunction(() => [...document.querySelectorAll('[data-phase]')].every((one) => one.getAttribute('data-phase') === 'saved'), null, { timeout: 20_000 });
}

/** "What will you do, by when?" @param {Person} person @param {{ what: string, quick: string, owner?: string }} action `quick`: id of the word for the day */
export async function writeAction(person, action) {
  await person.field('action-what').fill(action.what);
  await person.button(action.quick).click();
  if (action.owner) await person.field('action-owner').selectOption({ label: action.owner });
  await person.button('action-add').click();
  await person.reads(action.what);
}

/** The owner says how it went. @param {Person} person @param {string} what @param {string} how id of the word @param {string} [words] */
export async function answer(person, what, how, words) {
  const { page } = person;
  await page.getByRole('checkbox', { name: t('action-ask', { words: what }) }).click();
  await page.getByRole('radio', { name: t(how), exact: true }).check();
  if (words) await person.field('action-words').fill(words);
  await dialog(person).getByRole('button', { name: t('ui-save'), exact: true }).click();
  await dialog(person).filter({ hasText: t('action-question') }).waitFor({ state: 'hidden' });
}

/** Asks someone, in two fields. @param {Person} person @param {{ with: string, about: string }} what */
export async function ask(person, what) {
  await person.field('engagement-with').selectOption({ label: what.with });
  await person.field('engagement-about').fill(what.about);
  await person.button('engagement-propose').click();
}

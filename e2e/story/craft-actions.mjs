// @ts-check
/** Between the conversations: actions offered, answered, moved; what is kept. */
import { dialog, part } from '../lib/coaching.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */
/** @typedef {import('../lib/browser.mjs').Person} Person */

/** @param {Person} person @param {string} words @param {string} [owner] */
async function add(person, words, owner) {
  await person.button('action-add-open').click();
  await person.field('action-what').fill(words);
  if (owner) await person.field('action-owner').selectOption({ label: owner });
  await person.button('action-add').click();
  await person.reads(words);
}

/** @param {Craft} world */
export async function theActions(world) {
  const { step, ada, bea, say } = world;
  const offered = say('Ask Carl to press it once');

  await step('an action for the other is offered until they take it on', async () => {
    for (const person of [ada, bea]) await person.page.goto(`${world.base}/actions`);
    await add(ada, offered, bea.name);
    await ada.reads(t('action-offered', { name: bea.name }));
    await bea.reads(t('action-offered-you', { name: ada.name }));
    await bea.look('craft/action-offered');
    await bea.button('action-take-on').click();
    await ada.page.getByText(t('action-offered', { name: bea.name })).waitFor({ state: 'detached' });
  });

  await step('“Partly” asks what got in the way', async () => {
    const way = say('Carl was ill');
    await bea.page.getByRole('checkbox', { name: t('action-ask', { words: offered }) }).click();
    await bea.page.getByRole('radio', { name: t('action-partly'), exact: true }).check();
    await bea.field('action-in-the-way').fill(way);
    await bea.look('craft/action-partly');
    await dialog(bea).getByRole('button', { name: t('ui-save'), exact: true }).click();
    await bea.reads(way);
    await ada.reads(way);
  });

  await step('five of them are a board, moved with the keyboard', async () => {
    const last = say('Leave at five on Monday');
    for (const words of [say('Draw the path'), say('Tell the team'), last]) await add(bea, words);
    const column = (/** @type {string} */ name) => bea.page.getByRole('region', { name: t('board-column', { column: name }) });
    const card = (/** @type {string} */ name) => column(name).locator('[data-action]').filter({ hasText: last });
    await bea.look('craft/board');
    await card('not_begun').focus();
    await bea.page.keyboard.press('ArrowRight');
    await card('under_way').waitFor();
    // The focus goes along.
    await bea.page.waitForFunction((words) => document.activeElement?.textContent?.includes(words) && document.activeElement.matches('[data-action][aria-busy=false]'), last);
    await bea.page.keyboard.press('ArrowRight');
    await card('done').waitFor();
    await ada.page.getByRole('region', { name: t('board-column', { column: 'done' }) }).getByText(last).waitFor();
  });
}

/** @param {Craft} world */
export async function theLog({ step, ada, bea, say }) {
  await step('a win with what shows it is kept, and both read it', async () => {
    const [win, shows] = [say('Carl pressed it'), say('I was at the choir at seven')];
    await part(bea, 'log');
    await bea.look('craft/log-empty');
    await bea.button('log-add').click();
    await bea.page.getByRole('radio', { name: t('log-type', { type: 'win' }), exact: true }).check();
    await bea.field('log-first', { type: 'win' }).fill(win);
    await bea.field('log-more', { type: 'win' }).fill(shows);
    await bea.button('log-keep').click();
    await part(ada, 'log');
    for (const words of [win, shows]) await ada.reads(words);
    await ada.look('craft/log');
    await part(ada, 'journey');
    await ada.reads(win);
    await ada.look('craft/journey');
  });
}

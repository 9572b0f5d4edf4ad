// @ts-check
/** Halfway, the end, what is taken along, and whether it held. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { part, unfold } from '../lib/coaching.mjs';
import { go } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */
/** @typedef {import('../lib/browser.mjs').Person} Person */

/** How far the first goal is. @param {Person} person @param {string} level @param {string} words */
async function note(person, level, words) {
  await person.button('goal-how-far').first().click();
  await person.page.getByRole('radio', { name: new RegExp(`^${t('goal-level-name', { level })}`) }).check();
  await person.field('goal-how-far-words').fill(words);
  await person.button('goal-how-far-save').click();
  await person.reads(words);
}

/** @param {Craft} world */
export async function theReview({ step, ada, bea, say }) {
  await step('looking back midway: how far, in words first, and what each promised', async () => {
    const [far, well] = [say('Two of three by now'), say('We laugh')];
    await part(bea, 'review');
    await note(bea, '0', far);
    await bea.reads(t('review-gas', { word: 'as_hoped' }));
    await unfold(bea, 'review-why');
    await bea.reads(t('review-gas-caution', { n: 1 }).slice(0, 60));
    await bea.button('review-begin').click();
    await bea.field('review-goes-well').fill(well);
    await bea.field('review-change').fill(say('Shorter mornings'));
    await bea.page.getByRole('group', { name: t('review-kept') }).first().getByRole('button', { name: t('review-kept-word', { kept: 'yes' }), exact: true }).click();
    await bea.look('craft/review-form');
    await bea.button('ui-save').click();
    await bea.reads(well);
    await part(ada, 'review');
    for (const words of [far, well]) await ada.reads(words);
    await ada.look('craft/review');
  });
}

/** @param {Craft} world */
export async function theClosing(world) {
  const { step, ada, bea, say } = world;
  const words = { level: say('More than I hoped'), where: say('In the next release'), thanks: say('For asking') };

  await step('closing: how far, what else brought it about, where it goes on, thanks', async () => {
    await part(bea, 'closing');
    await bea.button('closing-begin').click();
    await note(bea, '1', words.level);
    await unfold(bea, 'closing-mine');
    await bea.button('closing-cause-add').click();
    await bea.field('closing-cause', { n: 1 }).fill(say('A quiet quarter'));
    await bea.field('closing-where').fill(words.where);
    await bea.page.getByRole('group', { name: t('closing-fulfilment') }).getByRole('button', { name: '8', exact: true }).click();
    await bea.field('closing-next').fill(say('The next one'));
    await bea.look('craft/closing-form');
    await bea.button('ui-save').click();
    await bea.reads(t('closing-written'));
    await unfold(bea, 'closing-thanks-title');
    await bea.field('closing-thanks').fill(words.thanks);
    await bea.button('closing-thanks-save').click();
    await bea.reads(words.thanks);
    await part(ada, 'closing');
    await unfold(ada, 'closing-theirs', { own: 'false', name: bea.name });
    await ada.reads(words.where);
    await ada.look('craft/closing');
  });

  await step('it is closed with a signed act', async () => {
    await bea.button('closing-close').click();
    await bea.page.getByRole('dialog').getByRole('button', { name: t('closing-close'), exact: true }).click();
    await bea.reads(t('closing-closed-by', { name: 'you', day: 'X' }).split('X')[0] ?? '');
    await ada.reads(t('closing-closed-by', { name: bea.name, day: 'X' }).split('X')[0] ?? '');
    await bea.look('craft/closed');
  });

  await step('what is taken along is one file, which opens anywhere and runs nothing', async () => {
    const take = async (/** @type {string} */ id) => {
      const [download] = await Promise.all([bea.page.waitForEvent('download'), bea.button(id).click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const html = await take('closing-take-html');
    const json = await take('closing-take-json');
    assert.match(html.name, /\.html$/);
    assert.match(json.name, /\.json$/);
    assert.doesNotMatch(html.text, /<script|<iframe|<img|\son\w+\s*=\s*["']|javascript:|(?:src|href)=["']?http/i);
    assert.doesNotMatch(html.text, /\[[a-z]+(?:-[\w-]+)+\]/, 'every word is there');
    const record = JSON.parse(json.text);
    assert.ok(Object.keys(record).length > 3);
    for (const [what, one] of Object.entries(words)) {
      assert.ok(html.text.includes(one), `${what} is in the page`);
      assert.ok(json.text.includes(one), `${what} is in the JSON`);
    }
    const page = await bea.context.newPage();
    await page.setContent(html.text);
    await page.getByText(words.where).first().waitFor();
    await page.close();
  });
}

/** @param {Craft} world */
export async function theLookBack(world) {
  const { step, ada, bea, say } = world;

  await step('after thirty days it is asked whether it held; the answer is for both', async () => {
    const held = say('The pairs hold it');
    await bea.page.clock.setFixedTime(Date.now() + 31 * 86_400_000);
    await bea.page.reload();
    await bea.heading('lookback-question', { names: ada.name }).waitFor();
    await bea.look('craft/look-back');
    await bea.button('lookback-held', { held: 'yes' }).click();
    await bea.field('lookback-words', { held: 'yes' }).fill(held);
    await bea.button('ui-save').click();
    await bea.reads(t('lookback-kept'));
    await ada.reads(held);
  });

  await step('Bea goes on in German, and nothing is left in English', async () => {
    await go(bea, 'nav-settings');
    await bea.field('person-language').selectOption('de');
    await bea.page.getByRole('region', { name: t('person-you') }).getByRole('button', { name: t('ui-save'), exact: true }).click();
    await bea.page.getByRole('heading', { name: t('person-settings', {}, 'de') }).waitFor();
    for (const name of ['agreement', 'goals', 'sessions', 'log', 'closing']) {
      await bea.page.goto(`${world.base}/${name}`);
      const place = bea.page.getByRole('navigation', { name: t('parts-label', {}, 'de') }).getByRole('link', { name: t(`parts-${name}`, {}, 'de'), exact: true });
      await place.waitFor();
      assert.equal(await place.getAttribute('aria-current'), 'page');
      await bea.look(`craft/${name}-de`);
    }
  });
}

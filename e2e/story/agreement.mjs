// @ts-check
/** Two people agree; one may say "not now"; nobody coaches down their own reporting line. */
import assert from 'node:assert/strict';
import { refused } from '../lib/console.mjs';
import { ask } from '../lib/coaching.mjs';
import { go, keepWords } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./world.mjs').World} World */

const ABOUT = 'How I hand over without staying late';

/** @param {World} world */
export async function theAgreement({ step, ada, bea, carl, dora }) {
  await step('whom one manages cannot be asked; the page offers a peer and keeps the words', async () => {
    await go(carl, 'nav-coaching');
    await carl.link('engagement-new').click();
    await ask(carl, { with: 'Bea Lindqvist', about: 'Your release days' });
    await carl.complaints.expecting([refused(422, '/engagements')], async () => {
      await keepWords(carl);
      await carl.page.getByRole('alert').filter({ hasText: t('engagement-reporting-line', { name: 'Bea Lindqvist' }) }).waitFor();
    });
    assert.equal(await carl.field('engagement-about').inputValue(), 'Your release days');
    await carl.look('story/reporting-line');
    await carl.link('engagement-find-peer').click();
    await carl.page.waitForURL('**/peer');
    assert.equal(await carl.field('engagement-about').inputValue(), 'Your release days', 'the words go along');
    // Nothing typed: nothing is asked when one leaves.
    await carl.field('engagement-about').fill('');
  });

  await step('a proposal without a person says what is missing', async () => {
    await go(bea, 'nav-home');
    await bea.link('home-first-go').click();
    await bea.look('story/propose-empty');
    await bea.field('engagement-about').fill(ABOUT);
    await bea.button('engagement-propose').click();
    await bea.reads(t('engagement-with-missing'));
    assert.equal(await bea.field('engagement-about').inputValue(), ABOUT);
  });

  await step('Bea asks Ada in two fields; her six words are shown before the first sealed ones', async () => {
    await go(ada, 'nav-home');
    await ask(bea, { with: 'Ada Berg', about: ABOUT });
    await bea.page.getByRole('list', { name: t('identity-words-label') }).waitFor();
    await bea.look('story/six-words');
    await keepWords(bea);
    await bea.page.waitForURL(/\/coaching\/[0-9a-f-]{36}$/);
    await bea.reads(ABOUT);
    await bea.reads(t('engagement-waiting', { who: 'Ada Berg' }));
    await bea.look('story/engagement-proposed');
  });

  await step('Ada sees it on her home without a reload', async () => {
    await ada.reads(t('home-reply', { name: 'Bea Lindqvist', kind: 'one_to_one' }));
    await ada.look('story/home-reply');
    await ada.link('home-look').click();
    await ada.heading('engagement-asks-you', { who: 'Bea Lindqvist' }).waitFor();
    await ada.reads(ABOUT);
    await ada.look('story/reply');
  });

  await step('Ada suggests another length; Bea sees it and says yes; both stand in it', async () => {
    await ada.button('engagement-suggest').click();
    await ada.field('engagement-minutes').fill('60');
    await ada.button('engagement-suggest-send').click();
    await keepWords(ada);
    await bea.heading('engagement-suggests', { who: 'Ada Berg' }).waitFor();
    await bea.reads(t('engagement-card', { modality: 'coaching', minutes: 60, kind: 'one_to_one' }));
    await bea.button('engagement-yes').click();
    for (const person of [ada, bea]) await person.heading('goal-title').waitFor();
  });

  await step('“not now” is all that is told, to the proposer alone', async () => {
    await go(dora, 'nav-coaching');
    await dora.link('engagement-new').click();
    await ask(dora, { with: 'Carl Ueda', about: 'Leading without shouting' });
    await keepWords(dora);
    await dora.reads(t('engagement-waiting', { who: 'Carl Ueda' }));
    await go(carl, 'nav-coaching');
    await carl.page.getByRole('link', { name: 'Dora Kaya' }).click();
    await carl.button('ui-not-now').click();
    await carl.page.waitForURL('**/coaching');
    await dora.reads(t('engagement-declined'));
    await dora.look('story/not-now');
  });
}

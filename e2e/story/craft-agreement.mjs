// @ts-check
/** Two people agree in two fields, then write their agreement out. */
import { ask, part, unfold } from '../lib/coaching.mjs';
import { begin, go, join, keepWords } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';
import { everyoneHasKeys } from './beginning.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */

const ORGANISATION = 'Handwerk';

/** @param {Craft} world */
export async function theBeginning(world) {
  const { step, server, ada, bea, say } = world;

  await step('a house with two people', async () => {
    await begin(ada, await server.firstLink(), { organisation: ORGANISATION, email: 'ada@handwerk.example' });
    await go(ada, 'nav-people');
    await ada.button('person-add').click();
    await ada.field('person-add-name').fill(bea.name);
    await ada.field('person-add-email').fill('bea@handwerk.example');
    await ada.page.getByRole('dialog').getByRole('button', { name: t('ui-add'), exact: true }).click();
    const link = await ada.field('person-invite-link').inputValue();
    await ada.button('ui-close').click();
    await join(bea, link, ORGANISATION);
    await everyoneHasKeys(ada);
  });

  await step('Bea asks, Ada says yes', async () => {
    const about = say('How I lead without shouting');
    await go(bea, 'nav-coaching');
    await bea.link('engagement-new').click();
    await ask(bea, { with: ada.name, about });
    await keepWords(bea);
    await bea.page.waitForURL(/\/coaching\/[0-9a-f-]{36}$/);
    await go(ada, 'nav-home');
    await ada.link('home-look').click();
    await ada.reads(about);
    await ada.button('engagement-yes').click();
    await keepWords(ada);
    for (const person of [ada, bea]) await person.heading('goal-title').waitFor();
    world.base = new URL(bea.page.url()).pathname;
    world.engagement = world.base.split('/').at(-1) ?? '';
  });
}

/** @param {Craft} world */
export async function theAgreement({ step, ada, bea, say }) {
  const limits = say('Danger to life, and nothing else');
  const promise = say('I come with a question');

  await step('Ada writes the agreement out, one part at a time', async () => {
    await part(ada, 'agreement');
    await ada.look('craft/agreement-brief');
    await ada.button('agreement-write').click();
    await ada.look('craft/agreement-write');
    await unfold(ada, 'agreement-part-confidence');
    await ada.field('agreement-line-limits').fill(limits);
    await unfold(ada, 'agreement-part-promises');
    await ada.field('agreement-commits', { who: 'Coach' }).fill(promise);
    await unfold(ada, 'agreement-part-ending');
    await ada.button('agreement-in-weeks', { n: 6 }).click();
    await ada.button('engagement-suggest-send').click();
    await ada.reads(t('agreement-sent'));
  });

  await step('Bea reads what differs and says yes; who said yes when stands below it', async () => {
    await part(bea, 'agreement');
    await bea.heading('engagement-suggests', { who: ada.name }).waitFor();
    await bea.reads(limits);
    await bea.reads(promise);
    await bea.look('craft/agreement-difference');
    await bea.button('engagement-yes').click();
    await bea.heading('engagement-suggests', { who: ada.name }).waitFor({ state: 'detached' });
    for (const person of [ada, bea]) {
      await person.reads(t('engagement-version', { n: 2 }));
      for (const name of [ada.name, bea.name]) await person.reads(t('agreement-signed', { name, day: 'X', time: '' }).split('X')[0] ?? '');
    }
    await unfold(bea, 'agreement-versions');
    await bea.reads(t('agreement-first'));
    await bea.look('craft/agreement');
  });

  await step('on paper it is the agreement alone', async () => {
    await bea.page.emulateMedia({ media: 'print' });
    await bea.reads(limits);
    for (const hidden of [bea.button('ui-print'), bea.page.getByRole('navigation', { name: t('parts-label') })]) await hidden.waitFor({ state: 'hidden' });
    await bea.picture('craft/agreement-print');
    await bea.page.emulateMedia({ media: null });
  });
}

// @ts-check
/** What each needs, whether they are ready, what is true around them. */
import assert from 'node:assert/strict';
import { part, unfold } from '../lib/coaching.mjs';
import { keepRecovery } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */
/** @typedef {import('../lib/browser.mjs').Person} Person */

/** One question of a page of questions. @param {Person} person @param {string} id @param {string} words */
async function write(person, id, words) {
  await person.button('ground-write-this', { what: t(id) }).click();
  await person.field(id).fill(words);
  await person.button('ui-save').click();
  await person.reads(words);
}

/** @param {Craft} world */
export async function theGround({ step, ada, bea, say }) {
  await step('both write what they need, and each reads the other beside it', async () => {
    const [hers, adas] = [say('A day that ends'), say('To learn how you decide')];
    await Promise.all([part(ada, 'needs'), part(bea, 'needs')]);
    await write(bea, 'ground-need-need', hers);
    await ada.reads(hers);
    await write(ada, 'ground-need-need', adas);
    await bea.reads(adas);
    await bea.look('craft/needs');
  });

  await step('readiness is said by both, and keeps nobody out', async () => {
    const [hers, adas] = [say('Two people left because of the nights'), say('The team asked for it')];
    for (const person of [ada, bea]) await unfold(person, 'ground-ready-title');
    await write(bea, 'ground-ready-need', hers);
    await write(ada, 'ground-ready-need', adas);
    await bea.reads(adas);
    await ada.reads(hers);
    await ada.look('craft/readiness');
  });

  await step('context in three lists; one entry is looked at closer', async () => {
    const helps = say('Dora knows the old system');
    await Promise.all([part(ada, 'context'), part(bea, 'context')]);
    await bea.look('craft/context-empty');
    await bea.button('ground-list-helps-add').click();
    await bea.field('ground-list-helps-ask').fill(helps);
    await unfold(bea, 'ground-closer');
    await bea.field('ground-know').fill(say('She told us how it was built'));
    await bea.button('ui-save').click();
    await bea.reads(helps);
    await ada.reads(helps);
  });

  await step('what lies within a person stays with them unless they share it', async () => {
    const belief = say('Nobody would notice if I left');
    await bea.button('ground-list-in_way-add').click();
    await bea.field('ground-list-in_way-ask').fill(belief);
    await bea.field('ground-kind').selectOption('belief');
    await bea.page.getByRole('radio', { name: t('ground-inner-alone') }).waitFor();
    await bea.button('ui-save').click();
    await keepRecovery(bea);
    await bea.reads(belief);
    await bea.look('craft/context');
    await ada.page.reload();
    await ada.button('ground-list-in_way-add').waitFor();
    assert.equal(await ada.page.getByText(belief).count(), 0);
  });
}

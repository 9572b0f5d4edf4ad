// @ts-check
/** Options before the plan: silent ideas, a decision; the plan and why it changed. */
import assert from 'node:assert/strict';
import { part, unfold } from '../lib/coaching.mjs';
import { read } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */

/** @param {Craft} world */
export async function theOptions(world) {
  const { step, ada, bea, say, toAda } = world;
  const [hers, adas] = [say('Somebody else presses the button'), say('We release on Tuesdays')];
  const drawer = `/engagements/${world.engagement}/entries?drawer=option`;

  await step('silent ideas: the other’s is nowhere before both are ready', async () => {
    await Promise.all([part(ada, 'options'), part(bea, 'options')]);
    await bea.look('craft/options-empty');
    await bea.button('option-silent-begin').click();
    for (const [person, idea] of /** @type {const} */ ([[bea, hers], [ada, adas]])) {
      await person.field('option-one-idea').fill(idea);
      await person.button('option-keep').click();
      await person.reads(idea);
    }
    const { items: own } = await read(bea, drawer);
    assert.equal(own.length, 1, 'Bea is given her own idea alone');
    await ada.look('craft/ideas');
    await bea.button('option-ready').click();
    await bea.reads(t('option-waiting', { who: ada.name }));
    await ada.reads(t('option-others-ready', { who: bea.name, n: 1 }));
    const { items: given } = await read(ada, drawer);
    const secret = own[0].id;
    assert.ok(given.length === 1 && given[0].id !== secret, 'Ada is given her own idea alone');
    assert.ok(toAda.length > 0 && !toAda.some((text) => text.includes(secret)), 'no answer to Ada names Bea’s idea');
    assert.equal(await ada.page.getByText(hers).count(), 0);
    assert.equal(await bea.page.getByText(adas).count(), 0);
    await ada.button('option-ready').click();
    for (const person of [ada, bea]) {
      for (const idea of [hers, adas]) await person.reads(idea);
      await person.heading('option-silent').waitFor({ state: 'detached' });
    }
    await bea.look('craft/options');
  });

  await step('a decision: what was considered, what was chosen and why', async () => {
    const [question, why] = [say('How does it end at five?'), say('It needs nobody’s leave')];
    await unfold(bea, 'option-decisions');
    await bea.button('option-decide').click();
    await bea.field('option-question').fill(question);
    for (const idea of [hers, adas]) await bea.page.getByRole('checkbox', { name: idea }).check();
    await bea.page.getByRole('checkbox', { name: t('option-this') }).first().check();
    await bea.field('option-decision-reasons').fill(why);
    await bea.look('craft/decision-form');
    await bea.button('ui-save').click();
    await bea.heading('option-settled').waitFor();
    await unfold(ada, 'option-decisions');
    await ada.reads(question);
    await unfold(ada, 'option-decision-more');
    await ada.reads(why);
    await ada.look('craft/decision');
  });
}

/** @param {Craft} world */
export async function thePlan({ step, ada, bea, say }) {
  await step('a plan, and its second version with the reason', async () => {
    const [purpose, way, again, reason] = [say('Evenings belong to people'), say('One release in a pair'), say('Evenings and Fridays belong to people'), say('Fridays were worse')];
    await part(bea, 'plan');
    await bea.look('craft/plan-empty');
    await bea.button('plan-begin').click();
    await bea.field('plan-purpose').fill(purpose);
    await bea.button('plan-tactic-add').click();
    await bea.field('plan-line', { one: t('plan-tactic'), n: 1 }).fill(way);
    await bea.button('ui-save').click();
    await bea.button('plan-change').click();
    await bea.field('plan-purpose').fill(again);
    await bea.field('plan-reason').fill(reason);
    await bea.look('craft/plan-form');
    await bea.button('plan-save-version', { version: 2 }).click();
    await bea.reads(again);
    await part(ada, 'plan');
    for (const words of [again, way, reason]) await ada.reads(words);
    await unfold(ada, 'plan-versions');
    await ada.page.getByRole('button', { name: new RegExp(`^${t('plan-version', { version: 1 })}`) }).click();
    await ada.reads(purpose);
    await ada.look('craft/plan');
  });
}

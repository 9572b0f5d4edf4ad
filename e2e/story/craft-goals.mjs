// @ts-check
/** Goals: in full, answered by the other, three at a time. */
import assert from 'node:assert/strict';
import { part, unfold, writeGoal } from '../lib/coaching.mjs';
import { read } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */

/** @param {Craft} world */
export async function theGoals(world) {
  const { step, ada, bea, say } = world;
  const sentence = say('I lead the release without staying late');

  await step('a goal with levels, parts and how much it is wanted', async () => {
    const [piece, why] = [say('The checklist'), say('The choir')];
    await part(bea, 'goals');
    await bea.button('goal-add').click();
    await bea.field('goal-ask-sentence', { origin: 'open' }).fill(sentence);
    await bea.field('goal-ask-today', { origin: 'open' }).fill(say('I am the last to leave'));
    await bea.field('goal-ask-good-enough', { origin: 'open' }).fill(say('Two of three end at five'));
    await unfold(bea, 'goal-sharpen');
    await unfold(bea, 'goal-fold-levels');
    for (const level of ['-2', '-1', '0', '1', '2']) await bea.field('goal-level', { level }).fill(say(`Level ${level}`));
    await unfold(bea, 'goal-fold-parts');
    await bea.button('goal-component-add').click();
    await bea.field('goal-component', { n: 1 }).fill(piece);
    await unfold(bea, 'goal-fold-commitment');
    await bea.page.getByRole('group', { name: t('goal-commitment') }).getByRole('button', { name: '7', exact: true }).click();
    await bea.field('goal-why-not-lower', { n: 6 }).fill(why);
    await bea.field('goal-one-higher', { n: 8 }).fill(say('If someone else could press the button'));
    await bea.look('craft/goal-form');
    await bea.button('ui-save').click();
    await bea.page.getByRole('link', { name: sentence }).click();
    await bea.page.waitForURL('**/goals/*');
    for (const words of [piece, why, t('goal-commitment-of', { n: 7 })]) await bea.reads(words);
    await bea.look('craft/goal');
  });

  await step('Ada can work with this; the words stay Bea’s', async () => {
    const added = say('It is yours, and I see where to ask');
    await part(ada, 'goals');
    await ada.page.getByRole('link', { name: sentence }).click();
    await ada.button('goal-can-work').click();
    await ada.field('goal-can-work-words').fill(added);
    await ada.button('goal-can-work').click();
    await bea.reads(t('goal-can-work-said', { own: 'false', name: ada.name, day: t('when-today') }));
    await bea.reads(added);
  });

  await step('a fourth goal asks which one rests', async () => {
    const [second, third, fourth] = [say('I ask before I tell'), say('We review in pairs'), say('I say no in time')];
    await bea.page.goto(world.base);
    for (const one of [second, third]) await writeGoal(bea, { sentence: one, today: say('Rarely'), enough: say('Mostly') });
    await bea.button('goal-add').click();
    await bea.field('goal-ask-sentence', { origin: 'open' }).fill(fourth);
    await bea.button('ui-save').click();
    const question = bea.page.getByRole('group', { name: t('goal-rests-title') });
    await question.waitFor();
    await bea.look('craft/goal-fourth');
    await question.getByRole('radio', { name: second }).check();
    await bea.button('goal-rests-go').click();
    await bea.page.getByRole('link', { name: fourth }).waitFor();
    const { items } = await read(bea, `/engagements/${world.engagement}/goals`);
    assert.deepEqual(items.map((/** @type {any} */ one) => one.state).sort(), ['active', 'active', 'active', 'resting']);
    await part(ada, 'goals');
    await ada.reads(fourth);
    await ada.look('craft/goals');
  });
}

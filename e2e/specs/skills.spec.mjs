// @ts-check
/**
 * Goals within reach: a team that comes from phases, its reach check and what moved in six weeks; a team of which one has not placed themselves;
 * one's own map, what two people see side by side, exercises, and what a team shares.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, Person } from '../lib/browser.mjs';
import { unfold } from '../lib/coaching.mjs';
import { open, read } from '../lib/deeds.mjs';
import { be, samples } from '../lib/demo.mjs';
import { Server } from '../lib/server.mjs';
import { opensWithoutServer } from '../lib/notes.mjs';
import { steps } from '../lib/steps.mjs';
import { t } from '../lib/words.mjs';

const OCCASION = 'the rope bridge in the parser';
const OWN = 'mob programming nobody has named';
/** What stands behind the `#`. @param {URL} url */
const inPlace = (url) => new URLSearchParams(url.hash.slice(1));
/** Everything that a browser sends from now on; `byWorker`: the documents that the worker of the page asks for. @param {import('playwright-core').BrowserContext} context */
function listen(context) {
  /** @type {import('playwright-core').Request[]} */
  const all = [];
  const take = (/** @type {import('playwright-core').Request} */ one) => void all.push(one);
  context.on('request', take);
  return async (byWorker = false) => {
    context.off('request', take);
    return Promise.all(all.filter((one) => !byWorker || (one.serviceWorker() && !/\/(_app|api)\//.test(one.url()))).map(async (one) => [one.url().split('#')[0], JSON.stringify(await one.allHeaders().catch(() => one.headers())), one.postData() ?? ''].join('\n')));
  };
}

test('goals within reach', { timeout: 280_000 }, async (test) => {
  const [server, browser] = await Promise.all([Server.start('skills', { demo: true, arguments: ['--language', 'en'] }), launch()]);
  /** @type {Person[]} */
  const people = [];
  test.after(async () => {
    await browser.close();
    await server.stop();
  });
  const all = await samples(server.address);
  const someone = async (/** @type {string} */ name) => {
    const sample = all.find((one) => one.name.startsWith(name)) ?? assert.fail(`${name} is in the sample`);
    const person = await Person.at(browser, sample.name, server.address);
    people.push(person);
    await be(person, sample);
    return person;
  };
  const step = steps(test, () => people);
  const [tomasz, maren, greta] = [await someone('Tomasz'), await someone('Maren'), await someone('Greta')];
  /** The coaching of a team. */
  const teamOf = async (/** @type {Person} */ person, /** @type {string} */ name) => {
    const { items } = await read(person, '/engagements');
    return (items.find((/** @type {any} */ one) => one.kind === 'team' && one.team?.name === name) ?? assert.fail(`${person.name} is in a coaching of ${name}`)).id;
  };
  const pair = (await read(tomasz, '/engagements')).items.find((/** @type {any} */ one) => one.kind === 'one_to_one' && one.state === 'active').id;
  const [polaris, atlas] = [await teamOf(greta, 'Polaris'), await teamOf(tomasz, 'Atlas')];

  await step('twelve from phases to Scrum, pairs and deployment: a long way in one step, and the nearer one', async () => {
    await open(greta, `/coaching/${polaris}/reach`);
    const { page } = greta;
    const near = page.getByRole('region', { name: t('zone-near') });
    await near.waitFor();
    const lead = await near.innerText();
    assert.ok(lead.startsWith(t('zone-lead', { zone: 'out_of_reach', who: 'us', name: '', step: 'yes' })), lead);
    const ladder = page.getByRole('region', { name: t('zone-ladder') });
    await ladder.getByText(t('zone-chip', { zone: 'out_of_reach' })).first().waitFor();
    // Small wins first: the first rung can be reached with support, and has its weeks.
    const first = ladder.getByRole('listitem').first();
    assert.match(await first.innerText(), new RegExp(`${t('zone-chip', { zone: 'with_support' })}|${t('zone-chip', { zone: 'within_reach' })}`));
    assert.match(await first.innerText(), /week|month/);
    await greta.reads(t('zone-when-title'));
    await unfold(greta, 'zone-why');
    // The figures are there for who asks.
    await page.getByRole('checkbox', { name: t('zone-exact') }).check();
    assert.match(await page.locator('details', { hasText: t('zone-needs') }).first().innerText(), /\d%/);
    await greta.lookAll('skills-zone');
  });

  await step('six weeks later it has moved, and says what moved it', async () => {
    const moved = greta.page.getByText(/^What has moved since/).first();
    await moved.waitFor();
    await greta.reads(t('zone-moved-by'));
  });

  await step('what was said is kept once a day, whoever looks', async () => {
    const forecasts = async () => (await read(maren, `/engagements/${polaris}/entries?drawer=skill`)).items.length;
    await open(maren, `/coaching/${polaris}/reach`);
    await maren.page.getByRole('region', { name: t('zone-ladder') }).waitFor();
    const before = await forecasts();
    await maren.page.reload();
    await maren.page.getByRole('region', { name: t('zone-ladder') }).waitFor();
    await maren.settled();
    assert.equal(await forecasts(), before);
  });

  await step('the goal may stay as it is, with a reason', async () => {
    await greta.button('zone-keep', { who: 'us' }).click();
    await greta.field('zone-keep-why').fill('The harbours close in winter.');
    await greta.button('zone-keep', { who: 'us' }).click();
    await greta.reads('The harbours close in winter.');
    await open(greta, `/coaching/${polaris}/reach`);
    await greta.reads('The harbours close in winter.');
  });

  await step('or the first step becomes the goal', async () => {
    await greta.button('zone-take-first', { who: 'us' }).click();
    const sentence = greta.field('goal-ask-sentence', { origin: 'open' });
    const words = await sentence.inputValue();
    assert.ok(words.length > 10);
    await greta.field('goal-ask-today', { origin: 'open' }).fill('Now and then.');
    await greta.field('goal-ask-good-enough', { origin: 'open' }).fill('Three times in a row.');
    await greta.button('ui-save').click();
    await greta.page.waitForURL('**/goals/*');
    await greta.page.getByRole('heading', { name: words }).waitFor();
  });

  await step('the last one places, and nothing is there before', async () => {
    const { page } = tomasz;
    // Home says that he is waited for, and not how many are in.
    await open(tomasz, '');
    await page.getByRole('link', { name: t('reach-waits', { kind: 'team', who: 'Atlas' }) }).click();
    await page.waitForURL(`**/coaching/${atlas}/reach`);
    await tomasz.reads(t('reach-nothing-yet'));
    assert.equal(await page.getByRole('table').count(), 0);
    await tomasz.button('reach-place').click();
    const place = page.getByRole('region', { name: t('reach-placing') });
    for (let n = 0; n < 60; n++) {
      if (await page.getByRole('heading', { name: t('reach-over'), exact: true }).isVisible()) break;
      const before = await place.getByRole('heading').innerText();
      await page.keyboard.press(n % 2 ? '3' : '4');
      await page.waitForFunction(([label, was]) => document.querySelector(`section[aria-label="${label}"] h2`)?.textContent?.trim() !== was, [t('reach-placing'), before.trim()]);
    }
    await page.getByRole('radio', { name: t('reach-few-yes') }).check();
    await tomasz.lookNext('skills-reach-over');
    await tomasz.button('reach-in').click();
    await page.getByRole('region', { name: t('zone-near') }).waitFor();
    await tomasz.reads(t('reach-talk'));
    await tomasz.lookAll('skills-reach-picture');
  });

  await step('another goal is projected; who is away is left out, and the check begins again without them', async () => {
    const { page } = tomasz;
    const rounds = async () => (await read(tomasz, `/engagements/${atlas}/rounds`)).items.filter((/** @type {any} */ one) => one.of === 'reach');
    const before = (await rounds()).length;
    await page.getByRole('button', { name: t('reach-more') }).click();
    await page.getByRole('menuitem', { name: t('reach-other'), exact: true }).click();
    // What is missing is said where it is missing, and what was typed stays.
    await tomasz.field('reach-goal').fill('Two releases a week, on any day.');
    await tomasz.button('reach-project').click();
    await tomasz.reads(t('reach-wrong', { wrong: 'nothing_asked', people: 2 }));
    const find = page.getByRole('combobox', { name: t('reach-ask-add') });
    await find.fill('trunk');
    await page.getByRole('listbox').getByRole('option').first().click();
    await find.fill('the two of us and the harbour office');
    await page.getByRole('listbox').getByRole('option').last().click();
    await tomasz.lookNext('skills-reach-form');
    await tomasz.button('reach-project').click();
    await tomasz.reads('Two releases a week, on any day.');
    await tomasz.button('reach-place').waitFor();
    const begun = await rounds();
    assert.equal(begun.length, before + 1);
    assert.equal(begun[0].opened_at, null);
    // The coach of a team is not among those who place.
    const { parties } = (await read(tomasz, '/engagements')).items.find((/** @type {any} */ one) => one.id === atlas);
    const coaches = parties.filter((/** @type {any} */ one) => one.role === 'coach').map((/** @type {any} */ one) => one.person_id);
    for (const coach of coaches) assert.ok(begun[0].without.includes(coach));

    await tomasz.button('reach-away').click();
    const again = page.getByRole('region', { name: t('reach-begin-again') });
    const ticked = again.getByRole('checkbox', { checked: true });
    const others = (await ticked.count()) - 1;
    for (const box of await ticked.all().then((all) => Promise.all(all.map(async (one) => ((await one.isDisabled()) ? '' : ((await one.getAttribute('id')) ?? '')))))) {
      if (box && (await page.locator(`label[for="${box}"]`).innerText()) !== tomasz.name) await page.locator(`[id="${box}"]`).uncheck();
    }
    assert.ok(others > 0);
    await tomasz.reads(t('reach-takers-n', { n: 1 }));
    await again.getByRole('button', { name: t('reach-begin-again') }).click();
    await again.waitFor({ state: 'detached' });
    await tomasz.button('reach-place').waitFor();
    const now = await rounds();
    assert.deepEqual([now[0].opened_at, now[0].put_away_at, now[1].opened_at], [null, null, null]);
    assert.ok(now[1].put_away_at !== null);
    // It waits for nobody else.
    assert.equal(await page.getByText(/^Still to come: .* and /).count(), 0);
    await tomasz.look('skills-reach-again');
  });

  await step('one’s own map says why, and takes what one writes', async () => {
    const { page } = tomasz;
    await open(tomasz, '/skills/mine');
    await page.getByRole('table').first().waitFor();
    await tomasz.lookAll('skills-mine');
    await tomasz.button('mine-write').click();
    await page.getByRole('combobox', { name: t('observe-skill') }).fill(OWN);
    await page.getByRole('listbox').getByRole('option').last().click();
    await page.getByRole('radio', { name: new RegExp(`^${t('reach-support', { support: 'together' })}`) }).check();
    await page.getByText(t('observe-seen'), { exact: true }).or(page.locator('summary').filter({ hasText: /Where it was/ })).first().click();
    await tomasz.field('observe-seen').fill(OCCASION);
    await tomasz.button('observe-keep').click();
    await page.waitForURL((url) => !inPlace(url).has('write'));
    await tomasz.reads(OCCASION);
    await page.reload();
    await tomasz.reads(OCCASION);
    await tomasz.lookNext('skills-mine-one');
  });

  await step('no server hears which skill one looks at, or whom one asks about it', async () => {
    const { page } = tomasz;
    const id = inPlace(new URL(page.url())).get('skill') ?? assert.fail('a skill is open');
    assert.ok(id.startsWith('own:'), id);
    const write = async () => {
      await page.getByRole('button', { name: t('mine-write') }).first().click();
      await page.waitForURL((url) => inPlace(url).has('write'));
      await tomasz.field('observe-seen').or(page.locator('summary').filter({ hasText: /Where it was/ })).first().waitFor();
    };
    // The way back asks before words are left, as on any other page; the skip link leaves the place as it is.
    await write();
    await page.locator('summary').filter({ hasText: /Where it was/ }).click();
    await tomasz.field('observe-seen').fill('half a sentence');
    await page.locator('a.skip').evaluate((/** @type {HTMLElement} */ link) => link.click());
    assert.ok(inPlace(new URL(page.url())).has('write'));
    await page.goBack();
    await tomasz.button('ui-stay').click();
    assert.equal(await tomasz.field('observe-seen').inputValue(), 'half a sentence');
    await page.goBack();
    await tomasz.button('ui-leave').click();
    await tomasz.reads(OCCASION);
    assert.equal(inPlace(new URL(page.url())).get('skill'), id);

    const ask = page.getByRole('link', { name: new RegExp(`^${t('mine-ask-whom', { name: maren.name })}`) });
    const form = page.getByRole('heading', { name: new RegExp(`^${t('observe-ask', { name: maren.name })}`) });
    const reloads = async () => {
      const heard = listen(tomasz.context);
      await page.reload();
      await tomasz.reads(OCCASION);
      await ask.click();
      await form.waitFor();
      // Its words lie in one's own space, and are looked up there.
      await tomasz.reads(OWN);
      await page.reload();
      await form.waitFor();
      await tomasz.reads(OWN);
      assert.deepEqual([...inPlace(new URL(page.url())).keys()], ['ask']);
      await tomasz.settled();
      const sent = await heard();
      assert.ok(sent.length > 10, `${sent.length} requests`);
      for (const one of sent) for (const secret of [id, id.slice(4), encodeURIComponent(id), OWN, encodeURIComponent(OWN), OCCASION]) assert.ok(!one.includes(secret), `${secret} in ${one}`);
      await page.goBack();
      await tomasz.reads(OCCASION);
      return sent;
    };
    await reloads();
    // Once the page's own worker is there, no server hears which page it is either.
    await opensWithoutServer(tomasz);
    await reloads();
    const heard = listen(tomasz.context);
    assert.ok((await page.reload())?.fromServiceWorker());
    await tomasz.reads(OCCASION);
    const documents = (await heard(true)).map((one) => one.split('\n')[0]);
    assert.deepEqual(documents, [`${server.address}/`]);
  });

  await step('what one asks, the other sees first; side by side the gap is the topic', async () => {
    await open(maren, `/coaching/${pair}/skills`);
    await maren.reads(t('observe-lead'));
    const asked = maren.page.getByRole('region', { name: t('observe-asked-label') }).first();
    await asked.getByRole('link', { name: t('observe-asked-answer') }).click();
    await maren.page.getByRole('radio', { name: new RegExp(`^${t('reach-support', { support: 'alone' })}`) }).check();
    await maren.field('observe-seen').fill('the review on Monday');
    await maren.button('observe-keep').click();
    await maren.reads(t('observe-lead'));
    await maren.lookAll('skills-together');
    const topics = async () => (await read(maren, `/engagements/${pair}/entries?drawer=session`)).items.length;
    const before = await topics();
    await maren.button('observe-topic').first().click();
    await maren.reads(t('observe-topic-done'));
    assert.equal(await topics(), before + 1);
  });

  await step('an exercise teaches and stays one’s own', async () => {
    const { page } = tomasz;
    await open(tomasz, '/skills/exercises');
    await tomasz.lookNext('skills-exercises');
    await page.locator('main a[href*="/skills/exercises#"]').first().click();
    await page.waitForURL('**/skills/exercises#*');
    for (let n = 0; n < 2; n++) {
      const show = tomasz.button('exercise-key-show');
      const answer = tomasz.button('exercise-answer');
      await show.or(answer).waitFor();
      if (await show.isVisible()) {
        await show.click();
        await tomasz.button('exercise-held-yes').click();
      } else {
        await page.keyboard.press('1');
        await answer.click();
      }
      await page.getByRole('heading', { name: t('exercise-because') }).first().waitFor();
      if (n === 0) await tomasz.lookNext('skills-exercise-answer');
      await page.getByRole('button', { name: new RegExp(`^${n === 0 ? t('exercise-next') : t('exercise-enough')}`) }).click();
    }
    await tomasz.link('exercise-to-map').waitFor();
  });

  await step('results go out and come in as a table, and a bad row says where', async () => {
    const { page } = tomasz;
    await open(tomasz, '/skills/exercises');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /as CSV$/ }).click()]);
    const saved = await (await import('node:fs/promises')).readFile((await file.path()) ?? '', 'utf8');
    assert.match(saved.split('\n')[0] ?? '', /^user,item,skill,correct,timestamp/);
    assert.ok(saved.trim().split('\n').length >= 3, saved);
    const user = (saved.split('\n')[1] ?? '').split(',')[0];
    await unfold(tomasz, 'exercise-table-in');
    await tomasz.field('exercise-table-text').fill(`user,item,skill,correct,timestamp\n${user},outside-1,tdd,1,2026-10-01T10:00:00Z\n${user},outside-2,tdd,perhaps,2026-10-01T10:05:00Z\n`);
    await tomasz.reads(t('exercise-fault-correct', { value: 'perhaps' }));
    await page.getByRole('button', { name: /^Take one row in/ }).click();
    await tomasz.reads(t('exercise-table-taken', { n: 1 }));
  });

  await step('a team sees what each chose to share, and how deep it goes', async () => {
    const { page } = greta;
    await open(greta, `/coaching/${polaris}/skills`);
    await greta.reads(t('skillteam-coverage'));
    await greta.lookAll('skills-team');
    await greta.reads(t('skillteam-out'));
    await page.getByRole('heading', { name: t('skillteam-clock') }).waitFor();
  });

  await step('what one shares stands on the page before it goes, and an aim is written down', async () => {
    const { page } = greta;
    const record = async () => (await read(greta, `/engagements/${polaris}/entries?drawer=skill`)).items.filter((/** @type {any} */ one) => one.aside_at == null).length;
    const before = await record();
    await greta.button('skillteam-choose').or(greta.button('skillteam-change')).first().click();
    await page.getByRole('button', { name: t('skillteam-share-no'), exact: true }).click();
    await greta.reads(t('skillteam-goes-nothing'));
    await page.getByRole('button', { name: t('skillteam-share-all'), exact: true }).click();
    // Of what stands in this room already nothing goes once more.
    await greta.reads('Nothing beside your choice');
    assert.equal(await record(), before);
    await page.getByRole('radio', { name: new RegExp(`^${t('skillteam-share-by', { by: 'named' })}`) }).check();
    await greta.lookNext('skills-share');
    await greta.button('skillteam-share').or(greta.button('skillteam-renew')).first().click();
    await page.getByRole('region', { name: t('skillteam-mine') }).getByRole('button', { name: t('skillteam-back') }).waitFor();

    const shared = await record();
    await greta.button('skillteam-aim-new').click();
    const find = page.getByRole('combobox', { name: t('skillteam-aim-skill') });
    await find.fill('refactor');
    await page.getByRole('listbox').getByRole('option').first().click();
    await greta.field('skillteam-aim-k').fill('99');
    await greta.button('skillteam-aim-keep').click();
    assert.equal(await greta.field('skillteam-aim-k').getAttribute('aria-invalid'), 'true');
    await greta.field('skillteam-aim-k').fill('4');
    await greta.lookNext('skills-aim');
    await greta.button('skillteam-aim-keep').click();
    await page.getByRole('heading', { name: t('skillteam-aims') }).waitFor();
    await greta.reads('Refactoring');
    assert.equal(await record(), shared + 1);
  });

  await step('what a goal asks for and I have, for me alone, becomes my plan', async () => {
    const { page } = greta;
    await open(greta, `/coaching/${polaris}/reach`);
    await page.getByRole('region', { name: t('zone-near') }).waitFor();
    await unfold(greta, 'zone-own');
    const put = page.getByRole('button', { name: new RegExp(`^${t('mine-plan-keep')}.`) }).first();
    const name = (await put.getAttribute('aria-label')) ?? '';
    await put.click();
    await greta.lookNext('skills-zone-own');
    const inTeam = async () => (await read(greta, `/engagements/${polaris}/entries?drawer=skill`)).items.length;
    const before = await inTeam();
    await page.getByRole('button', { name: t('mine-plan-keep'), exact: true }).click();
    await greta.reads(t('zone-own-planned'));
    assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0);
    // It lies in one's own space.
    assert.equal(await inTeam(), before);
  });

  await step('who coaches sees how forecasts came out', async () => {
    await open(maren, '/coaching/forecasts');
    await maren.reads(t('zone-reliability'));
    await maren.lookAll('skills-forecasts');
  });

  await step('an administrator finds none of it', async () => {
    const ines = await someone('Inês');
    const answers = await ines.page.evaluate(
      async (ids) => {
        const slug = location.pathname.split('/')[2];
        return Promise.all(ids.flatMap((id) => ['entries?drawer=skill', 'rounds'].map(async (path) => (await fetch(`/api/v1/o/${slug}/engagements/${id}/${path}`)).status)));
      },
      [polaris, atlas, pair]
    );
    assert.deepEqual(new Set(answers), new Set([404]));
    ines.complaints.take();
  });
});

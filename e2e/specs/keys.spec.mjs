// @ts-check
/** Keys for life, on the page: other words, a passkey, other devices, new keys, comparing, leaving, beginning anew; and the login beside them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneTimeCode, passkeyDevice } from '../lib/authenticator.mjs';
import { launch, Person } from '../lib/browser.mjs';
import { dialog, writeAction } from '../lib/coaching.mjs';
import { refused } from '../lib/console.mjs';
import { go, keepRecovery, keepWords, open, read, signIn, unlock } from '../lib/deeds.mjs';
import { be, coachingOf, samples } from '../lib/demo.mjs';
import { Server } from '../lib/server.mjs';
import { steps } from '../lib/steps.mjs';
import { t } from '../lib/words.mjs';
import { palette, signOut } from '../story/house.mjs';

/** Refused, because nobody is signed in there any more. */
const SIGNED_OUT = [/status of 401/];

test('keys for life', { timeout: 280_000 }, async (test) => {
  const [server, browser] = await Promise.all([Server.start('keys', { demo: true, arguments: ['--language', 'en'] }), launch()]);
  /** @type {Person[]} */
  const people = [];
  test.after(async () => {
    await browser.close();
    await server.stop();
  });
  const all = await samples(server.address);
  // A passkey belongs to a name.
  const address = server.address.replace('127.0.0.1', 'localhost');
  const sampleOf = (/** @type {string} */ name) => all.find((one) => one.name.startsWith(name)) ?? assert.fail(`${name} is in the sample`);
  const someone = async (/** @type {string} */ name) => {
    const sample = sampleOf(name);
    const person = await Person.at(browser, sample.name, address);
    Object.assign(person, { email: sample.email, password: sample.password, words: sample.passphrase });
    people.push(person);
    return person;
  };
  const gone = async (/** @type {Person} */ person) => {
    people.splice(people.indexOf(person), 1);
    await person.close();
  };
  const step = steps(test, () => people);
  const [tomasz, maren] = [await someone('Tomasz'), await someone('Maren')];
  let coaching = '';
  let goal = '';

  await step('the sample is there', async () => {
    await Promise.all([be(tomasz, sampleOf('Tomasz')), be(maren, sampleOf('Maren'))]);
    coaching = await coachingOf(tomasz, 'one_to_one active');
    await open(tomasz, `/coaching/${coaching}/goals`);
    goal = await tomasz.page.locator('main a[href*="/goals/"]').first().innerText();
    assert.ok(goal.length > 3);
  });

  await step('in the first conversation two compare their numbers', async () => {
    const [daniel, lucia] = [await someone('Daniel'), await someone('Lucía')];
    await Promise.all([be(daniel, sampleOf('Daniel')), be(lucia, sampleOf('Lucía'))]);
    const pair = await coachingOf(daniel, 'peer active');
    const { items } = await read(daniel, `/engagements/${pair}/sessions`);
    const next = items.find((/** @type {any} */ one) => one.state === 'planned');
    for (const person of [daniel, lucia]) {
      await open(person, `/coaching/${pair}/sessions/${next.id}?view=arrive`);
      await person.link('safety-checklist').click();
      await person.heading('safety-title').waitFor();
    }
    assert.deepEqual(await numberOf(daniel), await numberOf(lucia), 'both see the same');
    await daniel.lookNext('keys/compare');
    await daniel.button('safety-differ').click();
    await daniel.heading('safety-differ-title').waitFor();
    await daniel.look('keys/compare-differ');
    await daniel.button('safety-again').click();
    for (const person of [daniel, lucia]) {
      await person.button('safety-same').click();
      await person.button('safety-same-again').waitFor();
      await open(person, `/coaching/${pair}/sessions/${next.id}?view=arrive`);
      await person.field('session-topic-question').waitFor();
      await person.link('safety-checklist').waitFor({ state: 'detached' });
      await gone(person);
    }
  });

  await step('other words: the old ones open no more', async () => {
    const old = tomasz.words;
    await open(tomasz, '/settings/key');
    await tomasz.lookNext('keys/key');
    await tomasz.button('person-new-words').click();
    await tomasz.button('person-new-words-do').click();
    await keepWords(tomasz);
    await tomasz.reads(t('person-new-words-done'));
    assert.notEqual(tomasz.words, old);
    await signOut(tomasz);
    await signIn(tomasz);
    await tomasz.field('identity-unlock-label').fill(old);
    await tomasz.button('identity-unlock').click();
    await tomasz.reads(t('vault-wrong_secret'));
    await unlock(tomasz);
    await open(tomasz, `/coaching/${coaching}/goals`);
    await tomasz.reads(goal);
  });

  await step('a device whose passkeys open no key says so, and adds none', async () => {
    const away = await passkeyDevice(tomasz, { prf: false });
    await open(tomasz, '/settings/key');
    await tomasz.button('keys-passkey-add').click();
    await tomasz.button('keys-passkey-add').click();
    await tomasz.reads(t('keys-passkey-no-prf'));
    await away();
  });

  await step('a passkey unlocks in place of the words, until it is removed', async () => {
    const away = await passkeyDevice(tomasz, { prf: true });
    await tomasz.page.reload();
    await tomasz.button('keys-passkey-add').click();
    await tomasz.field('keys-passkey-name').fill('Thumb');
    await tomasz.button('keys-passkey-add').click();
    await tomasz.reads(t('keys-passkey-added'));
    await tomasz.page.getByRole('listitem').filter({ hasText: 'Thumb' }).waitFor();
    await tomasz.look('keys/passkey');
    await palette(tomasz, t('shell-lock'));
    await go(tomasz, 'nav-journal');
    await tomasz.button('identity-unlock-passkey').waitFor();
    await tomasz.lookNext('keys/unlock-passkey');
    await tomasz.button('identity-unlock-passkey').click();
    await tomasz.heading('moment-title').waitFor();
    await open(tomasz, '/settings/key');
    await tomasz.button('keys-passkey-remove-of', { name: 'Thumb' }).click();
    await dialog(tomasz).getByRole('button', { name: t('keys-passkey-remove'), exact: true }).click();
    await tomasz.reads(t('keys-passkey-removed'));
    await away();
    await palette(tomasz, t('shell-lock'));
    await go(tomasz, 'nav-journal');
    await unlock(tomasz);
    assert.equal(await tomasz.button('identity-unlock-passkey').count(), 0);
  });

  await step('every other sign-in is ended at once', async () => {
    const others = [await tomasz.elsewhere(browser), await tomasz.elsewhere(browser)];
    for (const other of others) await signIn(other);
    await unlock(others[0] ?? assert.fail());
    await open(tomasz, '/settings/devices');
    await tomasz.button('keys-end-others').waitFor();
    await tomasz.lookNext('keys/devices');
    // An open page asks for something at the hint that ends it, and is refused.
    const expected = others.map((other) => other.complaints.expect(SIGNED_OUT));
    await tomasz.button('keys-end-others').click();
    await dialog(tomasz).getByRole('button', { name: t('keys-end-others'), exact: true }).click();
    const done = tomasz.page.getByText(new RegExp(t('keys-end-others-done', { n: 9 }).replace('9', '\\d+'))).first();
    await done.waitFor();
    await tomasz.button('keys-end-others').waitFor({ state: 'detached' });
    for (const [n, other] of others.entries()) {
      await other.page.goto('/');
      await other.page.waitForURL('**/sign-in**');
      await other.settled();
      await expected[n]?.();
      await other.close();
    }
  });

  await step('new keys: shown first, changed, brought into every coaching', async () => {
    await open(maren, `/coaching/${coaching}`);
    await open(tomasz, '/settings/new-keys');
    await tomasz.lookNext('keys/new-keys');
    await tomasz.button('keys-new-make').click();
    await keepWords(tomasz);
    await keepRecovery(tomasz);
    // Those with Maren alone and with his team.
    await tomasz.reads(t('keys-new-finished', { all: 2 }));
    await tomasz.look('keys/new-keys-done');
    await tomasz.button('keys-new-close').or(tomasz.link('keys-new-close')).click();
    await tomasz.page.waitForURL('**/settings/key');
  });

  await step('the partner sees no alarm, a line in the log, and goes on', async () => {
    await open(maren, `/coaching/${coaching}/log`);
    const line = t('safety-changed-signed', { name: 'Tomasz Wilk', day: 'X' }).split('X')[0] ?? '';
    await maren.reads(line);
    await maren.look('keys/changed-signed');
    assert.equal(await maren.heading('safety-stop-title', { name: 'Tomasz Wilk' }).count(), 0);
    await act(maren, coaching, 'Send the two questions before Thursday');
    await open(tomasz, `/coaching/${coaching}`);
    await tomasz.reads('Send the two questions before Thursday');
    await act(tomasz, coaching, 'Write down what the new keys changed');
    await maren.reads('Write down what the new keys changed');
  });

  await step('with the new words, on a fresh device, everything from before is read', async () => {
    const fresh = await tomasz.elsewhere(browser);
    await signIn(fresh);
    await unlock(fresh);
    await open(fresh, `/coaching/${coaching}/goals`);
    await fresh.reads(goal);
    const { items } = await read(fresh, `/engagements/${coaching}/sessions`);
    const held = items.find((/** @type {any} */ one) => one.state === 'held');
    await open(fresh, `/coaching/${coaching}/sessions/${held.id}?view=talk`);
    const note = fresh.page.getByRole('textbox', { name: t('session-note'), exact: true });
    await note.filter({ hasText: /\w{3,}/ }).waitFor();
    await open(fresh, '/journal');
    await fresh.heading('moment-title').waitFor();
    assert.equal(await fresh.page.getByText(t('note-part-unreadable', { reason: 'X' }).split('X')[0] ?? '').count(), 0);
    await fresh.close();
  });

  await step('who leaves a circle reads nothing that is written later', async () => {
    const [jonas, lucia] = [await someone('Jonas'), await someone('Lucía')];
    await Promise.all([be(jonas, sampleOf('Jonas')), be(lucia, sampleOf('Lucía'))]);
    const circle = await coachingOf(jonas, 'circle active');
    const before = (await read(lucia, `/engagements/${circle}/key-set`)).items.length;
    await open(jonas, `/coaching/${circle}`);
    await jonas.button('agreement-leave').click();
    await dialog(jonas).waitFor();
    await jonas.look('keys/leave');
    await dialog(jonas).getByRole('button', { name: t('agreement-leave'), exact: true }).click();
    await jonas.page.waitForURL('**/coaching');
    await act(lucia, circle, 'Ask who takes the next round');
    const after = (await read(lucia, `/engagements/${circle}/key-set`)).items;
    assert.ok(after.length > before, 'a new epoch was opened before anything was written');
    // The page shows it to them no more, and the server gives them nothing of it either.
    await jonas.complaints.expecting([/status of (403|404)/], async () => {
      for (const path of ['', '/actions', '/goals', '/key-set', '/notes', '/entries']) {
        const status = await jonas.page.evaluate(async (path) => (await fetch(`/api/v1/o/${location.pathname.split('/')[2]}${path}`)).status, `/engagements/${circle}${path}`);
        assert.ok([403, 404].includes(status), `${path || 'the circle'} answers ${status} to who left`);
      }
      await jonas.page.goto(`${jonas.page.url()}/${circle}`);
      await jonas.reads(t('problem-not_found'));
      await jonas.picture('keys/left');
      await open(jonas, '/coaching');
    });
    assert.equal(await jonas.page.getByText('Ask who takes the next round').count(), 0);
    for (const person of [jonas, lucia]) await gone(person);
  });

  await step('everything is lost: what that means is said, then it begins anew', async () => {
    await open(maren, `/coaching/${coaching}`);
    await signOut(tomasz);
    await signIn(tomasz);
    await tomasz.button('identity-unlock-gone').click();
    await tomasz.heading('keys-lost-title').waitFor();
    await tomasz.lookNext('keys/lost');
    await tomasz.field('keys-lost-password').fill('not my password');
    await tomasz.page.getByRole('checkbox', { name: t('keys-lost-sure') }).check();
    await tomasz.complaints.expecting([refused(401, '/identity/restart'), refused(422, '/identity/restart')], async () => {
      await tomasz.button('keys-lost-do').click();
      await tomasz.reads(t('invalid-wrong_password'));
    });
    await tomasz.field('keys-lost-password').fill(tomasz.password);
    await tomasz.button('keys-lost-do').click();
    await keepWords(tomasz);
    await open(tomasz, `/coaching/${coaching}`);
    await tomasz.heading('safety-wait-title').waitFor();
    await tomasz.lookNext('keys/wait');
    assert.equal(await tomasz.page.getByText(goal).count(), 0);
  });

  await step('the partner is stopped, and reads nothing before they compared', async () => {
    await open(maren, `/coaching/${coaching}/goals`);
    await maren.heading('safety-stop-title', { name: 'Tomasz Wilk' }).waitFor();
    await maren.lookNext('keys/stop');
    assert.equal(await maren.page.getByText(goal).count(), 0);
    assert.deepEqual(await numberOf(maren), await numberOf(tomasz), 'the number of both is the same');
  });

  await step('they compare; the words of before open again', async () => {
    await tomasz.button('safety-same').click();
    await tomasz.button('safety-same-again').waitFor();
    await maren.button('safety-same').click();
    await maren.reads(goal);
    // Without a reload.
    await tomasz.heading('safety-wait-title').waitFor({ state: 'detached', timeout: 20_000 });
    await tomasz.reads(goal);
    await act(tomasz, coaching, 'Keep the words in two places');
    await open(maren, `/coaching/${coaching}`);
    await maren.reads('Keep the words in two places');
    await open(maren, `/coaching/${coaching}/log`);
    await maren.reads(t('safety-changed-compared', { name: 'Tomasz Wilk', by: 'Maren Holm', day: 'X' }).split('X')[0] ?? '');
    for (const person of [tomasz, maren]) await gone(person);
  });

  await step('a second factor: a code of the app, each once', async () => {
    const priya = await someone('Priya');
    await be(priya, sampleOf('Priya'));
    await open(priya, '/settings');
    await priya.button('factor-begin').click();
    await priya.field('factor-password').fill(priya.password);
    await priya.button('factor-go-on').click();
    const section = priya.page.getByRole('region', { name: t('factor-title') });
    const secret = await section.locator('code').innerText();
    await priya.lookNext('keys/factor-begin');
    await priya.field('factor-code').fill('000000');
    await priya.complaints.expecting([refused(422, '/confirmation'), refused(401, '/confirmation')], async () => {
      await priya.button('factor-confirm').click();
      await priya.reads(t('invalid-wrong_code'));
    });
    const used = oneTimeCode(secret, -1);
    await priya.field('factor-code').fill(used);
    await priya.button('factor-confirm').click();
    await dialog(priya).filter({ hasText: t('factor-codes-what') }).waitFor();
    const codes = await dialog(priya).getByRole('listitem').allInnerTexts();
    assert.equal(codes.length, 10);
    await priya.look('keys/factor-codes');
    await priya.button('factor-codes-have').click();
    await priya.reads(t('factor-codes-left', { n: 10 }));
    await signOut(priya);

    await priya.field('identity-email').fill(priya.email);
    await priya.field('identity-password').fill(priya.password);
    await priya.complaints.expecting([refused(401, '/sign-in')], async () => {
      await priya.button('identity-sign-in').click();
      await priya.field('identity-code').waitFor();
      await priya.lookNext('keys/factor-sign-in');
      await priya.field('identity-code').fill(used);
      await priya.button('identity-sign-in').click();
      await priya.reads(t('problem-second_factor_wrong'));
    });
    await priya.field('identity-code').fill(oneTimeCode(secret, 1));
    await priya.button('identity-sign-in').click();
    await priya.page.waitForURL('**/o/**');
    await unlock(priya);

    await signOut(priya);
    await priya.field('identity-email').fill(priya.email);
    await priya.field('identity-password').fill(priya.password);
    await priya.complaints.expecting([refused(401, '/sign-in')], async () => {
      await priya.button('identity-sign-in').click();
      await priya.field('identity-code').fill(codes[3] ?? '');
      await priya.button('identity-sign-in').click();
      await priya.page.waitForURL('**/o/**');
    });
    await unlock(priya);
    await open(priya, '/settings');
    await priya.reads(t('factor-codes-left', { n: 9 }));
    await priya.button('factor-turn-off').click();
    await priya.field('factor-password').fill(priya.password);
    await priya.button('factor-turn-off').click();
    await priya.reads(t('factor-turned-off'));
    await priya.button('factor-begin').waitFor();
    await gone(priya);
  });

  await step('who guesses waits, and is told the same whether there is such an address or not', async () => {
    /** @type {string[]} */
    const said = [];
    for (const email of [sampleOf('Elif').email, 'nobody@tidewater.example']) {
      const elif = await someone('Elif');
      await elif.page.goto('/sign-in');
      await elif.complaints.expecting([refused(401, '/sign-in'), refused(429, '/sign-in')], async () => {
        const late = elif.page.getByText(t('problem-too_many_tries', { minutes: 0 }));
        let tries = 0;
        await elif.field('identity-email').fill(email);
        while (!(await late.isVisible()) && tries++ < 8) {
          await elif.field('identity-password').fill(`a guess ${tries}`);
          const answer = elif.page.waitForResponse('**/api/v1/sign-in');
          await elif.button('identity-sign-in').click();
          await answer;
          await late.or(elif.page.getByText(t('problem-wrong_login'))).first().waitFor();
        }
        said.push(`${tries} ${(await late.innerText()).trim()}`);
      });
      if (said.length === 1) await elif.look('keys/too-many');
      assert.equal(await elif.field('identity-email').inputValue(), email, 'what was typed stays');
      await gone(elif);
    }
    assert.equal(said[0], said[1]);
  });
});

/** The number on the page. @param {Person} person */
async function numberOf(person) {
  const number = person.page.getByRole('list', { name: t('safety-number') });
  await number.waitFor();
  const groups = await number.getByRole('listitem').allInnerTexts();
  assert.equal(groups.length, 12);
  return groups;
}

/** An action, on the page of the coaching. @param {Person} person @param {string} coaching @param {string} what */
async function act(person, coaching, what) {
  await open(person, `/coaching/${coaching}`);
  await person.button('action-add-open').click();
  await writeAction(person, { what, quick: 'action-tomorrow' });
}

// @ts-check
/** Every page of the sample organisation: light and dark, wide and on a phone, in both languages; what it loads, and from where. */
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { test } from 'node:test';
import { launch, Person, PHONE, WIDE } from '../lib/browser.mjs';
import { be, deactivate, pagesOf, samples, visitors } from '../lib/demo.mjs';
import { record } from '../lib/recorder.mjs';
import { Server } from '../lib/server.mjs';

/** Gzipped JavaScript of a first load, in bytes. */
const MOST_JAVASCRIPT = 150_000;

test('every page', { timeout: 480_000, concurrency: 2 }, async (test) => {
  const [server, browser] = await Promise.all([Server.start('pages', { demo: true, arguments: ['--language', 'en'] }), launch()]);
  // Told while the pages of the other are looked at.
  const told = Server.start('pages-de', { demo: true, arguments: ['--language', 'de'] });
  test.after(async () => {
    await browser.close();
    await Promise.all([server.stop(), told.then((german) => german.stop())]);
  });
  const all = await samples(server.address);
  assert.ok(all.length > 0, 'there is somebody to be');

  /** @type {Set<string>} */
  const strangers = new Set();
  const someone = async (/** @type {string} */ name, address = server.address) => {
    const person = await Person.at(browser, name, address);
    person.context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && origin !== address) strangers.add(origin);
    });
    return person;
  };

  await test.test('the policy is strict on every kind of answer', async () => {
    const page = await fetch(`${server.address}/o/anything`);
    const policy = page.headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split(';').map((rule) => [rule.trim().split(' ')[0], rule.trim().split(' ').slice(1)]));
    assert.doesNotMatch(policy, /unsafe-|\*|https?:/);
    assert.deepEqual(rules.get('default-src'), ["'none'"]);
    assert.deepEqual(rules.get('require-trusted-types-for'), ["'script'"]);
    assert.ok((rules.get('trusted-types') ?? []).length > 0 && !rules.get('trusted-types')?.includes('*'));
    for (const name of ['script-src', 'style-src', 'connect-src', 'worker-src', 'font-src']) assert.equal(rules.get(name)?.[0], "'self'", name);
    for (const name of ['base-uri', 'frame-ancestors']) assert.deepEqual(rules.get(name), ["'none'"], name);
    const script = /src="(\/_app\/[^"]+\.js)"|href="(\/_app\/[^"]+\.js)"/.exec(await page.text());
    for (const path of [script?.[1] ?? script?.[2] ?? '/', '/api/v1/demo']) {
      const answer = await fetch(server.address + path);
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path);
    }
  });

  await test.test('the first load is light, the vault’s worker included', async () => {
    const recorder = await record(server.address);
    const person = await Person.at(browser, 'Light', recorder.address);
    await person.page.goto('/sign-in');
    await person.settled();
    const signIn = await weigh(server.address, recorder.paths());
    await be(person, all[0] ?? assert.fail());
    const before = recorder.paths().length;
    await person.page.reload();
    await person.settled();
    await person.page.waitForTimeout(1000);
    const home = await weigh(server.address, recorder.paths().slice(before));
    recorder.stop();
    console.log(`first load, gzipped JavaScript in bytes: the sign-in page ${signIn.javascript}, home ${home.javascript}`);
    assert.ok(signIn.javascript > 0 && signIn.javascript < MOST_JAVASCRIPT, signIn.files.join('\n'));
    assert.ok(home.javascript < MOST_JAVASCRIPT, `${home.javascript} bytes:\n${home.files.join('\n')}`);
    await person.context.close();
  });

  await test.test('sign-in', async () => {
    const person = await someone('Nobody');
    await person.page.goto('/sign-in');
    await person.lookAll('pages/sign-in');
    await person.close();
  });

  /** Pages that are not looked at in every way are looked at in these, one after the other. */
  const ways = /** @type {const} */ ([
    [WIDE, 'light'],
    [PHONE, 'dark'],
    [PHONE, 'light'],
    [WIDE, 'dark']
  ]);
  let count = 0;

  /** Every page of someone, one after the other. @param {string} address @param {import('../lib/demo.mjs').Sample} sample @param {'en' | 'de'} language */
  const visit = async (address, sample, language) => {
    const person = await someone(sample.name, address);
    await be(person, sample);
    for (const { name, path, main } of await pagesOf(person)) {
      const picture = `pages/${language === 'en' ? '' : `${language}/`}${name}`;
      await test.test(picture, async () => {
        const [viewport, scheme] = ways[count++ % ways.length] ?? ways[0];
        await person.shownAs(viewport, scheme);
        await person.page.goto(path);
        await person.page.getByRole('heading').first().waitFor();
        assert.equal(await person.page.locator('html').getAttribute('lang'), language);
        if (main && language === 'en') await person.lookAll(picture);
        else await person.look(picture);
        person.flawless();
      });
    }
    await person.context.close();
  };

  // An administrator, a coach, who is coached, a sponsor …: everyone has pages that the others have not. In German whoever is coached, and the coach.
  await Promise.all([
    (async () => {
      for (const sample of visitors(all)) await visit(server.address, sample, 'en');
    })(),
    (async () => {
      const german = await told;
      for (const sample of (await samples(german.address)).filter((one) => /^(Tomasz|Maren) /.test(one.name))) await visit(german.address, sample, 'de');
    })()
  ]);
  await test.test('who left finds what is theirs, and nothing else', async () => {
    const named = (/** @type {string} */ name) => all.find((one) => one.name.startsWith(`${name} `)) ?? assert.fail();
    await deactivate(server.address, named('Inês'), named('Ruben'));
    const person = await someone('Ruben');
    await be(person, named('Ruben'));
    await person.page.waitForURL('**/take-away');
    await person.lookAll('pages/former');
    await person.page.goto(person.page.url().replace('take-away', 'coaching'));
    await person.page.waitForURL('**/take-away');
    await person.close();
  });
  console.log(`${count} pages`);

  await test.test('nothing is asked of another host', () => assert.deepEqual([...strangers], []));
});

/** What scripts weigh as they are sent. @param {string} address @param {string[]} paths */
async function weigh(address, paths) {
  const scripts = [...new Set(paths)].filter((path) => path.endsWith('.js'));
  const sizes = await Promise.all(scripts.map((path) => sent(address + path)));
  const files = scripts.map((path, n) => `${String(sizes[n]).padStart(7)} ${path}`).sort();
  return { javascript: sizes.reduce((sum, size) => sum + size, 0), files };
}

/** @param {string} url @returns {Promise<number>} bytes of the body, compressed */
function sent(url) {
  return new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let size = 0;
      answer.on('data', (chunk) => (size += chunk.length)).on('end', () => done(size));
    }).on('error', fail);
  });
}

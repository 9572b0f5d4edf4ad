// @ts-check
/** Writes docs/home.png: home of the sample organisation, as the README shows it. */
import { fileURLToPath } from 'node:url';
import { launch, Person } from './lib/browser.mjs';
import { be, homeOf, samples } from './lib/demo.mjs';
import { root } from './lib/paths.mjs';
import { Server } from './lib/server.mjs';

const [server, browser] = await Promise.all([Server.start('home-picture', { demo: true }), launch()]);
try {
  const person = await Person.at(browser, 'home', server.address, { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, colorScheme: 'light', timezoneId: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const all = await samples(server.address);
  const days = await Promise.all(all.map((one) => homeOf(server.address, one)));
  // Who has most to see: a next step that is a session or an action, then the fuller day.
  const fullness = days.map((day) => (/^(session|action)/.test(day.next.kind) ? 100 : 0) + 3 * day.sessions_today.length + day.actions.length);
  const fullest = all[fullness.indexOf(Math.max(...fullness))];
  if (!fullest) throw new Error('there is nobody to be');
  await be(person, fullest);
  const path = fileURLToPath(new URL('docs/home.png', root));
  await person.page.screenshot({ path, animations: 'disabled' });
  console.log(path);
} finally {
  await browser.close();
  await server.stop();
}

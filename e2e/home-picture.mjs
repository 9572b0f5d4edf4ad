// @ts-check
/** Writes docs/home.png: home of the sample organisation, as the README shows it. */
import { fileURLToPath } from 'node:url';
import { launch, Person } from './lib/browser.mjs';
import { be, samples } from './lib/demo.mjs';
import { root } from './lib/paths.mjs';
import { Server } from './lib/server.mjs';

const [server, browser] = await Promise.all([Server.start('home-picture', { demo: true }), launch()]);
try {
  const person = await Person.at(browser, 'home', server.address, { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, colorScheme: 'light' });
  const [first] = await samples(server.address);
  if (!first) throw new Error('there is nobody to be');
  await be(person, first);
  const path = fileURLToPath(new URL('docs/home.png', root));
  await person.page.screenshot({ path, animations: 'disabled' });
  console.log(path);
} finally {
  await browser.close();
  await server.stop();
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The finished page goes here: the binary's build names a folder, a person gets `ui/build`. */
const out = process.env.BELAY_UI_OUT || 'build';

/**
 * The one page for every address, with its start-up script in a file of its own: the server's policy can then refuse every
 * inline script without knowing a hash.
 */
function onePage() {
	const inner = adapter({ pages: out, assets: out, fallback: '200.html', strict: false });
	return {
		...inner,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await inner.adapt(builder);
			const file = join(out, '200.html');
			const html = readFileSync(file, 'utf8').replace(/<script>([\s\S]*?)<\/script>/g, (_, /** @type {string} */ text) => {
				const name = `boot.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;
				writeFileSync(join(out, '_app/immutable', name), text);
				return `<script src="/_app/immutable/${name}"></script>`;
			});
			writeFileSync(file, html);
			writeFileSync(join(out, '_app/files.json'), JSON.stringify(parts()));
		}
	};
}

/** Addresses of everything the page is made of but its document: what the service worker keeps on the device. */
function parts() {
	const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const addresses = files.map((entry) => `/${relative(out, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
	return addresses.filter((address) => address.startsWith('/_app/immutable/') || address === '/knot.svg').sort();
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: onePage(),
		paths: { relative: false },
		// Registered by `lib/offline`, through the page's own policy.
		serviceWorker: { register: false },
		version: { name: '0' },
		alias: { $locales: '../locales' }
	}
};

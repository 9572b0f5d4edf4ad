import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/** The announcer of the router carries a style attribute, which the page's policy refuses; `base.css` styles it instead. */
function announcerWithoutStyle(): Plugin {
	return {
		name: 'belay-announcer',
		enforce: 'pre',
		transform(code, id) {
			if (!id.includes('/generated/root.svelte')) return null;
			return { code: code.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1'), map: null };
		}
	};
}

export default defineConfig({
	plugins: [announcerWithoutStyle(), sveltekit()],
	resolve: {
		...(process.env.VITEST ? { conditions: ['browser'] } : {}),
		// Half of the vault's worker would be recipients that suite 1 refuses.
		alias: [{ find: /^@noble\/(post-quantum\/hybrid|curves\/nist)\.js$/, replacement: fileURLToPath(new URL('src/lib/vault/absent.ts', import.meta.url)) }]
	},
	worker: { format: 'es' },
	build: { target: 'es2023', assetsInlineLimit: 0 },
	server: {
		port: 5173,
		fs: { allow: ['../crates/vault', '../locales', '../library'] },
		proxy: { '/api': { target: process.env.BELAY_SERVER ?? 'http://127.0.0.1:4400', changeOrigin: false } }
	},
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts'],
		setupFiles: ['src/lib/words/testing.ts']
	}
});

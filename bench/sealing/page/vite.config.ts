import { fileURLToPath } from 'node:url';

const ui = (path: string) => fileURLToPath(new URL(`../../../ui/${path}`, import.meta.url));

/** The page's own code, built without the page. */
export default {
	root: fileURLToPath(new URL('.', import.meta.url)),
	publicDir: false,
	resolve: {
		alias: [
			{ find: /^@noble\/(post-quantum\/hybrid|curves\/nist)\.js$/, replacement: ui('src/lib/vault/absent.ts') },
			{ find: '$lib', replacement: ui('src/lib') },
			// The one package that this folder imports by its name.
			{ find: 'yjs', replacement: ui('node_modules/yjs/dist/yjs.mjs') }
		]
	},
	worker: { format: 'es' },
	build: { target: 'es2023', outDir: process.env.BELAY_BENCH_OUT, emptyOutDir: true, assetsInlineLimit: 0 }
};

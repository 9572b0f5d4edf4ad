/** The scripts of one's own that are started by address: through the one policy that lets nothing else pass. */
import vault from './vault/worker?worker&url';
import zone from './zone/worker?worker&url';

const SCRIPTS = { vault, zone, offline: '/service-worker.js' };

/** The part of Trusted Types used here. */
interface Policies {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}

let policy: ReturnType<Policies['createPolicy']> | null = null;

/** The address of a script, as the platform takes it. */
export function scriptUrl(which: keyof typeof SCRIPTS): string {
	const allowed = new Set(Object.values(SCRIPTS).map((path) => new URL(path, location.href).href));
	const address = new URL(SCRIPTS[which], location.href);
	if (address.origin !== location.origin) throw new TypeError('scripts must come from the page’s own origin');
	const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
	policy ??=
		policies?.createPolicy('belay-worker', {
			createScriptURL(url) {
				if (!allowed.has(url)) throw new TypeError('not a script of this page');
				return url;
			}
		}) ?? null;
	// The platform takes the trusted value where its types say string.
	return policy === null ? address.href : (policy.createScriptURL(address.href) as string);
}

/** A login that the server calls somebody else: no key is made without a yes. And pins that are not shown. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({
	marks: {} as Record<string, string>,
	made: 0,
	yes: false,
	asked: [] as string[],
	pins: null as unknown,
	refuses: true,
	begun: [] as boolean[]
}));

vi.mock('../api', () => {
	class Problem extends Error {
		constructor(
			public override readonly name: string,
			public readonly status: number
		) {
			super(name);
		}
	}
	return {
		Problem,
		api: {
			get: async (path: string) => (path === '/pins' ? { version: 0, sealed: world.pins } : { items: [] }),
			post: async () => undefined,
			put: async () => undefined
		}
	};
});
vi.mock('../live', () => ({ onHint: () => () => undefined }));
vi.mock('../space.svelte', () => {
	const self = { person_id: 'noor', name: 'Noor', has_identity: false, own_engagement_id: 'own', login_reset_at: null };
	const space = { organisation: { id: 'org' }, self, vault: 'none', ready: true, formerUntil: null, met: null, refreshSelf: async () => undefined, refreshPeople: async () => undefined };
	return { at: (path: string) => path, space };
});
vi.mock('../vault', () => {
	class VaultError extends Error {
		constructor(public readonly reason: string) {
			super(reason);
		}
	}
	const vault = {
		create: async () => ({ card: '', act: '', wrappers: [], ownEngagement: { id: 'own' }, passphrase: 'six', recovery: 'code', made: world.made++ }),
		status: async () => 'unlocked',
		ownCard: async () => null,
		load: async () => ({ members: [{}], repost: [], sequence: 0 }),
		ownSpace: async () => 'own',
		changedPins: async () => null,
		lock: async () => undefined,
		setPins: async (_own: string, _version: number, sealed: unknown, begin: boolean) => {
			world.begun.push(begin);
			if (sealed === null && !begin && world.refuses) throw new VaultError('rolled_back');
			world.refuses = false;
			return { people: 0, compared: 0, last: null, fresh: false };
		}
	};
	return { vault, VaultError, onVaultChange: () => () => undefined };
});
vi.mock('./cards', () => ({ lineOf: async () => ({ card: '', earlier: [] }) }));
vi.mock('./flow.svelte', () => ({
	flow: { done: () => undefined },
	walk: async (step: string) => {
		world.asked.push(step);
		return world.yes;
	}
}));
vi.mock('./BeforeSealing.svelte', () => ({ default: null }));

const { goOnWithoutPins, look, makeIdentity } = await import('./index');
const { othersKnown, setPublished } = await import('./device');
const { space } = await import('../space.svelte');

beforeEach(() => {
	Object.assign(world, { marks: {}, made: 0, yes: false, asked: [], pins: null, refuses: false, begun: [] });
	vi.stubGlobal('localStorage', new Proxy(world.marks, {
		get: (_, name) => {
			if (name === 'getItem') return (key: string) => world.marks[key] ?? null;
			if (name === 'setItem') return (key: string, value: string) => void (world.marks[key] = value);
			if (name === 'removeItem') return (key: string) => void delete world.marks[key];
			return world.marks[String(name)];
		},
		ownKeys: () => Object.keys(world.marks),
		getOwnPropertyDescriptor: (_, name) => Object.getOwnPropertyDescriptor(world.marks, name)
	}));
});

describe('a login that is called somebody else', () => {
	it('gets no key without a yes', async () => {
		setPublished('amara', 'org');
		await expect(makeIdentity(true)).rejects.toMatchObject({ name: 'key_other' });
		expect([world.asked, world.made]).toEqual([['other'], 0]);
		world.yes = true;
		await makeIdentity(true);
		expect(world.made).toBe(1);
	});

	it('is not asked where nobody else is known', async () => {
		setPublished('amara', 'another organisation');
		await makeIdentity(true);
		expect([world.asked, world.made]).toEqual([[], 1]);
	});

	it('marks of before count for every organisation', () => {
		world.marks['belay-key-amara'] = '1';
		expect([othersKnown('noor', 'org'), othersKnown('amara', 'org')]).toEqual([true, false]);
	});
});

it('pins that are not shown stop, until the person goes on', async () => {
	Object.assign(space.self, { has_identity: true });
	space.vault = 'locked';
	world.refuses = true;
	await expect(look()).rejects.toMatchObject({ name: 'pins_gone' });
	expect(space.vault).toBe('locked');
	await goOnWithoutPins();
	expect(space.vault).toBe('unlocked');
	expect(world.begun.slice(0, 2)).toEqual([false, true]);
});

/** Whether the network is there, and whether the server speaks a newer version than this page. */
class Net {
	/** False after a request found no network; true after the next answer. */
	online = $state(true);
	/** A newer page is there. */
	stale = $state(false);
	#version: string | null = null;

	/** The server's version, as far as it said so. */
	get version(): string {
		return this.#version ?? '';
	}

	/** The server's version, from `Belay-Version`. */
	saw(version: string | null): void {
		if (!version) return;
		if (this.#version && this.#version !== version) this.stale = true;
		this.#version ??= version;
	}
}

export const net = new Net();

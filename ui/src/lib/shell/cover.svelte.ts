/** F9: every opened sealed word on the screen is covered until pressed again. It stays so over a reload of this tab. */
const KEY = 'belay-covered';

class Cover {
	on = $state(false);

	constructor() {
		try {
			if (sessionStorage.getItem(KEY)) this.#set(true);
		} catch {
			// a browser without storage begins uncovered
		}
	}

	turn(): void {
		this.#set(!this.on);
	}

	#set(on: boolean): void {
		this.on = on;
		document.documentElement.classList.toggle('covered', on);
		try {
			if (on) sessionStorage.setItem(KEY, '1');
			else sessionStorage.removeItem(KEY);
		} catch {
			// as above
		}
	}
}

export const cover = new Cover();

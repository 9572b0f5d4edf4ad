/** Days, or other values, that one is likely to mean. */
export interface Quick {
	label: string;
	value: string;
}

/** Each value once, under its first name: on a Sunday tomorrow is next Monday too. */
export const onceEach = (quick: readonly Quick[]): Quick[] => quick.filter((one, n) => quick.findIndex((other) => other.value === one.value) === n);

/** Searching needs the key: the index is made of opened words. */
export const load = () => ({ sealed: true });

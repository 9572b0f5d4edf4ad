/** What is sealed here needs the key. */
export const load = () => ({ sealed: true });

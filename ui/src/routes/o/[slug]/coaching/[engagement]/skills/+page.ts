export const load = () => ({ sealed: true });

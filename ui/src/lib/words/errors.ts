/** Any failure as one sentence for a person. */
import { Problem } from '../api/problem';
import { VaultError } from '../vault/types';
import { has, t } from './index';

/** What happened, in words. */
export function wordsFor(error: unknown): string {
	if (error instanceof Problem) return error.text;
	if (error instanceof VaultError) return vaultWords(error.reason);
	return t('problem-unexpected');
}

/** Why something sealed could not be opened, in words. */
export function vaultWords(reason: string): string {
	const id = `vault-${reason}`;
	return has(id) ? t(id) : t('vault-malformed');
}

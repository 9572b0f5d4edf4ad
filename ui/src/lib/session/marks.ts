/** Marks of the way of working among the entries of a session. */
import type { RecordView } from '$lib/record';
import { modalityOf, type Mark } from './ways';

/** The marks that could be read; words of another client that are no way of working are left out. */
export function marksOf(record: RecordView): Mark[] {
	return record.of('mark').flatMap(({ body }) => {
		const modality = modalityOf(body.modality);
		return modality && body.at > 0 ? [{ modality, at: body.at }] : [];
	});
}

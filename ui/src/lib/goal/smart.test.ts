import { describe, expect, it } from 'vitest';
import { hints, languageOf, type Draft } from './smart';

const TODAY = '2026-11-21';
const draft = (over: Partial<Draft>): Draft => ({
	sentence: '',
	goodEnough: '',
	purpose: '',
	whoseNeed: '',
	measure: '',
	attitudeSign: '',
	levelled: false,
	targetDay: '',
	...over
});
const asks = (over: Partial<Draft>, own = 'en') => hints(draft(over), own, TODAY).map((one) => `${one.field}:${one.ask}${one.word ? `(${one.word})` : ''}`);

describe('hints about a goal', () => {
	it('asks nothing before anything is said', () => {
		expect(asks({})).toEqual([]);
		expect(asks({ sentence: '   ' })).toEqual([]);
	});

	it('asks what will be there instead', () => {
		expect(asks({ sentence: 'I no longer say yes to everything in planning' })).toEqual(['sentence:not(no longer)']);
		expect(asks({ sentence: 'Ich sage in der Planung nicht mehr zu allem ja' }, 'en')).toEqual(['sentence:not(nicht)']);
	});

	it('asks how one would notice a vague word, unless it is measured', () => {
		expect(asks({ sentence: 'Our code reviews are better' })).toEqual(['sentence:vague(better)']);
		expect(asks({ sentence: 'Our code reviews are better', measure: 'days until merged' })).toEqual([]);
		expect(asks({ sentence: 'Wir wollen unsere Reviews verbessern' })).toEqual(['sentence:vague(verbessern)']);
	});

	it('asks what lies in one’s own hands', () => {
		expect(asks({ sentence: 'The team should write tests first' })).toEqual(['sentence:others(The team should)']);
		expect(asks({ sentence: 'Das Team soll Tests zuerst schreiben' })).toEqual(['sentence:others(Das Team soll)']);
	});

	it('asks who says that one must, and whether it is one goal', () => {
		expect(asks({ sentence: 'I must speak up in the review' })).toEqual(['sentence:must(must)']);
		expect(asks({ sentence: 'Ich muss im Review den Mund aufmachen' })).toEqual(['sentence:must(muss)']);
		expect(asks({ sentence: 'Scrum and pair programming and automated deployment by the end of February' })).toEqual(['sentence:several']);
		expect(asks({ sentence: 'Scrum und Pairing und automatische Auslieferung bis Ende Februar' })).toEqual(['sentence:several']);
	});

	it('asks what one would see, why and by when, once there is more than a sentence', () => {
		const said = { sentence: 'I lead the design talk myself', goodEnough: 'it felt like mine' };
		expect(asks(said)).toEqual(['goodEnough:see', 'targetDay:when', 'purpose:why']);
		expect(asks({ ...said, goodEnough: 'two talks held', targetDay: '2026-12-20', purpose: 'so that the others can rest' })).toEqual([]);
		expect(asks({ ...said, goodEnough: 'two talks held', targetDay: '2029-01-01', purpose: 'x' })).toEqual(['targetDay:far']);
		expect(asks({ ...said, goodEnough: 'always calm', levelled: true, targetDay: '2026-12-20', purpose: 'x' })).toEqual(['goodEnough:always(always)']);
	});

	it('asks for a sign of an attitude', () => {
		expect(asks({ sentence: 'I am calm in incidents', goodEnough: 'calm' })[0]).toBe('goodEnough:sign');
		expect(asks({ sentence: 'Ich bin in Störungen gelassener', goodEnough: 'ruhig' })[0]).toBe('goodEnough:sign');
		expect(asks({ sentence: 'I am calm in incidents', goodEnough: 'calm', attitudeSign: 'I ask before I type' })).not.toContain('goodEnough:sign');
	});

	it('goes by the language of the words, then by the person’s', () => {
		expect(languageOf('Ich will mit der Planung anfangen', 'en')).toBe('de');
		expect(languageOf('I want to begin with the planning', 'de')).toBe('en');
		expect(languageOf('Refactoring', 'de-AT')).toBe('de');
	});

	it('never asks more than three things, nor twice about a field', () => {
		const all = hints(draft({ sentence: 'They should not be better and nicer and faster', goodEnough: 'always' }), 'en', TODAY);
		expect(all.length).toBeLessThanOrEqual(3);
		expect(new Set(all.map((one) => one.field)).size).toBe(all.length);
	});
});

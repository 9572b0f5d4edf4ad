/**
 * What to ask oneself about a goal: specific, measurable, achievable, relevant, time-bound, as questions beside the field. Computed here
 * from the typed words alone, with word lists in English and German; nothing is sent and nothing is ever refused.
 */

/** What the hints look at. */
export interface Draft {
	sentence: string;
	goodEnough: string;
	purpose: string;
	whoseNeed: string;
	measure: string;
	attitudeSign: string;
	/** Anything is described at the five levels. */
	levelled: boolean;
	/** `YYYY-MM-DD`, or empty. */
	targetDay: string;
}

export type HintField = 'sentence' | 'goodEnough' | 'purpose' | 'targetDay';

/** A question; its words are `goal-hint-ASK`, with `word` where it speaks of one. */
export interface Hint {
	field: HintField;
	letter: 'S' | 'M' | 'A' | 'R' | 'T';
	ask: 'short' | 'not' | 'vague' | 'several' | 'see' | 'sign' | 'others' | 'always' | 'must' | 'why' | 'when' | 'far';
	word: string;
}

interface Language {
	common: RegExp;
	not: RegExp;
	vague: RegExp;
	and: RegExp;
	others: RegExp;
	always: RegExp;
	must: RegExp;
	attitude: RegExp;
	when: RegExp;
	number: RegExp;
}

// `\b` knows ASCII letters only; these stand for it, so that "über" and "künftig" are words too.
const word = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'iu');

const EN: Language = {
	common: /\b(the|and|to|i|my|of|we|our|is|am|with|every|by)\b/giu,
	not: word("not|no longer|don['’]t|doesn['’]t|won['’]t|stop|stops|quit|avoid|avoids|never|without|less|fewer"),
	vague: word('better|improve|improved|improving|improvement|more|good|great|faster|nicer|effective|efficient|optimi[sz]e|somehow|things|stuff|several|some'),
	and: /(?:\band\b|;|\+|\bas well as\b)/giu,
	others: word("(?:they|everyone|everybody|people|others|management|my (?:boss|manager|team|colleagues)|the (?:team|others|manager|management|developers)) (?:should|must|has to|have to|need to|needs to|ought to|stops?|finally)"),
	always: word('always|every time|everything|everyone|all the time|perfect|perfectly|never again|100 ?%'),
	must: word("should|must|have to|has to|ought to|supposed to|need to"),
	attitude: word('confident|calm|calmer|curious|courage|courageous|brave|patient|open|trust|respect|humble|attitude|mindset|empathy|relaxed'),
	when: word('by (?:the end|january|february|march|april|may|june|july|august|september|october|november|december|\\d+)|until|before|within|this (?:week|month|quarter|year)|next (?:week|month|quarter|year)|tomorrow|from now on'),
	number: word('one|two|three|four|five|six|seven|eight|nine|ten|once|twice|half|first|every (?:day|week|sprint|month)|daily|weekly')
};

const DE: Language = {
	common: /(?<!\p{L})(der|die|das|und|ich|mein|meine|wir|bin|ist|mit|zu|nicht|ein|eine|im|bis|für|auf)(?!\p{L})/giu,
	not: word('nicht|nicht mehr|kein|keine|keinen|keiner|keinem|aufhören|vermeide|vermeiden|nie|niemals|ohne|weniger'),
	vague: word('besser|bessere|besseren|verbessern|verbessere|verbesserung|mehr|gut|gute|guten|schneller|schöner|effektiv|effektiver|effizient|effizienter|optimieren|irgendwie|dinge|sachen|einiges|einige|manches'),
	and: /(?:(?<!\p{L})(?:und|sowie)(?!\p{L})|;|\+)/giu,
	others: word('(?:sie|alle|die (?:anderen|leute|kollegen|kolleginnen|entwickler)|das (?:team|management)|mein (?:chef|team)|meine (?:chefin|kollegen|kolleginnen)|andere) (?:soll|sollen|sollte|sollten|muss|müssen|müsste|müssten|endlich)'),
	always: word('immer|jedes mal|alles|jede|jeder|perfekt|perfekte|perfekten|nie wieder|100 ?%|hundert prozent'),
	must: word('soll|sollte|sollten|muss|müsste|müssten'),
	attitude: word('gelassen|gelassener|mutig|mutiger|mut|neugierig|neugieriger|geduldig|geduldiger|offen|offener|vertrauen|respekt|haltung|einstellung|ruhig|ruhiger|selbstbewusst|selbstbewusster|demut|empathie'),
	when: word('bis|vor|innerhalb|in (?:dieser|der nächsten) woche|diese woche|nächste woche|diesen monat|nächsten monat|dieses (?:quartal|jahr)|nächstes (?:quartal|jahr)|morgen|ab (?:jetzt|sofort|heute)'),
	number: word('eins|ein mal|einmal|zweimal|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hälfte|erste|ersten|jeden (?:tag|sprint|monat)|jede woche|täglich|wöchentlich')
};

/** Which word lists fit: the language of what was typed, else the person's own. */
export function languageOf(text: string, own: string): 'en' | 'de' {
	const count = (language: Language) => text.match(language.common)?.length ?? 0;
	const [en, de] = [count(EN), count(DE)];
	if (en !== de) return de > en ? 'de' : 'en';
	return own.startsWith('de') ? 'de' : 'en';
}

const found = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? '';
/** More days than this are a long way. */
const FAR = 365;

/**
 * The questions worth asking, at most one for each field and three in all: the first that fits is the one that helps most. `today` is a day;
 * an empty sentence asks nothing, because nobody has begun.
 */
export function hints(draft: Draft, own: string, today: string): Hint[] {
	const sentence = draft.sentence.trim();
	if (sentence === '') return [];
	const speak = languageOf(`${sentence} ${draft.goodEnough}`, own) === 'de' ? DE : EN;
	const all: Hint[] = [];
	const add = (field: HintField, letter: Hint['letter'], ask: Hint['ask'], said = '') => {
		if (!all.some((one) => one.field === field)) all.push({ field, letter, ask, word: said });
	};
	const enough = draft.goodEnough.trim();
	const seen = /\d/u.test(`${sentence} ${enough}`) || speak.number.test(`${sentence} ${enough}`) || draft.levelled || draft.measure.trim() !== '';

	const others = found(speak.others, sentence);
	const not = found(speak.not, sentence);
	const must = found(speak.must, sentence);
	const vague = found(speak.vague, sentence);
	if (others) add('sentence', 'A', 'others', others);
	if (not) add('sentence', 'S', 'not', not);
	if (sentence.split(/\s+/u).length < 3) add('sentence', 'S', 'short');
	if (must) add('sentence', 'R', 'must', must);
	if ((sentence.match(speak.and)?.length ?? 0) > 1) add('sentence', 'S', 'several');
	if (vague && !seen) add('sentence', 'S', 'vague', vague);

	const always = found(speak.always, enough);
	if (always) add('goodEnough', 'A', 'always', always);
	if (speak.attitude.test(sentence) && draft.attitudeSign.trim() === '' && !seen) add('goodEnough', 'M', 'sign');
	if (!seen && enough !== '') add('goodEnough', 'M', 'see');

	if (draft.targetDay !== '') {
		const days = (Date.parse(`${draft.targetDay}T12:00:00Z`) - Date.parse(`${today}T12:00:00Z`)) / 86_400_000;
		if (days > FAR) add('targetDay', 'T', 'far');
	} else if (!speak.when.test(sentence) && enough !== '') add('targetDay', 'T', 'when');
	if (draft.purpose.trim() === '' && draft.whoseNeed.trim() === '' && enough !== '') add('purpose', 'R', 'why');
	return all.slice(0, 3);
}

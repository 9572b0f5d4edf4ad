/** Entries of the drawer `skill`: what goals ask for, where people are, what was seen, what was said to come. */
import { kind, own, type Kind } from './kind';
import { number } from './fractions';
import { flag, list, maybe, oneOf, shape, whole, words } from './read';

const PART = oneOf('skill', 'knowledge');

export const SKILL_KINDS = {
	/**
	 * What a goal asks for, and what that rests on. `asked`: the goal names it itself; `before`: of a row of one's own, what it comes before (all, when
	 * none is named). `checks`: the rounds in which it was placed, the newest last.
	 */
	requires: kind(
		'skill',
		shape({
			text: words,
			items: list(
				shape({
					skill: words,
					name: words,
					part: PART,
					level: whole(0, 7, 2),
					asked: flag,
					before: list(words),
					pack: words,
					version: words
				})
			),
			rule: shape({ who: oneOf('all', 'median', 'k', 'one'), k: whole(1, 1000, null), person: maybe }),
			day: words,
			goal: maybe,
			steps: list(shape({ skill: words, words, day: words, goal: maybe })),
			reason_to_go_on: words,
			checks: list(words)
		})
	),
	/** Where one is with each of them: how much support it takes, 0 (not yet) to 5 (could teach). `reveal`: it may be shown though few take part. */
	placement: own('skill', shape({ requires: words, at: list(shape({ skill: words, support: number(0, 5, null) })), reveal: flag })),
	/**
	 * What was seen of a person (of the team as a whole where `person` is empty) in one piece of work. `support`: how much it took (the nearest step to `level`, the described level, where one was chosen); without it the
	 * skill was only used that day. `right` and `difficulty` (the support level that the task tells apart): of an exercise. `asked`: the request
	 * that it answers. `at`: the moment as the system that noted it wrote it.
	 */
	observation: own(
		'skill',
		shape({
			person: words,
			skill: words,
			name: words,
			part: PART,
			source: oneOf('self', 'peer', 'coach', 'exercise', 'work'),
			support: number(0, 5, null),
			level: whole(0, 7, null),
			right: oneOf('', 'yes', 'no'),
			difficulty: whole(1, 5, null),
			item: words,
			at: words,
			seen: words,
			remark: words,
			day: words,
			pack: words,
			version: words,
			asked: maybe
		})
	),
	/** Somebody is asked to say what they see; `to` null: whoever has seen it. */
	asked: own('skill', shape({ person: words, to: maybe, skill: words, name: words, part: oneOf('skill', 'knowledge', 'attitude'), words, day: words })),
	/** What one notices in oneself, or was asked to notice in another: words only, never counted. `look_day`: when to look again. */
	attitude: own('skill', shape({ person: words, skill: words, name: words, words, day: words, look_day: words, asked: maybe })),
	/** The three parts of learning: the day one last had each, of one skill. */
	ways: own('skill', shape({ skill: words, name: words, training: words, feedback: words, hands_on: words })),
	/** What somebody (`person`), or the team, wants to learn next, or keeps an eye on; `k`: how many of the team. */
	learn: kind(
		'skill',
		shape({
			skill: words,
			name: words,
			part: PART,
			level: number(1, 5, 4),
			k: whole(1, 1000, null),
			person: maybe,
			state: oneOf('plan', 'watch', 'done', 'dropped'),
			way: oneOf('', 'training', 'feedback', 'hands_on'),
			words,
			day: words,
			goal: maybe
		})
	),
	/**
	 * What somebody shows this room of their own evidence: bare levels, without words and without who. `named`: their name may stand beside it.
	 * `parting`: they took it back because they left.
	 */
	shared: own(
		'skill',
		shape({
			named: flag,
			parting: flag,
			day: words,
			skills: list(words),
			evidence: list(
				shape({
					skill: words,
					part: PART,
					source: oneOf('self', 'peer', 'coach', 'exercise', 'work'),
					rater: whole(0, 1000, 0),
					support: number(0, 5, null),
					right: oneOf('', 'yes', 'no'),
					difficulty: whole(1, 5, null),
					day: words
				})
			)
		})
	),
	/** What was said of a goal when its zone was asked for, kept so that it can be held against what came. `rolled`: before the calibration layer. */
	forecast: kind(
		'skill',
		shape({
			requires: words,
			goal: maybe,
			text: words,
			day: words,
			by: words,
			zone: oneOf('not_enough_evidence', 'within_reach', 'with_support', 'out_of_reach'),
			p: number(0, 1, null),
			rolled: number(0, 1, null),
			weeks_50: number(0, 1000, null),
			weeks_80: number(0, 1000, null),
			people: whole(0, 1000, 0),
			seen: whole(0, 100_000, 0),
			needs: list(shape({ skill: words, name: words, part: PART, level: number(1, 5, 4), p: number(0, 1, 0) })),
			outcome: oneOf('', 'came', 'not'),
			outcome_day: words
		})
	),
	/** Figures that the team put together to show to others: of whom each was made, so that no other is put together that would tell who. */
	figures: own('skill', shape({ day: words, skills: list(shape({ skill: words, people: list(words) })) })),
	/** What was agreed before a picture, and the question that was on the table. */
	reached: kind('skill', shape({ requires: words, check: words, one_thing: words, question: words, day: words }))
} satisfies Record<string, Kind<unknown>>;

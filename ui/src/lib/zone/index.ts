/**
 * Skills and the zone of proximal development, where the key is: what a person knows and can do, from mixed evidence; whether a goal is within
 * reach, which step is missing, how long it will take.
 *
 * For person p, skill s and part d (knowledge or skill; attitude is not estimated):
 *
 *     θ(p,s,d) = mean + g(p) + t(p,s) + u(p,s,d)      precision of t = diag(1/v) + κ · Laplacian(prerequisites)
 *     log P(y=k)/P(y=k−1) = 1.7 · (a_role · (θ + ε − λ) − τ_k)   λ: the rater's severity, ε: halo of one rater over one skill
 *     P(right) = σ(1.7 · (θ − difficulty))
 *
 * The posterior is kept as the list of what each observation added: the estimate is the sum of that list, and the list is the explanation.
 *
 * Everything is a function of its arguments: no clock, no page, no randomness but a seed; so it runs in a worker as well. The same input gives the
 * same answer as in the terminal (crates/zone): both are held to the same vectors. Data have the terminal's form, so that what one stores the
 * other reads.
 */
export { catchUp, change, coverage, type Held, type Moved } from './clock';
export { bySource, Estimate, heaviest, MASTERED, type Explanation, type Term } from './estimate';
export { PARTS, SOURCES, type Evidence, type Part, type Seen, type Source } from './evidence';
export { forecast, HORIZON, learnedPractice, PRACTICE, type Forecast, type Practice, type Progress } from './forecast';
export { goalOrder, type Goal, type Requirement, type Rule } from './goal';
export { Graph, type Prerequisite } from './graph';
export { BEARABLE, changeLoad, type Load, type NewThing } from './load';
export { ROLL, type Roll } from './margins';
export { Model } from './model';
export { next, telling, type Item, type Wanted } from './next';
export { learnedSupport, PARAMS, type Params, type Role, type Support, type Supported } from './params';
export { ZoneProblem, type ZoneReason } from './problem';
export { FEW, picture, placed, PLACEMENTS, type Picture, type Placement, type Question, type Row } from './reach';
export { brier, CALIBRATION, calibrated, calibrationError, fitCalibration, reliability, type Band, type Calibration, type Scored } from './score';
export { stableSmallWin, steps, type Rung } from './steps';
export { standing, standings, type Stage, type Standing } from './stage';
export { there, zone, type Ask, type Call, type Missing, type There, type Zone } from './zone';

//! Goals, steps and forecasts, as a team would meet them.
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use zone::estimate::{Estimate, Evidence, Graph, Level, Model, Params, Part, Prerequisite, Seen, Source, Supported};
use zone::goal::clock::{catch_up, change, coverage};
use zone::goal::draw::Roll;
use zone::goal::forecast::{Practice, Progress, forecast};
use zone::goal::load::{Kind, NewThing, change_load};
use zone::goal::reach::{Placement, Question, evidence, picture};
use zone::goal::score::{Calibration, Scored, brier, calibration_error};
use zone::goal::stage::{Stage, standing};
use zone::goal::steps::{Step, stable_small_win, steps};
use zone::goal::{Goal, GoalProblem, Requirement, Rule, Zone, order, there, zone};
use zone::math::draw::Draws;

/// Small steps → tests → test-driven work → deployment, and working together beside them.
fn model() -> Model {
    let edge = |skill, needs| Prerequisite { skill, needs, level: 3.into() };
    Model::new(Graph::new(5, vec![edge(1, 0), edge(2, 1), edge(2, 4), edge(3, 2)]).unwrap(), Params::default())
}

fn looks(person: u32, levels: [u8; 5], times: usize) -> Vec<Evidence> {
    let mut list = Vec::new();
    for (skill, level) in levels.into_iter().enumerate() {
        for time in 0..times {
            let source = if time % 2 == 0 { Source::Coach } else { Source::Peer };
            let rater = if time % 2 == 0 { 0 } else { 1 + (person + time as u32) % 7 };
            list.push(Evidence { day: time as f64, skill, part: Part::Skill, source, rater, seen: Seen::support(level) });
        }
    }
    list
}

fn need(skill: usize, level: impl Into<Level>) -> Requirement {
    Requirement { skill, part: Part::Skill, level: level.into() }
}

fn goal(required: Vec<Requirement>, rule: Rule) -> Goal {
    Goal { required, rule }
}

fn team<'m>(model: &'m Model, levels: &[[u8; 5]], times: usize) -> Vec<Estimate<'m>> {
    levels.iter().enumerate().map(|(at, own)| model.estimate(&looks(at as u32, *own, times), 12.0).unwrap()).collect()
}

#[test]
fn a_team_from_waterfall_is_told_which_step_is_missing_and_the_nearer_one_is_in_the_zone() {
    let model = model();
    let members = team(&model, &[[3, 1, 0, 0, 1]; 12], 5);
    let far = goal(vec![need(2, 4), need(3, 4)], Rule::All);
    let call = zone(&members, &far, Roll::default()).unwrap();
    assert_eq!(call.zone, Zone::OutOfReach);
    let missing = call.missing.unwrap();
    assert!(missing.need.skill != 0 && missing.probability < 0.3, "{missing:?}");
    let ladder = steps(&members, &far, Roll::default()).unwrap();
    let place = |skill: usize| ladder.iter().position(|step| step.need.skill == skill).unwrap();
    assert!(place(1) < place(2) && place(2) < place(3) && place(4) < place(2), "prerequisites first");
    assert!(ladder[0].in_zone && ladder[0].p_now < 0.8);
    let due = forecast(&members, &far, &Practice::default(), Some(13.0), &Calibration::default(), Roll::default()).unwrap();
    assert!(due.by_date.unwrap() < 0.1);
    // Six weeks of evidence later the picture has moved.
    let later = team(&model, &[[4, 4, 3, 2, 4]; 12], 9);
    let moved = forecast(&later, &far, &Practice::default(), Some(13.0), &Calibration::default(), Roll::default()).unwrap();
    let again = zone(&later, &far, Roll::default()).unwrap();
    assert!(again.interval.0 > call.interval.0 + 0.3 && again.interval.1 > call.interval.1 + 0.3, "{again:?}");
    assert!(steps(&later, &far, Roll::default()).unwrap().len() < ladder.len());
    assert!(moved.by_date.unwrap() >= due.by_date.unwrap());
}

#[test]
fn who_can_do_it_is_within_reach_and_who_nearly_can_is_with_support() {
    let model = model();
    let able = team(&model, &[[5, 5, 5, 5, 5]], 8);
    assert_eq!(zone(&able, &goal(vec![need(2, 3)], Rule::All), Roll::default()).unwrap().zone, Zone::WithinReach);
    let nearly = team(&model, &[[4, 4, 3, 2, 4]], 12);
    let call = zone(&nearly, &goal(vec![need(2, 4)], Rule::All), Roll::default()).unwrap();
    assert_eq!(call.zone, Zone::WithSupport, "{call:?}");
    assert!(steps(&able, &goal(vec![need(2, 3)], Rule::All), Roll::default()).unwrap().is_empty());
}

#[test]
fn without_evidence_it_asks_for_the_one_observation_that_tells_most() {
    let model = model();
    let nobody = vec![model.estimate(&[], 0.0).unwrap()];
    let call = zone(&nobody, &goal(vec![need(2, 3)], Rule::All), Roll::default()).unwrap();
    assert_eq!(call.zone, Zone::NotEnoughEvidence, "{call:?}");
    let ask = call.ask.unwrap();
    assert!(ask.tells > 0.1 && ask.member == 0);
    // What a self-view says alone is never enough.
    let own: Vec<Evidence> = (0..5)
        .flat_map(|skill| {
            (0..9).map(move |day| Evidence {
                day: f64::from(day),
                skill,
                part: Part::Skill,
                source: Source::Own,
                rater: 0,
                seen: Seen::support(5),
            })
        })
        .collect();
    let sure = vec![model.estimate(&own, 9.0).unwrap()];
    assert_ne!(zone(&sure, &goal(vec![need(0, 1)], Rule::All), Roll::default()).unwrap().zone, Zone::WithinReach);
}

#[test]
fn a_need_that_is_far_is_climbed_level_by_level_from_where_one_stands() {
    let model = model();
    let members = team(&model, &[[0, 0, 0, 0, 0]], 8);
    let ladder = steps(&members, &goal(vec![need(0, 5)], Rule::All), Roll::default()).unwrap();
    assert_eq!(rungs(&ladder), [1.0, 2.0, 3.0, 4.0, 5.0]);
    // Where one step would do, the levels between are no rungs.
    let nearly = team(&model, &[[3, 0, 0, 0, 0]], 8);
    let ladder = steps(&nearly, &goal(vec![need(0, 4)], Rule::All), Roll::default()).unwrap();
    assert_eq!(rungs(&ladder), [4.0]);
    // A level between two is climbed to over the whole ones below, but for one that is next to it.
    let to = |level: f64| rungs(&steps(&members, &goal(vec![need(0, level)], Rule::All), Roll::default()).unwrap());
    assert_eq!(to(4.0 - 1.0 / 3.0), [1.0, 2.0, 3.0, 4.0 - 1.0 / 3.0]);
    assert_eq!(to(4.0 + 1.0 / 3.0), [1.0, 2.0, 3.0, 4.0 + 1.0 / 3.0]);
}

fn rungs(ladder: &[Step]) -> Vec<f64> {
    ladder.iter().map(|step| step.need.level.value()).collect()
}

#[test]
fn two_middle_levels_differ_and_stand_in_their_order() {
    let model = model();
    let members = team(&model, &[[3, 4, 3, 3, 4], [4, 3, 4, 4, 3]], 3);
    let call = |level: f64| zone(&members, &goal(vec![need(2, level)], Rule::All), Roll::default()).unwrap();
    let (third, two_thirds) = (1.0 / 3.0, 2.0 / 3.0);
    let alone = [3.0, 3.0 + two_thirds, 4.0, 4.0 + third, 5.0].map(|level| call(level).p_alone);
    assert!(alone.windows(2).all(|pair| pair[0] > pair[1]), "{alone:?}");
    let out = [3.0, 3.0 + two_thirds, 4.0, 4.0 + third, 5.0].map(|level| call(level).p_out);
    assert!(out.windows(2).all(|pair| pair[0] < pair[1]), "{out:?}");
    let weeks = [3.0 + two_thirds, 4.0 + third].map(|level| {
        let asked = goal(vec![need(2, level)], Rule::All);
        forecast(&members, &asked, &Practice::default(), Some(9.0), &Calibration::default(), Roll::default()).unwrap().by_date.unwrap()
    });
    assert!(weeks[0] > weeks[1], "{weeks:?}");
    assert_eq!(zone(&members, &goal(vec![need(2, 0.5)], Rule::All), Roll::default()).err(), Some(GoalProblem::Level(0)));
}

#[test]
fn what_a_goal_needs_is_told_with_how_likely_it_is_there_also_when_it_is() {
    let model = model();
    let members = team(&model, &[[5, 4, 1, 0, 4]; 3], 8);
    let all = there(&members, &goal(vec![need(2, 4)], Rule::All), Roll::default()).unwrap();
    assert_eq!(all.iter().map(|one| one.need).collect::<Vec<_>>(), [need(0, 3), need(1, 3), need(4, 3), need(2, 4)]);
    assert!(all[0].p > 0.9 && all[3].p < 0.2, "{all:?}");
    let own: Vec<Evidence> = (0..30)
        .map(|day| Evidence { day: f64::from(day), skill: 0, part: Part::Skill, source: Source::Own, rater: 0, seen: Seen::support(5) })
        .collect();
    let sure = [model.estimate(&own, 30.0).unwrap()];
    let said = there(&sure, &goal(vec![need(0, 1)], Rule::All), Roll::default()).unwrap();
    assert!(said[0].p < 0.8, "a self-view alone never says that it is there");
}

#[test]
fn rules_count_people_and_never_average_them() {
    assert_eq!(Rule::All.of(&mut [3.0, -1.0, 2.0]), -1.0);
    assert_eq!(Rule::Median.of(&mut [3.0, -1.0, 2.0]), 2.0);
    assert_eq!(Rule::AtLeast(1).of(&mut [3.0, -1.0, 2.0]), 3.0);
    assert_eq!(Rule::AtLeast(9).of(&mut [3.0, -1.0]), -1.0);
    let model = model();
    // Two who can and four who cannot: their mean could, the team by "all" cannot.
    let mixed = team(&model, &[[5; 5], [5; 5], [1; 5], [1; 5], [1; 5], [1; 5]], 6);
    let p = |rule| zone(&mixed, &goal(vec![need(0, 3)], rule), Roll::default()).unwrap().p_alone;
    assert!(p(Rule::All) < 0.05 && p(Rule::Median) < 0.2 && p(Rule::AtLeast(2)) > 0.9);
}

#[test]
fn goals_that_serve_others_come_first() {
    let model = model();
    let goals = [goal(vec![need(3, 4)], Rule::All), goal(vec![need(1, 3)], Rule::All), goal(vec![need(4, 3)], Rule::All)];
    assert_eq!(order(&model.graph, &goals), vec![(1, 0), (2, 0)]);
}

#[test]
fn the_benefit_of_support_is_learned_from_what_was_tried_with_it() {
    let support = Params::default().support;
    let tried = |done| [Supported { margin: -1.0, deviation: 0.3, done }; 6];
    let (more, less) = (support.learned(&tried(true)), support.learned(&tried(false)));
    assert!(more.mean > support.mean + 0.1 && less.mean < support.mean - 0.1 && less.mean >= 0.0, "{more:?} {less:?}");
    assert_eq!(support.learned(&[]), support);
}

#[test]
fn bad_goals_are_refused() {
    let model = model();
    let one = team(&model, &[[3; 5]], 1);
    let refused = |goal: Goal| zone(&one, &goal, Roll::default()).err();
    assert_eq!(refused(goal(vec![], Rule::All)), Some(GoalProblem::Empty));
    assert_eq!(refused(goal(vec![need(9, 3)], Rule::All)), Some(GoalProblem::Skill(0)));
    assert_eq!(refused(goal(vec![need(0, 0)], Rule::All)), Some(GoalProblem::Level(0)));
    assert_eq!(zone(&[], &goal(vec![need(0, 3)], Rule::All), Roll::default()).err(), Some(GoalProblem::Nobody));
}

#[test]
fn a_joiner_and_a_leaver_move_the_team_the_same_day() {
    let model = model();
    let members = team(&model, &[[4, 4, 2, 1, 4], [5, 5, 5, 1, 5], [5, 4, 1, 1, 5]], 8);
    let held = coverage(&members);
    assert_eq!(held[2].only, Some(1), "{held:?}");
    let gone = [members[0].clone(), members[2].clone()];
    let moved = change(&members, &gone);
    assert_eq!(moved[0].skill, 2);
    assert!(moved[0].covered.1 < moved[0].covered.0);
    let joiner = model.estimate(&looks(9, [2, 1, 0, 0, 2], 4), 10.0).unwrap();
    let plan = catch_up(&members, &joiner, Roll::default()).unwrap();
    assert!(plan.iter().any(|step| step.need.skill == 0) && plan.iter().all(|step| step.need.skill != 3), "{plan:?}");
    assert!(change(&members, &members).is_empty());
}

#[test]
fn the_reach_check_shows_nothing_until_everyone_is_in() {
    let graph = model().graph;
    use Placement::{Alone, NotYet, Prompted, Watched};
    let full = vec![vec![Some(Alone), Some(NotYet)], vec![Some(Prompted), Some(Watched)], vec![Some(Alone), Some(Alone)]];
    let mut waiting = full.clone();
    waiting[1][1] = None;
    assert!(picture(&graph, &[0, 1], &waiting).is_none());
    let seen = picture(&graph, &[0, 1], &full).unwrap();
    assert_eq!((seen.nearer, seen.question, seen.may_identify), (Some(1), Question::WhoShows, true));
    assert_eq!(seen.rows[1].counts, [1, 1, 0, 0, 1, 0]);
    let turned: Vec<_> = full.iter().map(|own| own.iter().rev().copied().collect()).collect();
    assert_eq!(picture(&graph, &[1, 0], &turned), Some(seen), "rows stand in the order of prerequisites");
    let list = evidence(&[0, 1], &[Alone, Watched], 3.0);
    assert_eq!(list[1].seen, Seen::support(1));
    assert!(model().estimate(&list, 3.0).unwrap().only_own_view(0));
}

#[test]
fn stages_have_two_axes() {
    let model = model();
    let mut list = looks(1, [1, 5, 3, 3, 3], 6);
    let own = |skill, level| Evidence { day: 7.0, skill, part: Part::Skill, source: Source::Own, rater: 0, seen: Seen::support(level) };
    assert_eq!(standing(&model, &list, need(0, 3), 10.0).unwrap().stage, None);
    list.extend([own(0, 5), own(1, 1)]);
    assert_eq!(standing(&model, &list, need(0, 3), 10.0).unwrap().stage, Some(Stage::UnconsciousIncompetence));
    assert_eq!(standing(&model, &list, need(1, 3), 10.0).unwrap().stage, Some(Stage::UnconsciousCompetence));
    list.extend([Evidence { day: 8.0, ..own(0, 1) }, Evidence { day: 8.0, ..own(1, 5) }]);
    assert_eq!(standing(&model, &list, need(0, 3), 10.0).unwrap().stage, Some(Stage::ConsciousIncompetence));
    assert_eq!(standing(&model, &list, need(1, 3), 10.0).unwrap().stage, Some(Stage::ConsciousCompetence));
}

#[test]
fn a_win_is_stable_after_three_in_a_row_and_a_review() {
    assert!(stable_small_win(&[false, true, true, true], Some(0.85)));
    assert!(!stable_small_win(&[true, true, true, false], Some(0.9)));
    assert!(!stable_small_win(&[true, true, true], Some(0.7)) && !stable_small_win(&[true, true, true], None));
    assert!(!stable_small_win(&[true, true], Some(0.9)));
}

#[test]
fn what_only_they_say_they_can_is_still_a_rung() {
    let model = model();
    let own = |skill| Evidence { day: 1.0, skill, part: Part::Skill, source: Source::Own, rater: 0, seen: Seen::support(5) };
    let says = vec![model.estimate(&[0, 1, 2, 3, 4].map(own), 12.0).unwrap()];
    let ladder = steps(&says, &goal(vec![need(0, 2)], Rule::All), Roll { draws: 500, seed: 1 }).unwrap();
    assert_eq!(ladder.iter().map(|rung| (rung.need, rung.p_now)).collect::<Vec<_>>(), [(need(0, 2), 0.79)]);
}

#[test]
fn change_load_warns_past_the_teams_own_history() {
    let thing = |from, until| NewThing { kind: Kind::Tool, from, until };
    let open = vec![thing(1.0, None); 3];
    assert!(!change_load(&open, 5.0).warns);
    let mut more = open.clone();
    more.push(thing(4.0, None));
    assert!(change_load(&more, 5.0).warns && !change_load(&more, 3.0).warns);
    let done: Vec<NewThing> = (0..4).map(|_| thing(-50.0, Some(-10.0))).chain(more).collect();
    let load = change_load(&done, 5.0);
    assert_eq!((load.now, load.most_before, load.warns), (4, Some(4), false));
    // Given up on the day it was asked: no history.
    let load = change_load(&[open, vec![thing(-5.0, Some(-5.0))]].concat(), 5.0);
    assert_eq!((load.now, load.most_before, load.warns), (3, None, false));
}

#[test]
fn forecasts_are_scored_and_the_layer_learns() {
    let mut draws = Draws::new(1, 1);
    // Roll-outs that are far too sure: what is said to be 90 % comes true six times in ten.
    let scored: Vec<Scored> = (0..2000)
        .map(|_| {
            let p = draws.uniform();
            Scored { p, came_true: draws.uniform() < 0.3 + 0.35 * p }
        })
        .collect();
    let layer = Calibration::fit(&scored);
    let after: Vec<Scored> = scored.iter().map(|one| Scored { p: layer.apply(one.p), ..*one }).collect();
    assert!(calibration_error(&after).unwrap() < 0.04 && calibration_error(&scored).unwrap() > 0.12);
    assert!(brier(&after).unwrap() < brier(&scored).unwrap());
    assert_eq!((brier(&[]), Calibration::fit(&[])), (None, Calibration::default()));
    let slow = Practice::default().learned(&[Progress { times: 40.0, moved: 0.4, deviation: 0.2 }; 5]);
    assert!(slow.gain < 0.03 && slow.gain_spread < Practice::default().gain_spread, "{slow:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn calls_are_probabilities_and_repeat_themselves(
        levels in prop::collection::vec(prop::array::uniform5(0_u8..6), 1..5), skill in 0_usize..5, level in 1_u8..6, seed in any::<u32>(),
    ) {
        let model = model();
        let members = team(&model, &levels, 3);
        let goal = goal(vec![need(skill, level)], Rule::Median);
        let roll = Roll { draws: 100, seed };
        let call = zone(&members, &goal, roll).unwrap();
        for p in [call.p_alone, call.p_supported, call.ready, call.p_out] {
            prop_assert!((0.0..=1.0).contains(&p));
        }
        prop_assert!(call.p_supported >= call.p_alone && call.interval.0 <= call.interval.1);
        prop_assert_eq!(&zone(&members, &goal, roll).unwrap(), &call);
        for step in steps(&members, &goal, roll).unwrap() {
            prop_assert!(step.p_supported >= step.p_now && step.need.level <= level.max(3).into());
        }
        let said = forecast(&members, &goal, &Practice::default(), Some(9.0), &Calibration::default(), roll).unwrap();
        prop_assert!(said.curve.windows(2).all(|pair| pair[0] <= pair[1]));
        prop_assert!(said.weeks_50.unwrap_or(1e9) <= said.weeks_80.unwrap_or(1e9));
    }

    #[test]
    fn more_practice_is_never_slower(levels in prop::array::uniform5(0_u8..6), seed in any::<u32>()) {
        let model = model();
        let members = team(&model, &[levels], 3);
        let goal = goal(vec![need(3, 4)], Rule::All);
        let by = |per_week| {
            let practice = Practice { per_week, ..Practice::default() };
            forecast(&members, &goal, &practice, Some(12.0), &Calibration::default(), Roll { draws: 100, seed }).unwrap().by_date.unwrap()
        };
        prop_assert!(by(1.0) <= by(2.0) && by(2.0) <= by(5.0));
    }
}

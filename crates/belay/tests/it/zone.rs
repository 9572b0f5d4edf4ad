//! `belay zone`: the skills engine on files.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Output;

use crate::server::{belay, printed, refused};

fn zone(arguments: &[&str], file: &Path) -> Output {
    belay().arg("zone").args(arguments).arg(file).output().unwrap()
}

/// Answers of forty learners, of whom every fourth is held out. Who they are and how hard the tasks are decides; a hash plays the dice.
fn answers() -> String {
    let mut text = String::from("user,item,skill,correct,timestamp,split\n");
    let mut state = 7_u32;
    for user in 0..40_u32 {
        for place in 0..30_u32 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let (item, skill) = ((place * 7 + user) % 12, place / 12);
            let chance = 25 + (user * 37 % 50) + item * 3;
            let correct = u8::from((state >> 8) % 100 < chance);
            let split = if user % 4 == 3 { "test" } else { "train" };
            let both = if item == 0 { "~s9" } else { "" };
            writeln!(text, "u{user},i{skill}-{item},s{skill}{both},{correct},{},{split}", place * 60).unwrap();
        }
    }
    text
}

#[test]
fn held_out_answers_are_predicted_in_file_order() {
    let folder = tempfile::tempdir().unwrap();
    let (events, out) = (folder.path().join("answers.csv"), folder.path().join("p.csv"));
    fs::write(&events, answers()).unwrap();
    let told = printed(&zone(&["bench", "--predictions", out.to_str().unwrap()], &events));
    for name in ["AUC ", "AUC, first ten", "log-loss", "RMSE", "ECE", "CPU seconds", "events/s"] {
        assert!(told.contains(name), "{name} in {told}");
    }
    let written = fs::read_to_string(&out).unwrap();
    let mut lines = written.lines();
    assert_eq!(lines.next(), Some("p"));
    let predicted: Vec<f64> = lines.map(|line| line.parse().unwrap()).collect();
    assert_eq!(predicted.len(), 10 * 30);
    assert!(predicted.iter().all(|p| *p > 0.0 && *p < 1.0));

    // The times as moments: the same seconds, the same predictions.
    let dated: String = answers()
        .lines()
        .map(|line| match line.rsplitn(3, ',').collect::<Vec<_>>()[..] {
            [split, time, rest] if time != "timestamp" => {
                let time: u32 = time.parse().unwrap();
                format!("{rest},2026-11-24T{:02}:{:02}:00Z,{split}\n", time / 3600, time / 60 % 60)
            }
            _ => format!("{line}\n"),
        })
        .collect();
    let at = folder.path().join("dated.csv");
    fs::write(&at, dated).unwrap();
    printed(&zone(&["bench", "--predictions", out.to_str().unwrap()], &at));
    let same = fs::read_to_string(&out).unwrap();
    for (one, other) in same.lines().skip(1).zip(written.lines().skip(1)) {
        assert!((one.parse::<f64>().unwrap() - other.parse::<f64>().unwrap()).abs() < 1e-9);
    }

    // Packed with gzip, and again: the same bytes.
    let packed = folder.path().join("answers.csv.gz");
    let mut encoder = flate2::write::GzEncoder::new(fs::File::create(&packed).unwrap(), flate2::Compression::fast());
    std::io::Write::write_all(&mut encoder, answers().as_bytes()).unwrap();
    encoder.finish().unwrap();
    printed(&zone(&["bench", "--json", "--predictions", out.to_str().unwrap()], &packed));
    assert_eq!(fs::read_to_string(&out).unwrap(), written);
}

#[test]
fn a_forecast_is_made_for_each_held_out_learner_and_skill() {
    let folder = tempfile::tempdir().unwrap();
    let (events, out) = (folder.path().join("answers.csv"), folder.path().join("forecasts.csv"));
    fs::write(&events, answers()).unwrap();
    let told = printed(&zone(&["forecast", "--predictions", out.to_str().unwrap()], &events));
    assert!(told.contains("Brier") && told.contains("came true"), "{told}");
    let written = fs::read_to_string(&out).unwrap();
    let mut lines = written.lines();
    assert_eq!(lines.next(), Some("user,skill,p,expected_attempts"));
    let first: Vec<&str> = lines.clone().filter(|line| line.starts_with("u3,")).map(|line| line.split(',').nth(1).unwrap()).collect();
    let mut met: Vec<String> = Vec::new();
    for line in answers().lines().filter(|line| line.starts_with("u3,")) {
        let skill = line.split(',').nth(2).unwrap().to_owned();
        if !met.contains(&skill) {
            met.push(skill);
        }
    }
    assert_eq!(first, met, "in the order of first encounter, as written in the column");
}

#[test]
fn a_bad_row_is_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    let good = "user,item,skill,correct,timestamp,split\nu,i,s,1,0,train\nu,i,s,0,0,train\n";
    let cases = [
        (String::new(), "is empty"),
        ("user,item,skill,correct,split\n".to_owned(), "line 1: there is no column \"timestamp\""),
        (format!("{good}u,i,s,2,0,train\n"), "line 4: correct is \"2\", it must be 0 or 1"),
        (format!("{good}u,i,s,1,soon,train\n"), "line 4: timestamp is \"soon\""),
        (
            format!("{good}u,i,s,1,2026-11-24T14:00,train\n"),
            "line 4: timestamp is \"2026-11-24T14:00\", it must be a number or like 2026-11-24T14:00:00Z",
        ),
        (format!("{good}u,i,s,1,0,dev\n"), "line 4: split is \"dev\""),
        (format!("{good}u,i,,1,0,train\n"), "line 4: the skill is empty"),
        (format!("{good}u,i,s,1,0\n"), "line 4: there are 5 cells where the header has 6"),
        (good.to_owned(), "there is no row to predict"),
        (good.replace("train", "test"), "there is no row to fit on"),
    ];
    for (text, reason) in cases {
        fs::write(&file, &text).unwrap();
        let said = refused(&zone(&["bench"], &file));
        assert!(said.contains(reason), "{said} is not about {reason}");
    }
    assert!(refused(&zone(&["forecast"], &folder.path().join("missing.csv"))).contains("missing.csv cannot be read"));
    assert!(refused(&zone(&["bench"], folder.path())).contains("is a folder"));
}

#[test]
fn ratings_are_foretold_beside_plain_means() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ratings.csv");
    let mut text = String::from("examinee,rater,role,item,time,score\n");
    let mut state = 3_u32;
    for examinee in 0..30_u32 {
        for rater in 0..6_u32 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let score = (examinee % 4 + rater % 2 + (state >> 16) % 2).min(4);
            let role = if rater < 2 { "expert" } else { "peer" };
            writeln!(text, "e{examinee},r{rater},{role},c{},0,{score}", rater % 3).unwrap();
        }
    }
    fs::write(&file, text).unwrap();
    let told = printed(&zone(&["ratings", "-k", "1,3"], &file));
    assert!(told.contains("shrunk mean") && told.contains("cover"), "{told}");
    // Moments as other systems write them count in seconds.
    let dated = folder.path().join("dated.csv");
    fs::write(&dated, fs::read_to_string(&file).unwrap().replace(",0,", ",1970-01-01T01:00:00+01:00,")).unwrap();
    let figures = |told: &str| told.lines().filter(|line| !line.starts_with("CPU")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(figures(&printed(&zone(&["ratings", "-k", "1,3"], &dated))), figures(&told));
    printed(&zone(&["ratings", "-k", "2", "--criterion", "expert"], &file));
    let said = refused(&zone(&["ratings", "--criterion", "boss"], &file));
    assert!(said.contains("nobody rates as \"boss\"; the roles are expert, peer"), "{said}");
}

#[test]
fn a_simulation_is_the_same_for_the_same_seed() {
    let simulate = || {
        let arguments = ["zone", "simulate", "--teams", "1", "--people", "4", "--skills", "5", "--json", "--seed", "5"];
        let mut told: serde_json::Value = serde_json::from_str(&printed(&belay().args(arguments).output().unwrap())).unwrap();
        told.as_object_mut().unwrap().remove("cpu_seconds");
        told
    };
    assert_eq!(simulate(), simulate());
}

#[test]
fn an_estimate_is_explained_by_terms_that_sum_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let (file, graph) = (folder.path().join("evidence.csv"), folder.path().join("graph.csv"));
    let rows =
        "Bea,tdd,skill,self,,1,4,,\nBea,tdd,skill,peer,Tom,3,2,,\nBea,unit tests,knowledge,exercise,,5,,1,0.5\nTom,tdd,skill,self,,2,5,,\n";
    fs::write(&file, format!("person,skill,part,source,rater,day,level,correct,difficulty\n{rows}")).unwrap();
    fs::write(&graph, "skill,needs,level\ntdd,unit tests,3\n").unwrap();
    let graph = graph.to_str().unwrap();
    let told = printed(&zone(&["explain", "--person", "Bea", "--skill", "tdd", "--part", "skill", "--prerequisites", graph], &file));
    let value = |line: &str| line.split_whitespace().last().unwrap().parse::<f64>().unwrap();
    let lines: Vec<&str> = told.lines().skip(1).filter(|line| line.contains("day ") || line.contains("in general")).collect();
    let sum: f64 = lines.iter().map(|line| value(line)).sum();
    let estimate = value(told.lines().find(|line| line.trim_start().starts_with("estimate")).unwrap());
    assert_eq!(lines.len(), 4, "{told}");
    assert!((sum - estimate).abs() < 3e-4, "{told}");
    assert!(told.contains("peer Tom on tdd (skill): level 2"), "{told}");
    assert!(printed(&zone(&["explain", "--person", "Tom"], &file)).contains("a self-view is all there is"));
    fs::write(&file, format!("person,skill,part,source,rater,day,level,correct,difficulty\n{rows}Bea,tdd,skill,boss,,1,4,,\n")).unwrap();
    assert!(refused(&zone(&["explain"], &file)).contains("line 6: source is \"boss\""));
}

#[test]
fn a_level_between_two_is_read_asked_for_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("evidence.csv");
    let header = "person,skill,part,source,rater,day,level,correct,difficulty\n";
    let theta = |level: &str| {
        fs::write(&file, format!("{header}Bea,tdd,skill,coach,Tom,1,{level},,\n")).unwrap();
        let told: serde_json::Value = serde_json::from_str(&printed(&zone(&["explain", "--json", "--level", "4.33"], &file))).unwrap();
        assert_eq!(told["estimates"][0]["level"], 4.33);
        told["estimates"][0]["theta"].as_f64().unwrap()
    };
    let thetas = ["3", "3.67", "4", "4.33", "5"].map(theta);
    assert!(thetas.windows(2).all(|pair| pair[0] < pair[1]), "{thetas:?}");
    fs::write(&file, format!("{header}Bea,tdd,skill,coach,Tom,1,3.67,,\n")).unwrap();
    let told = printed(&zone(&["explain", "--level", "4.33"], &file));
    assert!(told.contains("coach Tom on tdd (skill): level 3.67") && told.contains("P(level 4.33 or above)"), "{told}");
    let goal = folder.path().join("goal.csv");
    let alone = |level: &str| {
        fs::write(&goal, format!("skill,part,level\ntdd,skill,{level}\n")).unwrap();
        let asked = ["explain", "--json", "--goal", goal.to_str().unwrap()];
        let told: serde_json::Value = serde_json::from_str(&printed(&zone(&asked, &file))).unwrap();
        told["goal"]["p_alone"].as_f64().unwrap()
    };
    assert!(alone("3.67") > alone("4.33"));
    fs::write(&file, format!("{header}Bea,tdd,skill,coach,Tom,1,5.1,,\n")).unwrap();
    assert!(refused(&zone(&["explain"], &file)).contains("line 2: level is \"5.1\", it must be a number from 0 to 5"));
}

#[test]
fn slow_parameters_are_fitted_to_ones_own_evidence_and_used() {
    let folder = tempfile::tempdir().unwrap();
    let (file, out) = (folder.path().join("evidence.csv"), folder.path().join("params.json"));
    let header = "person,skill,part,source,rater,day,level,correct,difficulty\n";
    // A house in which everybody is rated high, also by themselves.
    let row = |person: u32, at: u32| {
        let level = 3 + person % 2 + (person * 7 + at * 5) % 3 / 2;
        let (source, rater) = if at.is_multiple_of(3) { ("self", String::new()) } else { ("peer", format!("r{}", at % 3)) };
        format!("p{person},s{},skill,{source},{rater},{},{level},,\n", at % 2, at / 2)
    };
    let rows = |people: u32| (0..people).flat_map(|person| (0..22).map(move |at| row(person, at))).collect::<String>();
    fs::write(&file, format!("{header}{}", rows(8))).unwrap();
    let told = printed(&zone(&["fit", "-o", out.to_str().unwrap()], &file));
    for words in ["people ", "observations ", "176", "held-out people, before", "held-out people, after"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let figures: serde_json::Value = serde_json::from_str(&printed(&zone(&["fit", "--json"], &file))).unwrap();
    assert!(figures["held_out"]["after"].as_f64().unwrap() > figures["held_out"]["before"].as_f64().unwrap());
    let written: serde_json::Value = serde_json::from_str(&fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(written, figures["params"]);

    let explained = |more: &[&str]| printed(&zone(&[&["explain", "--person", "p0", "--skill", "s0"], more].concat(), &file));
    assert_ne!(explained(&[]), explained(&["--params", out.to_str().unwrap()]));

    fs::write(&file, format!("{header}{}", rows(3))).unwrap();
    fs::remove_file(&out).unwrap();
    let said = refused(&zone(&["fit", "-o", out.to_str().unwrap()], &file));
    assert!(said.contains("3 people with 66 observations are too little to fit on: it takes 8 people and 170 observations"), "{said}");
    assert!(!out.exists());
    fs::write(&file, header).unwrap();
    assert!(refused(&zone(&["fit"], &file)).contains("0 people with 0 observations"));
    fs::write(&out, "{}").unwrap();
    fs::write(&file, format!("{header}{}", rows(1))).unwrap();
    assert!(refused(&zone(&["explain", "--params", out.to_str().unwrap()], &file)).contains("holds no parameters"));
    fs::write(&out, written.to_string().replace("\"rating\":", "\"rating\":-")).unwrap();
    assert!(refused(&zone(&["explain", "--params", out.to_str().unwrap()], &file)).contains("rating is out of its bounds"));
}

/// Four people from waterfall, seen by a coach, by each other and by themselves.
fn waterfall(folder: &Path) -> [std::path::PathBuf; 4] {
    let mut rows = Vec::new();
    for person in ["Ada", "Bea", "Cem", "Dan"] {
        for (skill, level) in [("small steps", 3), ("unit tests", 1), ("tdd", 0), ("deployment", 0), ("pairing", 2)] {
            for (day, source, rater) in [(0, "coach", "Tom"), (5, "peer", "Eve"), (5, "peer", "Fay"), (5, "self", "")] {
                rows.push(format!("{person},{skill},skill,{source},{rater},{day},{level},,\n"));
            }
        }
    }
    let files = ["evidence.csv", "graph.csv", "goal.csv", "bank.csv"].map(|name| folder.join(name));
    let header = "person,skill,part,source,rater,day,level,correct,difficulty\n";
    fs::write(&files[0], format!("{header}{}", rows.concat())).unwrap();
    rows.reverse();
    fs::write(folder.join("turned.csv"), format!("{header}{}", rows.concat())).unwrap();
    fs::write(&files[1], "skill,needs,level\nunit tests,small steps,3\ntdd,unit tests,3\ntdd,pairing,3\ndeployment,tdd,3\n").unwrap();
    fs::write(&files[2], "skill,part,level\ntdd,skill,4\ndeployment,skill,4\n").unwrap();
    fs::write(&files[3], "item,skill,part,difficulty\nq1,tdd,skill,3\nq2,unit tests,skill,-1\nq3,trivia,knowledge,1\n").unwrap();
    files
}

#[test]
fn a_goal_is_zoned_with_what_is_missing_and_the_steps_there() {
    let folder = tempfile::tempdir().unwrap();
    let [evidence, graph, goal, _] = waterfall(folder.path());
    let (graph, goal) = (graph.to_str().unwrap(), goal.to_str().unwrap());
    let asked = ["explain", "--prerequisites", graph, "--goal", goal, "--rule", "median", "--due", "13"];
    let told = printed(&zone(&asked, &evidence));
    for words in ["out of reach", "unit tests (skill), level 3: there with", "in 13 weeks", "small steps (skill), level 3", "with support"]
    {
        assert!(told.contains(words), "{words} in {told}");
    }
    let json: serde_json::Value = serde_json::from_str(&printed(&zone(&[&asked[..], &["--json"]].concat(), &evidence))).unwrap();
    let goal_of = &json["goal"];
    assert_eq!((&goal_of["zone"], &goal_of["people"]), (&"out_of_reach".into(), &4.into()));
    assert_eq!(goal_of["missing"]["need"]["skill"], "unit tests");
    let needs: Vec<&str> = goal_of["there"].as_array().unwrap().iter().map(|one| one["need"]["skill"].as_str().unwrap()).collect();
    assert_eq!(needs.last(), Some(&"deployment"));
    assert!(goal_of["forecast"]["by_date"].as_f64().unwrap() < 0.1);
    // Bea alone, who has all the rules in one.
    let one: serde_json::Value =
        serde_json::from_str(&printed(&zone(&[&asked[..], &["--person", "Bea", "--json"]].concat(), &evidence))).unwrap();
    assert_eq!(one["goal"]["people"], 1);
    let by_rule = |more: &[&str]| zone(&[&["explain", "--goal", goal, "--rule"], more].concat(), &evidence);
    printed(&by_rule(&["4"]));
    let said = refused(&by_rule(&["5"]));
    assert!(said.contains("the rule asks for 5 people, ") && said.contains("evidence.csv has 4"), "{said}");
    assert!(refused(&by_rule(&["2", "--person", "Bea"])).contains("the rule asks for 2 people, --person is one"));
    fs::write(goal, "skill,part,level\ntdd,skill,4\ntdd,skill,0\n").unwrap();
    assert!(refused(&zone(&asked, &evidence)).contains("goal.csv line 3: level is \"0\", it must be a number from 1 to 5"));
    fs::write(goal, "skill,part,level\n").unwrap();
    assert!(refused(&zone(&asked, &evidence)).contains("goal.csv: the goal requires nothing"));
    assert!(refused(&zone(&["explain", "--goal", goal, "--rule", "some"], &evidence)).contains("all, median or a number of people"));
    assert!(refused(&zone(&["explain", "--due", "3"], &evidence)).contains("--goal"));
}

#[test]
fn the_item_that_tells_most_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let [evidence, graph, goal, bank] = waterfall(folder.path());
    let (graph, goal, bank) = (graph.to_str().unwrap(), goal.to_str().unwrap(), bank.to_str().unwrap());
    let asked = ["explain", "--prerequisites", graph, "--person", "Bea", "--items", bank];
    assert!(printed(&zone(&asked, &evidence)).contains("Bea · next item: q3"), "of trivia nothing is known");
    let told = printed(&zone(&[&asked[..], &["--goal", goal]].concat(), &evidence));
    assert!(told.contains("Bea · next item: q2"), "the goal does not need trivia: {told}");
    let json: serde_json::Value =
        serde_json::from_str(&printed(&zone(&[&asked[..], &["--skill", "tdd", "--json"]].concat(), &evidence))).unwrap();
    assert_eq!(json["next"][0]["best"], "q2", "an open answer about what it needs tells more than one that is sure to be wrong");
    fs::write(bank, "item,skill,part,difficulty\nq1,tdd,skill,hard\n").unwrap();
    assert!(refused(&zone(&asked, &evidence)).contains("bank.csv line 2: difficulty is \"hard\""));
}

#[test]
fn terms_as_json_sum_exactly_and_the_order_of_rows_is_of_no_matter() {
    let folder = tempfile::tempdir().unwrap();
    let [evidence, graph, ..] = waterfall(folder.path());
    let told = |file: &Path| -> Vec<(String, f64, f64)> {
        let text = printed(&zone(&["explain", "--prerequisites", graph.to_str().unwrap(), "--json"], file));
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let one = |one: &serde_json::Value| {
            let sum = one["terms"]
                .as_array()
                .unwrap()
                .iter()
                .map(|term| term["value"].as_f64().unwrap())
                .reduce(|sum, value| sum + value)
                .unwrap();
            (format!("{} {} {}", one["person"], one["skill"], one["part"]), sum, one["theta"].as_f64().unwrap())
        };
        let mut all: Vec<_> = json["estimates"].as_array().unwrap().iter().map(one).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    };
    let all = told(&evidence);
    assert_eq!(all.len(), 20);
    // In what is written the sum is exact; the reader of this test may lose a last bit.
    assert!(all.iter().all(|(_, sum, theta)| (sum - theta).abs() < 1e-14), "{all:?}");
    assert_eq!(all, told(&folder.path().join("turned.csv")));
}

#[test]
fn each_command_explains_itself_with_an_example() {
    for command in ["bench", "forecast", "ratings", "simulate", "explain", "fit"] {
        let told = printed(&belay().args(["zone", command, "--help"]).output().unwrap());
        assert!(told.contains(&format!("  belay zone {command}")), "{told}");
    }
}

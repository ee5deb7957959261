//! Broken, odd and random input, made by rule and not by hand: files are changed inside what they pack, projects are put
//! together from parts. Nothing may panic, take long, or end without a word.
//!
//! Each target runs a few fixed cases with every test run, and `BEFUND_CASES` random ones (a million when it is not set)
//! with `cargo test --release --test suite -- --ignored hostile`.

mod documents;
mod edits;
mod fields;
mod files;
mod nasty;
mod projects;
mod settings;
mod words;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use befund::i18n::{I18n, Language};
use befund::model::issue::Issue;
use befund::pipeline::{Overrides, PipelineError};
use befund::project::{Edition, Format};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::project_folder::{run_with, scratch};

/// Longest time for one case, in a build without much optimisation and on a busy machine.
const MOST_TIME: Duration = Duration::from_secs(120);

/// Holds a target for a few fixed cases.
fn holds_for_few<S: Strategy>(cases: u32, strategy: S, target: impl Fn(S::Value)) {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    hold(
        TestRunner::new_with_rng(config(cases), rng),
        strategy,
        target,
    );
}

/// Holds a target for as many random cases as the machine is given time for.
fn holds_for_many<S: Strategy>(strategy: S, target: impl Fn(S::Value)) {
    let asked = std::env::var("BEFUND_CASES").ok();
    let cases = asked.and_then(|text| text.parse().ok());
    hold(
        TestRunner::new(config(cases.unwrap_or(1_000_000))),
        strategy,
        target,
    );
}

fn config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    }
}

fn hold<S: Strategy>(mut runner: TestRunner, strategy: S, target: impl Fn(S::Value)) {
    let outcome = runner.run(&strategy, |value| {
        let start = Instant::now();
        target(value);
        prop_assert!(start.elapsed() < MOST_TIME, "{:?}", start.elapsed());
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Both tests of a target: a few cases, and many.
macro_rules! target {
    ($few:ident, $many:ident, $cases:expr, $strategy:expr, $target:expr) => {
        #[test]
        fn $few() {
            crate::hostile::holds_for_few($cases, $strategy, $target);
        }

        #[test]
        #[ignore = "runs for hours: BEFUND_CASES says how many"]
        fn $many() {
            crate::hostile::holds_for_many($strategy, $target);
        }
    };
}
use target;

/// A project in a folder that goes: its files by name, `befund.toml` among them.
fn runs_or_says_why(files: &[(&str, &[u8])], edition: Edition) {
    let folder = scratch();
    let project = folder.path().join("stadt");
    fs::create_dir_all(&project).expect("a folder");
    for (name, bytes) in files {
        fs::write(project.join(name), bytes).expect("a file");
    }
    ends_well(&project, folder.path(), edition);
}

fn ends_well(project: &Path, out: &Path, edition: Edition) {
    let overrides = Overrides {
        formats: Some(vec![Format::Json]),
        edition: Some(edition),
        ..Overrides::default()
    };
    match run_with(project, out, overrides) {
        Ok(outcome) => {
            let (read, used, aside) = outcome.intake.totals();
            assert_eq!(read, used + aside, "rows in = rows used + rows set aside");
            outcome.issues.iter().for_each(assert_spoken);
        }
        Err(PipelineError::Data { issues, .. }) => {
            assert!(!issues.is_empty(), "nothing was written and nothing said");
            issues.iter().for_each(assert_spoken);
        }
        Err(error) => panic!("{}", I18n::new(Language::En).text(&error.message())),
    }
}

/// An issue has a sentence in both languages with every argument filled in.
fn assert_spoken(issue: &Issue) {
    for language in [Language::De, Language::En] {
        let fact = I18n::new(language).fact(issue);
        assert!(fact.chars().count() > 8, "{}: {fact}", issue.code.0);
    }
}

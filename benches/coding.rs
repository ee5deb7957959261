//! How long coding takes: 100,000 distinct made-up answers with the reference codebook, and the learning before.
//!
//! `cargo bench --bench coding` prints seconds and the most memory used. Nothing is compared with an earlier run.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

use std::fs;
use std::sync::Arc;
use std::time::Instant;

use befund::coding::{CodingOptions, builtin, code, parse_codebook};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::Codebook;
use befund::model::place::{Origin, Place};

const ANSWERS: usize = 100_000;
const QUESTIONS: [&str; 6] = [
    "bedarf",
    "extern",
    "intern",
    "chancen",
    "probleme",
    "voraussetzungen",
];

fn main() {
    let codebook = parse_codebook(builtin(), "builtin")
        .value
        .expect("the built-in codebook is good");
    let first: Vec<Answer> = answers(&codebook, QUESTIONS.len());
    time("learn six questions", || {
        code(&first, &codebook, &CodingOptions::default())
    });
    let all = answers(&codebook, ANSWERS);
    let found = time("code 100,000 answers", || {
        code(&all, &codebook, &CodingOptions::default())
    });
    println!(
        "codes {}, segments without {}, most memory {} MB",
        found.codings.len(),
        found.uncoded.len(),
        most_memory() / 1024
    );
}

fn time<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let found = work();
    println!("{name}: {:.2} s", start.elapsed().as_secs_f64());
    found
}

/// Distinct answers made of halves of Ankerbeispiele and a few made-up words.
fn answers(codebook: &Codebook, count: usize) -> Vec<Answer> {
    let halves: Vec<&str> = codebook
        .categories
        .iter()
        .flat_map(|category| &category.anchors)
        .map(|anchor| anchor.text.as_str())
        .collect();
    let origin = Arc::new(Origin {
        file: "bench.csv".into(),
        sheet: None,
    });
    let mut state = 1_u64;
    let mut next = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    (0..count)
        .map(|index| {
            let first = half(halves[next(halves.len())], true);
            let second = half(halves[next(halves.len())], false);
            let text = format!("{first} {second} Amt{}", index % 977);
            Answer {
                id: index.to_string(),
                respondent: Respondent {
                    key: (index / 6).to_string(),
                    unit: None,
                    role: None,
                    group: None,
                },
                question: QUESTIONS[index % QUESTIONS.len()].into(),
                text: Value::Given(text),
                place: Place::row(&origin, 1),
            }
        })
        .collect()
}

fn half(text: &str, first: bool) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let middle = words.len().div_ceil(2);
    let part = if first {
        &words[..middle]
    } else {
        &words[middle..]
    };
    part.join(" ")
}

/// Most memory the process ever held, in KiB; 0 where the system does not tell.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default()
}

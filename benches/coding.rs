//! How long coding takes: 100,000 distinct made-up answers with the reference codebook, and the learning before.
//!
//! `cargo bench --bench coding` prints seconds and the most memory used. Nothing is compared with an earlier run.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

mod common;

use std::time::Instant;

use befund::coding::{CodingOptions, builtin, code, parse_codebook};
use befund::model::answers::Answer;

use common::{answers, most_memory};

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
    let first: Vec<Answer> = answers(&codebook, &QUESTIONS, QUESTIONS.len());
    time("learn six questions", || {
        code(&first, &codebook, &CodingOptions::default())
    });
    let all = answers(&codebook, &QUESTIONS, ANSWERS);
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

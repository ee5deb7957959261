//! How long grouping takes: a million distinct answers to one question. `cargo bench --bench suggest -- ANSWERS.csv` also writes them for a
//! peer: see `benches/peers/run`.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

mod common;

use std::fs;
use std::time::Instant;

use befund::coding::suggest::{Knowledge, suggest};
use befund::coding::{CodingOptions, builtin, code, parse_codebook};
use befund::model::codebook::Codebook;

use common::{answers, most_memory};

const ANSWERS: usize = 1_000_000;

fn main() {
    let reference = parse_codebook(builtin(), "builtin");
    let reference = reference.value.expect("the built-in codebook is good");
    let answers = answers(&reference, &["alles"], ANSWERS);
    if let Some(path) = std::env::args().find(|arg| arg.ends_with(".csv")) {
        let texts = answers.iter().filter_map(|answer| answer.text.given());
        let lines: Vec<String> = texts.map(|text| text.replace('\n', " ")).collect();
        fs::write(path, lines.join("\n")).expect("the answers can be written");
    }
    let empty = Codebook::default();
    let start = Instant::now();
    let codings = code(&answers, &empty, &CodingOptions::default());
    let read = start.elapsed();
    let found = suggest(
        &answers,
        &codings,
        &empty,
        Knowledge {
            background: Some(&reference),
            sentences: None,
        },
    );
    println!(
        "{ANSWERS} answers, {} groups: {:.1} s, of these {:.1} s to find non-answers; most memory {} MB",
        found.groups.len(),
        start.elapsed().as_secs_f64(),
        read.as_secs_f64(),
        most_memory() / 1024
    );
}

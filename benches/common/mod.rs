//! What benchmarks of the coding share: made-up answers, and how much memory was used.

use std::fs;
use std::sync::Arc;

use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::Codebook;
use befund::model::place::{Origin, Place};

/// Distinct answers made of halves of Ankerbeispiele and a few made-up words.
pub(crate) fn answers(codebook: &Codebook, questions: &[&str], count: usize) -> Vec<Answer> {
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
                question: questions[index % questions.len()].into(),
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
pub(crate) fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default()
}

//! How much a perfect reviewer gains by the order in which answers come: F1 after some of them, in the desk's order, in a random one, by
//! margin, and in the best order there is.
//!
//! `cargo bench --bench review` prints a line a set and order. The reviewer decides what the gold says. The order "best" knows the gold: no
//! order without learning does better. In the lines "and learns" the decisions teach as on the desk: after each few of them all answers are
//! coded anew, and the next ones come in the order that holds then.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use befund::coding::eval::{Gold, measure};
use befund::coding::review::{Item, Review, Trust, by_margin, queue, review};
use befund::coding::{CodingOptions, Decision, parse_codebook};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::{Category, Codebook, Residual};
use befund::model::coding::{Coding, Codings, Method, NonAnswer, Target};
use befund::model::place::{Origin, Place};

/// Shares of the distinct answers that are reviewed.
const SHARES: [f64; 5] = [0.0, 0.05, 0.1, 0.2, 0.3];
/// Decisions after which all answers are coded anew.
const FEW: usize = 6;
/// Random orders whose mean is told.
const DRAWS: u64 = 20;

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("inputs/elmshorn-2019/codebook.toml"));
    let codebook = parse_codebook(&text.expect("a codebook"), "codebook.toml").value;
    let codebook = codebook.expect("no error");
    for set in ["coding-spoken-set", "coding-third-set"] {
        let folder = root.join("tests/cases").join(set);
        let answers = answers(&folder.join("antworten.csv"));
        let gold = gold(&folder.join("gold.csv"));
        let seen = review(&answers, &codebook, &CodingOptions::default());
        let work = Work {
            answers: &answers,
            gold: &gold,
            codebook: &codebook,
            seen: &seen,
        };
        println!("{set}: {} distinct answers", seen.items.len());
        println!("  desk    {}", work.line(&work.walk(queue)));
        println!("  margin  {}", work.line(&work.walk(margin_of)));
        println!("  best    {}", work.line(&work.best()));
        let learned = [queue as Order, margin_of as Order].map(|order| work.learning(order));
        println!("  desk and learns    {}", told(learned[0].iter().copied()));
        println!("  margin and learns  {}", told(learned[1].iter().copied()));
        let draws: Vec<Vec<f64>> = (0..DRAWS)
            .map(|draw| work.scores(&shuffled(seen.items.len(), draw)))
            .collect();
        let mean = |at: usize| draws.iter().map(|scores| scores[at]).sum::<f64>() / DRAWS as f64;
        println!("  random  {}", told((0..SHARES.len()).map(mean)));
    }
}

/// An order of undecided items.
type Order = fn(&[Item], &[Answer], &Trust) -> Vec<usize>;

fn margin_of(items: &[Item], _: &[Answer], _: &Trust) -> Vec<usize> {
    by_margin(items)
}

struct Work<'w> {
    answers: &'w [Answer],
    gold: &'w [Gold],
    codebook: &'w Codebook,
    seen: &'w Review,
}

impl Work<'_> {
    fn line(&self, order: &[usize]) -> String {
        told(self.scores(order).into_iter())
    }

    /// F1 after each share of the order.
    fn scores(&self, order: &[usize]) -> Vec<f64> {
        let score = |share: &f64| {
            let most = (share * self.seen.items.len() as f64).round() as usize;
            let codings = self.decided(order.iter().take(most));
            let measured = measure(self.answers, &codings, self.gold, self.codebook);
            measured.total.all.f1().unwrap_or_default()
        };
        SHARES.iter().map(score).collect()
    }

    /// The items in the order in which they come when nothing is coded anew.
    fn walk(&self, order: Order) -> Vec<usize> {
        let mut items = self.seen.items.clone();
        let mut trust = Trust::default();
        let mut walked = Vec::new();
        while let Some(next) = order(&items, self.answers, &trust).first().copied() {
            let mut after = items[next].clone();
            after.decide(&self.decision(&after), self.codebook);
            trust.learn(&items[next], &after);
            items[next] = after;
            walked.push(next);
        }
        walked
    }

    /// The best order: first the items whose decision puts most codes right.
    fn best(&self) -> Vec<usize> {
        let wrong = |item: &Item| {
            let given: BTreeSet<&str> = item.categories().map(|id| &*id.0).collect();
            let differ = item.answers.iter().map(|answer| {
                let due = self.due(*answer, item);
                due.iter().filter(|id| !given.contains(id.as_str())).count()
                    + given.iter().filter(|id| !due.contains(**id)).count()
            });
            differ.sum::<usize>()
        };
        let mut order: Vec<usize> = (0..self.seen.items.len()).collect();
        order.sort_by_key(|index| Reverse(wrong(&self.seen.items[*index])));
        order
    }

    /// Ids of the categories that the gold gives an answer.
    fn due(&self, answer: usize, item: &Item) -> BTreeSet<String> {
        let id = &self.answers[answer].id;
        let labels = self.gold.iter().filter(|gold| gold.answer == *id);
        labels
            .filter_map(|gold| category(&gold.label, &item.question, self.codebook))
            .filter(|category| category.residual.and_then(Residual::missing).is_none())
            .map(|category| category.id.to_string())
            .collect()
    }

    /// F1 after each share when every few decisions are learned from.
    fn learning(&self, order: Order) -> Vec<f64> {
        let all = self.seen.items.len();
        let mut options = CodingOptions::default();
        let mut trust = Trust::default();
        let mut seen = self.seen.clone();
        let mut scores = Vec::new();
        for share in SHARES {
            let most = (share * all as f64).round() as usize;
            while options.decisions.len() < most {
                let few = FEW.min(most - options.decisions.len());
                for index in order(&seen.items, self.answers, &trust)
                    .into_iter()
                    .take(few)
                {
                    let decision = self.decision(&seen.items[index]);
                    let mut after = seen.items[index].clone();
                    after.decide(&decision, self.codebook);
                    trust.learn(&seen.items[index], &after);
                    options.decisions.push(decision);
                }
                seen = review(self.answers, self.codebook, &options);
            }
            let measured = measure(self.answers, &seen.codings, self.gold, self.codebook);
            scores.push(measured.total.all.f1().unwrap_or_default());
        }
        scores
    }

    /// What a perfect reviewer decides on an answer.
    fn decision(&self, item: &Item) -> Decision {
        let due = item.answers.iter().flat_map(|answer| {
            let id = &self.answers[*answer].id;
            self.gold.iter().filter(move |gold| gold.answer == *id)
        });
        let targets: BTreeSet<Target> = due
            .filter_map(|gold| category(&gold.label, &item.question, self.codebook))
            .map(|category| Target::Category(category.id.clone()))
            .collect();
        Decision {
            question: item.question.clone(),
            hash: item.hash.clone(),
            text: Some(item.text.clone()),
            segments: vec![String::new(); targets.len()],
            targets: targets.into_iter().collect(),
            ..Decision::default()
        }
    }

    /// The codings when these items have the codes of the gold. All others stay as they are: a decision without its text teaches nothing.
    fn decided<'o>(&self, reviewed: impl Iterator<Item = &'o usize>) -> Codings {
        let mut codings = self.seen.codings.clone();
        for index in reviewed {
            let item = &self.seen.items[*index];
            codings
                .codings
                .retain(|coding| !item.answers.contains(&coding.answer));
            codings
                .uncoded
                .retain(|open| !item.answers.contains(&open.answer));
            codings
                .non_answers
                .retain(|none| !item.answers.contains(&none.answer));
            for answer in &item.answers {
                self.give(*answer, item, &mut codings);
            }
        }
        codings
    }

    /// Gives an answer the codes of the gold.
    fn give(&self, answer: usize, item: &Item, codings: &mut Codings) {
        let id = &self.answers[answer].id;
        let labels = self.gold.iter().filter(|gold| gold.answer == *id);
        let categories =
            labels.filter_map(|gold| category(&gold.label, &item.question, self.codebook));
        for category in categories {
            match category.residual.and_then(Residual::missing) {
                Some(missing) => codings.non_answers.push(NonAnswer { answer, missing }),
                None => codings.codings.push(Coding {
                    answer,
                    segment: 0..item.text.len(),
                    target: Target::Category(category.id.clone()),
                    method: Method::Decision,
                    score: 1.0,
                    margin: 1.0,
                    evidence: "".into(),
                    candidates: [].into(),
                }),
            }
        }
    }
}

/// The category that a gold label means, as `befund eval` reads it.
fn category<'c>(label: &str, question: &str, codebook: &'c Codebook) -> Option<&'c Category> {
    let mut valid = codebook.categories_for(question);
    valid.extend(
        codebook
            .categories
            .iter()
            .filter(|one| one.residual == Some(Residual::NoNeed)),
    );
    let nothing = |one: &&Category| {
        one.residual.and_then(Residual::missing).is_some() && one.label.eq_ignore_ascii_case(label)
    };
    let exact = valid
        .iter()
        .find(|one| &*one.id.0 == label || one.label == label);
    let begins = || valid.iter().find(|one| one.label.starts_with(label));
    exact
        .or_else(begins)
        .copied()
        .or_else(|| codebook.categories.iter().find(nothing))
}

fn told(scores: impl Iterator<Item = f64>) -> String {
    let parts: Vec<String> = { SHARES.iter().zip(scores) }
        .map(|(share, score)| format!("{:.0} % {score:.3}", share * 100.0))
        .collect();
    parts.join("  ")
}

/// A random order that is the same on every run.
fn shuffled(length: usize, draw: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(draw + 1);
    for last in (1..length).rev() {
        // xorshift64*, Vigna 2016.
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        let drawn = state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        order.swap(last, usize::try_from(drawn).unwrap_or(0) % (last + 1));
    }
    order
}

fn rows(path: &Path) -> Vec<csv::StringRecord> {
    let text = fs::read_to_string(path).expect("readable");
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row")).collect()
}

fn gold(path: &Path) -> Vec<Gold> {
    let rows = rows(path);
    let gold = rows[1..].iter().map(|row| Gold {
        answer: row[0].into(),
        label: row[1].into(),
    });
    gold.collect()
}

fn answers(path: &Path) -> Vec<Answer> {
    let rows = rows(path);
    let column = |name: &str| rows[0].iter().position(|header| header == name);
    let (id, question, text) = (
        column("id").expect("ids"),
        column("frage").expect("questions"),
        column("antwort").expect("answers"),
    );
    let person = column("interview").unwrap_or(id);
    let origin = Arc::new(Origin {
        file: "antworten.csv".into(),
        sheet: None,
    });
    let answer = |(row, record): (u32, &csv::StringRecord)| Answer {
        id: record[id].into(),
        respondent: Respondent {
            key: record[person].into(),
            unit: None,
            role: None,
            group: None,
        },
        question: record[question].into(),
        text: Value::Given(record[text].into()),
        place: Place::row(&origin, row),
    };
    (2..).zip(&rows[1..]).map(answer).collect()
}

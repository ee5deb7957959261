//! How befund codes questionnaires it does not know, each with a small codebook of its own: none to forty examples a category.
//!
//! `cargo bench --bench questionnaires -- FOLDER [--set NAME] [--model DIR]` reads the sets that `benches/peers/sets.py` made (NAME.csv and
//! NAME.labels.csv), splits each three times by a hash, prints how the texts kept aside are coded, and writes the splits into
//! FOLDER/splits.csv for scikit-learn (`benches/peers/questionnaires.py`).

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use befund::coding::model::{Model, cache_folder};
use befund::coding::{CodingOptions, code, parse_codebook, texts};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::Codebook;
use befund::model::coding::{Codings, Target};
use befund::model::place::{Origin, Place};

/// Splits by chance.
const DRAWS: u64 = 3;
/// Examples a category.
const SIZES: [usize; 5] = [0, 5, 10, 20, 40];
/// Most texts that are kept aside.
const MOST_TRIED: usize = 400;

/// A text and the indices of its labels.
type Text = (String, BTreeSet<usize>);

/// Texts with human codes.
struct Set {
    name: String,
    /// Label and definition.
    labels: Vec<(String, String)>,
    texts: Vec<Text>,
}

/// What was given to the texts kept aside of one or more draws.
#[derive(Default)]
struct Tally {
    texts: f64,
    gold: f64,
    given: f64,
    right: f64,
    sure: f64,
    sure_right: f64,
    sure_texts: f64,
    /// Probability of each code and whether it is right.
    codes: Vec<(f64, bool)>,
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| given.iter().skip_while(|arg| *arg != name).nth(1);
    let folder = given.iter().find(|arg| Path::new(arg.as_str()).is_dir());
    let Some(folder) = folder.map(PathBuf::from) else {
        println!("usage: cargo bench --bench questionnaires -- FOLDER [--set NAME] [--model DIR]");
        return;
    };
    let model = after("--model").map(|dir| Model::open(Path::new(dir)).expect("a sentence model"));
    let mut splits = String::from("set,k,draw,part,labels,text\n");
    println!("set            k  micro-F1  coverage  sure: precision  coverage   ECE");
    for set in sets(&folder) {
        if after("--set").is_some_and(|name| *name != set.name) {
            continue;
        }
        for size in SIZES {
            let mut tally = Tally::default();
            for draw in 0..DRAWS {
                let (learn, test) = divided(&set, size, draw);
                if test.len() < 50 || learn.len() * 2 > set.texts.len() {
                    continue;
                }
                write_split(&mut splits, &set, (size, draw), [&learn, &test]);
                let (answers, codings) = coded(&set, &learn, &test, model.as_ref());
                tally.add(&set, &test, &answers, &codings);
            }
            tally.print(&set.name, size);
        }
    }
    fs::write(folder.join("splits.csv"), splits).expect("the splits can be written");
}

impl Tally {
    fn add(&mut self, set: &Set, test: &[&Text], answers: &[Answer], codings: &Codings) {
        let index: BTreeMap<&str, usize> = { set.labels.iter().enumerate() }
            .map(|(index, (label, _))| (label.as_str(), index))
            .collect();
        let number = |target: &Target| match target {
            Target::Category(id) => id.0.strip_prefix("k").and_then(|n| n.parse::<usize>().ok()),
            Target::Handlungsfeld { .. } => None,
        };
        self.texts += answers.len() as f64;
        self.gold += test.iter().map(|(_, own)| own.len()).sum::<usize>() as f64;
        let mut sure_texts = BTreeSet::new();
        let sure = codings.codings.iter().map(|coding| (coding, true));
        let provisional = codings.provisional.iter().map(|coding| (coding, false));
        for (coding, is_sure) in sure.chain(provisional) {
            let Some(label) = number(&coding.target) else {
                continue;
            };
            debug_assert!(label < index.len());
            let right = test[coding.answer].1.contains(&label);
            self.given += 1.0;
            self.right += f64::from(u8::from(right));
            self.codes.push((coding.score, right));
            if is_sure {
                self.sure += 1.0;
                self.sure_right += f64::from(u8::from(right));
                sure_texts.insert(coding.answer);
            }
        }
        self.sure_texts += sure_texts.len() as f64;
    }

    fn print(&self, name: &str, size: usize) {
        if self.texts == 0.0 {
            return;
        }
        let bins =
            self.codes
                .iter()
                .fold(vec![(0.0, 0.0, 0.0_f64); 10], |mut bins, (score, right)| {
                    let bin = &mut bins[((score * 10.0) as usize).min(9)];
                    *bin = (
                        bin.0 + score,
                        bin.1 + f64::from(u8::from(*right)),
                        bin.2 + 1.0,
                    );
                    bins
                });
        let off: f64 = { bins.iter() }
            .map(|(score, right, _)| f64::abs(score - right))
            .sum();
        println!(
            "{name:<14}{size:>2}  {:>8.3}  {:>8.2}  {:>15.3}  {:>8.2}  {:>4.3}",
            2.0 * self.right / (self.given + self.gold),
            self.given / self.texts,
            self.sure_right / self.sure,
            self.sure_texts / self.texts,
            off / self.given.max(1.0),
        );
    }
}

/// The sets of a folder, by name.
fn sets(folder: &Path) -> Vec<Set> {
    let mut found = Vec::new();
    let files = fs::read_dir(folder).expect("the folder can be read");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    for path in paths {
        let labels_path = path.with_extension("labels.csv");
        if path.extension().is_none_or(|kind| kind != "csv") || !labels_path.exists() {
            continue;
        }
        let labels = rows(&labels_path);
        let index = |name: &str| labels.iter().position(|(label, _)| label == name);
        let texts = { rows(&path).into_iter() }
            .map(|(text, own)| (text, own.split('|').filter_map(index).collect()))
            .collect();
        let name = path.file_stem().expect("a name").to_string_lossy();
        found.push(Set {
            name: name.into_owned(),
            texts,
            labels,
        });
    }
    found
}

/// The two columns of a file.
fn rows(path: &Path) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_path(path).expect("the file can be read");
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| (row[0].to_owned(), row[1].to_owned()))
        .collect()
}

/// Up to `size` texts of each label to learn from, and those kept aside.
fn divided(set: &Set, size: usize, draw: u64) -> (Vec<&Text>, Vec<&Text>) {
    let mut mixed: Vec<(u64, usize)> = { set.texts.iter().enumerate() }
        .map(|(index, (text, _))| (hash(&format!("{index} {text}"), draw), index))
        .collect();
    mixed.sort_unstable();
    let mut counts = vec![0; set.labels.len()];
    let (mut learn, mut test) = (Vec::new(), Vec::new());
    for (_, index) in mixed {
        let text = &set.texts[index];
        // A text of several labels is learned from where its rarest still needs one.
        if text.1.iter().any(|label| counts[*label] < size) {
            text.1.iter().for_each(|label| counts[*label] += 1);
            learn.push(text);
        } else if test.len() < MOST_TRIED {
            test.push(text);
        }
    }
    (learn, test)
}

/// FNV-1a with a final mix.
fn hash(text: &str, seed: u64) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let sum = text.bytes().fold(start, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (sum ^ (sum >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd)
}

fn write_split(splits: &mut String, set: &Set, draw: (usize, u64), parts: [&[&Text]; 2]) {
    let mut line = |part: &str, labels: &str, text: &str| {
        let (text, labels) = (text.replace('"', "\"\""), labels.replace('"', "\"\""));
        let (name, (size, draw)) = (&set.name, draw);
        writeln!(
            splits,
            "{name},{size},{draw},{part},\"{labels}\",\"{text}\""
        )
        .expect("memory");
    };
    for (label, definition) in &set.labels {
        line("label", label, &format!("{label}. {definition}"));
    }
    for (part, list) in ["learn", "test"].into_iter().zip(parts) {
        for (text, own) in list {
            let labels: Vec<&str> = own.iter().map(|l| set.labels[*l].0.as_str()).collect();
            line(part, &labels.join("|"), text);
        }
    }
}

fn coded(
    set: &Set,
    learn: &[&Text],
    test: &[&Text],
    model: Option<&Model>,
) -> (Vec<Answer>, Codings) {
    let codebook = codebook(set, learn);
    let origin = Arc::new(Origin {
        file: "answers".to_owned(),
        sheet: None,
    });
    let answer = |(index, (text, _)): (usize, &&Text)| Answer {
        id: format!("{index}"),
        respondent: Respondent {
            key: format!("{index}"),
            unit: None,
            role: None,
            group: None,
        },
        question: "frage".to_owned(),
        text: Value::Given(text.clone()),
        place: Place::row(&origin, 1),
    };
    let answers: Vec<Answer> = test.iter().enumerate().map(answer).collect();
    let mut options = CodingOptions::default();
    if let Some(model) = model {
        let wanted = texts(&answers, &codebook, &options);
        let vectors = model.vectors(&wanted, cache_folder().as_deref(), &|_, _| {});
        options.vectors = Some(Arc::new(vectors.expect("vectors")));
    }
    let codings = code(&answers, &codebook, &options);
    (answers, codings)
}

/// A codebook with the labels as Oberbegriffe and the texts as Ankerbeispiele.
fn codebook(set: &Set, learn: &[&Text]) -> Codebook {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let mut book = String::from("[codebook]\nid = \"a\"\nversion = \"1\"\ntitle = \"A\"\n");
    for (index, (label, definition)) in set.labels.iter().enumerate() {
        let own = learn.iter().filter(|(_, labels)| labels.contains(&index));
        let anchors: Vec<String> = own.map(|(text, _)| quoted(text)).collect();
        let definition = if definition.is_empty() {
            label
        } else {
            definition
        };
        writeln!(
            book,
            "\n[[category]]\nid = \"k{index}\"\nlabel = {}\ndefinition = {}\nanchors = [{}]",
            quoted(label),
            quoted(definition),
            anchors.join(", ")
        )
        .expect("memory");
    }
    parse_codebook(&book, "book.toml")
        .value
        .expect("a codebook")
}

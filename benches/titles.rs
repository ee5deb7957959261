//! How well likeness tells 66 themes of municipal open data apart, with 5 and with 20 titles a theme as Ankerbeispiele.
//!
//! `cargo bench --bench titles -- TITLES.csv SPLITS.csv` reads titles with their themes (columns `dct:title` and `THEMA`), splits them
//! three times by a hash, prints the mean macro-F1, and writes the splits for a peer: see `benches/peers/run`.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;

use befund::coding::{CodingOptions, code, parse_codebook};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::coding::Target;
use befund::model::place::{Origin, Place};

/// Splits by chance.
const SPLITS: u64 = 3;
/// Titles a theme to learn from.
const SIZES: [usize; 2] = [5, 20];

/// A title and the index of its theme.
type Titled = (String, usize);

fn main() {
    let given: Vec<String> = std::env::args()
        .filter(|arg| arg.ends_with(".csv"))
        .collect();
    let [titles, splits] = given.as_slice() else {
        println!("usage: cargo bench --bench titles -- TITLES.csv SPLITS.csv");
        return;
    };
    let themes = themes(titles);
    println!(
        "{} themes, {} titles",
        themes.len(),
        themes.iter().map(Vec::len).sum::<usize>()
    );
    let mut written = String::from("size,split,part,theme,title\n");
    for size in SIZES {
        let mut sum = 0.0;
        for split in 0..SPLITS {
            let (learn, test) = divided(&themes, size, split);
            for (part, list) in [("learn", &learn), ("test", &test)] {
                for (title, theme) in list {
                    let title = title.replace('"', "\"\"");
                    writeln!(written, "{size},{split},{part},{theme},\"{title}\"").expect("memory");
                }
            }
            sum += macro_f1(&test, &guess(&learn, &test, themes.len()));
        }
        println!("{size} titles a theme: macro-F1 {:.3}", sum / SPLITS as f64);
    }
    fs::write(splits, written).expect("the splits can be written");
}

/// The titles of each theme that has two or more; a title of two themes is in neither.
fn themes(path: &str) -> Vec<Vec<String>> {
    let mut of_title: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut reader = csv::Reader::from_path(path).expect("the titles can be read");
    let headers = reader.headers().expect("a header").clone();
    let column = |name: &str| {
        headers
            .iter()
            .position(|header| header.ends_with(name))
            .expect(name)
    };
    let (title, theme) = (column("dct:title"), column("THEMA"));
    for row in reader.records() {
        let row = row.expect("a row");
        of_title
            .entry(row[title].to_owned())
            .or_default()
            .insert(row[theme].to_owned());
    }
    let mut of_theme: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (title, themes) in of_title {
        if let (Some(theme), 1) = (themes.first(), themes.len()) {
            of_theme.entry(theme.clone()).or_default().push(title);
        }
    }
    of_theme
        .into_values()
        .filter(|titles| titles.len() > 1)
        .collect()
}

/// Up to `size` titles of each theme to learn from, the others to be tried; at least one is tried.
fn divided(themes: &[Vec<String>], size: usize, split: u64) -> (Vec<Titled>, Vec<Titled>) {
    let (mut learn, mut test) = (Vec::new(), Vec::new());
    for (theme, titles) in themes.iter().enumerate() {
        let mut mixed: Vec<(u64, &String)> = titles
            .iter()
            .map(|title| (hash(title, split), title))
            .collect();
        mixed.sort_unstable();
        let taken = size.min(titles.len() - 1);
        for (index, (_, title)) in mixed.into_iter().enumerate() {
            let part = if index < taken { &mut learn } else { &mut test };
            part.push((title.clone(), theme));
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

/// The theme of each title to be tried: its code, or else its best candidate.
fn guess(learn: &[Titled], test: &[Titled], themes: usize) -> Vec<Option<usize>> {
    let mut book =
        String::from("[codebook]\nid = \"themen\"\nversion = \"1\"\ntitle = \"Themen\"\n");
    for theme in 0..themes {
        let own = learn.iter().filter(|(_, other)| *other == theme);
        let anchors: Vec<String> = own
            .map(|(title, _)| toml::Value::from(title.as_str()).to_string())
            .collect();
        writeln!(
            book,
            "\n[[category]]\nid = \"thema-{theme}\"\nlabel = \"T{theme}\"\ndefinition = \"Ein Thema\"\nanchors = [{}]",
            anchors.join(", ")
        )
        .expect("memory");
    }
    let codebook = parse_codebook(&book, "themes.toml")
        .value
        .expect("a codebook");
    let origin = Arc::new(Origin {
        file: "titles".to_owned(),
        sheet: None,
    });
    let answer = |(index, (title, _)): (usize, &Titled)| Answer {
        id: format!("{index}"),
        respondent: Respondent {
            key: format!("{index}"),
            unit: None,
            role: None,
            group: None,
        },
        question: "thema".to_owned(),
        text: Value::Given(title.clone()),
        place: Place::row(&origin, 1),
    };
    let answers: Vec<Answer> = test.iter().enumerate().map(answer).collect();
    let codings = code(&answers, &codebook, &CodingOptions::default());
    let mut guesses = vec![None; test.len()];
    let number = |id: &str| id.strip_prefix("thema-").and_then(|rest| rest.parse().ok());
    for open in codings.uncoded.iter().rev() {
        guesses[open.answer] = open
            .candidates
            .first()
            .and_then(|best| number(&best.category.0));
    }
    for coding in codings.codings.iter().rev() {
        if let Target::Category(id) = &coding.target {
            guesses[coding.answer] = number(&id.0);
        }
    }
    guesses
}

/// Mean F1 over the themes that are tried.
fn macro_f1(test: &[Titled], guesses: &[Option<usize>]) -> f64 {
    let tried: BTreeSet<usize> = test.iter().map(|(_, theme)| *theme).collect();
    let pairs = || test.iter().map(|(_, theme)| *theme).zip(guesses);
    let f1 = |theme: usize| {
        let hits = pairs()
            .filter(|(own, guess)| *own == theme && **guess == Some(theme))
            .count();
        let own = pairs().filter(|(own, _)| *own == theme).count();
        let guessed = pairs().filter(|(_, guess)| **guess == Some(theme)).count();
        2.0 * hits as f64 / (own + guessed) as f64
    };
    tried.iter().map(|theme| f1(*theme)).sum::<f64>() / tried.len() as f64
}

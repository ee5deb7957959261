//! How long a whole questionnaire and a folder of protocols take: 300 questions × 20,000 respondents from CSV to findings by unit
//! and role, and 500 protocols: `cargo bench --bench survey`.
//!
//! Both are made by a fixed rule in a folder of their own. It fails beyond five seconds for the survey and beyond three for the protocols.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use befund::analysis::analyse;
use befund::ingest::{self, Content, ReadOptions};
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::document::Document;
use befund::project::{self, ParseOptions, Project};
use befund::validate::{Input, Written, validate_all};

const QUESTIONS: usize = 300;
const RESPONDENTS: usize = 20_000;
const PROTOCOLS: usize = 500;
const SURVEY_LIMIT: Duration = Duration::from_secs(5);
const PROTOCOLS_LIMIT: Duration = Duration::from_secs(3);

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let survey = survey(folder.path());
    let protocols = protocols(folder.path());
    if survey < SURVEY_LIMIT && protocols < PROTOCOLS_LIMIT {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn project(source: &str, folder: &Path) -> Project {
    let toml = format!("[project]\ntitle = \"Bench\"\nreference_date = 2026-06-30\n\n{source}");
    let parsed = project::parse(&toml, folder, &ParseOptions::default());
    parsed.value.expect("a project")
}

/// From the file to findings.
fn survey(folder: &Path) -> Duration {
    fs::write(folder.join("umfrage.csv"), responses()).expect("written");
    let project = project(
        "[[source]]\nkind = \"survey\"\nfile = \"umfrage.csv\"\nlayout = \"wide\"\ncolumns = { respondent = \"id\", unit = \"Amt\", role = \"Funktion\" }\n",
        folder,
    );
    let start = Instant::now();
    let source = &project.sources[0];
    let path = folder.join(&source.file);
    let tables = ingest::read(&path, &source.file, &ReadOptions::from(source)).expect("readable");
    let read = start.elapsed();
    let inputs = [Input {
        source,
        tables: &tables.value,
    }];
    let dataset = validate_all(&inputs, &[], &project).value;
    let validated = start.elapsed();
    let findings = analyse(
        &dataset,
        &Codings::default(),
        &Codebook::default(),
        &project,
    )
    .expect("counted");
    let took = start.elapsed();
    println!(
        "{QUESTIONS} questions × {RESPONDENTS} respondents: {:.2} s (read {:.2}, validated {:.2}, counted {:.2}), {} findings",
        took.as_secs_f64(),
        read.as_secs_f64(),
        (validated - read).as_secs_f64(),
        (took - validated).as_secs_f64(),
        findings.len()
    );
    took
}

/// A third scales, a third options, a third boxes.
fn responses() -> String {
    const LEVELS: [&str; 5] = [
        "sehr zufrieden",
        "zufrieden",
        "teils/teils",
        "unzufrieden",
        "sehr unzufrieden",
    ];
    const TOOLS: [&str; 4] = ["E-Akte", "Papier", "Tabelle", "Telefon"];
    let mut csv = String::from("id;Amt;Funktion");
    for question in 0..QUESTIONS {
        match question % 3 {
            0 => write!(csv, ";Frage {question}: Wie zufrieden sind Sie?"),
            1 => write!(csv, ";Frage {question}: Womit arbeiten Sie?"),
            _ => write!(
                csv,
                ";Frage {}: Was nutzen Sie? [Gerät {question}]",
                question / 30
            ),
        }
        .expect("a string");
    }
    csv.push('\n');
    let mut state = 7u64;
    let mut next = move |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below).expect("small")
    };
    for row in 0..RESPONDENTS {
        write!(csv, "P{row};Amt {};Rolle {}", next(12), next(4)).expect("a string");
        for question in 0..QUESTIONS {
            let cell = match question % 3 {
                0 => LEVELS[next(5)],
                1 => TOOLS[next(4)],
                _ => ["Ja", "Nein"][next(2)],
            };
            csv.push(';');
            csv.push_str(cell);
        }
        csv.push('\n');
    }
    csv
}

/// From the files to answers.
fn protocols(folder: &Path) -> Duration {
    let own = folder.join("protokolle");
    fs::create_dir(&own).expect("a folder");
    for number in 0..PROTOCOLS {
        let mut text = format!(
            "# Interview {number}\n\nAmt: Amt {}\nFunktion: Sachbearbeitung\n",
            number % 12
        );
        for question in 0..8 {
            write!(
                text,
                "\n## Welchen Bedarf sehen Sie im Bereich {question}?\n\n"
            )
            .expect("a string");
            for answer in 0..5 {
                writeln!(
                    text,
                    "- Bedarf {answer} in Bereich {question}: eine E-Akte für Amt {}",
                    number % 12
                )
                .expect("a string");
            }
        }
        fs::write(own.join(format!("interview-{number:03}.md")), text).expect("written");
    }
    let project = project(
        "[[source]]\nkind = \"answers\"\nfile = \"protokolle\"\n",
        folder,
    );
    let source = &project.sources[0];
    let start = Instant::now();
    let documents: Vec<Document> = (0..PROTOCOLS)
        .map(|number| read_one(&own, number))
        .collect();
    let written = [Written {
        source,
        documents: &documents,
    }];
    let dataset = validate_all(&[], &written, &project).value;
    let took = start.elapsed();
    println!(
        "{PROTOCOLS} protocols: {:.2} s, {} answers",
        took.as_secs_f64(),
        dataset.answers.len()
    );
    assert_eq!(
        dataset.answers.len(),
        PROTOCOLS * 40,
        "every entry is an answer"
    );
    took
}

fn read_one(folder: &Path, number: usize) -> Document {
    let name = format!("interview-{number:03}.md");
    let opened = ingest::open(&folder.join(&name), &format!("protokolle/{name}")).expect("opened");
    match opened
        .content(&ReadOptions::default())
        .expect("readable")
        .value
    {
        Content::Document(document) => document,
        Content::Tables(_) => panic!("{name} was read as a table"),
    }
}

//! The example projects in `inputs/`, from file to table.

use std::fs;
use std::path::Path;

use befund::i18n::Language;
use befund::ingest::{self, Content, ReadOptions};
use befund::model::dataset::Dataset;
use befund::model::document::Document;
use befund::model::issue::{Checked, Severity};
use befund::model::raw::RawTable;
use befund::project::{ParseOptions, Project, Source, parse};
use befund::validate::{Input, Written, validate_with};

use super::table::{brief, spoken};

/// Reads and validates an example.
pub(super) fn example(name: &str) -> Checked<Dataset> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("inputs")
        .join(name);
    let text = fs::read_to_string(root.join("befund.toml")).expect("befund.toml");
    let project: Project = parse(&text, &root, &ParseOptions::default())
        .value
        .expect("a project without errors");
    let (folders, files): (Vec<&Source>, Vec<&Source>) =
        { project.sources.iter() }.partition(|source| root.join(&source.file).is_dir());
    let tables: Vec<(&Source, Vec<RawTable>)> = { files.into_iter() }
        .map(|source| (source, tables_of(&root, source)))
        .collect();
    let documents: Vec<(&Source, Vec<Document>)> = { folders.into_iter() }
        .map(|source| (source, documents_of(&root, source)))
        .collect();
    let inputs: Vec<Input<'_>> = tables
        .iter()
        .map(|(source, tables)| Input { source, tables })
        .collect();
    let written: Vec<Written<'_>> = { documents.iter() }
        .map(|(source, documents)| Written { source, documents })
        .collect();
    let questionnaires = { project.sources.iter() }
        .filter_map(|source| source.questionnaire.clone())
        .map(|file| {
            let opened = ingest::open(&root.join(&file), &file).expect("opened");
            let told = opened.questionnaire().expect("a questionnaire");
            (file, told)
        })
        .collect();
    validate_with(&inputs, &written, questionnaires, &project)
}

/// The documents of a folder.
fn documents_of(root: &Path, source: &Source) -> Vec<Document> {
    let files = ingest::find_all_in(root, &source.file, false).expect("a folder");
    { files.iter() }
        .map(|path| {
            let name = path
                .strip_prefix(root)
                .unwrap_or(path)
                .display()
                .to_string();
            let opened = ingest::open(path, &name).expect("readable");
            let read = opened
                .content(&ReadOptions::from(source))
                .expect("readable");
            match read.value {
                Content::Document(document) => document,
                Content::Tables(_) => panic!("{name} is no document"),
            }
        })
        .collect()
}

fn tables_of(root: &Path, source: &Source) -> Vec<RawTable> {
    ingest::find(root, &source.file, false)
        .expect("a file")
        .iter()
        .flat_map(|path| {
            let name = path
                .strip_prefix(root)
                .unwrap_or(path)
                .display()
                .to_string();
            ingest::read(path, &name, &ReadOptions::from(source))
                .expect("readable")
                .value
        })
        .collect()
}

#[test]
fn examples_without_planted_mistakes_have_no_issue() {
    for name in ["elmshorn-2019", "rendsburg-eckernfoerde-2018"] {
        let checked = example(name);
        let said: Vec<_> = checked
            .issues
            .iter()
            .map(|issue| spoken(issue, Language::De))
            .collect();
        assert!(said.is_empty(), "{name}: {said:?}");
        let (rows, used, aside) = checked.value.intake.totals();
        assert_eq!((rows, aside), (used, 0), "{name}");
    }
}

#[test]
fn elmshorn_is_read_whole() {
    let data = example("elmshorn-2019").value;
    let counts = (
        data.mentions.len(),
        data.answers.len(),
        data.grades.len(),
        data.kennzahlen.len(),
    );
    assert_eq!(counts, (61, 287, 24, 9));
    assert!(data.answers.iter().all(|a| a.id.starts_with("ERF-")));
    assert!(data.questions.is_empty(), "{:?}", data.questions);
    let traffic = data.kennzahlen.iter().find(|k| k.digits == 2);
    assert_eq!(traffic.and_then(|k| k.value.given().copied()), Some(23.41));
}

/// The planted mistakes that are this stage's: number in `mistakes.md`, file, cell as it must be named.
const PLANTED: &[(u8, &str, &str)] = &[
    (2, "barometer.xlsx", "V012 D12"),
    (3, "barometer.xlsx", "V012 D25"),
    (4, "barometer.xlsx", "V012 D41"),
    (5, "staff.ods", "V016 C100"),
    (6, "staff.ods", "V017 C237"),
    (7, "staff.ods", "V024 A314"),
    (8, "staff.ods", "V022 H376"),
    (9, "staff.ods", "V006 E459"),
    (10, "staff.ods", "V042 D692"),
    (11, "staff.ods", "V024 A805"),
    (12, "inventar.csv", "V016 G59"),
    (13, "inventar.csv", "V017 G143"),
    (14, "inventar.csv", "V014 J205"),
    (16, "inventar.csv", "V015 G351"),
    (17, "Fachverfahren.xlsx", "V011 G45"),
    (18, "onlinedienste.csv", "V020 D23"),
    (19, "inventar_bauhof.csv", "V057 D12"),
];

#[test]
fn musterstadt_names_every_planted_mistake_and_nothing_else() {
    let checked = example("musterstadt-2026");
    let mut found: Vec<(String, String)> = checked
        .issues
        .iter()
        .filter(|issue| issue.severity <= Severity::Warning)
        .map(|issue| {
            let place = issue.place.as_ref().expect("a place");
            (place.origin.file.clone(), brief(issue))
        })
        .collect();
    for (number, file, expected) in PLANTED {
        let at = found
            .iter()
            .position(|(f, b)| f == file && b == expected)
            .unwrap_or_else(|| panic!("mistake {number}: {expected} not in {found:?}"));
        found.remove(at);
    }
    // The second cell that mistake 16 shifted, the share that mistake 8 makes unusable and that the sum then lacks, and a
    // question of the survey that the project does not ask.
    let further = [
        ("inventar.csv", "V013 J351"),
        ("staff.ods", "V081 376"),
        ("umfrage_limesurvey.csv", "V058 R1"),
    ];
    assert_eq!(
        found,
        further.map(|(file, brief)| (file.to_owned(), brief.to_owned()))
    );
    let (rows, used, aside) = checked.value.intake.totals();
    assert_eq!((rows, used + aside), (2826, 2826));
}

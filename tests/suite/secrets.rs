//! No name and no raw staff number in any byte that a run writes or says; no quotation from a small unit in public.
//!
//! Every file is searched as it is, inside packages, inside PDF streams and, where the machine can, as the text of pages.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use befund::ingest::{self, ReadOptions};
use hayro_syntax::Pdf;
use hayro_syntax::object::Object;

use super::programs::program;
use super::project_folder::{files, scratch};

/// Beginnings of planted names and staff numbers. All invented (erfunden).
const PLANTED: [&str; 4] = ["Quittenbaum", "PX77", "Zwetschgenstein", "Mispelbach"];

const QUOTED: &str = "Wir brauchen eine elektronische Akte für Bauanträge";
const FROM_THREE: &str = "Im Dreieramt fehlt eine elektronische Akte im Keller";

const PROJECT: &str = r#"[project]
title = "Probe (erfunden)"
reference_date = 2026-06-30

[[question]]
key = "bedarf"
text = "Welcher Bedarf besteht?"

[[source]]
kind = "answers"
file = "antworten.csv"

[[source]]
kind = "barometer"
file = "noten.csv"

[[source]]
kind = "staff"
file = "personal.csv"

[disclosure]
quotations = true
salt = "erfunden"
purposes = ["Probe (erfunden)"]
"#;

fn staff() -> String {
    let mut text = String::from(
        "Personalnummer;Name;Geburtsdatum;Geschlecht;Organisationseinheit;Beschäftigungsart;Entgeltgruppe;Stellenanteil;Eintritt\n",
    );
    for n in 0..60 {
        let unit = if n < 3 { "Dreieramt" } else { "Großamt" };
        let (year, month) = (1960 + n % 40, 1 + n % 12);
        let sex = if n % 2 == 0 { "w" } else { "m" };
        writeln!(
            text,
            "PX77{n:03};Quittenbaum{n};03.{month:02}.{year};{sex};{unit};Tarif;E{};1;01.04.2010",
            5 + n % 6
        )
        .expect("text");
    }
    // Mistakes make issues: twice the same person with two birth dates, no date, no share, an unknown sex, a whole row twice.
    text.push_str("PX77007;Quittenbaum7;04.05.1971;x;Großamt;Tarif;E9;1;01.04.2010\n");
    text.push_str("PX77990;Quittenbaum990;31.02.1971;w;Großamt;Tarif;E9;12;01.04.2010\n");
    text.push_str("PX77991;Quittenbaum991;;w;;;;;\n");
    text.push_str("PX77991;Quittenbaum991;;w;;;;;\n");
    text.push_str(";Quittenbaum992;04.05.1971;w;Großamt;Tarif;E9;1;01.04.2060\n");
    text
}

fn answers() -> String {
    let mut text = String::from("Name;Organisationseinheit;Frage;Antwort\n");
    for n in 0..24 {
        writeln!(text, "Zwetschgenstein{n};Großamt;bedarf;{QUOTED}").expect("text");
    }
    for n in 24..27 {
        writeln!(text, "Zwetschgenstein{n};Dreieramt;bedarf;{FROM_THREE}").expect("text");
    }
    for n in 27..39 {
        let words = ["mehr Laptops", "WLAN im Rathaus"][n % 2];
        writeln!(text, "Zwetschgenstein{n};Mittelamt;bedarf;{words}").expect("text");
    }
    text.push_str("Zwetschgenstein0;Großamt;bedarf;\nZwetschgenstein1;Großamt;bedarf;Schulungen\n");
    text
}

fn grades() -> String {
    let mut text = String::from("Ansprechpartnerin;Organisationseinheit;Note\n");
    for n in 0..30 {
        let unit = if n < 3 { "Dreieramt" } else { "Großamt" };
        writeln!(text, "Mispelbach{n};{unit};{}", 1 + n % 6).expect("text");
    }
    text.push_str("Mispelbach0;Großamt;9\n");
    text
}

fn project(folder: &Path) -> PathBuf {
    let project = folder.join("probe");
    fs::create_dir_all(&project).expect("a folder");
    let inputs = [
        ("befund.toml", PROJECT.to_owned()),
        ("personal.csv", staff()),
        ("antworten.csv", answers()),
        ("noten.csv", grades()),
    ];
    for (name, text) in inputs {
        fs::write(project.join(name), text).expect("a file");
    }
    project
}

/// Everything that can be read in a file: its bytes, those of parts of packages and of streams, and its text.
pub(crate) fn readings(name: &str, bytes: &[u8], folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = vec![(name.to_owned(), bytes.to_vec())];
    if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) {
        for index in 0..archive.len() {
            let mut part = Vec::new();
            let mut file = archive.by_index(index).expect("a part");
            file.read_to_end(&mut part).expect("readable");
            found.push((format!("{name}, part {index}"), part));
        }
    }
    let path = folder.join(name);
    if name.ends_with(".pdf") {
        found.extend(streams(name, bytes));
        if let Some(reader) = program("pdftotext") {
            let output = Command::new(reader).arg(&path).arg("-").output();
            found.push((
                format!("{name}, text"),
                output.expect("pdftotext starts").stdout,
            ));
        }
    }
    if name.ends_with(".parquet") {
        let read = ingest::read(&path, name, &ReadOptions::default()).expect("Parquet");
        found.push((format!("{name}, cells"), format!("{:?}", read.value).into()));
    }
    found
}

/// All streams of a PDF, inflated.
fn streams(name: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let mut found = Vec::new();
    for object in pdf.objects() {
        if let Object::Stream(stream) = object
            && let Ok(inside) = stream.decoded()
        {
            found.push((format!("{name}, a stream"), inside.to_vec()));
        }
    }
    assert!(found.len() > 10, "{name} has streams");
    found
}

/// The text as UTF-8 and, as PDF and Office may store it, as UTF-16 in both orders.
fn spellings(text: &str) -> [Vec<u8>; 3] {
    let units = || text.encode_utf16();
    [
        text.as_bytes().to_vec(),
        units().flat_map(u16::to_be_bytes).collect(),
        units().flat_map(u16::to_le_bytes).collect(),
    ]
}

pub(crate) fn holds(bytes: &[u8], text: &str) -> bool {
    spellings(text)
        .iter()
        .any(|needle| bytes.windows(needle.len()).any(|window| window == needle))
}

/// Runs the program and returns everything it wrote and said.
fn run(project: &Path, edition: &str, out: &Path) -> BTreeMap<String, Vec<u8>> {
    let project = project.to_str().expect("UTF-8");
    let target = out.to_str().expect("UTF-8");
    let befund = |args: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_befund"))
            .args(args)
            .output()
            .expect("the program starts")
    };
    let ran = befund(&["run", project, "--edition", edition, "--out", target]);
    let checked = befund(&["check", project]);
    let folder = out.join("probe").join(edition);
    let mut found: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (name, bytes) in files(&folder) {
        found.extend(readings(&name, &bytes, &folder));
    }
    assert!(found.contains_key("report.pdf") && found.contains_key("data/codings.parquet"));
    found.insert("run: said".to_owned(), ran.stdout);
    found.insert("run: complained".to_owned(), ran.stderr);
    found.insert("check: said".to_owned(), checked.stdout);
    found.insert("check: complained".to_owned(), checked.stderr);
    found
}

static EDITIONS: LazyLock<BTreeMap<&str, BTreeMap<String, Vec<u8>>>> = LazyLock::new(|| {
    let folder = scratch();
    let project = project(folder.path());
    let out = folder.path().join("out");
    ["internal", "public"]
        .into_iter()
        .map(|edition| (edition, run(&project, edition, &out)))
        .collect()
});

#[test]
fn no_name_and_no_staff_number_comes_out() {
    for (edition, all) in &*EDITIONS {
        let said = String::from_utf8_lossy(&all["check: said"]);
        assert!(said.contains("V023"), "staff data with names: {said}");
        for (place, bytes) in all {
            for planted in PLANTED {
                assert!(!holds(bytes, planted), "{edition}, {place}: {planted}");
            }
        }
    }
}

#[test]
fn a_quotation_from_a_unit_of_three_is_not_printed_in_public() {
    let internal = &EDITIONS["internal"];
    assert!(holds(&internal["data/evidence.csv"], FROM_THREE));
    let public = &EDITIONS["public"];
    assert!(
        holds(&public["data/evidence.csv"], QUOTED),
        "allowed by the project"
    );
    for (place, bytes) in public {
        for words in [FROM_THREE, "Im Dreieramt fehlt"] {
            assert!(!holds(bytes, words), "{place}: {words}");
        }
    }
}

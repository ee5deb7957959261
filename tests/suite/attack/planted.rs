//! Names that were planted where real files have them: in names of sheets and files, in units and functions of one person,
//! in remarks and in values that cannot be read. No byte of them may stand in the public folder.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use befund::project::Format;
use rust_xlsxwriter::Workbook;

use super::staff::publish;
use crate::project_folder::{files, scratch};
use crate::secrets::{holds, readings};

/// Names of sheets, one interview each.
const SHEETS: [&str; 3] = [
    "Petra Pflaumenhuber",
    "Hans Kirschfeld",
    "Interview Aprikosenau",
];
/// Parts of names of files.
const FILES: [&str; 2] = ["Nussdorfer", "Birnstiel"];
/// Parts of names of units and functions with one person.
const GROUPS: [&str; 3] = ["Schlehenberg", "Holunderin", "Brombeer"];
/// Words in remarks, and in cells that are no grade and no date.
const REMARKS: [&str; 2] = ["Quittenrath", "Sanddornig"];

const PROJECT: &str = r#"[project]
title = "Gepflanztes (erfunden)"
reference_date = 2026-06-30
[[question]]
key = "bedarf"
text = "Welcher Bedarf besteht?"
[[source]]
kind = "answers"
file = "interviews.xlsx"
sheet = "*"
values = { question = "bedarf" }
[[source]]
kind = "barometer"
file = "noten*.csv"
[[source]]
kind = "staff"
file = "personal*.csv"
[disclosure]
salt = "erfunden"
"#;

fn workbook(path: &Path) {
    let mut workbook = Workbook::new();
    let write = |sheet: &mut rust_xlsxwriter::Worksheet, rows: &[[String; 3]]| {
        for (r, row) in (0..).zip(rows) {
            for (c, cell) in (0..).zip(row) {
                sheet.write_string(r, c, cell.as_str()).expect("a cell");
            }
        }
    };
    let header = ["Interview", "Amt", "Antwort"].map(str::to_owned);
    for (number, name) in SHEETS.into_iter().enumerate() {
        let row = [
            format!("I{number}"),
            "Stabsstelle Schlehenberg".to_owned(),
            "WLAN im Rathaus".to_owned(),
        ];
        let sheet = workbook.add_worksheet().set_name(name).expect("a name");
        write(sheet, &[header.clone(), row]);
    }
    let mut rows = vec![header];
    for number in 10..40 {
        let words = ["mehr Laptops", "elektronische Akte", "Schulungen"][number % 3];
        rows.push([format!("I{number}"), "Bauamt".to_owned(), words.to_owned()]);
    }
    write(
        workbook
            .add_worksheet()
            .set_name("Alle anderen")
            .expect("a name"),
        &rows,
    );
    workbook.save(path).expect("a workbook");
}

fn grades() -> String {
    let mut text = String::from("Bogen;Amt;Funktion;Note;Bemerkung\n");
    for number in 0..40 {
        let unit = ["Bauamt", "Hauptamt"][number % 2];
        writeln!(text, "B{number};{unit};Sachbearbeitung;{};", 1 + number % 5).expect("text");
    }
    text.push_str("B90;Büro Holunderin;Referentin Brombeer;2;bitte Quittenrath fragen\n");
    text.push_str("B91;Bauamt;Sachbearbeitung;siehe Sanddornig;\n");
    text
}

fn staff() -> String {
    let mut text = String::from(
        "Personalnummer;Geburtsdatum;Geschlecht;Organisationseinheit;Beschäftigungsart;Entgeltgruppe;Stellenanteil;Bemerkung\n",
    );
    for number in 0..90 {
        let unit = ["Bauamt", "Hauptamt", "Kita"][number % 3];
        let (year, month, sex) = (1962 + number % 40, 1 + number % 12, ["w", "m"][number % 2]);
        writeln!(
            text,
            "{number};03.{month:02}.{year};{sex};{unit};Tarif;E{};1;",
            5 + number % 5
        )
        .expect("text");
    }
    text.push_str("200;03.04.1971;w;Stabsstelle Schlehenberg;Tarif;Zulage Brombeer;1;Vertretung für Quittenrath\n");
    text.push_str("201;Sanddornig;w;Büro Holunderin;Beamte;A9;1;\n");
    text
}

fn project(folder: &Path) -> PathBuf {
    let project = folder.join("gepflanzt");
    fs::create_dir_all(&project).expect("a folder");
    workbook(&project.join("interviews.xlsx"));
    let inputs = [
        ("befund.toml".to_owned(), PROJECT.to_owned()),
        (format!("noten {}.csv", FILES[0]), grades()),
        (format!("personal {}.csv", FILES[1]), staff()),
    ];
    for (name, text) in inputs {
        fs::write(project.join(name), text).expect("a file");
    }
    project
}

/// Everything that can be read in the public folder.
static PUBLIC: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let folder = scratch();
    let public = publish(
        &project(folder.path()),
        &folder.path().join("out"),
        &Format::ALL,
    );
    let files = files(&public);
    assert!(files.contains_key("report.pdf") && files.contains_key("tables.xlsx"));
    { files.iter() }
        .flat_map(|(name, bytes)| readings(name, bytes, &public))
        .collect()
});

fn is_nowhere(planted: &[&str]) {
    for (place, bytes) in &*PUBLIC {
        // Surnames stand by themselves as well.
        for word in planted
            .iter()
            .flat_map(|name| name.split(' '))
            .filter(|word| word.len() > 6)
        {
            let is_word_of_the_page = word == "Interview";
            assert!(
                is_word_of_the_page || !holds(bytes, word),
                "{place}: {word}"
            );
        }
    }
}

#[test]
fn no_name_of_a_sheet_or_a_file_is_published() {
    is_nowhere(&SHEETS);
    is_nowhere(&FILES);
}

#[test]
fn no_remark_and_no_unreadable_value_is_published() {
    is_nowhere(&REMARKS);
}

#[test]
fn no_unit_and_no_function_of_one_person_is_published() {
    is_nowhere(&GROUPS);
}

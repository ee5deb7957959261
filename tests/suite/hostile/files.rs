//! Files that were changed: workbooks with shared strings and styles, Parquet, codebooks in three forms, decisions and a
//! second coder, two codings to compare, project files, and every kind of source as CSV.

use std::fs;
use std::sync::LazyLock;

use befund::coding::exchange::{to_qdc, to_xlsx};
use befund::coding::parse_codebook_file;
use befund::i18n::{I18n, Language};
use befund::pipeline::{CodebookSource, find_codebook};
use befund::project::Edition;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::edits::{Edit, edited, edited_member, edits};
use super::projects::{KINDS, table};
use super::{assert_spoken, runs_or_says_why, target};
use crate::parquet_file::parquet_file;
use crate::project_folder::{befund, scratch};

const HEAD: &str = "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n";

const BOOK: &str = r#"[codebook]
id = "probe"
version = "1"
title = "Probe"
language = "de"
[abbreviations]
DMS = "Dokumentenmanagementsystem"
[[handlungsfeld]]
id = "haus"
label = "Haus"
terms = ["im Haus"]
[[handlungsfeld.unterfeld]]
id = "keller"
label = "Keller"
[[category]]
id = "akte"
questions = ["bedarf"]
label = "Akte"
handlungsfeld = "haus"
unterfeld = "keller"
definition = "Alles zur Akte"
include = ["Ordner"]
exclude = [{ text = "Rechnungen", neighbour = "netz" }]
terms = ["Akte", "DMS"]
anchors = ["wir brauchen eine Akte", { text = "die Akte fehlt", source = "a.csv" }]
valid_from = "2019"
[[category]]
id = "netz"
questions = ["bedarf"]
label = "Netz"
definition = "Alles zum Netz"
terms = ["WLAN"]
anchors = ["WLAN im Rathaus"]
[[category]]
id = "nichts"
label = "keine Angabe"
residual = "keine-angabe"
anchors = ["keine Angabe"]
"#;

const ANSWERS: &str = "Interview;Amt;Frage;Antwort;ID\n1;Bauamt;bedarf;wir brauchen eine Akte;A1\n2;Bauamt;bedarf;WLAN im Rathaus;A2\n3;Ordnungsamt;bedarf;Laptop;A3\n4;Ordnungsamt;bedarf;WLAN und eine Akte;A4\n5;Bauamt;bedarf;k. A.;A5\n";

const DECISIONS: &str = "question;text_hash;text;decision;category_id;handlungsfeld;unterfeld;who;when;comment\nbedarf;;Laptop;code;netz;;;Team;2026-03-01;so besprochen\nbedarf;;WLAN und eine Akte;code;akte;;;Team;2026-03-01;\n";

const CODER: &str = "answer_id;question;segment;category_id;category;method\nA1;bedarf;Akte;akte;Akte;decision\nA2;bedarf;WLAN;netz;Netz;decision\nA3;bedarf;Laptop;;;\nA4;bedarf;beides;akte;Akte;decision\n";

static XLSX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut workbook = Workbook::new();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for name in ["Personal", "Blatt & mehr"] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (column, header) in (0..).zip([
            "Personalnummer",
            "Geburtsdatum",
            "Geschlecht",
            "Amt",
            "VZÄ",
            "Eintritt",
        ]) {
            sheet.write(0, column, header).expect("written");
        }
        for row in 1..9u32 {
            let date = |year: u16| ExcelDateTime::from_ymd(year, 3, 1).expect("a date");
            sheet.write(row, 0, row).expect("written");
            sheet
                .write_with_format(row, 1, date(1960 + row as u16 * 4), &day)
                .expect("written");
            sheet
                .write(row, 2, ["w", "m", "d"][row as usize % 3])
                .expect("written");
            sheet
                .write(row, 3, ["Bauamt", "Ordnungsamt"][row as usize % 2])
                .expect("written");
            sheet.write(row, 4, 0.5).expect("written");
            sheet
                .write_with_format(row, 5, date(2010), &day)
                .expect("written");
        }
        sheet
            .merge_range(10, 0, 11, 3, "Stand: Juni", &Format::new())
            .expect("merged");
        sheet.set_row_hidden(3).expect("hidden");
        sheet.write_formula(9, 4, "=SUM(E2:E9)").expect("written");
    }
    workbook.save_to_buffer().expect("a workbook")
});

static PARQUET: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let column = |text: &dyn Fn(usize) -> Option<String>| {
        let texts = (0..40).map(text);
        texts
            .map(|text| text.map(|text| text.as_str().into()))
            .collect()
    };
    parquet_file(&[
        ("Interview", column(&|n| Some(n.to_string()))),
        (
            "Amt",
            column(&|n| Some(["Bauamt", "Ordnungsamt"][n % 2].to_owned())),
        ),
        ("Frage", column(&|_| Some("bedarf".to_owned()))),
        (
            "Antwort",
            column(&|n| (n % 3 > 0).then(|| format!("WLAN {n}"))),
        ),
    ])
});

/// The codebook as TOML, workbook and REFI-QDA.
static BOOKS: LazyLock<[(&str, Vec<u8>); 3]> = LazyLock::new(|| {
    let file = parse_codebook_file(BOOK, "codebook.toml")
        .value
        .expect("a codebook");
    let i18n = I18n::new(Language::De);
    [
        ("codebook.toml", BOOK.as_bytes().to_vec()),
        ("codebook.xlsx", to_xlsx(&file, &i18n).expect("a workbook")),
        ("codebook.qdc", to_qdc(&file, &i18n).into_bytes()),
    ]
});

/// Changed inside when it is packed, and as it is otherwise.
fn changed(bytes: &[u8], member: u16, edits: &[Edit]) -> Vec<u8> {
    if bytes.starts_with(b"PK") && !member.is_multiple_of(4) {
        edited_member(bytes, member, edits)
    } else {
        edited(bytes, edits)
    }
}

fn workbook((member, edits): (u16, Vec<Edit>)) {
    let bytes = changed(&XLSX, member, &edits);
    let toml = format!("{HEAD}[[source]]\nkind = \"staff\"\nfile = \"a.xlsx\"\nsheet = \"*\"\n");
    runs_or_says_why(
        &[("befund.toml", toml.as_bytes()), ("a.xlsx", &bytes)],
        Edition::Internal,
    );
}

fn parquet((footer, edits): (bool, Vec<Edit>)) {
    let size = PARQUET.len();
    // The footer says how much there is of what, and its own length eight bytes before the end.
    let length: [u8; 4] = PARQUET[size - 8..size - 4].try_into().expect("four bytes");
    let from = if footer {
        size - 8 - u32::from_le_bytes(length) as usize
    } else {
        4
    };
    let bytes = [
        &PARQUET[..from],
        &edited(&PARQUET[from..size - 8], &edits),
        &PARQUET[size - 8..],
    ]
    .concat();
    let toml = format!("{HEAD}[[source]]\nkind = \"answers\"\nfile = \"a.parquet\"\n");
    runs_or_says_why(
        &[("befund.toml", toml.as_bytes()), ("a.parquet", &bytes)],
        Edition::Internal,
    );
}

fn codebook((form, member, edits): (usize, u16, Vec<Edit>)) {
    let (name, bytes) = &BOOKS[form];
    let folder = scratch();
    let path = folder.path().join(name);
    fs::write(&path, changed(bytes, member, &edits)).expect("written");
    let found = find_codebook(&CodebookSource::Path(path));
    assert!(found.file.is_some() || !found.issues.is_empty());
    found.issues.iter().for_each(assert_spoken);
}

fn decisions((which, edits): (usize, Vec<Edit>)) {
    let mut files = [
        ("befund.toml", format!("{HEAD}[[source]]\nkind = \"answers\"\nfile = \"a.csv\"\n[coding]\ncodebook = \"codebook.toml\"\ndecisions = \"decisions.csv\"\nsecond_coder = \"coder.csv\"\n").into_bytes()),
        ("codebook.toml", BOOK.as_bytes().to_vec()),
        ("decisions.csv", DECISIONS.as_bytes().to_vec()),
        ("coder.csv", CODER.as_bytes().to_vec()),
        ("a.csv", ANSWERS.as_bytes().to_vec()),
    ];
    files[which].1 = edited(&files[which].1, &edits);
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()))
        .collect();
    runs_or_says_why(&files, Edition::Internal);
}

/// Through the program, whose lists on the terminal have columns as wide as their longest name.
fn agree((edits, both): (Vec<Edit>, bool)) {
    let folder = scratch();
    let changed = edited(CODER.as_bytes(), &edits);
    let other = if both { &changed } else { CODER.as_bytes() };
    fs::write(folder.path().join("a.csv"), &changed).expect("written");
    fs::write(folder.path().join("b.csv"), other).expect("written");
    let output = befund(
        &["agree", "a.csv", "b.csv", "--out", "abgleich"],
        folder.path(),
    );
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code().is_some_and(|code| code <= 5), "{said}");
}

fn project((edits, public): (Vec<Edit>, bool)) {
    const TOML: &str = r#"[project]
title = "Probe (erfunden)"
subtitle = "Untertitel"
reference_date = 2026-06-30
language = "de"
notes = ["Hinweis"]
[[question]]
key = "bedarf"
text = "Welcher Bedarf besteht?"
heading = "Bedarf"
[[source]]
kind = "answers"
file = "a.csv"
[[source]]
kind = "barometer"
file = "b.csv"
columns = { unit = "Amt", grade = "Note" }
[coding]
codebook = "codebook.toml"
[barometer]
question = "Wie digital sind wir?"
[disclosure]
salt = "x"
quotations = true
purposes = ["Probe"]
[design]
lead = "336699"
"#;
    let toml = edited(TOML.as_bytes(), &edits);
    let grades = "Interview;Amt;Note\n1;Bauamt;2\n2;Bauamt;3\n3;Ordnungsamt;5\n4;Ordnungsamt;1\n";
    let edition = if public {
        Edition::Public
    } else {
        Edition::Internal
    };
    runs_or_says_why(
        &[
            ("befund.toml", &toml),
            ("codebook.toml", BOOK.as_bytes()),
            ("a.csv", ANSWERS.as_bytes()),
            ("b.csv", grades.as_bytes()),
        ],
        edition,
    );
}

fn source((kind, edits): (usize, Vec<Edit>)) {
    let bytes = edited(table(kind, 20, 7).as_bytes(), &edits);
    let name = KINDS[kind].name;
    let toml = format!("{HEAD}[[source]]\nkind = \"{name}\"\nfile = \"a.csv\"\n");
    runs_or_says_why(
        &[("befund.toml", toml.as_bytes()), ("a.csv", &bytes)],
        Edition::Internal,
    );
}

target!(
    altered_workbooks,
    altered_workbooks_for_hours,
    60,
    (any::<u16>(), edits()),
    workbook
);
target!(
    altered_parquet,
    altered_parquet_for_hours,
    60,
    (any::<bool>(), edits()),
    parquet
);
target!(
    altered_codebooks,
    altered_codebooks_for_hours,
    90,
    (0usize..3, any::<u16>(), edits()),
    codebook
);
target!(
    altered_decisions,
    altered_decisions_for_hours,
    40,
    (1usize..4, edits()),
    decisions
);
target!(
    altered_codings,
    altered_codings_for_hours,
    16,
    (edits(), any::<bool>()),
    agree
);
target!(
    altered_projects,
    altered_projects_for_hours,
    60,
    (edits(), any::<bool>()),
    project
);
target!(
    altered_sources,
    altered_sources_for_hours,
    90,
    (0usize..KINDS.len(), edits()),
    source
);

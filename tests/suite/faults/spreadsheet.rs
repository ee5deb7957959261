//! No text in a CSV file is a formula, whoever writes it and wherever it stands; no text is too long for Excel.

use befund::model::spreadsheet::{CsvCell, MOST_LETTERS, fitting};
use proptest::prelude::*;

use crate::project_folder::{befund, files, project_of, scratch};

/// What a spreadsheet would make of a cell: it drops white space, byte order marks and the like before it looks.
fn is_formula(cell: &str) -> bool {
    let shown = cell.trim_start_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || "\u{feff}\u{200b}\u{200e}\u{200f}\u{2060}\u{ad}\u{202e}".contains(c)
    });
    shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn is_figure(cell: &str) -> bool {
    let number = cell.strip_prefix('-').unwrap_or(cell);
    number.starts_with(|c: char| c.is_ascii_digit())
        && !number.contains(|c: char| c.is_alphabetic() || "()=+@".contains(c))
}

/// Texts that begin like a formula, often behind signs that nobody sees.
fn nasty() -> impl Strategy<Value = String> {
    let before = prop::sample::select(vec![
        "", " ", "\t", "\u{feff}", "\u{200b}", "\u{a0}", "\u{202e}", "\u{2060}", "'", "x",
    ]);
    let begin = prop::sample::select(vec!["=", "+", "-", "@", "＝", "＋", "－", "＠", "=-+", ""]);
    let rest = prop::sample::select(vec![
        "1+1",
        "cmd|'/C calc'!A0",
        "HYPERLINK(\"http://x\";\"y\")",
        "SUM(1)",
        "2024",
        "Amt",
    ]);
    (before, begin, rest).prop_map(|(before, begin, rest)| format!("{before}{begin}{rest}"))
}

proptest! {
    #[test]
    fn a_text_is_no_formula(text in prop_oneof![nasty(), any::<String>()]) {
        prop_assert!(!is_formula(CsvCell::text(&text).as_str()), "{:?}", CsvCell::text(&text));
        let figure = CsvCell::figure(text.clone());
        prop_assert!(!is_formula(figure.as_str()) || is_figure(figure.as_str()), "{figure:?}");
    }

    #[test]
    fn a_text_fits_a_cell(text in "[aä😀]{0,40}", times in 1usize..2000) {
        let long = text.repeat(times);
        let shown = fitting(&long, " … [gekürzt]");
        prop_assert!(shown.encode_utf16().count() <= MOST_LETTERS);
        prop_assert_eq!(shown == long, long.encode_utf16().count() <= MOST_LETTERS);
    }
}

/// Every text that reaches a CSV file of any command, headers among them.
#[test]
fn no_csv_of_any_command_holds_a_formula() {
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(8));
    let texts = prop::collection::vec(nasty(), 12);
    let checked = runner.run(&texts, |texts| {
        let folder = scratch();
        for csv in written(folder.path(), &texts) {
            for record in csv {
                for cell in record {
                    prop_assert!(!is_formula(&cell) || is_figure(&cell), "{cell:?}");
                }
            }
        }
        Ok(())
    });
    checked.unwrap_or_else(|error| panic!("{error}"));
}

/// All CSV files that the commands write for a town of such texts.
fn written(folder: &std::path::Path, texts: &[String]) -> Vec<Vec<Vec<String>>> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let t = |n: usize| quoted(&texts[n % texts.len()]);
    let rows: String = (0..24)
        .map(|n| format!("{};{};{};bedarf;{}\n", t(n), t(n + 1), t(n + 2), t(n + 3)))
        .collect();
    let project = project_of(
        folder,
        "kind = \"answers\"",
        "antworten.csv",
        format!("ID;Interview;Amt;Frage;Antwort\n{rows}").as_bytes(),
    );
    let devices: String = (0..24)
        .map(|n| format!("PC{};{};{};2019;2024;{}\n", n % 3, t(n), t(n + 1), t(n + 2)))
        .collect();
    let header = "Gerätetyp;Modell;Amt;Anschaffung;Nutzungsende;Status\n";
    std::fs::write(project.join("geraete.csv"), format!("{header}{devices}")).expect("written");
    let toml = std::fs::read_to_string(project.join("befund.toml")).expect("a project");
    let spelt = toml::Value::from(texts[0].as_str()).to_string();
    let more = format!(
        "\n[[source]]\nkind = \"devices\"\nfile = \"geraete.csv\"\n\n[[question]]\nkey = \"bedarf\"\ntext = {spelt}\nheading = {spelt}\n"
    );
    std::fs::write(project.join("befund.toml"), toml + &more).expect("written");
    let project = project.display().to_string();
    befund(&["run", &project, "--format", "csv"], folder);
    befund(&["sample", &project, "--out", "aus"], folder);
    befund(&["suggest", &project, "--all", "--out", "aus"], folder);
    befund(
        &["agree", &project, "aus/sample.csv", "--out", "aus"],
        folder,
    );
    let found = files(folder).into_iter();
    let found: Vec<_> = found
        .filter(|(name, _)| {
            name.ends_with(".csv") && (name.starts_with("reports/") || name.starts_with("aus/"))
        })
        .collect();
    assert!(found.len() > 5, "only {} files", found.len());
    let read = found.iter().map(|(_, bytes)| {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).flexible(true).delimiter(b';');
        let records = reader.from_reader(bytes).into_records();
        records
            .map(|record| {
                record
                    .expect("a record")
                    .iter()
                    .map(str::to_owned)
                    .collect()
            })
            .collect()
    });
    read.collect()
}

/// Somebody pastes a whole document into an answer, or into the name of a unit.
#[test]
fn texts_longer_than_a_cell_of_excel_are_cut_with_a_note() {
    let folder = scratch();
    let long = "Wunsch nach mehr Geräten und WLAN ".repeat(1200);
    let rows: String = (0..6)
        .map(|n| format!("A{n};{n};Amt {long};bedarf;{long}\n"))
        .collect();
    let project = project_of(
        folder.path(),
        "kind = \"answers\"",
        "antworten.csv",
        format!("ID;Interview;Amt;Frage;Antwort\n{rows}").as_bytes(),
    );
    let project = project.display().to_string();
    let other = "aus/codes.csv";
    for args in [
        vec!["run", &project, "--format", "xlsx"],
        vec!["sample", &project, "--out", "aus"],
        vec!["suggest", &project, "--all", "--out", "aus"],
        vec!["agree", &project, other, "--out", "aus"],
    ] {
        if args[0] == "agree" {
            let codes = "answer_id;category_id\nA0;dms\nA1;dms\nA2;dms\n";
            std::fs::write(folder.path().join(other), codes).expect("written");
        }
        let output = befund(&args, folder.path());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{}: {said}", args[0]);
    }
    let book = folder.path().join("reports/projekt/internal/tables.xlsx");
    let read = befund::ingest::read(&book, "tables.xlsx", &Default::default()).expect("read back");
    let cells = read
        .value
        .iter()
        .flat_map(|table| &table.rows)
        .flat_map(|row| &row.cells);
    let is_cut = |cell: &&befund::model::raw::RawCell| matches!(cell, befund::model::raw::RawCell::Text(text) if text.ends_with("[gekürzt: Eine Zelle in Excel fasst höchstens 32.767 Zeichen.]"));
    assert!(cells.filter(is_cut).count() > 0);
}

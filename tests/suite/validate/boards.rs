//! Matrices, ratings and points: as sheets and as lists, printed sums, levels by name and number.

use befund::model::boards::MatrixContent;
use befund::model::dataset::Dataset;
use befund::project::SourceKind as Kind;

use super::table::{check, check_with, csv, project, source};

fn ticks(data: &Dataset) -> Vec<(String, String)> {
    data.matrix_rows
        .iter()
        .flat_map(|row| row.cells.iter().map(|cell| (row.row.clone(), cell)))
        .filter(|(_, cell)| cell.content == MatrixContent::Tick)
        .map(|(row, cell)| (row, cell.column.clone()))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(row, column): &(&str, &str)| ((*row).to_owned(), (*column).to_owned());
    expected.iter().map(owned).collect()
}

#[test]
fn a_sheet_and_a_list_of_its_cells_are_the_same_matrix() {
    let expected = pairs(&[("DMS", "Bürger"), ("DMS", "Amt"), ("Portal", "Amt")]);
    let sheet = check(
        Kind::Matrix,
        "Projekte;Bürger;Amt;Firmen\nDMS;x;X;-\nPortal;nein;✓;\nNetz;;;",
    );
    assert_eq!(ticks(&sheet.value), expected);
    let rows: Vec<&str> = sheet
        .value
        .matrix_rows
        .iter()
        .map(|r| r.row.as_str())
        .collect();
    assert_eq!(
        rows,
        ["DMS", "Portal", "Netz"],
        "a row without a cross stays"
    );
    let list = check(
        Kind::Matrix,
        "Zeile;Spalte\nDMS;Bürger\nDMS;Amt\nPortal;Amt",
    );
    assert_eq!(ticks(&list.value), expected);
    for checked in [sheet, list] {
        assert!(checked.issues.is_empty(), "{:?}", checked.issues);
    }
}

#[test]
fn a_header_without_a_name_for_the_rows_is_read() {
    let checked = check(Kind::Matrix, ";A;B\nDMS;1,5;2\nPortal;3;\n");
    let first = &checked.value.matrix_rows[0];
    let half = MatrixContent::Number {
        value: 1.5,
        digits: 1,
    };
    assert_eq!(
        (first.row.as_str(), &first.cells[0].content),
        ("DMS", &half)
    );
    assert_eq!(
        checked.value.matrix_rows[1].cells[1].content,
        MatrixContent::Empty
    );
}

#[test]
fn words_make_a_matrix_of_words() {
    let checked = check(
        Kind::Matrix,
        "Anforderung;Bürger;Amt\neinfach;Formulare;Software\nsicher;Datenschutz;",
    );
    let words: Vec<&MatrixContent> = checked
        .value
        .matrix_rows
        .iter()
        .flat_map(|row| row.cells.iter().map(|cell| &cell.content))
        .collect();
    assert_eq!(words[0], &MatrixContent::Text("Formulare".to_owned()));
    assert_eq!(words[3], &MatrixContent::Empty);
}

#[test]
fn printed_sums_are_compared_and_never_read() {
    let right = "Projekt;A;B;Summe\nDMS;x;x;2\nPortal;x;;1\nSumme;2;1;3";
    let checked = check(Kind::Matrix, right);
    assert_eq!(ticks(&checked.value).len(), 3);
    let codes: Vec<&str> = checked.issues.iter().map(|issue| issue.code.0).collect();
    assert_eq!(codes, ["V040"], "a row of sums is set aside, and agrees");
    let wrong = "Projekt;A;B;Summe\nDMS;x;x;2\nPortal;x;;2\nSumme;2;2;3";
    let said: Vec<String> = check(Kind::Matrix, wrong)
        .issues
        .iter()
        .filter(|issue| issue.code.0 == "V057")
        .filter_map(|issue| issue.place.as_ref().map(|place| place.cell_name()))
        .collect();
    assert_eq!(said, ["D3", "C4"]);
}

#[test]
fn levels_are_read_by_name_and_by_number() {
    let mut source = source(Kind::Ratings);
    let scale = "0 offline < 1 Information < 2 Antrag online";
    source.values.insert("scale".into(), scale.into());
    let table = csv("Dimension;Ist-Stufe;Soll-Stufe\nA;Information;2\nB;0;1,5\nC;;antrag-online");
    let checked = check_with(&source, &[table], &project());
    let levels: Vec<(Option<f64>, Option<f64>)> = checked
        .value
        .ratings
        .iter()
        .map(|one| {
            let number = |level: &Option<befund::model::boards::Level>| {
                level.as_ref().map(|level| level.number)
            };
            (number(&one.actual), number(&one.target))
        })
        .collect();
    assert_eq!(
        levels,
        [
            (Some(1.0), Some(2.0)),
            (Some(0.0), Some(1.5)),
            (None, Some(2.0))
        ]
    );
    assert!(checked.issues.is_empty(), "{:?}", checked.issues);
}

#[test]
fn a_board_is_named_after_its_file_where_nothing_else_names_it() {
    let checked = check(
        Kind::Notes,
        "SWOT-Feld;Punkt\nStärken;junge Leitung\nRisiken;wenig Personal",
    );
    let fields: Vec<Option<&str>> = checked
        .value
        .notes
        .iter()
        .map(|n| n.field.as_deref())
        .collect();
    assert_eq!(fields, [Some("Stärken"), Some("Risiken")]);
    assert!(!checked.value.notes[0].list.is_empty());
}

#[test]
fn names_that_count_for_good_reason_are_no_accident() {
    let rooms = "Gerätetyp;Raum;Modell\nPC;101;OptiPlex 5\nPC;102;OptiPlex 6\nPC;103;OptiPlex 7\nPC;104;OptiPlex 8";
    assert!(
        check(Kind::Devices, rooms)
            .issues
            .iter()
            .all(|issue| issue.code.0 != "V155")
    );
    let alike = "Gerätetyp;Bildformat\nMonitor;16:9\nMonitor;16:10\nMonitor;16:9\nMonitor;16:10";
    assert!(
        check(Kind::Devices, alike)
            .issues
            .iter()
            .all(|issue| issue.code.0 != "V155")
    );
    let types = "Gerätetyp;Raum\nPC 1;a\nPC 2;b\nPC 3;c\nPC 4;d";
    let said = check(Kind::Devices, types);
    assert!(said.issues.iter().any(|issue| issue.code.0 == "V155"));
}

#[test]
fn lists_of_interfaces_stay_lists() {
    let checked = check(
        Kind::Fachverfahren,
        "Fachverfahren;Schnittstellen\nMeso;enaio, Infoma\nInfoma;ja\nenaio;2\nIkol;keine",
    );
    let partners: Vec<&[String]> = checked
        .value
        .fachverfahren
        .iter()
        .map(|one| &one.partners[..])
        .collect();
    assert_eq!(
        partners,
        [
            &["enaio".to_owned(), "Infoma".to_owned()][..],
            &[],
            &[],
            &[]
        ]
    );
}

//! Workbooks as LibreOffice writes them: the same sheet in three formats gives the same cells.

use befund::ingest::ReadOptions;
use befund::model::raw::RawTable;
use befund::project::SheetChoice;

use super::{assert_spoken, case, codes, lines, ods, ods_with, read_bytes, read_plain, xlsx};

fn of_xlsx(rows: &str) -> (RawTable, Vec<String>) {
    let bytes = xlsx(rows);
    let mut checked = read_bytes("a.xlsx", &bytes, &ReadOptions::default()).expect("a workbook");
    checked.issues.iter().for_each(assert_spoken);
    (checked.value.remove(0), codes(&checked.issues))
}

fn of_ods(rows: &str) -> (RawTable, Vec<String>) {
    let bytes = ods(rows);
    let mut checked = read_bytes("a.ods", &bytes, &ReadOptions::default()).expect("a workbook");
    (checked.value.remove(0), codes(&checked.issues))
}

/// The rows of sheet `Geräte` in `werkstatt.fods`, from which the three workbooks were saved.
const DEVICES: [&str; 7] = [
    "1: Inventar (erfunden)",
    "3: Gerät|Kauf|Prüfung|Dauer|Anteil|Summe",
    "4: Ärzte & Büro\nzweite Zeile|2021-03-01|2021-03-01 10:30:00|10:30:00|0.255|3",
    "5: verborgen|||||!#DIV/0!",
    "6: gefiltert|true",
    "10: 87",
    "11: 87",
];

#[test]
fn three_formats_give_the_same_cells() {
    for ending in ["xlsx", "xls", "ods"] {
        let checked = read_plain(&case(&format!("werkstatt.{ending}"))).expect(ending);
        let devices = &checked.value[0];
        assert_eq!(lines(devices), DEVICES, "{ending}");
        assert_eq!(devices.origin.sheet.as_deref(), Some("Geräte"));
        assert_eq!(devices.reading.format, ending);
        assert_eq!(devices.reading.hidden_rows, 2, "{ending}");
        let hidden: Vec<u32> = devices
            .rows
            .iter()
            .filter(|row| row.hidden)
            .map(|row| row.number)
            .collect();
        assert_eq!(hidden, [5, 6], "{ending}");
        assert_eq!(devices.merged.len(), 1, "{ending}");
        let area = devices.merged[0];
        assert_eq!(
            (
                area.first_row,
                area.first_column,
                area.last_row,
                area.last_column
            ),
            (1, 1, 1, 3)
        );
        let names: Vec<_> = checked
            .value
            .iter()
            .map(|t| t.origin.sheet.clone().expect("a name"))
            .collect();
        assert_eq!(names, ["Geräte", "Leer", "Alt"], "{ending}");
        assert!(checked.value[1].rows.is_empty());
        assert_eq!(
            codes(&checked.issues),
            ["I021@5", "I024@", "I022@"],
            "{ending}"
        );
        checked.issues.iter().for_each(assert_spoken);
    }
}

#[test]
fn a_formula_without_a_stored_result_is_said() {
    let (table, issues) = of_xlsx(
        r#"<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f></c>
           <c r="D1" t="str"><f>""</f><v></v></c></row>"#,
    );
    assert_eq!(lines(&table), ["1: 2"]);
    assert_eq!(issues, ["I023@B1"]);
}

#[test]
fn error_values_newer_than_the_reader_are_kept_at_their_place() {
    let (table, issues) = of_xlsx(
        r##"<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"><f>x</f><v>#SPILL!</v></c><c r="C2"><v>7</v></c></row>"##,
    );
    assert_eq!(lines(&table), ["2: !#N/A|!#SPILL!|7"]);
    assert!(issues.is_empty());
}

/// Excel takes 1900 for a leap year: serial 60 is a day that never was, and all before it count one less.
#[test]
fn the_first_days_of_1900_are_what_excel_shows() {
    let (table, _) = of_xlsx(
        r#"<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>60</v></c>
           <c r="D1" s="1"><v>61</v></c><c r="E1" s="1"><v>46203</v></c><c r="F1" s="1"><v>0.75</v></c><c r="G1" s="1"><v>-3</v></c></row>"#,
    );
    assert_eq!(
        lines(&table),
        ["1: 1900-01-01|1900-02-28|1900-02-29|1900-03-01|2026-06-30|18:00:00|-3"]
    );
}

#[test]
fn rows_and_cells_without_a_name_follow_each_other() {
    let (table, _) = of_xlsx(
        r#"<row><c><v>1</v></c><c><v>2</v></c></row><row hidden="1"><c t="inlineStr"><is><t>a</t></is></c></row>"#,
    );
    assert_eq!(lines(&table), ["1: 1|2", "2: a"]);
    assert!(table.rows[1].hidden);
}

#[test]
fn a_value_in_the_last_cell_takes_no_memory_for_the_others() {
    let (table, _) = of_xlsx(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#,
    );
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[1].number, 1_048_576);
    assert_eq!(table.rows[1].cells.len(), 16_384);
}

#[test]
fn sheets_are_chosen_by_name_or_number() {
    let path = case("werkstatt.ods");
    let read = |sheets| {
        let options = ReadOptions {
            sheets,
            ..ReadOptions::default()
        };
        befund::ingest::read(&path, "werkstatt.ods", &options).map(|checked| {
            let names = checked.value.iter().map(|t| t.origin.sheet.clone());
            names.map(Option::unwrap_or_default).collect::<Vec<_>>()
        })
    };
    let name = |name: &str| SheetChoice::Name(name.to_owned());
    assert_eq!(read(name("Leer")).expect("a sheet"), ["Leer"]);
    assert_eq!(read(name(" geräte ")).expect("a sheet"), ["Geräte"]);
    assert_eq!(read(SheetChoice::Number(3)).expect("a sheet"), ["Alt"]);
    // The hidden one is read only by its name or number.
    assert_eq!(read(SheetChoice::All).expect("sheets"), ["Geräte", "Leer"]);
    assert_eq!(read(SheetChoice::Found).expect("sheets").len(), 3);
    for wrong in [name("Gerät"), SheetChoice::Number(4)] {
        let issue = read(wrong).expect_err("no such sheet").issue();
        assert_eq!(issue.code.0, "I013");
        assert_spoken(&issue);
    }
}

#[test]
fn ods_repeats_comments_and_spaces_are_understood() {
    let (table, _) = of_ods(
        r#"<table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Anmerkung</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/></table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    assert_eq!(lines(&table), ["1: a  b|1|1"]);
}

#[test]
fn a_hidden_ods_row_that_is_repeated_counts_as_often() {
    let (table, issues) = of_ods(
        r#"<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>
        <table:table-row table:number-rows-repeated="3" table:visibility="collapse"><table:table-cell office:value-type="float" office:value="2"/></table:table-row>"#,
    );
    assert_eq!(lines(&table), ["1: 1", "2: 2", "3: 2", "4: 2"]);
    assert_eq!(table.reading.hidden_rows, 3);
    assert_eq!(issues, ["I021@2"]);
}

#[test]
fn hidden_rows_stay_with_their_ods_table() {
    let bytes = ods_with(
        r#"<table:table table:name="A"><table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>
        <table:table table:name="B"><table:table-row><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table>"#,
        "",
    );
    let checked = read_bytes("a.ods", &bytes, &ReadOptions::default()).expect("a workbook");
    assert_eq!(checked.value[0].reading.hidden_rows, 1);
    assert_eq!(checked.value[1].reading.hidden_rows, 0);
}

/// The planted mistakes of the example that already show while reading (`mistakes.md`, numbers 1, 15 and 16), and the
/// hidden row that counts.
#[test]
fn musterstadt_shows_its_mistakes_while_reading() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/musterstadt-2026");
    for (file, expected) in [
        ("interviews.xlsx", vec!["I021@12", "I024@"]),
        ("inventar.csv", vec!["I015@", "I019@290", "I018@351"]),
        ("staff.ods", vec![]),
        ("onlinedienste.csv", vec![]),
    ] {
        let checked = read_plain(&root.join(file)).expect(file);
        assert_eq!(codes(&checked.issues), expected, "{file}");
    }
}

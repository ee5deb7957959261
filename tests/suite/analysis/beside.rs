//! Priorities and their stability, units side by side. Hand-worked examples; the stability against all corners of the weights.

use befund::analysis::side_by_side;
use befund::i18n::{I18n, Language};
use befund::model::boards::{MatrixCell, MatrixContent, MatrixRow};
use befund::model::codebook::Codebook;
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, Finding, Row, RowKind};
use befund::model::inventory::Device;
use befund::project::Edition;
use befund::report::statement;

use super::inventory::{application, device};
use super::make::{by_id, findings, place};

fn scored(weights: &[(&str, f64)], lines: &[(&str, &str, &[Option<f64>])]) -> Vec<MatrixRow> {
    let columns: Vec<&str> = weights.iter().map(|(name, _)| *name).collect();
    let row = |(at, (name, unit, values)): (usize, &(&str, &str, &[Option<f64>]))| MatrixRow {
        matrix: "Rang".to_owned(),
        row: (*name).to_owned(),
        group: None,
        cells: columns
            .iter()
            .zip(*values)
            .map(|(column, value)| MatrixCell {
                column: (*column).to_owned(),
                content: value.map_or(MatrixContent::Empty, |value| MatrixContent::Number {
                    value,
                    digits: 0,
                }),
                place: place(at + 2),
            })
            .collect(),
        compare: None,
        limit: None,
        unit: Some((*unit).to_owned()).filter(|unit| !unit.is_empty()),
        weights: weights
            .iter()
            .map(|(name, weight)| ((*name).to_owned(), *weight))
            .collect(),
        place: place(at + 2),
    };
    lines.iter().enumerate().map(row).collect()
}

fn beside(dataset: &Dataset) -> Vec<Finding> {
    let published = findings(dataset);
    let published: Vec<&Finding> = published.iter().collect();
    side_by_side(&published, dataset, &Codebook::default(), Edition::Internal).expect("findings")
}

fn ranked(matrix_rows: Vec<MatrixRow>) -> Finding {
    let all = beside(&Dataset {
        matrix_rows,
        ..Dataset::default()
    });
    by_id(&all, "prioritaeten-rang").clone()
}

fn number(value: &CellValue) -> f64 {
    match value {
        CellValue::Number { value, .. } => *value,
        other => panic!("{other:?}"),
    }
}

/// Cases 0, 50, 100 and effort 1, 2, 3 with weights 2 and −1: A = (2·0 + 1·1)/3, B = (2·½ + 1·½)/3, C = (2·1 + 0)/3.
#[test]
fn points_are_the_weighted_mean_of_stretched_criteria() {
    let finding = ranked(scored(
        &[("Fälle", 2.0), ("Aufwand", -1.0)],
        &[
            ("A", "", &[Some(0.0), Some(1.0)]),
            ("B", "", &[Some(50.0), Some(2.0)]),
            ("C", "", &[Some(100.0), Some(3.0)]),
            ("D", "", &[Some(70.0), None]),
        ],
    ));
    let rows = &finding.table.rows;
    let points: Vec<(String, i64)> = rows[..3]
        .iter()
        .map(|row| match &row.cells[1].value {
            CellValue::Text(name) => (
                name.clone(),
                (number(&row.cells[2].value) * 100.0).round() as i64,
            ),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        [("C", 6667), ("B", 5000), ("A", 3333)].map(|(name, points)| (name.to_owned(), points));
    assert_eq!(points, expected);
    let parts: f64 = (3..5).map(|at| number(&rows[1].cells[at].value)).sum();
    assert!(
        (parts - number(&rows[1].cells[2].value)).abs() < 1e-9,
        "the parts are the points"
    );
    assert_eq!(
        rows[3].kind,
        RowKind::Missing,
        "a project without a value is not ranked"
    );
    // 2·½ against 1·½ at the least of the first and the most of the second: 1.0 − 1.5 · ½ > 0 for C over B.
    let group = |row: usize| rows[row].cells[6].value.clone();
    assert_eq!(
        [group(0), group(1), group(2)],
        [
            CellValue::Count(1),
            CellValue::Count(1),
            CellValue::Count(1)
        ]
    );
}

/// Every column between 0 at its least and 1 at its most.
fn stretched(values: &[[f64; 4]]) -> Vec<Vec<f64>> {
    values
        .iter()
        .map(|row| {
            (0..4)
                .map(|at| {
                    let of = |row: &[f64; 4]| row[at];
                    let least = values.iter().map(of).fold(f64::INFINITY, f64::min);
                    let most = values.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
                    (row[at] - least) / (most - least)
                })
                .collect()
        })
        .collect()
}

/// The places that hold are those that hold in every corner of the weights: a linear function is smallest in a corner.
#[test]
fn stability_agrees_with_every_corner_of_the_weights() {
    let weights = [3.0, 2.0, 1.0, 0.5];
    let names: Vec<String> = (1..=4).map(|at| format!("K{at}")).collect();
    let named: Vec<(&str, f64)> = names.iter().map(String::as_str).zip(weights).collect();
    let values: [[f64; 4]; 6] = [
        [9.0, 8.0, 9.0, 0.0],
        [8.0, 9.0, 1.0, 5.0],
        [5.0, 5.0, 5.0, 5.0],
        [4.0, 6.0, 5.0, 9.0],
        [0.0, 1.0, 0.0, 0.0],
        [1.0, 0.0, 1.0, 1.0],
    ];
    let given: Vec<Vec<Option<f64>>> = values
        .iter()
        .map(|row| row.iter().map(|v| Some(*v)).collect())
        .collect();
    let projects = ["P1", "P2", "P3", "P4", "P5", "P6"];
    let lines: Vec<(&str, &str, &[Option<f64>])> = projects
        .iter()
        .zip(&given)
        .map(|(name, row)| (*name, "", &row[..]))
        .collect();
    let finding = ranked(scored(&named, &lines));
    let stretched = stretched(&values);
    let score = |row: usize, corner: u32| -> f64 {
        (0..4)
            .map(|at| {
                let factor = if corner & (1 << at) == 0 { 0.5 } else { 1.5 };
                weights[at] * factor * stretched[row][at]
            })
            .sum()
    };
    let always =
        |a: usize, b: usize| (0..16).all(|corner| score(a, corner) > score(b, corner) + 1e-9);
    for row in &finding.table.rows {
        let CellValue::Text(name) = &row.cells[1].value else {
            panic!("a name")
        };
        let own = projects
            .iter()
            .position(|project| project == name)
            .expect("a project");
        let before = (0..6).filter(|other| always(*other, own)).count();
        let behind = (0..6).filter(|other| always(own, *other)).count();
        let (best, worst) = (1 + before, 6 - behind);
        let expected = if best == worst {
            best.to_string()
        } else {
            format!("{best}–{worst}")
        };
        assert_eq!(row.cells[7].value, CellValue::Text(expected), "{name}");
    }
    let said = statement(&finding, &I18n::new(Language::De)).expect("a sentence");
    assert!(said.contains("Sicher getrennt sind die Plätze"), "{said}");
}

#[test]
fn a_criterion_that_no_share_is_published_for_is_left_out_and_named() {
    let mut rows = scored(
        &[("Nutzen", 1.0)],
        &[("A", "Amt 1", &[Some(1.0)]), ("B", "Amt 2", &[Some(2.0)])],
    );
    for row in &mut rows {
        row.weights.push(("Personalabgänge".to_owned(), 1.0));
    }
    let finding = ranked(rows);
    let note = I18n::new(Language::De).text(finding.notes.last().expect("a note"));
    assert!(note.contains("Personalabgänge"), "{note}");
    assert_eq!(finding.table.columns.len(), 6);
}

/// A laptop of a unit.
fn laptop(row: usize, unit: &str) -> Device {
    Device {
        unit: Some(unit.to_owned()),
        ..device(row, "Laptop")
    }
}

#[test]
fn units_stand_side_by_side_with_their_published_figures() {
    let dataset = Dataset {
        fachverfahren: vec![
            application(0, "VOIS", "Bürgerbüro", Some(true)),
            application(1, "GIS", "Bauamt", Some(false)),
            application(2, "ProBauG", "Bauamt", Some(false)),
        ],
        devices: vec![
            Device {
                count: 4,
                ..laptop(1, "Bauamt")
            },
            laptop(2, "Bürgerbüro"),
            laptop(3, "Archiv"),
        ],
        ..Dataset::default()
    };
    let all = beside(&dataset);
    let units = by_id(&all, "einheiten");
    let ids: Vec<&str> = units
        .table
        .columns
        .iter()
        .map(|column| column.id.as_str())
        .collect();
    assert_eq!(ids, ["unit", "applications", "unlinked", "devices", "past"]);
    let values: Vec<Vec<&CellValue>> = units
        .table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| &cell.value).collect())
        .collect();
    let name = |text: &str| CellValue::Text(text.to_owned());
    let count = CellValue::Count;
    let expected = [
        [name("Bauamt"), count(2), count(2), count(4), count(0)],
        [name("Bürgerbüro"), count(1), count(0), count(1), count(0)],
    ];
    for (row, wanted) in values.iter().zip(&expected) {
        assert_eq!(row, &wanted.iter().collect::<Vec<_>>());
    }
    assert_eq!(values.len(), 2, "the archive has one figure only");
    assert!(
        units.table.population.is_none(),
        "nothing but published cells"
    );
    assert!(
        units
            .table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .all(|cell| cell.persons.is_none())
    );
    by_id(&all, "einheiten-lage");
}

/// Named categories of a question, most often named first.
fn ranking(key: &str, names: &[(&str, u64)]) -> Finding {
    use befund::model::finding::{Cell, Column, Role, Row, Section, Statement, Table};
    use befund::model::message::Message;
    Finding {
        id: format!("nennungen-{key}"),
        section: Section::Befragung,
        title: Message::new("boards-title"),
        statement: Statement::Cells {
            wording: "boards-title",
            cells: Vec::new(),
            args: Vec::new(),
        },
        base: Vec::new(),
        table: Table {
            columns: vec![
                Column::new("category", Message::new("boards-col-point"), Role::Label),
                Column::new(
                    "mentions",
                    Message::new("analysis-col-mentions"),
                    Role::Plain,
                ),
            ],
            rows: names
                .iter()
                .map(|(name, count)| Row::data(vec![Cell::text(*name), Cell::count(*count)]))
                .collect(),
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    }
}

#[test]
fn chances_and_problems_of_the_survey_stand_in_their_fields() {
    let chances = ranking("chancen", &[("Tempo", 9), ("Service", 4)]);
    let problems = ranking("probleme", &[("Personal", 7)]);
    let all = side_by_side(
        &[&problems, &chances],
        &Dataset::default(),
        &Codebook::default(),
        Edition::Public,
    )
    .expect("findings");
    let swot = by_id(&all, "swot-befragung");
    let cells: Vec<Vec<&CellValue>> = swot
        .table
        .rows
        .iter()
        .map(|row| row.cells[1..].iter().map(|c| &c.value).collect())
        .collect();
    let expected = [("Tempo", 9), ("Service", 4), ("Personal", 7)]
        .map(|(name, count)| (CellValue::Text(name.to_owned()), CellValue::Count(count)));
    for (row, (name, count)) in cells.iter().zip(&expected) {
        assert_eq!(row, &[name, count]);
    }
    let one = side_by_side(
        &[&chances],
        &Dataset::default(),
        &Codebook::default(),
        Edition::Public,
    )
    .expect("findings");
    assert!(
        one.iter().all(|finding| finding.id != "swot-befragung"),
        "one field is no analysis"
    );
}

/// Two units with applications and devices, and measures of one of them.
fn two_units() -> Dataset {
    let of_unit = |row, unit: &str| Device {
        unit: Some(unit.to_owned()),
        count: 4,
        ..device(row, "PC")
    };
    Dataset {
        devices: vec![
            of_unit(0, "Bauamt"),
            of_unit(1, "Hauptamt"),
            of_unit(2, "Hauptamt"),
        ],
        fachverfahren: vec![
            application(0, "VOIS", "Bauamt", Some(true)),
            application(1, "Infoma", "Hauptamt", None),
        ],
        measures: (0..3)
            .map(|row| super::strategy::measure(row, "DMS einführen", "Hauptamt"))
            .collect(),
        ..Dataset::default()
    }
}

#[test]
fn measures_by_unit_are_part_of_the_join() {
    let all = beside(&two_units());
    let units = by_id(&all, "einheiten");
    let column = |id: &str| units.table.column(id).expect("a column");
    let cell = |row: usize, id: &str| units.table.rows[row].cells[column(id)].value.clone();
    assert_eq!(cell(0, "unit"), CellValue::Text("Bauamt".to_owned()));
    assert_eq!(cell(0, "measures"), CellValue::Empty);
    assert_eq!(cell(1, "measures"), CellValue::Count(3));
    assert_eq!(cell(1, "devices"), CellValue::Count(8));
}

#[test]
fn a_unit_has_a_sheet_inside_the_house_only() {
    let dataset = two_units();
    let all = beside(&dataset);
    let sheet = by_id(&all, "einheit-hauptamt");
    let said = statement(sheet, &I18n::new(Language::De)).expect("a sentence");
    assert!(said.starts_with("Zu „Hauptamt“ liegen"), "{said}");
    let devices = { sheet.table.rows.iter() }
        .find(|row| row.cells[1].value == CellValue::Count(8))
        .expect("the devices");
    let ends = [2, 3].map(|at| devices.cells[at].value.clone());
    assert_eq!(ends, [CellValue::Count(4), CellValue::Count(8)]);
    // What is not known of a unit is said below what is.
    let bauamt = by_id(&all, "einheit-bauamt");
    let last = bauamt.table.rows.last().expect("a row");
    assert_eq!(last.kind, RowKind::Missing);
    let published = findings(&dataset);
    let published: Vec<&Finding> = published.iter().collect();
    let outside = side_by_side(&published, &dataset, &Codebook::default(), Edition::Public)
        .expect("findings");
    assert!(
        outside
            .iter()
            .all(|finding| !finding.id.starts_with("einheit-"))
    );
    assert!(outside.iter().any(|finding| finding.id == "einheiten"));
}

/// Units with a device and an application each.
fn many_units(count: usize) -> Dataset {
    let name = |row: usize| format!("Amt {row:04}");
    Dataset {
        devices: (0..count)
            .map(|row| Device {
                unit: Some(name(row)),
                count: 1 + row as u64,
                ..device(row, "PC")
            })
            .collect(),
        fachverfahren: (0..count)
            .map(|row| application(row, "VOIS", &name(row), None))
            .collect(),
        ..Dataset::default()
    }
}

#[test]
fn as_many_units_as_can_be_leafed_through_have_sheets_and_more_have_none() {
    for (count, expected) in [(200, 200), (201, 0)] {
        let all = beside(&many_units(count));
        let sheets = all
            .iter()
            .filter(|finding| finding.id.starts_with("einheit-"));
        assert_eq!(sheets.count(), expected, "{count} units");
        // Every unit stands in the table of all, which says why there are no sheets.
        let units = by_id(&all, "einheiten");
        assert_eq!(units.table.rows.len(), count);
        let says_why = { units.notes.iter() }.any(|note| note.key == "boards-note-no-sheets");
        assert_eq!(says_why, expected == 0, "{count} units");
    }
}

#[test]
fn a_sheet_tells_the_quarter_and_the_ends_that_stand_in_the_table_of_all() {
    let all = beside(&many_units(8));
    let cell = |unit: usize, column: usize| {
        let sheet = by_id(&all, &format!("einheit-amt-{unit:04}"));
        devices_of(sheet, 1 + unit as u64).cells[column]
            .value
            .clone()
    };
    for unit in 0..8 {
        assert_eq!(cell(unit, 2), CellValue::Count(1));
        assert_eq!(cell(unit, 3), CellValue::Count(8));
        assert_eq!(cell(unit, 4), CellValue::Count(1 + unit as u64 / 2));
    }
}

/// The row of a sheet about the devices: its value, and eight as the highest.
fn devices_of(sheet: &Finding, count: u64) -> &Row {
    let is_devices = |row: &&Row| {
        row.cells[1].value == CellValue::Count(count) && row.cells[3].value == CellValue::Count(8)
    };
    { sheet.table.rows.iter() }
        .find(is_devices)
        .expect("the devices")
}

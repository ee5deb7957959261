//! Options: which numbers and words they hold, and that no kind breaks on odd tables.

use befund::chart::{alt_text, draw, draw_wished, option};
use befund::i18n::{I18n, Language};
use befund::model::drawing::{Canvas, Drawing};
use befund::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, Section, Sign, Statement, Table,
};
use serde_json::Value;

use crate::fixtures::{self, HOSTILE, gated_one, say};

const KINDS: [ChartKind; 18] = ChartKind::ALL;

/// A finding of a kind with that many rows and series; some cells secret, some zero, one name long.
pub(super) fn odd(kind: ChartKind, rows: usize, series: usize) -> Finding {
    // A bar of grades is drawn only where none of them is secret.
    let turn = |row: usize, column: usize| match (row + column) % 5 {
        3 if matches!(kind, ChartKind::StackedGrades | ChartKind::ScaleBars) && row % 5 != 3 => 2,
        turn => turn,
    };
    of_cells(kind, rows, series, |row, column| match turn(row, column) {
        // A roadmap takes years, which tables hold as names.
        1 | 2 | 4 if kind == ChartKind::Roadmap => {
            CellValue::Text((2024 + (row + 3 * column) % 7).to_string())
        }
        0 => CellValue::Count(0),
        3 => CellValue::Sign(Sign::Secret),
        other => CellValue::Count((other * 7 + row) as u64),
    })
}

/// A finding of a kind with that many rows and series and these cells; the second name is long.
pub(super) fn of_cells(
    kind: ChartKind,
    rows: usize,
    series: usize,
    value: impl Fn(usize, usize) -> CellValue,
) -> Finding {
    let mut columns = vec![Column::new("name", say("Name"), Role::Label)];
    columns.extend(
        (0..series).map(|s| Column::new(format!("s{s}"), say(&format!("Reihe {s}")), Role::Plain)),
    );
    let name = |row: usize| {
        if row == 1 {
            "Überlandstraßenbauverwaltungsmodernisierungsangelegenheiten ".repeat(3)
        } else {
            format!("Zeile {row} äöüß")
        }
    };
    let rows = (0..rows)
        .map(|row| {
            let mut cells = vec![Cell::text(name(row))];
            cells.extend((0..series).map(|column| Cell::new(value(row, column))));
            Row::data(cells)
        })
        .collect();
    Finding {
        id: "odd".to_owned(),
        section: Section::Bestand,
        title: say("T"),
        statement: Statement::Cells {
            wording: "place-file",
            cells: Vec::new(),
            args: Vec::new(),
        },
        base: Vec::new(),
        table: Table {
            columns,
            rows,
            population: None,
        },
        chart: Some(Chart {
            kind,
            label: 0,
            series: (1..=series).collect(),
        }),
        notes: Vec::new(),
    }
}

fn drawing(finding: Finding) -> Option<Drawing> {
    draw(&gated_one(finding), &I18n::new(Language::De))
}

/// All texts anywhere in an option.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.replace('\n', " ")),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(members) => members.values().for_each(|member| texts(member, found)),
        _ => {}
    }
}

fn all_texts(canvas: &Canvas) -> Vec<String> {
    let mut found = Vec::new();
    texts(&canvas.option, &mut found);
    found
}

#[test]
fn every_kind_is_drawn_whatever_the_table() {
    for kind in KINDS {
        for rows in [1, 2, 6, 40] {
            for series in [1, 2, 6] {
                let drawn = drawing(odd(kind, rows, series)).expect("a drawing");
                for canvas in [&drawn.wide, &drawn.narrow] {
                    assert!(canvas.height >= 20, "{kind:?} {rows}×{series}");
                    assert!(
                        !canvas
                            .option
                            .to_string()
                            .contains("null,null,null,null,null")
                    );
                }
                assert!(
                    !drawn.alt.is_empty() && !drawn.alt.contains("chart-"),
                    "{}",
                    drawn.alt
                );
                assert!(!drawn.alt.contains('{'), "{}", drawn.alt);
            }
        }
    }
}

#[test]
fn nothing_to_draw_is_no_chart() {
    for kind in KINDS {
        assert!(drawing(odd(kind, 0, 1)).is_none());
    }
    let mut without = fixtures::needs();
    without.chart = None;
    assert!(drawing(without).is_none());
}

#[test]
fn what_is_secret_altogether_has_no_picture() {
    for kind in KINDS {
        let secret = |_, _| CellValue::Sign(Sign::Secret);
        assert!(drawing(of_cells(kind, 3, 2, secret)).is_none(), "{kind:?}");
    }
}

#[test]
fn secret_rows_are_counted_in_words() {
    for kind in KINDS {
        let finding = of_cells(kind, 3, 2, |row, column| match row {
            0 if kind == ChartKind::Roadmap => CellValue::Text((2026 + column).to_string()),
            0 => CellValue::Count(5),
            _ => CellValue::Sign(Sign::Secret),
        });
        let drawn = drawing(finding).expect("a drawing");
        assert!(drawn.alt.contains("geheim"), "{kind:?}: {}", drawn.alt);
        let leaves_out = matches!(
            kind,
            ChartKind::RankedBars
                | ChartKind::Treemap
                | ChartKind::WordCloud
                | ChartKind::Tiles
                | ChartKind::Lines
                | ChartKind::Slope
                | ChartKind::Roadmap
                | ChartKind::StackedColumns
                | ChartKind::Graph
                | ChartKind::StackedGrades
                | ChartKind::ScaleBars
        );
        for canvas in [&drawn.wide, &drawn.narrow] {
            let texts = all_texts(canvas);
            let said = texts.iter().any(|text| text.contains("2 Zeilen geheim"));
            assert_eq!(said, leaves_out, "{kind:?}: {texts:?}");
            assert!(
                !leaves_out || !texts.iter().any(|text| text.contains("Zeile 2")),
                "{kind:?}"
            );
        }
    }
}

#[test]
fn years_below_columns_are_not_broken() {
    let mut finding = of_cells(ChartKind::AgeClasses, 16, 1, |row, _| {
        CellValue::Count(row as u64)
    });
    for (row, year) in finding.table.rows.iter_mut().zip(2026..) {
        row.cells[0] = Cell::text(year.to_string());
    }
    let texts = all_texts(&drawing(finding).expect("a drawing").wide);
    for year in 2026..2042 {
        assert!(texts.contains(&year.to_string()), "{year}: {texts:?}");
    }
}

#[test]
fn options_hold_no_function_and_no_raw_number_format() {
    for finding in fixtures::findings() {
        let Some(drawn) = drawing(finding) else {
            continue;
        };
        for canvas in [&drawn.wide, &drawn.narrow] {
            let text = canvas.option.to_string();
            assert!(!text.contains("function") && !text.contains("=>"));
            assert!(
                !text.contains("{c}"),
                "a number would be written in no locale's form"
            );
        }
    }
}

#[test]
fn bars_carry_number_and_share_as_the_locale_writes_them() {
    let finding = gated_one(fixtures::needs());
    let german = option(&finding, &I18n::new(Language::De)).expect("an option");
    assert!(german.to_string().contains("10 (41,7\u{a0}%)"));
    let english = option(&finding, &I18n::new(Language::En)).expect("an option");
    assert!(english.to_string().contains("10 (41.7%)"));
}

#[test]
fn long_names_wrap_and_nothing_is_cut() {
    let drawn = drawing(fixtures::conditions()).expect("a drawing");
    for canvas in [&drawn.wide, &drawn.narrow] {
        let texts = all_texts(canvas);
        for row in fixtures::conditions().table.rows {
            let CellValue::Text(name) = &row.cells[1].value else {
                panic!("a name")
            };
            let whole = |text: &String| {
                text.replace("- ", "").replace(' ', "") == name.replace("- ", "").replace(' ', "")
            };
            assert!(texts.iter().any(whole), "{name} is not whole");
        }
    }
}

#[test]
fn hostile_words_are_names_like_others() {
    let needs = gated_one(fixtures::needs());
    let drawn = draw_wished(&needs, None, 20, &I18n::new(Language::De)).expect("a drawing");
    assert!(all_texts(&drawn.wide).iter().any(|text| text == HOSTILE));
}

#[test]
fn a_total_is_not_drawn_beside_its_parts() {
    let drawn = drawing(fixtures::barometer()).expect("a drawing");
    assert!(
        !all_texts(&drawn.wide)
            .iter()
            .any(|text| text.contains("Insgesamt"))
    );
}

#[test]
fn more_rows_make_a_taller_chart() {
    let zeros = |rows| of_cells(ChartKind::RankedBars, rows, 1, |_, _| CellValue::Count(0));
    let drawn = |rows| {
        draw_wished(&gated_one(zeros(rows)), None, 40, &I18n::new(Language::De)).expect("a drawing")
    };
    assert!(drawn(40).wide.height > drawn(3).wide.height + 600);
    // As long as nobody wishes otherwise ten rows and a line for the rest are drawn.
    let usual = drawing(zeros(40)).expect("a drawing");
    assert_eq!(
        usual.wide.height,
        drawing(zeros(11)).expect("a drawing").wide.height
    );
}

#[test]
fn descriptions_say_leader_spread_and_weight() {
    let text = alt_text(&gated_one(fixtures::needs()), &I18n::new(Language::De)).expect("a text");
    assert_eq!(
        text,
        "10 waagerechte Balken. Am längsten: „DMS / elektronische Akte“ mit 10 (41,7\u{a0}%); am kürzesten: „Software für \
         Terminvereinbarung mit Extern“ und eine weitere mit 2 (8,3\u{a0}%). Auf die drei längsten entfallen 51,2\u{a0}% der \
         gesamten Länge. Darunter 4 weitere: je 1."
    );
    let text =
        alt_text(&gated_one(fixtures::barometer()), &I18n::new(Language::En)).expect("a text");
    assert_eq!(
        text,
        "Columns for the grades “1” to “6”. Tallest: “2” with 13 (54.2%). Grades 1 to 3 make up 95.8%, grades 4 to 6 4.2%."
    );
}

#[test]
fn the_same_finding_gives_the_same_drawing() {
    for kind in KINDS {
        assert_eq!(drawing(odd(kind, 12, 2)), drawing(odd(kind, 12, 2)));
    }
}

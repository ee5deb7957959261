//! Laws that hold for every table: rows in = used + set aside, no panic, the same rows in another order give the same values.

use std::collections::BTreeMap;

use befund::i18n::{I18n, Language};
use befund::model::answers::{Answer, Value};
use befund::model::dataset::Dataset;
use befund::model::issue::Checked;
use befund::model::raw::{MergedArea, RawCell, RawRow, RawTable};
use befund::project::{Layout, SheetChoice, SourceKind as Kind};
use befund::validate::{recognise, schema};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::table::{check_with, csv, project, source};

/// Whether a row was taken for a sum, a note, a heading, an example, or a part of the header or of another table, which its place
/// tells, too; that is always said.
fn has_furniture(checked: &Checked<Dataset>) -> bool {
    let codes = ["V040", "V041", "V056", "V065", "V066", "V067", "V069"];
    let mut issues = checked.issues.iter();
    issues.any(|issue| codes.contains(&issue.code.0))
}

/// Any cell: the texts are those on which readers decide.
fn cell() -> impl Strategy<Value = RawCell> {
    let texts = prop::sample::select(vec![
        "",
        " ",
        "I1",
        "I2",
        "1",
        "2,5",
        "1.234",
        "7",
        "31.02.1970",
        "01.02.1970",
        "01.02.70",
        "12.2026",
        "50 %",
        "ja",
        "x",
        "w",
        "k. A.",
        "-",
        "?",
        "Summe",
        "Quelle: x",
        "#NV",
        "bedarf",
        "Welche Probleme sehen Sie?",
        "unter 25",
        "25-34",
        "60+",
        "Note",
        "Amt",
        "Frau Muster",
        "62/6",
        "<b>fett</b> &amp; mehr",
        "99999999999999999999",
        "\u{200b}",
        "Ä\u{308}",
    ]);
    prop_oneof![
        8 => texts.prop_map(|text| RawCell::Text(text.to_owned())),
        2 => ".{0,12}".prop_map(RawCell::Text),
        1 => any::<f64>().prop_map(RawCell::Number),
        1 => (0.0..50_000.0).prop_map(RawCell::Number),
        1 => any::<bool>().prop_map(RawCell::Bool),
        1 => (0i32..80_000).prop_map(|n| RawCell::Date(NaiveDate::from_num_days_from_ce_opt(700_000 + n).expect("a day"))),
        1 => Just(RawCell::Error("#DIV/0!".to_owned())),
        2 => Just(RawCell::Empty),
    ]
}

/// A cell that may also be what survey tools put into their headers.
fn export_cell() -> impl Strategy<Value = RawCell> {
    let marks = prop::sample::select(vec![
        "{\"ImportId\":\"x\"}",
        "V1",
        "ResponseID",
        "submitdate",
        "lastpage",
        "A1. Frage?",
        "A1[other]",
    ]);
    prop_oneof![3 => cell(), 1 => marks.prop_map(|text| RawCell::Text(text.to_owned()))]
}

/// Headers of a kind, some of them misspelt or doubled, over rows of any cells.
fn table(kind: Kind) -> impl Strategy<Value = RawTable> {
    let mut headers: Vec<String> = schema(kind)
        .columns
        .iter()
        .map(|column| column.headers[0].to_owned())
        .collect();
    headers.push("Sonstiges".to_owned());
    headers.push(headers[0].clone());
    let width = headers.len();
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..=width), 0..12);
    (Just(headers).prop_shuffle(), rows, 0u32..3).prop_map(|(headers, rows, gap)| {
        let mut table = csv(&headers.join(";"));
        for (cells, number) in rows.into_iter().zip(2..) {
            table.rows.push(RawRow {
                number: number + gap,
                cells,
                hidden: false,
            });
        }
        table.merged.push(MergedArea {
            first_row: 3,
            first_column: 1,
            last_row: 4,
            last_column: 1,
        });
        table
    })
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL.to_vec())
}

/// How many rows of the account hold what it says, counted from the tables.
fn rows_behind(data: &Dataset, kind: Kind) -> u64 {
    let answers = data.answers.iter().map(|a| &a.place);
    let bands = data.age_bands.iter().map(|b| &b.place);
    let distinct = |places: Vec<u32>| {
        let set: std::collections::BTreeSet<u32> = places.into_iter().collect();
        set.len() as u64
    };
    match kind {
        Kind::Answers => distinct(answers.map(|p| p.row).collect()),
        Kind::AgeBands => distinct(bands.map(|p| p.row).collect()),
        Kind::Mentions => data.mentions.len() as u64,
        Kind::Barometer => data.grades.len() as u64,
        Kind::Survey => data
            .surveys
            .iter()
            .map(|survey| survey.participants.len() as u64)
            .sum(),
        Kind::Staff => data.contracts.len() as u64,
        Kind::Devices => data.devices.len() as u64,
        Kind::Fachverfahren => data.fachverfahren.len() as u64,
        Kind::OnlineServices => data.online_dienste.len() as u64,
        Kind::Kennzahlen => data.kennzahlen.len() as u64,
        Kind::Measures => data.measures.len() as u64,
        Kind::Goals => data.goals.len() as u64,
        Kind::Plan => data.plan.len() as u64,
        Kind::Matrix => data.matrix_rows.len() as u64,
        Kind::Ratings => data.ratings.len() as u64,
        Kind::Notes => data.notes.len() as u64,
        Kind::Invited => data.invited.len() as u64,
    }
}

fn wholly_empty(row: &RawRow) -> bool {
    row.cells.iter().all(|cell| match cell {
        RawCell::Empty => true,
        RawCell::Text(text) => text.chars().all(|c| c.is_whitespace() || c == '\u{200b}'),
        _ => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_used_or_set_aside((kind, table) in kinds().prop_flat_map(|k| (Just(k), table(k)))) {
        let checked = check_with(&source(kind), std::slice::from_ref(&table), &project());
        let sheet = &checked.value.intake.sheets[0];
        let below = table
            .rows
            .iter()
            .filter(|row| row.number > sheet.header_row && !wholly_empty(row))
            .count() as u64;
        prop_assert_eq!(sheet.rows_in, below);
        prop_assert_eq!(sheet.rows_in, sheet.used + sheet.set_aside.len() as u64);
        prop_assert_eq!(sheet.used, rows_behind(&checked.value, kind));
        // A row set aside has an issue with its code, unless one issue speaks for the whole sheet.
        let codes: std::collections::BTreeSet<_> = checked.issues.iter().map(|i| i.code).collect();
        for aside in &sheet.set_aside {
            prop_assert!(codes.contains(&aside.code), "{:?}", aside);
        }
        for issue in &checked.issues {
            prop_assert!(issue.place.as_ref().is_none_or(|p| p.row > 0 || p.column == 0));
        }
    }

    #[test]
    fn any_cells_in_any_layout_end_without_panic(
        kind in kinds(),
        rows in prop::collection::vec(prop::collection::vec(export_cell(), 0..6), 0..8),
        layout in prop::sample::select(vec![None, Some(Layout::Long), Some(Layout::Wide), Some(Layout::Limesurvey), Some(Layout::Qualtrics)]),
        header_row in prop::sample::select(vec![None, Some(1), Some(2), Some(900)]),
    ) {
        let mut table = csv("");
        table.rows = rows
            .into_iter()
            .zip(1..)
            .map(|(cells, number)| RawRow { number, cells, hidden: false })
            .collect();
        table.merged.push(MergedArea { first_row: 1, first_column: 1, last_row: 2, last_column: 1 });
        table.merged.push(MergedArea { first_row: 1, first_column: 2, last_row: 1, last_column: 4 });
        recognise(&table);
        let mut source = source(kind);
        source.layout = layout;
        source.header_row = header_row;
        source.sheet = SheetChoice::All;
        source.columns.insert("unit".into(), "Amt".into());
        let checked = check_with(&source, std::slice::from_ref(&table), &project());
        let (rows_in, used, aside) = checked.value.intake.totals();
        prop_assert_eq!(rows_in, used + aside);
    }

    #[test]
    fn shuffled_rows_give_the_same_values(
        (kind, table, order) in kinds().prop_flat_map(|kind| (
            Just(kind),
            table(kind),
            prop::collection::vec(any::<prop::sample::Index>(), 12),
        )),
    ) {
        let mut shuffled = table.clone();
        let numbers: Vec<u32> = table.rows[1..].iter().map(|row| row.number).collect();
        let mut pool: Vec<RawRow> = table.rows[1..].to_vec();
        shuffled.rows.truncate(1);
        for (number, pick) in numbers.iter().zip(&order) {
            let mut row = pool.remove(pick.index(pool.len()));
            row.number = *number;
            shuffled.rows.push(row);
        }
        // A cell merged over two rows belongs to their places, not to their values.
        let mut plain = table;
        plain.merged.clear();
        shuffled.merged.clear();
        let mut source = source(kind);
        source.header_row = Some(1);
        // An empty cell below a value belongs to its place as well.
        source.fill_down = false;
        let of = |table: RawTable| check_with(&source, &[table], &project());
        let (first, second) = (of(plain), of(shuffled));
        prop_assume!(!has_furniture(&first) && !has_furniture(&second));
        prop_assert_eq!(first.value.intake.totals(), second.value.intake.totals());
        prop_assert_eq!(values_of(&first.value), values_of(&second.value));
    }

    #[test]
    fn a_number_comes_back_as_it_was_written(value in -1_000_000_000i64..1_000_000_000, digits in 0u8..4, language in prop::sample::select(vec![Language::De, Language::En])) {
        let scale = 10f64.powi(i32::from(digits));
        #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
        let number = value as f64 / scale;
        let written = I18n::new(language).decimal(number, digits);
        // Beside it a number that can only be read one way, as a real column has it.
        let clear = if language == Language::De { "7,5" } else { "7.5" };
        let text = format!("Kennzahl;Wert\na;{written}\nb;{clear}");
        let checked = check_with(&source(Kind::Kennzahlen), &[csv(&text)], &project());
        let read = &checked.value.kennzahlen[0];
        let back = read.value.given().copied().expect("a number");
        prop_assert!((back - number).abs() <= number.abs() * 1e-12, "{written}: {back}");
        prop_assert_eq!(read.digits, digits);
    }
}

/// All values without their places, each with how often it is there. Keys made from row numbers are left out.
fn values_of(data: &Dataset) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for text in said_by_people(data).into_iter().chain(said_by_lists(data)) {
        *found.entry(text).or_insert(0) += 1;
    }
    found
}

fn said_by_people(data: &Dataset) -> Vec<String> {
    let key = |key: &str| {
        key.strip_prefix('R')
            .map_or(key.to_owned(), |_| "R".to_owned())
    };
    let said = |a: &Answer| match &a.text {
        Value::Given(text) => text.clone(),
        Value::Missing(kind) => format!("{kind:?}"),
    };
    let answers = data.answers.iter().map(|a| {
        let r = &a.respondent;
        format!("{} {:?} {} {}", key(&r.key), r.unit, a.question, said(a))
    });
    let grades = data.grades.iter().map(|g| {
        let r = &g.respondent;
        format!("{} {:?} {:?} {:?}", key(&r.key), r.unit, g.wave, g.grade)
    });
    let contracts = data.contracts.iter().map(|c| {
        let exits = (c.desk_exit, c.payroll_exit, c.special_limit_months);
        format!(
            "{:?} {:?} {:?} {:?} {:?} {exits:?}",
            c.birth, c.sex, c.unit, c.fte, c.entry
        )
    });
    answers.chain(grades).chain(contracts).collect()
}

fn said_by_lists(data: &Dataset) -> Vec<String> {
    let mentions = data.mentions.iter().map(|m| {
        format!(
            "{} {} {} {:?}",
            m.question, m.category, m.mentions, m.respondents
        )
    });
    let bands = data.age_bands.iter().map(|b| {
        format!(
            "{:?} {:?} {:?} {} {}",
            b.unit, b.from, b.to, b.label, b.heads
        )
    });
    let devices = data.devices.iter().map(|d| {
        let life = (d.purchase, d.end_of_life);
        format!("{} {:?} {life:?} {}", d.device_type, d.unit, d.count)
    });
    let fachverfahren = data.fachverfahren.iter().map(|f| {
        format!(
            "{} {:?} {:?} {:?} {:?}",
            f.name, f.unit, f.web, f.users, f.support_fte
        )
    });
    let online = data.online_dienste.iter().map(|o| {
        format!(
            "{} {:?} {:?} {:?}",
            o.service, o.scale, o.level, o.cases_per_year
        )
    });
    let kennzahlen = data.kennzahlen.iter().map(|k| {
        format!(
            "{} {:?} {} {:?} {:?}",
            k.name, k.value, k.digits, k.measure, k.year
        )
    });
    mentions
        .chain(bands)
        .chain(devices)
        .chain(fachverfahren)
        .chain(online)
        .chain(kennzahlen)
        .collect()
}

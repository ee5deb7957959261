//! A right table, decorated as people decorate tables, gives the same figures, or an issue names the doubt.
//!
//! The table is made at random and written down plain; the same records are written down once more with a title, rules,
//! section headings, sums, repeated headers, units of measure, a second header row, merged and empty cells, remarks, another
//! order of columns, German or English headers. What is read from both is compared by plain loops.

use std::collections::BTreeMap;

use befund::model::dataset::Dataset;
use befund::model::issue::Checked;
use befund::model::raw::{MergedArea, RawCell, RawRow, RawTable};
use befund::project::SourceKind as Kind;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::table::{check_with, csv, project, source};

/// A table without decoration: columns with their German and English headers and units of measure, and rows of cells.
#[derive(Debug, Clone)]
struct Plain {
    kind: Kind,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Copy)]
struct Column {
    german: &'static str,
    english: &'static str,
    measure: Option<&'static str>,
    /// Lists add it up.
    summed: bool,
    /// Equal values may stand in one merged cell.
    groups: bool,
}

const fn column(german: &'static str, english: &'static str) -> Column {
    Column {
        german,
        english,
        measure: None,
        summed: false,
        groups: false,
    }
}

const STAFF: [Column; 4] = [
    column("Personalnummer", "Employee ID"),
    Column {
        groups: true,
        ..column("Amt", "Department")
    },
    column("Geburtsdatum", "Date of birth"),
    Column {
        measure: Some("%"),
        summed: true,
        ..column("Stellenanteil", "FTE")
    },
];

const DEVICES: [Column; 5] = [
    Column {
        groups: true,
        ..column("Amt", "Department")
    },
    column("Gerätetyp", "Device type"),
    column("Modell", "Model"),
    Column {
        measure: Some("Stück"),
        summed: true,
        ..column("Anzahl", "Count")
    },
    column("Anschaffung", "Purchase date"),
];

const ANSWERS: [Column; 4] = [
    column("Interview", "Participant"),
    column("Amt", "Department"),
    column("Frage", "Question"),
    column("Antwort", "Answer"),
];

const GRADES: [Column; 3] = [
    column("Teilnehmer", "Participant"),
    column("Amt", "Department"),
    column("Note", "Grade"),
];

const UNITS: [&str; 4] = ["Bauamt", "Hauptamt", "Kämmerei", "Ordnungsamt"];

fn plain() -> impl Strategy<Value = Plain> {
    prop_oneof![staff(), devices(), answers(), grades()]
}

fn unit() -> impl Strategy<Value = String> {
    (0..UNITS.len()).prop_map(|index| UNITS[index].to_owned())
}

fn staff() -> impl Strategy<Value = Plain> {
    let rows = prop::collection::vec((unit(), 1955i32..2000, 1u32..12, 1u32..5), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Staff,
        columns: STAFF.to_vec(),
        rows: sorted(rows)
            .into_iter()
            .zip(1001..)
            .map(|((unit, year, month, quarter), id)| {
                let birth = format!("17.{month:02}.{year}");
                vec![id.to_string(), unit, birth, (25 * quarter).to_string()]
            })
            .collect(),
    })
}

fn devices() -> impl Strategy<Value = Plain> {
    let kinds = prop::sample::select(vec!["PC", "Notebook", "Monitor", "Drucker"]);
    let rows = prop::collection::vec((unit(), kinds, 1u32..40, 2015i32..2026), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Devices,
        columns: DEVICES.to_vec(),
        rows: sorted(rows)
            .into_iter()
            .zip(1..)
            .map(|((unit, kind, count, year), number)| {
                let (model, day) = (format!("Modell X{number}"), format!("01.03.{year}"));
                vec![unit, kind.to_owned(), model, count.to_string(), day]
            })
            .collect(),
    })
}

fn answers() -> impl Strategy<Value = Plain> {
    let texts = prop::sample::select(vec![
        "mehr Personal in der IT",
        "eine E-Akte für alle",
        "schnelleres WLAN im Rathaus",
        "Schulungen für neue Kollegen",
        "weniger Papier im Alltag",
    ]);
    let rows = prop::collection::vec((unit(), 0usize..2, texts), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Answers,
        columns: ANSWERS.to_vec(),
        rows: rows
            .into_iter()
            .zip(1..)
            .map(|((unit, question, text), number)| {
                let question = ["bedarf", "probleme"][question].to_owned();
                vec![format!("I{number}"), unit, question, text.to_owned()]
            })
            .collect(),
    })
}

fn grades() -> impl Strategy<Value = Plain> {
    let rows = prop::collection::vec((unit(), 1u32..7), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Barometer,
        columns: GRADES.to_vec(),
        rows: rows
            .into_iter()
            .zip(1..)
            .map(|((unit, grade), number)| vec![format!("T{number}"), unit, grade.to_string()])
            .collect(),
    })
}

fn sorted<T: Ord>(mut rows: Vec<T>) -> Vec<T> {
    rows.sort();
    rows
}

/// How a table is decorated.
#[derive(Debug, Clone)]
struct Decoration {
    order: prop::sample::Index,
    english: bool,
    title: bool,
    measures: u8,
    second_language: bool,
    /// None, a heading of its own, or the group in its column.
    sections: u8,
    subtotals: u8,
    total: u8,
    rule: bool,
    repeat_header: bool,
    merge: bool,
    note: bool,
    gap: bool,
    spare: bool,
    mean: bool,
}

fn decoration() -> impl Strategy<Value = Decoration> {
    let flags = prop::array::uniform10(any::<bool>());
    let numbers = (0u8..3, 0u8..2, 0u8..4, 0u8..4);
    (any::<prop::sample::Index>(), flags, numbers).prop_map(
        |(order, flags, (measures, sections, subtotals, total))| {
            let [
                english,
                title,
                second_language,
                mean,
                rule,
                repeat_header,
                merge,
                note,
                gap,
                spare,
            ] = flags;
            Decoration {
                order,
                english,
                title,
                measures,
                second_language,
                sections,
                subtotals,
                total,
                rule,
                repeat_header,
                merge,
                note,
                gap,
                spare,
                mean,
            }
        },
    )
}

/// Writes a table down, decorated.
struct Writer<'p> {
    plain: &'p Plain,
    how: &'p Decoration,
    order: Vec<usize>,
    rows: Vec<RawRow>,
    merged: Vec<MergedArea>,
    next: u32,
}

impl<'p> Writer<'p> {
    fn write(plain: &'p Plain, how: &'p Decoration) -> RawTable {
        let count = plain.columns.len();
        let shift = how.order.index(count);
        let mut writer = Self {
            plain,
            how,
            order: (0..count).map(|index| (index + shift) % count).collect(),
            rows: Vec::new(),
            merged: Vec::new(),
            next: 1,
        };
        writer.head();
        writer.body();
        let mut table = csv("");
        table.rows = writer.rows;
        table.merged = writer.merged;
        table
    }

    fn list(&self) -> bool {
        matches!(self.plain.kind, Kind::Staff | Kind::Devices)
    }

    fn push(&mut self, cells: Vec<String>) {
        let cells = cells
            .into_iter()
            .map(|text| match text.as_str() {
                "" => RawCell::Empty,
                _ => RawCell::Text(text),
            })
            .collect();
        self.rows.push(RawRow {
            number: self.next,
            cells,
            hidden: false,
        });
        self.next += 1;
    }

    fn headers(&self) -> Vec<String> {
        let mut headers: Vec<String> = self
            .order
            .iter()
            .map(|index| {
                let column = self.plain.columns[*index];
                let name = if self.how.english {
                    column.english
                } else {
                    column.german
                };
                match column.measure.filter(|_| self.how.measures == 1) {
                    Some(measure) => format!("{name} ({measure})"),
                    None => name.to_owned(),
                }
            })
            .collect();
        if self.how.spare {
            headers.push("Bemerkung".to_owned());
        }
        headers
    }

    fn head(&mut self) {
        if self.how.title {
            self.push(vec!["Stand der Erhebung im Juni".to_owned()]);
            self.next += 1;
        }
        self.push(self.headers());
        let has_measure = self
            .plain
            .columns
            .iter()
            .any(|column| column.measure.is_some());
        if self.how.measures == 2 && has_measure {
            let cells = self
                .order
                .iter()
                .map(|index| self.plain.columns[*index].measure.unwrap_or("").to_owned());
            self.push(cells.collect());
        } else if self.how.second_language && self.list() {
            let other = self.order.iter().map(|index| {
                let column = self.plain.columns[*index];
                if self.how.english {
                    column.german
                } else {
                    column.english
                }
                .to_owned()
            });
            self.push(other.collect());
        }
    }

    fn body(&mut self) {
        let group = self.plain.columns.iter().position(|column| column.groups);
        let mut block: Vec<&Vec<String>> = Vec::new();
        let mut first_row = self.next;
        for (index, record) in self.plain.rows.iter().enumerate() {
            let begins =
                group.is_some_and(|g| index == 0 || self.plain.rows[index - 1][g] != record[g]);
            if begins && index > 0 {
                self.end_block(group, &block, first_row);
                block.clear();
            }
            if begins && self.list() {
                self.section(group, record, index);
            }
            if begins {
                first_row = self.next;
            }
            if index == 2 && self.how.repeat_header {
                if self.how.rule && self.list() {
                    self.push(vec!["----------------------".to_owned()]);
                }
                self.push(self.headers());
            }
            let mut cells: Vec<String> = self.order.iter().map(|at| record[*at].clone()).collect();
            if self.how.spare {
                cells.push(String::new());
            }
            self.push(cells);
            if index == 0 && self.how.gap {
                self.next += 1;
            }
            block.push(record);
        }
        self.end_block(group, &block, first_row);
        let all: Vec<&Vec<String>> = self.plain.rows.iter().collect();
        if self.list() {
            let words = ["", "Summe", "Gesamtergebnis", "**"];
            self.sum(words[usize::from(self.how.total)], &all);
            if self.how.mean {
                self.mean(&all);
            }
        }
        if self.how.note && self.list() {
            self.push(vec!["Quelle: eigene Erhebung".to_owned()]);
        }
    }

    /// A heading above a block: a text of its own, or the group in its column.
    fn section(&mut self, group: Option<usize>, record: &[String], index: usize) {
        let unit = group.map_or("", |g| record[g].as_str()).to_owned();
        match self.how.sections {
            1 => self.push(vec![format!("Standort {unit}, Haus {index}")]),
            2 => {
                let cells = { self.order.iter() }.map(|at| {
                    if Some(*at) == group {
                        unit.clone()
                    } else {
                        String::new()
                    }
                });
                self.push(cells.collect());
            }
            _ => {}
        }
    }

    /// The mean of the summed column below everything.
    fn mean(&mut self, records: &[&Vec<String>]) {
        let at = |index: usize| self.plain.columns[index].summed;
        let Some(summed) = self.order.iter().copied().find(|index| at(*index)) else {
            return;
        };
        let all: u32 = { records.iter() }
            .filter_map(|record| record[summed].parse::<u32>().ok())
            .sum();
        let mean = f64::from(all) / f64::from(u32::try_from(records.len()).expect("few"));
        let mut cells: Vec<String> = { self.order.iter() }
            .map(|index| {
                let written = format!("{mean:.1}").replace('.', ",");
                if *index == summed {
                    written
                } else {
                    String::new()
                }
            })
            .collect();
        let free = { cells.iter().position(String::is_empty) }.expect("a free cell");
        cells[free] = "Durchschnitt".to_owned();
        self.push(cells);
    }

    /// A subtotal below a block, its group in one merged cell.
    fn end_block(&mut self, group: Option<usize>, block: &[&Vec<String>], first_row: u32) {
        let Some(group) = group.filter(|_| self.list() && !block.is_empty()) else {
            return;
        };
        let unit = block[0][group].clone();
        let contiguous =
            usize::try_from(self.next - first_row).is_ok_and(|rows| rows == block.len());
        if self.how.merge && block.len() > 1 && contiguous {
            self.merge(group, first_row, block.len());
        }
        let words = [
            String::new(),
            format!("{unit} Ergebnis"),
            format!("Zwischensumme {unit}"),
            "*".to_owned(),
        ];
        self.sum(&words[usize::from(self.how.subtotals)], block);
    }

    fn merge(&mut self, group: usize, first_row: u32, rows: usize) {
        let at = self
            .order
            .iter()
            .position(|index| *index == group)
            .expect("a column");
        let column = u32::try_from(at + 1).expect("few columns");
        let last_row = first_row + u32::try_from(rows).expect("few rows") - 1;
        self.merged.push(MergedArea {
            first_row,
            first_column: column,
            last_row,
            last_column: column,
        });
        for row in self
            .rows
            .iter_mut()
            .filter(|row| row.number > first_row && row.number <= last_row)
        {
            row.cells[at] = RawCell::Empty;
        }
    }

    /// A row with a word and the sums of the summed columns; none without a word.
    fn sum(&mut self, word: &str, records: &[&Vec<String>]) {
        if word.is_empty() {
            return;
        }
        let mut cells = Vec::new();
        for index in &self.order {
            let sum: u64 = records
                .iter()
                .filter_map(|r| r[*index].parse::<u64>().ok())
                .sum();
            let summed = self.plain.columns[*index].summed;
            cells.push(if summed {
                sum.to_string()
            } else {
                String::new()
            });
        }
        let free = cells
            .iter()
            .position(String::is_empty)
            .expect("a free cell");
        cells[free] = word.to_owned();
        self.push(cells);
    }
}

/// What is read, as figures that do not depend on the order of rows.
fn figures(data: &Dataset) -> BTreeMap<String, f64> {
    let mut figures: BTreeMap<String, f64> = BTreeMap::new();
    let mut add = |key: String, value: f64| *figures.entry(key).or_default() += value;
    for contract in &data.contracts {
        let birth = format!("{:?}", contract.birth);
        add(format!("heads {:?} {birth}", contract.unit), 1.0);
        add(
            format!("fte {:?}", contract.unit),
            contract.fte.unwrap_or(-1000.0),
        );
    }
    for device in &data.devices {
        let of = format!(
            "{:?} {:?} {:?}",
            device.device_type, device.unit, device.purchase
        );
        add(of, f64::from(u32::try_from(device.count).expect("few")));
    }
    for answer in &data.answers {
        let respondent = &answer.respondent;
        let text = answer.text.given().cloned().unwrap_or_default();
        add(
            format!(
                "{} {:?} {} {text}",
                respondent.key, respondent.unit, answer.question
            ),
            1.0,
        );
    }
    for grade in &data.grades {
        add(
            format!("{:?} {:?}", grade.respondent.unit, grade.grade),
            1.0,
        );
    }
    figures
}

/// Rules that only tell what was done and doubt nothing.
const TOLD: [&str; 12] = [
    "V018", "V032", "V034", "V040", "V041", "V048", "V050", "V053", "V056", "V061", "V064", "V065",
];

fn doubts(checked: &Checked<Dataset>) -> Vec<String> {
    let told = |code: &str| TOLD.contains(&code);
    let found = checked.issues.iter().map(super::table::brief);
    found.filter(|brief| !told(&brief[..4])).collect()
}

fn read(kind: Kind, table: RawTable) -> Checked<Dataset> {
    check_with(&source(kind), &[table], &project())
}

fn try_rounds(rounds: u32) {
    let mut runner = TestRunner::new(Config {
        cases: rounds,
        failure_persistence: None,
        ..Config::default()
    });
    let result = runner.run(&(plain(), decoration()), |(plain, how)| {
        let bare = Decoration {
            order: how.order,
            english: false,
            title: false,
            measures: 1,
            second_language: false,
            sections: 0,
            subtotals: 0,
            total: 0,
            rule: false,
            repeat_header: false,
            merge: false,
            note: false,
            gap: false,
            spare: false,
            mean: false,
        };
        let undecorated = read(plain.kind, Writer::write(&plain, &bare));
        let table = Writer::write(&plain, &how);
        let decorated = read(plain.kind, table.clone());
        let (left, right) = (figures(&undecorated.value), figures(&decorated.value));
        let doubts = doubts(&decorated);
        prop_assert!(
            left == right || !doubts.is_empty(),
            "{left:#?}\n{right:#?}\n{table:#?}"
        );
        prop_assert!(
            left != right || doubts.is_empty(),
            "false alarm: {doubts:?}\n{table:#?}"
        );
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn decorated_tables_give_the_same_figures() {
    try_rounds(400);
}

#[test]
#[ignore = "ten thousand rounds"]
fn ten_thousand_decorated_tables_give_the_same_figures() {
    try_rounds(10_000);
}

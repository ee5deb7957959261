//! How long the gate takes and how much it hides: `cargo bench --bench disclosure` prints a table and fails over its limits.
//!
//! Times: a table of 60 units by 12 classes with margins and two levels of units (2 s), all of a town of 5,000 staff (10 s).
//! Loss of information: random tables against the least loss that an enumeration of all choices finds, cheapest first, each
//! judged by the attacker ([`befund::disclosure::intervals`]). All figures are invented by a fixed rule.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(
    clippy::expect_used,
    reason = "a benchmark whose setup fails must stop"
)]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use befund::analysis::analyse;
use befund::disclosure::{Gated, gate, intervals};
use befund::i18n::Language;
use befund::model::answers::Value;
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::finding::{
    Cell, CellRef, CellValue, Column, Finding, Population, Role, Row, RowKind, Scope, Section,
    Sign, Statement, Table,
};
use befund::model::message::Message;
use befund::model::place::{Origin, Place};
use befund::model::staff::{Birth, Contract, Sex};
use befund::project::{
    BarometerSettings, CodingSettings, DemographySettings, DesignSettings, DisclosureSettings,
    Edition, Project, ReportSettings,
};
use chrono::NaiveDate;

/// Smallest group.
const K: u64 = 5;

/// Loss of information allowed against the optimum.
const RATIO: f64 = 1.3;

/// Choices that are looked at before a table's optimum counts as not computable.
const CHOICES: usize = 2_000_000;

fn main() -> ExitCode {
    let large = time("60 units × 12 classes, two levels", 2.0, || {
        protect(vec![hierarchy()])
    });
    let town = time("a town of 5,000 staff", 10.0, || protect(town(5000)));
    let mut is_good = large && town;
    println!();
    println!("random tables        n  secret  optimum known  mean ratio  worst  seconds each");
    for (rows, columns, layers, seeds) in [
        (3, 3, 1, 40),
        (4, 4, 1, 30),
        (5, 4, 1, 20),
        (3, 3, 2, 20),
        (3, 3, 3, 10),
        (6, 6, 1, 10),
        (8, 8, 1, 10),
        (10, 10, 1, 10),
        (10, 10, 3, 3),
    ] {
        is_good &= compare((rows, columns, layers), seeds);
    }
    if is_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn time(name: &str, limit: f64, work: impl FnOnce() -> Vec<Gated<Finding>>) -> bool {
    let start = Instant::now();
    let gated = work();
    let took = start.elapsed().as_secs_f64();
    let (figures, secret) = signs(&gated);
    println!("{name}: {took:.2} s (limit {limit} s), {secret} of {figures} figures secret");
    took < limit
}

fn protect(findings: Vec<Finding>) -> Vec<Gated<Finding>> {
    let settings = DisclosureSettings {
        edition: Edition::Public,
        k: K,
        ..DisclosureSettings::default()
    };
    gate(findings, &settings).expect("can be protected")
}

fn signs(gated: &[Gated<Finding>]) -> (usize, usize) {
    let cells = || {
        let rows = gated.iter().flat_map(|finding| &finding.table.rows);
        rows.flat_map(|row| &row.cells)
    };
    let is_number =
        |cell: &&Cell| cell.value.number().is_some() || matches!(cell.value, CellValue::Sign(_));
    let is_secret = |cell: &&Cell| cell.value == CellValue::Sign(Sign::Secret);
    (
        cells().filter(is_number).count(),
        cells().filter(is_secret).count(),
    )
}

/// A number that looks random and is the same in every run (the finaliser of SplitMix64).
fn mixed(number: u64) -> u64 {
    let a = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let b = (a ^ (a >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    b ^ (b >> 31)
}

fn scope(pairs: &[(&'static str, String)]) -> Scope {
    pairs.iter().cloned().collect()
}

fn finding(id: &str, columns: Vec<Column>, rows: Vec<Row>) -> Finding {
    Finding {
        id: id.to_owned(),
        section: Section::Personal,
        title: Message::new("title"),
        statement: Statement::Cells {
            wording: "statement",
            cells: Vec::new(),
            args: Vec::new(),
        },
        base: Vec::new(),
        table: Table {
            columns,
            rows,
            population: Some(Population {
                id: "staff",
                partitions: vec!["unit", "class", "sex"],
            }),
        },
        chart: None,
        notes: Vec::new(),
    }
}

/// A table with margins: `lines` are a name (`None` for everybody) with counts by class.
fn table(id: &str, lines: Vec<(Option<String>, Vec<u64>)>, layer: Option<usize>) -> Finding {
    let classes = lines[0].1.len();
    let mut columns = vec![Column::new("unit", Message::new("h"), Role::Label)];
    for class in 0..classes {
        let mut column = Column::new(format!("c{class}"), Message::new("h"), Role::Persons);
        column.scope = scope(&[("class", format!("c{class}"))]);
        columns.push(column);
    }
    columns.push(Column::new("n", Message::new("h"), Role::Persons));
    let layer = layer.map(|layer| ("sex", format!("s{layer}")));
    let rows = lines.into_iter().map(|(name, counts)| {
        let total = counts.iter().sum();
        let label = Cell::text(name.as_deref().unwrap_or("Gesamt"));
        let numbers = counts.into_iter().chain([total]).map(Cell::count);
        let mut row = Row::data(std::iter::once(label).chain(numbers).collect());
        if name.is_none() {
            row.kind = RowKind::Total;
        }
        let unit = name.map(|name| ("unit", name));
        row.scope = scope(&unit.into_iter().chain(layer.clone()).collect::<Vec<_>>());
        row
    });
    let rows = rows.collect();
    finding(id, columns, rows)
}

fn sums(lines: &[Vec<u64>]) -> Vec<u64> {
    (0..lines[0].len())
        .map(|c| lines.iter().map(|line| line[c]).sum())
        .collect()
}

/// 60 units in 6 departments by 12 classes.
fn hierarchy() -> Finding {
    let mut lines = Vec::new();
    let mut all = Vec::new();
    for department in 0..6 {
        let units: Vec<Vec<u64>> = (0..10)
            .map(|unit| {
                let size = 4 + mixed(department * 100 + unit) % 30;
                (0..12)
                    .map(|class| mixed(department * 7919 + unit * 131 + class) % size)
                    .collect()
            })
            .collect();
        lines.push((Some(format!("D{department}")), sums(&units)));
        for (unit, counts) in units.iter().enumerate() {
            lines.push((Some(format!("D{department}/A{unit}")), counts.clone()));
        }
        all.push(sums(&units));
    }
    lines.push((None, sums(&all)));
    table("einheiten", lines, None)
}

/// The findings of a town's staff.
fn town(staff: u32) -> Vec<Finding> {
    let dataset = Dataset {
        contracts: (0..staff).filter_map(contract).collect(),
        ..Dataset::default()
    };
    let project = Project {
        root: PathBuf::new(),
        name: "stadt".to_owned(),
        title: "Stadt".to_owned(),
        subtitle: None,
        reference_date: NaiveDate::from_ymd_opt(2026, 6, 30).expect("a day"),
        language: Language::De,
        notes: Vec::new(),
        questions: Vec::new(),
        sources: Vec::new(),
        coding: CodingSettings::default(),
        barometer: BarometerSettings::default(),
        demography: DemographySettings::default(),
        disclosure: DisclosureSettings::default(),
        report: ReportSettings::default(),
        design: DesignSettings::default(),
    };
    let (codings, codebook) = (Codings::default(), Codebook::default());
    analyse(&dataset, &codings, &codebook, &project).expect("findings")
}

fn contract(row: u32) -> Option<Contract> {
    let random = mixed(u64::from(row) + 1);
    let part = |shift: u32, of: u64| (random >> shift) % of;
    let days = i64::try_from(part(0, 45 * 365)).ok()?;
    let birth = NaiveDate::from_ymd_opt(1959, 9, 1)? + chrono::Duration::days(days);
    let origin = Arc::new(Origin {
        file: "erfunden.csv".to_owned(),
        sheet: None,
    });
    // Units of very different size, as in a real town.
    let unit = part(28, 45).min(part(36, 45));
    Some(Contract {
        person: format!("{random:016x}"),
        birth: Value::Given(Birth::Date(birth)),
        sex: match part(24, 100) {
            0 => Sex::Diverse,
            1..=60 => Sex::Female,
            _ => Sex::Male,
        },
        unit: vec![format!("Dezernat {}", unit % 6), format!("Amt {unit}")],
        employment: Some(if part(20, 3) == 0 { "Beamte" } else { "Tarif" }.to_owned()),
        grade: Some(format!("Gruppe {}", part(40, 15).min(part(44, 15)))),
        fte: Some(if part(46, 3) == 0 { 0.5 } else { 1.0 }),
        entry: None,
        special_limit_months: (part(48, 50) == 0).then_some(62 * 12),
        desk_exit: None,
        payroll_exit: None,
        key_position: part(52, 100) == 0,
        place: Place::row(&origin, row + 2),
    })
}

/// A random table of two or three dimensions as findings that share their margins.
fn random(rows: u64, columns: u64, layers: u64, seed: u64) -> Vec<Finding> {
    let cell = |layer: u64, row: u64, column: u64| {
        let random = mixed(seed * 1_000_003 + layer * 10_007 + row * 101 + column + 1);
        // One in five cells is small or empty.
        if random % 10 < 2 {
            (random >> 8) % K
        } else {
            K + (random >> 8) % 30
        }
    };
    let lines = |layer: u64| -> Vec<Vec<u64>> {
        (0..rows)
            .map(|row| {
                (0..columns)
                    .map(|column| cell(layer, row, column))
                    .collect()
            })
            .collect()
    };
    let named = |cells: Vec<Vec<u64>>| {
        let total = sums(&cells);
        let units = cells.into_iter().enumerate();
        let units = units.map(|(unit, counts)| (Some(format!("A{unit}")), counts));
        units.chain([(None, total)]).collect::<Vec<_>>()
    };
    if layers == 1 {
        return vec![table("t", named(lines(0)), None)];
    }
    let all: Vec<Vec<Vec<u64>>> = (0..layers).map(lines).collect();
    let whole = (0..all[0].len()).map(|row| {
        let of_row: Vec<Vec<u64>> = all.iter().map(|layer| layer[row].clone()).collect();
        sums(&of_row)
    });
    let mut findings = vec![table("t", named(whole.collect()), None)];
    for (layer, cells) in all.into_iter().enumerate() {
        findings.push(table(&format!("t{layer}"), named(cells), Some(layer)));
    }
    findings
}

/// Protects random tables and compares what is lost with the least loss. Whether the ratio is good.
fn compare((rows, columns, layers): (u64, u64, u64), seeds: u64) -> bool {
    let (mut ratios, mut secret) = (Vec::new(), 0);
    let mut seconds = 0.0;
    for seed in 0..seeds {
        let findings = random(rows, columns, layers, seed);
        let start = Instant::now();
        let gated = protect(findings.clone());
        seconds += start.elapsed().as_secs_f64();
        secret += signs(&gated).1;
        let search = Search::new(&findings);
        let lost = search.loss_of(&gated);
        if rows * columns * layers <= 27
            && let Some(least) = search.least(lost)
        {
            ratios.push(if least > 0.0 { lost / least } else { 1.0 });
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let (count, each) = (ratios.len() as f64, seconds / seeds as f64);
    let mean = ratios.iter().sum::<f64>() / count.max(1.0);
    let worst = ratios.iter().copied().fold(0.0, f64::max);
    let name = format!("{rows} × {columns} × {layers}");
    let known = format!("{} of {seeds}", ratios.len());
    println!("{name:<17}{seeds:>5}{secret:>8}{known:>15}{mean:>12.3}{worst:>7.2}{each:>14.3}");
    worst <= RATIO
}

/// One number that may be printed several times.
struct Number {
    spots: Vec<(usize, CellRef)>,
    count: u64,
    loss: f64,
}

/// All numbers of some findings, and the least loss that protects the small ones.
struct Search<'a> {
    findings: &'a [Finding],
    small: Vec<Number>,
    /// Those that may be secret for the sake of others, cheapest first.
    choices: Vec<Number>,
}

/// Information lost with a secret count, as the gate weighs it (`src/disclosure/level.rs`).
fn loss(count: u64, kind: RowKind, is_everybody: bool) -> f64 {
    let size = if count == 0 { 4 } else { count };
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let bits = 1.0 + (1.0 + size as f64).log2();
    match kind {
        RowKind::Total if is_everybody => 20.0 * bits,
        RowKind::Total => 4.0 * bits,
        _ => bits,
    }
}

impl<'a> Search<'a> {
    fn new(findings: &'a [Finding]) -> Self {
        let mut numbers: BTreeMap<Scope, Number> = BTreeMap::new();
        for (index, finding) in findings.iter().enumerate() {
            for (r, row) in finding.table.rows.iter().enumerate() {
                for (c, cell) in row.cells.iter().enumerate() {
                    let CellValue::Count(count) = cell.value else {
                        continue;
                    };
                    let mut about = row.scope.clone();
                    about.extend(finding.table.columns[c].scope.clone());
                    let lost = loss(count, row.kind, about.is_empty());
                    let number = numbers.entry(about).or_insert(Number {
                        spots: Vec::new(),
                        count,
                        loss: 0.0,
                    });
                    number.spots.push((index, CellRef { row: r, column: c }));
                    number.loss += lost;
                }
            }
        }
        let is_small = |number: &Number| (1..K).contains(&number.count);
        let (small, mut choices): (Vec<_>, Vec<_>) = numbers.into_values().partition(is_small);
        choices.sort_by(|a, b| a.loss.total_cmp(&b.loss));
        Self {
            findings,
            small,
            choices,
        }
    }

    /// What is lost in tables that were protected.
    fn loss_of(&self, gated: &[Gated<Finding>]) -> f64 {
        let is_secret = |number: &&Number| {
            let (finding, at) = number.spots[0];
            // Rows may have moved: they are found by their scope.
            let scope = &self.findings[finding].table.rows[at.row].scope;
            let rows = &gated[finding].table.rows;
            let row = rows.iter().find(|row| row.scope == *scope);
            row.is_some_and(|row| row.cells[at.column].value == CellValue::Sign(Sign::Secret))
        };
        self.choices
            .iter()
            .filter(is_secret)
            .map(|number| number.loss)
            .sum()
    }

    /// The least loss: all choices in the order of what they lose; `None` when there are too many cheaper than `enough`.
    fn least(&self, enough: f64) -> Option<f64> {
        if self.small.is_empty() || self.protects(&[]) {
            return Some(0.0);
        }
        // Sums in millionths, so that they can be ordered; a choice is its numbers in rising order.
        let cost = |choice: &[usize]| {
            choice
                .iter()
                .map(|i| millionths(self.choices[*i].loss))
                .sum()
        };
        let mut open: BinaryHeap<Reverse<(u64, Vec<usize>)>> = BinaryHeap::new();
        open.push(Reverse((cost(&[0]), vec![0])));
        for _ in 0..CHOICES {
            let Reverse((_, choice)) = open.pop()?;
            let lost: f64 = choice.iter().map(|i| self.choices[*i].loss).sum();
            if lost > enough - 1e-6 {
                return Some(enough);
            }
            if self.protects(&choice) {
                return Some(lost);
            }
            let last = *choice.last()?;
            if last + 1 < self.choices.len() {
                let mut further = choice.clone();
                further.push(last + 1);
                open.push(Reverse((cost(&further), further)));
                let mut instead = choice;
                instead.pop();
                instead.push(last + 1);
                open.push(Reverse((cost(&instead), instead)));
            }
        }
        None
    }

    fn protects(&self, choice: &[usize]) -> bool {
        let chosen = choice.iter().map(|i| &self.choices[*i]);
        let secret: Vec<&Number> = self.small.iter().chain(chosen).collect();
        if !self.is_paired(&secret) {
            return false;
        }
        let spots: Vec<(usize, CellRef)> = secret.iter().flat_map(|n| n.spots.clone()).collect();
        let found = intervals(self.findings, &spots).expect("tables");
        let mut counts = secret.iter().flat_map(|n| n.spots.iter().map(|_| n.count));
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        found.iter().all(|interval| {
            let (count, k) = (counts.next().unwrap_or(0), K as f64);
            let value = count as f64;
            let is_hidden = !(1..K).contains(&count)
                || (interval.low <= value - 1.0 && interval.high >= value + 1.0);
            is_hidden && interval.high - interval.low >= k - 1e-6
        })
    }

    /// No line holds exactly one secret number: what every attacker would see first.
    fn is_paired(&self, secret: &[&Number]) -> bool {
        let mut lines: BTreeMap<(usize, bool, usize), BTreeSet<usize>> = BTreeMap::new();
        for (finding, at) in secret.iter().flat_map(|number| &number.spots) {
            let row = lines.entry((*finding, true, at.row)).or_default();
            row.insert(at.column);
            let column = lines.entry((*finding, false, at.column)).or_default();
            column.insert(at.row);
        }
        lines.values().all(|line| line.len() > 1)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a loss of a few hundred bits"
)]
fn millionths(loss: f64) -> u64 {
    (loss * 1e6).round() as u64
}

//! How long the gate takes and how much it hides: `cargo bench --bench disclosure` prints a table and fails over its limits.
//!
//! Times: a table of 60 units by 12 classes with margins and two levels of units (2 s), all of a town of 5,000 staff (10 s).
//! Loss of information: random tables against the least loss that a search through all choices finds, cheapest first, each
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

/// Choices that are looked at, and attacks on them, before a table's optimum counts as not computable.
const CHOICES: usize = 200_000;
const ATTACKS: usize = 200_000;

/// Tables with more numbers are not searched at all.
const NUMBERS: usize = 130;

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
        (4, 4, 2, 10),
        (4, 4, 3, 5),
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
        let chosen = search.secret_in(&gated);
        assert!(search.protects(&chosen), "seed {seed} is not protected");
        let lost = search.loss_of(&chosen);
        if let Some(least) = search.least(lost) {
            ratios.push(if least > 0.0 { lost / least } else { 1.0 });
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let (count, each) = (ratios.len() as f64, seconds / seeds as f64);
    let worst = ratios.iter().copied().fold(0.0, f64::max);
    let (mean, most) = if ratios.is_empty() {
        ("–".to_owned(), "–".to_owned())
    } else {
        let mean = ratios.iter().sum::<f64>() / count;
        (format!("{mean:.3}"), format!("{worst:.2}"))
    };
    let name = format!("{rows} × {columns} × {layers}");
    let known = format!("{} of {seeds}", ratios.len());
    println!("{name:<17}{seeds:>5}{secret:>8}{known:>15}{mean:>12}{most:>7}{each:>14.3}");
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
    numbers: Vec<Number>,
    /// Numbers of which one is the sum of the others: where just one of a line is secret everybody subtracts.
    lines: Vec<BTreeSet<usize>>,
}

/// Some numbers secret, others published for good, the rest not decided.
struct Choice {
    secret: BTreeSet<usize>,
    open: BTreeSet<usize>,
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
        let lines = lines(&numbers);
        Self {
            findings,
            numbers: numbers.into_values().collect(),
            lines,
        }
    }

    fn is_small(&self, number: usize) -> bool {
        (1..K).contains(&self.numbers[number].count)
    }

    /// What is lost when more than the small numbers is secret.
    fn loss_of<'n>(&self, secret: impl IntoIterator<Item = &'n usize>) -> f64 {
        let chosen = secret.into_iter().filter(|n| !self.is_small(**n));
        chosen.map(|n| self.numbers[*n].loss).sum()
    }

    /// What is secret in tables that were protected.
    fn secret_in(&self, gated: &[Gated<Finding>]) -> BTreeSet<usize> {
        let is_secret = |number: &usize| {
            let (finding, at) = self.numbers[*number].spots[0];
            // Rows may have moved: they are found by their scope.
            let scope = &self.findings[finding].table.rows[at.row].scope;
            let rows = &gated[finding].table.rows;
            let row = rows.iter().find(|row| row.scope == *scope);
            row.is_some_and(|row| row.cells[at.column].value == CellValue::Sign(Sign::Secret))
        };
        (0..self.numbers.len()).filter(is_secret).collect()
    }

    /// The least loss, `None` when it takes too long. The choice that can become the cheapest is looked at first: where a
    /// line holds just one secret number, one more of it must be secret; else the attacker is asked, and where he
    /// succeeds, anything more.
    fn least(&self, enough: f64) -> Option<f64> {
        if self.numbers.len() > NUMBERS {
            return None;
        }
        let small = (0..self.numbers.len()).filter(|n| self.is_small(*n));
        let mut choices = vec![Choice {
            secret: small.collect(),
            open: BTreeSet::new(),
        }];
        let mut queue = BinaryHeap::from([Reverse((0, 0))]);
        // The more numbers, the longer each attack.
        let mut attacks = ATTACKS / self.numbers.len();
        for _ in 0..CHOICES {
            let Reverse((bound, index)) = queue.pop()?;
            if bound + 1 >= millionths(enough) {
                return Some(enough);
            }
            let further = match self.lonely(&choices[index]).next() {
                Some(line) => line.clone(),
                None => {
                    attacks -= 1;
                    if attacks == 0 {
                        return None;
                    }
                    if self.protects(&choices[index].secret) {
                        return Some(self.loss_of(&choices[index].secret));
                    }
                    (0..self.numbers.len()).collect()
                }
            };
            for choice in self.branch(&choices[index], &further) {
                if let Some(bound) = self.bound(&choice) {
                    queue.push(Reverse((millionths(bound), choices.len())));
                    choices.push(choice);
                }
            }
        }
        None
    }

    /// One number more is secret, in each way once.
    fn branch(&self, choice: &Choice, further: &BTreeSet<usize>) -> Vec<Choice> {
        let is_free = |n: &&usize| !choice.secret.contains(n) && !choice.open.contains(n);
        let mut open = choice.open.clone();
        let mut found = Vec::new();
        for number in further.iter().filter(is_free) {
            let mut secret = choice.secret.clone();
            secret.insert(*number);
            found.push(Choice {
                secret,
                open: open.clone(),
            });
            open.insert(*number);
        }
        found
    }

    /// Lines with exactly one secret number.
    fn lonely(&self, choice: &Choice) -> impl Iterator<Item = &BTreeSet<usize>> {
        let secret = choice.secret.clone();
        self.lines
            .iter()
            .filter(move |line| line.intersection(&secret).count() == 1)
    }

    /// What is lost at least: the cheapest of each lonely line that shares nothing with another. `None` where one of
    /// them has none left.
    fn bound(&self, choice: &Choice) -> Option<f64> {
        let mut bound = self.loss_of(&choice.secret);
        let mut taken = BTreeSet::new();
        for line in self.lonely(choice) {
            let free: BTreeSet<usize> = line
                .iter()
                .filter(|n| !choice.secret.contains(n) && !choice.open.contains(n))
                .copied()
                .collect();
            let cheapest = free.iter().map(|n| self.numbers[*n].loss);
            let cheapest = cheapest.min_by(f64::total_cmp)?;
            if free.is_disjoint(&taken) {
                bound += cheapest;
                taken.extend(free);
            }
        }
        Some(bound)
    }

    fn protects(&self, secret: &BTreeSet<usize>) -> bool {
        let secret: Vec<&Number> = secret.iter().map(|n| &self.numbers[*n]).collect();
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
}

/// For each number and each dimension it leaves open: the number and those that select by this dimension, too.
fn lines(numbers: &BTreeMap<Scope, Number>) -> Vec<BTreeSet<usize>> {
    let mut lines = Vec::new();
    for (whole, about) in numbers.keys().enumerate() {
        for dimension in ["unit", "class", "sex"] {
            let is_part = |other: &Scope| {
                let mut rest = other.clone();
                rest.remove(dimension).is_some() && rest == *about
            };
            let parts = (0..numbers.len()).zip(numbers.keys());
            let parts = parts.filter(|(_, other)| is_part(other)).map(|(n, _)| n);
            let line: BTreeSet<usize> = parts.chain([whole]).collect();
            if line.len() > 1 {
                lines.push(line);
            }
        }
    }
    lines
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a loss of a few hundred bits"
)]
fn millionths(loss: f64) -> u64 {
    (loss * 1e6).round() as u64
}

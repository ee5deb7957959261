//! An attacker who knows the program and even the salt: he runs it on every staff that could be and keeps those that give the
//! printed tables. What all of these agree on he knows. Among them must be one in which every printed count is what is printed,
//! a multiple of the base: then no count between two multiples, and no sum or difference of counts, is one on which they agree.
//! That staff is found here by another program than the one that rounds: so many persons of each birth, unit and sex that they
//! add up to everything printed. Exits follow from births by the table of § 235 SGB VI. All persons are invented.

use std::collections::{BTreeMap, BTreeSet};

use befund::disclosure::Disclosed;
use befund::model::answers::Value;
use befund::model::finding::{CellValue, Role, RowKind};
use befund::model::staff::{Birth, Contract, Sex};
use befund::project::Project;
use chrono::{Datelike, Days, Months, NaiveDate};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::staff::{public, publish, town};
use crate::analysis::demography::contract;
use crate::analysis::make::date;

/// The Stichtag of the towns.
fn day() -> NaiveDate {
    date(2026, 6, 30)
}

/// The last day of service by the statutory age limit (§ 235(2) SGB VI); of births in the middle of a month.
fn exit(born: NaiveDate) -> NaiveDate {
    let months = match born.year() {
        ..=1958 => 66 * 12,
        year @ 1959..=1963 => 66 * 12 + 2 * u32::try_from(year - 1958).expect("a few years"),
        _ => 67 * 12,
    };
    let month = (born + Months::new(months)).with_day(1).expect("a first");
    month + Months::new(1) - Days::new(1)
}

fn age(born: NaiveDate) -> u32 {
    day().years_since(born).expect("born before")
}

/// Whether somebody born then is counted by a dimension.
fn counts(dimension: &str, value: &str, born: NaiveDate) -> bool {
    let (exit, is_late) = (exit(born), exit(born) < day());
    let number = |text: &str| text.parse().expect("a number");
    match dimension {
        "age" => true,
        "stays-5" => exit >= day() + Months::new(60),
        "stays-10" => exit >= day() + Months::new(120),
        "desk" => {
            let ahead = if is_late {
                0
            } else {
                exit.year() - day().year()
            };
            match value.rsplit('/').next().expect("a last one") {
                "overdue" => is_late,
                "this-year" => ahead == 0,
                "first" => (1..=5).contains(&ahead),
                "second" => (6..=10).contains(&ahead),
                "third" => (11..=15).contains(&ahead),
                "after-10" => ahead > 10,
                "later" => ahead > 15,
                year if year.len() == 4 => !is_late && exit.year().to_string() == year,
                horizon => ahead <= horizon.parse().expect("years"),
            }
        }
        _ => match value.split_once('-') {
            Some((from, to)) => (number(from)..number(to)).contains(&age(born)),
            None if value.starts_with('<') => age(born) < number(&value[1..]),
            None => age(born) >= number(&value[2..]),
        },
    }
}

/// A printed count: what it asks of a birth, its unit and sex, and the number.
struct Printed {
    asks: Vec<(String, String)>,
    unit: Option<String>,
    sex: Option<String>,
    /// Whether it counts full-time equivalents, not heads.
    is_fte: bool,
    count: f64,
}

fn read(disclosed: &Disclosed) -> Vec<Printed> {
    let mut found = Vec::new();
    for finding in &disclosed.findings {
        for row in &finding.table.rows {
            for (column, cell) in finding.table.columns.iter().zip(&row.cells) {
                let is_fte = column.role == Role::AboutPersons && column.id == "fte";
                let mut scope = column.scope.clone();
                scope.extend(row.scope.clone());
                scope.extend(cell.scope.clone());
                let is_placed = !scope.is_empty() || row.kind == RowKind::Total;
                let count = cell
                    .value
                    .number()
                    .filter(|_| is_fte || column.role == Role::Persons);
                if let (Some(count), true) = (count, is_placed) {
                    found.push(Printed {
                        unit: scope.remove("unit"),
                        sex: scope.remove("sex"),
                        asks: { scope.into_iter() }
                            .map(|(dimension, value)| (dimension.to_owned(), value))
                            .collect(),
                        is_fte,
                        count,
                    });
                }
            }
        }
    }
    found
}

/// The units that have no parts, and women and men and others where they are told apart.
fn groups(printed: &[Printed]) -> Vec<(String, Sex)> {
    let units: BTreeSet<&str> = { printed.iter() }
        .filter_map(|count| count.unit.as_deref())
        .collect();
    let is_part = |unit: &str, whole: &str| unit.starts_with(&format!("{whole}/"));
    let mut leaves: Vec<&str> = { units.iter().copied() }
        .filter(|whole| !units.iter().any(|unit| is_part(unit, whole)))
        .collect();
    if leaves.is_empty() {
        leaves.push("");
    }
    let has_sexes = printed.iter().any(|count| count.sex.is_some());
    let sexes: &[Sex] = if has_sexes {
        &[Sex::Female, Sex::Male, Sex::Diverse]
    } else {
        &[Sex::Female]
    };
    { leaves.into_iter() }
        .flat_map(|unit| sexes.iter().map(|sex| (unit.to_owned(), *sex)))
        .collect()
}

fn is_of(count: &Printed, (unit, sex): &(String, Sex)) -> bool {
    let is_in = |whole: &String| unit == whole || unit.starts_with(&format!("{whole}/"));
    let is_sex = |name: &String| match sex {
        Sex::Female => name == "female",
        Sex::Male => name == "male",
        _ => false,
    };
    count.unit.as_ref().is_none_or(is_in) && count.sex.as_ref().is_none_or(is_sex)
}

/// Births in the middle of each month, one of each kind that the printed tables tell apart: the one in the middle.
fn births(printed: &[Printed]) -> Vec<NaiveDate> {
    let asked: BTreeSet<&(String, String)> = printed.iter().flat_map(|count| &count.asks).collect();
    let months = 16 * 12..69 * 12;
    let mut kinds: BTreeMap<Vec<bool>, Vec<NaiveDate>> = BTreeMap::new();
    for born in months.map(|months| date(2026, 6, 15) - Months::new(months)) {
        let kind = { asked.iter() }.map(|(dimension, value)| counts(dimension, value, born));
        kinds.entry(kind.collect()).or_default().push(born);
    }
    kinds
        .into_values()
        .map(|births| births[births.len() / 2])
        .collect()
}

/// A staff of which every printed count is true.
fn world(disclosed: &Disclosed) -> Option<Vec<Contract>> {
    let printed = read(disclosed);
    let (groups, births) = (groups(&printed), births(&printed));
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut atoms: Vec<(&(String, Sex), NaiveDate, [Variable; 2])> = Vec::new();
    for group in &groups {
        for born in &births {
            // Others are few.
            let cost = if group.1 == Sex::Diverse { 2.0 } else { 0.0 };
            let heads = problem.add_integer_var(cost, (0, 5_000));
            // Nobody works more than full time.
            let fte = problem.add_var(0.0, (0.0, f64::INFINITY));
            let terms = [(fte, 1.0), (heads, -1.0)];
            problem.add_constraint(terms, ComparisonOp::Le, 0.0);
            atoms.push((group, *born, [heads, fte]));
        }
    }
    for count in &printed {
        let is_one = |group: &(String, Sex), born: NaiveDate| {
            is_of(count, group) && { count.asks.iter() }
                .all(|(dimension, value)| counts(dimension, value, born))
        };
        let of = atoms.iter().filter(|(group, born, _)| is_one(group, *born));
        let variable = |of: &[Variable; 2]| of[usize::from(count.is_fte)];
        let terms: Vec<_> = of.map(|(_, _, own)| (variable(own), 1.0)).collect();
        problem.add_constraint(&terms[..], ComparisonOp::Eq, count.count);
    }
    let solution = problem.solve().ok()?.into_solution().ok()?;
    let mut staff = Vec::new();
    for ((unit, sex), born, [heads, fte]) in atoms {
        // In millionths, as they are counted.
        let heads = whole(solution.var_value(heads));
        let fte = whole(solution.var_value(fte) * 1e6);
        for number in 0..heads {
            let share = fte * (number + 1) / heads - fte * number / heads;
            let share = u32::try_from(share).map(f64::from).expect("at most one");
            let person = format!("W{:05}", staff.len());
            staff.push(Contract {
                sex: *sex,
                fte: printed
                    .iter()
                    .any(|count| count.is_fte)
                    .then_some(share / 1e6),
                unit: unit
                    .split('/')
                    .filter(|p| !p.is_empty())
                    .map(str::to_owned)
                    .collect(),
                ..contract(&person, Value::Given(Birth::Date(born)))
            });
        }
    }
    Some(staff)
}

fn whole(value: f64) -> usize {
    format!("{:.0}", value.abs()).parse().expect("not negative")
}

/// Everything that is told but the values of means, of which only is told whether they stand there.
fn told(disclosed: &Disclosed) -> Vec<String> {
    let mut told = Vec::new();
    for finding in &disclosed.findings {
        let columns = &finding.table.columns;
        for row in &finding.table.rows {
            let cells = columns.iter().zip(&row.cells);
            let cells: Vec<String> = cells
                .map(|(column, cell)| match (column.role, &cell.value) {
                    (Role::AboutPersons, CellValue::Number { digits, .. })
                        if column.id == "mean" =>
                    {
                        format!("{digits}")
                    }
                    (_, value) => format!("{value:?}"),
                })
                .collect();
            told.push(format!("{} {cells:?}", finding.id));
        }
        let columns: Vec<&str> = columns.iter().map(|column| column.id.as_str()).collect();
        told.push(format!("{} {columns:?}", finding.id));
        told.push(format!("{:?}", finding.chart));
    }
    told
}

/// Whether the tables of a staff are those of a staff in which every count is a multiple; small counts that are printed.
fn assert_possible(name: &str, staff: &[Contract]) {
    assert_possible_in(&public(5), name, staff);
}

fn assert_possible_in(project: &Project, name: &str, staff: &[Contract]) {
    let disclosed = publish(staff, project, &[]).expect("rounded");
    let world = world(&disclosed).unwrap_or_else(|| panic!("{name}: no staff is as printed"));
    let again = publish(&world, project, &[]).expect("rounded");
    let (told, again) = (told(&disclosed), told(&again));
    for (told, again) in told.iter().zip(&again) {
        assert_eq!(again, told, "{name}");
    }
    assert_eq!(told.len(), again.len(), "{name}");
}

/// A town of so many persons of some ages in one office.
fn office(ages: &[(i32, usize)]) -> Vec<Contract> {
    let of = |(years, count): &(i32, usize)| {
        let born = date(2026 - years, 3, 14);
        (0..*count)
            .map(|number| {
                contract(
                    &format!("P{years}{number:03}"),
                    Value::Given(Birth::Date(born)),
                )
            })
            .collect::<Vec<_>>()
    };
    ages.iter().flat_map(of).collect()
}

#[test]
fn the_printed_staff_is_one_of_those_that_give_the_printed_tables() {
    for young in 0..=6 {
        for middle in [18, 21, 23, 34] {
            for old in 0..=6 {
                // Below twenty nobody is counted.
                if young + middle + old >= 20 {
                    let ages = [(30, young), (45, middle), (58, old)];
                    assert_possible(&format!("{ages:?}"), &office(&ages));
                }
            }
        }
    }
}

/// So many persons of an invented town whose birth is known.
fn persons(seed: u64, persons: usize) -> Vec<Contract> {
    let mut staff = town(seed, persons + persons / 10 + 20);
    staff.retain(|contract| contract.birth.given().is_some());
    staff.truncate(persons);
    staff
}

#[test]
fn how_finely_is_counted_tells_no_more_than_the_printed_numbers() {
    // One more than classes, means and years need, and up to four fewer.
    for enough in [40, 60, 80, 110, 120, 200, 220, 800] {
        for count in enough - 4..=enough {
            for seed in 0..2 {
                assert_possible(&format!("{count} persons, {seed}"), &persons(seed, count));
            }
        }
    }
}

#[test]
fn towns_of_any_size_print_a_staff_that_could_be() {
    for seed in 0..60 {
        let count = 20 + usize::try_from(seed * 37 % 300).expect("small");
        assert_possible(&format!("{count} persons, {seed}"), &persons(seed, count));
    }
}

#[test]
fn a_least_group_between_two_multiples_is_the_next_one() {
    for least in [11, 12, 13, 14] {
        let mut project = public(5);
        project.disclosure.least_group = least;
        for count in 15..=24 {
            assert_possible_in(&project, &format!("{count} of {least}"), &persons(2, count));
        }
        for seed in 0..10 {
            assert_possible_in(
                &project,
                &format!("town {seed} of {least}"),
                &persons(seed, 90),
            );
        }
    }
}

#[test]
fn a_row_of_years_is_there_whether_or_not_somebody_is_in_it() {
    let rows = |late: i32, away: i32| {
        let mut staff = office(&[(24, 100), (33, 200), (42, 200), (51, 200), (57, 150)]);
        let someone = |number: i32, years: i32, desk: Option<NaiveDate>| Contract {
            desk_exit: desk,
            payroll_exit: desk.map(|desk| desk + Months::new(24)),
            ..contract(
                &format!("X{number}"),
                Value::Given(Birth::Date(date(2026 - years, 3, 14))),
            )
        };
        staff.extend((0..late).map(|number| someone(number, 69, None)));
        let left = Some(date(2025, 12, 31));
        staff.extend((late..late + away).map(|number| someone(number, 62, left)));
        let disclosed = publish(&staff, &public(5), &[]).expect("rounded");
        let findings = disclosed.findings.iter();
        let mut exits = { findings }.filter(|finding| finding.id == "altersabgaenge");
        let rows = &exits.next().expect("exits").table.rows;
        let labels = rows.iter().map(|row| format!("{:?}", row.cells[0].value));
        labels.collect::<Vec<_>>()
    };
    let nobody = rows(0, 0);
    assert_eq!(nobody.len(), 19);
    for (late, away) in [(1, 0), (0, 1), (2, 3), (9, 9)] {
        assert_eq!(rows(late, away), nobody, "{late} late and {away} away");
    }
}

//! The staff of a public edition on invented towns: recounted from the contracts with plain loops, added up from what is
//! printed, and set beside another edition. All persons are invented (erfunden).

use std::collections::{BTreeMap, BTreeSet};

use befund::analysis::analyse;
use befund::disclosure::{
    Beside, Disclosed, DisclosureError, EarlierEdition, coarsen, disclose, read_earlier,
};
use befund::i18n::{I18n, Language};
use befund::model::answers::{Missing, Value};
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, Finding, Role, Row, RowKind, Scope};
use befund::model::staff::{Birth, Contract, Sex, age_on};
use befund::project::{Edition, Project};
use befund::report::json;
use chrono::{Days, Months, NaiveDate};

use crate::analysis::demography::contract;
use crate::analysis::make::{date, project};
use crate::fixtures;

const NAMES: [&str; 12] = [
    "Hauptamt",
    "Kämmerei",
    "Ordnungsamt",
    "Bauamt",
    "Sozialamt",
    "Jugendamt",
    "Schulamt",
    "Bauhof",
    "Bürgerbüro",
    "Kulturamt",
    "Standesamt",
    "Feuerwehr",
];

/// A unit of one person, which bears a name.
const ALONE: &str = "Vorzimmer Petra Musterfrau";

/// Numbers by a fixed rule (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }
}

/// A town of so many persons.
pub(super) fn town(seed: u64, persons: usize) -> Vec<Contract> {
    let mut dice = Dice(seed);
    let is_deep = dice.below(2) == 1;
    let units = 3 + dice.below(8);
    (0..persons)
        .map(|number| {
            let days = 17 * 365 + dice.below(49 * 365);
            let born = date(2026, 6, 30) - Days::new(days);
            let birth = if dice.below(60) == 0 {
                Value::Missing(Missing::NotGiven)
            } else {
                Value::Given(Birth::Date(born))
            };
            let outer = usize::try_from(dice.below(units)).expect("small");
            // The first units are larger.
            let outer = outer.min(usize::try_from(dice.below(units)).expect("small"));
            let mut unit = vec![NAMES[outer].to_owned()];
            if is_deep {
                let inner = dice.below(4);
                unit.push(format!("{} {}", NAMES[outer], inner + 1));
            }
            if number == 0 {
                unit = vec![ALONE.to_owned()];
            }
            Contract {
                unit,
                sex: match dice.below(40) {
                    0 => Sex::Diverse,
                    number if number % 2 == 0 => Sex::Male,
                    _ => Sex::Female,
                },
                fte: Some([1.0, 0.5, 0.75, 0.38][usize::try_from(dice.below(4)).expect("small")]),
                ..contract(&format!("P{number:05}"), birth)
            }
        })
        .collect()
}

pub(super) fn public(rounding: u64) -> Project {
    let mut project = project();
    project.disclosure.edition = Edition::Public;
    project.disclosure.rounding = rounding;
    project
}

pub(super) fn publish(
    contracts: &[Contract],
    project: &Project,
    earlier: &[EarlierEdition],
) -> Result<Disclosed, DisclosureError> {
    let dataset = Dataset {
        contracts: contracts.to_vec(),
        ..Dataset::default()
    };
    let i18n = I18n::new(Language::De);
    let (codings, codebook) = (Codings::default(), Codebook::default());
    let coarse = coarsen(&dataset, (&codings, &codebook), project, earlier, &i18n);
    let findings = analyse(&coarse.dataset, &codings, &codebook, project).expect("it counts");
    let beside = Beside {
        coarse: Some(&coarse),
        earlier,
        today: Some(project.reference_date),
    };
    disclose(findings, &project.disclosure, &beside)
}

fn by_id<'d>(disclosed: &'d Disclosed, id: &str) -> Option<&'d Finding> {
    let mut found = disclosed.findings.iter().map(|finding| &**finding);
    found.find(|finding| finding.id == id)
}

fn count(row: &Row, column: usize) -> u64 {
    match row.cells[column].value {
        CellValue::Count(count) => count,
        ref other => panic!("no count: {other:?}"),
    }
}

/// Everybody's age whose birth is given.
fn ages(contracts: &[Contract], day: NaiveDate) -> Vec<i64> {
    let births = contracts.iter().filter_map(|c| c.birth.given().copied());
    births.filter_map(|birth| age_on(birth, day)).collect()
}

/// Every printed count with whom it counts.
pub(super) fn printed(disclosed: &Disclosed) -> Vec<(String, Scope, RowKind, u64)> {
    let mut found = Vec::new();
    for finding in &disclosed.findings {
        if finding
            .table
            .population
            .as_ref()
            .is_none_or(|p| p.id != "staff")
        {
            continue;
        }
        for row in &finding.table.rows {
            for (column, cell) in finding.table.columns.iter().zip(&row.cells) {
                if let (Role::Persons, CellValue::Count(count)) = (column.role, &cell.value) {
                    let mut scope = column.scope.clone();
                    scope.extend(row.scope.clone());
                    scope.extend(cell.scope.clone());
                    found.push((finding.id.clone(), scope, row.kind, *count));
                }
            }
        }
    }
    found
}

/// Heads of all in each class, as printed and as recounted.
fn assert_classes(disclosed: &Disclosed, ages: &[i64], rounding: u64) {
    let finding = by_id(disclosed, "altersstruktur").expect("the structure is always there");
    let (mut sum, mut total) = (0, 0);
    for row in &finding.table.rows {
        let heads = count(row, 1);
        if row.kind == RowKind::Total {
            total = heads;
            continue;
        }
        sum += heads;
        let class = row.scope.values().next().expect("a class").clone();
        let within = |age: &&i64| match class.split_once('-') {
            Some((from, to)) => {
                (from.parse().expect("an age")..to.parse().expect("an age")).contains(*age)
            }
            None if class.starts_with('<') => **age < class[1..].parse().expect("an age"),
            None => **age >= class[2..].parse().expect("an age"),
        };
        let truth = u64::try_from(ages.iter().filter(within).count()).expect("few");
        assert!(
            heads.abs_diff(truth) < rounding,
            "{class}: {heads}, {truth}"
        );
    }
    assert_eq!(sum, total);
    let truth = u64::try_from(ages.len()).expect("few");
    assert!(total.abs_diff(truth) < rounding);
}

/// Units add up to all staff in every column, and each row names enough persons.
fn assert_units(disclosed: &Disclosed, rounding: u64) {
    for finding in &disclosed.findings {
        let is_by_unit =
            finding.table.columns[0].id == "group" || finding.table.columns[0].id == "unit";
        if !is_by_unit || finding.id == "alterskennzahlen" {
            continue;
        }
        for (c, column) in finding.table.columns.iter().enumerate() {
            if column.role != Role::Persons {
                continue;
            }
            let of = |kind| -> u64 {
                let rows = finding.table.rows.iter().filter(|row| row.kind == kind);
                rows.map(|row| count(row, c)).sum()
            };
            assert_eq!(
                of(RowKind::Data),
                of(RowKind::Total),
                "{} {}",
                finding.id,
                column.id
            );
        }
        let heads = finding.table.column("heads").expect("heads");
        for row in &finding.table.rows {
            assert!(
                count(row, heads) + rounding > 20,
                "{} names few",
                finding.id
            );
        }
    }
}

#[test]
fn towns_add_up_and_stay_near_the_truth() {
    for seed in 0..60 {
        let persons = 24 + usize::try_from(seed * seed % 700).expect("small");
        let contracts = town(seed, persons);
        let rounding = if seed % 5 == 4 { 10 } else { 5 };
        let project = public(rounding);
        let disclosed =
            publish(&contracts, &project, &[]).unwrap_or_else(|e| panic!("{seed}: {e}"));
        let ages = ages(&contracts, project.reference_date);
        if ages.len() < 20 {
            continue;
        }
        assert_classes(&disclosed, &ages, rounding);
        assert_units(&disclosed, rounding);
        let mut known: BTreeMap<Scope, u64> = BTreeMap::new();
        for (id, scope, kind, count) in printed(&disclosed) {
            assert_eq!(count % rounding, 0, "{seed} {id}");
            if !scope.is_empty() || kind == RowKind::Total {
                let first = *known.entry(scope.clone()).or_insert(count);
                assert_eq!(first, count, "{seed} {id} {scope:?}");
            }
        }
        let told = format!("{:?}", disclosed.findings);
        assert!(!told.contains(ALONE), "{seed} names a unit of one person");
    }
}

#[test]
fn order_statistics_and_other_sexes_are_not_told() {
    let disclosed = publish(&town(3, 600), &public(5), &[]).expect("passes");
    let ids: BTreeSet<&str> = { disclosed.findings.iter() }
        .flat_map(|finding| {
            finding
                .table
                .columns
                .iter()
                .map(|column| column.id.as_str())
        })
        .collect();
    for id in ["q1", "median", "q3", "diverse", "not_stated", "age_unknown"] {
        assert!(!ids.contains(id), "{id}");
    }
    for id in [
        "alterspyramide",
        "altersabgaenge",
        "altersstruktur-fortschreibung",
    ] {
        assert!(by_id(&disclosed, id).is_some(), "{id}");
    }
    for id in ["wissensrisiko", "alterskennzahlen-nach-entgeltgruppe"] {
        assert!(by_id(&disclosed, id).is_none(), "{id}");
    }
}

#[test]
fn means_and_shares_are_as_coarse_as_their_group_is_small() {
    let disclosed = publish(&town(11, 500), &public(5), &[]).expect("passes");
    for finding in &disclosed.findings {
        let Some(heads) = finding.table.column("heads") else {
            continue;
        };
        for row in &finding.table.rows {
            for (cell, column) in row.cells.iter().zip(&finding.table.columns) {
                match cell.value {
                    CellValue::Share(share) => panic!("{}: {share} has a digit", finding.id),
                    CellValue::Percent(share) => {
                        let cents = share * 100.0;
                        assert!((cents - cents.round()).abs() < 1e-9, "{}", finding.id);
                        let of = if column.id == "share_of_heads" {
                            80
                        } else {
                            count(row, heads)
                        };
                        assert!(of >= 80, "a share of {of} in {}", finding.id);
                    }
                    CellValue::Number { value, digits } if column.id == "mean" => {
                        let step = 10f64.powi(i32::from(digits));
                        assert!((value * step - (value * step).round()).abs() < 1e-9);
                        assert!(digits == 0 || count(row, heads) >= 195);
                    }
                    _ => {}
                }
            }
        }
    }
}

fn edition(disclosed: Disclosed, day: NaiveDate) -> EarlierEdition {
    let mut report = fixtures::report_of(Vec::new(), Language::De);
    report.edition = Edition::Public;
    report.reference_date = day;
    report.findings = disclosed.findings;
    let bytes = json(&report, &I18n::new(Language::De)).expect("JSON");
    let text = String::from_utf8(bytes).expect("UTF-8");
    read_earlier(&text, "verlauf/2026.json")
        .value
        .expect("an edition")
}

#[test]
fn a_joiner_changes_hardly_a_printed_number() {
    let (mut changed, mut all) = (0, 0);
    for seed in 100..112 {
        let project = public(5);
        let before = town(seed, 320);
        let first = publish(&before, &project, &[]).expect("passes");
        let numbers: BTreeMap<Scope, u64> = { printed(&first).into_iter() }
            .filter(|(_, scope, ..)| !scope.is_empty())
            .map(|(_, scope, _, count)| (scope, count))
            .collect();
        let mut now = before.clone();
        let mut joiner = before[7].clone();
        joiner.person = "P99999".to_owned();
        now.push(joiner);
        let earlier = [edition(first, project.reference_date)];
        // The day after: a second edition of the same day has the classes of the first or none.
        let mut later = project.clone();
        later.reference_date = project.reference_date + Days::new(1);
        let second = publish(&now, &later, &earlier).expect("passes");
        for (_, scope, _, count) in printed(&second) {
            if let Some(old) = numbers.get(&scope) {
                all += 1;
                changed += usize::from(*old != count);
            }
        }
    }
    assert!(changed * 100 < all, "{changed} of {all} numbers changed");
}

/// Printed numbers of who is at least so old, by who else they are and the age.
fn at_least(disclosed: &Disclosed) -> BTreeMap<(String, Scope, u8), u64> {
    let mut sums = BTreeMap::new();
    for (id, mut scope, _, count) in printed(disclosed) {
        let Some(age) = ["age-three", "age-four", "age-destatis", "age-five-year"]
            .iter()
            .find_map(|dimension| scope.remove(*dimension))
        else {
            continue;
        };
        if scope
            .keys()
            .any(|dimension| !matches!(*dimension, "unit" | "sex"))
        {
            continue;
        }
        let from = age
            .trim_start_matches(">=")
            .split('-')
            .next()
            .and_then(|from| from.parse().ok());
        for least in (20..=65)
            .step_by(5)
            .filter(|least| from.is_some_and(|from: u8| from >= *least))
        {
            *sums.entry((id.clone(), scope.clone(), least)).or_default() += count;
        }
    }
    sums
}

#[test]
fn where_nobody_comes_or_goes_no_fewer_are_of_an_age_in_later_years() {
    let (mut fewer, mut all) = (0, 0);
    for seed in 200..208 {
        let staff = town(seed, 320);
        let mut project = public(5);
        let mut earlier: Vec<EarlierEdition> = Vec::new();
        let mut before = BTreeMap::new();
        for _ in 0..3 {
            let disclosed = publish(&staff, &project, &earlier).expect("passes");
            let now = at_least(&disclosed);
            for (place, count) in &before {
                all += usize::from(now.contains_key(place));
                fewer += usize::from(now.get(place).is_some_and(|new| new < count));
            }
            before = now;
            earlier.push(edition(disclosed, project.reference_date));
            project.reference_date = project.reference_date + Months::new(12);
        }
    }
    assert!(all > 500, "{all}");
    assert_eq!(fewer, 0, "of {all} numbers");
}

#[test]
fn the_same_day_is_not_published_twice_with_another_rounding() {
    let contracts = town(42, 300);
    let project = public(5);
    let first = publish(&contracts, &project, &[]).expect("passes");
    let earlier = [edition(first, project.reference_date)];
    let refused = publish(&contracts, &public(10), &earlier);
    assert!(matches!(refused, Err(DisclosureError::OtherClasses { .. })));
}

/// Units and classes by which an edition tells persons apart.
fn divisions(disclosed: &Disclosed) -> BTreeSet<(String, Scope)> {
    { printed(disclosed).into_iter() }
        .map(|(id, scope, ..)| (id, scope))
        .collect()
}

/// So many persons whose age is known, each unit of twenty but the last.
fn twenties(persons: usize) -> Vec<Contract> {
    let mut staff = town(4, persons);
    for (number, contract) in staff.iter_mut().enumerate() {
        contract.unit = vec![NAMES[number / 20].to_owned()];
        let age = 20 + i64::try_from(number * 7 % 45).expect("an age");
        let born = date(2026, 6, 30) - Days::new(u64::try_from(age * 366).expect("days"));
        contract.birth = Value::Given(Birth::Date(born));
    }
    staff
}

#[test]
fn a_correction_of_the_same_day_counts_as_finely_as_the_first_edition() {
    // 60, 80, 120 and 220 persons are just enough for classes that one person fewer has not; each unit has just enough, too.
    for persons in [60, 80, 120, 220] {
        let project = public(5);
        let first = publish(&twenties(persons), &project, &[]).expect("passes");
        let told = divisions(&first);
        let earlier = [edition(first, project.reference_date)];
        for corrected in [0, 21, persons - 1] {
            let mut staff = twenties(persons);
            staff[corrected].birth = Value::Missing(Missing::NotGiven);
            let fresh = divisions(&publish(&staff, &project, &[]).expect("passes"));
            assert_ne!(fresh, told, "{persons}: one person is a class or a unit");
            let again = publish(&staff, &project, &earlier).expect("a way out");
            assert_eq!(divisions(&again), told, "{persons}, {corrected}");
        }
        // One more is no finer either.
        let mut staff = twenties(persons);
        staff.push(Contract {
            person: "P99999".to_owned(),
            ..staff[3].clone()
        });
        let again = publish(&staff, &project, &earlier).expect("a way out");
        assert_eq!(divisions(&again), told, "{persons} and one");
    }
}

/// A town of units with so many persons each.
fn units_of(sizes: &[usize]) -> Vec<Contract> {
    let mut staff = twenties(sizes.iter().sum());
    let units = (1..)
        .zip(sizes)
        .flat_map(|(unit, size)| std::iter::repeat_n(unit, *size));
    for (contract, unit) in staff.iter_mut().zip(units) {
        contract.unit = vec![format!("Amt {unit}")];
    }
    staff
}

#[test]
fn one_who_was_counted_in_another_unit_makes_no_other_division_of_the_same_day() {
    // One person fewer in the first unit is too few, one more in the third is enough.
    let project = public(5);
    let before = units_of(&[20, 15, 19, 6]);
    let first = publish(&before, &project, &[]).expect("passes");
    let told = divisions(&first);
    let earlier = [edition(first, project.reference_date)];
    let mut staff = before.clone();
    staff[7].unit = vec!["Amt 3".to_owned()];
    let fresh = divisions(&publish(&staff, &project, &[]).expect("passes"));
    assert_ne!(fresh, told, "one person is a unit");
    let again = publish(&staff, &project, &earlier).expect("a way out");
    assert_eq!(divisions(&again), told);
}

#[test]
fn a_table_that_the_first_edition_left_out_is_not_added_on_the_same_day() {
    let contracts = town(42, 300);
    let mut project = public(5);
    project.disclosure.without = vec!["alterspyramide".to_owned()];
    let first = publish(&contracts, &project, &[]).expect("passes");
    let earlier = [edition(first, project.reference_date)];
    let second = publish(&contracts, &public(5), &earlier).expect("passes");
    assert!(by_id(&second, "alterspyramide").is_none());
    assert!(by_id(&second, "altersstruktur").is_some());
}

#[test]
fn the_name_of_a_joined_group_tells_of_no_member_that_it_is_small() {
    // Twenty who are five times four, and who need not be.
    let labels = |sizes: &[usize]| {
        let mut staff = units_of(sizes);
        staff.extend(twenties(60).split_off(staff.len()));
        let disclosed = publish(&staff, &public(5), &[]).expect("passes");
        let units: BTreeSet<String> = { printed(&disclosed).into_iter() }
            .filter_map(|(_, mut scope, ..)| scope.remove("unit"))
            .collect();
        units
    };
    let fours = labels(&[4; 5]);
    assert!(fours.len() > 1, "{fours:?}");
    for sizes in [&[7, 7, 6][..], &[9, 9, 2], &[5; 4]] {
        assert_eq!(labels(sizes), fours, "{sizes:?}");
    }
}

#[test]
fn too_few_are_not_counted() {
    let disclosed = publish(&town(5, 15), &public(5), &[]).expect("passes");
    assert!(printed(&disclosed).is_empty());
}

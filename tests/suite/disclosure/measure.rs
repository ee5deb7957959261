//! What rounding costs, measured beside the same persons in the same classes: the mean distance of a printed count from the
//! true one, that of each number rounded to the nearest multiple by itself, and the relative error of the tables of age
//! classes. Towns are invented; those of a folder are measured for the table in `docs/disclosure.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use befund::analysis::analyse;
use befund::disclosure::{Beside, coarsen, disclose};
use befund::i18n::{I18n, Language};
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, Finding, Role, RowKind, Scope};
use befund::project::{Edition, Project};

use super::staff::{public, town};
use crate::survey::make;

/// The tables of age classes by units, by parts of units and by sex.
const CLASSES: [&str; 3] = [
    "altersstruktur-nach-einheit",
    "altersstruktur-nach-untereinheit",
    "alterspyramide",
];

/// Counts by what they are about: finding, column, whom it counts, and whether it is a total.
type Counts = BTreeMap<(String, String, Scope, bool), u64>;

/// A town with what its public edition prints.
#[derive(Debug, Default)]
struct Measured {
    /// Persons who are counted.
    staff: usize,
    /// Of these, those whose unit (of two levels) bears its own name.
    own_name: usize,
    /// Tables on the staff, printed and of the internal edition.
    tables: (usize, usize),
    /// Age classes: of all, by sex, by units, by parts.
    classes: [usize; 4],
    /// Counts, and the sums of their distances: as printed, and each to its nearest multiple.
    counts: u64,
    off: u64,
    off_alone: u64,
    /// Distances and counts of persons in each of [`CLASSES`].
    relative: [(u64, u64); 3],
}

impl Measured {
    fn error(&self) -> f64 {
        ratio(self.off, self.counts)
    }

    fn error_alone(&self) -> f64 {
        ratio(self.off_alone, self.counts)
    }

    fn relative(&self) -> [Option<f64>; 3] {
        self.relative
            .map(|(off, persons)| (persons > 0).then(|| ratio(off, persons)))
    }
}

fn ratio(part: u64, of: u64) -> f64 {
    let number = |count: u64| u32::try_from(count).map(f64::from).expect("small");
    number(part) / number(of).max(1.0)
}

fn counts(finding: &Finding) -> Counts {
    let mut found = Counts::new();
    for row in &finding.table.rows {
        for (column, cell) in finding.table.columns.iter().zip(&row.cells) {
            let (Role::Persons, CellValue::Count(count)) = (column.role, &cell.value) else {
                continue;
            };
            let mut scope = column.scope.clone();
            scope.extend(row.scope.clone());
            scope.extend(cell.scope.clone());
            let is_total = row.kind == RowKind::Total;
            let key = (finding.id.clone(), column.id.clone(), scope, is_total);
            found.insert(key, *count);
        }
    }
    found
}

fn is_staff(finding: &Finding) -> bool {
    let population = finding.table.population.as_ref();
    population.is_some_and(|population| population.id == "staff")
}

/// Measures the staff of a project.
fn measure(dataset: &Dataset, project: &Project) -> Measured {
    let i18n = I18n::new(Language::De);
    let (codings, codebook) = (Codings::default(), Codebook::default());
    let coarse = coarsen(dataset, (&codings, &codebook), project, &[], &i18n);
    let count = |dataset: &Dataset| analyse(dataset, &codings, &codebook, project).expect("counts");
    let truth: Vec<Finding> = { count(&coarse.dataset).into_iter() }
        .filter(is_staff)
        .collect();
    let true_counts: Counts = truth.iter().flat_map(counts).collect();
    let internal = count(dataset)
        .iter()
        .filter(|finding| is_staff(finding))
        .count();
    let beside = Beside {
        coarse: Some(&coarse),
        today: Some(project.reference_date),
        ..Beside::default()
    };
    let disclosed = disclose(truth, &project.disclosure, &beside).expect("published");
    let base = project.disclosure.rounding;
    let mut measured = Measured {
        tables: (disclosed.findings.len(), internal),
        ..Measured::default()
    };
    for finding in disclosed.findings.iter().map(|finding| &**finding) {
        for (key, printed) in counts(finding) {
            let count = true_counts[&key];
            let off = printed.abs_diff(count);
            measured.counts += 1;
            measured.off += off;
            measured.off_alone += (count % base).min(base - count % base);
            let table = CLASSES.iter().position(|id| *id == key.0);
            let is_class = key.2.keys().any(|dimension| dimension.starts_with("age-"));
            if let Some(table) = table.filter(|_| is_class && !key.3) {
                measured.relative[table].0 += off;
                measured.relative[table].1 += count;
            }
        }
        let of = ["altersstruktur", "alterspyramide", CLASSES[0], CLASSES[1]];
        if let Some(at) = of.iter().position(|id| *id == finding.id) {
            let scopes = counts(finding).into_keys().flat_map(|key| key.2);
            let ages: BTreeSet<String> = { scopes }
                .filter(|(dimension, _)| dimension.starts_with("age-"))
                .map(|(_, class)| class)
                .collect();
            measured.classes[at] = ages.len();
        }
    }
    let own: BTreeMap<&str, &Vec<String>> = { dataset.contracts.iter() }
        .map(|contract| (contract.person.as_str(), &contract.unit))
        .collect();
    let counted: BTreeMap<&str, &Vec<String>> = { coarse.dataset.contracts.iter() }
        .map(|contract| (contract.person.as_str(), &contract.unit))
        .collect();
    measured.staff = counted.len();
    let keeps = |(person, unit): (&&str, &&Vec<String>)| {
        let path = own[*person];
        !unit.is_empty() && ***unit == path[..path.len().min(2)]
    };
    measured.own_name = counted.iter().filter(|entry| keeps(*entry)).count();
    measured
}

#[test]
fn rounding_costs_little_more_than_each_number_by_itself() {
    let (mut off, mut counts) = (0, 0);
    for (seed, persons) in (0..).zip([40, 60, 80, 110, 150, 200, 240, 320, 430, 600]) {
        let dataset = Dataset {
            contracts: town(seed, persons),
            ..Dataset::default()
        };
        let measured = measure(&dataset, &public(5));
        assert!(measured.off_alone <= measured.off, "{seed}: {measured:?}");
        for (table, relative) in CLASSES.iter().zip(measured.relative()) {
            assert!(
                relative.is_none_or(|r| r <= 0.15),
                "{seed}, {persons}, {table}: {relative:?}"
            );
        }
        off += measured.off;
        counts += measured.counts;
    }
    let error = ratio(off, counts);
    assert!(counts > 500 && error <= 1.4, "{error} over {counts} counts");
}

/// The staff of a project folder.
fn read(folder: &Path) -> (Dataset, Project) {
    let toml = std::fs::read_to_string(folder.join("befund.toml")).expect("a project file");
    let made = make::read(folder, &toml);
    let mut project = made.project;
    project.disclosure.edition = Edition::Public;
    let mut dataset = made.checked.value;
    (dataset.answers, dataset.grades) = (Vec::new(), Vec::new());
    (dataset, project)
}

/// `BEFUND_TOWNS=folder cargo test --release --test suite towns_of_a_folder -- --ignored --nocapture`
#[test]
#[ignore = "measures the towns of a folder that is named"]
#[expect(clippy::print_stdout, reason = "a measurement says what it measured")]
fn towns_of_a_folder_are_measured() {
    let Some(folder) = std::env::var_os("BEFUND_TOWNS").map(PathBuf::from) else {
        return;
    };
    let entries = std::fs::read_dir(folder).expect("a folder");
    let projects: BTreeSet<PathBuf> = { entries }
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.join("befund.toml").is_file())
        .collect();
    for path in projects {
        let (dataset, project) = read(&path);
        let m = measure(&dataset, &project);
        let relative = m
            .relative()
            .map(|r| r.map_or_else(|| "–".to_owned(), |r| format!("{:.0}", r * 100.0)));
        let classes = m.classes.map(|n| {
            if n == 0 {
                "–".to_owned()
            } else {
                n.to_string()
            }
        });
        println!(
            "| {} | {} | {} of {} | {} | {} % | {:.2} ({:.2}) | {} % |",
            path.file_name().expect("a name").to_string_lossy(),
            m.staff,
            m.tables.0,
            m.tables.1,
            classes.join(" / "),
            100 * m.own_name / m.staff.max(1),
            m.error(),
            m.error_alone(),
            relative.join(", "),
        );
    }
}

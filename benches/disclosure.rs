//! What the public edition takes on top of the internal one: the staff of a town, of 5,000, and of a Land in three levels,
//! joined before counting and rounded afterwards: `cargo bench --bench disclosure`.
//!
//! The staff is made by a fixed rule, so that every run counts the same persons. It fails beyond two seconds for 5,000
//! persons and beyond ten for a million, and where 20,000 units take more than thirty.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use befund::analysis::analyse;
use befund::disclosure::{Beside, coarsen, disclose};
use befund::i18n::{I18n, Language};
use befund::model::answers::Value;
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::names::Names;
use befund::model::place::{Origin, Place};
use befund::model::staff::{Birth, Contract, Sex};
use befund::project::{
    BarometerSettings, CodingSettings, DemographySettings, DesignSettings, DisclosureSettings,
    Edition, Project, ReportSettings, SurveySettings,
};
use chrono::NaiveDate;

/// Persons, outer units, parts of each, and what joining and rounding may take.
const CASES: [(u32, u64, u64, Duration); 4] = [
    (850, 5, 4, Duration::from_millis(500)),
    (5_000, 8, 12, Duration::from_secs(2)),
    (1_000_000, 12, 40, Duration::from_secs(10)),
    (1_000_000, 20_000, 1, Duration::from_secs(30)),
];

fn main() -> ExitCode {
    let mut is_good = true;
    for (persons, outer, inner, limit) in CASES {
        let took = time(persons, outer, inner);
        is_good &= took.is_some_and(|took| took < limit);
    }
    if is_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What joining and rounding take; nothing where the gate refuses.
fn time(persons: u32, outer: u64, inner: u64) -> Option<Duration> {
    let project = project()?;
    let i18n = I18n::new(Language::De);
    let contracts = (0..persons)
        .filter_map(|row| contract(row, outer, inner))
        .collect();
    let dataset = Dataset {
        contracts,
        ..Dataset::default()
    };
    let start = Instant::now();
    let (codings, codebook) = (Codings::default(), Codebook::default());
    let coarse = coarsen(&dataset, (&codings, &codebook), &project, &[], &i18n);
    let before = start.elapsed();
    let findings = analyse(&coarse.dataset, &codings, &codebook, &project).ok()?;
    let start = Instant::now();
    let beside = Beside {
        today: Some(project.reference_date),
        coarse: Some(&coarse),
        ..Beside::default()
    };
    let disclosed = disclose(findings, &project.disclosure, &beside);
    let after = start.elapsed();
    let counts = disclosed
        .as_ref()
        .ok()?
        .account
        .staff
        .as_ref()
        .map(|staff| staff.figures);
    report(
        persons,
        outer * inner,
        counts.unwrap_or_default(),
        before,
        after,
    );
    Some(before + after)
}

#[expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
fn report(persons: u32, units: u64, counts: u64, before: Duration, after: Duration) {
    println!(
        "{persons} employees, {units} units, {counts} counts: joined in {before:.2?}, rounded in {after:.2?}"
    );
}

/// A number that looks random and is the same in every run (the finaliser of SplitMix64).
fn mixed(number: u64) -> u64 {
    let a = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let b = (a ^ (a >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    b ^ (b >> 31)
}

fn contract(row: u32, outer: u64, inner: u64) -> Option<Contract> {
    let random = mixed(u64::from(row) + 1);
    let part = |shift: u32, of: u64| (random >> shift) % of;
    let days = i64::try_from(part(0, 45 * 365)).ok()?;
    let birth = NaiveDate::from_ymd_opt(1959, 9, 1)? + chrono::Duration::days(days);
    Some(Contract {
        person: format!("{random:016x}"),
        birth: Value::Given(Birth::Date(birth)),
        sex: if part(24, 5) < 3 {
            Sex::Female
        } else {
            Sex::Male
        },
        unit: vec![
            format!("Ressort {}", part(28, outer)),
            format!("Behörde {}", part(32, inner)),
            format!("Referat {}", part(36, 5)),
        ],
        employment: Some("Tarif".to_owned()),
        grade: None,
        fte: Some(if part(44, 3) == 0 { 0.5 } else { 1.0 }),
        entry: None,
        special_limit_months: None,
        desk_exit: None,
        payroll_exit: None,
        key_position: false,
        place: place(row),
    })
}

fn place(row: u32) -> Place {
    let origin = Arc::new(Origin {
        file: "erfunden.csv".to_owned(),
        sheet: None,
    });
    Place::row(&origin, row + 2)
}

fn project() -> Option<Project> {
    Some(Project {
        root: PathBuf::new(),
        name: "land".to_owned(),
        title: "Land".to_owned(),
        subtitle: None,
        reference_date: NaiveDate::from_ymd_opt(2026, 6, 30)?,
        language: Language::De,
        size: befund::project::Size::default(),
        notes: Vec::new(),
        questions: Vec::new(),
        units: None,
        names: Names::default(),
        sources: Vec::new(),
        checks: Vec::new(),
        alerts: Vec::new(),
        coding: CodingSettings::default(),
        barometer: BarometerSettings::default(),
        survey: SurveySettings::default(),
        demography: DemographySettings::default(),
        disclosure: DisclosureSettings {
            edition: Edition::Public,
            salt: "land".to_owned(),
            ..DisclosureSettings::default()
        },
        report: ReportSettings::default(),
        design: DesignSettings::default(),
        history: befund::project::HistorySettings::default(),
        output: befund::project::OutputSettings::default(),
    })
}

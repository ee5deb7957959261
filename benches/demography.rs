//! Times the age structure and the exits of a million invented employees: `cargo bench --bench demography`.
//!
//! It measures counting alone: reading a file and drawing charts are other stages. The staff is made by a fixed rule, so that
//! every run counts the same persons. It fails when the counting takes longer than the limit of three seconds.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use befund::analysis::analyse;
use befund::i18n::Language;
use befund::model::answers::Value;
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::names::Names;
use befund::model::place::{Origin, Place};
use befund::model::staff::{Birth, Contract, Sex};
use befund::project::{
    BarometerSettings, CodingSettings, DemographySettings, DesignSettings, DisclosureSettings,
    Land, Project, ReportSettings, SourcedAge, SurveySettings,
};
use chrono::NaiveDate;

/// All employees of a large Land.
const ROWS: u32 = 1_000_000;

/// What the counting may take on two cores.
const LIMIT: Duration = Duration::from_secs(3);

fn main() -> ExitCode {
    let dataset = Dataset {
        contracts: (0..ROWS).filter_map(contract).collect(),
        ..Dataset::default()
    };
    let Some(project) = project() else {
        return ExitCode::FAILURE;
    };
    let (codings, codebook) = (Codings::default(), Codebook::default());
    let mut best = Duration::MAX;
    for _ in 0..3 {
        let start = Instant::now();
        let findings = analyse(&dataset, &codings, &codebook, &project);
        let took = start.elapsed();
        best = best.min(took);
        report(took, findings.map_or(0, |findings| findings.len()));
    }
    if best < LIMIT {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
fn report(took: Duration, findings: usize) {
    println!("{ROWS} employees, {findings} findings: {took:.2?}");
}

/// A number that looks random and is the same in every run (the finaliser of SplitMix64).
fn mixed(number: u64) -> u64 {
    let a = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let b = (a ^ (a >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    b ^ (b >> 31)
}

fn contract(row: u32) -> Option<Contract> {
    let random = mixed(u64::from(row) + 1);
    let part = |shift: u32, of: u64| (random >> shift) % of;
    let days = i64::try_from(part(0, 45 * 365)).ok()?;
    let birth = NaiveDate::from_ymd_opt(1959, 9, 1)? + chrono::Duration::days(days);
    let is_civil_servant = part(20, 3) == 0;
    Some(Contract {
        person: format!("{random:016x}"),
        birth: Value::Given(Birth::Date(birth)),
        sex: if part(24, 5) < 3 {
            Sex::Female
        } else {
            Sex::Male
        },
        unit: vec![
            format!("Ressort {}", part(28, 12)),
            format!("Behörde {}", part(32, 40)),
        ],
        employment: Some(if is_civil_servant { "Beamte" } else { "Tarif" }.to_owned()),
        grade: Some(format!("Gruppe {}", part(40, 15))),
        fte: Some(if part(44, 3) == 0 { 0.5 } else { 1.0 }),
        entry: None,
        special_limit_months: (part(48, 50) == 0).then_some(62 * 12),
        desk_exit: None,
        payroll_exit: None,
        key_position: part(52, 100) == 0,
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
        demography: DemographySettings {
            land: Some(Land::Berlin),
            mean_exit: Some(SourcedAge {
                months: 63 * 12 + 8,
                source: "erfunden".to_owned(),
            }),
            ..DemographySettings::default()
        },
        disclosure: DisclosureSettings::default(),
        report: ReportSettings::default(),
        design: DesignSettings::default(),
        history: befund::project::HistorySettings::default(),
        output: befund::project::OutputSettings::default(),
    })
}

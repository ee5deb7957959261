//! Real exports from elsewhere, where this machine has them: what they are must be seen without being told.

use befund::ingest::{self, ReadOptions};
use befund::model::raw::RawTable;
use befund::project::{Layout, SourceKind as Kind};
use befund::validate::recognise;

use super::table::{check_with, found, project, source};
use crate::project_folder::real_data;

fn tables(name: &str) -> Option<Vec<RawTable>> {
    let path = real_data()?.join(name);
    let read = ingest::read(&path, name, &ReadOptions::default());
    Some(read.expect("readable").value)
}

#[test]
fn survey_exports_are_recognised_and_read_whole() {
    for (name, layout, respondents) in [
        (
            "limesurvey_n2_dummy_data_codeandtext.csv",
            Layout::Limesurvey,
            12,
        ),
        (
            "limesurvey_n2_dummy_data_codeonly.csv",
            Layout::Limesurvey,
            12,
        ),
        (
            "limesurvey_n2_dummy_data_2021_codeonly.csv",
            Layout::Limesurvey,
            36,
        ),
        ("qualtrics_3header_sample.csv", Layout::Qualtrics, 1),
        ("qualtrics_2header_legacy.csv", Layout::Qualtrics, 1),
    ] {
        let Some(tables) = tables(&format!("survey-exports/{name}")) else {
            return; // this machine has no folder of real inputs
        };
        let best = recognise(&tables[0])
            .into_iter()
            .next()
            .expect("recognised");
        assert_eq!(
            (best.kind, best.layout),
            (Kind::Answers, Some(layout)),
            "{name}"
        );
        let mut project = project();
        project.questions.clear();
        let checked = check_with(&source(Kind::Answers), &tables, &project);
        let intake = checked.value.intake.totals();
        assert_eq!(
            intake,
            (respondents, respondents, 0),
            "{name}: {:?}",
            found(&checked)
        );
        assert!(!checked.value.answers.is_empty(), "{name}");
    }
}

#[test]
fn a_series_of_years_gives_one_age_structure() {
    let Some(tables) = tables("public-sector/konstanz_nach_altersgruppe.csv") else {
        return; // this machine has no folder of real inputs
    };
    let checked = check_with(&source(Kind::AgeBands), &tables, &project());
    // Six bands of the last of 26 years.
    assert_eq!(checked.value.intake.totals(), (26, 1, 25));
    assert_eq!(checked.value.age_bands.len(), 6);
}

#[test]
fn an_inventory_template_is_read_as_devices() {
    let Some(tables) = tables("it-inventory/idoit_de_Import-Arbeitsplaetze.csv") else {
        return; // this machine has no folder of real inputs
    };
    assert_eq!(recognise(&tables[0])[0].kind, Kind::Devices);
    let checked = check_with(&source(Kind::Devices), &tables, &project());
    assert_eq!(checked.value.devices.len(), 80);
}

//! Every word that the analyses use exists in both languages, and no sentence shows a hole.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use befund::analysis::analyse;
use befund::i18n::{I18n, Language, sources};
use befund::model::answers::{Mention, Missing, Respondent, Value};
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, Finding, Section, Statement};
use befund::model::intake::Intake;
use befund::model::inventory::LevelScale;
use befund::model::staff::{Birth, Contract, Sex};
use befund::project::{Backtest, DemographySettings, Land, SourcedAge, SpecialLimit};
use befund::report::statement;

use super::demography::contract;
use super::inventory::{application, band, device, figure, service, sheet};
use super::make::{grade, place, project, respondent, said, survey};
use super::mentions::codebook;

/// A project with something of every kind.
pub(crate) fn everything() -> Vec<Finding> {
    let people: Vec<_> = (0..8)
        .map(|number| {
            let unit = ["Bauamt", "Hauptamt", ""][number % 3];
            respondent(&format!("I{number}"), unit, ["Leitung", "Team"][number % 2])
        })
        .collect();
    let mut sayings: Vec<_> = people
        .iter()
        .enumerate()
        .map(|(number, who)| {
            said(
                who,
                "bedarf",
                [&["dms", "wiki"][..], &["aerger"], &["sonstiges"]][number % 3],
            )
        })
        .collect();
    let mut silent = said(&people[7], "chancen", &[]);
    silent.non_answer = Some(Missing::DontKnow);
    sayings.push(silent);
    let (mut dataset, codings) = survey(&sayings);
    dataset.mentions = vec![Mention {
        question: "bedarf".to_owned(),
        category: "DMS".to_owned(),
        mentions: 7,
        respondents: Some(9),
        place: place(0),
    }];
    dataset.grades = (0..24)
        .map(|row| {
            let value = u8::try_from(row % 5 % 4 + 1).expect("small");
            let wave = ["2024", "2026"][row % 2];
            let who = &people[row % 3];
            let key = format!("G{row}");
            let who = Respondent { key, ..who.clone() };
            grade(row, who, Some(wave), Value::Given(value))
        })
        .collect();
    dataset.contracts = staff();
    add_inventory(&mut dataset);
    let mut project = project();
    project.demography = demography();
    analyse(&dataset, &codings, &codebook(), &project).expect("it counts")
}

/// Settings that every finding on exits needs.
fn demography() -> DemographySettings {
    DemographySettings {
        land: Some(Land::Berlin),
        mean_exit: Some(SourcedAge {
            months: 63 * 12 + 8,
            source: "Personalbericht".to_owned(),
        }),
        special_limits: vec![SpecialLimit {
            name: "Einsatzdienst".to_owned(),
            age: SourcedAge {
                months: 60 * 12,
                source: "Profil".to_owned(),
            },
        }],
        backtest: vec![Backtest {
            year: 2025,
            forecast: 12,
            actual: 1,
        }],
        ..DemographySettings::default()
    }
}

fn staff() -> Vec<Contract> {
    (0..20)
        .map(|number: u8| Contract {
            unit: [&["Dezernat", "Bauamt"][..], &["Dezernat"], &["Personalrat"]]
                [usize::from(number) % 3]
                .iter()
                .map(|name| (*name).to_owned())
                .collect(),
            sex: [Sex::Female, Sex::Male, Sex::Diverse, Sex::NotStated][usize::from(number) % 4],
            employment: (number < 15)
                .then(|| ["Beamte", "Tarif"][usize::from(number) % 2].to_owned()),
            grade: Some("EG 9".to_owned()),
            fte: Some(0.5),
            key_position: number == 19,
            desk_exit: (number == 18).then(|| super::make::date(2028, 1, 31)),
            payroll_exit: (number == 18).then(|| super::make::date(2031, 1, 31)),
            ..contract(
                &format!("P{number}"),
                if number == 0 {
                    Value::Missing(Missing::NotGiven)
                } else {
                    Value::Given(Birth::Age(20 + 2 * number))
                },
            )
        })
        .collect()
}

fn add_inventory(dataset: &mut Dataset) {
    dataset.devices = vec![device(0, "PC"), device(1, "Server")];
    dataset.devices[0].purchase = Some(super::make::date(2020, 1, 1));
    dataset.fachverfahren = vec![
        application(0, "VOIS", "Bürgerbüro", Some(true)),
        application(1, "ProBauG", "Bauamt", None),
    ];
    dataset.fachverfahren[0].users = Some(12);
    dataset.online_dienste = vec![
        service(0, LevelScale::Interaction, Value::Given(3)),
        service(
            1,
            LevelScale::Interaction,
            Value::Missing(Missing::NotGiven),
        ),
        service(2, LevelScale::OzgReifegrad11, Value::Given(2)),
    ];
    let mut with_target = figure(1, "Laptops", 90.0, 2026);
    with_target.target = Some(100.0);
    dataset.kennzahlen = vec![figure(0, "Laptops", 80.0, 2025), with_target];
    dataset.age_bands = vec![
        band(0, Some("Bauamt"), None, 4),
        band(1, Some("Hauptamt"), Some(60), 9),
    ];
    dataset.intake = Intake {
        sheets: vec![sheet("antworten.csv", 9, 1)],
        ..Intake::default()
    };
}

fn source_text(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        text += &if path.is_dir() {
            source_text(&path)
        } else {
            fs::read_to_string(&path).expect("readable")
        };
    }
    text
}

#[test]
fn the_words_used_and_the_words_there_are_the_same() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    // A recipe of a sentence that the report must tell from others has its name in the model.
    let text = ["analysis", "model"].map(|stage| source_text(&source.join(stage)));
    let text = text.concat();
    let used: BTreeSet<&str> = text
        .split('"')
        .filter(|word| word.starts_with("analysis-") && !word.contains(' '))
        .collect();
    let files = sources(Language::De).into_iter();
    let there: BTreeSet<&str> = files
        .flat_map(|(_, locale)| locale.lines())
        .filter(|line| line.starts_with("analysis-"))
        .filter_map(|line| line.split(" =").next())
        .collect();
    assert_eq!(used, there);
}

#[test]
fn every_kind_of_data_has_its_findings() {
    let ids: BTreeSet<String> = everything().into_iter().map(|finding| finding.id).collect();
    for id in [
        "altersbaender",
        "altersbaender-nach-einheit",
        "altersabgaenge",
        "altersabgaenge-bezuege",
        "altersabgaenge-nach-einheit",
        "altersabgaenge-nach-untereinheit",
        "altersabgaenge-recht-und-demografie",
        "altersabgaenge-rueckschau",
        "altersabgaenge-szenarien",
        "alterskennzahlen",
        "alterskennzahlen-nach-beschaeftigungsart",
        "alterskennzahlen-nach-einheit",
        "alterskennzahlen-nach-entgeltgruppe",
        "alterskennzahlen-nach-untereinheit",
        "alterspyramide",
        "altersstruktur",
        "altersstruktur-fortschreibung",
        "altersstruktur-nach-einheit",
        "altersstruktur-nach-untereinheit",
        "antworten-nach-einheit",
        "antworten-nach-rolle",
        "datengrundlage",
        "fachverfahren",
        "fachverfahren-nach-betrieb",
        "fachverfahren-nach-einheit",
        "geraete",
        "geraete-alter",
        "handlungsfelder",
        "handlungsfelder-nach-einheit",
        "kennzahlen",
        "kennzahlen-verlauf",
        "nennungen-bedarf",
        "nennungen-bedarf-veroeffentlicht",
        "nennungen-chancen",
        "online-dienste",
        "online-dienste-ozg",
        "stimmungsbarometer",
        "stimmungsbarometer-nach-einheit",
        "stimmungsbarometer-nach-rolle",
        "stimmungsbarometer-nach-welle",
        "unterfelder",
        "wissensrisiko",
    ] {
        assert!(ids.contains(id), "no {id} in {ids:?}");
    }
}

#[test]
fn findings_stand_by_section_and_have_their_own_ids() {
    let found = everything();
    let sections: Vec<Section> = found.iter().map(|finding| finding.section).collect();
    assert!(sections.is_sorted());
    let ids: BTreeSet<&str> = found.iter().map(|finding| finding.id.as_str()).collect();
    assert_eq!(ids.len(), found.len());
    for id in ids {
        assert!(
            id.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{id}"
        );
    }
}

#[test]
fn tables_are_rectangular_and_what_they_point_at_exists() {
    for finding in everything() {
        let columns = finding.table.columns.len();
        let ids: BTreeSet<&str> = finding
            .table
            .columns
            .iter()
            .map(|c| c.id.as_str())
            .collect();
        assert_eq!(ids.len(), columns, "{}: two columns of one id", finding.id);
        for row in &finding.table.rows {
            assert_eq!(row.cells.len(), columns, "{}", finding.id);
        }
        if let Some(chart) = &finding.chart {
            assert!(
                chart.label < columns && chart.series.iter().all(|c| *c < columns),
                "{}",
                finding.id
            );
            assert!(!chart.series.is_empty(), "{}", finding.id);
        }
        if let Statement::Cells { cells, .. } = &finding.statement {
            for (name, at) in cells {
                let cell = &finding.table.rows[at.row].cells[at.column];
                assert_ne!(cell.value, CellValue::Empty, "{} {name}", finding.id);
            }
        }
    }
}

#[test]
fn no_text_shows_a_hole() {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        for finding in everything() {
            let mut texts = vec![
                statement(&finding, &i18n).expect("a sentence"),
                i18n.text(&finding.title),
            ];
            texts.extend(finding.notes.iter().map(|note| i18n.text(note)));
            texts.extend(
                finding
                    .table
                    .columns
                    .iter()
                    .map(|column| i18n.text(&column.header)),
            );
            texts.extend(finding.base.iter().map(|figure| i18n.base(figure)));
            for row in &finding.table.rows {
                texts.extend(row.cells.iter().filter_map(|cell| match &cell.value {
                    CellValue::Label(message) => Some(i18n.text(message)),
                    _ => None,
                }));
            }
            for text in texts {
                let holes = ["{", "analysis-", "$", "  ", " ."];
                assert!(
                    !text.is_empty() && holes.iter().all(|hole| !text.contains(hole)),
                    "{}: {text}",
                    finding.id
                );
            }
        }
    }
}

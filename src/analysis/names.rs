//! What all findings that can be made are called: a wish for one is judged by these names, not by what one run happened to make. An
//! edition that withholds a finding, or a year without its file, makes no wish wrong; a typing error does.

use std::collections::BTreeSet;

use super::table::file_key;
use crate::model::dataset::Dataset;
use crate::project::{Project, matches_pattern};

/// Findings with one name.
const FIXED: &[&str] = &[
    "abbrueche",
    "altersabgaenge",
    "altersabgaenge-bezuege",
    "altersabgaenge-nach-einheit",
    "altersabgaenge-nach-untereinheit",
    "altersabgaenge-recht-und-demografie",
    "altersabgaenge-rueckschau",
    "altersabgaenge-szenarien",
    "altersbaender",
    "altersbaender-nach-einheit",
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
    "bedarf-und-massnahmen",
    "datengrundlage",
    "einheiten",
    "einheiten-lage",
    "fachverfahren",
    "fachverfahren-mehrfach",
    "fachverfahren-nach-betrieb",
    "fachverfahren-nach-einheit",
    "fachverfahren-nach-hersteller",
    "geldplan",
    "geldplan-bloecke",
    "geldplan-haushalt",
    "geldplan-je-kopf",
    "geraete",
    "geraete-alter",
    "geraete-nach-einheit",
    "geraete-nach-modell",
    "geraete-nach-standort",
    "geraete-nutzungsende",
    "gewichtung",
    "handlungsfelder",
    "handlungsfelder-nach-einheit",
    "kennzahlen",
    "kennzahlen-fahrplan",
    "kennzahlen-tempo",
    "kennzahlen-verlauf",
    "kennzahlen-ziele",
    "korrektur",
    "massnahmen",
    "massnahmen-fahrplan",
    "massnahmen-nach-einheit",
    "massnahmen-nach-gruppe",
    "massnahmen-nach-handlungsfeld",
    "massnahmen-nach-projekt",
    "massnahmen-nach-ziel",
    "massnahmen-termine",
    "massnahmen-ueberfaellig",
    "nennungen-ohne-zahlen",
    "nennungen-veroeffentlicht-und-gezaehlt",
    "online-dienste",
    "online-dienste-nach-einheit",
    "online-dienste-nach-zielgruppe",
    "online-dienste-ozg",
    "online-dienste-ozg-2-0",
    "pruefung",
    "pruefung-aufbau",
    "pruefung-zahlen",
    "ruecklauf",
    "ruecklauf-nach-einheit",
    "ruecklauf-nach-rolle",
    "schnittstellen",
    "stellen-nach-aufgabe",
    "stellen-nach-entgeltgruppe",
    "stellenplan",
    "stimmungsbarometer",
    "stimmungsbarometer-anteile",
    "stimmungsbarometer-nach-einheit",
    "stimmungsbarometer-nach-rolle",
    "stimmungsbarometer-nach-welle",
    "swot-befragung",
    "ueberblick-vorjahr",
    "unterfelder",
    "warnungen",
    "wissensrisiko",
    "wo-anfangen",
    "ziele",
];

/// Findings of each question: its key stands for the star.
const OF_QUESTIONS: &[&str] = &[
    "nennungen-*",
    "nennungen-*-nach-einheit",
    "nennungen-*-veroeffentlicht",
];

/// Findings of each closed question: its key stands for the star.
const OF_CLOSED: &[&str] = &["frage-*", "frage-*-nach-einheit", "frage-*-nach-rolle"];

/// Findings of each unit: its name stands for the star.
const OF_UNITS: &[&str] = &["einheit-*"];

/// Findings of lists, boards, projects and plans: what they are called in their files stands for the star. No edition withholds them.
const OF_LISTS: &[&str] = &[
    "einstufung-*",
    "einstufung-*-ebenen",
    "einstufung-*-verlauf",
    "geldplan-*",
    "geldplan-bloecke-*",
    "geldplan-haushalt-*",
    "geldplan-je-kopf-*",
    "matrix-*",
    "matrix-*-reihenfolge",
    "matrix-*-vergleich",
    "prioritaeten-*",
    "punkte-*",
    "punkte-*-anzahl",
    "risiken-*",
    "steckbrief-*",
    "stellen-nach-aufgabe-*",
    "stellen-nach-entgeltgruppe-*",
    "stellenplan-*",
    "stimmen-*",
    "swot-*",
];

/// Stands for a name that nobody types: only a pattern means it.
const ANY: &str = "\u{fffc}";

/// The names of all findings that a project can have.
#[derive(Debug, Clone)]
pub struct Names(BTreeSet<String>);

impl Names {
    /// The names that data and project file of a project allow, and those that the run at hand made.
    pub fn of<'a>(
        dataset: &Dataset,
        project: &Project,
        made: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let patterns = Self::patterns().map(|name| name.replace('*', ANY));
        let mut names: BTreeSet<String> = patterns.collect();
        for key in questions(dataset, project) {
            names.extend(named(OF_QUESTIONS, &file_key(key)));
        }
        for survey in &dataset.surveys {
            for question in &survey.questions {
                names.extend(named(OF_CLOSED, &question.key));
                let by = survey.background.iter();
                names.extend(by.map(|by| format!("frage-{}-nach-{by}", question.key)));
            }
        }
        for unit in units(dataset) {
            names.extend(named(OF_UNITS, &file_key(unit)));
        }
        names.extend(made.into_iter().map(str::to_owned));
        Self(names)
    }

    /// What findings of any project can be called; a star stands for a name from its data.
    pub fn patterns() -> impl Iterator<Item = &'static str> {
        let families = [OF_QUESTIONS, OF_CLOSED, OF_UNITS, OF_LISTS];
        let families = families.into_iter().flatten().copied();
        FIXED.iter().copied().chain(families)
    }

    /// Whether a pattern means one of them. Each may stand beside what an earlier report says of it.
    pub fn has(&self, pattern: &str) -> bool {
        let means = |pattern: &str| self.0.iter().any(|name| matches_pattern(pattern, name));
        means(pattern) || pattern.strip_suffix("-vorjahr").is_some_and(means)
    }

    /// Those that can be typed.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        { self.0.iter() }
            .map(String::as_str)
            .filter(|name| !name.contains(ANY))
    }
}

/// The names of a family for one of what it has a finding for.
fn named<'n>(family: &'static [&str], name: &'n str) -> impl Iterator<Item = String> + 'n {
    family.iter().map(move |family| family.replace('*', name))
}

fn questions<'a>(dataset: &'a Dataset, project: &'a Project) -> BTreeSet<&'a str> {
    let asked = project.questions.iter().map(|question| &question.key);
    let closed = dataset.surveys.iter().flat_map(|survey| &survey.questions);
    asked
        .chain(closed.map(|question| &question.key))
        .chain(dataset.answers.iter().map(|answer| &answer.question))
        .chain(dataset.mentions.iter().map(|mention| &mention.question))
        .map(String::as_str)
        .collect()
}

/// The units that the data name, by the name a sheet has: of a path the last.
fn units(dataset: &Dataset) -> BTreeSet<&str> {
    let asked = dataset.answers.iter().map(|answer| &answer.respondent.unit);
    let graded = dataset.grades.iter().map(|grade| &grade.respondent.unit);
    let employed = dataset.contracts.iter().flat_map(|own| &own.unit);
    let devices = dataset.devices.iter().map(|own| &own.unit);
    let applications = dataset.fachverfahren.iter().map(|own| &own.unit);
    let services = dataset.online_dienste.iter().map(|own| &own.unit);
    asked
        .chain(graded)
        .chain(devices)
        .chain(applications)
        .chain(services)
        .filter_map(Option::as_deref)
        .chain(employed.map(String::as_str))
        .map(super::beside::leaf)
        .collect()
}

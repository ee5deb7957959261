//! Which question a finding answers and how much it weighs there, told from what it is.

use crate::model::finding::{Finding, Section};
use crate::model::message::Arg;
use crate::model::topic::Topic;
use crate::project::matches_pattern;

/// A finding of this weight or more may stand on the first page.
pub(super) const CENTRAL: u8 = 5;
/// A finding of this weight or more opens its chapter, also where it has no picture.
pub(super) const LEADING: u8 = 9;
/// By how much less a finding weighs that few persons are behind.
pub(super) const FEW: u8 = 3;
/// What no rule names, by its section.
pub(super) const UNKNOWN: u8 = 2;
/// Breakdowns that no rule names: in the annex, unless the project asks for them.
const BREAKDOWN: u8 = 0;

/// Findings by id, first match first.
const BY_ID: &[(&str, Topic, u8)] = &[
    ("warnungen", Topic::Stand, 11),
    ("korrektur", Topic::Geaendert, 8),
    ("antworten-nach-einheit", Topic::Mitgewirkt, 8),
    ("antworten-nach-rolle", Topic::Mitgewirkt, 6),
    ("*ruecklauf*", Topic::Mitgewirkt, 10),
    ("*-vorjahr", Topic::Geaendert, 5),
    ("*-veraenderung*", Topic::Geaendert, 6),
    ("kennzahlen-verlauf", Topic::Geaendert, 6),
    ("*-verlauf", Topic::Geaendert, 4),
    ("altersabgaenge-rueckschau", Topic::Geaendert, 2),
    ("kennzahlen-tempo", Topic::Stand, 10),
    ("kennzahlen-ziele", Topic::Stand, 8),
    ("kennzahlen-fahrplan", Topic::Stand, 3),
    ("kennzahlen", Topic::Stand, 4),
    ("massnahmen", Topic::Stand, 9),
    ("massnahmen-termine", Topic::Stand, 6),
    ("massnahmen-ueberfaellig", Topic::Stand, 6),
    ("massnahmen-fahrplan", Topic::Anfang, 4),
    ("ziele", Topic::Stand, 5),
    ("online-dienste", Topic::Stand, 7),
    ("einstufung-*-ebenen", Topic::Stand, BREAKDOWN),
    ("einstufung-*", Topic::Stand, 6),
    ("fachverfahren", Topic::Stand, 6),
    ("schnittstellen", Topic::Stand, 4),
    ("geraete-alter", Topic::Stand, 5),
    ("geraete-nutzungsende", Topic::Stand, 3),
    ("geraete", Topic::Stand, 2),
    ("bedarf-und-massnahmen", Topic::Anfang, 7),
    ("nennungen-veroeffentlicht-und-gezaehlt", Topic::Bedarf, 2),
    ("handlungsfelder-nach-einheit", Topic::Bedarf, 3),
    ("handlungsfelder*", Topic::Bedarf, 8),
    ("unterfelder*", Topic::Bedarf, 3),
    ("risiken-*", Topic::Erwartung, 4),
    ("swot-*", Topic::Erwartung, 3),
    ("punkte-*", Topic::Erwartung, 1),
    ("stimmungsbarometer-nach-einheit", Topic::Stimmung, 6),
    ("stimmungsbarometer-nach-rolle", Topic::Stimmung, 4),
    ("stimmungsbarometer-anteile", Topic::Stimmung, 10),
    ("stimmungsbarometer*", Topic::Stimmung, 9),
    ("barometer*", Topic::Stimmung, 9),
    ("altersabgaenge-nach-einheit", Topic::Zeit, 9),
    ("altersstruktur", Topic::Zeit, 8),
    ("altersabgaenge-szenarien", Topic::Zeit, 7),
    ("wissensrisiko", Topic::Zeit, 6),
    ("altersabgaenge", Topic::Zeit, 5),
    ("altersstruktur-fortschreibung", Topic::Zeit, 3),
    ("altersbaender", Topic::Zeit, 7),
    ("altersbaender-nach-einheit", Topic::Zeit, 5),
    ("altersabgaenge-recht-und-demografie", Topic::Zeit, 2),
    ("alterspyramide", Topic::Zeit, BREAKDOWN),
    ("altersabgaenge-bezuege", Topic::Zeit, BREAKDOWN),
    ("alterskennzahlen*", Topic::Zeit, BREAKDOWN),
    ("wo-anfangen", Topic::Anfang, 10),
    ("prioritaeten-*", Topic::Anfang, 8),
    ("stimmen-*", Topic::Anfang, 6),
    ("matrix-*-reihenfolge", Topic::Anfang, 5),
    ("matrix-*", Topic::Anfang, BREAKDOWN),
    ("einheiten*", Topic::Anfang, BREAKDOWN),
];

/// Questions that were put, by words of their key or wording, first match first.
const BY_WORDS: &[(&[&str], Topic, u8)] = &[
    // What is used is no benefit, though German has one word for both; what breaks down stands in the way.
    (&["nutzen sie", "nutzt"], Topic::Stand, UNKNOWN),
    (
        &["faellt", "ausfall", "stoerung"],
        Topic::Erwartung,
        UNKNOWN,
    ),
    (&["zuerst", "first", "vorrang", "priorit"], Topic::Anfang, 7),
    (
        &[
            "problem",
            "hindern",
            "huerde",
            "hemm",
            "schwierig",
            "obstacle",
            "barrier",
            "zeitverlust",
        ],
        Topic::Erwartung,
        9,
    ),
    (
        &["voraussetz", "condition", "prerequisite"],
        Topic::Erwartung,
        8,
    ),
    (
        &["chance", "nutzen", "vorteil", "opportunit", "benefit"],
        Topic::Erwartung,
        7,
    ),
    (&["bedarf", "need", "wuensch", "brauch"], Topic::Bedarf, 10),
];

/// The question that a finding answers and its weight; `None` for what tells of the report itself.
pub(super) fn place(finding: &Finding) -> Option<(Topic, u8)> {
    let id = finding.id.as_str();
    let named = BY_ID
        .iter()
        .find(|(pattern, ..)| matches_pattern(pattern, id));
    if let Some((_, topic, weight)) = named {
        return Some((*topic, *weight));
    }
    let usual = by_section(finding.section)?;
    if id.contains("-nach-") {
        return Some((usual, BREAKDOWN));
    }
    let words = words(finding);
    let asked = BY_WORDS
        .iter()
        .find(|(wanted, ..)| wanted.iter().any(|word| words.contains(word)));
    Some(match asked {
        Some((_, topic, weight)) if finding.section == Section::Befragung => (*topic, *weight),
        _ => (usual, UNKNOWN),
    })
}

fn by_section(section: Section) -> Option<Topic> {
    Some(match section {
        Section::Bestand | Section::Strategie | Section::Ressourcen => Topic::Stand,
        Section::Befragung | Section::Handlungsfelder => Topic::Bedarf,
        Section::Stimmungsbarometer => Topic::Stimmung,
        Section::Personal => Topic::Zeit,
        Section::Pruefung | Section::Methode | Section::Steckbriefe | Section::Einheiten => {
            return None;
        }
    })
}

/// Id and wording of a question in small letters without dots on them.
fn words(finding: &Finding) -> String {
    let texts = finding.title.args.iter().filter_map(|(_, arg)| match arg {
        Arg::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let texts: Vec<&str> = texts.collect();
    format!("{} {}", finding.id, texts.join(" "))
        .to_lowercase()
        .replace('\u{e4}', "ae")
        .replace('\u{f6}', "oe")
        .replace('\u{fc}', "ue")
}

/// Whether a finding tells what stands in the way: a question that asks for it, or risks.
pub(super) fn is_obstacle(finding: &Finding) -> bool {
    let is_asked = place(finding)
        .is_some_and(|(topic, weight)| topic == Topic::Erwartung && weight >= LEADING);
    is_asked || matches_pattern("risiken-*", &finding.id)
}

//! Importance and satisfaction side by side, worked by hand.

use befund::i18n::{I18n, Language};
use befund::model::finding::{CellValue, ChartKind};
use befund::report::statement;

use super::make::{find, lines, made};

/// Four respondents, three items; invented.
const CSV: &str = "Wie wichtig ist Ihnen? [Netz];Wie wichtig ist Ihnen? [Geräte];Wie wichtig ist Ihnen? [Hilfe];Wie zufrieden sind Sie? [Netz];Wie zufrieden sind Sie? [Geräte];Wie zufrieden sind Sie? [Hilfe]\n\
sehr wichtig;wichtig;unwichtig;unzufrieden;zufrieden;zufrieden\n\
sehr wichtig;sehr wichtig;teils/teils;sehr unzufrieden;sehr zufrieden;teils/teils\n\
wichtig;weniger wichtig;weniger wichtig;unzufrieden;zufrieden;unzufrieden\n\
wichtig;wichtig;wichtig;zufrieden;teils/teils;sehr unzufrieden\n";

#[test]
fn importance_beside_satisfaction() {
    let findings = made(CSV, None, "").findings();
    let finding = find(
        &findings,
        "frage-wie-wichtig-ist-ihnen-wie-zufrieden-sind-sie",
    );
    // Important: Netz 4/4, Geräte 3/4, Hilfe 1/4 (mean 2/3). Satisfied: 1/4, 3/4, 1/4 (mean 5/12).
    assert_eq!(
        lines(finding, "gap"),
        [
            ("Netz".to_owned(), 75.0),
            ("Geräte".to_owned(), 0.0),
            ("Hilfe".to_owned(), 0.0)
        ]
    );
    let i18n = I18n::new(Language::De);
    let fields: Vec<String> = finding
        .table
        .rows
        .iter()
        .map(|row| i18n.cell(&row.cells[1].value))
        .collect();
    assert!(
        fields[0].starts_with("Vorrang")
            && fields[1].starts_with("Halten")
            && fields[2].starts_with("Nachrangig"),
        "{fields:?}"
    );
    assert_eq!(
        finding.chart.as_ref().map(|chart| chart.kind),
        Some(ChartKind::Board)
    );
    assert_eq!(
        statement(finding, &i18n).expect("a sentence"),
        "Am weitesten liegen die Antworten bei „Netz“ auseinander: 100,0\u{a0}% sagen „sehr wichtig“ oder „wichtig“, 25,0\u{a0}% sagen „sehr zufrieden“ oder „zufrieden“."
    );
}

#[test]
fn batteries_over_other_items_stand_alone() {
    let other = CSV.replace("Sie? [Netz]", "Sie? [Stühle]");
    let findings = made(&other, None, "").findings();
    assert!(
        findings
            .iter()
            .all(|finding| finding.table.column("gap").is_none())
    );
}

#[test]
fn one_scale_asked_twice_has_lines_and_no_fields() {
    let twice = CSV
        .replace("Wie wichtig ist Ihnen?", "Wie zufrieden waren Sie früher?")
        .replace("sehr wichtig", "sehr zufrieden")
        .replace("weniger wichtig", "unzufrieden")
        .replace("unwichtig", "sehr unzufrieden")
        .replace("wichtig", "zufrieden");
    let findings = made(&twice, None, "").findings();
    let finding = find(
        &findings,
        "frage-wie-zufrieden-waren-sie-frueher-wie-zufrieden-sind-sie",
    );
    assert_eq!(
        finding.chart.as_ref().map(|chart| chart.kind),
        Some(ChartKind::Slope)
    );
    assert!(
        finding
            .table
            .rows
            .iter()
            .all(|row| matches!(row.cells[0].value, CellValue::Text(_)))
    );
}

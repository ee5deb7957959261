//! Who answered of those who were invited, and what weights make of it.

use std::fs;

use befund::analysis::closed::weights::{effective, rake};
use befund::i18n::{I18n, Language};
use befund::model::finding::CellValue;
use befund::report::statement;

use super::make::{Made, figure, find, lines, read};
use crate::project_folder::scratch;

const CSV: &str = "id;submitdate;lastpage;startlanguage;startdate;datestamp;Amt;Funktion;Womit arbeiten Sie?;Wie oft?\n\
1;2026-05-01 10:10:00;2;de;2026-05-01 10:00:00;2026-05-01 10:10:00;Bauamt;Leitung;Papier;täglich\n\
2;2026-05-01 10:20:00;2;de;2026-05-01 10:00:00;2026-05-01 10:20:00;Bauamt;Team;E-Akte;täglich\n\
3;2026-05-01 10:30:00;2;de;2026-05-01 10:00:00;2026-05-01 10:30:00;Kämmerei;Team;E-Akte;nie\n\
4;;1;de;2026-05-01 10:00:00;2026-05-01 10:30:00;Kämmerei;Team;Papier;\n\
5;;0;de;2026-05-01 10:00:00;2026-05-01 10:30:00;;;;\n";

fn town(invited: &str, settings: &str) -> Made {
    let folder = scratch();
    fs::write(folder.path().join("umfrage.csv"), CSV).expect("written");
    fs::write(folder.path().join("eingeladen.csv"), invited).expect("written");
    let toml = format!(
        "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\n[[source]]\nkind = \"survey\"\nfile = \"umfrage.csv\"\nlayout = \"limesurvey\"\ncolumns = {{ respondent = \"id\", unit = \"Amt\", role = \"Funktion\" }}\n\n[[source]]\nkind = \"invited\"\nfile = \"eingeladen.csv\"\n{settings}"
    );
    read(folder.path(), &toml)
}

const INVITED: &str = "Amt;Funktion;Eingeladen\nBauamt;Leitung;2\nBauamt;Team;48\nKämmerei;Team;46\nPressestelle;Team;4\n";

fn said(made: &Made, id: &str) -> String {
    let findings = made.findings();
    statement(find(&findings, id), &I18n::new(Language::De)).expect("a sentence")
}

#[test]
fn responses_and_break_offs() {
    let made = town(INVITED, "");
    assert_eq!(
        said(&made, "ruecklauf"),
        "Von 100 Eingeladenen haben 4 geantwortet (4\u{a0}%); eine Person davon hat abgebrochen."
    );
    let findings = made.findings();
    let finding = find(&findings, "ruecklauf");
    let counts = lines(finding, "count");
    let expected = [
        ("eingeladen", 100.0),
        ("eingegangene Bögen", 5.0),
        ("ausgewertet", 4.0),
        ("davon abgeschlossen", 3.0),
        ("davon abgebrochen", 1.0),
        ("ohne jede Antwort", 1.0),
    ];
    assert_eq!(counts, expected.map(|(name, n)| (name.to_owned(), n)));
    assert_eq!(figure(finding, "minutes"), 20.0);
    let broken = find(&findings, "abbrueche");
    assert_eq!(
        lines(broken, "broken"),
        [
            ("vor der ersten Frage".to_owned(), 1.0),
            ("Womit arbeiten Sie?".to_owned(), 1.0)
        ]
    );
}

#[test]
fn units_without_a_voice_are_named() {
    let made = town(INVITED, "");
    assert_eq!(
        said(&made, "ruecklauf-nach-einheit"),
        "Der Rücklauf reicht von 4,0\u{a0}% („Bauamt“) bis 4,3\u{a0}% („Kämmerei“); aus „Pressestelle“ hat niemand geantwortet."
    );
    let findings = made.findings();
    let rates = lines(find(&findings, "ruecklauf-nach-einheit"), "rate");
    assert_eq!(rates[0], ("Kämmerei".to_owned(), 2.0 / 46.0));
    assert_eq!(rates[2], ("Pressestelle".to_owned(), 0.0));
    assert_eq!(rates[3].1, 0.04);
}

#[test]
fn the_public_edition_tells_one_rounded_number_of_the_invited() {
    let made = town(
        "Amt;Eingeladen\nBauamt;51\nKämmerei;46\nPressestelle;5\n",
        "",
    );
    let (dataset, public) = made.public();
    assert_eq!(dataset.invited.len(), 1);
    assert_eq!(dataset.invited[0].count, 100);
    assert!(
        public
            .iter()
            .all(|finding| !finding.id.starts_with("ruecklauf-nach"))
    );
    let overall = find(&public, "ruecklauf");
    assert!(overall.base.iter().all(|figure| figure.name != "minutes"));
    assert!(!format!("{public:?}").contains("Pressestelle"));
}

#[test]
fn raking_as_published() {
    // The example of Wikipedia's article on iterative proportional fitting, as the documentation of the Julia package
    // ProportionalFitting prints the fitted table (github.com/vankesteren/ProportionalFitting.jl, docs/src/index.md).
    let seed = [
        [40.0, 30.0, 20.0, 10.0],
        [35.0, 50.0, 100.0, 75.0],
        [30.0, 80.0, 70.0, 120.0],
        [20.0, 30.0, 40.0, 50.0],
    ]
    .map(Vec::from);
    let fitted = rake(
        &seed,
        &[150.0, 300.0, 400.0, 150.0],
        &[200.0, 300.0, 400.0, 100.0],
    )
    .expect("settles");
    let published = [
        [64.5585, 46.2325, 35.3843, 3.82473],
        [49.9679, 68.1594, 156.499, 25.3742],
        [56.7219, 144.428, 145.082, 53.7673],
        [28.7516, 41.18, 63.0347, 17.0337],
    ];
    for (row, wanted) in fitted.iter().zip(published) {
        for (found, wanted) in row.iter().zip(wanted) {
            assert!((found - wanted).abs() < 6e-4, "{found} for {wanted}");
        }
    }
}

#[test]
fn what_cannot_be_stretched_is_not() {
    assert_eq!(
        rake(&[vec![0.0, 0.0], vec![1.0, 1.0]], &[1.0, 1.0], &[1.0, 1.0]),
        None
    );
    // Only the diagonal is filled: its cells cannot meet both totals.
    assert_eq!(
        rake(&[vec![1.0, 0.0], vec![0.0, 1.0]], &[1.0, 3.0], &[2.0, 2.0]),
        None
    );
}

#[test]
fn what_weights_cost() {
    // Kish: of weights 1, 1, 2 the effective number is 16 / 6.
    assert!((effective(&[1.0, 1.0, 2.0]) - 16.0 / 6.0).abs() < 1e-12);
    assert_eq!(effective(&[]), 0.0);
    assert!((effective(&[3.0; 7]) - 7.0).abs() < 1e-12);
}

#[test]
fn weighted_shares_stand_beside_unweighted_ones() {
    // Two of each office answered, but 90 of 120 were invited from the Bauamt: its answers weigh 1.5, the others 0.5.
    let made = town(
        "Amt;Eingeladen\nBauamt;90\nKämmerei;30\n",
        "\n[survey]\nweight = true\n",
    );
    let findings = made.findings();
    let weights = find(&findings, "gewichtung");
    assert_eq!(
        lines(weights, "weight"),
        [("Bauamt".to_owned(), 1.5), ("Kämmerei".to_owned(), 0.5)]
    );
    assert_eq!(figure(weights, "largest"), 1.5);
    assert!((figure(weights, "effective") - 16.0 / 5.0).abs() < 1e-12);
    let often = find(&findings, "frage-wie-oft");
    assert_eq!(lines(often, "respondents")[0].1, 2.0);
    // täglich: 1.5 + 1.5 of 3.5; nie: 0.5 of 3.5.
    let weighted = lines(often, "weighted");
    assert!((weighted[0].1 - 3.0 / 3.5).abs() < 1e-12, "{weighted:?}");
    let total = often
        .table
        .rows
        .iter()
        .find(|row| row.kind != befund::model::finding::RowKind::Data);
    assert_eq!(
        total.expect("a row").cells.last().expect("a cell").value,
        CellValue::Empty
    );
}

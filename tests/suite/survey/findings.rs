//! Tables of closed questions, worked by hand.

use super::make::{figure, find, lines, made};

const CSV: &str = "Womit arbeiten Sie?;Was nutzen Sie? [Telefon];Was nutzen Sie? [E-Mail];Was nutzen Sie? [Fax];Wie zufrieden sind Sie? [Hardware];Wie zufrieden sind Sie? [Software];Wie viele Jahre sind Sie dabei?\n\
Papier;Ja;Ja;Nein;sehr zufrieden;unzufrieden;2\n\
Papier;Ja;Nein;Nein;zufrieden;sehr unzufrieden;4\n\
E-Akte;Nein;Ja;Nein;teils/teils;teils/teils;6\n\
weiß nicht;Nein;Nein;Nein;unzufrieden;weiß nicht;8\n\
Papier;Ja;Ja;Nein;sehr zufrieden;zufrieden;10\n\
E-Akte;Nein;Nein;Nein;;;\n";

#[test]
fn a_single_choice_with_its_missing() {
    let made = made(CSV, None, "");
    let findings = made.findings();
    let finding = find(&findings, "frage-womit-arbeiten-sie");
    let counts = lines(finding, "respondents");
    let expected = [
        ("Papier", 3.0),
        ("E-Akte", 2.0),
        ("Insgesamt", 5.0),
        ("weiß nicht", 1.0),
    ];
    let found: Vec<(&str, f64)> = counts
        .iter()
        .map(|(label, n)| (label.as_str(), *n))
        .collect();
    assert_eq!(found[0], expected[0]);
    assert_eq!(found[1], expected[1]);
    assert_eq!(found[2].1, 5.0);
    assert_eq!(found[3], expected[3]);
    assert_eq!(figure(finding, "n"), 5.0);
    assert_eq!(figure(finding, "asked"), 6.0);
    assert_eq!(lines(finding, "share")[0].1, 0.6);
}

#[test]
fn a_multiple_choice_of_respondents_and_of_mentions() {
    let made = made(CSV, None, "");
    let findings = made.findings();
    let finding = find(&findings, "frage-was-nutzen-sie");
    // Four ticked something; telephone 3, mail 3, fax nobody: the row stays.
    let counts = lines(finding, "respondents");
    let named: Vec<(&str, f64)> = counts
        .iter()
        .take(3)
        .map(|(label, n)| (label.as_str(), *n))
        .collect();
    assert_eq!(named, [("E-Mail", 3.0), ("Telefon", 3.0), ("Fax", 0.0)]);
    assert_eq!(figure(finding, "n"), 4.0);
    assert_eq!(figure(finding, "mentions"), 6.0);
    assert_eq!(figure(finding, "meanmentions"), 1.5);
    assert_eq!(lines(finding, "share")[0].1, 0.75);
    assert_eq!(lines(finding, "share_mentions")[0].1, 0.5);
}

#[test]
fn a_battery_sorted_by_its_good_end() {
    let made = made(CSV, None, "");
    let findings = made.findings();
    let finding = find(&findings, "frage-wie-zufrieden-sind-sie");
    let top = lines(finding, "top");
    // Hardware: sehr zufrieden 2, zufrieden 1, teils 1, unzufrieden 1 of 5. Software: zufrieden 1 of 4.
    assert_eq!(top[0], ("Hardware".to_owned(), 0.6));
    assert_eq!(top[1], ("Software".to_owned(), 0.25));
    let bottom = lines(finding, "bottom");
    assert_eq!(bottom[0].1, 0.2);
    assert_eq!(bottom[1].1, 0.5);
    assert_eq!(lines(finding, "n")[1].1, 4.0);
    assert_eq!(
        lines(finding, "dont_know"),
        [("Hardware".to_owned(), 0.0), ("Software".to_owned(), 1.0)]
    );
}

#[test]
fn numbers_with_their_middle() {
    let made = made(CSV, None, "");
    let findings = made.findings();
    let finding = find(&findings, "frage-wie-viele-jahre-sind-sie-dabei");
    // 2, 4, 6, 8, 10: type 7 quartiles are 4 and 8.
    for (name, value) in [
        ("n", 5.0),
        ("mean", 6.0),
        ("median", 6.0),
        ("lower", 4.0),
        ("upper", 8.0),
    ] {
        assert_eq!(figure(finding, name), value, "{name}");
    }
    let classes: f64 = lines(finding, "respondents")
        .iter()
        .take_while(|(l, _)| !l.contains("gesamt"))
        .map(|(_, n)| n)
        .sum();
    assert_eq!(classes, 5.0);
}

#[test]
fn order_of_rows_changes_nothing() {
    let mut rows: Vec<&str> = CSV.lines().collect();
    rows[1..].reverse();
    let turned = format!("{}\n", rows.join("\n"));
    let (one, other) = (
        made(CSV, None, "").findings(),
        made(&turned, None, "").findings(),
    );
    let plain = |findings: Vec<befund::model::finding::Finding>| {
        findings
            .into_iter()
            .filter(|finding| finding.id.starts_with("frage-"))
            .map(|mut finding| {
                finding
                    .table
                    .rows
                    .iter_mut()
                    .for_each(|row| row.evidence.clear());
                finding
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(plain(one), plain(other));
}

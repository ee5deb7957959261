//! What the public edition says of closed questions.

use std::fmt::Write as _;

use befund::model::finding::{CellValue, Finding};

use super::make::{Made, find, made};

/// 60 invented respondents in five units; one question few answered, one that all answered alike, one with numbers.
fn town() -> Made {
    let mut csv = String::from(
        "id;Amt;Funktion;Womit arbeiten Sie?;Wie zufrieden sind Sie?;Selten gefragt?;Alle gleich?;Wie viele Jahre sind Sie dabei?\n",
    );
    let scale = [
        "sehr zufrieden",
        "zufrieden",
        "teils/teils",
        "unzufrieden",
        "sehr unzufrieden",
    ];
    for n in 0..60 {
        let unit = match n {
            0..25 => "Bauamt",
            25..45 => "Ordnungsamt",
            45..55 => "Kämmerei",
            55..58 => "Archiv",
            _ => "Pressestelle",
        };
        let role = if n % 6 == 0 {
            "Leitung"
        } else {
            "Sachbearbeitung"
        };
        let rare = if n < 4 { "ja" } else { "" };
        let tool = if n % 3 == 0 { "Papier" } else { "E-Akte" };
        let _ = writeln!(
            csv,
            "P{n};{unit};{role};{tool};{};{rare};ja;{}",
            scale[n * 7 % 5],
            n % 37
        );
    }
    made(
        &csv,
        None,
        "layout = \"wide\"\n[survey]\nby = [\"unit\", \"role\"]",
    )
}

fn texts(findings: &[Finding]) -> String {
    format!("{findings:?}")
}

#[test]
fn few_and_uniform_questions_are_counted_nowhere() {
    let made = town();
    let (_, public) = made.public();
    let ids: Vec<&str> = public.iter().map(|finding| finding.id.as_str()).collect();
    assert!(!ids.contains(&"frage-selten-gefragt"), "{ids:?}");
    assert!(!ids.contains(&"frage-alle-gleich"), "{ids:?}");
    assert!(ids.contains(&"frage-womit-arbeiten-sie"));
    let few = find(&public, "nennungen-ohne-zahlen");
    assert!(few.table.rows.iter().all(|row| {
        row.cells
            .iter()
            .all(|cell| !matches!(cell.value, CellValue::Count(_)))
    }));
}

#[test]
fn numbers_become_classes_of_enough_persons() {
    let made = town();
    let (dataset, public) = made.public();
    let finding = find(&public, "frage-wie-viele-jahre-sind-sie-dabei");
    assert!(
        finding
            .base
            .iter()
            .all(|figure| !matches!(figure.name, "mean" | "median" | "lower" | "upper"))
    );
    let data = finding
        .table
        .rows
        .iter()
        .filter(|row| row.kind == befund::model::finding::RowKind::Data);
    for row in data {
        assert!(
            row.cells[1].value.number().expect("a count") >= 10.0,
            "{row:?}"
        );
    }
    let replies = dataset.surveys[0]
        .questions
        .iter()
        .flat_map(|question| question.replies.iter().flatten());
    assert!(
        replies
            .clone()
            .all(|reply| !matches!(reply, befund::model::closed::Reply::Number(_)))
    );
}

#[test]
fn small_units_are_joined_and_not_named() {
    let made = town();
    let (dataset, public) = made.public();
    let mut sizes = std::collections::BTreeMap::new();
    for one in &dataset.surveys[0].participants {
        *sizes.entry(one.respondent.unit.clone()).or_insert(0) += 1;
    }
    assert!(
        sizes.len() > 1 && sizes.values().all(|n| *n >= 10),
        "{sizes:?}"
    );
    let all = texts(&public);
    assert!(!all.contains("Archiv") && !all.contains("Pressestelle"));
}

#[test]
fn nothing_of_a_person_is_left() {
    let made = town();
    let (_, public) = made.public();
    for finding in public
        .iter()
        .filter(|finding| finding.id.starts_with("frage-"))
    {
        for row in &finding.table.rows {
            assert!(row.evidence.is_empty(), "{}", finding.id);
            assert!(
                row.cells
                    .iter()
                    .all(|cell| cell.persons.is_none() && !cell.homogeneous)
            );
        }
    }
}

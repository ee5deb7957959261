//! Protocols of interviews: what asks, what answers, who was asked, and what fits nothing.

use std::sync::Arc;

use befund::model::dataset::Dataset;
use befund::model::document::{Besides, Document, Form, Paragraph, TableCell};
use befund::model::issue::Checked;
use befund::model::place::{Origin, Place};
use befund::project::SourceKind as Kind;
use befund::validate::{Written, pattern, validate_all};

use super::table::{found, project, source};

/// A document from lines: `#` begins a heading, `-` an entry of a list, deeper ones indented by two spaces, `**` is bold,
/// `|` parts cells of a table.
pub(super) fn document(file: &str, text: &str) -> Document {
    let origin = Arc::new(Origin {
        file: file.to_owned(),
        sheet: None,
    });
    let mut paragraphs = Vec::new();
    let (mut row, mut table) = (0, 0);
    for (line, number) in text.split('\n').zip(1u32..) {
        let place = Place::row(&origin, number);
        let plain = line.trim();
        let mut add = |text: &str, form, stressed, cell| {
            if !text.is_empty() {
                paragraphs.push(Paragraph {
                    place: place.clone(),
                    text: text.to_owned(),
                    form,
                    stressed,
                    cell,
                });
            }
        };
        if let Some(inner) = plain.strip_prefix('|') {
            table += u32::from(row == 0);
            row += 1;
            for (text, column) in inner.trim_end_matches('|').split('|').zip(1u32..) {
                let cell = Some(TableCell { table, row, column });
                add(text.trim(), Form::Plain, false, cell);
            }
            continue;
        }
        row = 0;
        let marks = plain.len() - plain.trim_start_matches('#').len();
        let indent = (line.len() - line.trim_start().len()) / 2;
        if marks > 0 {
            add(
                plain[marks..].trim(),
                Form::Heading(marks as u8),
                false,
                None,
            );
        } else if let Some(text) = plain.strip_prefix("- ") {
            let level = indent as u8;
            let numbered = false;
            add(text, Form::Item { level, numbered }, false, None);
        } else if let Some(text) = plain.strip_prefix("**") {
            add(text.trim_end_matches('*'), Form::Plain, true, None);
        } else {
            add(plain, Form::Plain, false, None);
        }
    }
    Document {
        origin,
        format: "docx",
        encoding: None,
        paragraphs,
        besides: Besides::default(),
    }
}

/// Reads documents from their texts, called `p1.docx` and so on.
pub(super) fn read(texts: &[&str]) -> Checked<Dataset> {
    let documents: Vec<Document> = { texts.iter().zip(1..) }
        .map(|(text, number)| document(&format!("p{number}.docx"), text))
        .collect();
    read_documents(&documents)
}

/// Reads documents with the questions `bedarf` and `probleme`.
pub(super) fn read_documents(documents: &[Document]) -> Checked<Dataset> {
    let source = source(Kind::Answers);
    let written = [Written {
        source: &source,
        documents,
    }];
    validate_all(&[], &written, &project())
}

/// `question: answer` of each answer, in order; `–` where none was given.
fn answers(checked: &Checked<Dataset>) -> Vec<String> {
    { checked.value.answers.iter() }
        .map(|answer| {
            let text = answer.text.given().map_or("–", String::as_str);
            format!("{}: {text}", answer.question)
        })
        .collect()
}

fn respondents(checked: &Checked<Dataset>) -> Vec<(String, String, String)> {
    let word = |word: &Option<String>| word.clone().unwrap_or_default();
    let mut found: Vec<_> = { checked.value.answers.iter() }
        .map(|answer| {
            let who = &answer.respondent;
            (who.key.clone(), word(&who.unit), word(&who.role))
        })
        .collect();
    found.dedup();
    found
}

#[test]
fn one_pattern_in_three_layouts() {
    let headed = "# Interview\nInterview-Nr.: I07\nAmt: Bauamt\nFunktion: Amtsleitung\nDatum: 3. Mai\n\
        ## Welcher Bedarf an Digitalisierung besteht?\nGenannt wurden:\n- E-Akte\n  - zuerst im Archiv\n- WLAN\n\
        ## Welche Probleme sehen Sie?\nZu wenig Zeit.\nUnd kein Geld.";
    let tabled = "Gesprächsnotiz\n|Kürzel:|I08|Amt:|Jugendamt|\n\n|Nr.|Frage|Antwort|\n\
        |1|Welcher Bedarf an Digitalisierung besteht?|E-Akte|\n|2|Probleme||";
    let spoken = "Kennung: I09\nI: Guten Tag.\nB: Guten Tag.\nI: Gut. Welcher Bedarf an der Digitalisierung besteht denn?\n\
        B: Die E-Akte.\nI: Warum?\nB: Weil alle darauf warten.\nI: Und welche Probleme sehen Sie?\nB: Keine Zeit.";
    let checked = read(&[headed, tabled, spoken]);
    assert_eq!(
        answers(&checked),
        [
            "bedarf: E-Akte\nzuerst im Archiv",
            "bedarf: WLAN",
            "probleme: Zu wenig Zeit.",
            "probleme: Und kein Geld.",
            "bedarf: E-Akte",
            "probleme: –",
            "bedarf: Die E-Akte.",
            "bedarf: Weil alle darauf warten.",
            "probleme: Keine Zeit.",
        ]
    );
    let who = |key: &str, unit: &str, role: &str| (key.into(), unit.into(), role.into());
    assert_eq!(
        respondents(&checked),
        [
            who("I07", "Bauamt", "Amtsleitung"),
            who("I08", "Jugendamt", ""),
            who("I09", "", ""),
        ]
    );
    let places: Vec<String> = { checked.value.answers.iter() }
        .map(|answer| answer.place.to_string())
        .collect();
    assert_eq!(places[0], "p1.docx!8");
    let (rows, used, aside) = checked.value.intake.totals();
    assert_eq!(rows, used + aside);
    assert_eq!(
        aside,
        1,
        "the greeting answers nothing: {:?}",
        found(&checked)
    );
}

#[test]
fn names_of_the_interviewed_are_not_taken_over() {
    let text = "Gesprächspartnerin: Frau Erna Muster\nInterviewer: Max Beispiel\nAmt: Bauamt\n\
        # Welche Probleme sehen Sie?\nZu wenig Zeit";
    let mut named = document("Protokoll Erna Muster.docx", text);
    named.paragraphs[0].text = "Interview: Muster, Erna".to_owned();
    let checked = read_documents(&[named, document("b.docx", text)]);
    assert_eq!(respondents(&checked)[0].0, "R001");
    let said = format!(
        "{:?}",
        checked
            .value
            .answers
            .iter()
            .map(|a| &a.respondent)
            .collect::<Vec<_>>()
    );
    assert!(!said.contains("Muster") && !said.contains("Erna"), "{said}");
    assert!(found(&checked).contains(&"V127 1".to_owned()));
}

#[test]
fn two_who_answer_are_two() {
    let checked = read(&[
        "Interview-Nr.: 4\nI: Welche Probleme sehen Sie?\nB1: Zeit.\nB2: Geld.\nB1: Und Personal.",
    ]);
    let keys: Vec<String> = respondents(&checked).into_iter().map(|who| who.0).collect();
    assert_eq!(keys, ["4-1", "4-2", "4-1"]);
    assert_eq!(checked.value.answers.len(), 3);
}

#[test]
fn a_heading_can_begin_an_interview() {
    let one = |number: u32, unit: &str| {
        format!("# Interview {number}\nAmt: {unit}\n## Welche Probleme sehen Sie?\nZeit\n")
    };
    let checked = read(&[&(one(1, "Bauamt") + &one(2, "Jugendamt"))]);
    let who = |key: &str, unit: &str| (key.into(), unit.into(), String::new());
    assert_eq!(
        respondents(&checked),
        [who("1", "Bauamt"), who("2", "Jugendamt")]
    );
}

#[test]
fn questions_and_answers_may_share_a_line() {
    let checked = read(&[
        "Probleme: Zu wenig Zeit\n2. Welcher Bedarf an Digitalisierung besteht? Die E-Akte.",
    ]);
    assert_eq!(
        answers(&checked),
        ["probleme: Zu wenig Zeit", "bedarf: Die E-Akte."]
    );
}

#[test]
fn a_near_wording_never_takes_the_noun_of_another_question() {
    // "Chancen" is neither of the two questions, however alike the rest.
    let checked = read(&[
        "# Welche Chancen sehen Sie?\nViele",
        "# Welche Probleme sehen Sie denn?\nZeit",
    ]);
    assert_eq!(answers(&checked), ["probleme: Zeit"]);
    assert!(
        found(&checked).contains(&"V121 1".to_owned()),
        "{:?}",
        found(&checked)
    );
    assert!(found(&checked).contains(&"V124 1".to_owned()));
}

#[test]
fn without_listed_questions_lines_that_come_again_are_the_questions() {
    let one = |answer: &str, extra: &str| {
        format!(
            "# Protokoll\nAmt: Bauamt\n## Was fehlt?\n- {answer}\n## Was läuft gut?\nVieles\n{extra}"
        )
    };
    let documents = [
        document("a.docx", &one("Zeit", "## Termine\nMontag")),
        document("b.docx", &one("Geld", "")),
        document(
            "c.docx",
            "Ein Brief ohne jede Frage\nMit freundlichen Grüßen",
        ),
    ];
    let found = pattern(&documents);
    let said: Vec<(&str, usize)> = { found.questions.iter() }
        .map(|(_, wording, count)| (wording.as_str(), *count))
        .collect();
    assert_eq!(said, [("Was fehlt?", 2), ("Was läuft gut?", 2)]);
    assert_eq!((found.documents, found.interviews), (2, 2));
    let codes: Vec<&str> = found.issues.iter().map(|issue| issue.code.0).collect();
    assert!(
        codes.contains(&"V121") && codes.contains(&"V122"),
        "{codes:?}"
    );
}

#[test]
fn any_document_is_used_or_set_aside_piece_by_piece() {
    use proptest::prelude::*;
    let lines = prop::sample::select(vec![
        "# Probleme",
        "## Welche Probleme sehen Sie?",
        "**Bedarf**",
        "- eins",
        "  - zwei",
        "    - drei",
        "I: Welche Probleme sehen Sie?",
        "B: Zeit",
        "B2:",
        "Amt: Bauamt",
        "Name: Erna Muster",
        "|Frage|Antwort|",
        "|Probleme|Zeit|mehr|",
        "|Amt|Bauamt|",
        "||rechts|",
        "# Interview 1",
        "",
        "Und sonst?",
        "1. Bedarf: ja",
        "[00:01:02] B: #00:02:03#",
        "x (12: y) z: ?",
        "\u{1f600}: ä",
    ]);
    let texts = prop::collection::vec(prop::collection::vec(lines, 0..14), 1..4);
    proptest!(|(texts in texts)| {
        let texts: Vec<String> = texts.iter().map(|lines| lines.join("\n")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let checked = read(&texts);
        let (rows, used, aside) = checked.value.intake.totals();
        prop_assert_eq!(rows, used + aside);
        let documents: Vec<Document> = texts.iter().map(|text| document("p.docx", text)).collect();
        pattern(&documents);
    });
}

#[test]
fn layouts_that_word_a_question_otherwise_ask_one_question() {
    let headed = |answer: &str| {
        format!("Amt: Bauamt\n## Welche Unterstützung brauchen Sie im Alltag?\n{answer}")
    };
    let spoken = |answer: &str| {
        format!(
            "I: Und welche Unterstützung brauchen Sie denn im Alltag?\nB: {answer}\nI: Danke.\nB: Gern."
        )
    };
    let documents = [
        document("a.docx", &headed("Zeit")),
        document("b.docx", &headed("Geld")),
        document("c.docx", &headed("Ruhe")),
        document("d.docx", &spoken("Personal")),
        document("e.docx", &spoken("Technik")),
    ];
    let found = pattern(&documents);
    let said: Vec<&str> = found
        .questions
        .iter()
        .map(|(_, wording, _)| wording.as_str())
        .collect();
    assert_eq!(said, ["Welche Unterstützung brauchen Sie im Alltag?"]);
    assert_eq!(found.documents, 5);
    assert!(found.issues.iter().any(|issue| issue.code.0 == "V124"));
}

//! Lists of coded segments: a document is a person, a segment is one answer, codes are decisions.

use befund::coding::{builtin, decisions_of, parse_codebook};
use befund::model::coding::Target;
use befund::project::SourceKind as Kind;

use super::table::check_with;
use super::table::{check, csv, found, project, source};

const MAXQDA: &str = "Dokumentgruppe;Dokumentname;Code;Anfang;Segment;Bearbeitet von;Bearbeitet am\n\
    Gespräche;Interview 01;bedarf > Schulungen;3;mehr Schulungen und Zeit;KS;01.05.2026\n\
    Gespräche;Interview 01;bedarf > Zeit;3;mehr Schulungen und Zeit;KS;01.05.2026\n\
    Gespräche;Frau Erna Muster;probleme > Zeit;4;keine Zeit;KS;02.05.2026";

#[test]
fn a_segment_with_two_codes_is_one_answer() {
    let checked = check(Kind::Answers, MAXQDA);
    let said: Vec<(&str, &str)> = { checked.value.answers.iter() }
        .map(|a| {
            (
                a.question.as_str(),
                a.text.given().map_or("", String::as_str),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("bedarf", "mehr Schulungen und Zeit"),
            ("probleme", "keine Zeit")
        ]
    );
    let keys: Vec<&str> = { checked.value.answers.iter() }
        .map(|answer| answer.respondent.key.as_str())
        .collect();
    // The name of a person is not taken over.
    assert_eq!(keys, ["01", "R001"]);
    let human = &checked.value.human;
    assert_eq!(human.len(), 2);
    assert_eq!(human[0].codes, ["bedarf > Schulungen", "bedarf > Zeit"]);
    assert_eq!(
        (human[0].who.as_str(), human[0].when.as_str()),
        ("KS", "01.05.2026")
    );
    assert_eq!(checked.value.intake.totals(), (3, 3, 0));
    assert!(found(&checked).iter().any(|said| said.starts_with("V063")));
}

#[test]
fn other_programs_name_their_columns_otherwise() {
    for text in [
        "id;document;tag;content\n1;I01;Zeit;keine Zeit",
        "ID;Quotation Content;Document;Codes;Created by;Created\n1:1;keine Zeit;I01;Zeit|Geld;KS;2026-05-01",
        "File;Coder;Coded text;Codename\nI01.docx;KS;keine Zeit;Zeit",
    ] {
        let mut project = project();
        project.questions.truncate(1);
        let checked = check_with(&source(Kind::Answers), &[csv(text)], &project);
        let answers = &checked.value.answers;
        assert_eq!(answers.len(), 1, "{text}");
        assert_eq!(answers[0].respondent.key, "I01", "{text}");
        assert_eq!(answers[0].question, "bedarf", "{text}");
        assert_eq!(checked.value.human[0].codes[0], "Zeit", "{text}");
    }
}

#[test]
fn codes_are_found_by_id_label_or_the_end_of_their_path() {
    let codebook = parse_codebook(builtin(), "b")
        .value
        .expect("the built-in codebook");
    let category = codebook.categories_for("probleme")[0];
    let label = category.label.clone();
    let text = format!(
        "Dokument;Code;Segment\nI1;Probleme > {label};eins\nI1;{};zwei\nI1;Quatsch;drei\nI2;Quatsch;drei",
        category.id
    );
    let mut project = project();
    project.questions.remove(0);
    let checked = check_with(&source(Kind::Answers), &[csv(&text)], &project);
    let decided = decisions_of(&checked.value.human, &codebook);
    let targets: Vec<_> = decided.value.iter().map(|d| d.targets.clone()).collect();
    let own = vec![Target::Category(category.id.clone())];
    assert_eq!(targets, [own.clone(), own]);
    let codes: Vec<_> = decided.issues.iter().map(|issue| issue.code.0).collect();
    assert_eq!(codes, ["C041"], "an unknown code is said once");
}

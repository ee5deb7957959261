//! What stands in a cell without being an answer.

use befund::coding::{CodingOptions, builtin, code, non_answer, parse_codebook};
use befund::model::answers::Missing;
use befund::model::coding::Target;

use super::answer;

#[test]
fn nothing_said() {
    for text in [
        "",
        "k. A.",
        "k.A.",
        "kA",
        "---",
        "-",
        "…",
        "s. o.",
        "siehe oben",
        "keine Angabe",
        "entfällt",
        "n/a",
        "mir fällt dazu nichts ein",
        "fällt mir spontan nichts ein",
        "Da fällt mir jetzt leider nichts ein.",
        "dazu sollen sich die Ämter äußern",
        "keine Angaben dazu",
        "Wie schon gesagt.",
        "dazu möchte ich nichts sagen",
        "?",
        "Interview wegen eines Notfalls abgebrochen",
        "Frage übersprungen",
        "Frage wurde nicht gestellt",
        "Thema auf nächste Woche vertagt",
        "nicht mehr besprochen",
        "wird nachgereicht",
    ] {
        assert_eq!(non_answer(text), Some(Missing::NotGiven), "{text}");
    }
}

#[test]
fn nothing_needed_is_an_answer() {
    let parsed = parse_codebook(builtin(), "codebook.toml");
    let codebook = parsed.value.expect("no error");
    let texts = [
        "nichts",
        "Nein.",
        "nö",
        "Keine",
        "kein Bedarf",
        "Keine Probleme",
        "passt alles",
        "Uns fehlt da eigentlich nichts",
    ];
    let answers = texts.map(answer);
    let coded = code(&answers, &codebook, &CodingOptions::default());
    assert!(coded.non_answers.is_empty(), "{:?}", coded.non_answers);
    for (index, text) in texts.iter().enumerate() {
        assert_eq!(non_answer(text), None, "{text}");
        let codes = coded.codings.iter().filter(|one| one.answer == index);
        let found: Vec<String> = codes
            .map(|one| match &one.target {
                Target::Category(id) => id.to_string(),
                Target::Handlungsfeld { handlungsfeld, .. } => handlungsfeld.clone(),
            })
            .collect();
        assert_eq!(found, ["kein-bedarf"], "{text}");
    }
}

#[test]
fn a_need_is_not_taken_for_none() {
    let parsed = parse_codebook(builtin(), "codebook.toml");
    let codebook = parsed.value.expect("no error");
    let answers = ["Bedarf", "Notwendigkeit", "großer Bedarf"].map(answer);
    let coded = code(&answers, &codebook, &CodingOptions::default());
    assert!(coded.non_answers.is_empty(), "{:?}", coded.non_answers);
    for one in &coded.codings {
        if let Target::Category(id) = &one.target {
            assert_ne!(&*id.0, "kein-bedarf", "{one:?}");
        }
    }
}

#[test]
fn not_known() {
    for text in [
        "weiß nicht",
        "Weiß ich nicht.",
        "keine Ahnung",
        "weiss ich leider nicht",
        "kann ich nicht beurteilen",
        "keine Meinung",
        "Da bin ich überfragt.",
        "Das kann ich ehrlich gesagt nicht sagen",
    ] {
        assert_eq!(non_answer(text), Some(Missing::DontKnow), "{text}");
    }
}

#[test]
fn something_said() {
    for text in [
        "nichts geht mehr ohne Papier",
        "keine Medienbrüche mehr",
        "keine Ahnung haben die Kollegen von Excel",
        "kein Geld",
        "keine Zeit mehr für Schulungen",
        "Aus Zeitgründen bleibt die Schulung liegen",
        "Anfragen bleiben unbeantwortet, Gespräche am Schalter werden unterbrochen",
        "niemand weiß, wo was liegt",
        "E-Akte",
        "keine Zettelwirtschaft",
        "Angst",
    ] {
        assert_eq!(non_answer(text), None, "{text}");
    }
}

//! What stands in a cell without being an answer.

use befund::coding::non_answer;
use befund::model::answers::Missing;

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
        "nichts",
        "Nein.",
        "keine Angabe",
        "entfällt",
        "n/a",
        "mir fällt dazu nichts ein",
        "fällt mir spontan nichts ein",
        "Da fällt mir jetzt leider nichts ein.",
        "passt alles",
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

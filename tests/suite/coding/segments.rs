//! Answers are cut where the writing shows a new idea, and nothing is lost.

use befund::coding::segment;
use proptest::prelude::*;

fn cut(text: &str) -> Vec<&str> {
    segment(text)
        .into_iter()
        .map(|range| text[range].trim())
        .collect()
}

#[test]
fn lists_bullets_and_sentences() {
    assert_eq!(
        cut("- E-Akte\n- Wiki\n• Scanner"),
        ["- E-Akte", "- Wiki", "• Scanner"]
    );
    assert_eq!(cut("E-Akte; Wiki"), ["E-Akte;", "Wiki"]);
    assert_eq!(
        cut("Alles dauert ewig. Keiner weiß Bescheid!"),
        ["Alles dauert ewig.", "Keiner weiß Bescheid!"]
    );
    assert_eq!(
        cut("E-Akte, Terminvergabe, Wiki"),
        ["E-Akte,", "Terminvergabe,", "Wiki"]
    );
}

#[test]
fn joining_and_contrasting_words() {
    assert_eq!(
        cut("weniger Papier, und man findet alles wieder"),
        ["weniger Papier,", "und man findet alles wieder"]
    );
    assert_eq!(
        cut("nicht das Geld fehlt, sondern der Plan"),
        ["nicht das Geld fehlt,", "sondern der Plan"]
    );
}

#[test]
fn short_forms_and_numbers_end_nothing() {
    assert_eq!(cut("z. B. Anträge, d. h. alles").len(), 1);
    assert_eq!(cut("am 1. Januar 2,5 Stellen").len(), 1);
    assert_eq!(cut("weil das, was wir haben, zu alt ist").len(), 1);
}

proptest! {
    #[test]
    fn concatenated_segments_give_the_answer_back(text in "[a-zA-ZäöüÄÖÜß,;.!?\\-– \n•0-9]{0,120}") {
        let joined: String = segment(&text).into_iter().map(|range| &text[range]).collect();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn any_text_survives(text in "\\PC{0,80}") {
        let joined: String = segment(&text).into_iter().map(|range| &text[range]).collect();
        prop_assert_eq!(joined, text);
    }
}

//! Transcripts of video conferences: subtitles and Word files with names and times. All invented.

use befund::ingest::{Content, ReadOptions, open};
use befund::model::document::Document;

fn document(name: &str, text: &str) -> Document {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("written");
    let read = open(&path, name).and_then(|opened| opened.content(&ReadOptions::default()));
    match read.expect("readable").value {
        Content::Document(document) => document,
        Content::Tables(_) => panic!("{name} was read as a table"),
    }
}

fn said(document: &Document) -> Vec<(u32, &str)> {
    { document.paragraphs.iter() }
        .map(|paragraph| (paragraph.place.row, paragraph.text.as_str()))
        .collect()
}

#[test]
fn subtitles_of_teams_are_turns_without_names() {
    let text = "WEBVTT\n\n8f2-0\n00:00:03.120 --> 00:00:06.000\n<v Ada Beispiel>Welchen Bedarf\nsehen Sie?</v>\n\n8f2-1\n00:00:07.000 --> 00:00:09.000\n<v Bo Muster>Eine E-Akte.</v>\n\n8f2-2\n00:00:09.500 --> 00:00:11.000\n<v Bo Muster>Und neue Rechner.</v>\n\n8f2-3\n00:00:12.000 --> 00:00:14.000\n<v Cem Probe>Mehr WLAN.</v>\n";
    let read = document("gespraech.vtt", text);
    assert_eq!(read.format, "vtt");
    assert_eq!(
        said(&read),
        [
            (5, "Sprecher 1: Welchen Bedarf sehen Sie?"),
            (10, "Sprecher 2: Eine E-Akte. Und neue Rechner."),
            (18, "Sprecher 3: Mehr WLAN.")
        ]
    );
}

#[test]
fn subtitles_of_zoom_name_speakers_before_a_colon() {
    let text = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAda Beispiel: Was fehlt Ihnen?\n\n2\n00:00:03.000 --> 00:00:05.000\nBo Muster: Zeit: jeden Tag.\n\nNOTE nicht vorlesen\n\n3\n00:00:06.000 --> 00:00:07.000\nund Ruhe\n";
    let read = document("zoom.vtt", text);
    assert_eq!(
        said(&read),
        [
            (5, "Sprecher 1: Was fehlt Ihnen?"),
            (9, "Sprecher 2: Zeit: jeden Tag. und Ruhe")
        ]
    );
}

#[test]
fn a_text_with_arrows_is_no_subtitles() {
    let read = document(
        "notiz.md",
        "Ablauf --> Ergebnis\n\nAda: nichts Besonderes\n",
    );
    assert_eq!(said(&read)[0].1, "Ablauf --> Ergebnis");
}

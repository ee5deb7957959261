//! Categories changed from the desk: what stands in codebook.toml, and that it can be taken back.

use std::fs;
use std::path::Path;

use super::client::{Running, project};
use crate::project_folder::scratch;

const COMMENT: &str = "# Ein Satz, der bleiben soll.\n";

/// Makes a category, once, and gives it to an answer.
fn make(desk: &Running, project: &Path, text: &str) {
    desk.post("category", "action=make&label=Schnelle+Leitungen&question=bedarf&definition=Breitband&why=f%C3%BCnf+Antworten");
    let made = fs::read_to_string(project.join("codebook.toml")).expect("a codebook");
    // Only added to: a difference shows one block.
    assert!(made.starts_with(text), "{made}");
    for line in [
        "id = \"schnelle-leitungen\"",
        "label = \"Schnelle Leitungen\"",
        "kind = \"inductive\"",
        "author = \"Anna\"",
        "reason = \"fünf Antworten\"",
    ] {
        assert!(made[text.len()..].contains(line), "{line}: {made}");
    }
    // An answer can have it at once.
    desk.decide(
        "Schnellere Leitungen zum Rathaus",
        "pick:schnelle-leitungen",
    );
    let list = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert!(
        list.contains(";schnelle-leitungen;Schnelle Leitungen;"),
        "{list}"
    );
    // The same label again is refused.
    desk.post(
        "category",
        "action=make&label=schnelle+leitungen&question=bedarf",
    );
    assert!(desk.get("categories").body.contains("gibt es schon"));
}

/// Merges the category into another, and none into itself.
fn merge(desk: &Running, file: &Path) {
    desk.post(
        "category",
        "action=merge&id=schnelle-leitungen&into=netz&why=dasselbe",
    );
    let merged = fs::read_to_string(file).expect("a codebook");
    assert!(merged.contains("merged_into = \"netz\""), "{merged}");
    // What was decided before follows the category that took it over.
    let page = desk.settled("review?show=decided");
    assert!(page.contains("<strong>Netz</strong>"), "{page}");
    desk.post("category", "action=merge&id=netz&into=netz");
    assert!(
        desk.get("categories")
            .body
            .contains("So lässt sich die Kategorie nicht ändern")
    );
}

#[test]
fn categories_are_made_changed_merged_and_taken_back() {
    let folder = scratch();
    let project = project(folder.path());
    let file = project.join("codebook.toml");
    let text = fs::read_to_string(&file).expect("a codebook");
    let text = text.replace(
        "[[category]]\nid = \"plan\"",
        &format!("{COMMENT}[[category]]\nid = \"plan\""),
    );
    fs::write(&file, &text).expect("written");
    let desk = Running::open(&project, "Anna");
    make(&desk, &project, &text);
    desk.post(
        "category",
        "action=change&id=plan&label=Planung&definition=Pl%C3%A4ne&why=klarer",
    );
    let changed = fs::read_to_string(&file).expect("a codebook");
    assert!(
        changed.contains("label = \"Planung\"") && changed.contains(COMMENT),
        "{changed}"
    );
    assert!(
        changed.contains("id = \"geld\"\nquestions = [\"bedarf\"]\nlabel = \"Geld\""),
        "{changed}"
    );
    merge(&desk, &file);
    // Merge, change, decision, category: all of it back.
    for _ in 0..4 {
        desk.post("category", "action=undo");
    }
    assert_eq!(fs::read_to_string(&file).expect("a codebook"), text);
    let list = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert_eq!(list.lines().count(), 1, "{list}");
}

/// A project without a codebook of its own gets one that builds on the built-in one.
#[test]
fn a_project_without_a_codebook_gets_one() {
    let folder = scratch();
    let project = crate::project_folder::project_of(
        folder.path(),
        "kind = \"answers\"",
        "antworten.csv",
        super::client::ANSWERS.as_bytes(),
    );
    let desk = Running::open(&project, "Anna");
    desk.post(
        "category",
        "action=change&id=dms&label=Akten&definition=Alles+mit+Akten&handlungsfeld=",
    );
    let text = fs::read_to_string(project.join("codebook.toml")).expect("a codebook");
    for line in [
        "extends = \"builtin\"",
        "id = \"dms\"",
        "label = \"Akten\"",
        "based_on = [\"dms\"]",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(text.lines().count() < 40, "only what changed: {text}");
    assert!(desk.get("categories").body.contains("Akten"));
}

/// A category that is split off takes the answers that were ticked, and others like them follow.
#[test]
fn a_split_redistributes_answers() {
    let folder = scratch();
    let answers = "id;interview;frage;antwort\n\
        1;I1;bedarf;WLAN in allen Sälen\n2;I2;bedarf;WLAN im Sitzungssaal\n3;I3;bedarf;WLAN im Saal der Fraktionen\n\
        4;I4;bedarf;WLAN auf dem Bauhof\n5;I5;bedarf;WLAN für den Bauhof draußen\n";
    let project = project(folder.path());
    fs::write(project.join("antworten.csv"), answers).expect("written");
    let desk = Running::open(&project, "Anna");
    let page = desk.get("categories").body;
    let hash = befund::coding::text_hash;
    let ticked = [
        hash("WLAN auf dem Bauhof"),
        hash("WLAN für den Bauhof draußen"),
    ];
    for hash in &ticked {
        assert!(
            page.contains(&format!("name=\"moved\" value=\"{hash}\"")),
            "{page}"
        );
    }
    desk.post(
        "category",
        &format!(
            "action=split&id=netz&question=bedarf&label=Netz+im+Freien&definition=Bauhof&why=zweierlei&moved={}&moved={}",
            ticked[0], ticked[1]
        ),
    );
    let list = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert_eq!(list.matches(";netz-im-freien;").count(), 2, "{list}");
    let book = fs::read_to_string(project.join("codebook.toml")).expect("a codebook");
    assert!(book.contains("split_from = \"netz\""), "{book}");
    let page = desk.settled("review?show=all&category=netz-im-freien");
    assert!(page.contains("2 Antworten"), "{page}");
    // One step takes the category and its answers back.
    desk.post("category", "action=undo");
    let list = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert!(!list.contains("netz-im-freien"), "{list}");
    let book = fs::read_to_string(project.join("codebook.toml")).expect("a codebook");
    assert!(!book.contains("netz-im-freien"), "{book}");
    let page = desk.settled("review?show=all&category=netz");
    assert!(page.contains("5 Antworten"), "{page}");
}

//! Whatever is changed in a snapshot is noticed and named.

use std::fs;
use std::path::Path;

use befund::history;
use befund::project::Edition;

use super::{project, typed, words};
use crate::project_folder::scratch;

const KEEP: &str = "run projekt --format json --keep --quiet";

fn kept(folder: &Path) -> std::path::PathBuf {
    project(folder);
    let made = typed(KEEP, folder);
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    folder.join("projekt/history/2026-06-30/internal")
}

fn replaced(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("readable");
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).expect("written");
}

/// What is done to a snapshot, and the file that is named.
const HARMS: [(&str, &str); 8] = [
    ("findings.json is edited", "findings.json"),
    ("findings.json is gone", "findings.json"),
    ("snapshot.json is edited", "snapshot.json"),
    ("snapshot.json is gone", "snapshot.json"),
    ("snapshot.json is of a later version", "snapshot.json"),
    ("a file more", "notizen.txt"),
    ("a folder of another day", "snapshot.json"),
    (
        "a run was stopped while it replaced it",
        "internal.befund-vorher",
    ),
];

fn harm(what: &str, snapshot: &Path) {
    let findings = snapshot.join("findings.json");
    let manifest = snapshot.join("snapshot.json");
    match what {
        "findings.json is edited" => replaced(&findings, "2026-06-30", "2026-06-29"),
        "findings.json is gone" => fs::remove_file(findings).expect("removed"),
        "snapshot.json is edited" => {
            replaced(&manifest, "\"language\": \"de\"", "\"language\": \"en\"")
        }
        "snapshot.json is gone" => fs::remove_file(manifest).expect("removed"),
        "snapshot.json is of a later version" => {
            replaced(&manifest, "\"format\": 1", "\"format\": 9")
        }
        "a file more" => fs::write(snapshot.join("notizen.txt"), "x").expect("written"),
        "a folder of another day" => {
            let day = snapshot.parent().expect("a day");
            fs::rename(day, day.with_file_name("2025-06-30")).expect("renamed");
        }
        "a run was stopped while it replaced it" => {
            let aside = snapshot.with_file_name("internal.befund-vorher");
            fs::rename(snapshot, aside).expect("renamed");
        }
        other => panic!("{other}"),
    }
}

#[test]
fn damage_is_named_with_its_file_and_a_way_out() {
    for (what, file) in HARMS {
        let folder = scratch();
        let snapshot = kept(folder.path());
        let whole = typed("history verify projekt", folder.path());
        assert_eq!(whole.status.code(), Some(0), "{}", words(&whole));
        harm(what, &snapshot);
        let damaged = typed("history verify projekt", folder.path());
        let said = words(&damaged);
        assert_eq!(damaged.status.code(), Some(3), "{what}: {said}");
        assert!(
            said.contains(file) && said.contains("Hinweis:"),
            "{what}: {said}"
        );
        let listed = words(&typed("history list projekt", folder.path()));
        assert!(
            listed.contains("BESCHÄDIGT") && listed.contains(file),
            "{what}: {listed}"
        );
        if what == "a folder of another day" {
            assert!(said.contains("2026-06-30"), "{said}");
            continue;
        }
        if what == "a run was stopped while it replaced it" {
            // The next run puts it back, and finds that it says the same.
            let healed = typed(KEEP, folder.path());
            assert_eq!(healed.status.code(), Some(0), "{}", words(&healed));
            let whole = typed("history verify projekt", folder.path());
            assert_eq!(whole.status.code(), Some(0), "{}", words(&whole));
            continue;
        }
        // Nothing is put over it without a word.
        let refused = typed(KEEP, folder.path());
        assert_eq!(
            refused.status.code(),
            Some(6),
            "{what}: {}",
            words(&refused)
        );
        assert!(
            words(&refused).contains(file),
            "{what}: {}",
            words(&refused)
        );
        let mended = typed(&format!("{KEEP} --replace"), folder.path());
        assert_eq!(mended.status.code(), Some(0), "{what}: {}", words(&mended));
        let whole = typed("history verify projekt", folder.path());
        assert_eq!(whole.status.code(), Some(0), "{what}: {}", words(&whole));
    }
}

#[test]
fn no_changed_byte_goes_unseen() {
    let folder = scratch();
    let snapshot = kept(folder.path());
    let day = "2026-06-30".parse().expect("a day");
    let look = || history::look(day, Edition::Internal, snapshot.clone()).snapshot;
    assert!(look().is_ok());
    for (file, step) in [("snapshot.json", 1), ("findings.json", 131)] {
        let path = snapshot.join(file);
        let bytes = fs::read(&path).expect("readable");
        for at in (0..bytes.len()).step_by(step) {
            let mut other = bytes.clone();
            other[at] ^= 1;
            fs::write(&path, other).expect("written");
            assert!(look().is_err(), "{file}: byte {at}");
        }
        let mut longer = bytes.clone();
        longer.push(b'\n');
        for other in [&bytes[..bytes.len() - 1], &longer] {
            fs::write(&path, other).expect("written");
            assert!(look().is_err(), "{file}: {} bytes", other.len());
        }
        fs::write(&path, bytes).expect("written");
        assert!(look().is_ok());
    }
}

#[cfg(unix)]
#[test]
fn a_report_that_cannot_be_kept_is_written_and_said() {
    let folder = scratch();
    let project = project(folder.path());
    fs::write(project.join("history"), "in the way").expect("written");
    let made = typed(KEEP, folder.path());
    assert_eq!(made.status.code(), Some(6), "{}", words(&made));
    let said = words(&made);
    assert!(said.contains("Der Bericht ist geschrieben"), "{said}");
    assert!(!said.contains("Es wurde nichts geschrieben"), "{said}");
    assert!(said.contains("history"), "{said}");
    let report = folder
        .path()
        .join("reports/projekt/internal/data/findings.json");
    assert!(report.is_file());
}

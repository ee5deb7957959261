//! Where a report goes: the years beside each other, and none over another.

use std::fs;

use super::{project, typed, words};
use crate::project_folder::{files, scratch};

const RUN: &str = "run projekt --format json";

#[test]
fn a_folder_may_be_named_after_the_reference_date() {
    let folder = scratch();
    let project = project(folder.path());
    for (day, out, expected) in [
        ("2025-06-30", "aus/{year}", "aus/2025"),
        ("2026-01-01", "aus/{year}", "aus/2026"),
        ("2026-01-01", "{date}/x-{year}-y", "2026-01-01/x-2026-y"),
    ] {
        let line = format!("{RUN} --reference-date {day} --out {out}");
        let made = typed(&line, folder.path());
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
        let manifest = folder
            .path()
            .join(expected)
            .join("projekt/internal/manifest.json");
        let manifest = fs::read_to_string(manifest).expect(expected);
        assert!(
            manifest.contains(&format!("\"reference_date\": \"{day}\"")),
            "{manifest}"
        );
    }
    let path = project.join("befund.toml");
    let toml = fs::read_to_string(&path).expect("readable");
    fs::write(
        &path,
        format!("{toml}\n[output]\nfolder = \"berichte/{{date}}\"\n"),
    )
    .expect("written");
    assert_eq!(typed(RUN, folder.path()).status.code(), Some(0));
    assert!(
        project
            .join("berichte/2026-06-30/projekt/internal/manifest.json")
            .is_file()
    );
    // The command line has the last word.
    assert_eq!(
        typed(&format!("{RUN} --out hier"), folder.path())
            .status
            .code(),
        Some(0)
    );
    assert!(
        folder
            .path()
            .join("hier/projekt/internal/manifest.json")
            .is_file()
    );
    assert!(!folder.path().join("reports").exists());
}

#[test]
fn a_word_in_braces_that_means_nothing_is_refused() {
    let folder = scratch();
    project(folder.path());
    for out in ["aus/{jahr}", "{Year}", "a{}"] {
        let made = typed(&format!("{RUN} --out {out}"), folder.path());
        assert_eq!(made.status.code(), Some(2), "{out}: {}", words(&made));
        assert!(
            words(&made).contains("{year}, {date}"),
            "{out}: {}",
            words(&made)
        );
    }
    let names: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[test]
fn the_report_of_another_day_is_not_overwritten() {
    for edition in ["internal", "public"] {
        let folder = scratch();
        project(folder.path());
        let line = format!("{RUN} --edition {edition}");
        assert_eq!(typed(&line, folder.path()).status.code(), Some(0));
        let reports = folder.path().join("reports");
        let old = files(&reports);
        let other = format!("{line} --keep --reference-date 2027-01-01");
        let refused = typed(&other, folder.path());
        let said = words(&refused);
        assert_eq!(refused.status.code(), Some(2), "{said}");
        for part in ["30.06.2026", "01.01.2027", "{year}", "--replace"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(files(&reports) == old, "it was overwritten");
        assert!(
            !folder.path().join("projekt/history").exists(),
            "kept without a report"
        );
        let replaced = typed(&format!("{other} --replace"), folder.path());
        assert_eq!(replaced.status.code(), Some(0), "{}", words(&replaced));
        assert!(files(&reports) != old);
        // The same day again and again.
        assert_eq!(typed(&other, folder.path()).status.code(), Some(0));
    }
}

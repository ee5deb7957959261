//! Kills while history is kept or pruned, and many runs at once: every snapshot is whole or not there.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{one_more, project, typed, words};
use crate::project_folder::{files, scratch};

/// Kills of one run of the tests; `BEFUND_KILLS=200` for all that were asked for.
const KILLS: u32 = 6;

fn kills() -> u32 {
    let kills = std::env::var("BEFUND_KILLS").ok();
    kills.and_then(|kills| kills.parse().ok()).unwrap_or(KILLS)
}

/// Runs at once of one run of the tests; `BEFUND_RUNS=50` for all that were asked for.
fn runs() -> u32 {
    let runs = std::env::var("BEFUND_RUNS").ok();
    runs.and_then(|runs| runs.parse().ok()).unwrap_or(KILLS)
}

fn start(line: &str, folder: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_befund"))
        .args(line.split(' '))
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("started")
}

/// The snapshots, by day and edition; nothing half.
fn snapshots(folder: &Path, how: &str) -> BTreeMap<String, Vec<u8>> {
    let checked = typed("history verify projekt", folder);
    assert_eq!(checked.status.code(), Some(0), "{how}: {}", words(&checked));
    let history = folder.join("projekt/history");
    if !history.exists() {
        return BTreeMap::new();
    }
    let all = files(&history);
    let whole = |name: &String| !name.split('/').any(|part| part.starts_with('.'));
    all.into_iter().filter(|(name, _)| whole(name)).collect()
}

#[test]
fn a_kill_leaves_the_old_snapshot_or_the_new_one() {
    let folder = scratch();
    let project = project(folder.path());
    let line = "run projekt --format json --keep --replace";
    let begun = Instant::now();
    assert_eq!(typed(line, folder.path()).status.code(), Some(0));
    let whole = begun.elapsed();
    let grades = std::fs::read(project.join("noten.csv")).expect("readable");
    one_more(&project);
    assert_eq!(typed(line, folder.path()).status.code(), Some(0));
    // From now on each state says what it corrects.
    std::fs::write(project.join("noten.csv"), &grades).expect("written");
    assert_eq!(typed(line, folder.path()).status.code(), Some(0));
    let old = snapshots(folder.path(), "old");
    one_more(&project);
    assert_eq!(typed(line, folder.path()).status.code(), Some(0));
    let new = snapshots(folder.path(), "new");
    assert!(old != new && old.len() == new.len());
    let changed = std::fs::read(project.join("noten.csv")).expect("readable");
    for kill in 0..kills() {
        // Back to the old state, then towards the new one again.
        let text = String::from_utf8_lossy(&changed).replace("I99;Amt 1;1\n", "");
        std::fs::write(project.join("noten.csv"), text).expect("written");
        let back = typed(line, folder.path());
        assert_eq!(back.status.code(), Some(0), "{}", words(&back));
        assert!(snapshots(folder.path(), "back") == old);
        std::fs::write(project.join("noten.csv"), &changed).expect("written");
        let mut child = start(line, folder.path());
        // Most kills fall into the last tenth, in which it is written; far apart and never the same (golden ratio).
        let part = 0.7 + (f64::from(kill) * 0.618_034 + 0.37).fract() * 0.4;
        sleep(whole.mul_f64(part));
        let _ = child.kill();
        let _ = child.wait();
        let how = format!("kill {kill} after {part}");
        let found = snapshots(folder.path(), &how);
        assert!(found == old || found == new, "{how}: {:?}", found.keys());
    }
    assert_eq!(typed(line, folder.path()).status.code(), Some(0));
    assert!(snapshots(folder.path(), "at last") == new);
}

#[test]
fn a_killed_pruning_leaves_whole_snapshots() {
    let folder = scratch();
    project(folder.path());
    let days = ["2023-06-30", "2024-06-30", "2025-06-30"];
    for kill in 0..kills() {
        for day in days {
            let line =
                format!("run projekt --format json --keep --reference-date {day} --out aus-{day}");
            assert_eq!(typed(&line, folder.path()).status.code(), Some(0));
        }
        let mut child = start("history prune projekt --keep 1", folder.path());
        sleep(Duration::from_micros(
            500 + u64::from(kill) * 7_919 % 20_000,
        ));
        let _ = child.kill();
        let _ = child.wait();
        let found = snapshots(folder.path(), &format!("kill {kill}"));
        assert!(
            found.contains_key("2025-06-30/internal/snapshot.json"),
            "kill {kill}"
        );
    }
    let done = typed("history prune projekt --keep 1", folder.path());
    assert_eq!(done.status.code(), Some(0), "{}", words(&done));
    assert_eq!(snapshots(folder.path(), "done").len(), 2);
}

/// Killed behind the last snapshot of a day, pruning leaves its lock or a folder that is half removed; nobody writes that day again.
#[test]
fn the_next_pruning_sweeps_what_a_killed_one_left() {
    let folder = scratch();
    let project = project(folder.path());
    let kept = typed("run projekt --format json --keep", folder.path());
    assert_eq!(kept.status.code(), Some(0), "{}", words(&kept));
    let history = project.join("history");
    for left in ["2023-06-30/.internal-Xy12Zz/internal", "2024-06-30"] {
        std::fs::create_dir_all(history.join(left)).expect("a folder");
    }
    std::fs::write(history.join("2024-06-30/.internal.lock"), "").expect("a lock");
    // Somebody's own notes are none of befund's business.
    std::fs::create_dir_all(history.join("2022-06-30")).expect("a folder");
    std::fs::write(history.join("2022-06-30/notiz.txt"), "aufheben").expect("a note");
    let done = typed("history prune projekt --keep 1", folder.path());
    assert_eq!(done.status.code(), Some(0), "{}", words(&done));
    let mut names: Vec<String> = std::fs::read_dir(&history)
        .expect("a history")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(names, ["2022-06-30", "2026-06-30"]);
    assert!(history.join("2022-06-30/notiz.txt").exists());
}

#[test]
fn of_many_runs_at_once_one_snapshot_comes() {
    let folder = scratch();
    project(folder.path());
    let line = "run projekt --format json --keep";
    let mut running: Vec<Child> = (0..runs()).map(|_| start(line, folder.path())).collect();
    let codes: Vec<Option<i32>> = running
        .iter_mut()
        .map(|child| child.wait().expect("ended").code())
        .collect();
    assert!(codes.contains(&Some(0)), "{codes:?}");
    let known = |code: &Option<i32>| matches!(code, Some(0 | 5));
    assert!(codes.iter().all(known), "{codes:?}");
    assert_eq!(snapshots(folder.path(), "all at once").len(), 2);
}

/// Who waits finds the report of the one that worked, and has nothing to do.
#[test]
fn runs_that_wait_all_end_well() {
    let folder = scratch();
    project(folder.path());
    let line = "run projekt --format json --keep --wait";
    let mut running: Vec<Child> = (0..runs()).map(|_| start(line, folder.path())).collect();
    let codes: Vec<Option<i32>> = running
        .iter_mut()
        .map(|child| child.wait().expect("ended").code())
        .collect();
    assert!(codes.iter().all(|code| *code == Some(0)), "{codes:?}");
    assert_eq!(snapshots(folder.path(), "after waiting").len(), 2);
    let again = typed("run projekt --format json --keep", folder.path());
    assert!(words(&again).contains("nverändert"), "{}", words(&again));
}

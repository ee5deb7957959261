//! Whatever ends a run or fails under it while it writes: there is a whole report, and the next run heals what is left.

use std::fs;

use super::shim::{Found, Town, state, words};
use crate::project_folder::scratch;

/// Errors by which file systems say that they cannot exchange names: EINVAL, ENOSYS, EOPNOTSUPP, EXDEV, EPERM.
const NO_EXCHANGE: [&str; 5] = ["22", "38", "95", "18", "1"];

#[test]
fn without_exchange_of_names_the_new_report_takes_its_place_all_the_same() {
    for errno in NO_EXCHANGE {
        let folder = scratch();
        let town = Town::new(folder.path());
        let Some(mut command) = town.shimmed("") else {
            return;
        };
        let made = command
            .env("SHIM_NO_EXCHANGE", errno)
            .output()
            .expect("started");
        assert_eq!(made.status.code(), Some(0), "{errno}: {}", words(&made));
        assert_eq!(town.found(), Found::New, "{errno}");
        assert_eq!(town.beside(), Vec::<String>::new(), "{errno}");
    }
}

/// The calls that change something on disk, and the last one that a whole run makes of each is not reached.
const CALLS: [&str; 9] = [
    "mkdir", "create", "write", "fsync", "chmod", "rename", "unlinkat", "rmdir", "unlink",
];

#[test]
fn a_kill_at_any_call_leaves_a_whole_report() {
    for exchange in [true, false] {
        for call in CALLS {
            for nth in [1, 2, 3, 5, 8] {
                for end in ["kill", "die"] {
                    let rules = format!("{call}:{nth}:{end}");
                    let Some(reached) = killed_at(&rules, exchange) else {
                        return;
                    };
                    if !reached {
                        break;
                    }
                }
            }
        }
    }
}

/// Whether the rule ended the run; `None` without a shim.
fn killed_at(rules: &str, exchange: bool) -> Option<bool> {
    let folder = scratch();
    let town = Town::new(folder.path());
    let mut command = town.shimmed(rules)?;
    if !exchange {
        command.env("SHIM_NO_EXCHANGE", "22");
    }
    let ended = command.output().expect("started");
    let after = format!("{rules}, exchange {exchange}");
    match town.found() {
        Found::Old | Found::New => {}
        // Without exchange there is a moment at which the old report stands beside its place, whole.
        Found::Missing if !exchange => {
            let aside = town.parent().join("internal.befund-vorher");
            assert_eq!(state(&aside), Found::Old, "{after}");
        }
        other => panic!("{after}: {other:?}"),
    }
    town.heals(&after);
    Some(ended.status.code().is_none())
}

#[test]
fn a_second_rename_that_fails_brings_the_old_report_back() {
    let folder = scratch();
    let town = Town::new(folder.path());
    let Some(mut command) = town.shimmed("rename:2:error=13") else {
        return;
    };
    let failed = command
        .env("SHIM_NO_EXCHANGE", "22")
        .output()
        .expect("started");
    assert_eq!(failed.status.code(), Some(1), "{}", words(&failed));
    assert!(
        words(&failed).contains("das Recht zum Schreiben fehlt"),
        "{}",
        words(&failed)
    );
    assert_eq!(town.found(), Found::Old);
    town.heals("a failed rename");
}

#[test]
fn a_full_or_failing_disk_is_said_and_leaves_the_old_report() {
    for (rules, said) in [
        ("fsync:4:error=28", "Datenträger ist voll"),
        ("write:6:error=28", "Datenträger ist voll"),
        ("create:3:error=28", "Datenträger ist voll"),
        ("fsync:3:error=5", "das System meldet"),
        ("mkdir:1:error=30", "schreibgeschützt"),
    ] {
        let folder = scratch();
        let town = Town::new(folder.path());
        let Some(mut command) = town.shimmed(rules) else {
            return;
        };
        let failed = command.output().expect("started");
        assert_eq!(failed.status.code(), Some(1), "{rules}: {}", words(&failed));
        assert!(words(&failed).contains(said), "{rules}: {}", words(&failed));
        assert_eq!(town.found(), Found::Old, "{rules}");
        town.heals(rules);
    }
}

#[test]
fn an_old_report_that_cannot_be_removed_is_said_and_swept_later() {
    let folder = scratch();
    let town = Town::new(folder.path());
    let Some(mut command) = town.shimmed("unlinkat:0:error=13") else {
        return;
    };
    let made = command.output().expect("started");
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    assert!(
        words(&made).contains("ließ sich nicht entfernen"),
        "{}",
        words(&made)
    );
    assert_eq!(town.found(), Found::New);
    assert_eq!(town.beside().len(), 1);
    town.heals("an old report that stayed");
}

#[test]
fn a_drive_without_locks_is_said_with_a_way() {
    for errno in ["37", "38", "95"] {
        let folder = scratch();
        let town = Town::new(folder.path());
        let rules = format!("flock:0:error={errno}");
        let Some(mut command) = town.shimmed(&rules) else {
            return;
        };
        let refused = command.output().expect("started");
        assert_eq!(refused.status.code(), Some(1), "{}", words(&refused));
        assert!(words(&refused).contains("--no-lock"), "{}", words(&refused));
        assert_eq!(town.found(), Found::Old);
        let mut command = town.shimmed(&rules).expect("a shim");
        let made = command.arg("--no-lock").output().expect("started");
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
        assert_eq!(town.found(), Found::New);
        town.heals("a run without a lock");
    }
}

/// A waits for its lock; meanwhile who held it removes the file and goes, and somebody else makes and locks a new one.
#[test]
fn a_lock_on_a_removed_file_is_none() {
    let folder = scratch();
    let town = Town::new(folder.path());
    let path = town.parent().join(".internal.lock");
    let holder = fs::File::create(&path).expect("a lock file");
    holder.try_lock().expect("free");
    let Some(mut command) = town.shimmed("flock:1:wait=1500") else {
        return;
    };
    let late = command.spawn().expect("started");
    std::thread::sleep(std::time::Duration::from_millis(900));
    fs::remove_file(&path).expect("removed");
    drop(holder);
    let other = fs::File::create(&path).expect("a new lock file");
    other.try_lock().expect("free");
    let ended = late.wait_with_output().expect("ended");
    assert_eq!(ended.status.code(), Some(5), "{}", words(&ended));
    assert_eq!(town.found(), Found::Old);
    drop(other);
    town.heals("a lock that was not one");
}

/// All but the workbook and Parquet, whose libraries start threads of their own: those are named, and the rest is written.
#[test]
fn where_no_thread_can_start_one_does_all() {
    let folder = scratch();
    let town = Town::new(folder.path());
    let run = |rules: &str, formats: &str| {
        let mut command = town.shimmed(rules)?;
        command.args(["--format", formats]);
        let made = command.output().expect("started");
        let files = crate::project_folder::files(&town.report());
        Some((made.status.code(), words(&made), files))
    };
    let formats = "html,pdf,docx,svg,png,parquet";
    let none = "pthread_create:0:error=11";
    let Some((code, said, alone)) = run(none, formats) else {
        return;
    };
    assert_eq!(code, Some(0), "{said}");
    let (code, said, many) = run("", formats).expect("a shim");
    assert_eq!(code, Some(0), "{said}");
    for (name, bytes) in alone.iter().filter(|(name, _)| *name != "run.json") {
        assert!(many[name] == *bytes, "{name}");
    }
    assert_eq!(alone.len(), many.len());
    let (code, said, rest) = run(none, "xlsx,json").expect("a shim");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("xlsx fehlt im Bericht"), "{said}");
    assert!(rest.contains_key("data/findings.json"));
    assert_eq!(town.found(), Found::New);
}

#[test]
fn every_input_is_opened_once() {
    let folder = scratch();
    let town = Town::new(folder.path());
    let Some(mut command) = town.shimmed("") else {
        return;
    };
    let log = folder.path().join("opened");
    let made = command.env("SHIM_LOG", &log).output().expect("started");
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    let opened = fs::read_to_string(log).expect("a log");
    for file in ["noten.csv", "befund.toml"] {
        let times = opened.lines().filter(|line| line.ends_with(file)).count();
        assert_eq!(times, 1, "{file}: {opened}");
    }
}

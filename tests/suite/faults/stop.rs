//! A run that is asked to end while it writes cleans up and says so.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::shim::{Found, Town, words};
use crate::project_folder::{befund, project_of, scratch};

#[test]
fn a_signal_while_writing_is_said_and_leaves_nothing() {
    for (name, number) in [("TERM", 15), ("INT", 2), ("HUP", 1)] {
        let folder = scratch();
        let town = Town::new(folder.path());
        let Some(mut command) = town.shimmed("fsync:0:wait=200") else {
            return;
        };
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let running = command.spawn().expect("started");
        let begun = Instant::now();
        while !town
            .beside()
            .iter()
            .any(|name| name.starts_with(".internal-"))
        {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "nothing is written"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
        let status = Command::new("kill")
            .args(["-s", name, &running.id().to_string()])
            .status();
        assert!(status.expect("kill").success());
        let ended = running.wait_with_output().expect("ended");
        let signal = std::os::unix::process::ExitStatusExt::signal(&ended.status);
        assert_eq!(signal, Some(number), "{}", words(&ended));
        assert!(words(&ended).contains("Abgebrochen"), "{}", words(&ended));
        assert_eq!(town.beside(), Vec::<String>::new());
        assert_eq!(town.found(), Found::Old);
        town.heals(name);
    }
}

/// A command that writes single files leaves at most one file of its own, and the next command in that folder sweeps it.
#[test]
fn what_a_killed_command_leaves_is_swept_by_the_next() {
    let folder = scratch();
    let project = project_of(
        folder.path(),
        "kind = \"answers\"",
        "antworten.csv",
        "ID;Interview;Frage;Antwort\nA1;1;bedarf;WLAN\nA2;2;bedarf;E-Akte\nA3;3;bedarf;Laptop\n"
            .as_bytes(),
    );
    let town = Town::new(&folder.path().join("stadt"));
    let out = folder.path().join("aus");
    let (project, out_name) = (project.display().to_string(), out.display().to_string());
    for args in [
        vec!["sample", &project, "--force", "--out", &out_name],
        vec!["suggest", &project, "--all", "--force", "--out", &out_name],
    ] {
        for rule in ["write:1:kill", "fsync:1:kill", "fsync:1:die", "fsync:2:die"] {
            let Some(shimmed) = town.shimmed(rule) else {
                return;
            };
            let mut command = Command::new(env!("CARGO_BIN_EXE_befund"));
            let given = shimmed
                .get_envs()
                .filter_map(|(key, value)| Some((key, value?)));
            let killed = command.args(&args).envs(given).output().expect("started");
            assert_eq!(killed.status.code(), None, "{rule}: {}", words(&killed));
            let left = names(&out)
                .into_iter()
                .filter(|name| name.starts_with(".befund-"));
            assert!(left.count() <= 1, "{rule}");
            let next = befund(&args, folder.path());
            assert_eq!(next.status.code(), Some(0), "{rule}: {}", words(&next));
            assert!(
                !names(&out).iter().any(|name| name.starts_with('.')),
                "{rule}: {:?}",
                names(&out)
            );
        }
    }
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

//! A disk that becomes full, a limit on the size of files, a file that another program holds: each is said, and the old report stays.

use std::fs;
use std::path::Path;
use std::process::Command;

use befund::project::Format;

use super::shim::{Found, Town, under, words};
use crate::project_folder::{befund, files, project_of, scratch};

/// The size of what a run in a format writes, after which the town has its old report again.
fn size_in(town: &Town, format: &str) -> usize {
    let before = files(&town.report());
    let made = town.command_in(format).output().expect("started");
    assert_eq!(made.status.code(), Some(0), "{format}: {}", words(&made));
    let size = files(&town.report()).values().map(Vec::len).sum();
    fs::remove_dir_all(town.report()).expect("removed");
    for (name, bytes) in before {
        let path = town.report().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
    assert_eq!(town.found(), Found::Old);
    size
}

#[test]
fn a_disk_that_becomes_full_midway_leaves_the_old_report_in_every_format() {
    let folder = scratch();
    let town = Town::new(folder.path());
    for format in Format::ALL {
        let format = format.name();
        let size = size_in(&town, format);
        // The record of a run tells its times, which have now more digits and now fewer.
        for part in [0, size / 3, size * 2 / 3, size - 64] {
            let Some(mut command) = under(town.command_in(format), "") else {
                return;
            };
            let failed = { command.env("SHIM_DISK", part.to_string()) }
                .output()
                .expect("started");
            let said = words(&failed);
            let at = format!("{format}, {part} of {size} bytes: {said}");
            assert_eq!(failed.status.code(), Some(1), "{at}");
            assert!(said.contains("der Datenträger ist voll"), "{at}");
            assert_eq!(town.found(), Found::Old, "{at}");
            assert_eq!(town.beside(), Vec::<String>::new(), "{at}");
        }
    }
    town.heals("a full disk");
}

/// A command that may write files of some blocks of 512 bytes (`RLIMIT_FSIZE`).
fn limited(command: &Command, blocks: usize) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -f {blocks}; exec \"$0\" \"$@\"")]);
    shell.arg(command.get_program()).args(command.get_args());
    shell
}

#[test]
fn a_limit_on_the_size_of_files_is_said_in_every_format() {
    let folder = scratch();
    let town = Town::new(folder.path());
    for format in Format::ALL {
        let format = format.name();
        let command = town.command_in(format);
        let failed = limited(&command, 1).output().expect("started");
        let said = words(&failed);
        assert_eq!(failed.status.code(), Some(1), "{format}: {said}");
        let reason = "eine Datei wird größer, als das System einem Programm erlaubt";
        assert!(said.contains(reason), "{format}: {said}");
        assert_eq!(town.found(), Found::Old, "{format}");
        assert_eq!(town.beside(), Vec::<String>::new(), "{format}");
    }
    town.heals("a limit on files");
}

/// Commands that write one file or two, each with what it writes.
fn commands(folder: &Path) -> Vec<(Vec<String>, &'static str)> {
    let rows: String = (1..40)
        .map(|number| format!("A{number};{number};bedarf;WLAN im Rathaus {number}\n"))
        .collect();
    let table = format!("ID;Interview;Frage;Antwort\n{rows}");
    let project = project_of(folder, "kind = \"answers\"", "a.csv", table.as_bytes());
    let project = project.display().to_string();
    let owned = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect();
    vec![
        (
            owned(&["sample", &project, "--force", "--out", "stichprobe"]),
            "stichprobe",
        ),
        (
            owned(&[
                "suggest",
                &project,
                "--all",
                "--force",
                "--out",
                "vorschlag",
            ]),
            "vorschlag",
        ),
        (
            owned(&[
                "codebook",
                "export",
                "builtin",
                "--force",
                "--out",
                "buch.xlsx",
            ]),
            "buch.xlsx",
        ),
        (
            owned(&[
                "codebook",
                "import",
                "buch.xlsx",
                "--force",
                "--out",
                "buch.toml",
            ]),
            "buch.toml",
        ),
    ]
}

/// The bytes of a file, or of all files of a folder.
fn bytes(path: &Path) -> Vec<(String, Vec<u8>)> {
    if path.is_dir() {
        return files(path).into_iter().collect();
    }
    vec![(String::new(), fs::read(path).unwrap_or_default())]
}

#[test]
fn single_files_stay_as_they_were_when_the_disk_is_full() {
    let folder = scratch();
    for (args, written) in commands(folder.path()) {
        let plain: Vec<&str> = args.iter().map(String::as_str).collect();
        let made = befund(&plain, folder.path());
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
        let path = folder.path().join(written);
        let before = bytes(&path);
        for room in ["0", "700"] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_befund"));
            command.args(&args).current_dir(folder.path());
            command.env("LC_ALL", "de_DE.UTF-8");
            let Some(mut command) = under(command, "") else {
                return;
            };
            let failed = command.env("SHIM_DISK", room).output().expect("started");
            let said = words(&failed);
            assert_eq!(failed.status.code(), Some(1), "{args:?}: {said}");
            assert!(
                said.contains("der Datenträger ist voll"),
                "{args:?}: {said}"
            );
            assert!(bytes(&path) == before, "{args:?}: {written} changed");
            let left = files(folder.path()).into_keys();
            let left: Vec<String> = left.filter(|name| name.contains(".befund-")).collect();
            assert_eq!(left, Vec::<String>::new(), "{args:?}");
        }
    }
}

/// Windows keeps a file that is open in Excel or Word from everybody else. Here only what it answers can be simulated, as
/// a drive of Windows answers a machine with Linux (`EBUSY`).
#[test]
fn a_file_that_another_program_holds_is_named_with_a_way_out() {
    let folder = scratch();
    let town = Town::new(folder.path());
    let Some(mut command) = town.shimmed("") else {
        return;
    };
    let refused = { command.env("SHIM_HELD", "noten.csv") }
        .output()
        .expect("started");
    let said = words(&refused);
    assert_eq!(refused.status.code(), Some(3), "{said}");
    assert!(said.contains("noten.csv"), "{said}");
    assert!(
        said.contains("ein anderes Programm hält sie gesperrt"),
        "{said}"
    );
    assert!(said.contains("schließen"), "{said}");
    assert_eq!(town.found(), Found::Old);
    // The old report is open: its folder cannot be moved away, nor can the new one be put there.
    for rule in ["rename:1:error=16", "rename:2:error=16"] {
        let mut command = town.shimmed(rule).expect("a shim");
        let refused = { command.env("SHIM_NO_EXCHANGE", "22") }
            .output()
            .expect("started");
        let said = words(&refused);
        assert_eq!(refused.status.code(), Some(1), "{rule}: {said}");
        assert!(said.contains("ein anderes Programm hält"), "{rule}: {said}");
        assert_eq!(town.found(), Found::Old, "{rule}");
    }
    // The old report is open in the moment in which it is removed: the new one is in its place, and where the old one is is said.
    let mut command = town.shimmed("unlinkat:1:error=16").expect("a shim");
    let made = command.output().expect("started");
    assert_eq!(made.status.code(), Some(0), "{}", words(&made));
    assert_eq!(town.found(), Found::New);
    assert!(words(&made).contains("liegt noch hier"), "{}", words(&made));
    town.heals("files that were held");
}

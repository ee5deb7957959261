//! Paths: nothing outside the project is read through a link, and nothing that somebody put there is written over.

use std::fs;
use std::path::Path;

use crate::project_folder::{befund, project_of, scratch};

const ROWS: &str =
    "ID;Interview;Amt;Frage;Antwort\nA1;1;Bauamt;bedarf;WLAN\nA2;2;Bauamt;bedarf;E-Akte\n";

fn town(folder: &Path) -> std::path::PathBuf {
    project_of(
        folder,
        "kind = \"answers\"",
        "antworten.csv",
        ROWS.as_bytes(),
    )
}

fn append(project: &Path, lines: &str) {
    let file = project.join("befund.toml");
    let text = fs::read_to_string(&file).expect("a project");
    fs::write(file, format!("{text}\n{lines}\n")).expect("written");
}

fn text(output: &std::process::Output) -> String {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    said(&output.stdout) + &said(&output.stderr)
}

fn run(project: &Path, more: &[&str]) -> (Option<i32>, String) {
    let project = project.display().to_string();
    let mut args = vec!["run", &project, "--format", "json", "--lang", "de"];
    args.extend(more);
    let parent = Path::new(&project).parent().expect("a parent");
    let output = befund(&args, parent);
    (output.status.code(), text(&output))
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) {
    std::os::unix::fs::symlink(to, at).expect("linked");
}

/// Every key of `befund.toml` that names a file.
#[cfg(unix)]
#[test]
fn no_file_that_the_project_names_leads_out_of_it() {
    let outside = scratch();
    let cases = [
        (
            "codebook.toml",
            "[coding]\ncodebook = \"codebook.toml\"",
            "[codebook]\nid = \"x\"\n",
        ),
        (
            "entscheidungen.csv",
            "[coding]\ndecisions = \"entscheidungen.csv\"",
            "answer_id;category_id\nA1;dms\n",
        ),
        (
            "zweite.csv",
            "[coding]\nsecond_coder = \"zweite.csv\"",
            "answer_id;category_id\nA1;dms\n",
        ),
        ("modell", "[coding]\nmodel = \"modell\"", ""),
        (
            "logo.svg",
            "[design]\nlogo = \"logo.svg\"\nlogo_alt = \"Wappen\"",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
        ),
        (
            "frueher.json",
            "[disclosure]\nearlier_editions = [\"frueher.json\"]",
            "{}",
        ),
    ];
    for (name, lines, content) in cases {
        let folder = scratch();
        let project = town(folder.path());
        append(&project, lines);
        let target = outside.path().join(name);
        match content {
            "" => fs::create_dir_all(&target).expect("a folder"),
            content => fs::write(&target, content).expect("written"),
        }
        link(&target, &project.join(name));
        let args = ["check", &project.display().to_string(), "--format", "json"];
        let said = text(&befund(&args, folder.path()));
        assert!(said.contains("\"I002\""), "{name}: {said}");
        let args = [args[0], args[1], args[2], args[3], "--allow-outside"];
        let said = text(&befund(&args, folder.path()));
        assert!(!said.contains("\"I002\""), "{name}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn two_stars_follow_no_link_and_come_to_an_end() {
    let folder = scratch();
    let root = folder.path().join("projekt");
    fs::create_dir_all(root.join("tief/tiefer")).expect("folders");
    for file in ["a.csv", "tief/a.csv", "tief/tiefer/a.csv"] {
        fs::write(root.join(file), "a;b\n1;2\n").expect("written");
    }
    for (name, to) in [
        ("l1", "."),
        ("l2", "."),
        ("tief/hoch", ".."),
        ("wurzel", "/"),
    ] {
        link(Path::new(to), &root.join(name));
    }
    for pattern in ["**/a.csv", "**/**/a.csv", "**/tief/**/a.csv", "**/*.csv"] {
        let found = befund::ingest::find(&root, pattern, false).expect(pattern);
        let least = if pattern.contains("tief") { 2 } else { 3 };
        assert_eq!(found.len(), least, "{pattern}: {found:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_or_a_link_in_the_place_of_the_report_stays() {
    let folder = scratch();
    let project = town(folder.path());
    let parent = folder
        .path()
        .join("reports")
        .join(project.file_name().expect("a name"));
    fs::create_dir_all(&parent).expect("a folder");
    let place = parent.join("internal");
    let elsewhere = folder.path().join("anderswo");
    fs::create_dir_all(&elsewhere).expect("a folder");
    let cases: [(&str, &dyn Fn()); 3] = [
        ("file", &|| fs::write(&place, "wichtig").expect("written")),
        ("link", &|| link(&elsewhere, &place)),
        ("dangling link", &|| link(Path::new("nirgends"), &place)),
    ];
    for (name, put) in cases {
        put();
        let before = place.symlink_metadata().expect("there").file_type();
        let (code, said) = run(&project, &[]);
        assert_eq!(code, Some(2), "{name}: {said}");
        assert!(said.contains("kein Ordner"), "{name}: {said}");
        assert_eq!(
            place.symlink_metadata().expect("there").file_type(),
            before,
            "{name}"
        );
        assert_eq!(
            fs::read_dir(&parent).expect("a folder").count(),
            1,
            "{name}"
        );
        assert_eq!(
            fs::read_dir(&elsewhere).expect("a folder").count(),
            0,
            "{name}"
        );
        fs::remove_file(&place).expect("removed");
    }
    assert_eq!(run(&project, &[]).0, Some(0));
}

/// Whoever may write to the output folder must not choose which file of ours is emptied.
#[cfg(unix)]
#[test]
fn what_befund_makes_itself_follows_no_link() {
    let folder = scratch();
    let project = town(folder.path());
    let parent = folder
        .path()
        .join("reports")
        .join(project.file_name().expect("a name"));
    fs::create_dir_all(&parent).expect("a folder");
    let treasure = folder.path().join("schatz");
    fs::write(&treasure, "wichtig!!").expect("written");
    let untouched = || assert_eq!(fs::read_to_string(&treasure).expect("there"), "wichtig!!");
    link(&treasure, &parent.join(".internal.lock"));
    let (code, said) = run(&project, &[]);
    assert_eq!(code, Some(2), "{said}");
    untouched();
    let out = folder.path().join("stichprobe");
    fs::create_dir_all(&out).expect("a folder");
    link(&treasure, &out.join("sample.csv"));
    let (project_name, out_name) = (project.display().to_string(), out.display().to_string());
    for args in [
        vec!["sample", &project_name, "--force", "--out", &out_name],
        vec![
            "codebook",
            "export",
            "--force",
            "--out",
            "stichprobe/buch.toml",
        ],
        vec![
            "init",
            "stadt",
            "mehr.csv",
            "--yes",
            "--force",
            "--reference-date",
            "2026-06-30",
        ],
    ] {
        match args[0] {
            "codebook" => link(&treasure, &out.join("buch.toml")),
            "init" => {
                fs::create_dir_all(folder.path().join("stadt")).expect("a folder");
                fs::write(folder.path().join("mehr.csv"), ROWS).expect("written");
                link(&treasure, &folder.path().join("stadt/befund.toml"));
                link(&treasure, &folder.path().join("stadt/mehr.csv"));
            }
            _ => {}
        }
        let output = befund(&args, folder.path());
        assert_ne!(output.status.code(), Some(0), "{args:?}: {}", text(&output));
        untouched();
    }
}

#[test]
fn two_projects_of_one_name_do_not_replace_each_other() {
    let folder = scratch();
    let (one, two) = (folder.path().join("eins"), folder.path().join("zwei"));
    let (first, second) = (town(&one), town(&two));
    let out = folder.path().join("berichte").display().to_string();
    let run = |project: &Path| run(project, &["--out", &out]);
    assert_eq!(run(&first).0, Some(0));
    assert_eq!(run(&first).0, Some(0));
    let (code, said) = run(&second);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("anderen Projekts"), "{said}");
    // A project that was moved is still the same one.
    fs::rename(&one, folder.path().join("umgezogen")).expect("moved");
    let moved = folder
        .path()
        .join("umgezogen")
        .join(first.file_name().expect("a name"));
    assert_eq!(run(&moved).0, Some(0));
    fs::remove_dir_all(folder.path().join("umgezogen")).expect("removed");
    assert_eq!(run(&second).0, Some(0));
}

/// Control signs and marks of direction in names of files reach neither the terminal nor the project file as they are.
#[cfg(target_os = "linux")]
#[test]
fn names_of_files_steer_neither_terminal_nor_project_file() {
    for name in [
        "a\n[[source]]\nkind = \"x\".csv",
        "a\u{1b}[31mrot.csv",
        "a\u{202e}vsc.txt.csv",
        "a\u{9b}31m\u{7f}.csv",
        "a\rb\u{2028}c.csv",
    ] {
        let folder = scratch();
        fs::write(folder.path().join(name), ROWS).expect("written");
        let args = ["init", ".", "--yes", "--reference-date", "2026-06-30"];
        let made = befund(&args, folder.path());
        assert_eq!(made.status.code(), Some(0), "{name:?}: {}", text(&made));
        let written = fs::read_to_string(folder.path().join("befund.toml")).expect("written");
        let parsed: toml::Table = written.parse().expect("TOML");
        let sources = parsed["source"].as_array().expect("sources");
        assert_eq!(sources.len(), 1, "{written}");
        assert_eq!(sources[0]["file"].as_str(), Some(name));
        let checked = befund(&["check", "."], folder.path());
        let json = befund(&["check", ".", "--format", "json"], folder.path());
        let ran = befund(&["run", ".", "--format", "json,csv,html"], folder.path());
        assert_eq!(ran.status.code(), Some(0), "{name:?}: {}", text(&ran));
        for said in [text(&made), text(&checked), text(&json), text(&ran)] {
            let steers =
                |c: char| (c.is_control() && c != '\n') || c == '\u{202e}' || c == '\u{2028}';
            assert!(!said.contains(steers), "{name:?}: {said:?}");
        }
    }
}

//! `befund codebook` as a user meets it.

use std::fs;
use std::process::Output;

use super::project_folder::{befund, repository, scratch};

fn said(output: &Output) -> String {
    let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.push_str(&String::from_utf8_lossy(&output.stderr));
    text
}

#[test]
fn a_projects_codebook_goes_out_and_comes_back() {
    let folder = scratch();
    let project = repository("inputs/elmshorn-2019");
    let project = project.to_str().expect("UTF-8");
    for form in ["xlsx", "qdc", "toml"] {
        let file = format!("cb.{form}");
        let output = befund(
            &["codebook", "export", project, "--out", &file],
            folder.path(),
        );
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let back = format!("from-{form}.toml");
        let output = befund(
            &["codebook", "import", &file, "--out", &back],
            folder.path(),
        );
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a file");
    assert_eq!(read("from-xlsx.toml"), read("cb.toml"));
    assert_eq!(read("from-qdc.toml"), read("cb.toml"));
    assert_eq!(read("from-toml.toml"), read("cb.toml"));
    let joined = befund(
        &[
            "codebook",
            "export",
            project,
            "--joined",
            "--out",
            "joined.toml",
        ],
        folder.path(),
    );
    assert_eq!(joined.status.code(), Some(0), "{}", said(&joined));
    let text = read("joined.toml");
    assert!(!text.contains("extends =") && !text.contains("based_on ="));
    assert!(text.len() > 4 * read("cb.toml").len());
}

#[test]
fn no_file_is_overwritten_unasked_and_none_written_with_mistakes() {
    let folder = scratch();
    fs::write(folder.path().join("cb.toml"), "alt").expect("written");
    let export = |extra: &[&str]| {
        let args = [&["codebook", "export", "--out", "cb.toml"], extra].concat();
        befund(&args, folder.path()).status.code()
    };
    assert_eq!(export(&[]), Some(2));
    assert_eq!(export(&["--force"]), Some(0));
    let output = befund(&["codebook", "export", "--out", "cb.docx"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    fs::write(folder.path().join("x.qdc"), "<CodeBook/>").expect("written");
    let output = befund(
        &["codebook", "import", "x.qdc", "--out", "y.toml"],
        folder.path(),
    );
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("C015 x.qdc"), "{}", said(&output));
    assert!(!folder.path().join("y.toml").exists());
}

//! Which files a source means, and text and fingerprints of files.

use std::fs;
use std::path::Path;

use befund::ingest::{find, open, read_text};

use super::assert_spoken;

/// A project folder with these files.
fn project(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("created");
        fs::write(path, "a;b\n1;2\n").expect("written");
    }
    folder
}

fn names(root: &Path, pattern: &str) -> Vec<String> {
    find(root, pattern, false)
        .expect(pattern)
        .iter()
        .map(|path| {
            let inner = path.strip_prefix(root).expect("inside");
            inner.to_string_lossy().replace('\\', "/")
        })
        .collect()
}

#[test]
fn patterns_mean_the_same_files_in_the_same_order() {
    let files = [
        "b.csv",
        "a.csv",
        "B.csv",
        "daten/c.csv",
        "daten/tief/d.csv",
        ".versteckt.csv",
        "~$a.csv",
        ".~lock.a.csv#",
        "Liste [alt].csv",
    ];
    let folder = project(&files);
    let root = folder.path();
    assert_eq!(names(root, "a.csv"), ["a.csv"]);
    assert_eq!(
        names(root, "*.csv"),
        ["B.csv", "Liste [alt].csv", "a.csv", "b.csv"]
    );
    assert_eq!(names(root, "?.csv"), ["B.csv", "a.csv", "b.csv"]);
    assert_eq!(names(root, "daten/*.csv"), ["daten/c.csv"]);
    assert_eq!(
        names(root, "daten/**/*.csv"),
        ["daten/c.csv", "daten/tief/d.csv"]
    );
    assert_eq!(names(root, "Liste [alt].csv"), ["Liste [alt].csv"]);
}

#[test]
fn a_missing_file_gets_the_nearest_name() {
    let folder = project(&[
        "interviews.xlsx",
        "daten/personal.ods",
        "~$interviews_neu.xlsx",
    ]);
    for (pattern, nearest) in [
        ("interveiws.xlsx", Some("interviews.xlsx")),
        ("Interviews.xlsx", Some("interviews.xlsx")),
        ("daten/personel.ods", Some("daten/personal.ods")),
        ("~$interviews_neu.xlsx", Some("interviews.xlsx")),
        ("umfrage.csv", None),
        ("fehlt/a.csv", None),
        ("*.qqq", None),
    ] {
        let issue = find(folder.path(), pattern, false)
            .expect_err(pattern)
            .issue();
        assert_eq!(issue.code.0, "I001");
        assert!(issue.place.is_none(), "the caller knows the line");
        assert_spoken(&issue);
        let hint = befund::i18n::I18n::new(befund::i18n::Language::En)
            .hint(&issue)
            .expect("a hint");
        match nearest {
            Some(name) => assert!(hint.contains(name), "{pattern}: {hint}"),
            None => assert!(hint.contains("Check"), "{pattern}: {hint}"),
        }
    }
}

#[test]
fn a_broken_pattern_is_said() {
    let folder = project(&[]);
    let issue = find(folder.path(), "a[.csv", false)
        .expect_err("no pattern")
        .issue();
    assert_eq!(issue.code.0, "I003");
    assert_spoken(&issue);
}

#[test]
fn what_leads_out_of_the_folder_needs_permission() {
    let outside = project(&["geheim.csv"]);
    let folder = project(&["a.csv"]);
    let root = folder.path();
    let up = format!(
        "../{}/geheim.csv",
        outside
            .path()
            .file_name()
            .expect("a name")
            .to_string_lossy()
    );
    let mut patterns = vec![up];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path().join("geheim.csv"), root.join("link.csv"))
            .expect("linked");
        std::os::unix::fs::symlink(outside.path(), root.join("ordner")).expect("linked");
        patterns.extend(["link.csv".to_owned(), "ordner/*.csv".to_owned()]);
    }
    for pattern in patterns {
        let issue = find(root, &pattern, false).expect_err(&pattern).issue();
        assert_eq!(issue.code.0, "I002", "{pattern}");
        assert_spoken(&issue);
        assert_eq!(find(root, &pattern, true).expect(&pattern).len(), 1);
    }
}

#[test]
fn text_is_read_in_any_encoding() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.toml");
    let utf16: Vec<u8> = "\u{feff}Größe"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        "Größe".as_bytes(),
        "\u{feff}Größe".as_bytes(),
        b"Gr\xf6\xdfe",
        &utf16,
    ] {
        fs::write(&path, bytes).expect("written");
        assert_eq!(read_text(&path).expect("text"), "Größe");
    }
    fs::write(&path, "").expect("written");
    assert_eq!(read_text(&path).expect("text"), "");
    assert!(read_text(folder.path()).is_err());
}

/// The value for "abc" stands in FIPS 180-2, appendix B.1.
#[test]
fn fingerprints_are_sha_256() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a");
    fs::write(&path, "abc").expect("written");
    assert_eq!(
        open(&path, "a").expect("bytes").sha256(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert!(open(folder.path(), "a").is_err());
}

//! The door: from raw files to a project and its report without a terminal, and what is not let in.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::client::{ANSWERS, CODEBOOK, Heard, Running, quick_formats};
use crate::project_folder::{befund, scratch};

const DEVICES: &str = "Inventarnr;Gerätetyp;Hersteller;Modell;Anschaffung;Organisationseinheit\n\
    1;Laptop;Dell;Latitude;2019-03-01;Bauamt\n2;PC;HP;ProDesk;2015-05-01;Hauptamt\n3;Laptop;Dell;Latitude;2022-01-01;Bauamt\n";

impl Running {
    /// Brings files as a browser sends them.
    fn bring(&self, files: &[(&str, &[u8])], replace: bool) -> Heard {
        let mut body = Vec::new();
        for (name, bytes) in files {
            body.extend(format!("--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n").bytes());
            body.extend_from_slice(bytes);
            body.extend(b"\r\n");
        }
        if replace {
            body.extend(
                b"--grenze\r\nContent-Disposition: form-data; name=\"replace\"\r\n\r\n1\r\n",
            );
        }
        body.extend(b"--grenze--\r\n");
        self.send("file", "multipart/form-data; boundary=grenze", &body)
    }

    fn send(&self, page: &str, kind: &str, body: &[u8]) -> Heard {
        let origin = format!("http://{}", self.host);
        let headers = [
            ("Host", self.host.as_str()),
            ("Origin", origin.as_str()),
            ("Content-Type", kind),
        ];
        self.ask("POST", &format!("/{}/{page}", self.token), &headers, body)
    }

    /// The first page once the files are read, after those that came before it: what was done is said once.
    fn start(&self) -> String {
        let begun = Instant::now();
        let mut pages = String::new();
        loop {
            let body = self.get("start").body;
            pages.push_str(&body);
            if !body.contains("Die Dateien werden gelesen") {
                return pages;
            }
            assert!(begun.elapsed() < Duration::from_secs(120), "{body}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = { fs::read_dir(folder).expect("a folder") }
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn raw_files_become_the_project_that_init_makes() {
    let folder = scratch();
    let project = folder.path().join("stadt");
    let desk = Running::begin(&project, "Anna");
    assert!(desk.start().contains("liegt noch kein Projekt"));
    let files = [
        ("antworten.csv", ANSWERS.as_bytes()),
        ("geraete.csv", DEVICES.as_bytes()),
    ];
    assert_eq!(desk.bring(&files, false).status, 303);
    let page = desk.start();
    assert!(
        page.contains("2 Dateien liegen jetzt im Projektordner."),
        "{page}"
    );
    // A codebook is found by its name.
    desk.bring(&[("codebook.toml", CODEBOOK.as_bytes())], false);
    assert!(project.join("codebook.toml").exists());
    let page = desk.start();
    // What `look` says: the kind, each column with its reason, the first rows.
    for seen in [
        "answers (",
        "devices (",
        "Spalten werden gelesen",
        "Gerätetyp",
        "Latitude",
        "antworten.csv",
    ] {
        assert!(page.contains(seen), "{seen}: {page}");
    }
    desk.post("make", "title=Stadt+%22Probe%22&day=2026-11-01");
    let page = desk.start();
    assert!(page.contains("4 Dateien gelesen"), "{page}");
    assert!(page.contains("8 Antworten mit Text"), "{page}");
    let made = fs::read_to_string(project.join("befund.toml")).expect("a project");
    let other = folder.path().join("init");
    fs::create_dir_all(&other).expect("a folder");
    for (name, bytes) in files {
        fs::write(other.join(name), bytes).expect("written");
    }
    befund(
        &[
            "init",
            "init",
            "--yes",
            "--title",
            "Stadt \"Probe\"",
            "--reference-date",
            "2026-11-01",
        ],
        folder.path(),
    );
    let init = fs::read_to_string(other.join("befund.toml")).expect("a project");
    let bare = |text: &str| -> Vec<String> {
        { text.lines() }
            .filter(|line| !line.starts_with("salt ="))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(bare(&made), bare(&init));
    wait_for_answers(&desk);
}

/// Until the answers can be reviewed.
fn wait_for_answers(desk: &Running) {
    let begun = Instant::now();
    while !desk.get("review").body.contains("id=\"decide\"") {
        assert!(begun.elapsed() < Duration::from_secs(120));
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_project_without_answers_comes_to_its_report() {
    let folder = scratch();
    let project = folder.path().join("geraete");
    let desk = Running::begin(&project, "Anna");
    desk.bring(&[("geraete.csv", DEVICES.as_bytes())], false);
    desk.post("make", "title=Ger%C3%A4te&day=2026-11-01");
    let page = desk.start();
    assert!(page.contains("keine Antwort mit Text"), "{page}");
    // No way leads to answers that are not there.
    assert!(!page.contains("href=\"review\""), "{page}");
    quick_formats(&project);
    desk.write_report();
    assert_eq!(desk.get("output/report.html").status, 200);
    assert_eq!(
        desk.get("output/..%2f..%2f..%2fgeraete/befund.toml").status,
        404
    );
}

#[test]
fn names_that_lead_elsewhere_are_not_let_in() {
    let folder = scratch();
    let project = folder.path().join("stadt");
    fs::create_dir_all(&project).expect("a folder");
    let desk = Running::begin(&project, "Anna");
    let bad = [
        "../oben.csv",
        "..%2Foben.csv/../x.csv",
        "/tmp/befund-oben.csv",
        "..\\oben.csv",
        "C:\\oben.csv",
        "befund.toml",
        ".versteckt.csv",
        "~$offen.xlsx",
        "con.csv",
        "LPT1.csv",
        "programm.exe",
        "ohne",
        "",
        "strich.csv ",
        "zeile%0Aum.csv",
        "x.csv/",
    ];
    for name in bad {
        assert_eq!(
            desk.bring(&[(name, b"a;b\n1;2\n")], true).status,
            303,
            "{name}"
        );
    }
    let long = format!("{}.csv", "x".repeat(300));
    desk.bring(&[(&long, b"a;b\n1;2\n")], true);
    assert_eq!(names(&project), Vec::<String>::new());
    assert_eq!(names(folder.path()), ["stadt"]);
    let page = desk.start();
    assert!(page.contains("passen nicht in ein Projekt"), "{page}");
}

#[test]
fn nothing_is_written_over_without_a_word() {
    let folder = scratch();
    let project = folder.path().join("stadt");
    fs::create_dir_all(&project).expect("a folder");
    fs::write(project.join("antworten.csv"), "alt").expect("written");
    let desk = Running::begin(&project, "Anna");
    desk.bring(&[("antworten.csv", ANSWERS.as_bytes())], false);
    assert_eq!(
        fs::read_to_string(project.join("antworten.csv")).expect("a file"),
        "alt"
    );
    assert!(
        desk.start()
            .contains("schon eine andere Datei dieses Namens")
    );
    desk.bring(&[("antworten.csv", b"alt")], false);
    assert!(desk.start().contains("lag schon so"));
    desk.bring(&[("antworten.csv", ANSWERS.as_bytes())], true);
    assert_eq!(
        fs::read_to_string(project.join("antworten.csv")).expect("a file"),
        ANSWERS
    );
    assert!(desk.start().contains("wurde ersetzt"));
    #[cfg(unix)]
    {
        let elsewhere = folder.path().join("geheim.csv");
        fs::write(&elsewhere, "geheim").expect("written");
        std::os::unix::fs::symlink(&elsewhere, project.join("link.csv")).expect("a link");
        desk.bring(&[("link.csv", b"anders")], true);
        assert_eq!(fs::read_to_string(&elsewhere).expect("a file"), "geheim");
    }
}

#[test]
fn a_flood_of_files_is_refused() {
    let folder = scratch();
    let project = folder.path().join("stadt");
    fs::create_dir_all(&project).expect("a folder");
    let desk = Running::begin(&project, "Anna");
    let large = vec![b'a'; 100 << 20];
    let heard = desk.bring(&[("gross.csv", &large)], false);
    // Refused, or the line was cut before all was sent.
    assert!(matches!(heard.status, 413 | 0), "{}", heard.status);
    assert_eq!(names(&project), Vec::<String>::new());
    for (kind, body) in [
        ("text/plain", "a;b"),
        ("multipart/form-data", "--x--"),
        ("multipart/form-data; boundary=x", "--y\r\n"),
        (
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nhalb",
        ),
    ] {
        assert_eq!(
            desk.send("file", kind, body.as_bytes()).status,
            400,
            "{kind} {body}"
        );
    }
    assert_eq!(desk.get("start").status, 200, "it still answers");
}

/// What `init` asks on a terminal, by one click each.
#[test]
fn doubts_are_settled_by_one_click() {
    let folder = scratch();
    let project = folder.path().join("stadt");
    let desk = Running::begin(&project, "Anna");
    let strange = "Spalte1;Spalte2\nBauamt;Das Netz ist zu langsam und fällt oft aus\nHauptamt;Es fehlt an Schulungen für alle\n";
    desk.bring(&[("geraete.csv", DEVICES.as_bytes())], false);
    let page = desk.start();
    assert!(
        page.contains("name=\"kind\"") && page.contains("action=\"make\""),
        "{page}"
    );
    // Left out, it is in no project.
    desk.post("say", "file=geraete.csv&sheet=&kind=-");
    let page = desk.start();
    assert!(
        page.contains("Wird nicht aufgenommen.") && !page.contains("action=\"make\""),
        "{page}"
    );
    desk.post("say", "file=geraete.csv&sheet=&kind=seen");
    assert!(desk.start().contains("action=\"make\""));
    // Said to be devices, a list still lacks a column, which is asked for.
    desk.bring(&[("liste.csv", strange.as_bytes())], false);
    assert!(desk.start().contains("liste.csv"));
    desk.post("say", "file=liste.csv&sheet=&kind=devices");
    let page = desk.start();
    let asks = page
        .split("name=\"column:")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let column = asks
        .unwrap_or_else(|| panic!("no column is asked for: {page}"))
        .to_owned();
    desk.post(
        "say",
        &format!("file=liste.csv&sheet=&kind=devices&column:{column}=Spalte2"),
    );
    let page = desk.start();
    assert!(
        page.contains(&format!("name=\"column:{column}\" value=\"Spalte2\"")),
        "{page}"
    );
}

#[test]
fn what_joins_a_project_later_is_read_too() {
    let folder = scratch();
    let project = super::client::project(folder.path());
    let desk = Running::open(&project, "Anna");
    let before = fs::read_to_string(project.join("befund.toml")).expect("a project");
    desk.bring(&[("geraete.csv", DEVICES.as_bytes())], false);
    let page = desk.start();
    assert!(page.contains("werden aber noch nicht gelesen"), "{page}");
    desk.post("make", "");
    let pages = desk.start();
    let page = pages.rsplit("<!DOCTYPE").next().expect("a page");
    let after = fs::read_to_string(project.join("befund.toml")).expect("a project");
    assert!(after.starts_with(before.trim_end()), "{after}");
    assert!(
        after.contains("kind = \"devices\"") && after.contains("file = \"geraete.csv\""),
        "{after}"
    );
    assert!(!page.contains("werden aber noch nicht gelesen"), "{page}");
    assert!(page.contains("geraete.csv"), "{page}");
}

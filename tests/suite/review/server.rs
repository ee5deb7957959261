//! The desk as a browser meets it: decisions are files at once, can be taken back, and are what a run says.

use std::fs;
use std::time::{Duration, Instant};

use super::client::{Running, project, quick_formats};
use crate::project_folder::{run, scratch};

const FLUR: &str = "Die Hefter stapeln sich im Flur";

#[test]
fn a_decision_is_a_file_at_once_and_can_be_taken_back() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let list = project.join("decisions.csv");
    assert!(!list.exists());
    let heard = desk.decide(FLUR, "pick:akte");
    assert_eq!(heard.status, 303, "{}", heard.head);
    assert!(heard.head.contains("location: review?"), "{}", heard.head);
    let text = fs::read_to_string(&list).expect("a list");
    assert!(
        text.starts_with("\u{feff}question;text;hash;segment;categories;labels;who;when;note\r\n"),
        "{text}"
    );
    assert!(
        text.contains(&format!("bedarf;{FLUR};;;akte;E-Akte <b>;Anna;")),
        "{text}"
    );
    // Two persons said it: the table beside the queue says so.
    let page = desk.get("review?show=all").body;
    assert!(page.contains("Zurücknehmen (1 Schritt)"), "{page}");
    assert!(page.contains("Entschieden: E-Akte &lt;b&gt;"), "{page}");
    desk.post("decide", "action=undo");
    let text = fs::read_to_string(&list).expect("a list");
    assert_eq!(text.lines().count(), 1, "{text}");
}

#[test]
fn what_is_alike_follows_only_where_it_is_left_in() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let (one, other) = (FLUR, "Im Flur stapeln sich die Hefter");
    let hash = befund::coding::text_hash;
    let page = desk
        .get(&format!("review?atq=bedarf&at={}", hash(one)))
        .body;
    assert!(
        page.contains(&format!("name=\"follow\" value=\"{}\"", hash(other))),
        "{page}"
    );
    let form = format!(
        "q=bedarf&h={}&action=pick:akte&follow={}",
        hash(one),
        hash(other)
    );
    desk.post("decide", &form);
    let text = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert_eq!(text.lines().count(), 3, "{text}");
    // One step takes both back.
    desk.post("decide", "action=undo");
    let text = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert_eq!(text.lines().count(), 1, "{text}");
}

#[test]
fn passages_of_an_answer_get_codes_of_their_own() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let text = "Das Geld fehlt. Der Plan fehlt.";
    let hash = befund::coding::text_hash(text);
    let form = format!(
        "q=bedarf&h={hash}&action=several&segment=Das+Geld+fehlt.+&code=netz&segment=Der+Plan+fehlt.&code=plan&segment=erfunden&code=akte&segment=&code="
    );
    desk.post("decide", &form);
    let list = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert!(list.contains(";Das Geld fehlt.;netz;"), "{list}");
    assert!(list.contains(";Der Plan fehlt.;plan;"), "{list}");
    run(&project, &folder.path().join("out"));
    let codings = fs::read_to_string(folder.path().join("out/projekt/internal/data/codings.csv"))
        .expect("codings");
    let of = |words: &str| {
        codings
            .lines()
            .find(|line| line.contains(words))
            .unwrap_or_default()
            .to_owned()
    };
    assert!(of("Das Geld fehlt.").contains(";netz;"), "{codings}");
    assert!(of("Der Plan fehlt.").contains(";plan;"), "{codings}");
}

#[test]
fn two_browsers_lose_nothing() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let texts = [
        FLUR,
        "Im Flur stapeln sich die Hefter",
        "Wir brauchen eine E-Akte",
        "Schnellere Leitungen zum Rathaus",
    ];
    std::thread::scope(|scope| {
        for text in texts {
            let desk = &desk;
            scope.spawn(move || assert_eq!(desk.decide(text, "pick:plan").status, 303));
        }
    });
    let list = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    for text in texts {
        assert!(list.contains(text), "{list}");
    }
}

/// Somebody saves the list in Excel while the desk is open.
#[test]
fn what_others_write_meanwhile_stays() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    desk.decide(FLUR, "pick:akte");
    let list = project.join("decisions.csv");
    let mut text = fs::read_to_string(&list).expect("a list");
    text.push_str("bedarf;Wir brauchen eine E-Akte;;;geld;;Bert;2026-11-30;\r\nbedarf;Unsinn;;;gibtesnicht;;Bert;;\r\n");
    fs::write(&list, text).expect("written");
    desk.decide("Schnellere Leitungen zum Rathaus", "pick:netz");
    let text = fs::read_to_string(&list).expect("a list");
    for words in [
        ";geld;;Bert;",
        ";gibtesnicht;;Bert;",
        "Leitungen zum Rathaus;;;netz;",
        FLUR,
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_conflict_is_settled_by_one_click() {
    let folder = scratch();
    let project = project(folder.path());
    let row = |who: &str, code: &str| {
        format!("question;text;categories;who;when\nbedarf;{FLUR};{code};{who};2026-11-20\n")
    };
    fs::write(project.join("decisions-bert.csv"), row("Bert", "geld")).expect("written");
    fs::write(project.join("decisions-carl.csv"), row("Carl", "plan")).expect("written");
    let desk = Running::open(&project, "Anna");
    let page = desk.get("conflicts").body;
    assert!(
        page.contains("value=\"Bert\"") && page.contains("value=\"Carl\""),
        "{page}"
    );
    let hash = befund::coding::text_hash(FLUR);
    desk.post("settle", &format!("q=bedarf&h={hash}&version=Bert"));
    let list = fs::read_to_string(project.join("decisions.csv")).expect("a list");
    assert!(
        list.contains(";geld;Geld;\"Carl, Bert\";") || list.contains(";geld;Geld;Carl, Bert;"),
        "{list}"
    );
    assert!(
        desk.get("conflicts")
            .body
            .contains("Niemand hat anders entschieden")
    );
}

#[test]
fn the_report_is_written_from_the_page() {
    let folder = scratch();
    let project = project(folder.path());
    quick_formats(&project);
    let desk = Running::open(&project, "Anna");
    desk.write_report();
    let report = desk.get("output/report.html");
    assert_eq!(report.status, 200);
    assert!(
        report.head.contains("content-security-policy: sandbox"),
        "{}",
        report.head
    );
}

#[test]
fn the_desk_stops_when_no_page_is_open() {
    let folder = scratch();
    let project = project(folder.path());
    let mut desk = Running::open(&project, "Anna");
    // A page holds a request and is closed.
    let path = format!(
        "GET /{}/alive HTTP/1.1\r\nHost: {}\r\n\r\n",
        desk.token, desk.host
    );
    let mut stream = std::net::TcpStream::connect(&desk.host).expect("a connection");
    std::io::Write::write_all(&mut stream, path.as_bytes()).expect("sent");
    std::thread::sleep(Duration::from_secs(1));
    drop(stream);
    let begun = Instant::now();
    loop {
        if let Some(status) = desk.child.try_wait().expect("a child") {
            assert!(status.success());
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(90), "it still runs");
        std::thread::sleep(Duration::from_millis(200));
    }
}

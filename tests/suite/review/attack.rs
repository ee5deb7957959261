//! Who is no page of this desk is refused: other origins, names and tokens, ways out of the folder, floods; and words stay words.

use std::io::Write;
use std::net::TcpStream;

use super::client::{Running, project};
use crate::project_folder::scratch;

#[test]
fn strangers_are_refused() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let (own, token) = (desk.host.as_str(), desk.token.as_str());
    let page = format!("/{token}/review");
    let form = format!("/{token}/decide");
    let origin = format!("http://{own}");
    let port = own.split(':').nth(1).expect("a port");
    let evil = format!("evil.example:{port}");
    let wrong = "0".repeat(token.len());
    let ask = |method: &str, path: &str, headers: &[(&str, &str)]| {
        desk.ask(method, path, headers, b"action=undo").status
    };
    assert_eq!(ask("GET", &page, &[("Host", own)]), 200);
    // A name that was made to point here (DNS rebinding).
    assert_eq!(ask("GET", &page, &[("Host", &evil)]), 421);
    assert_eq!(ask("GET", &page, &[("Host", "127.0.0.1")]), 421);
    assert_eq!(ask("GET", &page, &[]), 421);
    // A page of another origin that knows the address.
    for other in ["http://evil.example", "null", "http://127.0.0.1:1"] {
        assert_eq!(
            ask("POST", &form, &[("Host", own), ("Origin", other)]),
            403,
            "{other}"
        );
        assert_eq!(
            ask("GET", &page, &[("Host", own), ("Origin", other)]),
            403,
            "{other}"
        );
    }
    assert_eq!(ask("POST", &form, &[("Host", own)]), 403);
    let cross = [
        ("Host", own),
        ("Origin", origin.as_str()),
        ("Sec-Fetch-Site", "cross-site"),
    ];
    assert_eq!(ask("POST", &form, &cross), 403);
    assert_eq!(
        ask(
            "GET",
            &page,
            &[("Host", own), ("Sec-Fetch-Site", "same-site")]
        ),
        403
    );
    // A token that was guessed, none, and a part of it.
    for token in [wrong.as_str(), "", &token[..8]] {
        assert_eq!(
            ask("GET", &format!("/{token}/review"), &[("Host", own)]),
            404
        );
    }
    assert_eq!(ask("GET", "/", &[("Host", own)]), 404);
    // Asked what it allows, the desk allows nothing.
    let heard = desk.ask(
        "OPTIONS",
        &form,
        &[("Host", own), ("Origin", "http://evil.example")],
        b"",
    );
    assert_eq!(heard.status, 403);
    assert!(!heard.head.contains("access-control"), "{}", heard.head);
    // What was refused changed nothing.
    assert!(!project.join("decisions.csv").exists());
}

#[test]
fn no_way_leads_out_of_the_report() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let report = folder.path().join("reports/projekt/internal");
    std::fs::create_dir_all(&report).expect("a folder");
    std::fs::write(report.join("report.html"), "<p>da</p>").expect("written");
    std::fs::write(folder.path().join("geheim.txt"), "geheim").expect("written");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("geheim.txt"), report.join("link.txt"))
        .expect("a link");
    assert_eq!(desk.get("output/report.html").status, 200);
    let ways = [
        "output/../../../geheim.txt",
        "output/..%2f..%2f..%2fgeheim.txt",
        "output/%2e%2e/%2e%2e/%2e%2e/geheim.txt",
        "output//etc/passwd",
        "output/%2fetc%2fpasswd",
        "output/..%5c..%5cgeheim.txt",
        "output/link.txt",
        "output/report.html%00.txt",
        "output/.",
    ];
    for way in ways {
        let heard = desk.get(way);
        assert!(matches!(heard.status, 400 | 404), "{way}: {}", heard.status);
        assert!(
            !heard.body.contains("geheim") && !heard.body.contains("root:"),
            "{way}"
        );
    }
}

#[test]
fn a_flood_is_refused() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let origin = format!("http://{}", desk.host);
    let headers = [("Host", desk.host.as_str()), ("Origin", origin.as_str())];
    let body = vec![b'a'; 100 << 20];
    let heard = desk.ask("POST", &format!("/{}/decide", desk.token), &headers, &body);
    // Refused, or the line was cut before all was sent.
    assert!(matches!(heard.status, 413 | 0), "{}", heard.status);
    assert_eq!(desk.get("review").status, 200, "it still answers");
}

#[test]
fn slow_clients_keep_nobody_else_waiting() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    let host = desk.host.as_str();
    let line = format!("POST /{}/decide HTTP/1.1\r\nHost: {host}\r\n", desk.token);
    // Half a head, and a head with the beginning of its body.
    let whole = format!("{line}Origin: http://{host}\r\nContent-Length: 100000\r\n\r\naction=");
    let held: Vec<TcpStream> = { 0..300 }
        .map(|number| {
            let begun = [line.as_str(), whole.as_str()][number % 2];
            let mut stream = TcpStream::connect(host).expect("let in");
            stream.write_all(begun.as_bytes()).expect("heard");
            stream
        })
        .collect();
    let begun = std::time::Instant::now();
    assert_eq!(desk.get("review").status, 200);
    let heard = desk.decide("Wir brauchen eine E-Akte", "accept");
    assert!(heard.status < 400, "{}", heard.status);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    drop(held);
    assert_eq!(desk.get("review").status, 200, "it still answers");
}

#[test]
fn words_of_answers_and_labels_stay_words() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "\"><img src=x onerror=alert(1)>");
    let hash = befund::coding::text_hash("<script>alert(1)</script> & \"Zeichen\"");
    let heard = desk.get(&format!(
        "review?atq=bedarf&at={hash}&question=%22%3E%3Cscript%3E&unit='%3E%3Cb%3E"
    ));
    assert!(!heard.body.contains("<script>alert"), "{}", heard.body);
    assert!(
        heard.body.contains("&lt;script&gt;alert(1)"),
        "{}",
        heard.body
    );
    assert!(
        !heard.body.contains("<img") && !heard.body.contains("<b>"),
        "{}",
        heard.body
    );
    for needed in [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "x-content-type-options: nosniff",
        "cache-control: no-store",
    ] {
        assert!(heard.head.contains(needed), "{needed}: {}", heard.head);
    }
    // No style or script stands in the page itself: the policy would not let it run.
    assert!(
        !heard.body.contains("<style")
            && !heard.body.contains(" onclick=")
            && !heard.body.contains(" style=")
    );
    let typed = desk.post(
        "decide",
        &format!("q=bedarf&h={hash}&action=find&find=%3Cb%3Efett"),
    );
    assert_eq!(typed.status, 303);
    let page = desk.get("review").body;
    assert!(
        page.contains("„&lt;b&gt;fett“") || page.contains("&lt;b&gt;fett"),
        "{page}"
    );
}

//! The HTML report in a real browser, without a network: every chart is drawn, nothing is asked for, nothing complains.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use befund::i18n::{I18n, Language};
use befund::report::html;

use crate::fixtures::{self, HOSTILE};

const CHROMIUM: &str = "/usr/bin/chromium";

/// What the browser made of a page.
struct Seen {
    dom: String,
    log: String,
    net: String,
}

/// Whether the browser is there. In CI it must be.
fn has_browser() -> bool {
    let there = Path::new(CHROMIUM).exists();
    assert!(
        there || std::env::var_os("CI").is_none_or(|ci| ci != "true"),
        "{CHROMIUM} is missing"
    );
    if !there {
        #[expect(
            clippy::print_stderr,
            reason = "who runs the tests should know what was not tested"
        )]
        {
            eprintln!("skipped: {CHROMIUM} is not installed");
        }
    }
    there
}

/// Opens a page in a window of that width.
fn open(page: &Path, folder: &Path, width: u32) -> Seen {
    let path = |name: &str| folder.join(name);
    let file = |name: &str| File::create(path(name)).expect("a file");
    let mut child = Command::new(CHROMIUM)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--enable-logging=stderr",
            "--virtual-time-budget=10000",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", path("profile").display()))
        .arg(format!("--log-net-log={}", path("net.json").display()))
        .arg(format!("--window-size={width},1200"))
        .arg(format!("file://{}", page.display()))
        .stdin(Stdio::null())
        .stdout(file("dom.html"))
        .stderr(file("log.txt"))
        .spawn()
        .expect("chromium starts");
    for _ in 0..600 {
        if child.try_wait().expect("a child").is_some() {
            break;
        }
        sleep(Duration::from_millis(200));
    }
    if child.try_wait().expect("a child").is_none() {
        child.kill().expect("stopped");
        panic!("chromium did not end within two minutes");
    }
    let read = |name: &str| fs::read_to_string(path(name)).unwrap_or_default();
    Seen {
        dom: read("dom.html"),
        log: read("log.txt"),
        net: read("net.json"),
    }
}

/// Writes the report and opens it.
fn seen(language: Language, width: u32) -> Seen {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let page: PathBuf = folder.path().join("report.html");
    let report = fixtures::report_of(fixtures::findings(), language);
    let bytes = html(&report, &I18n::new(language)).expect("html");
    fs::write(&page, bytes).expect("written");
    open(&page, folder.path(), width)
}

fn check(seen: &Seen) {
    let complaints: Vec<&str> = seen
        .log
        .lines()
        .filter(|line| line.contains("CONSOLE"))
        .collect();
    assert!(complaints.is_empty(), "{complaints:?}");
    let charts: Vec<&str> = seen.dom.split("data-chart=").skip(1).collect();
    assert_eq!(charts.len(), 12, "one figure per chart");
    for chart in charts {
        let figure = chart.split("</figure>").next().unwrap_or_default();
        let id = figure.split('"').nth(1).unwrap_or_default();
        assert!(figure.contains("<svg"), "{id} is not drawn");
        assert!(figure.matches("<text").count() > 1, "{id} has no words");
    }
    // Requests of the page itself; what the browser does on its own account has another initiator.
    let asked: Vec<&str> = seen
        .net
        .lines()
        .filter(|line| {
            line.contains("\"initiator\":\"file://\"") && line.contains("\"url\":\"http")
        })
        .collect();
    assert!(asked.is_empty(), "{asked:?}");
    assert!(!seen.net.is_empty(), "the net log was written");
    assert!(!seen.dom.contains("<script>alert"), "words became a script");
    assert!(
        HOSTILE.contains("</script>"),
        "the report has a hostile label"
    );
    assert!(seen.dom.contains("&lt;/script&gt;"));
}

#[test]
fn all_charts_are_drawn_on_a_screen() {
    if has_browser() {
        check(&seen(Language::De, 1200));
    }
}

#[test]
fn all_charts_are_drawn_on_a_phone() {
    if has_browser() {
        check(&seen(Language::En, 400));
    }
}

//! The HTML report in a real browser, without a network: every chart is drawn, nothing is asked for, nothing complains.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use befund::i18n::{I18n, Language};
use befund::report::{drawn, html};

use crate::fixtures::{self, HOSTILE, pictures};
use crate::programs::program;

const CHROMIUM: &str = "chromium";

/// What the browser made of a page.
struct Seen {
    dom: String,
    log: String,
    net: String,
}

/// Whether the browser is there.
fn has_browser() -> bool {
    program(CHROMIUM).is_some()
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
    let bytes = html(&report, &pictures(&report), &I18n::new(language)).expect("html");
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
    let shown = drawn(&fixtures::report());
    assert_eq!(charts.len(), shown.len(), "one figure per chart");
    for chart in charts {
        let figure = chart.split("</figure>").next().unwrap_or_default();
        let id = figure.split('"').nth(1).unwrap_or_default();
        let (still, live) = figure
            .split_once("class=\"live\"")
            .expect("a place for the script");
        for picture in [still, live] {
            assert!(picture.contains("<svg"), "{id} is not drawn");
            assert!(picture.matches("<text").count() > 1, "{id} has no words");
        }
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

/// What a reader does by keyboard, and what comes of it, written into the page.
const USE: &str = "<script>
const tableOf = (id) => document.querySelector('#finding-' + id).closest('section').querySelector('table');
const table = tableOf('nennungen-bedarf');
const parts = () => tableOf('unterfelder').querySelectorAll('tbody tr:not([class]):not([hidden])').length;
const rows = () => [...table.querySelectorAll('tbody tr:not([class])')].filter((row) => !row.hidden).map((row) => row.cells[1].textContent);
const head = table.querySelectorAll('thead th')[1];
const said = [['printed', rows()[0]]];
for (const step of ['up', 'down', 'again']) { head.querySelector('button').click(); said.push([step, head.getAttribute('aria-sort') + ' ' + rows()[0]]); }
const select = document.querySelector('#filter-field');
select.value = select.options[1].textContent;
select.dispatchEvent(new Event('change', { bubbles: true }));
said.push(['filtered', parts()], ['note', document.querySelector('.filter .state').textContent]);
document.querySelector('form.filter').reset();
setTimeout(() => {
  said.push(['reset', parts()]);
  document.body.insertAdjacentHTML('beforeend', said.map(([name, text]) => '<p class=said>' + name + '=' + text + '</p>').join(''));
}, 50);
</script>";

#[test]
fn tables_are_sorted_and_filtered() {
    if !has_browser() {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let page: PathBuf = folder.path().join("report.html");
    let report = fixtures::report_of(vec![fixtures::needs(), fixtures::parts()], Language::De);
    let bytes = html(&report, &pictures(&report), &I18n::new(Language::De)).expect("html");
    let text = String::from_utf8(bytes)
        .expect("UTF-8")
        .replace("</body>", &format!("{USE}</body>"));
    fs::write(&page, text).expect("written");
    let seen = open(&page, folder.path(), 1200);
    let said = |name: &str| {
        let start = format!("<p class=\"said\">{name}=");
        let (_, rest) = seen.dom.split_once(&start).expect("the script ran");
        rest.split("</p>").next().unwrap_or_default().to_owned()
    };
    assert_eq!(said("printed"), "DMS / elektronische Akte");
    assert!(said("up").starts_with("ascending "), "{}", said("up"));
    assert!(said("down").starts_with("descending "), "{}", said("down"));
    assert_eq!(said("again"), "null DMS / elektronische Akte");
    let count = |name: &str| said(name).parse::<usize>().expect("a number");
    assert!(0 < count("filtered") && count("filtered") < count("reset"));
    assert!(said("note").contains("Summen gelten für alle Zeilen"));
}

#[test]
fn long_words_and_long_tables_do_not_widen_the_page() {
    if !has_browser() {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let page: PathBuf = folder.path().join("report.html");
    let name =
        |row: u64| format!("Softwareaktualisierungsverteilungsinfrastrukturbeschaffungen {row}");
    let rows: Vec<(String, u64)> = (1..=400).map(|row| (name(row), 1000 - row)).collect();
    let rows: Vec<(&str, u64)> = rows.iter().map(|(name, n)| (name.as_str(), *n)).collect();
    let finding = fixtures::ranked("lang", "Eine lange Liste", "Bedarf", 1000, &rows);
    let report = fixtures::report_of(vec![finding], Language::De);
    let bytes = html(&report, &pictures(&report), &I18n::new(Language::De)).expect("html");
    let script = "<script>addEventListener('load', () => document.body.insertAdjacentHTML('beforeend', '<p id=wide>'
        + (document.documentElement.scrollWidth - document.documentElement.clientWidth) + '</p>'));</script>";
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text.matches("<tr>").count(), 200 + 1 + 3);
    assert!(text.contains(
        "Gezeigt sind die ersten 200 von 400 Zeilen; alle stehen in tables.xlsx und in tables/lang.csv."
    ));
    fs::write(&page, text.replace("</body>", &format!("{script}</body>"))).expect("written");
    let seen = open(&page, folder.path(), 500);
    let (_, wide) = seen.dom.split_once("id=\"wide\">").expect("measured");
    assert!(
        wide.starts_with("0<"),
        "{} pixels too wide",
        &wide[..wide.find('<').unwrap_or(0)]
    );
}

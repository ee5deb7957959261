//! The plan of a report: outlines of five invented towns of very different shape, and what a project may wish and say itself.
//!
//! The towns are parts of the example that `befund demo` writes. `BEFUND_BLESS=1 cargo test report::plan` writes the outlines anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use befund::analysis::Names;
use befund::i18n::{I18n, Language};
use befund::model::finding::{GROUPS_STATEMENT, Statement};
use befund::model::message::Message;
use befund::pipeline::{Overrides, PipelineError};
use befund::project::{Format, matches_pattern};
use befund::report::{OwnTexts, Passage, TextFile, html};
use serde_json::Value;

use crate::docs::same_as_committed;
use crate::fixtures;
use crate::programs::program;
use crate::project_folder::{files, repository, run_with, scratch};

/// A town with the files of its sources.
const TOWNS: [(&str, &[&str]); 5] = [
    ("interviews", &["umfrage.csv"]),
    ("staff", &["personal.csv"]),
    ("inventory", &["geraete.csv"]),
    (
        "everything",
        &[
            "umfrage.csv",
            "personal.csv",
            "geraete.csv",
            "kennzahlen.csv",
        ],
    ),
    ("almost-nothing", &["kennzahlen.csv"]),
];

/// The demo project with some of its sources, and lines more in its project file.
fn town(folder: &Path, files: &[&str], more: &str) -> PathBuf {
    let demo = repository("assets/demo");
    let project = folder.join("ort");
    fs::create_dir_all(&project).expect("a folder");
    let toml = fs::read_to_string(demo.join("befund.de.toml")).expect("the example");
    let (head, rest) = toml.split_once("[[source]]").expect("sources");
    let (sources, tail) = rest.split_once("[disclosure]").expect("an end");
    let mut out = head.to_owned();
    for source in sources.split("[[source]]") {
        if files.iter().any(|file| source.contains(file)) {
            write!(out, "[[source]]{source}").expect("a string");
        }
    }
    write!(out, "[disclosure]{tail}\n{more}").expect("a string");
    fs::write(project.join("befund.toml"), out).expect("a project");
    for file in files {
        let mut text = fs::read_to_string(demo.join(file)).expect("a source");
        if files.len() == 1 && *file == "kennzahlen.csv" {
            text = text.lines().take(2).collect::<Vec<_>>().join("\n");
        }
        fs::write(project.join(file), text).expect("a source");
    }
    project
}

fn run_as(project: &Path, format: Format) -> Result<PathBuf, PipelineError> {
    let out = project.with_file_name("bericht");
    let overrides = Overrides {
        formats: Some(vec![format]),
        ..Overrides::default()
    };
    run_with(project, &out, overrides)?;
    Ok(out.join("ort/internal"))
}

fn page(project: &Path) -> String {
    let folder = run_as(project, Format::Html).expect("a report");
    fs::read_to_string(folder.join("report.html")).expect("a page")
}

/// The headings of a page, and of each finding whether it has a picture in sight: not folded away.
fn outline(page: &str) -> String {
    let (_, main) = page.split_once("<main").expect("a page");
    let (main, _) = main.split_once("</main>").expect("an end");
    let mut out = String::new();
    let mut depth = 0;
    for piece in main.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        match tag.split(' ').next().unwrap_or_default() {
            "details" => depth += 1,
            "/details" => depth -= 1,
            "h2" => write!(out, "\n# {words}").expect("a string"),
            "h3" if depth == 0 => write!(out, "\n  - {words}").expect("a string"),
            "p" if tag.contains("class=\"name\"") => {
                write!(out, "\n  · {words}").expect("a string");
            }
            "figure" if depth == 0 => out.push_str(" [picture]"),
            // The number of a chapter and its title stand behind one another.
            "/span" if out.ends_with("# ") => out.push_str(words),
            _ => {}
        }
    }
    out.trim_start().to_owned() + "\n"
}

#[test]
fn five_towns_have_their_outlines() {
    for (name, files) in TOWNS {
        let folder = scratch();
        let page = page(&town(folder.path(), files, ""));
        same_as_committed(
            &format!("tests/cases/report-plan/{name}.txt"),
            &outline(&page),
        );
        // No chapter without a finding: behind each heading of a chapter something is said before the next.
        let chapters: Vec<&str> = page.split("<section class=\"chapter\"").skip(1).collect();
        for chapter in &chapters {
            assert!(
                chapter.contains("class=\"finding"),
                "{name}: an empty chapter"
            );
        }
    }
}

#[test]
fn hidden_and_moved_findings_and_headings_are_kept() {
    let folder = scratch();
    let wishes = r#"
[report]
hide = ["geraete-nach-*"]
order = ["geraete"]
headings = { stand = "Womit arbeiten wir?" }

[report.chapters]
zeit = ["geraete-nutzungsende"]
"#;
    let page = page(&town(folder.path(), &["geraete.csv"], wishes));
    assert!(page.contains("Womit arbeiten wir?"));
    assert!(!page.contains("finding-geraete-nach-einheit"));
    assert!(page.contains("chapter-zeit"));
    let place = |id: &str| {
        page.find(&format!("id=\"finding-{id}\""))
            .expect("a finding")
    };
    assert!(place("geraete") < place("geraete-alter"));
}

fn refused(project: &Path) -> Vec<(String, u32, String)> {
    let Err(PipelineError::Data { issues, .. }) = run_as(project, Format::Json) else {
        panic!("the run goes on");
    };
    let said = issues.iter().map(|issue| {
        let place = issue.place.as_ref().expect("a place");
        (
            issue.code.0.to_owned(),
            place.row,
            place.origin.file.clone(),
        )
    });
    said.collect()
}

#[test]
fn wishes_for_what_is_not_there_stop_the_run() {
    let folder = scratch();
    let project = town(
        folder.path(),
        &["geraete.csv"],
        "\n[report]\nhide = [\"geraet\"]\n",
    );
    let text = fs::read_to_string(project.join("befund.toml")).expect("a project");
    let line = text
        .lines()
        .position(|line| line.starts_with("hide"))
        .expect("a line")
        + 1;
    let line = u32::try_from(line).expect("few lines");
    assert_eq!(
        refused(&project),
        [("P041".to_owned(), line, "befund.toml".to_owned())]
    );
}

/// A wish is judged by what can be, not by what a run made: patterns, withheld findings and questions without answers are kept.
#[test]
fn wishes_for_what_can_be_are_kept() {
    let folder = scratch();
    let wish = |wishes: &str| {
        let more = format!("\n[report]\nhide = [{wishes}]\n");
        town(folder.path(), &["geraete.csv"], &more)
    };
    let kept = wish(
        r#""einheiten*", "einheit-*", "altersbaender", "steckbrief-*", "frage-*-nach-einheit", "nennungen-bedarf-veroeffentlicht""#,
    );
    run_as(&kept, Format::Json).expect("a report");
    let wrong = wish(r#""einheitem*", "nennungen-bedraf", "steckbrief-akte", "alters""#);
    let codes: Vec<String> = refused(&wrong).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["P041"; 4]);
}

/// A text of a finding that this edition or this year lacks is left out with it, and that is said; a name that means nothing is an error.
#[test]
fn a_text_is_left_out_with_its_finding() {
    let folder = scratch();
    let project = town(folder.path(), &["geraete.csv"], "");
    fs::create_dir_all(project.join("texte")).expect("a folder");
    let text = project.join("texte/befund-wissensrisiko.md");
    fs::write(&text, "Es sind {{wissensrisiko:n}}.\n").expect("a text");
    let overrides = Overrides {
        formats: Some(vec![Format::Json]),
        ..Overrides::default()
    };
    let outcome = run_with(&project, &folder.path().join("aus"), overrides).expect("a report");
    let said: Vec<&str> = outcome.issues.iter().map(|issue| issue.code.0).collect();
    assert!(said.contains(&"P044"), "{said:?}");
    fs::rename(&text, project.join("texte/befund-wissensrisko.md")).expect("a text");
    assert_eq!(refused(&project)[0].0, "P042");
}

/// A breakdown without a sure difference is a line of one table; with one it has a table of its own.
#[test]
fn breakdowns_without_a_sure_difference_stand_in_one_table() {
    let breakdown = |id: &str, by: &str, count: u64| {
        let mut finding = fixtures::needs();
        finding.id = id.to_owned();
        finding.title = Message::new("analysis-groups-title")
            .with("question", "Womit arbeiten Sie?")
            .with("by", by);
        finding.table.columns[0].header = Message::new("analysis-col-heading").with("heading", by);
        finding.statement = Statement::Cells {
            wording: GROUPS_STATEMENT,
            cells: Vec::new(),
            args: vec![
                ("count", count.into()),
                ("of", 3_u64.into()),
                ("groups", "Gruppen".into()),
                ("one", "Eins".into()),
                ("two", "".into()),
                ("what", "mehr".into()),
            ],
        };
        finding
    };
    let report = fixtures::report_of(
        vec![
            breakdown("frage-b1-nach-einheit", "Amt", 0),
            breakdown("frage-b1-nach-a3", "Alter", 0),
            breakdown("frage-b1-nach-a4", "Dauer", 1),
        ],
        Language::De,
    );
    let i18n = I18n::new(Language::De);
    let page = html(&report, &fixtures::pictures(&report), &i18n).expect("a page");
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("<td class=\"text\">Amt · Alter</td>"));
    assert!(page.contains("finding-frage-b1-nach-a4"));
    assert!(!page.contains("finding-frage-b1-nach-a3"));
}

/// What stands in no chapter has no picture, in the page as little as among the files, unless the project asks for it.
#[test]
fn a_chart_that_stands_nowhere_is_not_drawn() {
    let folder = scratch();
    let charts = |wishes: &str| {
        let project = town(folder.path(), &["geraete.csv", "personal.csv"], wishes);
        let out = folder.path().join("bilder");
        let overrides = Overrides {
            formats: Some(vec![Format::Html, Format::Svg]),
            ..Overrides::default()
        };
        run_with(&project, &out, overrides).expect("a report");
        let found = files(&out.join("ort/internal"));
        let picture = String::from_utf8(found["charts/altersstruktur.svg"].clone()).expect("UTF-8");
        // What is pasted elsewhere says what it is, and of which day.
        for said in ["Altersstruktur der", "Quelle: ", "Stichtag "] {
            assert!(picture.contains(said), "{said}");
        }
        let page = String::from_utf8(found["report.html"].clone()).expect("UTF-8");
        let shown = page.split("data-chart=\"data-").skip(1);
        let shown: BTreeSet<String> = { shown.filter_map(|rest| rest.split('"').next()) }
            .map(str::to_owned)
            .collect();
        let names = found.keys();
        let names = names.filter_map(|name| name.strip_prefix("charts/")?.strip_suffix(".svg"));
        assert_eq!(shown, names.map(str::to_owned).collect());
        shown
    };
    let usual = charts("");
    assert!(usual.contains("altersstruktur"), "{usual:?}");
    assert!(!usual.contains("alterspyramide"), "{usual:?}");
    for wish in [
        "\n[report]\npictures = [\"alterspyr*\"]\n",
        "\n[charts]\nalterspyramide = \"age-pyramid\"\n",
    ] {
        let mut more = charts(wish);
        assert!(more.remove("alterspyramide"), "{wish}");
        assert_eq!(more, usual);
    }
}

/// Of a page of words with their boxes: how far down its text reaches, as a share of what there is room for.
fn fill(page: &str) -> f64 {
    const TOP: f64 = 27.0 * 72.0 / 25.4;
    const BOTTOM: f64 = (297.0 - 24.0) * 72.0 / 25.4;
    let ends = page.lines().filter_map(|line| {
        let rest = line.split_once("yMax=\"")?.1;
        rest.split_once('"')?.0.parse::<f64>().ok()
    });
    // The foot stands below the text.
    let last = ends.filter(|end| *end <= BOTTOM + 4.0).fold(TOP, f64::max);
    (last - TOP) / (BOTTOM - TOP)
}

/// Whether a page begins with the heading of a chapter: its letters are the largest, below the running head.
fn begins_chapter(page: &str) -> bool {
    let side = |line: &str, name: &str| -> Option<f64> {
        let rest = line.split_once(&format!("{name}=\""))?.1;
        rest.split_once('"')?.0.parse().ok()
    };
    let mut boxes = page.lines().filter_map(|line| {
        let (top, bottom) = (side(line, "yMin")?, side(line, "yMax")?);
        (top > 60.0).then_some(bottom - top)
    });
    boxes.next().is_some_and(|height| height > 24.0)
}

/// A page may end early where a chapter begins on the next, which takes more room than is left.
#[test]
fn no_page_of_the_body_is_less_than_half_full() {
    let Some(pdftotext) = program("pdftotext") else {
        return;
    };
    for (name, files) in TOWNS {
        let folder = scratch();
        let project = town(folder.path(), files, "");
        let report = run_as(&project, Format::Pdf).expect("a report");
        let mut command = Command::new(&pdftotext);
        command.arg("-bbox").arg(report.join("report.pdf")).arg("-");
        let words = command.output().expect("pdftotext starts").stdout;
        let words = String::from_utf8_lossy(&words);
        let pages: Vec<&str> = words.split("<page ").skip(1).collect();
        let says = |page: &str, word: &str| page.contains(&format!(">{word}<"));
        // Cover, first page and contents; then the chapters until the one for the staff council.
        let body = pages.iter().skip(3);
        let body: Vec<&str> = { body.copied() }
            .take_while(|page| !says(page, "Personalrat") && !says(page, "Anhang:"))
            .collect();
        assert!(
            body.iter().any(|page| begins_chapter(page)),
            "{name}: no chapter"
        );
        for pair in body.windows(2) {
            let [page, next] = pair else { continue };
            assert!(
                fill(page) > 0.5 || begins_chapter(next),
                "{name}: {:.2}",
                fill(page)
            );
        }
    }
}

/// Every finding of every example has a name that the program knows without having made it.
#[test]
fn all_names_are_known() {
    let mut seen = 0;
    for entry in fs::read_dir(repository("reports")).expect("reports") {
        for edition in ["internal", "public"] {
            let file = entry.as_ref().expect("an entry").path().join(edition);
            let Ok(bytes) = fs::read(file.join("data/findings.json")) else {
                continue;
            };
            let all: Value = serde_json::from_slice(&bytes).expect("findings");
            for finding in all["findings"].as_array().expect("a list") {
                let id = finding["id"].as_str().expect("an id");
                let mut known = Names::patterns();
                assert!(known.any(|name| matches_pattern(name, id)), "{id}");
                seen += 1;
            }
        }
    }
    assert!(seen > 400, "{seen}");
}

#[test]
fn a_reference_to_no_figure_stops_the_run_with_file_and_line() {
    let folder = scratch();
    let project = town(folder.path(), &["geraete.csv"], "");
    fs::create_dir_all(project.join("texte")).expect("a folder");
    let text = "# Geräte\n\nÜber ihrem Nutzungsende: {{geraete-alter:share}},\nund {{geraete-alter:shre}}.\n";
    fs::write(project.join("texte/kapitel-stand.md"), text).expect("a text");
    let file = "texte/kapitel-stand.md".to_owned();
    assert_eq!(refused(&project), [("P043".to_owned(), 4, file)]);
    fs::write(project.join("texte/kapitel-stand.md"), "Ein Wort.\n").expect("a text");
    fs::write(project.join("texte/kapitel-stnd.md"), "Ein Wort.\n").expect("a text");
    assert_eq!(
        refused(&project),
        [("P042".to_owned(), 1, "texte/kapitel-stnd.md".to_owned())]
    );
}

#[test]
fn figures_in_own_texts_are_those_of_the_report_and_never_markup() {
    let findings = fixtures::gated(vec![fixtures::needs()]);
    let i18n = I18n::new(Language::De);
    let file = TextFile {
        file: "texte/befund-nennungen-bedarf.md".to_owned(),
        text: "Von **{{nennungen-bedarf:n}}** nennt jeder Dritte *{{nennungen-bedarf:DMS / elektronische Akte/mentions}}*:\n{{nennungen-bedarf:Einführung „self service“ für Mitarbeiter*innen/mentions}}\n\n- eins\n- zwei\n".to_owned(),
    };
    let (texts, issues) = OwnTexts::of(&[file], &findings, &i18n);
    assert!(issues.is_empty(), "{issues:?}");
    let passages = texts.finding("nennungen-bedarf");
    let Passage::Paragraph(words) = &passages[0] else {
        panic!("a paragraph");
    };
    let said: String = words.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(said, "Von 24 nennt jeder Dritte 10: 3");
    assert!(words[1].strong && words[1].text == "24");
    assert!(matches!(&passages[1], Passage::List(entries) if entries.len() == 2));
}

#[test]
fn patterns_mean_what_they_say() {
    for (pattern, text, fits) in [
        ("geraete", "geraete", true),
        ("geraete", "geraete-alter", false),
        ("geraete*", "geraete-alter", true),
        ("*-nach-*", "altersstruktur-nach-einheit", true),
        ("*", "", true),
        ("a*b*c", "a-b-b-c", true),
        ("a*b*c", "a-c-b", false),
    ] {
        assert_eq!(matches_pattern(pattern, text), fits, "{pattern} {text}");
    }
}

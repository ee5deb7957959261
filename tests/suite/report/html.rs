//! The HTML report: well-formed, complete, deaf to hostile words, the same twice.

use std::collections::BTreeMap;
use std::sync::Arc;

use befund::disclosure::gate_intake;
use befund::i18n::{I18n, Language};
use befund::model::intake::{ColumnAccount, ColumnRole, Evidence, Intake, SheetIntake, Unread};
use befund::model::place::Origin;
use befund::model::raw::Reading;
use befund::report::{HtmlError, Report, drawn, html};

use crate::fixtures::{self, HOSTILE, pictures};

fn page(report: &Report, language: Language) -> String {
    let bytes = html(report, &pictures(report), &I18n::new(language)).expect("html");
    String::from_utf8(bytes).expect("UTF-8")
}

fn german() -> String {
    page(&fixtures::report(), Language::De)
}

/// Elements that have no end tag.
const VOID: &[&str] = &["meta", "br", "hr", "img", "input", "link"];

/// A start tag: its name and what stands between name and `>`.
struct Tag {
    name: String,
    attributes: String,
}

/// Start tags in order, with a check that every element is closed where it should be. Contents of scripts and styles are
/// skipped to their first end tag, as a browser does.
fn tags(page: &str) -> Vec<Tag> {
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').expect("a tag ends");
        let inner = &rest[..end];
        rest = &rest[end + 1..];
        if inner.starts_with('!') {
            continue;
        }
        if let Some(name) = inner.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order");
            continue;
        }
        let name = inner.split(char::is_whitespace).next().unwrap_or_default();
        found.push(Tag {
            name: name.to_owned(),
            attributes: inner[name.len()..].to_owned(),
        });
        if name == "script" || name == "style" {
            let close = format!("</{name}>");
            let end = rest.find(&close).expect("closed");
            rest = &rest[end + close.len()..];
        } else if !VOID.contains(&name) {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    found
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    let start = tag.attributes.find(&format!(" {name}=\""))? + name.len() + 3;
    let rest = &tag.attributes[start..];
    rest.find('"').map(|end| &rest[..end])
}

#[test]
fn every_element_is_closed_in_order() {
    assert!(tags(&german()).len() > 500);
}

#[test]
fn hostile_words_stay_words() {
    let page = german();
    assert!(!page.contains(HOSTILE), "words stand in the page unescaped");
    assert!(!page.contains("<script>alert"));
    assert!(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)"));
    let data = page.matches("type=\"application/json\"").count();
    let shown = drawn(&fixtures::report()).len();
    assert_eq!(data, shown, "one block of data per chart");
    for block in page.split("type=\"application/json\"").skip(1) {
        let text = &block[block.find('>').expect("open") + 1..];
        let text = &text[..text.find("</script>").expect("closed")];
        assert!(!text.contains('<'), "an open bracket in chart data");
        let _: serde_json::Value = serde_json::from_str(text).expect("JSON");
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    let mut last = 0;
    for tag in tags(&german()) {
        let Some(level) = tag
            .name
            .strip_prefix('h')
            .and_then(|n| n.parse::<u8>().ok())
        else {
            continue;
        };
        assert!(level <= last + 1, "h{level} after h{last}");
        last = level;
    }
    assert_eq!(german().matches("<h1>").count(), 1);
}

#[test]
fn tables_have_scopes_and_captions() {
    let page = german();
    let tags = tags(&page);
    let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
    assert_eq!(count("table"), count("caption"));
    for tag in tags.iter().filter(|tag| tag.name == "th") {
        let scope = attribute(tag, "scope");
        assert!(matches!(scope, Some("col" | "row")), "th without scope");
    }
    assert_eq!(count("figure"), count("figcaption"));
}

#[test]
fn every_link_has_a_target_and_every_id_is_one() {
    let page = german();
    let tags = tags(&page);
    let ids: Vec<&str> = tags.iter().filter_map(|tag| attribute(tag, "id")).collect();
    for (index, id) in ids.iter().enumerate() {
        assert!(!ids[..index].contains(id), "{id} is there twice");
    }
    for tag in &tags {
        if let Some(target) = attribute(tag, "href") {
            let id = target.strip_prefix('#').expect("links stay in the page");
            assert!(ids.contains(&id), "{target} leads nowhere");
        }
        for id in attribute(tag, "aria-labelledby")
            .unwrap_or_default()
            .split(' ')
        {
            assert!(id.is_empty() || ids.contains(&id), "{id} names nothing");
        }
    }
}

#[test]
fn nothing_is_loaded_from_anywhere() {
    let page = german();
    for tag in tags(&page) {
        for name in ["src", "srcset", "action", "poster"] {
            let inside = attribute(&tag, name).is_none_or(|value| value.starts_with("data:"));
            assert!(inside, "{} loads something", tag.name);
        }
        assert_ne!(tag.name, "link");
    }
    let style = page.split("<style>").nth(1).expect("a style");
    let style = style.split("</style>").next().unwrap_or_default();
    assert!(!style.contains("@import") && !style.contains("url("));
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn charts_say_what_they_show() {
    let page = german();
    let charts: Vec<Tag> = tags(&page)
        .into_iter()
        .filter(|tag| attribute(tag, "data-chart").is_some())
        .collect();
    let shown = drawn(&fixtures::report()).len();
    assert!(shown > 5, "{shown} charts");
    assert_eq!(charts.len(), shown);
    for chart in charts {
        let text = attribute(&chart, "data-alt").expect("an alternative text");
        assert!(text.chars().count() > 20, "too short: {text}");
    }
}

#[test]
fn the_language_is_said() {
    let report = fixtures::report_of(fixtures::findings(), Language::En);
    assert!(page(&report, Language::En).contains("<html lang=\"en\">"));
    assert!(german().contains("<html lang=\"de\">"));
}

#[test]
fn every_cell_of_every_table_is_there() {
    let report = fixtures::report();
    let i18n = I18n::new(Language::De);
    let page = page(&report, Language::De);
    for finding in &report.findings {
        for row in &finding.table.rows {
            for cell in &row.cells {
                let text = i18n.cell(&cell.value);
                let escaped = text
                    .replace('&', "&amp;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;")
                    .replace('"', "&quot;");
                assert!(
                    page.contains(&format!(">{escaped}</t")),
                    "{text} is missing"
                );
            }
        }
    }
}

/// The page as a browser without scripts has it.
fn without_scripts(page: &str) -> String {
    let mut rest = page;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once("<script") {
        out.push_str(before);
        rest = after.split_once("</script>").expect("closed").1;
    }
    out + rest
}

#[test]
fn without_scripts_every_fact_is_there() {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        let report = fixtures::report_of(fixtures::findings(), language);
        let page = without_scripts(&page(&report, language));
        let escaped = |text: &str| {
            text.replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;")
        };
        let shown = drawn(&report);
        for finding in &report.findings {
            let (_, part) = page
                .split_once(&format!("id=\"finding-{}\"", finding.id))
                .expect("the finding");
            let part = part.split("</section>").next().unwrap_or_default();
            let sentence = befund::report::statement(finding, &i18n).expect("a sentence");
            assert!(part.contains(&escaped(&sentence)), "{sentence}");
            for cell in finding.table.rows.iter().flat_map(|row| &row.cells) {
                let text = escaped(&i18n.cell(&cell.value));
                assert!(part.contains(&format!(">{text}</t")), "{text}");
            }
            let is_drawn = shown.contains(&finding.id);
            assert_eq!(part.contains("<svg"), is_drawn, "{}", finding.id);
        }
        assert!(!page.contains("echarts"));
    }
}

#[test]
fn a_chart_without_a_picture_is_an_error() {
    let report = fixtures::report();
    let result = html(&report, &BTreeMap::new(), &I18n::new(Language::De));
    assert!(matches!(result, Err(HtmlError::Picture { .. })));
}

#[test]
fn filters_offer_what_tables_print_and_nothing_else() {
    let page = german();
    let form = page.split("<form").nth(1).expect("a form");
    let form = form.split("</form>").next().unwrap_or_default();
    let choices: Vec<&str> = form
        .split("<option>")
        .skip(1)
        .filter_map(|rest| rest.split("</option>").next())
        .collect();
    assert!(choices.len() > 3, "{choices:?}");
    for choice in choices {
        assert!(page.matches(choice).count() > 1, "{choice}");
    }
}

#[test]
fn the_same_report_gives_the_same_page() {
    assert_eq!(german(), german());
}

#[test]
fn a_report_without_findings_is_still_a_report() {
    let report = fixtures::report_of(Vec::new(), Language::De);
    let page = page(&report, Language::De);
    tags(&page);
    assert!(page.contains("Methode und Daten"));
    assert!(!page.contains("echarts"), "no chart, no script");
}

/// A sheet with what became of its columns A, B, ….
fn sheet(file: &str, name: Option<&str>, columns: &[(&str, ColumnRole)]) -> SheetIntake {
    let account = |(index, (header, role)): (usize, &(&str, ColumnRole))| ColumnAccount {
        column: u32::try_from(index + 1).expect("few columns"),
        header: (*header).to_owned(),
        measure: None,
        given: 9,
        looked_at: 9,
        role: role.clone(),
    };
    SheetIntake {
        origin: Arc::new(Origin {
            file: file.to_owned(),
            sheet: name.map(str::to_owned),
        }),
        kind: "answers",
        reading: Reading::default(),
        header_row: 1,
        rows_in: 9,
        used: 9,
        set_aside: Vec::new(),
        values: Vec::new(),
        columns: columns.iter().enumerate().map(account).collect(),
    }
}

/// Six sheets with the same column, and a file that two sources read.
fn sheets_alike() -> Vec<SheetIntake> {
    let read = |key: &str| ColumnRole::Question {
        key: key.to_owned(),
        evidence: Evidence::Project,
    };
    let useful = |name: &'static str| {
        ColumnRole::Unread(Unread::Useful {
            name,
            says: "column-answers-text",
        })
    };
    let mut sheets: Vec<SheetIntake> = (1..=6)
        .map(|place| {
            sheet(
                "i.xlsx",
                Some(&format!("I{place}")),
                &[("Wort", read("bedarf"))],
            )
        })
        .collect();
    let text = "Was fehlt?";
    sheets.push(sheet(
        "u.csv",
        None,
        &[
            (text, read("probleme")),
            ("Note", useful("grade")),
            ("Mehr", useful("text")),
        ],
    ));
    sheets.push(sheet(
        "u.csv",
        None,
        &[
            (text, useful("text")),
            ("Note", read("note")),
            ("Mehr", useful("text")),
        ],
    ));
    sheets
}

#[test]
fn columns_that_are_alike_stand_in_one_line_and_what_another_source_reads_is_read() {
    let intake = Intake {
        sheets: sheets_alike(),
        ..Intake::default()
    };
    let mut report = fixtures::report();
    report.intake = gate_intake(&intake, &[], &report.disclosure);
    let page = page(&report, Language::De);
    let (_, table) = page
        .split_once("<caption>Spalten der Quellen</caption>")
        .expect("columns");
    let (table, _) = table.split_once("</table>").expect("an end");
    let rows: Vec<&str> = table.split("<tr>").skip(2).collect();
    assert_eq!(rows.len(), 4, "{table}");
    for (row, wanted) in rows.iter().zip([
        [
            "i.xlsx, 6 Blätter: I1, I2, I3, I4, …",
            "A Wort",
            "Frage „bedarf“",
        ],
        ["u.csv", "A Was fehlt?", "Frage „probleme“"],
        ["u.csv", "C Mehr", "sieht aber nach „Antwort“ aus"],
        ["u.csv", "B Note", "Frage „note“"],
    ]) {
        assert!(wanted.iter().all(|part| row.contains(part)), "{row}");
    }
    assert!(page.contains("Von 9 Spalten werden 8 gelesen; keine bleibt ohne Verwendung; warum eine weitere nicht gelesen wird, sagt die Tabelle."));
}

//! A second person codes blindly; both are compared before and after they talk.

use std::fs;
use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;

use super::client::{Running, project};
use crate::project_folder::{befund, run, scratch};

/// Codes every answer of the sample: the E-Akte where papers are meant, no code elsewhere.
fn code_all(desk: &Running) -> usize {
    let mut coded = 0;
    loop {
        let page = desk.get("second").body;
        if !page.contains("name=\"answer\" value=\"") {
            return coded;
        }
        let id = value(&page, "answer");
        // Blind: no code, no proposal, no likelihood.
        for told in [
            "class=\"codes\"",
            "class=\"suggested\"",
            "class=\"sure\"",
            "class=\"effect\"",
            "pick:",
        ] {
            assert!(!page.contains(told), "{told}: {page}");
        }
        let form = if page.contains("Akte</blockquote>") || page.contains("Hefter") {
            format!("answer={id}&action=find&find=E-Akte+%3Cb%3E&find=&find=&find=")
        } else {
            format!("answer={id}&action=none")
        };
        assert_eq!(desk.post("second", &form).status, 303);
        coded += 1;
        assert!(coded < 20, "{page}");
    }
}

/// The figures of a line of the table of agreement: before and after.
fn line(page: &str, measure: &str) -> Vec<String> {
    let row = page
        .split(measure)
        .nth(1)
        .and_then(|rest| rest.split("</tr>").next());
    let cells = row
        .unwrap_or_default()
        .split("<td class=\"number\">")
        .skip(1);
    cells
        .map(|cell| cell.split('<').next().unwrap_or_default().to_owned())
        .collect()
}

/// What the second person gave alone, as the file has it.
fn list(project: &Path) -> String {
    fs::read_to_string(project.join("second-coder.csv")).expect("a sample")
}

/// The value of a field of a form.
fn value(form: &str, name: &str) -> String {
    form.split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a value")
        .to_owned()
}

/// Draws everything for a second person; nothing is written before the person has a name.
fn draw(desk: &Running, project: &Path) {
    let nobody = desk.post("second", "action=draw&second=&percent=100");
    assert_eq!(nobody.status, 303);
    assert!(
        !project.join("second-coder.csv").exists(),
        "nobody was named"
    );
    desk.post("second", "action=draw&second=Bert&percent=100");
    let blind = list(project);
    let header = "\u{feff}answer_id;question;text;code_1;code_2;code_3;code_4;note;who;first\r\n";
    assert!(blind.starts_with(header), "{blind}");
    // As blind as the page, also for who looks into the file.
    assert!(!blind.contains("E-Akte <b>"), "{blind}");
}

/// One back, then on; a category that nobody knows changes nothing.
fn go_back(desk: &Running, project: &Path) {
    let blind = list(project);
    let id = value(&desk.get("second").body, "answer");
    desk.post("second", &format!("answer={id}&action=none"));
    assert!(list(project).contains("(kein Code passt)"));
    desk.post("second", "action=undo");
    assert_eq!(list(project), blind);
    desk.post(
        "second",
        &format!("answer={id}&action=find&find=gibtesnicht"),
    );
    assert!(desk.get("second").body.contains("gibt es nicht"));
    assert_eq!(list(project), blind);
}

/// They agree on what the second person said, answer by answer.
fn talk(desk: &Running) {
    for _ in 0..10 {
        let page = desk.get("second").body;
        let mut cards = page.split("class=\"card\"").skip(1);
        let Some(card) = cards.find(|card| !card.contains("Gemeinsam")) else {
            return;
        };
        let form = format!(
            "q={}&h={}&action=second",
            value(card, "q"),
            value(card, "h")
        );
        desk.post("second", &form);
    }
}

#[test]
fn two_code_talk_and_agree() {
    let folder = scratch();
    let project = project(folder.path());
    let desk = Running::open(&project, "Anna");
    draw(&desk, &project);
    go_back(&desk, &project);
    assert_eq!(code_all(&desk), 8);
    let page = desk.get("second").body;
    let (same, alpha) = (
        line(&page, "gleiche Codes"),
        line(&page, "Krippendorffs Alpha"),
    );
    assert_eq!(same.len(), 2, "{page}");
    assert_eq!(same[0], same[1], "nobody talked yet: {page}");
    assert_ne!(same[0], "100\u{a0}%", "{page}");
    assert_eq!(alpha[0], alpha[1]);
    let before = same[0].clone();
    let kept = list(&project);
    talk(&desk);
    let page = desk.get("second").body;
    let same = line(&page, "gleiche Codes");
    assert_eq!(same[0], before, "what was before stays: {page}");
    assert!(same[1].starts_with("100"), "{page}");
    assert_eq!(list(&project), kept, "what each gave alone stays");
    let decided = fs::read_to_string(project.join("decisions.csv")).expect("decisions");
    assert!(decided.contains("Anna, Bert"), "{decided}");
    drop(desk);
    let outcome = run(&project, &folder.path().join("out"));
    assert!(
        !outcome.issues.iter().any(|issue| issue.code.0 == "C033"),
        "all is coded"
    );
}

/// The sample that `befund sample` draws, filled in as Excel would save it.
fn filled(project: &Path, folder: &Path) {
    befund(
        &[
            "sample",
            project.to_str().expect("UTF-8"),
            "--double-code",
            "100",
            "--out",
            "drawn",
        ],
        folder,
    );
    let mut book: Xlsx<_> = open_workbook(folder.join("drawn/sample.xlsx")).expect("a workbook");
    let mut copy = Workbook::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).expect("a sheet");
        let sheet = copy.add_worksheet();
        sheet.set_name(&name).expect("a name");
        let rows: Vec<Vec<String>> = range
            .rows()
            .map(|row| row.iter().map(ToString::to_string).collect())
            .collect();
        let column = rows
            .iter()
            .find_map(|row| row.iter().position(|cell| cell.ends_with("Code 1")));
        for (number, row) in (0..).zip(&rows) {
            for (place, cell) in (0..).zip(row) {
                sheet.write_string(number, place, cell).expect("written");
            }
            let text = row.get(2).map_or("", String::as_str);
            let code = if text.contains("Hefter") {
                "E-Akte <b> [akte]"
            } else {
                "(kein Code passt)"
            };
            let is_row = !text.is_empty() && !text.ends_with("Antwort");
            if let Some(column) = column.filter(|_| is_row) {
                sheet
                    .write_string(number, u16::try_from(column).expect("narrow"), code)
                    .expect("written");
            }
        }
    }
    copy.save(project.join("sample.xlsx")).expect("saved");
}

#[test]
fn a_filled_sample_is_found_compared_and_talked_about() {
    let folder = scratch();
    let project = project(folder.path());
    filled(&project, folder.path());
    // Found in the project without being named.
    let page = |out: &str| {
        befund(
            &[
                "run",
                project.to_str().expect("UTF-8"),
                "--format",
                "html",
                "--out",
                out,
            ],
            folder.path(),
        );
        fs::read_to_string(folder.path().join(out).join("projekt/internal/report.html"))
            .expect("a report")
    };
    let said = |page: &str| {
        let at = page
            .find("Krippendorff")
            .expect("the report tells the agreement");
        page[at..]
            .split("</p>")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let before = said(&page("one"));
    let desk = Running::open(&project, "Anna");
    let heard = desk.get("second").body;
    assert!(
        heard.contains("ausgefüllte Stichprobe (sample.xlsx) mit 8 Antworten"),
        "{heard}"
    );
    desk.post("second", "action=take&second=Bert");
    let heard = desk.get("second").body;
    assert!(heard.contains("vor dem Gespräch"), "{heard}");
    // Talked about, the report still tells what was before.
    let value = |name: &str| {
        heard
            .split(&format!("name=\"{name}\" value=\""))
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("a side")
            .to_owned()
    };
    desk.post(
        "second",
        &format!("q={}&h={}&action=second", value("q"), value("h")),
    );
    drop(desk);
    let list = fs::read_to_string(project.join("decisions.csv")).expect("decisions");
    assert!(list.contains("Anna, Bert"), "{list}");
    assert_eq!(said(&page("two")), before);
}

//! The questionnaire that is written for a project: edited or not, it says the same as what stood in the columns.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::project_folder::{befund_in, real_data, said, scratch};

/// A survey with every type of question; all of it invented.
fn survey() -> String {
    let mut text = "ID;Amt;Wie zufrieden sind Sie?;Was nutzen Sie?;Tempo [Netz];Tempo [Drucker];Haben Sie Homeoffice?;Wie viele Geräte nutzen Sie?;Was fehlt Ihnen am meisten?\n".to_owned();
    let levels = [
        "sehr zufrieden",
        "eher zufrieden",
        "eher unzufrieden",
        "sehr unzufrieden",
        "weiß nicht",
    ];
    let used = [
        "Laptop; Telefon",
        "Laptop",
        "Telefon; Tablet",
        "Tablet; Laptop",
        "",
    ];
    let items = [
        "trifft voll zu",
        "trifft eher zu",
        "trifft eher nicht zu",
        "trifft nicht zu",
    ];
    let home = ["Ja, an festen Tagen", "Nein, nie", "Nur auf Antrag"];
    for row in 0..60usize {
        let unit = ["Bauamt", "Hauptamt", "Sozialamt"][row % 3];
        text += &format!(
            "{row};{unit};{};{};{};{};{};{};Mir fehlt vor allem Zeit für Sache {row} und noch mehr\n",
            levels[row * 7 % 5],
            used[row * 3 % 5],
            items[row % 4],
            items[row / 3 % 4],
            home[row / 2 % 3],
            10 + row * 7 % 23,
        );
    }
    text
}

/// What the findings of a project say, without what names a run.
fn findings(folder: &Path, locale: &str, out: &str) -> Vec<Value> {
    let output = befund_in(
        locale,
        &["run", "stadt", "--format", "json", "--out", out],
        folder,
    );
    assert!(
        matches!(output.status.code(), Some(0 | 1)),
        "{}",
        said(&output)
    );
    let path = folder.join(out).join("stadt/internal/data/findings.json");
    let all: Value = serde_json::from_slice(&fs::read(path).expect("a report")).expect("JSON");
    let findings = all["findings"].as_array().expect("findings").iter();
    { findings }
        .filter(|one| {
            one["id"]
                .as_str()
                .is_some_and(|id| id.starts_with("frage-"))
        })
        .cloned()
        .collect()
}

/// Uses the source that reads the whole questionnaire in place of those above it, where `init` offers one.
fn take_whole(project: &Path) {
    let path = project.join("befund.toml");
    let text = fs::read_to_string(&path).expect("written");
    let Some(at) = text.find("# [[source]]") else {
        return;
    };
    let first = text.find("\n[[source]]").expect("a source");
    let end = at + text[at..].find("\n\n").expect("an end");
    let block = text[at..end].replace("\n# ", "\n");
    let whole = format!("{}\n{}{}", &text[..first], &block[2..], &text[end..]);
    fs::write(&path, whole).expect("written");
}

/// Makes a project of a survey, and reads it with and without the questionnaire that is written for it.
fn both(name: &str, text: &str, locale: &str) -> (Vec<Value>, Vec<Value>) {
    let folder = scratch();
    let project = folder.path().join("stadt");
    fs::create_dir_all(&project).expect("a folder");
    fs::write(project.join(name), text).expect("written");
    let lang = if locale.starts_with("de") { "de" } else { "en" };
    let day = ["--reference-date", "2026-06-30", "--lang", lang];
    let init = [&["init", "stadt"][..], &day].concat();
    let output = befund_in(locale, &init, folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    take_whole(&project);
    let before = findings(folder.path(), locale, "vorher");
    let output = befund_in(locale, &["questionnaire", "stadt"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let said = said(&output);
    let line = said.lines().last().expect("what to name");
    let line = line.split_once(": ").expect("a line of befund.toml").1;
    let path = project.join("befund.toml");
    let text = fs::read_to_string(&path).expect("written");
    let named = text.replace(
        "kind = \"survey\"\n",
        &format!("kind = \"survey\"\n{line}\n"),
    );
    assert_ne!(named, text);
    fs::write(&path, named).expect("written");
    let after = findings(folder.path(), locale, "nachher");
    // Made again, the project does not take its own workbook for answers.
    let again = befund_in(locale, &[&init[..], &["--force"]].concat(), folder.path());
    assert_eq!(again.status.code(), Some(0));
    let text = fs::read_to_string(&path).expect("written");
    assert!(!text.contains("file = \"befund-"), "{text}");
    (before, after)
}

fn rows(findings: &[Value]) -> Vec<(String, String)> {
    { findings.iter() }
        .map(|one| {
            let id = one["id"].as_str().expect("an id").to_owned();
            (id, one["rows"].to_string() + &one["base"].to_string())
        })
        .collect()
}

#[test]
fn the_questionnaire_that_is_written_says_what_the_columns_said() {
    for locale in ["de_DE.UTF-8", "en_GB.UTF-8"] {
        let (before, after) = both("umfrage.csv", &survey(), locale);
        assert!(before.len() >= 5, "{}", before.len());
        assert_eq!(rows(&before), rows(&after), "{locale}");
    }
}

#[test]
fn the_questionnaire_of_a_real_export_says_what_its_columns_said() {
    let Some(data) = real_data() else {
        return; // this machine has no folder of real inputs
    };
    let file = "limesurvey_n2_dummy_data_codeandtext.csv";
    let text = fs::read_to_string(data.join("survey-exports").join(file)).expect("readable");
    let (before, after) = both(file, &text, "de_DE.UTF-8");
    assert!(before.len() >= 20, "{}", before.len());
    let (before, after) = (rows(&before), rows(&after));
    let names =
        |rows: &[(String, String)]| rows.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
}

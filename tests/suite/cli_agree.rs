//! `befund agree` as a user meets it.

use std::fs;

use super::project_folder::{befund, copy_example, said, scratch};

const FIRST: &str = "answer_id;question;segment;category_id;category;method\n\
    A1;bedarf;Akte;dms;Akte;term\nA2;bedarf;WLAN;wlan;WLAN;term\nA3;bedarf;beides;dms;Akte;term\nA4;bedarf;?;;;\n";
const SECOND: &str = "answer_id;question;segment;category_id;category;method\n\
    A1;bedarf;Akte;dms;Akte;decision\nA2;bedarf;WLAN;dms;Akte;decision\nA3;bedarf;beides;dms;Akte;decision\n";

#[test]
fn agreement_is_printed_and_written() {
    let folder = scratch();
    fs::write(folder.path().join("a.csv"), FIRST).expect("written");
    fs::write(folder.path().join("b.csv"), SECOND).expect("written");
    let output = befund(
        &["agree", "a.csv", "b.csv", "--out", "abgleich"],
        folder.path(),
    );
    let text = said(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("nur A: 1, nur B: 0"), "{text}");
    assert!(text.contains("66,7"), "{text}");
    assert!(text.contains("Akte [dms]"), "{text}");
    assert!(text.contains("1 Antwort ist verschieden codiert"), "{text}");
    let list = fs::read_to_string(folder.path().join("abgleich/disagreements.csv")).expect("CSV");
    assert!(
        list.contains("A2;bedarf;WLAN;WLAN [wlan];Akte [dms];"),
        "{list}"
    );
    let first = fs::read(folder.path().join("abgleich/agreement.xlsx")).expect("XLSX");
    befund(
        &["agree", "a.csv", "b.csv", "--out", "abgleich"],
        folder.path(),
    );
    let second = fs::read(folder.path().join("abgleich/agreement.xlsx")).expect("XLSX");
    assert!(first == second, "the same codings give the same bytes");
}

#[test]
fn json_leaves_what_is_not_defined_null() {
    let folder = scratch();
    fs::write(folder.path().join("a.csv"), SECOND).expect("written");
    let output = befund(
        &["agree", "a.csv", "a.csv", "--format", "json"],
        folder.path(),
    );
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["units"], 3);
    assert_eq!(document["same_sets"], 1.0);
    assert!(document["alpha_masi"].is_null());
    assert!(document["categories"][0]["kappa"].is_null());
}

#[test]
fn what_cannot_be_compared_exits_with_three() {
    let folder = scratch();
    fs::write(folder.path().join("a.csv"), SECOND).expect("written");
    fs::write(folder.path().join("c.csv"), "Name;Note\nx;1\n").expect("written");
    let output = befund(&["agree", "a.csv", "c.csv"], folder.path());
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("C030 c.csv"), "{}", said(&output));
    let output = befund(&["agree", "a.csv", "nirgends.csv"], folder.path());
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
}

#[test]
fn the_report_says_how_far_a_second_coder_agrees() {
    let folder = scratch();
    let project = copy_example("elmshorn-2019", folder.path());
    let path = project.to_str().expect("UTF-8");
    let output = befund(
        &["sample", path, "--double-code", "30", "--out", "zweit"],
        folder.path(),
    );
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let again = befund(&["sample", path, "--out", "zweit"], folder.path());
    assert_eq!(again.status.code(), Some(2), "an existing sample is kept");
    let sample = fs::read_to_string(folder.path().join("zweit/sample.csv")).expect("CSV");
    // The second coder finds no code for the first ten answers and has not seen the others yet.
    let filled: String = (0..)
        .zip(sample.lines())
        .map(|(number, line)| match line.strip_suffix(";;;;;") {
            Some(row) if number <= 10 => format!("{row};(kein Code passt);;;;\r\n"),
            _ => format!("{line}\r\n"),
        })
        .collect();
    fs::write(project.join("zweit.csv"), filled).expect("written");
    let toml = fs::read_to_string(project.join("befund.toml")).expect("TOML");
    let toml = toml.replace("[coding]", "[coding]\nsecond_coder = \"zweit.csv\"");
    assert!(toml.contains("second_coder"));
    fs::write(project.join("befund.toml"), toml).expect("written");
    let output = befund(&["run", path, "--format", "html"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let page = folder
        .path()
        .join("reports/elmshorn-2019/internal/report.html");
    let page = fs::read_to_string(page).expect("a page");
    assert!(page.contains("10 Antworten ("), "the number coded twice");
    assert!(page.contains("hat eine zweite Person unabhängig codiert"));
    let agreed = befund(&["agree", path, "elmshorn-2019/zweit.csv"], folder.path());
    assert_eq!(agreed.status.code(), Some(0), "{}", said(&agreed));
    assert!(said(&agreed).contains("C033"), "{}", said(&agreed));
}

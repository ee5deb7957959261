//! Ways in which an edition once told what it withheld, each tried on finished public folders of towns. Others of them are
//! tried where their means are: names and rows (`planted`), hashes, paths, hours and digits (`folder`), joiners and
//! corrections (`years`), quotations, few answers and figures that count persons (`disclosure::survey`).

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use befund::project::Format;
use serde_json::Value;

use super::print::{findings, numbers};
use super::staff::{BASE, exposed, publish};
use super::towns::Town;
use crate::project_folder::{files, scratch};

/// A published town: its folder, and the temporary folder that holds it.
struct Published {
    folder: PathBuf,
    _holder: tempfile::TempDir,
}

/// Towns small and large, flat and deep, in both languages.
static TOWNS: LazyLock<Vec<Published>> = LazyLock::new(|| {
    (40..52)
        .map(|seed| {
            let holder = scratch();
            let mut town = Town::new(seed);
            if seed > 42 {
                // Coding answers takes longest and is tried on the first towns.
                town.voices.clear();
            }
            let project = town.write(holder.path());
            let formats = [Format::Json, Format::Csv];
            let folder = publish(&project, &holder.path().join("out"), &formats);
            Published {
                folder,
                _holder: holder,
            }
        })
        .collect()
});

fn all() -> impl Iterator<Item = Value> {
    TOWNS.iter().flat_map(|town| findings(&town.folder))
}

fn on_staff() -> impl Iterator<Item = Value> {
    all().filter(|finding| finding["population"] == "staff")
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[test]
fn the_account_of_sources_tells_no_rows_and_no_names() {
    for finding in all().filter(|finding| finding["id"] == "datengrundlage") {
        let columns = array(&finding["columns"]).iter().map(|c| text(&c["id"]));
        assert_eq!(columns.collect::<Vec<_>>(), ["kind", "files"]);
    }
    for town in TOWNS.iter() {
        for (name, bytes) in files(&town.folder) {
            assert!(!name.ends_with("run.json"), "an account of the run itself");
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("sha256"), "{name} checks guesses");
        }
    }
}

#[test]
fn no_cell_is_hidden_that_could_be_computed() {
    for finding in all() {
        for row in array(&finding["rows"]) {
            for cell in array(&row["cells"]) {
                assert_ne!(cell["sign"], "secret", "{}", finding["id"]);
                assert_ne!(cell["value"], ".", "{}", finding["id"]);
            }
        }
    }
}

/// Dimensions by which staff is told apart in public; ages and exits in classes. No grade, no type of employment, no
/// key position, no second count of exits beside the first, no two of them at once.
#[test]
fn staff_is_told_apart_by_few_dimensions_and_one_at_a_time() {
    let mut seen = BTreeSet::new();
    for town in TOWNS.iter() {
        for number in numbers(&findings(&town.folder), "staff") {
            let groups: Vec<&String> = { number.group.keys() }
                .filter(|d| !matches!(d.as_str(), "desk" | "age"))
                .collect();
            assert!(groups.len() < 2, "{}: {groups:?}", number.finding);
            seen.extend(groups.into_iter().cloned());
        }
    }
    let public = ["sex", "stays-10", "stays-5", "unit"].map(str::to_owned);
    assert_eq!(seen, BTreeSet::from(public));
    for finding in on_staff() {
        for column in array(&finding["columns"]) {
            let id = text(&column["id"]);
            let is_of_one = ["q1", "median", "q3", "min", "max"].contains(&id);
            assert!(
                !is_of_one,
                "{}: {id} is the age of one person",
                finding["id"]
            );
        }
    }
}

#[test]
fn a_share_is_one_of_printed_numbers() {
    let mut shares = 0;
    for finding in on_staff() {
        let columns = array(&finding["columns"]);
        let at = |id: &str| columns.iter().position(|column| column["id"] == id);
        let whole = finding["base"][0]["value"]["value"]
            .as_f64()
            .expect("all staff");
        for row in array(&finding["rows"]) {
            let cells = array(&row["cells"]);
            for (column, cell) in columns.iter().zip(cells) {
                let Some(share) = cell["value"].as_f64().filter(|_| cell["type"] == "share") else {
                    continue;
                };
                let part = at(text(&column["of"])).expect("what it is a share of");
                let of = match at("heads") {
                    Some(heads) if heads != part => cells[heads]["value"].as_f64(),
                    _ => Some(whole),
                };
                let (part, of) = (
                    cells[part]["value"].as_f64().expect("a count"),
                    of.expect("heads"),
                );
                assert!(
                    (share - part / of).abs() <= 0.005 + 1e-9,
                    "{}: {share}, {part} of {of}",
                    finding["id"]
                );
                assert!(
                    (share * 100.0 - (share * 100.0).round()).abs() < 1e-9,
                    "{share}"
                );
                assert!(of >= 80.0, "{}: a share of {of}", finding["id"]);
                shares += 1;
            }
        }
    }
    assert!(shares > 20, "{shares} shares");
}

#[test]
fn no_row_is_about_a_small_group() {
    for finding in on_staff() {
        let columns = array(&finding["columns"]);
        let Some(heads) = columns.iter().position(|c| c["id"] == "heads") else {
            continue;
        };
        for row in array(&finding["rows"]) {
            let is_group = { row["scope"].as_object().into_iter().flatten() }
                .any(|(dimension, _)| ["unit", "sex"].contains(&dimension.as_str()));
            let heads = array(&row["cells"])[heads]["value"].as_f64();
            assert!(
                !is_group || heads >= Some(20.0 - (BASE - 1.0)),
                "{}: {row}",
                finding["id"]
            );
        }
    }
}

/// Digits of a text, as numbers.
fn figures(text: &str) -> BTreeSet<String> {
    { text.split(|c: char| !c.is_ascii_digit()) }
        .filter(|digits| !digits.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A text without its percentages, which follow from printed numbers.
fn without_percentages(text: &str) -> String {
    let mut pieces: Vec<&str> = text.split('%').collect();
    let last = pieces.pop().unwrap_or_default();
    let is_number = |c: char| c.is_ascii_digit() || ",. \u{a0}\u{202f}".contains(c);
    let plain = pieces.iter().map(|piece| piece.trim_end_matches(is_number));
    plain.chain([last]).collect::<Vec<&str>>().join(" ")
}

#[test]
fn words_about_a_picture_name_printed_numbers_only() {
    let mut words = 0;
    for finding in on_staff() {
        let mut printed = figures(&finding["rows"].to_string());
        printed.extend(figures(&finding["columns"].to_string()));
        printed.extend(figures(&finding["base"].to_string()));
        for row in array(&finding["rows"]) {
            for cell in array(&row["cells"])
                .iter()
                .filter(|cell| cell["type"] == "share")
            {
                let percent = cell["value"].as_f64().unwrap_or_default() * 100.0;
                printed.insert(format!("{percent:.0}"));
            }
            // How many bars, rows and groups there are.
            let size = array(&finding["rows"])
                .len()
                .max(array(&finding["columns"]).len());
            printed.extend((0..=size).map(|n| n.to_string()));
        }
        for said in [&finding["chart"]["alt"], &finding["statement"]] {
            for figure in figures(&without_percentages(text(said))) {
                assert!(
                    printed.contains(&figure),
                    "{}: {said} names {figure}",
                    finding["id"]
                );
                words += 1;
            }
        }
    }
    assert!(words > 50, "{words} numbers in words");
}

/// Whoever asks for other classes on one day gets the same ones: they follow the size of the staff.
#[test]
fn presets_of_classes_give_no_second_division() {
    let mut town = Town::new(44);
    town.voices.clear();
    let print = |town: &Town| {
        let folder = scratch();
        let project = town.write(folder.path());
        let public = publish(&project, &folder.path().join("out"), &[Format::Json]);
        assert!(exposed(&public, BASE).is_empty());
        numbers(&findings(&public), "staff")
            .into_iter()
            .map(|n| (n.finding, n.column, n.at, n.value.to_string()))
            .collect::<Vec<_>>()
    };
    let first = print(&town);
    for classes in ["destatis", "five-year", "decades"] {
        town.classes = classes;
        assert_eq!(print(&town), first, "{classes}");
    }
}

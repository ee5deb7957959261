//! Real exports of survey tools, where this machine has them, recounted with plain loops over their cells.

use std::collections::BTreeMap;
use std::path::Path;

use befund::model::closed::{ClosedQuestion, Reply};
use befund::model::questionnaire::QuestionType;

use super::make::{Made, read};
use crate::project_folder::real_data;

fn survey(csv: &str, structure: Option<&str>) -> Option<(Made, Vec<Vec<String>>)> {
    let folder = real_data()?.join("survey-exports");
    let named = structure.map_or(String::new(), |file| {
        format!("questionnaire = \"{file}\"\n")
    });
    let toml = format!(
        "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\n[[source]]\nkind = \"survey\"\nfile = \"{csv}\"\n{named}"
    );
    Some((read(&folder, &toml), cells(&folder.join(csv))))
}

/// The cells of a file, header included, read by nothing of befund.
fn cells(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).expect("readable");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    { reader.records() }
        .map(|record| {
            record
                .expect("a record")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty()))
        .collect()
}

/// How often each value stands in a column.
fn tally(rows: &[Vec<String>], column: u32) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for row in &rows[1..] {
        let value = row.get(column as usize - 1).map_or("", |cell| cell.trim());
        if !value.is_empty() && value != "N/A" {
            *counts.entry(value.to_owned()).or_insert(0) += 1;
        }
    }
    counts
}

/// Replies that name an option or tick a box, by the value that stands for it in the file.
fn counted(question: &ClosedQuestion, item: usize) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for reply in &question.replies[item] {
        if let Reply::Choice(index) = reply {
            let code = match question.kind {
                QuestionType::Multiple => match index {
                    1 => "Y".to_owned(),
                    _ => continue,
                },
                QuestionType::Date => continue,
                _ => question.choices[usize::from(*index)].code.clone(),
            };
            *counts.entry(code).or_insert(0) += 1;
        }
    }
    counts
}

/// Every closed column of a file counted twice; returned is how many columns there were.
fn recount(made: &Made, rows: &[Vec<String>]) -> usize {
    let mut columns = 0;
    for question in &made.survey().questions {
        let gaps: Vec<&str> = { question.choices.iter() }
            .filter(|choice| choice.gap.is_some())
            .map(|choice| choice.code.as_str())
            .collect();
        for (item, column) in question.columns.iter().enumerate() {
            columns += 1;
            let mut plain = tally(rows, *column);
            plain.retain(|value, _| !gaps.contains(&value.as_str()));
            let name = format!("{} {}", question.code, question.items[item].code);
            match question.kind {
                QuestionType::Multiple => {
                    let ticked = ["Y", "Yes", "Ja"]
                        .iter()
                        .filter_map(|word| plain.get(*word))
                        .sum::<u64>();
                    let own = counted(question, item).get("Y").copied().unwrap_or(0);
                    if question.items[item].code == "other" {
                        continue;
                    }
                    assert_eq!(own, ticked, "{name}");
                }
                QuestionType::Number => {
                    let numbers = question.replies[item]
                        .iter()
                        .filter(|r| matches!(r, Reply::Number(_)))
                        .count();
                    assert_eq!(numbers as u64, plain.values().sum::<u64>(), "{name}");
                }
                QuestionType::Date => {}
                _ => {
                    let mut own = counted(question, item);
                    // Words of one's own without a code beside them are kept under the code for them.
                    own.retain(|code, _| code != "-oth-");
                    plain.retain(|code, _| code != "-oth-");
                    assert_eq!(own, plain, "{name}");
                }
            }
        }
    }
    columns
}

#[test]
fn every_column_of_a_real_export_agrees_with_its_structure_and_a_recount() {
    let Some((made, rows)) = survey(
        "limesurvey_n2_dummy_data_2021_codeonly.csv",
        Some("limesurvey_n2_survey_structure_2021.xml"),
    ) else {
        return; // this machine has no folder of real inputs
    };
    let columns = recount(&made, &rows);
    assert!(columns > 350, "{columns} columns");
    let named: Vec<&str> = rows[0]
        .iter()
        .map(String::as_str)
        .filter(|name| !is_own(name))
        .collect();
    let listed = &made.checked.value.intake.sheets[0].columns;
    let structure = real_data()
        .expect("there")
        .join("survey-exports/limesurvey_n2_survey_structure_2021.xml");
    let structure = std::fs::read_to_string(structure).expect("readable");
    let (known, others): (Vec<_>, Vec<_>) = { listed.iter() }
        .filter(|column| named.contains(&column.header.as_str()))
        .partition(|column| {
            let told = format!("{:?}", column.role).contains("Questionnaire");
            told || is_text(&column.header, &structure)
        });
    let by_structure = known.len();
    let others: Vec<&str> = others.iter().map(|column| column.header.as_str()).collect();
    assert!(
        100 * by_structure >= 98 * named.len(),
        "{by_structure} of {}, other than the structure says: {others:?}",
        named.len()
    );
    let unusable = made.codes().iter().filter(|code| **code == "V164").count();
    assert_eq!(unusable, 0, "every value is an option of the structure");
}

/// Columns that LimeSurvey adds.
fn is_own(name: &str) -> bool {
    let names = [
        "id",
        "submitdate",
        "lastpage",
        "startlanguage",
        "seed",
        "startdate",
        "datestamp",
        "interviewtime",
    ];
    names.contains(&name) || name.ends_with("Time") || name.starts_with("groupTime")
}

/// Columns of words, which are coded and not counted.
fn is_text(name: &str, structure: &str) -> bool {
    let response = structure
        .split(&format!("<response varName=\"{name}\">"))
        .nth(1);
    let is_free = response
        .and_then(|rest| rest.split("</response>").next())
        .is_some_and(|inside| inside.contains("<free>"));
    name.ends_with("[other]") || is_free
}

#[test]
fn every_column_of_exports_without_structure_agrees_with_a_recount() {
    for (file, least) in [
        ("limesurvey_n2_dummy_data_codeonly.csv", 300),
        ("limesurvey_n2_dummy_data_codeandtext.csv", 300),
        ("limesurvey_n2_dummy_data_2021_codeonly.csv", 250),
    ] {
        let Some((made, rows)) = survey(file, None) else {
            return; // this machine has no folder of real inputs
        };
        let columns = recount(&made, &rows);
        assert!(columns > least, "{file}: {columns}");
    }
}

#[test]
fn types_without_structure_are_mostly_those_of_the_structure() {
    let (Some((told, _)), Some((guessed, _))) = (
        survey(
            "limesurvey_n2_dummy_data_2021_codeonly.csv",
            Some("limesurvey_n2_survey_structure_2021.xml"),
        ),
        survey("limesurvey_n2_dummy_data_2021_codeonly.csv", None),
    ) else {
        return; // this machine has no folder of real inputs
    };
    let by_column = |made: &Made| -> BTreeMap<u32, QuestionType> {
        { made.survey().questions.iter() }
            .flat_map(|question| {
                question
                    .columns
                    .iter()
                    .map(|column| (*column, question.kind))
            })
            .collect()
    };
    let (told, guessed) = (by_column(&told), by_column(&guessed));
    let both: Vec<(&u32, &QuestionType)> = told
        .iter()
        .filter(|(column, _)| guessed.contains_key(column))
        .collect();
    let other: Vec<_> = both
        .iter()
        .filter(|(column, kind)| guessed[*column] != **kind)
        .collect();
    // Codes such as A1 to A5 do not tell whether they are options or levels: that is what the structure is for.
    assert!(
        4 * other.len() <= both.len(),
        "{} of {} of another type: {other:?}",
        other.len(),
        both.len()
    );
}

//! Questionnaires as KoboToolbox (XLSForm) and REDCap (data dictionary) keep them: types, options, filters, and the columns of their exports.
//! All invented.

use std::fs;
use std::path::Path;

use befund::model::closed::{Reply, TICKED};
use befund::model::questionnaire::QuestionType;
use rust_xlsxwriter::Workbook;

use super::make::{Made, read};
use crate::project_folder::scratch;

const FORM: [[&str; 4]; 9] = [
    ["type", "name", "label::Deutsch (de)", "relevant"],
    ["begin_group", "g", "Gruppe", ""],
    ["select_one yn", "remote", "Arbeiten Sie im Homeoffice?", ""],
    [
        "select_one days",
        "days",
        "An wie vielen Tagen?",
        "${remote} = 'yes'",
    ],
    ["select_multiple tools", "tools", "Was nutzen Sie?", ""],
    [
        "integer",
        "years",
        "Wie lange sind Sie hier?",
        "${remote} = 'yes' and ${years} > 3",
    ],
    ["text", "wish", "Was fehlt Ihnen?", ""],
    ["note", "n", "Danke", ""],
    ["end_group", "", "", ""],
];

const CHOICES: [[&str; 3]; 9] = [
    ["list_name", "name", "label::Deutsch (de)"],
    ["yn", "yes", "Ja"],
    ["yn", "no", "Nein"],
    ["days", "d1", "ein Tag"],
    ["days", "d2", "zwei Tage"],
    ["days", "d3", "drei und mehr"],
    ["tools", "lap", "Laptop"],
    ["tools", "tel", "Telefon"],
    ["tools", "tab", "Tablet"],
];

const KOBO: &str = "_id;remote;days;tools;tools/lap;tools/tel;tools/tab;years;wish\n\
    1;yes;d2;lap tel;1;1;0;4;mehr Zeit\n2;no;;lap;1;0;0;7;ruhigere Räume\n3;yes;d1;tel;0;1;0;9;schnelleres Netz\n4;no;;;0;0;0;2;\n";

const DICTIONARY: &str = "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\",\"Choices, Calculations, OR Slider Labels\",\"Field Note\",\"Text Validation Type OR Show Slider Number\",\"Branching Logic (Show field only if...)\"\n\
    record_id,f,,text,Nummer,,,,\n\
    remote,f,,yesno,Arbeiten Sie im Homeoffice?,,,,\n\
    days,f,,radio,An wie vielen Tagen?,\"1, ein Tag | 2, zwei Tage | 3, drei und mehr\",,,[remote] = '1'\n\
    tools,f,,checkbox,Was nutzen Sie?,\"1, Laptop | 2, Telefon | 3, Tablet\",,,\n\
    years,f,,text,Wie lange sind Sie hier?,,,integer,\n\
    wish,f,,notes,Was fehlt Ihnen?,,,,\n";

const REDCAP: &str = "record_id,remote,days,tools___1,tools___2,tools___3,years,wish\n\
    1,1,2,1,1,0,4,mehr Zeit\n2,0,,1,0,0,7,ruhigere Räume\n3,1,1,0,1,0,9,schnelleres Netz\n4,0,,0,0,0,2,\n";

fn form(path: &Path) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("survey").expect("a name");
    for (row, line) in (0..).zip(FORM) {
        sheet.write_row(row, 0, line).expect("written");
    }
    let sheet = workbook
        .add_worksheet()
        .set_name("choices")
        .expect("a name");
    for (row, line) in (0..).zip(CHOICES) {
        sheet.write_row(row, 0, line).expect("written");
    }
    workbook.save(path).expect("saved");
}

fn survey(data: &str, questionnaire: &str, write: impl Fn(&Path)) -> Made {
    let folder = scratch();
    fs::write(folder.path().join("daten.csv"), data).expect("written");
    write(&folder.path().join(questionnaire));
    let toml = format!(
        "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\n[[source]]\nkind = \"survey\"\nfile = \"daten.csv\"\nquestionnaire = \"{questionnaire}\"\n"
    );
    read(folder.path(), &toml)
}

/// What both tools say of the same questionnaire.
fn judge(made: &Made, ticks: &str) {
    let survey = made.survey();
    let kinds: Vec<(&str, QuestionType)> = { survey.questions.iter() }
        .map(|question| (question.code.as_str(), question.kind))
        .collect();
    let expected = [
        ("remote", QuestionType::Single),
        ("days", QuestionType::Single),
        ("tools", QuestionType::Multiple),
        ("years", QuestionType::Number),
    ];
    assert_eq!(kinds, expected, "{ticks}");
    let labels: Vec<&str> = { survey.questions[1].choices.iter() }
        .map(|choice| choice.label.as_str())
        .collect();
    // The third option stands in the table although nobody chose it.
    assert_eq!(labels, ["ein Tag", "zwei Tage", "drei und mehr"]);
    let filter = survey.questions[1].filter.as_ref().expect("a filter");
    assert_eq!(filter.question, "remote");
    assert_eq!(filter.answers, [ticks]);
    assert_eq!(survey.questions[1].replies[0][0], Reply::Choice(1));
    let tools = &survey.questions[2];
    let names: Vec<&str> = tools.items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(names, ["Laptop", "Telefon", "Tablet"]);
    let ticked = tools.replies.iter().map(|replies| {
        let ticked = replies.iter().filter(|reply| **reply == TICKED);
        ticked.count()
    });
    assert_eq!(ticked.collect::<Vec<_>>(), [2, 2, 0]);
    let answers = &made.checked.value.answers;
    assert_eq!(
        answers
            .iter()
            .filter(|one| one.text.given().is_some())
            .count(),
        3
    );
}

#[test]
fn an_xlsform_says_what_was_asked() {
    judge(&survey(KOBO, "form.xlsx", form), "yes");
}

#[test]
fn a_data_dictionary_says_what_was_asked() {
    let write = |path: &Path| fs::write(path, DICTIONARY).expect("written");
    judge(&survey(REDCAP, "dictionary.csv", write), "1");
}

//! The base has a name: published counts of measures, projects or points never speak of Befragte.

use befund::analysis::analyse;
use befund::i18n::{I18n, Language};
use befund::model::answers::Mention;
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::counted::{Counted, Form};
use befund::model::dataset::Dataset;
use befund::model::finding::Finding;
use befund::report::statement;

use super::make::{by_id, column, place, project};

/// Measures by project as a paper prints them; `base` is how many there are, where it is printed.
fn published(counts: Counted, base: Option<u64>) -> Finding {
    let rows = [("Mitarbeiterportal", 12), ("E-Akte", 5), ("DMS", 1)];
    let mentions = rows.iter().enumerate().map(|(row, (name, count))| Mention {
        question: "bedarf".to_owned(),
        category: (*name).to_owned(),
        mentions: *count,
        respondents: base,
        place: place(row),
    });
    let dataset = Dataset {
        mentions: mentions.collect(),
        ..Dataset::default()
    };
    let mut project = project();
    project.questions[0].counts = counts;
    let found = analyse(
        &dataset,
        &Codings::default(),
        &Codebook::default(),
        &project,
    )
    .expect("it counts");
    by_id(&found, "nennungen-bedarf-veroeffentlicht").clone()
}

/// Everything that a reader sees of a finding in one language.
fn words(finding: &Finding, language: Language) -> String {
    let i18n = I18n::new(language);
    let mut words: Vec<String> = { finding.table.columns.iter() }
        .map(|column| i18n.text(&column.header))
        .collect();
    words.extend(finding.base.iter().map(|figure| i18n.base(figure)));
    words.extend(finding.notes.iter().map(|note| i18n.text(note)));
    words.extend(statement(finding, &i18n));
    words.join("\n")
}

#[test]
fn measures_are_called_measures() {
    let finding = published(Counted::Measures, Some(39));
    assert_eq!(column(&finding, "count"), ["12", "5", "1"]);
    let said = words(&finding, Language::De);
    for part in [
        "% der Maßnahmen (n = 39)",
        "n = 39 Maßnahmen",
        "liegt „Mitarbeiterportal“ vorn: 12 von 39 Maßnahmen; es folgt „E-Akte“ mit 5.",
    ] {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
    let said = words(&finding, Language::En);
    let part = "“Mitarbeiterportal” comes first: 12 of 39 measures";
    assert!(said.contains(part), "{said}");
}

/// Without a printed base the shares are of the sum, and the header says so.
#[test]
fn without_a_base_the_sum_is_named() {
    let said = words(&published(Counted::Projects, None), Language::De);
    assert!(said.contains("% aller Projekte (N = 18)"), "{said}");
    assert!(said.contains("12 von 18 Projekten"), "{said}");
}

/// The law: nothing but respondents is called Befragte, Nennungen or persons.
#[test]
fn nothing_else_is_called_befragte() {
    let persons = [
        "Befragt",
        "befragt",
        "Person",
        "respondent",
        "person",
        "Nennung",
        "mention",
    ];
    for counted in Counted::ALL.into_iter().filter(|c| !c.is_persons()) {
        for base in [Some(39), None] {
            let finding = published(counted, base);
            for language in [Language::De, Language::En] {
                let said = words(&finding, language);
                let found: Vec<_> = persons
                    .iter()
                    .filter(|word| said.contains(**word))
                    .collect();
                assert!(found.is_empty(), "{counted:?}: {found:?} in\n{said}");
                assert!(
                    !said.contains("counted-"),
                    "{counted:?}: a key shows in\n{said}"
                );
            }
            assert!(finding.base.iter().all(|figure| !figure.is_persons));
        }
    }
    let said = words(&published(Counted::Respondents, Some(39)), Language::De);
    assert!(said.contains("% der Befragten (n = 39)"), "{said}");
}

#[test]
fn every_noun_has_its_forms_in_both_languages() {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        for counted in Counted::ALL {
            for form in [Form::One, Form::Many, Form::Dative, Form::Genitive] {
                let noun = i18n.text(&counted.noun(form));
                assert!(
                    !noun.is_empty() && !noun.contains("counted"),
                    "{counted:?} {form:?}"
                );
            }
        }
    }
}

//! Kind `mentions`: coded counts as published papers give them.

use crate::model::answers::{Mention, Value};
use crate::model::counted::{Counted, Form};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::project::SourceKind;
use crate::validate::contradiction::refuse_contradicted;
use crate::validate::desk::Desk;
use crate::validate::row::Row;
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, may, must};
use crate::validate::sheet::Sheet;

/// Columns of kind `mentions`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Mentions,
    columns: &[
        may(
            "question",
            "column-mentions-question",
            &[
                "Frage",
                "Fragen",
                "Fragestellung",
                "Thema",
                "Tabelle",
                "Question",
                "Topic",
            ],
        ),
        must(
            "category",
            "column-mentions-category",
            &[
                "Kategorie",
                "Kategorien",
                "Oberbegriff",
                "Oberbegriffe",
                "Code",
                "Stichwort",
                "Schlagwort",
                "Antwortkategorie",
                "Category",
                "Label",
            ],
        ),
        must(
            "mentions",
            "column-mentions-mentions",
            &[
                "Nennungen",
                "Anzahl Nennungen",
                "Anzahl der Nennungen",
                "Zahl der Nennungen",
                "Nennung",
                "Häufigkeit",
                "Anzahl",
                "n",
                "Mentions",
                "Count",
                "Frequency",
            ],
        ),
        may(
            "respondents",
            "column-mentions-respondents",
            &[
                "Befragte",
                "Zahl der Befragten",
                "Anzahl Befragte",
                "Anzahl der Befragten",
                "Teilnehmende",
                "Interviews",
                "Basis",
                "Grundgesamtheit",
                "Von",
                "Insgesamt",
                "Respondents",
                "Base",
            ],
        ),
    ],
};

/// Reads published counts.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let Desk {
        project,
        issues,
        questions,
        ..
    } = desk;
    let mut rows = rows::read(sheet, project.reference_date, issues, |row| {
        let question = if sheet.has("question") {
            let wording = row.must_text("question")?;
            let (_, place) = row.cell("question");
            questions.key(&wording, &place, row.issues)
        } else {
            questions.only().unwrap_or_default().to_owned()
        };
        let counts = questions.counts(&question);
        mention(row, question, counts)
    });
    rows.drop_copies(sheet, "category", issues, |mention| Some(&mention.category));
    refuse_contradicted(&mut rows, sheet, "category", issues, |mention| {
        (mention.question.clone(), mention.category.clone())
    });
    rows.deliver(|mention| dataset.mentions.push(mention))
}

fn mention(row: &mut Row<'_>, question: String, counts: Counted) -> Result<Mention, SetAside> {
    let category = row.must_text("category")?;
    let mentions = row.must_count("mentions")?;
    let (_, place) = row.cell("mentions");
    let respondents = match row.count("respondents") {
        Value::Given(count) => Some(count),
        Value::Missing(_) => None,
    };
    if let Some(most) = respondents.filter(|most| mentions > *most) {
        row.issues.push(
            Issue::new(rules::MENTIONS_EXCEED, Some(place.clone()))
                .with("mentions", mentions)
                .with("respondents", most)
                .with("dative", counts.noun(Form::Dative)),
        );
    }
    Ok(Mention {
        question,
        category,
        mentions,
        respondents,
        place,
    })
}

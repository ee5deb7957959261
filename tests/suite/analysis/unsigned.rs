//! Answers that bear no author: mentions are counted and n is said not to be known. And open questions by unit.

use befund::analysis::analyse;
use befund::i18n::{I18n, Language};
use befund::model::finding::{CellValue, RowKind};
use befund::report::statement;

use super::make::{by_id, project, respondent, said, survey};
use super::mentions::{analysed, codebook};

#[test]
fn cards_without_an_author_count_as_mentions() {
    let cards: Vec<_> = (0..5)
        .map(|at| respondent(&format!("K{at}"), "", ""))
        .collect();
    let sayings: Vec<_> = { cards.iter().enumerate() }
        .map(|(at, who)| said(who, "bedarf", &[["dms", "wiki"][usize::from(at > 2)]]))
        .collect();
    let (mut dataset, codings) = survey(&sayings);
    dataset.unsigned.insert("bedarf".to_owned());
    let findings = analyse(&dataset, &codings, &codebook(), &project()).expect("it counts");
    let finding = by_id(&findings, "nennungen-bedarf");
    assert_eq!(finding.table.column("share_of_respondents"), None);
    assert!(finding.table.column("share_of_mentions").is_some());
    assert!(finding.base.iter().all(|figure| figure.name != "n"));
    let i18n = I18n::new(Language::De);
    assert_eq!(
        i18n.base(&finding.base[0]),
        "n nicht bekannt, N = 5 Nennungen"
    );
    assert_eq!(
        statement(finding, &i18n).expect("a sentence"),
        "Am häufigsten genannt wird „DMS“ mit 3 Nennungen; es folgt „Wiki“ mit 2."
    );
}

#[test]
fn categories_by_unit_are_shares_of_those_who_answered() {
    let sayings: Vec<_> = (0..36)
        .map(|at| {
            let unit = if at < 18 { "Bauamt" } else { "Hauptamt" };
            let who = respondent(&format!("R{at:02}"), unit, "");
            // All but two of the Bauamt name the DMS, two of the Hauptamt do.
            let code = if (at < 18) == (at % 18 > 1) {
                "dms"
            } else {
                "wiki"
            };
            said(&who, "bedarf", &[code])
        })
        .collect();
    let findings = analysed(&sayings);
    let finding = by_id(&findings, "nennungen-bedarf-nach-einheit");
    let i18n = I18n::new(Language::De);
    let rows: Vec<(String, String, CellValue)> = { finding.table.rows.iter() }
        .filter(|row| row.kind == RowKind::Data)
        .map(|row| {
            (
                i18n.cell(&row.cells[0].value),
                i18n.cell(&row.cells[4].value),
                row.cells[2].value.clone(),
            )
        })
        .collect();
    assert_eq!(rows[0].0, "Bauamt");
    assert_eq!(rows[0].2, CellValue::Share(16.0 / 18.0));
    assert_eq!(rows[0].1, "deutlich: häufiger „DMS“; seltener „Wiki“");
    assert_eq!(rows[1].2, CellValue::Share(2.0 / 18.0));
}

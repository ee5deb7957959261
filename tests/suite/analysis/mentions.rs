//! Ranked tables: a hand-worked example, the published annex of Elmshorn, a recount with plain loops.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use befund::analysis::analyse;
use befund::model::answers::{Mention, Missing, Respondent, Value};
use befund::model::codebook::{Codebook, Residual};
use befund::model::coding::Target;
use befund::model::dataset::Dataset;
use befund::model::finding::{Finding, RowKind};
use proptest::prelude::*;

use super::make::{
    Said, base, by_id, category, category_target, column, field, findings, lines, place, project,
    respondent, said, survey,
};

pub(crate) fn codebook() -> Codebook {
    let mut other = category("sonstiges", "Sonstiges", None, None);
    other.residual = Some(Residual::Other);
    let mut none = category("keine", "keine Angabe", None, None);
    none.residual = Some(Residual::NotGiven);
    Codebook {
        handlungsfelder: vec![
            field(
                "arbeit",
                "Digitaler Arbeitsplatz",
                &[("prozesse", "Prozesse")],
            ),
            field("online", "Online-Dienste", &[]),
        ],
        categories: vec![
            category("dms", "DMS", Some("arbeit"), Some("prozesse")),
            category("wiki", "Wiki", Some("arbeit"), None),
            category("aerger", "Ärger mit Papier", Some("online"), None),
            category("zettel", "Zettel", None, None),
            other,
            none,
        ],
        ..Codebook::default()
    }
}

pub(crate) fn analysed(sayings: &[Said]) -> Vec<Finding> {
    let (dataset, codings) = survey(sayings);
    analyse(&dataset, &codings, &codebook(), &project()).expect("it counts")
}

#[test]
fn a_table_worked_by_hand() {
    let [a, b, c, d] = ["A", "B", "C", "D"].map(|key| respondent(key, "Amt 1", "Leitung"));
    let mut unassigned = said(&c, "bedarf", &[]);
    unassigned.uncoded = true;
    let mut silent = said(&d, "bedarf", &[]);
    silent.non_answer = Some(Missing::NotGiven);
    let found = analysed(&[
        // Two answers with the same category are one Nennung.
        said(&a, "bedarf", &["dms", "wiki"]),
        said(&a, "bedarf", &["dms"]),
        said(&b, "bedarf", &["dms", "zettel", "sonstiges"]),
        said(&c, "bedarf", &["aerger"]),
        unassigned,
        silent,
    ]);
    let finding = by_id(&found, "nennungen-bedarf");
    assert_eq!(
        lines(finding, RowKind::Data),
        [
            [
                "#1",
                "DMS",
                "2",
                "0.6667",
                "0.4000",
                "Digitaler Arbeitsplatz"
            ],
            // Ä sorts as A, before W and Z.
            [
                "#2",
                "Ärger mit Papier",
                "1",
                "0.3333",
                "0.2000",
                "Online-Dienste"
            ],
            [
                "#2",
                "Wiki",
                "1",
                "0.3333",
                "0.2000",
                "Digitaler Arbeitsplatz"
            ],
            ["#2", "Zettel", "1", "0.3333", "0.2000", ""],
        ]
    );
    assert_eq!(
        lines(finding, RowKind::Missing),
        [
            ["", "Sonstiges", "1", "0.3333", "", ""],
            ["", "analysis-row-uncoded", "1", "0.3333", "", ""],
            ["", "analysis-row-not-given", "1", "", "", ""],
        ]
    );
    let figures = ["n", "mentions", "missing"].map(|name| base(finding, name));
    assert_eq!(figures, ["3", "5", "1"]);
}

#[test]
fn a_respondent_who_said_something_once_is_not_missing() {
    let a = respondent("A", "", "");
    let mut silent = said(&a, "bedarf", &[]);
    silent.text = Value::Missing(Missing::NotGiven);
    let found = analysed(&[
        silent,
        said(&a, "bedarf", &["keine"]),
        said(&a, "bedarf", &["dms"]),
    ]);
    let finding = by_id(&found, "nennungen-bedarf");
    assert_eq!(base(finding, "n"), "1");
    assert!(lines(finding, RowKind::Missing).is_empty());
}

#[test]
fn a_question_nobody_was_asked_has_no_table() {
    let a = respondent("A", "", "");
    let mut unasked = said(&a, "chancen", &[]);
    unasked.text = Value::Missing(Missing::NotAsked);
    assert!(analysed(&[unasked]).is_empty());
}

/// Pos. and Nennungen of the annex, read from the paper (Digitalisierungsstrategie Elmshorn 2019, p. 24 ff.).
const ANNEX: [(&str, &str); 6] = [
    (
        "bedarf",
        "1:10 2:7 3:4 3:4 4:3 4:3 4:3 4:3 5:2 5:2 6:1 6:1 6:1 6:1",
    ),
    ("extern", "1:17 2:1 2:1 2:1 2:1 2:1 2:1 2:1"),
    ("intern", "1:14 2:6 3:4 4:2 5:1 5:1 5:1 5:1"),
    ("chancen", "1:24 2:10 3:8 3:8 4:7 4:7 4:7 5:6"),
    ("probleme", "1:11 1:11 2:6 2:6 3:4 4:3 4:3 5:2 6:1 6:1"),
    (
        "voraussetzungen",
        "1:12 2:11 3:9 4:8 4:8 5:6 5:6 6:5 7:4 8:1 8:1 8:1 8:1",
    ),
];

#[test]
fn every_published_row_of_elmshorn_has_its_rank_and_count() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/elmshorn-2019/published.csv");
    let text = fs::read_to_string(path).expect("the example is there");
    let mentions: Vec<Mention> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .skip(1)
        .enumerate()
        .map(|(row, line)| {
            let cells: Vec<&str> = line.split(';').collect();
            Mention {
                question: cells[0].to_owned(),
                category: cells[1].trim_matches('"').to_owned(),
                mentions: cells[2].parse().expect("a count"),
                respondents: cells[3].trim().parse().ok(),
                place: place(row),
            }
        })
        .collect();
    assert_eq!(mentions.len(), 61);
    let found = findings(&Dataset {
        mentions,
        ..Dataset::default()
    });
    for (question, rows) in ANNEX {
        let finding = by_id(&found, &format!("nennungen-{question}-veroeffentlicht"));
        let got: Vec<String> = column(finding, "pos")
            .iter()
            .zip(column(finding, "mentions"))
            .map(|(pos, count)| format!("{}:{count}", pos.trim_start_matches('#')))
            .collect();
        assert_eq!(got.join(" "), rows, "{question}");
        assert_eq!(finding.table.population, None);
    }
    let chances = by_id(&found, "nennungen-chancen-veroeffentlicht");
    assert_eq!(column(chances, "share_of_respondents")[0], "1.0000");
}

#[test]
fn published_counts_without_respondents_have_no_share_of_them() {
    let mention = |category: &str, respondents| Mention {
        question: "x y".to_owned(),
        category: category.to_owned(),
        mentions: 3,
        respondents,
        place: place(0),
    };
    for (mentions, has_share) in [
        (vec![mention("a", None), mention("b", None)], false),
        (vec![mention("a", Some(9)), mention("b", None)], true),
        (vec![mention("a", Some(9)), mention("b", Some(8))], false),
    ] {
        let found = findings(&Dataset {
            mentions,
            ..Dataset::default()
        });
        let finding = by_id(&found, "nennungen-x-y-veroeffentlicht");
        let share = finding.table.column("share_of_respondents");
        assert_eq!(share.is_some(), has_share);
    }
}

fn any_code() -> impl Strategy<Value = Target> {
    prop_oneof![
        6 => prop::sample::select(vec!["dms", "wiki", "aerger", "zettel", "sonstiges", "keine"])
            .prop_map(category_target),
        1 => prop::sample::select(vec![None, Some("prozesse")]).prop_map(|part| {
            Target::Handlungsfeld {
                handlungsfeld: "arbeit".to_owned(),
                unterfeld: part.map(str::to_owned),
            }
        }),
    ]
}

fn any_respondent() -> impl Strategy<Value = Respondent> {
    // Unit and role hang on the key, as in real data.
    (0..9usize).prop_map(|number| {
        let unit = ["Amt 1", "Bauamt", ""][number % 3];
        let role = ["Leitung", "Sachbearbeitung"][number % 2];
        respondent(&format!("I{number}"), unit, role)
    })
}

prop_compose! {
    fn any_saying()(
        who in any_respondent(),
        question in prop::sample::select(vec!["bedarf", "chancen", "zukunft"]),
        given in prop::bool::weighted(0.8),
        missing in prop::sample::select(vec![
            Missing::NotAsked, Missing::NotGiven, Missing::DontKnow, Missing::Unusable,
        ]),
        non_answer in prop::option::weighted(0.1, prop::sample::select(vec![
            Missing::NotGiven, Missing::DontKnow,
        ])),
        codes in prop::collection::vec(any_code(), 0..3),
        uncoded in prop::bool::weighted(0.2),
    ) -> Said {
        let text = if given { Value::Given("Text".to_owned()) } else { Value::Missing(missing) };
        let (codes, uncoded, non_answer) = if given && non_answer.is_none() {
            (codes, uncoded, None)
        } else {
            (Vec::new(), false, non_answer.filter(|_| given))
        };
        Said { who, question: question.to_owned(), text, non_answer, codes, uncoded, row: 0 }
    }
}

/// Random answers, each with its own row of the invented file.
pub(crate) fn any_sayings() -> impl Strategy<Value = Vec<Said>> {
    prop::collection::vec(any_saying(), 1..60).prop_map(|mut sayings| {
        for (row, said) in sayings.iter_mut().enumerate() {
            said.row = row;
        }
        sayings
    })
}

/// What a table must say, counted with loops straight from the definitions.
#[derive(Debug, Default)]
struct Recount {
    valid: BTreeSet<String>,
    asked: BTreeSet<String>,
    by_category: BTreeMap<String, BTreeSet<String>>,
}

pub(crate) fn is_valid(said: &Said) -> bool {
    let Value::Given(_) = said.text else {
        return false;
    };
    if said.non_answer.is_some() {
        return false;
    }
    said.uncoded
        || said.codes.is_empty()
        || said
            .codes
            .iter()
            .any(|code| *code != category_target("keine"))
}

fn recount(sayings: &[Said], question: &str) -> Recount {
    let mut counted = Recount::default();
    for said in sayings {
        if said.question != question || said.text == Value::Missing(Missing::NotAsked) {
            continue;
        }
        counted.asked.insert(said.who.key.clone());
        if !is_valid(said) {
            continue;
        }
        counted.valid.insert(said.who.key.clone());
        for code in &said.codes {
            if let Target::Category(id) = code {
                let people = counted.by_category.entry(id.to_string()).or_default();
                people.insert(said.who.key.clone());
            }
        }
    }
    counted
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_loop_counts_the_same(sayings in any_sayings()) {
        let found = analysed(&sayings);
        for question in ["bedarf", "chancen", "zukunft"] {
            let counted = recount(&sayings, question);
            let id = format!("nennungen-{question}");
            if counted.asked.is_empty() {
                prop_assert!(found.iter().all(|finding| finding.id != id));
                continue;
            }
            let finding = by_id(&found, &id);
            let mut total = 0;
            for (id, label) in [("dms", "DMS"), ("wiki", "Wiki"), ("aerger", "Ärger mit Papier"), ("zettel", "Zettel")] {
                let people = counted.by_category.get(id).map_or(0, BTreeSet::len);
                total += people;
                let shown = lines(finding, RowKind::Data)
                    .into_iter()
                    .find(|line| line[1] == label)
                    .map(|line| line[finding.table.column("mentions").expect("mentions")].clone());
                prop_assert_eq!(shown, (people > 0).then(|| people.to_string()));
            }
            prop_assert_eq!(base(finding, "n"), counted.valid.len().to_string());
            prop_assert_eq!(base(finding, "mentions"), total.to_string());
            let missing = counted.asked.len() - counted.valid.len();
            prop_assert_eq!(base(finding, "missing"), missing.to_string());
        }
    }

    #[test]
    fn ranks_are_dense_and_fall(sayings in any_sayings()) {
        for finding in analysed(&sayings).iter().filter(|f| f.id.starts_with("nennungen-")) {
            let rows = lines(finding, RowKind::Data);
            let at = finding.table.column("mentions").expect("mentions");
            let mut expected = 0;
            let mut last = u64::MAX;
            for row in rows {
                let count: u64 = row[at].parse().expect("a count");
                prop_assert!(count <= last && count > 0);
                expected += u32::from(count < last);
                prop_assert_eq!(&row[0], &format!("#{expected}"));
                last = count;
            }
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (sayings, shuffled) in any_sayings().prop_flat_map(|s| (Just(s.clone()), Just(s).prop_shuffle()))
    ) {
        prop_assert_eq!(analysed(&sayings), analysed(&shuffled));
    }
}

/// The survey in which the codes of some answers, by their place in the list, are below the safe cut.
fn with_likely(sayings: &[Said], is_likely: impl Fn(usize) -> bool) -> Vec<Finding> {
    let (dataset, mut codings) = survey(sayings);
    let all = std::mem::take(&mut codings.codings);
    let (likely, sure): (Vec<_>, Vec<_>) =
        { all.into_iter() }.partition(|one| is_likely(one.answer));
    codings.codings = sure;
    codings.provisional = likely;
    analyse(&dataset, &codings, &codebook(), &project()).expect("it counts")
}

#[test]
fn what_provisional_codes_could_add_stands_beside_the_count() {
    let people: Vec<Respondent> = ["A", "B", "C", "D", "E"]
        .map(|key| respondent(key, "Amt 1", "Leitung"))
        .into();
    let sayings = [
        said(&people[0], "bedarf", &["dms"]),
        said(&people[1], "bedarf", &["dms"]),
        said(&people[2], "bedarf", &["wiki"]),
        // Likely ones: a second wiki that makes no third of the first, and a Zettel that nobody named surely.
        said(&people[3], "bedarf", &["wiki"]),
        said(&people[2], "bedarf", &["wiki"]),
        said(&people[4], "bedarf", &["wiki", "zettel"]),
    ];
    let found = with_likely(&sayings, |answer| answer > 2);
    let finding = by_id(&found, "nennungen-bedarf");
    assert_eq!(column(finding, "mentions")[..2], ["2", "1"]);
    assert_eq!(column(finding, "at_most")[..2], ["2", "3"]);
    let notes: Vec<&str> = finding.notes.iter().map(|note| note.key).collect();
    for key in [
        "analysis-note-at-most",
        "analysis-note-ranks-open",
        "analysis-note-only-likely",
    ] {
        assert!(notes.contains(&key), "{notes:?}");
    }
    let ranks = { finding.notes.iter() }
        .find(|note| note.key == "analysis-note-ranks-open")
        .expect("ranks");
    assert!(format!("{ranks:?}").contains("1–2"), "{ranks:?}");
    // Without any there is no such column.
    let plain = analysed(&sayings);
    assert!(
        by_id(&plain, "nennungen-bedarf")
            .table
            .column("at_most")
            .is_none()
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// The upper number counts each respondent once who has a sure or a likely code.
    #[test]
    fn upper_numbers_are_those_of_plain_loops(
        rows in prop::collection::vec((0usize..6, prop::sample::subsequence(vec!["dms", "wiki", "aerger", "zettel"], 1..3), any::<bool>()), 1..20),
    ) {
        let people: Vec<Respondent> = (0..6).map(|at| respondent(&format!("R{at}"), "Amt 1", "")).collect();
        let sayings: Vec<Said> = { rows.iter() }
            .map(|(who, codes, _)| said(&people[*who], "bedarf", codes))
            .collect();
        let found = with_likely(&sayings, |answer| rows[answer].2);
        let labels = BTreeMap::from([("dms", "DMS"), ("wiki", "Wiki"), ("aerger", "Ärger mit Papier"), ("zettel", "Zettel")]);
        let count = |id: &str, with_likely: bool| {
            let named = rows.iter().filter(|(_, codes, likely)| codes.contains(&id) && (with_likely || !likely));
            named.map(|(who, ..)| *who).collect::<BTreeSet<usize>>().len()
        };
        let finding = by_id(&found, "nennungen-bedarf");
        let names = column(finding, "category");
        for (id, label) in labels {
            let (sure, most) = (count(id, false), count(id, true));
            let Some(at) = names.iter().position(|name| name == label) else {
                prop_assert_eq!(sure, 0);
                continue;
            };
            prop_assert_eq!(&column(finding, "mentions")[at], &sure.to_string());
            match finding.table.column("at_most") {
                Some(_) => prop_assert_eq!(&column(finding, "at_most")[at], &most.to_string()),
                None => prop_assert_eq!(sure, most),
            }
        }
    }
}

//! The published strategies, typed from the papers: every printed figure comes out to the digit, every contradiction that needs
//! no judgement is found, and nothing that is right is called wrong.

use std::collections::BTreeMap;

use befund::pipeline::Overrides;
use befund::project::Format;

use super::project_folder::{files, repository, run_with, scratch};

/// The tables of an example: name → rows of cells, header first.
struct Paper(BTreeMap<String, Vec<Vec<String>>>);

impl Paper {
    fn of(example: &str) -> Self {
        let out = scratch();
        let overrides = Overrides {
            formats: Some(vec![Format::Csv]),
            ..Overrides::default()
        };
        run_with(&repository("inputs").join(example), out.path(), overrides).expect("a report");
        let inner = files(&out.path().join(example).join("internal"));
        let tables = inner.into_iter().filter_map(|(name, bytes)| {
            let name = name
                .strip_prefix("tables/")?
                .strip_suffix(".csv")?
                .to_owned();
            let text = String::from_utf8(bytes).expect("UTF-8");
            let rows = csv::ReaderBuilder::new()
                .delimiter(b';')
                .has_headers(false)
                .flexible(true)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes())
                .records()
                .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
                .collect();
            Some((name, rows))
        });
        Self(tables.collect())
    }

    fn table(&self, name: &str) -> &[Vec<String>] {
        let names: Vec<_> = self.0.keys().collect();
        self.0
            .get(name)
            .unwrap_or_else(|| panic!("no {name} in {names:?}"))
    }

    /// The rows whose first cells are these.
    fn rows(&self, name: &str, first: &[&str]) -> Vec<Vec<String>> {
        let starts =
            |row: &&Vec<String>| row.iter().zip(first).all(|(cell, wanted)| cell == wanted);
        self.table(name).iter().filter(starts).cloned().collect()
    }

    /// The cells of one row behind its first ones.
    fn row(&self, name: &str, first: &[&str]) -> Vec<String> {
        let found = self.rows(name, first);
        assert_eq!(
            found.len(),
            1,
            "{name} {first:?}: {found:?} in {:?}",
            self.table(name)
        );
        found[0][first.len()..].to_vec()
    }

    /// How many rows of a kind of check were made and how many are wrong; none where the kind was not checked.
    fn checked(&self, kind: &str) -> Option<(String, String)> {
        let row = self.rows("pruefung", &[kind]).pop()?;
        Some((row[1].clone(), row[3].clone()))
    }
}

fn pair(done: &str, wrong: &str) -> Option<(String, String)> {
    Some((done.to_owned(), wrong.to_owned()))
}

#[test]
fn neumuenster_2020() {
    let paper = Paper::of("neumuenster-2020");
    posts_of_neumuenster(&paper);
    budget_of_neumuenster(&paper);
    checks_of_neumuenster(&paper);
    lists_of_neumuenster(&paper);
}

/// 5.2: rows and sums of the plan of posts, and posts by grade: 1 + 3 + 1 + 3 + 2 = 10, six of them from 2026 on.
fn posts_of_neumuenster(paper: &Paper) {
    let plan = "geldplan-personalbedarfsplan";
    let lead = "Projektleitung und Digitalkoordination";
    let care = "Systembetreuung der EDV-Fachverfahren";
    let none = String::new();
    let cells = |block: &str, item: &str, grade: &str| paper.row(plan, &[block, item, grade]);
    assert_eq!(cells(lead, "Projektleitung", "EGr. 12"), ["91100", "91100"]);
    assert_eq!(
        cells(lead, "Digitalkoordination Technik", "EGr. 11"),
        ["80700", none.as_str()]
    );
    assert_eq!(
        cells(lead, "Digitalkoordination Prozesse", "EGr. 10"),
        ["222600", none.as_str()]
    );
    let admin = "Administration Datenbank und Geoinformatik";
    assert_eq!(cells(care, admin, "EGr. 11"), ["242100", "242100"]);
    let intelligence = "BI-Entwicklung und Administration Dokumentenmanagement";
    assert_eq!(cells(care, intelligence, "EGr. 10"), ["148400", "148400"]);
    assert_eq!(
        paper.row("stellen-nach-entgeltgruppe-personalbedarfsplan", &["Summe"]),
        ["10", "6"]
    );
    assert_eq!(
        paper.row(
            "stellen-nach-entgeltgruppe-personalbedarfsplan",
            &["EGr. 11"]
        ),
        ["4", "3"]
    );
}

/// 5.3: the budget with its sums, and the split into a third and two thirds.
fn budget_of_neumuenster(paper: &Paper) {
    let invest = "Investitionen im Finanzplan";
    let expense = "Aufwand im Ergebnisplan";
    let sum = |block: &str| {
        paper.row(
            "geldplan-budgetplanung",
            &[block, &format!("Summe {block}")],
        )
    };
    assert_eq!(sum(invest), ["150000", "200000"]);
    assert_eq!(sum(expense), ["350000", "400000"]);
    let blocks = paper.table("geldplan-bloecke-budgetplanung");
    let at = |heading: &str| {
        let found = blocks[0].iter().position(|cell| cell == heading);
        found.unwrap_or_else(|| panic!("no {heading} in {:?}", blocks[0]))
    };
    let share = |year: &str, block: &str| {
        paper.rows("geldplan-bloecke-budgetplanung", &[year])[0][at(block)].clone()
    };
    assert_eq!(share("2021", invest), "150000");
    assert_eq!(share("2022", expense), "400000");
}

/// The one wrong sum, with its cause; the others are counted as right.
fn checks_of_neumuenster(paper: &Paper) {
    let clashes = &paper.table("pruefung-zahlen")[1..];
    assert_eq!(clashes.len(), 1, "{clashes:?}");
    assert!(
        clashes[0][1].starts_with("Kalkulatorische Gemeinkosten (2026 ff)"),
        "{clashes:?}"
    );
    assert_eq!(
        (clashes[0][2].as_str(), clashes[0][4].as_str()),
        ("107960", "96320")
    );
    assert!(
        clashes[0][6].contains("haushaltswirksame Kosten"),
        "{clashes:?}"
    );
    assert!(clashes[0][6].contains("539.800"), "{clashes:?}");
    assert_eq!(paper.checked("Summe der Posten"), pair("4", "0"));
    assert_eq!(paper.checked("Regel"), pair("17", "1"));
}

/// Lists: 12 projects, 10 steps (one with two dates), 6 goals, approximate figures as printed.
fn lists_of_neumuenster(paper: &Paper) {
    assert_eq!(
        paper
            .row("massnahmen-nach-gruppe", &["begonnene Projekte"])
            .last(),
        Some(&"12".to_owned())
    );
    assert_eq!(
        paper
            .row("massnahmen-nach-gruppe", &["nächste Schritte"])
            .last(),
        Some(&"11".to_owned())
    );
    assert_eq!(paper.table("ziele").len(), 7);
    let figure = |name: &str| paper.row("kennzahlen", &[name])[0].clone();
    assert_eq!(
        figure("Einzelmaßnahmen des Umsetzungsfahrplans"),
        "mehr als 3.000"
    );
    assert_eq!(figure("Fachanwendungen"), "rund 240");
    assert_eq!(figure("Datenquellen für das ISEK-Portal"), "höchstens 250");
    let dates = |kind: &str| paper.row("massnahmen-termine", &[kind]);
    assert_eq!(
        (dates("Quartal"), dates("Halbjahr")),
        (vec!["1".to_owned()], vec!["1".to_owned()])
    );
}

#[test]
fn dorsten_2023() {
    let paper = Paper::of("dorsten-2023");
    plan_of_dorsten(&paper);
    checks_of_dorsten(&paper);
    goals_of_dorsten(&paper);
}

/// Abbildung 18: subtotals by block, one-off and running, with the printed totals recomputed.
fn plan_of_dorsten(paper: &Paper) {
    for (block, once, running) in [
        ("LBS-001", "366000", "485271"),
        ("LBS-002", "152000", "123400"),
        ("LBS-003", "45000", "22000"),
        ("LBS-004", "25000", "20000"),
    ] {
        let row = paper.row(
            "geldplan-ressourcenplan",
            &[block, &format!("Summe {block}")],
        );
        assert_eq!(row, [once, running], "{block}");
    }
    // 26.071 + 390.000 + 69.200 are the running costs of the first block.
    let once = paper.rows("geldplan-ressourcenplan", &["LBS-001"]);
    assert_eq!(once.len(), 8, "seven amounts and their sum");
    let sums = paper.row("geldplan-ressourcenplan", &["", "Summe"]);
    assert_eq!(sums, ["588000", "650671"]);
    assert_eq!(
        paper.row("geldplan-bloecke-ressourcenplan", &["einmalig"])[4],
        "588000"
    );
    assert_eq!(
        paper.row("geldplan-bloecke-ressourcenplan", &["laufend"])[4],
        "650671"
    );
    // VZÄ: 0,30 + 0,65 + 0,05 = 1,00; 3,00 needed; 2,00 more.
    assert_eq!(
        paper.row("stellenplan-ressourcenplan", &["LBS-001"])[0],
        "0,30"
    );
    assert_eq!(
        paper.row("stellenplan-ressourcenplan", &["Summe"]),
        ["1,00", "3,00", "2,00"]
    );
}

/// Every sum is right, and every one was looked at: eight subtotals, the sums of both parts, the difference, the two that stand twice.
fn checks_of_dorsten(paper: &Paper) {
    assert!(
        !paper.0.contains_key("pruefung-zahlen"),
        "{:?}",
        paper.0.get("pruefung-zahlen")
    );
    assert_eq!(paper.checked("Summe der Posten"), pair("15", "0"));
    assert_eq!(paper.checked("Differenz"), pair("1", "0"));
    assert_eq!(paper.checked("Regel"), pair("2", "0"));
    assert_eq!(paper.checked("Anteil"), pair("2", "0"));
}

/// 23 measures and 17 Kennzahlen by recommendation.
fn goals_of_dorsten(paper: &Paper) {
    let published = [
        (1, "1", "1"),
        (2, "4", "2"),
        (3, "3", "2"),
        (4, "3", "2"),
        (5, "3", "2"),
        (6, "3", "2"),
        (7, "2", "4"),
        (8, "2", "0"),
        (9, "2", "2"),
    ];
    for (number, measures, figures) in published {
        let name = format!("Empfehlung {number} ");
        let row = { paper.table("ziele").iter() }
            .find(|row| row[1].starts_with(&name))
            .expect("a goal");
        assert_eq!(
            (row[4].as_str(), row[5].as_str()),
            (measures, figures),
            "{name}"
        );
    }
    assert_eq!(
        paper.row(
            "kennzahlen-tempo",
            &["Dienste mit OZG-Reifegrad 3 oder mehr"]
        )[1],
        ""
    );
}

#[test]
fn rendsburg_2018() {
    let paper = Paper::of("rendsburg-eckernfoerde-2018");
    measures_of_rendsburg(&paper);
    checks_of_rendsburg(&paper);
    posts_of_rendsburg(&paper);
    sheets_of_rendsburg(&paper);
}

/// 6.3: tasks 13, 11, 10, 13, 19, 6, three milestones each, risks 5, 4, 3, 3, 3, none; four sheets in the short run, two in the medium;
/// boards of 4, 7 and 5 members.
fn sheets_of_rendsburg(paper: &Paper) {
    let counts: Vec<&[String]> = { paper.table("punkte-steckbriefe-anzahl").iter() }
        .skip(1)
        .map(|row| &row[1..4])
        .collect();
    let expected = [
        ["13", "3", "5"],
        ["11", "3", "4"],
        ["10", "3", "3"],
        ["13", "3", "3"],
        ["19", "3", "3"],
        ["6", "3", "0"],
    ];
    assert_eq!(counts[..6], expected);
    let horizon = paper.table("matrix-horizont-der-leitprojekte");
    let sums = horizon.last().expect("sums");
    assert_eq!(sums[1..4], ["4", "2", "0"]);
    let boards: Vec<&str> = { paper.table("punkte-gremien-anzahl").iter() }
        .skip(1)
        .map(|row| row[2].as_str())
        .collect();
    assert_eq!(boards[..3], ["4", "7", "5"]);
    let order: Vec<&str> = { paper.table("punkte-rangfolge-der-zielgruppen").iter() }
        .skip(1)
        .map(|row| row[1].split(' ').next().unwrap_or_default())
        .collect();
    assert_eq!(
        order,
        ["Bürger", "Mitarbeiter", "kreisangehörige", "andere"]
    );
    // Money and lead are empty in all sheets, and said to be.
    for sheet in ["steckbrief-1-1-dms", "steckbrief-3-1-online-services"] {
        let empty = |field: &str| paper.row(sheet, &[field])[0].contains("nicht angegeben");
        assert!(empty("Kosten") && empty("Verantwortliche"), "{sheet}");
        assert!(!empty("Risiken") && !empty("Zielgruppen"), "{sheet}");
    }
}

/// Minden: 46 of 133 services (34,6 %), target 100 (75,2 %): 54 to go, 27 a year; 1 → 1 → 3 → 5 → 3 goals; two Handlungsziele without a
/// programme. No sum is printed, so nothing can be wrong.
#[test]
fn minden_2024() {
    let paper = Paper::of("minden-2024");
    let pace = paper.row("kennzahlen-tempo", &["Online-Dienste online"]);
    assert_eq!(
        pace[1..8],
        ["46", "34,6%", "100", "75,2%", "2025", "54", "27"]
    );
    let dms = paper.row("kennzahlen-tempo", &["Bildschirmarbeitsplätze mit DMS"]);
    assert_eq!(dms[3], "mindestens 50");
    let goals = &paper.table("ziele")[1..];
    let at = |level: &str| goals.iter().filter(|row| row[0] == level).count();
    assert_eq!(
        [
            "Strategiefeld",
            "Strategisches Ziel",
            "Schwerpunktziel",
            "Handlungsziel",
            "Programm"
        ]
        .map(at),
        [1, 1, 3, 5, 3]
    );
    let bare = { goals.iter() }.filter(|row| row[0] == "Handlungsziel" && row[2] == "0");
    assert_eq!(bare.count(), 2);
    let programmes = paper.table("massnahmen-nach-projekt");
    let counts: Vec<&str> = { programmes.iter() }
        .filter(|row| row[1].starts_with('P') && row[0] != "Ziel")
        .filter_map(|row| row.last().map(String::as_str))
        .collect();
    assert_eq!(counts, ["2", "3", "4"], "{programmes:?}");
    assert!(!paper.0.contains_key("pruefung-zahlen"));
}

/// Elmshorn: 5 + 6 + 3 + 6 + 3 = 23 measures by Handlungsfeld, three Teilprojekte, four posts. Nothing contradicts itself.
#[test]
fn elmshorn_2019() {
    let paper = Paper::of("elmshorn-2019");
    let fields: Vec<&str> = { paper.table("massnahmen-nach-handlungsfeld").iter() }
        .skip(1)
        .filter_map(|row| row.last().map(String::as_str))
        .collect();
    assert_eq!(fields.len(), 6);
    let mut counts = fields[..5].to_vec();
    counts.sort_unstable();
    assert_eq!((counts, fields[5]), (vec!["3", "3", "5", "6", "6"], "23"));
    let sheets = paper
        .0
        .keys()
        .filter(|name| name.starts_with("steckbrief-"));
    assert_eq!(sheets.count(), 3);
    let posts = paper.table("stellen-nach-aufgabe-stellen-fuer-die-digitalisierung");
    assert_eq!(posts.last().expect("a sum")[1], "4");
    assert!(!paper.0.contains_key("pruefung-zahlen"));
}

/// 6.2: 56 measures by status, Leitziel and Leitprojekt.
fn measures_of_rendsburg(paper: &Paper) {
    assert_eq!(paper.table("massnahmen").len(), 57);
    assert_eq!(
        paper.row("massnahmen-nach-projekt", &["", "Summe"]),
        ["10", "11", "35", "56"]
    );
    let goal = |id: &str| {
        let rows = paper.table("massnahmen-nach-ziel");
        rows.iter()
            .find(|row| row[0].starts_with(id))
            .and_then(|row| row.last().cloned())
    };
    for (id, count) in [
        ("1 ", "9"),
        ("2 ", "22"),
        ("3 ", "13"),
        ("4 ", "10"),
        ("5 ", "2"),
    ] {
        assert_eq!(goal(id).as_deref(), Some(count), "{id}");
    }
    let projects: Vec<&str> = paper.table("massnahmen-nach-projekt")[1..11]
        .iter()
        .map(|row| row.last().expect("a sum").as_str())
        .collect();
    assert_eq!(
        projects,
        ["2", "7", "5", "11", "20", "4", "5", "1", "1", "0"]
    );
    // Dates: 8 days, 2 years, 1 word; 7 overdue at the Stichtag.
    let dates = |kind: &str| paper.row("massnahmen-termine", &[kind])[0].clone();
    assert_eq!(
        [
            dates("Tag"),
            dates("Jahr"),
            dates("kurzfristig"),
            dates("ohne Termin")
        ],
        ["8", "2", "1", "45"]
    );
    assert_eq!(paper.table("massnahmen-ueberfaellig").len() - 1, 7);
}

/// Chapter 3: the published matrix as it is printed, with its base; 63 measures against 56; and what the structure contradicts.
fn checks_of_rendsburg(paper: &Paper) {
    let new = paper.table("nennungen-massnahmen-neu-veroeffentlicht");
    assert!(
        new[0].iter().any(|cell| cell == "% der Maßnahmen (n = 39)"),
        "{:?}",
        new[0]
    );
    // 63 against 56, cell by cell; the sums follow from the cells and are not counted again.
    let clashes = &paper.table("pruefung-zahlen")[1..];
    assert_eq!(clashes.len(), 10, "{clashes:?}");
    assert_eq!(paper.checked("Liste und Tabelle"), pair("17", "10"));
    // Four measures are listed with one project and counted with another; one is listed with another status.
    let caused = |measures: &str| {
        let by = |row: &&Vec<String>| row[6].contains(measures);
        let found = clashes.iter().filter(by).map(|row| row[1].as_str());
        found
            .map(|name| name.split(' ').next().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    let mut moved = caused("26, 27, 28, 29");
    moved.sort();
    assert_eq!(moved, ["2.2", "3.1"], "{clashes:?}");
    assert_eq!(caused("Maßnahme 55"), ["5.1", "5.1"], "{clashes:?}");
    let told = clashes.iter().filter(|row| !row[6].is_empty()).count();
    assert_eq!(told, 4, "nothing is told that is not known: {clashes:?}");
    // The row of sums, the 5 Leitziele and 10 Leitprojekte that are printed, and the 9 posts: these rules hold.
    assert_eq!(paper.checked("Regel"), pair("6", "0"));
    // Structure: seven measures name a goal that is not their project's, 5.3 has none.
    let flaws = paper.table("pruefung-aufbau");
    let apart: Vec<String> = { flaws.iter() }
        .filter(|row| row[0] == "Ziel und Projekt")
        .map(|row| row[1].split(' ').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(apart, ["26", "27", "28", "29", "30", "31", "45"]);
    assert!(
        flaws.iter().any(|row| row[1].starts_with("5.3 ")),
        "{flaws:?}"
    );
}

/// Vorlage: 5 × EG 10, 2 × EG 12, 1 × EG 9b, 1 × EG 8; 287.000 + 350.000 €.
fn posts_of_rendsburg(paper: &Paper) {
    let posts =
        |grade: &str| paper.row("stellen-nach-entgeltgruppe-neue-stellen", &[grade])[0].clone();
    assert_eq!(
        [
            posts("EG 10"),
            posts("EG 12"),
            posts("EG 9b"),
            posts("EG 8"),
            posts("Summe")
        ],
        ["5", "2", "1", "1", "9"]
    );
    let money: Vec<String> = { paper.table("geldplan-haushaltsentwurf").iter() }
        .filter_map(|row| row.last().cloned())
        .collect();
    assert!(
        ["287000", "350000", "637000"]
            .iter()
            .all(|sum| money.iter().any(|cell| cell == sum)),
        "{money:?}"
    );
}

/// The 56 are measures: nothing in the report of Rendsburg speaks of Befragte.
#[test]
fn nobody_was_asked_in_rendsburg() {
    let out = scratch();
    let overrides = Overrides {
        formats: Some(vec![Format::Json]),
        ..Overrides::default()
    };
    let example = "rendsburg-eckernfoerde-2018";
    run_with(&repository("inputs").join(example), out.path(), overrides).expect("a report");
    let inner = files(&out.path().join(example).join("internal"));
    let text = String::from_utf8(inner["data/findings.json"].clone()).expect("UTF-8");
    assert!(
        !text.contains("Befragte"),
        "Befragte in the findings of Rendsburg"
    );
}

/// What Elmshorn published beside what befund counts in the invented answers: every published figure once, and the difference is one.
#[test]
fn published_figures_of_elmshorn_stand_beside_those_counted() {
    let paper = Paper::of("elmshorn-2019");
    let beside = paper.table("nennungen-veroeffentlicht-und-gezaehlt");
    let questions = [
        "bedarf",
        "extern",
        "intern",
        "chancen",
        "probleme",
        "voraussetzungen",
    ];
    let mut printed = 0;
    for question in questions {
        let published = paper.table(&format!("nennungen-{question}-veroeffentlicht"));
        let counted = paper.table(&format!("nennungen-{question}"));
        for row in &published[1..] {
            printed += 1;
            let here = counted.iter().find(|other| other[1] == row[1]);
            let here = here.map_or("0", |other| other[2].as_str());
            let whole = |text: &str| text.parse::<i64>().expect("a number");
            let difference = whole(&row[2]) - whole(here);
            let wanted = [&row[1], &row[2], here, &difference.to_string()];
            let is_same = |line: &Vec<String>| {
                let said: Vec<String> = line[1..]
                    .iter()
                    .map(|cell| cell.replace('\u{2212}', "-"))
                    .collect();
                said == wanted
            };
            assert!(beside[1..].iter().any(is_same), "{wanted:?}");
        }
    }
    assert_eq!(beside.len(), printed + 1);
}

//! Headers: how they are spelt, where they stand, what a mapping changes, and what `init` makes of a table.

use std::collections::BTreeSet;

use befund::i18n::{I18n, Language};
use befund::model::answers::{Missing, Value};
use befund::model::raw::{MergedArea, RawTable};
use befund::project::{Layout, SheetChoice, SourceKind as Kind};
use befund::validate::{recognise, schema};

use super::table::{check, check_with, csv, found, project, sheet, source};

#[test]
fn headers_are_recognised_in_any_spelling() {
    for header in [
        "Amt",
        "AMT",
        " Amt: ",
        "Ämter",
        "Organisations-\\neinheit",
        "Organisations\u{ad}einheit",
        "Org.-Einheit",
        "OE",
        "Fachdienst",
        "Amt / Abteilung",
        "Amt (Kürzel)",
        "Dienststelle*",
        "A\u{308}mter",
        "Organizational unit",
    ] {
        let text = format!("Interview;{header};Note\nI1;Bauamt;2");
        let checked = check(Kind::Barometer, &text);
        let unit = checked.value.grades[0].respondent.unit.as_deref();
        assert_eq!(unit, Some("Bauamt"), "{header}");
    }
}

#[test]
fn the_header_may_stand_below_notes() {
    let text = "Stimmungsbarometer 2026\nStand;30.06.2026\n\nInterview;Amt;Note\nI1;Bauamt;2\n";
    let checked = check(Kind::Barometer, text);
    assert_eq!(checked.value.intake.sheets[0].header_row, 4);
    assert_eq!(checked.value.grades.len(), 1);
}

#[test]
fn a_recognised_word_in_the_data_makes_no_header() {
    let text = "Antwortet als;Ort;Begründung\nPrivatperson;Nord;Das hilft den Leuten vor Ort\nOrganisation;Süd;Das dauert alles viel zu lange";
    let checked = check(Kind::Answers, text);
    assert_eq!(checked.value.intake.sheets[0].header_row, 1);
    assert_eq!(checked.value.answers.len(), 2);
}

fn merged(mut table: RawTable, areas: &[[u32; 4]]) -> RawTable {
    table.merged = areas
        .iter()
        .map(
            |[first_row, first_column, last_row, last_column]| MergedArea {
                first_row: *first_row,
                first_column: *first_column,
                last_row: *last_row,
                last_column: *last_column,
            },
        )
        .collect();
    table
}

#[test]
fn two_header_rows_are_joined_where_cells_are_merged() {
    let text = "Fachverfahren der Stadt\nVerfahren;Hersteller;Betrieb;;Technik;\n;;Hosting;Support (VZÄ);Web;DMS\nProsoz;Prosoz GmbH;vor Ort;0,25;ja;nein";
    let areas = [
        [1, 1, 1, 6],
        [2, 1, 3, 1],
        [2, 2, 3, 2],
        [2, 3, 2, 4],
        [2, 5, 2, 6],
    ];
    let table = merged(csv(text), &areas);
    let mut source = source(Kind::Fachverfahren);
    source
        .columns
        .insert("support_fte".into(), "Betrieb / Support (VZÄ)".into());
    // Found by itself, or named by its upper or its lower row.
    for header_row in [None, Some(2), Some(3)] {
        source.header_row = header_row;
        let tables = std::slice::from_ref(&table);
        let checked = check_with(&source, tables, &project());
        assert!(checked.issues.is_empty(), "{:?}", found(&checked));
        assert_eq!(checked.value.intake.sheets[0].header_row, 3);
    }
    let checked = check_with(&source, &[table], &project());
    let one = &checked.value.fachverfahren[0];
    assert_eq!(one.hosting.as_deref(), Some("vor Ort"));
    assert_eq!(
        (one.web, one.dms_link, one.support_fte),
        (Some(true), Some(false), Some(0.25))
    );
}

#[test]
fn notes_above_a_header_are_not_part_of_it() {
    let text = "bitte;nur;so\nInterview;Amt;Note\nI1;Bauamt;2";
    let table = merged(csv(text), &[[1, 1, 1, 2]]);
    let checked = check_with(&source(Kind::Barometer), &[table], &project());
    assert_eq!(checked.value.intake.sheets[0].header_row, 2);
    assert_eq!(checked.value.grades.len(), 1);
}

#[test]
fn a_cell_merged_downwards_holds_for_all_its_rows() {
    let text =
        "Interview;Frage;Antwort\nI1;bedarf;mehr Zeit\n;probleme;alte Geräte\n;bedarf;ein DMS";
    let table = merged(csv(text), &[[2, 1, 4, 1]]);
    let checked = check_with(&source(Kind::Answers), &[table], &project());
    let keys: Vec<_> = checked
        .value
        .answers
        .iter()
        .map(|a| &a.respondent.key)
        .collect();
    assert_eq!(keys, ["I1", "I1", "I1"]);
    let ids: BTreeSet<_> = checked
        .value
        .answers
        .iter()
        .map(|a| a.id.as_str())
        .collect();
    assert_eq!(
        ids,
        BTreeSet::from(["I1-bedarf", "I1-bedarf-2", "I1-probleme"])
    );
}

#[test]
fn a_mapping_wins_over_what_is_recognised() {
    let mut source = source(Kind::Barometer);
    source.columns.insert("unit".into(), "Standort".into());
    source.values.insert("wave".into(), "2026".into());
    let table = csv("Interview;Amt;Standort;Note\nI1;Bauamt;Rathaus;2");
    let checked = check_with(&source, &[table], &project());
    let grade = &checked.value.grades[0];
    assert_eq!(grade.respondent.unit.as_deref(), Some("Rathaus"));
    assert_eq!(grade.wave.as_deref(), Some("2026"));
}

#[test]
fn a_mapped_header_that_is_missing_suggests_the_nearest() {
    let mut source = source(Kind::Barometer);
    source.columns.insert("grade".into(), "Schulnoten".into());
    let checked = check_with(&source, &[csv("Interview;Schulnote\nI1;2")], &project());
    let hint = I18n::new(Language::De)
        .hint(&checked.issues[0])
        .unwrap_or_default();
    assert!(hint.contains("„Schulnote“"), "{hint}");
    assert_eq!(checked.value.intake.totals(), (1, 0, 1));
    assert_eq!(found(&checked), ["V003 1"]);
}

#[test]
fn wide_answers_take_the_questions_of_the_project_by_key_or_wording() {
    let text = "Bogen;1. Welcher Bedarf an Digitalisierung besteht?;probleme;Datum\n1;ein DMS;;01.02.2026\n2;;alte Geräte;02.02.2026";
    let checked = check(Kind::Answers, text);
    let said: Vec<_> = checked
        .value
        .answers
        .iter()
        .map(|a| (a.id.as_str(), a.text.clone()))
        .collect();
    let given = |text: &str| Value::Given(text.to_owned());
    let not_asked = Value::Missing(Missing::NotAsked);
    assert_eq!(
        said,
        [
            ("1-bedarf", given("ein DMS")),
            ("1-probleme", not_asked.clone()),
            ("2-bedarf", not_asked),
            ("2-probleme", given("alte Geräte")),
        ]
    );
    assert_eq!(checked.value.intake.totals(), (2, 2, 0));
    assert!(checked.value.questions.is_empty());
}

#[test]
fn wide_answers_find_open_questions_that_nobody_named() {
    let mut project = project();
    project.questions.clear();
    let text = "ID;Amt;Zufriedenheit;Was fehlt Ihnen?;Name\n1;Bauamt;hoch;schnelleres Netz im Archiv;Erika Muster\n2;Bauamt;hoch;ein zweiter Bildschirm;Max Muster\n3;Kämmerei;mittel;weniger Papier bei Rechnungen;Eva Muster\n4;Kämmerei;hoch;klare Regeln für Homeoffice;Uwe Muster";
    let checked = check_with(&source(Kind::Answers), &[csv(text)], &project);
    let keys: BTreeSet<_> = checked
        .value
        .answers
        .iter()
        .map(|a| a.question.as_str())
        .collect();
    assert_eq!(keys, BTreeSet::from(["was-fehlt-ihnen"]));
    assert_eq!(
        checked.value.questions["was-fehlt-ihnen"],
        "Was fehlt Ihnen?"
    );
    assert!(!format!("{:?}", checked.value).contains("Muster"));
}

#[test]
fn limesurvey_exports_are_read_in_all_three_heading_modes() {
    let heads = [
        "id;submitdate;lastpage;startlanguage;A1;A1[other];B1",
        "id. Antwort ID;submitdate. Datum Abgeschickt;lastpage. Letzte Seite;startlanguage. Start-Sprache;A1. In welchem Amt?;A1[other]. In welchem Amt? [Sonstiges];B1. <p>Welche Probleme sehen Sie?</p>",
        "Antwort ID;Datum Abgeschickt;Letzte Seite;Start-Sprache;In welchem Amt?;In welchem Amt? [Sonstiges];Welche Probleme sehen Sie?",
    ];
    let rows = "\n1;2026-01-05 10:00:00;2;de;Sonstiges;Musikschule;<p>zu alte&nbsp\\sGer&#228\\ste</p>\n2;2026-01-05 11:00:00;2;de;Bauamt;;\n3;;1;de;Bauamt;;\n4;2026-01-05 12:00:00;2;de;Bauamt;;N/A";
    for head in heads {
        let mut source = source(Kind::Answers);
        let unit = head.split(';').nth(4).unwrap_or_default();
        source.columns.insert("unit".into(), unit.into());
        if head.ends_with("B1") {
            source
                .columns
                .insert("question:probleme".into(), "B1".into());
        }
        let checked = check_with(&source, &[csv(&format!("{head}{rows}"))], &project());
        let said: Vec<_> = checked
            .value
            .answers
            .iter()
            .map(|a| (a.id.as_str(), a.text.clone()))
            .collect();
        assert_eq!(
            said,
            [
                ("1-probleme", Value::Given("zu alte Geräte".to_owned())),
                ("2-probleme", Value::Missing(Missing::NotGiven)),
                ("3-probleme", Value::Missing(Missing::NotAsked)),
                ("4-probleme", Value::Missing(Missing::NotAsked)),
            ],
            "{head}"
        );
        let unit = checked.value.answers[0].respondent.unit.as_deref();
        assert_eq!(unit, Some("Musikschule"), "{head}");
        assert!(found(&checked).contains(&"V030".to_owned()));
    }
}

#[test]
fn qualtrics_exports_are_read_with_two_and_three_header_rows() {
    let three = "StartDate;Status;ResponseId;RecipientLastName;Q1\nAnfangsdatum;Antworttyp;Antwort-ID;Nachname;Welche Probleme sehen Sie?\n{\"ImportId\":\"startDate\"};{\"ImportId\":\"status\"};{\"ImportId\":\"_recordId\"};{\"ImportId\":\"last\"};{\"ImportId\":\"QID1_TEXT\"}\n2026-01-05;0;R_1;Muster;alte Geräte";
    let two =
        "V1;V2;V3;Q1\nResponseID;Name;Status;Welche Probleme sehen Sie?\nR_1;Anonym;0;alte Geräte";
    for text in [three, two] {
        let checked = check(Kind::Answers, text);
        let ids: Vec<_> = checked
            .value
            .answers
            .iter()
            .map(|a| a.id.as_str())
            .collect();
        assert_eq!(ids, ["R_1-probleme"], "{:?}", found(&checked));
        assert_eq!(checked.value.intake.totals(), (1, 1, 0));
    }
}

#[test]
fn names_as_keys_become_numbers_that_tell_nothing() {
    let text = "Interviewpartner;Frage;Antwort\nZander;bedarf;ein DMS\nAdler;bedarf;mehr Zeit\nZander;probleme;alte Geräte";
    let checked = check(Kind::Answers, text);
    let keys: Vec<_> = checked
        .value
        .answers
        .iter()
        .map(|a| a.respondent.key.clone())
        .collect();
    assert_eq!(keys[0], keys[2]);
    assert_ne!(keys[0], keys[1]);
    assert!(
        keys.iter()
            .all(|key| ["R001", "R002"].contains(&key.as_str()))
    );
    assert!(!format!("{:?}", checked.value).contains("Zander"));
}

#[test]
fn a_respondent_takes_the_unit_that_other_rows_state() {
    let grades = source(Kind::Barometer);
    let answers = source(Kind::Answers);
    let first = csv("Interview;Amt;Frage;Antwort\nI1;Bauamt;bedarf;ein DMS");
    let second = csv("Interview;Note\nI1;2");
    let checked = befund::validate::validate(
        &[
            befund::validate::Input {
                source: &answers,
                tables: &[first],
            },
            befund::validate::Input {
                source: &grades,
                tables: &[second],
            },
        ],
        &project(),
    );
    let unit = checked.value.grades[0].respondent.unit.as_deref();
    assert_eq!(unit, Some("Bauamt"));
}

#[test]
fn the_first_sheet_that_fits_is_read() {
    let tables = [
        sheet("m.xlsx", Some("Deckblatt"), "Stadt;Musterstadt\nStand;2026"),
        sheet("m.xlsx", Some("leer"), ""),
        sheet("m.xlsx", Some("Noten"), "Interview;Note\nI1;2"),
        sheet("m.xlsx", Some("Alt"), "Interview;Note\nI9;5"),
    ];
    let checked = check_with(&source(Kind::Barometer), &tables, &project());
    assert_eq!(checked.value.grades.len(), 1);
    assert_eq!(checked.value.grades[0].respondent.key, "I1");
    let mut all = source(Kind::Barometer);
    all.sheet = SheetChoice::All;
    let checked = check_with(&all, &tables, &project());
    assert_eq!(checked.value.grades.len(), 2);
}

#[test]
fn tables_are_recognised_by_their_headers() {
    for (text, kind, layout) in [
        (
            "Interview;Frage;Antwort\nI1;a;b",
            Kind::Answers,
            Some(Layout::Long),
        ),
        (
            "Frage;Kategorie;Nennungen;Befragte\na;b;3;24",
            Kind::Mentions,
            None,
        ),
        ("Interview;Amt;Note\nI1;a;2", Kind::Barometer, None),
        (
            "PNR;Geburtsdatum;Amt;VZÄ\n1;01.02.1970;a;1",
            Kind::Staff,
            None,
        ),
        ("Altersgruppe;Anzahl\nunter 25;3", Kind::AgeBands, None),
        (
            "Inv.-Nr.;Gerätetyp;Modell;Kaufdatum\n1;PC;X;2020",
            Kind::Devices,
            None,
        ),
        // Text in a column makes no answers of a list whose headers say what it is.
        (
            "SWOT-Feld;Punkt;Gewicht\nStärken;Die Führung steht hinter den Vorhaben;3\nSchwächen;Prozesse sind nicht beschrieben;3\n\
             Chancen;Mehr Zeit für die Beratung;2\nRisiken;Wissen geht mit den Menschen verloren;3",
            Kind::Notes,
            None,
        ),
        (
            "Fachverfahren;Hersteller;Hosting\na;b;c",
            Kind::Fachverfahren,
            None,
        ),
        (
            "Leistung;Amt;Interaktionsstufe\na;b;3",
            Kind::OnlineServices,
            None,
        ),
        (
            "Kennzahl;Wert;Einheit;Jahr\na;1;b;2026",
            Kind::Kennzahlen,
            None,
        ),
        (
            "id;submitdate;lastpage;startlanguage;Q1\n1;;1;de;mehr Zeit bitte",
            Kind::Answers,
            Some(Layout::Limesurvey),
        ),
    ] {
        let best = recognise(&csv(text))
            .into_iter()
            .next()
            .expect("recognised");
        assert_eq!((best.kind, best.layout), (kind, layout), "{text}");
        assert_eq!(best.header_row, 1);
    }
    assert!(recognise(&csv("")).is_empty());
    assert!(recognise(&csv("a;b\n1;2")).is_empty());
}

#[test]
fn every_accepted_header_means_one_column_and_is_described() {
    let compact = |text: &str| -> String {
        text.to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect()
    };
    for kind in Kind::ALL {
        let mut owners = std::collections::BTreeMap::new();
        let columns = schema(kind).columns;
        for column in columns {
            for header in column.headers {
                let owner = owners.entry(compact(header)).or_insert(column.name);
                assert_eq!(*owner, column.name, "{}: {header}", kind.name());
            }
            for language in [Language::De, Language::En] {
                let i18n = I18n::new(language);
                assert_ne!(i18n.get(column.message), column.message);
            }
        }
    }
}

#[test]
fn what_stands_above_a_table_groups_its_respondents() {
    let text = "Interview;I05\nAmt:;Bauamt;(Zimmer 3)\nFunktion;Amtsleitung\n\nNr.;Frage;Antwort\n1;bedarf;ein DMS\n2;probleme;alte Geräte";
    let checked = check(Kind::Answers, text);
    assert!(checked.issues.is_empty(), "{:?}", found(&checked));
    let one = &checked.value.answers[0];
    assert_eq!(one.id, "I05-bedarf");
    assert_eq!(one.respondent.unit.as_deref(), Some("Bauamt"));
    assert_eq!(one.respondent.role.as_deref(), Some("Amtsleitung"));
    let best = recognise(&csv(text))
        .into_iter()
        .next()
        .expect("recognised");
    let cells: Vec<_> = best
        .cells
        .iter()
        .map(|(name, at)| (name.as_str(), *at))
        .collect();
    assert_eq!(
        cells,
        [("respondent", (1, 2)), ("role", (3, 2)), ("unit", (2, 2))]
    );
    assert!(
        !best.columns.contains_key("id"),
        "running numbers are no ids"
    );
}

#[test]
fn responses_of_two_surveys_are_different_people() {
    let head = "id;submitdate;lastpage;startlanguage;Welche Probleme sehen Sie?";
    let rows = "\n1;2026-01-05 10:00:00;2;de;alte Geräte\n2;2026-01-05 10:00:00;2;de;wenig Zeit";
    let answers = source(Kind::Answers);
    let tables = [
        sheet("2025.csv", None, &format!("{head}{rows}")),
        sheet("2026.csv", None, &format!("{head}{rows}")),
    ];
    let checked = check_with(&answers, &tables, &project());
    let keys: BTreeSet<_> = checked
        .value
        .answers
        .iter()
        .map(|a| a.respondent.key.as_str())
        .collect();
    assert_eq!(
        keys,
        BTreeSet::from(["2025-1", "2025-2", "2026-1", "2026-2"])
    );
    let checked = check_with(&answers, &tables[..1], &project());
    let keys: BTreeSet<_> = checked
        .value
        .answers
        .iter()
        .map(|a| a.respondent.key.as_str())
        .collect();
    assert_eq!(keys, BTreeSet::from(["1", "2"]));
}

#[test]
fn surveys_are_recognised_by_the_wording_of_their_questions() {
    let head = "id;submitdate;lastpage;startlanguage;A1. In welchem Amt arbeiten Sie?;B1. Was fehlt?;C1. Ihre Einstellung als Schulnote";
    let rows = "\n1;x;1;de;Bauamt;mehr Zeit bitte;2\n2;x;1;de;Bauamt;ein neues DMS;3\n3;x;1;de;Kämmerei;schnelleres Netz;1\n4;x;1;de;Bauamt;;6";
    let found = recognise(&csv(&format!("{head}{rows}")));
    let kinds: Vec<_> = found.iter().map(|r| (r.kind, r.layout)).collect();
    let lime = Some(Layout::Limesurvey);
    assert!(kinds.contains(&(Kind::Answers, lime)) && kinds.contains(&(Kind::Barometer, lime)));
    let barometer = found
        .iter()
        .find(|r| r.kind == Kind::Barometer)
        .expect("grades");
    assert_eq!(barometer.columns["unit"], "In welchem Amt arbeiten Sie?");
    assert_eq!(barometer.columns["grade"], "Ihre Einstellung als Schulnote");
}

#[test]
fn a_header_is_understood_by_its_root_where_the_values_fit() {
    let devices = |header: &str, values: [&str; 3]| {
        let [a, b, c] = values;
        let text = format!("Gerätetyp;{header}\nNotebook;{a}\nNotebook;{b}\nDrucker;{c}");
        check(Kind::Devices, &text).value.devices
    };
    let days = ["01.03.2024", "15.07.2025", "09.09.2023"];
    for header in [
        "Datum der Beschaffung",
        "Zugangsdatum",
        "Inbetriebnahme am",
        "gekauft",
    ] {
        let read = devices(header, days);
        assert!(read.iter().all(|one| one.purchase.is_some()), "{header}");
    }
    for header in ["Asset EOL Date", "Nutzung bis"] {
        let read = devices(header, days);
        assert!(read.iter().all(|one| one.end_of_life.is_some()), "{header}");
    }
    // A root in another word, a warranty, and values that are no days say nothing.
    for (header, values) in [
        ("Verkaufsdatum", days),
        ("Garantieende", days),
        ("Zugangsdatum", ["ja", "nein", "ja"]),
        ("Beschaffungsstelle", days),
    ] {
        let read = devices(header, values);
        let none = |one: &befund::model::inventory::Device| {
            one.purchase.is_none() && one.end_of_life.is_none()
        };
        assert!(read.iter().all(none), "{header}");
    }
    let gone = check(
        Kind::Devices,
        "Gerätetyp;Abgangsdatum\nPC;01.03.2020\nPC;\nPC;01.03.2099",
    );
    let states: Vec<_> = { gone.value.devices.iter() }
        .map(|one| one.status.as_deref())
        .collect();
    assert_eq!(states, [Some("ausgesondert"), None, None]);
}

#[test]
fn a_column_of_dates_is_proposed_for_what_its_header_speaks_of() {
    let devices = |header: &str| {
        let text = format!(
            "Gerätetyp;Modell;{header}\nNotebook;A;01.03.2024\nNotebook;B;15.07.2025\nDrucker;C;09.09.2023"
        );
        found(&check(Kind::Devices, &text))
    };
    for header in [
        "Beschaffungsvorgang",
        "Ende der geplanten Nutzung",
        "Tag des Kaufs",
        "EOL-Angabe des Herstellers",
    ] {
        assert!(devices(header).contains(&"V058 C1".to_owned()), "{header}");
    }
    for header in [
        "Letzte Inventur",
        "DGUV-Prüfung",
        "Erfasst am",
        "Verkaufstag",
        "Datum",
        "Garantie bis",
    ] {
        assert_eq!(devices(header), [] as [&str; 0], "{header}");
    }
}

#[test]
fn constants_of_an_inventory_are_said_as_people_say_them() {
    let text = "Objekttyp;Name\nC__OBJTYPE__PRINTER;a\nC__OBJTYPE__MONITOR;b\nC__OBJTYPE__VIRTUAL_HOST;c\nDrucker;d\n";
    let checked = check(Kind::Devices, text);
    let types = { checked.value.devices.iter() }.map(|device| device.device_type.as_str());
    let types: Vec<&str> = types.collect();
    assert_eq!(types, ["Drucker", "Monitor", "Virtual Host", "Drucker"]);
}

//! What cells say: numbers, dates, ages, shares and words in the writings that German offices use.

use befund::model::answers::{Missing, Value};
use befund::model::dataset::Dataset;
use befund::model::inventory::{Bound, LevelScale};
use befund::model::raw::RawCell;
use befund::model::staff::{Birth, Sex};
use befund::model::table::Sign;
use befund::project::{SourceKind as Kind, SourcedAge, SpecialLimit};
use befund::validate::CodeList;

use super::table::{check, check_with, csv, day, found, project, source};

/// The value, its digits and its unit, of a figure that is written like this.
fn figure(text: &str) -> Option<(f64, u8, Option<String>)> {
    let checked = check(Kind::Kennzahlen, &format!("Kennzahl;Wert\nx;{text}"));
    let one = checked.value.kennzahlen.into_iter().next().expect("a row");
    one.value
        .given()
        .map(|value| (*value, one.digits, one.measure.clone()))
}

#[test]
fn numbers_are_read_in_german_and_english_writing() {
    for (text, value, digits, unit) in [
        ("87", 87.0, 0, None),
        ("23,41", 23.41, 2, None),
        ("23.41", 23.41, 2, None),
        ("1.234,5", 1234.5, 1, None),
        ("1,234.5", 1234.5, 1, None),
        ("1.234.567", 1_234_567.0, 0, None),
        ("1,234,567", 1_234_567.0, 0, None),
        ("1.234", 1234.0, 0, None),
        ("1,234", 1.234, 3, None),
        ("0.123", 0.123, 3, None),
        ("0,5", 0.5, 1, None),
        (",5", 0.5, 1, None),
        ("1 234", 1234.0, 0, None),
        ("1\u{a0}234,50", 1234.5, 2, None),
        ("1\u{202f}234", 1234.0, 0, None),
        ("1'234.50", 1234.5, 2, None),
        ("92.000 €", 92_000.0, 0, Some("€")),
        ("92.000,- €", 92_000.0, 0, Some("€")),
        ("€ 547,14", 547.14, 2, None),
        ("50 %", 50.0, 0, Some("%")),
        ("50%", 50.0, 0, Some("%")),
        ("23,41 TB", 23.41, 2, Some("TB")),
        ("-5", -5.0, 0, None),
        ("−5,5", -5.5, 1, None),
        ("+3", 3.0, 0, None),
    ] {
        assert_eq!(
            figure(text),
            Some((value, digits, unit.map(str::to_owned))),
            "{text}"
        );
    }
}

#[test]
fn approximate_figures_are_values_with_a_kind() {
    let bound = |text: &str| {
        let checked = check(
            Kind::Kennzahlen,
            &format!("Kennzahl;Wert;Einheit\nAkten;{text};Akten"),
        );
        let figure = &checked.value.kennzahlen[0];
        (figure.value.given().copied(), figure.bound)
    };
    for (text, value, kind) in [
        ("ca. 500", 500.0, Bound::About),
        ("rund 250.000", 250_000.0, Bound::About),
        ("mehr als 3.000", 3000.0, Bound::MoreThan),
        ("mind. 50", 50.0, Bound::AtLeast),
        ("maximal rd. 250", 250.0, Bound::AtMost),
        ("< 10", 10.0, Bound::LessThan),
        ("2–3", 2.0, Bound::UpTo(3.0)),
        ("8 bis 10", 8.0, Bound::UpTo(10.0)),
        ("500", 500.0, Bound::Exact),
    ] {
        assert_eq!(bound(text), (Some(value), kind), "{text}");
    }
    assert_eq!(bound("noch nicht gemessen").0, None);
}

#[test]
fn plans_write_times_in_their_own_way() {
    let last = |text: &str| {
        let checked = check(Kind::Measures, &format!("Maßnahme;Bis\nWLAN;{text}"));
        let end = checked.value.measures[0].end.clone();
        end.map(|term| term.last().map_or("-".to_owned(), |day| day.to_string()))
    };
    for (text, expected) in [
        ("30.06.2018", "2018-06-30"),
        ("2018", "2018-12-31"),
        ("bis zum 3. Quartal 2021", "2021-09-30"),
        ("Q1/2022", "2022-03-31"),
        ("III. Quartal 2021", "2021-09-30"),
        ("im 1. Halbjahr 2021", "2021-06-30"),
        ("2021–2025", "2025-12-31"),
        ("fortlaufend bis 31.12.2025", "2025-12-31"),
        ("März 2022", "2022-03-31"),
        ("kurzfristig", "-"),
        ("fortlaufend", "-"),
    ] {
        assert_eq!(last(text).as_deref(), Some(expected), "{text}");
    }
    assert_eq!(last("irgendwann"), None);
}

#[test]
fn what_is_no_number_is_never_guessed() {
    for text in [
        "1.23.456",
        "12 34",
        "1,2,3",
        "1.234,5,6",
        "5,",
        "1e5",
        "zehn",
        "01.02.2020",
        "2019/20",
        "NaN",
        "inf",
    ] {
        assert_eq!(figure(text), None, "{text}");
    }
}

#[test]
fn an_ambiguous_number_follows_its_column() {
    let values = |text: &str| -> Vec<f64> {
        check(Kind::Kennzahlen, text)
            .value
            .kennzahlen
            .iter()
            .filter_map(|k| k.value.given().copied())
            .collect()
    };
    assert_eq!(values("Kennzahl;Wert\na;1.234\nb;7,5"), [1234.0, 7.5]);
    assert_eq!(values("Kennzahl;Wert\na;1.234\nb;7.5"), [1.234, 7.5]);
    assert_eq!(values("Kennzahl;Wert\na;1,234\nb;7.5"), [1234.0, 7.5]);
}

#[test]
fn a_workbook_number_keeps_its_digits_without_noise() {
    let mut table = csv("Kennzahl;Wert\nx;1\ny;1\nz;1");
    for (row, value) in [(1, 0.1 + 0.2), (2, 87.0), (3, 23.41)] {
        table.rows[row].cells[1] = RawCell::Number(value);
    }
    let checked = check_with(&source(Kind::Kennzahlen), &[table], &project());
    let digits: Vec<u8> = checked.value.kennzahlen.iter().map(|k| k.digits).collect();
    assert_eq!(digits, [1, 0, 2]);
}

/// The day on which a device was bought, and what is wrong with it.
fn bought(text: &str) -> (Option<chrono::NaiveDate>, Vec<String>) {
    let checked = check(
        Kind::Devices,
        &format!("Gerätetyp;Kaufdatum;Modell\nPC;{text};X"),
    );
    let date = checked.value.devices.first().and_then(|d| d.purchase);
    (date, found(&checked))
}

#[test]
fn dates_are_read_as_people_and_systems_write_them() {
    for (text, expected) in [
        ("03.04.2021", day(2021, 4, 3)),
        ("3.4.2021", day(2021, 4, 3)),
        ("3. 4. 2021", day(2021, 4, 3)),
        ("2021-04-03", day(2021, 4, 3)),
        ("2021-04-03 11:51:17", day(2021, 4, 3)),
        ("2021-04-03T11:51:17", day(2021, 4, 3)),
        ("03-04-2021", day(2021, 4, 3)),
        ("20210403", day(2021, 4, 3)),
        ("13/04/2021", day(2021, 4, 13)),
        ("04/13/2021", day(2021, 4, 13)),
        ("44289", day(2021, 4, 3)),
        ("3. April 2021", day(2021, 4, 3)),
        ("03. Apr. 2021", day(2021, 4, 3)),
        ("März 2021", day(2021, 3, 1)),
        ("03/2021", day(2021, 3, 1)),
        ("03.2021", day(2021, 3, 1)),
        ("2021-03", day(2021, 3, 1)),
        ("2021", day(2021, 1, 1)),
        ("29.02.2024", day(2024, 2, 29)),
        ("Mrz 21", day(2021, 3, 1)),
        ("Okt. 24", day(2024, 10, 1)),
        ("März '21", day(2021, 3, 1)),
        ("'01.02.2021", day(2021, 2, 1)),
        ("Q3/2021", day(2021, 7, 1)),
        ("2021-Q3", day(2021, 7, 1)),
        ("3. Quartal 2021", day(2021, 7, 1)),
        ("III. Quartal 2021", day(2021, 7, 1)),
        ("2. Halbjahr 2021", day(2021, 7, 1)),
        ("KW 14/2021", day(2021, 4, 5)),
        ("ca. 2021", day(2021, 1, 1)),
        ("Mitte 2021", day(2021, 7, 1)),
        ("Ende März 2021", day(2021, 3, 1)),
        ("seit 03.04.2021", day(2021, 4, 3)),
        ("Sa, 03.04.2021", day(2021, 4, 3)),
        ("April 3, 2021", day(2021, 4, 3)),
        ("04/13/2021 2:30 PM", day(2021, 4, 13)),
        ("3/5/2021 2:30 PM", day(2021, 3, 5)),
        ("03/21", day(2021, 3, 1)),
        ("01.02.98", day(1998, 2, 1)),
        ("01.02.21", day(2021, 2, 1)),
    ] {
        assert_eq!(bought(text).0, Some(expected), "{text}");
    }
}

#[test]
fn impossible_and_unreadable_dates_are_told_apart() {
    for (text, code) in [
        ("31.02.2023", "V016 B2"),
        ("29.02.2023", "V016 B2"),
        ("00.13.2023", "V016 B2"),
        ("13.2023", "V016 B2"),
        ("2023-02-30", "V016 B2"),
        ("03/04/2021", "V070 B2"),
        ("2021/2022", "V071 B2"),
        ("2021/22", "V071 B2"),
        ("03.02.1821", "V072 B2"),
        ("bald", "V015 B2"),
        ("1.2.3.4", "V015 B2"),
        ("Q5 2021", "V015 B2"),
        ("heute", "V015 B2"),
        ("01.07.2026", "V017 B2"),
    ] {
        let (date, said) = bought(text);
        assert_eq!((date, said), (None, vec![code.to_owned()]), "{text}");
    }
    for text in ["k. A.", "-", "---", "00.00.0000", "unbekannt", "n/a"] {
        assert_eq!(bought(text), (None, Vec::new()), "{text}");
    }
}

#[test]
fn a_year_ends_on_its_last_day_when_it_is_an_end() {
    let ends: Vec<_> = check(
        Kind::Devices,
        "Gerätetyp;EOL\nPC;2027\nPC;02/2028\nPC;01.03.2029",
    )
    .value
    .devices
    .iter()
    .map(|d| d.end_of_life)
    .collect();
    let expected = [day(2027, 12, 31), day(2028, 2, 29), day(2029, 3, 1)];
    assert_eq!(ends, expected.map(Some));
}

/// The grade, and whether an issue was raised.
fn grade(text: &str) -> (Value<u8>, bool) {
    let checked = check(
        Kind::Barometer,
        &format!("Interview;Note;Amt\nI1;{text};Bauamt"),
    );
    (checked.value.grades[0].grade, !checked.issues.is_empty())
}

#[test]
fn only_whole_grades_from_1_to_6_are_grades() {
    for (text, expected) in [("1", 1), ("6", 6), ("2,0", 2), ("2.0", 2), (" 3 ", 3)] {
        assert_eq!(grade(text), (Value::Given(expected), false), "{text}");
    }
    for (text, expected) in [
        ("1 (sehr gut)", 1),
        ("2 (gut)", 2),
        ("2 = gut", 2),
        ("2 - gut", 2),
        ("gut (2)", 2),
        ("Note 2", 2),
        ("Note: 2", 2),
        ("2.", 2),
        ("3\u{200b}", 3),
        ("\u{200e}4", 4),
        ("２", 2),
        ("2 (eher positiv)", 2),
    ] {
        assert_eq!(grade(text), (Value::Given(expected), false), "{text}");
    }
    for text in [
        "0",
        "7",
        "2-3",
        "2+",
        "2-",
        "2,5",
        "gut",
        "-2",
        "2 von 6",
        "1.234",
        "2 (sehr gut)",
        "2 Kinder",
        "2 oder 3",
        "12",
        "2 (bis 3)",
    ] {
        assert_eq!(
            grade(text),
            (Value::Missing(Missing::Unusable), true),
            "{text}"
        );
    }
    for (text, kind) in [
        ("", Missing::NotGiven),
        ("-", Missing::NotGiven),
        ("k. A.", Missing::NotGiven),
        ("keine Angabe", Missing::NotGiven),
        ("weiß nicht", Missing::DontKnow),
        ("?", Missing::DontKnow),
        ("entfällt", Missing::NotAsked),
    ] {
        assert_eq!(grade(text), (Value::Missing(kind), false), "{text}");
    }
}

#[test]
fn a_grade_may_be_the_wording_of_the_scale() {
    let mut project = project();
    project.barometer.scale = [
        "sehr gut",
        "gut",
        "mittel",
        "mäßig",
        "schlecht",
        "sehr schlecht",
    ]
    .map(str::to_owned)
    .to_vec();
    let table = csv("Interview;Note\nI1;Gut\nI2;Mäßig");
    let checked = check_with(&source(Kind::Barometer), &[table], &project);
    let grades: Vec<_> = checked.value.grades.iter().map(|g| g.grade).collect();
    assert_eq!(grades, [Value::Given(2), Value::Given(4)]);
}

fn staff(header: &str, row: &str) -> (befund::model::staff::Contract, Vec<String>) {
    let checked = check(Kind::Staff, &format!("PNR;{header}\n1;{row}"));
    let said = found(&checked);
    let Dataset { contracts, .. } = checked.value;
    (contracts.into_iter().next().expect("a contract"), said)
}

#[test]
fn births_come_as_date_month_year_or_age() {
    for (header, row, expected) in [
        ("Geburtsdatum", "03.04.1970", Birth::Date(day(1970, 4, 3))),
        ("Geb.-Datum", "03.04.70", Birth::Date(day(1970, 4, 3))),
        ("geb.", "1970-04-03", Birth::Date(day(1970, 4, 3))),
        (
            "Geburtsjahr;Geburtsmonat",
            "1970;4",
            Birth::Month {
                year: 1970,
                month: 4,
            },
        ),
        (
            "Geburtsjahr;Geburtsmonat",
            "1970;April",
            Birth::Month {
                year: 1970,
                month: 4,
            },
        ),
        (
            "Geburtsjahr",
            "1970",
            Birth::Month {
                year: 1970,
                month: 7,
            },
        ),
        ("Alter", "56", Birth::Age(56)),
        ("Alter (Jahre)", "56,8", Birth::Age(56)),
        ("Geburtsdatum;Alter", ";56", Birth::Age(56)),
    ] {
        assert_eq!(
            staff(header, row).0.birth,
            Value::Given(expected),
            "{header}: {row}"
        );
    }
    // A two-digit year of somebody at work: 10 is 2010 (16 years old), 15 is 1915, too old.
    assert_eq!(
        staff("Geburtsdatum", "01.02.10").0.birth,
        Value::Given(Birth::Date(day(2010, 2, 1)))
    );
    for (row, code) in [
        ("31.02.1970", "V016 B2"),
        ("01.01.2030", "V017 B2"),
        ("12.05.1900", "V021 B2"),
        ("01.01.2020", "V021 B2"),
        ("früh", "V015 B2"),
    ] {
        let (contract, said) = staff("Geburtsdatum", row);
        assert_eq!(contract.birth, Value::Missing(Missing::Unusable), "{row}");
        assert_eq!(said, [code], "{row}");
    }
}

#[test]
fn what_systems_write_for_not_known_is_no_birth() {
    let (contract, said) = staff("Geburtsdatum", "01.01.1900");
    assert_eq!(contract.birth, Value::Missing(Missing::NotGiven));
    assert_eq!(said, ["V073 B2"]);
}

#[test]
fn shares_of_full_time_come_as_fraction_or_percent() {
    for (header, row, expected) in [
        ("VZÄ", "0,5", 0.5),
        ("Stellenanteil", "0.75", 0.75),
        ("BU", "50 %", 0.5),
        ("BU", "50", 0.5),
        ("Beschäftigungsumfang (%)", "100,00", 1.0),
        ("Beschäftigungsumfang in Prozent", "19,23", 0.1923),
        ("Stellenanteil %", "0,5", 0.5),
    ] {
        let (contract, said) = staff(&format!("Alter;{header}"), &format!("40;{row}"));
        assert!(said.is_empty(), "{row}: {said:?}");
        let fte = contract.fte.expect("a share");
        assert!((fte - expected).abs() < 1e-12, "{header}: {row} is {fte}");
    }
    let (contract, said) = staff("Alter;Wochenstunden", "40;39");
    assert_eq!(
        (contract.fte, said),
        (Some(1.0), vec!["V078 C1".to_owned()])
    );
    let (contract, said) = staff("Alter;Überstunden", "40;39");
    assert_eq!((contract.fte, said), (None, vec!["V058 C1".to_owned()]));
}

#[test]
fn sex_limits_units_and_flags_are_read() {
    for (row, sex) in [
        ("w", Sex::Female),
        ("weiblich", Sex::Female),
        ("Frau", Sex::Female),
        ("f", Sex::Female),
        ("M", Sex::Male),
        ("männlich", Sex::Male),
        ("d", Sex::Diverse),
        ("ohne Angabe", Sex::NotStated),
        ("", Sex::NotStated),
        ("0", Sex::NotStated),
    ] {
        assert_eq!(
            staff("Alter;Geschlecht", &format!("40;{row}")).0.sex,
            sex,
            "{row}"
        );
    }
    for (row, months) in [
        ("62", 744),
        ("62/6", 750),
        ("62 Jahre 6 Monate", 750),
        ("62,5", 750),
        ("744", 744),
        ("03.04.2032", 744),
    ] {
        let (contract, _) = staff("Geburtsdatum;Altersgrenze", &format!("03.04.1970;{row}"));
        assert_eq!(contract.special_limit_months, Some(months), "{row}");
    }
    let (contract, _) = staff("Alter;Dezernat;Sachgebiet;Amt", "40;II;Bauaufsicht;Bauamt");
    assert_eq!(contract.unit, ["II", "Bauamt", "Bauaufsicht"]);
    let (contract, _) = staff("Alter;OE;Schlüsselposition", "40;Dezernat II / Bauamt;x");
    assert_eq!(contract.unit, ["Dezernat II", "Bauamt"]);
    assert!(contract.key_position);
}

#[test]
fn levels_come_as_number_name_or_both() {
    let level = |header: &str, text: &str| {
        let checked = check(
            Kind::OnlineServices,
            &format!("Leistung;{header}\nx;{text}"),
        );
        let one = &checked.value.online_dienste[0];
        (one.scale, one.level)
    };
    for (text, expected) in [
        ("3", 3),
        ("3,0", 3),
        ("Stufe 3", 3),
        ("Transaktion", 3),
        ("3 – Transaktion", 3),
        ("3 (Transaktion)", 3),
        ("Stufe 1: Information", 1),
    ] {
        let read = level("Interaktionsstufe", text);
        assert_eq!(
            read,
            (LevelScale::Interaction, Value::Given(expected)),
            "{text}"
        );
    }
    for text in ["0", "6", "2-3", "3 Fälle", "hoch"] {
        let (_, read) = level("Stufe", text);
        assert_eq!(read, Value::Missing(Missing::Unusable), "{text}");
    }
    let read = level("OZG-Reifegrad", "0");
    assert_eq!(read, (LevelScale::OzgReifegrad11, Value::Given(0)));
    let read = level("Reifegrad", "Online-Transaktion");
    assert_eq!(read, (LevelScale::OzgReifegrad11, Value::Given(4)));
}

#[test]
fn age_bands_are_read_as_towns_label_them() {
    let band = |label: &str| {
        let checked = check(Kind::AgeBands, &format!("Altersgruppe;Anzahl\n{label};3"));
        checked.value.age_bands.first().map(|b| (b.from, b.to))
    };
    for (label, from, to) in [
        ("unter 25", None, Some(24)),
        ("< 25", None, Some(24)),
        ("bis 24 Jahre", None, Some(24)),
        ("25 bis unter 35", Some(25), Some(34)),
        ("25–34", Some(25), Some(34)),
        ("25 - 34 Jahre", Some(25), Some(34)),
        ("0_bis_unter_1", Some(0), Some(0)),
        ("60 und älter", Some(60), None),
        ("60 Jahre u. ä.", Some(60), None),
        ("60+", Some(60), None),
        (">= 60", Some(60), None),
        ("ab 60", Some(60), None),
        ("über 60", Some(61), None),
        ("ueber_60", Some(61), None),
        ("45", Some(45), Some(45)),
    ] {
        assert_eq!(band(label), Some((from, to)), "{label}");
    }
    for label in [
        "ältere",
        "2019",
        "1.5",
        "Gruppe 3 bis 4",
        "35 bis 25",
        "A1-3",
    ] {
        assert_eq!(band(label), None, "{label}");
    }
}

#[test]
fn age_bands_may_stand_side_by_side_and_share_a_border() {
    let text = "Amt;unter 25;25-35;35-45;45 und älter\nBauamt;3;4;5;-\nOrdnungsamt;1;2;3;4\n";
    let checked = check(Kind::AgeBands, text);
    assert_eq!(found(&checked), ["V086 E2"]);
    let bands: Vec<_> = checked
        .value
        .age_bands
        .iter()
        .map(|b| (b.unit.as_deref(), b.from, b.to, (b.heads, b.withheld)))
        .collect();
    let (bau, ordnung) = (Some("Bauamt"), Some("Ordnungsamt"));
    let expected = [
        (bau, None, Some(24), (3, None)),
        (bau, Some(25), Some(34), (4, None)),
        (bau, Some(35), Some(44), (5, None)),
        (bau, Some(45), None, (0, Some(Sign::Nothing))),
        (ordnung, None, Some(24), (1, None)),
        (ordnung, Some(25), Some(34), (2, None)),
        (ordnung, Some(35), Some(44), (3, None)),
        (ordnung, Some(45), None, (4, None)),
    ];
    assert_eq!(bands, expected);
}

#[test]
fn only_the_last_year_until_the_stichtag_counts() {
    let text = "jahr,bis_18,bis_30,ueber_60\n2024,9,8,7\n2025,8,9,7\n2027,1,1,1".replace(',', ";");
    let checked = check(Kind::AgeBands, &text);
    assert_eq!(checked.value.intake.totals(), (3, 1, 2));
    let heads: Vec<u64> = checked.value.age_bands.iter().map(|b| b.heads).collect();
    assert_eq!(heads, [8, 9, 7]);
}

/// Headers and values as the exports of personnel systems write them; the rows are invented and tell of one person each.
#[test]
fn exports_of_personnel_systems_need_no_mapping() {
    for (system, text) in [
        (
            "SAP HCM",
            "PersNr;GsKz;Geb.Dat.;Organisationseinheit;Mitarbeiterkreis;TrfGr;BsGrd;Eintritt\n\
             00012345;2;03.04.1970;Bauamt;Tarifbeschäftigte;EG 9b;50,00;01.08.1998",
        ),
        (
            "LOGA",
            "Personalnummer;Geschlecht;Geburtsdatum;Org.-Einheit;Statusgruppe;Entgeltgruppe;Arbeitszeit %;Eintrittsdatum\n\
             12345;w;03.04.1970;Bauamt;Tarifbeschäftigte;EG 9b;50 %;01.08.1998",
        ),
        (
            "P&I",
            "Pers.-Nr.;Geschl.;Geb.-Datum;Abteilung;Beschäftigungsart;Eingruppierung;Teilzeitfaktor;Eintritt am\n\
             12345;weiblich;3.4.1970;Bauamt;Tarifbeschäftigte;EG 9b;0,5;1.8.1998",
        ),
        (
            "KIDICAP",
            "PNR;Geschl.-Kz.;Geb.-Dat.;Dienststelle;Dienstart;EG/BesGr;TZ-Faktor;Beschäftigt seit\n\
             12345;W;03.04.70;Bauamt;Tarifbeschäftigte;EG 9b;0,500;01.08.98",
        ),
    ] {
        let table = csv(text);
        let checked = check_with(&source(Kind::Staff), &[table], &project());
        let [contract] = checked.value.contracts.as_slice() else {
            panic!("{system}: {:?}", checked.issues);
        };
        assert_eq!(
            contract.birth,
            Value::Given(Birth::Date(day(1970, 4, 3))),
            "{system}"
        );
        assert_eq!(
            (contract.sex, contract.fte),
            (Sex::Female, Some(0.5)),
            "{system}"
        );
        assert_eq!(contract.unit, ["Bauamt"], "{system}");
        assert_eq!(contract.grade.as_deref(), Some("EG 9b"), "{system}");
        let employment = contract.employment.as_deref();
        assert_eq!(employment, Some("Tarifbeschäftigte"), "{system}");
        assert_eq!(contract.entry, Some(day(1998, 8, 1)), "{system}");
        assert!(!contract.person.contains("12345"), "{system}");
    }
}

#[test]
fn a_special_limit_may_be_named() {
    let mut project = project();
    project.demography.special_limits = vec![SpecialLimit {
        name: "Einsatzdienst Feuerwehr".to_owned(),
        age: SourcedAge {
            months: 60 * 12,
            source: "erfunden".to_owned(),
        },
    }];
    let table = csv("PNR;Alter;Altersgrenze\n1;40;einsatzdienst feuerwehr\n2;40;Leitstelle");
    let checked = check_with(&source(Kind::Staff), &[table], &project);
    let limits: Vec<Option<u32>> = checked
        .value
        .contracts
        .iter()
        .map(|contract| contract.special_limit_months)
        .collect();
    assert_eq!(limits, [Some(720), None]);
    assert_eq!(found(&checked).len(), 1, "the unknown name is said");
}

/// The share of full time of the first row, and what is wrong.
fn share(header: &str, values: &[&str]) -> (Vec<Option<f64>>, Vec<String>) {
    let rows: Vec<String> = { values.iter().enumerate() }
        .map(|(index, value)| format!("{index};40;{value}"))
        .collect();
    let checked = check(
        Kind::Staff,
        &format!("PNR;Alter;{header}\n{}", rows.join("\n")),
    );
    let said = found(&checked);
    (
        checked.value.contracts.iter().map(|c| c.fte).collect(),
        said,
    )
}

#[test]
fn hours_are_never_read_as_per_cent() {
    for header in [
        "Beschäftigungsumfang (Std.)",
        "Umfang in Stunden",
        "Stellenumfang (Wochenstunden)",
    ] {
        let (shares, said) = share(header, &["39", "19,5", "29,25"]);
        assert_eq!(shares, [Some(1.0), Some(0.5), Some(0.75)], "{header}");
        assert_eq!(said, ["V078 C1"], "{header}");
        // Two full times: whose part 19.5 hours are nobody knows.
        let (shares, said) = share(header, &["39", "41", "19,5"]);
        assert_eq!(shares, [None; 3], "{header}");
        assert_eq!(said[0], "V079 C1", "{header}");
    }
    let (shares, said) = share("Umfang", &["39", "19,5", "30"]);
    assert_eq!((shares, said), (vec![None; 3], vec!["V080 C1".to_owned()]));
    let (shares, said) = share("Umfang", &["100", "50", "39"]);
    assert_eq!(shares, [Some(1.0), Some(0.5), Some(0.39)]);
    assert_eq!(said, [] as [&str; 0]);
    let mut project = project();
    project.demography.full_time_hours = Some(4000);
    let table = csv("PNR;Alter;Umfang (Std.)\n1;40;20\n2;40;40");
    let checked = check_with(&source(Kind::Staff), &[table], &project);
    let shares: Vec<_> = checked.value.contracts.iter().map(|c| c.fte).collect();
    assert_eq!(shares, [Some(0.5), Some(1.0)]);
    assert_eq!(found(&checked), [] as [&str; 0]);
}

#[test]
fn dates_that_cannot_be_meant_are_none() {
    let ends = |text: &str| {
        let checked = check(Kind::Staff, &format!("PNR;Alter;Vertragsende\n1;40;{text}"));
        let said = found(&checked);
        (checked.value.contracts[0].payroll_exit, said)
    };
    for text in [
        "31.12.2099",
        "31.12.2999",
        "31.12.9999",
        "01.01.9999",
        "2099-12-31",
        "99991231",
        "01.01.1900",
        "unbefristet",
        "unbefr.",
        "nein",
        "auf Dauer",
        "Lebenszeit",
        "2958465",
    ] {
        let (end, said) = ends(text);
        assert_eq!(end, None, "{text}");
        assert!(said.is_empty() || said == ["V073 C2"], "{text}: {said:?}");
    }
    assert_eq!(ends("31.12.2027"), (Some(day(2027, 12, 31)), Vec::new()));
    let (contract, said) = staff("Geburtsdatum", "01.01.1900");
    assert_eq!(contract.birth, Value::Missing(Missing::NotGiven));
    assert_eq!(said, ["V073 B2"]);
    let checked = check(
        Kind::Devices,
        "Gerätetyp;Kaufdatum;EOL\nPC;01.03.2024;01.03.2024\nPC;01.01.1970;2027",
    );
    let devices: Vec<_> = { checked.value.devices.iter() }
        .map(|d| (d.purchase, d.end_of_life))
        .collect();
    assert_eq!(
        devices,
        [
            (Some(day(2024, 3, 1)), None),
            (None, Some(day(2027, 12, 31)))
        ]
    );
}

#[test]
fn the_column_decides_what_comes_first() {
    let dates = |values: &[&str]| -> Vec<Option<chrono::NaiveDate>> {
        let text = format!("Gerätetyp;Kaufdatum\nPC;{}", values.join("\nPC;"));
        let checked = check(Kind::Devices, &text);
        checked.value.devices.iter().map(|d| d.purchase).collect()
    };
    let march = Some(day(2024, 3, 5));
    assert_eq!(dates(&["3/5/2024", "2/28/2025"])[0], march);
    assert_eq!(dates(&["5/3/2024", "28/2/2025"])[0], march);
    assert_eq!(dates(&["3/5/2024", "4/6/2025"]), [None, None]);
    // Two orders in one column are a mixture that nobody can part.
    assert_eq!(dates(&["3/5/2024", "2/28/2025", "28/2/2025"])[0], None);
}

#[test]
fn an_end_of_life_may_be_a_duration() {
    let ends = |header: &str, values: &[&str]| -> Vec<Option<chrono::NaiveDate>> {
        let rows: Vec<String> = values
            .iter()
            .map(|v| format!("PC;01.03.2020;{v}"))
            .collect();
        let text = format!("Gerätetyp;Kaufdatum;{header}\n{}", rows.join("\n"));
        let checked = check(Kind::Devices, &text);
        checked
            .value
            .devices
            .iter()
            .map(|d| d.end_of_life)
            .collect()
    };
    let after = |year| Some(day(year, 3, 1));
    assert_eq!(
        ends("EOL", &["36 Monate", "60", "5 Jahre", "2027"]),
        [
            after(2023),
            after(2025),
            after(2025),
            Some(day(2027, 12, 31))
        ]
    );
    assert_eq!(ends("EOL (Jahre)", &["5", "3"]), [after(2025), after(2023)]);
    assert_eq!(ends("EOL", &["36", "60"]), [after(2023), after(2025)]);
    assert_eq!(ends("EOL", &["3", "5"]), [after(2023), after(2025)]);
    // 12 can be months or years.
    assert_eq!(ends("EOL", &["12", "36"]), [None, None]);
}

#[test]
fn a_warranty_is_no_end_of_life() {
    let text = "Gerätetyp;Kaufdatum;Garantieende\nServer;01.05.2022;30.04.2025";
    assert_eq!(
        check(Kind::Devices, text).value.devices[0].end_of_life,
        None
    );
    let mut source = source(Kind::Devices);
    source
        .columns
        .insert("end_of_life".into(), "Garantieende".into());
    let checked = check_with(&source, &[csv(text)], &project());
    assert_eq!(checked.value.devices[0].end_of_life, None);
    assert_eq!(found(&checked), ["V077 C1"]);
}

#[test]
fn sex_is_told_by_words_and_forms_of_address() {
    for (text, expected) in [
        ("Herrn", Sex::Male),
        ("Hr.", Sex::Male),
        ("Herr Dr.", Sex::Male),
        ("männl.", Sex::Male),
        ("Fr.", Sex::Female),
        ("Frau Dr.", Sex::Female),
        ("Frau Prof. Dr.", Sex::Female),
        ("weibl.", Sex::Female),
        ("W", Sex::Female),
        ("div.", Sex::Diverse),
    ] {
        let (contract, said) = staff("Alter;Anrede", &format!("40;{text}"));
        assert_eq!((contract.sex, said), (expected, Vec::new()), "{text}");
    }
    for text in ["Herr/Frau", "Firma", "q"] {
        let (contract, said) = staff("Alter;Anrede", &format!("40;{text}"));
        assert_eq!(contract.sex, Sex::NotStated, "{text}");
        assert_eq!(said, ["V042 C2"], "{text}");
    }
}

#[test]
fn an_unknown_value_is_named_once_and_can_be_mapped() {
    let table = "PNR;Alter;Geschlecht\n1;40;K\n2;41;K\n3;42;w";
    let checked = check(Kind::Staff, table);
    assert_eq!(found(&checked), ["V042 C2"]);
    let values = &checked.value.intake.sheets[0].values;
    let met: Vec<_> = values
        .iter()
        .map(|v| (v.value.as_str(), v.taken, v.count))
        .collect();
    assert_eq!(met, [("K", None, 2), ("w", Some("value-female"), 1)]);
    let mut source = source(Kind::Staff);
    let mapped = [("K".to_owned(), "m".to_owned())].into();
    source.values_map.insert("sex".to_owned(), mapped);
    let checked = check_with(&source, &[csv(table)], &project());
    assert_eq!(found(&checked), [] as [&str; 0]);
    assert_eq!(checked.value.contracts[0].sex, Sex::Male);
}

#[test]
fn what_is_listed_exists() {
    let read = |text: &str| {
        let checked = check(
            Kind::Fachverfahren,
            &format!("Fachverfahren;Schnittstellen\nx;{text}"),
        );
        checked.value.fachverfahren[0].interfaces
    };
    for text in [
        "Standes, Kasse",
        "Melde",
        "ja (GIS)",
        "2",
        "ja",
        "x",
        "Ja, zum DMS",
        "Kasse, DMS (geplant)",
        "Novell",
        "Ohnesorg-Connector",
    ] {
        assert_eq!(read(text), Some(true), "{text}");
    }
    for text in [
        "keine",
        "0",
        "nein",
        "nein, nicht nötig",
        "keine bekannt",
        "nicht vorhanden",
    ] {
        assert_eq!(read(text), Some(false), "{text}");
    }
    for text in [
        "k. A.",
        "geplant",
        "ja, geplant 2027",
        "DMS in Planung",
        "DMS?, Kasse (geplant)",
        "?",
        "ja/nein",
        "unklar",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn who_left_is_told_by_the_status() {
    let kept = |text: &str| {
        let checked = check(
            Kind::Staff,
            &format!("PNR;Alter;Status;Mitarbeiterkreis\n1;40;{text};Beamte"),
        );
        checked.value.contracts.len()
    };
    for text in [
        "ausgetreten",
        "Rentner",
        "im Ruhestand",
        "verstorben",
        "Altersrente",
        "nicht aktiv",
        "inaktiv",
    ] {
        assert_eq!(kept(text), 0, "{text}");
    }
    for text in [
        "aktiv",
        "ruhend",
        "Elternzeit",
        "nicht ausgetreten",
        "Austritt geplant",
        "besetzt",
    ] {
        assert_eq!(kept(text), 1, "{text}");
    }
    // A column "Status" that tells the employment type is one.
    let (contract, said) = staff("Alter;Status", "40;Tarifbeschäftigte");
    assert_eq!(contract.employment.as_deref(), Some("Tarifbeschäftigte"));
    assert_eq!(said, [] as [&str; 0]);
}

#[test]
fn the_passive_phase_begins_the_day_after_the_last_at_the_desk() {
    for (header, value, expected) in [
        ("Beginn Freistellungsphase", "01.01.2028", day(2027, 12, 31)),
        ("Freistellung ab", "01.01.2028", day(2027, 12, 31)),
        ("ATZ Freistellung", "01.01.2028", day(2027, 12, 31)),
        ("Letzter Arbeitstag", "31.12.2027", day(2027, 12, 31)),
        ("Letzter Arbeitstag", "01.01.2028", day(2028, 1, 1)),
    ] {
        let (contract, _) = staff(&format!("Alter;{header}"), &format!("61;{value}"));
        assert_eq!(contract.desk_exit, Some(expected), "{header}");
    }
}

#[test]
fn a_stroke_parts_levels_only_where_the_column_shows_it() {
    let units = |values: &[&str]| -> Vec<String> {
        let rows: Vec<String> = { values.iter().enumerate() }
            .map(|(index, value)| format!("{index};40;{value}"))
            .collect();
        let checked = check(Kind::Staff, &format!("PNR;Alter;OE\n{}", rows.join("\n")));
        checked
            .value
            .contracts
            .iter()
            .map(|c| c.unit.join(">"))
            .collect()
    };
    assert_eq!(
        units(&["Amt für Jugend/Soziales"]),
        ["Amt für Jugend/Soziales"]
    );
    assert_eq!(
        units(&["Amt für Jugend-/Sozialhilfe"]),
        ["Amt für Jugend-/Sozialhilfe"]
    );
    assert_eq!(units(&["Bauhof (Straßen/Grün)"]), ["Bauhof (Straßen/Grün)"]);
    assert_eq!(
        units(&["Dezernat II/Ordnungsamt"]),
        ["Dezernat II>Ordnungsamt"]
    );
    assert_eq!(
        units(&[
            "Technik/Bauamt",
            "Technik/Bauhof",
            "Amt für Jugend/Soziales"
        ]),
        [
            "Technik>Bauamt",
            "Technik>Bauhof",
            "Amt für Jugend/Soziales"
        ]
    );
    assert_eq!(units(&["Dezernat II / Bauamt"]), ["Dezernat II>Bauamt"]);
    assert_eq!(
        units(&[
            "Dezernat IV/Jugendamt/Kitas",
            "Dezernat IV/Amt für Jugend/Soziales"
        ]),
        [
            "Dezernat IV>Jugendamt>Kitas",
            "Dezernat IV>Amt für Jugend/Soziales"
        ]
    );
    assert_eq!(units(&["A > B > C"]), ["A>B>C"]);
}

#[test]
fn a_target_may_name_its_year() {
    let read = |text: &str| {
        let checked = check(Kind::Kennzahlen, &format!("Kennzahl;Wert;Ziel\nx;1;{text}"));
        let one = &checked.value.kennzahlen[0];
        (one.target, one.target_year)
    };
    for (text, value, year) in [
        ("100 % bis 2027", 100.0, 2027),
        ("80 (2030)", 80.0, 2030),
        ("bis Ende 2026: 12", 12.0, 2026),
        ("1.234,5 bis 2028", 1234.5, 2028),
        ("2027: 90 %", 90.0, 2027),
    ] {
        assert_eq!(read(text), (Some(value), Some(year)), "{text}");
    }
    assert_eq!(read("2027"), (Some(2027.0), None));
    assert_eq!(read("80"), (Some(80.0), None));
}

#[test]
fn levels_of_the_new_model_are_a_scale_of_their_own() {
    let read = |header: &str, levels: &[&str]| {
        let text = format!("Leistung;{header}\nx;{}", levels.join("\nx;"));
        let checked = check(Kind::OnlineServices, &text);
        let said = found(&checked);
        let levels: Vec<_> = { checked.value.online_dienste.iter() }
            .map(|one| (one.scale, one.level))
            .collect();
        (levels, said)
    };
    let (levels, said) = read("OZG-Reifegrad (Modell 2.0)", &["0", "5", "7"]);
    let expected = [0, 5, 7].map(|level| (LevelScale::OzgReifegrad20, Value::Given(level)));
    assert_eq!((levels, said), (expected.to_vec(), Vec::new()));
    let (levels, said) = read("OZG-Reifegrad", &["2", "5", "7"]);
    assert!(levels.iter().all(|(_, level)| level.given().is_none()));
    assert_eq!(said, ["V093 B1"]);
    let (levels, said) = read("OZG-Reifegrad", &["2", "5"]);
    assert_eq!(levels[0].1, Value::Given(2));
    assert_eq!(said, ["V020 B3"]);
}

#[test]
fn a_sign_in_place_of_a_count_is_kept() {
    let checked = check(
        Kind::AgeBands,
        "Amt;unter 25;25-34;Gesamt\nA;.;9;14\nB;/;x;20\nC;–;3;3\nD;2;3;6",
    );
    let bands = &checked.value.age_bands;
    assert_eq!(bands.len(), 8, "no band vanishes");
    let signs: Vec<_> = bands
        .iter()
        .map(|b| b.withheld.map(|s| s.symbol()))
        .collect();
    let expected = [
        Some("."),
        None,
        Some("/"),
        Some("x"),
        Some("–"),
        None,
        None,
        None,
    ];
    assert_eq!(signs, expected);
    let said = found(&checked);
    assert!(said.contains(&"V057 D5".to_owned()), "{said:?}");
    let checked = check(
        Kind::AgeBands,
        "Altersgruppe;Anzahl\nunter 25;.\n25-34;<5\nab 35;7",
    );
    assert_eq!(checked.value.age_bands.len(), 3);
    assert!(checked.value.age_bands[1].withheld.is_some());
}

#[test]
fn a_list_of_codes_says_what_values_mean() {
    let list = "Codes der Personalabteilung\nMerkmal;Schlüssel;Klartext\nOrganisationseinheit;4711;Bauamt\nsex;K;m\nGeschlecht;U;\nGerätetyp;1;Notebook\n;;\n";
    let read = CodeList::read(&csv(list));
    assert_eq!(read.issues.len(), 0, "{:?}", read.issues);
    let list = read.value.expect("a list");
    let mut source = source(Kind::Staff);
    source.codes = list.of(Kind::Staff);
    let names: Vec<&str> = source.codes.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        ["sex", "unit"],
        "what other kinds have is not for this one"
    );
    let table = "PNR;Alter;Geschlecht;Amt\n1;40;K;4711\n2;41;U;4711\n3;42;w;Schulamt";
    let checked = check_with(&source, &[csv(table)], &project());
    assert_eq!(found(&checked), [] as [&str; 0]);
    let read: Vec<(Sex, &str)> = { checked.value.contracts.iter() }
        .map(|contract| (contract.sex, contract.unit[0].as_str()))
        .collect();
    let expected = [
        (Sex::Male, "Bauamt"),
        (Sex::NotStated, "Bauamt"),
        (Sex::Female, "Schulamt"),
    ];
    assert_eq!(read, expected);
    // What befund.toml itself says goes before the list.
    let own = [("K".to_owned(), "d".to_owned())].into();
    source.values_map.insert("sex".to_owned(), own);
    let checked = check_with(&source, &[csv(table)], &project());
    assert_eq!(checked.value.contracts[0].sex, Sex::Diverse);
}

//! What cells say: numbers, dates, ages, shares and words in the writings that German offices use.

use befund::model::answers::{Missing, Value};
use befund::model::dataset::Dataset;
use befund::model::inventory::LevelScale;
use befund::model::raw::RawCell;
use befund::model::staff::{Birth, Sex};
use befund::project::{SourceKind as Kind, SourcedAge, SpecialLimit};

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
fn what_is_no_number_is_never_guessed() {
    for text in [
        "ca. 500",
        "3-5",
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
        ("03/04/2021", "V015 B2"),
        ("bald", "V015 B2"),
        ("1.2.3.4", "V015 B2"),
        ("Q3 2021", "V015 B2"),
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
    for text in [
        "0", "7", "2-3", "2+", "2,5", "gut", "-2", "2 von 6", "1.234",
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
        ("01.01.1900", "V021 B2"),
        ("01.01.2020", "V021 B2"),
        ("früh", "V015 B2"),
    ] {
        let (contract, said) = staff("Geburtsdatum", row);
        assert_eq!(contract.birth, Value::Missing(Missing::Unusable), "{row}");
        assert_eq!(said, [code], "{row}");
    }
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
    assert_eq!((contract.fte, said), (None, Vec::new()));
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
    assert!(checked.issues.is_empty(), "{:?}", found(&checked));
    let bands: Vec<_> = checked
        .value
        .age_bands
        .iter()
        .map(|b| (b.unit.as_deref(), b.from, b.to, b.heads))
        .collect();
    let (bau, ordnung) = (Some("Bauamt"), Some("Ordnungsamt"));
    let expected = [
        (bau, None, Some(24), 3),
        (bau, Some(25), Some(34), 4),
        (bau, Some(35), Some(45), 5),
        (ordnung, None, Some(24), 1),
        (ordnung, Some(25), Some(34), 2),
        (ordnung, Some(35), Some(44), 3),
        (ordnung, Some(45), None, 4),
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

//! Devices, applications, online services, figures, age bands and the account of rows.

use std::sync::Arc;

use befund::model::answers::{Missing, Value};
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, Finding, RowKind};
use befund::model::intake::{Intake, SetAside, SheetIntake};
use befund::model::inventory::{Bound, Device, Fachverfahren, Kennzahl, LevelScale, OnlineDienst};
use befund::model::issue::Code;
use befund::model::place::Origin;
use befund::model::raw::Reading;
use befund::model::staff::AgeBand;
use chrono::NaiveDate;
use proptest::prelude::*;

use super::barometer::assert_totals;
use super::make::{base, by_id, column, date, findings, line, lines, place};

pub(crate) fn device(row: usize, device_type: &str) -> Device {
    Device {
        device_type: device_type.to_owned(),
        model: None,
        unit: None,
        site: None,
        purchase: None,
        end_of_life: None,
        status: None,
        count: 1,
        price: None,
        place: place(row),
    }
}

fn of_devices(devices: Vec<Device>) -> Vec<Finding> {
    findings(&Dataset {
        devices,
        ..Dataset::default()
    })
}

#[test]
fn devices_by_type_and_status() {
    let found = of_devices(vec![
        Device {
            count: 3,
            status: Some("Lager".to_owned()),
            ..device(0, "PC")
        },
        Device {
            status: Some("in Betrieb".to_owned()),
            ..device(1, "PC")
        },
        device(2, "Beamer"),
    ]);
    let finding = by_id(&found, "geraete");
    let rows: Vec<Vec<String>> = finding.table.rows.iter().map(line).collect();
    assert_eq!(
        rows,
        [
            ["PC", "4", "3", "1", "0"],
            ["Beamer", "1", "0", "0", "1"],
            ["analysis-row-total", "5", "3", "1", "1"],
        ]
    );
}

#[test]
fn many_statuses_share_a_column() {
    let devices = (0..9)
        .map(|row| Device {
            status: Some(format!("Status {row}")),
            ..device(row, "PC")
        })
        .collect();
    let found = of_devices(devices);
    let finding = by_id(&found, "geraete");
    assert_eq!(column(finding, "status_other"), ["4", "4"]);
    assert_eq!(finding.table.columns.len(), 8);
}

#[test]
fn the_end_of_life_is_the_date_given_else_purchase_and_years_of_use() {
    // The Stichtag is 30 June 2026; years of use of a notebook are 3, of a smartphone 5.
    let bought = |row, device_type: &str, purchase| Device {
        purchase: Some(purchase),
        ..device(row, device_type)
    };
    let found = of_devices(vec![
        bought(0, "Notebook", date(2023, 6, 29)),
        bought(1, "Notebook", date(2023, 6, 30)),
        Device {
            end_of_life: Some(date(2027, 1, 1)),
            ..bought(2, "Notebook", date(2015, 1, 1))
        },
        Device {
            end_of_life: Some(date(2026, 6, 29)),
            count: 4,
            ..bought(3, "Notebook", date(2025, 6, 30))
        },
        bought(4, "Diensthandys", date(2021, 6, 29)),
        bought(5, "Server", date(2001, 1, 1)),
        Device {
            status: Some("ausgesondert".to_owned()),
            ..bought(6, "Notebook", date(2001, 1, 1))
        },
    ]);
    let finding = by_id(&found, "geraete-alter");
    let pick = |id: &str| column(finding, id);
    assert_eq!(
        pick("type"),
        ["Notebook", "Diensthandys", "Server", "analysis-row-total"]
    );
    assert_eq!(pick("count"), ["7", "1", "1", "9"]);
    assert_eq!(pick("past"), ["5", "1", "0", "6"]);
    assert_eq!(pick("past_by_date"), ["4", "0", "0", "4"]);
    assert_eq!(pick("past_by_lifetime"), ["1", "1", "0", "2"]);
    assert_eq!(pick("not_judged"), ["0", "0", "1", "1"]);
    assert_eq!(pick("lifetime"), ["3", "5", "", ""]);
    assert_eq!(pick("share_past"), ["0.7143", "1.0000", "x", "0.7500"]);
}

#[test]
fn types_are_recognised_by_the_end_of_their_words() {
    let years = |device_type: &str| {
        let found = of_devices(vec![device(0, device_type)]);
        column(by_id(&found, "geraete-alter"), "lifetime")[0].clone()
    };
    for (device_type, expected) in [
        ("Arbeitsplatzdrucker", "3"),
        ("Desktop-PC", "3"),
        ("Monitore", "3"),
        ("LAPTOP 14 Zoll", "3"),
        ("Smartphones", "5"),
        ("IP-Telefon", "8"),
        ("Druckertisch", ""),
        ("Switch", ""),
    ] {
        assert_eq!(years(device_type), expected, "{device_type}");
    }
}

fn any_device() -> impl Strategy<Value = Device> {
    let day = || {
        (2010..2030i32, 1..=365u32)
            .prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).expect("a date"))
    };
    (
        prop::sample::select(vec!["PC", "Smartphone", "Server", "Ärmel"]),
        prop::sample::select(vec![None, Some("in Betrieb"), Some("entsorgt")]),
        prop::option::of(day()),
        prop::option::of(day()),
        0..5u64,
    )
        .prop_map(
            |(device_type, status, purchase, end_of_life, count)| Device {
                status: status.map(str::to_owned),
                purchase,
                end_of_life,
                count,
                ..device(0, device_type)
            },
        )
}

fn any_devices() -> impl Strategy<Value = Vec<Device>> {
    prop::collection::vec(any_device(), 1..40).prop_map(|mut devices| {
        for (row, device) in devices.iter_mut().enumerate() {
            device.place = place(row);
        }
        devices
    })
}

/// Whether a device is past its end: date for date, without calendar arithmetic of a library.
fn is_past(device: &Device) -> Option<bool> {
    let day = (2026, 6, 30);
    let parts = |date: NaiveDate| {
        let text = date.to_string();
        let mut parts = text
            .split('-')
            .map(|part| part.parse::<i32>().expect("a number"));
        let mut next = || parts.next().expect("three parts");
        (next(), next(), next())
    };
    if let Some(end) = device.end_of_life {
        return Some(parts(end) < day);
    }
    let years = match device.device_type.as_str() {
        "PC" => 3,
        "Smartphone" => 5,
        _ => return None,
    };
    let (year, month, in_month) = parts(device.purchase?);
    Some((year + years, month, in_month) < day)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn devices_are_counted_as_a_loop_counts(devices in any_devices()) {
        let found = of_devices(devices.clone());
        let all: u64 = devices.iter().map(|device| device.count).sum();
        if all == 0 {
            prop_assert!(found.is_empty());
            return Ok(());
        }
        prop_assert_eq!(base(by_id(&found, "geraete"), "devices"), all.to_string());
        let here = || devices.iter().filter(|d| d.status.as_deref() != Some("entsorgt"));
        let count = |past: Option<bool>| {
            here().filter(|d| is_past(d) == past).map(|d| d.count).sum::<u64>()
        };
        let Some(finding) = found.iter().find(|finding| finding.id == "geraete-alter") else {
            prop_assert_eq!(here().map(|d| d.count).sum::<u64>(), 0);
            return Ok(());
        };
        let total = lines(finding, RowKind::Total).remove(0);
        prop_assert_eq!(&total[3], &count(Some(true)).to_string());
        prop_assert_eq!(&total[8], &count(None).to_string());
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (devices, shuffled) in any_devices().prop_flat_map(|d| (Just(d.clone()), Just(d).prop_shuffle()))
    ) {
        prop_assert_eq!(of_devices(devices), of_devices(shuffled));
    }
}

pub(crate) fn application(row: usize, name: &str, unit: &str, dms: Option<bool>) -> Fachverfahren {
    Fachverfahren {
        name: name.to_owned(),
        vendor: None,
        unit: Some(unit.to_owned()),
        hosting: Some("Rechenzentrum".to_owned()),
        interfaces: None,
        partners: Vec::new(),
        dms_link: dms,
        multi_user: Some(true),
        web: Some(false),
        users: None,
        support_fte: None,
        place: place(row),
    }
}

#[test]
fn an_application_of_two_units_is_one_application_and_two_uses() {
    let found = findings(&Dataset {
        fachverfahren: vec![
            application(0, "VOIS", "Bürgerbüro", Some(true)),
            application(1, "vois ", "Ordnungsamt", Some(false)),
            application(2, "ProBauG", "Bürgerbüro", None),
        ],
        ..Dataset::default()
    });
    let finding = by_id(&found, "fachverfahren");
    assert_eq!(
        ["applications", "uses"].map(|name| base(finding, name)),
        ["2", "3"]
    );
    assert_eq!(
        lines(finding, RowKind::Data),
        [
            ["analysis-row-interfaces", "0", "x", "0", "3"],
            ["analysis-row-dms-link", "1", "0.5000", "1", "1"],
            ["analysis-row-multi-user", "3", "1.0000", "0", "0"],
            ["analysis-row-web", "0", "0.0000", "3", "0"],
        ]
    );
    let units = by_id(&found, "fachverfahren-nach-einheit");
    assert_eq!(
        lines(units, RowKind::Data),
        [["Bürgerbüro", "2", "0"], ["Ordnungsamt", "1", "1"]]
    );
    let hosting = by_id(&found, "fachverfahren-nach-betrieb");
    assert_eq!(
        lines(hosting, RowKind::Data),
        [["Rechenzentrum", "3", "1.0000"]]
    );
}

pub(crate) fn service(row: usize, scale: LevelScale, level: Value<u8>) -> OnlineDienst {
    OnlineDienst {
        service: format!("Dienst {row}"),
        unit: None,
        audience: None,
        scale,
        level,
        cases_per_year: Some(100),
        status: None,
        place: place(row),
    }
}

#[test]
fn scales_of_online_services_are_never_mixed() {
    use LevelScale::{Interaction, OzgReifegrad11};
    let found = findings(&Dataset {
        online_dienste: vec![
            service(0, Interaction, Value::Given(1)),
            service(1, Interaction, Value::Given(4)),
            service(2, Interaction, Value::Missing(Missing::Unusable)),
            service(3, OzgReifegrad11, Value::Given(0)),
        ],
        ..Dataset::default()
    });
    let levels = by_id(&found, "online-dienste");
    assert_eq!(
        column(levels, "services"),
        ["1", "0", "0", "1", "0", "2", "1"]
    );
    assert_eq!(column(levels, "cases_per_year")[5], "200");
    assert_totals(levels);
    let ozg = by_id(&found, "online-dienste-ozg");
    assert_eq!(column(ozg, "level")[..2], ["0", "1"]);
    assert_eq!(column(ozg, "services"), ["1", "0", "0", "0", "0", "1"]);
}

pub(crate) fn figure(row: usize, name: &str, value: f64, year: i32) -> Kennzahl {
    Kennzahl {
        name: name.to_owned(),
        value: Value::Given(value),
        digits: 0,
        measure: Some("Stück".to_owned()),
        year: Some(year),
        target: None,
        target_year: None,
        bound: Bound::Exact,
        target_bound: Bound::Exact,
        base: None,
        printed_share: None,
        direction: None,
        source: None,
        goal: None,
        place: place(row),
    }
}

#[test]
fn the_latest_year_is_a_tile_and_all_years_are_a_course() {
    let mut latest = figure(2, "Laptops", 87.0, 2019);
    (latest.target, latest.target_year) = (Some(120.5), Some(2022));
    let found = findings(&Dataset {
        kennzahlen: vec![
            latest,
            figure(0, "Laptops", 40.0, 2017),
            figure(1, "Ämter", 9.0, 2019),
        ],
        ..Dataset::default()
    });
    let tiles = by_id(&found, "kennzahlen");
    assert_eq!(
        lines(tiles, RowKind::Data),
        [
            ["Ämter", "9.0000", "Stück", "2019", "", "", ""],
            [
                "Laptops", "87.0000", "Stück", "2019", "120.5000", "2022", "-33.5000"
            ],
        ]
    );
    // A target with a digit more than the value is not cut.
    let digits = |row: usize, column: usize| match tiles.table.rows[row].cells[column].value {
        CellValue::Number { digits, .. } => digits,
        _ => panic!("not a number"),
    };
    assert_eq!([digits(1, 1), digits(1, 4), digits(1, 6)], [0, 1, 1]);
    let course = by_id(&found, "kennzahlen-verlauf");
    assert_eq!(
        lines(course, RowKind::Data),
        [["Laptops", "Stück", "40.0000", "87.0000"]]
    );
}

pub(crate) fn band(row: usize, unit: Option<&str>, from: Option<u8>, heads: u64) -> AgeBand {
    AgeBand {
        unit: unit.map(str::to_owned),
        from,
        to: from.map_or(Some(29), |from| (from < 60).then_some(from + 29)),
        label: from.map_or("unter 30".to_owned(), |from| format!("ab {from}")),
        heads,
        withheld: None,
        printed_total: None,
        place: place(row),
    }
}

#[test]
fn age_bands_stand_in_order_of_age() {
    let found = findings(&Dataset {
        age_bands: vec![
            band(0, Some("Bauamt"), Some(60), 4),
            band(1, Some("Bauamt"), None, 1),
            band(2, Some("Amt 1"), Some(30), 2),
            band(3, Some("Amt 1"), Some(60), 3),
        ],
        ..Dataset::default()
    });
    let finding = by_id(&found, "altersbaender");
    assert_eq!(
        lines(finding, RowKind::Data),
        [
            ["unter 30", "1", "0.1000"],
            ["ab 30", "2", "0.2000"],
            ["ab 60", "7", "0.7000"]
        ]
    );
    let units = by_id(&found, "altersbaender-nach-einheit");
    let rows: Vec<Vec<String>> = units.table.rows.iter().map(line).collect();
    assert_eq!(
        rows,
        [
            ["Amt 1", "5", "0", "2", "3"],
            ["Bauamt", "5", "1", "0", "4"],
            ["analysis-row-total", "10", "1", "2", "7"],
        ]
    );
    assert_eq!(finding.table.population, units.table.population);
}

#[test]
fn bands_of_the_whole_that_do_not_add_up_are_another_population() {
    let found = findings(&Dataset {
        age_bands: vec![band(0, None, None, 9), band(1, Some("Amt 1"), None, 5)],
        ..Dataset::default()
    });
    let whole = by_id(&found, "altersbaender");
    assert_eq!(base(whole, "n"), "9");
    let units = by_id(&found, "altersbaender-nach-einheit");
    assert_ne!(whole.table.population, units.table.population);
}

pub(crate) fn sheet(file: &str, rows_in: u64, aside: u64) -> SheetIntake {
    let set_aside = SetAside {
        place: place(1),
        code: Code("V001"),
    };
    SheetIntake {
        values: Vec::new(),
        origin: Arc::new(Origin {
            file: file.to_owned(),
            sheet: None,
        }),
        kind: "answers",
        reading: Reading {
            encoding: Some("windows-1252".to_owned()),
            ..Reading::default()
        },
        header_row: 1,
        rows_in,
        used: rows_in - aside,
        set_aside: (0..aside).map(|_| set_aside.clone()).collect(),
        columns: Vec::new(),
    }
}

#[test]
fn rows_in_are_used_or_set_aside() {
    let found = findings(&Dataset {
        intake: Intake {
            sheets: vec![sheet("b.csv", 10, 1), sheet("a.csv", 5, 0)],
            ..Intake::default()
        },
        ..Dataset::default()
    });
    let finding = by_id(&found, "datengrundlage");
    let rows: Vec<Vec<String>> = finding.table.rows.iter().map(line).collect();
    assert_eq!(
        rows,
        [
            [
                "b.csv",
                "source-kind-answers",
                "10",
                "9",
                "1",
                "windows-1252"
            ],
            [
                "a.csv",
                "source-kind-answers",
                "5",
                "5",
                "0",
                "windows-1252"
            ],
            ["analysis-row-total", "", "15", "14", "1", ""],
        ]
    );
}

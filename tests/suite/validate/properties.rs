//! Whatever the writing: dates, durations, grades, shares and vocabularies read back as what was written, or are refused.

use befund::model::answers::Value;
use befund::model::staff::Sex;
use befund::project::SourceKind as Kind;
use chrono::{Datelike, Months, NaiveDate};
use proptest::prelude::*;

use super::table::{check, day, found};

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const SHORT: [&str; 12] = [
    "Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
];

/// A day written in one of many ways, each of which names it fully.
fn written(day: NaiveDate, way: usize) -> String {
    let (d, m, y) = (day.day(), day.month(), day.year());
    let name = (m - 1) as usize;
    match way {
        0 => format!("{d:02}.{m:02}.{y}"),
        1 => format!("{d}.{m}.{y}"),
        2 => format!("{d}. {m}. {y}"),
        3 => format!("{y}-{m:02}-{d:02}"),
        4 => format!("{y}/{m:02}/{d:02}"),
        5 => format!("{y}{m:02}{d:02}"),
        6 => format!("{d}. {} {y}", MONTHS[name]),
        7 => format!("{d:02}. {}. {y}", SHORT[name]),
        8 => format!("{y}-{m:02}-{d:02}T08:15:00"),
        9 => format!("{d:02}.{m:02}.{y}, 8:15 Uhr"),
        10 => format!("'{d:02}.{m:02}.{y}"),
        11 => format!("am {d:02}.{m:02}.{y}"),
        12 => format!("{d:02}.{m:02}.{:02}", y % 100),
        13 => format!("{d:02}-{m:02}-{y}"),
        _ => format!("{:?}, {d:02}.{m:02}.{y}", day.weekday()),
    }
}

/// The days of a column of purchases.
fn purchases(texts: &[String]) -> (Vec<Option<NaiveDate>>, Vec<String>) {
    let checked = check(
        Kind::Devices,
        &format!("Gerätetyp;Kaufdatum\nPC;{}", texts.join("\nPC;")),
    );
    let said = found(&checked);
    let days = checked.value.devices.iter().map(|d| d.purchase).collect();
    (days, said)
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..9000).prop_map(|days| day(2026, 6, 30) - chrono::Duration::days(days))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_day_reads_back_in_any_writing(day in a_day(), way in 0usize..15) {
        let (days, said) = purchases(&[written(day, way)]);
        prop_assert_eq!(days, vec![Some(day)]);
        prop_assert!(said.iter().all(|code| code.starts_with("V018")), "{:?}", said);
    }

    /// A column of dates with strokes is read rightly or not at all; one clear date makes all of them clear.
    #[test]
    fn strokes_are_never_read_the_wrong_way(
        days in prop::collection::vec(a_day(), 1..8), american in any::<bool>()
    ) {
        let text = |day: &NaiveDate| {
            let (d, m, y) = (day.day(), day.month(), day.year());
            if american { format!("{m}/{d}/{y}") } else { format!("{d}/{m}/{y}") }
        };
        let texts: Vec<String> = days.iter().map(text).collect();
        let (read, _) = purchases(&texts);
        let clear = days.iter().any(|day| day.day() > 12);
        for (read, day) in read.iter().zip(&days) {
            prop_assert!(read.is_none() || *read == Some(*day));
            prop_assert!(!clear || *read == Some(*day));
        }
    }

    /// No text of digits and signs brings a reader down, and none is read as a day outside its century.
    #[test]
    fn no_text_brings_a_date_down(text in "[0-9./' aQKWMärz-]{0,14}") {
        let (days, _) = purchases(&[text]);
        for day in days.into_iter().flatten() {
            prop_assert!((1926..=2026).contains(&day.year()));
        }
    }

    #[test]
    fn a_duration_counts_from_the_purchase(bought in a_day(), months in 1u32..120, years in any::<bool>()) {
        let (text, months) = if years {
            (format!("{} Jahre", months % 15 + 1), (months % 15 + 1) * 12)
        } else {
            (format!("{months} Monate"), months)
        };
        let checked = check(
            Kind::Devices,
            &format!("Gerätetyp;Kaufdatum;EOL\nPC;{};{text}", written(bought, 0)),
        );
        let end = bought.checked_add_months(Months::new(months));
        prop_assert_eq!(checked.value.devices[0].end_of_life, end);
    }

    #[test]
    fn one_grade_is_read_and_two_are_none(a in 1u8..=6, b in 1u8..=6, way in 0usize..8) {
        let names = ["sehr gut", "gut", "befriedigend", "ausreichend", "mangelhaft", "ungenügend"];
        let name = |grade: u8| names[usize::from(grade) - 1];
        let text = match way {
            0 => a.to_string(),
            1 => format!("{a} ({})", name(b)),
            2 => format!("Note {a}"),
            3 => format!("{a}."),
            4 => format!("{a} = {}", name(b)),
            5 => format!("{} ({a})", name(b)),
            6 => format!("{a}-{b}"),
            _ => format!("{a},{b}"),
        };
        let expected = match way {
            0 | 2 | 3 => true,
            1 | 4 | 5 => a == b,
            _ => false,
        };
        let checked = check(Kind::Barometer, &format!("Interview;Note;Amt\nI1;{text};Bauamt"));
        let read = checked.value.grades[0].grade;
        prop_assert_eq!(read.given().copied(), expected.then_some(a), "{}", text);
    }

    /// Hours, per cent and fractions of one staff give the same shares, whichever the column counts in.
    #[test]
    fn a_share_is_the_same_in_every_unit(parts in prop::collection::vec(1u32..=39, 1..12)) {
        let shares = |header: &str, of: &dyn Fn(u32) -> String| -> Vec<Option<f64>> {
            let rows: Vec<String> = [39]
                .iter()
                .chain(&parts)
                .enumerate()
                .map(|(index, hours)| format!("{index};40;{}", of(*hours)))
                .collect();
            let text = format!("PNR;Alter;{header}\n{}", rows.join("\n"));
            check(Kind::Staff, &text).value.contracts.iter().map(|c| c.fte).collect()
        };
        let hours = shares("Umfang (Std.)", &|hours| hours.to_string());
        // A column that holds another full time than 39 beside it is refused whole.
        if parts.iter().any(|hours| (35..39).contains(hours)) {
            prop_assert!(hours.iter().all(Option::is_none));
        } else {
            let percent = shares("Umfang in %", &|hours| format!("{:.6}", f64::from(hours) / 0.39).replace('.', ","));
            for (a, b) in hours.iter().zip(&percent) {
                let (a, b) = (a.unwrap_or(-1.0), b.unwrap_or(-2.0));
                prop_assert!((a - b).abs() < 1e-6, "{} {}", a, b);
            }
        }
    }

    /// Case, full stops, titles and spaces do not change a sex.
    #[test]
    fn a_sex_is_its_meaning(word in 0usize..6, title in 0usize..4, upper in any::<bool>()) {
        let words = [
            ("Frau", Sex::Female), ("weibl.", Sex::Female), ("w", Sex::Female),
            ("Herrn", Sex::Male), ("männlich", Sex::Male), ("div.", Sex::Diverse),
        ];
        let (text, expected) = words[word];
        let title = ["", " Dr.", " Prof. Dr.", " Dipl.-Ing."][title];
        let text = format!(" {text}{title} ");
        let text = if upper { text.to_uppercase() } else { text };
        let checked = check(Kind::Staff, &format!("PNR;Alter;Anrede\n1;40;{text}"));
        prop_assert_eq!(checked.value.contracts[0].sex, expected);
    }

    /// Keys of one survey never name a person of another, whatever the numbers.
    #[test]
    fn numbers_of_two_files_are_two_persons(count in 1u32..20) {
        use befund::validate::{Input, validate};
        use super::table::{project, sheet, source};
        let rows = |from: u32| -> String { (from..from + count).map(|n| format!("\n{n};bedarf;mehr Zeit")).collect() };
        let kind = source(Kind::Answers);
        let one = [sheet("a.csv", None, &format!("Interview;Frage;Antwort{}", rows(1)))];
        let two = [sheet("b.csv", None, &format!("Interview;Frage;Antwort{}", rows(1)))];
        let inputs = [Input { source: &kind, tables: &one }, Input { source: &kind, tables: &two }];
        let persons = |checked: &befund::model::issue::Checked<befund::model::dataset::Dataset>| {
            let keys = checked.value.answers.iter().map(|a| a.respondent.key.clone());
            keys.collect::<std::collections::BTreeSet<_>>().len()
        };
        let checked = validate(&inputs, &project());
        prop_assert_eq!(persons(&checked), 2 * count as usize);
        let mut shared = kind.clone();
        shared.respondents = Some(befund::project::Respondents::Shared);
        let inputs = [Input { source: &shared, tables: &one }, Input { source: &shared, tables: &two }];
        prop_assert_eq!(persons(&validate(&inputs, &project())), count as usize);
    }
}

#[test]
fn a_placeholder_is_the_same_in_every_writing() {
    for text in [
        "31.12.2099",
        "2099-12-31",
        "20991231",
        "31. Dezember 2099",
        "12/31/2099",
    ] {
        let checked = check(Kind::Staff, &format!("PNR;Alter;Austritt\n1;40;{text}"));
        assert_eq!(checked.value.contracts[0].payroll_exit, None, "{text}");
        assert_eq!(found(&checked), ["V073 C2"], "{text}");
        assert!(matches!(checked.value.contracts[0].birth, Value::Given(_)));
    }
}

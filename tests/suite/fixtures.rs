//! Findings built by hand, as the analyses make them, for the tests of charts and writers. Answers and grades are invented.

use std::collections::BTreeMap;
use std::sync::Arc;

use befund::chart;
use befund::chart::picture::{Engines, Sketch};
use befund::disclosure::{
    Beside, Coarse, Gated, disclose, gate, gate_codings, gate_inputs, gate_intake,
};
use befund::i18n::{I18n, Language};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::{Category, CategoryId, Codebook, Handlungsfeld};
use befund::model::coding::{Coding, CodingFacts, Codings, Method, Target};
use befund::model::dataset::Dataset;
use befund::model::finding::{
    BaseFigure, Cell, CellRef, CellValue, Chart, ChartKind, Column, Evidence, Finding, Role, Row,
    RowKind, Section, Sign, Statement, Table,
};
use befund::model::intake::{Intake, SetAside, SheetIntake};
use befund::model::issue::{Code, Issue, Rule, Severity};
use befund::model::message::Message;
use befund::model::place::{Origin, Place};
use befund::model::raw::Reading;
use befund::project::{CsvDialect, DisclosureSettings, Edition, Format, PlanSettings};
use befund::report::{Design, OwnTexts, Report};
use chrono::NaiveDate;

/// Words that would break out of a script, a table cell or a formula if they were not escaped.
pub(crate) const HOSTILE: &str = "</script><script>alert(1)</script> & \"<b>fett</b>\" 'so'";

/// A message that says exactly `text`.
pub(crate) fn say(text: &str) -> Message {
    Message::new("place-file").with("file", text)
}

/// A statement that says exactly `text`.
fn says(text: &str) -> Statement {
    Statement::Cells {
        wording: "place-file",
        cells: Vec::new(),
        args: vec![("file", text.into())],
    }
}

fn column(id: &str, header: &str, role: Role) -> Column {
    Column::new(id, say(header), role)
}

fn base(name: &'static str, wording: &'static str, n: u64) -> BaseFigure {
    BaseFigure {
        name,
        wording,
        value: Cell::count(n),
        is_persons: false,
        counted: None,
    }
}

fn rank(rank: u32) -> Cell {
    Cell::new(CellValue::Rank(rank))
}

fn share(share: f64) -> Cell {
    Cell::new(CellValue::Share(share))
}

pub(crate) fn number(value: f64, digits: u8) -> Cell {
    Cell::new(CellValue::Number { value, digits })
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Table {
    Table {
        columns,
        rows,
        population: None,
    }
}

fn chart_of(kind: ChartKind, label: usize, series: &[usize]) -> Option<Chart> {
    Some(Chart {
        kind,
        label,
        series: series.to_vec(),
    })
}

fn finding(id: &str, section: Section, title: &str, statement: Statement, table: Table) -> Finding {
    Finding {
        id: id.to_owned(),
        section,
        title: say(title),
        statement,
        base: Vec::new(),
        table,
        chart: None,
        notes: Vec::new(),
    }
}

fn place(row: u32, column: u32) -> Place {
    let origin = Arc::new(Origin {
        file: "interviews.xlsx".to_owned(),
        sheet: Some("Interview 7".to_owned()),
    });
    Place::cell(&origin, row, column)
}

fn evidence(row: u32, quote: Option<&str>) -> Evidence {
    Evidence {
        place: place(row, 4),
        quote: quote.map(Arc::from),
    }
}

/// A ranked table as `nennungen-…` has it.
pub(crate) fn ranked(
    id: &str,
    title: &str,
    heading: &str,
    n: u64,
    items: &[(&str, u64)],
) -> Finding {
    let total: u64 = items.iter().map(|(_, count)| count).sum();
    let mut position = 0;
    let mut last = None;
    let rows = items
        .iter()
        .map(|(name, count)| {
            if last != Some(*count) {
                position += 1;
                last = Some(*count);
            }
            Row::data(vec![
                rank(position),
                Cell::text(*name),
                Cell::count(*count),
                share(*count as f64 / n as f64),
                share(*count as f64 / total as f64),
            ])
        })
        .collect();
    let columns = vec![
        column("pos", "Pos.", Role::Rank { by: 2 }),
        column("category", heading, Role::Label),
        column("mentions", "Nennungen", Role::Plain),
        column(
            "share_of_respondents",
            &format!("% der Befragten (n = {n})"),
            Role::Derived { from: 2 },
        ),
        column(
            "share_of_mentions",
            &format!("% der Nennungen (N = {total})"),
            Role::Derived { from: 2 },
        ),
    ];
    let statement = Statement::Leader {
        label: 1,
        count: 2,
        wording: "analysis-mentions-statement",
    };
    let mut made = finding(
        id,
        Section::Befragung,
        title,
        statement,
        table(columns, rows),
    );
    made.base = vec![
        base("n", "analysis-base-respondents", n),
        base("mentions", "analysis-base-mentions", total),
    ];
    made.chart = chart_of(ChartKind::RankedBars, 1, &[2]);
    made.notes = vec![
        say("Mehrfachnennungen möglich; je Person und Kategorie zählt eine Nennung."),
        say("Weniger als 30 Befragte: Prozentwerte nur zusammen mit der Anzahl lesen."),
    ];
    made
}

/// The needs as published for Elmshorn 2019, with hostile words and evidence.
pub(crate) fn needs() -> Finding {
    let mut made = ranked(
        "nennungen-bedarf",
        "Welche Digitalisierungsprojekte planen Sie? Was wünschen Sie sich? Welcher Bedarf besteht?",
        "Bedarf",
        24,
        &[
            ("DMS / elektronische Akte", 10),
            ("E-Rechnung / Rechnungsworkflow", 7),
            ("amtsspezifische Fachverfahren (OZG)", 4),
            ("Cloud-Lösung zum Datentransfer mit Extern", 4),
            ("Behebung von fehlenden Schnittstellen zu Fachverfahren", 3),
            ("Einführung E-Vergabe", 3),
            ("Einführung „self service“ für Mitarbeiter*innen", 3),
            ("MS-Project / Projektmanagementsoftware", 3),
            ("Software für Terminvereinbarung mit Extern", 2),
            ("spezifische App-Lösungen", 2),
            ("digitale Inventarisierung", 1),
            (
                "infrastrukturelle Ausstattung (z.B. Anbindung Außenstellen, Besprechungsräume)",
                1,
            ),
            ("Ticketsystem", 1),
            (HOSTILE, 1),
        ],
    );
    made.table.rows[0].evidence = vec![
        evidence(
            17,
            Some("bei uns liegt alles im Ordner im Keller, das muss weg"),
        ),
        evidence(23, Some(HOSTILE)),
        evidence(31, None),
        evidence(32, None),
    ];
    made.table.rows[1].evidence = vec![evidence(
        18,
        Some("Rechnungen laufen noch auf Papier durchs Haus"),
    )];
    made.table.rows.push(Row {
        kind: RowKind::Missing,
        ..Row::data(vec![
            Cell::new(CellValue::Empty),
            Cell::text("nicht zugeordnet"),
            Cell::count(2),
            share(2.0 / 24.0),
            Cell::new(CellValue::Empty),
        ])
    });
    made
}

/// The conditions as published for Elmshorn 2019: labels of up to 190 characters.
pub(crate) fn conditions() -> Finding {
    ranked(
        "nennungen-voraussetzungen",
        "Welche Voraussetzungen müssten geschaffen werden, damit Digitalisierungsprojekte erfolgreich umgesetzt werden können?",
        "Voraussetzung",
        24,
        &[
            ("geeignete Umsetzungsstrategie", 12),
            (
                "besondere Aufgabe und Verantwortung der Verwaltungsleitung und Führungskräfte (insbesondere Motivation der Mitarbeiter*innen und Verbindlichkeit in Bezug auf Umsetzung der Digitalisierung)",
                11,
            ),
            ("Auswahl eines passenden DMS", 9),
            (
                "Aus- und Weiterbildung des Personals im Bereich Digitaler Kompetenzen",
                8,
            ),
            (
                "Gute IT-Administration und Sicherstellung der IT-Sicherheit",
                8,
            ),
            (
                "Bereitstellung der nötigen Ressourcen (insbesondere Personal und finanzielle Mittel)",
                6,
            ),
            ("Klärung der rechtlichen Voraussetzungen", 6),
            (
                "Informationsverarbeitungsinfrastrukturmodernisierungsvorhaben",
                1,
            ),
        ],
    )
}

fn fields() -> Finding {
    let mut made = ranked(
        "handlungsfelder",
        "Handlungsfelder über alle Fragen",
        "Handlungsfeld",
        24,
        &[
            ("Digitaler Arbeitsplatz", 21),
            ("Digitale Bürgerdienste", 18),
            ("Organisation und Führung", 15),
            ("IT-Infrastruktur und Sicherheit", 11),
            ("Kompetenzen und Kultur", 9),
        ],
    );
    made.section = Section::Handlungsfelder;
    made.statement = Statement::Leader {
        label: 1,
        count: 2,
        wording: "analysis-fields-statement",
    };
    made
}

pub(crate) fn parts() -> Finding {
    let items: [(&str, &str, u64); 11] = [
        ("Prozesse und Workflows", "Digitaler Arbeitsplatz", 17),
        ("Dokumentenmanagement", "Digitaler Arbeitsplatz", 14),
        ("Mobiles Arbeiten", "Digitaler Arbeitsplatz", 6),
        ("Online-Dienste nach OZG", "Digitale Bürgerdienste", 16),
        (
            "E-Partizipation und Transparenz",
            "Digitale Bürgerdienste",
            4,
        ),
        ("Strategie und Steuerung", "Organisation und Führung", 12),
        ("Führung und Verbindlichkeit", "Organisation und Führung", 7),
        (
            "Netze und Ausstattung der Außenstellen",
            "IT-Infrastruktur und Sicherheit",
            7,
        ),
        (
            "Informationssicherheit",
            "IT-Infrastruktur und Sicherheit",
            5,
        ),
        ("Fortbildung", "Kompetenzen und Kultur", 8),
        ("Akzeptanz", "Kompetenzen und Kultur", 1),
    ];
    let rows = items
        .iter()
        .zip(1..)
        .map(|((part, field, count), position)| {
            Row::data(vec![
                rank(position),
                Cell::text(*part),
                Cell::text(*field),
                Cell::count(*count),
            ])
        })
        .collect();
    let columns = vec![
        column("pos", "Pos.", Role::Rank { by: 3 }),
        column("unterfeld", "Unterfeld", Role::Label),
        column("handlungsfeld", "Handlungsfeld", Role::Label),
        column("respondents", "Befragte", Role::Plain),
    ];
    let statement = says(
        "17 von 24 Befragten nennen etwas aus dem Unterfeld „Prozesse und Workflows“, mehr als aus jedem anderen.",
    );
    let mut made = finding(
        "unterfelder",
        Section::Handlungsfelder,
        "Unterfelder über alle Fragen",
        statement,
        table(columns, rows),
    );
    made.base = vec![base("n", "analysis-base-respondents", 24)];
    made.chart = chart_of(ChartKind::Treemap, 1, &[3]);
    made
}

fn fields_by_unit() -> Finding {
    let fields = [
        "Digitaler Arbeitsplatz",
        "Digitale Bürgerdienste",
        "Organisation und Führung",
        "IT-Infrastruktur und Sicherheit",
        "Kompetenzen und Kultur",
    ];
    let units: [(&str, [Option<u64>; 5]); 6] = [
        (
            "Amt für Bürgerbelange und Ordnung",
            [Some(5), Some(6), Some(3), Some(2), Some(1)],
        ),
        (
            "Amt für Finanzen",
            [Some(6), Some(2), Some(4), Some(1), Some(0)],
        ),
        (
            "Amt für Kinder, Jugend, Schule und Sport",
            [Some(4), Some(5), Some(2), Some(3), Some(4)],
        ),
        (
            "Haupt- und Rechtsamt",
            [Some(3), Some(1), Some(4), Some(4), Some(2)],
        ),
        ("Stadtbücherei", [None, None, None, None, None]),
        ("Tiefbauamt", [Some(2), Some(3), Some(1), Some(1), Some(2)]),
    ];
    let mut columns = vec![column("unit", "Organisationseinheit", Role::Label)];
    columns.extend(
        fields
            .iter()
            .zip(0..)
            .map(|(field, index)| column(&format!("field_{index}"), field, Role::Plain)),
    );
    let rows = units
        .iter()
        .map(|(unit, counts)| {
            let mut cells = vec![Cell::text(*unit)];
            cells.extend(counts.iter().map(|count| match count {
                Some(count) => Cell::count(*count),
                None => Cell::new(CellValue::Sign(Sign::Secret)),
            }));
            Row::data(cells)
        })
        .collect();
    let statement = says(
        "Am häufigsten wird über alle sechs Organisationseinheiten hinweg das Handlungsfeld „Digitaler Arbeitsplatz“ genannt.",
    );
    let mut made = finding(
        "handlungsfelder-nach-einheit",
        Section::Handlungsfelder,
        "Handlungsfelder nach Organisationseinheit",
        statement,
        table(columns, rows),
    );
    made.base = vec![base("n", "analysis-base-respondents", 24)];
    made.chart = chart_of(ChartKind::HeatMap, 0, &[1, 2, 3, 4, 5]);
    made
}

/// The Stimmungsbarometer with scale texts.
pub(crate) fn barometer() -> Finding {
    let scale = [
        "Ich sehe große Chancen in der Digitalisierung",
        "Ich sehe Chancen in der Digitalisierung",
        "Ich sehe eher Chancen in der Digitalisierung",
        "Ich sehe eher Probleme in der Digitalisierung",
        "Ich sehe Probleme in der Digitalisierung",
        "Ich sehe große Probleme in der Digitalisierung",
    ];
    let counts = [6_u64, 13, 4, 1, 0, 0];
    let mut rows: Vec<Row> = (0..6)
        .map(|index| {
            Row::data(vec![
                Cell::count(index as u64 + 1),
                Cell::text(scale[index]),
                Cell::count(counts[index]),
                share(counts[index] as f64 / 24.0),
            ])
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(vec![
            Cell::text("Insgesamt"),
            Cell::new(CellValue::Empty),
            Cell::count(24),
            share(1.0),
        ])
    });
    rows.push(Row {
        kind: RowKind::Missing,
        ..Row::data(vec![
            Cell::text("keine Angabe"),
            Cell::new(CellValue::Empty),
            Cell::count(2),
            Cell::new(CellValue::Empty),
        ])
    });
    let columns = vec![
        column("grade", "Note", Role::Label),
        column("text", "Bedeutung", Role::Label),
        column("count", "Anzahl", Role::Plain),
        column("share", "% der Noten (n = 24)", Role::Derived { from: 2 }),
    ];
    let statement = says("Die Durchschnittsnote von 24 Befragten liegt bei 2,0, der Median bei 2.");
    let mut made = finding(
        "stimmungsbarometer",
        Section::Stimmungsbarometer,
        "Stimmungsbarometer: Meine persönliche Einstellung zur Digitalisierung der Stadtverwaltung",
        statement,
        table(columns, rows),
    );
    made.base = vec![
        base("n", "analysis-base-grades", 24),
        base("missing", "analysis-base-missing", 2),
    ];
    made.chart = chart_of(ChartKind::GradeBars, 0, &[2]);
    made
}

fn barometer_by_unit() -> Finding {
    let units: [(&str, [u64; 6]); 5] = [
        ("Amt für Bürgerbelange und Ordnung", [2, 4, 1, 0, 0, 0]),
        ("Amt für Finanzen", [0, 3, 2, 2, 0, 0]),
        (
            "Amt für Kinder, Jugend, Schule und Sport",
            [3, 3, 0, 1, 1, 0],
        ),
        ("Haupt- und Rechtsamt", [4, 2, 1, 0, 0, 0]),
        ("Tiefbauamt", [1, 1, 2, 2, 1, 1]),
    ];
    let mut columns = vec![column("unit", "Organisationseinheit", Role::Label)];
    columns.extend((1..=6).map(|grade| {
        column(
            &format!("grade_{grade}"),
            &format!("Note {grade}"),
            Role::Plain,
        )
    }));
    let mut rows: Vec<Row> = units
        .iter()
        .map(|(unit, counts)| {
            let mut cells = vec![Cell::text(*unit)];
            cells.extend(counts.map(Cell::count));
            Row::data(cells)
        })
        .collect();
    let mut secret = vec![Cell::text("Stadtbücherei")];
    secret.extend((0..6).map(|_| Cell::new(CellValue::Sign(Sign::Secret))));
    rows.push(Row::data(secret));
    let statement =
        says("Die Durchschnittsnoten der Organisationseinheiten reichen von 1,6 bis 3,5.");
    let mut made = finding(
        "stimmungsbarometer-nach-einheit",
        Section::Stimmungsbarometer,
        "Stimmungsbarometer nach Organisationseinheit",
        statement,
        table(columns, rows),
    );
    made.base = vec![base("n", "analysis-base-grades", 38)];
    made.chart = chart_of(ChartKind::StackedGrades, 0, &[1, 2, 3, 4, 5, 6]);
    made
}

fn ages() -> Finding {
    let classes: [(&str, u64, f64); 6] = [
        ("unter 25", 31, 28.5),
        ("25 bis unter 35", 118, 104.25),
        ("35 bis unter 45", 164, 131.5),
        ("45 bis unter 55", 231, 197.75),
        ("55 bis unter 60", 172, 151.0),
        ("60 und älter", 134, 112.5),
    ];
    let mut rows: Vec<Row> = classes
        .iter()
        .map(|(name, heads, fte)| {
            Row::data(vec![
                Cell::text(*name),
                Cell::count(*heads),
                share(*heads as f64 / 850.0),
                number(*fte, 1),
            ])
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(vec![
            Cell::text("Insgesamt"),
            Cell::count(850),
            share(1.0),
            number(725.5, 1),
        ])
    });
    let columns = vec![
        column("age_class", "Altersklasse", Role::Label),
        column("heads", "Beschäftigte", Role::Plain),
        column("share", "% der Beschäftigten", Role::Derived { from: 1 }),
        column("fte", "Vollzeitäquivalente", Role::Plain),
    ];
    let statement = says("306 von 850 Beschäftigten (36,0 %) sind 55 Jahre oder älter.");
    let mut made = finding(
        "altersstruktur",
        Section::Personal,
        "Altersstruktur",
        statement,
        table(columns, rows),
    );
    made.base = vec![base("n", "analysis-base-respondents", 850)];
    made.chart = chart_of(ChartKind::AgeClasses, 0, &[1]);
    made.notes = vec![say(
        "Alter am Stichtag; ohne Personalersatz, ohne Fluktuation.",
    )];
    made
}

fn pyramid() -> Finding {
    let classes: [(&str, u64, u64); 9] = [
        ("15–19", 4, 6),
        ("20–24", 12, 19),
        ("25–29", 22, 31),
        ("30–34", 27, 38),
        ("35–39", 33, 49),
        ("40–44", 35, 51),
        ("45–49", 44, 58),
        ("50–54", 61, 84),
        ("55–59", 72, 91),
    ];
    let rows = classes
        .iter()
        .map(|(name, men, women)| {
            Row::data(vec![
                Cell::text(*name),
                Cell::count(*men),
                Cell::count(*women),
            ])
        })
        .collect();
    let columns = vec![
        column("age_class", "Altersklasse", Role::Label),
        column("m", "Männer", Role::Plain),
        column("w", "Frauen", Role::Plain),
    ];
    let statement = says("In jeder Altersklasse arbeiten mehr Frauen als Männer.");
    let mut made = finding(
        "alterspyramide",
        Section::Personal,
        "Altersaufbau nach Geschlecht",
        statement,
        table(columns, rows),
    );
    made.base = vec![base("n", "analysis-base-respondents", 737)];
    made.chart = chart_of(ChartKind::AgePyramid, 0, &[1, 2]);
    made
}

fn levels() -> Finding {
    let items: [(&str, &str, u64); 5] = [
        ("1", "Information", 21),
        ("2", "Kommunikation", 34),
        ("3", "Transaktion", 17),
        ("4", "Integration", 3),
        ("5", "Automation", 0),
    ];
    let rows = items
        .iter()
        .map(|(level, name, count)| {
            Row::data(vec![
                Cell::text(*level),
                Cell::text(*name),
                Cell::count(*count),
                share(*count as f64 / 75.0),
            ])
        })
        .collect();
    let columns = vec![
        column("level", "Stufe", Role::Label),
        column("name", "Bezeichnung", Role::Label),
        column("services", "Online-Dienste", Role::Plain),
        column("share", "% der Online-Dienste", Role::Derived { from: 2 }),
    ];
    let statement = says("20 von 75 Online-Diensten erreichen mindestens die Stufe „Transaktion“.");
    let mut made = finding(
        "online-dienste",
        Section::Bestand,
        "Online-Dienste nach Interaktionsstufe",
        statement,
        table(columns, rows),
    );
    made.chart = chart_of(ChartKind::LevelBars, 0, &[2]);
    made
}

/// Figures as published for Elmshorn 2019.
fn tiles() -> Finding {
    let items: [(&str, f64, u8, &str); 9] = [
        ("Laptops", 87.0, 0, "Stück"),
        ("PCs", 500.0, 0, "Stück"),
        ("Smartphones", 44.0, 0, "Stück"),
        ("Tablets", 36.0, 0, "Stück"),
        ("Speichervolumen", 23.41, 2, "TB"),
        ("Drucke & Kopien pro Jahr", 565_000.0, 0, "Seiten"),
        ("Ausgehende Briefe pro Arbeitstag", 400.0, 0, "Stück"),
        ("Portokosten pro Jahr", 92_000.0, 0, "€"),
        (
            "Fachverfahren und Softwareanwendungen (rund)",
            200.0,
            0,
            "Anzahl",
        ),
    ];
    let rows = items
        .iter()
        .map(|(name, value, digits, measure)| {
            let mut row = Row::data(vec![
                Cell::text(*name),
                number(*value, *digits),
                Cell::text(*measure),
                Cell::text("2019"),
            ]);
            row.evidence = vec![evidence(5, None)];
            row
        })
        .collect();
    let columns = vec![
        column("name", "Kennzahl", Role::Label),
        column("value", "Wert", Role::Plain),
        column("measure", "Einheit", Role::Label),
        column("year", "Jahr", Role::Plain),
    ];
    let statement = says("9 Kennzahlen beschreiben den Stand.");
    let mut made = finding(
        "kennzahlen",
        Section::Bestand,
        "Ein paar Zahlen zur Verwaltung",
        statement,
        table(columns, rows),
    );
    made.chart = chart_of(ChartKind::Tiles, 0, &[1]);
    made
}

fn course() -> Finding {
    let items: [(&str, &str, [Option<f64>; 4]); 3] = [
        (
            "Online-Dienste",
            "Anzahl",
            [Some(41.0), Some(52.0), Some(66.0), Some(75.0)],
        ),
        (
            "Gedruckte Seiten",
            "Seiten",
            [Some(565_000.0), Some(498_000.0), None, Some(371_000.0)],
        ),
        (
            "Anteil der Vorgänge im DMS",
            "%",
            [Some(12.5), Some(18.0), Some(31.0), Some(44.5)],
        ),
    ];
    let rows = items
        .iter()
        .map(|(name, measure, values)| {
            let mut cells = vec![Cell::text(*name), Cell::text(*measure)];
            let digits = u8::from(*measure == "%");
            cells.extend(values.map(|value| {
                value.map_or_else(
                    || Cell::new(CellValue::Empty),
                    |value| number(value, digits),
                )
            }));
            Row::data(cells)
        })
        .collect();
    let mut columns = vec![
        column("name", "Kennzahl", Role::Label),
        column("measure", "Einheit", Role::Label),
    ];
    columns.extend(
        (2023..=2026).map(|year| column(&format!("year_{year}"), &year.to_string(), Role::Plain)),
    );
    let statement = says("Für 3 Kennzahlen liegen mehrere Jahre vor, von 2023 bis 2026.");
    let mut made = finding(
        "kennzahlen-verlauf",
        Section::Bestand,
        "Kennzahlen im Verlauf",
        statement,
        table(columns, rows),
    );
    made.chart = chart_of(ChartKind::Lines, 0, &[2, 3, 4, 5]);
    made
}

/// The most named ideas of a workshop, as a cloud. Invented.
fn ideas() -> Finding {
    let names = [
        ("Prozesse vereinfachen", 17),
        ("E-Akte für alle Ämter", 14),
        ("mobiles Arbeiten", 11),
        ("Bürgerservice-Portal", 11),
        ("Schulungen", 8),
        ("schnellere Rückmeldungen", 7),
        ("weniger Papier", 7),
        ("Überblick über Zuständigkeiten", 5),
        ("Wissensmanagement", 4),
        ("größere Bildschirme", 3),
        ("gemeinsame Ablage", 2),
        ("Übersetzungshilfen", 1),
        ("niemand", 0),
    ];
    let mut made = ranked("ideen", "Ideen aus der Werkstatt", "Idee", 31, &names);
    if let Some(chart) = &mut made.chart {
        chart.kind = ChartKind::WordCloud;
    }
    made
}

/// A finding over a table of names and two columns. Invented.
fn pairs(
    id: &str,
    title: &str,
    kind: ChartKind,
    heads: [&str; 2],
    rows: &[(&str, Cell, Cell)],
) -> Finding {
    let made_rows = rows
        .iter()
        .map(|(name, first, second)| {
            Row::data(vec![Cell::text(*name), first.clone(), second.clone()])
        })
        .collect();
    let columns = vec![
        column("name", "Name", Role::Label),
        column("first", heads[0], Role::Plain),
        column("second", heads[1], Role::Plain),
    ];
    let statement = says(title);
    let mut made = finding(
        id,
        Section::Bestand,
        title,
        statement,
        table(columns, made_rows),
    );
    made.chart = chart_of(kind, 0, &[1, 2]);
    made
}

/// Where we are and where we want to be, in percent. Invented.
fn goals() -> Finding {
    let rows = [
        ("Elektronisch geführte Akten", 11.5, 80.0),
        ("Online gestellte Anträge", 21.8, 50.0),
        ("E-Rechnungen an allen Eingangsrechnungen", 37.9, 95.0),
        ("Geschulte Beschäftigte", 25.2, 70.0),
        ("Arbeitsplätze mit Ausstattung für unterwegs", 40.1, 60.0),
        ("Räume mit WLAN", 64.0, 100.0),
    ];
    let rows = rows.map(|(name, now, goal)| (name, number(now, 1), number(goal, 1)));
    pairs(
        "ziele",
        "Ist und Ziel",
        ChartKind::Radar,
        ["Ist", "Ziel"],
        &rows,
    )
}

/// Means of two waves. Invented.
fn waves() -> Finding {
    let rows = [
        ("Bürgerbüro", 2.90, 2.10),
        ("Bauamt", 3.40, 3.10),
        ("Hauptamt", 2.50, 2.45),
        ("Kämmerei", 2.50, 2.80),
        ("Jugendamt", 3.00, 2.95),
    ];
    let rows = rows.map(|(name, then, now)| (name, number(then, 2), number(now, 2)));
    pairs(
        "wellen",
        "Noten in zwei Wellen",
        ChartKind::Slope,
        ["2023", "2026"],
        &rows,
    )
}

/// From when to when projects run. Invented.
fn plan() -> Finding {
    let rows = [
        ("E-Akte einführen", "2025", "2028"),
        ("Bürgerservice-Portal ausbauen", "2026", "2027"),
        ("Schulungen für alle Ämter", "2025", "2026"),
        ("WLAN im Rathaus", "2026", "2026"),
        ("Rechenzentrum ablösen", "2027", "2030"),
    ];
    let rows = rows.map(|(name, from, to)| (name, Cell::text(from), Cell::text(to)));
    pairs(
        "fahrplan",
        "Fahrplan der Vorhaben",
        ChartKind::Roadmap,
        ["Beginn", "Ende"],
        &rows,
    )
}

fn sources() -> Finding {
    let rows = vec![
        Row::data(vec![
            Cell::text("interviews.xlsx"),
            Cell::count(289),
            Cell::count(287),
            Cell::count(2),
        ]),
        Row::data(vec![
            Cell::text("barometer.csv"),
            Cell::count(25),
            Cell::count(24),
            Cell::count(1),
        ]),
        Row {
            kind: RowKind::Total,
            ..Row::data(vec![
                Cell::text("Insgesamt"),
                Cell::count(314),
                Cell::count(311),
                Cell::count(3),
            ])
        },
    ];
    let columns = vec![
        column("file", "Datei", Role::Label),
        column("rows_in", "Zeilen", Role::Plain),
        column("used", "verwendet", Role::Plain),
        column("set_aside", "zurückgestellt", Role::Plain),
    ];
    let statement = Statement::Cells {
        wording: "place-file",
        cells: vec![("file", CellRef { row: 2, column: 0 })],
        args: Vec::new(),
    };
    finding(
        "datengrundlage",
        Section::Methode,
        "Datengrundlage",
        statement,
        table(columns, rows),
    )
}

/// One finding of every kind, in printed order.
pub(crate) fn findings() -> Vec<Finding> {
    vec![
        tiles(),
        course(),
        levels(),
        needs(),
        conditions(),
        fields(),
        parts(),
        fields_by_unit(),
        barometer(),
        barometer_by_unit(),
        ages(),
        pyramid(),
        sources(),
        goals(),
        waves(),
        plan(),
        ideas(),
    ]
}

/// Findings as the internal edition shows them.
pub(crate) fn gated(findings: Vec<Finding>) -> Vec<Gated<Finding>> {
    gate(findings, &DisclosureSettings::default()).expect("the internal edition passes")
}

/// One finding as the internal edition shows it.
pub(crate) fn gated_one(finding: Finding) -> Gated<Finding> {
    gated(vec![finding]).pop().expect("one in, one out")
}

fn codebook() -> Codebook {
    Codebook {
        id: "verwaltungsdigitalisierung".to_owned(),
        version: "1.0".to_owned(),
        handlungsfelder: vec![Handlungsfeld {
            id: "digitaler-arbeitsplatz".to_owned(),
            label: "Digitaler Arbeitsplatz".to_owned(),
            ..Handlungsfeld::default()
        }],
        categories: vec![Category {
            handlungsfeld: Some("digitaler-arbeitsplatz".to_owned()),
            ..Category::new(CategoryId("dms".into()), "DMS / elektronische Akte")
        }],
        ..Codebook::default()
    }
}

fn answers() -> Vec<Answer> {
    ["E-Akte wäre gut", "=SUMME(A1:A9)", HOSTILE]
        .iter()
        .zip(1_u32..)
        .map(|(text, number)| Answer {
            id: format!("A{number}"),
            respondent: Respondent {
                key: format!("I{number:02}"),
                unit: None,
                role: None,
                group: None,
            },
            question: "bedarf".to_owned(),
            text: Value::Given((*text).to_owned()),
            place: place(16 + number, 4),
        })
        .collect()
}

fn codings(answers: &[Answer]) -> Codings {
    let whole = |index: usize| 0..answers[index].text.given().map_or(0, String::len);
    Codings {
        codings: vec![
            Coding {
                answer: 0,
                segment: whole(0),
                target: Target::Category(CategoryId("dms".into())),
                method: Method::Term,
                score: 1.0,
                margin: 1.0,
                evidence: "E-Akte".into(),
                candidates: [].into(),
            },
            Coding {
                answer: 1,
                segment: whole(1),
                target: Target::Category(CategoryId("dms".into())),
                method: Method::Lexical,
                score: 0.412_5,
                margin: 0.1,
                evidence: "+Summe".into(),
                candidates: [].into(),
            },
        ],
        facts: CodingFacts {
            codebook: "Verwaltungsdigitalisierung, Version 1.0".to_owned(),
            codebook_hash: "9f".repeat(32),
            model: None,
            threshold: 0.35,
            by_method: vec![(Method::Term, 211), (Method::Lexical, 64)],
            segments_coded: 275,
            segments_uncoded: 18,
            ..CodingFacts::default()
        },
        ..Codings::default()
    }
}

fn intake() -> (Intake, Vec<Issue>) {
    let rule = Rule {
        code: Code("V012"),
        severity: Severity::Error,
    };
    let aside = |row: u32| SetAside {
        place: place(row, 0),
        code: rule.code,
    };
    let sheet = SheetIntake {
        values: Vec::new(),
        origin: Arc::clone(&place(1, 1).origin),
        kind: "answers",
        reading: Reading::default(),
        header_row: 3,
        rows_in: 314,
        used: 312,
        set_aside: vec![aside(17), aside(18)],
        columns: Vec::new(),
    };
    let issues = vec![Issue::new(rule, Some(place(17, 4))).with("value", HOSTILE)];
    (
        Intake {
            sheets: vec![sheet],
            ..Intake::default()
        },
        issues,
    )
}

/// A whole report of the findings in a language.
pub(crate) fn report_of(findings: Vec<Finding>, language: Language) -> Report {
    let i18n = I18n::new(language);
    let settings = DisclosureSettings::default();
    let protection = disclose(findings.clone(), &settings, &Beside::default())
        .expect("an account")
        .account;
    let findings = gated(findings);
    let dataset = Dataset {
        answers: answers(),
        ..Dataset::default()
    };
    let (intake, issues) = intake();
    Report {
        title: "Stadtverwaltung Musterstadt".to_owned(),
        subtitle: Some("Ist-Analyse der Digitalisierung 2026".to_owned()),
        reference_date: NaiveDate::from_ymd_opt(2026, 6, 30).expect("a date"),
        edition: Edition::Internal,
        charts: findings
            .iter()
            .filter_map(|finding| Some((finding.id.clone(), chart::draw(finding, &i18n)?)))
            .collect(),
        findings,
        chart_script: chart::echarts_script(),
        chart_style: chart::dark_style(".chart"),
        design: Design {
            lead: "#0f4c75".to_owned(),
            lead_dark: "#8fc1e3".to_owned(),
            logo: None,
        },
        codings: gate_codings(
            &Coarse::whole(&dataset),
            &codings(&dataset.answers),
            &codebook(),
            &settings,
        ),
        intake: gate_intake(&intake, &issues, &settings),
        disclosure: settings,
        protection,
        inputs: gate_inputs(
            &[
                ("barometer.csv".to_owned(), "ab".repeat(32)),
                ("interviews.xlsx".to_owned(), "cd".repeat(32)),
            ],
            &intake,
            &DisclosureSettings::default(),
        ),
        notes: vec!["Alle Antworten und Noten dieses Berichts sind erfunden.".to_owned()],
        version: "0.1.0".to_owned(),
        csv_dialect: CsvDialect::Excel,
        formats: vec![Format::Html, Format::Csv],
        plan: PlanSettings::default(),
        texts: OwnTexts::default(),
    }
}

/// The SVG of each sketch.
pub(crate) fn svgs(engines: &Engines, sketches: &[Sketch<'_>]) -> Vec<String> {
    let begun = engines.begin(sketches.iter().map(|sketch| sketch.canvas));
    let (svgs, failed) = begun.svgs(sketches, "", |_, _| ());
    assert!(failed.is_empty(), "{failed:?}");
    svgs
}

/// The SVG of every chart, by id of its finding.
pub(crate) fn pictures(report: &Report) -> BTreeMap<String, String> {
    let sketches: Vec<Sketch<'_>> = report
        .charts
        .iter()
        .map(|(id, drawing)| Sketch {
            id,
            canvas: &drawing.wide,
            title: id,
            alt: &drawing.alt,
        })
        .collect();
    let drawn = svgs(&Engines::start(), &sketches);
    report.charts.keys().cloned().zip(drawn).collect()
}

/// Items on one scale, from the good end to the bad one. Invented.
fn scale() -> Finding {
    let rows = [
        ("Ausstattung am Arbeitsplatz", [14, 22, 9, 4, 1]),
        ("Unterstützung bei Fragen", [9, 18, 13, 7, 3]),
        ("Schulungen", [4, 11, 15, 13, 7]),
        ("Information über Neues", [2, 8, 16, 15, 9]),
    ];
    let rows = rows.map(|(name, counts)| {
        let cells = counts.into_iter().map(Cell::count);
        Row::data(std::iter::once(Cell::text(name)).chain(cells).collect())
    });
    let levels = [
        "sehr gut",
        "gut",
        "teils, teils",
        "schlecht",
        "sehr schlecht",
    ];
    let mut columns = vec![column("item", "Teilfrage", Role::Label)];
    columns.extend(
        (1..)
            .zip(levels)
            .map(|(index, level)| column(&format!("level{index}"), level, Role::Plain)),
    );
    let made = table(columns, rows.to_vec());
    let title = "Wie zufrieden sind Sie?";
    let mut made = finding(
        "zufriedenheit",
        Section::Befragung,
        title,
        says(title),
        made,
    );
    made.chart = chart_of(ChartKind::ScaleBars, 0, &[1, 2, 3, 4, 5]);
    made
}

/// Building blocks by layer, with their state. Invented.
fn board() -> Finding {
    let rows = [
        ("Serviceportal", "Zugang", 3, "vorhanden"),
        ("Nutzerkonto", "Zugang", 2, "ausbaufähig"),
        ("E-Akte", "Verarbeitung", 2, "ausbaufähig"),
        ("Workflow", "Verarbeitung", 1, "nicht vorhanden"),
        ("Netz", "Basis", 3, "vorhanden"),
        ("Archiv", "Basis", 1, "nicht vorhanden"),
    ];
    let rows = rows.map(|(name, layer, level, state)| {
        let [name, layer, state] = [name, layer, state].map(Cell::text);
        Row::data(vec![name, layer, Cell::count(level), state])
    });
    let columns = vec![
        column("item", "Baustein", Role::Label),
        column("layer", "Ebene", Role::Label),
        column("level", "Ist", Role::Plain),
        column("state", "Stand", Role::Plain),
    ];
    let made = table(columns, rows.to_vec());
    let title = "Bausteine der Architektur";
    let mut made = finding("bausteine", Section::Strategie, title, says(title), made);
    made.chart = chart_of(ChartKind::Board, 0, &[2, 3]);
    made
}

/// Money by year and block. Invented.
fn money() -> Finding {
    let rows = [("2026", 428, 163), ("2027", 310, 190), ("2028", 150, 210)];
    let rows = rows.map(|(year, once, running)| {
        let numbers = [once, running, once + running].map(Cell::count);
        Row::data([vec![Cell::text(year)], numbers.to_vec()].concat())
    });
    let columns = vec![
        column("name", "Zeitraum", Role::Label),
        column("block_1", "Investitionen", Role::Plain),
        column("block_2", "laufender Aufwand", Role::Plain),
        column("sum", "Summe", Role::Plain),
    ];
    let made = table(columns, rows.to_vec());
    let title = "Geld nach Block in Tausend Euro";
    let mut made = finding("geld", Section::Ressourcen, title, says(title), made);
    made.chart = chart_of(ChartKind::StackedColumns, 0, &[1, 2, 3]);
    made
}

/// Who is linked with whom. Invented.
fn links() -> Finding {
    let rows = [
        ("Finanzwesen", 4, "Bauakte; Personal; Portal; Steuern"),
        ("Portal", 3, "Bauakte; Finanzwesen; Meldewesen"),
        ("Bauakte", 2, "Finanzwesen; Portal"),
        ("Geodaten", 1, "Landesportal"),
        ("Meldewesen", 1, "Portal"),
        ("Personal", 1, "Finanzwesen"),
        ("Steuern", 1, "Finanzwesen"),
        ("Bücherei", 0, ""),
        ("Friedhof", 0, ""),
    ];
    let rows = rows.map(|(name, count, partners)| {
        Row::data(vec![
            Cell::text(name),
            Cell::count(count),
            Cell::text(partners),
        ])
    });
    let columns = vec![
        column("application", "Fachverfahren", Role::Label),
        column("partners", "Schnittstellen", Role::Plain),
        column("names", "zu", Role::Plain),
    ];
    let made = table(columns, rows.to_vec());
    let title = "Wer mit wem Daten austauscht";
    let mut made = finding("austausch", Section::Bestand, title, says(title), made);
    made.chart = chart_of(ChartKind::Graph, 0, &[1, 2]);
    made
}

/// The whole report, and the kinds of chart that its findings do not use.
pub(crate) fn report_of_every_chart() -> Report {
    let further = [scale(), board(), money(), links()];
    let all = findings().into_iter().chain(further);
    report_of(all.collect(), Language::De)
}

/// A whole report with one finding of every kind, in German.
pub(crate) fn report() -> Report {
    report_of(findings(), Language::De)
}

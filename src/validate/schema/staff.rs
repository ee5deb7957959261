//! Kind `staff`: one contract per row, as personnel systems export it. Names are never read, ids are hashed at once.
//!
//! Several contracts with one id are one person. Nothing here computes an age; that is the analysis' business.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::staff::{Birth, Contract, Sex};
use crate::project::SourceKind;
use crate::validate::birth;
use crate::validate::columns::{Feed, Feeds, is_empty};
use crate::validate::desk::Desk;
use crate::validate::fold::{compact, shown};
use crate::validate::heading::Header;
use crate::validate::row::{Century, Row, written};
use crate::validate::rows::{self, Remarks, Rows, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may};
use crate::validate::share::Share;
use crate::validate::sheet::Sheet;
use crate::validate::values::date::Edge;
use crate::validate::values::words;

/// Columns of kind `staff`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Staff,
    columns: &[
        may(
            "id",
            "column-staff-id",
            &[
                "Personalnummer",
                "Personal-Nr.",
                "Pers.-Nr.",
                "Pers.Nr.",
                "PNR",
                "PersNr",
                "Personalnr.",
                "Stammnummer",
                "Mitarbeiternummer",
                "Mitarbeiter-Nr.",
                "Mitarbeiter-ID",
                "MA-Nr.",
                "Personen-ID",
                "Personalfall",
                "Personen-Nr.",
                "Pseudonym",
                "ID",
                "Employee ID",
                "Employee no.",
                "Personnel number",
                "Staff ID",
            ],
        ),
        may(
            "birth_date",
            "column-staff-birth-date",
            &[
                "Geburtsdatum",
                "Geb.-Datum",
                "Geb.Dat.",
                "GebDat",
                "Gbdat",
                "Geb.",
                "geboren",
                "geboren am",
                "Geburtstag",
                "Geb. am",
                "Date of birth",
                "Birth date",
                "Birthdate",
                "DOB",
                "Birthday",
            ],
        ),
        may(
            "birth_year",
            "column-staff-birth-year",
            &[
                "Geburtsjahr",
                "Geb.-Jahr",
                "GebJahr",
                "Jahrgang",
                "Year of birth",
                "Birth year",
            ],
        ),
        may(
            "birth_month",
            "column-staff-birth-month",
            &[
                "Geburtsmonat",
                "Geb.-Monat",
                "GebMonat",
                "Month of birth",
                "Birth month",
            ],
        ),
        may(
            "age",
            "column-staff-age",
            &[
                "Alter",
                "Lebensalter",
                "Alter in Jahren",
                "Alter am Stichtag",
                "Age",
                "Age in years",
            ],
        ),
        may(
            "sex",
            "column-staff-sex",
            &[
                "Geschlecht",
                "Geschl.",
                "GE",
                "m/w/d",
                "w/m/d",
                "m/w",
                "w/m",
                "Geschlechtsschlüssel",
                "Sex",
                "Gender",
                "Anrede",
            ],
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may(
            "employment",
            "column-staff-employment",
            &[
                "Beschäftigungsart",
                "Beschäftigungsverhältnis",
                "Beschäftigtengruppe",
                "Art der Beschäftigung",
                "Statusgruppe",
                "Status",
                "Mitarbeiterkreis",
                "Mitarbeitergruppe",
                "Dienstverhältnis",
                "Dienstart",
                "Vertragsart",
                "Rechtsverhältnis",
                "Beamte/Tarif",
                "Employment type",
                "Employment",
            ],
        ),
        may(
            "grade",
            "column-staff-grade",
            &[
                "Entgeltgruppe",
                "Besoldungsgruppe",
                "Entgelt-/Besoldungsgruppe",
                "Bes.-/Entgeltgruppe",
                "EG",
                "BesGr.",
                "Bes.Gr.",
                "Vergütungsgruppe",
                "Tarifgruppe",
                "Eingruppierung",
                "Gruppe",
                "TrfGr",
                "Pay grade",
                "Grade",
                "Salary grade",
            ],
        ),
        may(
            "fte",
            "column-staff-fte",
            &[
                "Stellenanteil",
                "Stellenanteile",
                "VZÄ",
                "Vollzeitäquivalent",
                "Vollzeitäquivalente",
                "VK",
                "VZK",
                "Vollzeitkraft",
                "BU",
                "Beschäftigungsumfang",
                "Beschäftigungsgrad",
                "BsGrd",
                "Arbeitszeitanteil",
                "Arbeitszeit in Prozent",
                "Arbeitszeit %",
                "Umfang",
                "Stellenumfang",
                "Teilzeitfaktor",
                "Teilzeitgrad",
                "FTE",
                "Full-time equivalent",
                "Employment level",
            ],
        ),
        may(
            "entry",
            "column-staff-entry",
            &[
                "Eintritt",
                "Eintrittsdatum",
                "Eintritt am",
                "Einstellungsdatum",
                "Einstellung",
                "Diensteintritt",
                "Beginn",
                "Vertragsbeginn",
                "Beschäftigt seit",
                "Entry",
                "Entry date",
                "Hire date",
                "Start date",
            ],
        ),
        may(
            "special_limit",
            "column-staff-special-limit",
            &[
                "Besondere Altersgrenze",
                "Bes. Altersgrenze",
                "Sonderaltersgrenze",
                "Altersgrenze",
                "Altersgrenze (Monate)",
                "Individuelle Altersgrenze",
                "Special age limit",
                "Special limit",
                "Retirement age",
            ],
        ),
        may(
            "desk_exit",
            "column-staff-desk-exit",
            &[
                "Beginn Freistellungsphase",
                "Freistellungsphase ab",
                "Beginn Passivphase",
                "ATZ Freistellung",
                "ATZ-Freistellung ab",
                "Freistellung ab",
                "Beginn Freizeitphase",
                "Letzter Arbeitstag",
                "Letzter Arbeitstag am Schreibtisch",
                "Passive phase from",
                "Desk exit",
                "Last working day",
            ],
        ),
        may(
            "payroll_exit",
            "column-staff-payroll-exit",
            &[
                "Austritt",
                "Austrittsdatum",
                "Austritt am",
                "Vertragsende",
                "Ende",
                "Befristet bis",
                "Befristung bis",
                "Ausscheiden",
                "Ausscheiden am",
                "Ausgeschieden am",
                "ATZ-Ende",
                "Ende ATZ",
                "Ende Altersteilzeit",
                "Beschäftigungsende",
                "Exit",
                "Exit date",
                "Payroll exit",
                "Contract end",
                "End date",
                "Leaving date",
            ],
        ),
        may(
            "key_position",
            "column-staff-key-position",
            &[
                "Schlüsselposition",
                "Schlüsselstelle",
                "Schlüsselfunktion",
                "Wissensträger",
                "Wissensträgerin",
                "Wissensträger/in",
                "Kritische Stelle",
                "Key position",
                "Key role",
                "Key person",
            ],
        ),
    ],
};

/// Headers of columns that hold names or addresses, folded.
const NAME_HEADERS: &[&str] = &[
    "name",
    "namen",
    "vorname",
    "vornamen",
    "nachname",
    "familienname",
    "rufname",
    "zuname",
    "geburtsname",
    "namenszusatz",
    "vorundnachname",
    "vornamename",
    "vornamenachname",
    "namevorname",
    "nachnamevorname",
    "vollstaendigername",
    "vollername",
    "mitarbeitername",
    "mitarbeiter",
    "mitarbeiterin",
    "namedesmitarbeiters",
    "beschaeftigter",
    "bedienstete",
    "personalname",
    "email",
    "emailadresse",
    "mail",
    "mailadresse",
    "benutzername",
    "login",
    "strasse",
    "anschrift",
    "adresse",
    "privatanschrift",
    "telefon",
    "fullname",
    "firstname",
    "lastname",
    "givenname",
    "surname",
    "middlename",
    "maidenname",
    "employeename",
    "employee",
    "username",
    "address",
    "steuerid",
    "sozialversicherungsnummer",
    "svnummer",
    "svnr",
];

/// Takes columns with names out of the feeds, even mapped ones, and says so. Their rows stay.
pub(crate) fn refuse_names(
    header: &Header,
    feeds: &mut Feeds,
    origin_place: impl Fn(u32) -> Place,
    issues: &mut Vec<Issue>,
) {
    for label in &header.labels {
        let named = label
            .forms
            .iter()
            .chain(&label.bare)
            .any(|form| NAME_HEADERS.contains(&form.as_str()));
        if !named {
            continue;
        }
        feeds
            .by_name
            .retain(|_, feed| *feed != Feed::Column(label.column));
        feeds
            .candidates
            .values_mut()
            .for_each(|columns| columns.retain(|column| *column != label.column));
        issues.push(
            Issue::new(rules::NAME_COLUMN, Some(origin_place(label.column)))
                .with("column", shown(&label.shown)),
        );
    }
}

/// Reads staff.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    say_once(sheet, desk);
    let project = desk.project;
    let salt = project.disclosure.salt.as_str();
    let units = unit_columns(sheet);
    let share = Share::of(sheet, "fte");
    let mut rows = rows::read(
        sheet,
        project.reference_date,
        Remarks::Possible,
        &mut desk.issues,
        |row| contract(row, salt, &units, share),
    );
    rows.drop_copies(sheet, "id", &mut desk.issues, |(_, identified)| {
        identified.then_some("")
    });
    contradicted_births(&mut rows, sheet, &mut desk.issues);
    rows.deliver(|(contract, _)| dataset.contracts.push(contract))
}

fn say_once(sheet: &Sheet<'_>, desk: &mut Desk<'_>) {
    let header = |column| Some(sheet.table.place(sheet.header.last_row, column));
    match sheet.column("id") {
        None => desk.issues.push(Issue::new(rules::NO_STAFF_IDS, header(0))),
        Some(column) if desk.project.disclosure.salt.is_empty() => {
            desk.issues.push(Issue::new(rules::NO_SALT, header(column)))
        }
        Some(_) => {}
    }
    let only_years = !sheet.has("birth_date") && !sheet.has("birth_month");
    if let Some(column) = sheet.column("birth_year").filter(|_| only_years) {
        desk.issues
            .push(Issue::new(rules::BIRTH_YEARS, header(column)));
    }
}

/// A contract, and whether an id says whose it is.
fn contract(
    row: &mut Row<'_>,
    salt: &str,
    units: &[u32],
    share: Share,
) -> Result<(Contract, bool), SetAside> {
    refuse_nobody(row)?;
    refuse_absent(row)?;
    let id = id_of(row);
    let identified = id.is_some();
    let birth = birth::read(row);
    let entry = row.past_day("entry", Edge::First);
    let desk_exit = future_day(row, "desk_exit");
    let payroll_exit = future_day(row, "payroll_exit");
    let desk_exit = in_order(row, desk_exit, payroll_exit);
    Ok((
        Contract {
            person: person(salt, id.as_deref(), &row.place()),
            special_limit_months: birth::limit(row, birth),
            birth,
            sex: sex(row),
            unit: must_unit(row, units),
            employment: row.word("employment"),
            grade: row.word("grade"),
            fte: share.read(row, "fte"),
            entry,
            desk_exit,
            payroll_exit,
            key_position: row.flag("key_position").unwrap_or(false),
            place: row.place(),
        },
        identified,
    ))
}

/// Columns that say when somebody was born, the most exact one first.
const BIRTH_COLUMNS: [&str; 3] = ["birth_date", "birth_year", "age"];

fn birth_column(sheet: &Sheet<'_>) -> &'static str {
    BIRTH_COLUMNS
        .into_iter()
        .find(|name| sheet.has(name))
        .unwrap_or(BIRTH_COLUMNS[0])
}

/// A row without id, birth and share of full time is about nobody: a remark, or the rest of a template.
fn refuse_nobody(row: &mut Row<'_>) -> Result<(), SetAside> {
    let somebody = BIRTH_COLUMNS
        .into_iter()
        .chain(["id", "fte"])
        .any(|name| !row.cell_is_empty(name));
    if somebody {
        Ok(())
    } else {
        Err(row.missing(birth_column(row.sheet)))
    }
}

/// Who left before the Stichtag or enters after it is no employee on it.
fn refuse_absent(row: &mut Row<'_>) -> Result<(), SetAside> {
    let before = row.issues.len();
    let exit = row.day("payroll_exit", Edge::Last, Century::Future);
    let entry = row.day("entry", Edge::First, Century::Past);
    // Both are read again below; what is wrong with them is said there.
    row.issues.truncate(before);
    let found = match (exit, entry) {
        (Value::Given((day, place)), _) if day < row.today => Some((rules::LEFT, place)),
        (_, Value::Given((day, place))) if day > row.today => Some((rules::NOT_YET_ENTERED, place)),
        _ => None,
    };
    let Some((rule, place)) = found else {
        return Ok(());
    };
    let today = row.today;
    row.issues
        .push(Issue::new(rule, Some(place.clone())).with("reference", today));
    Err(SetAside {
        place,
        code: rule.code,
    })
}

fn future_day(row: &mut Row<'_>, name: &str) -> Option<chrono::NaiveDate> {
    row.day(name, Edge::Last, Century::Future)
        .given()
        .map(|(day, _)| *day)
}

/// Nobody leaves the payroll before the desk.
fn in_order(
    row: &mut Row<'_>,
    desk: Option<chrono::NaiveDate>,
    payroll: Option<chrono::NaiveDate>,
) -> Option<chrono::NaiveDate> {
    let (Some(left), Some(paid)) = (desk, payroll) else {
        return desk;
    };
    if left <= paid {
        return desk;
    }
    let (_, place) = row.cell("desk_exit");
    row.issues.push(
        Issue::new(rules::DATES_ORDER, Some(place))
            .with("later", row.sheet.heading("desk_exit"))
            .with("earlier", row.sheet.heading("payroll_exit")),
    );
    None
}

/// The id as the file gives it. It lives no longer than it takes to hash it.
fn id_of(row: &mut Row<'_>) -> Option<String> {
    if !row.sheet.has("id") {
        return None;
    }
    let (cell, place) = row.cell("id");
    let id = written(cell)
        .map(|text| text.trim().to_owned())
        .filter(|text| words::missing(text).is_none());
    if id.is_none() {
        row.issues
            .push(Issue::new(rules::STAFF_ID_MISSING, Some(place)));
    }
    id
}

/// Salted SHA-256 of the id, its first 16 hex digits; of the row's place where there is no id.
fn person(salt: &str, id: Option<&str>, place: &Place) -> String {
    let hash = Sha256::new().chain_update(salt);
    let digest = match id {
        Some(id) => hash.chain_update("\u{1}id\u{1}").chain_update(id),
        None => hash
            .chain_update("\u{1}row\u{1}")
            .chain_update(place.to_string()),
    }
    .finalize();
    format!("{digest:x}").chars().take(16).collect()
}

fn sex(row: &mut Row<'_>) -> Sex {
    let Some(text) = row.word("sex") else {
        return Sex::NotStated;
    };
    words::sex(&text).unwrap_or_else(|| {
        let (_, place) = row.cell("sex");
        row.breach(rules::SEX, place, &text);
        Sex::NotStated
    })
}

/// The columns of a unit, outermost level first.
fn unit_columns(sheet: &Sheet<'_>) -> Vec<u32> {
    if sheet.source.columns.contains_key("unit") {
        return sheet.column("unit").into_iter().collect();
    }
    let mut columns = sheet
        .feeds
        .candidates
        .get("unit")
        .cloned()
        .unwrap_or_default();
    columns.sort_by_key(|column| {
        let heading = sheet.header.label(*column).map(|l| compact(&l.shown));
        (level_of(heading.as_deref().unwrap_or_default()), *column)
    });
    columns
}

/// How far outside a word stands in a town's hierarchy; words without a fixed level come last, as the most specific.
fn level_of(heading: &str) -> usize {
    const LEVELS: [&str; 10] = [
        "eigenbetrieb",
        "dezernat",
        "geschaeftsbereich",
        "fachbereich",
        "referat",
        "amt",
        "fachdienst",
        "abteilung",
        "sachgebiet",
        "team",
    ];
    LEVELS
        .iter()
        .position(|level| heading.starts_with(level))
        .unwrap_or(LEVELS.len())
}

/// The unit's path; a row without unit is named where the sheet has units at all.
fn must_unit(row: &mut Row<'_>, columns: &[u32]) -> Vec<String> {
    let path = unit_path(row, columns);
    if path.is_empty() && row.sheet.has("unit") {
        let place = columns
            .last()
            .map_or_else(|| row.place(), |column| row.place().at_column(*column));
        row.issues
            .push(Issue::new(rules::UNIT_MISSING, Some(place)));
    }
    path
}

/// Levels from several columns, or from one path such as `Dezernat II/Ordnungsamt`.
fn unit_path(row: &mut Row<'_>, columns: &[u32]) -> Vec<String> {
    let texts: Vec<String> = if columns.is_empty() {
        row.word("unit").into_iter().collect()
    } else {
        columns
            .iter()
            .map(|column| row.sheet.cell_at(row.raw, *column))
            .filter(|cell| !is_empty(cell))
            .filter_map(written)
            .filter(|text| words::missing(text).is_none())
            .collect()
    };
    let mut path: Vec<String> = Vec::new();
    for part in texts
        .iter()
        .flat_map(|text| text.split(['/', '\\', '>', '→', '|']))
    {
        let part = crate::validate::fold::one_line(part);
        if !part.is_empty() && path.last() != Some(&part) {
            path.push(part);
        }
    }
    path
}

/// One person was born once. Which date is right nobody can say here, so none counts.
fn contradicted_births(
    rows: &mut Rows<'_, (Contract, bool)>,
    sheet: &Sheet<'_>,
    issues: &mut Vec<Issue>,
) {
    let groups: BTreeMap<String, Vec<usize>> =
        rows.by(|(contract, identified)| identified.then(|| contract.person.clone()));
    let column = sheet.column(birth_column(sheet)).unwrap_or(0);
    for indices in groups.values().filter(|indices| indices.len() > 1) {
        let births: std::collections::BTreeSet<Birth> = indices
            .iter()
            .filter_map(|index| rows.kept[*index].value.0.birth.given().copied())
            .collect();
        if births.len() < 2 {
            continue;
        }
        let first = rows.kept[indices[0]].raw.number;
        for (position, index) in indices.iter().enumerate() {
            let row = &mut rows.kept[*index];
            row.value.0.birth = Value::Missing(Missing::Unusable);
            if position > 0 {
                issues.push(
                    Issue::new(
                        rules::BIRTH_CONTRADICTED,
                        Some(sheet.table.place(row.raw.number, column)),
                    )
                    .with("row", first.to_string()),
                );
            }
        }
    }
}

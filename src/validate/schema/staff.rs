//! Kind `staff`: the columns of personnel systems, and those that are never read because they hold names.
//!
//! Its rows are read in [`crate::validate::contracts`].

use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::project::SourceKind;
use crate::validate::columns::{Feed, Feeds};
use crate::validate::fold::shown;
use crate::validate::heading::{Header, Label};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may};

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
                "GsKz",
                "Geschl.-Kz.",
                "Geschlechtskennzeichen",
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
            "status",
            "column-staff-status",
            &[
                "Status",
                "Beschäftigungsstatus",
                "Status der Beschäftigung",
                "Mitarbeiterstatus",
                "Personalstatus",
                "Employment status",
                "Staff status",
            ],
        ),
        may(
            "state",
            "column-state",
            &[
                "Stichtag",
                "Auswertungsstichtag",
                "Berichtsmonat",
                "Auswertungsmonat",
                "Abrechnungsmonat",
                "Periode",
                "Reporting date",
                "As of",
            ],
        ),
        may(
            "state_year",
            "column-state-year",
            &[
                "Jahr",
                "Berichtsjahr",
                "Kalenderjahr",
                "Auswertungsjahr",
                "Year",
            ],
        ),
        may(
            "state_month",
            "column-state-month",
            &["Monat", "Kalendermonat", "Month"],
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
                "Entg.-Gr.",
                "EG/BesGr",
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
                "TZ-Faktor",
                "TZ-Grad",
                "Besch.-Grad",
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

/// Whether a header announces names or addresses.
pub(crate) fn holds_names(label: &Label) -> bool {
    label
        .forms
        .iter()
        .chain(&label.bare)
        .any(|form| NAME_HEADERS.contains(&form.as_str()))
}

/// Takes columns with names out of the feeds, even mapped ones, and says so. Their rows stay.
pub(crate) fn refuse_names(
    header: &Header,
    feeds: &mut Feeds,
    origin_place: impl Fn(u32) -> Place,
    issues: &mut Vec<Issue>,
) {
    for label in &header.labels {
        if !holds_names(label) {
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

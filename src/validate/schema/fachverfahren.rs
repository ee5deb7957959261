//! Kind `fachverfahren`: one application per row, as the units that use it list them.

use crate::model::answers::Value;
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::inventory::Fachverfahren;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::fold::one_line;
use crate::validate::row::{Row, written};
use crate::validate::rows::{self, Tally};
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::words;

/// Columns of kind `fachverfahren`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Fachverfahren,
    columns: &[
        must(
            "name",
            "column-fachverfahren-name",
            &[
                "Fachverfahren",
                "Name des Fachverfahrens",
                "Verfahren",
                "Verfahrensname",
                "Fachanwendung",
                "Anwendung",
                "Anwendungsname",
                "Software",
                "Softwarename",
                "Programm",
                "Produkt",
                "Produktname",
                "Bezeichnung",
                "Name",
                "ObjektName",
                "Application",
                "Application name",
                "Product",
            ],
        ),
        may(
            "vendor",
            "column-fachverfahren-vendor",
            &[
                "Hersteller",
                "Anbieter",
                "Lieferant",
                "Softwarehersteller",
                "Firma",
                "Anwendung - Hersteller",
                "Vendor",
                "Manufacturer",
                "Supplier",
            ],
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may(
            "hosting",
            "column-fachverfahren-hosting",
            &[
                "Hosting",
                "Betrieb",
                "Betriebsart",
                "Betriebsmodell",
                "Betriebsform",
                "Betriebsort",
                "Betrieb / Hosting",
                "Rechenzentrum",
                "Betrieb durch",
                "Betreiber",
                "Hosted by",
                "Operation",
            ],
        ),
        may(
            "interfaces",
            "column-fachverfahren-interfaces",
            &[
                "Schnittstellen",
                "Schnittstelle",
                "Schnittstellen vorhanden",
                "Schnittstelle vorhanden",
                "Interfaces",
                "Interface",
            ],
        ),
        may(
            "dms_link",
            "column-fachverfahren-dms-link",
            &[
                "DMS-Anbindung",
                "DMS-Schnittstelle",
                "DMS",
                "Anbindung DMS",
                "Anbindung an DMS",
                "DMS angebunden",
                "E-Akte-Anbindung",
                "eAkte",
                "DMS link",
                "DMS connection",
            ],
        ),
        may(
            "multi_user",
            "column-fachverfahren-multi-user",
            &[
                "Mehrbenutzer",
                "Mehrbenutzerfähig",
                "Mehrplatz",
                "Mehrplatzfähig",
                "Mehrplatzsystem",
                "Mehrbenutzerbetrieb",
                "Multi-user",
                "Multiuser",
            ],
        ),
        may(
            "web",
            "column-fachverfahren-web",
            &[
                "Web",
                "Webbasiert",
                "Webanwendung",
                "Web-Anwendung",
                "Browser",
                "Browserbasiert",
                "Web-Client",
                "Webfähig",
                "Web-based",
                "Web application",
            ],
        ),
        may(
            "users",
            "column-fachverfahren-users",
            &[
                "Nutzer",
                "Nutzerzahl",
                "Anzahl Nutzer",
                "Benutzer",
                "Benutzerzahl",
                "Anzahl Benutzer",
                "Anwender",
                "Anwenderzahl",
                "Anzahl Anwender",
                "Nutzende",
                "Anzahl Nutzende",
                "Anzahl der Nutzer",
                "User",
                "Arbeitsplätze",
                "Lizenzen",
                "Users",
                "Number of users",
            ],
        ),
        may(
            "support_fte",
            "column-fachverfahren-support-fte",
            &[
                "Betreuung VZÄ",
                "VZÄ Betreuung",
                "Support-VZÄ",
                "VZÄ Support",
                "Betreuungsaufwand",
                "Betreuungsaufwand VZÄ",
                "Supportaufwand",
                "Personalaufwand",
                "VZÄ",
                "Support FTE",
                "FTE support",
                "FTE",
            ],
        ),
    ],
};

/// Reads applications.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let mut rows = rows::read(
        sheet,
        desk.project.reference_date,
        &mut desk.issues,
        fachverfahren,
    );
    rows.drop_copies(sheet, "name", &mut desk.issues, |one| Some(&one.name));
    rows.deliver(|one| dataset.fachverfahren.push(one))
}

fn fachverfahren(row: &mut Row<'_>) -> Result<Fachverfahren, SetAside> {
    Ok(Fachverfahren {
        name: row.must_text("name")?,
        vendor: row.word("vendor"),
        unit: row.word("unit"),
        hosting: row.word("hosting"),
        interfaces: row.any_of("interfaces"),
        partners: partners(row),
        dms_link: row.flag("dms_link"),
        multi_user: row.flag("multi_user"),
        web: row.flag("web"),
        users: given(row.count("users")),
        support_fte: given(row.amount("support_fte")).filter(|fte| *fte >= 0.0),
        place: row.place(),
    })
}

/// The applications that a cell on interfaces names; a yes, a no and a number name none.
fn partners(row: &Row<'_>) -> Vec<String> {
    let Some(text) = written(row.cell("interfaces").0) else {
        return Vec::new();
    };
    if words::flag(&text).is_some() || words::missing(&text).is_some() {
        return Vec::new();
    }
    text.split([',', ';', '|', '\n'])
        .map(one_line)
        .filter(|part| part.chars().any(char::is_alphabetic))
        .filter(|part| words::flag(part).is_none() && words::some_listed(part) == Some(true))
        .collect()
}

fn given<T: Copy>(value: Value<T>) -> Option<T> {
    value.given().copied()
}

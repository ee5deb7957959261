//! A fixture for every rule: the smallest table that breaches it, and the cell that is named.

use std::collections::BTreeSet;

use befund::i18n::Language;
use befund::model::counted::Counted;
use befund::model::dataset::Dataset;
use befund::model::issue::{Checked, Severity};
use befund::project::{Land, Layout, SheetChoice, SourceKind as Kind};
use befund::validate::{CodeList, Input, RULES, validate};

use super::protocol::{document, read, read_documents};
use super::table::{check, check_with, csv, found, project, sheet, source, spoken};

/// A breach: where it is found, and what was checked.
type Fixture = (&'static str, fn() -> Checked<Dataset>);

/// Code and cell, and the table. One line per rule, in order.
const FIXTURES: &[Fixture] = &[
    ("V001 1", || check(Kind::Barometer, "Interview;Note")),
    ("V002 1", || check(Kind::Barometer, "Interview;Nöte\nI1;2")),
    ("V003 1", || {
        let mut source = source(Kind::Barometer);
        source.columns.insert("grade".into(), "Noten 2026".into());
        check_with(&source, &[csv("Interview;Note 2026\nI1;2")], &project())
    }),
    ("V004 12", || {
        let mut source = source(Kind::Barometer);
        source.columns.insert("gade".into(), "Note".into());
        check_with(&source, &[csv("Interview;Note\nI1;2")], &project())
    }),
    ("V005 B1", || {
        check(
            Kind::Barometer,
            "Interview;Dezernat;Amt;Note\nI1;II;Bauamt;2",
        )
    }),
    ("V006 C3", || {
        check(
            Kind::Staff,
            "PNR;Geburtsdatum;Amt\n1;01.02.1970;Bauamt\n2;01.02.1971;",
        )
    }),
    ("V007", || {
        let mut source = source(Kind::Barometer);
        source.file = "m.xlsx".into();
        let tables = [
            sheet("m.xlsx", Some("A"), "eins;zwei\n1;2"),
            sheet("m.xlsx", Some("B"), "drei;vier\n1;2"),
        ];
        check_with(&source, &tables, &project())
    }),
    ("V008", || {
        let tables = [
            sheet(
                "m.xlsx",
                Some("Hinweise"),
                "Bitte lesen;ja\nund ausfüllen;ja",
            ),
            sheet("m.xlsx", Some("Noten"), "Interview;Note\nI1;2"),
        ];
        check_with(&source(Kind::Barometer), &tables, &project())
    }),
    ("V009 B1", || {
        let mut source = source(Kind::Barometer);
        source.cells.insert("unit".into(), (1, 2));
        let table = csv("Amt\nInterview;Note\nI1;2");
        check_with(&source, &[table], &project())
    }),
    ("V010 A2", || {
        check(Kind::Mentions, "Kategorie;Frage;Nennungen\n;bedarf;3")
    }),
    ("V011 B2", || {
        check(Kind::Kennzahlen, "Kennzahl;Wert\nLaptops;#DIV/0!")
    }),
    ("V012 B2", || check(Kind::Barometer, "Interview;Note\nI1;7")),
    ("V013 B2", || {
        check(Kind::Kennzahlen, "Kennzahl;Wert\nLaptops;viele")
    }),
    ("V014 C2", || {
        check(Kind::Devices, "Gerätetyp;Modell;Anzahl\nLaptop;X;-2")
    }),
    ("V015 B2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;bald")
    }),
    ("V016 B2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;31.02.2023")
    }),
    ("V017 B2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;01.07.2026")
    }),
    ("V018 B1", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;01.07.21")
    }),
    ("V019 B2", || {
        check(
            Kind::Fachverfahren,
            "Fachverfahren;Webbasiert\nProsoz;teilweise",
        )
    }),
    ("V020 B2", || {
        check(Kind::OnlineServices, "Leistung;Stufe\nHundesteuer;6")
    }),
    ("V021 B2", || {
        check(Kind::Staff, "PNR;Geburtsdatum\n1;01.02.2020")
    }),
    ("V022 C2", || {
        check(
            Kind::Staff,
            "PNR;Alter;Stellenanteil\n1;40;2,5\n2;40;0,5\n3;40;1",
        )
    }),
    ("V023 B1", || {
        check(Kind::Staff, "PNR;Nachname;Alter\n1;Muster;40")
    }),
    ("V024 A3", || check(Kind::Staff, "PNR;Alter\n1;40\n1;40")),
    ("V025 B3", || {
        check(Kind::Staff, "PNR;Geburtsdatum\n1;01.02.1970\n1;02.02.1970")
    }),
    ("V026 D3", || {
        check(
            Kind::Answers,
            "ID;Interview;Frage;Antwort\nA1;I1;bedarf;mehr Zeit\nA1;I2;bedarf;neue Geräte",
        )
    }),
    ("V027 B3", || {
        check(Kind::Barometer, "Interview;Note\nI1;2\nI1;3")
    }),
    ("V028 A3", || {
        check(
            Kind::Answers,
            "Interview;Welche Probleme sehen Sie?\nI1;zu wenig Personal\nI1;zu alte Geräte",
        )
    }),
    ("V029 A1", || {
        check(Kind::Barometer, "Name;Note\nErika Mustermann;2")
    }),
    ("V030", || {
        check(
            Kind::Answers,
            "id;submitdate;lastpage;startlanguage;G1. Welche Probleme sehen Sie?\n1;2026-01-05 10:00:00;2;de;zu alte Geräte\n2;;1;de;",
        )
    }),
    ("V031 3", || {
        check(
            Kind::Answers,
            "Interview;Amt;Frage;Antwort\nI1;Bauamt;bedarf;mehr Zeit\nI1;Ordnungsamt;probleme;Geräte",
        )
    }),
    ("V032 1", || check(Kind::Barometer, "Note;Amt\n2;Bauamt")),
    ("V033 B2", || {
        check(
            Kind::Answers,
            "Interview;Frage;Antwort\nI1;Bedraf;mehr Zeit",
        )
    }),
    ("V034 1", || {
        check(Kind::Answers, "Interview;Bedarf\nI1;mehr Zeit")
    }),
    ("V035 1", || check(Kind::Answers, "Interview;Jahr\nI1;2026")),
    ("V036 C2", || {
        check(
            Kind::Mentions,
            "Frage;Kategorie;Nennungen;Befragte\nbedarf;DMS;25;24",
        )
    }),
    ("V037 3", || {
        check(
            Kind::Mentions,
            "Frage;Kategorie;Nennungen\nbedarf;DMS;25\nbedarf;DMS;24",
        )
    }),
    ("V038 A2", || {
        check(Kind::AgeBands, "Altersgruppe;Anzahl\nältere;12")
    }),
    ("V039 B3", || {
        check(
            Kind::AgeBands,
            "Altersgruppe;Anzahl\n20 bis 35;12\n30 bis 45;9",
        )
    }),
    ("V040 3", || {
        check(
            Kind::AgeBands,
            "Altersgruppe;Anzahl\n20 bis 35;12\nInsgesamt;12",
        )
    }),
    ("V041 4", || {
        check(
            Kind::Kennzahlen,
            "Kennzahl;Wert\nLaptops;87\nKennzahl;Wert\nQuelle: Inventar",
        )
    }),
    ("V042 C2", || {
        check(Kind::Staff, "PNR;Alter;Geschlecht\n1;40;n")
    }),
    ("V043 C2", || {
        check(Kind::Staff, "PNR;Alter;Austritt\n1;40;31.12.2025")
    }),
    ("V044 C2", || {
        check(Kind::Staff, "PNR;Alter;Eintritt\n1;40;01.08.2026")
    }),
    ("V045 C2", || {
        check(
            Kind::Devices,
            "Gerätetyp;Kaufdatum;EOL\nLaptop;01.03.2024;01.03.2023",
        )
    }),
    ("V046 C2", || {
        check(Kind::Staff, "PNR;Alter;Altersgrenze\n1;40;früh")
    }),
    ("V047 B1", || check(Kind::Staff, "PNR;Geburtsjahr\n1;1970")),
    ("V048 1", || check(Kind::Staff, "Alter;Amt\n40;Bauamt")),
    ("V049 A3", || check(Kind::Staff, "PNR;Alter\n1;40\n;41")),
    ("V050 3", || {
        check(
            Kind::Barometer,
            "Interview;Amt;Note\nI1;Bauamt;2\nI2;Bau-Amt;3\nI3;Bauamt;2",
        )
    }),
    ("V051 3", || {
        let mut source = source(Kind::Answers);
        source.layout = Some(Layout::Qualtrics);
        let text = "Status;ResponseId;Q1\nAntworttyp;Antwort-ID;Welche Probleme sehen Sie?\n1;R_1;das ist ein Test";
        check_with(&source, &[csv(text)], &project())
    }),
    ("V052 A3", || {
        check(Kind::Devices, "Inv.-Nr.;Gerätetyp\n17;Laptop\n17;Drucker")
    }),
    ("V053 A1", || {
        let mut project = project();
        project.disclosure.salt = String::new();
        check_with(&source(Kind::Staff), &[csv("PNR;Alter\n1;40")], &project)
    }),
    ("V054 A2", || check(Kind::Barometer, "Interview;Note\n;2")),
    ("V055 A1", || {
        check(
            Kind::AgeBands,
            "Jahr;Altersgruppe;Anzahl\n2025;unter 30;4\n2026;unter 30;5",
        )
    }),
    ("V056 4", || {
        check(
            Kind::Devices,
            "Gerätetyp;Modell;Anzahl\nPC;A;2\nPC;B;3\nHaus am Markt;;\nPC;C;1",
        )
    }),
    ("V057 C4", || {
        check(
            Kind::Devices,
            "Gerätetyp;Modell;Anzahl\nPC;A;2\nPC;B;3\nSumme;;6",
        )
    }),
    ("V058 C1", || {
        check(
            Kind::Staff,
            "PNR;Alter;Umfang laut Plan\n1;40;100\n2;41;50\n3;42;75",
        )
    }),
    ("V059", || {
        let mut source = source(Kind::Devices);
        source.sheet = SheetChoice::All;
        let tables = [
            sheet("m.xlsx", Some("Bauamt"), "Gerätetyp;Modell\nPC;A"),
            sheet("m.xlsx", Some("Hauptamt"), "Gerätetyp;Modell\nPC;B"),
        ];
        check_with(&source, &tables, &project())
    }),
    ("V060", || {
        let mut source = source(Kind::Devices);
        source.sheet = SheetChoice::All;
        let tables = [
            sheet("m.xlsx", Some("Bauamt"), "Gerätetyp;Modell;Anzahl\nPC;A;1"),
            sheet("m.xlsx", Some("Hinweise"), "Bitte lesen\nund ausfüllen"),
        ];
        check_with(&source, &tables, &project())
    }),
    ("V061", || {
        check(
            Kind::Answers,
            ";P1;P2\nWelche Probleme sehen Sie?;zu wenig Zeit;zu alte Geräte\nWelchen Bedarf sehen Sie?;mehr Personal;neue Technik",
        )
    }),
    ("V062 B1", || {
        check(Kind::Barometer, "Note;Anzahl\n1;2\n2;3")
    }),
    ("V063", || {
        check(
            Kind::Answers,
            "Dokumentname;Segment;Code\nInterview 1;mehr Zeit für die Bürger;Bedarf",
        )
    }),
    ("V064 A3", || {
        check(
            Kind::Answers,
            "Interview;Frage;Antwort\nI1;bedarf;mehr Zeit\n;probleme;alte Geräte\nI2;bedarf;Schulungen",
        )
    }),
    ("V065 2", || {
        check(
            Kind::Devices,
            "Gerätetyp;Anzahl;Kaufdatum\n;(Stück);TT.MM.JJJJ\nPC;2;01.03.2020\nPC;3;01.04.2020",
        )
    }),
    ("V066 5", || {
        check(
            Kind::Staff,
            "PNR;Geburtsdatum;VZÄ\n1;01.02.1970;1\n2;01.02.1971;0,5\n\nAmt;Köpfe;Summe\nBauamt;2;1,5",
        )
    }),
    ("V067 2", || {
        check(
            Kind::Staff,
            "PNR;Geburtsdatum\nBeispiel: 4711;01.01.1970\n1;01.02.1970",
        )
    }),
    ("V068 4", || {
        check(
            Kind::AgeBands,
            "Altersgruppe;Anzahl\nunter 30;5\n30 und älter;6\nVorjahr;9",
        )
    }),
    ("V069 D1", || {
        check(
            Kind::Staff,
            "PNR;Geburtsdatum;;Amt;PNR\n1;01.02.1970;;Bauamt;1\n2;01.02.1971;;;",
        )
    }),
    ("V070 B2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;03/04/2021")
    }),
    ("V071 B2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;2023/2024")
    }),
    ("V072 B2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;03.04.1821")
    }),
    ("V073 C2", || {
        check(Kind::Staff, "PNR;Alter;Befristet bis\n1;40;unbefristet")
    }),
    ("V074 B2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum\nLaptop;ca. 2021")
    }),
    ("V075 C2", || {
        check(
            Kind::Devices,
            "Gerätetyp;Kaufdatum;EOL\nLaptop;2021;3 Jahre",
        )
    }),
    ("V076 C2", || {
        check(Kind::Devices, "Gerätetyp;Kaufdatum;EOL\nLaptop;;3 Jahre")
    }),
    ("V077 B1", || {
        let mut source = source(Kind::Devices);
        source
            .columns
            .insert("end_of_life".into(), "Garantie bis".into());
        check_with(
            &source,
            &[csv("Gerätetyp;Garantie bis\nLaptop;2027")],
            &project(),
        )
    }),
    ("V078 C1", || {
        check(Kind::Staff, "PNR;Alter;Umfang (Std.)\n1;40;39")
    }),
    ("V079 C1", || {
        check(Kind::Staff, "PNR;Alter;Umfang (Std.)\n1;40;20")
    }),
    ("V080 C1", || {
        check(Kind::Staff, "PNR;Alter;Umfang\n1;40;39")
    }),
    ("V081 3", || {
        check(Kind::Staff, "PNR;Alter;VZÄ\n1;40;0,5\n2;41;")
    }),
    ("V082 2", || {
        check(Kind::Staff, "PNR;Alter;Besoldungsgruppe\n1;40;A 12")
    }),
    ("V083", || {
        let mut project = project();
        project.demography.land = Some(Land::Berlin);
        check_with(&source(Kind::Staff), &[csv("PNR;Alter\n1;40")], &project)
    }),
    ("V084 C2", || {
        check(
            Kind::Staff,
            "PNR;Alter;Status;Beschäftigungsart\n1;40;besetzt;Tarif",
        )
    }),
    ("V085 C2", || {
        check(
            Kind::Staff,
            "PNR;Alter;Status;Beschäftigungsart\n1;40;Rentner;Tarif",
        )
    }),
    ("V086 B2", || {
        check(Kind::AgeBands, "Altersgruppe;Anzahl\nunter 25;.\nab 25;7")
    }),
    ("V087 C1", || {
        check(Kind::Devices, "Gerätetyp;Anzahl 2024;Anzahl 2025\nPC;2;3")
    }),
    ("V088 B1", || {
        check(
            Kind::Answers,
            "Interview;Ihre E-Mail;Welche Probleme sehen Sie?\nI1;erika@beispiel.de;zu alte Geräte",
        )
    }),
    ("V089 3", || {
        check(
            Kind::Barometer,
            "Interview;Welle;Note\nBA-01;1;2\nba 01;2;3",
        )
    }),
    ("V090", || {
        let answers = source(Kind::Answers);
        let grades = source(Kind::Barometer);
        let (one, two) = (
            [sheet(
                "a.csv",
                None,
                "Interview;Frage;Antwort\n1;bedarf;mehr Zeit",
            )],
            [sheet("b.csv", None, "Interview;Note\n1;2")],
        );
        validate(
            &[
                Input {
                    source: &answers,
                    tables: &one,
                },
                Input {
                    source: &grades,
                    tables: &two,
                },
            ],
            &project(),
        )
    }),
    ("V091 2", || {
        let mut source = source(Kind::Devices);
        source.sheet = SheetChoice::All;
        let year = |name| sheet("i.xlsx", Some(name), "Inv.-Nr.;Gerätetyp\n17;Laptop");
        check_with(&source, &[year("Haus A"), year("Haus B")], &project())
    }),
    ("V092 2", || {
        let mut source = source(Kind::Staff);
        source.sheet = SheetChoice::All;
        let state = |name| sheet("p.xlsx", Some(name), "PNR;Alter;Amt\n17;40;Bauamt");
        check_with(&source, &[state("Haus A"), state("Haus B")], &project())
    }),
    ("V093 B1", || {
        check(Kind::OnlineServices, "Leistung;OZG-Reifegrad\nx;5\ny;7")
    }),
    ("V094 C1", || {
        let mut source = source(Kind::Staff);
        source
            .values_map
            .insert("sex".into(), [("K".to_owned(), "w".to_owned())].into());
        check_with(&source, &[csv("PNR;Alter;Geschlecht\n1;40;w")], &project())
    }),
    ("V095", || {
        let year = |name, count| {
            let text = format!("Gerätetyp;Anzahl\nLaptop;{count}");
            sheet(name, None, &text)
        };
        let lists = [year("inv_2024.csv", 5), year("inv_2025.csv", 6)];
        check_with(&source(Kind::Devices), &lists, &project())
    }),
    ("V096 B3", || {
        check(Kind::Devices, "Gerätetyp;Anzahl\nLaptop;5\nMonitor;")
    }),
    ("V097 B1", || {
        check(
            Kind::Devices,
            "Gerätetyp;Amt;Anzahl\nPC;Bauamt;1\nNotebook;;2\nPC;Schulamt;1\nDrucker;;2",
        )
    }),
    ("V098", || {
        let mut source = source(Kind::Answers);
        source.sheet = SheetChoice::All;
        let tables = [
            sheet(
                "i.xlsx",
                Some("A"),
                "Interview;Frage;Antwort\n1;Bedarf;E-Akte\n2;Bedarf;mehr Zeit",
            ),
            sheet(
                "i.xlsx",
                Some("B"),
                "Interview;Frage;Antwort\n1;Bedarf;Tablets\n2;Bedarf;WLAN",
            ),
        ];
        check_with(&source, &tables, &project())
    }),
    ("V100 C2", || {
        let mut project = project();
        project.questions[0].counts = Counted::Measures;
        let answers = csv("Interview;Frage;Antwort\nI1;bedarf;mehr Zeit");
        check_with(&source(Kind::Answers), &[answers], &project)
    }),
    ("V101 B2", || {
        check(Kind::Measures, "Maßnahme;Status\nWLAN;Rot")
    }),
    ("V102 B2", || {
        check(Kind::Measures, "Maßnahme;Bis\nWLAN;wenn es passt")
    }),
    ("V103 B2", || {
        check(
            Kind::Plan,
            "Posten;Betrag\nLizenzen;1.000 Schweizer Franken",
        )
    }),
    ("V104 C2", || {
        check(
            Kind::Kennzahlen,
            "Kennzahl;Wert;Richtung\nE-Akte;12;seitwärts",
        )
    }),
    ("V105 C1", || {
        check(Kind::Staff, "PNR;Alter;m;w\n1;40;x;\n2;41;;x")
    }),
    ("V106 B1", || {
        check(Kind::Measures, "Maßnahme;Nord;Süd\nA;x;\nB;;x\nC;x;")
    }),
    ("V107 C4", || {
        check(
            Kind::Staff,
            "PNR;Alter;m;w\n1;40;x;\n2;41;;x\n3;42;x;x\n4;43;x;\n5;44;x;\n6;45;x;\n7;45;x;\n8;45;x;\n9;45;x;\n10;45;x;\n11;45;x;",
        )
    }),
    ("V108 B2", || {
        check(Kind::Fachverfahren, "Fachverfahren;Nutzer\nVOIS;ca. 120")
    }),
    ("V109 B1", || {
        check(Kind::Plan, "Position;Betrag (T€)\nSoftware;150")
    }),
    ("V110 3", || {
        check(
            Kind::Staff,
            "PNR;Alter;Amt;Inhaber\n1;40;Bauamt;A\n;;Bauamt;vakant",
        )
    }),
    ("V111 B2", || {
        check(
            Kind::Fachverfahren,
            "Fachverfahren;Amt\nA;Bauamt, Ordnungsamt\nB;Bauamt\nC;Ordnungsamt",
        )
    }),
    ("V112 B1", || {
        check(
            Kind::Barometer,
            "Nr.;Note (1 = sehr schlecht, 6 = sehr gut)\n1;6\n2;5",
        )
    }),
    ("V113 B1", || {
        check(Kind::Devices, "Gerätetyp;Soll;Ist\nPC;6;5\nNotebook;4;3")
    }),
    ("V114 A2", || {
        check(
            Kind::Devices,
            "Gerätetyp;Kaufjahr\n2x PC;2020\nDrucker;2021",
        )
    }),
    ("V120", || {
        read(&["# Welche Probleme sehen Sie?\nZu wenig Zeit"])
    }),
    ("V121 1", || read(&["Notizen\nAlles gut so"])),
    ("V122 4", || {
        read(&["## Probleme\nZu wenig Zeit\n\n## Termine\nNächsten Montag"])
    }),
    ("V123 3", || {
        read(&["Notizen\n\nWir trafen uns im Rathaus\n# Probleme\nZu wenig Zeit"])
    }),
    ("V124 1", || {
        read(&["# Welche Probleme sehen Sie denn da?\nZu wenig Zeit"])
    }),
    ("V125 1", || {
        read(&["Anna: Ja\nBen: Nein\nAnna: Doch\nBen: So ist es"])
    }),
    ("V126 1", || {
        read(&["X: Welche Probleme sehen Sie?\nY: Zeit\nX: Noch etwas?\nY: Geld"])
    }),
    ("V127 1", || {
        read(&["Teilnehmende: Frau Muster\n# Probleme\nZu wenig Zeit"])
    }),
    ("V128", || {
        let mut document = document("p.docx", "# Probleme\nZu wenig Zeit");
        document.besides.comments = 2;
        read_documents(&[document])
    }),
    ("V129 2", || {
        read(&["|Frage|Antwort|Notizen|\n|Probleme|Zu wenig Zeit|nachfragen|"])
    }),
    ("V130 3", || {
        read(&["I: Welche Probleme sehen Sie?\nB: Zeit\nI: Noch etwas?\nB: Geld"])
    }),
    ("V150 C2", || {
        check(Kind::Matrix, "Projekt;A;B\nDMS;x;(x)\nPortal;x;x\nNetz;x;x")
    }),
    ("V151 B3", || {
        check(Kind::Matrix, "Projekt;A;B\nDMS;x;\nDMS;x;x")
    }),
    ("V153 2", || {
        let mut project = project();
        let unit = |name: &str| befund::model::names::Name {
            name: name.to_owned(),
            also: Vec::new(),
            until: None,
            now: None,
            line: 1,
        };
        project.names.units = vec![unit("Ordnungsamt")];
        let table =
            csv("Fachverfahren;Amt;Hersteller\nMeso;Ordnungsammt;HSH\nIkol;Ordnungsamt;HSH");
        check_with(&source(Kind::Fachverfahren), &[table], &project)
    }),
    ("V154", || {
        let mut source = source(Kind::Matrix);
        source
            .values
            .insert("weights".into(), "Nutzen = viel; Kosten = -1".into());
        check_with(
            &source,
            &[csv("Projekt;Nutzen;Kosten\nDMS;3;2\nPortal;1;4")],
            &project(),
        )
    }),
    ("V155 B2", || {
        check(
            Kind::Devices,
            "Gerätetyp;Bildformat\nMonitor;16:9\nMonitor;16:10\nMonitor;16:11\nMonitor;16:12",
        )
    }),
    ("V156 B2", || {
        check(Kind::Devices, "Gerätetyp;Anzahl\nLizenz-PC;100,50\nPC;2")
    }),
    ("V157 B3", || {
        check(
            Kind::Devices,
            "Gerätetyp;Einzelpreis\nLaptop;900 €\nServer;1200 USD",
        )
    }),
    ("V152 B2", || {
        let mut source = source(Kind::Ratings);
        source
            .values
            .insert("scale".into(), "geplant < im Aufbau < im Einsatz".into());
        let table = csv("Komponente;Ist-Zustand\nDMS;fast fertig");
        check_with(&source, &[table], &project())
    }),
    ("V140", || code_list("Code;Text\n1;Bauamt")),
    ("V141 A2", || {
        code_list("Spalte;Wert;Bedeutung\nAugenfarbe;1;blau")
    }),
    ("V142 A3", || {
        code_list("Spalte;Wert;Bedeutung\nAmt;1;Bauamt\nAmt;1;Schulamt")
    }),
    ("V160 1", || {
        check(Kind::Survey, "Gern?;Jahre?\nja;3\nnein;4\nja;40")
    }),
    ("V161 1", || {
        check(Kind::Survey, "Gern?;Kinder?\nja;3\nnein;4\nja;2")
    }),
    ("V162 1", || {
        questioned("Frage;Q1;Zahl;Jahre?", "Q1;Q2\n3;ja\n4;nein\n7;ja")
    }),
    ("V163 1", || {
        questioned(
            "Frage;Q1;Zahl;Jahre?\nFrage;Q7;Zahl;Monate?",
            "Q1;Q2\n3;ja\n4;nein",
        )
    }),
    ("V164 A3", || {
        questioned(
            "Frage;Q1;Einfachauswahl;Womit?\nOption;Q1;;Papier\nOption;Q1;;Akte",
            "Q1;Q2\nPapier;ja\nStein;nein",
        )
    }),
    ("V165 A2", || {
        check(
            Kind::Survey,
            "Teilnehmer;Gern?;Oft?\nT1;ja;nein\nT1;nein;ja\nT2;ja;ja",
        )
    }),
    ("V166 3", || {
        book("Art;Frage;Typ;Wortlaut\nFrage;Q1;Zahl;Jahre?\nUnsinn;Q1;;x")
    }),
    ("V167", || book("Name;Wert\nx;1")),
];

/// What reading a list of codes notes.
fn code_list(text: &str) -> Checked<Dataset> {
    Checked {
        value: Dataset::default(),
        issues: CodeList::read(&csv(text)).issues,
    }
}

/// A survey of which a table says what was asked.
fn questioned(lines: &str, answers: &str) -> Checked<Dataset> {
    let mut source = source(Kind::Survey);
    source.questionnaire = Some("fragebogen.csv".to_owned());
    source.layout = Some(Layout::Wide);
    let table = csv(&format!("Art;Frage;Typ;Wortlaut\n{lines}"));
    let known = befund::validate::questionnaire(&[table], "fragebogen.csv").value;
    let tables = [csv(answers)];
    let input = Input {
        source: &source,
        tables: &tables,
    };
    let known = [("fragebogen.csv".to_owned(), known)].into();
    befund::validate::validate_with(&[input], &[], known, &project())
}

/// A codebook of a questionnaire by itself.
fn book(text: &str) -> Checked<Dataset> {
    Checked {
        value: Dataset::default(),
        issues: befund::validate::questionnaire(&[csv(text)], "test.csv").issues,
    }
}

#[test]
fn each_fixture_breaches_its_rule_at_its_cell() {
    for (expected, fixture) in FIXTURES {
        let checked = fixture();
        let found = found(&checked);
        assert!(
            found.iter().any(|f| f == expected),
            "expected {expected}, found {found:?}"
        );
    }
}

#[test]
fn every_rule_has_a_fixture() {
    let shown: BTreeSet<&str> = FIXTURES
        .iter()
        .map(|(expected, _)| expected.split(' ').next().unwrap_or_default())
        .collect();
    let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code.0).collect();
    assert_eq!(shown, codes);
    assert_eq!(codes.len(), RULES.len(), "a code is used twice");
}

#[test]
fn every_issue_is_a_whole_sentence_with_a_hint_in_both_languages() {
    for (_, fixture) in FIXTURES {
        for issue in fixture().issues {
            for language in [Language::De, Language::En] {
                let text = spoken(&issue, language);
                assert!(!text.contains("{$") && !text.contains("{ $"), "{text}");
                assert!(!text.contains('\u{1}'), "{text}");
                assert!(!text.ends_with("| "), "no hint: {text}");
                assert!(
                    !text.contains("Invalid") && !text.contains("ungültig"),
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn no_name_and_no_id_of_staff_is_printed() {
    let text = "PNR;Nachname;Geburtsdatum;Geschlecht\nP-4711;Mustermann;31.02.1970;q\nP-4711;Mustermann;01.01.1970;m\nP-4711;Mustermann;02.01.1970;m\nP-4711;Mustermann;02.01.1970;m";
    let checked = check(Kind::Staff, text);
    assert!(checked.issues.len() > 4);
    for issue in &checked.issues {
        let said = spoken(issue, Language::De);
        assert!(
            !said.contains("4711") && !said.contains("Mustermann"),
            "{said}"
        );
    }
    assert!(!format!("{:?}", checked.value).contains("4711"));
    assert!(!format!("{:?}", checked.value).contains("Mustermann"));
}

#[test]
fn errors_set_a_row_or_a_value_aside_and_notes_do_not() {
    // What the documentation of the rules says about rows, for those whose fixture has one row that they concern.
    let checked = check(Kind::Barometer, "Interview;Note\nI1;7\nI2;2");
    assert_eq!(checked.value.intake.totals(), (2, 2, 0));
    let checked = check(
        Kind::Mentions,
        "Frage;Kategorie;Nennungen\nbedarf;;3\nbedarf;DMS;zehn",
    );
    assert_eq!(checked.value.intake.totals(), (2, 0, 2));
    assert!(checked.issues.iter().all(|i| i.severity == Severity::Error));
}

#[test]
fn every_sheet_of_a_workbook_is_read_when_the_project_says_so() {
    let mut source = source(Kind::Answers);
    source.sheet = SheetChoice::All;
    let tables = [
        sheet(
            "i.xlsx",
            Some("I01"),
            "Amt;Bauamt\nFrage;Antwort\nbedarf;mehr Zeit",
        ),
        sheet(
            "i.xlsx",
            Some("I02"),
            "Amt;Ordnungsamt\nFrage;Antwort\nbedarf;neue Geräte",
        ),
        sheet("i.xlsx", Some("leer"), ""),
    ];
    source.cells.insert("unit".into(), (1, 2));
    let checked = check_with(&source, &tables, &project());
    let said: Vec<_> = checked
        .value
        .answers
        .iter()
        .map(|a| (a.id.as_str(), a.respondent.unit.as_deref()))
        .collect();
    assert_eq!(
        said,
        [
            ("I01-bedarf", Some("Bauamt")),
            ("I02-bedarf", Some("Ordnungsamt"))
        ]
    );
    assert_eq!(checked.value.intake.sheets.len(), 3);
}

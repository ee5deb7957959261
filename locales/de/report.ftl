# Wörter des Berichts: HTML, PDF, Word, Excel, CSV.

report-list = { $first } und { $last }
report-quoted = „{ $name }“

report-skip = Zum Inhalt springen
report-contents = Inhalt
report-reference-date = Stichtag
report-edition = Ausgabe
report-edition-internal = intern
    .about = Nur für den internen Gebrauch: Diese Ausgabe zeigt auch kleine Gruppen und die Belege hinter den Zahlen.
report-edition-public = öffentlich
    .about = Anzahlen von Beschäftigten sind auf Vielfache von { $rounding } gerundet, kleine Einheiten und Gruppen von Befragten zusammengefasst.
report-inputs = Grundlage
report-files = { $files-number ->
    [one] eine Datei
   *[other] { $files } Dateien
}
report-footer = Erstellt mit befund { $version }. Die Zahlen sind aus den genannten Dateien gezählt und bis zur Zelle rückverfolgbar.

report-section-bestand = Bestand
report-section-befragung = Befragung
report-section-handlungsfelder = Handlungsfelder
report-section-stimmungsbarometer = Stimmungsbarometer
report-section-personal = Personal
report-section-strategie = Ziele und Maßnahmen
report-section-steckbriefe = Steckbriefe der Projekte
report-section-einheiten = Blätter der Einheiten
report-section-ressourcen = Geld und Stellen
report-section-pruefung = Was nicht zusammenpasst
report-section-methode = Methode und Daten

report-table = Tabelle { $number }: { $title }
report-figure-number = Abbildung { $number }
report-table-number = Tabelle { $number }
report-page = Seite
report-base = Basis:
report-evidence = Belege
report-evidence-count = { $count-number ->
    [one] 1 Stelle
   *[other] { $count } Stellen
}

report-filter = Tabellen filtern
report-filter-field = Handlungsfeld
report-filter-unit = Organisationseinheit
report-filter-every = alle
report-filter-reset = Filter aufheben
report-filter-all = Alle Zeilen werden gezeigt.
# {shown} und {all} setzt das Skript der Seite ein.
report-filter-some = {"{"}shown{"}"} von {"{"}all{"}"} Zeilen der betroffenen Tabellen werden gezeigt; Summen gelten für alle Zeilen.
report-filter-shown = Gefiltert: {"{"}shown{"}"} von {"{"}all{"}"} Zeilen; Summen und Aussage gelten für alle.

report-notes = Hinweise zum Bericht
report-rows = Eingelesene Zeilen
report-rows-sentence = { $rows-number ->
    [0] Es wurde keine Zeile eingelesen.
    [one] { $aside-number ->
        [0] Die eine eingelesene Zeile wurde verwendet.
       *[other] Die eine eingelesene Zeile wurde zurückgestellt.
    }
   *[other] { $aside-number ->
        [0] Alle { $rows } eingelesenen Zeilen wurden verwendet.
       *[other] Von { $rows } eingelesenen Zeilen { $used-number ->
            [0] wurde keine verwendet
            [one] wurde eine verwendet
           *[other] wurden { $used } verwendet
        }, { $aside-number ->
            [one] eine wurde zurückgestellt.
           *[other] { $aside } wurden zurückgestellt.
        }
    }
}
report-rows-elsewhere = Wie viele Zeilen gelesen, verwendet und zurückgestellt wurden, steht Zeile für Zeile in der internen Ausgabe; hier stehen nur zurückgestellte Zeilen über Sachen.
report-set-aside-rows = { $rows-number ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}
report-rows-left = Gezeigt sind die ersten { $shown } von { $all } Zeilen; alle stehen in tables.xlsx und in tables/{ $id }.csv.
report-set-aside-places = { $places } … ({ $count } Zeilen)
report-set-aside-left = Gezeigt sind die ersten { $shown } von { $all } Einträgen; alle stehen auf dem letzten Blatt von tables.xlsx.
report-evidence-elsewhere = Hinter den Tabellen stehen { $count } Stellen der Eingaben, zu viele für eine Seite. Jede steht mit Befund und Zeile in
report-set-aside = Zurückgestellte Zeilen
report-set-aside-show = Zurückgestellte Zeilen zeigen
report-columns = Spalten der Quellen
report-columns-elsewhere = Woran jede Spalte erkannt ist, steht in der HTML-Ausgabe.
report-columns-show = Spalten zeigen
report-column = Spalte
report-read-as = gelesen als
report-column-evidence = Beleg oder Grund
report-columns-sheets = { $file }, { $count } Blätter: { $sheets }
report-columns-sentence = Von { $columns } Spalten { $read-number ->
        [one] wird eine
       *[other] werden { $read }
    } gelesen; { $silent-number ->
        [0] keine bleibt ohne Verwendung
        [one] eine bleibt ohne Verwendung
       *[other] { $silent } bleiben ohne Verwendung
    }{ $named-number ->
        [0] {""}
        [one] ; warum eine weitere nicht gelesen wird, sagt die Tabelle
       *[other] ; warum { $named } weitere nicht gelesen werden, sagt die Tabelle
    }.
report-place = Stelle
report-reason = Grund
report-hint = Hinweis
report-code = Regel
report-coding = Zuordnung der Antworten
report-coding-sentence = Die Antworten wurden in Sinneinheiten zerlegt und nach dem Kodierleitfaden „{ $codebook }“ Oberbegriffen und Handlungsfeldern zugeordnet: { $coded-number ->
    [0] { $uncoded-number ->
        [0] Es gab keine Sinneinheit.
        [one] Die eine Sinneinheit ist nicht zugeordnet.
       *[other] Von { $uncoded } Sinneinheiten ist keine zugeordnet.
    }
   *[other] { $coded-number ->
        [one] Eine Sinneinheit ist zugeordnet
       *[other] { $coded } Sinneinheiten sind zugeordnet
    }, { $uncoded-number ->
        [0] keine blieb offen.
        [one] eine nicht ({ $share }).
       *[other] { $uncoded } nicht ({ $share }).
    }
}
report-coding-model = Was kein Suchbegriff und kein Ankerbeispiel im Wortlaut entscheidet, ordnen Wortähnlichkeit und das Satzmodell { $model } gemeinsam zu.
report-coding-no-model = Was kein Suchbegriff und kein Ankerbeispiel im Wortlaut entscheidet, ordnet die Wortähnlichkeit zu; ein Satzmodell war nicht beteiligt.
report-coding-aim = Die Schwellen sind an Ankerbeispielen gewählt, die dafür reihum zurückgehalten wurden: Von dem, was bei ihnen zugeordnet wird, sollen { $aim } richtig sein.
report-coding-thresholds = Schwellen der Zuordnung nach Ähnlichkeit je Frage:
report-coding-threshold = ab { $threshold } (zu wenige Ankerbeispiele für eine eigene Schwelle)
report-coding-threshold-tried = ab { $threshold }; { $coded } von { $tried } zurückgehaltenen Ankerbeispielen zugeordnet, davon { $precision } richtig
report-coding-threshold-none = ab { $threshold }; keines von { $tried } zurückgehaltenen Ankerbeispielen erreicht das
report-coding-doubt-none = – weniger als die Hälfte: Es gibt keine Ankerbeispiele, nur Bezeichnungen, Definitionen und Suchbegriffe
report-coding-doubt-few = – weniger als die Hälfte: { $tried } Ankerbeispiele sind zu wenige, um sicher zu sein
report-coding-doubt-alike = – weniger als die Hälfte: Schon die Ankerbeispiele lassen sich nicht sicher auseinanderhalten
report-coding-doubt-unlike = – weniger als die Hälfte: Die Antworten sind anders formuliert als die Ankerbeispiele
report-coding-shares = Antworten mit Text je Frage, nach dem, wer sie zugeordnet hat:
report-coding-shares-line = { $machine } nur das Programm, { $person } eine Person, { $open } offen{ $provisional ->
        [0] { "" }
       *[other] , davon { $provisional } mit vorläufigem Code
    }
report-double-coded = { $answers-number ->
    [one] Eine Antwort ({ $share }) hat eine zweite Person unabhängig codiert; genau gleiche Codes haben davon { $same }.
   *[other] { $answers } Antworten ({ $share }) hat eine zweite Person unabhängig codiert; bei { $same } davon stimmen die Codes genau überein.
}
report-double-alpha = Krippendorffs Alpha mit dem Abstandsmaß MASI beträgt { $alpha }.
report-double-interval = Krippendorffs Alpha mit dem Abstandsmaß MASI beträgt { $alpha } (95-%-Intervall { $low } bis { $high }).
report-double-undefined = Krippendorffs Alpha ist nicht definiert, weil nur ein Wert vorkommt.
report-since-edition = der vorigen Ausgabe (Stichtag { $day })
report-since-year = dem { $day }, ein Jahr vor dem Stichtag,
report-codebook-same = Seit { $since } verzeichnet der Kodierleitfaden keine Änderung.
report-codebook-new = Der Kodierleitfaden ist neu: Alle seine Oberbegriffe sind seit { $since } hinzugekommen.
report-codebook-changed = { $count-number ->
    [one] Seit { $since } verzeichnet der Kodierleitfaden eine Änderung:
   *[other] Seit { $since } verzeichnet der Kodierleitfaden { $count } Änderungen:
}
report-change-new = { $known-number ->
    [0] neu
   *[other] neu ab { $wave }
}
report-change-split = { $known-number ->
    [0] abgetrennt von „{ $of }“
   *[other] ab { $wave } abgetrennt von „{ $of }“
}
report-change-merged = { $known-number ->
    [0] aufgegangen in „{ $into }“
   *[other] aufgegangen in „{ $into }“; zuletzt { $wave } verwendet
}
report-change-ended = entfallen; zuletzt { $wave } verwendet
report-change-reworded = neu gefasst
report-codebook-hash = Prüfsumme des Kodierleitfadens (sha256):
report-model-hash = Prüfsumme des Satzmodells (sha256):
report-method-decision = Entscheidung einer Person
report-method-exact = Wortlaut eines Ankerbeispiels
report-method-term = Suchbegriff
report-method-lexical = Wortähnlichkeit
report-method-model = Satzmodell
report-signs = Zeichen
report-sign-secret = geheim gehalten
report-sign-nothing = nichts vorhanden
report-sign-unreliable = Wert nicht sicher genug
report-sign-break = Bruch in der Reihe; Werte davor und danach sind nicht vergleichbar
report-sign-not-meaningful = Angabe nicht sinnvoll
report-percent-note = Prozentwerte sind einzeln gerundet und ergeben zusammen nicht immer genau 100.

report-sheet-overview = Übersicht
report-sheet-unused = Nicht verwendet
report-column-finding = Befund
report-column-statement = Aussage
report-column-base = Basis
report-back = Zur Übersicht

report-annex = Anhang: Tabellen und Methode
report-annex-about = Alle Tabellen der Befunde mit ihrer Basis, danach die Methode. Die Reihenfolge folgt der Art der Quellen.
report-glossary = Glossar
report-tables = Verzeichnis der Tabellen
report-style-statement = Aussage
report-style-small-print = Anmerkung
report-style-table = Tabelle befund
report-style-table-text = Tabellentext
report-style-table-text-small = Tabellentext klein
report-style-table-text-tiny = Tabellentext sehr klein
report-style-table-end = Tabellenende
report-style-small-words = Kleingedrucktes

report-word-age-class = Altersklasse
    .meaning = Zusammenfassung mehrerer Lebensjahre; die untere Grenze gehört dazu, die obere nicht: „25 bis unter 35“.
report-word-application = Fachverfahren
    .meaning = Programm für eine einzelne Fachaufgabe der Verwaltung, zum Beispiel das Meldewesen.
report-word-base = Basis
    .meaning = Die Menge, auf die sich eine Zahl bezieht: „n“ zählt Personen, „N“ zählt Nennungen oder Dinge. Jeder Anteil nennt seine Basis.
report-word-category = Oberbegriff
    .meaning = Gemeinsamer Name für Antworten, die dasselbe meinen.
report-word-codebook = Kodierleitfaden
    .meaning = Liste der Oberbegriffe mit Definition, Abgrenzung und Beispielen, nach der Antworten zugeordnet werden.
report-word-field = Handlungsfeld
    .meaning = Bereich, in dem gehandelt werden soll; fasst mehrere Oberbegriffe zusammen. Wer zu mehreren davon etwas sagt, zählt im Handlungsfeld einmal.
report-word-fte = Vollzeitäquivalent (VZÄ)
    .meaning = Umrechnung von Teilzeit auf volle Stellen: Zwei halbe Stellen sind ein VZÄ.
report-word-kennzahl = Kennzahl
    .meaning = Eine einzelne gemessene oder gezählte Größe zu einem Jahr.
report-word-level = Interaktionsstufe
    .meaning = Wie weit ein Online-Dienst führt: 1 Information, 2 Kommunikation, 3 Transaktion, 4 Integration, 5 Automation.
report-word-median = Median
    .meaning = Der mittlere Wert, wenn alle Werte der Größe nach geordnet sind; anders als der Mittelwert folgt er einzelnen sehr großen oder kleinen Werten nicht.
report-word-mention = Nennung
    .meaning = Eine befragte Person nennt einen Oberbegriff zu einer Frage. Wer ihn in einer Antwort wiederholt, zählt einmal; mehrere Oberbegriffe sind mehrere Nennungen.
report-word-mood = Stimmungsbarometer
    .meaning = Die Frage nach der eigenen Einstellung, beantwortet mit einer Schulnote von 1 (am besten) bis 6.
report-word-reference-date = Stichtag
    .meaning = Der Tag, für den alle Angaben gelten.
report-word-respondents = Befragte
    .meaning = Personen oder Runden, die befragt wurden. Ein Gespräch mit mehreren Personen zählt als ein Gespräch.
report-word-retirement = Regelaltersgrenze
    .meaning = Das Alter, mit dem Beschäftigte ohne Abschläge in Rente gehen (§ 35 und § 235 SGB VI); es steigt für die Geburtsjahrgänge 1947 bis 1964 von 65 auf 67 Jahre.
report-word-secret = Geheimhaltung
    .meaning = Sehr kleine Gruppen werden mit anderen zusammengefasst und Anzahlen von Beschäftigten gerundet, damit niemand zu erkennen ist.

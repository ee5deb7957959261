# Wörter, die mehrere Räume brauchen.

place-file = { $file }
place-file-row = { $file }, Zeile { $cell }
place-file-cell = { $file }, Zelle { $cell }
place-sheet = { $file }, Blatt „{ $sheet }“
place-sheet-row = { $file }, Blatt „{ $sheet }“, Zeile { $cell }
place-sheet-cell = { $file }, Blatt „{ $sheet }“, Zelle { $cell }
place-file-paragraph = { $file }, Absatz { $cell }
place-table = { $file }, Tabelle { $sheet }
place-table-row = { $file }, Tabelle { $sheet }, Zeile { $cell }
place-table-cell = { $file }, Tabelle { $sheet }, Zelle { $cell }
place-file-rows = { $file }, Zeilen { $cells }
place-file-cells = { $file }, Zellen { $cells }
place-sheet-rows = { $file }, Blatt „{ $sheet }“, Zeilen { $cells }
place-sheet-cells = { $file }, Blatt „{ $sheet }“, Zellen { $cells }
place-file-paragraphs = { $file }, Absätze { $cells }
place-table-rows = { $file }, Tabelle { $sheet }, Zeilen { $cells }
place-table-cells = { $file }, Tabelle { $sheet }, Zellen { $cells }
place-more = { $count } weitere

# Am Ende eines Textes, der nicht in eine Zelle passt.
spreadsheet-cut = {" "}… [gekürzt: Eine Zelle in Excel fasst höchstens 32.767 Zeichen.]

# Schreiben.

write-locked = Es wurde nichts geschrieben: Ein anderer Lauf schreibt gerade in { $path }. Warten, bis er fertig ist, oder mit --out in einen anderen Ordner schreiben.
write-no-locks = Es wurde nichts geschrieben: Das Laufwerk kennt keine Sperren ({ $path }: { $reason }). Mit --out auf ein anderes Laufwerk schreiben; wenn sicher niemand sonst in denselben Ordner schreibt, geht es auch mit --no-lock.
write-not-a-folder = Es wurde nichts geschrieben: { $path } ist eine Datei oder eine Verknüpfung, kein Ordner. Sie umbenennen oder mit --out in einen anderen Ordner schreiben.
write-not-a-file = Es wurde nichts geschrieben: { $path } ist ein Ordner oder eine Verknüpfung, keine Datei. Umbenennen oder einen anderen Namen wählen.
write-other-project = Es wurde nichts geschrieben: In { $path } steht der Bericht eines anderen Projekts, dessen Ordner ebenso heißt ({ $project }). Mit --out in einen anderen Ordner schreiben.
write-other-day = Es wurde nichts geschrieben: In { $path } steht der Bericht zum Stichtag { $there }; der neue wäre zum { $wanted }. Beide bleiben mit --out "reports/{"{year}"}" nebeneinander; soll der alte weg, mit „befund run --replace“ starten.
write-placeholder = Es wurde nichts geschrieben: { $word } in --out steht für nichts. Möglich sind: { $possible }
write-failed = Es wurde nichts geschrieben: { $path } – { $reason }.
write-stopped = Abgebrochen, während der Bericht geschrieben wurde. Was halb fertig war, ist entfernt; { $path } ist, wie es vorher war.
write-left = Der Bericht ist geschrieben. Der vorige ließ sich nicht entfernen und liegt noch hier: { $path }

write-reason-held = ein anderes Programm hält die Datei geöffnet; sie dort schließen und es noch einmal versuchen
write-reason-held-or-permission = eine Datei des Berichts ist in einem anderen Programm geöffnet, oder das Recht zum Schreiben fehlt
write-reason-too-large = eine Datei wird größer, als das System einem Programm erlaubt
write-reason-permission = das Recht zum Schreiben fehlt
write-reason-full = der Datenträger ist voll
write-reason-read-only = der Datenträger ist schreibgeschützt
write-reason-not-a-folder = im Pfad steht eine Datei, wo ein Ordner sein müsste
write-reason-system = das System meldet: { $detail }
write-reason-at = { $path } – { $reason }
write-reason-locked = in { $path } schreibt gerade ein anderer Lauf
write-reason-in-the-way = { $path } steht im Weg

# Arten von Quellen.
source-kind-answers = Antworten
source-kind-mentions = veröffentlichte Nennungen
source-kind-barometer = Noten
source-kind-survey = Fragebogen
source-kind-staff = Personal
source-kind-age-bands = Altersbänder
source-kind-devices = Geräte
source-kind-fachverfahren = Fachverfahren
source-kind-online-services = Online-Dienste
source-kind-kennzahlen = Kennzahlen
source-kind-measures = Maßnahmen
source-kind-goals = Ziele
source-kind-plan = Geld und Stellen
source-kind-matrix = Matrizen
source-kind-ratings = Einstufungen
source-kind-notes = Stichpunkte
source-kind-invited = Eingeladene
source-kind-other = Sonstiges

# Was aus einer Spalte wird und warum.
account-question = Frage „{ $key }“
account-project = in befund.toml zugeordnet
account-header = an der Überschrift erkannt
account-header-fit = an der Überschrift erkannt; { $percent } % der Werte passen dazu
account-wording = am Wortlaut erkannt
account-beside = steht neben einer gleichnamigen Spalte und gehört dazu
account-open-text = enthält offene Antworten
account-questionnaire = so im Fragebogen beschrieben
account-values = nach dem, was darin steht
account-closed = Frage „{ $key }“ ({ $type })

## Arten von Fragen

question-type-single = Einfachauswahl
question-type-multiple = Mehrfachauswahl
question-type-scale = Skala
question-type-number = Zahl
question-type-date = Datum
question-type-text = Text
question-type-other = nicht auszuwerten
account-personal = nicht gelesen: Namen oder Anschriften
account-housekeeping = nicht gelesen: Angaben des Umfragewerkzeugs
account-empty = leer
account-choice = nicht gelesen: Auswahlantworten
account-no-use = nicht gelesen: hat hier keine Verwendung
account-rival = nicht gelesen: dafür wird „{ $other }“ gelesen
account-useful = nicht gelesen, sieht aber nach „{ $name }“ aus

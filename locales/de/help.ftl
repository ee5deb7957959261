# Hilfe zu den Befehlen und was beim Tippen falsch sein kann.
# help-BEFEHL: was der Befehl tut; help-BEFEHL-ANGABE: wozu eine Angabe dient; help-arg-ANGABE: dasselbe für mehrere Befehle.

help-heading-usage = Aufruf:
help-heading-commands = Befehle
help-heading-arguments = Argumente
help-heading-options = Optionen
help-heading-exit = Rückgabewerte:
help-examples = Beispiele:
help-values = möglich:
help-default = sonst:
help-value-options = OPTIONEN
help-value-command = BEFEHL

help-exit-ok = geschrieben, oder nichts zu beanstanden
help-exit-internal = interner Fehler, oder die Umgebung (Platte, Rechte)
help-exit-usage = falscher Aufruf
help-exit-data = die Daten oder befund.toml haben Fehler
help-exit-disclosure = der Schutz kleiner Gruppen ließ sich nicht beweisen
help-exit-locked = ein anderer Lauf schreibt in denselben Ordner
help-exit-not-kept = der Bericht ist geschrieben, aber nicht im Verlauf aufbewahrt
help-exit-alert = der Bericht ist geschrieben, und eine Warnung trifft zu (--fail-on-alert)

help-befund = Macht aus dem, was eine Verwaltung für ihre Ist-Analyse sammelt, den Bericht, den der Rat liest.
help-run = Prüfen, auswerten und den Bericht schreiben
help-compare = Die öffentlichen Berichte mehrerer Städte nebeneinanderstellen
help-check = Nur sagen, was an den Daten nicht stimmt
help-eval = Die vergebenen Codes an Goldcodes messen
help-demo = Ein erfundenes Beispiel in einen Ordner schreiben und auswerten
help-init = Dateien ansehen und eine befund.toml schreiben, die sofort läuft
help-look = Sagen, wofür Dateien gehalten werden, Spalte für Spalte
help-review = Antworten und ihre Codes im Browser durchsehen
help-review-out = Ordner, in den die Seite den Bericht schreibt (Projekt/Ausgabe/). Ohne Angabe der Ordner aus [output], sonst reports
    .value = ORDNER
help-review-who = Name der Person, die entscheidet; so steht er in decisions.csv
    .value = NAME
help-review-port = Port der Seite statt eines freien
    .value = PORT
help-review-no_open = Den Browser nicht öffnen, nur die Adresse ausgeben
help-sample = Eine blinde Stichprobe für eine zweite codierende Person ziehen
help-questionnaire = Die Fragen der Befragungen eines Projekts als Arbeitsmappe zum Bearbeiten schreiben
help-questionnaire-force = Vorhandene Arbeitsmappen überschreiben
help-texts = Die Stellen für eigene Texte nennen und die Zahlen, auf die sie verweisen können
help-evidence = Die Zellen der Eingaben hinter einer Zeile einer Tabelle nennen
help-evidence-finding = Kennung des Befunds, wie die Datei seiner Tabelle heißt
    .value = BEFUND
help-evidence-row = Zeile seiner Tabelle, ab 1
    .value = ZEILE
help-units = Eine Liste der Namen von Einheiten, Produkten und Herstellern vorschlagen
help-suggest = Gruppieren, was keinen Code hat, und ein Codebuch entwerfen
help-agree = Sagen, wie weit zwei Codierungen derselben Antworten übereinstimmen
help-codebook = Ein Codebuch durchsehen, mit Excel und QDA-Programmen austauschen
help-codebook-export = Ein Codebuch als Arbeitsmappe (.xlsx), für QDA-Programme (.qdc; mit Antworten .qdpx) oder als .toml schreiben
help-codebook-lint = Sagen, was an einem Codebuch zweifelhaft ist
help-codebook-import = Eine Arbeitsmappe, .qdc- oder .qdpx-Datei als .toml zurückschreiben
help-history = Ansehen, was von früheren Berichten aufbewahrt ist
help-history-list = Alle Stände nennen
help-history-show = Sagen, was in einem Stand steht
help-history-show-reference_date = Stichtag des Stands statt des neuesten
    .value = TAG
help-history-show-edition = Ausgabe: internal oder public
    .value = AUSGABE
help-history-verify = Jede Datei mit ihrer Prüfsumme vergleichen, mit 3 enden, wenn eine beschädigt ist
help-history-prune = Alle Stände bis auf die neuesten entfernen
help-history-prune-keep = Wie viele Stände jeder Ausgabe bleiben
    .value = ZAHL
help-status = Sagen, wie die Berichte eines Projekts stehen: Stichtag, Alter, ob sie ganz sind; mit 3 enden, wenn etwas nicht stimmt
help-status-reference_date = Stichtag, dessen Bericht gemeint ist, wo der Ordner nach ihm heißt
    .value = TAG
help-status-out = Ordner der Berichte, wie bei befund run
    .value = ORDNER
help-status-max_age = Ab wie vielen Tagen ein Bericht zu alt ist
    .value = TAGE
help-status-json = Als JSON ausgeben
help-schema = Sagen, welche Spalten eine Art von Quelle erwartet
help-completions = Ein Skript ausgeben, das Befehle in der Shell vervollständigt
help-man = Die Handbuchseite ausgeben (roff)
help-help = Die Hilfe zu einem Befehl ausgeben

help-arg-help = Diese Hilfe ausgeben
help-arg-version = Die Version ausgeben
help-arg-project = Projektordner oder dessen befund.toml
    .value = PROJEKT
help-arg-reference_date = Stichtag statt dem aus befund.toml: 2026-06-30, 30.06.2026, today (heute) oder year-start (1. Januar)
    .value = TAG
help-arg-lang = Sprache der Meldungen und der Ausgaben
    .value = SPRACHE
help-arg-model = Ordner eines Satzmodells (config.json, tokenizer.json, model.safetensors)
    .value = ORDNER
help-arg-cache = Ordner, in dem die Vektoren des Modells zwischen Läufen bleiben, statt im Cache des Rechners
    .value = ORDNER
help-arg-allow_outside = Quellen außerhalb des Projektordners zulassen
help-arg-quiet = Weder Fortschritt noch Zusammenfassung ausgeben, nur Meldungen
help-arg-edition = Für wen: internal zeigt alles, public schützt kleine Gruppen
    .value = AUSGABE
help-arg-force = Vorhandenes überschreiben
help-arg-format = Wie die Ausgabe aussieht: für Menschen oder für Programme
    .value = FORM

help-run-out = Ordner, in dem projekt/ausgabe/ entsteht; {"{year}"} und {"{date}"} stehen für Jahr und Tag des Stichtags. Ohne Angabe der Ordner aus [output], sonst reports
    .value = ORDNER
help-run-format = Formate, die geschrieben werden, mit Komma getrennt
    .value = FORMATE
help-run-csv_dialect = Wie CSV-Dateien geschrieben werden: für Excel oder schlicht für Programme
    .value = ART
help-run-strict = Nichts schreiben, wenn die Daten Fehler haben, und mit 3 enden
help-run-no_lock = Den Ausgabeordner nicht sperren, auf Laufwerken, die keine Sperren kennen
help-run-keep = Den Bericht im Verlauf des Projekts aufbewahren (history/), wie [history] keep = true
help-run-force = Den Bericht auch schreiben, wenn sich seit dem letzten Lauf nichts geändert hat
help-run-wait = Warten, solange ein anderer Lauf denselben Bericht schreibt
help-run-fail_on_alert = Mit 10 enden, wenn eine Warnung aus befund.toml zutrifft
help-run-log_format = Wie der Lauf auf der Standardfehlerausgabe erzählt wird
    .value = FORM
help-run-replace = Den Bericht eines anderen Stichtags ersetzen, und im Verlauf einen anderen Stand desselben Stichtags

help-eval-gold = CSV oder Arbeitsmappe mit den Spalten id und kategorie, je Code eine Zeile
    .value = DATEI

help-demo-dir = Ordner für das Beispiel; er wird neu angelegt
    .value = ORDNER

help-init-dir = Ordner, in den befund.toml kommt; er wird angelegt, wenn es ihn nicht gibt
    .value = ORDNER
help-init-files = Dateien, die angesehen werden; ohne Angabe die, die schon im Ordner liegen
    .value = DATEIEN
help-init-title = Titel des Berichts
    .value = TITEL
help-init-reference_date = Stichtag: 2026-06-30, 30.06.2026, today (heute) oder year-start (1. Januar)
    .value = TAG
help-init-yes = Nichts fragen
help-init-force = Eine vorhandene befund.toml überschreiben

help-look-files = Dateien, die angesehen werden
    .value = DATEIEN

help-agree-first = Erste Codierung: codings.csv, eine ausgefüllte Stichprobe oder ein Projekt, das dann codiert wird
    .value = ERSTE
help-agree-second = Zweite Codierung, ebenso
    .value = ZWEITE
help-agree-out = Ordner für agreement.xlsx und disagreements.csv
    .value = ORDNER

help-sample-double_code = Anteil der Antworten auf jede Frage, in Prozent
    .value = PROZENT
help-sample-seed = Eine andere Zahl zieht eine andere Stichprobe
    .value = ZAHL
help-sample-out = Ordner für sample.xlsx und sample.csv
    .value = ORDNER

help-suggest-all = Alle Antworten gruppieren, als wäre das Codebuch leer
help-suggest-out = Ordner für suggestion.toml, suggestion.xlsx und suggestion.csv
    .value = ORDNER

help-codebook-export-source = Projekt, Codebuch-Datei oder builtin
    .value = QUELLE
help-codebook-export-out = Datei, die geschrieben wird; die Endung entscheidet: .xlsx, .qdc, .qdpx (mit Antworten und Codes) oder .toml
    .value = DATEI
help-codebook-export-joined = Mit allem, was vom eingebauten Codebuch geerbt ist, damit es für sich steht
help-codebook-lint-source = Projekt, Codebuch-Datei oder builtin
    .value = QUELLE
help-codebook-lint-since = Eine frühere Fassung, mit der verglichen wird
    .value = CODEBUCH
help-codebook-lint-strict = Auch bei Warnungen mit 3 enden
help-codebook-import-file = Arbeitsmappe (.xlsx, .ods), .qdc- oder .qdpx-Datei
    .value = DATEI
help-codebook-import-out = Datei, die geschrieben wird
    .value = DATEI

help-schema-kind = Art der Quelle; ohne Angabe alle
    .value = ART
help-schema-json = Als JSON ausgeben

help-kind-answers = eine Zeile je Antwort; oder (wide) je Person mit einer Spalte je Frage
help-kind-mentions = eine Zeile je Kategorie mit gezählten Nennungen, wie sie veröffentlicht werden
help-kind-barometer = eine Zeile je Schulnote von 1 bis 6
help-kind-survey = ein ganzer Fragebogen, eine Zeile je Antwortbogen; geschlossene Fragen, Antworten und Noten
help-kind-staff = eine Zeile je Arbeitsvertrag
help-kind-age_bands = eine Zeile je veröffentlichter Altersgruppe
help-kind-devices = eine Zeile je Gerät
help-kind-fachverfahren = eine Zeile je Fachverfahren
help-kind-online_services = eine Zeile je Online-Dienst
help-kind-kennzahlen = eine Zeile je Kennzahl und Jahr
help-kind-measures = eine Zeile je Maßnahme
help-kind-goals = eine Zeile je Ziel
help-kind-plan = eine Zeile je Posten und Zeitraum, gedruckte Summen eingeschlossen
help-kind-matrix = ein Blatt mit Kreuzen, Zahlen oder Worten in Zeilen und Spalten; oder (long) eine Zeile je Feld
help-kind-ratings = eine Zeile je Dimension oder Baustein mit Ist- und Soll-Stufe
help-kind-notes = eine Zeile je Stichpunkt mit seinem Feld, etwa einer SWOT-Analyse
help-kind-invited = eine Zeile je Gruppe mit der Zahl der zu einer Umfrage Eingeladenen

help-completions-shell = Die Shell
    .value = SHELL

help-help-of = Der Befehl
    .value = BEFEHL

help-man-name = NAME
help-man-synopsis = ÜBERSICHT
help-man-description = BESCHREIBUNG
help-man-extra = WEITERES
help-man-version = VERSION

typed-error = Fehler:
typed-more = Mehr dazu mit --help.
typed-unknown-argument = Die Angabe „{ $argument }“ ist nicht bekannt.
typed-unknown-command = Den Befehl „{ $command }“ gibt es nicht.
typed-no-command = Nach „{ $command }“ fehlt ein Befehl.
typed-missing = Es fehlt: { $argument }
typed-twice = „{ $argument }“ steht zweimal da.
typed-conflict = „{ $argument }“ und „{ $other }“ schließen einander aus.
typed-too-many = „{ $value }“ ist ein Wert zu viel für { $argument }.
typed-no-value = Nach { $argument } fehlt ein Wert.
typed-wrong-value = „{ $value }“ ist kein Wert für { $argument }.
typed-unexpected-value = „{ $value }“ ist kein Wert für { $argument }: erwartet wird { $expected }.
typed-expects-port = eine Zahl von 0 bis 65535, zum Beispiel 8123
typed-expects-reference-date = ein Tag wie 2026-06-30 oder 30.06.2026, oder today (heute), oder year-start (1. Januar)
typed-expects-double-code = eine ganze Zahl von 1 bis 100
typed-expects-seed = eine ganze Zahl ab 0
typed-expects-max-age = eine Zahl von Tagen von 0 bis 65535
typed-expects-keep = eine ganze Zahl ab 1
typed-not-utf8 = Eine Angabe enthält Zeichen, die kein Text sind.
typed-not-understood = Der Aufruf ist so nicht verständlich.
typed-possible = Möglich sind: { $words }
typed-similar = Gemeint ist vielleicht: { $words }

help-compare-reports = Ordner öffentlicher Berichte, oder ihre findings.json; mindestens zwei
    .value = BERICHT
help-compare-out = Ordner, in dem compare.html und die Tabellen entstehen
    .value = ORDNER

# Was auf dem Terminal steht.

cli-hint = Hinweis:

cli-check-summary =
    { $errors-number ->
        [0] Keine Fehler
        [one] 1 Fehler
       *[other] { $errors } Fehler
    }, { $warnings-number ->
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }, { $notes-number ->
        [one] 1 Hinweis
       *[other] { $notes } Hinweise
    }. Zeilen gelesen: { $rows }, verwendet: { $used }, nicht verwendet: { $aside }.

cli-run-written = Bericht geschrieben: { $folder }
cli-run-rows = Zeilen:   { $rows } gelesen, { $used } verwendet, { $aside } nicht verwendet
cli-run-answers = Antworten: { $answers } gelesen, { $codes } Codes vergeben, { $uncoded } Textstellen nicht zugeordnet, { $nonanswers } ohne Angabe
cli-run-provisional = { $count } vorläufige Codes: wahrscheinlich, aber unter der sicheren Schwelle; die Tabellen zählen sie nicht
cli-run-findings = Befunde:  { $findings } in { $files } Dateien{ $suppressed-number ->
        [0] {""}
        [one] , ein Wert geheim gehalten
       *[other] , { $suppressed } Werte geheim gehalten
    }
cli-run-changes = Seit dem letzten Lauf: { $decisions-number ->
        [0] keine Entscheidung
        [one] 1 Entscheidung
       *[other] { $decisions } Entscheidungen
    } einer Person, { $assignments-number ->
        [0] keine Zuordnung
        [one] 1 Zuordnung
       *[other] { $assignments } Zuordnungen
    } anders, nicht zugeordnet { $before } → { $now }
cli-run-change = { $hasfrom-number ->
        [0] (ohne Code)
       *[other] { $from }
    } → { $hasto-number ->
        [0] (ohne Code)
       *[other] { $to }
    }: { $count } ×
cli-run-issues = Daten:    { $errors-number ->
        [one] 1 Fehler
       *[other] { $errors } Fehler
    }, { $warnings-number ->
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }, { $notes-number ->
        [one] 1 Hinweis
       *[other] { $notes } Hinweise
    } – im Einzelnen mit: befund check { $project }
cli-run-unchanged = Unverändert: { $folder } ist aus denselben Daten, Einstellungen und derselben Fassung gemacht; nichts zu tun (trotzdem schreiben: --force)
cli-run-alerts = Warnungen: { $alerts-number ->
        [one] 1 trifft zu
       *[other] { $alerts } treffen zu
    } (alerts.json)
cli-run-failed = { $file } fehlt im Bericht: { $reason }
cli-run-seconds = Dauer:    { $seconds } s

cli-step-project = befund.toml lesen
cli-step-read = { $file } lesen
cli-step-validate = Zeilen prüfen
cli-step-embed = Satzmodell liest neue Texte: { $done } von { $all }
cli-step-code = Antworten zuordnen
cli-step-analyse = auswerten
cli-step-disclose = kleine Gruppen schützen
cli-step-render = Bericht setzen
cli-step-write = Bericht schreiben

cli-error-data = Es wurde nichts geschrieben: Die Daten oder befund.toml haben Fehler (siehe oben).
cli-error-disclosure = Es wurde nichts geschrieben: Der Schutz kleiner Gruppen ließ sich nicht beweisen. { $reason }
cli-error-internal = Der Bericht konnte nicht erstellt werden: { $reason }

cli-init-written = Geschrieben: { $file }
cli-init-next = Weiter mit: befund check { $dir } und dann befund run { $dir }
cli-init-exists = { $file } gibt es schon. Mit --force wird die Datei überschrieben.
cli-init-nothing = In keiner Datei wurden Spalten erkannt. „befund schema“ zeigt, welche Spalten erwartet werden.
cli-init-title = Titel des Berichts
cli-init-date = Stichtag (Jahr-Monat-Tag oder Tag.Monat.Jahr)
cli-init-take = { $file }: als „{ $kind }“ verwenden?
cli-init-what-then = Was ist es dann?
cli-init-leave-out = nichts davon: nicht aufnehmen
cli-init-header-row = In welcher Zeile stehen die Überschriften?
cli-init-header-find = befund sucht sie
cli-init-which-column = Welche Spalte enthält: { $column } ({ $key })?
cli-init-no-column = keine davon: nicht aufnehmen
cli-init-which-rival = Mehrere Spalten kommen für „{ $column }“ in Frage. Welche ist es?
cli-init-leave-open = offen lassen: beim Lesen entscheidet befund
cli-init-left = Abgebrochen; es wurde nichts geschrieben.
ask-yes-no = J/n
ask-yes = Ja
ask-no = Nein
ask-yes-or-no = Bitte mit j oder n antworten.
ask-choose = Pfeiltasten wählen, Tippen sucht, Eingabetaste übernimmt, Esc bricht ab
cli-init-skipped = { $file }: nicht aufgenommen; { $why }
cli-init-unreadable = { $file }: { $fact }
cli-init-copied = { $file } in den Projektordner kopiert
cli-init-taken = { $file }: Im Projektordner liegt schon eine andere Datei dieses Namens, oder zwei Dateien heißen gleich. Eine umbenennen.
cli-init-unread = { $file } lässt sich nicht lesen
cli-init-no-date = Ohne --reference-date und ohne Terminal fehlt der Stichtag. Bitte --reference-date TT.MM.JJJJ oder --reference-date today angeben.

cli-demo-taken = „{ $folder }“ gibt es schon und ist nicht leer. Einen anderen Ordner nennen: befund demo ORDNER
cli-demo-written = Erfundenes Beispiel geschrieben: { $folder } (befund.toml und vier Tabellen, mit Excel zu öffnen)
cli-demo-next = Ansehen: report.html im Browser, tables.xlsx in Excel. Dann mit eigenen Dateien: befund init mein-projekt DATEIEN

cli-agree-title = Übereinstimmung von A ({ $first }) und B ({ $second })
cli-agree-units = Antworten, die beide codiert haben: { $units } (nur A: { $first }, nur B: { $second }, noch offen: { $open })
cli-agree-same = Genau dieselben Codes: { $same }
cli-agree-alpha = Krippendorffs Alpha (MASI): { $alpha }
cli-agree-interval = Krippendorffs Alpha (MASI): { $alpha }, 95-%-Intervall { $low } bis { $high }
cli-agree-disagreements = { $count-number ->
        [0] Keine Antwort ist verschieden codiert.
        [one] 1 Antwort ist verschieden codiert.
       *[other] { $count } Antworten sind verschieden codiert.
    }
cli-agree-written = Geschrieben: { $file }
cli-agree-next = Die Liste der Abweichungen schreibt: befund agree … --out ORDNER

cli-review-open = Die Seite ist im Browser offen. Wird sie geschlossen, endet auch dieses Programm.
cli-review-browser = Der Browser ließ sich nicht öffnen ({ $reason }). Die Adresse oben im Browser eingeben.
cli-sample-drawn = { $drawn } von { $answers } Antworten gezogen. Ausgefüllt zurück mit: befund agree { $project } sample.xlsx
cli-suggest-grouped = { $grouped } von { $answers } Antworten in { $groups-number ->
        [one] einer Gruppe
       *[other] { $groups } Gruppen
    }. Namen, Definitionen und Zuschnitt sind ein Entwurf: in suggestion.xlsx oder suggestion.toml umbenennen, zusammenlegen, streichen.
cli-suggest-nothing = Von { $answers } Antworten ist keine mehr ohne Code. Mit --all werden alle gruppiert.
cli-sample-exists = { $file } gibt es schon, vielleicht mit Eintragungen. Mit --force wird die Datei überschrieben.
cli-evidence-head = { $title }, { $name }: { $count ->
        [one] eine Zelle
       *[other] { $count } Zellen
    } der Eingaben
cli-evidence-no-finding = Einen Befund „{ $finding }“ gibt es nicht. Es gibt: { $known }
cli-evidence-no-row = Eine Zeile { $row } gibt es nicht; die Tabelle hat { $rows }.
cli-sample-nothing = Es gibt keine Antworten, aus denen eine Stichprobe gezogen werden könnte.
cli-questionnaire-written = Fragen, Typen und Optionen zum Bearbeiten: { $file }
cli-questionnaire-kept = Schon da und nicht überschrieben: { $file } (mit --force neu schreiben)
cli-questionnaire-nothing = Das Projekt hat keine Befragung (kind = "survey"), deren Fragen aufzuschreiben wären.
cli-questionnaire-next = Damit gilt, was darin steht, in befund.toml unter der Quelle eintragen:
cli-units-nothing = In den Daten steht keine Einheit und kein Fachverfahren, dessen Namen zu ordnen wären.

# Vorschlag für units.toml
names-head = Namen, die zusammengehören. Unter also steht, was dasselbe meint; Umbenanntes: until = Datum, now = neuer Name.
names-files = aus { $files }
names-near = vielleicht dasselbe: { $names }

cli-codebook-linted = { $categories } Kategorien, { $errors-number ->
        [0] keine Fehler
        [one] 1 Fehler
       *[other] { $errors } Fehler
    }, { $warnings-number ->
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }. Wie oft Kategorien vorkommen, zeigt erst ein Projekt mit Antworten.
cli-codebook-linted-answers = { $categories } Kategorien und { $answers } Antworten, { $errors-number ->
        [0] keine Fehler
        [one] 1 Fehler
       *[other] { $errors } Fehler
    }, { $warnings-number ->
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }.
cli-codebook-form = { $file }: Die Endung muss .xlsx, .qdc, .qdpx oder .toml sein.
cli-codebook-exists = { $file } gibt es schon. Mit --force wird die Datei überschrieben.
cli-codebook-written-answers = { $file }: { $answers } Antworten mit { $codes } Codes
cli-codebook-no-answers = { $file }: QDPX enthält Antworten mit Codes; dafür ein Projekt mit Antworten angeben. Das Codesystem allein schreibt --out name.qdc.
cli-codebook-written = Geschrieben: { $file } ({ $categories } Kategorien)

cli-toml-head = # Projektdatei von befund. Alle Schlüssel: docs/befund-toml.md
cli-toml-title = # Titel des Berichts
cli-toml-date = # Stichtag: Alter, Restlaufzeiten und alle Angaben „Stand …“ beziehen sich auf diesen Tag
cli-toml-found = # { $file }: { $score } Spalten erkannt
cli-protocols = { $documents-number ->
        [one] 1 Dokument
       *[other] { $documents } Dokumente
    }, { $questions-number ->
        [0] keine Frage erkannt
        [one] 1 Frage erkannt:
       *[other] { $questions } Fragen erkannt:
    }
cli-protocols-question = { $wording } ({ $count-number ->
        [one] 1 Antwort
       *[other] { $count } Antworten
    })
cli-toml-protocols = # Protokolle: { $documents-number ->
        [one] 1 Dokument
       *[other] { $documents } Dokumente
    }; die Fragen stehen oben unter [[question]]
cli-toml-rivals = # mehrere Spalten kommen für „{ $column }“ in Frage und stehen deshalb nicht unter „columns“: { $headers }
cli-toml-useful = # nicht gelesen, sieht aber nach „{ $column }“ aus: { $header }
cli-toml-question = # am Wortlaut erkannt; der Schlüssel bestimmt, mit welchen Kategorien ausgewertet wird
cli-toml-question-unknown = # keine Frage des eingebauten Kategoriensystems; ist doch eine gemeint, ihren Schlüssel einsetzen: bedarf, chancen, probleme, voraussetzungen, extern oder intern
cli-toml-unused = # nicht gelesen: { $columns }
cli-toml-questionnaire = # Fragen, Typen, Optionen und Filter: die Arbeitsmappe bearbeiten und vor der nächsten Zeile die Raute löschen
cli-toml-survey = # Hier stehen auch { $choices } geschlossene Fragen. Damit alle ausgezählt werden, steht diese Quelle statt der Quellen darüber zu derselben Datei:
cli-toml-disclosure = # Für wen der Bericht ist: internal zeigt alles, public nennt keine kleinen Gruppen und rundet Beschäftigte
cli-toml-salt = # Verschlüsselt Personalnummern schon beim Lesen. Frei wählbar, geheim halten, nicht ändern.

cli-schema-mandatory = Pflicht

cli-eval-question = Frage
cli-eval-all = alle
cli-eval-f1 = F1
cli-eval-macro = Makro-F1
cli-eval-precision = Genauigkeit
cli-eval-recall = Trefferquote
cli-eval-coverage = Abdeckung
cli-eval-sure-precision = Sicher: Genauigkeit
cli-eval-sure-coverage = Sicher: Abdeckung
cli-eval-deviation = Tabelle
cli-eval-codes = Codes
cli-eval-non-answers = ohne Angabe
cli-eval-lost = verloren
cli-eval-legend = Abdeckung: Anteil der Antworten mit Goldcode, die einen Code bekamen, auch einen vorläufigen. Sicher: nur, was die Tabellen ohne Vorbehalt zählen. Tabelle: Abweichung der Nennungen von der Goldtabelle. Codes: Goldcodes. Ohne Angabe: erkannt/alle. Verloren: Antworten mit Inhalt, die als „ohne Angabe“ gelten.
cli-error-eval = Es wurde nichts gemessen: Projekt oder Goldcodes lassen sich nicht verwenden (siehe oben).

cli-columns = { $place } ({ $kind }): { $read } von { $columns } Spalten gelesen{ $unread-number ->
        [0] .
       *[other] ; nicht gelesen: { $headers }
    }
look-rows = { $count-number ->
        [one] 1 Zeile
       *[other] { $count } Zeilen
    }
look-header-row = Überschrift in Zeile { $row }
look-is = Das ist: { $kinds }
look-near = nicht erkannt; am nächsten kommt „{ $kind }“, es fehlt: { $lacking }
look-nothing = nicht erkannt
look-sample = Erste Zeilen:
look-doubts = Dabei fällt auf:

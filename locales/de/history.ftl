# Verlauf: was von früheren Berichten aufbewahrt ist.

history-kept = Verlauf:  aufbewahrt in { $folder }
history-same = Verlauf:  { $folder } sagt schon dasselbe
history-not-kept = Der Bericht ist geschrieben, aber nicht im Verlauf aufbewahrt: { $reason }
history-different = In { $folder } ist für denselben Stichtag schon etwas anderes aufbewahrt. Soll es ersetzt werden, mit --replace noch einmal starten; sonst bleibt es, wie es ist.
history-stopped = Der Bericht ist geschrieben; abgebrochen, während er im Verlauf aufbewahrt wurde. { $path } ist, wie es vorher war. Der nächste Lauf holt es nach.

history-line = { $day }  { $edition }  { $findings-number ->
        [one] 1 Befund
       *[other] { $findings } Befunde
    }, befund { $version }
history-line-damaged = { $day }  { $edition }  BESCHÄDIGT: { $reason }
history-none = Im Verlauf von { $project } ist nichts aufbewahrt. Mit „befund run --keep“ oder [history] keep = true wird jeder Bericht aufbewahrt.
history-not-there = Für diesen Stichtag und diese Ausgabe ist nichts aufbewahrt; „befund history list“ nennt, was da ist.
history-verified = Geprüft: { $snapshots-number ->
        [one] 1 Stand
       *[other] { $snapshots } Stände
    }, { $damaged-number ->
        [0] keiner beschädigt
       *[other] { $damaged } beschädigt
    }.
history-removed = Entfernt: { $folder }
history-pruned = { $removed-number ->
        [0] Nichts entfernt
        [one] 1 Stand entfernt
       *[other] { $removed } Stände entfernt
    }; im Verlauf { $left-number ->
        [one] ist noch 1 Stand
       *[other] sind noch { $left } Stände
    }.

history-damage-missing = { $file } fehlt.
history-damage-changed = { $file } ist nicht mehr, was aufbewahrt wurde.
history-damage-aside = Das Ersetzen wurde abgebrochen; der vorige Stand liegt ganz in { $file }.
history-damage-newer = { $file } ist von einer neueren Fassung von befund.
history-damage-elsewhere = { $file } gehört zum Stand { $day }, Ausgabe { $edition }, und liegt im falschen Ordner.
history-damage-stranger = { $file } gehört nicht zu diesem Stand.
history-damage-unreadable = { $file } lässt sich nicht lesen ({ $detail }).
history-hint-restore = Den Ordner aus der Datensicherung zurückholen; gibt es keine, mit den Daten jenes Tages „befund run --keep --replace“ starten oder den Ordner löschen.
history-hint-aside = Mit „befund run --keep“ für diesen Stichtag noch einmal starten, das stellt ihn zurück; oder den Ordner selbst zurückbenennen.
history-hint-newer = Mit der neueren Fassung von befund arbeiten.
history-hint-stranger = Die Datei woandershin legen.
history-hint-elsewhere = Den Ordner wieder so nennen, wie er hieß.
history-hint-unreadable = Rechte und Datenträger prüfen.

issue-H001 = Ein früherer Stand im Verlauf wird nicht verglichen: { $reason }
    .title = Stand im Verlauf beschädigt
    .hint = „befund history verify“ nennt, was fehlt und was zu tun ist; verglichen wird mit dem nächsten älteren Stand, der ganz ist.

# Was sich seit einem früheren Bericht geändert hat.

since-title = Seit dem letzten Bericht: { $title }
since-overview-title = Verglichen mit dem Bericht zum { $day }
since-overview-statement = { $compared-number ->
        [0] Mit dem Bericht zum { $day } ließ sich nichts vergleichen.
        [one] Mit dem Bericht zum { $day } ist eine Tabelle verglichen
       *[other] Mit dem Bericht zum { $day } sind { $compared } Tabellen verglichen
    }{ $compared-number ->
        [0] {""}
       *[other] { $rest-number ->
            [0] .
            [one] , eine nicht.
           *[other] , { $rest } nicht.
        }
    }
since-shares-statement = { $beyond-number ->
        [0] Keiner der Anteile hat sich seit dem { $day } stärker verändert, als Zufall es erklärt.
        [one] Ein Anteil hat sich seit dem { $day } stärker verändert, als Zufall es erklärt.
       *[other] { $beyond } Anteile haben sich seit dem { $day } stärker verändert, als Zufall es erklärt.
    }
since-shares-untested-statement = Die Antworten vom { $day } stehen neben denen von heute.
since-mentions-statement = { $beyond-number ->
        [0] Keiner der Anteile hat sich seit dem { $day } stärker verändert, als Zufall es erklärt
        [one] Ein Anteil hat sich seit dem { $day } stärker verändert, als Zufall es erklärt
       *[other] { $beyond } Anteile haben sich seit dem { $day } stärker verändert, als Zufall es erklärt
    }; nur jetzt genannt: { $new }, nur damals: { $gone }.
since-mentions-recoded-statement = Seit dem { $day } wurde das Codebuch geändert: Die Nennungen stehen nebeneinander, ein Unterschied kann vom Codebuch kommen.
since-mentions-untested-statement = Die Nennungen vom { $day } stehen neben denen von heute; ob ein Unterschied mehr ist als Zufall, ist nicht geprüft.
since-figures-statement = Seit dem { $day } von { $all } Kennzahlen näher am Ziel: { $nearer }, weiter weg: { $farther }, ohne neuen Wert: { $still }.
since-measures-statement = Maßnahmen mit einem anderen Stand als am { $day }: { $moved }; neu im Plan: { $new }, nicht mehr im Plan: { $gone }.
since-ages-statement = Die Altersstruktur vom { $day } steht neben der von heute, in { $classes } Klassen.

since-base-findings = { $value } Tabellen
since-base-then = damals n = { $value }
since-base-now = jetzt n = { $value }
since-base-figures = { $value } Kennzahlen
since-base-measures = { $value } Maßnahmen
since-base-classes = { $value } Altersklassen

since-col-finding = Tabelle
since-col-verdict = Vergleich
since-col-answer = Antwort
since-col-category = Kategorie
since-col-before = Anzahl am { $day }
since-col-now = Anzahl jetzt
since-col-mentions-before = Nennungen am { $day }
since-col-mentions-now = Nennungen jetzt
since-col-pos-before = Pos am { $day }
since-col-pos-now = Pos jetzt
since-col-share-before = % am { $day }
since-col-share-now = % jetzt
since-col-points = Veränderung in Prozentpunkten
since-col-low = 95-%-Bereich der Veränderung: von
since-col-high = bis
since-col-beyond = mehr als Zufall
since-col-state = Rang
since-col-figure = Kennzahl
since-col-value-before = Wert am { $day }
since-col-value-now = Wert jetzt
since-col-measure = Einheit
since-col-change = Veränderung
since-col-target-before = Ziel am { $day }
since-col-target-now = Ziel jetzt
since-col-way = Weg zum Ziel
since-col-number = Nr.
since-col-measure-title = Maßnahme
since-col-status-before = Stand am { $day }
since-col-status-now = Stand jetzt
since-col-class = Altersklasse (Jahre)
since-col-heads-before = Beschäftigte am { $day }
since-col-heads-now = Beschäftigte jetzt

since-verdict-compared = verglichen
since-verdict-not-then = steht im früheren Bericht nicht
since-verdict-not-now = steht nur im früheren Bericht
since-verdict-other-scale = andere Antworten oder Klassen: Bruch, nicht verglichen
since-verdict-other-table = andere Spalten, nicht verglichen
since-verdict-other-language = der frühere Bericht ist in einer anderen Sprache

since-beyond = ja
since-within = nein
since-state-new = neu
since-state-gone = nicht mehr genannt
since-state-only-now = nur jetzt veröffentlicht
since-state-only-then = nur damals veröffentlicht
since-state-up = höher
since-state-down = tiefer
since-state-same = gleich
since-way-nearer = näher
since-way-farther = weiter weg
since-way-as-far = gleich weit
since-way-no-new-value = kein neuer Wert
since-way-break = andere Einheit

since-note-published = Verglichen sind die Zahlen, die in den beiden Berichten stehen; Aufschlüsselungen nach Gruppen nicht.
since-note-public = Was nur in einem der beiden Berichte steht, kann im anderen geheim gehalten sein.
since-note-test = Mehr als Zufall: exakter Test nach Fisher, zweiseitig, zum Niveau 5 % für alle { $tested } Vergleiche dieser Tabelle zusammen (Holm, mit den p-Werten, die bei diesen Anzahlen möglich sind). Wer beide Male geantwortet hat, zählt dabei wie zwei Personen. Der Bereich der einzelnen Veränderung (95 %, nach Newcombe) berücksichtigt die anderen Vergleiche nicht.
since-note-recoded = Das Codebuch ist nicht das von damals. Ein Unterschied kann daher kommen; er ist weder geprüft noch in Prozentpunkten genannt.
since-note-codebook-unknown = Ob damals dasselbe Codebuch galt, ist nicht bekannt; ein Unterschied ist weder geprüft noch in Prozentpunkten genannt.
since-note-version = Der frühere Bericht ist von einer anderen Fassung von befund; dieselben Antworten können dort andere Codes haben.
since-note-figures = Näher und weiter weg: Abstand zum jetzigen Ziel, damals und jetzt. Eine andere Einheit ist ein Bruch.
since-note-measures = Maßnahmen sind dieselben, wenn sie gleich heißen.

# Wie ein Projekt steht.

status-report = { $edition }: { $folder }, Stichtag { $day }, geschrieben { $written }, { $days-number ->
        [0] heute
        [one] vor 1 Tag
       *[other] vor { $days } Tagen
    }
status-too-old = { $edition }: der Bericht ist zu alt
status-damaged = { $edition }: { $file } fehlt oder ist nicht mehr, was geschrieben wurde
status-history = { $edition }: im Verlauf { $snapshots-number ->
        [one] 1 Stand
       *[other] { $snapshots } Stände
    }, der neueste vom { $newest }
status-history-damaged = { $edition }: der Stand vom { $day } im Verlauf ist beschädigt; „befund history verify“ sagt, was ihm fehlt
status-no-report = Es gibt keinen Bericht.

# Warnungen ([[alert]]).

alerts-title = Warnungen
alerts-statement = { $fired-number ->
        [0] Keine der { $all } Warnungen trifft zu.
        [one] Von { $all-number ->
            [one] 1 Warnung
           *[other] { $all } Warnungen
        } trifft 1 zu.
       *[other] Von { $all } Warnungen treffen { $fired } zu.
    }
alerts-base = { $value } Warnungen
alerts-col-finding = Befund
alerts-col-when = Bedingung
alerts-col-state = trifft zu
alerts-col-row = Zeile
alerts-col-value = Wert
alerts-fired = ja
alerts-quiet = nein
alerts-unknown = nicht prüfbar
alerts-more = weitere Zeilen
alerts-all-measures = alle Maßnahmen
alerts-note = Die Bedingungen stehen in befund.toml ([[alert]]). Geprüft sind die Zahlen, die in diesem Bericht stehen. Nicht prüfbar: Der Befund, ein früherer Bericht oder ein Ziel fehlt.

status-alerts = { $edition }: { $alerts-number ->
        [one] 1 Warnung trifft zu
       *[other] { $alerts } Warnungen treffen zu
    }
status-stale = { $file }: die Lieferung ist { $age-number ->
        [one] 1 Tag
       *[other] { $age } Tage
    } alt, erlaubt { $most-number ->
        [one] ist 1 Tag
       *[other] sind { $most } Tage
    }
status-no-delivery = { $file }: die Lieferung fehlt

# Was außer Nennungen, Anteilen und Kennzahlen verglichen ist.

since-things-statement = Seit dem { $day } in { $all-number ->
        [one] 1 Zeile
       *[other] { $all } Zeilen
    }: { $moved } mit einer anderen Zahl, { $new } nur jetzt, { $gone } nur damals.
since-pace-statement = Seit dem { $day } haben von { $all } Kennzahlen mit Ziel { $other } einen anderen Stand.
since-exits-statement = Die Vorausberechnung vom { $day } steht neben der von heute{ $judged-number ->
        [0] .
        [one] ; für 1 Jahr daneben, wie viele wirklich gegangen sind.
       *[other] ; für { $judged } Jahre daneben, wie viele wirklich gegangen sind.
    }
since-flow-title = Maßnahmen: von welchem Stand zu welchem
since-flow-statement = Von { $all } Maßnahmen, die damals und heute in der Liste stehen, haben { $stayed } denselben Stand wie am { $day }.
since-mentions-both-statement = Die Antworten vom { $day } sind auch mit dem heutigen Codebuch kodiert. So verglichen { $beyond-number ->
        [0] hat sich kein Anteil
        [one] hat sich ein Anteil
       *[other] haben sich { $beyond } Anteile
    } stärker verändert, als Zufall es erklärt; allein durch das Codebuch { $recoded-number ->
        [0] ändert sich keine Kategorie.
        [one] ändert sich eine Kategorie.
       *[other] ändern sich { $recoded } Kategorien.
    }
since-base-rows = { $value } Zeilen
since-base-cells = { $value } Zellen
since-col-name = Bezeichnung
since-col-what = Was
since-col-standing-before = Stand am { $day }
since-col-standing-now = Stand jetzt
since-col-needed-before = nötig je Jahr am { $day }
since-col-needed-now = nötig je Jahr jetzt
since-col-so-far = bisher je Jahr
since-col-exit-year = Ausscheiden
since-col-forecast-before = vorausberechnet am { $day }
since-col-forecast-now = vorausberechnet jetzt
since-col-actual = tatsächlich ausgeschieden
since-col-status-to = jetzt { $name }
since-col-all = zusammen
since-col-recoded = Nennungen am { $day }, heutiges Codebuch
since-col-by-codebook = davon durch das Codebuch
since-thing-new = neu
since-thing-gone = nicht mehr
since-state-merged = aufgegangen in „{ $name }“
since-state-split = abgespalten von „{ $name }“
since-note-units = Einheiten, die umbenannt oder zusammengelegt wurden, stehen unter ihrem heutigen Namen (units.toml); die Zahlen von damals sind dafür addiert.
since-note-pace = Auf Kurs: Die Änderung je Jahr reicht, um das Ziel rechtzeitig zu erreichen.
since-note-exits = Wie viele wirklich gegangen sind, sagt [[demography.backtest]] in befund.toml.
since-note-both = Veränderung und Zufall gelten für die Antworten von damals und heute, beide mit dem heutigen Codebuch und den heutigen Entscheidungen kodiert; die letzte Spalte sagt, was allein die Kodierung ausmacht.
since-note-wording = Die Frage hieß damals anders: „{ $then }“.
since-note-response = Der Rücklauf war damals { $then }, jetzt ist er { $now }; wer antwortet, kann sich dadurch geändert haben.
since-note-method = Es ist anders gefragt worden. Quellen damals: { $then }; jetzt: { $now }.

since-correction-title = Was die Korrektur bewegt
since-correction-statement = Für denselben Stichtag ist schon ein Bericht aufbewahrt. Gegen ihn { $cells-number ->
        [one] ändert sich 1 Zelle
       *[other] ändern sich { $cells } Zellen
    } in { $tables-number ->
        [one] 1 Tabelle
       *[other] { $tables } Tabellen
    }.
since-correction-new = neu
since-correction-gone = nicht mehr da
since-col-row = Zeile
since-col-column = Spalte
since-col-first-delivery = vorher
since-col-correction = korrigiert
since-note-correction = Gezeigt: { $shown } von { $all }. Verglichen sind die Zahlen, die in den beiden Berichten stehen.

# Mehrere Städte nebeneinander (befund compare).

compare-page = Städte im Vergleich
compare-written = { $towns } Berichte verglichen: { $folder } ({ $tables-number ->
        [one] 1 Tabelle
       *[other] { $tables } Tabellen
    }; nicht vergleichbar: { $missing })
compare-no-findings = { $path }: keine lesbare findings.json. Angeben: den Ordner einer öffentlichen Ausgabe, die mit dem Format json geschrieben ist.
compare-not-public = { $path }: keine öffentliche Ausgabe. Verglichen werden nur Berichte, die das Haus verlassen dürfen (befund run --edition public).
compare-title = Im Vergleich: { $title }
compare-statement = { $towns } Berichte haben diese Tabelle.
compare-base-towns = { $value } Berichte
compare-col-row = Zeile
compare-col-town = Bericht
compare-col-value = Wert
compare-col-share = % der Befragten
compare-col-n = n
compare-col-staff = je 1.000 Beschäftigte
compare-col-inhabitants = je 1.000 Einwohner
compare-col-measure = Einheit
compare-col-reason = Grund
compare-missing-title = Was nicht verglichen ist
compare-missing-statement = Verglichen: { $compared } Tabellen, nicht verglichen: { $all }.
compare-because-kind = Listen und Aufschlüsselungen werden nicht verglichen
compare-because-only = steht nur in { $town }
compare-because-columns = andere Spalten
compare-because-scale = andere Antworten oder Klassen
compare-because-names = keine Zeile heißt in zwei Berichten gleich
compare-because-language = anderer Sprache als der erste Bericht
compare-note-asked = Zeilen, die nur ein Bericht hat, fehlen hier; sie können in den anderen geheim gehalten sein. Fragen und Kategoriensysteme können verschieden sein.
compare-note-count = Größe: die Zahlen, die in den Berichten stehen. Wo keine steht, bleibt das Feld leer.
compare-note-figure = Nur gleiche Einheiten lassen sich vergleichen; Berechnung und Jahr können verschieden sein.
compare-note-public = Verglichen sind nur Zahlen, die in öffentlichen Berichten stehen.

# Der Plan des Berichts: Kapitel als Fragen, die erste Seite, was im Anhang steht.

plan-glance = Auf einen Blick
plan-besides = Außerdem
plan-chapter-mitgewirkt = Wer hat mitgewirkt?
plan-chapter-stand = Wo stehen wir?
plan-chapter-bedarf = Was wird gebraucht?
plan-chapter-erwartung = Was versprechen sich die Befragten, was steht im Weg?
plan-chapter-stimmung = Wie ist die Stimmung?
plan-chapter-zeit = Wie viel Zeit bleibt?
plan-chapter-anfang = Wo anfangen?
plan-chapter-geaendert = Was hat sich geändert?

plan-foreword = Vorwort
plan-recommendations = Empfehlungen
plan-invented = Erfundene Daten: Diese Zahlen zeigen den Bericht, nicht die Wirklichkeit.
plan-invented-short = erfundene Daten
plan-invented-cover = Ein Teil der Daten ist erfunden; die betroffenen Befunde sagen es.

plan-slot-stand = Stand
plan-slot-need = Bedarf
plan-slot-obstacle = Hindernis
plan-slot-time = Zeit
plan-slot-mood = Stimmung

plan-provisional = Vorläufig, da die Antworten von { $open } der { $n } Befragten noch nicht zugeordnet sind: { $statement }

plan-figure-respondents = { $n-number ->
    [one] Person wurde befragt
   *[other] Personen wurden befragt
}
    .value = { $n }
plan-figure-pace = der Ziele mit Termin sind erreicht oder auf Kurs
    .value = { $well } von { $figures }
plan-figure-measures = { $total-number ->
    [one] Maßnahme ist geplant
   *[other] Maßnahmen sind geplant
}
    .value = { $total }
plan-figure-exits = der Beschäftigten erreichen bis Ende { $year10 } die Altersgrenze
    .value = { $share10 }
plan-figure-mood = der Befragten geben die Note 1 oder 2
    .value = { $good }
plan-figure-services = der Online-Dienste lassen sich ganz online erledigen (ab Stufe { $level })
    .value = { $share }
plan-figure-older = der Beschäftigten sind 55 oder älter
    .value = { $older }
plan-figure-devices = der Geräte sind über ihrem Nutzungsende
    .value = { $share }
plan-figure-linked = der Fachverfahren sind mit dem DMS verbunden
    .value = { $share }
plan-figure-applications = Fachverfahren im Einsatz
    .value = { $applications }
plan-figure-staff = Beschäftigte
    .value = { $n }
plan-figure-all-devices = Geräte
    .value = { $devices }

plan-show-table = Tabelle { $number } zeigen
plan-show-base = Grundlage zeigen

plan-alike = Ohne sicheren Unterschied
plan-alike-question = Frage
plan-alike-groups = Verglichen nach
plan-alike-n = Antworten (n)
plan-alike-about = Zwischen den Gruppen, nach denen diese Fragen ausgewertet wurden, ist kein Unterschied sicher; das heißt nicht, dass sie gleich sind. Die Anteile jeder Gruppe stehen in tables.xlsx und im Ordner tables.

plan-unit-quarter = { $quarter }. Viertel
plan-unit-about = Das Viertel sagt, wo der Wert unter allen Einheiten steht, von 1 (niedrigste Werte) bis 4 (höchste). Tabellen und Bilder darunter zeigen nur noch diese Einheit, soweit sie nach Einheiten geordnet sind.

plan-rule = Was im Bericht wo steht
plan-rule-slots = Je Frage steht dort die Aussage mit der höchsten Punktzahl ihres Kapitels: Gewicht des Befunds mal Größe von n mal Abstand von der Gleichverteilung. In Frage kommen nur Befunde mit Gewicht ab { $central }, nie weniger als { $shared } Personen, nie etwas Geheimes.
plan-rule-body = Ein Bild bekommt ein Befund mit mindestens { $told } Personen, dessen Werte sich unterscheiden; Anteile nennen Aussagen erst ab { $shared } Personen; ein Verlauf braucht { $points } Zeitpunkte, ein Netz { $points } Achsen. Was weniger als { $told } Personen sagen, steht nur im Anhang. Sind die Antworten von mehr als { $provisional } der Befragten nicht zugeordnet, heißt die Aussage vorläufig.

# Befunde aus Befunden
analysis-mood-title = Gute und schlechte Noten
analysis-mood-good = gut (Note 1 oder 2)
analysis-mood-middle = mittel (Note 3 oder 4)
analysis-mood-bad = schlecht (Note 5 oder 6)
analysis-mood-statement = { $n-number ->
    [one] Die eine vergebene Note ist für sich genommen keine Stimmung.
   *[other] Die Note 1 oder 2 geben { $good } der { $n } Befragten, die Note 5 oder 6 { $bads-number ->
        [0] gibt niemand.
       *[other] geben { $bad }.
    }
}
analysis-mood-statement-few = { $n-number ->
    [one] Die eine vergebene Note ist für sich genommen keine Stimmung.
   *[other] { $goods-number ->
        [0] Niemand der { $n } Befragten gibt
        [one] Eine von { $n } befragten Personen gibt
       *[other] { $goods } der { $n } Befragten geben
    } die Note 1 oder 2, { $bads-number ->
        [0] niemand
        [one] eine Person
       *[other] { $bads }
    } die Note 5 oder 6.
}
analysis-mood-note = Aus den Noten des Stimmungsbarometers zusammengezählt.
themes-title = Themen, die mehrere Quellen nennen
themes-col-theme = Thema
themes-col-sources = Quellen
themes-col-target = Ziel, das beim bisherigen Tempo verfehlt wird
themes-col-vote = Punkte der Abstimmung
themes-col-rank = Platz in der Rangfolge
themes-col-level = Stufe unter dem Soll
themes-base = { $value-number ->
    [one] ein Thema
   *[other] { $value } Themen
}
themes-statement = Am meisten spricht dafür, bei { $leader } anzufangen: { $count-number ->
    [one] Eine Quelle nennt das Thema.
   *[other] { $count } voneinander unabhängige Quellen nennen das Thema.
}
    .tie = { $ties-number ->
        [2] Am meisten spricht dafür, bei { $leader } anzufangen: Je { $count } voneinander unabhängige Quellen nennen das Thema.
        [3] Am meisten spricht dafür, bei { $leader } anzufangen: Je { $count } voneinander unabhängige Quellen nennen das Thema.
       *[other] { $ties } Themen werden von je { $count } voneinander unabhängigen Quellen genannt.
    }
    .none = Kein Thema wird von mehreren Quellen genannt.
    .secret = Welches Thema die meisten Quellen nennen, ist nicht vollständig veröffentlicht.
themes-note = Als genannt gilt ein Thema in der Befragung unter den ersten { $top } einer Frage mit mindestens { $least } Nennungen, in Abstimmungen und Rangfolgen unter den ersten { $top }, bei Zielen und Stufen, wenn sie verfehlt werden. Wozu ein Ziel oder Vorhaben gehört, sagen die Suchbegriffe des Kodierleitfadens.
plan-shared-notes = { $count ->
    [one] Anmerkung { $letters }
   *[other] Anmerkungen { $letters }
}
plan-pasted-source = Quelle

### Fragebogen: Fragen nach Gruppen, wer geantwortet hat, was nebeneinander steht.

## Nach Gruppen

analysis-col-group = Gruppe
analysis-col-percent-of = % { $heading }
analysis-col-difference = Unterschied zu den übrigen
analysis-base-comparisons = { $value-number ->
    [one] ein Vergleich
   *[other] { $value } Vergleiche
}
analysis-groups-units = Organisationseinheiten
analysis-groups-roles = Rollen
analysis-groups-others = Gruppen
analysis-groups-title-unit = { $question } – nach Organisationseinheit
analysis-groups-title-role = { $question } – nach Rolle
analysis-groups-title = { $question } – nach „{ $by }“
analysis-groups-joined = { $count-number ->
    [one] eine kleinere Gruppe
   *[other] { $count } kleinere Gruppen
}
analysis-groups-too-few = zu wenige Antworten
analysis-groups-not-sure = nicht sicher
analysis-groups-clear = deutlich: { $what }
analysis-groups-more = häufiger { $label }
analysis-groups-fewer = seltener { $label }
analysis-groups-higher = höher bei { $label }
analysis-groups-lower = niedriger bei { $label }
analysis-groups-then = { $first }; { $next }
analysis-groups-and-others = { $first } u. a.
analysis-groups-statement = { $count-number ->
    [0] Zwischen den { $groups } ist kein Unterschied sicher.
    [one] „{ $one }“ unterscheidet sich deutlich von den übrigen { $groups } ({ $what }).
    [2] { $of-number ->
        [2] „{ $one }“ und „{ $two }“ unterscheiden sich deutlich voneinander.
       *[other] „{ $one }“ und „{ $two }“ unterscheiden sich deutlich von den übrigen { $groups }.
    }
   *[other] { $count } von { $of } { $groups } unterscheiden sich deutlich von den übrigen.
}
analysis-note-groups-test = Verglichen wird jede Gruppe mit allen übrigen (exakter Test nach Fisher, für die { $count-number ->
    [one] eine Prüfung
   *[other] { $count } Prüfungen
} dieser Tabelle nach Holm verschärft). „Deutlich“ heißt: Gäbe es keinen Unterschied, käme ein solches Ergebnis in weniger als 5 von 100 Tabellen vor. „Nicht sicher“ heißt nicht „gleich“.
analysis-note-groups-small = Unter { $least } Antworten steht „/“ statt eines Anteils. Gruppen, in denen insgesamt weniger geantwortet haben, sind zusammengefasst.
analysis-note-groups-first = Gezeigt sind { $shown } von { $all } Antworten, die häufigsten zuerst; alle stehen in der Tabelle der Frage.
analysis-note-groups-battery = Gezeigt ist je Teilfrage, wie viele { $top } sagen.

## Wer geantwortet hat

analysis-col-responses = Antwortbögen
analysis-col-invited = eingeladen
analysis-col-answered = geantwortet
analysis-col-rate = Rücklauf
analysis-col-last-question = letzte beantwortete Frage
analysis-col-broken = abgebrochen
analysis-col-share-broken = % der Abbrüche (N = { $n })
analysis-base-turnout = { $value-number ->
    [one] { $value } Person hat geantwortet
   *[other] { $value } Personen haben geantwortet
}
analysis-base-invited = { $value } eingeladen
analysis-base-broken = { $value-number ->
    [one] N = { $value } Abbruch
   *[other] N = { $value } Abbrüche
}
analysis-base-minutes = mittlere Dauer { $value } Minuten
analysis-turnout-title = Rücklauf
analysis-turnout-unit-title = Rücklauf nach Organisationseinheit
analysis-turnout-role-title = Rücklauf nach Rolle
analysis-turnout-invited = eingeladen
analysis-turnout-received = eingegangene Bögen
analysis-turnout-trials = davon Probeläufe (nicht gezählt)
analysis-turnout-repeated = davon doppelt von derselben Person (nicht gezählt)
analysis-turnout-answered = ausgewertet
analysis-turnout-finished = davon abgeschlossen
analysis-turnout-broken = davon abgebrochen
analysis-turnout-empty = ohne jede Antwort
analysis-turnout-statement = { $answered-number ->
    [0] Niemand hat geantwortet.
    [one] Eine Person hat geantwortet.
   *[other] { $broken-number ->
        [0] { $answered } Personen haben geantwortet.
        [one] { $answered } Personen haben geantwortet; eine davon hat abgebrochen.
       *[other] { $answered } Personen haben geantwortet; { $broken } davon haben abgebrochen.
    }
}
analysis-turnout-invited-statement = { $answered-number ->
    [0] Von { $invited } Eingeladenen hat niemand geantwortet.
    [one] Von { $invited } Eingeladenen hat eine Person geantwortet.
   *[other] { $broken-number ->
        [0] Von { $invited } Eingeladenen haben { $answered } geantwortet.
        [one] Von { $invited } Eingeladenen haben { $answered } geantwortet; eine Person davon hat abgebrochen.
       *[other] Von { $invited } Eingeladenen haben { $answered } geantwortet; { $broken } davon haben abgebrochen.
    }
}
analysis-turnout-rate-statement = { $answered-number ->
    [0] Von { $invited } Eingeladenen hat niemand geantwortet.
    [one] Von { $invited } Eingeladenen hat eine Person geantwortet.
   *[other] { $broken-number ->
        [0] Von { $invited } Eingeladenen haben { $answered } geantwortet ({ $rate }).
        [one] Von { $invited } Eingeladenen haben { $answered } geantwortet ({ $rate }); eine Person davon hat abgebrochen.
       *[other] Von { $invited } Eingeladenen haben { $answered } geantwortet ({ $rate }); { $broken } davon haben abgebrochen.
    }
}
analysis-turnout-unit-statement = { $silent-number ->
    [0] Der Rücklauf reicht von { $low } („{ $worst }“) bis { $high } („{ $best }“).
    [one] Der Rücklauf reicht von { $low } („{ $worst }“) bis { $high } („{ $best }“); aus „{ $one }“ hat niemand geantwortet.
    [2] Der Rücklauf reicht von { $low } („{ $worst }“) bis { $high } („{ $best }“); aus „{ $one }“ und „{ $two }“ hat niemand geantwortet.
   *[other] Der Rücklauf reicht von { $low } („{ $worst }“) bis { $high } („{ $best }“); aus { $silent } Organisationseinheiten hat niemand geantwortet.
}
analysis-turnout-role-statement = { $silent-number ->
    [0] Der Rücklauf reicht von { $low } (Rolle „{ $worst }“) bis { $high } (Rolle „{ $best }“).
    [one] Der Rücklauf reicht von { $low } (Rolle „{ $worst }“) bis { $high } (Rolle „{ $best }“); aus der Rolle „{ $one }“ hat niemand geantwortet.
    [2] Der Rücklauf reicht von { $low } (Rolle „{ $worst }“) bis { $high } (Rolle „{ $best }“); aus den Rollen „{ $one }“ und „{ $two }“ hat niemand geantwortet.
   *[other] Der Rücklauf reicht von { $low } (Rolle „{ $worst }“) bis { $high } (Rolle „{ $best }“); aus { $silent } Rollen hat niemand geantwortet.
}
analysis-break-off-title = Wo abgebrochen wurde
analysis-break-off-start = vor der ersten Frage
analysis-break-off-statement = { $count-number ->
    [one] { $n-number ->
        [one] Ein Bogen wurde abgebrochen; zuletzt beantwortet ist { $leader }.
       *[other] Von { $n } abgebrochenen Bögen endet einer nach { $leader }.
    }
   *[other] { $count } von { $n } abgebrochenen Bögen enden nach { $leader }.
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Von { $n } abgebrochenen Bögen endet je einer nach { $leader }.
           *[other] Von { $n } abgebrochenen Bögen enden je { $count } nach { $leader }.
        }
       *[other] Die { $n } Abbrüche häufen sich an keiner Stelle: { $ties } Fragen stehen mit je { $count } gleichauf.
    }
    .none = Kein Bogen wurde abgebrochen.
    .secret = Wo Bögen abgebrochen wurden, ist hier nicht ausgewiesen.
analysis-note-turnout = Geantwortet hat, wer wenigstens eine Frage beantwortet hat. Probeläufe und doppelte Bögen zählen nicht.
analysis-note-turnout-unlisted = { $count-number ->
    [one] Eine Gruppe steht in den Antworten und nicht in der Liste der Eingeladenen; für sie gibt es keinen Rücklauf.
   *[other] { $count } Gruppen stehen in den Antworten und nicht in der Liste der Eingeladenen; für sie gibt es keinen Rücklauf.
}

## Gewichtung

analysis-col-share-invited = % der Eingeladenen
analysis-col-share-responses = % der Antwortenden
analysis-col-weight = mittleres Gewicht
analysis-col-weighted = % gewichtet
analysis-base-effective = so genau wie { $value } ungewichtete Antworten
analysis-base-largest-weight = größtes Gewicht { $value }
analysis-weights-title = Gewichtung nach Organisationseinheit und Rolle
analysis-weights-statement = { $n } Antworten sind gewichtet so genau wie { $effective } ungewichtete; das größte Gewicht ist { $largest }.
analysis-note-weights = Gewichtet wird so lange abwechselnd nach Organisationseinheit und Rolle, bis beide so viel zählen, wie eingeladen waren (Raking). Wer keiner dieser Gruppen angehört, zählt einfach; Gruppen ohne Antwort kann kein Gewicht vertreten.
analysis-note-weighted = „% gewichtet“: Organisationseinheiten und Rollen zählen so viel, wie eingeladen waren. Die Anzahlen sind ungewichtet.

## Nebeneinander

analysis-col-pairs-field = Feld
analysis-col-pairs-top = % { $top }
analysis-col-pairs-gap = Abstand in Prozentpunkten
analysis-base-second = { $value-number ->
    [one] daneben { $value } Antwort
   *[other] daneben { $value } Antworten
}
analysis-pairs-title = { $first } – daneben: { $second }
analysis-pairs-field-act = Vorrang: wichtiger als im Mittel, weniger zufrieden
analysis-pairs-field-keep = Halten: wichtiger als im Mittel, zufriedener
analysis-pairs-field-later = Nachrangig: weniger wichtig, weniger zufrieden
analysis-pairs-field-enough = Genügt: weniger wichtig, zufriedener
analysis-pairs-statement = Am weitesten liegen die Antworten bei „{ $item }“ auseinander: { $high } sagen { $firsttop }, { $low } sagen { $secondtop }.
analysis-note-pairs = Abstand: Anteil der oberen Stufen der ersten Frage weniger Anteil der oberen Stufen der zweiten.
analysis-note-pairs-fields = Die vier Felder sind an den Mittelwerten aller Teilfragen geteilt (Martilla und James 1977); sie ordnen und messen nicht.

## Ohne Namen

analysis-base-unsigned = { $value-number ->
    [one] n nicht bekannt, N = { $value } Nennung
   *[other] n nicht bekannt, N = { $value } Nennungen
}
analysis-unsigned-statement = { $count-number ->
    [one] Am häufigsten genannt wird { $leader }, und zwar einmal.
   *[other] Am häufigsten genannt wird { $leader } mit { $count } Nennungen{ $seconds-number ->
        [one] {""}; es folgt { $second } mit { $secondcount }.
       *[other] {""}.
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Genannt werden { $leader }, je einmal.
           *[other] Gleich oft genannt werden { $leader }, je { $count }-mal.
        }
       *[other] { $count-number ->
            [one] Keine Kategorie ragt heraus: { $ties } sind je einmal genannt.
           *[other] Keine Kategorie ragt heraus: { $ties } sind je { $count }-mal genannt.
        }
    }
    .none = Zu dieser Frage liegt keine Nennung vor, die einer Kategorie zugeordnet ist.
    .secret = Die Nennungen sind hier nicht ausgewiesen.
analysis-note-unsigned = Von wem die Beiträge stammen, steht nicht in der Datei. Gezählt sind darum Nennungen, nicht Personen; wer mehrmals dasselbe schreibt, zählt mehrmals.

## Fragebogen als Arbeitsmappe

questionnaire-file = befund-fragebogen
questionnaire-sheet = Fragebogen
questionnaire-notes = Erläuterung
questionnaire-column-part = Art
questionnaire-column-question = Frage
questionnaire-column-type = Typ
questionnaire-column-code = Code
questionnaire-column-text = Wortlaut
questionnaire-column-meaning = Bedeutung
questionnaire-column-value = Zahl
questionnaire-column-reversed = umgepolt
questionnaire-column-if = nur wenn
questionnaire-question = Frage
questionnaire-choice = Option
questionnaire-item = Teilfrage
questionnaire-yes = ja
questionnaire-type-single = Einfachauswahl
questionnaire-type-multiple = Mehrfachauswahl
questionnaire-type-scale = Skala
questionnaire-type-number = Zahl
questionnaire-type-date = Datum
questionnaire-type-text = Text
questionnaire-type-other = nicht auswerten
questionnaire-gap-dont-know = weiß nicht
questionnaire-gap-not-given = keine Angabe
questionnaire-gap-not-applicable = betrifft mich nicht
questionnaire-how =
    So wurde der Fragebogen verstanden. Was hier steht, gilt, sobald befund.toml diese Datei unter „questionnaire“ nennt.
    Frage: eine Zeile je Frage, mit Typ und Wortlaut. Was nicht gezählt werden soll, bekommt den Typ „nicht auswerten“.
    Option: die Antworten einer Einfachauswahl oder die Stufen einer Skala, in ihrer Reihenfolge; die gute Stufe zuerst. „Code“ ist, was in der Datei steht, „Wortlaut“, was im Bericht steht. Optionen, die niemand wählte, hier ergänzen.
    Bedeutung: weiß nicht, keine Angabe, betrifft mich nicht – dann zählt die Option nicht als Antwort mit Inhalt.
    Zahl: der Wert einer Stufe; nur wo alle Stufen einen haben, wird ein Mittelwert berechnet.
    Teilfrage: die Zeilen einer Matrix oder die Kästchen einer Mehrfachauswahl. „umgepolt“: Zustimmung bedeutet hier das Gegenteil.
    nur wenn: wem die Frage gestellt wurde, etwa „A1 = Ja | Teilweise“.

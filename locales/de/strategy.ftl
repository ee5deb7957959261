# Ziele, Maßnahmen, Geld, Stellen und was daran nicht zusammenpasst.

# Listen von Stand und Ebene in Sätzen
strategy-nothing = nichts
strategy-comma = { $first }, { $next }
strategy-and = { $first } und { $last }
strategy-status-part = { $count } { $status }
strategy-no-status = ohne Stand
strategy-level-part = { $count-number ->
    [one] ein Ziel
   *[other] { $count } Ziele
} der Stufe „{ $level }“
strategy-level-unnamed = { $count-number ->
    [one] ein Ziel
   *[other] { $count } Ziele
}

# Spalten
strategy-col-number = Nr.
strategy-col-measure = Maßnahme
strategy-col-measures = Maßnahmen
strategy-col-status = Stand
strategy-col-goal = Ziel
strategy-col-project = Projekt
strategy-col-group = Gruppe
strategy-col-start = Beginn
strategy-col-end = bis
strategy-col-cost = Kosten in €
strategy-col-figure = Kennzahl
strategy-col-figures = Kennzahlen
strategy-col-sum = Summe
strategy-col-level = Ebene
strategy-col-aim = Wortlaut
strategy-col-below = Ziele darunter
strategy-col-date = Termin
strategy-col-days-late = Tage überfällig
strategy-col-need = Bedarf
strategy-col-origin = Herkunft
strategy-col-which = Welche
strategy-col-field = Feld
strategy-col-content = Inhalt
strategy-col-block = Block
strategy-col-item = Posten
strategy-col-grade = Entgeltgruppe
strategy-col-period = Zeitraum
strategy-col-cost-kind = Art der Kosten
strategy-col-amount = Betrag
strategy-col-share-of = % { $heading }
strategy-col-fte-actual = VZÄ Ist
strategy-col-fte-target = VZÄ Soll
strategy-col-fte-difference = Differenz
strategy-col-posts = Stellen
strategy-col-share-now = Anteil heute
strategy-col-share-target = Anteil Ziel
strategy-col-to-go = fehlt
strategy-col-needed = nötig je Jahr
strategy-col-so-far = bisher je Jahr
strategy-col-standing = Stand

# Zeilen
strategy-row-none = ohne Zuordnung
strategy-row-total = Summe
strategy-row-block-total = Summe { $block }
strategy-row-no-need = Maßnahmen ohne Bedarf

# Ziele
strategy-goals-title = Ziele
strategy-goals-statement = Der Zielbaum hat { $levels }.
strategy-goals-statement-measures = Der Zielbaum hat { $levels }; { $bare-number ->
    [0] jedes der { $lowest } untersten Ziele hat eine Maßnahme.
    [one] eines der { $lowest } untersten Ziele hat keine Maßnahme.
   *[other] { $bare } der { $lowest } untersten Ziele haben keine Maßnahme.
}
strategy-goals-statement-figures = Der Zielbaum hat { $levels }; { $unmeasured-number ->
    [0] jedes der { $lowest } untersten Ziele hat eine Kennzahl.
    [one] eines der { $lowest } untersten Ziele hat keine Kennzahl.
   *[other] { $unmeasured } der { $lowest } untersten Ziele haben keine Kennzahl.
}
strategy-goals-statement-both = Der Zielbaum hat { $levels }. Ohne Maßnahme: { $bare } der { $lowest } untersten Ziele; ohne Kennzahl: { $unmeasured }.
strategy-note-goals = Maßnahmen und Kennzahlen zählen bei ihrem Ziel und bei allen Zielen darüber.

# Maßnahmen
strategy-list-title = Maßnahmen
strategy-list-statement = { $n-number ->
    [one] Der Plan hat eine Maßnahme: { $statuses }.
   *[other] Der Plan hat { $n } Maßnahmen: { $statuses }.
}
strategy-list-statement-plain = { $n-number ->
    [one] Der Plan hat eine Maßnahme; ihr Stand ist nicht angegeben.
   *[other] Der Plan hat { $n } Maßnahmen; ihr Stand ist nicht angegeben.
}
strategy-by-project-title = Maßnahmen nach Projekt und Stand
strategy-by-goal-title = Maßnahmen nach Ziel und Stand
strategy-by-field-title = Maßnahmen nach Handlungsfeld und Stand
strategy-by-unit-title = Maßnahmen nach Organisationseinheit und Stand
strategy-by-group-title = Maßnahmen nach Gruppe und Stand
strategy-by-statement = Die meisten Maßnahmen entfallen auf { $leader }: { $count } von { $n }{ $seconds-number ->
    [0] {""}.
    [one] {""}; es folgt { $second } mit { $secondcount }.
    [2] {""}; es folgen { $second } mit je { $secondcount }.
   *[other] {""}.
}
    .tie = { $ties-number ->
        [2] Je { $count } der { $n } Maßnahmen entfallen auf { $leader }, mehr als auf jede andere Zeile.
        [3] Je { $count } der { $n } Maßnahmen entfallen auf { $leader }, mehr als auf jede andere Zeile.
       *[other] Keine Zeile ragt heraus: Auf { $ties } entfallen je { $count } der { $n } Maßnahmen.
    }
    .none = Keine Maßnahme ist zugeordnet.
    .secret = Wie sich die Maßnahmen verteilen, ist nicht vollständig veröffentlicht.

# Termine
strategy-date-day = Tag
strategy-date-month = Monat
strategy-date-quarter = Quartal
strategy-date-half = Halbjahr
strategy-date-year = Jahr
strategy-date-span = Zeitraum
strategy-date-short = kurzfristig
strategy-date-medium = mittelfristig
strategy-date-long = langfristig
strategy-date-open = fortlaufend oder offen
strategy-date-none = ohne Termin
strategy-dates-title = Termine der Maßnahmen
strategy-dates-statement = { $dated-number ->
    [one] Eine von { $n } Maßnahmen hat einen Termin.
   *[other] { $undated-number ->
        [0] Alle { $n } Maßnahmen haben einen Termin.
       *[other] { $dated } von { $n } Maßnahmen haben einen Termin.
    }
}
strategy-note-dates = Gezählt ist, wie genau das Ende angegeben ist.
strategy-roadmap-title = Fahrplan
strategy-roadmap-statement = { $spread-number ->
    [0] { $n-number ->
        [one] Die eine Maßnahme mit Termin liegt im Jahr { $first }.
       *[other] Die { $n } Maßnahmen mit Termin liegen im Jahr { $first }.
    }
   *[other] { $n-number ->
        [one] Die eine Maßnahme mit Termin reicht von { $first } bis { $last }.
       *[other] Die { $n } Maßnahmen mit Termin reichen von { $first } bis { $last }.
    }
}
strategy-note-roadmap = Ein Balken reicht vom ersten Quartal bis zum letzten; wo kein Beginn angegeben ist, steht nur der Zeitraum, in dem die Maßnahme fertig sein soll.
strategy-overdue-title = Überfällig am { $day }
strategy-overdue-statement = { $late-number ->
    [one] Von { $dated } Maßnahmen mit festem Termin ist eine am { $day } überfällig: „{ $title }“, seit { $days } Tagen.
   *[other] Von { $dated } Maßnahmen mit festem Termin sind { $late } am { $day } überfällig, am längsten „{ $title }“ mit { $days } Tagen.
}
strategy-overdue-none = { $dated-number ->
    [one] Die eine Maßnahme mit festem Termin ist am { $day } nicht überfällig.
   *[other] Keine der { $dated } Maßnahmen mit festem Termin ist am { $day } überfällig.
}
strategy-note-overdue = Überfällig: Der letzte Tag des Termins liegt vor dem Stichtag, und die Maßnahme ist weder umgesetzt noch verworfen. „2018“ endet am 31. Dezember; Wörter wie „kurzfristig“ werden nie überfällig.

# Bedarf und Maßnahmen
strategy-needs-title = Bedarf und Maßnahmen
strategy-need-named = genannt
strategy-need-unnamed = nicht genannt
strategy-needs-statement = { $open-number ->
    [0] Jeder der { $named } genannten Bedarfe hat eine Maßnahme
    [one] Einer von { $named } genannten Bedarfen hat keine Maßnahme
   *[other] { $open } von { $named } genannten Bedarfen haben keine Maßnahme
}; { $idle-number ->
    [0] jede Maßnahme antwortet auf einen Bedarf.
    [one] eine von { $n } Maßnahmen antwortet auf keinen.
   *[other] { $idle } von { $n } Maßnahmen antworten auf keinen.
}

# Steckbriefe
strategy-sheet-title = Steckbrief: { $project }
strategy-sheet-statement = { $n-number ->
    [0] Zu dem Projekt gehört keine Maßnahme der Liste
    [one] Zu dem Projekt gehört eine Maßnahme
   *[other] Zu dem Projekt gehören { $n } Maßnahmen
}{ $stated-number ->
    [0] {""}
   *[other] {""} ({ $statuses })
}; { $missing-number ->
    [0] alle Felder sind ausgefüllt.
    [one] es fehlt: { $fields }.
   *[other] es fehlen: { $fields }.
}
strategy-sheet-measures = { $statuses }: { $titles }
strategy-sheet-time = { $first } bis { $last }
strategy-sheet-money = { $value } €
strategy-sheet-money-of = { $value } € ({ $name })
strategy-sheet-posts = { $value } Stellen
strategy-sheet-posts-actual = { $value } VZÄ vorhanden
strategy-sheet-posts-target = { $value } VZÄ nötig
strategy-sheet-figure = { $name } (Ziel: { $target } { $measure }{ $due-number ->
    [0] {""}
   *[other] {""} bis { $year }
})
strategy-sheet-lead = benannt bei { $named } von { $measures } Maßnahmen
strategy-field-goal = Ziel
strategy-field-aim = Wortlaut des Ziels
strategy-field-measures = Maßnahmen
strategy-field-time = Zeitraum
strategy-field-money = Kosten
strategy-field-posts = Stellen
strategy-field-figures = Kennzahlen
strategy-field-recipients = Zielgruppen
strategy-field-risks = Risiken
strategy-field-lead = Verantwortliche
strategy-field-depends = Voraussetzungen
strategy-field-empty = – nicht angegeben

# Geld und Stellen
strategy-money-title = Geld nach Posten
strategy-money-statement-one = { $items-number ->
    [one] Der Plan hat einen Posten über { $first } €.
   *[other] Die { $items } Posten ergeben zusammen { $first } €.
}
strategy-money-statement-period = Die { $items } Posten ergeben { $first } € ({ $firstname }).
strategy-money-statement = Die { $items } Posten ergeben { $first } € ({ $firstname }) und { $last } € ({ $lastname }).
strategy-note-money = In Euro. Summen sind aus den Posten gerechnet; gedruckte Summen stehen unter „Was nicht zusammenpasst“, wo sie abweichen.
strategy-blocks-title = Geld nach Block
strategy-blocks-statement = Der größte von { $blocks } Blöcken ist „{ $block }“ mit { $share } des Geldes.
strategy-note-blocks = In Euro; die Anteile einer Zeile beziehen sich auf ihre Summe.
strategy-heads-title = Geld je Kopf
strategy-heads-statement = { $sum } € sind { $value } € { $head }.
strategy-heads-statement-period = { $sum } € ({ $period }) sind { $value } € { $head }.
strategy-per-inhabitant = je Einwohnerin und Einwohner
strategy-per-employee = je beschäftigter Person
strategy-per-desk = je Arbeitsplatz
strategy-col-per-inhabitant = € je Einwohnerin und Einwohner
strategy-col-per-employee = € je beschäftigter Person
strategy-col-per-desk = € je Arbeitsplatz
strategy-base-inhabitants = { $value } Einwohnerinnen und Einwohner
strategy-base-employees = { $value } Beschäftigte
strategy-base-desks = { $value } Arbeitsplätze
strategy-note-heads = Einwohner, Beschäftigte und Arbeitsplätze stehen in befund.toml.
strategy-posts-title = Stellen: Ist und Soll
strategy-posts-statement = Vorhanden sind { $actual } VZÄ, nötig { $target }: { $fewer-number ->
    [0] { $more } mehr.
   *[other] { $more } weniger.
}
strategy-posts-statement-target = Nötig sind { $target } VZÄ.
strategy-posts-statement-actual = Vorhanden sind { $actual } VZÄ.
strategy-posts-by-item-title = Stellen nach Aufgabe
strategy-grades-title = Stellen nach Entgeltgruppe
strategy-grades-statement = Der Plan hat { $posts } Stellen.
strategy-grades-statement-period = Der Plan hat { $posts } Stellen ({ $period }).

# Tempo
strategy-pace-title = Auf Kurs? Kennzahlen und ihr Tempo
strategy-pace-reached = erreicht
strategy-pace-on-track = auf Kurs
strategy-pace-behind = nicht auf Kurs
strategy-pace-missed = verfehlt
strategy-pace-unknown = nicht zu sagen
strategy-pace-statement = Von { $figures-number ->
        [one] einem Ziel
       *[other] { $figures } Zielen
    } mit Termin { $well-number ->
        [0] ist keines erreicht oder auf Kurs
        [one] ist eines erreicht oder auf Kurs
       *[other] sind { $well } erreicht oder auf Kurs
    }; beim bisherigen Tempo { $short-number ->
        [0] wird keines verfehlt
        [one] wird eines verfehlt
       *[other] werden { $short } verfehlt
    }{ $open-number ->
        [0] {""}
        [one] , für eines lässt es sich nicht sagen
       *[other] , für { $open } lässt es sich nicht sagen
    }.
strategy-pace-statement-open = Ob { $figures-number ->
        [one] das Ziel mit Termin erreicht wird
       *[other] die { $figures } Ziele mit Termin erreicht werden
    }, lässt sich noch nicht sagen: Dafür braucht es Werte aus zwei Jahren.
strategy-pace-statement-behind = Beim bisherigen Tempo { $short-number ->
        [one] wird eines von { $figures } Zielen mit Termin verfehlt
       *[other] werden { $short } von { $figures } Zielen mit Termin verfehlt
    }, { $well-number ->
        [0] keines ist erreicht oder auf Kurs
        [one] eines ist erreicht oder auf Kurs
       *[other] { $well } sind erreicht oder auf Kurs
    }{ $open-number ->
        [0] {""}
        [one] , für eines lässt es sich nicht sagen
       *[other] , für { $open } lässt es sich nicht sagen
    }. Zum Beispiel „{ $name }“: Nötig wären { $needed } je Jahr, bisher sind es { $sofar }.
strategy-note-pace = Auf Kurs: erreicht, oder die Änderung je Jahr vom ersten bis zum letzten Jahr reicht bis zum Zieljahr. Mehr ist besser, wo das Ziel über dem Wert liegt und die Quelle nichts anderes sagt. Mit nur einem Jahr ist das Tempo nicht zu sagen.

# Prüfungen
check-kind-total = Summe der Posten
check-kind-difference = Differenz
check-kind-rule = Regel
check-kind-share = Anteil
check-kind-twice = zwei Stellen
check-kind-list = Liste und Tabelle
check-kind-unique = Nummer
check-kind-reference = Verweis
check-kind-agreement = Ziel und Projekt
check-kind-time = Termin
check-kind-empty = Lücke
check-col-kind = Prüfung
check-col-done = geprüft
check-col-right = stimmen
check-col-wrong = stimmen nicht
check-col-printed = Angabe
check-col-printed-value = gedruckt
check-col-other = dagegen
check-col-other-value = gerechnet
check-col-difference = Differenz
check-col-cause = Ursache
check-col-subject = Worum es geht
check-col-what = Was nicht passt
check-col-place = Stelle
check-items = Posten
check-account-title = Was geprüft wurde
check-account-statement = { $sums-number ->
    [0] {""}
    [one] Eine Rechnung geprüft, { $clashes } stimmen nicht.
   *[other] { $sums } Rechnungen geprüft, { $clashes-number ->
        [0] alle stimmen.
        [one] eine stimmt nicht.
       *[other] { $clashes } stimmen nicht.
    }
} { $others-number ->
    [0] {""}
   *[other] { $others } Angaben zum Aufbau geprüft, { $flaws-number ->
        [0] alle passen.
        [one] eine passt nicht.
       *[other] { $flaws } passen nicht.
    }
}
check-note-account = Jede Prüfung vergleicht, was gedruckt ist, mit dem, was daneben gedruckt ist; ein einzelner Fehler zählt deshalb einmal. Was ein Urteil braucht, prüft das Programm nicht.
check-figures-title = Zahlen, die nicht zusammenpassen
check-figures-statement = { $clashes-number ->
    [one] Eine Zahl passt nicht: { $name } ist mit { $printed } angegeben, dagegen stehen { $other }.
   *[other] { $clashes } Zahlen passen nicht; am weitesten auseinander liegt { $name } mit { $printed } gegen { $other }.
}
check-note-figures = Verglichen auf die letzte gedruckte Stelle. Angaben wie „rund“ oder „mehr als“ werden nicht verglichen.
check-structure-title = Was im Aufbau nicht passt
check-structure-statement = { $flaws-number ->
    [one] Eine Angabe passt nicht.
   *[other] { $flaws } Angaben passen nicht.
}
check-rule-nowhere = „{ $name }“ gibt es in keiner Quelle
check-cause-other-row = gerechnet mit „{ $row }“ ({ $value }) statt „{ $meant }“
check-cause-goal-not-project = { $count-number ->
    [one] Die Maßnahme { $measures } nennt „{ $project }“, aber das Ziel von „{ $other }“; dort gezählt, stimmen beide Felder
   *[other] Die Maßnahmen { $measures } nennen „{ $project }“, aber das Ziel von „{ $other }“; dort gezählt, stimmen beide Felder
}
check-cause-status = gedruckt als „{ $printed }“, in der Liste „{ $listed }“{ $named-number ->
    [0] {""}
    [one] {""} (Maßnahme { $measures })
   *[other] {""} (Maßnahmen { $measures })
}
check-note-list-sums = Die Tabelle zählt zusammen { $published } Maßnahmen, die Liste { $listed }. Das folgt aus den Feldern und zählt nicht noch einmal.
check-number-twice = dieselbe Nummer haben: { $names }
check-no-such-goal = „{ $name }“ ist kein Ziel der Liste
check-no-such-measure = „{ $name }“ ist keine Maßnahme der Liste
check-needs-later = soll vor dem fertig sein, was sie voraussetzt: { $name }
check-circle = setzt sich über andere selbst voraus
check-goal-disagrees = nennt das Ziel „{ $goal }“; „{ $project }“ gehört zu „{ $above }“
check-overdue = war bis { $due } fällig{ $stated-number ->
    [0] {""}
   *[other] {""}, Stand „{ $status }“
}
check-ends-before = beginnt am { $begin } und soll am { $due } fertig sein
check-goal-bare = keine Maßnahme gehört dazu
check-no-figure = keine Kennzahl
check-no-lead = niemand ist benannt
check-no-cost = keine Kosten
check-question-empty = keine Antwort und keine Zahl
check-figure-empty = weder Wert noch Ziel
check-figure-unmeasured = ein Ziel, aber noch kein Wert
strategy-budget-title = Geld nach Stand im Haushalt
strategy-budget-statement = Der größte von { $blocks } Teilen ist „{ $block }“ mit { $share } des Geldes.
strategy-title-of-plan = { $title }: { $plan }
strategy-pace-unmeasured = noch nicht gemessen

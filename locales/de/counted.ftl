# Was ein Befund zählt: die Wörter in Zahl und Fall, und die Sätze, in denen sie vorkommen.

counted-respondents = { $form ->
    [one] befragte Person
    [dative] Befragten
    [genitive] Befragten
   *[many] Befragte
}
counted-measures = { $form ->
    [one] Maßnahme
    [dative] Maßnahmen
    [genitive] Maßnahmen
   *[many] Maßnahmen
}
counted-projects = { $form ->
    [one] Projekt
    [dative] Projekten
    [genitive] Projekte
   *[many] Projekte
}
counted-goals = { $form ->
    [one] Ziel
    [dative] Zielen
    [genitive] Ziele
   *[many] Ziele
}
counted-points = { $form ->
    [one] Punkt
    [dative] Punkten
    [genitive] Punkte
   *[many] Punkte
}
counted-euros = { $form ->
    [one] Euro
    [dative] Euro
    [genitive] Euro
   *[many] Euro
}
counted-posts = { $form ->
    [one] Stelle
    [dative] Stellen
    [genitive] Stellen
   *[many] Stellen
}
counted-services = { $form ->
    [one] Dienst
    [dative] Diensten
    [genitive] Dienste
   *[many] Dienste
}
counted-applications = { $form ->
    [one] Fachverfahren
    [dative] Fachverfahren
    [genitive] Fachverfahren
   *[many] Fachverfahren
}
counted-processes = { $form ->
    [one] Prozess
    [dative] Prozessen
    [genitive] Prozesse
   *[many] Prozesse
}
counted-units = { $form ->
    [one] Organisationseinheit
    [dative] Organisationseinheiten
    [genitive] Organisationseinheiten
   *[many] Organisationseinheiten
}
counted-audiences = { $form ->
    [one] Zielgruppe
    [dative] Zielgruppen
    [genitive] Zielgruppen
   *[many] Zielgruppen
}
counted-checks = { $form ->
    [one] Prüfung
    [dative] Prüfungen
    [genitive] Prüfungen
   *[many] Prüfungen
}
counted-entries = { $form ->
    [one] Eintrag
    [dative] Einträgen
    [genitive] Einträge
   *[many] Einträge
}

counted-base = { $value-number ->
    [one] n = { $value } { $one }
   *[other] n = { $value } { $many }
}
counted-col-share = % der { $genitive } (n = { $n })
counted-col-share-sum = % aller { $genitive } (N = { $n })
counted-heading = { $many }
counted-note-small-n = Weniger als 30 { $many }: Prozentwerte nur zusammen mit der Anzahl lesen.
counted-published-statement = Nach den veröffentlichten Zahlen liegt { $leader } vorn: { $count } von { $n } { $dative }{ $seconds-number ->
    [0] {""}.
    [one] { $secondcount-number ->
        [0] {""}.
       *[other] {""}; es folgt { $second } mit { $secondcount }.
    }
   *[other] {""}; es folgen { $second } mit je { $secondcount }.
}
    .tie = { $ties-number ->
        [2] Nach den veröffentlichten Zahlen liegen { $leader } gleichauf vorn: je { $count } von { $n } { $dative }.
        [3] Nach den veröffentlichten Zahlen liegen { $leader } gleichauf vorn: je { $count } von { $n } { $dative }.
       *[other] Nach den veröffentlichten Zahlen liegen { $ties } Zeilen gleichauf vorn: je { $count } von { $n } { $dative }.
    }
    .none = Dazu ist keine Zahl über null veröffentlicht.
    .secret = Was vorn liegt, ist nicht veröffentlicht.

bound-exact = { $value }
bound-about = rund { $value }
bound-more-than = mehr als { $value }
bound-at-least = mindestens { $value }
bound-at-most = höchstens { $value }
bound-less-than = weniger als { $value }
bound-up-to = { $value } bis { $to }

# Titel, Spaltenköpfe, Zeilen, Basen, Anmerkungen und Sätze der Befunde.
# Namen in $leader und $second stehen schon in Anführungszeichen.

## Spalten

analysis-col-answering = Befragte mit Antwort
analysis-col-answers = Antworten
analysis-col-category = Kategorie
analysis-col-count = Anzahl
analysis-col-field = Handlungsfeld
analysis-col-figure = Kennzahl
analysis-col-gap = Abstand zum Ziel
analysis-col-grade = Note
analysis-col-grade-number = Note { $grade }
analysis-col-grade-text = Bedeutung
analysis-col-heading = { $heading }
analysis-col-mean = Durchschnitt
analysis-col-measure = Einheit
analysis-col-median = Median
analysis-col-mentions = Nennungen
analysis-col-n-grades = Noten (n)
analysis-col-not-given = keine Angabe
analysis-col-part = Unterfeld
analysis-col-pos = Pos.
analysis-col-respondents = Befragte
analysis-col-role = Rolle
analysis-col-share-grades = % der Noten (n = { $n })
analysis-col-share-mentions = % der Nennungen (N = { $mentions })
analysis-col-share-respondents = % der Befragten (n = { $n })
analysis-col-target = Zielwert
analysis-col-target-year = Zieljahr
analysis-col-unit = Organisationseinheit
analysis-col-value = Wert
analysis-col-wave = Befragungswelle
analysis-col-year = Jahr

## Zeilen

analysis-row-dont-know = weiß nicht
analysis-row-field-only = ohne Kategorie, Handlungsfeld „{ $field }“
analysis-row-not-given = keine Angabe
analysis-row-not-stated = ohne Angabe
analysis-row-total = Insgesamt
analysis-row-uncoded = nicht zugeordnet
analysis-row-unusable = nicht verwertbar
analysis-row-valid = mit Angabe

## Basis

analysis-base-figures = { $value-number ->
    [one] { $value } Kennzahl
   *[other] { $value } Kennzahlen
}
analysis-base-grades = { $value-number ->
    [one] n = { $value } Note
   *[other] n = { $value } Noten
}
analysis-base-mean = Durchschnitt { $value }
analysis-base-median = Median { $value }
analysis-base-mentions = { $value-number ->
    [one] N = { $value } Nennung
   *[other] N = { $value } Nennungen
}
analysis-base-missing = { $value } ohne Angabe
analysis-base-respondents = { $value-number ->
    [one] n = { $value } befragte Person
   *[other] n = { $value } Befragte
}

## Anmerkungen

analysis-note-answers = Antworten: Antworten mit Inhalt, ohne „keine Angabe“ und „weiß nicht“. Nennungen: je Person, Frage und Kategorie eine.
analysis-note-base-any = n: Befragte mit mindestens einer inhaltlichen Antwort auf irgendeine Frage.
analysis-note-base-valid = n: Befragte mit mindestens einer inhaltlichen Antwort auf diese Frage. „Keine Angabe“ und „weiß nicht“ stehen daneben.
analysis-note-gap = Abstand zum Ziel: Wert minus Zielwert.
analysis-note-grades = Schulnoten von 1 (beste) bis 6; der Durchschnitt ist das arithmetische Mittel.
analysis-note-multiple = Mehrfachnennungen möglich; je Person und Kategorie zählt eine Nennung.
analysis-note-one-group = Jede Person zählt in einer Gruppe; wo ihre Antworten mehrere nennen, in der alphabetisch ersten.
analysis-note-published = Veröffentlichte Zahlen, nicht aus Einzelantworten nachgezählt.
analysis-note-small-n = Weniger als 30 Befragte: Prozentwerte nur zusammen mit der Anzahl lesen.
analysis-note-union = Befragte zählen je Handlungsfeld oder Unterfeld einmal, auch wenn sie mehrere seiner Kategorien nennen; die Nennungen sind die Summe über alle Fragen.
analysis-note-unranked = Restkategorien und nicht zugeordnete Antworten stehen ohne Rang und zählen nicht zu N.

## Befragte

analysis-respondents-unit-title = Befragte und Antworten nach Organisationseinheit
analysis-respondents-unit-statement = Die meisten Befragten gehören zu { $leader }: { $count } von { $n }.
    .tie = { $ties-number ->
        [2] Die meisten Befragten gehören zu { $leader } (je { $count } von { $n }).
        [3] Die meisten Befragten gehören zu { $leader } (je { $count } von { $n }).
       *[other] Keine Organisationseinheit ragt heraus: Aus { $ties } kommen je { $count-number ->
            [one] eine befragte Person
           *[other] { $count } Befragte
        }.
    }
    .none = Es wurde niemand befragt.
    .secret = Wie sich die Befragten auf die Organisationseinheiten verteilen, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-respondents-role-title = Befragte und Antworten nach Rolle
analysis-respondents-role-statement = Die häufigste Rolle der Befragten ist { $leader }: { $count } von { $n }.
    .tie = { $ties-number ->
        [2] Die häufigsten Rollen der Befragten sind { $leader } (je { $count } von { $n }).
        [3] Die häufigsten Rollen der Befragten sind { $leader } (je { $count } von { $n }).
       *[other] Keine Rolle ragt heraus: { $ties } sind mit je { $count-number ->
            [one] einer befragten Person
           *[other] { $count } Befragten
        } vertreten.
    }
    .none = Es wurde niemand befragt.
    .secret = Wie sich die Befragten auf die Rollen verteilen, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.

## Nennungen

analysis-mentions-title = { $question }
analysis-mentions-statement = { $count-number ->
    [one] { $n-number ->
        [one] Die eine befragte Person nennt { $leader }.
       *[other] Nur eine von { $n } befragten Personen nennt überhaupt eine Kategorie: { $leader }.
    }
   *[other] { $count } von { $n } Befragten nennen { $leader }{ $seconds-number ->
        [0] {""}.
        [one] {""}, mehr als jede andere Kategorie; es folgt { $second } mit { $secondcount-number ->
            [one] einer Nennung
           *[other] { $secondcount } Nennungen
        }.
        [2] {""}, mehr als jede andere Kategorie; es folgen { $second } mit je { $secondcount-number ->
            [one] einer Nennung
           *[other] { $secondcount } Nennungen
        }.
       *[other] {""}, mehr als jede andere Kategorie.
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] { $leader } werden von je einer befragten Person genannt, alle anderen Kategorien gar nicht.
           *[other] Je { $count } von { $n } Befragten nennen { $leader }, mehr als jede andere Kategorie.
        }
        [3] { $count-number ->
            [one] { $leader } werden von je einer befragten Person genannt, alle anderen Kategorien gar nicht.
           *[other] Je { $count } von { $n } Befragten nennen { $leader }, mehr als jede andere Kategorie.
        }
       *[other] { $count-number ->
            [one] Keine Kategorie ragt heraus: { $ties } werden von je einer befragten Person genannt.
           *[other] Keine Kategorie ragt allein heraus: { $ties } werden von je { $count } der { $n } Befragten genannt.
        }
    }
    .none = Zu dieser Frage liegt keine Nennung vor, die einer Kategorie zugeordnet ist.
    .secret = Welche Kategorie am häufigsten genannt wird, ist zum Schutz kleiner Gruppen nicht veröffentlicht.

analysis-published-title = { $question } (veröffentlichte Zahlen)
analysis-published-statement = Am häufigsten veröffentlicht ist { $leader } mit { $count-number ->
    [one] einer Nennung
   *[other] { $count } Nennungen
}{ $seconds-number ->
    [0] {""}.
    [one] {""}; es folgt { $second } mit { $secondcount-number ->
        [one] einer Nennung
       *[other] { $secondcount } Nennungen
    }.
   *[other] {""}, mehr als für jede andere Kategorie.
}
    .tie = { $ties-number ->
        [2] { $leader } liegen mit je { $count-number ->
            [one] einer Nennung
           *[other] { $count } Nennungen
        } gleichauf an der Spitze.
        [3] { $leader } liegen mit je { $count-number ->
            [one] einer Nennung
           *[other] { $count } Nennungen
        } gleichauf an der Spitze.
       *[other] { $ties } Kategorien liegen mit je { $count-number ->
            [one] einer Nennung
           *[other] { $count } Nennungen
        } gleichauf an der Spitze.
    }
    .none = Zu dieser Frage sind keine Nennungen veröffentlicht.
    .secret = Welche Kategorie am häufigsten genannt wird, ist nicht veröffentlicht.

## Handlungsfelder

analysis-fields-title = Handlungsfelder über alle Fragen
analysis-fields-statement = { $count-number ->
    [one] Nur eine von { $n-number ->
        [one] { $n } befragten Person
       *[other] { $n } befragten Personen
    } nennt etwas aus einem Handlungsfeld: { $leader }.
   *[other] { $count } von { $n } Befragten nennen etwas aus dem Handlungsfeld { $leader }{ $rows-number ->
        [one] {""}.
       *[other] {""}, mehr als aus jedem anderen.
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Je eine befragte Person nennt etwas aus den Handlungsfeldern { $leader }.
           *[other] Je { $count } von { $n } Befragten nennen etwas aus den Handlungsfeldern { $leader }.
        }
        [3] { $count-number ->
            [one] Je eine befragte Person nennt etwas aus den Handlungsfeldern { $leader }.
           *[other] Je { $count } von { $n } Befragten nennen etwas aus den Handlungsfeldern { $leader }.
        }
       *[other] { $count-number ->
            [one] Kein Handlungsfeld ragt heraus: Aus { $ties } wird von je einer befragten Person etwas genannt.
           *[other] Kein Handlungsfeld ragt heraus: Aus { $ties } nennen je { $count } von { $n } Befragten etwas.
        }
    }
    .none = Keine Antwort ließ sich einem Handlungsfeld zuordnen.
    .secret = Welches Handlungsfeld die meisten nennen, ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-parts-title = Unterfelder über alle Fragen
analysis-parts-statement = { $count-number ->
    [one] Nur eine von { $n-number ->
        [one] { $n } befragten Person
       *[other] { $n } befragten Personen
    } nennt etwas aus einem Unterfeld: { $leader }.
   *[other] { $count } von { $n } Befragten nennen etwas aus dem Unterfeld { $leader }{ $rows-number ->
        [one] {""}.
       *[other] {""}, mehr als aus jedem anderen.
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Je eine befragte Person nennt etwas aus den Unterfeldern { $leader }.
           *[other] Je { $count } von { $n } Befragten nennen etwas aus den Unterfeldern { $leader }.
        }
        [3] { $count-number ->
            [one] Je eine befragte Person nennt etwas aus den Unterfeldern { $leader }.
           *[other] Je { $count } von { $n } Befragten nennen etwas aus den Unterfeldern { $leader }.
        }
       *[other] { $count-number ->
            [one] Kein Unterfeld ragt heraus: Aus { $ties } wird von je einer befragten Person etwas genannt.
           *[other] Kein Unterfeld ragt heraus: Aus { $ties } nennen je { $count } von { $n } Befragten etwas.
        }
    }
    .none = Keine Antwort ließ sich einem Unterfeld zuordnen.
    .secret = Welches Unterfeld die meisten nennen, ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-fields-unit-title = Handlungsfelder nach Organisationseinheit
analysis-fields-unit-statement = Am häufigsten wird über { $units-number ->
    [one] die eine Organisationseinheit
   *[other] alle { $units } Organisationseinheiten
} hinweg das Handlungsfeld „{ $field }“ genannt: von { $count } der { $n } Befragten.
    .secret = Am häufigsten genannt wird das Handlungsfeld „{ $field }“; wie oft in den einzelnen Organisationseinheiten, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.

## Stimmungsbarometer

analysis-barometer-title = Stimmungsbarometer
analysis-barometer-title-question = Stimmungsbarometer: { $question }
analysis-barometer-title-wave = { $title } ({ $wave })
analysis-barometer-statement = { $n-number ->
    [one] Die einzige vergebene Note ist { $median }.
   *[other] Die Durchschnittsnote von { $n } Befragten liegt bei { $mean }, der Median bei { $median }.
}
    .secret = Die Durchschnittsnote ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-barometer-statement-none = Es liegt keine gültige Note vor.

analysis-barometer-unit-title = Stimmungsbarometer nach Organisationseinheit
analysis-barometer-unit-statement = Die Durchschnittsnoten der { $groups } Organisationseinheiten reichen von { $best } bis { $worst }; über alle liegt die Durchschnittsnote bei { $mean }.
    .secret = Die Durchschnittsnoten der Organisationseinheiten sind zum Schutz kleiner Gruppen nicht alle veröffentlicht.
analysis-barometer-role-title = Stimmungsbarometer nach Rolle
analysis-barometer-role-statement = Die Durchschnittsnoten der { $groups } Rollen reichen von { $best } bis { $worst }; über alle liegt die Durchschnittsnote bei { $mean }.
    .secret = Die Durchschnittsnoten der Rollen sind zum Schutz kleiner Gruppen nicht alle veröffentlicht.
analysis-barometer-group-statement-one = Die Durchschnittsnote liegt bei { $mean }; es gibt nur eine Gruppe mit Noten.
    .secret = Die Durchschnittsnote ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-barometer-wave-title = Stimmungsbarometer nach Befragungswelle
analysis-barometer-wave-statement = Die Durchschnittsnote liegt in der Welle { $lastwave } bei { $last }, in der Welle { $firstwave } lag sie bei { $first }.
    .secret = Die Durchschnittsnoten der Wellen sind zum Schutz kleiner Gruppen nicht alle veröffentlicht.

## Kennzahlen

analysis-kennzahlen-title = Ein paar Zahlen zur Verwaltung
analysis-kennzahlen-statement = { $figures-number ->
    [one] Eine Kennzahl beschreibt den Stand{ $targets-number ->
        [0] {""}.
       *[other] {""}; für sie ist ein Zielwert gesetzt.
    }
   *[other] { $figures } Kennzahlen beschreiben den Stand{ $targets-number ->
        [0] {""}.
        [one] {""}; für eine davon ist ein Zielwert gesetzt.
       *[other] {""}; für { $targets } davon ist ein Zielwert gesetzt.
    }
}
analysis-kennzahlen-course-title = Kennzahlen im Verlauf
analysis-kennzahlen-course-statement = { $figures-number ->
    [one] Für eine Kennzahl liegen mehrere Jahre vor, von { $from } bis { $to }.
   *[other] Für { $figures } Kennzahlen liegen mehrere Jahre vor, von { $from } bis { $to }.
}

# Titel, Spaltenköpfe, Zeilen, Basen, Anmerkungen und Sätze der Befunde.
# Namen in $leader und $second stehen schon in Anführungszeichen.

## Spalten

analysis-col-age-class = Altersklasse (Jahre)
analysis-col-answering = Befragte mit Antwort
analysis-col-answers = Antworten
analysis-col-category = Kategorie
analysis-col-count = Anzahl
analysis-col-employment = Beschäftigungsart
analysis-col-field = Handlungsfeld
analysis-col-figure = Kennzahl
analysis-col-fte = VZÄ
analysis-col-gap = Abstand zum Ziel
analysis-col-grade = Note
analysis-col-grade-number = Note { $grade }
analysis-col-grade-text = Bedeutung
analysis-col-heading = { $heading }
analysis-col-heads = Beschäftigte
analysis-col-mean = Durchschnitt
analysis-col-mean-age = Durchschnittsalter
analysis-col-measure = Einheit
analysis-col-median = Median
analysis-col-median-age = Medianalter
analysis-col-mentions = Nennungen
analysis-col-n-grades = Noten (n)
analysis-col-not-given = keine Angabe
analysis-col-older = 55 und älter
analysis-col-part = Unterfeld
analysis-col-pay-grade = Entgelt- oder Besoldungsgruppe
analysis-col-pos = Pos
analysis-col-q1-age = 1. Quartil
analysis-col-q3-age = 3. Quartil
analysis-col-respondents = Befragte
analysis-col-role = Rolle
analysis-col-sex = Geschlecht
analysis-col-share-grades = % der Noten (n = { $n })
analysis-col-share-heads = % der Beschäftigten (n = { $n })
analysis-col-share-mentions = % der Nennungen (N = { $mentions })
analysis-col-share-older = % mit bekanntem Alter
analysis-col-share-respondents = % der Befragten (n = { $n })
analysis-col-subunit = Untereinheit
analysis-col-target = Zielwert
analysis-col-target-year = Zieljahr
analysis-col-unit = Organisationseinheit
analysis-col-value = Wert
analysis-col-wave = Befragungswelle
analysis-col-year = Jahr

## Zeilen

analysis-row-age-unknown = Alter unbekannt
analysis-row-directly = { $unit } (ohne Untereinheit)
analysis-row-diverse = divers
analysis-row-dont-know = weiß nicht
analysis-row-female = weiblich
analysis-row-field-only = ohne Kategorie, Handlungsfeld „{ $field }“
analysis-row-male = männlich
analysis-row-not-given = keine Angabe
analysis-row-not-stated = ohne Angabe
analysis-row-total = Insgesamt
analysis-row-uncoded = nicht zugeordnet
analysis-row-unusable = nicht verwertbar
analysis-row-valid = mit Angabe

## Basis

analysis-base-absent = { $value } am Stichtag nicht im Dienst
analysis-base-age-unknown = { $value } mit unbekanntem Alter
analysis-base-figures = { $value-number ->
    [one] { $value } Kennzahl
   *[other] { $value } Kennzahlen
}
analysis-base-fte = { $value } Vollzeitäquivalente
analysis-base-grades = { $value-number ->
    [one] n = { $value } Note
   *[other] n = { $value } Noten
}
analysis-base-mean = Durchschnitt { $value }
analysis-base-mean-age = Durchschnittsalter { $value } Jahre
analysis-base-median = Median { $value }
analysis-base-median-age = Medianalter { $value } Jahre
analysis-base-mentions = { $value-number ->
    [one] N = { $value } Nennung
   *[other] N = { $value } Nennungen
}
analysis-base-missing = { $value } ohne Angabe
analysis-base-older = { $value } sind 55 Jahre oder älter
analysis-base-respondents = { $value-number ->
    [one] n = { $value } befragte Person
   *[other] n = { $value } Befragte
}
analysis-base-staff = { $value-number ->
    [one] n = { $value } beschäftigte Person
   *[other] n = { $value } Beschäftigte
}

## Anmerkungen

analysis-note-ages = Alter in vollendeten Lebensjahren am { $day }; Altersklassen halboffen, die obere Grenze gehört zur nächsten.
analysis-note-answers = Antworten: Antworten mit Inhalt, ohne „keine Angabe“ und „weiß nicht“. Nennungen: je Person, Frage und Kategorie eine.
analysis-note-base-any = n: Befragte mit mindestens einer inhaltlichen Antwort auf irgendeine Frage.
analysis-note-base-valid = n: Befragte mit mindestens einer inhaltlichen Antwort auf diese Frage. „Keine Angabe“ und „weiß nicht“ stehen daneben.
analysis-note-gap = Abstand zum Ziel: Wert minus Zielwert.
analysis-note-grades = Schulnoten von 1 (beste) bis 6; der Durchschnitt ist das arithmetische Mittel.
analysis-note-heads = Mehrere Verträge einer Person zählen als eine beschäftigte Person in der Einheit mit dem größten Stellenanteil; VZÄ: Summe ihrer Stellenanteile.
analysis-note-multiple = Mehrfachnennungen möglich; je Person und Kategorie zählt eine Nennung.
analysis-note-one-group = Jede Person zählt in einer Gruppe; wo ihre Antworten mehrere nennen, in der alphabetisch ersten.
analysis-note-published = Veröffentlichte Zahlen, nicht aus Einzelantworten nachgezählt.
analysis-note-quartiles = 1. und 3. Quartil: Ein Viertel der Beschäftigten ist jünger, ein Viertel älter.
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

## Personal

analysis-age-between = { $from } bis unter { $to }
analysis-age-from = { $from } und älter
analysis-age-under = unter { $to }

analysis-ages-title = Altersstruktur der Beschäftigten
analysis-ages-statement = { $n-number ->
    [one] Die eine beschäftigte Person mit bekanntem Alter ist { $median } Jahre alt.
   *[other] Die { $n } Beschäftigten mit bekanntem Alter sind im Durchschnitt { $mean } Jahre alt (Median { $median }); { $older } sind 55 oder älter.
}
    .secret = Das Durchschnittsalter ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-ages-statement-none = Zu keiner beschäftigten Person ist das Alter bekannt.

analysis-pyramid-title = Alterspyramide nach Geschlecht
analysis-pyramid-statement = Am stärksten besetzt ist die Altersklasse { $leader } mit { $count } von { $n } Beschäftigten.
    .tie = { $ties-number ->
        [2] Am stärksten besetzt sind die Altersklassen { $leader } mit je { $count } von { $n } Beschäftigten.
        [3] Am stärksten besetzt sind die Altersklassen { $leader } mit je { $count } von { $n } Beschäftigten.
       *[other] { $ties } Altersklassen sind mit je { $count } von { $n } Beschäftigten am stärksten besetzt.
    }
    .none = Zu keiner beschäftigten Person ist das Alter bekannt.
    .secret = Welche Altersklasse am stärksten besetzt ist, ist zum Schutz kleiner Gruppen nicht veröffentlicht.

analysis-ages-unit-title = Altersstruktur nach Organisationseinheit
analysis-ages-subunit-title = Altersstruktur nach Untereinheit
analysis-ages-unit-statement = Im Durchschnitt am ältesten sind die Beschäftigten in „{ $oldest }“ mit { $oldestmean } Jahren, am jüngsten in „{ $youngest }“ mit { $youngestmean } Jahren; über alle sind es { $mean } Jahre.
    .secret = Welche Organisationseinheiten im Durchschnitt die ältesten und die jüngsten Beschäftigten haben, ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-ages-one-statement = Das Durchschnittsalter beträgt { $mean } Jahre.
    .secret = Das Durchschnittsalter ist zum Schutz kleiner Gruppen nicht veröffentlicht.

analysis-ages-sex-title = Alterskennzahlen nach Geschlecht
analysis-ages-sex-statement = Die mittlere Hälfte der Beschäftigten ist zwischen { $q1 } und { $q3 } Jahre alt, der Median liegt bei { $median } Jahren.
    .secret = Wie alt die mittlere Hälfte der Beschäftigten ist, ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-ages-employment-title = Alterskennzahlen nach Beschäftigungsart
analysis-ages-grade-title = Alterskennzahlen nach Entgelt- oder Besoldungsgruppe
analysis-ages-group-statement = Im Durchschnitt am ältesten ist die Gruppe „{ $oldest }“ mit { $oldestmean } Jahren, am jüngsten die Gruppe „{ $youngest }“ mit { $youngestmean } Jahren.
    .secret = Welche Gruppen im Durchschnitt am ältesten und am jüngsten sind, ist zum Schutz kleiner Gruppen nicht veröffentlicht.

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

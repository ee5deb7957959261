# Titel, Spaltenköpfe, Zeilen, Basen, Anmerkungen und Sätze der Befunde.
# Namen in $leader und $second stehen schon in Anführungszeichen.

## Spalten

analysis-col-actual = tatsächlich ausgeschieden
analysis-col-age-class = Altersklasse (Jahre)
analysis-col-answering = Befragte mit Antwort
analysis-col-answers = Antworten
analysis-col-applications = Fachverfahren
analysis-col-as-of = Stand
analysis-col-birth-months = Geburtsmonate, die gehen
analysis-col-cases = Fälle pro Jahr
analysis-col-category = Kategorie
analysis-col-count = Anzahl
analysis-col-device-type = Gerätetyp
analysis-col-employment = Beschäftigungsart
analysis-col-encoding = Zeichensatz
analysis-col-exit-until = scheiden bis Ende { $year } aus
analysis-col-exit-year = Jahr des Ausscheidens
analysis-col-exits = Altersabgänge
analysis-col-field = Handlungsfeld
analysis-col-figure = Kennzahl
analysis-col-file = Datei
analysis-col-files = Dateien
analysis-col-first-pace = Abgänge im Takt der ersten fünf Jahre
analysis-col-forecast = vorausberechnet
analysis-col-fte = VZÄ
analysis-col-fte-missing = ohne VZÄ-Angabe
analysis-cell-missing = fehlt
analysis-note-fte-missing = Von manchen Beschäftigten ist der Stellenanteil nicht bekannt. In den Vollzeitäquivalenten sind sie nicht enthalten; „fehlt“ steht, wo er von niemandem bekannt ist.
analysis-col-gap = Abstand zum Ziel
analysis-col-goal = Ziel
analysis-col-grade = Note
analysis-col-grade-number = Note { $grade }
analysis-col-grade-text = Bedeutung
analysis-col-heading = { $heading }
analysis-col-heads = Beschäftigte
analysis-col-hosting = Betrieb
analysis-col-key = in Schlüsselposition
analysis-col-key-leaving = davon scheiden aus
analysis-col-kind = Inhalt
analysis-col-law-part = davon durch das Recht
analysis-col-level = Stufe
analysis-col-level-name = Bezeichnung
analysis-col-lifetime = Nutzungsdauer (Jahre)
analysis-col-mean = Durchschnitt
analysis-col-mean-age = Durchschnittsalter
analysis-col-mean-years = Durchschnittsalter (Jahre)
analysis-col-measure = Einheit
analysis-col-median = Median
analysis-col-median-age = Medianalter
analysis-col-mentions = Nennungen
analysis-col-n-grades = Noten (n)
analysis-col-no = nein
analysis-col-no-status = ohne Status
analysis-col-not-given = keine Angabe
analysis-col-not-judged = nicht beurteilbar
analysis-col-now = Ist
analysis-col-older = 55 und älter
analysis-col-on-day = am { $day }
analysis-col-other-status = übrige Status
analysis-col-part = Unterfeld
analysis-col-past = über dem Nutzungsende
analysis-col-past-date = davon nach Datum
analysis-col-past-lifetime = davon nach Nutzungsdauer
analysis-col-pay-grade = Entgelt- oder Besoldungsgruppe
analysis-col-per-birth-month = Abgänge je Geburtsmonat
analysis-col-period = Jahre
analysis-col-pos = Pos
analysis-col-property = Merkmal
analysis-col-q1-age = 1. Quartil
analysis-col-q3-age = 3. Quartil
analysis-col-respondents = Befragte
analysis-col-role = Rolle
analysis-col-rows-in = Zeilen gelesen
analysis-col-scenario-earliest = frühestens ohne Abschläge
analysis-col-scenario-limit = zur Altersgrenze
analysis-col-scenario-mean = im mittleren Austrittsalter
analysis-col-services = Online-Dienste
analysis-col-set-aside = zurückgestellt
analysis-col-sex = Geschlecht
analysis-col-share-exit-until = % bis Ende { $year }
analysis-col-share-grades = % der Noten (n = { $n })
analysis-col-share-heads = % der Beschäftigten (n = { $n })
analysis-col-share-judged = % der beurteilbaren
analysis-col-share-mentions = % der Nennungen (N = { $mentions })
analysis-col-share-older = % mit bekanntem Alter
analysis-col-share-respondents = % der Befragten (n = { $n })
analysis-col-share-services = % der Online-Dienste (N = { $services })
analysis-col-share-stated = % mit Angabe
analysis-col-sheet = Blatt
analysis-col-subunit = Untereinheit
analysis-col-target = Zielwert
analysis-col-target-year = Zieljahr
analysis-col-unit = Organisationseinheit
analysis-col-used = verwendet
analysis-col-users = Nutzende
analysis-col-uses = Einsätze
analysis-col-value = Wert
analysis-col-wave = Befragungswelle
analysis-col-year = Jahr
analysis-col-yes = ja

## Zeilen

analysis-row-age-unknown = Alter unbekannt
analysis-row-directly = { $unit } (ohne Untereinheit)
analysis-row-diverse = divers
analysis-row-dms-link = mit dem DMS verbunden
analysis-row-dont-know = weiß nicht
analysis-row-exit-later = nach { $year }
analysis-row-exit-unknown = Geburtsdatum unbekannt
analysis-row-female = weiblich
analysis-row-field-only = ohne Kategorie, Handlungsfeld „{ $field }“
analysis-row-interfaces = Schnittstellen zu anderen Verfahren
analysis-row-male = männlich
analysis-row-multi-user = mehrplatzfähig
analysis-row-not-given = keine Angabe
analysis-row-not-stated = ohne Angabe
analysis-row-away = Schreibtisch schon verlassen
analysis-row-overdue-or-away = Altersgrenze erreicht oder Schreibtisch verlassen
analysis-row-overdue = Altersgrenze schon erreicht
analysis-row-total = Insgesamt
analysis-row-uncoded = nicht zugeordnet
analysis-row-unrated = ohne Stufe
analysis-row-until = bis Ende { $to }
analysis-row-unusable = nicht verwertbar
analysis-row-valid = mit Angabe
analysis-row-web = läuft im Browser
analysis-row-years = { $from } bis { $to }

## Basis

analysis-base-absent = { $value } am Stichtag nicht im Dienst
analysis-base-age-unknown = { $value } mit unbekanntem Alter
analysis-base-applications = { $value } Fachverfahren
analysis-base-devices = { $value-number ->
    [one] { $value } Gerät
   *[other] { $value } Geräte
}
analysis-base-figures = { $value-number ->
    [one] { $value } Kennzahl
   *[other] { $value } Kennzahlen
}
analysis-base-fte-missing = { $value-number ->
    [one] { $value } Person ohne Stellenanteil, in den Vollzeitäquivalenten nicht enthalten
   *[other] { $value } ohne Stellenanteil, in den Vollzeitäquivalenten nicht enthalten
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
analysis-base-not-judged = { $value-number ->
    [one] { $value } nicht beurteilbares Gerät
   *[other] { $value } nicht beurteilbare Geräte
}
analysis-base-older = { $value } sind 55 Jahre oder älter
analysis-base-respondents = { $value-number ->
    [one] n = { $value } befragte Person
   *[other] n = { $value } Befragte
}
analysis-base-services = { $value-number ->
    [one] N = { $value } Online-Dienst
   *[other] N = { $value } Online-Dienste
}
analysis-base-sources = { $value-number ->
    [one] { $value } Tabelle
   *[other] { $value } Tabellen
}
analysis-base-staff = { $value-number ->
    [one] n = { $value } beschäftigte Person
   *[other] n = { $value } Beschäftigte
}
analysis-base-statutory = { $value-number ->
    [one] n = { $value } Person mit gesetzlicher Regelaltersgrenze
   *[other] n = { $value } Beschäftigte mit gesetzlicher Regelaltersgrenze
}
analysis-base-unrated = { $value } ohne Stufe
analysis-base-uses = { $value-number ->
    [one] { $value } Einsatz
   *[other] { $value } Einsätze
}
analysis-base-years = { $value-number ->
    [one] { $value } Jahr
   *[other] { $value } Jahre
}

## Anmerkungen

analysis-note-ageing = Wer heute in einer Klasse ist, ist in fünf Jahren in der nächsten; wer bis dahin die Altersgrenze erreicht, fehlt. Jüngere kommen nicht nach, deshalb leeren sich die unteren Klassen.
analysis-note-ages = Alter in vollendeten Lebensjahren am { $day }; Altersklassen halboffen, die obere Grenze gehört zur nächsten.
analysis-note-answers = Antworten: Antworten mit Inhalt, ohne „keine Angabe“ und „weiß nicht“. Nennungen: je Person, Frage und Kategorie eine.
analysis-note-applications-unit = Ein Fachverfahren, das mehrere Organisationseinheiten einsetzen, zählt in jeder; die Zeilen ergeben deshalb zusammen mehr als die Zahl der Fachverfahren.
analysis-note-backtest = Beide Zahlen nennt das Projekt; die Vorausberechnung stammt aus dem früheren Bericht.
analysis-note-bands-signs = Zeichen stehen, wie sie in der Quelle stehen („.“ geheim, „/“ nicht sicher genug, „–“ nichts vorhanden); Summen mit solchen Bändern werden nur genannt, wo die Quelle sie nennt.
analysis-note-bands = Altersbänder wie angegeben; Durchschnitte lassen sich daraus nicht bilden.
analysis-note-base-any = n: Befragte mit mindestens einer inhaltlichen Antwort auf irgendeine Frage.
analysis-note-base-valid = n: Befragte mit mindestens einer inhaltlichen Antwort auf diese Frage. „Keine Angabe“ und „weiß nicht“ stehen daneben.
analysis-note-causes = Geburtsmonate: so viele Monatsjahrgänge erreichen in den fünf Jahren die Altersgrenze. Solange sie steigt, sind es weniger als zwölf im Jahr. Abgänge im Takt der ersten fünf Jahre = Altersabgänge × Geburtsmonate der ersten fünf Jahre ÷ Geburtsmonate; durch das Recht = Altersabgänge − Abgänge in diesem Takt. Nur Beschäftigte mit gesetzlicher Regelaltersgrenze.
analysis-note-disposed = Geräte, deren Status sagt, dass sie ausgesondert sind, zählen hier nicht.
analysis-note-end-of-life = Nutzungsende: das angegebene Datum, sonst Anschaffung plus Nutzungsdauer des Gerätetyps. Ohne beides ist ein Gerät nicht beurteilbar.
analysis-note-exit-estimates = Wo nur das Alter in Jahren bekannt ist, ist das Jahr des Ausscheidens geschätzt.
analysis-note-gap = Abstand zum Ziel: Wert minus Zielwert.
analysis-note-grades = Schulnoten von 1 (beste) bis 6; der Durchschnitt ist das arithmetische Mittel.
analysis-note-heads = Mehrere Verträge einer Person zählen als eine beschäftigte Person in der Einheit mit dem größten Stellenanteil; VZÄ: Summe ihrer Stellenanteile.
analysis-note-interaction = Interaktionsstufen: 1 Information, 2 Kommunikation, 3 Transaktion, 4 Integration, 5 Automation.
analysis-note-lifetimes = Nutzungsdauer: betriebsgewöhnliche Nutzungsdauer nach der AfA-Tabelle für allgemein verwendbare Anlagegüter (BMF, 15.12.2000). Sie ist kein technisches Ende.
analysis-note-limit = Altersgrenze: { $title } nach { $law }, Stand { $day }; Ausscheiden mit Ablauf des Monats, in dem sie erreicht wird. Besondere Altersgrenzen und Altersteilzeit zählen, wo die Daten sie nennen.
analysis-note-limit-beamte = Für Beamtinnen und Beamte gilt das Recht des jeweiligen Landes; dessen Tabelle ist hier nicht geprüft.
analysis-note-limit-civil = Für Beamtinnen und Beamte gilt das Recht von { $land }: { $law }, Stand { $day }.
analysis-note-limit-special = Besondere Altersgrenze „{ $name }“: { $years } Jahre { $months } Monate nach { $source }.
analysis-note-multiple = Mehrfachnennungen möglich; je Person und Kategorie zählt eine Nennung.
analysis-note-one-group = Jede Person zählt in einer Gruppe; wo ihre Antworten mehrere nennen, in der alphabetisch ersten.
analysis-row-ozg-break = nach dem anderen Modell eingestuft
analysis-note-ozg-break = { $services-number ->
    [one] Ein Dienst ist
   *[other] { $services } Dienste sind
} nach dem anderen Modell eingestuft und { $services-number ->
    [one] steht
   *[other] stehen
} in einer eigenen Tabelle. Zwischen beiden Modellen bricht die Reihe ab (|).
analysis-note-ozg-2 = OZG-Reifegradmodell 2.0 (Stufen 0 bis 7), seit Juli 2025; Werte des Modells 1.1 sind nicht vergleichbar.
analysis-note-ozg = OZG-Reifegradmodell 1.1, OZG-konform ab Reifegrad 3. Seit Juli 2025 gilt Modell 2.0; dessen Werte sind nicht vergleichbar.
analysis-note-projection = Vorausberechnung ohne Personalersatz, ohne Fluktuation: Niemand wird eingestellt, niemand geht aus anderem Grund.
analysis-note-published = Veröffentlichte Zahlen, nicht aus Einzelantworten nachgezählt.
analysis-note-quartiles = 1. und 3. Quartil: Ein Viertel der Beschäftigten ist jünger, ein Viertel älter.
analysis-note-risk = Rang nach dem Anteil der Beschäftigten, die in den nächsten fünf Jahren altersbedingt gehen. Schlüsselpositionen zählen, wo die Daten sie nennen.
analysis-note-scenario-earliest = Frühestens ohne Abschläge: { $title } nach { $law }, Stand { $day }, als hätten alle Tarifbeschäftigten 45 Beitragsjahre. Das ist der früheste Zeitpunkt und keine Erwartung: Im gemessenen mittleren Alter gehen oft mehr; Beamtinnen und Beamte bleiben bis zu ihrer Altersgrenze.
analysis-note-scenario-mean = Mittleres Austrittsalter: { $years } Jahre { $months } Monate, gemessen nach: { $source }. Wer schon älter ist, bleibt bis zur Altersgrenze.
analysis-note-share-stated = Anteile an den Einsätzen, zu denen eine Angabe vorliegt.
analysis-note-source-kinds = Welche Dateien, Blätter und Zeilen gelesen wurden, nennt nur die interne Ausgabe: Namen und Zeilenzahlen könnten auf einzelne Personen führen.
analysis-note-sources = Jede gelesene Zeile ist verwendet oder zurückgestellt. Warum eine Zeile zurückgestellt ist, sagt die Prüfliste.
analysis-note-union = Befragte zählen je Handlungsfeld oder Unterfeld einmal, auch wenn sie mehrere seiner Kategorien nennen; die Nennungen sind die Summe über alle Fragen.
analysis-col-at-most = bis zu
analysis-note-at-most = „bis zu“ zählt auch vorläufige Codes mit, die unter der Schwelle „neun von zehn richtig“ liegen; die Rangfolge beruht allein auf den sicheren.
analysis-note-ranks-open = Solange vorläufige Codes nicht geprüft sind, ist die Reihenfolge der Ränge { $ranks } nicht sicher.
analysis-note-only-likely = Nur vorläufig vergeben und deshalb ohne Zeile, mit der höchstmöglichen Zahl: { $categories }.
analysis-note-unranked = Restkategorien und nicht zugeordnete Antworten stehen ohne Rang und zählen nicht zu N.
analysis-note-uses = Ein Einsatz ist ein Fachverfahren in einer Organisationseinheit.

## Befragte

analysis-respondents-unit-title = Befragte und Antworten nach Organisationseinheit
analysis-respondents-unit-statement = { $n-number ->
    [one] Die eine befragte Person gehört zu { $leader }.
   *[other] Am stärksten vertreten ist { $leader } mit { $count } von { $n } Befragten.
}
    .tie = { $ties-number ->
        [2] Am stärksten vertreten sind { $leader } mit je { $count } von { $n } Befragten.
        [3] Am stärksten vertreten sind { $leader } mit je { $count } von { $n } Befragten.
       *[other] Keine Organisationseinheit ragt heraus: Aus { $ties } { $count-number ->
            [one] kommt je eine befragte Person
           *[other] kommen je { $count } Befragte
        }.
    }
    .none = Es wurde niemand befragt.
    .secret = Wie sich die Befragten auf die Organisationseinheiten verteilen, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-respondents-role-title = Befragte und Antworten nach Rolle
analysis-respondents-role-statement = { $n-number ->
    [one] Die eine befragte Person hat die Rolle { $leader }.
   *[other] Die häufigste Rolle der Befragten ist { $leader }: { $count } von { $n }.
}
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
   *[other] { $shared-number ->
        [0] { $count } von { $n } Befragten nennen { $leader }
       *[other] { $share } der Befragten ({ $count } von { $n }) nennen { $leader }
    }{ $seconds-number ->
        [0] {""}.
        [one] { $secondcount-number ->
            [0] {""}; keine andere Kategorie wird genannt.
            [one] {""}; es folgt { $second } mit einer Nennung.
           *[other] {""}; es folgt { $second } mit { $secondcount } Nennungen.
        }
        [2] { $secondcount-number ->
            [0] {""}; keine andere Kategorie wird genannt.
            [one] {""}; es folgen { $second } mit je einer Nennung.
           *[other] {""}; es folgen { $second } mit je { $secondcount } Nennungen.
        }
       *[other] { $secondcount-number ->
            [0] {""}; keine andere Kategorie wird genannt.
            [one] {""}; es folgen { $seconds } Kategorien mit je einer Nennung.
           *[other] {""}; es folgen { $seconds } Kategorien mit je { $secondcount } Nennungen.
        }
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Genannt werden nur { $leader }, von je einer befragten Person.
           *[other] Je { $count } von { $n } Befragten nennen { $leader }.
        }
        [3] { $count-number ->
            [one] Genannt werden nur { $leader }, von je einer befragten Person.
           *[other] Je { $count } von { $n } Befragten nennen { $leader }.
        }
       *[other] { $count-number ->
            [one] Keine Kategorie ragt heraus: { $ties } werden von je einer befragten Person genannt.
           *[other] Keine Kategorie ragt allein heraus: { $ties } werden von je { $count } der { $n } Befragten genannt.
        }
    }
    .none = Zu dieser Frage liegt keine Nennung vor, die einer Kategorie zugeordnet ist.
    .secret = { $ties-number ->
        [one] Unter den veröffentlichten Kategorien wird { $leader } am häufigsten genannt, von { $count } der { $n } Befragten; die Anzahlen der übrigen bleiben zum Schutz kleiner Gruppen geheim.
       *[other] Unter den veröffentlichten Kategorien werden { $leader } am häufigsten genannt, von je { $count } der { $n } Befragten; die Anzahlen der übrigen bleiben zum Schutz kleiner Gruppen geheim.
    }
    .withheld = Welche Kategorie am häufigsten genannt wird, bleibt zum Schutz kleiner Gruppen geheim.

analysis-published-title = { $question } (veröffentlichte Zahlen)
analysis-published-statement = Nach den veröffentlichten Zahlen wird { $leader } am häufigsten genannt, mit { $count-number ->
    [one] einer Nennung
   *[other] { $count } Nennungen
}{ $seconds-number ->
    [0] {""}.
    [one] { $secondcount-number ->
        [0] {""}; keine andere Kategorie wird genannt.
        [one] {""}; es folgt { $second } mit einer Nennung.
       *[other] {""}; es folgt { $second } mit { $secondcount } Nennungen.
    }
   *[other] { $secondcount-number ->
        [0] {""}; keine andere Kategorie wird genannt.
        [one] {""}; es folgen { $seconds } Kategorien mit je einer Nennung.
       *[other] {""}; es folgen { $seconds } Kategorien mit je { $secondcount } Nennungen.
    }
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
    [one] { $n-number ->
        [one] Die eine befragte Person nennt etwas aus dem Handlungsfeld { $leader }.
       *[other] Nur eine von { $n } befragten Personen nennt etwas aus einem Handlungsfeld: { $leader }.
    }
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
    .secret = { $ties-number ->
        [one] Unter den veröffentlichten Handlungsfeldern nennen die meisten etwas aus { $leader }: { $count } von { $n } Befragten.
       *[other] Unter den veröffentlichten Handlungsfeldern nennen die meisten etwas aus { $leader }: je { $count } von { $n } Befragten.
    }
    .withheld = Welches Handlungsfeld die meisten nennen, bleibt zum Schutz kleiner Gruppen geheim.
analysis-parts-title = Unterfelder über alle Fragen
analysis-parts-statement = { $count-number ->
    [one] { $n-number ->
        [one] Die eine befragte Person nennt etwas aus dem Unterfeld { $leader }.
       *[other] Nur eine von { $n } befragten Personen nennt etwas aus einem Unterfeld: { $leader }.
    }
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
    .secret = { $ties-number ->
        [one] Unter den veröffentlichten Unterfeldern nennen die meisten etwas aus { $leader }: { $count } von { $n } Befragten.
       *[other] Unter den veröffentlichten Unterfeldern nennen die meisten etwas aus { $leader }: je { $count } von { $n } Befragten.
    }
    .withheld = Welches Unterfeld die meisten nennen, bleibt zum Schutz kleiner Gruppen geheim.
analysis-fields-unit-title = Handlungsfelder nach Organisationseinheit
analysis-fields-unit-statement = Am häufigsten wird über { $units-number ->
    [one] die eine Organisationseinheit
    [2] beide Organisationseinheiten
   *[other] alle { $units } Organisationseinheiten
} hinweg das Handlungsfeld „{ $field }“ genannt: { $n-number ->
    [one] von der einen befragten Person.
   *[other] von { $count-number ->
        [one] einer der { $n } befragten Personen.
       *[other] { $count } der { $n } Befragten.
    }
}
    .secret = Am häufigsten genannt wird das Handlungsfeld „{ $field }“; wie oft in den einzelnen Organisationseinheiten, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-fields-unit-statement-tie = Über { $units-number ->
    [one] die eine Organisationseinheit
    [2] beide Organisationseinheiten
   *[other] alle { $units } Organisationseinheiten
} hinweg liegen { $ties } Handlungsfelder gleichauf an der Spitze, { $n-number ->
    [one] alle genannt von der einen befragten Person.
   *[other] mit je { $count-number ->
        [one] einer von { $n } befragten Personen.
       *[other] { $count } von { $n } Befragten.
    }
}
    .secret = Wie oft die Handlungsfelder in den einzelnen Organisationseinheiten genannt werden, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.

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
analysis-barometer-group-statement-equal = Die Durchschnittsnote liegt in allen Gruppen bei { $mean }.
    .secret = Die Durchschnittsnoten der Gruppen sind zum Schutz kleiner Gruppen nicht alle veröffentlicht.
analysis-barometer-wave-title = Stimmungsbarometer nach Befragungswelle
analysis-barometer-wave-statement = In der Welle { $firstwave } lag die Durchschnittsnote bei { $first }, in der Welle { $lastwave } liegt sie bei { $last }.
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
analysis-pyramid-statement = { $n-number ->
    [one] Die eine beschäftigte Person mit bekanntem Alter gehört zur Altersklasse { $leader }.
   *[other] Am stärksten besetzt ist die Altersklasse { $leader } mit { $count } von { $n } Beschäftigten.
}
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
analysis-figures-unit-title = Alterskennzahlen nach Organisationseinheit
analysis-figures-subunit-title = Alterskennzahlen nach Untereinheit
analysis-ages-older-statement = Den höchsten Anteil an Beschäftigten ab 55 Jahren hat { $leader }: { $count }{ $seconds-number ->
    [0] {""}.
    [one] {""}; es folgt { $second } mit { $secondcount }.
    [2] {""}; es folgen { $second } mit je { $secondcount }.
   *[other] {""}, mehr als jede andere Einheit.
}
    .tie = { $ties-number ->
        [2] Den höchsten Anteil an Beschäftigten ab 55 Jahren haben { $leader }: je { $count }.
        [3] Den höchsten Anteil an Beschäftigten ab 55 Jahren haben { $leader }: je { $count }.
       *[other] { $ties } Einheiten haben mit je { $count } den höchsten Anteil an Beschäftigten ab 55 Jahren.
    }
    .none = In keiner Einheit ist jemand 55 Jahre oder älter.
    .secret = Unter den veröffentlichten Einheiten hat { $leader } den höchsten Anteil an Beschäftigten ab 55 Jahren: { $count }; die Anteile der übrigen bleiben zum Schutz kleiner Gruppen geheim.
    .withheld = Welche Einheit den höchsten Anteil an Beschäftigten ab 55 Jahren hat, bleibt zum Schutz kleiner Gruppen geheim.
analysis-ages-one-statement = Das Durchschnittsalter beträgt { $mean } Jahre.
    .secret = Das Durchschnittsalter ist zum Schutz kleiner Gruppen nicht veröffentlicht.

analysis-ages-sex-title = Alterskennzahlen nach Geschlecht
analysis-ages-sex-statement = Die mittlere Hälfte der Beschäftigten ist zwischen { $q1 } und { $q3 } Jahre alt, der Median liegt bei { $median } Jahren.
    .secret = Wie alt die mittlere Hälfte der Beschäftigten ist, ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-ages-employment-title = Alterskennzahlen nach Beschäftigungsart
analysis-ages-grade-title = Alterskennzahlen nach Entgelt- oder Besoldungsgruppe
analysis-ages-group-statement = Im Durchschnitt am ältesten ist die Gruppe „{ $oldest }“ mit { $oldestmean } Jahren, am jüngsten die Gruppe „{ $youngest }“ mit { $youngestmean } Jahren.
    .secret = Welche Gruppen im Durchschnitt am ältesten und am jüngsten sind, ist zum Schutz kleiner Gruppen nicht veröffentlicht.

## Technik

analysis-devices-title = Geräte nach Typ und Status
analysis-devices-statement = { $devices-number ->
    [one] Das eine Gerät ist vom Typ { $leader }.
   *[other] Der häufigste Gerätetyp ist { $leader } mit { $count } von { $devices } Geräten.
}
    .tie = { $ties-number ->
        [2] Die häufigsten Gerätetypen sind { $leader } mit je { $count } von { $devices } Geräten.
        [3] Die häufigsten Gerätetypen sind { $leader } mit je { $count } von { $devices } Geräten.
       *[other] { $ties } Gerätetypen sind mit je { $count } von { $devices } Geräten gleich häufig.
    }
    .none = Es ist kein Gerät verzeichnet.
    .secret = Welcher Gerätetyp der häufigste ist, ist nicht veröffentlicht.
analysis-device-ages-title = Alter der Geräte am { $day }
analysis-device-ages-statement = { $judged-number ->
    [one] Das eine beurteilbare Gerät ist { $past-number ->
        [0] nicht über seinem Nutzungsende.
       *[other] über seinem Nutzungsende.
    }
   *[other] { $past-number ->
        [0] Keines der { $judged } beurteilbaren Geräte ist über seinem Nutzungsende.
        [one] Eines der { $judged } beurteilbaren Geräte ist über seinem Nutzungsende ({ $share }).
       *[other] { $past } der { $judged } beurteilbaren Geräte sind über ihrem Nutzungsende ({ $share }).
    }
}
analysis-device-ages-statement-none = Für kein Gerät lässt sich das Nutzungsende bestimmen.

analysis-applications-title = Fachverfahren und ihre Anbindung
analysis-applications-statement = { $applications-number ->
    [one] Im Einsatz ist ein Fachverfahren; { $linked-number ->
        [0] mit dem Dokumentenmanagementsystem ist es nicht verbunden.
       *[other] mit dem Dokumentenmanagementsystem ist es verbunden.
    }
   *[other] Im Einsatz sind { $applications } Fachverfahren; mit dem Dokumentenmanagementsystem verbunden { $linked-number ->
        [0] ist { $stated-number ->
            [0] nachweislich keiner der Einsätze.
            [one] der eine Einsatz mit Angabe nicht.
           *[other] keiner der { $stated } Einsätze mit Angabe.
        }
        [one] ist { $stated-number ->
            [one] der eine Einsatz mit Angabe.
           *[other] einer der { $stated } Einsätze mit Angabe ({ $share }).
        }
       *[other] sind { $linked } der { $stated } Einsätze mit Angabe ({ $share }).
    }
}
analysis-applications-statement-count = { $applications-number ->
    [one] Im Einsatz ist ein Fachverfahren.
   *[other] Im Einsatz sind { $applications } Fachverfahren.
}
analysis-applications-hosting-title = Fachverfahren nach Betrieb
analysis-applications-hosting-statement = Die häufigste Betriebsform ist { $leader } mit { $count-number ->
    [one] einem Einsatz.
   *[other] { $count } Einsätzen.
}
    .tie = { $ties-number ->
        [2] Die häufigsten Betriebsformen sind { $leader } mit je { $count-number ->
            [one] einem Einsatz.
           *[other] { $count } Einsätzen.
        }
        [3] Die häufigsten Betriebsformen sind { $leader } mit je { $count-number ->
            [one] einem Einsatz.
           *[other] { $count } Einsätzen.
        }
       *[other] { $ties } Betriebsformen sind mit je { $count-number ->
            [one] einem Einsatz
           *[other] { $count } Einsätzen
        } gleich häufig.
    }
    .none = Zu keinem Fachverfahren ist der Betrieb angegeben.
    .secret = Welche Betriebsform die häufigste ist, ist nicht veröffentlicht.
analysis-applications-unit-title = Fachverfahren nach Organisationseinheit
analysis-applications-unit-statement = { $count-number ->
    [one] Nur { $leader } setzt ein Fachverfahren ein, und zwar eines.
   *[other] Die meisten Fachverfahren hat { $leader }, nämlich { $count }.
}
    .tie = { $ties-number ->
        [2] Die meisten Fachverfahren haben { $leader }, nämlich je { $count-number ->
            [one] eines.
           *[other] { $count }.
        }
        [3] Die meisten Fachverfahren haben { $leader }, nämlich je { $count-number ->
            [one] eines.
           *[other] { $count }.
        }
       *[other] { $ties } Organisationseinheiten liegen mit je { $count-number ->
            [one] einem Fachverfahren
           *[other] { $count } Fachverfahren
        } gleichauf.
    }
    .none = Keine Organisationseinheit setzt ein Fachverfahren ein.
    .secret = Welche Organisationseinheit die meisten Fachverfahren hat, ist nicht veröffentlicht.

## Online-Dienste

analysis-level-information = Information
analysis-level-communication = Kommunikation
analysis-level-transaction = Transaktion
analysis-level-integration = Integration
analysis-level-automation = Automation
analysis-level-ozg-offline = Offline
analysis-level-ozg-information = Information
analysis-level-ozg-form = Formular-Assistent
analysis-level-ozg-service = Online-Leistung
analysis-level-ozg-transaction = Online-Transaktion
analysis-level-ozg-2-online = Antrag online
analysis-level-ozg-2-process = Bearbeitung digital
analysis-level-ozg-2-whole = Ende zu Ende digital

analysis-services-title = Online-Dienste nach Interaktionsstufe
analysis-services-statement = { $total-number ->
    [one] { $settled-number ->
        [0] Der eine Online-Dienst liegt unter Stufe { $level } (Transaktion).
       *[other] Der eine Online-Dienst hat mindestens Stufe { $level } (Transaktion).
    }
   *[other] { $settled-number ->
        [0] Keiner von { $total } Online-Diensten hat mindestens Stufe { $level } (Transaktion).
        [one] Einer von { $total } Online-Diensten hat mindestens Stufe { $level } (Transaktion), das sind { $share }.
       *[other] { $settled } von { $total } Online-Diensten haben mindestens Stufe { $level } (Transaktion), das sind { $share }.
    }
}
analysis-services-statement-none = Kein Online-Dienst hat eine Stufe.
analysis-services-ozg-title = Online-Dienste nach OZG-Reifegrad (Modell 1.1)
analysis-services-ozg-statement = { $total-number ->
    [one] { $settled-number ->
        [0] Der eine Online-Dienst ist nicht OZG-konform (Reifegrad unter { $level }).
       *[other] Der eine Online-Dienst ist OZG-konform (mindestens Reifegrad { $level }).
    }
   *[other] { $settled-number ->
        [0] Keiner von { $total } Online-Diensten ist OZG-konform (mindestens Reifegrad { $level }).
        [one] Einer von { $total } Online-Diensten ist OZG-konform (mindestens Reifegrad { $level }), das sind { $share }.
       *[other] { $settled } von { $total } Online-Diensten sind OZG-konform (mindestens Reifegrad { $level }), das sind { $share }.
    }
}
analysis-services-ozg-2-title = Online-Dienste nach OZG-Reifegrad (Modell 2.0)
analysis-services-ozg-2-statement = { $total-number ->
    [one] { $settled-number ->
        [0] Der eine Online-Dienst erreicht Reifegrad { $level } nicht; die Bearbeitung dahinter ist nicht digital.
       *[other] Der eine Online-Dienst hat mindestens Reifegrad { $level }; auch die Bearbeitung dahinter ist digital.
    }
   *[other] { $settled-number ->
        [0] Keiner von { $total } Online-Diensten ist auch in der Bearbeitung digital (mindestens Reifegrad { $level }).
        [one] Einer von { $total } Online-Diensten ist auch in der Bearbeitung digital (mindestens Reifegrad { $level }), das sind { $share }.
       *[other] { $settled } von { $total } Online-Diensten sind auch in der Bearbeitung digital (mindestens Reifegrad { $level }), das sind { $share }.
    }
}

## Altersabgänge

analysis-exits-title = Altersabgänge nach Jahren
analysis-exits-statement = { $count-number ->
    [one] Der einzige Altersabgang der nächsten 15 Jahre fällt auf { $leader }.
   *[other] Die meisten Altersabgänge fallen auf { $leader }: { $count } von { $n } Beschäftigten.
}
    .tie = { $ties-number ->
        [2] Die meisten Altersabgänge fallen auf { $leader }: je { $count } von { $n } Beschäftigten.
        [3] Die meisten Altersabgänge fallen auf { $leader }: je { $count } von { $n } Beschäftigten.
       *[other] Auf { $ties } Jahre fallen mit je { $count } von { $n } Beschäftigten gleich viele Altersabgänge, mehr als auf jedes andere.
    }
    .none = In den nächsten 15 Jahren erreicht niemand die Altersgrenze.
    .secret = In welchem Jahr die meisten ausscheiden, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-exits-payroll-title = Ende der Bezüge nach Jahren
analysis-exits-payroll-statement = { $count-number ->
    [one] In den nächsten 15 Jahren enden nur die Bezüge einer Person, im Jahr { $leader }.
   *[other] Am häufigsten enden die Bezüge im Jahr { $leader }: bei { $count } von { $n } Beschäftigten.
}
    .tie = { $ties-number ->
        [2] Am häufigsten enden die Bezüge in den Jahren { $leader }: bei je { $count } von { $n } Beschäftigten.
        [3] Am häufigsten enden die Bezüge in den Jahren { $leader }: bei je { $count } von { $n } Beschäftigten.
       *[other] In { $ties } Jahren enden die Bezüge bei je { $count } von { $n } Beschäftigten, so oft wie in keinem anderen.
    }
    .none = In den nächsten 15 Jahren enden niemandes Bezüge.
    .secret = In welchem Jahr die meisten Bezüge enden, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-exits-unit-title = Altersabgänge nach Organisationseinheit
analysis-exits-unit-statement = Bis Ende { $year5 } { $within5-number ->
    [0] scheidet niemand altersbedingt aus,
    [one] scheidet eine von { $n } beschäftigten Personen altersbedingt aus ({ $share5 }),
   *[other] scheiden { $within5 } von { $n } Beschäftigten altersbedingt aus ({ $share5 }),
} bis Ende { $year10 } { $within10-number ->
    [0] ebenfalls niemand.
    [one] ist es eine Person ({ $share10 }).
   *[other] sind es { $within10 } ({ $share10 }).
}
    .secret = Wie viele Beschäftigte bis Ende { $year5 } und bis Ende { $year10 } altersbedingt ausscheiden, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-exits-subunit-title = Altersabgänge nach Untereinheit
analysis-exits-subunit-statement = Den höchsten Anteil altersbedingter Abgänge in zehn Jahren hat { $leader }: { $count }{ $seconds-number ->
    [0] {""}.
    [one] {""}; es folgt { $second } mit { $secondcount }.
    [2] {""}; es folgen { $second } mit je { $secondcount }.
   *[other] {""}, mehr als jede andere Einheit.
}
    .tie = { $ties-number ->
        [2] Den höchsten Anteil altersbedingter Abgänge in zehn Jahren haben { $leader }: je { $count }.
        [3] Den höchsten Anteil altersbedingter Abgänge in zehn Jahren haben { $leader }: je { $count }.
       *[other] { $ties } Einheiten haben mit je { $count } den höchsten Anteil altersbedingter Abgänge in zehn Jahren.
    }
    .none = In den nächsten zehn Jahren scheidet aus keiner Einheit jemand altersbedingt aus.
    .secret = Unter den veröffentlichten Einheiten hat { $leader } den höchsten Anteil altersbedingter Abgänge in zehn Jahren: { $count }; die Anteile der übrigen bleiben zum Schutz kleiner Gruppen geheim.
    .withheld = Welche Einheit den höchsten Anteil altersbedingter Abgänge hat, bleibt zum Schutz kleiner Gruppen geheim.
analysis-scenarios-title = Altersabgänge unter drei Annahmen
analysis-scenarios-statement = Bis Ende { $year5 } { $limit-number ->
    [0] scheidet niemand
    [one] scheidet eine Person
   *[other] scheiden { $limit } Beschäftigte
} aus, wenn alle bis zur Altersgrenze bleiben, { $mean } im gemessenen mittleren Austrittsalter und { $earliest }, wenn alle gehen, sobald sie es ohne Abschläge können.
    .secret = Wie viele Beschäftigte bis Ende { $year5 } unter den drei Annahmen ausscheiden, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-scenarios-statement-two = Bis Ende { $year5 } { $limit-number ->
    [0] scheidet niemand
    [one] scheidet eine Person
   *[other] scheiden { $limit } Beschäftigte
} aus, wenn alle bis zur Altersgrenze bleiben, und { $earliest }, wenn alle gehen, sobald sie es ohne Abschläge können.
    .secret = Wie viele Beschäftigte bis Ende { $year5 } unter den beiden Annahmen ausscheiden, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-causes-title = Altersabgänge: was das Recht und was die Demografie bewirkt
analysis-causes-statement = { $secondspan } { $second-number ->
    [0] erreicht niemand
    [one] erreicht eine beschäftigte Person
   *[other] erreichen { $second } Beschäftigte
} die Regelaltersgrenze, { $firstspan } { $first-number ->
    [0] ist es niemand
    [one] ist es eine Person
   *[other] sind es { $first }
}. Weil dann { $secondmonths } statt { $firstmonths } Geburtsmonate gehen, entfallen { $law } Abgänge auf das Recht; im bisherigen Takt wären es { $pace }.
    .secret = Welcher Teil der Altersabgänge { $secondspan } auf das Recht entfällt, ist zum Schutz kleiner Gruppen nicht veröffentlicht.
analysis-risk-title = Wo das meiste Wissen geht
analysis-risk-statement = Den höchsten Anteil altersbedingter Abgänge in fünf Jahren hat { $leader }: { $count }{ $seconds-number ->
    [0] {""}.
    [one] {""}; es folgt { $second } mit { $secondcount }.
    [2] {""}; es folgen { $second } mit je { $secondcount }.
   *[other] {""}, mehr als jede andere Einheit.
}
    .tie = { $ties-number ->
        [2] Den höchsten Anteil altersbedingter Abgänge in fünf Jahren haben { $leader }: je { $count }.
        [3] Den höchsten Anteil altersbedingter Abgänge in fünf Jahren haben { $leader }: je { $count }.
       *[other] { $ties } Einheiten haben mit je { $count } den höchsten Anteil altersbedingter Abgänge in fünf Jahren.
    }
    .none = In den nächsten fünf Jahren scheidet aus keiner Einheit jemand altersbedingt aus.
    .secret = Unter den veröffentlichten Einheiten hat { $leader } den höchsten Anteil altersbedingter Abgänge in fünf Jahren: { $count }; die Anteile der übrigen bleiben zum Schutz kleiner Gruppen geheim.
    .withheld = Welche Einheit den höchsten Anteil altersbedingter Abgänge hat, bleibt zum Schutz kleiner Gruppen geheim.
analysis-ageing-title = Fortschreibung der Altersstruktur
analysis-ageing-statement = { $today-number ->
    [one] Die eine beschäftigte Person mit bekanntem Alter ist { $in5-number ->
        [0] am { $day5 } nicht mehr da.
       *[other] { $in10-number ->
            [0] am { $day5 } noch da, am { $day10 } nicht mehr.
           *[other] am { $day5 } und am { $day10 } noch da.
        }
    }
   *[other] Von { $today } Beschäftigten mit bekanntem Alter { $in5-number ->
        [0] ist ohne Neueinstellungen schon am { $day5 } niemand mehr da.
       *[other] { $in5-number ->
            [one] ist ohne Neueinstellungen am { $day5 } noch eine Person da,
           *[other] sind ohne Neueinstellungen am { $day5 } noch { $in5 } da,
        } am { $day10 } { $in10-number ->
            [0] niemand mehr.
            [one] noch eine Person.
           *[other] noch { $in10 }.
        }
    }
}
    .secret = Wie viele Beschäftigte am { $day5 } und am { $day10 } noch da sind, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-backtest-title = Vorausberechnete und tatsächliche Altersabgänge
analysis-backtest-statement = Für { $year } { $forecast-number ->
    [0] war kein Altersabgang
    [one] war ein Altersabgang
   *[other] waren { $forecast } Altersabgänge
} vorausberechnet; tatsächlich { $actual-number ->
    [0] gab es keinen.
    [one] war es einer.
   *[other] waren es { $actual }.
}
    .secret = Wie viele Altersabgänge es { $year } gab und wie viele vorausberechnet waren, ist zum Schutz kleiner Gruppen nicht veröffentlicht.

## Kennzahlen

analysis-kennzahlen-title = Ein paar Zahlen zur Verwaltung
analysis-amount = { $measure ->
    [Anzahl] { $value }
    [Rang] Rang { $value }
   *[other] { $value } { $measure }
}
analysis-amount-bare = { $value }
analysis-kennzahlen-farthest = { $targets-number ->
    [one] Eine Kennzahl hat einen Zielwert: „{ $name }“ steht bei { $value }, das Ziel ist { $target }.
   *[other] Von { $targets } Kennzahlen mit Zielwert ist „{ $name }“, gemessen am Ziel, am weitesten entfernt: { $value }, das Ziel ist { $target }.
}
analysis-kennzahlen-reached = { $targets-number ->
    [one] Die eine Kennzahl mit Zielwert hat ihn genau erreicht.
   *[other] Alle { $targets } Kennzahlen mit Zielwert haben ihn genau erreicht.
}
analysis-kennzahlen-first = { $named-number ->
    [0] Zu { $figures-number ->
        [one] der einen Kennzahl
       *[other] den { $figures } Kennzahlen
    } liegt kein Wert vor.
    [one] „{ $name }“ steht bei { $value }.
    [2] „{ $name }“ steht bei { $value }, „{ $secondname }“ bei { $secondvalue }.
   *[other] „{ $name }“ steht bei { $value }, „{ $secondname }“ bei { $secondvalue } und „{ $thirdname }“ bei { $thirdvalue }.
}
analysis-goals-title = Ist und Ziel
analysis-goals-statement = Am weitesten vom Ziel entfernt ist „{ $name }“: { $value }, das Ziel ist { $target }.
analysis-roadmap-title = Bis wann Ziele erreicht sein sollen
analysis-roadmap-statement = { $targets-number ->
    [one] Ein Ziel soll bis { $first } erreicht sein.
   *[other] { $spread-number ->
        [0] Alle { $targets } Ziele sollen bis { $first } erreicht sein.
       *[other] { $sooner-number ->
            [one] Von { $targets } Zielen soll eines schon bis { $first } erreicht sein, das letzte bis { $last }.
           *[other] Von { $targets } Zielen sollen { $sooner } schon bis { $first } erreicht sein, die letzten bis { $last }.
        }
    }
}
analysis-kennzahlen-course-title = Kennzahlen im Verlauf
analysis-kennzahlen-course-statement = { $figures-number ->
    [one] Für eine Kennzahl liegen mehrere Jahre vor, von { $from } bis { $to }.
   *[other] Für { $figures } Kennzahlen liegen mehrere Jahre vor, von { $from } bis { $to }.
}

## Altersbänder

analysis-bands-title = Beschäftigte nach Altersband
analysis-bands-statement = { $n-number ->
    [one] Die eine beschäftigte Person gehört zum Altersband { $leader }.
   *[other] Am stärksten besetzt ist das Altersband { $leader } mit { $count } von { $n } Beschäftigten.
}
    .tie = { $ties-number ->
        [2] Am stärksten besetzt sind die Altersbänder { $leader } mit je { $count } von { $n } Beschäftigten.
        [3] Am stärksten besetzt sind die Altersbänder { $leader } mit je { $count } von { $n } Beschäftigten.
       *[other] { $ties } Altersbänder sind mit je { $count } von { $n } Beschäftigten am stärksten besetzt.
    }
    .none = Die Altersbänder enthalten keine Beschäftigten.
    .secret = Welches Altersband am stärksten besetzt ist, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.
analysis-bands-statement-signs = { $hidden-number ->
    [one] Für ein Altersband nennt die Quelle keine Zahl; welches am stärksten besetzt ist, bleibt deshalb offen.
   *[other] An { $hidden } Stellen nennt die Quelle keine Zahl; welches Altersband am stärksten besetzt ist, bleibt deshalb offen.
}
analysis-bands-unit-title = Altersbänder nach Organisationseinheit
analysis-bands-unit-statement = { $n-number ->
    [one] Die eine beschäftigte Person gehört zu { $leader }.
   *[other] Die meisten Beschäftigten hat { $leader }: { $count } von { $n }.
}
    .tie = { $ties-number ->
        [2] Die meisten Beschäftigten haben { $leader }: je { $count } von { $n }.
        [3] Die meisten Beschäftigten haben { $leader }: je { $count } von { $n }.
       *[other] { $ties } Organisationseinheiten haben mit je { $count } von { $n } gleich viele Beschäftigte.
    }
    .none = Die Altersbänder enthalten keine Beschäftigten.
    .secret = Wie sich die Beschäftigten auf die Organisationseinheiten verteilen, ist zum Schutz kleiner Gruppen nicht vollständig veröffentlicht.

## Datengrundlage


analysis-sources-title = Datengrundlage
analysis-sources-kinds-statement = Ausgewertet { $files-number ->
    [one] wurde eine Datei
   *[other] wurden { $files } Dateien
}{ $kinds-number ->
    [one] {""}.
   *[other] {""}, { $kinds } Arten von Quellen.
}
analysis-sources-statement = { $rows-number ->
    [0] Die Quellen enthalten keine Zeilen.
    [one] Gelesen wurde eine Zeile; { $aside-number ->
        [0] sie ist verwendet.
       *[other] sie ist zurückgestellt.
    }
   *[other] Von { $rows } gelesenen Zeilen { $used-number ->
        [0] ist keine verwendet
        [one] ist eine verwendet
       *[other] sind { $used } verwendet
    }{ $aside-number ->
        [0] {""}, keine ist zurückgestellt.
        [one] {""}, eine ist zurückgestellt.
       *[other] {""}, { $aside } sind zurückgestellt.
    }
}

## Geschlossene Fragen

analysis-col-closed-answer = Antwort
analysis-col-closed-option = genannt
analysis-col-closed-level = Stufe
analysis-col-closed-class = Angabe
analysis-col-closed-item = Teilfrage
analysis-col-n-answers = Antworten (n)
analysis-col-share-answered = % der Befragten mit Antwort (n = { $n })
analysis-col-share-mentions-of = % der Nennungen (N = { $mentions })
analysis-col-top = { $count-number ->
    [one] % oberste Stufe
   *[other] % oberste { $count } Stufen
}
analysis-col-bottom = { $count-number ->
    [one] % unterste Stufe
   *[other] % unterste { $count } Stufen
}
analysis-gap-not-given = keine Antwort
analysis-gap-dont-know = weiß nicht
analysis-gap-not-applicable = betrifft mich nicht
analysis-gap-unusable = nicht verwertbar
analysis-gap-not-shown = nicht gefragt (Filter)
analysis-gap-not-reached = nicht erreicht (abgebrochen)
analysis-base-closed = { $value-number ->
    [one] n = { $value } Antwort
   *[other] n = { $value } Antworten
}
analysis-base-asked = { $value } gefragt
analysis-base-mean-mentions = { $value } Nennungen je Person
analysis-base-top = oberste Stufen { $value }
analysis-base-bottom = unterste Stufen { $value }
analysis-base-scale-mean = Mittelwert { $value }
analysis-base-number-mean = Mittelwert { $value }
analysis-base-number-median = Median { $value }
analysis-base-number-q1 = 1. Quartil { $value }
analysis-base-number-q3 = 3. Quartil { $value }
analysis-class-one = { $low }
analysis-class-whole = { $low } bis { $high }
analysis-class-from = { $low } bis unter { $high }
analysis-closed-levels = { $count-number ->
    [one] „{ $one }“
   *[other] „{ $one }“ oder „{ $two }“
}
analysis-closed-reversed = { $item } (umgepolt)
analysis-closed-title = { $question }
analysis-closed-title-item = { $question } – { $item }
analysis-closed-none-statement = Diese Frage hat niemand beantwortet.
analysis-closed-single-statement = { $count-number ->
    [0] Keine der Antworten wurde gewählt.
    [one] { $n-number ->
        [one] Die eine Person, die geantwortet hat, wählt { $leader }.
       *[other] Von { $n } Befragten mit Antwort wählt eine { $leader }.
    }
   *[other] { $shared-number ->
        [0] { $count } von { $n } Befragten mit Antwort
       *[other] { $share } der Befragten mit Antwort ({ $count } von { $n })
    } wählen { $leader }{ $seconds-number ->
        [one] {""}; es folgt { $second } mit { $secondcount }.
       *[other] {""}.
    }
}
    .tie = { $ties-number ->
        [2] Je { $count } von { $n } Befragten mit Antwort wählen { $leader }.
       *[other] { $ties } Antworten wurden gleich oft gewählt, von je { $count } der { $n } Befragten mit Antwort.
    }
    .none = Diese Frage hat niemand beantwortet.
    .secret = Die Antworten sind hier nicht ausgewiesen.
analysis-closed-multiple-statement = { $count-number ->
    [one] { $n-number ->
        [one] Die eine Person, die geantwortet hat, nennt { $leader }.
       *[other] Von { $n } Befragten mit Antwort nennt eine { $leader }.
    }
   *[other] { $shared-number ->
        [0] { $count } von { $n } Befragten mit Antwort
       *[other] { $share } der Befragten mit Antwort ({ $count } von { $n })
    } nennen { $leader }{ $seconds-number ->
        [one] {""}; es folgt { $second } mit { $secondcount }.
       *[other] {""}.
    }
}
    .tie = { $ties-number ->
        [2] Je { $count } von { $n } Befragten mit Antwort nennen { $leader }.
       *[other] { $ties } Antworten wurden gleich oft genannt, von je { $count } der { $n } Befragten mit Antwort.
    }
    .none = Diese Frage hat niemand beantwortet.
    .secret = Die Antworten sind hier nicht ausgewiesen.
analysis-closed-scale-statement = { $n-number ->
    [one] { $top-number ->
        [one] Die eine Person, die geantwortet hat, sagt { $topnames }.
       *[other] { $bottom-number ->
            [one] Die eine Person, die geantwortet hat, sagt { $bottomnames }.
           *[other] Die eine Person, die geantwortet hat, sagt etwas dazwischen.
        }
    }
   *[other] { $top-number ->
        [0] Niemand von den { $n } Befragten mit Antwort sagt { $topnames }
        [one] Eine Person von den { $n } Befragten mit Antwort sagt { $topnames }
       *[other] { $top } der { $n } Befragten mit Antwort sagen { $topnames }
    }{ $bottom-number ->
        [0] , niemand sagt { $bottomnames }.
        [one] , eine Person sagt { $bottomnames }.
       *[other] , { $bottom } sagen { $bottomnames }.
    }
}
analysis-closed-battery-statement = Am häufigsten sagen die Befragten { $topnames } zu „{ $best }“ ({ $high }), am seltensten zu „{ $worst }“ ({ $low }).
analysis-closed-battery-flat = Zu allen Teilfragen sagen gleich viele Befragte { $topnames }: { $high }.
analysis-closed-number-statement = { $n-number ->
    [one] Die einzige Angabe ist { $median }.
   *[other] Die { $n } Angaben liegen im Mittel bei { $mean }; die Hälfte liegt zwischen { $lower } und { $upper }, die mittlere bei { $median }.
}
analysis-note-closed-base = Prozent von allen, die eine inhaltliche Antwort gaben; wer „weiß nicht“ sagte, nicht antwortete oder nicht gefragt wurde, steht darunter und zählt nicht mit.
analysis-note-not-shown-unknown = Die Datei sagt nicht, wem die Frage nicht gezeigt wurde; „keine Antwort“ kann auch das heißen.
analysis-note-open-list = Welche Antworten niemand gewählt hat, ist nicht bekannt: Die Datei nennt nur die gewählten.
analysis-note-joined-other = { $count-number ->
    [one] Eine Angabe unter „Sonstiges“ wiederholt eine Antwort der Liste und zählt bei ihr.
   *[other] { $count } Angaben unter „Sonstiges“ wiederholen Antworten der Liste und zählen bei ihnen.
}
analysis-note-reversed = Umgepolte Teilfragen sind gespiegelt: Die oberste Stufe heißt überall dasselbe.
analysis-note-scale-ends = Oben zusammengezählt: { $top }; unten: { $bottom }. Sortiert nach dem Anteil oben.

analysis-again-title = Veröffentlicht und gezählt
analysis-again-statement = { $apart-number ->
    [0] Alle { $all } veröffentlichten Zahlen stimmen mit den hier gezählten überein.
   *[other] { $same-number ->
        [0] Keine der { $all } veröffentlichten Zahlen stimmt mit der hier gezählten überein
        [one] Eine der { $all } veröffentlichten Zahlen stimmt mit der hier gezählten überein
       *[other] { $same } der { $all } veröffentlichten Zahlen stimmen mit den hier gezählten überein
    }; am weitesten auseinander liegt „{ $category }“: veröffentlicht { $published }, gezählt { $counted }.
}
analysis-again-question = Frage
analysis-again-published = veröffentlicht
analysis-again-counted = gezählt
analysis-again-difference = Differenz
analysis-again-note = Differenz: veröffentlicht minus gezählt. Was nur hier gezählt ist, steht nicht in dieser Tabelle.
